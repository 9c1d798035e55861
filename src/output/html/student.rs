//! What is told about each student: the reports with their findings.

use maud::{Markup, html};

use super::cells;
use super::class::{Report, State, Student};
use super::messages;
use super::parts::{counted, points, prose, sign, silenced};
use super::problem;
use super::view::{Pictures, Place, View};
use crate::diagnostic::{Checked, Silenced};
use crate::message::{Language, Message, Noun};
use crate::output::counts::late;
use crate::output::sanitize;
use crate::say;

/// Maximum number of diagnostics shown per report. Nobody reads more.
const MAX_PROBLEMS: usize = 200;
/// Maximum number of diagnostics on a page whose reports are initially open.
const MAX_OPEN: usize = 40;

/// Renders all students.
pub fn render_all(view: &View<'_>) -> Markup {
    let class = view.class;
    let all: usize = class.students.iter().flat_map(|student| student.counts).sum();
    html! {
        section aria-labelledby="problems" {
            h2 #problems tabindex="-1" { (messages::PROBLEMS.text(class.language)) }
            @for (index, student) in class.students.iter().enumerate() { (render(view, index, student, all <= MAX_OPEN)) }
        }
    }
}

/// Renders the student with this index.
pub fn render(view: &View<'_>, index: usize, student: &Student<'_>, open: bool) -> Markup {
    let language = view.language;
    let number = index + 1;
    let (told, clean): (Vec<&Report<'_>>, Vec<_>) = student.reports.iter().partition(|report| report.is_told());
    html! {
        section.student.well[student.is_clean()] #{ "s" (number) } data-student=(number) aria-labelledby={ "n" (number) } {
            h3 #{ "n" (number) } {
                @if student.is_clean() { span.clean { (sign(State::Clean)) } " " }
                @if !matches!(view.place, Place::Sheet) { (student.name) }
                span.counts {
                    (cells::reports(student, language)) ", "
                    span.found { (counted(student.counts, language)) }
                    @if student.missing > 0 { ", " (student.missing) " " (messages::NOT_HANDED_IN.text(language)) }
                    @if let Some(score) = student.score { ", " (points(score, language)) }
                }
            }
            @for absence in &student.absences { ol.found.absent { @for diagnostic in &absence.found {
                (problem::render(view, &absence.checked.source, diagnostic))
            } } }
            @for report in &told { (self::report(view, report, open)) }
            @if !told.is_empty() && !clean.is_empty() { p.rest { (sign(State::Clean)) " " (others(clean.len()).text(language)) } }
        }
    }
}

fn others(count: usize) -> Message {
    const OTHERS: Noun = Noun { one: "other page", many: "other pages", vi: "trang khác" };
    let pages = OTHERS.counted(count);
    say!(en("{} without problems", pages.en), vi("{} không có vấn đề", pages.vi))
}

fn report(view: &View<'_>, report: &Report<'_>, open: bool) -> Markup {
    let language = view.language;
    let state = State::of(report.counts);
    let checked = report.checked;
    let found = &checked.diagnostics;
    html! {
        details class={ "report " (state.class()) } #{ "r" (report.number) } data-report=(report.number) open[open] {
            summary { (heading(report, state, language)) }
            (losses(report, language))
            @if let Some(pictures) = view.pictures(checked.source.path()) { (thumbnails(pictures, language)) }
            ol.found { @for diagnostic in found.iter().take(MAX_PROBLEMS) { (problem::render(view, &checked.source, diagnostic)) } }
            @if found.len() > MAX_PROBLEMS { p.more { (more_problems(found.len() - MAX_PROBLEMS).text(language)) } }
            @for rest in &checked.rest { p.more data-rule=(rest.rule.id) { "… " (prose(rest.message(&checked.source).text(language))) } }
            (hidden(view, checked))
        }
    }
}

/// The findings that the report suppresses, in grey.
fn hidden(view: &View<'_>, checked: &Checked) -> Markup {
    let language = view.language;
    let (silenced, total) = (&checked.silenced, checked.silenced_count());
    let shown = silenced.len().min(MAX_PROBLEMS);
    html! {
        @if !silenced.is_empty() {
            p.silenced { (messages::SILENCED_SIGN) " " (messages::SILENCED_HERE.text(language)) ": " (total) }
            ul.silenced { @for Silenced { diagnostic, by } in &silenced[..shown] { li {
                (diagnostic.severity.words().text(language)) " " (prose(diagnostic.message.text(language)))
                (problem::place(view, &checked.source, diagnostic.span))
                p.origin { code { (diagnostic.rule.id) } " " (prose(by.silences(&checked.source).text(language))) }
            } } }
            @if total > shown { p.more { (more_problems(total - shown).text(language)) } }
        }
    }
}

fn more_problems(count: usize) -> Message {
    const MORE: Noun = Noun { one: "more problem", many: "more problems", vi: "vấn đề nữa" };
    let problems = MORE.counted(count);
    say!(en("… and {}", problems.en), vi("… và {}", problems.vi))
}

fn heading(report: &Report<'_>, state: State, language: Language) -> Markup {
    let about = &report.checked.about;
    html! {
        h4 {
            (sign(state)) " "
            @if let Some(title) = about.title.as_deref() { span.title { (sanitize::line(title)) } " " }
            span.path { (report.path) }
            span.counts {
                span.found { (counted(report.counts, language)) } (silenced(report.checked.silenced_count(), language))
                @if let Some(grade) = &report.grade { ", " (points(grade.score, language)) }
                @if let Some(days @ 1..) = about.late { ", " (late(days).text(language)) }
            }
        }
    }
}

/// The items that lost points, and why.
fn losses(report: &Report<'_>, language: Language) -> Markup {
    let lost = report.grade.map_or(&[][..], |grade| &grade.lost);
    html! {
        @if !lost.is_empty() {
            table.lost {
                thead { tr { th scope="col" { (messages::NOT_EARNED.text(language)) } th.number scope="col" { (messages::POINTS.text(language)) } th scope="col" { (messages::BECAUSE.text(language)) } } }
                tbody { @for loss in lost { tr {
                    th scope="row" { (sanitize::line(loss.criteria.target.words().text(language))) }
                    td.number { (loss.criteria.points) }
                    td { (prose(loss.why.message.text(language))) }
                } } }
            }
        }
    }
}

fn thumbnails(pictures: &Pictures, language: Language) -> Markup {
    let more = pictures.left_out;
    let images = if more == 1 { "image" } else { "images" };
    let more_words = say!(en("{more} more {images}"), vi("còn {more} ảnh nữa"));
    html! {
        @if !pictures.shown.is_empty() || more > 0 {
            p.pictures {
                @for picture in &pictures.shown {
                    img src={ "data:image/jpeg;base64," (picture.jpeg) } width=(picture.size.0) height=(picture.size.1)
                        alt=(sanitize::line(&picture.name)) title=(sanitize::line(&picture.name));
                }
                @if more > 0 { span.more { "… " (more_words.text(language)) } }
            }
        }
    }
}
