//! What is found is mended, checked again, and mended again, until nothing changes.
//!
//! Nothing is written before all is done: meanwhile the new texts take the place of the files, as those of an editor
//! would, so that what is said in the end is what the next run would say.

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
use crate::diagnostic::{Applied, Checked, Failure, Outcome};
use crate::rules::COLLECTION_RULES;
pub use choice::apart;
pub use fixed::{Fixed, Fixing};
use trial::{Mended, mended};

/// How often reports are mended at most; what is found only then is left to the next run.
const ROUNDS: usize = 10;

/// Mends what is found in the reports that `options` name, by fixes that are as sure as `most` or surer.
///
/// # Errors
/// When nothing can be checked, as in any run.
pub fn fix(options: &Options, most: Applicability) -> Result<Fixing, Arc<Failure>> {
    let mut options = options.clone();
    let mut state = State { most, files: BTreeMap::new(), vain: Vec::new(), undo: Undo::default() };
    let mut examined = examined(&options)?;
    for _ in 0..ROUNDS {
        if state.round(&mut examined, &mut options) {
            examined = super::run::examined(&options)?;
        } else {
            break;
        }
    }
    // What was done last is looked at, too.
    if state.undo(&examined.outcome, &mut options) {
        examined = super::run::examined(&options)?;
    }
    let mut files = state.files;
    files.retain(|_, fixed| fixed.old != fixed.new);
    let mut outcome = examined.into_outcome();
    let problems = files.values().map(|fixed| fixed.count).sum();
    outcome.fixes.applied = Some(Applied { problems, files: files.len() });
    Ok(Fixing { outcome, files })
}

/// What is done so far.
struct State {
    most: Applicability,
    files: BTreeMap<PathBuf, Fixed>,
    /// Rules on several reports whose fixes did not help.
    vain: Vec<&'static str>,
    undo: Undo,
}

/// How to go back to before a round whose fixes may not have helped: only a look at all reports tells.
#[derive(Default)]
struct Undo {
    /// How much each rule on several reports found before, of which fixes were made.
    found: HashMap<&'static str, usize>,
    /// The files that the round changed, as they were.
    files: Vec<(PathBuf, Option<Fixed>)>,
}

impl State {
    /// Mends once what was `examined`, and lets the new texts take the place of the old ones; whether there are any.
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
            hold(options, path, &fixed.new);
            let shared = change.rules.iter().filter(|rule| COLLECTION_RULES.iter().any(|other| other.meta == **rule));
            undo.found.extend(shared.map(|rule| (rule.id, 0)));
        }
        for (id, count) in &mut undo.found {
            *count = found(&examined.outcome, id);
        }
        self.undo = undo;
        !self.undo.files.is_empty()
    }

    /// What can be made of each file, where that is anything or is refused.
    fn changes(&self, examined: &Examined, options: &Options) -> Vec<(usize, Mended)> {
        let Examined { outcome, jobs, sites, template_cache } = examined;
        let shared = Shared::new(options, sites, template_cache.clone(), false);
        let change = |(index, (checked, job)): (usize, (&Checked, &Job))| {
            let mended = guarded(&job.target.name, || mended(checked, job, &shared, self.most, &self.vain));
            Some((index, mended.ok().flatten()?))
        };
        outcome.files.par_iter().zip(jobs).enumerate().filter_map(change).collect()
    }

    /// Goes back to before the last round if one of the rules on several reports finds as much as it did; its fixes are
    /// not tried again. Whether that was so.
    fn undo(&mut self, outcome: &Outcome, options: &mut Options) -> bool {
        let Undo { found: before, files } = std::mem::take(&mut self.undo);
        let vain: Vec<&str> =
            before.into_iter().filter(|(id, count)| found(outcome, id) >= *count).map(|(id, _)| id).collect();
        if vain.is_empty() {
            return false;
        }
        self.vain.extend(vain);
        for (path, file) in files {
            let Some(now) = self.files.remove(&path) else { continue };
            let text = file.as_ref().map_or(&now.old, |file| &file.new);
            hold(options, &path, text);
            if let Some(file) = file {
                self.files.insert(path, file);
            }
        }
        true
    }
}

/// Lets `text` take the place of the file at `path`.
fn hold(options: &mut Options, path: &std::path::Path, text: &str) {
    Arc::make_mut(&mut options.buffers).insert(path, text.as_bytes());
}

/// How much the rule `id` found.
fn found(outcome: &Outcome, id: &str) -> usize {
    outcome.diagnostics().filter(|found| found.rule.id == id).count()
}
