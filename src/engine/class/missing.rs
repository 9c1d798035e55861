//! What is missing: the class with its students, and the findings at the places of those who lack something.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::expected::Ask;
use super::handed_in::HandedIn;
use super::people::{People, Person};
use super::scope::Scope;
use crate::diagnostic::{About, Checked, Class, Diagnostic, Missing, Student};
use crate::message::{COMMA, Message};
use crate::rules::report_missing;
use crate::say;
use crate::text::source::{Source, Span};

/// The most names in a note.
const MAX_NAMES: usize = 5;

/// The class with what each student lacks of what is `asked`.
pub(super) fn class(scope: &Scope, people: &People, asked: &[Ask], handed_in: &HandedIn) -> Class {
    let names: Vec<Option<&String>> = match &scope.classes[..] {
        [only] => vec![only.config.class.as_ref().and_then(|spec| spec.name.as_ref())],
        _ => Vec::new(),
    };
    let student = |(index, person): (usize, &Person)| {
        let count = |ask: &Ask| handed_in.of(index, &ask.expected.schema);
        let lacks = |(number, ask): (usize, &Ask)| {
            if ask.class != person.class || !person.listed {
                return None;
            }
            let count = count(ask);
            let needed = ask.expected.count;
            let reports = needed.saturating_sub(count.reports());
            let codes = std::iter::zip(&ask.languages, &ask.expected.languages);
            let lacking = codes.map(|(&language, code)| {
                (code.clone(), (needed - reports).saturating_sub(count.in_language(language)))
            });
            let translations: Vec<(String, usize)> = lacking.filter(|&(_, lacking)| lacking > 0).collect();
            let missing = Missing { expected: number, reports, translations, files_each: ask.languages.len().max(1) };
            (missing.files() > 0).then_some(missing)
        };
        Student {
            name: person.name.clone(),
            folder: scope.shown(&person.folder),
            present: person.present,
            named_at: absent_place(person).map(|(source, span)| (source.path().to_path_buf(), *span)),
            listed: person.listed,
            handed_in: asked.iter().map(|ask| count(ask).reports()).collect(),
            missing: asked.iter().enumerate().filter_map(lacks).collect(),
        }
    };
    Class {
        name: names.into_iter().flatten().next().cloned(),
        students: people.all.iter().enumerate().map(student).collect(),
        expected: asked.iter().map(|ask| ask.expected.clone()).collect(),
        ..Class::default()
    }
}

/// The places of those who lack something, with the findings: the student's folder or, if that is not there, the line of
/// the list or config that names it. And a note on who is in no list.
pub(super) fn absences(people: &People, asked: &[Ask], class: &Class) -> (Vec<Checked>, Vec<Message>) {
    let mut folders: Vec<Checked> = Vec::new();
    let mut lists: BTreeMap<PathBuf, Checked> = BTreeMap::new();
    for (index, (person, student)) in std::iter::zip(&people.all, &class.students).enumerate() {
        let place = absent_place(person);
        let span = place.map_or(Span::at(0), |(_, span)| *span);
        let found: Vec<Diagnostic> = student
            .missing
            .iter()
            .filter(|missing| missing.reports > 0 || !asked[missing.expected].translations_told)
            .filter_map(|missing| {
                let severity = asked[missing.expected].severity;
                report_missing::finding(class, student, missing, severity, span)
            })
            .collect();
        if found.is_empty() {
            continue;
        }
        match place {
            Some((source, _)) => {
                let name = source.path().to_path_buf();
                let checked = lists.entry(name).or_insert_with(|| Checked::new(source.clone(), Vec::new()));
                checked.about.absence = true;
                checked.diagnostics.extend(found);
            }
            None => {
                let about = About {
                    absence: true,
                    student: Some(index),
                    site: Some(student.name.clone()),
                    report: student.folder.clone(),
                    ..About::default()
                };
                let source = Source::new(student.folder.as_str(), person.folder.as_path(), "");
                folders.push(Checked { about, ..Checked::new(source, found) });
            }
        }
    }
    for checked in lists.into_values() {
        let mut checked = checked;
        checked.diagnostics.sort_by_key(|found| found.span);
        folders.push(checked);
    }
    (folders, strangers(class).into_iter().collect())
}

/// What names a student who has no folder.
fn absent_place(person: &Person) -> Option<&(Arc<Source>, Span)> {
    person.place.as_ref().filter(|_| !person.present)
}

/// A note on the sites whose students are in no list.
fn strangers(class: &Class) -> Option<Message> {
    let names: Vec<&str> =
        class.students.iter().filter(|student| !student.listed).map(|student| student.folder.as_str()).collect();
    let count = names.len();
    if count == 0 {
        return None;
    }
    let shown: Vec<Message> = names.iter().take(MAX_NAMES).map(|name| Message::same(format!("`{name}`"))).collect();
    let mut shown = Message::joined(&shown, COMMA);
    if let more @ 1.. = count.saturating_sub(MAX_NAMES) {
        shown = say!(en("{} and {more} more", shown.en), vi("{} và {more} thư mục nữa", shown.vi));
    }
    let (folders, verb) = if count == 1 { ("folder", "is") } else { ("folders", "are") };
    Some(say!(
        en("{count} {folders} with reports {verb} not in the list of the class: {}", shown.en),
        vi("{count} thư mục có báo cáo nhưng không có trong danh sách lớp: {}", shown.vi),
    ))
}
