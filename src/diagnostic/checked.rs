//! One checked file with all its findings, suppressed or not.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::finding::Diagnostic;
use super::points::Criterion;
use super::rest::{Limit, MAX_SHOWN, Rest};
use super::rule::RuleMeta;
use super::severity::Severity;
use super::silenced::Silenced;
use crate::text::source::Source;

/// A checked file with its findings, sorted by position.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The file's text; empty if the file could not be read or has no findings. Findings in other files may point into
    /// it.
    pub source: Arc<Source>,
    /// The findings to report.
    pub diagnostics: Vec<Diagnostic>,
    /// Findings of rules that found too many, reported only as a count; sorted by rule.
    pub rest: Vec<Rest>,
    /// Findings that are not reported because another finding already reports the cause. They count for grading.
    pub implied: Vec<Diagnostic>,
    /// Findings that the author suppressed. They count for grading.
    pub silenced: Vec<Silenced>,
    /// Suppressed findings beyond the limit, kept only as a count.
    pub silenced_rest: Vec<Rest>,
    /// The rules that did not run: their results from an earlier run are still valid.
    pub left_out: Vec<&'static RuleMeta>,
    /// The report that the file is.
    pub about: About,
}

impl Checked {
    /// A file about which only its text and findings are known.
    pub fn new(source: impl Into<Arc<Source>>, diagnostics: Vec<Diagnostic>) -> Self {
        let source = source.into();
        let about = About { report: source.name().to_owned(), ..About::default() };
        Self {
            source,
            diagnostics,
            rest: Vec::new(),
            implied: Vec::new(),
            silenced: Vec::new(),
            silenced_rest: Vec::new(),
            left_out: Vec::new(),
            about,
        }
    }

    /// Applies the filter `keep` of the other findings also to those that are only counted.
    pub fn sift_rest(&mut self, mut keep: impl FnMut(&Source, &mut Vec<Diagnostic>)) {
        let source = self.source.clone();
        self.rest.iter_mut().for_each(|rest| rest.sift(&mut |found| keep(&source, found)));
        self.rest.retain(|rest| rest.count() > 0);
    }

    /// Applies the suppressions `silence` of the other findings also to those that are only counted.
    pub fn silence_rest(&mut self, mut silence: impl FnMut(&Source, &mut Vec<Diagnostic>) -> Vec<Silenced>) {
        let mut silenced_rest = std::mem::take(&mut self.silenced_rest);
        self.sift_rest(|source, found| {
            silence(source, found).iter().for_each(|silenced| add(&mut silenced_rest, &silenced.diagnostic));
        });
        self.silenced_rest = silenced_rest;
    }

    /// Limits the findings of each rule to [`MAX_SHOWN`], and likewise the suppressed ones. The others go to
    /// [`Self::rest`] and [`Self::silenced_rest`].
    pub fn shorten(&mut self) {
        shorten(&mut self.diagnostics, &mut self.rest, |found| found);
        shorten(&mut self.silenced, &mut self.silenced_rest, |silenced| &silenced.diagnostic);
    }

    /// The number of suppressed findings.
    pub fn silenced_count(&self) -> usize {
        self.silenced.len() + self.silenced_rest.iter().map(Rest::count).sum::<usize>()
    }

    /// Whether there is nothing to report.
    pub fn is_clean(&self) -> bool {
        self.diagnostics.is_empty() && self.rest.is_empty()
    }

    /// The severity of each finding, including those that are only counted.
    pub fn severities(&self) -> impl Iterator<Item = Severity> {
        let shown = self.diagnostics.iter().map(|found| found.severity);
        shown.chain(self.rest.iter().flat_map(Rest::severities))
    }
}

/// What report a file is, and which schema applies to it.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The folder of the site, with as many parents as needed to distinguish it from the other sites of the run; `None`
    /// if the report is in no site.
    pub site: Option<String>,
    /// Whether it is not a report but another page of the site: its findings say what stops the build, or that it is still
    /// the template.
    pub page: bool,
    /// Whether it is no file that was read, but the place of what is missing: a student's folder, or the line of the list of
    /// the class that names a student without a folder.
    pub absence: bool,
    /// The index of its student in the class of the run.
    pub student: Option<usize>,
    /// How many days it was late, if git knows and there is a last day; 0 for in time.
    pub late: Option<u32>,
    /// The report's path relative to the site, or as given; separated by `/`.
    pub report: String,
    /// Its level-1 heading, or the title in its front matter.
    pub title: Option<String>,
    /// The files of its pictures, each once, if they are asked for: real pictures within its site or folder.
    pub pictures: Vec<PathBuf>,
    /// The schema's name.
    pub schema: Arc<str>,
    /// The grading criteria of the schema.
    pub criteria: Arc<[Criterion]>,
}

/// Limits the items of each rule in `all` to [`MAX_SHOWN`].
fn shorten<T>(all: &mut Vec<T>, rest: &mut Vec<Rest>, finding: fn(&T) -> &Diagnostic) {
    // Most files need no more than this.
    if all.len() <= MAX_SHOWN {
        return;
    }
    let mut limits: HashMap<&str, Limit> = HashMap::new();
    all.retain(|one| {
        let found = finding(one);
        let keeps = limits.entry(found.rule.id).or_insert_with(|| Limit::new(MAX_SHOWN)).keeps(found);
        if !keeps {
            add(rest, found);
        }
        keeps
    });
    rest.sort_by_key(|rest| rest.rule.id);
}

/// Adds `found` to the entry of its rule in `rests`.
fn add(rests: &mut Vec<Rest>, found: &Diagnostic) {
    let existing = rests.iter().position(|rest| rest.rule == found.rule);
    let index = existing.unwrap_or_else(|| {
        rests.push(Rest::new(found.rule));
        rests.len() - 1
    });
    rests[index].add(found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rest::BATCH;
    use crate::message::Message;
    use crate::rules::image_alt::IMAGE_ALT;
    use crate::rules::image_remote::IMAGE_REMOTE;
    use crate::text::source::Span;

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
        let mut few = checked(MAX_SHOWN - 1);
        few.shorten();
        assert!(few.rest.is_empty());
        let mut many = checked(3 * MAX_SHOWN);
        many.shorten();
        assert_eq!(many.severities().count(), 3 * MAX_SHOWN + 1);
        assert_eq!(many.diagnostics.len(), MAX_SHOWN + 2, "with the other rule's, and the one in the other section");
        let rest = &many.rest[0];
        assert_eq!((many.rest.len(), rest.rule, rest.count()), (1, &IMAGE_ALT, 2 * MAX_SHOWN - 1));
        let message = rest.message(&many.source);
        assert_eq!(message.en, "and 199 more of `image-alt` in this file, from line 101 on");
        assert_eq!(message.vi, "và 199 vấn đề nữa thuộc quy tắc `image-alt` trong tệp này, kể từ dòng 101");
        many.shorten();
        assert_eq!(many.severities().count(), 3 * MAX_SHOWN + 1);
    }

    #[test]
    fn what_is_not_told_is_taken_out_as_all_else_is() {
        let mut many = checked(2 * BATCH + MAX_SHOWN);
        many.shorten();
        let mut largest = 0;
        many.sift_rest(|source, found| {
            largest = largest.max(found.len());
            found.retain(|found| source.line_of(found.span.start) > 200 && found.section.as_deref() == Some("photos"));
        });
        assert_eq!((largest, many.rest[0].count()), (BATCH, 2 * BATCH - MAX_SHOWN - 1));
        many.sift_rest(|_, found| found.clear());
        assert!(many.rest.is_empty());
    }
}
