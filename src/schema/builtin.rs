//! The built-in schemas.

use std::borrow::Cow;
use std::path::Path;
use std::sync::{Arc, LazyLock, OnceLock};

use super::model::SchemaModel;
use super::plain_glob::PlainGlob;
use super::spec::Schema;
use crate::data::packed;
use crate::data::value::Node;
use crate::files::is_markdown;

/// One schema of `rules/`.
pub(super) struct BuiltIn {
    pub name: &'static str,
    pub text: &'static str,
    /// The hash of the text.
    hash: u64,
    /// The tree of the text, packed when it was written.
    tree: &'static [u8],
    /// Compiled on first use.
    pub compiled: OnceLock<Arc<Schema>>,
}

/// Declares the built-in schemas by name, which is also their file name.
macro_rules! built_ins {
    ($($name:literal),* $(,)?) => {
        [$(BuiltIn {
            name: $name,
            text: include_str!(concat!("../../rules/", $name, ".yaml")),
            hash: packed::hash(include_str!(concat!("../../rules/", $name, ".yaml"))),
            tree: include_bytes!(concat!("../../rules/trees/", $name, ".tree")),
            compiled: OnceLock::new(),
        }),*]
    };
}

static BUILT_INS: [BuiltIn; 10] = built_ins![
    "event-report",
    "worklog-week",
    "proposal",
    "blog",
    "workshop",
    "self-evaluation",
    "feedback",
    "meeting-minutes",
    "adr",
    "postmortem",
];

/// The schema for pages that no other schema claims. It cannot be selected by name.
pub(super) static PAGE: BuiltIn = BuiltIn {
    name: "page",
    text: "name: page\nfront-matter: { fields: { pre: {} }, numbers-agree: [pre, folder] }\nlinks: { files: true }\nimages: { exist: true }\n",
    hash: 0,
    tree: &[],
    compiled: OnceLock::new(),
};

impl BuiltIn {
    /// The text decoded, if its tree was packed.
    pub fn model(&self) -> Option<SchemaModel> {
        packed::decode(self.tree, self.text, self.hash)
    }

    /// The tree of the text, if that was packed.
    pub fn tree(&self) -> Option<Node> {
        packed::unpack(self.tree, self.text, self.hash)
    }
}

/// The built-in schema called `name`.
pub(super) fn find(name: &str) -> Option<&'static BuiltIn> {
    BUILT_INS.iter().find(|schema| schema.name == name)
}

/// The names of the built-in schemas, in the order in which they are listed.
pub fn names() -> impl Iterator<Item = &'static str> {
    BUILT_INS.iter().map(|schema| schema.name)
}

/// A path pattern by which a built-in schema claims files.
#[derive(Debug)]
pub struct Claim {
    /// The schema's name.
    pub schema: &'static str,
    /// The pattern as written under `files:`.
    pub pattern: &'static str,
    /// Runs of letters without which no path matches: of each set at least one must be there.
    needs: Vec<u64>,
    /// Read for the first path that it may match.
    compiled: OnceLock<Option<PlainGlob>>,
}

/// The claims of all built-in schemas. The first match wins: events may be anywhere in a site, so their patterns come after
/// those of the schemas for one folder.
struct Claims {
    all: Vec<Claim>,
    runs: Runs,
}

static CLAIMS: LazyLock<Claims> = LazyLock::new(|| {
    let (events, others) = BUILT_INS.split_at(1);
    let mut runs = Runs::default();
    let claims =
        others.iter().chain(events).flat_map(|schema| patterns(schema.text).map(|pattern| (schema.name, pattern)));
    let all = claims.map(|(schema, pattern)| Claim {
        schema,
        pattern,
        needs: needs(pattern, &mut runs),
        compiled: OnceLock::new(),
    });
    Claims { all: all.collect(), runs }
});

/// The claim of a built-in schema on `path`, which is relative to the root of its site.
pub fn claim_on(path: &Path) -> Option<&'static Claim> {
    let path = as_md(path);
    let there = CLAIMS.runs.of(&path.to_string_lossy().to_lowercase());
    CLAIMS.all.iter().find(|claim| claim.needs.iter().all(|any| any & there != 0) && claim.matches(&path))
}

impl Claim {
    fn matches(&self, path: &Path) -> bool {
        let compiled = self.compiled.get_or_init(|| PlainGlob::parse(self.pattern));
        compiled.as_ref().is_some_and(|pattern| pattern.is_match(path))
    }
}

/// The runs of letters in patterns, each with a bit: a path is searched for each of them once, not once a pattern.
#[derive(Default)]
struct Runs(Vec<&'static str>);

impl Runs {
    /// The bit of `run`; `None` if there are too many runs.
    fn bit(&mut self, run: &'static str) -> Option<u64> {
        let at = self.0.iter().position(|&known| known == run).unwrap_or_else(|| {
            self.0.push(run);
            self.0.len() - 1
        });
        1u64.checked_shl(at as u32)
    }

    /// The bits of those in `lower`, a path in lower case.
    fn of(&self, lower: &str) -> u64 {
        let bits = self.0.iter().take(u64::BITS as usize).enumerate();
        bits.filter(|(_, run)| lower.contains(**run)).fold(0, |bits, (at, _)| bits | 1 << at)
    }
}

/// The runs of letters that a path needs to match `pattern`: those outside of brackets, and one of each alternative in
/// braces. One of each set must be there.
fn needs(pattern: &'static str, known: &mut Runs) -> Vec<u64> {
    let mut needs = Vec::new();
    let mut rest = pattern;
    while let Some(at) = rest.find(['{', '[']) {
        needs.extend(runs(&rest[..at]).filter_map(|run| known.bit(run)));
        let close = if rest.as_bytes()[at] == b'{' { '}' } else { ']' };
        let Some((inside, after)) = rest[at + 1..].split_once(close) else { return needs };
        if close == '}' {
            let mut alternatives = inside.split(',').map(|part| known.bit(runs(part).max_by_key(|run| run.len())?));
            // An alternative without a run matches anywhere: then the braces need nothing.
            needs.extend(alternatives.try_fold(0, |any, alternative| Some(any | alternative?)));
        }
        rest = after;
    }
    needs.extend(runs(rest).filter_map(|run| known.bit(run)));
    needs
}

/// The runs of small letters of `part`, a part of a pattern without brackets. Capital letters match small ones, too.
fn runs(part: &str) -> impl Iterator<Item = &str> {
    part.split(|character: char| !character.is_ascii_alphabetic())
        .filter(|run| run.len() > 1 && run.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// `path` with the extension `md` in place of Hugo's other extensions for Markdown.
fn as_md(path: &Path) -> Cow<'_, Path> {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let other = is_markdown(path) && !extension.eq_ignore_ascii_case("md");
    if other { path.with_extension("md").into() } else { path.into() }
}

/// The patterns under `files:` of a built-in schema, one per line.
fn patterns(text: &'static str) -> impl Iterator<Item = &'static str> {
    let lines = text.lines().skip_while(|line| *line != "files:").skip(1).filter(|line| !line.starts_with("  #"));
    lines.map_while(|line| line.strip_prefix("  - \"")?.strip_suffix('"'))
}

/// The YAML of the built-in schema called `name`.
pub fn text(name: &str) -> Option<&'static str> {
    find(name).map(|schema| schema.text)
}

/// The hash of that text. What was made from it is for a text with the same hash.
pub fn hash(name: &str) -> Option<u64> {
    find(name).map(|schema| schema.hash)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::data::yaml;

    #[test]
    fn every_built_in_schema_is_right_and_has_its_own_name() {
        for name in names() {
            let schema = super::super::load(name, Path::new("nowhere"), &[]).unwrap();
            assert_eq!(&*schema.name, name);
            assert_eq!(patterns(text(name).unwrap()).collect::<Vec<_>>(), schema.file_patterns, "{name}");
            assert!(!schema.summary.en.is_empty() && schema.summary.en != schema.summary.vi, "{name}");
        }
    }

    #[test]
    fn the_packed_trees_are_those_of_the_schemas() {
        for schema in &BUILT_INS {
            let packed = packed::pack(&yaml::tree(schema.text).unwrap(), schema.text).unwrap();
            if std::env::var_os("UPDATE_DOCS").is_some() {
                let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("rules/trees/{}.tree", schema.name));
                std::fs::write(file, packed).unwrap();
            } else {
                let renew = "`UPDATE_DOCS=1 cargo test --lib packed_trees` renews them";
                assert!(packed == schema.tree, "rules/trees/{}.tree is not that of the schema: {renew}", schema.name);
            }
        }
    }

    #[test]
    fn a_schema_is_the_same_from_its_packed_tree() {
        for schema in &BUILT_INS {
            let parsed = yaml::decode::<SchemaModel>(schema.text).unwrap();
            assert!(parsed.faults.is_empty(), "{}", schema.name);
            let packed = schema.model().unwrap_or_else(|| panic!("{} is not decoded", schema.name));
            assert_eq!(format!("{packed:?}"), format!("{:?}", parsed.value), "{}", schema.name);
            let compile = |model, tree| super::super::compile::compile(model, tree, schema.name, &[], &[]).unwrap();
            let (packed, parsed) = (compile(packed, None), compile(parsed.value, Some(&parsed.tree)));
            assert_eq!(format!("{packed:?}"), format!("{parsed:?}"), "{}", schema.name);
        }
    }

    #[test]
    fn a_built_in_schema_is_compiled_once() {
        let load = || super::super::load("event-report", Path::new(""), &[]).unwrap();
        assert!(Arc::ptr_eq(&load(), &load()));
    }

    #[test]
    fn event_reports_are_claimed_and_pages_around_them_are_not() {
        let schema = super::super::load("event-report", Path::new(""), &[]).unwrap();
        for path in [
            "content/4-EventParticipated/4.1-Event1/_index.md",
            "content/4-EventParticipated/4.1-Event1/_index.vi.md",
            "content/4-eventparticipated/4.2-event2/_index.md",
            "content/vi/4-EventParticipated/4.1-Event1/_index.md",
            "content/events/open-day/index.md",
            "content/Events/open-day/index.en.md",
            "class/lan/content/4-Events/4.3-Event3/_index.vi.md",
            "content/4-SuKien/4.1-HoiThao/_index.vi.md",
            "content/su-kien/4.1/index.md",
            "content/4-EventParticipated/event3.md",
            "content/en/events/event3.vi.md",
            "content/events-2025/open-day/_index.md",
        ] {
            assert!(schema.files.is_match(path), "{path}");
        }
        for path in [
            "content/4-EventParticipated/_index.md",
            "content/4-EventParticipated/_index.vi.md",
            "content/vi/4-EventParticipated/_index.md",
            "content/_index.md",
            "content/1-Worklog/1.1-Week1/_index.md",
            "content/3-Blogs/3.1-Event-driven/_index.md",
            "content/4-EventParticipated/4.3-Event3/monday/_index.vi.md",
            "README.md",
            "docs/events/handlers.md",
            "static/images/4.1-Event1/a.jpg",
        ] {
            assert!(!schema.files.is_match(path), "{path}");
        }
    }

    #[test]
    fn each_page_is_claimed_by_one_schema_and_listings_by_none() {
        let all: Vec<_> = names().map(|name| super::super::load(name, Path::new(""), &[]).unwrap()).collect();
        for (path, name) in [
            ("content/1-Worklog/1.1-Week1/_index.md", Some("worklog-week")),
            ("content/1-Worklog/1.12-Week12/_index.vi.md", Some("worklog-week")),
            ("content/vi/1-worklog/week-2/index.md", Some("worklog-week")),
            ("content/1-Worklog/_index.md", None),
            ("content/2-Proposal/_index.md", Some("proposal")),
            ("content/2-Proposal/_index.vi.md", Some("proposal")),
            ("class/lan/content/2-Proposal/_index.md", Some("proposal")),
            ("content/vi/2-Proposal/_index.md", Some("proposal")),
            ("content/3-BlogsTranslated/3.1-Blog1/_index.md", Some("blog")),
            ("content/3-Blogs/3.1-Event-driven/_index.vi.md", Some("blog")),
            ("content/3-Blogs/_index.md", None),
            ("content/4-EventParticipated/4.1-Event1/_index.md", Some("event-report")),
            ("content/4-EventParticipated/4.2-Workshop/_index.md", Some("event-report")),
            ("content/4-EventParticipated/_index.md", None),
            ("content/5-Workshop/_index.md", Some("workshop")),
            ("content/5-Workshop/5.1-Overview/_index.vi.md", Some("workshop")),
            ("content/5-Workshop/5.4-S3/5.4.1-Bucket/_index.md", Some("workshop")),
            ("content/5-Workshop/5.4-EventBridge/5.4.1-Rule/_index.md", Some("workshop")),
            ("content/6-Self-evaluation/_index.md", Some("self-evaluation")),
            ("content/6-SelfEvaluation/_index.vi.md", Some("self-evaluation")),
            ("content/6-TuDanhGia/_index.md", Some("self-evaluation")),
            ("content/6-tu_danh_gia/_index.md", Some("self-evaluation")),
            ("content/7-Feedback/_index.md", Some("feedback")),
            ("content/7-GopY/_index.md", Some("feedback")),
            ("content/7-phan_hoi/_index.md", Some("feedback")),
            ("content/1-Nhat_Ky/tuan-1/_index.md", Some("worklog-week")),
            ("content/2-De_Xuat/_index.md", Some("proposal")),
            ("content/_index.md", None),
            ("docs/minutes/2025-10-04.md", Some("meeting-minutes")),
            ("bien-ban/hop-04-10.md", Some("meeting-minutes")),
            ("docs/minutes/README.md", None),
            ("docs/decisions/0001-use-postgresql.md", Some("adr")),
            ("docs/adr/20251004-one-file-a-day.md", Some("adr")),
            ("docs/adr/README.md", None),
            ("docs/decisions/adr-template.md", None),
            ("postmortems/2025-10-06-tide-page.md", Some("postmortem")),
            ("postmortems/index.md", None),
            ("README.md", None),
        ] {
            let claim = claim_on(Path::new(path)).map(|claim| claim.pattern);
            assert_eq!(claim_on(Path::new(path)).map(|claim| claim.schema), name, "{path}");
            let first = CLAIMS.all.iter().find(|claim| claim.matches(Path::new(path)));
            assert_eq!(claim, first.map(|claim| claim.pattern), "the quick look hides a claim on {path}");
            let claims = all.iter().filter(|schema| schema.files.is_match(path)).count();
            // Only the folder of a workshop may be named like an event. Then the workshop wins.
            assert!(claims <= usize::from(name.is_some()) + usize::from(path.contains("EventBridge")), "{path}");
        }
    }
}
