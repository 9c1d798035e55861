//! One file of a run: what it is held to, the work on it, and what that gave.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::changes::Touch;
use super::check::{self, Findings, Report, Standard};
use super::discovery::Target;
use super::options::Options;
use super::read::{self, LARGE, Loaded};
use super::standards::Prepared;
use super::suppress;
use super::surroundings::Surroundings;
use super::templates::Shelf;
use crate::config::{Config, SuppressionMode};
use crate::diagnostic::{About, Checked, Failure, RuleMeta};
use crate::rules::file_unreadable::FILE_UNREADABLE;
use crate::rules::suppression_unused::SUPPRESSION_UNUSED;
use crate::rules::suppression_used::SUPPRESSION_USED;
use crate::rules::{COLLECTION_RULES, METAS, PRECONDITIONS};
use crate::say;
use crate::site::{Site, Sites};

/// What the work on every file of a run needs.
pub(super) struct Shared<'a> {
    pub options: &'a Options,
    pub sites: Arc<Sites>,
    /// Held by whoever checks a [`LARGE`] report.
    large: Mutex<()>,
    /// The templates that reports are told from.
    pub shelf: Arc<Shelf>,
    /// Whether there is any text that a report's may be a copy of.
    pub compared: bool,
}

/// A file with what it is held to.
#[derive(Clone)]
pub(super) struct Job {
    pub target: Target,
    pub prepared: Arc<Prepared>,
    pub config: Option<Arc<Config>>,
    /// How much of it is told of; `None` for all.
    pub touch: Option<Touch>,
    pub role: Role,
}

/// What a file is to the run.
#[derive(Clone)]
pub(super) enum Role {
    /// A report: every rule looks at it.
    Report,
    /// Another page of a site.
    Page {
        /// What the reports are held to that the page lists, if it lists any.
        listed: Option<Arc<Prepared>>,
    },
}

/// What one file gave.
#[derive(Clone)]
pub(super) struct Done {
    pub checked: Checked,
    /// The root of the site that it lies in.
    pub site: Option<PathBuf>,
    /// What else is to be known of it; `None` when it could not be read.
    pub report: Option<Report>,
}

impl<'a> Shared<'a> {
    /// What is shared by a run with these `options` in these `sites`, with the templates on this `shelf`; `compared` says
    /// whether there is any text that a report's may be a copy of.
    pub fn new(options: &'a Options, sites: &Arc<Sites>, shelf: Arc<Shelf>, compared: bool) -> Self {
        Self { options, sites: sites.clone(), large: Mutex::new(()), shelf, compared }
    }
}

impl Job {
    /// The work on the report `target`.
    pub fn report(target: Target, prepared: Arc<Prepared>, config: Option<Arc<Config>>) -> Self {
        Self { target, prepared, config, touch: None, role: Role::Report }
    }

    /// Whether it is not a report, but another page of a site.
    pub fn is_page(&self) -> bool {
        matches!(self.role, Role::Page { .. })
    }

    /// What the rules are told of it.
    pub fn standard<'a>(&'a self, shared: &'a Shared<'_>) -> Standard<'a> {
        let standard = Standard::new(&self.prepared, shared.options, self.config.as_deref());
        Standard { compared: shared.compared, page: self.is_page(), ..standard }
    }

    /// What the suppressions in it may do: the command line has the last word.
    pub fn suppressions(&self, options: &Options) -> SuppressionMode {
        Standard::new(&self.prepared, options, self.config.as_deref()).suppressions
    }

    /// Whose report it is; the site is named when all are known.
    pub fn about(&self, site: Option<&Site>) -> About {
        let below = site.and_then(|site| site.below(&self.target.path));
        let schema = &self.prepared.schema;
        About {
            site: None,
            page: self.is_page(),
            report: below.unwrap_or_else(|| self.target.name.clone()),
            title: None,
            schema: schema.name.clone(),
            criteria: schema.criteria.clone(),
        }
    }
}

/// Reads the file of `job` and runs every rule on it that looks at one report.
pub(super) fn examine(job: &Job, shared: &Shared<'_>) -> Done {
    examine_text(job, shared, read::read(&job.target.name, &job.target.path, &shared.options.buffers))
}

/// Runs every rule on what was read of `job` that looks at one report.
pub(super) fn examine_text(job: &Job, shared: &Shared<'_>, reading: Loaded) -> Done {
    let templates =
        shared.shelf.of(&job.prepared.schema, job.config.as_deref(), &shared.sites, &shared.options.buffers);
    let standard = Standard { templates: Some(&templates), ..job.standard(shared) };
    let surroundings = Surroundings::of(&job.target.path, &job.prepared.schema, &shared.sites);
    let root = surroundings.site.as_ref().map(|site| site.root().to_path_buf());
    let mut about = job.about(surroundings.site.as_deref());
    if let Some(mut fault) = reading.fault {
        let mut checked = Checked { about, ..Checked::new(reading.source, Vec::new()) };
        match standard.severity(&FILE_UNREADABLE) {
            Some(severity) => {
                fault.severity = severity;
                checked.diagnostics.push(fault);
            }
            // Nobody asked to be told, but nothing can be earned with it either.
            None => checked.implied.push(fault),
        }
        return Done { checked, site: root, report: None };
    }
    // Parsed, a text takes up to forty times its size: large reports take turns.
    let turn = || shared.large.lock().unwrap_or_else(PoisonError::into_inner);
    let _turn = (reading.source.text().len() > LARGE).then(turn);
    let Findings { diagnostics, rest, implied, title, report } =
        check::check(&reading.source, &standard, surroundings.around());
    about.title = title;
    // Of thousands of reports, only those are kept whose lines will be asked for.
    let silent = diagnostics.is_empty()
        && implied.is_empty()
        && report.suppressions.orders.is_empty()
        && report.suppressions.faults.is_empty();
    let source = if silent { reading.source.without_text() } else { reading.source };
    Done {
        checked: Checked { rest, implied, about, ..Checked::new(source, diagnostics) },
        site: root,
        report: Some(report),
    }
}

/// Takes out what the writer has silenced, once everything that is to be said of the report is there.
pub(super) fn silence(checked: &mut Checked, report: &Report, job: &Job, shared: &Shared<'_>) {
    let standard = job.standard(shared).when(report.met.clone());
    let Checked { diagnostics, rest, implied, left_out, .. } = checked;
    left_out.extend(METAS.iter().copied().filter(|rule| standard.leaves_out(rule)));
    let asks_all = left_out.is_empty();
    let spoke = |rule: Option<&RuleMeta>| {
        let Some(rule) = rule else { return !report.stopped && !report.unchecked.any() && asks_all };
        let asked = !report.stopped || PRECONDITIONS.iter().any(|first| first.meta == rule);
        // Whether a report is a copy shows only beside the others of the class.
        let compared = COLLECTION_RULES.iter().all(|other| other.meta != rule) || report.compared.contains(&rule);
        let looked = compared && !report.resting.contains(&rule) && *rule != SUPPRESSION_USED;
        // What it has to say goes without saying now, or was silenced for another page.
        let spoken = implied.iter().any(|implied| implied.rule == rule)
            || report.excused.iter().any(|(excused, _)| *excused == rule);
        // What is only counted may be what is silenced.
        let whole = rest.iter().all(|rest| rest.rule != rule);
        asked && looked && !spoken && whole && standard.severity(rule).is_some()
    };
    let mode = standard.suppressions;
    let decision = suppress::Decision {
        mode,
        unused: standard.severity(&SUPPRESSION_UNUSED),
        used: standard.severity(&SUPPRESSION_USED),
        spoke: &spoke,
        elsewhere: &report.excused,
    };
    let silenced = suppress::apply(diagnostics, &report.suppressions, &checked.source, &decision);
    checked.silenced.extend(silenced);
    checked.silence_rest(|source, found| {
        let decision = suppress::Decision { mode, unused: None, used: None, spoke: &|_| false, elsewhere: &[] };
        suppress::apply(found, &report.suppressions, source, &decision)
    });
}

/// Does the `work` on each of `jobs`, in order, and lets the progress be seen.
pub(super) fn each<T: Send>(
    jobs: &[Job],
    options: &Options,
    work: impl Fn(&Job) -> T + Sync,
) -> Vec<Result<T, Failure>> {
    let progress = options.progress.as_deref();
    progress.inspect(|progress| progress.begin(jobs.len()));
    let one = |job: &Job| {
        let done = guarded(&job.target.name, || work(job));
        progress.inspect(|progress| progress.step());
        done
    };
    jobs.par_iter().map(one).collect()
}

/// Does the `work` on the file shown as `name`; a panic is this file's failure alone.
pub(super) fn guarded<T>(name: &str, work: impl FnOnce() -> T) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let why = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        let (en, vi) = (why.unwrap_or("it did not say why"), why.unwrap_or("không rõ vì sao"));
        Failure::new(say!(
            en("reportlint itself failed on `{name}`: {en}"),
            vi("chính reportlint gặp lỗi khi đọc `{name}`: {vi}"),
        ))
        .with_help(say!(
            en("this is a fault of the program: please report it with the file"),
            vi("đây là lỗi của chương trình: xin hãy báo lại kèm theo tệp"),
        ))
    })
}

#[cfg(test)]
mod tests {
    use rayon::prelude::*;

    use super::guarded;

    #[test]
    fn a_panic_in_one_file_is_that_files_failure_and_no_other_s() {
        let results: Vec<_> = (0..8)
            .into_par_iter()
            .map(|number| {
                guarded(&format!("{number}.md"), || {
                    assert!(number % 4 != 3, "number {number} is too much");
                    number
                })
            })
            .collect();
        let failures: Vec<&str> = results
            .iter()
            .filter_map(|result| result.as_ref().err())
            .map(|failure| failure.message.en.as_str())
            .collect();
        assert_eq!(
            failures,
            [
                "reportlint itself failed on `3.md`: number 3 is too much",
                "reportlint itself failed on `7.md`: number 7 is too much"
            ]
        );
        assert_eq!(results.iter().flatten().copied().collect::<Vec<i32>>(), [0, 1, 2, 4, 5, 6]);
    }
}
