//! Findings of one rule in one file beyond what anybody reads: stored so compactly that half a million take little
//! memory, but counted, suppressed, matched with the baseline and graded like all others.

use std::collections::{HashMap, HashSet};

use super::finding::{Diagnostic, Requirement};
use super::rule::RuleMeta;
use super::severity::Severity;
use crate::message::{Message, Noun};
use crate::say;
use crate::text::source::{Source, Span};

/// Maximum number of findings of one rule in one file that are reported individually. After fixing a hundred, authors
/// check again.
pub const MAX_SHOWN: usize = 100;

/// Maximum number of findings of one rule in one file that are kept in full until it is decided which are reported.
pub const MAX_KEPT: usize = 1000;

/// How many findings are expanded at a time.
pub(super) const BATCH: usize = 4096;

/// The findings of one rule in one file that are not reported individually; never empty.
#[derive(Clone, Debug)]
pub struct Rest {
    /// The rule.
    pub rule: &'static RuleMeta,
    brief: Vec<Brief>,
    subjects: Vec<Subject>,
    numbers: HashMap<Subject, u32>,
}

/// A compact finding: its span (`u32` is enough as no report has 4 GiB) and the index of its subject.
#[derive(Clone, Copy, Debug)]
struct Brief {
    start: u32,
    end: u32,
    subject: u32,
}

/// The properties that findings share. There are at most as many subjects as combinations of schema place and severity.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
struct Subject {
    severity: Severity,
    stops_build: bool,
    requirement: Option<Requirement>,
    section: Option<String>,
}

impl Subject {
    fn of(found: &Diagnostic) -> Self {
        Self {
            severity: found.severity,
            stops_build: found.stops_build,
            requirement: found.requirement.clone(),
            section: found.section.clone(),
        }
    }
}

/// Decides which findings of one rule are kept in full: the first `max`, and the first one of each subject. Decisions
/// that depend only on the subject are then the same as with all findings.
#[derive(Debug)]
pub struct Limit {
    max: usize,
    seen: usize,
    subjects: HashSet<Subject>,
}

impl Limit {
    /// A limit of `max` findings.
    pub fn new(max: usize) -> Self {
        Self { max, seen: 0, subjects: HashSet::new() }
    }

    /// Whether to keep `found`, the next finding.
    pub fn keeps(&mut self, found: &Diagnostic) -> bool {
        self.seen += 1;
        let is_new = self.subjects.insert(Subject::of(found));
        is_new || self.seen <= self.max
    }
}

impl Rest {
    /// An empty rest for `rule`.
    pub fn new(rule: &'static RuleMeta) -> Self {
        Self { rule, brief: Vec::new(), subjects: Vec::new(), numbers: HashMap::new() }
    }

    /// Adds `found`.
    pub fn add(&mut self, found: &Diagnostic) {
        let subject = Subject::of(found);
        let subject = match self.numbers.get(&subject) {
            Some(&number) => number,
            None => {
                let number = u32::try_from(self.subjects.len()).unwrap_or(u32::MAX);
                self.subjects.push(subject.clone());
                self.numbers.insert(subject, number);
                number
            }
        };
        let offset = |at| u32::try_from(at).unwrap_or(u32::MAX);
        self.brief.push(Brief { start: offset(found.span.start), end: offset(found.span.end), subject });
    }

    /// The number of findings.
    pub fn count(&self) -> usize {
        self.brief.len()
    }

    /// The severity of each finding.
    pub fn severities(&self) -> impl Iterator<Item = Severity> {
        self.brief.iter().filter_map(|brief| Some(self.subjects.get(brief.subject as usize)?.severity))
    }

    /// The highest severity.
    pub fn severity(&self) -> Severity {
        self.severities().max().unwrap_or(self.rule.severity)
    }

    /// The first span in `source`.
    pub fn first(&self, source: &Source) -> Span {
        let first = self.brief.iter().map(|brief| Span::new(brief.start as usize, brief.end as usize)).min();
        source.clamp(first.unwrap_or_default())
    }

    /// All findings, without messages.
    pub fn findings(&self) -> impl Iterator<Item = Diagnostic> {
        self.brief.iter().filter_map(|brief| self.finding(*brief))
    }

    fn finding(&self, brief: Brief) -> Option<Diagnostic> {
        let Subject { severity, stops_build, requirement, section } = self.subjects.get(brief.subject as usize)?;
        let span = Span::new(brief.start as usize, brief.end as usize);
        let mut found = Diagnostic::new(self.rule, *severity, span, Message::default());
        (found.requirement, found.section) = (requirement.clone(), section.clone());
        found.stops_build = *stops_build;
        Some(found)
    }

    /// Filters the findings with `keep`, one batch at a time, in source order.
    pub(super) fn sift(&mut self, keep: &mut dyn FnMut(&mut Vec<Diagnostic>)) {
        let mut before = std::mem::take(&mut self.brief);
        before.sort_by_key(|brief| (brief.start, brief.end));
        for batch in before.chunks(BATCH) {
            let mut found: Vec<Diagnostic> = batch.iter().filter_map(|brief| self.finding(*brief)).collect();
            keep(&mut found);
            found.iter().for_each(|found| self.add(found));
        }
    }

    /// `and 4100 more of image-alt in this file, the first in line 1201`.
    pub fn message(&self, source: &Source) -> Message {
        let (count, rule, line) = (self.count(), self.rule.id, source.line_of(self.first(source).start));
        let problems = Noun::PROBLEM.counted(count);
        say!(
            en("and {count} more of `{rule}` in this file, from line {line} on"),
            vi("và {} nữa thuộc quy tắc `{rule}` trong tệp này, kể từ dòng {line}", problems.vi),
        )
    }
}
