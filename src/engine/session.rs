//! Reports that are checked again and again while they are written.
//!
//! What was found in a report is kept until its text changes, and the pass over several reports works on what is kept
//! of each: an edit costs the reading of one report, however many lie beside it. What a session says of the reports that
//! are open is what a run says that is given these files.

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
use super::templates::Shelf;
use super::{collection, copies};
use crate::diagnostic::{Checked, Failure};
use crate::files::buffers;
use crate::site::Sites;

/// The reports that are open.
pub struct Session {
    /// What a run on the open files would be told.
    options: Options,
    standards: Standards,
    open: BTreeMap<PathBuf, Open>,
    around: Around,
    /// The templates that they are told from.
    shelf: Arc<Shelf>,
    /// Whether there is any text that a report's may be a copy of.
    compared: bool,
}

/// One file that is open.
struct Open {
    /// What to call it.
    name: String,
    /// What it is held to; `None` before that is decided.
    held: Option<Held>,
    /// What is done on it where it is no report, but another page of a site.
    page: Option<Job>,
    /// What its text gave; `None` before it is looked at.
    done: Option<Result<Done, Arc<Failure>>>,
}

/// What a file is held to: nothing when it is no report.
type Held = Result<Option<Job>, Arc<Failure>>;

/// What the open reports are compared with.
#[derive(Default)]
struct Around {
    /// Whether it is that of the files which are open now.
    current: bool,
    /// Those of them that could be compared with others when it was found out: of what cannot be read, nobody knows what
    /// it belongs to.
    compared: Vec<PathBuf>,
    neighbours: Vec<(Job, Done)>,
}

/// What is said of one open file.
#[derive(Debug)]
pub enum Answer {
    /// No schema claims it, or the config leaves it out; if it is another page of a site, nothing in it stops the build.
    Unclaimed,
    /// It is a report, and this was found in it.
    Checked(Box<Checked>),
    /// It could not be checked.
    Failed(Arc<Failure>),
}

impl Session {
    /// A session in which nothing is open. Of `options` the paths and the buffers are the session's own affair.
    ///
    /// # Errors
    /// When the config or the schema that `options` name is wrong.
    pub fn new(options: Options) -> Result<Self, Arc<Failure>> {
        let standards = Standards::new(&options)?;
        Ok(Self {
            options,
            standards,
            open: BTreeMap::new(),
            around: Around::default(),
            shelf: Arc::default(),
            compared: false,
        })
    }

    /// What a run would be told in order to check what was open at the last check.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Takes `text` for what the file at `path`, which is absolute, holds: it is opened, or its text has changed. It is
    /// called `name` in what is said.
    pub fn hold(&mut self, path: &Path, name: &str, text: Arc<str>) {
        Arc::make_mut(&mut self.options.buffers).insert(path, text);
        self.let_go(path);
        match self.open.get_mut(path) {
            Some(open) => open.done = None,
            None => {
                self.open
                    .insert(path.to_path_buf(), Open { name: name.to_owned(), held: None, page: None, done: None });
                self.around.current = false;
            }
        }
    }

    /// Lets the file at `path` be what it is on the disk.
    pub fn release(&mut self, path: &Path) {
        Arc::make_mut(&mut self.options.buffers).remove(path);
        self.let_go(path);
        if self.open.remove(path).is_some() {
            self.around.current = false;
        }
    }

    /// Forgets what hangs on the text of the file at `path`, which is another one now: what is known of it beside the open
    /// files, of those whose sections it was asked about, and of all whose links may lead to it.
    fn let_go(&mut self, path: &Path) {
        self.around.let_go(path);
        if self.shelf.holds(path) {
            (self.shelf, self.around) = (Arc::default(), Around::default());
            self.open.values_mut().for_each(|open| open.done = None);
        }
        let linked = self.standards.sites().renew(&self.options.buffers, path);
        let place = buffers::place(path);
        let done = |open: &Open| open.done.as_ref()?.as_ref().ok().map(|done| asked(done, path, &place));
        let hangs = |open: &Open| linked || done(open) == Some(true);
        self.open.values_mut().filter(|open| hangs(open)).for_each(|open| open.done = None);
    }

    /// Forgets all that was read from the disk.
    pub fn forget(&mut self) {
        // What the options name was right when the session began. If it is wrong now, what it was then holds on.
        if let Ok(standards) = Standards::new(&self.options) {
            self.standards = standards;
        }
        (self.shelf, self.around) = (Arc::default(), Around::default());
        for open in self.open.values_mut() {
            (open.held, open.page, open.done) = (None, None, None);
        }
    }

    /// The sites and folders that the files lie in.
    pub fn sites(&self) -> &Sites {
        self.standards.sites()
    }

    /// What the open file at `path` is held to; `None` when it is no report, or that cannot be told.
    pub fn standard_of(&mut self, path: &Path) -> Option<Arc<Prepared>> {
        self.decide();
        let held = self.open.get(path)?.held.as_ref()?.as_ref().ok()?;
        held.as_ref().map(|job| job.prepared.clone())
    }

    /// Says of each open file what there is to be said, in order, and why that may not be all.
    pub fn check(&mut self) -> (Vec<(PathBuf, Answer)>, Vec<Arc<Failure>>) {
        self.decide();
        self.examine();
        self.refresh();
        let mut targets = self.reports();
        let shared = Shared::new(&self.options, self.standards.sites(), self.shelf.clone(), self.compared);
        let judged = collection::judge(&mut targets, &mut self.around.neighbours, Vec::new(), &shared);
        let mut failures = self.shelf.failures();
        failures.extend(judged.into_iter().map(Arc::new));
        let mut checked: BTreeMap<PathBuf, Checked> = BTreeMap::new();
        for (job, Done { checked: mut found, report, .. }) in targets {
            if let Some(report) = report {
                silence(&mut found, &report, &job, &shared);
            }
            found.shorten();
            checked.insert(job.target.path, found);
        }
        let answer = |(path, open): (&PathBuf, &Open)| {
            let answer = match (checked.remove(path), &open.done, &open.held) {
                (Some(found), _, _) => Answer::Checked(Box::new(found)),
                (None, Some(Err(failure)), _) | (None, _, Some(Err(failure))) => Answer::Failed(failure.clone()),
                _ => open.page.as_ref().map_or(Answer::Unclaimed, |job| of_page(job, &shared)),
            };
            (path.clone(), answer)
        };
        (self.open.iter().map(answer).collect(), failures)
    }

    /// Decides what the open files are held to, where that is not known yet.
    fn decide(&mut self) {
        for (path, open) in &mut self.open {
            if open.held.is_some() {
                continue;
            }
            // An editor opens all kinds of files: a report is what a schema claims.
            let target = Target { name: open.name.clone(), path: path.clone(), explicit: false };
            let followed = discovery::follow(path).map_err(Arc::new);
            open.held = Some(followed.and_then(|_| self.standards.of(&target)).map(|verdict| match verdict {
                Verdict::Held(prepared, config) => Some(Job::report(target, prepared, config)),
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
        if !self.around.current {
            self.options.paths = self.open.keys().cloned().collect();
            let jobs: Vec<Job> = self.open.values().filter_map(Open::job).cloned().collect();
            let compared = copies::is_any_compared(&jobs, &self.options, self.standards.sites());
            if compared != self.compared {
                self.compared = compared;
                self.around = Around::default();
                self.open.values_mut().for_each(|open| open.done = None);
            }
        }
        let shared = Shared::new(&self.options, self.standards.sites(), self.shelf.clone(), self.compared);
        let changed: Vec<&mut Open> = self.open.values_mut().filter(|open| open.done.is_none()).collect();
        changed.into_par_iter().for_each(|open| {
            let examined = open.job().map(|job| guarded(&job.target.name, || examine(job, &shared)));
            open.done = examined.map(|done| done.map_err(Arc::new));
        });
    }

    /// Finds and reads what the open reports are compared with, unless it is known.
    fn refresh(&mut self) {
        let is_compared = |open: &Open| {
            let done = open.done.as_ref().and_then(|done| done.as_ref().ok());
            open.job().is_some() && done.and_then(|done| done.report.as_ref()?.facts.as_ref()).is_some()
        };
        let compared = self.open.iter().filter(|(_, open)| is_compared(open)).map(|(path, _)| path.clone());
        let compared: Vec<PathBuf> = compared.collect();
        if self.around.current && self.around.compared == compared {
            return;
        }
        let targets = self.reports();
        let jobs = Neighbours::new(&targets, &self.options).find(&mut self.standards);
        let before = std::mem::take(&mut self.around).neighbours;
        let mut before: BTreeMap<PathBuf, (Job, Done)> =
            before.into_iter().map(|(job, done)| (job.target.path.clone(), (job, done))).collect();
        let mut unknown = Vec::new();
        for job in jobs {
            match before.remove(&job.target.path) {
                Some((known, done)) if Arc::ptr_eq(&known.prepared, &job.prepared) => {
                    self.around.neighbours.push((job, done));
                }
                _ => unknown.push(job),
            }
        }
        let shared = Shared::new(&self.options, self.standards.sites(), self.shelf.clone(), self.compared);
        self.around.neighbours.extend(collection::examined(unknown, &shared));
        self.around.compared = compared;
        self.around.current = true;
    }

    /// The open reports with what was found in each.
    fn reports(&self) -> Vec<(Job, Done)> {
        let report = |open: &Open| Some((open.job()?.clone(), open.done.as_ref()?.as_ref().ok()?.clone()));
        self.open.values().filter_map(report).collect()
    }
}

impl Around {
    /// Forgets what is known of the file at `path`, which has another text now: a page that is open is a neighbour too,
    /// when no schema claims it or it cannot be read.
    fn let_go(&mut self, path: &Path) {
        let place = buffers::place(path);
        let is_it = |other: &Path| other.file_name() == path.file_name() && buffers::place(other) == place;
        let before = self.neighbours.len();
        self.neighbours.retain(|(job, done)| !is_it(&job.target.path) && !asked(done, path, &place));
        self.current &= self.neighbours.len() == before;
    }
}

impl Open {
    fn job(&self) -> Option<&Job> {
        self.held.as_ref()?.as_ref().ok()?.as_ref()
    }
}

/// What is said of an open page that is no report.
fn of_page(job: &Job, shared: &Shared<'_>) -> Answer {
    match guarded(&job.target.name, || pages::examine(job, shared)) {
        Ok(Some(Done { mut checked, report, .. })) => {
            if let Some(report) = report {
                silence(&mut checked, &report, job, shared);
            }
            checked.shorten();
            Answer::Checked(Box::new(checked))
        }
        Ok(None) => Answer::Unclaimed,
        Err(failure) => Answer::Failed(Arc::new(failure)),
    }
}

/// Whether what was found in a report hangs on the text of the file at `path`, which lies at `place`: it may be its
/// translation.
fn asked(done: &Done, path: &Path, place: &Option<PathBuf>) -> bool {
    let translations = done.report.as_ref().map_or(&[][..], |report| &report.translations);
    translations.iter().any(|file| file.file_name() == path.file_name() && buffers::place(file) == *place)
}
