//! Which files the paths on the command line stand for.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use crate::config;
use crate::diagnostic::Failure;

/// Folders that hold other people's pages, or what Hugo made of ours; a site's `static`, with its pictures, is
/// passed over too.
const SKIPPED_FOLDERS: [&str; 5] = [".git", "node_modules", "themes", "public", "resources"];

/// One file that may be a report.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Target {
    /// The path to show: as given, separated by `/`.
    pub name: String,
    /// The path to read.
    pub path: PathBuf,
    /// Whether it was named itself, rather than found in a folder.
    pub explicit: bool,
}

/// The files found, sorted by name, and what could not be looked at.
#[derive(Debug, Default)]
pub struct Found {
    /// Files named, and Markdown files in the folders named.
    pub targets: Vec<Target>,
    /// Paths that do not exist or cannot be read.
    pub failures: Vec<Failure>,
}

/// Finds the files that `paths` stand for; the current folder when there are none.
pub fn find(paths: &[PathBuf]) -> Found {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here } else { paths };
    let mut found = Found::default();
    for path in paths {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => walk(path, &mut found),
            Ok(_) => found.targets.push(Target { name: shown(path), path: path.clone(), explicit: true }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let failure = Failure::new(format!("`{}` does not exist", shown(path)));
                found.failures.push(failure.with_help("give a report, or a folder with reports below it"));
            }
            Err(error) => found.failures.push(Failure::new(format!("`{}` cannot be read: {error}", shown(path)))),
        }
    }
    found.targets.sort_by(|one, other| (&one.name, !one.explicit).cmp(&(&other.name, !other.explicit)));
    if paths.len() > 1 {
        check_once(&mut found.targets);
    }
    found
}

/// Keeps one of the targets that are the same file: one that was named, before one found in a folder.
fn check_once(targets: &mut Vec<Target>) {
    let mut places = Places::default();
    let explicit: HashSet<PathBuf> =
        targets.iter().filter(|target| target.explicit).map(|target| places.of(&target.path)).collect();
    let mut seen = HashSet::with_capacity(targets.len());
    targets.retain(|target| {
        let place = places.of(&target.path);
        (target.explicit || !explicit.contains(&place)) && seen.insert(place)
    });
}

/// Where files are, whichever way they are spelled; each folder is asked for once.
#[derive(Default)]
struct Places(HashMap<PathBuf, PathBuf>);

impl Places {
    /// The place of the file at `path`. Links to folders are followed; one to a file is a file of its own, which
    /// another schema may ask for.
    fn of(&mut self, path: &Path) -> PathBuf {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return path.to_path_buf() };
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        if let Some(known) = self.0.get(folder) {
            return known.join(name);
        }
        let plain = || config::plain(folder).unwrap_or_else(|_| folder.to_path_buf());
        let place = fs::canonicalize(folder).unwrap_or_else(|_| plain());
        self.0.entry(folder.to_path_buf()).or_insert(place).join(name)
    }
}

fn walk(folder: &Path, found: &mut Found) {
    // Ignore files count outside of Git repositories too: a folder that was copied is the same folder.
    let walk = WalkBuilder::new(folder)
        .hidden(false)
        .require_git(false)
        .git_global(false)
        .git_exclude(false)
        .filter_entry(|entry| {
            let folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            let skipped = entry.file_name().to_str().is_some_and(|name| SKIPPED_FOLDERS.contains(&name));
            let of_site = entry.file_name() == "static" && entry.path().with_file_name("content").is_dir();
            entry.depth() == 0 || !(folder && (skipped || of_site))
        })
        .build();
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) && is_markdown(entry.path()) => {
                let path = entry.into_path();
                found.targets.push(Target { name: shown(&path), path, explicit: false });
            }
            Ok(_) => {}
            Err(error) => found.failures.push(Failure::new(format!("a folder cannot be searched: {error}"))),
        }
    }
}

fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("md") || end.eq_ignore_ascii_case("markdown"))
}

/// The path as people read it: as given, separated by `/`, without the `./` that walking the current folder adds.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    let text = if std::path::MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text.into_owned() };
    match text.strip_prefix("./") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => text,
    }
}
