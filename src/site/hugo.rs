//! One Hugo site, with what it was asked before.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::answer::Resolution;
use super::files::Files;
use super::index::{Beside, Index};
use super::layouts::{Hook, ShortcodeKind};
use super::memo::Memo;
use super::page::Page;
use super::pages::Pages;
use super::published;
use super::settings::{Addresses, Settings};
use crate::document::heading_ids::{Anchors, HeadingIds};
use crate::document::shortcodes::template::Template;
use crate::document::{self, Templates};
use crate::files::buffers::real_folder;
use crate::text::source::{SIZE_LIMIT, Source};

/// A Hugo site: where it stands, how it addresses its files, and which files it publishes; or a plain folder, which is all
/// of that in the simplest way.
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
    shortcodes: Memo<String, (ShortcodeKind, Option<Arc<Template>>)>,
    anchors: Memo<String, Arc<OnceLock<Option<Arc<Anchors>>>>>,
    pub(super) published: published::Memory,
}

impl Site {
    /// The site at `root`, which is canonical.
    pub(super) fn new(root: PathBuf) -> Self {
        Self::with(Settings::read(&root), Files::new(root))
    }

    /// The plain folder `root`, which is canonical.
    pub(super) fn of_folder(root: PathBuf) -> Self {
        Self::with(Settings::of_folder(&root), Files::new(root))
    }

    fn with(settings: Settings, files: Files) -> Self {
        Self {
            settings,
            files,
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

    /// Whether it is no Hugo site, but a plain folder.
    pub fn is_folder(&self) -> bool {
        self.settings.folder
    }

    /// The path of `report` below the site's root, separated by `/`; `None` when it lies elsewhere.
    pub fn below(&self, report: &Path) -> Option<String> {
        let page = self.page(report);
        let below = page.file.strip_prefix(self.root()).ok()?.to_string_lossy().into_owned();
        Some(if std::path::MAIN_SEPARATOR == '\\' { below.replace('\\', "/") } else { below })
    }

    /// Whether the shortcode called `name` takes content.
    pub fn shortcode(&self, name: &str) -> ShortcodeKind {
        self.known_shortcode(name).0
    }

    /// The names of all shortcodes that the site may use, sorted; `None` where there may be more than are here.
    pub fn shortcode_names(&self) -> Option<&[String]> {
        self.settings.layouts.names()
    }

    fn known_shortcode(&self, name: &str) -> (ShortcodeKind, Option<Arc<Template>>) {
        self.shortcodes.get_or(name, || self.settings.layouts.shortcode(name))
    }

    /// Whether Hugo's own hook writes the images of the pages: it leaves out those that are their own address (`data:`).
    pub fn drops_data(&self) -> bool {
        self.settings.hook == Hook::Hugo
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
        cell.get_or_init(|| self.anchors_of(&self.root().join(file)).map(Arc::new)).clone()
    }

    fn anchors_of(&self, file: &Path) -> Option<Anchors> {
        let extension = file.extension()?.to_str()?.to_ascii_lowercase();
        if !matches!(extension.as_str(), "md" | "markdown" | "mdown") || fs::metadata(file).ok()?.len() > SIZE_LIMIT {
            return None;
        }
        let text = String::from_utf8(fs::read(file).ok()?).ok()?;
        Some(document::anchors(&Source::new("", file, text), self.heading_ids(), self))
    }

    pub(super) fn index(&self, pictures: bool) -> &Index {
        self.index[usize::from(pictures)].get_or_init(|| Index::of(&self.settings, &self.files, pictures))
    }

    /// The files in `folder` that an address may mean, pictures only or others, too.
    pub(super) fn beside(&self, folder: &Path, pictures: bool) -> Arc<Beside> {
        self.beside[usize::from(pictures)]
            .get_or(folder, || Arc::new(Beside::of(&self.settings, &self.files, folder, pictures)))
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

impl Templates for Site {
    fn template(&self, name: &str) -> Option<Arc<Template>> {
        self.known_shortcode(name).1
    }

    fn root(&self) -> String {
        match self.settings.base.join("/") {
            base if base.is_empty() => "/".to_owned(),
            base => format!("/{base}/"),
        }
    }
}
