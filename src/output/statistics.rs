//! The statistics format: how many findings each rule has.

use unicode_width::UnicodeWidthStr;

use crate::diagnostic::Outcome;
use crate::message::Words;
use crate::output::counts::by_rule;
use crate::output::style::{DIM, Style, paint};

const PROBLEMS: Words = Words { en: "problems", vi: "vấn đề" };
const REPORTS: Words = Words { en: "reports", vi: "báo cáo" };
const RULE: Words = Words { en: "rule", vi: "quy tắc" };

/// Renders the table, with an empty line after it; empty if there are no findings.
pub fn render(outcome: &Outcome, style: &Style) -> String {
    let rows = by_rule(outcome.files.iter());
    let Some(longest) = rows.iter().map(|row| row.rule.id.len()).max() else { return String::new() };
    let [problems, reports, rule] = [PROBLEMS, REPORTS, RULE].map(|words| words.text(style.language));
    // Numbers are never longer than the heads of their columns.
    let right = |text: &str, above: &str| " ".repeat(above.width().saturating_sub(text.width())) + text;
    let mut out = paint(style, DIM, &format!("{problems}  {reports}  {rule}")) + "\n";
    for row in rows {
        let rule = row.rule;
        let (found, files) = (right(&row.found().to_string(), problems), right(&row.files.to_string(), reports));
        let about = paint(style, DIM, rule.summary.text(style.language));
        out.push_str(&format!("{found}  {files}  {:longest$}  {about}\n", rule.id));
    }
    out + "\n"
}
