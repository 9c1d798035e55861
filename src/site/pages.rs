//! All pages of a site, with their logical paths and addresses. They are listed once, when the first link needs them.

mod index;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::files::{Case, Files};
use super::front::{ExcludedBy, Front};
use super::memo::PathMemo;
use super::page::{flatten, in_address, in_path, is_page, language_folder, steps};
use super::page_context::{PageContext, Role};
use super::settings::{Mount, Settings};
use super::templated::Patterns;
use crate::message::suggest::MAX_COMPARED;
use index::{GuessIndex, digits, number, unnumbered};

/// One page.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its file; `None` for a list that Hugo generates.
    pub file: Option<PathBuf>,
    /// Its logical path, relative to the content folder, in lower case: `4-events/4.2-event2`.
    pub path: String,
    /// The same as on disk.
    pub shown: String,
    /// Its role.
    pub role: Role,
    /// Its language, if the site has several.
    pub language: Option<String>,
    /// The segments of its address, below the published root.
    pub address: Vec<String>,
    /// Its front matter.
    pub front: Front,
    /// Why it is not published, if it is not.
    pub excluded_by: Option<ExcludedBy>,
}

impl Listed {
    /// Whether readers can reach it.
    pub fn is_published(&self) -> bool {
        self.excluded_by.is_none()
    }

    /// The path that relative references of Hugo count from: the page itself, or its folder.
    pub fn base(&self) -> &str {
        match self.role {
            Role::Section => &self.path,
            Role::Bundle | Role::Single => self.path.rsplit_once('/').map_or("", |(folder, _)| folder),
        }
    }

    /// The relative path by which Hugo's own lookup finds `other` from here.
    pub fn steps_to(&self, other: &Self) -> String {
        let names = |path: &str| path.split('/').filter(|name| !name.is_empty()).map(String::from).collect::<Vec<_>>();
        steps(&names(self.base()), &names(&other.path))
    }

    /// The folder of its file, relative to the content folder.
    pub fn folder(&self) -> &str {
        match self.role {
            Role::Section | Role::Bundle => &self.shown,
            Role::Single => self.shown.rsplit_once('/').map_or("", |(folder, _)| folder),
        }
    }

    /// The last segment of its logical path.
    pub fn last(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The keys of the guess index: the last segment, the whole address, and the parent folders of the address.
    fn names(&self) -> (&str, String, Option<String>) {
        let inside = Some(self.parents()).filter(|_| !self.path.is_empty());
        (self.last(), self.address.join("/").to_lowercase(), inside)
    }

    /// The parent folders of its address, in lower case.
    pub fn parents(&self) -> String {
        let folders = self.address.split_last().map_or(String::new(), |(_, folders)| folders.join("/"));
        folders.to_lowercase()
    }

    /// The name by which any page may reference it.
    fn name(&self) -> Option<&str> {
        (self.role != Role::Section).then(|| self.last())
    }
}

/// All pages of a site.
#[derive(Debug, Default)]
pub struct Pages {
    all: Vec<Listed>,
    by_path: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    by_address: HashMap<String, Vec<usize>>,
    by_file: HashMap<PathBuf, usize>,
    /// Indexes for guesses, built on demand.
    guesses: OnceLock<GuessIndex>,
    /// The addresses that Hugo makes of the fields of pages: those of the configuration, and `url: /:year/:slug/`.
    pub templated: Patterns,
}

impl Pages {
    /// Lists the pages of the site with these `settings` and `files`. `unsaved` pages override the disk and may have no
    /// file yet. `fronts` caches the front matter of the others. `judge` decides why a page is not published.
    pub fn of(settings: &Settings, files: &Files, unsaved: &Unsaved, fronts: &Fronts, judge: &Judge<'_>) -> Self {
        let mut all = Vec::new();
        for mount in &settings.contents {
            list(settings, files, mount, (unsaved, fronts, judge), &mut all);
        }
        all.sort_by(|a, b| (&a.path, &a.file).cmp(&(&b.path, &b.file)));
        let mut pages = Self { templated: settings.permalinks.clone(), ..Self::default() };
        for (index, page) in all.iter().enumerate() {
            if let Some(file) = &page.file {
                pages.by_file.entry(file.clone()).or_insert(index);
            }
            pages.by_path.entry(page.path.clone()).or_default().push(index);
            if let Some(name) = page.name() {
                pages.by_name.entry(name.to_owned()).or_default().push(index);
            }
            if let Some(url) = page.front.url.as_deref().filter(|url| url.contains(':')) {
                pages.templated.add(url);
            }
            let aliases = page.front.aliases.iter().map(|alias| alias_address(settings, page, alias));
            for address in std::iter::once(page.address.join("/")).chain(aliases) {
                pages.by_address.entry(address).or_default().push(index);
            }
        }
        pages.all = all;
        pages
    }

    /// All pages, sorted by their logical paths.
    pub fn all(&self) -> &[Listed] {
        &self.all
    }

    /// The page of `file`.
    pub fn of_file(&self, file: &Path) -> Option<&Listed> {
        self.by_file.get(file).map(|&index| &self.all[index])
    }

    /// The pages, one per language, with the logical path `path`.
    pub fn at_path(&self, path: &str) -> impl Iterator<Item = &Listed> {
        self.few(self.by_path.get(path))
    }

    /// The pages called `name`, in any folder.
    pub fn called(&self, name: &str) -> impl Iterator<Item = &Listed> {
        self.few(self.by_name.get(name))
    }

    /// The pages that are published at `address`, segments joined by `/`.
    pub fn at_address(&self, address: &str) -> impl Iterator<Item = &Listed> {
        self.few(self.by_address.get(address))
    }

    /// The same for `address` in lower case.
    pub fn at_lower_address(&self, address: &str) -> impl Iterator<Item = &Listed> {
        self.few(self.guesses().by_lower.get(address))
    }

    /// The pages, including sections, whose last segment is `name`, in any folder.
    pub fn ending_with(&self, name: &str) -> impl Iterator<Item = &Listed> {
        self.few(self.guesses().by_last.get(name))
    }

    /// The pages whose names equal `name` except for the leading number and accents, in any folder.
    pub fn renumbered(&self, name: &str) -> impl Iterator<Item = &Listed> {
        self.few(self.guesses().by_unnumbered.get(&unnumbered(name)))
    }

    /// The pages whose names begin with the same number of several parts as `name`, in any folder.
    pub fn numbered(&self, name: &str) -> impl Iterator<Item = &Listed> {
        self.few(number(name).and_then(|number| self.guesses().by_number.get(number)))
    }

    /// Pages whose names contain the same digits as `name`, in the address folder `folder` (in lower case) or anywhere.
    /// If there are many, only those whose names begin or end alike.
    pub fn alike(&self, name: &str, folder: Option<&str>) -> impl Iterator<Item = &Listed> {
        let group = self.guesses().alike.get(&(folder.map(String::from), digits(name)));
        let near = group.into_iter().flat_map(|group| group.names.near(name).into_iter().map(|near| group.pages[near]));
        near.map(|index| &self.all[index])
    }

    fn guesses(&self) -> &GuessIndex {
        self.guesses.get_or_init(|| GuessIndex::new(self.all.iter().map(Listed::names)))
    }

    /// The first few of the pages with these indexes. Real sites do not have more pages of one name.
    fn few<'p>(&'p self, indexes: Option<&'p Vec<usize>>) -> impl Iterator<Item = &'p Listed> {
        indexes.into_iter().flatten().take(MAX_COMPARED).map(|&index| &self.all[index])
    }
}

/// The front matter of an editor's unsaved pages, by file.
pub type Unsaved = BTreeMap<PathBuf, Front>;

/// Decides why a page is not published, if it is not.
pub type Judge<'j> = dyn Fn(&PageContext<'_>, &Front) -> Option<ExcludedBy> + 'j;

/// The cached front matter of pages.
pub type Fronts = PathMemo<Front>;

/// A page's file before its address is known.
struct Source {
    file: Option<PathBuf>,
    /// Folders relative to the content folder.
    folders: Vec<String>,
    /// The name without extension and language code.
    stem: String,
    language: Option<String>,
}

fn list(
    settings: &Settings,
    files: &Files,
    mount: &Mount,
    known: (&Unsaved, &Fronts, &Judge<'_>),
    out: &mut Vec<Listed>,
) {
    let Some(root) = files.folder(&mount.folder) else { return };
    let (unsaved, fronts, judge) = known;
    let mut sources = Vec::new();
    let mut add = |folder: &Path, name: &str| {
        if is_page(name)
            && let Ok(below) = folder.strip_prefix(&root)
        {
            let (stem, language) = split_name(settings, name);
            let folders = below.iter().map(|name| name.to_string_lossy().into_owned()).collect();
            let language = language.or_else(|| mount.language.clone());
            sources.push(Source { file: Some(folder.join(name)), folders, stem, language });
        }
    };
    files.walk(&root, &mut add);
    for file in unsaved.keys() {
        if let (Some(folder), Some(name)) = (file.parent(), file.file_name().and_then(|name| name.to_str()))
            && files.entry(folder, name, Case::Matters).is_none()
        {
            add(folder, name);
        }
    }
    // Everything below a leaf bundle is its resource, not a page.
    let bundles: HashSet<Vec<String>> =
        sources.iter().filter(|source| source.stem == "index").map(|source| source.folders.clone()).collect();
    sources.retain(|source| {
        let depth = source.folders.len();
        let above = if source.stem == "index" { depth } else { depth + 1 };
        !(0..above).any(|depth| bundles.contains(&source.folders[..depth]))
    });
    sources.extend(generated_lists(settings, mount, &sources));
    let read = |file: &Path| {
        let on_disk = || fronts.get_or(file, || Front::read(file));
        unsaved.get(file).cloned().unwrap_or_else(on_disk)
    };
    let fronts: Vec<Front> =
        sources.iter().map(|source| source.file.as_deref().map_or_else(Front::default, read)).collect();
    // The slug of a section is part of the addresses below it.
    let slugs: HashMap<(Option<&str>, &[String]), &str> = sources
        .iter()
        .zip(&fronts)
        .filter(|(source, _)| source.stem == "_index")
        .filter_map(|(source, front)| Some(((source.language.as_deref(), &source.folders[..]), front.slug.as_deref()?)))
        .collect();
    let slug_of = |source: &Source, depth: usize| {
        slugs.get(&(source.language.as_deref(), &source.folders[..depth])).map(|slug| (*slug).to_owned())
    };
    for (source, front) in sources.iter().zip(&fronts) {
        let mut page = listed(settings, mount, source, front, |depth| slug_of(source, depth));
        if let Some(folder) = source.file.as_deref().and_then(Path::parent) {
            let (stem, role, language) = (&*source.stem, page.role, page.language.as_deref());
            page.excluded_by = judge(&PageContext { mount, folder, stem, role, language }, front);
        }
        out.push(page);
    }
}

/// `page` as it would be listed if its file were `file`, in the content folder `mount`. `slug_of` is the slug of the
/// section in a folder of then.
pub fn placed(
    (settings, root): (&Settings, &Path),
    mount: &Mount,
    page: &Listed,
    file: &Path,
    slug_of: impl Fn(&Path) -> Option<String>,
) -> Option<Listed> {
    let root = root.join(&mount.folder);
    let below = file.parent()?.strip_prefix(&root).ok()?;
    let folders: Vec<String> = below.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    let (stem, language) = split_name(settings, file.file_name()?.to_str()?);
    let language = language.or_else(|| mount.language.clone());
    let source = Source { file: Some(file.to_path_buf()), folders, stem, language };
    let slug_of = |depth: usize| slug_of(&source.folders[..depth].iter().fold(root.clone(), |at, name| at.join(name)));
    let placed = listed(settings, mount, &source, &page.front, slug_of);
    Some(Listed { excluded_by: page.excluded_by.clone(), ..placed })
}

/// The lists that Hugo generates without an `_index.md`: for the site and for each top-level folder.
fn generated_lists(settings: &Settings, mount: &Mount, sources: &[Source]) -> Vec<Source> {
    let languages: Vec<Option<String>> = match (&mount.language, settings.languages.as_slice()) {
        (Some(own), _) => vec![Some(own.clone())],
        (None, []) => vec![None],
        (None, several) => several.iter().cloned().map(Some).collect(),
    };
    let default = settings.default_language();
    let mut tops: BTreeMap<Option<&str>, BTreeSet<Vec<String>>> = BTreeMap::new();
    let mut own: HashSet<(Option<&str>, &[String])> = HashSet::new();
    for source in sources {
        let language = source.language.as_deref().or(default);
        tops.entry(language).or_default().insert(top(source));
        if source.stem == "_index" {
            own.insert((language, &source.folders));
        }
    }
    let mut generated = Vec::new();
    for language in &languages {
        let mut folders = tops.remove(&language.as_deref()).unwrap_or_default();
        folders.insert(Vec::new());
        folders.retain(|folders| !own.contains(&(language.as_deref(), folders)));
        let list = |folders| Source { file: None, folders, stem: "_index".to_owned(), language: language.clone() };
        generated.extend(folders.into_iter().map(list));
    }
    generated
}

/// The top-level folder whose list contains `source`; none for a top-level leaf bundle.
fn top(source: &Source) -> Vec<String> {
    match source.folders.as_slice() {
        [_] if source.stem == "index" => Vec::new(),
        [first, ..] => vec![first.clone()],
        [] => Vec::new(),
    }
}

fn listed(
    settings: &Settings,
    mount: &Mount,
    source: &Source,
    front: &Front,
    slug_of: impl Fn(usize) -> Option<String>,
) -> Listed {
    let role = match source.stem.as_str() {
        "_index" => Role::Section,
        "index" => Role::Bundle,
        _ => Role::Single,
    };
    let own = (role == Role::Single).then_some(&source.stem);
    let shown: Vec<&str> = mount.target.iter().chain(&source.folders).chain(own).map(String::as_str).collect();
    let path = logical(settings, &shown);
    let language = source.language.as_deref().or_else(|| settings.default_language());
    let mut address = Vec::from_iter(language_folder(settings, language));
    // The home page stays where it is.
    match front.url.as_deref().filter(|_| !path.is_empty()) {
        Some(url) => {
            // It counts from the root of the host, or from that of the language.
            if url.starts_with('/') {
                address.clear();
            }
            let names = url.split('/').filter(|name| !name.is_empty()).map(String::from);
            address = flatten(&address, &names.collect::<Vec<_>>());
        }
        None => {
            address.extend(mount.target.iter().cloned());
            for (depth, name) in source.folders.iter().enumerate() {
                address.push(slug_of(depth + 1).unwrap_or_else(|| in_address(settings, name)));
            }
            address.extend(own.map(|stem| in_address(settings, stem)));
            if let Some(slug) = front.slug.as_deref().filter(|_| role != Role::Section) {
                address.pop();
                address.extend(slug.split('/').filter(|name| !name.is_empty()).map(|name| in_address(settings, name)));
            }
            if let Some(last) = address.last_mut().filter(|_| settings.ugly && role != Role::Section) {
                last.push_str(".html");
            }
        }
    }
    let language = language.map(String::from);
    let shown = shown.join("/");
    Listed { file: source.file.clone(), path, shown, role, language, address, front: front.clone(), excluded_by: None }
}

/// The logical path that Hugo gives the page at these names.
pub fn logical(settings: &Settings, names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| in_path(settings, name).to_lowercase()).collect();
    names.join("/")
}

/// A page's name without its extension and language code, and that code.
pub fn split_name(settings: &Settings, name: &str) -> (String, Option<String>) {
    let stem = if is_page(name) { name.rsplit_once('.').map_or(name, |(stem, _)| stem) } else { name };
    match stem.rsplit_once('.') {
        Some((stem, code)) if settings.languages.iter().any(|language| language.eq_ignore_ascii_case(code)) => {
            (stem.to_owned(), Some(code.to_lowercase()))
        }
        _ => (stem.to_owned(), None),
    }
}

/// The address of an alias of `page`.
fn alias_address(settings: &Settings, page: &Listed, alias: &str) -> String {
    let mut address = Vec::from_iter(language_folder(settings, page.language.as_deref()));
    if !alias.starts_with('/') {
        address = page.address[..page.address.len().saturating_sub(1)].to_vec();
    }
    let names = alias.split('/').filter(|name| !matches!(*name, "" | "index.html")).map(String::from);
    let mut address = flatten(&address, &names.collect::<Vec<_>>());
    if let Some(last) = address.last_mut().filter(|last| settings.ugly && !last.ends_with(".html")) {
        last.push_str(".html");
    }
    address.join("/")
}
