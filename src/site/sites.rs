//! Which site or plain folder a report lives in.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use rustc_hash::FxHashMap;

use super::config;
use super::hugo::Site;
use super::memo::Memo;
use crate::files::boundary;
use crate::files::buffers::{Buffers, place, real_folder};

/// The sites that reports live in, each read once; shared by all threads.
#[derive(Debug, Default)]
pub struct Sites {
    by_folder: RwLock<FxHashMap<PathBuf, Option<Arc<Site>>>>,
    /// The same by the folder's name as it was given, so that a folder's links are followed once.
    by_name: Memo<PathBuf, Option<Arc<Site>>>,
    /// Plain folders by their roots.
    folders: Memo<PathBuf, Arc<Site>>,
    /// The same by the names of the folders in them, as they were given.
    folders_by_name: Memo<PathBuf, Option<Arc<Site>>>,
    /// Pages as an editor holds them.
    buffers: RwLock<Arc<Buffers>>,
}

impl Sites {
    /// No site yet.
    #[cfg(test)]
    pub fn new() -> Self {
        Self::default()
    }

    /// No site yet; of pages that are in `buffers`, these texts count.
    pub fn with(buffers: Arc<Buffers>) -> Self {
        Self { buffers: RwLock::new(buffers), ..Self::default() }
    }

    /// Takes `buffers`, in which the text of the page at `path` has changed or is no more, for what pages hold; whether a
    /// link to that page gets something else now than when it was asked.
    pub fn renew(&self, buffers: &Arc<Buffers>, path: &Path) -> bool {
        if let Ok(mut held) = self.buffers.write() {
            held.clone_from(buffers);
        }
        let own = place(path);
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

    /// The site that `report` belongs to: the nearest folder upwards with Hugo's configuration.
    pub fn site_of(&self, report: &Path) -> Option<Arc<Site>> {
        let name = report.parent()?;
        self.by_name.get_or(name, || real_folder(report).and_then(|folder| self.site_of_folder(&folder)))
    }

    /// The plain folder around `report`: its repository, or the current folder where it lies below that, or else its own
    /// folder. Nothing outside is asked for.
    pub fn folder_of(&self, report: &Path) -> Option<Arc<Site>> {
        let name = report.parent()?;
        self.folders_by_name.get_or(name, || {
            let root = root_of(&real_folder(report)?);
            Some(self.folders.get_or(&root, || Arc::new(Site::of_folder(root.clone(), self.held()))))
        })
    }

    fn held(&self) -> Arc<Buffers> {
        self.buffers.read().map(|buffers| buffers.clone()).unwrap_or_default()
    }

    fn site_of_folder(&self, folder: &Path) -> Option<Arc<Site>> {
        let known = |ancestor: &Path| self.by_folder.read().ok().and_then(|sites| sites.get(ancestor).cloned());
        // No site stands among the pages of another: those folders need not be looked at.
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
                found = Some(Arc::new(Site::new(ancestor.to_path_buf(), self.held())));
                break;
            }
        }
        if let (Ok(mut sites), false) = (self.by_folder.write(), passed.is_empty()) {
            // Another thread may have been quicker: all must share one site and its lists.
            if let Some(Some(first)) = passed.last().and_then(|root| sites.get(root)) {
                found = Some(first.clone());
            }
            sites.extend(passed.into_iter().map(|folder| (folder, found.clone())));
        }
        found
    }
}

/// The folder that addresses in a file in `folder`, which is canonical, may name files of.
fn root_of(folder: &Path) -> PathBuf {
    let here = || {
        let here = env::current_dir().and_then(std::fs::canonicalize).ok()?;
        // Who stands there works on everything, not on this.
        let anywhere = here.parent().is_none() || env::home_dir().is_some_and(|home| home == here);
        (!anywhere && folder.starts_with(&here)).then_some(here)
    };
    boundary::repository_around(folder).or_else(here).unwrap_or_else(|| folder.to_path_buf())
}
