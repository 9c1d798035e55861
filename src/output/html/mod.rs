//! HTML pages of a class: one page with everything, or an overview with a sheet for each student. Each is self-contained:
//! it loads nothing, and all content of reports is escaped. The same outcome always gives the same pages.

mod cells;
mod class;
mod copies;
mod filter;
mod frame;
mod kinds;
mod links;
mod matrix;
mod messages;
mod overview;
mod parts;
mod people;
mod problem;
mod rules;
mod sheet;
mod student;
mod view;

use maud::{Markup, PreEscaped, html};

pub use links::{Links, encoded};
pub use view::{Page, Pictures, Thumbnail};

use crate::diagnostic::{Outcome, Severity};
use crate::grade::Grades;
use crate::message::{Language, Noun};
use crate::output::counts::{self, FAILURE};
use crate::output::sanitize;
use crate::say;
use class::{Class, State};
use frame::{INDEX, SCRIPT, document, facts, footer};
use messages::POINT;
use parts::{SEVERITIES, earned, prose, sign};
use view::{Place, View};

/// Renders one page with everything of `outcome`, with points if there are `grades`.
pub fn render(outcome: &Outcome, grades: Option<&Grades<'_>>, page: &Page, language: Language) -> String {
    let class = Class::new(outcome, grades, language);
    whole(outcome, &View::new(&class, outcome, page, Place::Alone))
}

/// Renders the overview and the sheet of each student, with the names of their files.
pub fn render_folder(
    outcome: &Outcome,
    grades: Option<&Grades<'_>>,
    page: &Page,
    language: Language,
) -> Vec<(String, String)> {
    let class = Class::new(outcome, grades, language);
    let names = sheet::names(&class);
    let view = View::new(&class, outcome, page, Place::Index(&names));
    let mut pages = vec![(INDEX.to_owned(), whole(outcome, &view))];
    let view = View::new(&class, outcome, page, Place::Sheet);
    pages.extend(std::iter::zip(names.iter().cloned(), sheet::render_all(&view)));
    pages
}

fn whole(outcome: &Outcome, view: &View<'_>) -> String {
    let (class, language) = (view.class, view.language);
    let counted = numbers(outcome, class);
    let title = view.title().map_or(counted.clone(), |title| sanitize::line(title).into_owned());
    let told = !matches!(view.place, Place::Index(_));
    let content = html! {
        @if told { a.skip href="#problems" { (messages::SKIP.text(language)) } }
        @else if !class.students.is_empty() { a.skip href="#students" { (messages::SKIP_TO_STUDENTS.text(language)) } }
        header {
            h1 { (title) }
            (facts(view, (title != counted).then_some(counted.as_str())))
            (totals(outcome, class))
        }
        main {
            (failures(outcome, language))
            (filter::render(class))
            (overview::render(view))
            (copies::render(view, &outcome.class.copies))
            (rules::render(view))
            @if told { (student::render_all(view)) }
            (notes(outcome, language))
        }
        (footer(language))
        script { (PreEscaped(SCRIPT)) }
    };
    document(&title, content, told && view.has_pictures(&class.students), language)
}

/// `24 reports of 2 students`.
fn numbers(outcome: &Outcome, class: &Class<'_>) -> String {
    let reports = Noun::REPORT.counted(outcome.reports_and_pages().0);
    let message = match class.number() {
        0 | 1 => reports,
        students => {
            let students = messages::STUDENTS.counted(students);
            say!(en("{} of {}", reports.en, students.en), vi("{} của {}", reports.vi, students.vi))
        }
    };
    message.text(class.language).to_owned()
}

fn totals(outcome: &Outcome, class: &Class<'_>) -> Markup {
    let clean = class.reports().filter(|report| report.counts == [0; 3]).count();
    let all = class.reports().count();
    let language = class.language;
    let clean = say!(en("{clean} of {all}"), vi("{clean}/{all}"));
    html! {
        dl.totals {
            @if let Some(score) = class.score {
                (total(POINT.plural(language), None, "points", &earned(score, language)))
                @if let Some(share) = score.share() {
                    (total(messages::OF_THE_POINTS.text(language), None, "share", &format!("{share} %")))
                }
            }
            (total(messages::WITHOUT_PROBLEMS.text(language), Some(State::Clean), "clean", clean.text(language)))
            @for (index, severity) in SEVERITIES.into_iter().enumerate() {
                @let count = outcome.count(severity);
                @if count > 0 || severity != Severity::Info {
                    (total(counts::SEVERITIES[index].plural(language), Some(State::Found(severity)), &index.to_string(), &count.to_string()))
                }
            }
            @if let missing @ 1.. = class.missing {
                (total(messages::NOT_HANDED_IN.text(language), None, "missing", &format!("{} {missing}", messages::MISSING_SIGN)))
            }
            @if let (silenced @ 1.., _) = outcome.silenced() {
                (total(messages::SILENCED.text(language), None, "silenced", &format!("{} {silenced}", messages::SILENCED_SIGN)))
            }
        }
    }
}

fn total(name: &str, state: Option<State>, id: &str, number: &str) -> Markup {
    html! {
        div {
            dt { (name) }
            dd class=[state.map(State::class)] {
                @if let Some(state) = state { (sign(state)) " " }
                span data-of=(id) { (number) }
            }
        }
    }
}

/// Failures with their reasons, so that a partial result does not look complete.
fn failures(outcome: &Outcome, language: Language) -> Markup {
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
    }
}

fn notes(outcome: &Outcome, language: Language) -> Markup {
    html! {
        @if !outcome.notes.is_empty() {
            ul.notes { @for note in &outcome.notes { li { (prose(note.text(language))) } } }
        }
    }
}
