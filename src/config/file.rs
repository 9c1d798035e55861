//! One config file: where it lies, and what it says of a path.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;
use globset::GlobSet;
use schemars::JsonSchema;
use serde::Deserialize;

use super::teams::{Page, Teams};
use crate::diagnostic::selection::Selection;
use crate::diagnostic::{Failure, Level, RuleMeta};
use crate::files::boundary::{Boundary, Outside};
use crate::message::{Language, Words};
use crate::say;
use crate::schema::{self, Schema};
use crate::text::source::Source;

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
    pub(super) real: PathBuf,
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
    /// Who writes together.
    pub teams: Teams,
    /// Which files are held to which schema.
    pub(super) claims: Vec<(GlobSet, SchemaRef)>,
    /// What is not checked.
    pub(super) exclude: GlobSet,
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

/// What a config is called.
const KIND: Words = Words { en: "config", vi: "tệp cấu hình" };

/// Says that the config at `path` is not read.
pub(super) fn unread(path: &Path, outside: Outside) -> Failure {
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
    pub(super) fn read(path: &Path, real: PathBuf, known_rules: &[&'static RuleMeta]) -> Result<Self, Failure> {
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

    /// The page at `file` of the site at `home`, as this config's teams are told by it.
    pub fn page(&self, home: &Path, file: &Path) -> Page {
        let slashes = |path: &Path| path.to_string_lossy().replace('\\', "/");
        Page {
            home: self.relative(home).filter(|home| !home.is_empty()).unwrap_or_else(|| slashes(home)),
            below: slashes(file.strip_prefix(home).unwrap_or(file)),
            whole: plain(file).ok().and_then(|file| self.relative(&file)),
        }
    }

    /// `path` as the patterns see it; `None` when it lies outside the config's folder.
    fn relative(&self, path: &Path) -> Option<String> {
        let path = plain(path).ok()?;
        let parts: Vec<_> =
            path.strip_prefix(&self.folder).ok()?.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Some(parts.join("/"))
    }
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
