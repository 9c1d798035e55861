//! Fixes reports and checks them again, until nothing changes.
//!
//! Nothing is written before the end. Until then, the new texts take the place of the files, like the buffers of an
//! editor, so that the final findings are those that the next run would report.

mod choice;
mod fixed;
mod trial;
mod writing;

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::job::{Job, Shared, guarded};
use super::options::Options;
use super::run::{Examined, examined};
use crate::diagnostic::fix::Applicability;
use crate::diagnostic::{Checked, Failure, Outcome};
use crate::rules::COLLECTION_RULES;
pub use fixed::{Fixed, Fixing};
use trial::{TrialResult, try_fixes};

/// The most rounds of fixes. Fixes found after that are left to the next run.
const MAX_ROUNDS: usize = 10;

/// Fixes the findings in the reports that `options` name, by fixes at least as safe as `max_applicability`.
///
/// # Errors
/// If nothing can be checked, as in any run.
pub fn fix(options: &Options, max_applicability: Applicability) -> Result<Fixing, Arc<Failure>> {
    let mut options = options.clone();
    let mut state = State { max_applicability, files: BTreeMap::new(), ineffective: Vec::new(), undo: Undo::default() };
    let mut examined = examined(&options)?;
    for _ in 0..MAX_ROUNDS {
        if state.round(&mut examined, &mut options) {
            examined = super::run::examined(&options)?;
        } else {
            break;
        }
    }
    // Check the last round, too.
    if state.undo(&examined.outcome, &mut options) {
        examined = super::run::examined(&options)?;
    }
    let mut files = state.files;
    files.retain(|_, fixed| fixed.old != fixed.new);
    let mut outcome = examined.into_outcome();
    outcome.fixes.applied = Some(Fixing::applied(&files));
    Ok(Fixing { outcome, files })
}

/// The result so far.
struct State {
    max_applicability: Applicability,
    files: BTreeMap<PathBuf, Fixed>,
    /// Rules on several reports whose fixes did not help.
    ineffective: Vec<&'static str>,
    undo: Undo,
}

/// How to undo a round whose fixes may not have helped, which only a check of all reports shows.
#[derive(Default)]
struct Undo {
    /// For each rule on several reports with fixes in the round, its number of findings before.
    found: HashMap<&'static str, usize>,
    /// The files that the round changed, with their previous state.
    files: Vec<(PathBuf, Option<Fixed>)>,
}

impl State {
    /// Fixes the reports in `examined` once, and replaces their texts. Returns whether there were any fixes.
    fn round(&mut self, examined: &mut Examined, options: &mut Options) -> bool {
        if self.undo(&examined.outcome, options) {
            return true;
        }
        let changes = self.changes(examined, options);
        let files = &mut examined.outcome.files;
        let mut undo = Undo::default();
        for (index, change) in changes {
            for &refused in &change.refused {
                files[index].diagnostics[refused].fix = None;
            }
            let Some(text) = change.text else { continue };
            let (path, checked) = (&examined.jobs[index].target.path, &files[index]);
            undo.files.push((path.clone(), self.files.get(path).cloned()));
            let fixed = self.files.entry(path.clone()).or_insert_with(|| Fixed {
                name: examined.jobs[index].target.name.clone(),
                old: checked.source.text().to_owned(),
                new: String::new(),
                count: 0,
                before: checked.clone(),
            });
            fixed.count += change.rules.len();
            fixed.new = text;
            replace_text(options, path, &fixed.new);
            let shared = change.rules.iter().filter(|rule| COLLECTION_RULES.iter().any(|other| other.meta == **rule));
            undo.found.extend(shared.map(|rule| (rule.id, 0)));
        }
        for (id, count) in &mut undo.found {
            *count = found(&examined.outcome, id);
        }
        self.undo = undo;
        !self.undo.files.is_empty()
    }

    /// The changes per file. Leaves out files with neither changes nor refused fixes.
    fn changes(&self, examined: &Examined, options: &Options) -> Vec<(usize, TrialResult)> {
        let Examined { outcome, jobs, sites, template_cache } = examined;
        let shared = Shared::new(options, sites, template_cache.clone(), false);
        let change = |(index, (checked, job)): (usize, (&Checked, &Job))| {
            let result = guarded(&job.target.name, || {
                try_fixes(checked, job, &shared, self.max_applicability, &self.ineffective)
            });
            Some((index, result.ok().flatten()?))
        };
        outcome.files.par_iter().zip(jobs).enumerate().filter_map(change).collect()
    }

    /// Undoes the last round if a rule on several reports still has as many findings. Its fixes are then not tried
    /// again. Returns whether it did.
    fn undo(&mut self, outcome: &Outcome, options: &mut Options) -> bool {
        let Undo { found: before, files } = std::mem::take(&mut self.undo);
        let ineffective: Vec<&str> =
            before.into_iter().filter(|(id, count)| found(outcome, id) >= *count).map(|(id, _)| id).collect();
        if ineffective.is_empty() {
            return false;
        }
        self.ineffective.extend(ineffective);
        for (path, file) in files {
            let Some(now) = self.files.remove(&path) else { continue };
            let text = file.as_ref().map_or(&now.old, |file| &file.new);
            replace_text(options, &path, text);
            if let Some(file) = file {
                self.files.insert(path, file);
            }
        }
        true
    }
}

/// Replaces the text of the file at `path` by `text`.
fn replace_text(options: &mut Options, path: &std::path::Path, text: &str) {
    Arc::make_mut(&mut options.buffers).insert(path, text.as_bytes());
}

/// The number of findings of the rule `id`.
fn found(outcome: &Outcome, id: &str) -> usize {
    outcome.diagnostics().filter(|found| found.rule.id == id).count()
}
