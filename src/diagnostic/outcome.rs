//! What one run found, and why it could not do all of its work.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::checked::Checked;
use super::finding::Diagnostic;
use super::fixes::Fixes;
use super::rule::RuleMeta;
use super::severity::Severity;
use crate::data::yaml::Fault;
use crate::message::{Language, Message};
use crate::text::source::Source;

/// What one run found.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The files that were checked, sorted by name.
    pub files: Vec<Checked>,
    /// What the reader of the summary must know: what was not checked, and why.
    pub notes: Vec<Message>,
    /// What kept some files from being checked; when there is any, the result is partial.
    pub failures: Vec<Arc<Failure>>,
    /// The language of messages that the first report's config asks for.
    pub language: Option<Language>,
    /// How much was mended, and how much could be.
    pub fixes: Fixes,
}

impl Outcome {
    /// Adds a failure, unless the same was told before: a config that is wrong is so for every file below it.
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

    /// How many reports there are among the files, and how many other pages.
    pub fn reports_and_pages(&self) -> (usize, usize) {
        let pages = self.files.iter().filter(|file| file.about.page).count();
        (self.files.len() - pages, pages)
    }

    /// How many findings are as grave as `severity`, neither more nor less.
    pub fn count(&self, severity: Severity) -> usize {
        self.severities().filter(|&other| other == severity).count()
    }

    /// How many findings are silenced, and in how many files.
    pub fn silenced(&self) -> (usize, usize) {
        let counts = self.files.iter().map(Checked::silenced_count).filter(|&count| count > 0);
        counts.fold((0, 0), |(problems, files), count| (problems + count, files + 1))
    }

    /// How grave each finding is, told or not.
    pub fn severities(&self) -> impl Iterator<Item = Severity> {
        self.files.iter().flat_map(Checked::severities)
    }

    /// The rules that found something, silenced or not, by id.
    pub fn rules(&self) -> BTreeMap<&'static str, &'static RuleMeta> {
        let silenced = self.files.iter().flat_map(|file| &file.silenced).map(|silenced| &silenced.diagnostic);
        self.diagnostics().chain(silenced).map(|found| (found.rule.id, found.rule)).collect()
    }

    /// Every finding that is told, file by file.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.files.iter().flat_map(|file| &file.diagnostics)
    }
}

/// Why the work could not be done: exit code 2.
#[derive(Debug)]
#[non_exhaustive]
pub struct Failure {
    /// What is wrong, in one line.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
    /// The schema or config file that is at fault, with the places in it.
    pub place: Option<(Box<Source>, Vec<Fault>)>,
}

impl Failure {
    /// A failure without a place in a file.
    pub(crate) fn new(message: impl Into<Message>) -> Self {
        Self { message: message.into(), help: None, place: None }
    }

    /// The same, saying what to do.
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
