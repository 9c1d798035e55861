//! Why nothing was found where somebody looked: reports that ignore files leave out.

use std::fs;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use ignore::gitignore::Gitignore;

use super::discovery::{self, IGNORE_FILES, Target};

/// How many files are looked at to find one that is left out.
const MAX_FILES: usize = 100_000;

/// A line of an ignore file, and what it leaves out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftOut {
    /// The file, as people name it.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
    /// The folder or file that it leaves out, as people name it.
    pub what: String,
}

/// What leaves out the first report below `folder` that a walk does not come to; `is_report` says which files are reports.
pub fn find(folder: &Path, mut is_report: impl FnMut(&Target) -> bool) -> Option<LeftOut> {
    let walk = WalkBuilder::new(folder)
        .standard_filters(false)
        .sort_by_file_name(|one, other| one.cmp(other))
        .filter_entry(|entry| {
            entry.depth() == 0
                || !entry.file_type().is_some_and(|kind| kind.is_dir())
                || !discovery::is_skipped(entry.path())
        })
        .build();
    let mut files = walk.flatten().take(MAX_FILES).filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    files.find_map(|entry| {
        let path = entry.into_path();
        let target = Target { name: discovery::shown(&path), path, explicit: false };
        (discovery::is_page(&target.path) && is_report(&target)).then(|| rule(&target.path)).flatten()
    })
}

/// The line that leaves the file at `path` out, or a folder above it.
fn rule(path: &Path) -> Option<LeftOut> {
    let whole = std::path::absolute(path).ok()?;
    let mut parts: Vec<&Path> = whole.ancestors().collect();
    parts.reverse();
    // From the top: what a folder loses has no files that count.
    for (depth, part) in parts.iter().enumerate().skip(1) {
        for folder in parts[..depth].iter().rev() {
            for name in IGNORE_FILES.iter().rev() {
                let file = folder.join(name);
                let small =
                    fs::metadata(&file).is_ok_and(|file| file.is_file() && file.len() <= discovery::IGNORE_LIMIT);
                if !small {
                    continue;
                }
                let (ignored, _) = Gitignore::new(&file);
                match ignored.matched(part, part.is_dir()) {
                    ignore::Match::None => {}
                    ignore::Match::Whitelist(_) => return None,
                    ignore::Match::Ignore(glob) => {
                        let line =
                            fs::read_to_string(&file).ok()?.lines().position(|line| line.trim_end() == glob.original());
                        let what = named(part, path, &whole) + if part.is_dir() { "/" } else { "" };
                        return Some(LeftOut { file: named(&file, path, &whole), line: line? + 1, what });
                    }
                }
            }
        }
    }
    None
}

/// `path`, which lies above `whole` or beside what does, as somebody would name it who calls `whole` so.
fn named(path: &Path, given: &Path, whole: &Path) -> String {
    let base: PathBuf = whole
        .ancestors()
        .nth(given.components().filter(|part| !matches!(part, std::path::Component::CurDir)).count())
        .map(Path::to_path_buf)
        .unwrap_or_default();
    let below = path.strip_prefix(&base).map_or(path, |below| below);
    discovery::shown(if given.is_absolute() { path } else { below })
}
