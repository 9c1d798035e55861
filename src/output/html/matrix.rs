//! Students by reports: how each report is, at a glance.

use maud::{Markup, html};

use super::class::{Class, Report, State, Student};
use super::{counted, earned, sign};
use crate::output::plural;

/// The matrix; a class of one report needs none.
pub fn render(class: &Class<'_>) -> Markup {
    let graded = class.score.is_some();
    html! {
        @if class.reports().nth(1).is_some() {
            section aria-labelledby="students" {
                h2 #students { "Students and reports" }
                p.legend {
                    span.clean { (sign(State::Clean)) " no problems" }
                    @for severity in super::problems::SEVERITIES {
                        " " span class=(severity.as_str()) { (sign(State::Found(severity))) " " (severity.as_str()) }
                    }
                    @if graded { " · numbers are per cent of the points" }
                    @else { " · numbers count the gravest problems" }
                }
                div.matrix tabindex="0" role="region" aria-labelledby="students" {
                    table {
                        thead { tr {
                            th scope="col" { "Student" }
                            @for column in &class.columns { th scope="col" { (column) } }
                            @if graded { th.number scope="col" { "Points" } th.number scope="col" { "%" } }
                            @else { th.number scope="col" { "Errors" } th.number scope="col" { "Warnings" } }
                        } }
                        tbody { @for (index, student) in class.students.iter().enumerate() {
                            (row(index + 1, student, class.columns.len()))
                        } }
                    }
                }
            }
        }
    }
}

fn row(number: usize, student: &Student<'_>, columns: usize) -> Markup {
    let mut cells: Vec<Vec<&Report<'_>>> = vec![Vec::new(); columns];
    for report in &student.reports {
        cells[report.column].push(report);
    }
    let total = |index: usize| student.reports.iter().map(|report| report.counts[index]).sum::<usize>();
    html! {
        tr data-student=(number) {
            th scope="row" { a href={ "#s" (number) } { (student.name) } }
            @for cell in cells {
                td { @for report in &cell { (link(student, report)) } @if cell.is_empty() { span.none { "–" } } }
            }
            @match student.score {
                Some(score) => {
                    td.number { (earned(score)) }
                    td.number { @if let Some(share) = score.share() { (share) } }
                }
                None => {
                    td.number { (total(0)) }
                    td.number { (total(1)) }
                }
            }
        }
    }
}

fn link(student: &Student<'_>, report: &Report<'_>) -> Markup {
    let state = State::of(report.counts);
    let gravest = report.counts.into_iter().find(|&count| count > 0);
    let share = report.grade.as_ref().map(|grade| grade.score.share());
    let points = match &report.grade {
        Some(grade) => format!(", {} of {}", grade.score.got, plural_points(grade)),
        None => String::new(),
    };
    let name = format!("{}, {}: {}{points}", student.name, report.path, counted(report.counts));
    html! {
        a class=(state.class()) href={ "#r" (report.number) } data-report=(report.number) title=(report.path) aria-label=(name) {
            (sign(state))
            @match share {
                Some(Some(share)) => (share.whole()),
                Some(None) => {},
                None => { @if let Some(count) = gravest { (count) } }
            }
        }
    }
}

fn plural_points(grade: &crate::grade::ReportGrade<'_>) -> String {
    let possible = grade.score.possible.to_string();
    if possible == "1" { plural(1, "point") } else { format!("{possible} points") }
}
