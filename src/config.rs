//! `.reportlint.yaml`: which files are held to which schema, and how severely.

use std::collections::{BTreeMap, HashMap};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use clap::ValueEnum;
use globset::GlobSet;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::data::value::Node;
use crate::data::yaml::{self, Decoded, Fault};
use crate::diagnostic::selection::{Selection, Selector};
use crate::diagnostic::{Failure, Level, RuleMeta};
use crate::files::boundary::{Boundary, Outside};
use crate::message::suggest::instead;
use crate::message::{Language, Words};
use crate::say;
use crate::schema::room::Room;
use crate::schema::{self, RuleLevels, Schema};
use crate::text::source::{Source, Span};

mod json;

pub use json::json_schema;

/// The names that a config may have.
pub const NAMES: [&str; 3] = [".reportlint.yaml", ".reportlint.yml", "reportlint.yaml"];

/// What the comments of a report, and the field in its front matter, may silence.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum SuppressionMode {
    /// Everything, but what stops the build of the site; what is silenced is counted.
    #[default]
    Allow,
    /// The same, and each that silences something is pointed at.
    Warn,
    /// Nothing.
    Ignore,
    /// Everything, what stops the build included.
    AllowAll,
}

/// One config file, ready to be asked. Paths may be given relative to the current folder or absolute.
#[derive(Debug, Default)]
pub struct Config {
    /// The file itself, as it was found.
    pub file: PathBuf,
    /// What is opened for it: no link leads out of its repository.
    real: PathBuf,
    /// The folder it stands in, absolute: its patterns are relative to it.
    pub folder: PathBuf,
    /// Severities by rule id.
    pub rules: BTreeMap<String, Level>,
    /// Which rules are selected and ignored.
    pub selection: Selection,
    /// The language of messages.
    pub language: Option<Language>,
    /// What comments in reports may silence.
    pub suppressions: SuppressionMode,
    /// Files with texts that reports must not consist of, besides those that schemas name; absolute.
    pub templates: Vec<PathBuf>,
    claims: Vec<(GlobSet, SchemaRef)>,
    exclude: GlobSet,
}

/// A schema as a config names it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SchemaRef {
    /// A built-in schema's name or a file.
    pub name: String,
    /// What the file is relative to.
    pub folder: PathBuf,
    /// Where it may lie.
    pub boundary: Boundary,
}

impl SchemaRef {
    /// The schema itself, compiled anew when it is a file.
    ///
    /// # Errors
    /// See [`schema::load`].
    pub fn load(&self, rules: &[&'static RuleMeta]) -> Result<Arc<Schema>, Failure> {
        schema::load_in(&self.name, &self.folder, &self.boundary, rules)
    }
}

/// The file as it is written.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct ConfigModel {
    schemas: Vec<ClaimModel>,
    exclude: Vec<String>,
    #[schemars(with = "RuleLevels")]
    rules: BTreeMap<String, Level>,
    select: Option<Vec<String>>,
    extend_select: Vec<String>,
    ignore: Vec<String>,
    language: Option<String>,
    suppressions: SuppressionMode,
    copies: CopiesModel,
}

#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct CopiesModel {
    templates: Vec<PathBuf>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ClaimModel {
    files: Vec<String>,
    schema: String,
}

/// What a config is called.
const KIND: Words = Words { en: "config", vi: "tệp cấu hình" };

/// Says that the config at `path` is not read.
fn unread(path: &Path, outside: Outside) -> Failure {
    let name = schema::shown(path);
    let why = outside.of(Words { en: "it", vi: "tệp" });
    Failure::new(say!(
        en("cannot read the config {name}: {}", why.en),
        vi("không đọc được tệp cấu hình {name}: {}", why.vi),
    ))
}

impl Config {
    /// Reads the config at `path`, which the command line names; rule ids in it must be among `known_rules`, none is
    /// checked when that is empty.
    ///
    /// # Errors
    /// When it cannot be read, or is wrong: then the failure holds its text and every place.
    pub fn load(path: &Path, known_rules: &[&'static RuleMeta]) -> Result<Self, Failure> {
        let real =
            Boundary::none().follow(path).map_err(|outside| unread(path, outside).with_help(outside.help_named()));
        Self::read(path, real?, known_rules)
    }

    /// Reads the config that was found at `path` and lies at `real`.
    fn read(path: &Path, real: PathBuf, known_rules: &[&'static RuleMeta]) -> Result<Self, Failure> {
        let text = schema::read(path, &real, KIND)?;
        let folder = plain(path.parent().unwrap_or(Path::new("")))?;
        let config = Self::compile(&text, folder, known_rules);
        config.map(|config| Self { file: path.to_path_buf(), real, ..config }).map_err(|faults| {
            let name = schema::shown(path);
            Failure {
                message: say!(en("the config {name} is wrong"), vi("tệp cấu hình {name} viết sai")),
                help: None,
                place: Some((Box::new(Source::new(name, path, text)), faults)),
            }
        })
    }

    fn compile(text: &str, folder: PathBuf, known_rules: &[&'static RuleMeta]) -> Result<Self, Vec<Fault>> {
        let Decoded { value: model, tree, faults: decoding } = yaml::decode::<ConfigModel>(text)?;
        let value = |key: &str| tree.get(key).map(|entry| &entry.value);
        // Whoever names the config, what it names itself is its writer's word.
        let boundary = Boundary::around(&folder);
        let mut faults = Vec::new();
        let mut claims = Vec::new();
        let mut room = Room::default();
        for (index, claim) in model.schemas.into_iter().enumerate() {
            let node = value("schemas").and_then(|list| list.items().get(index));
            let place = |key: &str| node.and_then(|node| node.get(key)).map(|entry| &entry.value);
            let files = globs(&claim.files, place("files"), &mut room, &mut faults);
            if let Err((message, help)) = schema::find(&claim.schema, &folder, &boundary) {
                faults.push(Fault::new(span(place("schema")), message).with_help(help));
            }
            let schema = SchemaRef { name: claim.schema, folder: folder.clone(), boundary: boundary.clone() };
            claims.push((files, schema));
        }
        let exclude = globs(&model.exclude, value("exclude"), &mut room, &mut faults);
        if !known_rules.is_empty() {
            let ids: Vec<&str> = known_rules.iter().map(|rule| rule.id).collect();
            let entries = value("rules").map(Node::entries).unwrap_or_default();
            for entry in entries.iter().filter(|entry| !ids.contains(&entry.key.as_str())) {
                let fault = Fault::new(
                    entry.key_span,
                    say!(en("there is no rule `{}`", entry.key), vi("không có quy tắc `{}`", entry.key)),
                );
                faults.push(fault.with_help(instead(&entry.key, &ids)));
            }
        }
        let mut selectors = |key: &str, names: &[String]| selectors(names, value(key), known_rules, &mut faults);
        let selection = Selection {
            select: model.select.map(|names| selectors("select", &names)),
            extend_select: selectors("extend-select", &model.extend_select),
            ignore: selectors("ignore", &model.ignore),
        };
        let spoken = |code: &str| Language::ALL.into_iter().find(|language| language.code() == code);
        let language = model.language.as_deref().and_then(spoken);
        if let Some(code) = model.language.filter(|_| language.is_none()) {
            let message = say!(en("there are no messages in `{code}`"), vi("không có lời báo bằng `{code}`"));
            let fault = Fault::new(span(value("language")), message);
            let codes = Language::ALL.map(Language::code).join("`, `");
            let help = say!(en("write one of `{codes}`"), vi("hãy viết một trong các mã `{codes}`"));
            faults.push(fault.with_help(help));
        }
        let templates: Vec<PathBuf> = model.copies.templates.iter().map(|file| folder.join(file)).collect();
        for (index, (path, named)) in templates.iter().zip(&model.copies.templates).enumerate() {
            let Err(outside) = boundary.follow(path) else { continue };
            let list = value("copies").and_then(|copies| copies.get("templates"));
            let place = span(list.and_then(|list| list.value.items().get(index)));
            faults.push(Fault::new(place, outside.of_file(named.display())).with_help(outside.help()));
        }
        let faults = yaml::together(&tree, decoding, faults);
        let (file, real) = (PathBuf::new(), PathBuf::new());
        match faults.is_empty() {
            true => Ok(Self {
                file,
                real,
                templates,
                folder,
                rules: model.rules,
                selection,
                language,
                suppressions: model.suppressions,
                claims,
                exclude,
            }),
            false => Err(faults),
        }
    }

    /// Its text as it is now.
    ///
    /// # Errors
    /// When it cannot be read any more.
    pub fn text(&self) -> Result<String, Failure> {
        schema::read(&self.file, &self.real, KIND)
    }

    /// The schema that the first matching entry of `schemas` names for the report at `path`.
    pub fn schema_for(&self, path: &Path) -> Option<&SchemaRef> {
        let path = self.relative(path)?;
        self.claims.iter().find(|(files, _)| files.is_match(&path)).map(|(_, schema)| schema)
    }

    /// Which entry of `schemas` that is, and which of its patterns matches: both count from 0.
    pub fn claim_of(&self, path: &Path) -> Option<(usize, usize)> {
        let path = self.relative(path)?;
        let (index, (files, _)) = self.claims.iter().enumerate().find(|(_, (files, _))| files.is_match(&path))?;
        Some((index, files.matches(&path).into_iter().next()?))
    }

    /// Which pattern of `exclude` leaves out the file or folder at `path`, counted from 0.
    pub fn exclusion_of(&self, path: &Path) -> Option<usize> {
        let path = self.relative(path)?;
        Path::new(&path).ancestors().find_map(|part| self.exclude.matches(part).into_iter().next())
    }

    /// Whether the file or folder at `path`, or a folder that it lies in, is not to be checked.
    pub fn excludes(&self, path: &Path) -> bool {
        let Some(path) = self.relative(path).filter(|_| !self.exclude.is_empty()) else { return false };
        Path::new(&path)
            .ancestors()
            .take_while(|part| !part.as_os_str().is_empty())
            .any(|part| self.exclude.is_match(part))
    }

    /// `path` as the patterns see it; `None` when it lies outside the config's folder.
    fn relative(&self, path: &Path) -> Option<String> {
        let path = plain(path).ok()?;
        let parts: Vec<_> =
            path.strip_prefix(&self.folder).ok()?.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Some(parts.join("/"))
    }
}

fn span(node: Option<&Node>) -> Span {
    node.map_or(Span::at(0), |node| node.span)
}

/// The rules that `names`, written in `list`, stand for; none is known when `rules` is empty, and none is wrong.
fn selectors(
    names: &[String],
    list: Option<&Node>,
    rules: &[&'static RuleMeta],
    faults: &mut Vec<Fault>,
) -> Vec<Selector> {
    let mut found = Vec::with_capacity(names.len());
    for (index, name) in names.iter().enumerate() {
        match Selector::find(name, rules) {
            Ok(selector) => found.push(selector),
            Err(_) if rules.is_empty() => {}
            Err(unknown) => {
                let place = span(list.and_then(|list| list.items().get(index)));
                faults.push(Fault::new(place, unknown.message).with_help(unknown.help));
            }
        }
    }
    found
}

/// Compiles the patterns of paths of one list.
fn globs(patterns: &[String], list: Option<&Node>, room: &mut Room, faults: &mut Vec<Fault>) -> GlobSet {
    // `./drafts/`, `/drafts` and `drafts` are the same folder to everyone but a matcher of strings.
    let bare = |pattern: &str| {
        let bare = pattern.trim_start_matches("./").trim_start_matches('/').trim_end_matches('/');
        schema::glob(bare, false)
    };
    schema::globs(patterns, list, bare, room).unwrap_or_else(|wrong| {
        faults.extend(wrong);
        GlobSet::empty()
    })
}

/// `path` absolute and without `.` and `..`, by its words alone: a link is taken as it is named.
///
/// # Errors
/// When there is no current folder.
pub fn plain(path: &Path) -> Result<PathBuf, Failure> {
    let here = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    let absolute = std::path::absolute(here).map_err(|error| {
        Failure::new(say!(
            en("the current folder cannot be told: {error}"),
            vi("không xác định được thư mục hiện tại: {error}"),
        ))
    })?;
    let mut plain = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => _ = plain.pop(),
            part => plain.push(part),
        }
    }
    Ok(plain)
}

/// The nearest config above a folder, or why it cannot be used.
pub type Found = Result<Option<Arc<Config>>, Arc<Failure>>;

/// The configs that one run has met: each folder is looked at once, by whichever thread comes first.
#[derive(Debug, Default)]
pub struct Configs {
    rules: Vec<&'static RuleMeta>,
    found: Mutex<HashMap<PathBuf, Found>>,
}

impl Configs {
    /// Nothing met yet; rule ids in configs must be among `known_rules`.
    pub fn new(known_rules: &[&'static RuleMeta]) -> Self {
        Self { rules: known_rules.to_vec(), found: Mutex::default() }
    }

    /// The nearest config in `folder` or above it.
    ///
    /// # Errors
    /// When there is one that cannot be read or is wrong, or two stand in one folder.
    pub fn find_above(&self, folder: &Path) -> Found {
        let folder = plain(folder).map_err(Arc::new)?;
        // Held throughout, so that no folder is looked at twice; what happens inside is short.
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let mut answer = Ok(None);
        let mut passed = Vec::new();
        for folder in folder.ancestors() {
            if let Some(known) = found.get(folder) {
                answer = known.clone();
                break;
            }
            passed.push(folder.to_owned());
            if let Some(here) = self.read_in(folder).transpose() {
                answer = here.map(Some);
                break;
            }
        }
        for folder in passed {
            found.insert(folder, answer.clone());
        }
        answer
    }

    /// The config that stands in `folder` itself.
    fn read_in(&self, folder: &Path) -> Found {
        let mut here = NAMES.iter().map(|name| folder.join(name)).filter(|path| path.symlink_metadata().is_ok());
        // A pipe or a link to nothing is told as what it is when it is read: a config that is passed over is none.
        let Some(path) = here.next() else { return Ok(None) };
        if let Some(other) = here.next() {
            let (one, other) = (schema::shown(&path), schema::shown(&other));
            let message =
                say!(en("there are two configs: {one} and {other}"), vi("có hai tệp cấu hình: {one} và {other}"));
            let help = say!(en("delete one of them"), vi("hãy xóa một tệp"));
            return Err(Arc::new(Failure::new(message).with_help(help)));
        }
        let real = Boundary::around(folder).follow(&path);
        let real = real.map_err(|outside| unread(&path, outside).with_help(outside.help()));
        let config = real.and_then(|real| Config::read(&path, real, &self.rules));
        config.map(|config| Some(Arc::new(config))).map_err(Arc::new)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn config(text: &str) -> Config {
        Config::compile(text, plain(Path::new("")).unwrap(), &[]).unwrap()
    }

    #[track_caller]
    fn fault(text: &str, expected: &str) {
        let faults = Config::compile(text, plain(Path::new("")).unwrap(), &[&SOME_RULE]).unwrap_err();
        let drawn: Vec<_> = faults
            .iter()
            .map(|fault| {
                let slice = &text[fault.span.start..fault.span.end];
                format!("{slice}: {} | {}", fault.message, fault.help.clone().unwrap_or_default())
            })
            .collect();
        assert_eq!(drawn, [expected]);
    }

    static SOME_RULE: RuleMeta = RuleMeta {
        id: "image-remote",
        summary: crate::message::Words { en: "", vi: "" },
        severity: crate::diagnostic::Severity::Warning,
        enabled: true,
        fix: crate::diagnostic::Fixable::No,
        since: "0.1.0",
        group: crate::diagnostic::Group::Images,
        manual: "",
    };

    #[test]
    fn the_first_entry_that_matches_decides() {
        let config = config(
            "schemas:\n- {files: ['class/*/special.md'], schema: ./fixtures/schemas/good/short.yaml}\n- {files: ['class/**/*.md'], schema: event-report}\n",
        );
        let schema = |path: &str| config.schema_for(Path::new(path)).map(|schema| schema.name.as_str());
        assert_eq!(schema("class/an/special.md"), Some("./fixtures/schemas/good/short.yaml"));
        assert_eq!(schema("class/an/other.md"), Some("event-report"));
        assert_eq!(schema("class/an/deep/special.md"), Some("event-report"));
        assert_eq!(schema("./class/x/../an/special.md"), Some("./fixtures/schemas/good/short.yaml"));
        assert_eq!(
            schema(&format!("{}/class/an/special.md", config.folder.display())),
            Some("./fixtures/schemas/good/short.yaml")
        );
        assert_eq!(schema("notes.md"), None);
        assert_eq!(schema("../class/an/special.md"), None);
    }

    #[test]
    fn a_folder_is_excluded_with_all_that_is_in_it() {
        let config = config("exclude: [drafts/, './old', '**/_*.md', 'a/*.md']\n");
        for path in ["drafts", "drafts/x.md", "drafts/y/x.md", "old/x.md", "b/_x.md", "_x.md", "a/x.md"] {
            assert!(config.excludes(Path::new(path)), "{path}");
        }
        for path in ["draft.md", "b/drafts/x.md", "a/b/x.md", "x.md", "."] {
            assert!(!config.excludes(Path::new(path)), "{path}");
        }
        assert!(!super::Config::default().excludes(Path::new("x.md")));
    }

    #[test]
    fn every_mistake_is_pointed_at() {
        fault("schema:\n- {}\n", "schema: there is no key `schema` | write `schemas`");
        fault("schemas:\n- files: ['a']\n", "files: item 1 of `schemas` has no `schema` | add `schema: …`");
        fault(
            "schemas:\n- files: ['*.md']\n  schema: event-reprot\n",
            "event-reprot: there is no schema `event-reprot` | write `event-report`, or name a file: `./event-reprot.yaml`",
        );
        fault(
            "schemas:\n- files: ['*.md', 'a[b']\n  schema: event-report\n",
            "'a[b': `a[b` is not a pattern of paths: unclosed character class; missing ']' | write for example `content/**/*.md`",
        );
        fault("rules: {image-remot: off}\n", "image-remot: there is no rule `image-remot` | write `image-remote`");
        fault(
            "rules: {image-remote: on}\n",
            "on: `image-remote` cannot be `on` | write one of `off`, `info`, `warning`, `error`",
        );
        fault("language: vn\n", "vn: there are no messages in `vn` | write one of `en`, `vi`");
        fault("exclude: drafts\n", "drafts: `exclude` must be a list, not `drafts` | write `exclude: [drafts]`");
    }

    #[test]
    fn what_is_wrong_is_told_together() {
        let text = "schemas:\n- {files: ['a[b'], schema: event-reprot}\n- {file: [x], schema: nothing}\n- adr\nexclude: 'x'\n\
            rules: {image-remot: off}\nlanguage: vn\nsuppressions: maybe\ncopies: {templates: [[]]}\n";
        let faults = Config::compile(text, plain(Path::new("")).unwrap(), &[&SOME_RULE]).unwrap_err();
        let told: Vec<&str> = faults.iter().map(|fault| fault.message.en.as_str()).collect();
        assert_eq!(
            told,
            [
                "`a[b` is not a pattern of paths: unclosed character class; missing ']'",
                "there is no schema `event-reprot`",
                "there is no key `file` in item 2 of `schemas`",
                "item 3 of `schemas` must be a group of `key: value` lines, not `adr`",
                "`exclude` must be a list, not `'x'`",
                "there is no rule `image-remot`",
                "there are no messages in `vn`",
                "`suppressions` cannot be `maybe`",
                "item 1 of `templates` must be text, not a list",
            ]
        );
    }

    #[test]
    fn an_empty_config_is_right() {
        for text in ["", "# nothing\n", "schemas:\nexclude:\nrules:\nlanguage:\n"] {
            assert!(config(text).schema_for(Path::new("a.md")).is_none(), "{text:?}");
        }
    }

    #[test]
    fn the_nearest_config_above_is_found_once() {
        let home = tempfile::tempdir().unwrap();
        let deep = home.path().join("class/an/content");
        fs::create_dir_all(&deep).unwrap();
        fs::write(home.path().join(".reportlint.yaml"), "language: vi\n").unwrap();
        fs::write(home.path().join("class/an/reportlint.yaml"), "language: en\n").unwrap();
        let configs = Configs::new(&[]);
        let found = |folder: &Path| configs.find_above(folder).unwrap().unwrap();
        let near = found(&deep);
        assert_eq!(near.language, Some(Language::En));
        assert_eq!(near.folder, plain(&home.path().join("class/an")).unwrap());
        assert!(Arc::ptr_eq(&near, &found(&home.path().join("class/an"))));
        let far = found(&home.path().join("class"));
        assert_eq!(far.language, Some(Language::Vi));
        assert!(Arc::ptr_eq(&far, &found(&home.path().join("class/binh"))));
    }

    #[test]
    fn two_configs_in_one_folder_are_refused() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join(".reportlint.yaml"), "").unwrap();
        fs::write(home.path().join(".reportlint.yml"), "").unwrap();
        let failure = Configs::new(&[]).find_above(home.path()).unwrap_err();
        assert!(failure.message.en.starts_with("there are two configs: "), "{failure}");
    }

    #[test]
    fn a_schema_file_is_sought_beside_the_config() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("short.yaml"), "title: { required: true }\n").unwrap();
        fs::write(home.path().join(".reportlint.yaml"), "schemas: [{files: ['**/*.md'], schema: short.yaml}]\n")
            .unwrap();
        let config = Config::load(&home.path().join(".reportlint.yaml"), &[]).unwrap();
        let schema = config.schema_for(&home.path().join("a/b.md")).unwrap().load(&[]).unwrap();
        assert_eq!(&*schema.name, "short");
        fs::remove_file(home.path().join("short.yaml")).unwrap();
        let failure = Config::load(&home.path().join(".reportlint.yaml"), &[]).unwrap_err();
        let (_, faults) = failure.place.unwrap();
        assert!(faults[0].message.en.starts_with("there is no file "), "{faults:?}");
    }
}
