//! Texts that replace files: unsaved reports in an editor.
//!
//! A run with buffers reads them instead of the files, however their paths are spelled. A file that exists
//! only as a buffer counts as existing. Nothing else changes: images, links, sites and configs are looked up where the
//! file is, or would be.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Texts by the files that they replace.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Buffers {
    by_place: BTreeMap<PathBuf, Arc<[u8]>>,
    /// The places of these texts by the paths that they were given, as they are written: to look where a folder really is
    /// takes longer than to look up a text.
    places: BTreeMap<OsString, PathBuf>,
}

impl Buffers {
    /// Replaces the file at `path` by `text`: an `Arc<str>`, or bytes that may not be valid text. Neither the file nor
    /// its folder need exist.
    pub fn insert(&mut self, path: &Path, text: impl Into<Arc<[u8]>>) {
        if let Some(place) = place(path) {
            self.places.insert(path.as_os_str().to_owned(), place.clone());
            self.by_place.insert(place, text.into());
        }
    }

    /// Removes the text, so that the file on disk is read again.
    pub fn remove(&mut self, path: &Path) {
        if let Some(place) = self.place_of(path) {
            self.by_place.remove(&place);
            self.places.retain(|_, other| *other != place);
        }
    }

    /// The [`place`] of the file at `path`. That of a text with this path is known.
    pub fn place_of(&self, path: &Path) -> Option<PathBuf> {
        self.places.get(path.as_os_str()).cloned().or_else(|| place(path))
    }

    /// The text that replaces the file at `path`.
    pub fn get(&self, path: &Path) -> Option<&Arc<[u8]>> {
        // Without buffers, do not resolve the path.
        if self.by_place.is_empty() {
            return None;
        }
        match self.places.get(path.as_os_str()) {
            Some(place) => self.by_place.get(place),
            None => self.by_place.get(&place(path)?),
        }
    }

    /// The first `max_bytes` bytes of the text, or else of the file.
    pub fn head(&self, path: &Path, max_bytes: usize) -> Option<Vec<u8>> {
        match self.get(path) {
            Some(text) => Some(text[..text.len().min(max_bytes)].to_vec()),
            None => super::head::head(path, max_bytes),
        }
    }

    /// Whether there is a text for the file at `path`.
    pub fn holds(&self, path: &Path) -> bool {
        self.get(path).is_some()
    }

    /// The files in `folder` (at any depth) that have a text, relative to it, sorted.
    pub fn below(&self, folder: &Path) -> impl Iterator<Item = &Path> {
        let folder = if self.by_place.is_empty() { None } else { fs::canonicalize(folder).ok() };
        // Paths are ordered by component: the files in a folder come right after it.
        let from =
            folder.as_deref().map(|folder| self.by_place.range::<Path, _>((Bound::Included(folder), Bound::Unbounded)));
        from.into_iter().flatten().map_while(move |(file, _)| file.strip_prefix(folder.as_ref()?).ok())
    }
}

/// The absolute path of the file at `path`, with links in its folder resolved; the file need not exist. A link to a
/// file counts as a separate file.
pub fn place(path: &Path) -> Option<PathBuf> {
    Some(real_folder(path)?.join(path.file_name()?))
}

/// The folder of the file at `path` without links and `..`; it need not exist.
pub fn real_folder(path: &Path) -> Option<PathBuf> {
    let absolute = std::path::absolute(path).ok()?;
    let folder = absolute.parent()?;
    folder.ancestors().find_map(|ancestor| {
        let canonical = fs::canonicalize(ancestor).ok()?;
        Some(canonical.join(folder.strip_prefix(ancestor).ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_however_it_is_spelled() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("a");
        fs::create_dir(&folder).unwrap();
        let mut buffers = Buffers::default();
        buffers.insert(&folder.join("not-there.md"), Arc::<str>::from("# Chào"));
        for path in [folder.join("not-there.md"), folder.join("./not-there.md"), folder.join("../a/not-there.md")] {
            assert_eq!(buffers.get(&path).map(|text| &text[..]), Some("# Chào".as_bytes()), "{path:?}");
        }
        assert!(!buffers.holds(&folder.join("other.md")));
        assert_eq!(buffers.below(home.path()).collect::<Vec<_>>(), [Path::new("a/not-there.md")]);
        assert_eq!(buffers.place_of(&folder.join("./other.md")), place(&folder.join("other.md")));
        buffers.remove(&folder.join("../a/not-there.md"));
        assert!(buffers.below(home.path()).next().is_none());
        assert!(!buffers.holds(&folder.join("not-there.md")));
    }

    #[test]
    fn a_folder_that_is_not_there_yet_has_its_files_too() {
        let home = tempfile::tempdir().unwrap();
        let mut buffers = Buffers::default();
        buffers.insert(&home.path().join("new/deep/a.md"), b"\xff".to_vec());
        assert!(buffers.holds(&home.path().join("new/deep/a.md")));
        buffers.insert(Path::new("/"), Vec::new());
        assert!(!buffers.holds(Path::new("/")));
    }

    #[test]
    #[cfg(unix)]
    fn links_to_folders_are_followed_and_links_to_files_are_not() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("a")).unwrap();
        fs::write(home.path().join("a/b.md"), "").unwrap();
        std::os::unix::fs::symlink("a", home.path().join("linked")).unwrap();
        std::os::unix::fs::symlink("a/b.md", home.path().join("c.md")).unwrap();
        let mut buffers = Buffers::default();
        buffers.insert(&home.path().join("linked/b.md"), Vec::new());
        assert!(buffers.holds(&home.path().join("a/b.md")));
        assert!(!buffers.holds(&home.path().join("c.md")));
    }
}
