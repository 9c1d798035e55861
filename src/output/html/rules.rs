//! The rules with the most findings: a table with bars, which screen readers can read.

use maud::{Markup, html};

use super::messages;
use super::view::{Place, View};
use crate::diagnostic::Severity;
use crate::message::{Language, Message};
use crate::output::counts::{Row, by_rule};
use crate::say;

/// How many rules are shown at once; the others are folded.
const SHOWN: usize = 6;

/// Renders the rules, those with most findings first.
pub fn render(view: &View<'_>) -> Markup {
    let rows = by_rule(view.class.files.iter());
    let language = view.language;
    let max = rows.first().map_or(1, Row::found);
    let (shown, folded) = rows.split_at(rows.len().min(SHOWN));
    html! {
        @if !rows.is_empty() {
            section aria-labelledby="rules" {
                h2 #rules { (messages::RULES.text(language)) }
                (table(view, shown, max))
                @if !folded.is_empty() {
                    details.folded { summary { (more(folded.len()).text(language)) } (table(view, folded, max)) }
                }
            }
        }
    }
}

fn more(count: usize) -> Message {
    let en = if count == 1 { "rule" } else { "rules" };
    say!(en("{count} more {en}"), vi("{count} quy tắc nữa"))
}

fn table(view: &View<'_>, rows: &[Row], max: usize) -> Markup {
    let language = view.language;
    html! {
        table.chart {
            thead { tr {
                th scope="col" { (messages::RULE.text(language)) }
                th scope="col" aria-hidden="true" {}
                th.number scope="col" { (messages::PROBLEMS.text(language)) }
                th.number scope="col" { (messages::REPORTS.text(language)) }
            } }
            tbody { @for row in rows { (self::row(view.place, row, max, language)) } }
        }
    }
}

fn row(place: Place<'_>, row: &Row, max: usize, language: Language) -> Markup {
    let anchor = if matches!(place, Place::Index(_)) { "#students" } else { "#problems" };
    let summary = row.rule.summary.text(language);
    html! {
        tr data-rule=(row.rule.id) data-max=(max) {
            th scope="row" {
                a href=(anchor) data-pick=(row.rule.id) { (summary) }
                code.about { (row.rule.id) }
            }
            td.bar aria-hidden="true" { (bar(row.counts, max)) }
            td.number.all { (row.found()) }
            td.number.files { (row.files) }
        }
    }
}

/// A bar with one part per severity. Its length is relative to `most`.
fn bar([errors, warnings, infos]: [usize; 3], max: usize) -> Markup {
    let parts = [(errors, Severity::Error), (warnings, Severity::Warning), (infos, Severity::Info)];
    // In thousandths, to avoid fractions.
    let length = |count: usize| count * 1000 / max.max(1);
    let mut start = 0;
    let parts: Vec<_> = parts
        .into_iter()
        .map(|(count, severity)| {
            let from = start;
            start += count;
            let width = length(start) - length(from);
            (length(from), if count > 0 { width.max(4) } else { 0 }, severity)
        })
        .collect();
    html! {
        svg viewBox="0 0 1000 1" preserveAspectRatio="none" focusable="false" {
            @for (x, width, severity) in parts {
                rect class=(severity.as_str()) x=(x) width=(width) height="1" {}
            }
        }
    }
}
