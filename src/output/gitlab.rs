//! Code Quality of GitLab: a list of problems in JSON, each with a fingerprint by which it is known in another commit.

use serde::Serialize;

use crate::diagnostic::{Outcome, Severity};
use crate::engine::identity::{digest, identities};
use crate::message::Language;
use crate::output::entries::{Entry, FAILURE, entries};
use crate::output::json;
use crate::output::root::Root;
use crate::text::source::Source;

#[derive(Serialize)]
struct Problem<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// The list and a line break.
pub fn render(outcome: &Outcome, root: &Root, language: Language) -> String {
    let entries = entries(outcome, root, language);
    // In the order of the entries that are findings.
    let mut identities = outcome.files.iter().flat_map(identities);
    let problems: Vec<Problem<'_>> = entries
        .iter()
        .enumerate()
        .map(|(index, entry)| {
            let known = match entry.finding {
                Some(_) => identities.next().unwrap_or_default(),
                // As long as there are more of them than are told, it is the same problem.
                None if entry.rule != FAILURE => "more".to_owned(),
                None => format!("{index} {}", entry.message),
            };
            problem(entry, root, &known)
        })
        .collect();
    json::text(&problems)
}

fn problem<'a>(entry: &'a Entry<'_>, root: &Root, known: &str) -> Problem<'a> {
    // Two names that are no Unicode may be shown alike.
    let file = entry.source.map(|source| root.uri(source.path())).unwrap_or_default();
    let line = |offset| entry.source.map_or(1, |source: &Source| source.line_of(offset));
    Problem {
        description: entry.line(),
        check_name: entry.rule,
        fingerprint: digest(&[&file, entry.rule, known]),
        severity: match (entry.rule, entry.severity) {
            (FAILURE, _) => "blocker",
            (_, Severity::Error) => "major",
            (_, Severity::Warning) => "minor",
            (_, Severity::Info) => "info",
        },
        location: Location {
            path: entry.path(),
            lines: Lines { begin: line(entry.span.start), end: line(entry.span.end) },
        },
    }
}
