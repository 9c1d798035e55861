//! The rules with the most findings: a table with bars, which screen readers can read.

use maud::{Markup, html};

use super::class::Class;
use super::messages;
use crate::diagnostic::Severity;
use crate::output::counts::by_rule;

/// Renders the rules, those with most findings first.
pub fn render(class: &Class<'_>) -> Markup {
    let rows = by_rule(class.reports().map(|report| report.checked));
    let language = class.language;
    let max = rows.first().map_or(1, |row| row.found());
    html! {
        @if !rows.is_empty() {
            section aria-labelledby="rules" {
                h2 #rules { (messages::RULES.text(language)) }
                table.chart {
                    thead { tr {
                        th scope="col" { (messages::RULE.text(language)) }
                        th scope="col" aria-hidden="true" {}
                        th.number scope="col" { (messages::PROBLEMS.text(language)) }
                        th.number scope="col" { (messages::REPORTS.text(language)) }
                    } }
                    tbody { @for row in &rows { tr {
                        th scope="row" {
                            a href="#problems" data-pick=(row.rule.id) { (row.rule.id) }
                            span.about { (row.rule.summary.text(language)) }
                        }
                        td.bar aria-hidden="true" { (bar(row.counts, max)) }
                        td.number { (row.found()) }
                        td.number { (row.files) }
                    } } }
                }
            }
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
        .filter(|&(count, _)| count > 0)
        .map(|(count, severity)| {
            let from = start;
            start += count;
            (length(from), length(start) - length(from), severity)
        })
        .collect();
    html! {
        svg viewBox="0 0 1000 1" preserveAspectRatio="none" focusable="false" {
            @for (x, width, severity) in parts {
                rect class=(severity.as_str()) x=(x) width=(width.max(4)) height="1" {}
            }
        }
    }
}
