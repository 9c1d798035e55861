//! The matrix of students and reports, with the state of each report.

use maud::{Markup, html};

use super::class::{Class, Report, State, Student};
use super::messages;
use super::parts::{SEVERITIES, counted, earned, points, sign, silenced};
use crate::message::Language;

/// Renders the matrix, unless there is only one report.
pub fn render(class: &Class<'_>) -> Markup {
    let language = class.language;
    let graded = class.score.is_some();
    html! {
        @if class.reports().nth(1).is_some() {
            section aria-labelledby="students" {
                h2 #students { (messages::STUDENTS_AND_REPORTS.text(language)) }
                p.legend {
                    span.clean { (sign(State::Clean)) " " (messages::NO_PROBLEMS.text(language)) }
                    @for severity in SEVERITIES {
                        " " span class=(severity.as_str()) { (sign(State::Found(severity))) " " (severity.words().text(language)) }
                    }
                    @if class.reports().any(|report| !report.checked.silenced.is_empty()) {
                        " " span.silenced { (messages::SILENCED_SIGN) " " (messages::SILENCED.text(language)) }
                    }
                    @if graded { " · " (messages::PER_CENT.text(language)) }
                    @else { " · " (messages::GRAVEST.text(language)) }
                }
                div.matrix tabindex="0" role="region" aria-labelledby="students" {
                    table {
                        thead { tr {
                            th scope="col" { (messages::STUDENT.text(language)) }
                            @for column in &class.columns { th scope="col" { (column) } }
                            @if graded { th.number scope="col" { (messages::POINTS.text(language)) } th.number scope="col" { "%" } }
                            @else { th.number scope="col" { (messages::ERRORS.text(language)) } th.number scope="col" { (messages::WARNINGS.text(language)) } }
                        } }
                        tbody { @for (index, student) in class.students.iter().enumerate() {
                            (row(index + 1, student, class.columns.len(), language))
                        } }
                    }
                }
            }
        }
    }
}

fn row(number: usize, student: &Student<'_>, columns: usize, language: Language) -> Markup {
    let mut cells: Vec<Vec<&Report<'_>>> = vec![Vec::new(); columns];
    for report in &student.reports {
        cells[report.column].push(report);
    }
    let total = |index: usize| student.reports.iter().map(|report| report.counts[index]).sum::<usize>();
    html! {
        tr data-student=(number) {
            th scope="row" { a href={ "#s" (number) } { (student.name) } }
            @for cell in cells {
                td { @for report in &cell { (link(student, report, language)) } @if cell.is_empty() { span.none { "–" } } }
            }
            @match student.score {
                Some(score) => {
                    td.number { (earned(score, language)) }
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

fn link(student: &Student<'_>, report: &Report<'_>, language: Language) -> Markup {
    let state = State::of(report.counts);
    let gravest = report.counts.into_iter().find(|&count| count > 0);
    let share = report.grade.as_ref().map(|grade| grade.score.share());
    let points = match &report.grade {
        Some(grade) => format!(", {}", points(grade.score, language)),
        None => String::new(),
    };
    let hidden = report.checked.silenced_count();
    let found = counted(report.counts, language) + &silenced(hidden, language);
    let name = format!("{}, {}: {found}{points}", student.name, report.path);
    html! {
        a class=(state.class()) href={ "#r" (report.number) } data-report=(report.number) title=(report.path) aria-label=(name) {
            (sign(state))
            @match share {
                Some(Some(share)) => (share.whole()),
                Some(None) => {},
                None => { @if let Some(count) = gravest { (count) } }
            }
            @if hidden > 0 { " " (messages::SILENCED_SIGN) }
        }
    }
}
