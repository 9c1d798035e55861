//! The sheet of one student, to print and to hand back.

use std::collections::BTreeSet;

use maud::{Markup, html};
use unicode_normalization::UnicodeNormalization;

use super::class::{Class, State, Student};
use super::frame::{INDEX, document, facts, footer};
use super::messages::{self, POINT};
use super::parts::{SEVERITIES, earned, sign};
use super::student;
use super::view::View;
use crate::output::counts;
use crate::output::sanitize;

/// Maximum length of a file name, without its ending.
const MAX_NAME: usize = 60;

/// The file names of the sheets, each once: `nguyen-an.html`.
pub fn names(class: &Class<'_>) -> Vec<String> {
    let mut known: BTreeSet<String> = BTreeSet::from([INDEX.to_owned()]);
    let mut names = Vec::with_capacity(class.students.len());
    for student in &class.students {
        let plain = plain(&student.name);
        let numbered = (2_usize..).map(|number| format!("{plain}-{number}.html"));
        let mut free = std::iter::once(format!("{plain}.html")).chain(numbered);
        let name = free.find(|name| !known.contains(name)).unwrap_or_default();
        known.insert(name.clone());
        names.push(name);
    }
    names
}

/// `name` in the letters a to z, digits and hyphens, as every system and server takes them.
fn plain(name: &str) -> String {
    let mut out = String::new();
    for c in name.nfd().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'đ' => out.push('d'),
            _ if unicode_normalization::char::is_combining_mark(c) => {}
            _ if !out.ends_with('-') && !out.is_empty() => out.push('-'),
            _ => {}
        }
        if out.len() >= MAX_NAME {
            break;
        }
    }
    let out = out.trim_end_matches('-');
    // Names that Windows keeps for devices, whatever their ending.
    let port = |name: &str| out.strip_prefix(name).is_some_and(|rest| rest.len() == 1);
    match out {
        "" => "student".to_owned(),
        "con" | "prn" | "aux" | "nul" => format!("student-{out}"),
        _ if port("com") || port("lpt") => format!("student-{out}"),
        _ => out.to_owned(),
    }
}

/// Renders the sheets of all students, in order.
pub fn render_all(view: &View<'_>) -> impl Iterator<Item = String> {
    view.class.students.iter().enumerate().map(|(index, student)| render(view, index, student))
}

fn render(view: &View<'_>, index: usize, student: &Student<'_>) -> String {
    let language = view.language;
    let title = view.title().map(|title| sanitize::line(title).into_owned());
    let content = html! {
        a.skip href="#problems" { (messages::SKIP.text(language)) }
        header {
            p.facts.above { a href=(INDEX) { (messages::ALL_STUDENTS.text(language)) } @if let Some(title) = &title { span { (title) } } }
            h1 { (student.name) }
            (facts(view, None))
            (totals(view, student))
        }
        main.sheet #problems tabindex="-1" { (student::render(view, index, student, true)) }
        (footer(language))
    };
    document(&student.name, content, view.has_pictures(std::slice::from_ref(student)), language)
}

fn totals(view: &View<'_>, student: &Student<'_>) -> Markup {
    let language = view.language;
    html! {
        dl.totals {
            @if let Some(score) = student.score {
                div { dt { (POINT.plural(language)) } dd { (earned(score, language)) } }
                @if let Some(share) = score.share() { div { dt { (messages::OF_THE_POINTS.text(language)) } dd { (share) " %" } } }
            }
            @for (index, severity) in SEVERITIES.into_iter().enumerate() {
                @if index < 2 || student.counts[index] > 0 {
                    @let state = State::Found(severity);
                    div { dt { (counts::SEVERITIES[index].plural(language)) } dd class=(state.class()) { (sign(state)) " " (student.counts[index]) } }
                }
            }
            @if student.missing > 0 {
                div { dt { (messages::NOT_HANDED_IN.text(language)) } dd { (messages::MISSING_SIGN) " " (student.missing) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_makes_a_file_name_that_every_system_takes() {
        for (name, expected) in [
            ("Nguyễn Thị Ánh", "nguyen-thi-anh"),
            ("Đỗ  Đức/site", "do-duc-site"),
            ("..", "student"),
            ("东京", "student"),
            ("a.b_c", "a-b-c"),
            ("CON", "student-con"),
            ("Lpt1", "student-lpt1"),
            ("Conan", "conan"),
        ] {
            assert_eq!(plain(name), expected, "{name}");
        }
        assert!(plain(&"đ".repeat(900)).len() <= MAX_NAME);
    }
}
