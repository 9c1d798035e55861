//! The data of the page: students with their reports, and the kinds of pages with the columns of their matrices.

use std::collections::BTreeMap;

use super::kinds::{self, Kind};
use super::people::Marks;
pub use super::people::{Report, State, Student};
use crate::data::numbers;
use crate::diagnostic::points::Score;
use crate::diagnostic::{Checked, Outcome};
use crate::grade::Grades;
use crate::message::Language;
use crate::output::sanitize;

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
        for checked in &outcome.files {
            let about = &checked.about;
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
            language,
        }
    }

    /// All reports, in the order of the page.
    pub fn reports(&self) -> impl Iterator<Item = &Report<'a>> {
        self.students.iter().flat_map(|student| &student.reports)
    }

    /// Everything that has findings, in the order of the page.
    pub fn checked(&self) -> impl Iterator<Item = &'a Checked> {
        self.students.iter().flat_map(|student| {
            student.absences.iter().copied().chain(student.reports.iter().map(|report| report.checked))
        })
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
