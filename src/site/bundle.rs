//! The page resources of a bundle: the files beside it, and those beside its translations.
//!
//! Hugo merges the folders that have the same address, whatever their language. Of files that differ only in language,
//! a page sees one. Files in a language without a translation of the page are ignored.

use std::path::PathBuf;

use super::files::{Case, Files, Kind};
use super::page::{self, Page, Place, code_in, is_page, places, written_in};
use super::pages::split_name;
use super::settings::Settings;

/// The page resource at `names`, as Hugo's lookup finds it: it ignores case, and of several languages it takes the one
/// next to the page's own.
pub fn find(settings: &Settings, files: &Files, page: &Page, names: &[String]) -> Option<PathBuf> {
    let (last, folders) = names.split_last()?;
    let places = places(settings, files, &page.folder);
    let (plain, coded) = match code_in(settings, last) {
        Some((plain, _)) => (plain, true),
        None => (last.clone(), false),
    };
    let there = |place| variants(settings, files, place, folders, &plain);
    let found: Vec<(Option<&str>, PathBuf)> = places.iter().flat_map(there).collect();
    if found.is_empty() {
        return None;
    }
    // Files in the folder of a page below belong to that page.
    let is_leaf = split_name(settings, page.file.file_name()?.to_str()?).0 == "index";
    if !is_leaf && (1..=folders.len()).any(|depth| has_page(files, &places, &folders[..depth])) {
        return None;
    }
    let written = written_in(settings, files, &places);
    let own = page.language.as_deref().or_else(|| settings.default_language());
    let is_there = |language: Option<&str>| language == own || written.iter().any(|one| Some(one.as_str()) == language);
    let nearest = found
        .into_iter()
        .filter(|(language, _)| is_there(*language))
        .min_by_key(|(language, _)| distance(settings, own, *language))
        .map(|(_, file)| file)?;
    let is_requested = |file: &PathBuf| {
        file.file_name().is_some_and(|name| name.to_string_lossy().to_lowercase() == last.to_lowercase())
    };
    (!coded || is_requested(&nearest)).then_some(nearest)
}

/// Whether the folder at `names` below one of these places has a page.
fn has_page(files: &Files, places: &[Place<'_>], names: &[String]) -> bool {
    places.iter().any(|place| {
        let found = files.find_unlinked(&place.folder, names, Case::Ignored);
        found.is_some_and(|(folder, kind)| kind == Kind::Folder && page::is_page_folder(files, &folder, 1))
    })
}

/// The files of `place` that are called `plain`, in each language, with that language.
fn variants<'s>(
    settings: &'s Settings,
    files: &Files,
    place: &Place<'s>,
    folders: &[String],
    plain: &str,
) -> Vec<(Option<&'s str>, PathBuf)> {
    let at = files.find_unlinked(&place.folder, folders, Case::Ignored).filter(|(_, kind)| *kind == Kind::Folder);
    let Some((at, _)) = at else { return Vec::new() };
    let coded = plain.rsplit_once('.').into_iter().flat_map(|(stem, extension)| {
        let name = move |code: &'s String| (Some(code.as_str()), format!("{stem}.{code}.{extension}"));
        settings.languages.iter().map(name)
    });
    let there = |(language, name): (Option<&'s str>, String)| {
        let (name, kind) = files.entry(&at, &name, Case::Ignored)?;
        (kind == Kind::File && !is_page(&name)).then(|| (language, at.join(name)))
    };
    std::iter::once((place.language, plain.to_owned())).chain(coded).filter_map(there).collect()
}

/// How far a file in language `other` is from a page in `own`, by the weights of the languages.
fn distance(settings: &Settings, own: Option<&str>, other: Option<&str>) -> (usize, usize) {
    let rank = |language: Option<&str>| {
        let is_it = |code: &String| language.is_some_and(|language| language.eq_ignore_ascii_case(code));
        settings.by_weight.iter().position(is_it).unwrap_or(settings.by_weight.len())
    };
    (rank(own).abs_diff(rank(other)), rank(other))
}
