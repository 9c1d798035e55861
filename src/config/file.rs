//! One config file: its location, and its settings for a path.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use clap::ValueEnum;
use globset::GlobSet;
use schemars::JsonSchema;
use serde::Deserialize;

use super::class::ClassSpec;
use super::schema_ref::SchemaRef;
use super::teams::{Page, Teams};
use crate::data::yaml::Fault;
use crate::diagnostic::selection::Selection;
use crate::diagnostic::{Failure, Level, RuleMeta};
use crate::files::boundary::{Boundary, Outside};
use crate::files::paths;
use crate::message::{Language, Words};
use crate::say;
use crate::schema;
use crate::text::source::Source;

/// What suppressions in a report (comments, or the field in its front matter) may silence.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, JsonSchema, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum SuppressionMode {
    // `--help` shows these comments.
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

/// A compiled config file. The paths of queries may be absolute or relative to the current folder.
#[derive(Debug, Default)]
pub struct Config {
    /// The path of the file, as found.
    pub file: PathBuf,
    /// The resolved path that is opened, inside its repository.
    pub(super) real: PathBuf,
    /// The folder of the file, absolute. Patterns are relative to it.
    pub folder: PathBuf,
    /// Severities by rule id.
    pub rules: BTreeMap<String, Level>,
    /// The selected and ignored rules.
    pub selection: Selection,
    /// The language of messages.
    pub language: Option<Language>,
    /// What suppressions in reports may silence.
    pub suppressions: SuppressionMode,
    /// Template files that reports must not consist of, in addition to those of schemas; absolute.
    pub templates: Vec<PathBuf>,
    /// The teams, which may share text.
    pub teams: Teams,
    /// The class, if it names one.
    pub class: Option<ClassSpec>,
    /// The schema of each set of files.
    pub(super) claims: Vec<(GlobSet, SchemaRef)>,
    /// The excluded files and folders.
    pub(super) exclude: GlobSet,
}

/// What messages call a config.
const KIND: Words = Words { en: "config", vi: "tệp cấu hình" };

/// The failure for a config at `path` that may not be read.
pub(super) fn unreadable(path: &Path, outside: Outside) -> Failure {
    let name = schema::shown(path);
    let why = outside.of(Words { en: "it", vi: "tệp" });
    Failure::new(say!(
        en("cannot read the config {name}: {}", why.en),
        vi("không đọc được tệp cấu hình {name}: {}", why.vi),
    ))
}

/// The failure for the config at `path` with these mistakes in its `text`.
pub(super) fn wrong(path: &Path, text: String, faults: Vec<Fault>) -> Failure {
    let name = schema::shown(path);
    Failure {
        message: say!(en("the config {name} has errors"), vi("tệp cấu hình {name} viết sai")),
        help: None,
        place: Some((Box::new(Source::new(name, path, text)), faults)),
    }
}

impl Config {
    /// Reads the config at `path`, which the command line names. Rule ids must be among `known_rules`, unless that is
    /// empty.
    ///
    /// # Errors
    /// If it cannot be read, or is wrong. Then the failure holds its text and the place of every mistake.
    pub fn load(path: &Path, known_rules: &[&'static RuleMeta]) -> Result<Self, Failure> {
        let real =
            Boundary::none().follow(path).map_err(|outside| unreadable(path, outside).with_help(outside.help_named()));
        Self::read(path, real?, known_rules)
    }

    /// Reads the config that was found at `path` and resolved to `real`.
    pub(super) fn read(path: &Path, real: PathBuf, known_rules: &[&'static RuleMeta]) -> Result<Self, Failure> {
        let text = schema::read(path, &real, KIND)?;
        let folder = normalize(path.parent().unwrap_or(Path::new("")))?;
        let config = Self::compile(&text, folder, known_rules);
        config
            .map(|config| Self { file: path.to_path_buf(), real, ..config })
            .map_err(|faults| wrong(path, text, faults))
    }

    /// What is wrong with `text` as the config at `path`.
    ///
    /// # Errors
    /// If anything is: the failure holds the place of every mistake.
    pub fn check_text(path: &Path, text: &str, known_rules: &[&'static RuleMeta]) -> Result<(), Failure> {
        let folder = normalize(path.parent().unwrap_or(Path::new("")))?;
        Self::compile(text, folder, known_rules).map(|_| ()).map_err(|faults| wrong(path, text.to_owned(), faults))
    }

    /// Whether it names the file at `path` as a schema.
    pub fn names_schema(&self, path: &Path) -> bool {
        let Ok(path) = normalize(path) else { return false };
        let mut named = self.claims.iter().map(|(_, schema)| normalize(&schema.folder.join(&schema.name)));
        named.any(|named| named.is_ok_and(|named| named == path))
    }

    /// Reads its text again.
    ///
    /// # Errors
    /// If it can no longer be read.
    pub fn text(&self) -> Result<String, Failure> {
        schema::read(&self.file, &self.real, KIND)
    }

    /// The schema of the first entry of `schemas` that matches the report at `path`.
    pub fn schema_for(&self, path: &Path) -> Option<&SchemaRef> {
        let path = self.relative(path)?;
        self.claims.iter().find(|(files, _)| files.is_match(&path)).map(|(_, schema)| schema)
    }

    /// The index of that entry in `schemas`, and the index of its matching pattern; both 0-based.
    pub fn claim_of(&self, path: &Path) -> Option<(usize, usize)> {
        let path = self.relative(path)?;
        let (index, (files, _)) = self.claims.iter().enumerate().find(|(_, (files, _))| files.is_match(&path))?;
        Some((index, files.matches(&path).into_iter().next()?))
    }

    /// The 0-based index of the pattern of `exclude` that matches the file or folder at `path`, or a folder above.
    pub fn exclusion_of(&self, path: &Path) -> Option<usize> {
        let path = self.relative(path)?;
        Path::new(&path).ancestors().find_map(|part| self.exclude.matches(part).into_iter().next())
    }

    /// Whether the file or folder at `path`, or a folder above, is excluded.
    pub fn excludes(&self, path: &Path) -> bool {
        let Some(path) = self.relative(path).filter(|_| !self.exclude.is_empty()) else { return false };
        Path::new(&path)
            .ancestors()
            .take_while(|part| !part.as_os_str().is_empty())
            .any(|part| self.exclude.is_match(part))
    }

    /// Whether the file at `path` is a template, which is no report.
    pub fn is_template(&self, path: &Path) -> bool {
        if self.templates.is_empty() {
            return false;
        }
        let Ok(path) = normalize(path) else { return false };
        self.templates.iter().any(|template| normalize(template).is_ok_and(|template| template == path))
    }

    /// The page at `file` of the site at `home`, with the names that teams are matched by.
    pub fn page(&self, home: &Path, file: &Path) -> Page {
        let slashes = |path: &Path| path.to_string_lossy().replace('\\', "/");
        Page {
            home: self.relative(home).filter(|home| !home.is_empty()).unwrap_or_else(|| slashes(home)),
            below: slashes(file.strip_prefix(home).unwrap_or(file)),
            from_config: normalize(file).ok().and_then(|file| self.relative(&file)),
        }
    }

    /// `path` relative to the config's folder, as patterns see it; `None` if it is outside.
    fn relative(&self, path: &Path) -> Option<String> {
        let path = normalize(path).ok()?;
        let parts: Vec<_> =
            path.strip_prefix(&self.folder).ok()?.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Some(parts.join("/"))
    }
}

/// Makes `path` absolute and removes `.` and `..` lexically, without resolving symbolic links.
///
/// # Errors
/// If there is no current folder.
pub fn normalize(path: &Path) -> Result<PathBuf, Failure> {
    if paths::is_normal(path) {
        return Ok(path.to_path_buf());
    }
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    let absolute = std::path::absolute(path).map_err(|error| {
        Failure::new(say!(
            en("the current folder cannot be found: {error}"),
            vi("không xác định được thư mục hiện tại: {error}"),
        ))
    })?;
    let mut normalized = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => _ = normalized.pop(),
            part => normalized.push(part),
        }
    }
    Ok(normalized)
}
