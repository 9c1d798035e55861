//! What a site's configuration says about where its files go.
//!
//! Hugo reads `hugo.toml` (or its other names), lays `config/_default/` over it and
//! `config/production/` over that; keys have no case.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json};

use super::config::{self, Written, goldmark, tables, text, texts};
use super::files::leads_out;
use super::hooks::Hook;
use super::layouts::Layouts;
use super::origin::Origin;
use super::publishing::Publishing;
use crate::document::heading_ids::HeadingIds;

/// A folder whose files Hugo puts somewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mount {
    /// The folder, below the site's root.
    pub folder: PathBuf,
    /// The folders below the published root (or below the kind of mount) where its files go.
    pub target: Vec<String>,
    /// The language of the pages in it, where it is of one.
    pub language: Option<String>,
}

/// What the templates of a site do with addresses.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Addresses {
    /// Those of links are handed to Go's reader, and what it refuses stops the build.
    pub links_are_parsed: bool,
    /// Those of images in Markdown are.
    pub images_are_parsed: bool,
    /// Those of the shortcode `figure` are.
    pub figures_are_parsed: bool,
    /// Links of other schemes than `http`, `https` and `mailto` are written without their address.
    pub links_are_filtered: bool,
    /// Images are.
    pub images_are_filtered: bool,
}

/// What moves files, and addresses.
#[derive(Clone, Debug)]
pub struct Settings {
    /// It is no site but a plain folder, whose files are shown where they lie.
    pub folder: bool,
    /// Where the site is published; where each language has a host of its own, all of them.
    pub origins: Vec<Origin>,
    /// The folders of the base address' path: `my-site` for `https://x.github.io/my-site/`.
    pub base: Vec<String>,
    /// The base address is given only when the site is published.
    pub base_unknown: bool,
    /// Hugo rewrites addresses that start at the root (`canonifyURLs`, `relativeURLs`).
    pub rewrites_root: bool,
    /// Folders whose files are published as they are.
    pub statics: Vec<Mount>,
    /// Folders of pages.
    pub contents: Vec<Mount>,
    /// Folders of files that are published when something asks for them.
    pub assets: Vec<Mount>,
    /// Who writes images.
    pub hook: Hook,
    /// Who writes links.
    pub link_hook: Hook,
    /// What becomes of addresses that Go does not read.
    pub addresses: Addresses,
    /// The layouts of the site and its themes.
    pub layouts: Layouts,
    /// How ids of headings are made.
    pub heading_ids: HeadingIds,
    /// Words that pages are grouped by, each with pages of its own: `tags`, `categories`.
    pub taxonomies: Vec<String>,
    /// Pages have other addresses than their folders say (`permalinks`).
    pub permalinks: bool,
    /// The languages, the default one first; empty when none is set up.
    pub languages: Vec<String>,
    /// The same in the order of their weights, which says what is next to what.
    pub by_weight: Vec<String>,
    /// The default language, where the site says which: by name, or by having several.
    pub stated_default: Option<String>,
    /// The default language has a folder of its own, too.
    pub default_in_folder: bool,
    /// Each language has a host of its own.
    pub several_hosts: bool,
    /// Files beside pages are published once for every language.
    pub copies: bool,
    /// The theme's menu sorts pages by weight, as far as the configuration says.
    pub menu_by_weight: bool,
    /// Pages are `name.html`, not `name/index.html`.
    pub ugly: bool,
    /// Folders of pages keep their case.
    pub keeps_case: bool,
    /// Folders of pages lose their accents.
    pub drops_accents: bool,
    /// Which files become pages, and what of them is shown.
    pub publishing: Publishing,
    /// Whether all of its configuration could be read.
    pub whole: bool,
    /// The files of configuration, the one that has the last word at the end.
    pub files: Vec<PathBuf>,
    /// Where the site is built.
    pub output: String,
}

impl Settings {
    /// Reads the configuration of the site at `root`; where some of it cannot be read, the base is unknown.
    pub fn read(root: &Path) -> Self {
        let Written { config, files, whole } = config::read(root);
        let mut settings = Self::from_config(&config, root);
        settings.base_unknown |= !whole;
        settings.whole = whole;
        settings.files = files;
        settings
    }

    /// Those of the plain folder `root`: every file is where it lies.
    pub fn of_folder(root: &Path) -> Self {
        Self {
            folder: true,
            statics: vec![Mount::plain("")],
            contents: Vec::new(),
            assets: Vec::new(),
            hook: Hook::None,
            link_hook: Hook::None,
            heading_ids: HeadingIds::Repository,
            taxonomies: Vec::new(),
            output: String::new(),
            ..Self::from_config(&Map::new(), root)
        }
    }

    fn from_config(config: &Map<String, Json>, root: &Path) -> Self {
        let themes = themes(config);
        let languages = languages(config);
        let origin = Origin::of(text(config, "baseurl").unwrap_or_default());
        let base = origin.base.clone();
        let own_hosts = tables(config).filter_map(|(_, table)| table.get("baseurl")?.as_str());
        let own_hosts: Vec<Origin> = own_hosts.map(|address| Origin::of(address.trim())).collect();
        let several_hosts = !own_hosts.is_empty();
        let is_given_later = base.is_empty() && origin.is_stand_in();
        let origins = std::iter::once(origin).chain(own_hosts).filter(|origin| !origin.is_stand_in()).collect();
        let base_unknown = several_hosts || is_given_later;
        let duplicates = goldmark(config).and_then(|goldmark| goldmark.get("duplicateresourcefiles"));
        let copies = several_hosts || duplicates.and_then(Json::as_bool) == Some(true);
        let layouts = Layouts::new(config, root, &themes);
        let automatic = !languages.is_empty() && !copies;
        let flag = |key: &str| config.get(key).and_then(Json::as_bool).unwrap_or(false);
        let (hook, link_hook) = (layouts.hook(config, "image", automatic), layouts.hook(config, "link", automatic));
        let addresses = Addresses {
            links_are_parsed: link_hook == Hook::Hugo || layouts.parses("link"),
            images_are_parsed: hook == Hook::Hugo || layouts.parses("image"),
            figures_are_parsed: layouts.is_embedded("figure"),
            links_are_filtered: link_hook == Hook::Hugo,
            images_are_filtered: hook == Hook::Hugo,
        };
        let mut settings = Self {
            folder: false,
            origins,
            base,
            base_unknown,
            rewrites_root: flag("canonifyurls") || flag("relativeurls"),
            statics: Vec::new(),
            contents: Vec::new(),
            assets: Vec::new(),
            hook,
            link_hook,
            addresses,
            layouts,
            heading_ids: heading_ids(config),
            taxonomies: taxonomies(config),
            permalinks: config.get("permalinks").and_then(Json::as_object).is_some_and(|rules| !rules.is_empty()),
            stated_default: text(config, "defaultcontentlanguage")
                .map(str::to_lowercase)
                .or_else(|| (languages.len() > 1).then(|| languages[0].clone())),
            by_weight: by_weight(config, &languages),
            languages,
            default_in_folder: flag("defaultcontentlanguageinsubdir"),
            several_hosts,
            copies,
            menu_by_weight: menu_by_weight(config),
            ugly: flag("uglyurls"),
            keeps_case: flag("disablepathtolower"),
            drops_accents: flag("removepathaccents"),
            publishing: Publishing::new(config, jiff::Timestamp::now()),
            whole: true,
            files: Vec::new(),
            output: text(config, "publishdir").unwrap_or("public").to_owned(),
        };
        settings.mount_modules(config);
        settings.mount_defaults(config);
        // A theme kept outside the site is not looked into; a writer's pictures are not in it.
        for theme in themes.iter().filter(|theme| !leads_out(theme)) {
            settings.statics.push(Mount::plain(theme.join("static")));
            settings.assets.push(Mount::plain(theme.join("assets")));
        }
        settings
    }

    /// `module.mounts`: each takes the place of the default of its kind.
    fn mount_modules(&mut self, config: &Map<String, Json>) {
        let mounts = config.get("module").and_then(|module| module.get("mounts")).and_then(Json::as_array);
        for mount in mounts.into_iter().flatten().filter_map(Json::as_object) {
            let (Some(source), Some(target)) = (text(mount, "source"), text(mount, "target")) else { continue };
            let mut target: Vec<String> = target.split('/').filter(|name| !name.is_empty()).map(String::from).collect();
            if target.is_empty() {
                continue;
            }
            let kind = match target.remove(0).as_str() {
                "static" => &mut self.statics,
                "content" => &mut self.contents,
                "assets" => &mut self.assets,
                _ => continue,
            };
            let language = text(mount, "lang").or_else(|| only_language(mount)).map(String::from);
            kind.push(Mount { folder: PathBuf::from(source), target, language });
        }
    }

    fn mount_defaults(&mut self, config: &Map<String, Json>) {
        if self.statics.is_empty() {
            let own = tables(config).filter_map(|(_, table)| table.as_object());
            let folders = std::iter::once(config).chain(own).flat_map(static_folders);
            self.statics.extend(folders.map(Mount::plain));
            if self.statics.is_empty() {
                self.statics.push(Mount::plain("static"));
            }
        }
        if self.contents.is_empty() {
            for (code, table) in tables(config) {
                if let Some(folder) = table.get("contentdir").and_then(Json::as_str) {
                    self.contents.push(Mount { language: Some(code.clone()), ..Mount::plain(folder) });
                }
            }
            let of_its_own = |table: &Json| table.get("contentdir").is_some_and(Json::is_string);
            let mut tables = tables(config).peekable();
            if tables.peek().is_none() || tables.any(|(_, table)| !of_its_own(table)) {
                self.contents.push(Mount::plain(text(config, "contentdir").unwrap_or("content")));
            }
        }
        if self.assets.is_empty() {
            self.assets.push(Mount::plain(text(config, "assetdir").unwrap_or("assets")));
        }
    }

    /// The language that pages are in when nothing says otherwise.
    pub fn default_language(&self) -> Option<&str> {
        self.languages.first().map(String::as_str)
    }
}

impl Mount {
    fn plain(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), target: Vec::new(), language: None }
    }
}

/// `staticDir`, `staticDir0` … `staticDir10`.
fn static_folders(map: &Map<String, Json>) -> Vec<String> {
    let numbered = (0..=10).map(|number| format!("staticdir{number}"));
    std::iter::once("staticdir".to_owned()).chain(numbered).flat_map(|key| texts(map.get(&key))).collect()
}

fn themes(config: &Map<String, Json>) -> Vec<PathBuf> {
    let folder = Path::new(text(config, "themesdir").unwrap_or("themes"));
    texts(config.get("theme")).into_iter().map(|theme| folder.join(theme)).collect()
}

/// How ids of headings are made.
fn heading_ids(config: &Map<String, Json>) -> HeadingIds {
    let parser = goldmark(config).and_then(|goldmark| goldmark.get("parser"));
    let set = |key: &str| parser.and_then(|parser| parser.get(key));
    match set("autoheadingidtype").and_then(Json::as_str) {
        _ if set("autoheadingid").and_then(Json::as_bool) == Some(false) => HeadingIds::None,
        None | Some("" | "github") => HeadingIds::Github,
        Some("github-ascii") => HeadingIds::GithubAscii,
        Some(_) => HeadingIds::Unknown,
    }
}

/// The language of what is put somewhere by `mount`, where that is one.
fn only_language(mount: &Map<String, Json>) -> Option<&str> {
    match mount.get("sites")?.get("matrix")?.get("languages")?.as_array()?.as_slice() {
        [only] => only.as_str().filter(|code| !code.contains(['*', '?', '!', '{'])),
        _ => None,
    }
}

/// `languages` as Hugo orders them: by their weights, those without one last.
fn by_weight(config: &Map<String, Json>, languages: &[String]) -> Vec<String> {
    let weights = tables(config).map(|(code, table)| (code, table.get("weight").and_then(Json::as_i64).unwrap_or(0)));
    let weights: BTreeMap<&String, i64> = weights.collect();
    let mut ordered = languages.to_vec();
    ordered.sort_by_key(|code| {
        let weight = weights.get(code).copied().unwrap_or(0);
        (weight == 0, weight, code.clone())
    });
    ordered
}

/// Whether the menu is sorted by weight: what themes of the family of Learn do unless this parameter says otherwise.
fn menu_by_weight(config: &Map<String, Json>) -> bool {
    let params = config.get("params").and_then(Json::as_object);
    let by = params.and_then(|params| params.get("ordersectionsby")).and_then(Json::as_str);
    by.is_none_or(|by| by.eq_ignore_ascii_case("weight"))
}

/// What pages are grouped by.
fn taxonomies(config: &Map<String, Json>) -> Vec<String> {
    match config.get("taxonomies").and_then(Json::as_object) {
        Some(own) => own.values().filter_map(Json::as_str).map(str::to_lowercase).collect(),
        None => vec!["tags".to_owned(), "categories".to_owned()],
    }
}

/// The codes of the languages that are not switched off, the default one first.
fn languages(config: &Map<String, Json>) -> Vec<String> {
    let default = text(config, "defaultcontentlanguage").unwrap_or("en").to_lowercase();
    let mut codes: Vec<String> = tables(config)
        .filter(|(_, table)| table.get("disabled").and_then(Json::as_bool) != Some(true))
        .map(|(code, _)| code.clone())
        .collect();
    codes.sort_by_key(|code| (*code != default, code.clone()));
    codes
}
