//! Chooses the files of a run.

use std::path::PathBuf;

use super::discovery;
use super::job::Job;
use super::no_report::{self, ExaminedFiles};
use super::options::Options;
use super::pages;
use super::standards::{Standards, Verdict};
use crate::diagnostic::{Failure, Outcome};

/// The files of a run with their schemas.
#[derive(Default)]
pub(super) struct Chosen {
    /// The reports.
    pub jobs: Vec<Job>,
    /// Other pages of sites.
    pub pages: Vec<Job>,
    /// Failures for some files.
    pub outcome: Outcome,
    /// The number of files in folders that no schema claims.
    pub unclaimed: usize,
    /// The same for files named explicitly.
    pub passed_over: usize,
    /// The number of files that the config excludes.
    pub excluded: usize,
    /// The number of files that the command line excludes.
    pub left_out: usize,
    /// The named folders without reports, among several paths, each with the failure.
    pub without_reports: Vec<(PathBuf, Failure)>,
}

impl Chosen {
    /// The files that `options` name.
    pub fn new(options: &Options, standards: &mut Standards) -> Self {
        let found = discovery::find(&options.paths, &options.buffers);
        let mut chosen = Self { jobs: Vec::with_capacity(found.targets.len()), ..Self::default() };
        found.failures.into_iter().for_each(|failure| chosen.outcome.fail(failure));
        let mut examined = ExaminedFiles::default();
        for target in found.targets {
            if options.exclude.iter().any(|exclusion| exclusion.holds(&target.path)) {
                chosen.left_out += 1;
                continue;
            }
            let verdict = standards.of(&target);
            examined.add(&target, !matches!(verdict, Ok(Verdict::Unclaimed(_))));
            match verdict {
                Ok(Verdict::Claimed(prepared, config)) => {
                    chosen.jobs.push(Job::report(target, prepared, config));
                }
                Ok(Verdict::Unclaimed(config)) => {
                    chosen.pages.extend(pages::job(&target, config, standards));
                    *(if target.explicit { &mut chosen.passed_over } else { &mut chosen.unclaimed }) += 1;
                }
                Ok(Verdict::Excluded) => chosen.excluded += 1,
                Err(failure) => chosen.outcome.fail(failure),
            }
        }
        if options.paths.len() > 1 && !options.skip_unclaimed && !chosen.is_empty() {
            for folder in examined.without_reports(&options.paths) {
                let unclaimed = examined.unclaimed(folder);
                let failure = no_report::failure(std::slice::from_ref(folder), unclaimed, standards);
                chosen.without_reports.push((folder.clone(), failure));
            }
        }
        chosen
    }

    /// Whether nothing was found: no report, no excluded or unclaimed file, and no failure.
    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty()
            && self.outcome.failures.is_empty()
            && self.excluded + self.left_out + self.passed_over == 0
    }

    /// The failure that there is no report.
    pub fn no_report(&self, options: &Options, standards: &mut Standards) -> Failure {
        no_report::failure(&options.paths, self.unclaimed, standards)
    }
}
