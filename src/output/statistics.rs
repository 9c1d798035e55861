//! Which rules find how much: numbers before problems.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr;

use crate::diagnostic::{Checked, Outcome, RuleMeta};
use crate::message::Words;
use crate::output::{Style, count, human};

/// What one rule found in a run.
pub struct Row {
    /// The rule.
    pub rule: &'static RuleMeta,
    /// How many errors, warnings and infos it found.
    pub counts: [usize; 3],
    /// In how many files.
    pub files: usize,
}

impl Row {
    /// How much it found.
    pub fn found(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// The rules that found something in `files`, the one that found most first; of those that found the same, by id.
pub fn by_rule<'a>(files: impl Iterator<Item = &'a Checked>) -> Vec<Row> {
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    for file in files {
        let mut seen: Vec<&str> = Vec::new();
        let mut add = |rule: &'static RuleMeta, counts: [usize; 3]| {
            let row = rows.entry(rule.id).or_insert_with(|| Row { rule, counts: [0; 3], files: 0 });
            std::iter::zip(&mut row.counts, counts).for_each(|(sum, count)| *sum += count);
            if !seen.contains(&rule.id) {
                seen.push(rule.id);
                row.files += 1;
            }
        };
        file.diagnostics.iter().for_each(|found| add(found.rule, count(std::iter::once(found.severity))));
        file.rest.iter().for_each(|rest| add(rest.rule, count(rest.severities())));
    }
    let mut rows: Vec<Row> = rows.into_values().collect();
    rows.sort_by_key(|row| (Reverse(row.found()), row.rule.id));
    rows
}

const PROBLEMS: Words = Words { en: "problems", vi: "vấn đề" };
const REPORTS: Words = Words { en: "reports", vi: "báo cáo" };
const RULE: Words = Words { en: "rule", vi: "quy tắc" };

/// The rows as a table with an empty line after it; nothing when nothing was found.
pub fn render(outcome: &Outcome, style: &Style) -> String {
    let rows = by_rule(outcome.files.iter());
    let Some(longest) = rows.iter().map(|row| row.rule.id.len()).max() else { return String::new() };
    let [problems, reports, rule] = [PROBLEMS, REPORTS, RULE].map(|words| words.text(style.language));
    // No run has so many that a number is longer than the words above it.
    let right = |text: &str, above: &str| " ".repeat(above.width().saturating_sub(text.width())) + text;
    let mut out = human::paint(style, human::DIM, &format!("{problems}  {reports}  {rule}")) + "\n";
    for row in rows {
        let rule = row.rule;
        let (found, files) = (right(&row.found().to_string(), problems), right(&row.files.to_string(), reports));
        let about = human::paint(style, human::DIM, rule.summary.text(style.language));
        out.push_str(&format!("{found}  {files}  {:longest$}  {about}\n", rule.id));
    }
    out + "\n"
}
