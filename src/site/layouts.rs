//! The layouts of the site and its themes: its shortcodes, and whether they take content.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use serde_json::{Map, Value as Json};

use super::files::leads_out;
use super::memo::PathMemo;
use crate::document::shortcodes::template::Template;
use crate::files::boundary::Boundary;

/// Hugo's own shortcodes that take content.
const HUGO_PAIRED: [&str; 4] = ["highlight", "details", "qr", "comment"];
/// Hugo's own shortcodes that take no content.
const HUGO_SINGLE: [&str; 10] =
    ["figure", "youtube", "vimeo", "vimeo_simple", "ref", "relref", "param", "x", "x_simple", "instagram"];
/// Shortcodes that Hugo removed, with their replacements.
const HUGO_REMOVED: [(&str, Option<&str>); 5] = [
    ("tweet", Some("x")),
    ("twitter", Some("x")),
    ("twitter_simple", Some("x_simple")),
    ("instagram_simple", Some("instagram")),
    ("gist", None),
];

/// A site with more layout files than this is not searched.
const MAX_FILES: usize = 10_000;

/// Larger files are not read as templates, in bytes.
pub(super) const SIZE_LIMIT: u64 = 1 << 20;

/// What a shortcode takes, as far as the site shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShortcodeKind {
    /// Content between an opening and a closing tag.
    Paired,
    /// No content: it has one tag only.
    Single,
    /// Its template is not in the repository.
    Unknown,
    /// It does not exist, and every place for it was searched.
    Missing,
    /// Hugo removed it. Holds the replacement.
    Removed(Option<&'static str>),
}

/// The layout folders, the site's own first.
#[derive(Clone, Debug)]
pub struct Layouts {
    pub(super) folders: Vec<PathBuf>,
    /// The repository of the site. A theme may be a symbolic link to elsewhere in it.
    pub(super) boundary: Boundary,
    /// The templates of each folder that was searched.
    templates: Arc<PathMemo<Arc<Templates>>>,
    /// Whether all themes are in the repository. If not, a missing template may be in an absent theme.
    pub(super) complete: bool,
    /// The names of all shortcodes, sorted; `None` if there may be more in absent themes.
    names: Arc<OnceLock<Option<Vec<String>>>>,
    /// Whether a template may render block quotes.
    quotes: Arc<OnceLock<bool>>,
}

/// Templates by name up to the first dot. If several have the same name, the first one.
type Templates = FxHashMap<String, PathBuf>;

impl Layouts {
    /// The layouts of the site at `root`. `themes` are relative to it.
    pub fn new(config: &Map<String, Json>, root: &Path, themes: &[PathBuf]) -> Self {
        let module = config.get("module");
        let imports = module.and_then(|module| module.get("imports")).is_some();
        let own = text_or(config, "layoutdir", "layouts");
        let below = themes.iter().filter(|theme| !leads_out(theme)).map(|theme| root.join(theme).join("layouts"));
        let folders: Vec<PathBuf> = std::iter::once(root.join(own)).chain(below).collect();
        let boundary = Boundary::around(root);
        let is_here = |folder: &PathBuf| boundary.follow(folder).is_ok_and(|folder| folder.is_dir());
        let mounts = module.and_then(|module| module.get("mounts")).and_then(Json::as_array);
        let of = |mount: &Json, key: &str| mount.get(key).and_then(Json::as_str).unwrap_or_default().to_owned();
        let moves = |mount: &Json| {
            let target = of(mount, "target");
            target.starts_with("layouts") && (target != "layouts" || of(mount, "source") != own)
        };
        let moved = mounts.into_iter().flatten().any(moves);
        let here = folders.len() == themes.len() + 1 && folders[1..].iter().all(is_here) && !moved;
        let more =
            themes.iter().filter(|theme| !leads_out(theme)).any(|theme| brings_more(&boundary, &root.join(theme)));
        let here = here && !more;
        Self {
            folders,
            boundary,
            templates: Arc::default(),
            complete: here && !imports,
            names: Arc::default(),
            quotes: Arc::default(),
        }
    }

    /// Whether Hugo's own shortcode `name` is used, not one of the site or a theme.
    pub fn is_embedded(&self, name: &str) -> bool {
        self.complete && self.folders.iter().all(|folder| self.template(folder, name).is_none())
    }

    /// Whether there may be a template for the page that a server shows instead of one that does not exist.
    pub fn has_not_found(&self) -> bool {
        let files = ["404.html", "_default/404.html"];
        !self.complete || self.folders.iter().any(|folder| files.iter().any(|file| folder.join(file).exists()))
    }

    /// Looks up the shortcode called `name`, ignoring case.
    pub fn shortcode(&self, name: &str) -> (ShortcodeKind, Option<Arc<Template>>) {
        let name = &name.to_lowercase();
        if let Some(template) = self.folders.iter().find_map(|folder| self.template(folder, name)) {
            // A symbolic link may lead out of the site.
            let is_own = |metadata: fs::Metadata| metadata.is_file() && metadata.len() <= SIZE_LIMIT;
            let text = fs::symlink_metadata(&template).is_ok_and(is_own).then(|| fs::read_to_string(template));
            let Some(Ok(text)) = text else { return (ShortcodeKind::Unknown, None) };
            let template = Template::read(&text);
            let kind = if template.takes_content { ShortcodeKind::Paired } else { ShortcodeKind::Single };
            return (kind, Some(Arc::new(template)));
        }
        let removed = HUGO_REMOVED.iter().find(|(removed, _)| removed == name);
        let kind = match removed {
            _ if !self.complete => ShortcodeKind::Unknown,
            _ if HUGO_PAIRED.contains(&name.as_str()) => ShortcodeKind::Paired,
            _ if HUGO_SINGLE.contains(&name.as_str()) => ShortcodeKind::Single,
            Some((_, instead)) => ShortcodeKind::Removed(*instead),
            // An inline shortcode, defined in the page itself.
            None if name.ends_with(".inline") => ShortcodeKind::Unknown,
            None => match self.names() {
                Some(names) if names.binary_search(name).is_err() => ShortcodeKind::Missing,
                _ => ShortcodeKind::Unknown,
            },
        };
        (kind, None)
    }

    /// Whether a template may render block quotes: there is one, or not all templates are known.
    pub fn may_write_quotes(&self) -> bool {
        let hooked = || ["blockquote", "blockquote-alert"].iter().any(|kind| self.has_hook(kind));
        *self.quotes.get_or_init(|| self.names().is_none() || hooked())
    }

    /// The names of all shortcodes that the site may use, sorted; `None` if there may be more in absent themes.
    pub fn names(&self) -> Option<&[String]> {
        self.names.get_or_init(|| if self.complete { self.all_names() } else { None }).as_deref()
    }

    fn all_names(&self) -> Option<Vec<String>> {
        // A checkout without any layouts is incomplete.
        if !self.folders.iter().any(|folder| self.boundary.follow(folder).is_ok_and(|folder| folder.is_dir())) {
            return None;
        }
        let mut names: Vec<String> = HUGO_PAIRED.iter().chain(&HUGO_SINGLE).map(|&name| name.to_owned()).collect();
        let complete = self.add_names(&mut names)?;
        names.sort();
        names.dedup();
        Some(names).filter(|_| complete)
    }

    /// The names of the shortcodes whose templates are in the repository, sorted.
    pub fn own_names(&self) -> Vec<String> {
        let mut names = Vec::new();
        self.add_names(&mut names);
        names.sort();
        names.dedup();
        names
    }

    /// Adds the names of the templates to `names`. Returns whether there can be no others; `None` if a file cannot be
    /// looked at.
    fn add_names(&self, names: &mut Vec<String>) -> Option<bool> {
        let mut folders: Vec<(PathBuf, Option<String>)> = self.folders.iter().map(|at| (at.clone(), None)).collect();
        let mut files = 0;
        while let Some((folder, prefix)) = folders.pop() {
            for file in self.list(&folder) {
                files += 1;
                let name = file.file_name()?.to_str()?.to_lowercase();
                let is_link = fs::symlink_metadata(&file).ok()?.is_symlink();
                // A symbolic link may lead to anything.
                if files > MAX_FILES || is_link {
                    return Some(false);
                }
                if file.is_dir() {
                    let inner = match &prefix {
                        Some(prefix) => Some(format!("{prefix}{name}/")),
                        None => matches!(&name[..], "shortcodes" | "_shortcodes").then(String::new),
                    };
                    folders.push((file, inner));
                } else if let Some(prefix) = &prefix {
                    names.push(format!("{prefix}{}", name.split('.').next().unwrap_or_default()));
                }
            }
        }
        Some(true)
    }

    /// The template of the shortcode called `name`, which may include a folder: `a/b`.
    fn template(&self, folder: &Path, name: &str) -> Option<PathBuf> {
        let path = Path::new(name);
        if leads_out(path) {
            return None;
        }
        let stem = path.file_name()?.to_str()?;
        let parent = path.parent()?;
        ["shortcodes", "_shortcodes"].iter().find_map(|kind| {
            let folder = folder.join(kind).join(parent);
            let templates = self.templates.get_or(&folder, || Arc::new(self.templates_in(&folder)));
            templates.get(stem).cloned()
        })
    }

    /// The templates in `folder`. The folder is listed once.
    fn templates_in(&self, folder: &Path) -> Templates {
        let mut files: Vec<PathBuf> = self.list(folder).collect();
        files.sort();
        let mut templates = Templates::default();
        for file in files {
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let stem = name.split('.').next().unwrap_or_default().to_lowercase();
            templates.entry(stem).or_insert(file);
        }
        templates
    }

    /// The entries of `folder`; empty if it does not exist.
    pub(super) fn list(&self, folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
        let real = self.boundary.follow(folder).ok();
        let entries = real.and_then(|real| fs::read_dir(real).ok());
        entries.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()))
    }
}

/// Whether the theme in `folder` has themes of its own.
fn brings_more(boundary: &Boundary, folder: &Path) -> bool {
    let says_so =
        |text: String| text.contains("imports") || text.lines().any(|line| line.trim_start().starts_with("theme"));
    let kinds = ["toml", "yaml", "yml", "json"].into_iter();
    let mut files =
        kinds.flat_map(|kind| ["hugo", "config", "config/_default/module"].map(|name| format!("{name}.{kind}")));
    files.any(|name| {
        let file = boundary.follow(&folder.join(name)).ok().filter(|file| file.is_file());
        file.is_some_and(|file| match fs::metadata(&file) {
            Ok(metadata) if metadata.len() <= SIZE_LIMIT => fs::read_to_string(&file).is_ok_and(says_so),
            _ => true,
        })
    })
}

fn text_or<'c>(config: &'c Map<String, Json>, key: &str, default: &'c str) -> &'c str {
    config
        .get(key)
        .and_then(Json::as_str)
        .filter(|text| !text.is_empty() && !leads_out(Path::new(text)))
        .unwrap_or(default)
}
