//! A finding with its message, labels and fix.

use std::path::Path;
use std::sync::Arc;

use super::copied::Copied;
use super::fix::Fix;
use super::rule::RuleMeta;
use super::severity::Severity;
use crate::message::Message;
use crate::text::source::{Source, Span, floor_char_boundary};

/// A secondary location of a diagnostic.
#[derive(Clone, Debug)]
pub struct Label {
    /// The location.
    pub span: Span,
    /// What to see there.
    pub message: Message,
    /// The file that contains it; `None` for the diagnostic's own file.
    pub source: Option<Arc<Source>>,
}

/// The place in a schema that requires what is missing or wrong.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Requirement {
    /// The schema's name.
    pub schema: Arc<str>,
    /// A JSON pointer into it, with section ids in place of indexes: `/sections/speakers/requires/items`.
    pub pointer: String,
    /// Where the schema was loaded from: its file, or its name if it is built in. `None` if it was given as text.
    pub written: Option<Arc<Path>>,
    /// The line that makes it. `None` unless it was looked up.
    pub place: Option<RequirementPlace>,
}

/// The line of a schema that makes a requirement.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct RequirementPlace {
    /// The schema file, or the name of a built-in schema.
    pub file: Arc<str>,
    /// The line in it, 1-based. Lines of a built-in schema are those that `reportlint schema show NAME` prints.
    pub line: usize,
}

/// One finding.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static RuleMeta,
    /// Its severity.
    pub severity: Severity,
    /// The primary location.
    pub span: Span,
    /// What is wrong, in one line.
    pub message: Message,
    /// What to see at `span`, in a few words.
    pub label: Option<Message>,
    /// Secondary locations.
    pub labels: Vec<Label>,
    /// What to write, with an example.
    pub help: Option<Message>,
    /// The fix, if there is one.
    pub fix: Option<Fix>,
    /// The place in the schema that requires it.
    pub requirement: Option<Requirement>,
    /// The id of the section it belongs to.
    pub section: Option<String>,
    /// A key for grouping with findings of the same rule that have different messages.
    pub cause: Option<&'static str>,
    /// The findings that are grouped under this one, in source order.
    pub also: Vec<Diagnostic>,
    /// What is known of a copy, for the overview of a class.
    pub copied: Option<Arc<Copied>>,
    /// Whether Hugo's build fails because of it, or because of the front matter it belongs to. That affects all authors
    /// of the site, so a single one cannot suppress it.
    pub stops_build: bool,
}

impl Diagnostic {
    /// A finding of `rule` at `span`; the methods below add the rest.
    pub(crate) fn new(rule: &'static RuleMeta, severity: Severity, span: Span, message: impl Into<Message>) -> Self {
        Self {
            rule,
            severity,
            span,
            message: message.into(),
            label: None,
            labels: Vec::new(),
            help: None,
            fix: None,
            requirement: None,
            section: None,
            cause: None,
            also: Vec::new(),
            copied: None,
            stops_build: false,
        }
    }

    /// Sets the key for grouping with other findings of the rule.
    pub(crate) fn cause(&mut self, cause: &'static str) -> &mut Self {
        self.cause = Some(cause);
        self
    }

    /// Sets whether Hugo's build fails because of it.
    pub(crate) fn stops_build(&mut self, stops: bool) -> &mut Self {
        self.stops_build = stops;
        self
    }

    /// Sets the label of the primary location.
    pub(crate) fn here(&mut self, words: impl Into<Message>) -> &mut Self {
        self.label = Some(words.into());
        self
    }

    /// Adds a secondary location.
    pub(crate) fn label(&mut self, span: Span, message: impl Into<Message>) -> &mut Self {
        self.labels.push(Label { span, message: message.into(), source: None });
        self
    }

    /// Adds a secondary location in another file.
    pub(crate) fn label_in(&mut self, source: &Arc<Source>, span: Span, message: impl Into<Message>) -> &mut Self {
        self.labels.push(Label { span, message: message.into(), source: Some(source.clone()) });
        self
    }

    /// Clamps every span to character boundaries inside its text, puts the messages on one line, and gives the lines of the
    /// fix the line endings of the text; `source` is the file of this finding.
    pub(crate) fn settle(&mut self, source: &Source) {
        self.on_one_line();
        for edit in self.fix.iter_mut().flat_map(|fix| &mut fix.edits).filter(|edit| edit.replacement.contains('\n')) {
            edit.replacement = source.with_own_line_breaks(&edit.replacement);
        }
        self.span = source.clamp(self.span);
        for label in &mut self.labels {
            label.span = label.source.as_deref().unwrap_or(source).clamp(label.span);
        }
    }

    /// Whether all spans, including those of the fix, are on character boundaries of their texts; `source` is the file
    /// of this finding.
    pub(crate) fn is_on_borders(&self, source: &Source) -> bool {
        let labels = self.labels.iter().map(|label| (label.source.as_deref().unwrap_or(source), label.span));
        let edits = self.fix.iter().flat_map(|fix| &fix.edits).map(|edit| (source, edit.span));
        let mut places = std::iter::once((source, self.span)).chain(labels).chain(edits);
        places.all(|(source, span)| source.clamp(span) == span)
    }

    /// Sets the help.
    pub(crate) fn help(&mut self, help: impl Into<Message>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Sets the fix.
    pub(crate) fn fix(&mut self, fix: Fix) -> &mut Self {
        self.fix = Some(fix);
        self
    }

    /// Puts all messages on one line and limits their length: they quote the report, which may contain anything.
    pub(crate) fn on_one_line(&mut self) {
        let labels = self.labels.iter_mut().map(|label| &mut label.message);
        for words in std::iter::once(&mut self.message).chain(&mut self.label).chain(&mut self.help).chain(labels) {
            words.texts_mut().into_iter().for_each(one_line);
        }
    }

    /// Sets the section it belongs to.
    pub(crate) fn section(&mut self, id: impl Into<String>) -> &mut Self {
        self.section = Some(id.into());
        self
    }
}

/// Joins the lines of `words` and truncates them.
fn one_line(words: &mut String) {
    /// In bytes; a message with a quoted address of ordinary length has a fifth of this.
    const MAX_BYTES: usize = 1000;
    if memchr::memchr2(b'\n', b'\r', words.as_bytes()).is_some() {
        *words = words.replace("\r\n", " ").replace(['\n', '\r'], " ");
    }
    if words.len() > MAX_BYTES {
        words.truncate(floor_char_boundary(words, MAX_BYTES));
        words.push('…');
    }
}
