//! Finds out what changed since a git commit. Git lists its objects; they are compared with the files on disk here.

mod blobs;
mod git;
pub mod history;
mod lines;
mod renames;
mod repositories;
mod repository;
mod touch;

use std::path::{Path, PathBuf};

use crate::diagnostic::Failure;
use crate::files::buffers::Buffers;
use repositories::Repositories;
pub use touch::{Touch, keep_touched};

/// The changes in each of the files at `paths`, or of the texts in `buffers` that replace them, since `since`: a revision, or
/// `main...` for the commit at which the current branch left `main`. `None` for unchanged files.
///
/// # Errors
/// If there is no git, no repository around a file, or no such revision in it.
pub fn touches(paths: &[&Path], since: &str, buffers: &Buffers) -> Result<Vec<Option<Touch>>, Failure> {
    let mut repositories = Repositories::new(since);
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
