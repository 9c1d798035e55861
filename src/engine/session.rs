//! A session of an editor: checks open reports repeatedly while they change.
//!
//! Findings are cached until a report's text changes, and the collection pass uses the caches. So an edit costs the
//! check of one report, however many are beside it. The results are the same as those of a run on the open files.

use std::collections::BTreeMap;
use std::ffi::OsStr;
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
use super::{collection, copies, fixing};
use crate::config::SuppressionMode;
use crate::diagnostic::fix::Applicability;
use crate::diagnostic::{Checked, Failure};
use crate::files::buffers;
use crate::rules::collection::order;
use crate::site::Sites;

/// The open reports with their caches.
pub struct Session {
    /// The options of an equivalent run.
    options: Options,
    standards: Standards,
    open: BTreeMap<PathBuf, Open>,
    neighbour_cache: NeighbourCache,
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
    /// The result of its text; `None` before it is checked.
    done: Option<Result<Done, Arc<Failure>>>,
}

/// The settings of a file; `Ok(None)` if it is not a report.
type Decision = Result<Option<Job>, Arc<Failure>>;

/// The neighbours of the open reports.
#[derive(Default)]
struct NeighbourCache {
    /// Whether it is up to date with the open files.
    current: bool,
    /// The open reports that could be compared when it was computed. Unreadable ones cannot, because their place is
    /// to_examine.
    compared: Vec<PathBuf>,
    /// In the order in which they are compared.
    neighbours: Vec<(Job, Done)>,
    /// Where the file of each of them is.
    places: Vec<Option<PathBuf>>,
}

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
            neighbour_cache: NeighbourCache::default(),
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
        self.invalidate(path);
        match self.open.get_mut(path) {
            Some(open) => open.done = None,
            None => {
                self.open
                    .insert(path.to_path_buf(), Open { name: name.to_owned(), decision: None, page: None, done: None });
                self.neighbour_cache.current = false;
            }
        }
    }

    /// Closes the file at `path`; from now on its text on disk counts.
    pub fn close(&mut self, path: &Path) {
        Arc::make_mut(&mut self.options.buffers).remove(path);
        self.invalidate(path);
        if self.open.remove(path).is_some() {
            self.neighbour_cache.current = false;
        }
    }

    /// Drops the caches that depend on the file at `path` after its text changed: as a neighbour, as a translation of
    /// open files, and as the target of their links.
    fn invalidate(&mut self, path: &Path) {
        self.neighbour_cache.invalidate(path);
        if self.template_cache.holds(path) {
            (self.template_cache, self.neighbour_cache) = (Arc::default(), NeighbourCache::default());
            self.open.values_mut().for_each(|open| open.done = None);
        }
        let linked = self.standards.sites().renew(&self.options.buffers, path);
        let place = buffers::place(path);
        let done = |open: &Open| open.done.as_ref()?.as_ref().ok().map(|done| depends_on(done, path, &place));
        let depends = |open: &Open| linked || done(open) == Some(true);
        self.open.values_mut().filter(|open| depends(open)).for_each(|open| open.done = None);
    }

    /// Drops everything that was read from disk.
    pub fn reload(&mut self) {
        // The options were valid when the session began. If they are invalid now, keep the old settings.
        if let Ok(standards) = Standards::new(&self.options) {
            self.standards = standards;
        }
        (self.template_cache, self.neighbour_cache) = (Arc::default(), NeighbourCache::default());
        for open in self.open.values_mut() {
            (open.decision, open.page, open.done) = (None, None, None);
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
        let (panics, _) =
            collection::run_rules(&mut targets, &mut self.neighbour_cache.neighbours, Vec::new(), &shared);
        let mut failures = self.template_cache.failures();
        failures.extend(panics.into_iter().map(Arc::new));
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
        if !self.neighbour_cache.current {
            self.options.paths = self.open.keys().cloned().collect();
            let jobs: Vec<Job> = self.open.values().filter_map(Open::job).cloned().collect();
            let compared = copies::is_any_compared(&jobs, &self.options, self.standards.sites());
            if compared != self.compared {
                self.compared = compared;
                self.neighbour_cache = NeighbourCache::default();
                self.open.values_mut().for_each(|open| open.done = None);
            }
        }
        let shared = Shared::new(&self.options, self.standards.sites(), self.template_cache.clone(), self.compared);
        let changed: Vec<&mut Open> = self.open.values_mut().filter(|open| open.done.is_none()).collect();
        changed.into_par_iter().for_each(|open| {
            let examined = open.job().map(|job| guarded(&job.target.name, || examine(job, &shared)));
            open.done = examined.map(|done| done.map_err(Arc::new));
        });
    }

    /// Finds and reads the neighbours of the open reports, unless they are up to date.
    fn refresh(&mut self) {
        let is_compared = |open: &Open| {
            let done = open.done.as_ref().and_then(|done| done.as_ref().ok());
            open.job().is_some() && done.and_then(|done| done.report.as_ref()?.facts.as_ref()).is_some()
        };
        let compared = self.open.iter().filter(|(_, open)| is_compared(open)).map(|(path, _)| path.clone());
        let compared: Vec<PathBuf> = compared.collect();
        if self.neighbour_cache.current && self.neighbour_cache.compared == compared {
            return;
        }
        let targets = self.reports();
        let jobs = Neighbours::new(&targets, &self.options).find(&mut self.standards);
        let before = std::mem::take(&mut self.neighbour_cache).neighbours;
        let mut before: BTreeMap<PathBuf, (Job, Done)> =
            before.into_iter().map(|(job, done)| (job.target.path.clone(), (job, done))).collect();
        let mut to_examine = Vec::new();
        for job in jobs {
            match before.remove(&job.target.path) {
                Some((known, done)) if Arc::ptr_eq(&known.prepared, &job.prepared) => {
                    self.neighbour_cache.neighbours.push((job, done));
                }
                _ => to_examine.push(job),
            }
        }
        let shared = Shared::new(&self.options, self.standards.sites(), self.template_cache.clone(), self.compared);
        self.neighbour_cache.neighbours.extend(collection::examine_all(to_examine, &shared));
        self.neighbour_cache.arrange();
        self.neighbour_cache.compared = compared;
        self.neighbour_cache.current = true;
    }

    /// The open reports with their results.
    fn reports(&self) -> Vec<(Job, Done)> {
        let report = |open: &Open| Some((open.job()?.clone(), open.done.as_ref()?.as_ref().ok()?.clone()));
        self.open.values().filter_map(report).collect()
    }
}

impl NeighbourCache {
    /// Drops the cache of the file at `path` after its text changed. An open page may be a neighbour, too, if no schema
    /// claims it or it cannot be read.
    fn invalidate(&mut self, path: &Path) {
        let place = buffers::place(path);
        // Places are written in one way, and paths are slow to compare.
        let before = self.neighbours.len();
        let mut places = std::mem::take(&mut self.places).into_iter();
        self.neighbours.retain(|(_, done)| {
            let own = places.next();
            let is_it = own.as_ref().is_some_and(|own| written(own) == written(&place));
            let keeps = !is_it && !depends_on(done, path, &place);
            self.places.extend(own.filter(|_| keeps));
            keeps
        });
        self.current &= self.neighbours.len() == before;
    }

    /// Sorts the neighbours as they are compared, so that each comparison need not.
    fn arrange(&mut self) {
        let order = |(one, a): &(Job, Done), (other, b): &(Job, Done)| {
            let (Some(a), Some(b)) = (a.facts(), b.facts()) else {
                return a.facts().is_some().cmp(&b.facts().is_some());
            };
            order((&a.place, &one.prepared.schema), (&b.place, &other.prepared.schema))
        };
        self.neighbours.sort_by(order);
        self.places = self.neighbours.iter().map(|(job, _)| buffers::place(&job.target.path)).collect();
    }
}

impl Open {
    fn job(&self) -> Option<&Job> {
        self.decision.as_ref()?.as_ref().ok()?.as_ref()
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

/// `place` as it is written.
fn written(place: &Option<PathBuf>) -> Option<&OsStr> {
    place.as_deref().map(Path::as_os_str)
}

/// Whether the result of a report depends on the file at `path`, whose canonical location is `place`, because it may be
/// its translation.
fn depends_on(done: &Done, path: &Path, place: &Option<PathBuf>) -> bool {
    let translations = done.report.as_ref().map_or(&[][..], |report| &report.translations);
    translations.iter().any(|file| file.file_name() == path.file_name() && buffers::place(file) == *place)
}
