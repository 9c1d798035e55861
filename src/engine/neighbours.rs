//! The reports beside those under check: their translations, and what else is in their sites.

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

/// Finds the reports beside those under check.
pub(super) struct Neighbours<'a> {
    options: &'a Options,
    targets: Vec<(&'a Job, &'a Facts)>,
    /// The files that are under check, or found.
    known: HashSet<PathBuf>,
    /// Folders of which every report is under check.
    searched: Vec<PathBuf>,
    /// The current folder without links, from which reports are named.
    here: Option<PathBuf>,
    jobs: Vec<Job>,
}

impl<'a> Neighbours<'a> {
    /// A finder of what is beside `targets`.
    pub fn new(targets: &'a [(Job, Done)], options: &'a Options) -> Self {
        let facts = |done: &'a Done| done.report.as_ref()?.facts.as_ref();
        let targets: Vec<_> = targets.iter().filter_map(|(job, done)| Some((job, facts(done)?))).collect();
        let known = targets.iter().map(|(_, facts)| facts.place.file.clone()).collect();
        let current = [PathBuf::from(".")];
        let folders = if options.paths.is_empty() { &current[..] } else { &options.paths };
        // What git did not touch is not under check.
        let folders = folders.iter().filter(|path| options.changed.is_none() && is_folder(path));
        let searched = folders.filter_map(|folder| fs::canonicalize(folder).ok()).collect();
        let here = std::env::current_dir().ok().and_then(|here| fs::canonicalize(here).ok());
        Self { options, targets, known, searched, here, jobs: Vec::new() }
    }

    /// What to read besides.
    pub fn find(mut self, standards: &mut Standards) -> Vec<Job> {
        let mut sites: BTreeMap<PathBuf, OfSite> = BTreeMap::new();
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
            let of_site = sites.entry(facts.place.home.clone()).or_insert_with(|| OfSite {
                site: site.clone(),
                schemas: Vec::new(),
                absolute: job.target.path.is_absolute(),
            });
            if !of_site.schemas.iter().any(|known| Arc::ptr_eq(known, &job.prepared)) {
                of_site.schemas.push(job.prepared.clone());
            }
        }
        for (folder, (job, home)) in folders {
            self.beside(&folder, job, home, standards);
        }
        for of_site in sites.values() {
            self.reports(of_site, standards);
        }
        self.jobs
    }

    /// The other languages of one report, whether a schema claims them or not.
    fn translations(&mut self, job: &Job, facts: &Facts, standards: &mut Standards) {
        let schema = &job.prepared.schema;
        for language in (0..schema.languages.len()).filter(|&language| Some(language) != facts.place.language) {
            for file in facts.place.translations(schema, language) {
                let there = boundary::file_at(&file, &facts.place.home).is_some() || self.options.buffers.holds(&file);
                if self.known.contains(&file) || !there {
                    continue;
                }
                let target = self.target(&file, job.target.path.is_absolute());
                let (prepared, config) = match standards.of(&target) {
                    Ok(Verdict::Held(prepared, config)) => (prepared, config),
                    Ok(Verdict::Unclaimed(_)) => (job.prepared.clone(), job.config.clone()),
                    Ok(Verdict::Excluded) | Err(_) => continue,
                };
                self.known.insert(file);
                self.jobs.push(Job::report(target, prepared, config));
            }
        }
    }

    /// The other reports in `folder` that are held to the same schema as `job`: their files are numbered together.
    fn beside(&mut self, folder: &Path, job: &Job, home: &Path, standards: &mut Standards) {
        let entries = fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
        let is_report = |path: &Path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"));
        let mut files: Vec<PathBuf> = entries.filter(|path| is_report(path)).collect();
        files.sort();
        for file in files {
            if self.known.contains(&file) || boundary::file_at(&file, home).is_none() {
                continue;
            }
            let target = self.target(&file, job.target.path.is_absolute());
            let Ok(Verdict::Held(prepared, config)) = standards.of(&target) else { continue };
            // A schema that is forced upon what was named does not make reports of all files beside it.
            let meant = self.options.schema.is_none()
                || prepared.schema.files.is_match(file.strip_prefix("/").unwrap_or(&file));
            if meant && Arc::ptr_eq(&job.prepared, &prepared) {
                self.known.insert(file);
                self.jobs.push(Job::report(target, prepared, config));
            }
        }
    }

    /// The other reports of a site that are held to the same schemas as those under check.
    fn reports(&mut self, of_site: &OfSite, standards: &mut Standards) {
        let folders = of_site.site.content_folders();
        let mut files: Vec<PathBuf> =
            folders.iter().flat_map(|folder| discovery::below(folder, &self.options.buffers)).collect();
        files.sort();
        for file in files.into_iter().filter(|file| !self.known.contains(file)) {
            let target = self.target(&file, of_site.absolute);
            let Ok(Verdict::Held(prepared, config)) = standards.of(&target) else { continue };
            // A schema that is forced upon what was named does not make reports of all pages beside it.
            let below = file.strip_prefix(of_site.site.root()).unwrap_or(&file);
            let meant = self.options.schema.is_none() || prepared.schema.files.is_match(below);
            if meant && of_site.schemas.iter().any(|known| Arc::ptr_eq(known, &prepared)) {
                self.jobs.push(Job::report(target, prepared, config));
            }
        }
    }

    /// The file at `path`, which is absolute, as one that was named with others.
    fn target(&self, path: &Path, absolute: bool) -> Target {
        let near = self.here.as_deref().filter(|_| !absolute).and_then(|here| from_folder(path, here));
        let name = near.as_deref().unwrap_or(path);
        Target { name: discovery::shown(name), path: path.to_path_buf(), explicit: false }
    }
}

/// A site with reports under check.
struct OfSite {
    site: Arc<Site>,
    /// What they are held to.
    schemas: Vec<Arc<Prepared>>,
    /// Whether they were named by absolute paths.
    absolute: bool,
}

/// Whether `path`, which the command line names, leads to a folder.
fn is_folder(path: &Path) -> bool {
    discovery::follow(path).is_ok_and(|real| real.is_dir())
}

/// The way from `folder` to `path`, both absolute and without links: `../4.1-Event1/_index.md`.
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
