//! The Code Quality format of GitLab: a JSON list of problems, each with a fingerprint to recognize it in other
//! commits.

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

/// Renders the list, with a final line break.
pub fn render(outcome: &Outcome, root: &Root, language: Language) -> String {
    let entries = entries(outcome, root, language);
    // In the order of the entries with findings.
    let mut identities = outcome.files.iter().flat_map(identities);
    let problems: Vec<Problem<'_>> = entries
        .iter()
        .enumerate()
        .map(|(index, entry)| {
            let identity = match entry.finding {
                Some(_) => identities.next().unwrap_or_default(),
                // It remains the same problem as long as some findings are only counted.
                None if entry.rule != FAILURE => "more".to_owned(),
                None => format!("{index} {}", entry.message),
            };
            problem(entry, root, &identity)
        })
        .collect();
    json::text(&problems)
}

fn problem<'a>(entry: &'a Entry<'_>, root: &Root, identity: &str) -> Problem<'a> {
    // Two file names that are not Unicode may look the same.
    let file = entry.source.map(|source| root.uri(source.path())).unwrap_or_default();
    let line = |offset| entry.source.map_or(1, |source: &Source| source.line_of(offset));
    Problem {
        description: entry.line(),
        check_name: entry.rule,
        fingerprint: digest(&[&file, entry.rule, identity]),
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
