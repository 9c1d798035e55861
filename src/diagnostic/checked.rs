//! One file with all that was found in it, silenced or not.

use std::collections::HashMap;
use std::sync::Arc;

use super::finding::Diagnostic;
use super::points::Criterion;
use super::rest::{Limit, Rest, SHOWN};
use super::rule::RuleMeta;
use super::severity::Severity;
use super::silenced::Silenced;
use crate::text::source::Source;

/// One file with its findings, sorted by place.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The file's text; empty for a file that could not be read, or in which nothing was found. Findings in other
    /// files may point into it.
    pub source: Arc<Source>,
    /// What was found in it.
    pub diagnostics: Vec<Diagnostic>,
    /// Of rules that found more than anybody reads, what is not told one by one; sorted by rule.
    pub rest: Vec<Rest>,
    /// What was found too and is not shown, as a finding above tells the cause of it already; it counts where
    /// points are given.
    pub implied: Vec<Diagnostic>,
    /// What was found too and its writer has silenced; it counts where points are given.
    pub silenced: Vec<Silenced>,
    /// What of that is only counted.
    pub silenced_rest: Vec<Rest>,
    /// The rules that this run left out: what is known of them from another run still holds.
    pub left_out: Vec<&'static RuleMeta>,
    /// Whose report it is.
    pub about: About,
}

impl Checked {
    /// A file of which nothing is known but its text and what was found in it.
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

    /// Leaves of each rule no more than [`SHOWN`] findings to be told one by one, and no more than that are silenced; the
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
        let shown = self.diagnostics.iter().map(|found| found.severity);
        shown.chain(self.rest.iter().flat_map(Rest::severities))
    }
}

/// Whose report a file is, and what it is held to.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The site's folder, with as many of those above it as tell it from the other sites of the run; `None` when
    /// the report lies in no site.
    pub site: Option<String>,
    /// Whether it is not a report but another page of the site: its findings say what stops the build, or that it is still
    /// the template.
    pub page: bool,
    /// The report's path below the site, or as it was given; separated by `/`.
    pub report: String,
    /// Its heading of level 1, or the title in its front matter.
    pub title: Option<String>,
    /// The schema's name.
    pub schema: Arc<str>,
    /// What the schema gives points for.
    pub criteria: Arc<[Criterion]>,
}

/// Leaves of each rule no more than [`SHOWN`] of `all`.
fn shorten<T>(all: &mut Vec<T>, rest: &mut Vec<Rest>, finding: fn(&T) -> &Diagnostic) {
    // By far most files are done with this.
    if all.len() <= SHOWN {
        return;
    }
    let mut limits: HashMap<&str, Limit> = HashMap::new();
    all.retain(|one| {
        let found = finding(one);
        let keeps = limits.entry(found.rule.id).or_insert_with(|| Limit::new(SHOWN)).keeps(found);
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
        let mut few = checked(SHOWN - 1);
        few.shorten();
        assert!(few.rest.is_empty());
        let mut many = checked(3 * SHOWN);
        many.shorten();
        assert_eq!(many.severities().count(), 3 * SHOWN + 1);
        assert_eq!(many.diagnostics.len(), SHOWN + 2, "with the other rule's, and the one in the other section");
        let rest = &many.rest[0];
        assert_eq!((many.rest.len(), rest.rule, rest.count()), (1, &IMAGE_ALT, 2 * SHOWN - 1));
        let message = rest.message(&many.source);
        assert_eq!(message.en, "and 199 more of `image-alt` in this file, from line 101 on");
        assert_eq!(message.vi, "và 199 vấn đề nữa thuộc quy tắc `image-alt` trong tệp này, kể từ dòng 101");
        many.shorten();
        assert_eq!(many.severities().count(), 3 * SHOWN + 1);
    }

    #[test]
    fn what_is_not_told_is_taken_out_as_all_else_is() {
        let mut many = checked(2 * BATCH + SHOWN);
        many.shorten();
        let mut largest = 0;
        many.sift_rest(|source, found| {
            largest = largest.max(found.len());
            found.retain(|found| source.line_of(found.span.start) > 200 && found.section.as_deref() == Some("photos"));
        });
        assert_eq!((largest, many.rest[0].count()), (BATCH, 2 * BATCH - SHOWN - 1));
        many.sift_rest(|_, found| found.clear());
        assert!(many.rest.is_empty());
    }
}
