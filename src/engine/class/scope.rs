//! What part of which class a run sees.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config::{Config, Enrolled, Exclusion, Roster};
use crate::diagnostic::Failure;
use crate::engine::discovery;
use crate::engine::job::Job;
use crate::engine::options::Options;
use crate::engine::standards::Standards;

/// The part of classes that a run sees.
#[derive(Default)]
pub(crate) struct Scope {
    /// The folders that are searched for reports; without any, there is no class.
    searched: Vec<Searched>,
    /// The classes of configs.
    pub(super) classes: Vec<Claimed>,
    /// The config above the first folder, for a class that no config names.
    pub config: Option<Arc<Config>>,
    /// What the command line leaves out.
    exclude: Vec<Exclusion>,
    /// What is wrong with the lists of classes.
    pub failures: Vec<Failure>,
}

/// A folder that the command line names.
struct Searched {
    /// As given.
    given: PathBuf,
    /// With links resolved.
    real: PathBuf,
}

/// A class that a config names.
pub(super) struct Claimed {
    /// The config.
    pub config: Arc<Config>,
    /// Its folder, with links resolved.
    pub folder: PathBuf,
    /// The students that the run sees; `None` if the config names none.
    pub students: Option<Vec<Enrolled>>,
    /// Whether nobody else is in the class.
    pub closed: bool,
}

impl Scope {
    /// What a run with these `options` sees of classes. `jobs` are its reports.
    pub fn find(options: &Options, standards: &mut Standards, jobs: &[Job]) -> Self {
        let mut scope = Self { exclude: options.exclude.clone(), ..Self::default() };
        // Only a part of the reports is looked at.
        if options.changed.is_some() {
            return scope;
        }
        let here = [PathBuf::from(".")];
        let paths = if options.paths.is_empty() { &here[..] } else { &options.paths };
        // A hook names files, which are many and no part of a search.
        for given in paths.iter().filter(|given| given.is_dir()) {
            let Some(real) = discovery::follow(given).ok().and_then(|real| fs::canonicalize(real).ok()) else {
                continue;
            };
            scope.searched.push(Searched { given: given.clone(), real });
        }
        if scope.searched.is_empty() {
            return scope;
        }
        let mut configs: Vec<Arc<Config>> = Vec::new();
        for searched in &scope.searched {
            // A config that is wrong is told where a report needs it.
            let Ok(Some(config)) = standards.config_of(&searched.real) else { continue };
            scope.config.get_or_insert_with(|| config.clone());
            configs.push(config);
        }
        let mut last: Option<&Arc<Config>> = None;
        for config in jobs.iter().filter_map(|job| job.config.as_ref()) {
            if !last.is_some_and(|last| Arc::ptr_eq(last, config)) {
                last = Some(config);
                configs.push(config.clone());
            }
        }
        configs.retain(|config| config.class.is_some());
        // The outer ones first: a student's own config has no say in the class.
        configs.sort_by(|one, other| one.file.cmp(&other.file));
        configs.dedup_by(|one, other| one.file == other.file);
        configs.sort_by_key(|config| config.folder.components().count());
        for config in configs {
            scope.claim(config);
        }
        scope
    }

    fn claim(&mut self, config: Arc<Config>) {
        let Some(spec) = &config.class else { return };
        let folder = fs::canonicalize(&config.folder).unwrap_or_else(|_| config.folder.clone());
        let students = || self.classes.iter().filter_map(|class| class.students.as_ref()).flatten();
        if students().any(|student| folder.starts_with(&student.folder)) {
            return;
        }
        let roster = spec.students.as_ref().map(|entries| Roster::read(entries, &config, &self.exclude));
        let mut closed = false;
        let students = roster.map(|roster| {
            self.failures.extend(roster.failures);
            closed = roster.closed;
            roster.students.into_iter().filter(|student| self.sees(&student.folder)).collect()
        });
        self.classes.push(Claimed { config, folder, students, closed });
    }

    /// Whether nothing is to be seen.
    pub fn is_empty(&self) -> bool {
        self.searched.is_empty()
    }

    /// Whether all that could be in `folder`, whose path has no links, is searched.
    pub fn sees(&self, folder: &Path) -> bool {
        self.searched.iter().any(|searched| folder.starts_with(&searched.real))
    }

    /// Whether the config or the command line leaves `folder` out.
    pub fn excludes(&self, folder: &Path) -> bool {
        let by_config = || self.config.as_ref().is_some_and(|config| config.excludes(folder));
        by_config() || Exclusion::any_holds(&self.exclude, folder)
    }

    /// Whether a config names a student here, of whom something is expected.
    pub fn expects(&self) -> bool {
        self.expecting().next().is_some()
    }

    /// Whether it does in `folder`, or around it.
    pub fn expects_in(&self, folder: &Path) -> bool {
        let Ok(folder) = fs::canonicalize(folder) else { return false };
        self.expecting().any(|student| student.folder.starts_with(&folder) || folder.starts_with(&student.folder))
    }

    /// The students of whom something is expected.
    fn expecting(&self) -> impl Iterator<Item = &Enrolled> {
        let asks = |class: &&Claimed| {
            let spec = class.config.class.as_ref().and_then(|spec| spec.expect.as_ref());
            spec.is_some_and(|all| !all.is_empty())
        };
        self.classes.iter().filter(asks).filter_map(|class| class.students.as_ref()).flatten()
    }

    /// The name of `folder` as the reports in it are named.
    pub fn shown(&self, folder: &Path) -> String {
        let below = |searched: &Searched| {
            let below = folder.strip_prefix(&searched.real).ok()?;
            Some(if below.as_os_str().is_empty() { searched.given.clone() } else { searched.given.join(below) })
        };
        let shown = self.searched.iter().find_map(below).unwrap_or_else(|| folder.to_path_buf());
        discovery::shown(&shown)
    }
}
