//! What one rule found in one file beyond what anybody reads: kept so briefly that half a million findings take little
//! room, yet counted, silenced, known again and charged as all others are.

use std::collections::{HashMap, HashSet};

use super::{Checked, Diagnostic, Requirement, RuleMeta, Severity, Silenced};
use crate::message::{Message, Noun};
use crate::say;
use crate::text::source::{Source, Span};

/// How many findings of one rule in one file are told one by one. Who mends a hundred checks again.
pub const TOLD: usize = 100;

/// How many findings of one rule in one file are kept in full, until it is decided which of them are told.
pub const KEPT: usize = 1000;

/// How many findings are looked at in full at a time.
const BATCH: usize = 4096;

/// The findings of one rule in one file that are not told one by one; never empty.
#[derive(Clone, Debug)]
pub struct Rest {
    /// The rule.
    pub rule: &'static RuleMeta,
    brief: Vec<Brief>,
    subjects: Vec<Subject>,
    numbers: HashMap<Subject, u32>,
}

/// A finding: offsets of its place in bytes, which fit as no report has 4 GiB, and the number of its subject.
#[derive(Clone, Copy, Debug)]
struct Brief {
    start: u32,
    end: u32,
    subject: u32,
}

/// What a finding is about: there are no more of them than the schema has places and the report severities.
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

/// Says which findings of one rule are kept in full: so many of them, and the first about each subject, so that
/// whatever is decided by what a finding is about is decided as if all were there.
#[derive(Debug)]
pub struct Limit {
    most: usize,
    seen: usize,
    subjects: HashSet<Subject>,
}

impl Limit {
    /// Keeps `most`.
    pub fn new(most: usize) -> Self {
        Self { most, seen: 0, subjects: HashSet::new() }
    }

    /// Whether `found`, the next one, is kept.
    pub fn keeps(&mut self, found: &Diagnostic) -> bool {
        self.seen += 1;
        let is_new = self.subjects.insert(Subject::of(found));
        is_new || self.seen <= self.most
    }
}

impl Rest {
    /// Nothing yet of `rule`.
    pub fn new(rule: &'static RuleMeta) -> Self {
        Self { rule, brief: Vec::new(), subjects: Vec::new(), numbers: HashMap::new() }
    }

    /// Takes `found` in.
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

    /// How many there are.
    pub fn count(&self) -> usize {
        self.brief.len()
    }

    /// How grave each is.
    pub fn severities(&self) -> impl Iterator<Item = Severity> {
        self.brief.iter().filter_map(|brief| Some(self.subjects.get(brief.subject as usize)?.severity))
    }

    /// How grave the gravest is.
    pub fn severity(&self) -> Severity {
        self.severities().max().unwrap_or(self.rule.severity)
    }

    /// Where the first of them is in `source`.
    pub fn first(&self, source: &Source) -> Span {
        let first = self.brief.iter().map(|brief| Span::new(brief.start as usize, brief.end as usize)).min();
        source.clamp(first.unwrap_or_default())
    }

    /// All of them, as findings without words.
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

    /// Lets `keep` take findings out, some at a time, each time in the order of the text.
    fn sift(&mut self, keep: &mut dyn FnMut(&mut Vec<Diagnostic>)) {
        let mut before = std::mem::take(&mut self.brief);
        before.sort_by_key(|brief| (brief.start, brief.end));
        for batch in before.chunks(BATCH) {
            let mut found: Vec<Diagnostic> = batch.iter().filter_map(|brief| self.finding(*brief)).collect();
            keep(&mut found);
            found.iter().for_each(|found| self.add(found));
        }
    }

    /// `and 4100 more of image-alt in this file, the first in line 1201`.
    pub fn told(&self, source: &Source) -> Message {
        let (count, rule, line) = (self.count(), self.rule.id, source.line_of(self.first(source).start));
        let problems = Noun::PROBLEM.counted(count);
        say!(
            en("and {count} more of `{rule}` in this file, from line {line} on"),
            vi("và {} nữa thuộc quy tắc `{rule}` trong tệp này, kể từ dòng {line}", problems.vi),
        )
    }
}

impl Checked {
    /// Lets `keep` take out of the findings that are not told what it takes out of all others.
    pub fn sift_rest(&mut self, mut keep: impl FnMut(&Source, &mut Vec<Diagnostic>)) {
        let source = self.source.clone();
        self.rest.iter_mut().for_each(|rest| rest.sift(&mut |found| keep(&source, found)));
        self.rest.retain(|rest| rest.count() > 0);
    }

    /// Lets `silence` take out of the findings that are not told what the writer silences, as it does of all others.
    pub fn silence_rest(&mut self, mut silence: impl FnMut(&Source, &mut Vec<Diagnostic>) -> Vec<Silenced>) {
        let mut hidden = std::mem::take(&mut self.silenced_rest);
        self.sift_rest(|source, found| {
            silence(source, found).iter().for_each(|silenced| add(&mut hidden, &silenced.diagnostic));
        });
        self.silenced_rest = hidden;
    }

    /// Leaves of each rule no more than [`TOLD`] findings to be told one by one, and no more than that are silenced; the
    /// others go to [`Self::rest`] and [`Self::silenced_rest`].
    pub fn shorten(&mut self) {
        shorten(&mut self.diagnostics, &mut self.rest, |found| found);
        shorten(&mut self.silenced, &mut self.silenced_rest, |silenced| &silenced.diagnostic);
    }

    /// How many findings are silenced.
    pub fn silenced_count(&self) -> usize {
        self.silenced.len() + self.silenced_rest.iter().map(Rest::count).sum::<usize>()
    }

    /// Whether nothing is to be told.
    pub fn is_clean(&self) -> bool {
        self.diagnostics.is_empty() && self.rest.is_empty()
    }

    /// How grave each finding is, told or not.
    pub fn severities(&self) -> impl Iterator<Item = Severity> {
        let told = self.diagnostics.iter().map(|found| found.severity);
        told.chain(self.rest.iter().flat_map(Rest::severities))
    }
}

/// Leaves of each rule no more than [`TOLD`] of `all`.
fn shorten<T>(all: &mut Vec<T>, rest: &mut Vec<Rest>, finding: fn(&T) -> &Diagnostic) {
    // By far most files are done with this.
    if all.len() <= TOLD {
        return;
    }
    let mut limits: HashMap<&str, Limit> = HashMap::new();
    all.retain(|one| {
        let found = finding(one);
        let keeps = limits.entry(found.rule.id).or_insert_with(|| Limit::new(TOLD)).keeps(found);
        if !keeps {
            add(rest, found);
        }
        keeps
    });
    rest.sort_by_key(|rest| rest.rule.id);
}

/// Takes `found` into the one of `rests` that is of its rule.
fn add(rests: &mut Vec<Rest>, found: &Diagnostic) {
    let known = rests.iter().position(|rest| rest.rule == found.rule);
    let index = known.unwrap_or_else(|| {
        rests.push(Rest::new(found.rule));
        rests.len() - 1
    });
    rests[index].add(found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::image_alt::IMAGE_ALT;
    use crate::rules::image_remote::IMAGE_REMOTE;

    fn checked(count: usize) -> Checked {
        let text = "![](a)\n".repeat(count);
        let found = |number: usize, rule: &'static RuleMeta| {
            let span = Span::new(number * 7, number * 7 + 6);
            let mut found = Diagnostic::new(rule, Severity::Warning, span, Message::default());
            found.section(if number + 1 == count { "last" } else { "photos" });
            found
        };
        let mut all: Vec<_> = (0..count).map(|number| found(number, &IMAGE_ALT)).collect();
        all.push(found(0, &IMAGE_REMOTE));
        Checked::new(Source::new("a.md", "a.md", text), all)
    }

    #[test]
    fn what_is_not_told_is_counted_and_each_subject_is_told_of() {
        let mut few = checked(TOLD - 1);
        few.shorten();
        assert!(few.rest.is_empty());
        let mut many = checked(3 * TOLD);
        many.shorten();
        assert_eq!(many.severities().count(), 3 * TOLD + 1);
        assert_eq!(many.diagnostics.len(), TOLD + 2, "with the other rule's, and the one in the other section");
        let rest = &many.rest[0];
        assert_eq!((many.rest.len(), rest.rule, rest.count()), (1, &IMAGE_ALT, 2 * TOLD - 1));
        let told = rest.told(&many.source);
        assert_eq!(told.en, "and 199 more of `image-alt` in this file, from line 101 on");
        assert_eq!(told.vi, "và 199 vấn đề nữa thuộc quy tắc `image-alt` trong tệp này, kể từ dòng 101");
        many.shorten();
        assert_eq!(many.severities().count(), 3 * TOLD + 1);
    }

    #[test]
    fn what_is_not_told_is_taken_out_as_all_else_is() {
        let mut many = checked(2 * BATCH + TOLD);
        many.shorten();
        let mut largest = 0;
        many.sift_rest(|source, found| {
            largest = largest.max(found.len());
            found.retain(|found| source.line_of(found.span.start) > 200 && found.section.as_deref() == Some("photos"));
        });
        assert_eq!((largest, many.rest[0].count()), (BATCH, 2 * BATCH - TOLD - 1));
        many.sift_rest(|_, found| found.clear());
        assert!(many.rest.is_empty());
    }
}
