//! Explains why an address resolves to nothing, and finds the file that its writer probably meant.

use std::fs;
use std::path::{Path, PathBuf};

use super::alike::{self, by_extension, by_hidden_extension, files_in, similar};
use super::answer::{Guess, Missing, Reader, Why};
use super::bundle;
use super::files::{Case, Kind};
use super::folder;
use super::hugo::Site;
use super::index::fold_name;
use super::lookup::{Hit, Lookup};
use super::page::{self, flatten};
use crate::document::address;
use crate::document::shortcodes::template::Ways;
use crate::text::fold;

impl Missing {
    /// Suggests `file`. There is an address to write only if the site publishes it.
    pub(super) fn for_file(lookup: &Lookup<'_>, why: Why, file: &Path) -> Self {
        let write = match lookup.site.settings.folder {
            true => folder::address_of(lookup, file),
            false => relative_address(lookup, file)
                .or_else(|| counted_from_root(lookup, file))
                .or_else(|| from_root(lookup.site, lookup.ways, lookup.has_base, file)),
        };
        Self { why, file: Some(lookup.site.files.below(file)), write, others: false }
    }

    /// `file` has no working address because its name contains `sign`. It must be renamed.
    pub(super) fn renamed(site: &Site, sign: char, file: &Path) -> Self {
        Self { why: Why::SignLost(sign), file: Some(site.files.below(file)), write: None, others: false }
    }
}

/// The symbolic link that keeps the site from publishing the address.
pub(super) fn symlink(lookup: &Lookup<'_>) -> Option<Missing> {
    let (site, settings) = (lookup.site, &lookup.site.settings);
    let below_assets = || site.symlinks().at(settings, &lookup.names).filter(|_| lookup.ways.assets);
    let link = lookup
        .requested
        .as_deref()
        .and_then(|requested| site.symlinks().at(settings, requested))
        .or_else(below_assets)?;
    Some(Missing { why: Why::Symlink, file: Some(site.files.below(link)), write: None, others: false })
}

/// Explains why nothing exists at an address.
pub(super) fn explain(lookup: &Lookup<'_>) -> Missing {
    told(lookup, guess(lookup))
}

/// The same for an image that is looked up for `reader`. What is meant by an address from the root of a site does not
/// depend on the page.
pub(super) fn explain_image(lookup: &Lookup<'_>, reader: Reader) -> Missing {
    if !lookup.absolute || lookup.site.settings.folder {
        return explain(lookup);
    }
    told(lookup, lookup.site.guesses[reader as usize].get_or(lookup.written, || guess(lookup)))
}

fn told(lookup: &Lookup<'_>, guess: Guess) -> Missing {
    match guess {
        Guess::File(why, file, others) => Missing { others, ..Missing::for_file(lookup, why, &file) },
        Guess::Told(missing) => missing,
    }
}

/// Why nothing exists at an address, and what was probably meant.
fn guess(lookup: &Lookup<'_>) -> Guess {
    let (site, page) = (lookup.site, lookup.page);
    let last = lookup.last();
    if is_personal(lookup) {
        return Guess::Told(by_name(site, Why::OwnDisk, last));
    }
    if !lookup.absolute && is_host(lookup) {
        return Guess::Told(Missing {
            why: Why::SchemeMissing,
            file: None,
            write: Some(format!("https://{}", lookup.written)),
            others: false,
        });
    }
    let requested = lookup.requested.as_deref().unwrap_or_default();
    let mut folders = Vec::new();
    if !requested.is_empty() {
        if let Some(Hit::File(file)) = lookup.published(requested, Case::Ignored) {
            return Guess::File(Why::Case, file, false);
        }
        if let Some(link) = symlink(lookup) {
            return Guess::Told(link);
        }
        if let Some(mark) = lookup.written.chars().find(|mark| matches!(mark, '#' | '?')) {
            let decoded = address::decode(lookup.written).into_owned();
            let whole: Vec<String> = decoded.split('/').filter(|name| !name.is_empty()).map(String::from).collect();
            let start = if lookup.absolute { Vec::new() } else { page.address.clone().unwrap_or_default() };
            if let Some(Hit::File(file)) = lookup.published(&flatten(&start, &whole), Case::Ignored) {
                return Guess::File(Why::MarkInName(mark), file, false);
            }
        }
        folders = alike::folders(lookup, requested);
        if let Some((hidden, file)) = by_hidden_extension(lookup, &files_in(lookup, &folders, false)) {
            let file = Some(site.files.below(&file));
            return Guess::Told(Missing { why: Why::HiddenExtension(hidden), file, write: None, others: false });
        }
        if let Some((why, file, others)) = by_extension(lookup, &files_in(lookup, &folders, lookup.pictures)) {
            return Guess::File(why, file, others);
        }
    }
    let found = match site.settings.folder {
        true => folder::misplaced(lookup).map(|(why, file)| Guess::File(why, file, false)),
        false => misplaced(lookup),
    };
    found.unwrap_or_else(|| similar(lookup, requested, &folders))
}

/// Reports `file` if the written name differs from it only in Unicode normalization. A server compares bytes. If the
/// disk treats both names as the same file, there is nothing to report.
pub(super) fn other_letters(lookup: &Lookup<'_>, file: &Path) -> Option<Missing> {
    let names = lookup.names.iter().rev().take_while(|name| *name != "..").filter(|name| *name != ".");
    // Mostly all names are written as they are.
    if names.clone().zip(file.iter().rev()).all(|(name, own)| own == name.as_str()) {
        return None;
    }
    let mut written = file.to_path_buf();
    let mut below = PathBuf::new();
    let mut differs = false;
    for name in names {
        let Some(own) = written.file_name().and_then(|own| own.to_str()) else { break };
        if own != name && fold::compose(own) != fold::compose(name) {
            // The folder of a page has another name in addresses.
            below = Path::new(own).join(below);
        } else {
            differs |= own != name;
            below = Path::new(name).join(below);
        }
        written.pop();
    }
    let is_same_file = || fs::symlink_metadata(written.join(below)).is_ok();
    (differs && !is_same_file()).then(|| Missing::for_file(lookup, Why::OtherLetters, file))
}

/// The address is that of a folder. If the folder contains exactly one picture, that is suggested.
pub(super) fn of_folder(lookup: &Lookup<'_>, folder: &Path) -> Missing {
    match lookup.site.siblings(folder, lookup.pictures).files.as_slice() {
        [only] => Missing::for_file(lookup, Why::Folder, only),
        _ => Missing { why: Why::Folder, file: Some(lookup.site.files.below(folder)), write: None, others: false },
    }
}

/// Suggests the picture called `name`, in any folder.
pub(super) fn by_name(site: &Site, why: Why, name: &str) -> Missing {
    match site.index(true).called(&fold_name(name)).first() {
        Some(picture) => Missing {
            why,
            file: Some(site.files.below(&picture.file)),
            write: from_root(site, site.settings.hook.ways(), false, &picture.file),
            others: false,
        },
        None => Missing::bare(why),
    }
}

/// `/Users/…`, `/home/…`: nobody publishes under these names.
fn is_personal(lookup: &Lookup<'_>) -> bool {
    lookup.absolute
        && lookup.names.len() > 2
        && matches!(lookup.names[0].as_str(), "Users" | "home" | "mnt" | "media" | "Volumes")
}

/// `www.example.org/a.png`, `i.imgur.com/a.png`: a host name in place of a folder; for links also `example.com`.
fn is_host(lookup: &Lookup<'_>) -> bool {
    let first = lookup.names.first().map_or("", String::as_str);
    let top = first.rsplit('.').next().unwrap_or_default();
    (lookup.names.len() > 1 || !lookup.pictures)
        && (first.starts_with("www.") || (first.contains('.') && matches!(top, "com" | "org" | "net" | "io" | "vn")))
        && !first.starts_with('.')
}

/// Finds the file where the address does not look.
fn misplaced(lookup: &Lookup<'_>) -> Option<Guess> {
    let (site, files) = (lookup.site, &lookup.site.files);
    let root = files.root().to_path_buf();
    let on_disk = |start: &Path, names: &[String]| {
        // Resolved from a folder of the site, and never out of it.
        let mut flat = page::names_below(&root, start)?;
        for name in names {
            match name.as_str() {
                "." => {}
                ".." => {
                    flat.pop()?;
                }
                _ => flat.push(name.clone()),
            }
        }
        let (path, kind) = files.find_unlinked(&root, &flat, Case::Ignored)?;
        (kind == Kind::File).then_some((path, flat))
    };
    if !lookup.absolute {
        let start = Vec::new();
        if let Some(Hit::File(file)) = lookup.published(&flatten(&start, &lookup.names), Case::Ignored) {
            return Some(Guess::File(relative(lookup), file, false));
        }
        if let Some((file, _)) = on_disk(&lookup.page.folder, &lookup.names) {
            let why = match published_names(site, &file) {
                Some(_) => relative(lookup),
                None => Why::NotPublished,
            };
            return Some(Guess::File(why, file, false));
        }
    }
    let names: Vec<String> = lookup.names.iter().filter(|name| !matches!(name.as_str(), "." | "..")).cloned().collect();
    let based = if lookup.has_base { &names[site.settings.base.len().min(names.len())..] } else { &names };
    if let Some((file, flat)) = on_disk(&root, based) {
        let folder = flat.first().cloned().unwrap_or_default();
        let why = match published_names(site, &file) {
            Some(_) => Why::SourceFolder(folder),
            None if folder == site.settings.output => Why::OnlyInOutput,
            None => Why::NotPublished,
        };
        return Some(Guess::File(why, file, false));
    }
    let assets = site.settings.assets.iter().filter_map(|mount| mount.folder.to_str());
    let unpublished_folders = assets.chain(["static"]).map(|folder| (folder, Why::NotPublished));
    unpublished_folders.chain([(site.settings.output.as_str(), Why::OnlyInOutput)]).find_map(|(folder, why)| {
        let (file, _) = on_disk(&root.join(folder), based)?;
        Some(Guess::Told(Missing { why, file: Some(files.below(&file)), write: None, others: false }))
    })
}

/// The reason for a wrong relative address: the address that the browser requests, or that it leaves the site.
fn relative(lookup: &Lookup<'_>) -> Why {
    let base = &lookup.site.settings.base;
    match &lookup.requested {
        Some(requested) => Why::Relative(format!("/{}", [base.as_slice(), requested].concat().join("/"))),
        None => Why::OutOfSite,
    }
}

/// Whether Hugo makes a page, or a part of one, of `file` instead of publishing the file itself.
fn is_page(file: &Path) -> bool {
    file.file_name().and_then(|name| name.to_str()).is_none_or(page::is_page)
}

/// The path segments below the published root at which `file` is served, if it is published.
pub(super) fn published_names(site: &Site, file: &Path) -> Option<Vec<String>> {
    published_names_from(site, file, &Path::to_path_buf)
}

/// The same for a file that is about to be moved to `file`. `present` is where a path of then is now.
pub(super) fn published_names_from(
    site: &Site,
    file: &Path,
    present: &dyn Fn(&Path) -> PathBuf,
) -> Option<Vec<String>> {
    let (settings, files) = (&site.settings, &site.files);
    if !settings.folder && is_page(file) {
        return None;
    }
    let in_static = settings.statics.iter().find_map(|mount| {
        let names = page::names_below(&files.root().join(&mount.folder), file)?;
        Some(mount.target.iter().cloned().chain(names).collect())
    });
    let in_content = |mount| page::published(settings, files, mount, file, present);
    in_static.or_else(|| match site.is_moved(file) {
        true => site.moved_names(file),
        false => settings.contents.iter().find_map(in_content),
    })
}

/// The address to write for `file` from the site's root, if it is published. It has the site's base path if the written
/// one has it (`based`), or if neither Hugo nor a hook, which looks addresses up in these `ways`, puts it before.
pub(super) fn from_root(site: &Site, ways: Ways, based: bool, file: &Path) -> Option<String> {
    let names = published_names(site, file)?;
    let settings = &site.settings;
    let base = settings.base.iter().filter(|_| based || !adds_base(site, ways));
    let path: Vec<&str> = base.chain(&names).map(String::as_str).collect();
    Some(address::encode(&format!("/{}", path.join("/"))))
}

/// Whether the base path is put before an address that begins with a slash. A hook that is not understood may do that,
/// so the form of address that its writer uses is kept.
pub(super) fn adds_base(site: &Site, ways: Ways) -> bool {
    site.settings.rewrites_root || ways.based || ways.unknown
}

/// The same without the leading slash, if a hook resolves relative addresses only from the root and the written address
/// is relative.
fn counted_from_root(lookup: &Lookup<'_>, file: &Path) -> Option<String> {
    let counts = !lookup.absolute && lookup.ways.from_root && !lookup.ways.written;
    counts.then(|| published_names(lookup.site, file)).flatten().map(|names| address::encode(&names.join("/")))
}

/// The pictures that `site` publishes, each with the address to write for it on `page`, sorted.
pub(super) fn pictures(site: &Site, page: &page::Page) -> Vec<(PathBuf, String)> {
    // Looked up like an image in Markdown, but without an address.
    let lookup = Lookup::new(site, page, "", "", Reader::Markdown);
    let address = |file: &Path| relative_address(&lookup, file).or_else(|| from_root(site, lookup.ways, false, file));
    let published = site.index(true).published.iter();
    let mut pictures: Vec<(PathBuf, String)> =
        published.filter_map(|picture| Some((picture.file.clone(), address(&picture.file)?))).collect();
    pictures.sort();
    pictures
}

/// The address to write for `file` relative to the report, if that address resolves to the file.
pub(super) fn relative_address(lookup: &Lookup<'_>, file: &Path) -> Option<String> {
    let page = lookup.page;
    let names = page::names_below(&page.folder, file).filter(|_| page.bundle && !is_page(file))?;
    let counted = page.address.as_deref().filter(|_| lookup.ways.written).map(|address| flatten(address, &names));
    let published = || counted.is_some() && counted == published_names(lookup.site, file);
    let (settings, files) = (&lookup.site.settings, &lookup.site.files);
    let found =
        || lookup.ways.own_files && bundle::find(settings, files, page, &names).is_some_and(|found| found == file);
    (found() || published()).then(|| address::encode(&names.join("/")))
}
