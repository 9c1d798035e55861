//! The students of the page, their reports, and the state of each.

use std::collections::HashMap;

use crate::diagnostic::points::Score;
use crate::diagnostic::{Checked, Diagnostic, Missing, Severity, Student as Person};
use crate::grade::{Grades, ReportGrade};
use crate::output::counts::{add, count};
use crate::output::sanitize;

/// One student: of the class, a site, or a folder of reports.
pub struct Student<'a> {
    /// The name, sanitized.
    pub name: String,
    /// The reports in natural order: 4.2 before 4.10.
    pub reports: Vec<Report<'a>>,
    /// The student of the class, if the run has one.
    pub person: Option<&'a Person>,
    /// What is told of no file: reports that were not handed in.
    pub absences: Vec<Absence<'a>>,
    /// The number of files that were not handed in.
    pub missing: usize,
    /// The same for each kind of pages.
    pub missing_of: Vec<usize>,
    /// Numbers of errors, warnings and infos, of everything.
    pub counts: [usize; 3],
    /// The total points, if graded.
    pub score: Option<Score>,
}

/// What is told of reports that are not there.
pub struct Absence<'a> {
    /// The place.
    pub checked: &'a Checked,
    /// What is told.
    pub found: Vec<&'a Diagnostic>,
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
    pub grade: Option<&'a ReportGrade<'a>>,
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

/// The points of a run, by report and by student.
pub struct Marks<'a> {
    reports: HashMap<*const Checked, &'a ReportGrade<'a>>,
    /// Of what a student has not handed in.
    missing: HashMap<*const Person, Score>,
}

impl<'a> Marks<'a> {
    /// Those of `grades`.
    pub fn of(grades: &'a Grades<'a>) -> Self {
        let reports = grades.sites.iter().flat_map(|site| &site.reports);
        let missing = grades.sites.iter().filter_map(|site| {
            let score = site.missing.iter().map(|missing| missing.score).sum();
            Some((std::ptr::from_ref(site.student?), score))
        });
        Self {
            reports: reports.map(|report| (std::ptr::from_ref(report.checked), report)).collect(),
            missing: missing.collect(),
        }
    }

    fn of_report(&self, checked: &Checked) -> Option<&'a ReportGrade<'a>> {
        self.reports.get(&std::ptr::from_ref(checked)).copied()
    }

    fn of_missing(&self, person: Option<&Person>) -> Score {
        person.and_then(|person| self.missing.get(&std::ptr::from_ref(person))).copied().unwrap_or_default()
    }
}

impl<'a> Student<'a> {
    /// A student without reports yet.
    pub fn new(name: &str, person: Option<&'a Person>, marks: Option<&Marks<'a>>) -> Self {
        Self {
            name: sanitize::line(name).into_owned(),
            reports: Vec::new(),
            person,
            absences: Vec::new(),
            missing: person.map_or(0, |person| person.missing.iter().map(Missing::files).sum()),
            missing_of: Vec::new(),
            counts: [0; 3],
            score: marks.map(|marks| marks.of_missing(person)),
        }
    }

    /// Adds what is `found` about reports that are not there, at the place `checked`.
    pub fn miss(&mut self, checked: &'a Checked, found: Vec<&'a Diagnostic>) {
        add(&mut self.counts, count(found.iter().map(|found| found.severity)));
        self.absences.push(Absence { checked, found });
    }

    /// Adds a report.
    pub fn add(&mut self, checked: &'a Checked, marks: Option<&Marks<'a>>) {
        let counts = count(checked.severities());
        add(&mut self.counts, counts);
        let grade = marks.and_then(|marks| marks.of_report(checked));
        if let (Some(sum), Some(grade)) = (&mut self.score, grade) {
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
        let lost = self.grade.is_some_and(|grade| !grade.lost.is_empty());
        lost || !self.checked.is_clean() || !self.checked.silenced.is_empty()
    }
}
