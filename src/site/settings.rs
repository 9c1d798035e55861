//! The settings of a site that decide where its files are published.
//!
//! Hugo reads `hugo.toml` (or its alternatives), merges `config/_default/` over it and `config/production/` over that.
//! Keys are case-insensitive.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json};

use super::config::{self, ConfigFiles, goldmark, tables, text, texts};
use super::files::leads_out;
use super::generated::Generated;
use super::hooks::Hook;
use super::layouts::Layouts;
use super::origin::Origin;
use super::publishing::Publishing;
use super::templated::Patterns;
use crate::document::heading_ids::HeadingIds;
use crate::document::shortcodes::template::Form;

/// A mount: a folder whose files Hugo publishes or uses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mount {
    /// The folder, relative to the site's root.
    pub folder: PathBuf,
    /// The folders of the target, below the published root (or below the component of the mount).
    pub target: Vec<String>,
    /// The language of its pages, if the mount has one.
    pub language: Option<String>,
}

/// How the templates of a site treat addresses.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Addresses {
    /// Link addresses are parsed with Go's URL parser, and the build stops at those that it refuses.
    pub links_are_parsed: bool,
    /// Image addresses in Markdown are parsed.
    pub images_are_parsed: bool,
    /// Addresses of the shortcode `figure` are parsed.
    pub figures_are_parsed: bool,
    /// Links with schemes other than `http`, `https` and `mailto` are written without their address.
    pub links_are_filtered: bool,
    /// The same for images.
    pub images_are_filtered: bool,
    /// A render hook gets link addresses as they are written, with their backslashes and entities.
    pub links_keep_escapes: bool,
    /// The same for images in Markdown.
    pub images_keep_escapes: bool,
}

/// The settings that decide where files are published.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whether it is a plain folder, not a site; its files are shown in place.
    pub folder: bool,
    /// Where the site is published; all hosts if each language has its own.
    pub origins: Vec<Origin>,
    /// The folders of the base URL's path: `my-site` for `https://x.github.io/my-site/`.
    pub base: Vec<String>,
    /// Whether the base URL is given only when the site is published.
    pub base_unknown: bool,
    /// Whether Hugo rewrites addresses that start at the root (`canonifyURLs`, `relativeURLs`).
    pub rewrites_root: bool,
    /// Folders whose files are published unchanged.
    pub statics: Vec<Mount>,
    /// Content folders.
    pub contents: Vec<Mount>,
    /// Folders of assets, which are published when a template uses them.
    pub assets: Vec<Mount>,
    /// What renders images.
    pub hook: Hook,
    /// What renders links.
    pub link_hook: Hook,
    /// What the render hook makes of the addresses of images before it looks them up; empty if it leaves them.
    pub forms: Vec<Form>,
    /// The same for links.
    pub link_forms: Vec<Form>,
    /// How the templates treat addresses.
    pub addresses: Addresses,
    /// The layouts of the site and its themes.
    pub layouts: Layouts,
    /// How heading ids are generated.
    pub heading_ids: HeadingIds,
    /// The taxonomies: `tags`, `categories`.
    pub taxonomies: Vec<String>,
    /// Which files Hugo generates besides pages.
    pub generated: Generated,
    /// The addresses that `permalinks` gives pages, other than those of their folders.
    pub permalinks: Patterns,
    /// The languages, the default one first; empty if none is configured.
    pub languages: Vec<String>,
    /// The languages by weight, which decides which are next to each other.
    pub by_weight: Vec<String>,
    /// The default language, if the configuration names it or has several languages.
    pub stated_default: Option<String>,
    /// Whether the default language also has its own folder.
    pub default_in_folder: bool,
    /// Whether each language has its own host.
    pub several_hosts: bool,
    /// Whether page resources are published once per language.
    pub copies: bool,
    /// Whether the theme's menu sorts pages by weight, according to the configuration.
    pub menu_by_weight: bool,
    /// Whether pages are published as `name.html`, not `name/index.html` (`uglyURLs`).
    pub ugly: bool,
    /// Whether paths of pages keep their case.
    pub keeps_case: bool,
    /// Whether paths of pages lose their accents.
    pub drops_accents: bool,
    /// Which files become pages, and what of them is rendered.
    pub publishing: Publishing,
    /// Whether the whole configuration could be read.
    pub complete: bool,
    /// The configuration files, in increasing order of precedence.
    pub files: Vec<PathBuf>,
    /// The output folder of the build.
    pub output: String,
}

impl Settings {
    /// Reads the configuration of the site at `root`. If a part of it cannot be read, the base URL is unknown.
    pub fn read(root: &Path) -> Self {
        let ConfigFiles { config, files, complete } = config::read(root);
        let mut settings = Self::from_config(&config, root);
        settings.base_unknown |= !complete;
        settings.complete = complete;
        settings.files = files;
        settings
    }

    /// The settings of the plain folder `root`: every file is at its own path.
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
        let is_given_later = base.is_empty() && origin.is_placeholder();
        let origins = std::iter::once(origin).chain(own_hosts).filter(|origin| !origin.is_placeholder()).collect();
        let base_unknown = several_hosts || is_given_later;
        let duplicates = goldmark(config).and_then(|goldmark| goldmark.get("duplicateresourcefiles"));
        let copies = several_hosts || duplicates.and_then(Json::as_bool) == Some(true);
        let layouts = Layouts::new(config, root, &themes);
        let automatic = !languages.is_empty() && !copies;
        let flag = |key: &str| config.get(key).and_then(Json::as_bool).unwrap_or(false);
        let (hook, forms) = layouts.hook(config, "image", automatic);
        let (link_hook, link_forms) = layouts.hook(config, "link", automatic);
        let addresses = Addresses {
            links_are_parsed: link_hook == Hook::Hugo || layouts.parses("link"),
            images_are_parsed: hook == Hook::Hugo || layouts.parses("image"),
            figures_are_parsed: layouts.is_embedded("figure"),
            links_are_filtered: link_hook == Hook::Hugo,
            images_are_filtered: hook == Hook::Hugo,
            links_keep_escapes: link_hook.is_there(automatic),
            images_keep_escapes: hook.is_there(automatic),
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
            forms,
            link_forms,
            addresses,
            generated: Generated::new(config, &layouts),
            layouts,
            heading_ids: heading_ids(config),
            taxonomies: taxonomies(config),
            permalinks: Patterns::of_config(config),
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
            complete: true,
            files: Vec::new(),
            output: text(config, "publishdir").unwrap_or("public").to_owned(),
        };
        settings.mount_modules(config);
        settings.mount_defaults(config);
        // A theme outside the site is ignored. It does not contain the writer's pictures.
        for theme in themes.iter().filter(|theme| !leads_out(theme)) {
            settings.statics.push(Mount::plain(theme.join("static")));
            settings.assets.push(Mount::plain(theme.join("assets")));
        }
        settings
    }

    /// `module.mounts`: each replaces the default of its component.
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

    /// The language of pages that do not set one.
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

/// How heading ids are generated.
fn heading_ids(config: &Map<String, Json>) -> HeadingIds {
    let parser = goldmark(config).and_then(|goldmark| goldmark.get("parser"));
    let set = |key: &str| parser.and_then(|parser| parser.get(key));
    match set("autoheadingidtype").and_then(Json::as_str) {
        _ if set("autoheadingid").and_then(Json::as_bool) == Some(false) => HeadingIds::None,
        None | Some("" | "github") => HeadingIds::Github,
        Some("github-ascii") => HeadingIds::GithubAscii,
        Some("blackfriday") => HeadingIds::Blackfriday,
        Some(_) => HeadingIds::Unknown,
    }
}

/// The language of the files in `mount`, if it is exactly one.
fn only_language(mount: &Map<String, Json>) -> Option<&str> {
    match mount.get("sites")?.get("matrix")?.get("languages")?.as_array()?.as_slice() {
        [only] => only.as_str().filter(|code| !code.contains(['*', '?', '!', '{'])),
        _ => None,
    }
}

/// `languages` in Hugo's order: by weight, those without a weight last.
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

/// Whether the menu is sorted by weight. Themes derived from Learn do that unless this parameter says otherwise.
fn menu_by_weight(config: &Map<String, Json>) -> bool {
    let params = config.get("params").and_then(Json::as_object);
    let by = params.and_then(|params| params.get("ordersectionsby")).and_then(Json::as_str);
    by.is_none_or(|by| by.eq_ignore_ascii_case("weight"))
}

/// The taxonomies.
fn taxonomies(config: &Map<String, Json>) -> Vec<String> {
    match config.get("taxonomies").and_then(Json::as_object) {
        Some(own) => own.values().filter_map(Json::as_str).map(str::to_lowercase).collect(),
        None => vec!["tags".to_owned(), "categories".to_owned()],
    }
}

/// The codes of the enabled languages, the default one first.
fn languages(config: &Map<String, Json>) -> Vec<String> {
    let default = text(config, "defaultcontentlanguage").unwrap_or("en").to_lowercase();
    let mut codes: Vec<String> = tables(config)
        .filter(|(_, table)| table.get("disabled").and_then(Json::as_bool) != Some(true))
        .map(|(code, _)| code.clone())
        .collect();
    codes.sort_by_key(|code| (*code != default, code.clone()));
    codes
}
