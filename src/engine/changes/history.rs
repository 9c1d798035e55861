//! When files were first and last committed, as git tells it. Git lists commits and names; it reads no file.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::civil::Date;

use super::git;
use super::repositories::Repositories;
use super::repository::Repository;
use crate::diagnostic::Failure;

/// The most commits of one repository that are looked at, the newest ones.
const MAX_COMMITS: usize = 50_000;

/// After this time no further repository is asked.
const PATIENCE: Duration = Duration::from_secs(60);

/// The days of the commits of one file, in the committer's time zone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Days {
    /// The day of the first commit; `None` if the history is cut off.
    pub first: Option<Date>,
    /// The day of the last commit.
    pub last: Date,
}

/// What git says about files. Each is asked for once, also when its text is fixed and checked again: commits stay.
#[derive(Debug, Default)]
pub struct History {
    known: Mutex<HashMap<PathBuf, Option<Days>>>,
}

impl History {
    /// The days of the commits of each of the files at `paths`. What git does not know, or does not tell, is left out:
    /// that is no failure.
    pub fn days<'p>(&self, paths: impl Iterator<Item = &'p Path>) -> HashMap<PathBuf, Days> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let paths: BTreeSet<&Path> = paths.collect();
        let new: Vec<&Path> = paths.iter().copied().filter(|path| !known.contains_key(*path)).collect();
        let asked = ask(&new);
        known.extend(new.into_iter().map(|path| (path.to_path_buf(), asked.get(path).copied())));
        paths.into_iter().filter_map(|path| Some((path.to_path_buf(), (*known.get(path)?)?))).collect()
    }
}

/// Asks each repository once.
fn ask<'p>(paths: &[&'p Path]) -> HashMap<&'p Path, Days> {
    let start = Instant::now();
    let mut repositories = Repositories::new("HEAD");
    let mut wanted: Vec<Vec<(&Path, PathBuf)>> = Vec::new();
    for &path in paths {
        if start.elapsed() > PATIENCE {
            break;
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let Some((index, real)) = repositories.if_any(folder) else { continue };
        let file = path.file_name().map_or_else(|| real.to_owned(), |name| real.join(name));
        wanted.resize_with(wanted.len().max(index + 1), Vec::new);
        wanted[index].push((path, file));
    }
    let mut found = HashMap::new();
    for (repository, files) in std::iter::zip(&repositories.opened, wanted) {
        if start.elapsed() > PATIENCE {
            break;
        }
        let mut by_name: HashMap<Vec<u8>, Vec<&Path>> = HashMap::new();
        for (path, file) in &files {
            by_name.entry(repository.name_of(file)).or_default().push(path);
        }
        let Ok(days) = of_repository(repository, by_name.keys().map(Vec::as_slice).collect()) else { continue };
        for (name, days) in days {
            found.extend(by_name.get(&name).into_iter().flatten().map(|&path| (path, days)));
        }
    }
    found
}

/// A commit.
struct Commit {
    id: String,
    day: Date,
}

/// The days of the files `names` of a repository.
fn of_repository(repository: &Repository, names: HashSet<&[u8]>) -> Result<HashMap<Vec<u8>, Days>, Failure> {
    let folder = repository.folder();
    let Some(head) = repository.commit() else { return Ok(HashMap::new()) };
    let shallow = git::ask(folder, &["rev-parse", "--is-shallow-repository"])?.out != "false";
    let count = format!("--max-count={MAX_COMMITS}");
    let arguments = ["rev-list", &count, "--format=%H %cI %P", head, "--"];
    let mut listed = 0;
    let commits = git::read(folder, &arguments, b"", |out| {
        let mut commits: Vec<Commit> = Vec::new();
        for line in out.lines() {
            let line = line?;
            let mut words = line.split(' ');
            let (Some(id), Some(time)) = (words.next(), words.next()) else { continue };
            let Some(day) = time.get(..10).and_then(|day| day.parse().ok()).filter(|_| id != "commit") else {
                continue;
            };
            listed += 1;
            // Where the history is cut off, a commit seems to add all that there is.
            let is_root = words.next().is_none_or(str::is_empty);
            if !(shallow && is_root) {
                commits.push(Commit { id: id.to_owned(), day });
            }
        }
        Ok(commits)
    })?;
    let cut = shallow || listed >= MAX_COMMITS;
    if commits.is_empty() {
        return Ok(HashMap::new());
    }
    let by_id: HashMap<&[u8], Date> = commits.iter().map(|commit| (commit.id.as_bytes(), commit.day)).collect();
    let input: String = commits.iter().map(|commit| commit.id.clone() + "\n").collect();
    let mut found: HashMap<Vec<u8>, Days> = HashMap::new();
    let mut day: Option<Date> = None;
    let mut is_name = false;
    // `<commit>`, then for each file `:<modes, ids and kind of change>` and its name.
    let arguments = ["diff-tree", "--stdin", "--root", "-r", "-z", "--raw", "--no-renames"];
    git::entries(folder, &arguments, input.as_bytes(), |entry| {
        if !std::mem::take(&mut is_name) {
            is_name = entry.starts_with(b":");
            if !is_name {
                day = by_id.get(entry.trim_ascii()).copied();
            }
            return;
        }
        let (Some(day), Some(name)) = (day, names.get(entry)) else { return };
        let days = found.entry(name.to_vec()).or_insert(Days { first: Some(day), last: day });
        days.first = days.first.map(|first| first.min(day));
        days.last = days.last.max(day);
    })?;
    if cut {
        found.values_mut().for_each(|days| days.first = None);
    }
    Ok(found)
}
