//! Finds the site or plain folder that a report lives in.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use rustc_hash::FxHashMap;

use super::config;
use super::hugo::Site;
use super::memo::PathMemo;
use super::real_folders::RealFolders;
use crate::files::boundary;
use crate::files::buffers::Buffers;

/// The sites that reports live in. Each is read once; all threads share them.
#[derive(Debug, Default)]
pub struct Sites {
    by_folder: RwLock<FxHashMap<PathBuf, Option<Arc<Site>>>>,
    /// The same by the folder's name as given.
    by_name: PathMemo<Option<Arc<Site>>>,
    real_folders: Arc<RealFolders>,
    /// Plain folders by their roots.
    folders: PathMemo<Arc<Site>>,
    /// The same by the names of the folders inside, as given.
    folders_by_name: PathMemo<Option<Arc<Site>>>,
    /// Unsaved pages of an editor.
    buffers: RwLock<Arc<Buffers>>,
}

impl Sites {
    /// Starts without any site.
    #[cfg(test)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts without any site. The texts in `buffers` override the files on disk.
    pub fn with(buffers: Arc<Buffers>) -> Self {
        Self { buffers: RwLock::new(buffers), ..Self::default() }
    }

    /// Updates the editor's `buffers` after the text of the page at `path` changed or was closed. Returns whether a
    /// link to that page may now resolve differently.
    pub fn renew(&self, buffers: &Arc<Buffers>, path: &Path) -> bool {
        if let Ok(mut current) = self.buffers.write() {
            current.clone_from(buffers);
        }
        let own = buffers.place_of(path);
        let sites: Vec<Arc<Site>> = match self.by_folder.read() {
            Ok(sites) => {
                sites.iter().filter_map(|(root, site)| site.clone().filter(|site| site.root() == root)).collect()
            }
            Err(_) => Vec::new(),
        };
        let mut changed = false;
        for site in sites {
            if let Some(own) = own.as_deref().filter(|own| own.starts_with(site.root())) {
                changed |= site.renew(buffers, own);
            }
        }
        changed
    }

    /// The folder of the file at `path` without links and `..`; it need not exist.
    pub fn real_folder(&self, path: &Path) -> Option<PathBuf> {
        self.real_folders.of(path)
    }

    /// The site that `report` belongs to: the nearest ancestor folder with a Hugo configuration.
    pub fn site_of(&self, report: &Path) -> Option<Arc<Site>> {
        let name = report.parent()?;
        self.by_name.get_or(name, || self.real_folders.of(report).and_then(|folder| self.site_of_folder(&folder)))
    }

    /// The plain folder around `report`: its repository, else the current folder if that contains it, else its own
    /// folder. Files outside are never accessed.
    pub fn folder_of(&self, report: &Path) -> Option<Arc<Site>> {
        let name = report.parent()?;
        self.folders_by_name.get_or(name, || {
            let root = root_of(&self.real_folders.of(report)?);
            Some(
                self.folders.get_or(&root, || {
                    Arc::new(Site::of_folder(root.clone(), &self.real_folders, self.current_buffers()))
                }),
            )
        })
    }

    fn current_buffers(&self) -> Arc<Buffers> {
        self.buffers.read().map(|buffers| buffers.clone()).unwrap_or_default()
    }

    fn site_of_folder(&self, folder: &Path) -> Option<Arc<Site>> {
        let known = |ancestor: &Path| self.by_folder.read().ok().and_then(|sites| sites.get(ancestor).cloned());
        // A site never contains another site among its pages, so skip those folders.
        if let Some(Some(site)) = folder.ancestors().find_map(known)
            && site.has_pages_in(folder)
        {
            return Some(site);
        }
        let mut passed = Vec::new();
        let mut found = None;
        for ancestor in folder.ancestors() {
            if let Some(known) = known(ancestor) {
                found = known;
                break;
            }
            passed.push(ancestor.to_path_buf());
            if config::is_site(ancestor) {
                found = Some(Arc::new(Site::new(ancestor.to_path_buf(), &self.real_folders, self.current_buffers())));
                break;
            }
        }
        if let (Ok(mut sites), false) = (self.by_folder.write(), passed.is_empty()) {
            // Another thread may have been quicker. All threads must share one site and its lists.
            if let Some(Some(first)) = passed.last().and_then(|root| sites.get(root)) {
                found = Some(first.clone());
            }
            sites.extend(passed.into_iter().map(|folder| (folder, found.clone())));
        }
        found
    }
}

/// The root folder for addresses in a file in `folder`, which is canonical.
fn root_of(folder: &Path) -> PathBuf {
    let here = || {
        let here = env::current_dir().and_then(std::fs::canonicalize).ok()?;
        // In `/` or the home folder, the current folder says nothing about the project.
        let anywhere = here.parent().is_none() || env::home_dir().is_some_and(|home| home == here);
        (!anywhere && folder.starts_with(&here)).then_some(here)
    };
    boundary::repository_around(folder).or_else(here).unwrap_or_else(|| folder.to_path_buf())
}
