//! CSV according to RFC 4180, safe to open in a spreadsheet.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::diagnostic::points::Score;
use crate::diagnostic::{Copies, Outcome};
use crate::grade::{Grades, ReportGrade};
use crate::message::Language;
use crate::output::sanitize;

use super::missing::{absent, missing};

/// The columns. New ones come last, because spreadsheets count on the others.
const COLUMNS: [&str; 16] = [
    "row",
    "site",
    "report",
    "title",
    "schema",
    "points",
    "possible",
    "percent",
    "missing",
    "silenced",
    "folder",
    "late_days",
    "copy_group",
    "copy_of",
    "copy_percent",
    "first_commit",
];

/// Renders one line per report, one per kind of report that is missing, one per site after these, and a total.
pub fn render(outcome: &Outcome, grades: &Grades<'_>, language: Language) -> String {
    let mut out = String::new();
    let alike = alike(&outcome.class.copies);
    line(&mut out, &COLUMNS);
    for site in &grades.sites {
        let name = site.name.unwrap_or_default();
        let folder = site.student.map_or("", |student| &student.folder);
        for report in &site.reports {
            let about = &report.checked.about;
            let title = about.title.as_deref().unwrap_or_default();
            let missing = missing(&report.lost, language);
            let [got, possible, share] = numbers(report.score);
            let silenced = silenced(std::slice::from_ref(report));
            let late = about.late.map(|days| days.to_string()).unwrap_or_default();
            let copy = alike.get(report.checked.source.name()).map(Copy::cells).unwrap_or_default();
            let about = ["report", name, &about.report, title, &about.schema];
            let end = [folder, &late, &copy[0], &copy[1], &copy[2], &copy[3]];
            line(&mut out, &[&about[..], &[&got, &possible, &share, &missing, &silenced], &end].concat());
        }
        for grade in &site.missing {
            let [got, possible, share] = numbers(grade.score);
            let absent = absent(grade);
            let about = ["missing", name, "", "", &grade.expected.schema];
            let points = [&got, &possible, &share, absent.text(language), "0"];
            line(&mut out, &[&about[..], &points, &[folder, "", "", "", "", ""]].concat());
        }
        let [got, possible, share] = numbers(site.score);
        let end = ["", &silenced(&site.reports), folder, "", "", "", "", ""];
        line(&mut out, &[&["site", name, "", "", "", &got, &possible, &share][..], &end].concat());
    }
    let [got, possible, share] = numbers(grades.score);
    let silenced = silenced(grades.sites.iter().flat_map(|site| &site.reports));
    let end = ["", &silenced, "", "", "", "", "", ""];
    line(&mut out, &[&["total", "", "", "", "", &got, &possible, &share][..], &end].concat());
    out
}

/// What a report is most alike.
pub(super) struct Copy<'c> {
    /// The number of its group, from 1 on.
    group: usize,
    /// The other report.
    other: &'c str,
    /// How much of the shorter one is in both.
    pub percent: u8,
    /// The day of its first commit.
    first: Option<String>,
}

impl Copy<'_> {
    fn cells(&self) -> [String; 4] {
        let first = self.first.clone().unwrap_or_default();
        [self.group.to_string(), self.other.to_owned(), self.percent.to_string(), first]
    }
}

/// The reports that are alike, by name, each with the one that it is most alike.
pub(super) fn alike(copies: &Copies) -> HashMap<&str, Copy<'_>> {
    let mut alike: HashMap<&str, Copy<'_>> = HashMap::new();
    for (index, group) in copies.groups.iter().enumerate() {
        for pair in &group.pairs {
            for (own, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                let (Some(own), Some(other)) = (group.members.get(own), group.members.get(other)) else { continue };
                let first = own.first.map(|day| day.to_string());
                let copy = Copy { group: index + 1, other: &other.name, percent: pair.percent, first };
                let known = alike.get(own.name.as_str()).map(|known| known.percent);
                if known.is_none_or(|known| known < copy.percent) {
                    alike.insert(&own.name, copy);
                }
            }
        }
    }
    alike
}

/// The number of findings that the reports suppress.
pub(super) fn silenced<'r, 'o: 'r>(reports: impl IntoIterator<Item = &'r ReportGrade<'o>>) -> String {
    reports.into_iter().map(|report| report.checked.silenced_count()).sum::<usize>().to_string()
}

pub(super) fn numbers(score: Score) -> [String; 3] {
    let share = score.share().map(|share| share.to_string()).unwrap_or_default();
    [score.got.to_string(), score.possible.to_string(), share]
}

/// Adds a line with these cells.
pub(super) fn line(out: &mut String, cells: &[&str]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        let cell = disarmed(cell);
        if cell.contains(['"', ',']) || cell.starts_with(' ') || cell.ends_with(' ') {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

/// `text` on one line, and not as a formula. Spreadsheets evaluate cells that begin with one of these characters,
/// unless an apostrophe precedes it.
fn disarmed(text: &str) -> Cow<'_, str> {
    let text = sanitize::line(text);
    let formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula { Cow::Owned(format!("'{text}")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cells: &[&str]) -> String {
        let mut out = String::new();
        line(&mut out, cells);
        out
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(written(&["a", "", "b c"]), "a,,b c\r\n");
        assert_eq!(written(&["a,b", "say \"hi\"", " x"]), "\"a,b\",\"say \"\"hi\"\"\",\" x\"\r\n");
        assert_eq!(written(&["a\r\nb", "c\td\0"]), "a b,c d␀\r\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1"] {
            let cell = written(&[text]);
            let cell = cell.trim_start_matches('"');
            assert!(cell.starts_with('\'') || cell.starts_with('␍'), "{text:?} {cell:?}");
        }
        assert_eq!(written(&["=A1,B1"]), "\"'=A1,B1\"\r\n");
        assert_eq!(written(&["4.1-Event1/_index.md", "a-b"]), "4.1-Event1/_index.md,a-b\r\n");
    }
}
