//! Whether fixes help: the report is checked with them, and what does not cure its finding, or brings an error about, is
//! not made.

use std::collections::HashMap;

use super::choice::apart;
use crate::diagnostic::fix::{Applicability, Edit, Fix, edited};
use crate::diagnostic::{Checked, RuleMeta, Severity};
use crate::engine::job::{Done, Job, Shared, examine_text, silence};
use crate::engine::{pages, read};
use crate::rules::REVEALING;

/// How often a report is checked in order to find out which of its fixes help.
const TRIES: usize = 64;

/// What can be made of a report.
#[derive(Debug)]
pub struct Mended {
    /// Its new text; `None` where no fix helps.
    pub text: Option<String>,
    /// The rules whose findings are mended, once for each.
    pub rules: Vec<&'static RuleMeta>,
    /// The findings, by their numbers, whose fixes do not help.
    pub refused: Vec<usize>,
}

/// Makes those fixes of what was found in `checked` that are as sure as `most` or surer and that help; none of the rules
/// that are `vain`.
pub fn mended(checked: &Checked, job: &Job, shared: &Shared<'_>, most: Applicability, vain: &[&str]) -> Option<Mended> {
    let is_wanted = |found: &crate::diagnostic::Diagnostic| !vain.contains(&found.rule.id);
    let fixes = checked.diagnostics.iter().enumerate().filter(|(_, found)| is_wanted(found));
    let mut fixes: Vec<(usize, &Fix)> =
        fixes.filter_map(|(number, found)| Some((number, found.fix.as_ref()?))).collect();
    fixes.retain(|(_, fix)| fix.applicability <= most);
    if fixes.is_empty() {
        return None;
    }
    let text = checked.source.text();
    let mut trial = Trial { checked, job, shared, before: Tally::of(&again(job, shared, text), &[]), tries: TRIES };
    let (mut kept, mut refused) = (Vec::new(), Vec::new());
    // What hides others goes first: only then is it known what the others are.
    let (revealing, others): (Vec<_>, Vec<_>) =
        fixes.into_iter().partition(|(number, _)| REVEALING.contains(&checked.diagnostics[*number].rule));
    for mut fixes in [revealing, others] {
        // What was in the way of others may not help.
        while kept.is_empty() && !fixes.is_empty() {
            let together: Vec<usize> = apart(fixes.iter().copied()).into_iter().map(|(number, _)| number).collect();
            trial.sift(&together, &mut kept, &mut refused);
            fixes.retain(|(number, _)| !together.contains(number));
        }
    }
    let rules = kept.iter().map(|&number| checked.diagnostics[number].rule).collect();
    let text = (!kept.is_empty()).then(|| edited(text, &trial.edits(&kept)));
    Some(Mended { text, rules, refused })
}

/// One report in which fixes are tried.
struct Trial<'a> {
    checked: &'a Checked,
    job: &'a Job,
    shared: &'a Shared<'a>,
    before: Tally,
    tries: usize,
}

impl Trial<'_> {
    /// Adds those of the fixes `numbers` that help to the ones that are `kept`, and the others to those that are `refused`.
    fn sift(&mut self, numbers: &[usize], kept: &mut Vec<usize>, refused: &mut Vec<usize>) {
        let Some(left) = self.tries.checked_sub(1).filter(|_| !numbers.is_empty()) else { return };
        self.tries = left;
        let mut together = [&kept[..], numbers].concat();
        together.sort_unstable();
        if self.helps(&together) {
            *kept = together;
        } else if let [only] = numbers {
            refused.push(*only);
        } else {
            let (first, rest) = numbers.split_at(numbers.len() / 2);
            self.sift(first, kept, refused);
            self.sift(rest, kept, refused);
        }
    }

    fn edits(&self, numbers: &[usize]) -> Vec<Edit> {
        let fixes = numbers.iter().filter_map(|&number| self.checked.diagnostics[number].fix.as_ref());
        let mut edits: Vec<Edit> = fixes.flat_map(|fix| fix.edits.iter().cloned()).collect();
        // What is inserted at one place stays in the order of the findings.
        edits.sort_by_key(|edit| edit.span);
        edits
    }

    /// Whether the fixes `numbers` together cure their findings, and bring no error about elsewhere.
    fn helps(&self, numbers: &[usize]) -> bool {
        let (source, edits) = (&self.checked.source, self.edits(numbers));
        let text = edited(source.text(), &edits);
        if text == source.text() {
            return false;
        }
        let written = lines(&text, &edits);
        let checked = again(self.job, self.shared, &text);
        let after = Tally::of(&checked, &written);
        let fixed: Vec<_> = numbers.iter().map(|&number| &self.checked.diagnostics[number]).collect();
        // Where more is read than before, more is found. What was told must be gone all the same.
        if fixed.iter().any(|found| REVEALING.contains(&found.rule)) {
            let moved = |at: usize| moved(at, &edits);
            return fixed.iter().all(|found| {
                let same = |other: &&crate::diagnostic::Diagnostic| {
                    other.rule == found.rule
                        && other.message == found.message
                        && other.span.start == moved(found.span.start)
                };
                !checked.diagnostics.iter().any(|other| same(&other))
            });
        }
        let mut cured: HashMap<&str, usize> = HashMap::new();
        for found in &fixed {
            *cured.entry(found.rule.id).or_default() += 1;
        }
        // What only shows beside other reports, no check of one tells.
        let helped = |(id, count): (&&str, &usize)| match self.before.found(id).checked_sub(*count) {
            Some(left) => after.found(id) <= left,
            None => true,
        };
        let doubtful =
            fixed.iter().any(|found| found.fix.as_ref().is_some_and(|fix| fix.applicability == Applicability::Unsafe));
        cured.iter().all(helped) && self.before.allows(&after, doubtful)
    }
}

/// What is found in the report of `job` if `text` is what it says.
fn again(job: &Job, shared: &Shared<'_>, text: &str) -> Checked {
    let loaded = read::from_bytes(&job.target.name, &job.target.path, text.as_bytes());
    let done = match job.is_page() {
        true => pages::examine_text(job, shared, loaded),
        false => Some(examine_text(job, shared, loaded)),
    };
    let Some(Done { mut checked, report, .. }) = done else {
        return Checked::new(crate::text::source::Source::new(&job.target.name, &job.target.path, ""), Vec::new());
    };
    if let Some(report) = report {
        silence(&mut checked, &report, job, shared);
    }
    checked
}

/// How much was found.
#[derive(Default)]
struct Tally {
    /// By rule.
    found: HashMap<&'static str, usize>,
    /// Errors by rule: all of them, and those on other lines than the ones that were written.
    errors: HashMap<&'static str, (usize, usize)>,
    /// What keeps Hugo from building the site.
    stopping: usize,
}

impl Tally {
    /// Of what is in `checked`, with the `written` lines, in order.
    fn of(checked: &Checked, written: &[(usize, usize)]) -> Self {
        let mut tally = Self::default();
        for found in &checked.diagnostics {
            *tally.found.entry(found.rule.id).or_default() += 1;
            tally.stopping += usize::from(found.stops_build);
            if found.severity == Severity::Error {
                let at = found.span.start;
                let last = written.partition_point(|(start, _)| *start <= at).checked_sub(1);
                let inside = last.is_some_and(|last| at <= written[last].1);
                let errors = tally.errors.entry(found.rule.id).or_default();
                *errors = (errors.0 + 1, errors.1 + usize::from(!inside));
            }
        }
        for rest in &checked.rest {
            *tally.found.entry(rest.rule.id).or_default() += rest.count();
        }
        tally
    }

    fn found(&self, id: &str) -> usize {
        self.found.get(id).copied().unwrap_or(0)
    }

    /// Whether `after` has no errors that are not here: elsewhere none of another kind, and no more in all, unless what is
    /// `doubtful` was written, in which there may be more to do.
    fn allows(&self, after: &Self, doubtful: bool) -> bool {
        let all = |tally: &Self| tally.errors.values().map(|(all, _)| all).sum::<usize>();
        let known = |id: &str| self.errors.get(id).map_or(0, |(all, _)| *all);
        (doubtful || all(after) <= all(self))
            && after.stopping <= self.stopping
            && after.errors.iter().all(|(id, (_, elsewhere))| *elsewhere <= known(id))
    }
}

/// The lines of `text` that `edits`, in order, have written.
fn lines(text: &str, edits: &[Edit]) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut lines: Vec<(usize, usize)> = Vec::with_capacity(edits.len());
    let (mut grown, mut gone) = (0, 0);
    for edit in edits {
        let start = edit.span.start + grown - gone;
        let end = (start + edit.replacement.len()).min(bytes.len());
        (grown, gone) = (grown + edit.replacement.len(), gone + edit.span.len());
        let start = memchr::memrchr(b'\n', &bytes[..start.min(bytes.len())]).map_or(0, |at| at + 1);
        let end = memchr::memchr(b'\n', &bytes[end..]).map_or(bytes.len(), |at| end + at);
        match lines.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => lines.push((start, end)),
        }
    }
    lines
}

/// Where the place `at` is after `edits`, in order.
fn moved(at: usize, edits: &[Edit]) -> usize {
    let before = edits.iter().take_while(|edit| edit.span.end <= at);
    let (grown, gone) =
        before.fold((0, 0), |(grown, gone), edit| (grown + edit.replacement.len(), gone + edit.span.len()));
    at + grown - gone
}
