//! Explains why no report was found: an ignore file excludes the reports.

use std::fs;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use ignore::gitignore::Gitignore;

use super::discovery::{self, IGNORE_FILES, Target};

/// Maximum number of files searched for an excluded one.
const MAX_FILES: usize = 100_000;

/// A line of an ignore file that excludes a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IgnoreRule {
    /// The ignore file's name in messages.
    pub file: String,
    /// The 1-based line.
    pub line: usize,
    /// The name in messages of the excluded folder or file.
    pub what: String,
}

/// Finds the ignore rule for the first report below `folder` that the walk skips. `is_report` decides which files are
/// reports.
pub fn find(folder: &Path, mut is_report: impl FnMut(&Target) -> bool) -> Option<IgnoreRule> {
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

/// The line that excludes the file at `path`, or a folder above it.
fn rule(path: &Path) -> Option<IgnoreRule> {
    let absolute = std::path::absolute(path).ok()?;
    let mut parts: Vec<&Path> = absolute.ancestors().collect();
    parts.reverse();
    // From the top: ignore files inside an excluded folder do not apply.
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
                        let what = named(part, path, &absolute) + if part.is_dir() { "/" } else { "" };
                        return Some(IgnoreRule { file: named(&file, path, &absolute), line: line? + 1, what });
                    }
                }
            }
        }
    }
    None
}

/// The name of `path` for a user who calls the path `absolute` by the name `given`.
fn named(path: &Path, given: &Path, absolute: &Path) -> String {
    let base: PathBuf = absolute
        .ancestors()
        .nth(given.components().filter(|part| !matches!(part, std::path::Component::CurDir)).count())
        .map(Path::to_path_buf)
        .unwrap_or_default();
    let below = path.strip_prefix(&base).map_or(path, |below| below);
    discovery::shown(if given.is_absolute() { path } else { below })
}
