//! The result of one run: findings, and failures.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::checked::Checked;
use super::class::Class;
use super::finding::Diagnostic;
use super::fixes::Fixes;
use super::rule::RuleMeta;
use super::severity::Severity;
use crate::data::yaml::Fault;
use crate::message::{Language, Message};
use crate::text::source::Source;

/// The result of one run.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The files that were checked, sorted by name.
    pub files: Vec<Checked>,
    /// Notes for the summary: what was not checked, and why.
    pub notes: Vec<Message>,
    /// Why some files could not be checked. If there are any, the result is partial.
    pub failures: Vec<Arc<Failure>>,
    /// The message language set in the config of the first report.
    pub language: Option<Language>,
    /// How much was mended, and how much could be.
    pub fixes: Fixes,
    /// The class whose reports the files are.
    pub class: Class,
}

impl Outcome {
    /// Adds a failure, unless the same one is there already: an invalid config affects every file below it.
    pub fn fail(&mut self, failure: impl Into<Arc<Failure>>) {
        let failure = failure.into();
        let same = |other: &Arc<Failure>| {
            other.message == failure.message
                && other.place.as_ref().map(|(source, _)| source.path())
                    == failure.place.as_ref().map(|(source, _)| source.path())
        };
        if !self.failures.iter().any(same) {
            self.failures.push(failure);
        }
    }

    /// The number of reports, and of other pages.
    pub fn reports_and_pages(&self) -> (usize, usize) {
        let files = || self.files.iter().filter(|file| !file.about.absence);
        let pages = files().filter(|file| file.about.page).count();
        (files().count() - pages, pages)
    }

    /// The number of findings with exactly this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.severities().filter(|&other| other == severity).count()
    }

    /// The number of suppressed findings, and of files with such findings.
    pub fn silenced(&self) -> (usize, usize) {
        let counts = self.files.iter().map(Checked::silenced_count).filter(|&count| count > 0);
        counts.fold((0, 0), |(problems, files), count| (problems + count, files + 1))
    }

    /// The severity of each finding, including those that are only counted.
    pub fn severities(&self) -> impl Iterator<Item = Severity> {
        self.files.iter().flat_map(Checked::severities)
    }

    /// The rules with findings, suppressed or not, by id.
    pub fn rules(&self) -> BTreeMap<&'static str, &'static RuleMeta> {
        let silenced = self.files.iter().flat_map(|file| &file.silenced).map(|silenced| &silenced.diagnostic);
        self.diagnostics().chain(silenced).map(|found| (found.rule.id, found.rule)).collect()
    }

    /// All reported findings, file by file.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.files.iter().flat_map(|file| &file.diagnostics)
    }
}

/// Why the run failed: exit code 2.
#[derive(Debug)]
#[non_exhaustive]
pub struct Failure {
    /// What is wrong, in one line.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
    /// The invalid schema or config file, with the errors in it.
    pub place: Option<(Box<Source>, Vec<Fault>)>,
}

impl Failure {
    /// A failure without a location.
    pub(crate) fn new(message: impl Into<Message>) -> Self {
        Self { message: message.into(), help: None, place: None }
    }

    /// The same with this help.
    pub(crate) fn with_help(mut self, help: impl Into<Message>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }
}

impl std::error::Error for Failure {}
