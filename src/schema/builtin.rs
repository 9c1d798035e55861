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
    text: "name: page\nlinks: { files: true }\n",
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
    /// Read for the first path that it may match.
    compiled: OnceLock<Option<PlainGlob>>,
}

/// The claims of all built-in schemas. The first match wins: events may be anywhere in a site, so their patterns come after
/// those of the schemas for one folder.
static CLAIMS: LazyLock<Vec<Claim>> = LazyLock::new(|| {
    let (events, others) = BUILT_INS.split_at(1);
    let claims = others.iter().chain(events).flat_map(|schema| {
        patterns(schema.text).map(|pattern| Claim { schema: schema.name, pattern, compiled: OnceLock::new() })
    });
    claims.collect()
});

/// The claim of a built-in schema on `path`, which is relative to the root of its site.
pub fn claim_on(path: &Path) -> Option<&'static Claim> {
    let path = as_md(path);
    let lower = path.to_string_lossy().to_lowercase();
    let pairs = Pairs::of(lower.as_bytes());
    CLAIMS.iter().find(|claim| may_match(claim.pattern, &lower, &pairs) && claim.matches(&path))
}

impl Claim {
    fn matches(&self, path: &Path) -> bool {
        let compiled = self.compiled.get_or_init(|| PlainGlob::parse(self.pattern));
        compiled.as_ref().is_some_and(|pattern| pattern.is_match(path))
    }
}

/// Fast check whether `pattern` may match the path `lower`, in lower case, with these `pairs`: whether that has the runs of
/// letters that the pattern has outside of brackets, and those of one of the alternatives in braces.
fn may_match(pattern: &str, lower: &str, pairs: &Pairs) -> bool {
    let has_runs = |part: &str| runs(part).all(|run| pairs.have(run.as_bytes()) && lower.contains(run));
    let mut rest = pattern;
    while let Some(at) = memchr::memchr2(b'{', b'[', rest.as_bytes()) {
        if !has_runs(&rest[..at]) {
            return false;
        }
        let is_brace = rest.as_bytes()[at] == b'{';
        let close = if is_brace { b'}' } else { b']' };
        let Some(length) = memchr::memchr(close, &rest.as_bytes()[at + 1..]) else { return true };
        if is_brace && !rest[at + 1..at + 1 + length].split(',').any(has_runs) {
            return false;
        }
        rest = &rest[at + length + 2..];
    }
    has_runs(rest)
}

/// The runs of small letters of `part`, a part of a pattern without brackets. Capital letters match small ones, too.
fn runs(part: &str) -> impl Iterator<Item = &str> {
    let bytes = part.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            let mut is_small = true;
            while let Some(letter) = bytes.get(at).filter(|byte| byte.is_ascii_alphabetic()) {
                is_small &= letter.is_ascii_lowercase();
                at += 1;
            }
            let run = start..at;
            at += 1;
            if run.len() > 1 && is_small {
                return Some(&part[run]);
            }
        }
        None
    })
}

/// The pairs of bytes that stand beside each other in a path, to rule out most runs without a search; two pairs may share a
/// place.
struct Pairs([u64; 16]);

impl Pairs {
    fn of(path: &[u8]) -> Self {
        let mut pairs = [0; 16];
        for pair in path.windows(2) {
            let (index, bit) = Self::place(pair);
            pairs[index] |= bit;
        }
        Self(pairs)
    }

    fn place(pair: &[u8]) -> (usize, u64) {
        let number = usize::from(pair[0] & 0x1f) << 5 | usize::from(pair[1] & 0x1f);
        (number >> 6, 1 << (number & 0x3f))
    }

    /// Whether all pairs of `run` may be among them.
    fn have(&self, run: &[u8]) -> bool {
        run.windows(2).map(Self::place).all(|(index, bit)| self.0[index] & bit != 0)
    }
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
            ("content/7-Feedback/_index.md", Some("feedback")),
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
            let first = CLAIMS.iter().find(|claim| claim.matches(Path::new(path)));
            assert_eq!(claim, first.map(|claim| claim.pattern), "the quick look hides a claim on {path}");
            let claims = all.iter().filter(|schema| schema.files.is_match(path)).count();
            // Only the folder of a workshop may be named like an event. Then the workshop wins.
            assert!(claims <= usize::from(name.is_some()) + usize::from(path.contains("EventBridge")), "{path}");
        }
    }
}
