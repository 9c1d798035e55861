//! CSV with one line for each student.

use crate::diagnostic::{Outcome, Severity};
use crate::grade::{Grades, SiteGrade};
use crate::message::Language;

use super::csv::{alike, line, numbers, silenced};
use super::missing::of_student;

/// The columns.
const COLUMNS: [&str; 15] = [
    "row",
    "student",
    "folder",
    "reports",
    "missing",
    "points",
    "possible",
    "percent",
    "late_reports",
    "late_days",
    "copies",
    "errors",
    "warnings",
    "silenced",
    "lost",
];

/// Renders one line per student, and a total.
pub fn render(outcome: &Outcome, grades: &Grades<'_>, language: Language) -> String {
    let mut out = String::new();
    let alike = alike(&outcome.class.copies);
    let is_alike = |site: &SiteGrade<'_>| {
        site.reports.iter().filter(|report| alike.contains_key(report.checked.source.name())).count()
    };
    line(&mut out, &COLUMNS);
    for site in &grades.sites {
        let sums = Sums::of(std::slice::from_ref(site), is_alike(site));
        let [got, possible, share] = numbers(site.score);
        let folder = site.student.map_or("", |student| &student.folder);
        let about = ["student", site.name.unwrap_or_default(), folder];
        let lost = of_student(site, language);
        sums.write(&mut out, about, [&got, &possible, &share], &silenced(&site.reports), &lost);
    }
    let sums = Sums::of(&grades.sites, grades.sites.iter().map(is_alike).sum());
    let [got, possible, share] = numbers(grades.score);
    let silenced = silenced(grades.sites.iter().flat_map(|site| &site.reports));
    sums.write(&mut out, ["total", "", ""], [&got, &possible, &share], &silenced, "");
    out
}

/// Sums over the reports of students.
struct Sums {
    reports: usize,
    missing: usize,
    late_reports: usize,
    /// The days of the report that is latest.
    late_days: u32,
    /// Whether it is known of any report how late it is.
    dated: bool,
    copies: usize,
    errors: usize,
    warnings: usize,
}

impl Sums {
    fn of(sites: &[SiteGrade<'_>], copies: usize) -> Self {
        let reports = || sites.iter().flat_map(|site| &site.reports);
        let late = || reports().filter_map(|report| report.checked.about.late);
        let found = |severity| {
            let severities = reports().flat_map(|report| report.checked.severities());
            severities.filter(|&other| other == severity).count()
        };
        Self {
            reports: reports().count(),
            missing: sites.iter().flat_map(|site| &site.missing).map(|grade| grade.missing.files()).sum(),
            late_reports: late().filter(|&days| days > 0).count(),
            late_days: late().max().unwrap_or_default(),
            dated: late().next().is_some(),
            copies,
            errors: found(Severity::Error),
            warnings: found(Severity::Warning),
        }
    }

    fn write(&self, out: &mut String, about: [&str; 3], points: [&str; 3], silenced: &str, lost: &str) {
        let number = |count: usize| count.to_string();
        let late = |count: String| if self.dated { count } else { String::new() };
        let handed_in = [number(self.reports), number(self.missing)];
        let rest = [
            late(number(self.late_reports)),
            late(self.late_days.to_string()),
            number(self.copies),
            number(self.errors),
            number(self.warnings),
        ];
        let mut cells: Vec<&str> = about.to_vec();
        cells.extend(handed_in.iter().map(String::as_str));
        cells.extend(points);
        cells.extend(rest.iter().map(String::as_str));
        cells.extend([silenced, lost]);
        line(out, &cells);
    }
}
