//! The data of the page: students with their reports, and the kinds of pages with the columns of their matrices.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use super::kinds::{self, Kind};
use super::people::Marks;
pub use super::people::{Report, State, Student};
use crate::data::numbers;
use crate::diagnostic::points::Score;
use crate::diagnostic::{Checked, Diagnostic, Outcome};
use crate::grade::Grades;
use crate::message::Language;
use crate::output::counts::{add, count, sum};
use crate::output::sanitize;
use crate::text::source::Span;

/// All students of a run.
pub struct Class<'a> {
    /// Those with the most severe problems first.
    pub students: Vec<Student<'a>>,
    /// The kinds of pages, in the order that students have them.
    pub kinds: Vec<Kind>,
    /// The total points, if graded.
    pub score: Option<Score>,
    /// The number of files that were not handed in.
    pub missing: usize,
    /// Whether anything found is an info.
    pub infos: bool,
    /// Everything that was checked.
    pub files: &'a [Checked],
    /// The language of the page.
    pub language: Language,
}

impl<'a> Class<'a> {
    /// Builds the class of `outcome`, with points if there are `grades`.
    pub fn new(outcome: &'a Outcome, grades: Option<&'a Grades<'a>>, language: Language) -> Self {
        let marks = grades.map(Marks::of);
        let marks = marks.as_ref();
        let people = &outcome.class.students;
        let mut students: BTreeMap<(Option<usize>, String), Student<'a>> = BTreeMap::new();
        for (index, person) in people.iter().enumerate() {
            students.insert(key(Some(index), &person.name), Student::new(&person.name, Some(person), marks));
        }
        let named: HashMap<(&Path, Span), usize> = people
            .iter()
            .enumerate()
            .filter_map(|(index, person)| person.named_at.as_ref().map(|(file, span)| ((file.as_path(), *span), index)))
            .collect();
        for checked in &outcome.files {
            let about = &checked.about;
            if about.absence {
                let mut found: BTreeMap<Option<usize>, Vec<&Diagnostic>> = BTreeMap::new();
                for diagnostic in &checked.diagnostics {
                    let at = (checked.source.path(), diagnostic.span);
                    found.entry(about.student.or_else(|| named.get(&at).copied())).or_default().push(diagnostic);
                }
                for (index, found) in found {
                    let person = index.and_then(|index| people.get(index));
                    let name = person.map_or(checked.source.name(), |person| &person.name);
                    let student = students.entry(key(index.filter(|_| person.is_some()), name));
                    student.or_insert_with(|| Student::new(name, person, marks)).miss(checked, found);
                }
                if !checked.rest.is_empty() {
                    let name = checked.source.name();
                    let student = students.entry(key(None, name)).or_insert_with(|| Student::new(name, None, marks));
                    add(&mut student.counts, sum(checked.rest.iter().map(|rest| count(rest.severities()))));
                }
                continue;
            }
            let index = about.student.filter(|&index| index < people.len());
            let site = about.site.as_deref().unwrap_or_else(|| folder(&about.report));
            let (name, person) = match index.map(|index| &people[index]) {
                Some(person) => (person.name.as_str(), Some(person)),
                None => (site, None),
            };
            let student = students.entry(key(index, name)).or_insert_with(|| Student::new(name, person, marks));
            student.add(checked, marks);
        }
        let mut students: Vec<Student<'a>> = students.into_values().collect();
        for student in &mut students {
            student.reports.sort_by(|one, other| numbers::natural(&one.path, &other.path));
        }
        // Who needs help most is on top.
        students.sort_by(|one, other| {
            let troubles =
                |student: &Student<'_>| (student.counts[0], student.counts[1], student.missing, student.counts[2]);
            troubles(other).cmp(&troubles(one)).then_with(|| numbers::natural(&one.name, &other.name))
        });
        let kinds = kinds::assign(&mut students, &outcome.class, language);
        for (index, report) in students.iter_mut().flat_map(|student| &mut student.reports).enumerate() {
            report.number = index + 1;
        }
        for student in &mut students {
            let missing = student.person.map_or(&[][..], |person| &person.missing);
            student.missing_of = kinds.iter().map(|kind| kind.missing(missing, &outcome.class)).collect();
        }
        let infos = students.iter().any(|student| student.counts[2] > 0);
        Self {
            students,
            kinds,
            score: grades.map(|grades| grades.score),
            missing: outcome.class.missing(),
            infos,
            files: &outcome.files,
            language,
        }
    }

    /// All reports, in the order of the page.
    pub fn reports(&self) -> impl Iterator<Item = &Report<'a>> {
        self.students.iter().flat_map(|student| &student.reports)
    }

    /// The number of students: without reports that are nobody's, where a class is known.
    pub fn number(&self) -> usize {
        let persons = self.students.iter().filter(|student| student.person.is_some()).count();
        if persons > 0 { persons } else { self.students.len() }
    }
}

/// Two students of a class may share a name, two sites may not.
fn key(index: Option<usize>, name: &str) -> (Option<usize>, String) {
    (index, sanitize::line(name).into_owned())
}

/// The folder that groups reports without a site: the parent of the file or, for an index page, of its folder.
fn folder(path: &str) -> &str {
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.split('.').next().unwrap_or_default();
    let folder = match kinds::is_index(stem) {
        true => folders.rsplit_once('/').map_or("", |(above, _)| above),
        false => folders,
    };
    if folder.is_empty() { "." } else { folder }
}
