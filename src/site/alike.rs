//! Finds the files whose names are like that of an address which resolves to nothing.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::answer::{Guess, Missing, Why};
use super::files::{Case, Kind};
use super::index::{Siblings, fold_name, name_of, plain_stem};
use super::lookup::Lookup;
use super::page;
use crate::document::address;
use crate::message::suggest::{Letters, likeness};

/// Minimum similarity of two names in one folder, from 0 to 1.
const NEAR_IN_FOLDER: f64 = 0.6;
/// Minimum similarity of two names anywhere on the site.
const NEAR_ANYWHERE: f64 = 0.8;

/// The folders that the address names, ignoring case: its own, without the file.
pub(super) fn folders(lookup: &Lookup<'_>, requested: &[String]) -> Vec<PathBuf> {
    let Some((_, parents)) = requested.split_last() else { return Vec::new() };
    let (site, files) = (lookup.site, &lookup.site.files);
    let statics = site.settings.statics.iter().filter_map(|mount| {
        let below = parents.strip_prefix(mount.target.as_slice())?;
        let (path, kind) = files.find_unlinked(&files.folder(&mount.folder)?, below, Case::Ignored)?;
        (kind == Kind::Folder).then_some(path)
    });
    let own = (lookup.page.bundle && !lookup.absolute).then(|| lookup.page.folder.clone());
    let pages = page::folders(&site.settings, files, parents);
    let mut folders: Vec<PathBuf> = statics.chain(own).chain(pages).collect();
    folders.dedup();
    folders
}

/// The files in `folders`, one group per folder; only pictures if `pictures`.
pub(super) fn files_in(lookup: &Lookup<'_>, folders: &[PathBuf], pictures: bool) -> Vec<Arc<Siblings>> {
    folders.iter().map(|folder| lookup.site.siblings(folder, pictures)).collect()
}

/// A neighbour whose name is the whole written name plus one more extension, which Windows hides: `plan.png.png`,
/// `plan.png.txt`.
pub(super) fn by_hidden_extension(lookup: &Lookup<'_>, neighbours: &[Arc<Siblings>]) -> Option<(String, PathBuf)> {
    let last = fold_name(lookup.last());
    lookup.stem(&last)?;
    neighbours.iter().find_map(|beside| {
        let file = &beside.files[*beside.by_stem.get(&last)?.first()?];
        Some((address::extension(file.file_name()?.to_str()?), file.clone()))
    })
}

/// A neighbour whose name differs only in its extension, and whether there are others.
pub(super) fn by_extension(lookup: &Lookup<'_>, neighbours: &[Arc<Siblings>]) -> Option<(Why, PathBuf, bool)> {
    let last = fold_name(lookup.last());
    let has_extension = lookup.stem(&last).is_some();
    let stem = lookup.stem(&last).unwrap_or(&last);
    let same = neighbours.iter().flat_map(|beside| {
        let same = beside.by_stem.get(stem).into_iter().flatten();
        same.map(|&index| &beside.files[index])
    });
    let mut found = same.into_iter().filter(|file| name_of(file) != last);
    let first = found.next()?;
    let others = found.any(|file| file != first);
    Some((if has_extension { Why::ExtensionWrong } else { Why::ExtensionMissing }, first.clone(), others))
}

/// A file of the same name in another folder, or one of a similar name.
pub(super) fn similar(lookup: &Lookup<'_>, requested: &[String], folders: &[PathBuf]) -> Guess {
    let site = lookup.site;
    let leads_out = if requested.is_empty() { Why::OutOfSite } else { Why::Nothing };
    let index = site.index(lookup.pictures);
    let last = fold_name(lookup.last());
    if last.is_empty() {
        return Guess::Told(Missing::bare(leads_out));
    }
    let path = requested.join("/").to_lowercase();
    let below = |file| (file, Cow::Owned(site.files.below(file).to_lowercase()));
    let why = |why| if requested.is_empty() { Why::OutOfSite } else { why };
    let called = index.called_near(&last, (site.root(), &site.settings), requested).into_iter();
    if let Some(file) = best_match(called.map(below), &path, 0.0) {
        return Guess::File(why(Why::OtherFolder), file.to_path_buf(), false);
    }
    let stem = plain_stem(&last, lookup.pictures);
    let neighbours = files_in(lookup, folders, lookup.pictures);
    let beside = neighbours.iter().flat_map(|beside| beside.near(&stem));
    let near = || index.stems.near(&stem).into_iter().map(|near| index.published[near].with_stem());
    match best_match(beside, &stem, NEAR_IN_FOLDER).or_else(|| best_match(near(), &stem, NEAR_ANYWHERE)) {
        Some(file) => Guess::File(why(Why::NearName), file.to_path_buf(), false),
        None => Guess::Told(Missing::bare(leads_out)),
    }
}

/// The one of `files`, each given with its name, whose name is most like `wanted`, if that is at least `limit`; the first
/// of several.
fn best_match<'f>(files: impl Iterator<Item = (&'f Path, Cow<'f, str>)>, wanted: &str, limit: f64) -> Option<&'f Path> {
    // Most names are far from it, which their letters show: those that may be nearest are compared first.
    let letters = Letters::of(wanted);
    let mut files: Vec<(f64, &Path, Cow<'f, str>)> = files
        .map(|(file, name)| (letters.likeness_at_most(&name), file, name))
        .filter(|(most, ..)| *most >= limit)
        .collect();
    files.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    let mut best: Option<(f64, &Path)> = None;
    for (most, file, name) in files {
        if best.is_some_and(|(best, _)| most < best) {
            break;
        }
        let likeness = likeness(wanted, &name);
        let is_better = |(best, other): (f64, &Path)| likeness.total_cmp(&best).then(other.cmp(file)).is_gt();
        if likeness >= limit && best.is_none_or(is_better) {
            best = Some((likeness, file));
        }
    }
    best.map(|(_, file)| file)
}
