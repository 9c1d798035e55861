//! CSV according to RFC 4180, safe to open in a spreadsheet.

use std::borrow::Cow;

use crate::diagnostic::points::Score;
use crate::grade::{Grades, ReportGrade};
use crate::message::Language;
use crate::output::sanitize;

use super::missing::missing;

/// Renders one line per report, one per site after its reports, and a total.
pub fn render(grades: &Grades<'_>, language: Language) -> String {
    let mut out = String::new();
    line(
        &mut out,
        &["row", "site", "report", "title", "schema", "points", "possible", "percent", "missing", "silenced"],
    );
    for site in &grades.sites {
        let name = site.name.unwrap_or_default();
        for report in &site.reports {
            let about = &report.checked.about;
            let title = about.title.as_deref().unwrap_or_default();
            let missing = missing(&report.lost, language);
            let [got, possible, share] = numbers(report.score);
            let silenced = silenced(std::slice::from_ref(report));
            let about = ["report", name, &about.report, title, &about.schema];
            line(&mut out, &[&about[..], &[&got, &possible, &share, &missing, &silenced]].concat());
        }
        let [got, possible, share] = numbers(site.score);
        line(&mut out, &["site", name, "", "", "", &got, &possible, &share, "", &silenced(&site.reports)]);
    }
    let [got, possible, share] = numbers(grades.score);
    let silenced = silenced(grades.sites.iter().flat_map(|site| &site.reports));
    line(&mut out, &["total", "", "", "", "", &got, &possible, &share, "", &silenced]);
    out
}

/// The number of findings that the reports suppress.
fn silenced<'r, 'o: 'r>(reports: impl IntoIterator<Item = &'r ReportGrade<'o>>) -> String {
    reports.into_iter().map(|report| report.checked.silenced_count()).sum::<usize>().to_string()
}

fn numbers(score: Score) -> [String; 3] {
    let share = score.share().map(|share| share.to_string()).unwrap_or_default();
    [score.got.to_string(), score.possible.to_string(), share]
}

fn line(out: &mut String, cells: &[&str]) {
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
