//! The Hugo site around a report: its root, its base address, its folders, and which file an address gets.
//!
//! What is said here is what a real Hugo (0.168) answered, one small site at a time. Where the answer
//! hangs on something that is not in the site (a theme that is not checked out, the address given when
//! publishing), the reading that finds the picture counts.

mod files;
mod folder;
mod front;
mod layouts;
mod links;
mod missing;
mod page;
mod page_place;
mod pages;
mod picture;
mod picture_place;
mod resolve;
mod settings;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, RwLock};

use rustc_hash::FxHashMap;

use crate::document::heading_ids::{Anchors, HeadingIds};
use crate::files::buffers::real_folder;

use files::Files;
use missing::{Beside, Index};
use page::Page;
use pages::Pages;
use settings::{Hook, Settings};

pub use front::Held;
pub use page_place::PagePlace;
pub use picture::Picture;

/// For how many images, and for how many links, of one report is looked for what was meant, where they get nothing:
/// each is compared with every picture, or page and file, of the site.
pub const MAX_EXPLAINED: usize = 200;

/// The sites that reports live in, each read once; shared by all threads.
#[derive(Debug, Default)]
pub struct Sites {
    by_folder: RwLock<FxHashMap<PathBuf, Option<Arc<Site>>>>,
    /// The same by the folder's name as it was given, so that a folder's links are followed once.
    by_name: RwLock<FxHashMap<PathBuf, Option<Arc<Site>>>>,
    /// Plain folders by their roots.
    folders: RwLock<FxHashMap<PathBuf, Arc<Site>>>,
    /// The same by the names of the folders in them, as they were given.
    folders_by_name: RwLock<FxHashMap<PathBuf, Arc<Site>>>,
}

impl Sites {
    /// No site yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The site that `report` belongs to: the nearest folder upwards with Hugo's configuration.
    pub fn site_of(&self, report: &Path) -> Option<Arc<Site>> {
        let name = report.parent()?;
        if let Some(known) = self.by_name.read().ok().and_then(|sites| sites.get(name).cloned()) {
            return known;
        }
        let found = real_folder(report).and_then(|folder| self.site_of_folder(&folder));
        if let Ok(mut sites) = self.by_name.write() {
            sites.insert(name.to_path_buf(), found.clone());
        }
        found
    }

    fn site_of_folder(&self, folder: &Path) -> Option<Arc<Site>> {
        let known = |ancestor: &Path| self.by_folder.read().ok().and_then(|sites| sites.get(ancestor).cloned());
        // No site stands among the pages of another: those folders need not be looked at.
        if let Some(Some(site)) = folder.ancestors().find_map(known)
            && site.has_pages_in(folder)
        {
            return Some(site);
        }
        let mut passed = Vec::new();
        let mut found = None;
        for ancestor in folder.ancestors() {
            if let Some(known) = known(ancestor) {
                found = known;
                break;
            }
            passed.push(ancestor.to_path_buf());
            if settings::is_site(ancestor) {
                found = Some(Arc::new(Site::new(ancestor.to_path_buf())));
                break;
            }
        }
        if let (Ok(mut sites), false) = (self.by_folder.write(), passed.is_empty()) {
            // Another thread may have been quicker: all must share one site and its lists.
            if let Some(Some(first)) = passed.last().and_then(|root| sites.get(root)) {
                found = Some(first.clone());
            }
            sites.extend(passed.into_iter().map(|folder| (folder, found.clone())));
        }
        found
    }
}

/// A Hugo site: where it stands, how it addresses its files, and which files it publishes; or a plain folder, which is all
/// of that in the simplest way.
#[derive(Debug)]
pub struct Site {
    settings: Settings,
    files: Files,
    pages: RwLock<FxHashMap<PathBuf, Arc<Page>>>,
    /// Folders of reports by their names as given, without links.
    folders: RwLock<FxHashMap<PathBuf, PathBuf>>,
    /// What addresses from the site's root get, by what shows them; the same for every page without files of its own.
    known: [RwLock<FxHashMap<String, Resolution>>; 3],
    /// The pictures that the site publishes, and all other files.
    index: [OnceLock<Index>; 2],
    /// The same of single folders.
    beside: [RwLock<FxHashMap<PathBuf, Arc<Beside>>>; 2],
    listed: OnceLock<Pages>,
    shortcodes: RwLock<FxHashMap<String, ShortcodeKind>>,
    anchors: RwLock<FxHashMap<String, Arc<OnceLock<Option<Anchors>>>>>,
}

/// What shows an image: it decides how an address is looked up.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Reader {
    /// `![alt](address)`.
    Markdown,
    /// `<img>`.
    Html,
    /// Hugo's `figure`.
    Figure,
}

/// What an address gets on the published site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Resolution {
    /// A file of the site.
    Found(Found),
    /// A picture of another site.
    Remote,
    /// The picture itself.
    Data,
    /// There is no address.
    Empty,
    /// Nothing can be said: what decides it is not here.
    Unknown,
    /// Nothing.
    Missing(Missing),
}

/// What a link gets on the published site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Linked {
    /// A page of the site: its file below the site's root, separated by `/`.
    Page(String),
    /// A file that is no page, named in the same way.
    File(String),
    /// The page that it stands on.
    Itself,
    /// Another site, or something that Hugo makes of no file.
    Elsewhere,
    /// Nothing can be said: what decides it is not here.
    Unknown,
    /// Nothing.
    Missing(Missing),
}

/// What a shortcode takes, as far as the site tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShortcodeKind {
    /// Content between an opening and a closing tag.
    Paired,
    /// None: it has one tag only.
    Single,
    /// Its template is not here.
    Unknown,
}

/// A file that an address gets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The file below the site's root, separated by `/`.
    pub file: String,
    /// What it holds.
    pub picture: Picture,
}

/// Why an address gets nothing, and what it should get.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Missing {
    /// Why.
    pub why: Why,
    /// The file that is meant, as far as can be guessed, below the site's root, separated by `/`.
    pub file: Option<String>,
    /// The address to write for it, fit to be pasted.
    pub write: Option<String>,
}

/// Why an address gets nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// The file's name, or a folder's, has other capitals.
    Case,
    /// The file's name has an extension, the address has none.
    ExtensionMissing,
    /// The file has another extension.
    ExtensionWrong,
    /// A file of that name lies in another folder.
    OtherFolder,
    /// A file's name is nearly the same.
    NearName,
    /// The address is relative, and a page's relative addresses do not count from where the writer thinks;
    /// holds the address that the browser asks for.
    Relative(String),
    /// The address names the folder in which the file is kept, which is not part of addresses: `static`.
    SourceFolder(String),
    /// The file is there, where Hugo publishes nothing from.
    NotPublished,
    /// The file is only in the folder that Hugo builds the site in.
    OnlyInOutput,
    /// The site's base path is not in the address; holds the path: `/my-site`.
    BasePath(String),
    /// The file's name holds a `#` or `?`, which ends the path in an address.
    MarkInName(char),
    /// It is a folder.
    Folder,
    /// It leads out of the site.
    OutOfSite,
    /// It is a path on the writer's own disk.
    OwnDisk,
    /// It has backslashes.
    Backslash,
    /// It is an address on another site without its `https://`.
    SchemeMissing,
    /// The file's name looks the same, and is written in other bytes: `ế` as one letter, or as `e` and two marks.
    OtherLetters,
    /// The file has one more extension behind the one that the address has; holds it.
    HiddenExtension(String),
    /// The file is empty.
    EmptyFile,
    /// The file is a Git LFS pointer: the picture was never put into the repository as such.
    LfsPointer,
    /// The address names a page's file, not the page: `plan.md`.
    PageFile,
    /// The page is published at another address than its folder's name says.
    PageAddress,
    /// There is such a page, and Hugo holds it back.
    Held(Held),
    /// There is such a page in another language only; holds its code.
    OtherLanguage(String),
    /// Several pages are called so.
    Ambiguous,
    /// Nothing like it is there.
    Nothing,
}

/// A site as seen from one of its reports: what the addresses in it get.
#[derive(Debug)]
pub struct View<'s> {
    site: &'s Site,
    page: Arc<Page>,
}

impl View<'_> {
    /// What the `address` of an image (escapes and entities resolved) gets on the published site; where that is nothing,
    /// `explain` says whether to look for what was meant.
    pub fn image(&self, address: &str, reader: Reader, explain: bool) -> Resolution {
        let (site, page) = (self.site, &*self.page);
        let own_files_first = page.bundle && (reader == Reader::Figure || site.settings.hook != Hook::None);
        if !address.starts_with('/') || own_files_first {
            return resolve::resolve(site, page, address, reader, explain);
        }
        let known = &site.known[reader as usize];
        if let Some(known) = known.read().ok().and_then(|known| known.get(address).cloned()) {
            return known;
        }
        let found = resolve::resolve(site, page, address, reader, explain);
        // What to write in place of an address that gets nothing depends on the page.
        if let (Resolution::Found(_), Ok(mut known)) = (&found, known.write()) {
            known.insert(address.to_owned(), found.clone());
        }
        found
    }

    /// What each of `addresses` of images gets, in order; what was meant is looked for a few hundred times, not in a
    /// flood.
    pub fn images<'a>(&self, addresses: impl Iterator<Item = (&'a str, Reader)>) -> Vec<Resolution> {
        let mut missing = 0;
        addresses
            .map(|(address, reader)| {
                let resolution = self.image(address, reader, missing < MAX_EXPLAINED);
                missing += usize::from(matches!(resolution, Resolution::Missing(_)));
                resolution
            })
            .collect()
    }

    /// The pictures that the site publishes: each with the address to write for it, sorted by their files.
    pub fn pictures(&self) -> Vec<(PathBuf, String)> {
        missing::pictures(self.site, &self.page)
    }

    /// What a link to `address` (escapes and entities resolved), written in Markdown or HTML, gets on the published site;
    /// where that is nothing, `explain` says whether to look for what was meant.
    pub fn link(&self, address: &str, reader: Reader, explain: bool) -> Linked {
        links::resolve(self.site, &self.page, (address, reader), explain)
    }

    /// What `{{< ref "target" >}}` gets; `language` where the shortcode names one.
    pub fn reference(&self, target: &str, language: Option<&str>, explain: bool) -> Linked {
        links::refer(self.site, &self.page, (target, language), explain)
    }
}

impl Site {
    /// The site at `root`, which is canonical.
    fn new(root: PathBuf) -> Self {
        Self::with(Settings::read(&root), Files::new(root))
    }

    fn with(settings: Settings, files: Files) -> Self {
        Self {
            settings,
            files,
            pages: RwLock::default(),
            folders: RwLock::default(),
            known: Default::default(),
            index: [OnceLock::new(), OnceLock::new()],
            beside: Default::default(),
            listed: OnceLock::new(),
            shortcodes: RwLock::default(),
            anchors: RwLock::default(),
        }
    }

    /// The site's root folder.
    pub fn root(&self) -> &Path {
        self.files.root()
    }

    /// The path of `report` below the site's root, separated by `/`; `None` when it lies elsewhere.
    pub fn below(&self, report: &Path) -> Option<String> {
        let page = self.page(report);
        let below = page.file.strip_prefix(self.root()).ok()?.to_string_lossy().into_owned();
        Some(if std::path::MAIN_SEPARATOR == '\\' { below.replace('\\', "/") } else { below })
    }

    /// Why the site's configuration could not be read, in one line; images are then checked as well as can be.
    pub fn config_fault(&self) -> Option<&str> {
        self.settings.fault.as_deref()
    }

    /// The site as seen from `report`.
    pub fn view(&self, report: &Path) -> View<'_> {
        View { site: self, page: self.page(report) }
    }

    /// Whether the shortcode called `name` takes content.
    pub fn shortcode(&self, name: &str) -> ShortcodeKind {
        if let Some(known) = self.shortcodes.read().ok().and_then(|known| known.get(name).copied()) {
            return known;
        }
        let kind = self.settings.layouts.shortcode(name);
        if let Ok(mut known) = self.shortcodes.write() {
            known.insert(name.to_owned(), kind);
        }
        kind
    }

    /// How the site makes ids of headings.
    pub fn heading_ids(&self) -> HeadingIds {
        self.settings.heading_ids
    }

    /// Looks at the anchors of the page `file` (below the site's root), which `read` finds; a page is read once.
    pub fn with_anchors<T>(
        &self,
        file: &str,
        read: impl FnOnce(&Path) -> Option<Anchors>,
        look: impl FnOnce(&Anchors) -> T,
    ) -> Option<T> {
        let known = self.anchors.read().ok().and_then(|anchors| anchors.get(file).cloned());
        let cell = known.unwrap_or_else(|| match self.anchors.write() {
            Ok(mut anchors) => anchors.entry(file.to_owned()).or_default().clone(),
            Err(_) => Arc::default(),
        });
        cell.get_or_init(|| read(&self.root().join(file))).as_ref().map(look)
    }

    fn index(&self, pictures: bool) -> &Index {
        self.index[usize::from(pictures)].get_or_init(|| Index::of(self, pictures))
    }

    /// The files in `folder` that an address may mean, pictures only or others, too.
    fn beside(&self, folder: &Path, pictures: bool) -> Arc<Beside> {
        let all = &self.beside[usize::from(pictures)];
        if let Some(known) = all.read().ok().and_then(|all| all.get(folder).cloned()) {
            return known;
        }
        let beside = Arc::new(Beside::of(self, folder, pictures));
        if let Ok(mut all) = all.write() {
            all.insert(folder.to_path_buf(), beside.clone());
        }
        beside
    }

    fn listed(&self) -> &Pages {
        self.listed.get_or_init(|| Pages::of(self))
    }

    /// Whether `folder`, which is canonical, is one of pages.
    fn has_pages_in(&self, folder: &Path) -> bool {
        folder.strip_prefix(self.root()).is_ok_and(|below| {
            self.settings.contents.iter().any(|mount| below.starts_with(&mount.folder) && below != mount.folder)
        })
    }

    fn page(&self, report: &Path) -> Arc<Page> {
        let known = self.pages.read().ok().and_then(|pages| pages.get(report).cloned());
        known.unwrap_or_else(|| {
            let folder = self.folder_of(report);
            let page = Arc::new(Page::new(&self.settings, &self.files, &folder, report));
            if let Ok(mut pages) = self.pages.write() {
                pages.insert(report.to_path_buf(), page.clone());
            }
            page
        })
    }

    fn folder_of(&self, report: &Path) -> PathBuf {
        let name = report.parent().unwrap_or(Path::new(""));
        if let Some(known) = self.folders.read().ok().and_then(|folders| folders.get(name).cloned()) {
            return known;
        }
        let folder = real_folder(report).unwrap_or_default();
        if let Ok(mut folders) = self.folders.write() {
            folders.insert(name.to_path_buf(), folder.clone());
        }
        folder
    }
}
