//! One Hugo site, with what it was asked before.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::answer::Resolution;
use super::files::{Case, Files};
use super::index::{Beside, Index};
use super::layouts::ShortcodeKind;
use super::memo::Memo;
use super::page::Page;
use super::pages::Pages;
use super::published;
use super::settings::{Addresses, Settings};
use crate::document::heading_ids::{Anchors, HeadingIds};
use crate::document::{self, address};
use crate::files::buffers::real_folder;
use crate::text::source::{SIZE_LIMIT, Source};

/// A Hugo site: where it stands, how it addresses its files, and which files it publishes.
#[derive(Debug)]
pub struct Site {
    pub(super) settings: Settings,
    pub(super) files: Files,
    pages: Memo<PathBuf, Arc<Page>>,
    /// Folders of reports by their names as given, without links.
    folders: Memo<PathBuf, PathBuf>,
    /// What addresses from the site's root get, by what shows them; the same for every page without files of its own.
    pub(super) known: [Memo<String, Resolution>; 3],
    /// The pictures that the site publishes, and all other files.
    index: [OnceLock<Index>; 2],
    /// The same of single folders.
    beside: [Memo<PathBuf, Arc<Beside>>; 2],
    listed: OnceLock<Pages>,
    shortcodes: Memo<String, ShortcodeKind>,
    anchors: Memo<String, Arc<OnceLock<Option<Arc<Anchors>>>>>,
    pub(super) published: published::Memory,
}

impl Site {
    /// The site at `root`, which is canonical.
    pub(super) fn new(root: PathBuf) -> Self {
        let settings = Settings::read(&root);
        Self {
            settings,
            files: Files::new(root),
            pages: Memo::default(),
            folders: Memo::default(),
            known: Default::default(),
            index: [OnceLock::new(), OnceLock::new()],
            beside: Default::default(),
            listed: OnceLock::new(),
            shortcodes: Memo::default(),
            anchors: Memo::default(),
            published: published::Memory::default(),
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

    /// Where to put a new picture called `name`, below the site's root, and the address to write for it; it gets another
    /// name where that place is taken.
    pub fn place_for(&self, name: &str) -> (String, String) {
        self.place_in("images", name)
    }

    /// The same for a file of any kind, in `own` among the folders that are published as they are.
    pub fn place_in(&self, own_folder: &str, name: &str) -> (String, String) {
        let settings = &self.settings;
        let own = settings.statics.iter().find(|mount| mount.target.is_empty()).or(settings.statics.first());
        let (folder, target) = own.map_or((Path::new("static"), &[][..]), |mount| (&mount.folder, &mount.target));
        let name = self.free_name(&folder.join(own_folder), name);
        let inside = [own_folder.to_owned()];
        let base = settings.base.iter().filter(|_| !settings.rewrites_root);
        let below: Vec<&str> = base.chain(target).chain(&inside).map(String::as_str).chain([&*name]).collect();
        let file = folder.join(own_folder).join(&*name).to_string_lossy().replace('\\', "/");
        (file, address::encode(&format!("/{}", below.join("/"))))
    }

    /// Whether something is called `below`, a path below the site's root, whatever its capitals.
    pub fn has_file(&self, below: &str) -> bool {
        let names: Vec<String> = below.split('/').map(String::from).collect();
        self.files.find(self.root(), &names, Case::Ignored).is_some()
    }

    /// `name`, or with a number where `folder`, below the site's root, has that already.
    fn free_name<'n>(&self, folder: &Path, name: &'n str) -> Cow<'n, str> {
        const MOST: usize = 100;
        let Some(folder) = self.files.folder(folder) else { return Cow::Borrowed(name) };
        let taken = |name: &str| self.files.entry(&folder, name, Case::Ignored).is_some();
        if !taken(name) {
            return Cow::Borrowed(name);
        }
        let (stem, extension) =
            name.rsplit_once('.').map_or((name, String::new()), |(stem, end)| (stem, format!(".{end}")));
        let numbered = (2..MOST).map(|number| format!("{stem}-{number}{extension}"));
        numbered.into_iter().find(|name| !taken(name)).map_or(Cow::Borrowed(name), Cow::Owned)
    }

    /// Whether the shortcode called `name` takes content.
    pub fn shortcode(&self, name: &str) -> ShortcodeKind {
        self.shortcodes.get_or(name, || self.settings.layouts.shortcode(name))
    }

    /// What its templates do with addresses.
    pub fn addresses(&self) -> Addresses {
        self.settings.addresses
    }

    /// How the site makes ids of headings.
    pub fn heading_ids(&self) -> HeadingIds {
        self.settings.heading_ids
    }

    /// The anchors of the page `file` (below the site's root), which is read once; `None` when it cannot be read, or is not
    /// in Markdown.
    pub fn anchors(&self, file: &str) -> Option<Arc<Anchors>> {
        let cell = self.anchors.get_or(file, Arc::default);
        cell.get_or_init(|| anchors_of(&self.root().join(file), self.heading_ids()).map(Arc::new)).clone()
    }

    pub(super) fn index(&self, pictures: bool) -> &Index {
        self.index[usize::from(pictures)].get_or_init(|| Index::of(&self.settings, &self.files, pictures))
    }

    /// The files in `folder` that an address may mean, pictures only or others, too.
    pub(super) fn beside(&self, folder: &Path, pictures: bool) -> Arc<Beside> {
        self.beside[usize::from(pictures)].get_or(folder, || Arc::new(Beside::of(&self.files, folder, pictures)))
    }

    pub(super) fn listed(&self) -> &Pages {
        self.listed.get_or_init(|| Pages::of(&self.settings, &self.files))
    }

    /// Whether `folder`, which is canonical, is one of pages.
    pub(super) fn has_pages_in(&self, folder: &Path) -> bool {
        folder.strip_prefix(self.root()).is_ok_and(|below| {
            self.settings.contents.iter().any(|mount| below.starts_with(&mount.folder) && below != mount.folder)
        })
    }

    pub(super) fn page(&self, report: &Path) -> Arc<Page> {
        self.pages.get_or(report, || {
            let name = report.parent().unwrap_or(Path::new(""));
            let folder = self.folders.get_or(name, || real_folder(report).unwrap_or_default());
            Arc::new(Page::new(&self.settings, &self.files, &folder, report))
        })
    }
}

fn anchors_of(file: &Path, ids: HeadingIds) -> Option<Anchors> {
    let extension = file.extension()?.to_str()?.to_ascii_lowercase();
    if !matches!(extension.as_str(), "md" | "markdown" | "mdown") || fs::metadata(file).ok()?.len() > SIZE_LIMIT {
        return None;
    }
    let text = String::from_utf8(fs::read(file).ok()?).ok()?;
    Some(document::anchors(&Source::new("", file, text), ids))
}
