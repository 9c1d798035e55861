//! The files of one site. Each folder is listed once per run, and nothing outside the site's root is ever read or
//! listed.

use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::files::boundary::Boundary;
use crate::files::paths;
use crate::text::fold;

use super::memo::PathMemo;
use super::picture::Picture;

/// Folders without pages or pictures.
const IGNORED: &[&str] = &["node_modules", "resources", "target"];

/// What a folder entry is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link to a file of the site.
    LinkedFile,
    /// A symbolic link to a folder of the site.
    LinkedFolder,
    /// A symbolic link to something outside the site.
    Outside,
    /// A dangling symbolic link.
    Nowhere,
}

impl Kind {
    /// Whether it is a folder of the site, directly or through a link.
    pub fn is_folder(self) -> bool {
        matches!(self, Self::Folder | Self::LinkedFolder)
    }

    /// Whether it is a symbolic link. Hugo ignores those in the folders that it publishes from.
    pub fn is_link(self) -> bool {
        !matches!(self, Self::File | Self::Folder)
    }
}

/// One entry of a folder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Entry {
    /// Its name, composed (NFC), for comparison.
    pub composed: String,
    /// Its name on disk.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
}

/// The entries of one folder, sorted by composed name.
#[derive(Debug, Default)]
struct Listing {
    entries: Vec<Entry>,
    /// Whether no link leads to it.
    unlinked: bool,
    /// Indexes of the first entry of each lower-case name, built on demand.
    lower: OnceLock<FxHashMap<String, usize>>,
    /// Indexes of the folders by each lower-case address that they may have, built on demand.
    addressed: OnceLock<FxHashMap<String, Vec<usize>>>,
    /// Whether the folder has a page: at the top of a content folder, and deeper; computed on demand.
    of_page: [OnceLock<bool>; 2],
    /// The files that are the page of the folder, computed on demand.
    indexes: OnceLock<Vec<String>>,
}

impl Listing {
    /// The entries whose composed name is `composed`.
    fn named(&self, composed: &str) -> impl Iterator<Item = &Entry> {
        let start = self.entries.partition_point(|entry| entry.composed.as_str() < composed);
        self.entries[start..].iter().take_while(move |entry| entry.composed == composed)
    }
}

/// How names are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    /// Case-sensitive, as on a published site, whatever the disk does.
    Matters,
    /// Case-insensitive, as on Windows and macOS and in some of Hugo's lookups.
    Ignored,
}

/// The files below one root.
#[derive(Debug)]
pub struct Files {
    root: PathBuf,
    boundary: Boundary,
    listings: PathMemo<Arc<OnceLock<Listing>>>,
    /// What is at a path below the root: mostly the few folders that a site publishes from.
    named: PathMemo<Option<(PathBuf, Kind)>>,
    pictures: PathMemo<Picture>,
}

impl Files {
    /// The files below `root`, which is canonical.
    pub fn new(root: PathBuf) -> Self {
        let boundary = Boundary::of_folder(&root);
        let (listings, named, pictures) = (PathMemo::default(), PathMemo::default(), PathMemo::default());
        Self { root, boundary, listings, named, pictures }
    }

    /// The site's root.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Calls `inspect` with the entries of `folder`, which is below the root; there are none if it cannot be listed.
    fn with_listing<T>(&self, folder: &Path, inspect: impl FnOnce(&Listing) -> T) -> T {
        let cell = self.listings.get_or(folder, Arc::default);
        inspect(cell.get_or_init(|| self.list(folder)))
    }

    fn list(&self, folder: &Path) -> Listing {
        // Whoever calls this: never list a folder that a link leads to outside the site.
        let inside = match self.is_known_as_plain(folder) {
            true => Some(folder.to_path_buf()),
            false => self.boundary.follow(folder).ok(),
        };
        let unlinked = inside.as_deref() == Some(folder);
        let mut entries: Vec<Entry> = inside
            .and_then(|folder| fs::read_dir(folder).ok())
            .into_iter()
            .flatten()
            .filter_map(|entry| {
                let entry = entry.ok()?;
                let name = entry.file_name().into_string().ok()?;
                let kind = match entry.file_type().ok()? {
                    kind if kind.is_symlink() => self.kind_of_link(&entry.path()),
                    kind if kind.is_dir() => Kind::Folder,
                    kind if kind.is_file() => Kind::File,
                    _ => return None,
                };
                Some(Entry { composed: fold::compose(&name).into_owned(), name, kind })
            })
            .collect();
        entries.sort();
        Listing { entries, unlinked, ..Listing::default() }
    }

    /// Whether the folder above `folder`, to which no link leads, was listed and has it as a plain folder.
    fn is_known_as_plain(&self, folder: &Path) -> bool {
        let (Some(above), Some(name)) = (folder.parent(), folder.file_name().and_then(OsStr::to_str)) else {
            return false;
        };
        let known = self.listings.get(above);
        let listing = known.as_ref().and_then(|cell| cell.get()).filter(|listing| listing.unlinked);
        let is_it = |entry: &Entry| entry.name == name && entry.kind == Kind::Folder;
        listing.is_some_and(|listing| listing.named(&fold::compose(name)).any(is_it))
    }

    fn kind_of_link(&self, link: &Path) -> Kind {
        match self.boundary.follow(link).map(fs::metadata) {
            Ok(Ok(end)) if end.is_dir() => Kind::LinkedFolder,
            Ok(Ok(end)) if end.is_file() => Kind::LinkedFile,
            Ok(_) => Kind::Nowhere,
            Err(_) => Kind::Outside,
        }
    }

    /// Whether `path` leads out of the site, through a symbolic link or by itself.
    pub fn leads_out(&self, path: &Path) -> bool {
        self.boundary.follow(path).is_err()
    }

    /// Copies of the entries of `folder` that `wanted` selects.
    pub fn entries(&self, folder: &Path, mut wanted: impl FnMut(&Entry) -> bool) -> Vec<Entry> {
        self.with_listing(folder, |listing| listing.entries.iter().filter(|entry| wanted(entry)).cloned().collect())
    }

    /// The name on disk and the kind of the entry called `name` in `folder`. If several entries are equal once
    /// composed, prefers the one with the same bytes.
    pub fn entry(&self, folder: &Path, name: &str, case: Case) -> Option<(String, Kind)> {
        let composed = fold::compose(name);
        self.with_listing(folder, |listing| {
            let entries = &listing.entries;
            let mut found = listing.named(&composed).min_by_key(|entry| entry.name != name);
            if found.is_none() && case == Case::Ignored {
                let lower = listing.lower.get_or_init(|| {
                    let mut lower = FxHashMap::default();
                    for (index, entry) in entries.iter().enumerate() {
                        lower.entry(entry.composed.to_lowercase()).or_insert(index);
                    }
                    lower
                });
                found = lower.get(&composed.to_lowercase()).map(|&index| &entries[index]);
            }
            found.map(|entry| (entry.name.clone(), entry.kind))
        })
    }

    /// The folders in `folder` that are called `name`, or whose name becomes that in addresses, ignoring case.
    /// `in_address` must be the same function for the whole site.
    pub fn folders_at(&self, folder: &Path, name: &str, in_address: impl Fn(&str) -> String) -> Vec<Entry> {
        self.with_listing(folder, |listing| {
            let addressed = listing.addressed.get_or_init(|| {
                let mut addressed: FxHashMap<String, Vec<usize>> = FxHashMap::default();
                for (index, entry) in listing.entries.iter().enumerate() {
                    if entry.kind == Kind::Folder {
                        let (own, other) = (entry.composed.to_lowercase(), in_address(&entry.composed).to_lowercase());
                        let other = Some(other).filter(|other| *other != own);
                        for address in other.into_iter().chain([own]) {
                            addressed.entry(address).or_default().push(index);
                        }
                    }
                }
                addressed
            });
            let found = addressed.get(&name.to_lowercase()).into_iter().flatten();
            found.map(|&index| listing.entries[index].clone()).collect()
        })
    }

    /// Whether `folder` has a page. `find` computes that at most once for a folder at the top of the content folder,
    /// and once for a deeper one.
    pub fn is_of_page(&self, folder: &Path, deeper: bool, find: impl FnOnce() -> bool) -> bool {
        let known = |listing: &Listing| listing.of_page[usize::from(deeper)].get().copied();
        self.with_listing(folder, known).unwrap_or_else(|| {
            let found = find();
            self.with_listing(folder, |listing| *listing.of_page[usize::from(deeper)].get_or_init(|| found))
        })
    }

    /// The names of the files in `folder` that are its page, one per language. `is_index` must be the same function for
    /// the whole site.
    pub fn indexes(&self, folder: &Path, is_index: impl Fn(&str) -> bool) -> Vec<String> {
        self.with_listing(folder, |listing| {
            let files = || listing.entries.iter().filter(|entry| entry.kind == Kind::File).map(|entry| &entry.name);
            listing.indexes.get_or_init(|| files().filter(|name| is_index(name)).cloned().collect()).clone()
        })
    }

    /// The entry at `names` below `folder`, which is below the root. Follows symbolic links.
    pub fn find(&self, folder: &Path, names: &[String], case: Case) -> Option<(PathBuf, Kind)> {
        self.find_over(folder, names, case, Kind::is_folder)
    }

    /// The same without following symbolic links, as Hugo does in the folders that it publishes from.
    pub fn find_unlinked(&self, folder: &Path, names: &[String], case: Case) -> Option<(PathBuf, Kind)> {
        self.find_over(folder, names, case, |kind| kind == Kind::Folder).filter(|(_, kind)| !kind.is_link())
    }

    fn find_over(
        &self,
        folder: &Path,
        names: &[String],
        case: Case,
        is_way: impl Fn(Kind) -> bool,
    ) -> Option<(PathBuf, Kind)> {
        let mut path = folder.to_path_buf();
        let mut kind = Kind::Folder;
        for name in names {
            if !is_way(kind) {
                // Do not look behind a link that leads out.
                return (kind == Kind::Outside && is_way(Kind::LinkedFolder)).then_some((path, kind));
            }
            let (name, of_name) = self.entry(&path, name, case)?;
            path.push(name);
            kind = of_name;
        }
        Some((path, kind))
    }

    /// The folder at `below` under the root, if it exists inside the site. It may be reached through symbolic links:
    /// Hugo follows those of its source folders.
    pub fn folder(&self, below: &Path) -> Option<PathBuf> {
        self.named(below).filter(|(_, kind)| kind.is_folder()).map(|(path, _)| path)
    }

    /// The file at `below` under the root, if it exists and is not a symbolic link.
    pub fn file(&self, below: &Path) -> Option<PathBuf> {
        self.named(below).filter(|(_, kind)| *kind == Kind::File).map(|(path, _)| path)
    }

    /// Whether `below` under the root is a symbolic link that leads out of the site.
    pub fn is_outside(&self, below: &Path) -> bool {
        self.named(below).is_some_and(|(_, kind)| kind == Kind::Outside)
    }

    fn named(&self, below: &Path) -> Option<(PathBuf, Kind)> {
        self.named.get_or(below, || self.find_named(below))
    }

    fn find_named(&self, below: &Path) -> Option<(PathBuf, Kind)> {
        let names: Option<Vec<String>> = below
            .components()
            .filter(|component| !matches!(component, std::path::Component::CurDir))
            .map(|component| match component {
                std::path::Component::Normal(name) => name.to_str().map(String::from),
                _ => None,
            })
            .collect();
        self.find(&self.root, &names?, Case::Matters)
    }

    /// Calls `visit` with every file below `folder` except symbolic links, sorted by name.
    pub fn walk(&self, folder: &Path, mut visit: impl FnMut(&Path, &str)) {
        self.walk_all(folder, |folder, name, kind| {
            if kind == Kind::File {
                visit(folder, name);
            }
        });
    }

    /// Calls `visit` with every symbolic link below `folder`, without following it, sorted by name.
    pub fn walk_links(&self, folder: &Path, mut visit: impl FnMut(&Path, &str)) {
        self.walk_all(folder, |folder, name, kind| {
            if kind.is_link() {
                visit(folder, name);
            }
        });
    }

    /// Calls `visit` with every entry below `folder` except folders.
    fn walk_all(&self, folder: &Path, mut visit: impl FnMut(&Path, &str, Kind)) {
        /// Real sites have fewer entries. The rest is ignored.
        const LIMIT: usize = 200_000;
        let mut waiting = vec![folder.to_path_buf()];
        let mut seen = 0;
        while let Some(folder) = waiting.pop() {
            self.with_listing(&folder, |listing| {
                for entry in &listing.entries {
                    match entry.kind {
                        Kind::Folder if entry.name.starts_with('.') || IGNORED.contains(&entry.name.as_str()) => {}
                        Kind::Folder => waiting.push(folder.join(&entry.name)),
                        kind => visit(&folder, &entry.name, kind),
                    }
                }
                seen += listing.entries.len();
            });
            if seen > LIMIT {
                return;
            }
        }
    }

    /// The content of `file`, read once.
    pub fn picture(&self, file: &Path) -> Picture {
        self.pictures.get_or(file, || Picture::of_file(file))
    }

    /// `path` relative to the root, separated by `/`.
    pub fn below(&self, path: &Path) -> String {
        let below = paths::below(path, &self.root).unwrap_or(path);
        below.to_string_lossy().replace('\\', "/")
    }
}

/// Whether `folder`, relative to the site's root, is not below it.
pub fn leads_out(folder: &Path) -> bool {
    folder.components().any(|component| !matches!(component, Component::Normal(_) | Component::CurDir))
}
