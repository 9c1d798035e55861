//! The interface for other programs: one report, held to a schema under a config. It hides how the rooms below it are
//! built; what it hands out of theirs is listed in `lib.rs`.

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

/// Checks `report`. Nothing is read but what the site holds that its path lies in, where links and images are looked for;
/// in a path that lies in none, or does not exist, they are not looked for.
///
/// Rules on several reports ([`Group::Collection`](crate::Group::Collection)) say nothing.
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

/// Every rule that there is, in the order of the reference.
///
/// ```
/// assert!(reportlint::rules().any(|rule| rule.id == "section-missing"));
/// ```
pub fn rules() -> impl Iterator<Item = &'static RuleMeta> {
    METAS.iter().copied()
}

/// What a report must contain.
#[derive(Clone, Debug)]
pub struct Schema {
    prepared: Arc<Prepared>,
}

/// A section that a schema knows.
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
    /// All of it, marks included.
    pub span: Span,
    /// The id of the section that it begins, if the schema knows that.
    pub section: Option<&'s str>,
}

impl Schema {
    /// The schema of this name that is built in, or that of a file, whose path ends in `.yaml` or has a `/`.
    ///
    /// # Errors
    /// When there is none, or it is wrong: then the error has every place.
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

    /// The names of those that are built in.
    pub fn built_in() -> impl Iterator<Item = &'static str> {
        schema::names()
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.prepared.schema.name
    }

    /// What it is for, in one line.
    pub fn summary(&self) -> &Message {
        &self.prepared.schema.summary
    }

    /// Patterns of the paths below a site at which reports are held to it unless a config says otherwise.
    pub fn files(&self) -> &[String] {
        &self.prepared.schema.file_patterns
    }

    /// Its sections, in order.
    pub fn sections(&self) -> impl Iterator<Item = Section<'_>> {
        let sections = self.prepared.schema.sections.iter();
        sections.map(|spec| Section { id: &spec.id, required: spec.required == schema::Wanted::Required })
    }

    /// The headings of `report`, in order, each with the section that it begins. Where they leave a section open, those of
    /// `translation`, which is the same report in another language, are asked.
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
        let translation = || Some((String::new(), translation?));
        let binding = Binding::asking(&document, schema, &self.prepared.matcher, translation);
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

/// Which files are reports, held to which schema, and how severely; [`Config::default`] leaves all to the schema.
///
/// What it has read of a site it does not read again: make a new one when a site has changed.
#[derive(Debug, Default)]
pub struct Config {
    settings: Option<Arc<config::Config>>,
    sites: Arc<Sites>,
}

impl Config {
    /// The config in the file at `path`.
    ///
    /// # Errors
    /// When it cannot be read, or is wrong: then the error has every place.
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

    /// Whether it leaves out the file or folder at `path`, or a folder that it lies in.
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

    /// The language that it asks for.
    pub fn language(&self) -> Option<Language> {
        self.settings.as_ref()?.language
    }
}

/// What was found in one report.
#[derive(Clone, Debug)]
pub struct Report {
    checked: Checked,
}

impl Report {
    /// What was found, by place; the first hundred of each rule. What the writer has silenced is not there.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.checked.diagnostics
    }

    /// How many there are that are as grave as `severity`, neither more nor less, those beyond the hundredth included.
    pub fn count(&self, severity: Severity) -> usize {
        self.checked.severities().filter(|&other| other == severity).count()
    }

    /// How many the writer has silenced.
    pub fn silenced(&self) -> usize {
        self.checked.silenced_count()
    }
}
