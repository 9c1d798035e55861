//! Finds out what changed since a git commit. Git lists its objects; they are compared with the files on disk here.

mod blobs;
mod git;
pub mod history;
mod lines;
mod renames;
mod repository;
mod touch;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostic::Failure;
use crate::files::buffers::Buffers;
use repository::{Repository, unreadable};
pub use touch::{Touch, keep_touched};

/// The changes in each of the files at `paths`, or of the texts in `buffers` that replace them, since `since`: a revision, or
/// `main...` for the commit at which the current branch left `main`. `None` for unchanged files.
///
/// # Errors
/// If there is no git, no repository around a file, or no such revision in it.
pub fn touches(paths: &[&Path], since: &str, buffers: &Buffers) -> Result<Vec<Option<Touch>>, Failure> {
    let mut repositories = Repositories { since, ..Repositories::default() };
    // The files of each repository, with their indexes in `paths`.
    let mut requested: Vec<(Vec<PathBuf>, Vec<usize>)> = Vec::new();
    for (place, path) in paths.iter().enumerate() {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let (index, folder) = repositories.around(folder)?;
        requested.resize_with(requested.len().max(index + 1), Default::default);
        requested[index].0.push(path.file_name().map_or_else(|| folder.to_owned(), |name| folder.join(name)));
        requested[index].1.push(place);
    }
    let mut touches = vec![None; paths.len()];
    for (repository, (files, places)) in repositories.opened.iter().zip(requested) {
        for (place, touch) in places.into_iter().zip(repository.touches(&files, buffers)?) {
            touches[place] = touch;
        }
    }
    Ok(touches)
}

/// The repositories of a run. Each is queried once.
#[derive(Default)]
struct Repositories<'a> {
    since: &'a str,
    opened: Vec<Repository>,
    /// For each folder: its repository, and its path with symbolic links resolved.
    folders: HashMap<PathBuf, (usize, PathBuf)>,
    /// The repository of each folder with a `.git`.
    borders: HashMap<PathBuf, usize>,
}

impl Repositories<'_> {
    /// The repository of `folder`, and the folder with symbolic links resolved.
    fn around(&mut self, folder: &Path) -> Result<(usize, &Path), Failure> {
        if !self.folders.contains_key(folder) {
            let real = fs::canonicalize(folder).map_err(|error| unreadable(folder, &error))?;
            let index = self.find(&real, folder)?;
            self.folders.insert(folder.to_owned(), (index, real));
        }
        let (index, real) = &self.folders[folder];
        Ok((*index, real))
    }

    /// The repository around the folder `real`, which messages call `name`.
    fn find(&mut self, real: &Path, name: &Path) -> Result<usize, Failure> {
        // The nearest `.git` upwards belongs to the innermost repository.
        let mut borders = real.ancestors().filter(|above| above.join(".git").exists()).peekable();
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
