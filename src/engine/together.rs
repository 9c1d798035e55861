//! The open reports of an editor beside their neighbours. They are kept together between edits: an edit replaces what is
//! known of one report, and nothing is done again for the others.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::collection::{self, examine_all};
use super::job::{Done, Job, Shared};
use super::once::Lacking;
use crate::collection::facts::Facts;
use crate::diagnostic::Failure;
use crate::files::buffers;
use crate::rules::collection::Collection;

/// The open reports with their neighbours.
pub(super) struct Together {
    collection: Collection,
    /// The open reports, by their numbers in the collection.
    targets: Vec<PathBuf>,
    /// Their neighbours, which have the next numbers.
    neighbours: Vec<(Job, Done)>,
    /// The index in the collection of each of them, in the order of their numbers; `None` if there is nothing to compare.
    members: Vec<Option<usize>>,
    /// The neighbours, as indexes, that depend on the text of a file, by its place.
    dependents: FxHashMap<PathBuf, Vec<usize>>,
    /// Those to check again, because such a text changed.
    stale: Vec<usize>,
    lacking: Lacking,
}

impl Together {
    /// Gathers the open reports `targets` and their `neighbours`. Takes the facts and findings of both.
    pub fn new(mut targets: Vec<(Job, Done)>, mut neighbours: Vec<(Job, Done)>, shared: &Shared<'_>) -> Self {
        let dependents = dependents(&neighbours);
        let collection = collection::gather(&mut targets, &mut neighbours, Vec::new(), shared);
        let mut members = vec![None; targets.len() + neighbours.len()];
        for (index, member) in collection.members().iter().enumerate() {
            members[member.number] = Some(index);
        }
        let targets = targets.into_iter().map(|(job, _)| job.target.path).collect();
        Self { collection, targets, neighbours, members, dependents, stale: Vec::new(), lacking: Lacking::default() }
    }

    /// Notes that the text of the file at this place changed.
    pub fn invalidate(&mut self, place: Option<&Path>) {
        self.stale.extend(place.and_then(|place| self.dependents.get(place)).into_iter().flatten());
    }

    /// Whether these are the open reports, in order.
    pub fn are_targets<'p>(&self, open: impl Iterator<Item = &'p Path>) -> bool {
        let written = |path: &'p Path| path.as_os_str();
        open.map(written).eq(self.targets.iter().map(|path| path.as_os_str()))
    }

    /// Takes the facts of the open report with this number, after it was checked again. Returns whether they could take the
    /// place of the earlier ones.
    pub fn renew(&mut self, number: usize, done: &mut Done) -> bool {
        let facts = done.report.as_mut().and_then(|report| report.facts.take_if(|facts| self.is_place(number, facts)));
        match (self.members[number], facts) {
            (Some(member), Some(facts)) => {
                self.collection.renew(member, facts, done.checked.source.clone());
                true
            }
            // A report that cannot be read has no place.
            (None, None) => done.facts().is_none(),
            _ => false,
        }
    }

    fn is_place(&self, number: usize, facts: &Facts) -> bool {
        self.members[number].is_some_and(|member| self.collection.is_place_of(member, facts))
    }

    /// Checks neighbours again that depend on a changed text. Returns whether all kept their places.
    pub fn renew_neighbours(&mut self, shared: &Shared<'_>) -> bool {
        if self.stale.is_empty() {
            return true;
        }
        self.stale.sort_unstable();
        self.stale.dedup();
        self.lacking.forget();
        let jobs: Vec<Job> = self.stale.iter().map(|&neighbour| self.neighbours[neighbour].0.clone()).collect();
        let mut examined = examine_all(jobs, shared).into_iter().peekable();
        let first = self.targets.len();
        for neighbour in std::mem::take(&mut self.stale) {
            let path = &self.neighbours[neighbour].0.target.path;
            let done = examined.next_if(|(job, _)| job.target.path == *path);
            let renewed = done.map(|(_, mut done)| (self.renew(first + neighbour, &mut done), done));
            let Some((true, mut done)) = renewed else {
                self.stale.push(neighbour);
                continue;
            };
            if let Some(member) = self.members[first + neighbour] {
                self.collection.members_mut()[member].take_findings(&mut done.checked);
            }
            add_dependents(&mut self.dependents, neighbour, &done);
            self.neighbours[neighbour].1 = done;
        }
        self.stale.is_empty()
    }

    /// Runs the rules on several reports on the open reports `targets`, which have their own findings, and adds what is
    /// found.
    pub fn judge(&mut self, targets: &mut [(Job, Done)], shared: &Shared<'_>) -> Vec<Failure> {
        for ((_, done), member) in targets.iter_mut().zip(&self.members) {
            let Some(member) = *member else { continue };
            self.collection.members_mut()[member].take_findings(&mut done.checked);
        }
        self.collection.read_from(shared.options.buffers.clone());
        let (failures, _) =
            collection::judge(&mut self.collection, targets, &self.neighbours, &mut self.lacking, false, shared);
        collection::settle(targets, shared);
        failures
    }

    /// Takes them apart: returns the neighbours that are up to date, and gives the open reports back their facts with
    /// `restore`.
    pub fn take_apart(self, mut restore: impl FnMut(&Path, Box<Facts>)) -> Vec<(Job, Done)> {
        let Self { collection, targets, mut neighbours, stale, .. } = self;
        for mut member in collection.into_members() {
            let Some(neighbour) = member.number.checked_sub(targets.len()) else {
                restore(&targets[member.number], member.facts);
                continue;
            };
            let done = &mut neighbours[neighbour].1;
            member.give_findings(&mut done.checked);
            if let Some(report) = &mut done.report {
                report.facts = Some(member.facts);
            }
        }
        let kept = neighbours.into_iter().enumerate().filter(|(neighbour, _)| !stale.contains(neighbour));
        kept.map(|(_, neighbour)| neighbour).collect()
    }
}

/// The `neighbours` that depend on each file, by its place: their own one, and those that may be their translations.
fn dependents(neighbours: &[(Job, Done)]) -> FxHashMap<PathBuf, Vec<usize>> {
    // To look where a folder really is takes longer than all else.
    let mut folders: FxHashMap<&OsStr, Option<PathBuf>> = FxHashMap::default();
    let mut dependents: FxHashMap<PathBuf, Vec<usize>> = FxHashMap::default();
    for (index, (job, done)) in neighbours.iter().enumerate() {
        for file in std::iter::once(&job.target.path).chain(translations(done)) {
            let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else { continue };
            let real = folders.entry(folder.as_os_str()).or_insert_with(|| buffers::real_folder(file));
            if let Some(real) = real {
                dependents.entry(real.join(name)).or_default().push(index);
            }
        }
    }
    dependents
}

/// Adds the files that may be translations of this neighbour now.
fn add_dependents(dependents: &mut FxHashMap<PathBuf, Vec<usize>>, index: usize, done: &Done) {
    for place in translations(done).iter().filter_map(|file| buffers::place(file)) {
        let of_file = dependents.entry(place).or_default();
        if !of_file.contains(&index) {
            of_file.push(index);
        }
    }
}

/// The files that may be translations of a report, if it needs them.
fn translations(done: &Done) -> &[PathBuf] {
    done.report.as_ref().map_or(&[], |report| &report.translations)
}

/// Whether the result of a report depends on the file at `path`, whose canonical location is `place`, because it may be
/// its translation.
pub(super) fn depends_on(done: &Done, path: &Path, place: &Option<PathBuf>) -> bool {
    let is_it = |file: &PathBuf| file.file_name() == path.file_name() && buffers::place(file) == *place;
    translations(done).iter().any(is_it)
}
