//! The data of the page: students with their reports, and the kinds of pages with the columns of their matrices.

use std::collections::BTreeMap;

use super::kinds::{self, Kind};
use crate::data::numbers;
use crate::diagnostic::points::Score;
use crate::diagnostic::{Checked, Missing, Outcome, Severity, Student as Person};
use crate::grade::{Grades, ReportGrade};
use crate::message::Language;
use crate::output::counts::count;
use crate::output::sanitize;

/// All students of a run.
pub struct Class<'a> {
    /// Those with the most severe problems first.
    pub students: Vec<Student<'a>>,
    /// The kinds of pages, in the order that students have them.
    pub kinds: Vec<Kind>,
    /// The total points, if graded.
    pub score: Option<Score>,
    /// The language of the page.
    pub language: Language,
}

/// One student: of the class, a site, or a folder of reports.
pub struct Student<'a> {
    /// The name, sanitized.
    pub name: String,
    /// The reports in natural order: 4.2 before 4.10.
    pub reports: Vec<Report<'a>>,
    /// The student of the class, if the run has one.
    pub person: Option<&'a Person>,
    /// What is told of no file: reports that were not handed in.
    pub absences: Vec<&'a Checked>,
    /// The number of files that were not handed in.
    pub missing: usize,
    /// The same for each of [`Class::kinds`].
    pub missing_of: Vec<usize>,
    /// Numbers of errors, warnings and infos, of everything.
    pub counts: [usize; 3],
    /// The total points, if graded.
    pub score: Option<Score>,
}

/// One report.
pub struct Report<'a> {
    /// 1-based number on the page.
    pub number: usize,
    /// The report with its findings.
    pub checked: &'a Checked,
    /// Its path relative to the site, sanitized.
    pub path: String,
    /// Numbers of errors, warnings and infos.
    pub counts: [usize; 3],
    /// Its points, if graded.
    pub grade: Option<ReportGrade<'a>>,
    /// The index of its kind.
    pub kind: usize,
    /// Its column in the matrix of its kind.
    pub column: usize,
}

/// The worst state of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// No findings.
    Clean,
    /// Findings of at most this severity.
    Found(Severity),
}

impl State {
    /// The state for these numbers of errors, warnings and infos.
    pub fn of(counts: [usize; 3]) -> Self {
        match counts {
            [0, 0, 0] => Self::Clean,
            [0, 0, _] => Self::Found(Severity::Info),
            [0, ..] => Self::Found(Severity::Warning),
            _ => Self::Found(Severity::Error),
        }
    }

    /// Its CSS class.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Clean => "clean",
            Self::Found(severity) => severity.as_str(),
        }
    }

    /// A symbol that distinguishes it without colour.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Clean => "✓",
            Self::Found(Severity::Error) => "✕",
            Self::Found(Severity::Warning) => "▲",
            Self::Found(Severity::Info) => "●",
        }
    }
}

impl<'a> Class<'a> {
    /// Builds the class of `outcome`, with points if there are `grades`.
    pub fn new(outcome: &'a Outcome, grades: Option<&Grades<'_>>, language: Language) -> Self {
        let people = &outcome.class.students;
        let mut students: BTreeMap<(Option<usize>, String), Student<'a>> = BTreeMap::new();
        for (index, person) in people.iter().enumerate() {
            students.insert(key(Some(index), &person.name), Student::new(&person.name, Some(person), grades));
        }
        for checked in &outcome.files {
            let about = &checked.about;
            let index = about.student.filter(|&index| index < people.len());
            let site = about.site.as_deref().unwrap_or_else(|| folder(&about.report));
            let (name, person) = match index.map(|index| &people[index]) {
                Some(person) => (person.name.as_str(), Some(person)),
                None => (site, None),
            };
            let student = students.entry(key(index, name)).or_insert_with(|| Student::new(name, person, grades));
            student.add(checked, grades.is_some());
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
        Self { students, kinds, score: grades.map(|grades| grades.score), language }
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

    /// The number of files that were not handed in.
    pub fn missing(&self) -> usize {
        self.students.iter().map(|student| student.missing).sum()
    }
}

impl<'a> Student<'a> {
    fn new(name: &str, person: Option<&'a Person>, grades: Option<&Grades<'_>>) -> Self {
        let graded = person.and_then(|person| {
            let all = grades?.sites.iter().filter(|site| site.student.is_some_and(|known| std::ptr::eq(known, person)));
            let missing = all.flat_map(|site| &site.missing);
            Some(missing.fold(Score::default(), |mut sum, missing| {
                sum += missing.score;
                sum
            }))
        });
        Self {
            name: sanitize::line(name).into_owned(),
            reports: Vec::new(),
            person,
            absences: Vec::new(),
            missing: person.map_or(0, |person| person.missing.iter().map(Missing::files).sum()),
            missing_of: Vec::new(),
            counts: [0; 3],
            score: graded.or(grades.map(|_| Score::default())),
        }
    }

    fn add(&mut self, checked: &'a Checked, graded: bool) {
        let counts = count(checked.severities());
        std::iter::zip(&mut self.counts, counts).for_each(|(sum, count)| *sum += count);
        if checked.about.absence {
            return self.absences.push(checked);
        }
        let grade = graded.then(|| ReportGrade::new(checked));
        if let (Some(sum), Some(grade)) = (&mut self.score, &grade) {
            *sum += grade.score;
        }
        let path = sanitize::line(&checked.about.report).into_owned();
        self.reports.push(Report { number: 0, checked, path, counts, grade, kind: 0, column: 0 });
    }

    /// Whether nothing is to be told.
    pub fn is_clean(&self) -> bool {
        self.missing == 0 && self.absences.is_empty() && self.reports.iter().all(|report| !report.is_told())
    }

    /// The number of reports, without other pages of the site.
    pub fn report_count(&self) -> usize {
        self.reports.iter().filter(|report| !report.checked.about.page).count()
    }
}

impl Report<'_> {
    /// Whether there is anything to tell about it: findings, also silenced ones, or points that it did not earn.
    pub fn is_told(&self) -> bool {
        let lost = self.grade.as_ref().is_some_and(|grade| !grade.lost.is_empty());
        lost || !self.checked.is_clean() || !self.checked.silenced.is_empty()
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
