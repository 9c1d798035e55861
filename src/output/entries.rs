//! Findings and failures as one flat list, for formats that only have lists. Failures are normal entries there, so that
//! a partial result does not look clean.

use crate::diagnostic::{Diagnostic, Failure, Outcome, Severity};
use crate::message::{Language, Message};
use crate::output::root::Root;
use crate::output::sanitize;
use crate::text::source::{Source, Span};

/// Replaces the rule id of a failure.
pub const FAILURE: &str = "not-checked";

/// One entry of the list.
pub struct Entry<'a> {
    /// The file, as the service names it; `None` for a failure without a file.
    pub path: Option<String>,
    /// The text of the file.
    pub source: Option<&'a Source>,
    /// The span in it.
    pub span: Span,
    /// How grave it is.
    pub severity: Severity,
    /// The rule's id, or [`FAILURE`].
    pub rule: &'static str,
    /// The message.
    pub message: String,
    /// The suggestion.
    pub help: Option<String>,
    /// The finding; `None` for failures, and for findings that are only counted.
    pub finding: Option<&'a Diagnostic>,
}

impl Entry<'_> {
    /// The file; if there is none, the root folder.
    pub fn path(&self) -> &str {
        self.path.as_deref().unwrap_or(".")
    }

    /// Message and help on one line.
    pub fn line(&self) -> String {
        joined(&self.message, self.help.as_deref(), "; ")
    }

    /// Message and help on separate lines.
    pub fn lines(&self) -> String {
        joined(&self.message, self.help.as_deref(), "\n")
    }
}

/// All failures, then the findings, file by file.
pub fn entries<'a>(outcome: &'a Outcome, root: &Root, language: Language) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> =
        outcome.failures.iter().flat_map(|failure| of_failure(failure, root, language)).collect();
    for file in &outcome.files {
        entries.extend(file.diagnostics.iter().map(|finding| Entry {
            path: Some(root.name(&file.source).into_owned()),
            source: Some(&file.source),
            span: file.source.clamp(finding.span),
            severity: finding.severity,
            rule: finding.rule.id,
            message: shown(&finding.message, language),
            help: finding.help.as_ref().map(|help| shown(help, language)),
            finding: Some(finding),
        }));
        entries.extend(file.rest.iter().map(|rest| Entry {
            path: Some(root.name(&file.source).into_owned()),
            source: Some(&file.source),
            span: rest.first(&file.source),
            severity: rest.severity(),
            rule: rest.rule.id,
            message: shown(&rest.message(&file.source), language),
            help: None,
            finding: None,
        }));
    }
    entries
}

/// One entry per fault in the file that caused the failure, or one entry without a file.
pub fn of_failure<'a>(failure: &'a Failure, root: &Root, language: Language) -> Vec<Entry<'a>> {
    let message = shown(&failure.message, language);
    let help = failure.help.as_ref().map(|help| shown(help, language));
    let alone = |message, help| Entry {
        path: None,
        source: None,
        span: Span::default(),
        severity: Severity::Error,
        rule: FAILURE,
        message,
        help,
        finding: None,
    };
    let Some((source, faults)) = failure.place.as_ref().filter(|(_, faults)| !faults.is_empty()) else {
        return vec![alone(message, help)];
    };
    let faults = faults.iter().map(|fault| Entry {
        path: Some(root.name(source).into_owned()),
        source: Some(source),
        span: source.clamp(fault.span),
        ..alone(
            format!("{message}: {}", shown(&fault.message, language)),
            fault.help.as_ref().map(|help| shown(help, language)).or_else(|| help.clone()),
        )
    });
    faults.collect()
}

/// Sanitized, so that no service shows misleading text.
fn shown(message: &Message, language: Language) -> String {
    sanitize::line(message.text(language)).into_owned()
}

/// Joins a message and its help.
pub fn joined(message: &str, help: Option<&str>, between: &str) -> String {
    help.map_or_else(|| message.to_owned(), |help| format!("{message}{between}{help}"))
}
