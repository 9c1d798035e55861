//! A self-contained HTML page: it loads nothing, and all content of reports is escaped. The same outcome always gives
//! the same page.

mod chart;
mod class;
mod matrix;
mod messages;
mod parts;
mod problems;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::diagnostic::{Outcome, Severity};
use crate::grade::Grades;
use crate::message::{Language, Noun};
use crate::output::counts::{self, FAILURE};
use crate::say;
use class::{Class, State};
use messages::POINT;
use parts::{SEVERITIES, earned, prose, sign};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// Only the script and the style with these hashes may run or be loaded. A test compares the hashes with the files.
const POLICY: &str = "default-src 'none'; \
    script-src 'sha256-e3oiuYPeR1r4ZBuM6kLWMk6vq8htZ+oIAGnrG/0cLDY='; \
    style-src 'sha256-pKQnu9PgTJnBR4W1Hu9mce+CLErZywFiOGf9ESqdb28='; \
    base-uri 'none'; form-action 'none'";

/// Renders the page of `outcome`, with points if there are `grades`.
pub fn render(outcome: &Outcome, grades: Option<&Grades<'_>>, language: Language) -> String {
    let class = Class::new(outcome, grades, language);
    let reports = Noun::REPORT.counted(outcome.reports_and_pages().0);
    let title = match class.students.len() {
        0 | 1 => reports,
        students => {
            let students = messages::STUDENTS.counted(students);
            say!(en("{} of {}", reports.en, students.en), vi("{} của {}", reports.vi, students.vi))
        }
    };
    let title = title.text(language);
    let page = html! {
        (DOCTYPE)
        html lang=(language.code()) {
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
                a.skip href="#problems" { (messages::SKIP.text(language)) }
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
                footer { p { (messages::MADE_BY.text(language)) " " (env!("CARGO_PKG_VERSION")) "." } }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    page.into_string() + "\n"
}

fn totals(outcome: &Outcome, class: &Class<'_>) -> Markup {
    let clean = class.reports().filter(|report| report.counts == [0; 3]).count();
    let all = outcome.reports_and_pages().0;
    let language = class.language;
    let clean = say!(en("{clean} of {all}"), vi("{clean}/{all}"));
    let found = std::iter::zip(SEVERITIES, counts::SEVERITIES);
    html! {
        dl.totals {
            @if let Some(score) = class.score {
                (total(POINT.plural(language), None, &earned(score, language)))
                @if let Some(share) = score.share() {
                    (total(messages::OF_THE_POINTS.text(language), None, &format!("{share} %")))
                }
            }
            (total(messages::WITHOUT_PROBLEMS.text(language), Some(State::Clean), clean.text(language)))
            @for (severity, noun) in found {
                @let count = outcome.count(severity);
                @if count > 0 || severity != Severity::Info {
                    (total(noun.plural(language), Some(State::Found(severity)), &count.to_string()))
                }
            }
            @if let (silenced @ 1.., _) = outcome.silenced() {
                (total(messages::SILENCED.text(language), None, &format!("{} {silenced}", messages::SILENCED_SIGN)))
            }
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

/// Failures with their reasons, so that a partial result does not look complete.
fn remarks(outcome: &Outcome, language: Language) -> Markup {
    let failures = FAILURE.counted(outcome.failures.len());
    let unread = say!(en("This is not everything: {}", failures.en), vi("Đây chưa phải là tất cả: {}", failures.vi));
    html! {
        @if !outcome.failures.is_empty() {
            section.alert aria-labelledby="failures" {
                h2 #failures { (unread.text(language)) }
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
