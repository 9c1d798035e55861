//! The files of one site: each folder listed once for the whole run, nothing outside the site's root
//! ever read or listed.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::files::boundary::Boundary;
use crate::text::fold;

use super::memo::Memo;
use super::picture::Picture;

/// Folders that hold no page and no picture of a page.
const IGNORED: &[&str] = &["node_modules", "resources", "target"];

/// What an entry of a folder is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A link to a file of the site.
    LinkedFile,
    /// A link to a folder of the site.
    LinkedFolder,
    /// A link to something outside the site.
    Outside,
    /// A link to nothing.
    Nowhere,
}

impl Kind {
    /// Whether it is a folder of the site.
    pub fn is_folder(self) -> bool {
        matches!(self, Self::Folder | Self::LinkedFolder)
    }

    /// Whether it is a link, which Hugo passes over in the folders that it publishes from.
    pub fn is_link(self) -> bool {
        !matches!(self, Self::File | Self::Folder)
    }
}

/// One entry of a folder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Entry {
    /// Its name, composed (NFC): what names are compared by.
    pub composed: String,
    /// Its name as the disk has it.
    pub name: String,
    /// What it is.
    pub kind: Kind,
}

/// The entries of one folder, sorted by composed name.
#[derive(Debug, Default)]
struct Listing {
    entries: Vec<Entry>,
    /// The first entry of each name in lower case, once one is looked for so.
    lower: OnceLock<FxHashMap<String, usize>>,
    /// The folders among them by each address in lower case that they may have, once one is looked for so.
    addressed: OnceLock<FxHashMap<String, Vec<usize>>>,
    /// Whether the folder is one of a page, at the top of the folder of pages and deeper, once somebody asks.
    of_page: [OnceLock<bool>; 2],
    /// The files among them that are the page of the folder, once somebody asks.
    indexes: OnceLock<Vec<String>>,
}

/// How names are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    /// As a published site does, whatever the disk does.
    Matters,
    /// As Windows, macOS and some of Hugo's look-ups do.
    Ignored,
}

/// The files below one root.
#[derive(Debug)]
pub struct Files {
    root: PathBuf,
    boundary: Boundary,
    listings: Memo<PathBuf, Arc<OnceLock<Listing>>>,
    pictures: Memo<PathBuf, Picture>,
}

impl Files {
    /// The files below `root`, which is canonical.
    pub fn new(root: PathBuf) -> Self {
        let boundary = Boundary::of_folder(&root);
        Self { root, boundary, listings: Memo::default(), pictures: Memo::default() }
    }

    /// The site's root.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The entries of `folder`, which is below the root; none when it cannot be listed.
    fn with_listing<T>(&self, folder: &Path, inspect: impl FnOnce(&Listing) -> T) -> T {
        let cell = self.listings.get_or(folder, Arc::default);
        inspect(cell.get_or_init(|| Listing { entries: self.list(folder), ..Listing::default() }))
    }

    fn list(&self, folder: &Path) -> Vec<Entry> {
        // Whoever asks: what a link leads out to is not listed.
        let inside = self.boundary.follow(folder).ok();
        let mut listing: Vec<Entry> = inside
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
        listing.sort();
        listing
    }

    fn kind_of_link(&self, link: &Path) -> Kind {
        match self.boundary.follow(link).map(fs::metadata) {
            Ok(Ok(end)) if end.is_dir() => Kind::LinkedFolder,
            Ok(Ok(end)) if end.is_file() => Kind::LinkedFile,
            Ok(_) => Kind::Nowhere,
            Err(_) => Kind::Outside,
        }
    }

    /// Whether a link on `path`, or its own words, lead out of the site.
    pub fn leads_out(&self, path: &Path) -> bool {
        self.boundary.follow(path).is_err()
    }

    /// Copies of the entries of `folder` that `wanted` picks.
    pub fn entries(&self, folder: &Path, mut wanted: impl FnMut(&Entry) -> bool) -> Vec<Entry> {
        self.with_listing(folder, |listing| listing.entries.iter().filter(|entry| wanted(entry)).cloned().collect())
    }

    /// The name on the disk and the kind of what is called `name` in `folder`; of the one written alike where several are
    /// the same otherwise.
    pub fn entry(&self, folder: &Path, name: &str, case: Case) -> Option<(String, Kind)> {
        let composed = fold::compose(name);
        self.with_listing(folder, |listing| {
            let entries = &listing.entries;
            let start = entries.partition_point(|entry| entry.composed.as_str() < composed.as_ref());
            let same = entries[start..].iter().take_while(|entry| entry.composed == composed);
            let mut found = same.min_by_key(|entry| entry.name != name);
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

    /// The folders in `folder` that are called `name`, or whose name `in_address`, which is one function for the whole
    /// site, makes that of; capitals ignored.
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

    /// Whether `folder` is one of a page, as `find` says, which is asked once for a folder at the top of the folder of
    /// pages, and once for a deeper one.
    pub fn is_of_page(&self, folder: &Path, deeper: bool, find: impl FnOnce() -> bool) -> bool {
        let known = |listing: &Listing| listing.of_page[usize::from(deeper)].get().copied();
        self.with_listing(folder, known).unwrap_or_else(|| {
            let found = find();
            self.with_listing(folder, |listing| *listing.of_page[usize::from(deeper)].get_or_init(|| found))
        })
    }

    /// The names of the files in `folder` that are its page, in one language or several, as `is_index` says, which is one
    /// function for the whole site.
    pub fn indexes(&self, folder: &Path, is_index: impl Fn(&str) -> bool) -> Vec<String> {
        self.with_listing(folder, |listing| {
            let files = || listing.entries.iter().filter(|entry| entry.kind == Kind::File).map(|entry| &entry.name);
            listing.indexes.get_or_init(|| files().filter(|name| is_index(name)).cloned().collect()).clone()
        })
    }

    /// What lies at `names` below `folder`, which is below the root; links are followed.
    pub fn find(&self, folder: &Path, names: &[String], case: Case) -> Option<(PathBuf, Kind)> {
        self.find_over(folder, names, case, Kind::is_folder)
    }

    /// The same over no links, as Hugo has it in the folders that it publishes from.
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
                // Nothing is asked for where a link leads out.
                return (kind == Kind::Outside && is_way(Kind::LinkedFolder)).then_some((path, kind));
            }
            let (name, of_name) = self.entry(&path, name, case)?;
            path.push(name);
            kind = of_name;
        }
        Some((path, kind))
    }

    /// The folder at `below` under the root, when it is there and not outside the site. It may be reached over links: Hugo
    /// follows those that lead to what it publishes from.
    pub fn folder(&self, below: &Path) -> Option<PathBuf> {
        self.named(below).filter(|(_, kind)| kind.is_folder()).map(|(path, _)| path)
    }

    /// The file at `below` under the root, when it is there and no link.
    pub fn file(&self, below: &Path) -> Option<PathBuf> {
        self.named(below).filter(|(_, kind)| *kind == Kind::File).map(|(path, _)| path)
    }

    /// Whether a link leads from `below` under the root out of the site.
    pub fn is_outside(&self, below: &Path) -> bool {
        self.named(below).is_some_and(|(_, kind)| kind == Kind::Outside)
    }

    fn named(&self, below: &Path) -> Option<(PathBuf, Kind)> {
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

    /// Calls `visit` with every file below `folder`, links left out, names in order.
    pub fn walk(&self, folder: &Path, mut visit: impl FnMut(&Path, &str)) {
        self.walk_all(folder, |folder, name, kind| {
            if kind == Kind::File {
                visit(folder, name);
            }
        });
    }

    /// Calls `visit` with every link below `folder`, none followed, names in order.
    pub fn walk_links(&self, folder: &Path, mut visit: impl FnMut(&Path, &str)) {
        self.walk_all(folder, |folder, name, kind| {
            if kind.is_link() {
                visit(folder, name);
            }
        });
    }

    /// Calls `visit` with everything below `folder` but folders.
    fn walk_all(&self, folder: &Path, mut visit: impl FnMut(&Path, &str, Kind)) {
        /// No site that reports live in has more; the rest is not looked at.
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

    /// What `file` holds, looked at once.
    pub fn picture(&self, file: &Path) -> Picture {
        self.pictures.get_or(file, || Picture::of_file(file))
    }

    /// `path` below the root, separated by `/`.
    pub fn below(&self, path: &Path) -> String {
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        below.to_string_lossy().replace('\\', "/")
    }
}

/// Whether `folder`, taken from the site's root, is not below it.
pub fn leads_out(folder: &Path) -> bool {
    folder.components().any(|component| !matches!(component, Component::Normal(_) | Component::CurDir))
}
