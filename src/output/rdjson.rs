//! The Diagnostic Format of reviewdog as one JSON object. Its columns are 1-based and count bytes of UTF-8.

use serde::Serialize;

use crate::diagnostic::fix::Fix;
use crate::diagnostic::{Diagnostic, Outcome, Severity};
use crate::message::Language;
use crate::output::entries::{Entry, entries};
use crate::output::root::Root;
use crate::output::{json, manual, sanitize};
use crate::text::source::{Source, Span};

#[derive(Serialize)]
struct Run {
    source: Tool,
    diagnostics: Vec<Problem>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'static str>,
}

#[derive(Serialize)]
struct Problem {
    message: String,
    location: Location,
    severity: &'static str,
    code: Code,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Related>,
}

#[derive(Serialize)]
struct Location {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Serialize)]
struct Range {
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code {
    value: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Suggestion {
    range: Range,
    text: String,
}

#[derive(Serialize)]
struct Related {
    message: String,
    location: Location,
}

/// Renders the object, with a final line break.
pub fn render(outcome: &Outcome, root: &Root, language: Language) -> String {
    json::text(&Run {
        source: Tool { name: "reportlint", url: manual::repository() },
        diagnostics: entries(outcome, root, language).iter().map(|entry| problem(entry, root, language)).collect(),
    })
}

fn problem(entry: &Entry<'_>, root: &Root, language: Language) -> Problem {
    let range = entry.source.map(|source| range(source, entry.span));
    let fix = entry.finding.and_then(|finding| finding.fix.as_ref()).zip(entry.source);
    Problem {
        message: entry.lines(),
        location: Location { path: entry.path().to_owned(), range },
        severity: match entry.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Info => "INFO",
        },
        code: Code { value: entry.rule, url: entry.finding.and_then(|finding| manual::url(finding.rule, language)) },
        suggestions: fix.and_then(|(fix, source)| suggestion(source, fix)).into_iter().collect(),
        related_locations: match (entry.finding, entry.source) {
            (Some(finding), Some(source)) => related(finding, source, root, language),
            _ => Vec::new(),
        },
    }
}

/// Joins the edits into one. Users accept suggestions one by one, but the edits of a fix belong together.
fn suggestion(source: &Source, fix: &Fix) -> Option<Suggestion> {
    let mut edits: Vec<_> = fix.edits.iter().map(|edit| (source.clamp(edit.span), &*edit.replacement)).collect();
    edits.sort();
    let joined = Span::new(edits.first()?.0.start, edits.last()?.0.end);
    let mut text = String::new();
    let mut done = joined.start;
    for (span, replacement) in edits {
        text.push_str(source.slice(Span::new(done, span.start)));
        text.push_str(replacement);
        done = span.end;
    }
    Some(Suggestion { range: range(source, joined), text })
}

fn related(finding: &Diagnostic, source: &Source, root: &Root, language: Language) -> Vec<Related> {
    let labels = finding.labels.iter().map(|label| {
        let source = label.source.as_deref().unwrap_or(source);
        let range = Some(range(source, source.clamp(label.span)));
        Related {
            message: sanitize::line(label.message.text(language)).into_owned(),
            location: Location { path: root.name(source).into_owned(), range },
        }
    });
    labels.collect()
}

fn range(source: &Source, span: Span) -> Range {
    let place = |offset| {
        let line = source.line_of(offset);
        Place { line, column: offset - source.line_start(line) + 1 }
    };
    Range { start: place(span.start), end: place(span.end) }
}
