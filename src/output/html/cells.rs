//! The cells that all tables of students have.

use std::collections::BTreeMap;
use std::fmt::Write;

use maud::{Markup, html};

use super::class::{Class, Report, State, Student};
use super::messages;
use super::parts::{counted, earned, points, sign, silenced};
use super::view::View;
use crate::diagnostic::points::Score;
use crate::diagnostic::{Checked, Diagnostic};
use crate::message::{Language, Noun};
use crate::output::counts::{self, Row};

/// The heads of the name and of the totals.
pub fn heads(class: &Class<'_>, with_missing: bool) -> Markup {
    let language = class.language;
    html! {
        th scope="col" data-sort { (messages::STUDENT.text(language)) }
        @if class.score.is_some() {
            th.number scope="col" data-sort { (messages::POINTS.text(language)) }
            th.number scope="col" data-sort { "%" }
        }
        (heads_of_totals(class, with_missing))
    }
}

/// The same without points, which are given for all kinds together.
pub fn heads_of_kind(class: &Class<'_>, with_missing: bool) -> Markup {
    html! {
        th scope="col" data-sort { (messages::STUDENT.text(class.language)) }
        (heads_of_totals(class, with_missing))
    }
}

fn heads_of_totals(class: &Class<'_>, with_missing: bool) -> Markup {
    let language = class.language;
    html! {
        th.number scope="col" data-sort { (messages::ERRORS.text(language)) }
        th.number scope="col" data-sort { (messages::WARNINGS.text(language)) }
        @if class.infos { th.number scope="col" data-sort { (messages::INFOS.text(language)) } }
        @if with_missing { th.number scope="col" data-sort { (messages::MISSING.text(language)) } }
    }
}

/// The name of a student, which leads to what is told.
pub fn name(view: &View<'_>, index: usize, student: &Student<'_>) -> Markup {
    html! { th scope="row" { a href=(view.student(index)) { (student.name) } } }
}

/// The totals of a student, or of one kind of pages.
pub fn totals(
    [errors, warnings, infos]: [usize; 3],
    with_missing: bool,
    missing: usize,
    score: Option<Score>,
    class: &Class<'_>,
) -> Markup {
    let language = class.language;
    html! {
        @if let Some(score) = score {
            td.number { (earned(score, language)) }
            td.number { @if let Some(share) = score.share() { (share) } }
        }
        td.number data-total="0" { (errors) }
        td.number data-total="1" { (warnings) }
        @if class.infos { td.number data-total="2" { (infos) } }
        @if with_missing { td.number.lacks { (missing) } }
    }
}

/// A cell for each column of the kind with the index `kind`.
pub fn row(view: &View<'_>, index: usize, student: &Student<'_>, kind: usize) -> Markup {
    let columns = view.class.kinds[kind].columns.len();
    let mut cells: Vec<Vec<&Report<'_>>> = vec![Vec::new(); columns];
    for report in student.reports.iter().filter(|report| report.kind == kind) {
        cells[report.column].push(report);
    }
    // What is missing is known by number, not by place: the first free places stand for it.
    let mut missing = student.missing_of.get(kind).copied().unwrap_or(0);
    let is_missing: Vec<bool> = cells
        .iter()
        .map(|cell| {
            let lacks = cell.is_empty() && missing > 0;
            missing -= usize::from(lacks);
            lacks
        })
        .collect();
    html! {
        @for (cell, is_missing) in std::iter::zip(&cells, is_missing) {
            td {
                @for report in cell { (link(view, index, student, report)) }
                @if cell.is_empty() { (gap(1, is_missing, view)) }
            }
        }
    }
}

/// What an empty place means: without expectations of the class, nobody knows what is asked for.
pub fn none(view: &View<'_>) -> &'static str {
    let words = if view.expects { messages::NOT_ASKED_FOR } else { messages::NOT_THERE };
    words.text(view.language)
}

/// The place of something that is not there: not handed in, or not asked for.
pub fn gap(count: usize, missing: bool, view: &View<'_>) -> Markup {
    let words = if missing { messages::NOT_HANDED_IN.text(view.language) } else { none(view) };
    html! {
        @if missing {
            span.gone role="img" aria-label={ @if count > 1 { (count) " " } (words) } title=(words) {
                (messages::MISSING_SIGN) @if count > 1 { " " (count) }
            }
        } @else {
            span.none role="img" aria-label=(words) title=(words) { "–" }
        }
    }
}

/// The state of one report, which leads to what is told about it.
pub fn link(view: &View<'_>, index: usize, student: &Student<'_>, report: &Report<'_>) -> Markup {
    let language = view.language;
    let state = State::of(report.counts);
    let worst = report.counts.into_iter().find(|&count| count > 0);
    let share = report.grade.as_ref().map(|grade| grade.score.share());
    let hidden = report.checked.silenced_count();
    let found = counted(report.counts, language);
    let before = format!("{}, {}: ", student.name, report.path);
    let after = match &report.grade {
        Some(grade) => format!("{}, {}", silenced(hidden, language), points(grade.score, language)),
        None => silenced(hidden, language),
    };
    let content = html! {
        (sign(state))
        span.n {
            @match share {
                Some(Some(share)) => (share.whole()),
                Some(None) => {},
                None => { @if let Some(count) = worst { (count) } }
            }
        }
        @if hidden > 0 { " " (messages::SILENCED_SIGN) }
    };
    let (label, before) = (format!("{before}{found}{after}"), before.encode_utf16().count());
    let counts = by_rule(std::iter::once(report.checked));
    html! {
        @if report.is_told() {
            a class=(state.class()) href=(view.report(index, report)) data-report=(report.number) data-kind=(report.kind)
                data-counts=(counts) data-at=(before) title=(report.path) aria-label=(label) { (content) }
        } @else {
            span class=(state.class()) role="img" data-report=(report.number) data-kind=(report.kind)
                data-counts=(counts) data-at=(before) title=(report.path) aria-label=(label) { (content) }
        }
    }
}

/// What each rule found in files, for the script: `image-alt:0:2:0 section-missing:1:0:0`.
pub fn by_rule<'a>(files: impl Iterator<Item = &'a Checked>) -> String {
    listed(counts::by_rule(files).into_iter().map(|Row { rule, counts, .. }| (rule.id, counts)).collect())
}

/// The same for single findings.
pub fn counts_of<'a>(found: impl Iterator<Item = &'a Diagnostic>) -> String {
    let mut rules: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for found in found {
        counts::add(rules.entry(found.rule.id).or_default(), counts::count(std::iter::once(found.severity)));
    }
    listed(rules)
}

fn listed(rules: BTreeMap<&str, [usize; 3]>) -> String {
    let mut out = String::new();
    for (rule, [errors, warnings, infos]) in rules {
        // Writing to a string cannot fail.
        let _ = write!(out, "{}{rule}:{errors}:{warnings}:{infos}", if out.is_empty() { "" } else { " " });
    }
    out
}

/// `12 reports`, without other pages.
pub fn reports(student: &Student<'_>, language: Language) -> String {
    Noun::REPORT.counted(student.report_count()).text(language).to_owned()
}
