//! What the layouts of the site and of its themes decide: who writes images and links, and which shortcodes
//! take content.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use regex::Regex;
use rustc_hash::FxHashMap;
use serde_json::{Map, Value as Json};

use super::config::goldmark;
use super::files::leads_out;
use super::memo::Memo;
use crate::files::boundary::Boundary;

/// Shortcodes that Hugo itself has and that take content.
const HUGO_PAIRED: [&str; 2] = ["highlight", "details"];
/// Shortcodes that Hugo itself has and that take none.
const HUGO_SINGLE: [&str; 9] = ["figure", "youtube", "vimeo", "ref", "relref", "param", "x", "instagram", "tweet"];

/// Larger files than this are no templates, in bytes.
const SIZE_LIMIT: u64 = 1 << 20;

/// Who writes the `<img>` for an image in Markdown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hook {
    /// Nobody: the address is put out as it was written.
    None,
    /// Hugo itself: files beside the page and under `assets/` are found, whatever the page's language.
    Hugo,
    /// The theme or the site, in a way that cannot be known here.
    Unknown,
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

/// Folders of layouts, the site's own first.
#[derive(Clone, Debug)]
pub struct Layouts {
    folders: Vec<PathBuf>,
    /// The repository of the site: a theme may be a link to elsewhere in it.
    boundary: Boundary,
    /// The templates in each folder that was looked into, by their names up to the first dot.
    templates: Arc<Memo<PathBuf, Arc<Templates>>>,
    /// Every theme is here; otherwise what is not found may be in one that is not.
    complete: bool,
}

/// Templates by their names up to the first dot: the first of each.
type Templates = FxHashMap<String, PathBuf>;

impl Layouts {
    /// The layouts of the site at `root` with these themes, which are given below it.
    pub fn new(config: &Map<String, Json>, root: &Path, themes: &[PathBuf]) -> Self {
        let imports = config.get("module").and_then(|module| module.get("imports")).is_some();
        let own = text_or(config, "layoutdir", "layouts");
        let below = themes.iter().filter(|theme| !leads_out(theme)).map(|theme| root.join(theme).join("layouts"));
        let folders: Vec<PathBuf> = std::iter::once(root.join(own)).chain(below).collect();
        let boundary = Boundary::around(root);
        let is_here = |folder: &PathBuf| boundary.follow(folder).is_ok_and(|folder| folder.is_dir());
        let here = folders.len() == themes.len() + 1 && folders[1..].iter().all(is_here);
        Self { folders, boundary, templates: Arc::default(), complete: here && !imports }
    }

    /// Who writes the HTML of what goldmark calls `kind`: `image` or `link`; `automatic` where Hugo does so when
    /// nothing is said.
    pub fn hook(&self, config: &Map<String, Json>, kind: &str, automatic: bool) -> Hook {
        let template = format!("render-{kind}");
        if !self.complete || self.folders.iter().any(|folder| self.has_hook(folder, &template)) {
            return Hook::Unknown;
        }
        let hooks = goldmark(config).and_then(|goldmark| goldmark.get("renderhooks"));
        let own = hooks.and_then(|hooks| hooks.get(kind));
        let default = own.and_then(|own| own.get("enabledefault")).and_then(Json::as_bool) == Some(true);
        match own.and_then(|own| own.get("useembedded")).and_then(Json::as_str) {
            Some("always" | "fallback") => Hook::Hugo,
            Some("never") => Hook::None,
            _ if automatic || default => Hook::Hugo,
            _ => Hook::None,
        }
    }

    /// Whether a template of the site or a theme that writes what goldmark calls `kind` hands its address to Go's reader,
    /// which refuses some.
    pub fn parses(&self, kind: &str) -> bool {
        let template = format!("render-{kind}");
        let small =
            |file: &PathBuf| fs::symlink_metadata(file).is_ok_and(|file| file.is_file() && file.len() <= SIZE_LIMIT);
        let mut hooks = self.folders.iter().flat_map(|folder| self.hooks(folder, &template)).filter(small);
        hooks.any(|file| fs::read_to_string(file).is_ok_and(|text| text.contains("urls.Parse")))
    }

    /// Whether Hugo's own shortcode `name` is the one that runs.
    pub fn is_embedded(&self, name: &str) -> bool {
        self.complete && self.folders.iter().all(|folder| self.template(folder, name).is_none())
    }

    /// Whether the shortcode called `name` takes content.
    pub fn shortcode(&self, name: &str) -> ShortcodeKind {
        if let Some(template) = self.folders.iter().find_map(|folder| self.template(folder, name)) {
            // A link may lead out of the site.
            let is_own = |metadata: fs::Metadata| metadata.is_file() && metadata.len() <= SIZE_LIMIT;
            if !fs::symlink_metadata(&template).is_ok_and(is_own) {
                return ShortcodeKind::Unknown;
            }
            return match fs::read_to_string(template) {
                Ok(text) if takes_content(&text) => ShortcodeKind::Paired,
                Ok(_) => ShortcodeKind::Single,
                Err(_) => ShortcodeKind::Unknown,
            };
        }
        match self.complete {
            true if HUGO_PAIRED.contains(&name) => ShortcodeKind::Paired,
            true if HUGO_SINGLE.contains(&name) => ShortcodeKind::Single,
            _ => ShortcodeKind::Unknown,
        }
    }

    fn has_hook(&self, folder: &Path, template: &str) -> bool {
        self.hooks(folder, template).next().is_some()
    }

    /// The files in `folder` that are called `template`, whatever kind of page they are for.
    fn hooks<'t>(&'t self, folder: &Path, template: &'t str) -> impl Iterator<Item = PathBuf> + 't {
        let below = self.list(folder).chain([folder.to_path_buf()]);
        let files = below.flat_map(|folder| self.list(&folder.join("_markup")));
        files.filter(move |file| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(template)))
    }

    /// The file that makes the shortcode called `name`, which may stand in a folder: `a/b`.
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

    /// The files in `folder`, listed once.
    fn templates_in(&self, folder: &Path) -> Templates {
        let mut files: Vec<PathBuf> = self.list(folder).collect();
        files.sort();
        let mut templates = Templates::default();
        for file in files {
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let stem = name.split('.').next().unwrap_or_default().to_owned();
            templates.entry(stem).or_insert(file);
        }
        templates
    }

    /// What is in `folder`; nothing where that is not here.
    fn list(&self, folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
        let real = self.boundary.follow(folder).ok();
        let entries = real.and_then(|real| fs::read_dir(real).ok());
        entries.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()))
    }
}

fn text_or<'c>(config: &'c Map<String, Json>, key: &str, default: &'c str) -> &'c str {
    config
        .get(key)
        .and_then(Json::as_str)
        .filter(|text| !text.is_empty() && !leads_out(Path::new(text)))
        .unwrap_or(default)
}

/// Whether a template looks at what stands between its tags.
fn takes_content(template: &str) -> bool {
    static INNER: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?s)\{\{-?\s*/\*.*?\*/|\.Inner(Deindent)?\b").ok());
    let uses_inner = |inner: &Regex| inner.find_iter(template).any(|found| found.as_str().starts_with('.'));
    INNER.as_ref().is_some_and(uses_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_that_looks_at_its_content_takes_some() {
        for (template, takes) in [
            ("<div>{{ .Inner }}</div>", true),
            ("{{ .InnerDeindent | markdownify }}", true),
            ("{{ with $.Inner }}{{ . }}{{ end }}", true),
            ("<img src=\"{{ .Get \"src\" }}\">", false),
            ("{{/* .Inner */}}{{ .Get 0 }}", false),
            ("{{- /* .Inner */ -}}", false),
            ("{{ .InnerHTML }}", false),
        ] {
            assert_eq!(takes_content(template), takes, "{template}");
        }
    }
}
