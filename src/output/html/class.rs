//! The data of the page: students with their reports, and the columns of the matrix.

use std::collections::BTreeMap;

use crate::data::numbers;
use crate::diagnostic::points::Score;
use crate::diagnostic::{Checked, Outcome, Severity};
use crate::grade::{Grades, ReportGrade};
use crate::message::Language;
use crate::output::counts::count;
use crate::output::sanitize;

/// All students of a run.
pub struct Class<'a> {
    /// By name; those without a site last.
    pub students: Vec<Student<'a>>,
    /// The column heads of the matrix.
    pub columns: Vec<String>,
    /// The total points, if graded.
    pub score: Option<Score>,
    /// The language of the page.
    pub language: Language,
}

/// One student: a site, or a folder of reports.
pub struct Student<'a> {
    /// The site's name, sanitized.
    pub name: String,
    /// The reports in natural order: 4.2 before 4.10.
    pub reports: Vec<Report<'a>>,
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
    /// Its column in the matrix.
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

/// What puts reports of different students into one column: their number or name, and the language suffix.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    number: Vec<u64>,
    name: String,
    suffix: String,
}

impl<'a> Class<'a> {
    /// Builds the class of `outcome`, with points if there are `grades`.
    pub fn new(outcome: &'a Outcome, grades: Option<&Grades<'_>>, language: Language) -> Self {
        let mut rows: BTreeMap<(bool, String), Vec<Report<'a>>> = BTreeMap::new();
        for checked in &outcome.files {
            let site = checked.about.site.as_deref();
            let name = site.unwrap_or_else(|| folder(&checked.about.report));
            rows.entry((site.is_none(), sanitize::line(name).into_owned())).or_default().push(Report {
                number: 0,
                checked,
                path: sanitize::line(&checked.about.report).into_owned(),
                counts: count(checked.severities()),
                grade: grades.map(|_| ReportGrade::new(checked)),
                column: 0,
            });
        }
        let students = rows.into_iter().map(|((_, name), mut reports)| {
            reports.sort_by(|one, other| numbers::natural(&one.path, &other.path));
            Student { name, score: grades.map(|_| sum(&reports)), reports }
        });
        let (students, score) = (students.collect(), grades.map(|grades| grades.score));
        let mut class = Self { students, columns: Vec::new(), score, language };
        for (index, report) in class.students.iter_mut().flat_map(|student| &mut student.reports).enumerate() {
            report.number = index + 1;
        }
        class.set_columns();
        class
    }

    /// All reports, in the order of the page.
    pub fn reports(&self) -> impl Iterator<Item = &Report<'a>> {
        self.students.iter().flat_map(|student| &student.reports)
    }

    fn set_columns(&mut self) {
        let widest = self.students.iter().map(|student| student.reports.len()).max().unwrap_or(0);
        let mut columns: BTreeMap<Key, usize> = self.reports().map(|report| (Key::of(report.checked), 0)).collect();
        // If students name their reports differently, columns by name would be almost empty.
        if columns.len() > widest * 2 + 2 {
            self.columns = (1..=widest).map(|number| number.to_string()).collect();
            for student in &mut self.students {
                student.reports.iter_mut().enumerate().for_each(|(index, report)| report.column = index);
            }
            return;
        }
        columns.values_mut().enumerate().for_each(|(index, column)| *column = index);
        self.columns = columns.keys().map(Key::label).collect();
        for report in self.students.iter_mut().flat_map(|student| &mut student.reports) {
            report.column = columns.get(&Key::of(report.checked)).copied().unwrap_or(0);
        }
    }
}

impl Key {
    fn of(checked: &Checked) -> Self {
        let path = &checked.about.report;
        let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let (stem, suffix) = stem.split_once('.').unwrap_or((stem, ""));
        let name = match is_index(stem) {
            true => folders.rsplit('/').next().unwrap_or_default(),
            false => stem,
        };
        match numbers::dotted(name) {
            Some((number, _)) => Self { number, name: String::new(), suffix: suffix.to_owned() },
            None => Self { number: Vec::new(), name: name.to_owned(), suffix: suffix.to_owned() },
        }
    }

    fn label(&self) -> String {
        let name = if self.number.is_empty() { self.name.clone() } else { numbers::joined(&self.number) };
        let label = [name.as_str(), &self.suffix].join(" ");
        sanitize::line(label.trim()).into_owned()
    }
}

/// The folder that groups reports without a site: the parent of the file or, for an index page, of its folder.
fn folder(path: &str) -> &str {
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.split('.').next().unwrap_or_default();
    let folder = match is_index(stem) {
        true => folders.rsplit_once('/').map_or("", |(above, _)| above),
        false => folders,
    };
    if folder.is_empty() { "." } else { folder }
}

fn is_index(stem: &str) -> bool {
    stem.trim_start_matches('_').eq_ignore_ascii_case("index")
}

fn sum(reports: &[Report<'_>]) -> Score {
    let mut score = Score::default();
    reports.iter().filter_map(|report| report.grade.as_ref()).for_each(|grade| score += grade.score);
    score
}
