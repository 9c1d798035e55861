//! Finds the neighbours of the checked reports: their translations, and the other reports of their sites.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::discovery::{self, Target};
use super::job::{Done, Job};
use super::options::Options;
use super::standards::{Prepared, Standards, Verdict};
use crate::binding::fields::FILE;
use crate::collection::facts::Facts;
use crate::files::boundary;
use crate::site::Site;

/// Finds the neighbours of the checked reports.
pub(super) struct Neighbours<'a> {
    options: &'a Options,
    targets: Vec<(&'a Job, &'a Facts)>,
    /// The files that are checked, or already found.
    seen: HashSet<PathBuf>,
    /// Folders in which every report is checked.
    searched: Vec<PathBuf>,
    /// The current folder with symbolic links resolved. Names of reports are relative to it.
    current_dir: Option<PathBuf>,
    jobs: Vec<Job>,
}

impl<'a> Neighbours<'a> {
    /// Prepares the search for the neighbours of `targets`.
    pub fn new(targets: impl Iterator<Item = (&'a Job, &'a Done)>, options: &'a Options) -> Self {
        let targets: Vec<_> = targets.filter_map(|(job, done)| Some((job, done.facts()?))).collect();
        let seen = targets.iter().map(|(_, facts)| facts.place.file.clone()).collect();
        let current = [PathBuf::from(".")];
        let folders = if options.paths.is_empty() { &current[..] } else { &options.paths };
        // With `--changed`, unchanged reports in these folders are not checked.
        let folders = folders.iter().filter(|path| options.changed.is_none() && is_folder(path));
        let searched = folders.filter_map(|folder| fs::canonicalize(folder).ok()).collect();
        let current_dir = std::env::current_dir().ok().and_then(|current_dir| fs::canonicalize(current_dir).ok());
        Self { options, targets, seen, searched, current_dir, jobs: Vec::new() }
    }

    /// The neighbours to read.
    pub fn find(mut self, standards: &mut Standards) -> Vec<Job> {
        let mut sites: BTreeMap<PathBuf, CheckedSite> = BTreeMap::new();
        let mut folders: BTreeMap<PathBuf, (&Job, &PathBuf)> = BTreeMap::new();
        for (job, facts) in std::mem::take(&mut self.targets) {
            if self.searched.iter().any(|folder| facts.place.home.starts_with(folder)) {
                continue;
            }
            self.translations(job, facts, standards);
            if job.prepared.schema.front_matter.numbers_agree.iter().any(|name| name == FILE) {
                let folder = facts.place.file.parent().map(Path::to_path_buf);
                folders.extend(folder.map(|folder| (folder, (job, &facts.place.home))));
            }
            let Some(site) = &facts.place.site else { continue };
            let checked_site = sites.entry(facts.place.home.clone()).or_insert_with(|| CheckedSite {
                site: site.clone(),
                schemas: Vec::new(),
                absolute: job.target.path.is_absolute(),
            });
            if !checked_site.schemas.iter().any(|seen| Arc::ptr_eq(seen, &job.prepared)) {
                checked_site.schemas.push(job.prepared.clone());
            }
        }
        for (folder, (job, home)) in folders {
            self.same_folder(&folder, job, home, standards);
        }
        for checked_site in sites.values() {
            self.reports(checked_site, standards);
        }
        self.jobs
    }

    /// The translations of one report, claimed by a schema or not.
    fn translations(&mut self, job: &Job, facts: &Facts, standards: &mut Standards) {
        let schema = &job.prepared.schema;
        for language in (0..schema.languages.len()).filter(|&language| Some(language) != facts.place.language) {
            for file in facts.place.translations(schema, language) {
                let exists = boundary::file_at(&file, &facts.place.home).is_some() || self.options.buffers.holds(&file);
                if self.seen.contains(&file) || !exists {
                    continue;
                }
                let target = self.target(&file, job.target.path.is_absolute());
                let (prepared, config) = match standards.of(&target) {
                    Ok(Verdict::Claimed(prepared, config)) => (prepared, config),
                    Ok(Verdict::Unclaimed(_)) => (job.prepared.clone(), job.config.clone()),
                    Ok(Verdict::Excluded) | Err(_) => continue,
                };
                self.seen.insert(file);
                self.jobs.push(Job::report(target, prepared, config));
            }
        }
    }

    /// The other reports in `folder` with the same schema as `job`; their files are numbered together.
    fn same_folder(&mut self, folder: &Path, job: &Job, home: &Path, standards: &mut Standards) {
        let entries = fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
        let is_report = |path: &Path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"));
        let mut files: Vec<PathBuf> = entries.filter(|path| is_report(path)).collect();
        files.sort();
        for file in files {
            if self.seen.contains(&file) || boundary::file_at(&file, home).is_none() {
                continue;
            }
            let target = self.target(&file, job.target.path.is_absolute());
            let Ok(Verdict::Claimed(prepared, config)) = standards.of(&target) else { continue };
            // A schema from the command line applies to the named files, not to all files beside them.
            let is_claimed = self.options.schema.is_none()
                || prepared.schema.files.is_match(file.strip_prefix("/").unwrap_or(&file));
            if is_claimed && Arc::ptr_eq(&job.prepared, &prepared) {
                self.seen.insert(file);
                self.jobs.push(Job::report(target, prepared, config));
            }
        }
    }

    /// The other reports of a site with the same schemas as the checked ones.
    fn reports(&mut self, checked_site: &CheckedSite, standards: &mut Standards) {
        let folders = checked_site.site.content_folders();
        let mut files: Vec<PathBuf> =
            folders.iter().flat_map(|folder| discovery::below(folder, &self.options.buffers)).collect();
        files.sort();
        for file in files.into_iter().filter(|file| !self.seen.contains(file)) {
            let target = self.target(&file, checked_site.absolute);
            let Ok(Verdict::Claimed(prepared, config)) = standards.of(&target) else { continue };
            // A schema from the command line applies to the named files, not to all pages beside them.
            let below = file.strip_prefix(checked_site.site.root()).unwrap_or(&file);
            let is_claimed = self.options.schema.is_none() || prepared.schema.files.is_match(below);
            if is_claimed && checked_site.schemas.iter().any(|seen| Arc::ptr_eq(seen, &prepared)) {
                self.jobs.push(Job::report(target, prepared, config));
            }
        }
    }

    /// A target for the file at `path`, which is absolute, named like the checked reports.
    fn target(&self, path: &Path, absolute: bool) -> Target {
        let near =
            self.current_dir.as_deref().filter(|_| !absolute).and_then(|current_dir| from_folder(path, current_dir));
        let name = near.as_deref().unwrap_or(path);
        Target { name: discovery::shown(name), path: path.to_path_buf(), explicit: false }
    }
}

/// A site with checked reports.
struct CheckedSite {
    site: Arc<Site>,
    /// The schemas of these reports.
    schemas: Vec<Arc<Prepared>>,
    /// Whether they were named by absolute paths.
    absolute: bool,
}

/// Whether `path`, which the command line names, is a folder.
fn is_folder(path: &Path) -> bool {
    discovery::follow(path).is_ok_and(|real| real.is_dir())
}

/// `path` relative to `folder`, both absolute and without symbolic links: `../4.1-Event1/_index.md`.
fn from_folder(path: &Path, folder: &Path) -> Option<PathBuf> {
    let shared = folder.ancestors().find(|above| path.starts_with(above))?;
    let up = folder.strip_prefix(shared).ok()?.components().map(|_| Path::new(".."));
    Some(up.chain([path.strip_prefix(shared).ok()?]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_neighbour_is_named_from_the_current_folder() {
        let way = |path: &str, folder: &str| from_folder(Path::new(path), Path::new(folder)).unwrap();
        assert_eq!(way("/a/b/c.md", "/a"), Path::new("b/c.md"));
        assert_eq!(way("/a/b/c.md", "/a/b"), Path::new("c.md"));
        assert_eq!(way("/a/b/c.md", "/a/d/e"), Path::new("../../b/c.md"));
        assert_eq!(way("/a/b/c.md", "/"), Path::new("a/b/c.md"));
    }
}
