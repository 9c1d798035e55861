//! A session of an editor: checks open reports repeatedly while they change.
//!
//! Findings are cached until a report's text changes, and so is what the reports have in common with their neighbours. So
//! an edit costs the check of one report, however many are beside it. The results are the same as those of a run on the
//! open files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::discovery::{self, Target};
use super::job::{Done, Job, Shared, examine, guarded, silence};
use super::neighbours::Neighbours;
use super::options::Options;
use super::pages;
use super::standards::{Prepared, Standards, Verdict};
use super::templates::TemplateCache;
use super::together::{Together, depends_on};
use super::{collection, copies, fixing};
use crate::config::SuppressionMode;
use crate::diagnostic::fix::Applicability;
use crate::diagnostic::{Checked, Failure};
use crate::files::buffers;
use crate::site::Sites;

/// The open reports with their caches.
pub struct Session {
    /// The options of an equivalent run.
    options: Options,
    standards: Standards,
    open: BTreeMap<PathBuf, Open>,
    /// The open reports beside their neighbours; `None` after a file was opened or closed.
    together: Option<Together>,
    /// The neighbours known from before that.
    known: Vec<(Job, Done)>,
    /// The templates that reports are compared with.
    template_cache: Arc<TemplateCache>,
    /// Whether there is any other text that a report may be copied from.
    compared: bool,
}

/// An open file.
struct Open {
    /// Its name in messages.
    name: String,
    /// Its settings; `None` before they are decided.
    decision: Option<Decision>,
    /// The job for it, if it is not a report but another page of a site.
    page: Option<Job>,
    /// The result of its text; `None` before it is checked. Its facts are where the open reports are together.
    done: Option<Result<Done, Arc<Failure>>>,
    /// Whether that is new since the open reports were compared.
    fresh: bool,
}

/// The settings of a file; `Ok(None)` if it is not a report.
type Decision = Result<Option<Job>, Arc<Failure>>;

/// The result for one open file.
#[derive(Debug)]
pub enum FileResult {
    /// No schema claims it, or the config excludes it. If it is another page of a site, nothing in it stops the build.
    Unclaimed,
    /// It is a report, with these findings.
    Checked(Box<Checked>),
    /// It could not be checked.
    Failed(Arc<Failure>),
}

impl Session {
    /// A session without open files. It manages the paths and buffers of `options` itself.
    ///
    /// # Errors
    /// If the config or the schema in `options` is wrong.
    pub fn new(options: Options) -> Result<Self, Arc<Failure>> {
        let standards = Standards::new(&options)?;
        Ok(Self {
            options,
            standards,
            open: BTreeMap::new(),
            together: None,
            known: Vec::new(),
            template_cache: Arc::default(),
            compared: false,
        })
    }

    /// The options for a run on the files that were open at the last check.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Sets the unsaved `text` of the file at `path`, which is absolute, after it was opened or changed. Messages call
    /// it `name`.
    pub fn set_text(&mut self, path: &Path, name: &str, text: Arc<str>) {
        Arc::make_mut(&mut self.options.buffers).insert(path, text);
        let place = self.options.buffers.place_of(path);
        self.invalidate(path, &place);
        match self.open.get_mut(path) {
            Some(open) => open.done = None,
            None => {
                self.take_apart();
                let open = Open { name: name.to_owned(), decision: None, page: None, done: None, fresh: false };
                self.open.insert(path.to_path_buf(), open);
            }
        }
    }

    /// Closes the file at `path`; from now on its text on disk counts.
    pub fn close(&mut self, path: &Path) {
        let place = self.options.buffers.place_of(path);
        Arc::make_mut(&mut self.options.buffers).remove(path);
        self.invalidate(path, &place);
        if self.open.contains_key(path) {
            self.take_apart();
            self.open.remove(path);
        }
    }

    /// Drops the caches that depend on the file at `path`, whose canonical location is `place`, after its text changed: as a
    /// neighbour, as a translation of open files, and as the target of their links.
    fn invalidate(&mut self, path: &Path, place: &Option<PathBuf>) {
        match &mut self.together {
            Some(together) => together.invalidate(place.as_deref()),
            None => {
                let is_it = |job: &Job| buffers::place(&job.target.path) == *place;
                self.known.retain(|(job, done)| !is_it(job) && !depends_on(done, path, place));
            }
        }
        if self.template_cache.holds(path, place) {
            self.template_cache = Arc::default();
            self.forget();
        }
        let linked = self.standards.sites().renew(&self.options.buffers, path);
        let done = |open: &Open| open.done.as_ref()?.as_ref().ok().map(|done| depends_on(done, path, place));
        let depends = |open: &Open| linked || done(open) == Some(true);
        self.open.values_mut().filter(|open| depends(open)).for_each(|open| open.done = None);
    }

    /// Drops what is known of all reports.
    fn forget(&mut self) {
        self.together = None;
        self.known.clear();
        self.open.values_mut().for_each(|open| open.done = None);
    }

    /// Takes apart what was compared together, to compare other reports.
    fn take_apart(&mut self) {
        let Some(together) = self.together.take() else { return };
        let restore = |path: &Path, facts| {
            let open = self.open.get_mut(path).filter(|open| !open.fresh);
            let report = open.and_then(|open| open.done.as_mut()?.as_mut().ok()?.report.as_mut());
            if let Some(report) = report {
                report.facts = Some(facts);
            }
        };
        self.known = together.take_apart(restore);
    }

    /// Drops everything that was read from disk.
    pub fn reload(&mut self) {
        // The options were valid when the session began. If they are invalid now, keep the old settings.
        if let Ok(standards) = Standards::new(&self.options) {
            self.standards = standards;
        }
        self.template_cache = Arc::default();
        self.forget();
        for open in self.open.values_mut() {
            (open.decision, open.page) = (None, None);
        }
    }

    /// The sites and plain folders of the files.
    pub fn sites(&self) -> &Sites {
        self.standards.sites()
    }

    /// The schema of the open file at `path`; `None` if it is not a report, or has a wrong config or schema.
    pub fn standard_of(&mut self, path: &Path) -> Option<Arc<Prepared>> {
        self.decide();
        let decision = self.open.get(path)?.decision.as_ref()?.as_ref().ok()?;
        decision.as_ref().map(|job| job.prepared.clone())
    }

    /// What suppressions in the open file at `path` may silence.
    pub fn suppressions_of(&mut self, path: &Path) -> SuppressionMode {
        self.decide();
        let open = self.open.get(path);
        let job = open.and_then(|open| open.job().or(open.page.as_ref()));
        job.map_or_else(SuppressionMode::default, |job| job.suppressions(&self.options))
    }

    /// The text of the open file at `path` with all safe fixes, as `--fix` writes it. `None` if nothing is fixed.
    pub fn fixed(&self, path: &Path) -> Option<String> {
        let options = Options { paths: vec![path.to_path_buf()], ..self.options.clone() };
        let fixing = fixing::fix(&options, Applicability::Safe).ok()?;
        fixing.files.into_iter().find(|(file, _)| file == path).map(|(_, fixed)| fixed.new)
    }

    /// Whether the config of the file at `path` names it as a schema.
    pub fn is_named_as_schema(&mut self, path: &Path) -> bool {
        self.standards.names_schema(path)
    }

    /// Checks all open files. Returns the result of each, in order, and failures that may make them incomplete.
    pub fn check(&mut self) -> (Vec<(PathBuf, FileResult)>, Vec<Arc<Failure>>) {
        self.decide();
        self.examine();
        self.refresh();
        let mut targets = self.reports();
        let shared = Shared::new(&self.options, self.standards.sites(), self.template_cache.clone(), self.compared);
        let mut failures = self.template_cache.failures();
        if let Some(together) = &mut self.together {
            failures.extend(together.judge(&mut targets, &shared).into_iter().map(Arc::new));
        }
        let mut checked: BTreeMap<PathBuf, Checked> = BTreeMap::new();
        for (job, Done { checked: mut found, report, .. }) in targets {
            if let Some(report) = report {
                silence(&mut found, &report, &job, &shared);
            }
            found.shorten();
            checked.insert(job.target.path, found);
        }
        let result = |(path, open): (&PathBuf, &Open)| {
            let result = match (checked.remove(path), &open.done, &open.decision) {
                (Some(found), _, _) => FileResult::Checked(Box::new(found)),
                (None, Some(Err(failure)), _) | (None, _, Some(Err(failure))) => FileResult::Failed(failure.clone()),
                _ => open.page.as_ref().map_or(FileResult::Unclaimed, |job| of_page(job, &shared)),
            };
            (path.clone(), result)
        };
        (self.open.iter().map(result).collect(), failures)
    }

    /// Decides the settings of open files, if they are to_examine.
    fn decide(&mut self) {
        for (path, open) in &mut self.open {
            if open.decision.is_some() {
                continue;
            }
            // An editor opens all kinds of files, so only claimed ones are reports.
            let target = Target { name: open.name.clone(), path: path.clone(), explicit: false };
            let followed = discovery::follow(path).map_err(Arc::new);
            open.decision = Some(followed.and_then(|_| self.standards.of(&target)).map(|verdict| match verdict {
                Verdict::Claimed(prepared, config) => Some(Job::report(target, prepared, config)),
                Verdict::Unclaimed(config) => {
                    open.page = pages::job(&target, config, &mut self.standards);
                    None
                }
                Verdict::Excluded => None,
            }));
        }
    }

    /// Runs the rules on each open report whose text has changed.
    fn examine(&mut self) {
        if self.together.is_none() {
            self.options.paths = self.open.keys().cloned().collect();
            let jobs: Vec<Job> = self.open.values().filter_map(Open::job).cloned().collect();
            let compared = copies::is_any_compared(&jobs, &self.options, self.standards.sites());
            if compared != self.compared {
                self.compared = compared;
                self.forget();
            }
        }
        let shared = Shared::new(&self.options, self.standards.sites(), self.template_cache.clone(), self.compared);
        let changed: Vec<&mut Open> = self.open.values_mut().filter(|open| open.done.is_none()).collect();
        changed.into_par_iter().for_each(|open| {
            let examined = open.job().map(|job| guarded(&job.target.name, || examine(job, &shared)));
            open.done = examined.map(|done| done.map_err(Arc::new));
            open.fresh = true;
        });
    }

    /// Puts what is new of the open reports beside their neighbours, or else finds and reads these.
    fn refresh(&mut self) {
        if self.renew() {
            return;
        }
        self.take_apart();
        let jobs =
            Neighbours::new(self.open.values().filter_map(Open::report), &self.options).find(&mut self.standards);
        let known = std::mem::take(&mut self.known);
        let mut known: BTreeMap<PathBuf, (Job, Done)> =
            known.into_iter().map(|(job, done)| (job.target.path.clone(), (job, done))).collect();
        let (mut neighbours, mut to_examine) = (Vec::new(), Vec::new());
        for job in jobs {
            match known.remove(&job.target.path) {
                Some((known, done)) if Arc::ptr_eq(&known.prepared, &job.prepared) => neighbours.push((job, done)),
                _ => to_examine.push(job),
            }
        }
        let shared = Shared::new(&self.options, self.standards.sites(), self.template_cache.clone(), self.compared);
        neighbours.extend(collection::examine_all(to_examine, &shared));
        let reports = self.open.values_mut().filter(|open| open.report().is_some());
        let take = |open: &mut Open| {
            open.fresh = false;
            open.done.as_mut()?.as_mut().ok()?.report.as_mut()?.facts.take()
        };
        let facts: Vec<_> = reports.map(take).collect();
        let mut targets = self.reports();
        for ((_, done), facts) in targets.iter_mut().zip(facts) {
            if let Some(report) = &mut done.report {
                report.facts = facts;
            }
        }
        self.together = Some(Together::new(targets, neighbours, &shared));
    }

    /// Puts what is new of the open reports beside the neighbours that are known. Returns whether that is all.
    fn renew(&mut self) -> bool {
        let Some(together) = &mut self.together else { return false };
        let reports = self.open.iter().filter(|(_, open)| open.report().is_some());
        if !together.are_targets(reports.map(|(path, _)| path.as_path())) {
            return false;
        }
        let shared = Shared::new(&self.options, self.standards.sites(), self.template_cache.clone(), self.compared);
        let reports = self.open.values_mut().filter(|open| open.report().is_some());
        for (number, open) in reports.enumerate().filter(|(_, open)| open.fresh) {
            let done = open.done.as_mut().and_then(|done| done.as_mut().ok());
            if !done.is_some_and(|done| together.renew(number, done)) {
                return false;
            }
            open.fresh = false;
        }
        together.renew_neighbours(&shared)
    }

    /// The open reports with their results, without their facts if these are together.
    fn reports(&self) -> Vec<(Job, Done)> {
        let reports = self.open.values().filter_map(Open::report);
        reports.map(|(job, done)| (job.clone(), done.clone())).collect()
    }
}

impl Open {
    fn job(&self) -> Option<&Job> {
        self.decision.as_ref()?.as_ref().ok()?.as_ref()
    }

    /// The settings and the result of a report; `None` if it is none, or is not checked.
    fn report(&self) -> Option<(&Job, &Done)> {
        Some((self.job()?, self.done.as_ref()?.as_ref().ok()?))
    }
}

/// The result for an open page that is not a report.
fn of_page(job: &Job, shared: &Shared<'_>) -> FileResult {
    match guarded(&job.target.name, || pages::examine(job, shared)) {
        Ok(Some(Done { mut checked, report, .. })) => {
            if let Some(report) = report {
                silence(&mut checked, &report, job, shared);
            }
            checked.shorten();
            FileResult::Checked(Box::new(checked))
        }
        Ok(None) => FileResult::Unclaimed,
        Err(failure) => FileResult::Failed(Arc::new(failure)),
    }
}
