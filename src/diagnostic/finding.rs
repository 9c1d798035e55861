//! One finding, with all that is said of it.

use std::sync::Arc;

use super::fix::Fix;
use super::rule::RuleMeta;
use super::severity::Severity;
use crate::message::Message;
use crate::text::source::{Source, Span, floor_char_boundary};

/// A second place that helps to understand a diagnostic.
#[derive(Clone, Debug)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is to be seen there.
    pub message: Message,
    /// The file that it is in; `None` for the diagnostic's own.
    pub source: Option<Arc<Source>>,
}

/// The place in a schema that asks for what is missing or wrong.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Requirement {
    /// The schema's name.
    pub schema: Arc<str>,
    /// A JSON pointer into it; sections are named by their id: `/sections/speakers/requires/items`.
    pub pointer: String,
}

/// One finding.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static RuleMeta,
    /// How grave it is.
    pub severity: Severity,
    /// The thing itself.
    pub span: Span,
    /// What is wrong, in one line.
    pub message: Message,
    /// What to be seen at `span`, in a few words.
    pub label: Option<Message>,
    /// Related places.
    pub labels: Vec<Label>,
    /// What to write, with an example.
    pub help: Option<Message>,
    /// How to mend it.
    pub fix: Option<Fix>,
    /// The place in the schema that asks for it.
    pub requirement: Option<Requirement>,
    /// Id of the section that it is about.
    pub section: Option<String>,
    /// What it has in common with findings of its rule that are worded otherwise, where it is told as one with them.
    pub cause: Option<&'static str>,
    /// The other findings that it is told for, in the order of the text.
    pub also: Vec<Diagnostic>,
    /// Whether Hugo gives up over it, or over the front matter that it is about: then nobody's site is built, and the
    /// writer of one report does not decide whether that is told.
    pub stops_build: bool,
}

impl Diagnostic {
    /// A finding of `rule` at `span`; the rest is added by the methods below.
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
            stops_build: false,
        }
    }

    /// Says what it has in common with others of its rule, as one with which it is told.
    pub(crate) fn cause(&mut self, cause: &'static str) -> &mut Self {
        self.cause = Some(cause);
        self
    }

    /// Says whether Hugo gives up over it.
    pub(crate) fn stops_build(&mut self, stops: bool) -> &mut Self {
        self.stops_build = stops;
        self
    }

    /// Says what is to be seen at the primary span.
    pub(crate) fn here(&mut self, words: impl Into<Message>) -> &mut Self {
        self.label = Some(words.into());
        self
    }

    /// Points at a second place.
    pub(crate) fn label(&mut self, span: Span, message: impl Into<Message>) -> &mut Self {
        self.labels.push(Label { span, message: message.into(), source: None });
        self
    }

    /// Points at a place in another file.
    pub(crate) fn label_in(&mut self, source: &Arc<Source>, span: Span, message: impl Into<Message>) -> &mut Self {
        self.labels.push(Label { span, message: message.into(), source: Some(source.clone()) });
        self
    }

    /// Brings every span onto character borders inside its text, the words onto one line, and what its fix writes onto
    /// lines that end as those of the text do; `source` is the file that
    /// this is about.
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

    /// Whether every place in it, those of its fix included, begins and ends between characters of its text; `source` is
    /// the file that this is about.
    pub(crate) fn is_on_borders(&self, source: &Source) -> bool {
        let labels = self.labels.iter().map(|label| (label.source.as_deref().unwrap_or(source), label.span));
        let edits = self.fix.iter().flat_map(|fix| &fix.edits).map(|edit| (source, edit.span));
        let mut places = std::iter::once((source, self.span)).chain(labels).chain(edits);
        places.all(|(source, span)| source.clamp(span) == span)
    }

    /// Says what to write.
    pub(crate) fn help(&mut self, help: impl Into<Message>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Offers a fix.
    pub(crate) fn fix(&mut self, fix: Fix) -> &mut Self {
        self.fix = Some(fix);
        self
    }

    /// Brings everything that is said onto one line and within reason: what a report says is quoted there, and a
    /// report may say anything.
    pub(crate) fn on_one_line(&mut self) {
        let labels = self.labels.iter_mut().map(|label| &mut label.message);
        for words in std::iter::once(&mut self.message).chain(&mut self.label).chain(&mut self.help).chain(labels) {
            words.texts_mut().into_iter().for_each(one_line);
        }
    }

    /// Names the section that the finding is about.
    pub(crate) fn section(&mut self, id: impl Into<String>) -> &mut Self {
        self.section = Some(id.into());
        self
    }
}

/// Joins the lines of `words`, and cuts them where nobody reads on.
fn one_line(words: &mut String) {
    /// In bytes; a message of our own with an address of usual length has a fifth of it.
    const MAX_BYTES: usize = 1000;
    if words.contains(['\n', '\r']) {
        *words = words.replace("\r\n", " ").replace(['\n', '\r'], " ");
    }
    if words.len() > MAX_BYTES {
        words.truncate(floor_char_boundary(words, MAX_BYTES));
        words.push('…');
    }
}
