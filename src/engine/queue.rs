//! The reports of a run, each examined once: in order, or earlier, when its translation asks for what it says.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use rustc_hash::FxHashMap;

use super::job::{Done, Job, Shared, examine_with, guarded};
use super::parallel::on_each;
use crate::diagnostic::Failure;

/// The reports of a run, and what is done of them.
pub(super) struct Queue<'j> {
    jobs: &'j [Job],
    by_path: FxHashMap<&'j OsStr, usize>,
    begun: Vec<AtomicBool>,
    done: Vec<OnceLock<Result<Done, Failure>>>,
}

impl<'j> Queue<'j> {
    pub fn new(jobs: &'j [Job]) -> Self {
        Self {
            jobs,
            by_path: jobs.iter().enumerate().map(|(index, job)| (job.target.path.as_os_str(), index)).collect(),
            begun: jobs.iter().map(|_| AtomicBool::new(false)).collect(),
            done: jobs.iter().map(|_| OnceLock::new()).collect(),
        }
    }

    /// Examines all reports, and updates the progress. The results are in the order of the reports.
    pub fn examine(self, shared: &Shared<'_>) -> Vec<Result<Done, Failure>> {
        let progress = shared.options.progress.as_deref();
        progress.inspect(|progress| progress.begin(self.jobs.len()));
        on_each((0..self.jobs.len()).collect(), |index| self.begin(index, shared, false));
        let done = self.done.into_iter().zip(self.jobs);
        done.map(|(done, job)| done.into_inner().unwrap_or_else(|| one(job, shared, false, &|_| false))).collect()
    }

    /// Examines the report `index` unless that has begun. If another one waits for it, it does not wait for others.
    fn begin(&self, index: usize, shared: &Shared<'_>, awaited: bool) -> bool {
        if self.begun[index].swap(true, Ordering::Relaxed) {
            return false;
        }
        let check_now = |file: &Path| {
            let other = self.by_path.get(file.as_os_str());
            !awaited && other.is_some_and(|&other| self.begin(other, shared, true))
        };
        let done = one(&self.jobs[index], shared, awaited, &check_now);
        shared.options.progress.as_deref().inspect(|progress| progress.step());
        self.done[index].set(done).is_ok()
    }
}

fn one(job: &Job, shared: &Shared<'_>, awaited: bool, check_now: &dyn Fn(&Path) -> bool) -> Result<Done, Failure> {
    guarded(&job.target.name, || examine_with(job, shared, awaited, check_now))
}
