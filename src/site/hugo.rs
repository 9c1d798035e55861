//! One Hugo site with its caches.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, RwLock};

use super::answer::{Guess, Resolution};
use super::files::{Case, Files, leads_out};
use super::front::Front;
use super::index::{Index, Siblings, fold_name};
use super::layouts::ShortcodeKind;
use super::memo::{Memo, PathMemo};
use super::page::Page;
use super::page_context::PageContext;
use super::pages::{Fronts, Pages};
use super::published::place::Cache;
use super::real_folders::RealFolders;
use super::settings::{Addresses, Settings};
use super::symlinks::Symlinks;
use crate::document::front_matter::HEAD;
use crate::document::heading_ids::{Anchors, HeadingIds};
use crate::document::shortcodes::template::Template;
use crate::document::{self, Document, Templates};
use crate::files::buffers::Buffers;
use crate::files::{is_markdown, paths};
use crate::text::source::{SIZE_LIMIT, Source};

/// A Hugo site: its root, how it addresses its files, and which of them it publishes. Or a plain folder, the simplest
/// case of all that.
#[derive(Debug)]
pub struct Site {
    pub(super) settings: Settings,
    pub(super) files: Files,
    pages: PathMemo<Arc<Page>>,
    /// Where the folders of reports are; all sites share them.
    folders: Arc<RealFolders>,
    /// Resolutions of absolute addresses, by [`Reader`](super::answer::Reader); they are the same for every page that
    /// does not look in its own files first.
    pub(super) resolutions: [Memo<String, Resolution>; 4],
    /// What was probably meant by absolute addresses that resolve to nothing, by [`Reader`](super::answer::Reader).
    pub(super) guesses: [Memo<String, Guess>; 4],
    /// The pictures that the site publishes, and all its other files.
    index: [OnceLock<Index>; 2],
    /// The same for single folders.
    siblings: [PathMemo<Arc<Siblings>>; 2],
    listed: RwLock<Option<Arc<Pages>>>,
    pub(super) fronts: Fronts,
    /// Unsaved pages of an editor.
    pub(super) buffers: RwLock<Arc<Buffers>>,
    symlinks: OnceLock<Symlinks>,
    shortcodes: Memo<String, (ShortcodeKind, Option<Arc<Template>>)>,
    anchors: Memo<String, Arc<OnceLock<Option<Arc<Anchors>>>>>,
    pub(super) published: Cache,
}

impl Site {
    /// The site at `root`, which is canonical. The texts in `buffers` override the files on disk.
    pub(super) fn new(root: PathBuf, folders: &Arc<RealFolders>, buffers: Arc<Buffers>) -> Self {
        Self::with(Settings::read(&root), Files::new(root), folders, buffers)
    }

    /// The plain folder `root`, which is canonical. The texts in `buffers` override the files on disk.
    pub(super) fn of_folder(root: PathBuf, folders: &Arc<RealFolders>, buffers: Arc<Buffers>) -> Self {
        Self::with(Settings::of_folder(&root), Files::new(root), folders, buffers)
    }

    fn with(settings: Settings, files: Files, folders: &Arc<RealFolders>, buffers: Arc<Buffers>) -> Self {
        Self {
            settings,
            files,
            pages: PathMemo::default(),
            folders: folders.clone(),
            resolutions: Default::default(),
            guesses: Default::default(),
            index: [OnceLock::new(), OnceLock::new()],
            siblings: Default::default(),
            listed: RwLock::default(),
            fronts: Fronts::default(),
            buffers: RwLock::new(buffers),
            symlinks: OnceLock::new(),
            shortcodes: Memo::default(),
            anchors: Memo::default(),
            published: Cache::default(),
        }
    }

    /// The site's root folder.
    pub fn root(&self) -> &Path {
        self.files.root()
    }

    /// Whether it is a plain folder, not a Hugo site.
    pub fn is_folder(&self) -> bool {
        self.settings.folder
    }

    /// The path of `report` relative to the site's root, separated by `/`; `None` if it is outside.
    pub fn below(&self, report: &Path) -> Option<String> {
        let page = self.page(report);
        let below = paths::below(&page.file, self.root())?.to_string_lossy().into_owned();
        Some(if std::path::MAIN_SEPARATOR == '\\' { below.replace('\\', "/") } else { below })
    }

    /// Whether an entry exists at `below`, a path relative to the site's root, ignoring case.
    pub fn has_file(&self, below: &str) -> bool {
        let names: Vec<String> = below.split('/').map(String::from).collect();
        self.files.find(self.root(), &names, Case::Ignored).is_some()
    }

    /// Whether the shortcode called `name` takes content.
    pub fn shortcode(&self, name: &str) -> ShortcodeKind {
        self.known_shortcode(name).0
    }

    /// The names of all shortcodes that the site may use, sorted; `None` if there may be more in absent themes.
    pub fn shortcode_names(&self) -> Option<&[String]> {
        self.settings.layouts.names()
    }

    /// Whether a template of the site or a theme renders block quotes that begin with `[!NOTE]`, or may do so.
    pub fn may_write_alerts(&self) -> bool {
        self.settings.layouts.may_write_quotes()
    }

    fn known_shortcode(&self, name: &str) -> (ShortcodeKind, Option<Arc<Template>>) {
        self.shortcodes.get_or(name, || self.settings.layouts.shortcode(name))
    }

    /// How its templates treat addresses.
    pub fn addresses(&self) -> Addresses {
        self.settings.addresses
    }

    /// How the site generates heading ids.
    pub fn heading_ids(&self) -> HeadingIds {
        self.settings.heading_ids
    }

    /// The anchors of the page `file` (relative to the site's root), read once. `None` if it cannot be read or is not
    /// Markdown.
    pub fn anchors(&self, file: &str) -> Option<Arc<Anchors>> {
        let cell = self.anchors.get_or(file, Arc::default);
        cell.get_or_init(|| self.read_anchors(file).map(Arc::new)).clone()
    }

    fn read_anchors(&self, file: &str) -> Option<Anchors> {
        let file = self.root().join(file);
        let unsaved = self.buffers().get(&file).cloned();
        if !is_markdown(&file) {
            return None;
        }
        let text = match unsaved {
            Some(text) => text.to_vec(),
            None if fs::metadata(&file).ok()?.len() > SIZE_LIMIT => return None,
            None => fs::read(&file).ok()?,
        };
        let text = String::from_utf8(text).ok().filter(|text| text.len() as u64 <= SIZE_LIMIT)?;
        Some(document::anchors(&Source::new("", file, text), self.heading_ids(), self))
    }

    pub(super) fn buffers(&self) -> Arc<Buffers> {
        self.buffers.read().map(|buffers| buffers.clone()).unwrap_or_default()
    }

    /// Updates the editor's `buffers` after the page at `file` (normalized by [`place`](crate::files::buffers::place))
    /// changed. Returns whether an earlier answer may now differ.
    pub(super) fn renew(&self, buffers: &Arc<Buffers>, file: &Path) -> bool {
        if let Ok(mut current) = self.buffers.write() {
            current.clone_from(buffers);
        }
        let mut changed = self.renew_parent(file);
        if let Ok(mut listed) = self.listed.write()
            && let Some(pages) = &*listed
        {
            let front = buffers.get(file).map(|text| Front::of_text(text));
            let on_disk = || Front::read(file);
            let known = pages.of_file(file);
            let same = match (known, front) {
                (Some(known), Some(front)) => known.front == front,
                (Some(known), None) => file.is_file() && known.front == on_disk(),
                (None, front) => front.is_none() || !self.has_pages_in(file),
            };
            if changed || !same {
                *listed = None;
                changed = true;
            }
        }
        let below = self.files.below(file);
        if let Some(known) = self.anchors.get(&below) {
            self.anchors.remove(&below);
            changed |= known.get().is_some_and(|known| match (known, self.anchors(&below)) {
                (Some(known), Some(now)) => !known.is_same(&now),
                (known, now) => known.is_some() != now.is_some(),
            });
        }
        changed
    }

    pub(super) fn index(&self, pictures: bool) -> &Index {
        self.index[usize::from(pictures)].get_or_init(|| Index::of(&self.settings, &self.files, pictures))
    }

    /// The files in `folder` that an address may mean: only pictures if `pictures`.
    pub(super) fn siblings(&self, folder: &Path, pictures: bool) -> Arc<Siblings> {
        self.siblings[usize::from(pictures)]
            .get_or(folder, || Arc::new(Siblings::of(&self.settings, &self.files, folder, pictures)))
    }

    pub(super) fn listed(&self) -> Arc<Pages> {
        if let Some(known) = self.listed.read().ok().and_then(|listed| listed.clone()) {
            return known;
        }
        let list = || {
            let buffers = self.buffers();
            let unsaved = buffers.below(self.root()).filter_map(|below| {
                let file = self.root().join(below);
                let front = Front::of_text(buffers.get(&file)?);
                Some((file, front))
            });
            let judge = |context: &PageContext<'_>, front: &Front| self.excluded_by(context, &front.holding);
            Arc::new(Pages::of(&self.settings, &self.files, &unsaved.collect(), &self.fronts, &judge))
        };
        match self.listed.write() {
            // Another thread may have been quicker.
            Ok(mut listed) => listed.get_or_insert_with(list).clone(),
            Err(_) => list(),
        }
    }

    /// Remembers the front matter of the page of `document`, whose text is that on disk, so that it is not read again.
    pub fn know_front(&self, document: &Document<'_>) {
        let page = self.page(document.source.path());
        if page.mount.is_some() && document.source.text().len() <= HEAD {
            let fields = document.front_matter.fields.as_ref();
            self.fronts.get_or(&page.file, || fields.map_or_else(Front::default, Front::from_fields));
        }
    }

    pub(super) fn symlinks(&self) -> &Symlinks {
        self.symlinks.get_or_init(|| Symlinks::of(&self.settings, &self.files))
    }

    /// Whether a picture that is published has an address that ends with `names`.
    pub(super) fn has_picture_ending_with(&self, names: &[String]) -> bool {
        let Some(last) = names.last() else { return false };
        let below: PathBuf = names.iter().filter(|name| *name != "..").collect();
        self.index(true).called(&fold_name(last)).iter().any(|picture| picture.file.ends_with(&below))
    }

    /// Whether a static folder of the site is outside it, where no files are accessed.
    pub(super) fn publishes_from_outside(&self) -> bool {
        self.settings.statics.iter().any(|mount| leads_out(&mount.folder) || self.files.is_outside(&mount.folder))
    }

    /// Whether `folder`, which is canonical, is below a content folder.
    pub(super) fn has_pages_in(&self, folder: &Path) -> bool {
        folder.strip_prefix(self.root()).is_ok_and(|below| {
            self.settings.contents.iter().any(|mount| below.starts_with(&mount.folder) && below != mount.folder)
        })
    }

    pub(super) fn page(&self, report: &Path) -> Arc<Page> {
        self.pages.get_or(report, || {
            let folder = self.folders.of(report).unwrap_or_default();
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
