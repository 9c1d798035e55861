//! The matrix of one kind of page, folded until somebody opens it.

use maud::{Markup, html};

use super::cells;
use super::kinds::Kind;
use super::view::View;
use crate::message::Noun;
use crate::output::counts::{found, sum};

/// Renders the matrix of `kind`, which has the index `number`.
pub fn render(view: &View<'_>, number: usize, kind: &Kind) -> Markup {
    let (class, language) = (view.class, view.language);
    let reports = || class.reports().filter(|report| report.kind == number);
    let of = |student: usize| {
        let reports = class.students[student].reports.iter().filter(|report| report.kind == number);
        sum(reports.map(|report| report.counts))
    };
    let missing = |student: usize| class.students[student].missing_of.get(number).copied().unwrap_or(0);
    let with_missing = (0..class.students.len()).any(|student| missing(student) > 0);
    let all = sum(reports().map(|report| report.counts));
    let id = format!("k{}", number + 1);
    let label = format!("{id}-name");
    // Points are of all kinds together.
    html! {
        details.kind #(id) {
            summary {
                h3 #(label) { (kind.name) }
                span.counts {
                    (Noun::REPORT.counted(reports().count()).text(language))
                    @if all != [0; 3] { ", " (found(all).text(language)) }
                }
            }
            div.matrix tabindex="0" role="region" aria-labelledby=(label) {
                table {
                    thead { tr {
                        (cells::heads_of_kind(class, with_missing))
                        @for column in &kind.columns { th scope="col" { (column) } }
                    } }
                    tbody { @for (index, student) in class.students.iter().enumerate() {
                        tr data-student=(index + 1) data-kind=(number) {
                            (cells::name(view, index, student))
                            (cells::totals(of(index), with_missing, missing(index), None, class))
                            (cells::row(view, index, student, number))
                        }
                    } }
                }
            }
        }
    }
}
