//! Tries fixes: checks the report with them, and rejects those that do not resolve their finding, or cause an error.

use std::collections::HashMap;

use super::choice::without_conflicts;
use crate::diagnostic::fix::{Applicability, Edit, Fix, edited};
use crate::diagnostic::{Checked, RuleMeta, Severity};
use crate::engine::job::{Done, Job, Shared, examine_text, silence};
use crate::engine::{pages, read};
use crate::rules::REVEALING;

/// The most checks of one report to find out which of its fixes help.
const MAX_TRIES: usize = 64;

/// The result for one report.
#[derive(Debug)]
pub struct TrialResult {
    /// The new text. `None` if no fix helps.
    pub text: Option<String>,
    /// The rules whose findings were fixed, once for each finding.
    pub rules: Vec<&'static RuleMeta>,
    /// The findings, by number, whose fixes do not help.
    pub refused: Vec<usize>,
}

/// Applies the fixes in `checked` that help and are at least as safe as `max_applicability`, except those of the rules `ineffective`.
pub fn try_fixes(
    checked: &Checked,
    job: &Job,
    shared: &Shared<'_>,
    max_applicability: Applicability,
    ineffective: &[&str],
) -> Option<TrialResult> {
    let may_help = |found: &crate::diagnostic::Diagnostic| !ineffective.contains(&found.rule.id);
    let fixes = checked.diagnostics.iter().enumerate().filter(|(_, found)| may_help(found));
    let mut fixes: Vec<(usize, &Fix)> =
        fixes.filter_map(|(number, found)| Some((number, found.fix.as_ref()?))).collect();
    fixes.retain(|(_, fix)| fix.applicability <= max_applicability);
    if fixes.is_empty() {
        return None;
    }
    let text = checked.source.text();
    let mut trial =
        Trial { checked, job, shared, before: Tally::of(&recheck(job, shared, text), &[]), tries_left: MAX_TRIES };
    let (mut kept, mut refused) = (Vec::new(), Vec::new());
    // Findings that hide others are fixed first: only then are the others known.
    let (revealing, others): (Vec<_>, Vec<_>) =
        fixes.into_iter().partition(|(number, _)| REVEALING.contains(&checked.diagnostics[*number].rule));
    for mut fixes in [revealing, others] {
        // The fixes that blocked others may not help.
        while kept.is_empty() && !fixes.is_empty() {
            let together: Vec<usize> =
                without_conflicts(fixes.iter().copied()).into_iter().map(|(number, _)| number).collect();
            trial.sift(&together, &mut kept, &mut refused);
            fixes.retain(|(number, _)| !together.contains(number));
        }
    }
    let rules = kept.iter().map(|&number| checked.diagnostics[number].rule).collect();
    let text = (!kept.is_empty()).then(|| edited(text, &trial.edits(&kept)));
    Some(TrialResult { text, rules, refused })
}

/// One report with fixes to try.
struct Trial<'a> {
    checked: &'a Checked,
    job: &'a Job,
    shared: &'a Shared<'a>,
    before: Tally,
    tries_left: usize,
}

impl Trial<'_> {
    /// Moves each fix of `numbers` that helps to `kept`, and each other one to `refused`.
    fn sift(&mut self, numbers: &[usize], kept: &mut Vec<usize>, refused: &mut Vec<usize>) {
        let Some(left) = self.tries_left.checked_sub(1).filter(|_| !numbers.is_empty()) else { return };
        self.tries_left = left;
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
        // Insertions at one position stay in the order of their findings.
        edits.sort_by_key(|edit| edit.span);
        edits
    }

    /// Whether the fixes `numbers`, applied together, resolve their findings without causing errors elsewhere.
    fn helps(&self, numbers: &[usize]) -> bool {
        let (source, edits) = (&self.checked.source, self.edits(numbers));
        let text = edited(source.text(), &edits);
        if text == source.text() {
            return false;
        }
        let written = lines(&text, &edits);
        let checked = recheck(self.job, self.shared, &text);
        let after = Tally::of(&checked, &written);
        let fixed: Vec<_> = numbers.iter().map(|&number| &self.checked.diagnostics[number]).collect();
        // If more is read than before, there may be new findings, but the fixed ones must be gone.
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
        let mut resolved: HashMap<&str, usize> = HashMap::new();
        for found in &fixed {
            *resolved.entry(found.rule.id).or_default() += 1;
        }
        // A finding that needs other reports does not show in a check of one report.
        let helped = |(id, count): (&&str, &usize)| match self.before.found(id).checked_sub(*count) {
            Some(left) => after.found(id) <= left,
            None => true,
        };
        let doubtful =
            fixed.iter().any(|found| found.fix.as_ref().is_some_and(|fix| fix.applicability == Applicability::Unsafe));
        resolved.iter().all(helped) && self.before.allows(&after, doubtful)
    }
}

/// The findings of `job` if its report had this `text`.
fn recheck(job: &Job, shared: &Shared<'_>, text: &str) -> Checked {
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

/// Counts of findings.
#[derive(Default)]
struct Tally {
    /// Findings by rule.
    found: HashMap<&'static str, usize>,
    /// Errors by rule: all of them, and those on lines that were not written.
    errors: HashMap<&'static str, (usize, usize)>,
    /// The number of findings that stop Hugo's build.
    stopping: usize,
}

impl Tally {
    /// Counts the findings in `checked`. `written` are the written lines, in order.
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

    /// Whether `after` has no new errors: on unwritten lines, no more per rule than before; in total, no more, unless
    /// the fix is `doubtful`, whose text may need further work.
    fn allows(&self, after: &Self, doubtful: bool) -> bool {
        let all = |tally: &Self| tally.errors.values().map(|(all, _)| all).sum::<usize>();
        let known = |id: &str| self.errors.get(id).map_or(0, |(all, _)| *all);
        (doubtful || all(after) <= all(self))
            && after.stopping <= self.stopping
            && after.errors.iter().all(|(id, (_, elsewhere))| *elsewhere <= known(id))
    }
}

/// The lines of `text` that `edits` wrote. The edits are in order.
fn lines(text: &str, edits: &[Edit]) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut lines: Vec<(usize, usize)> = Vec::with_capacity(edits.len());
    let (mut inserted, mut removed) = (0, 0);
    for edit in edits {
        let start = edit.span.start + inserted - removed;
        let end = (start + edit.replacement.len()).min(bytes.len());
        (inserted, removed) = (inserted + edit.replacement.len(), removed + edit.span.len());
        let start = memchr::memrchr(b'\n', &bytes[..start.min(bytes.len())]).map_or(0, |at| at + 1);
        let end = memchr::memchr(b'\n', &bytes[end..]).map_or(bytes.len(), |at| end + at);
        match lines.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => lines.push((start, end)),
        }
    }
    lines
}

/// The position of `at` after `edits`, which are in order.
fn moved(at: usize, edits: &[Edit]) -> usize {
    let before = edits.iter().take_while(|edit| edit.span.end <= at);
    let (inserted, removed) =
        before.fold((0, 0), |(inserted, removed), edit| (inserted + edit.replacement.len(), removed + edit.span.len()));
    at + inserted - removed
}
