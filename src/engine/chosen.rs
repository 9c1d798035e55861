//! Which files a run is about.

use super::discovery;
use super::job::Job;
use super::nothing::{self, LookedAt};
use super::options::Options;
use super::pages;
use super::standards::{Standards, Verdict};
use crate::diagnostic::{Failure, Outcome};

/// Files that were found, each with what it is held to.
#[derive(Default)]
pub(super) struct Chosen {
    /// The reports.
    pub jobs: Vec<Job>,
    /// Other pages of sites.
    pub pages: Vec<Job>,
    /// What cannot be told of some files.
    pub outcome: Outcome,
    /// Files found in folders that no schema claims.
    pub unclaimed: usize,
    /// The same of files that were named.
    pub passed_over: usize,
    /// Files that the config leaves out.
    pub excluded: usize,
}

impl Chosen {
    /// The files that `options` name.
    pub fn new(options: &Options, standards: &mut Standards) -> Self {
        let found = discovery::find(&options.paths, &options.buffers);
        let mut chosen = Self { jobs: Vec::with_capacity(found.targets.len()), ..Self::default() };
        found.failures.into_iter().for_each(|failure| chosen.outcome.fail(failure));
        let mut looked_at = LookedAt::default();
        for target in found.targets {
            let verdict = standards.of(&target);
            looked_at.add(&target, !matches!(verdict, Ok(Verdict::Unclaimed(_))));
            match verdict {
                Ok(Verdict::Held(prepared, config)) => {
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
            for folder in looked_at.without_reports(&options.paths) {
                let unclaimed = looked_at.unclaimed(folder);
                chosen.outcome.fail(nothing::found(std::slice::from_ref(folder), unclaimed, standards));
            }
        }
        chosen
    }

    /// Whether nothing was found that is a report, would be one, or cannot be read.
    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty() && self.outcome.failures.is_empty() && self.excluded == 0 && self.passed_over == 0
    }

    /// That no report is there.
    pub fn nothing(&self, options: &Options, standards: &mut Standards) -> Failure {
        nothing::found(&options.paths, self.unclaimed, standards)
    }
}
