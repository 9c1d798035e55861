//! The repositories around the files of a run.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::repository::{Repository, unreadable};
use crate::diagnostic::Failure;

/// The repositories of a run. Each is queried once.
#[derive(Default)]
pub struct Repositories<'a> {
    /// The revision to compare with.
    since: &'a str,
    /// The repositories so far.
    pub opened: Vec<Repository>,
    /// For each folder: its repository, and its path with symbolic links resolved.
    folders: HashMap<PathBuf, (usize, PathBuf)>,
    /// The repository of each folder with a `.git`.
    borders: HashMap<PathBuf, usize>,
    /// The folders with a `.git` where git failed.
    refused: HashSet<PathBuf>,
}

impl<'a> Repositories<'a> {
    /// Starts without any repository. Each is opened at the revision `since`.
    pub fn new(since: &'a str) -> Self {
        Self { since, ..Self::default() }
    }

    /// The index of the repository of `folder`, and the folder with symbolic links resolved.
    ///
    /// # Errors
    /// If there is no git, no repository around it, or no such revision in it.
    pub fn around(&mut self, folder: &Path) -> Result<(usize, &Path), Failure> {
        if !self.folders.contains_key(folder) {
            let real = fs::canonicalize(folder).map_err(|error| unreadable(folder, &error))?;
            let index = self.find(&real, folder)?;
            self.folders.insert(folder.to_owned(), (index, real));
        }
        let (index, real) = &self.folders[folder];
        Ok((*index, real))
    }

    /// The same where git can be asked: it is not run where there is no `.git`, nor again where it failed.
    pub fn if_any(&mut self, folder: &Path) -> Option<(usize, &Path)> {
        if !self.folders.contains_key(folder) {
            let real = fs::canonicalize(folder).ok()?;
            let border = borders(&real).next()?;
            if self.refused.contains(border) {
                return None;
            }
            let known = self.borders.get(border).copied();
            let Some(index) = known.or_else(|| self.find(&real, folder).ok()) else {
                self.refused.insert(border.to_path_buf());
                return None;
            };
            self.folders.insert(folder.to_owned(), (index, real));
        }
        self.folders.get(folder).map(|(index, real)| (*index, real.as_path()))
    }

    /// The repository around the folder `real`, which messages call `name`.
    fn find(&mut self, real: &Path, name: &Path) -> Result<usize, Failure> {
        let mut borders = borders(real).peekable();
        let border = borders.peek().map(|border| border.to_path_buf());
        if let Some(&index) = border.as_ref().and_then(|border| self.borders.get(border)) {
            return Ok(index);
        }
        let repository = Repository::open(borders, name, self.since)?;
        let known = self.opened.iter().position(|opened| opened.root() == repository.root());
        let index = known.unwrap_or(self.opened.len());
        if known.is_none() {
            self.opened.push(repository);
        }
        self.borders.extend(border.map(|border| (border, index)));
        Ok(index)
    }
}

/// The folders above `real`, itself included, with a `.git`: the first one belongs to the innermost repository.
fn borders(real: &Path) -> impl Iterator<Item = &Path> {
    real.ancestors().filter(|above| above.join(".git").exists())
}
