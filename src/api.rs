//! The interface for other programs: checks one report against a schema and a config. It hides the internal modules;
//! the types of theirs that it returns are listed in `lib.rs`.

use std::path::Path;
use std::sync::Arc;

use crate::binding::Binding;
use crate::config;
use crate::diagnostic::{Checked, Diagnostic, Failure, RuleMeta, Severity};
use crate::document;
use crate::engine::{self, Prepared};
use crate::message::{Language, Message};
use crate::rules::METAS;
use crate::schema;
use crate::site::Sites;
use crate::text::source::{Source, Span};

/// Checks `report`. Reads only files of the site that contains its path, to resolve links and images. If the path is in
/// no site or does not exist, links and images are not resolved.
///
/// Rules on several reports ([`Group::Collection`](crate::Group::Collection)) find nothing.
///
/// ```
/// use reportlint::{Config, Schema, Source, check};
///
/// let schema = Schema::load("meeting-minutes")?;
/// let report = Source::new("minutes.md", "minutes.md", "");
/// let found = check(&report, &schema, &Config::default());
/// assert_eq!(found.diagnostics()[0].rule.id, "report-empty");
/// # Ok::<(), reportlint::Error>(())
/// ```
pub fn check(report: &Source, schema: &Schema, config: &Config) -> Report {
    Report { checked: engine::check_one(report, &schema.prepared, config.settings.as_ref(), &config.sites) }
}

/// All rules, in the order of the reference.
///
/// ```
/// assert!(reportlint::rules().any(|rule| rule.id == "section-missing"));
/// ```
pub fn rules() -> impl Iterator<Item = &'static RuleMeta> {
    METAS.iter().copied()
}

/// The requirements on one kind of report.
#[derive(Clone, Debug)]
pub struct Schema {
    prepared: Arc<Prepared>,
}

/// A section of a schema.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Section<'s> {
    /// Its name in the schema.
    pub id: &'s str,
    /// Whether its absence is an error.
    pub required: bool,
}

/// A heading of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Heading<'s> {
    /// The whole heading, with its markup.
    pub span: Span,
    /// The id of the section that it begins, if it is a section of the schema.
    pub section: Option<&'s str>,
}

impl Schema {
    /// Loads the built-in schema of this name, or a schema file, whose path ends in `.yaml` or contains a `/`.
    ///
    /// # Errors
    /// If the schema does not exist, or is wrong. Then the error holds the place of every mistake.
    ///
    /// ```
    /// use reportlint::Schema;
    ///
    /// let error = Schema::load("event-repot").unwrap_err();
    /// assert!(error.help.unwrap().en.contains("event-report"));
    /// ```
    pub fn load(name_or_file: &str) -> Result<Self, Failure> {
        Ok(Self::of(schema::load(name_or_file, Path::new(""), &METAS)?))
    }

    fn of(schema: Arc<schema::Schema>) -> Self {
        Self { prepared: Arc::new(Prepared::new(schema)) }
    }

    /// The names of the built-in schemas.
    pub fn built_in() -> impl Iterator<Item = &'static str> {
        schema::names()
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.prepared.schema.name
    }

    /// Its purpose, in one line.
    pub fn summary(&self) -> &Message {
        &self.prepared.schema.summary
    }

    /// The path patterns, relative to a site, of reports that use this schema if no config decides.
    pub fn files(&self) -> &[String] {
        &self.prepared.schema.file_patterns
    }

    /// Its sections, in order.
    pub fn sections(&self) -> impl Iterator<Item = Section<'_>> {
        let sections = self.prepared.schema.sections.iter();
        sections.map(|spec| Section { id: &spec.id, required: spec.required == schema::RequirementLevel::Required })
    }

    /// The headings of `report`, in order, each with the section that it begins. If they leave a section undecided, the
    /// headings of `translation`, the same report in another language, may decide it.
    ///
    /// ```
    /// use reportlint::{Schema, Source};
    ///
    /// let schema = Schema::load("event-report")?;
    /// let report = Source::new("visit.md", "visit.md", "# A day at the port\n\n### 2. Our speakers 🎤\n");
    /// let sections: Vec<_> = schema.headings(&report, None).iter().map(|heading| heading.section).collect();
    /// assert_eq!(sections, [None, Some("speakers")]);
    /// # Ok::<(), reportlint::Error>(())
    /// ```
    pub fn headings(&self, report: &Source, translation: Option<&Source>) -> Vec<Heading<'_>> {
        let schema = &self.prepared.schema;
        let document = document::parse(report);
        let matcher = &self.prepared.matcher;
        let translation = |_: &Binding| Some(Binding::translation_of(translation?, "", schema, matcher));
        let binding = Binding::with_lazy_translation(&document, schema, matcher, translation);
        let spans = document.headings.iter().map(|heading| heading.span);
        let mut headings: Vec<_> = spans.map(|span| Heading { span, section: None }).collect();
        for (index, spec) in schema.sections.iter().enumerate() {
            if let Some(heading) = binding.heading_of(index) {
                headings[heading].section = Some(&spec.id);
            }
        }
        headings
    }
}

/// Decides which files are reports, and their schemas and severities. [`Config::default`] leaves everything to the
/// schema.
///
/// It caches what it reads of a site. Create a new one after a site changed.
#[derive(Debug, Default)]
pub struct Config {
    settings: Option<Arc<config::Config>>,
    sites: Arc<Sites>,
}

impl Config {
    /// Loads the config file at `path`.
    ///
    /// # Errors
    /// If it cannot be read, or is wrong. Then the error holds the place of every mistake.
    ///
    /// ```
    /// # let folder = tempfile::tempdir().unwrap();
    /// # let path = &folder.path().join(".reportlint.yaml");
    /// use reportlint::{Config, Schema, Source, check};
    ///
    /// std::fs::write(path, "rules: { report-empty: off }").unwrap();
    /// let report = Source::new("minutes.md", "minutes.md", "");
    /// let found = check(&report, &Schema::load("meeting-minutes")?, &Config::load(path)?);
    /// assert!(found.diagnostics().iter().all(|diagnostic| diagnostic.rule.id != "report-empty"));
    /// # Ok::<(), reportlint::Error>(())
    /// ```
    pub fn load(path: &Path) -> Result<Self, Failure> {
        Ok(Self { settings: Some(Arc::new(config::Config::load(path, &METAS)?)), sites: Arc::default() })
    }

    /// Whether it excludes the file or folder at `path`, or a folder above.
    pub fn excludes(&self, path: &Path) -> bool {
        self.settings.as_ref().is_some_and(|settings| settings.excludes(path))
    }

    /// The schema that it names for the report at `path`.
    ///
    /// # Errors
    /// See [`Schema::load`].
    pub fn schema_for(&self, path: &Path) -> Result<Option<Schema>, Failure> {
        let named = self.settings.as_ref().and_then(|settings| settings.schema_for(path));
        named.map(|schema| Ok(Schema::of(schema.load(&METAS)?))).transpose()
    }

    /// The language that it sets for messages.
    pub fn language(&self) -> Option<Language> {
        self.settings.as_ref()?.language
    }
}

/// The findings in one report.
#[derive(Clone, Debug)]
pub struct Report {
    checked: Checked,
}

impl Report {
    /// The findings, by position; at most the first hundred of each rule, without those that the report suppresses.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.checked.diagnostics
    }

    /// The number of findings of exactly this `severity`, including those beyond the first hundred.
    pub fn count(&self, severity: Severity) -> usize {
        self.checked.severities().filter(|&other| other == severity).count()
    }

    /// The number of findings that the report suppresses.
    pub fn silenced(&self) -> usize {
        self.checked.silenced_count()
    }
}
