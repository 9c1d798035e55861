//! What a git change touches: git tells what it keeps, and the files on the disk are compared with that here.

mod blobs;
mod git;
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

/// What is changed of each of the files at `paths`, or of the texts in `buffers` that take their place, since `since`: a revision, or `main...` for the point at which the
/// current branch left `main`. `None` where nothing is.
///
/// # Errors
/// When there is no git, no repository around a file, or no such revision in it.
pub fn touches(paths: &[&Path], since: &str, buffers: &Buffers) -> Result<Vec<Option<Touch>>, Failure> {
    let mut repositories = Repositories { since, ..Repositories::default() };
    // Of each repository its files, and their places among all.
    let mut asked: Vec<(Vec<PathBuf>, Vec<usize>)> = Vec::new();
    for (place, path) in paths.iter().enumerate() {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let (index, folder) = repositories.around(folder)?;
        asked.resize_with(asked.len().max(index + 1), Default::default);
        asked[index].0.push(path.file_name().map_or_else(|| folder.to_owned(), |name| folder.join(name)));
        asked[index].1.push(place);
    }
    let mut touches = vec![None; paths.len()];
    for (repository, (files, places)) in repositories.opened.iter().zip(asked) {
        for (place, touch) in places.into_iter().zip(repository.touches(&files, buffers)?) {
            touches[place] = touch;
        }
    }
    Ok(touches)
}

/// The repositories that a run meets; each is asked once.
#[derive(Default)]
struct Repositories<'a> {
    since: &'a str,
    opened: Vec<Repository>,
    /// The repository of each folder met, and the folder without links.
    folders: HashMap<PathBuf, (usize, PathBuf)>,
    /// The repository of each folder with a `.git`.
    borders: HashMap<PathBuf, usize>,
}

impl Repositories<'_> {
    /// The repository that holds `folder`, and the folder without links.
    fn around(&mut self, folder: &Path) -> Result<(usize, &Path), Failure> {
        if !self.folders.contains_key(folder) {
            let real = fs::canonicalize(folder).map_err(|error| unreadable(folder, &error))?;
            let index = self.find(&real, folder)?;
            self.folders.insert(folder.to_owned(), (index, real));
        }
        let (index, real) = &self.folders[folder];
        Ok((*index, real))
    }

    /// The repository around the folder `real`, called `name` by people.
    fn find(&mut self, real: &Path, name: &Path) -> Result<usize, Failure> {
        // A `.git` on the way up is the border of a repository, be it one within another.
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
