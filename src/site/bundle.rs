//! The files of a page that is the page of its folder: those beside it, and those beside its translations.
//!
//! Hugo takes the folders that have one address for one, whatever language they are of. Of files that differ in nothing
//! but their language a page sees one, and of a language that the page is not written in there are no files.

use std::path::{Path, PathBuf};

use super::files::{Case, Files, Kind};
use super::page::{self, Page, code_in, in_address, is_index, is_page};
use super::pages::split_name;
use super::settings::{Mount, Settings};

/// A folder in which files of a page lie.
struct Place<'s> {
    folder: PathBuf,
    /// The language of the files there whose names say none, where the site has several.
    language: Option<&'s str>,
}

/// The file that `page` gets when it asks its own files for `names`, as Hugo's look-up has it: without regard to case,
/// and of several languages the one next to its own.
pub fn find(settings: &Settings, files: &Files, page: &Page, names: &[String]) -> Option<PathBuf> {
    let (last, folders) = names.split_last()?;
    let places = places(settings, files, &page.folder);
    // What lies in the folder of a page below is that page's own.
    let is_leaf = split_name(settings, page.file.file_name()?.to_str()?).0 == "index";
    if !is_leaf && (1..=folders.len()).any(|depth| has_page(files, &places, &folders[..depth])) {
        return None;
    }
    let (plain, coded) = match code_in(settings, last) {
        Some((plain, _)) => (plain, true),
        None => (last.clone(), false),
    };
    let written = written_in(settings, files, &places);
    let own = page.language.as_deref().or_else(|| settings.default_language());
    let is_there = |language: Option<&str>| language == own || written.iter().any(|one| Some(one.as_str()) == language);
    let found = places.iter().flat_map(|place| variants(settings, files, place, folders, &plain));
    let nearest = found
        .filter(|(language, _)| is_there(*language))
        .min_by_key(|(language, _)| distance(settings, own, *language))
        .map(|(_, file)| file)?;
    let asked = |file: &PathBuf| {
        file.file_name().is_some_and(|name| name.to_string_lossy().to_lowercase() == last.to_lowercase())
    };
    (!coded || asked(&nearest)).then_some(nearest)
}

/// Whether Hugo publishes `file`, which lies in a folder of pages, in `language`: the files of a page are, where the page
/// is written in it.
pub fn publishes(settings: &Settings, files: &Files, file: &Path, language: Option<&str>) -> bool {
    if settings.languages.len() < 2 || settings.several_hosts {
        return true;
    }
    // A folder of pages may lie in another: `content/vi` in `content`.
    let roots = settings.contents.iter().map(|mount| files.root().join(&mount.folder));
    let Some(root) = roots.filter(|root| file.starts_with(root)).max_by_key(|root| root.components().count()) else {
        return true;
    };
    for folder in file.ancestors().skip(1).take_while(|folder| folder.starts_with(&root)) {
        let written = written_in(settings, files, &places(settings, files, folder));
        if !written.is_empty() {
            return written.iter().any(|one| Some(one.as_str()) == language);
        }
    }
    true
}

/// Whether Hugo makes a page of `folder`, `depth` folders below the folder of pages, in any language.
pub fn is_page_folder(settings: &Settings, files: &Files, folder: &Path, depth: usize) -> bool {
    page::is_page_folder(files, folder, depth)
        || settings.contents.len() > 1
            && places(settings, files, folder)[1..]
                .iter()
                .any(|place| page::is_page_folder(files, &place.folder, depth))
}

/// The folders with the address of `folder`, itself first.
fn places<'s>(settings: &'s Settings, files: &Files, folder: &Path) -> Vec<Place<'s>> {
    let holding = |mount: &'s Mount| Some((mount, folder.strip_prefix(files.root().join(&mount.folder)).ok()?));
    let own = settings.contents.iter().filter_map(holding).min_by_key(|(_, below)| below.components().count());
    let language = |mount: Option<&'s Mount>| {
        let own = mount.and_then(|mount| mount.language.as_deref());
        own.or_else(|| settings.default_language())
    };
    let mut places = vec![Place { folder: folder.to_path_buf(), language: language(own.map(|(mount, _)| mount)) }];
    let Some((own, below)) = own.filter(|_| settings.contents.len() > 1) else { return places };
    let target = own.target.iter().cloned();
    let address: Vec<String> = target.chain(below.iter().map(|name| name.to_string_lossy().into_owned())).collect();
    for mount in settings.contents.iter().filter(|mount| *mount != own) {
        let Some(names) = address.strip_prefix(mount.target.as_slice()) else { continue };
        let Some(root) = files.folder(&mount.folder) else { continue };
        let at = names.iter().try_fold(root, |at, name| {
            let wanted = in_address(settings, name).to_lowercase();
            let named = |name: &str| in_address(settings, name);
            let next = files.folders_at(&at, &wanted, named).into_iter();
            let mut same = next.filter(|next| in_address(settings, &next.composed).to_lowercase() == wanted);
            same.next().map(|next| at.join(next.name))
        });
        places.extend(at.map(|folder| Place { folder, language: language(Some(mount)) }));
    }
    places
}

/// The languages that the page of these places is written in.
fn written_in(settings: &Settings, files: &Files, places: &[Place<'_>]) -> Vec<String> {
    let mut written = Vec::new();
    for place in places {
        let languages = files.indexes(&place.folder, is_index).into_iter().map(|name| {
            let own = split_name(settings, &name).1;
            own.or_else(|| place.language.map(String::from)).unwrap_or_default()
        });
        written.extend(languages);
    }
    written
}

/// Whether a page lies in one of these places, in the folder at `names` below it.
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

/// How far a file in `other` is from a page in `own`: the weights of languages order them.
fn distance(settings: &Settings, own: Option<&str>, other: Option<&str>) -> (usize, usize) {
    let rank = |language: Option<&str>| {
        let is_it = |code: &String| language.is_some_and(|language| language.eq_ignore_ascii_case(code));
        settings.by_weight.iter().position(is_it).unwrap_or(settings.by_weight.len())
    };
    (rank(own).abs_diff(rank(other)), rank(other))
}
