//! Counts findings by severity and by rule.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostic::{Checked, RuleMeta, Severity};
use crate::message::{COMMA, Message, Noun};
use crate::say;

/// Errors, warnings and infos.
pub const SEVERITIES: [Noun; 3] = [
    Noun { one: "error", many: "errors", vi: "lỗi" },
    Noun { one: "warning", many: "warnings", vi: "cảnh báo" },
    Noun { one: "info", many: "infos", vi: "thông tin" },
];

/// Failures: files that could not be checked.
pub const FAILURE: Noun = Noun { one: "failure", many: "failures", vi: "chỗ không kiểm tra được" };

/// The numbers of errors, warnings and infos.
pub fn count(severities: impl Iterator<Item = Severity>) -> [usize; 3] {
    let mut counts = [0; 3];
    for severity in severities {
        counts[match severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Info => 2,
        }] += 1;
    }
    counts
}

/// The sums of counts.
pub fn sum(all: impl IntoIterator<Item = [usize; 3]>) -> [usize; 3] {
    let mut sums = [0; 3];
    all.into_iter().for_each(|counts| add(&mut sums, counts));
    sums
}

/// Adds `counts` to `sums`.
pub fn add(sums: &mut [usize; 3], counts: [usize; 3]) {
    std::iter::zip(sums, counts).for_each(|(sum, count)| *sum += count);
}

/// How late a report is: `3 days late`.
pub fn late(days: u32) -> Message {
    let unit = if days == 1 { "day" } else { "days" };
    say!(en("{days} {unit} late"), vi("nộp muộn {days} ngày"))
}

/// `2 errors, 1 warning`: the non-zero `counts`.
pub fn found(counts: [usize; 3]) -> Message {
    listed(std::iter::zip(0.., counts).filter(|&(_, count)| count > 0))
}

/// Joins counts, each with its index in [`SEVERITIES`].
pub fn listed(counted: impl Iterator<Item = (usize, usize)>) -> Message {
    let parts: Vec<Message> = counted.map(|(index, count)| SEVERITIES[index].counted(count)).collect();
    Message::joined(&parts, COMMA)
}

/// The findings of one rule.
pub struct Row {
    /// The rule.
    pub rule: &'static RuleMeta,
    /// The numbers of errors, warnings and infos.
    pub counts: [usize; 3],
    /// The number of files with findings.
    pub files: usize,
}

impl Row {
    /// The total number of findings.
    pub fn found(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// The rules with findings in `files`, by number of findings, descending, then by id.
pub fn by_rule<'a>(files: impl Iterator<Item = &'a Checked>) -> Vec<Row> {
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    for file in files {
        let mut seen: Vec<&str> = Vec::new();
        let mut add = |rule: &'static RuleMeta, counts: [usize; 3]| {
            let row = rows.entry(rule.id).or_insert_with(|| Row { rule, counts: [0; 3], files: 0 });
            self::add(&mut row.counts, counts);
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
