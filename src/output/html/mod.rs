//! A page for browsers that holds everything in one file: nothing is fetched, and nothing of a report is more than
//! text in it. The same outcome gives the same page.

mod chart;
mod class;
mod matrix;
mod problems;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::diagnostic::{Outcome, Severity};
use crate::grade::Grades;
use crate::message::Language;
use crate::output::{plural, sanitize};
use crate::points::Score;
use class::{Class, State};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// Nothing may run or be loaded but the one script and the one style that are named by their hashes; a test holds
/// these to the files.
const POLICY: &str = "default-src 'none'; \
    script-src 'sha256-XUlEPykFYzekBxYhBtMEwk4lHXGNuH0yXLW86H8phlg='; \
    style-src 'sha256-NgloxNDIkEAIQVxcO8bpWv6CCpwRQ5io/k+siCXBemI='; \
    base-uri 'none'; form-action 'none'";

/// The page of `outcome`, with points when there are `grades`.
pub fn render(outcome: &Outcome, grades: Option<&Grades<'_>>, language: Language) -> String {
    let class = Class::new(outcome, grades, language);
    let reports = plural(outcome.files.len(), "report");
    let title = match class.students.len() {
        0 | 1 => reports,
        students => format!("{reports} of {students} students"),
    };
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (title) " · reportlint" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#problems" { "Skip to the problems" }
                header {
                    h1 { (title) }
                    (totals(outcome, &class))
                }
                main {
                    (remarks(outcome, language))
                    (chart::render(&class))
                    (matrix::render(&class))
                    (problems::render(&class))
                }
                footer { p { "Made by reportlint " (env!("CARGO_PKG_VERSION")) "." } }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    page.into_string() + "\n"
}

fn totals(outcome: &Outcome, class: &Class<'_>) -> Markup {
    let clean = class.reports().filter(|report| report.counts == [0; 3]).count();
    let infos = outcome.count(Severity::Info);
    html! {
        dl.totals {
            @if let Some(score) = class.score {
                (total("points", None, &earned(score)))
                @if let Some(share) = score.share() { (total("of the points", None, &format!("{share} %"))) }
            }
            (total("without problems", Some(State::Clean), &format!("{clean} of {}", outcome.files.len())))
            (total("errors", Some(State::Found(Severity::Error)), &outcome.count(Severity::Error).to_string()))
            (total("warnings", Some(State::Found(Severity::Warning)), &outcome.count(Severity::Warning).to_string()))
            @if infos > 0 { (total("infos", Some(State::Found(Severity::Info)), &infos.to_string())) }
        }
    }
}

fn total(name: &str, state: Option<State>, number: &str) -> Markup {
    html! {
        div {
            dt { (name) }
            dd class=[state.map(State::class)] {
                @if let Some(state) = state { (sign(state)) " " }
                (number)
            }
        }
    }
}

/// What was not checked, and why: a partial result must not look whole.
fn remarks(outcome: &Outcome, language: Language) -> Markup {
    html! {
        @if !outcome.failures.is_empty() {
            section.alert aria-labelledby="failures" {
                h2 #failures { "This is not everything: " (plural(outcome.failures.len(), "failure")) }
                ul { @for failure in &outcome.failures {
                    li { (prose(failure.message.text(language))) @if let Some(help) = &failure.help { " – " (prose(help.text(language))) } }
                } }
            }
        }
        @if !outcome.notes.is_empty() {
            ul.notes { @for note in &outcome.notes { li { (prose(note.text(language))) } } }
        }
    }
}

/// `35 of 40`.
fn earned(score: Score) -> String {
    format!("{} of {}", score.got, score.possible)
}

/// The sign of a state; words beside it say the same.
fn sign(state: State) -> Markup {
    html! { span.sign aria-hidden="true" { (state.sign()) } }
}

/// `2 errors, 1 warning`.
fn counted(counts: [usize; 3]) -> String {
    match counts {
        [0, 0, 0] => "no problems".to_owned(),
        _ => crate::output::list(crate::output::words(counts).filter(|&(count, _)| count > 0)),
    }
}

/// A message: what stands between backticks is code.
fn prose(text: &str) -> Markup {
    let text = sanitize::line(text);
    let parts: Vec<&str> = text.split('`').collect();
    html! {
        @if parts.len().is_multiple_of(2) {
            (text)
        } @else {
            @for (index, part) in parts.iter().enumerate() {
                @if index % 2 == 1 && !part.is_empty() { code { (part) } }
                @else if index % 2 == 1 { "``" }
                @else { (part) }
            }
        }
    }
}
