//! The table of all students: totals beside the name, then a cell for each kind of page.

use maud::{Markup, html};

use super::cells::{self, gap, link};
use super::class::{Class, State, Student};
use super::kinds::Kind;
use super::matrix;
use super::messages;
use super::parts::{SEVERITIES, sign};
use super::view::View;
use crate::diagnostic::Severity;
use crate::output::counts::sum;
use crate::say;

/// A kind with so many columns is folded to a count, and has a matrix of its own.
const FOLDED: usize = 3;
/// The same, if it is the only kind: its columns are those of the table.
const FOLDED_ALONE: usize = 17;

/// Renders the table, and the matrices of the kinds with many pages.
pub fn render(view: &View<'_>) -> Markup {
    let (class, language) = (view.class, view.language);
    html! {
        @if !class.students.is_empty() {
            section aria-labelledby="students" {
                h2 #students tabindex="-1" { (messages::STUDENTS_AND_REPORTS.text(language)) }
                (legend(view))
                div.matrix tabindex="0" role="region" aria-labelledby="students" {
                    table {
                        thead { tr {
                            (cells::heads(class, class.missing > 0))
                            @for kind in &class.kinds { (heads(class, kind)) }
                        } }
                        tbody { @for (index, student) in class.students.iter().enumerate() { (row(view, index, student)) } }
                    }
                }
                @for (index, kind) in class.kinds.iter().enumerate() {
                    @if is_folded(class, kind) { (matrix::render(view, index, kind)) }
                }
            }
        }
    }
}

/// Whether the table has one cell for all pages of `kind`.
fn is_folded(class: &Class<'_>, kind: &Kind) -> bool {
    let from = if class.kinds.len() == 1 { FOLDED_ALONE } else { FOLDED };
    kind.columns.len() >= from
}

fn legend(view: &View<'_>) -> Markup {
    let (class, language) = (view.class, view.language);
    let infos = class.students.iter().any(|student| student.counts[2] > 0);
    let folded = class.kinds.iter().any(|kind| is_folded(class, kind));
    html! {
        p.legend {
            span.clean { (sign(State::Clean)) " " (messages::NO_PROBLEMS.text(language)) }
            @for severity in SEVERITIES.into_iter().filter(|&severity| infos || severity != Severity::Info) {
                " " span class=(severity.as_str()) { (sign(State::Found(severity))) " " (severity.words().text(language)) }
            }
            @if class.missing > 0 { " " span.missing { (messages::MISSING_SIGN) " " (messages::NOT_HANDED_IN.text(language)) } }
            " " span.none { "– " (cells::none(view)) }
            @if class.reports().any(|report| !report.checked.silenced.is_empty()) {
                " " span.silenced { (messages::SILENCED_SIGN) " " (messages::SILENCED.text(language)) }
            }
            " " span.numbers { @if class.score.is_some() { (messages::PER_CENT.text(language)) } @else { (messages::MOST_SEVERE.text(language)) } }
            @if folded { " " span.numbers { (messages::FOLDED.text(language)) } }
        }
    }
}

fn heads(class: &Class<'_>, kind: &Kind) -> Markup {
    html! {
        @if is_folded(class, kind) { th scope="col" data-sort { (kind.name) } }
        @else if class.kinds.len() > 1 || kind.columns.is_empty() { th scope="col" { (kind.name) } }
        @else { @for column in &kind.columns { th scope="col" { (column) } } }
    }
}

fn row(view: &View<'_>, index: usize, student: &Student<'_>) -> Markup {
    let class = view.class;
    let absent = student.absences.iter().flat_map(|absence| &absence.found).copied();
    let absent = Some(cells::counts_of(absent)).filter(|absent| !absent.is_empty());
    html! {
        tr data-student=(index + 1) data-absent=[absent] {
            (cells::name(view, index, student))
            (cells::totals(student.counts, class.missing > 0, student.missing, student.score, class))
            @for (number, kind) in class.kinds.iter().enumerate() {
                @if is_folded(class, kind) { td { (folded(view, student, number)) } }
                @else if class.kinds.len() > 1 || kind.columns.is_empty() { td { (few(view, index, student, number)) } }
                @else { (cells::row(view, index, student, number)) }
            }
        }
    }
}

/// All pages of one kind: how many of them have problems, and how many there are.
fn folded(view: &View<'_>, student: &Student<'_>, kind: usize) -> Markup {
    let language = view.language;
    let reports = || student.reports.iter().filter(|report| report.kind == kind);
    let (all, missing) = (reports().count(), student.missing_of.get(kind).copied().unwrap_or(0));
    let counts = sum(reports().map(|report| report.counts));
    let with = reports().filter(|report| report.counts != [0; 3]).count();
    let name = &view.class.kinds[kind].name;
    let before = format!("{}, {name}: ", student.name);
    let label = say!(en("{before}{with} of {all} with problems"), vi("{before}{with}/{all} có vấn đề"));
    let before = before.encode_utf16().count();
    html! {
        @if all > 0 {
            a.fold class=(State::of(counts).class()) href={ "#k" (kind + 1) } data-kind=(kind) data-at=(before) aria-label=(label.text(language)) {
                (sign(State::of(counts))) span.n { (with) "/" (all) }
            }
        }
        @if missing > 0 { " " (gap(missing, true, view)) }
        @else if all == 0 { (gap(0, false, view)) }
    }
}

/// The pages of a kind of which a student has one or two: a report in each language.
fn few(view: &View<'_>, index: usize, student: &Student<'_>, kind: usize) -> Markup {
    let reports: Vec<_> = student.reports.iter().filter(|report| report.kind == kind).collect();
    let missing = student.missing_of.get(kind).copied().unwrap_or(0);
    html! {
        @for report in &reports { (link(view, index, student, report)) " " }
        @if missing > 0 { (gap(missing, true, view)) }
        @else if reports.is_empty() { (gap(0, false, view)) }
    }
}
