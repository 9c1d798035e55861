//! Where the folders of reports really are, whatever symbolic links and `..` their paths have. Each is looked up once,
//! from the folder above it: to ask the system for the whole path means to ask it for every name in it.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::memo::PathMemo;
use crate::files::buffers::real_folder;

/// The real folders by their paths as given.
#[derive(Debug, Default)]
pub(super) struct RealFolders {
    known: PathMemo<Option<PathBuf>>,
}

impl RealFolders {
    /// The folder of the file at `path`, as [`real_folder`] says.
    pub fn of(&self, path: &Path) -> Option<PathBuf> {
        let folder = path.parent()?;
        self.known.get_or(folder, || self.below_real(folder).or_else(|| real_folder(path)))
    }

    /// The same for a `folder` that is a plain one in the folder above it.
    fn below_real(&self, folder: &Path) -> Option<PathBuf> {
        /// No system takes a longer path, in bytes; each name in it is one step into the depth.
        const MAX_LENGTH: usize = 4096;
        // Elsewhere, only the system knows how the names on the disk are really written.
        if !cfg!(target_os = "linux") || folder.as_os_str().len() > MAX_LENGTH {
            return None;
        }
        let Some(Component::Normal(name)) = folder.components().next_back() else { return None };
        let place = self.of(folder)?.join(name);
        fs::symlink_metadata(&place).is_ok_and(|found| found.is_dir()).then_some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_folder_is_where_the_system_says_however_its_path_is_written() {
        use std::os::unix::fs::symlink;
        let home = tempfile::tempdir().unwrap();
        let at = |below: &str| home.path().join(below);
        fs::create_dir_all(at("a/b/c")).unwrap();
        fs::write(at("a/file"), "").unwrap();
        symlink("a/b", at("short")).unwrap();
        symlink(at("nowhere"), at("a/dangling")).unwrap();
        symlink("round", at("round")).unwrap();
        let folders = RealFolders::default();
        for below in [
            "",
            "a",
            "a/b/c",
            "a/./b",
            "a//b/",
            "a/b/../b",
            "short",
            "short/c",
            "short/../b",
            "a/new/deep",
            "a/file",
            "a/dangling",
            "a/dangling/c",
            "round",
            "round/a",
            "..",
        ] {
            for path in [at(below).join("x.md"), at("a").join("..").join(below).join("x.md")] {
                for _ in 0..2 {
                    assert_eq!(folders.of(&path), real_folder(&path), "{path:?}");
                }
            }
        }
        for path in ["x.md", "./x.md", "src/x.md", "./src/site/x.md", "../x.md", "/x.md", "/", "", "..", "nowhere/x.md"]
        {
            assert_eq!(folders.of(Path::new(path)), real_folder(Path::new(path)), "{path:?}");
        }
        let deep = "a/".repeat(200_000) + "x.md";
        assert_eq!(folders.of(Path::new(&deep)), real_folder(Path::new(&deep)));
    }
}
