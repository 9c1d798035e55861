//! Which rules find how much: numbers before problems.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr;

use crate::diagnostic::{Checked, Diagnostic, Outcome, RuleMeta};
use crate::message::Words;
use crate::output::{Look, human};

/// What one rule found in a run.
pub struct Row<'a> {
    /// The rule.
    pub rule: &'static RuleMeta,
    /// All that it found.
    pub found: Vec<&'a Diagnostic>,
    /// In how many files.
    pub files: usize,
}

/// The rules that found something in `files`, the one that found most first; of those that found the same, by id.
pub fn by_rule<'a>(files: impl Iterator<Item = &'a Checked>) -> Vec<Row<'a>> {
    let mut rows: BTreeMap<&str, Row<'a>> = BTreeMap::new();
    for file in files {
        let mut seen: Vec<&str> = Vec::new();
        for diagnostic in &file.diagnostics {
            let id = diagnostic.rule.id;
            let row = rows.entry(id).or_insert_with(|| Row { rule: diagnostic.rule, found: Vec::new(), files: 0 });
            row.found.push(diagnostic);
            if !seen.contains(&id) {
                seen.push(id);
                row.files += 1;
            }
        }
    }
    let mut rows: Vec<Row<'_>> = rows.into_values().collect();
    rows.sort_by_key(|row| (Reverse(row.found.len()), row.rule.id));
    rows
}

const PROBLEMS: Words = Words { en: "problems", vi: "vấn đề" };
const REPORTS: Words = Words { en: "reports", vi: "báo cáo" };
const RULE: Words = Words { en: "rule", vi: "quy tắc" };

/// The rows as a table with an empty line after it; nothing when nothing was found.
pub fn render(outcome: &Outcome, look: &Look) -> String {
    let rows = by_rule(outcome.files.iter());
    let Some(longest) = rows.iter().map(|row| row.rule.id.len()).max() else { return String::new() };
    let [problems, reports, rule] = [PROBLEMS, REPORTS, RULE].map(|words| words.text(look.language));
    // No run has so many that a number is longer than the words above it.
    let right = |text: &str, above: &str| " ".repeat(above.width().saturating_sub(text.width())) + text;
    let mut out = human::paint(look, human::DIM, &format!("{problems}  {reports}  {rule}")) + "\n";
    for Row { rule, found, files } in rows {
        let (found, files) = (right(&found.len().to_string(), problems), right(&files.to_string(), reports));
        let about = human::paint(look, human::DIM, rule.summary.text(look.language));
        out.push_str(&format!("{found}  {files}  {:longest$}  {about}\n", rule.id));
    }
    out + "\n"
}
