//! Finds the files that the paths on the command line refer to.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::WalkBuilder;

use crate::config;
use crate::diagnostic::Failure;
use crate::files::boundary::{Boundary, Outside};
use crate::files::buffers::Buffers;
use crate::files::is_markdown;
use crate::message::Words;
use crate::say;

/// Folders with third-party pages or with Hugo's output. A site's `static`, with its pictures, is skipped, too.
pub const SKIPPED_FOLDERS: [&str; 5] = [".git", "node_modules", "themes", "public", "resources"];

/// A file that may be a report.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Target {
    /// The name in messages: as given, separated by `/`.
    pub name: String,
    /// The path to read.
    pub path: PathBuf,
    /// Whether it was named explicitly, not found in a folder.
    pub explicit: bool,
}

/// The files found, sorted by name, and failures.
#[derive(Debug, Default)]
pub struct Found {
    /// Named files, and Markdown files in named folders.
    pub targets: Vec<Target>,
    /// Paths that do not exist or cannot be read.
    pub failures: Vec<Failure>,
}

/// Finds the files for `paths`, on disk or in `buffers`. Without paths, searches the current folder.
pub fn find(paths: &[PathBuf], buffers: &Buffers) -> Found {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here } else { paths };
    let mut found = Found::default();
    for path in paths {
        if let Err(failure) = follow(path) {
            found.failures.push(failure);
            continue;
        }
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => walk(path, buffers, &mut found),
            Ok(_) => found.targets.push(Target { name: shown(path), path: path.clone(), explicit: true }),
            Err(_) if buffers.holds(path) => {
                found.targets.push(Target { name: shown(path), path: path.clone(), explicit: true });
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let name = shown(path);
                let failure = Failure::new(say!(en("`{name}` does not exist"), vi("không có `{name}`")));
                found.failures.push(failure.with_help(match path == Path::new("-") {
                    true => say!(
                        en("only `check` reads standard input: `reportlint --stdin-filename content/4-Events/4.1-Event1/_index.md -`"),
                        vi("chỉ `check` đọc đầu vào chuẩn: `reportlint --stdin-filename content/4-Events/4.1-Event1/_index.md -`"),
                    ),
                    false => say!(
                        en("give a report, or a folder with reports below it"),
                        vi("hãy đưa tên một báo cáo, hoặc một thư mục có chứa báo cáo"),
                    ),
                }));
            }
            Err(error) => {
                let name = shown(path);
                let message = say!(en("`{name}` cannot be read: {error}"), vi("không đọc được `{name}`: {error}"));
                found.failures.push(Failure::new(message));
            }
        }
    }
    found.targets.sort_by(|one, other| (&one.name, !one.explicit).cmp(&(&other.name, !other.explicit)));
    if paths.len() > 1 {
        check_once(&mut found.targets);
    }
    found
}

/// Resolves the symbolic links in `path`, which the command line names. A hook may pass names from an untrusted
/// repository.
///
/// # Errors
/// If a link leads out of its repository.
pub fn follow(path: &Path) -> Result<PathBuf, Failure> {
    let outside = |outside: Outside| Failure::new(outside.of_file(shown(path))).with_help(outside.help_named());
    Boundary::none().follow(path).map_err(outside)
}

/// Removes duplicates of the same file. A named file takes precedence over one found in a folder.
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

/// The canonical locations of files. Each folder is resolved once.
#[derive(Default)]
struct Places(HashMap<PathBuf, PathBuf>);

impl Places {
    /// The location of the file at `path`. Links to folders are resolved. A link to a file counts as its own file,
    /// because it may have another schema.
    fn of(&mut self, path: &Path) -> PathBuf {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return path.to_path_buf() };
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        if let Some(known) = self.0.get(folder) {
            return known.join(name);
        }
        let plain = || config::normalize(folder).unwrap_or_else(|_| folder.to_path_buf());
        let place = fs::canonicalize(folder).unwrap_or_else(|_| plain());
        self.0.entry(folder.to_path_buf()).or_insert(place).join(name)
    }
}

/// Ignore files, which the walk reads.
pub(super) const IGNORE_FILES: [&str; 2] = [".gitignore", ".ignore"];

/// Maximum size of an ignore file, in bytes.
pub(super) const IGNORE_LIMIT: u64 = 1 << 20;

/// An ignore file that must not be read.
struct Blocked {
    file: PathBuf,
    /// Where it leads, if it is a link that leads out. If `None`, reading it might never end.
    outside: Option<Outside>,
}

/// The ignore file in `folder` that must not be read: a link out of `boundary`, a pipe, a device, or a huge file.
fn blocked(folder: &Path, boundary: &Boundary) -> Option<Blocked> {
    let endless = |file: &fs::Metadata| !(file.is_dir() || file.is_file() && file.len() <= IGNORE_LIMIT);
    IGNORE_FILES.iter().map(|name| folder.join(name)).find_map(|file| {
        let found = fs::symlink_metadata(&file).ok()?;
        let (found, outside) = match found.is_symlink().then(|| boundary.follow(&file)) {
            None => (Some(found), None),
            Some(Ok(real)) => (fs::metadata(real).ok(), None),
            Some(Err(outside)) => (None, Some(outside)),
        };
        (outside.is_some() || found.is_some_and(|found| endless(&found))).then_some(Blocked { file, outside })
    })
}

impl Blocked {
    /// The failure that its folder is not searched.
    fn failure(&self) -> Failure {
        let (folder, file) = (shown(self.file.parent().unwrap_or(&self.file)), shown(&self.file));
        let failure = Failure::new(match self.outside {
            None => say!(
                en("`{folder}` cannot be searched: `{file}` is not a regular file, or is too large"),
                vi("không tìm được trong `{folder}`: `{file}` không phải tệp thông thường, hoặc quá lớn"),
            ),
            Some(outside) => {
                let why = outside.of(Words { en: "it", vi: "tệp này" });
                say!(
                    en("`{folder}` cannot be searched: `{file}` is not a regular file, and {}", why.en),
                    vi("không tìm được trong `{folder}`: `{file}` không phải tệp thông thường, {}", why.vi),
                )
            }
        });
        failure.with_help(say!(
            en("remove it, or name the reports themselves"),
            vi("hãy bỏ tệp đó đi, hoặc nêu thẳng tên các báo cáo"),
        ))
    }
}

/// The Markdown files below `folder`, on disk or in `buffers`, unordered. Failures are ignored.
pub fn below(folder: &Path, buffers: &Buffers) -> Vec<PathBuf> {
    let mut found = Found::default();
    walk(folder, buffers, &mut found);
    found.targets.into_iter().map(|target| target.path).collect()
}

/// Adds the reports below `folder`.
fn walk(folder: &Path, buffers: &Buffers, found: &mut Found) {
    let absolute = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    let boundary = Boundary::around(&absolute);
    // Ignore files in the folders above apply, too.
    let above = || absolute.ancestors().skip(1).find_map(|above| blocked(above, &Boundary::none()));
    if let Some(file) = blocked(&absolute, &boundary).or_else(above) {
        found.failures.push(file.failure());
        return;
    }
    walk_below(folder, boundary, found);
    unsaved(folder, buffers, found);
}

/// Adds the reports below `folder`. Only ignore files inside `boundary` may be read.
fn walk_below(folder: &Path, boundary: Boundary, found: &mut Found) {
    let all_blocked = Arc::new(Mutex::new(Vec::new()));
    let seen = all_blocked.clone();
    // Ignore files also apply outside of git repositories, so that a copied folder gives the same result.
    let walk = WalkBuilder::new(folder)
        .hidden(false)
        .require_git(false)
        .git_global(false)
        .git_exclude(false)
        .filter_entry(move |entry| {
            let folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            if entry.depth() == 0 || !folder {
                return true;
            }
            let searched = !is_skipped(entry.path());
            let blocked = if searched { blocked(entry.path(), &boundary) } else { None };
            let free = blocked.is_none();
            seen.lock().unwrap_or_else(PoisonError::into_inner).extend(blocked);
            searched && free
        })
        .build();
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) && is_page(entry.path()) => {
                let path = entry.into_path();
                found.targets.push(Target { name: shown(&path), path, explicit: false });
            }
            Ok(_) => {}
            Err(error) => found.failures.push(Failure::new(say!(
                en("a folder cannot be searched: {error}"),
                vi("không tìm được trong một thư mục: {error}"),
            ))),
        }
    }
    let all_blocked = all_blocked.lock().unwrap_or_else(PoisonError::into_inner);
    found.failures.extend(all_blocked.iter().map(Blocked::failure));
}

/// Adds the unsaved reports below `folder`.
fn unsaved(folder: &Path, buffers: &Buffers, found: &mut Found) {
    for below in buffers.below(folder).filter(|below| is_page(below)) {
        let path = folder.join(below);
        let skipped = below.iter().any(|name| name.to_str().is_some_and(|name| SKIPPED_FOLDERS.contains(&name)));
        if !skipped && !path.exists() {
            found.targets.push(Target { name: shown(&path), path, explicit: false });
        }
    }
}

/// Whether to skip the folder at `path`: third-party pages, Hugo's output, or a site's pictures.
pub(super) fn is_skipped(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    let of_others = name.to_str().is_some_and(|name| SKIPPED_FOLDERS.contains(&name));
    of_others || name == "static" && path.with_file_name("content").is_dir()
}

/// Whether the file is a Markdown page. The `._` files of macOS are not.
pub(super) fn is_page(path: &Path) -> bool {
    is_markdown(path) && !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("._"))
}

/// The path in messages: as given, separated by `/`, without the `./` from walking the current folder.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    let text = if std::path::MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text.into_owned() };
    match text.strip_prefix("./") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => text,
    }
}
