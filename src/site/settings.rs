//! What a site's configuration says about where its files go.
//!
//! Hugo reads `hugo.toml` (or its other names), lays `config/_default/` over it and
//! `config/production/` over that; keys have no case.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use jiff::civil::Date;
use serde_json::{Map, Value as Json};

use super::layouts::Layouts;
use crate::data::dates;
use crate::data::value::{Node, Value};
use crate::data::yaml;
use crate::document::address;
use crate::document::heading_ids::HeadingIds;
use crate::files::boundary::{self, Boundary};
use crate::message::Words;

/// Files of configuration at the root, in the order in which Hugo looks for one.
const ROOT_FILES: &[&str] =
    &["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json"];

/// Keys that tell a `config.yaml` of Hugo from one of something else.
const HUGO_KEYS: &[&str] = &["baseurl", "languagecode", "theme", "defaultcontentlanguage", "contentdir", "staticdir"];

/// Larger files than this are no configuration.
const SIZE_LIMIT: u64 = 1 << 20;

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

/// Which pages are published.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Building {
    /// Drafts are (`buildDrafts`).
    pub drafts: bool,
    /// Pages of days to come are (`buildFuture`).
    pub future: bool,
    /// Pages whose last day is over are (`buildExpired`).
    pub expired: bool,
    /// The day on which the site is built: now, as for Hugo.
    pub today: Date,
}

/// What moves files, and addresses.
#[derive(Clone, Debug)]
pub struct Settings {
    /// It is no site but a plain folder, whose files are shown where they lie.
    pub folder: bool,
    /// `https://host` of the published site, lower case; empty when not known.
    pub host: String,
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
    /// The default language, where the site says which: by name, or by having several.
    pub stated_default: Option<String>,
    /// The default language has a folder of its own, too.
    pub default_in_folder: bool,
    /// Each language has a host of its own.
    pub several_hosts: bool,
    /// Files beside pages are published once for every language.
    pub copies: bool,
    /// Pages are `name.html`, not `name/index.html`.
    pub ugly: bool,
    /// Folders of pages keep their case.
    pub keeps_case: bool,
    /// Folders of pages lose their accents.
    pub drops_accents: bool,
    /// Which pages are published.
    pub building: Building,
    /// Where the site is built.
    pub output: String,
    /// Why the configuration could not be read, in one line.
    pub fault: Option<String>,
}

/// Whether `folder` is the root of a Hugo site.
pub fn is_site(folder: &Path) -> bool {
    ROOT_FILES.iter().any(|name| {
        boundary::file_at(&folder.join(name), folder).is_some_and(|file| {
            name.starts_with("hugo.") || folder.join("content").is_dir() || looks_like_hugo(name, &file)
        })
    }) || directory_files(folder, "_default").iter().any(|(name, _)| matches!(name.as_str(), "hugo" | "config"))
}

fn looks_like_hugo(name: &str, file: &Path) -> bool {
    matches!(read(Path::new(name), file), Ok(Json::Object(map)) if map.keys().any(|key| HUGO_KEYS.contains(&key.as_str())))
}

impl Settings {
    /// Reads the configuration of the site at `root`; what cannot be read is told in [`Settings::fault`].
    pub fn read(root: &Path) -> Self {
        let mut fault = None;
        let mut merged = Map::new();
        let root_file =
            ROOT_FILES.iter().map(|name| root.join(name)).find(|file| boundary::file_at(file, root).is_some());
        let layers = ["_default", "production"].into_iter().flat_map(|name| directory_files(root, name));
        let boundary = Boundary::around(root);
        for (name, file) in root_file.map(|file| (String::new(), file)).into_iter().chain(layers) {
            let real = boundary.follow(&file).map_err(|outside| outside.of(Words { en: "it", vi: "tệp" }).en);
            match real.and_then(|real| read(&file, &real)) {
                Ok(Json::Object(map)) if matches!(name.as_str(), "" | "hugo" | "config") => merge(&mut merged, map),
                Ok(value) if !name.is_empty() => merge(&mut merged, Map::from_iter([(name, value)])),
                Ok(_) => {}
                Err(message) => {
                    let file = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
                    fault.get_or_insert(format!("{file} cannot be read: {message}"));
                }
            }
        }
        let mut settings = Self::from_config(&merged, root);
        settings.base_unknown |= fault.is_some();
        settings.fault = fault;
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
        let (host, base) = base_address(text(config, "baseurl").unwrap_or_default());
        let several_hosts = tables(config).any(|(_, table)| table.get("baseurl").is_some());
        let base_unknown = several_hosts || base.is_empty() && is_stand_in(&host);
        let duplicates = goldmark(config).and_then(|goldmark| goldmark.get("duplicateresourcefiles"));
        let copies = several_hosts || duplicates.and_then(Json::as_bool) == Some(true);
        let layouts = Layouts::new(config, root, &themes);
        let automatic = !languages.is_empty() && !copies;
        let flag = |key: &str| config.get(key).and_then(Json::as_bool).unwrap_or(false);
        let mut settings = Self {
            folder: false,
            host,
            base,
            base_unknown,
            rewrites_root: flag("canonifyurls") || flag("relativeurls"),
            statics: Vec::new(),
            contents: Vec::new(),
            assets: Vec::new(),
            hook: layouts.hook(config, "image", automatic),
            link_hook: layouts.hook(config, "link", automatic),
            layouts,
            heading_ids: heading_ids(config),
            taxonomies: taxonomies(config),
            permalinks: config.get("permalinks").and_then(Json::as_object).is_some_and(|rules| !rules.is_empty()),
            stated_default: text(config, "defaultcontentlanguage")
                .map(str::to_lowercase)
                .or_else(|| (languages.len() > 1).then(|| languages[0].clone())),
            languages,
            default_in_folder: flag("defaultcontentlanguageinsubdir"),
            several_hosts,
            copies,
            ugly: flag("uglyurls"),
            keeps_case: flag("disablepathtolower"),
            drops_accents: flag("removepathaccents"),
            building: Building {
                drafts: flag("builddrafts"),
                future: flag("buildfuture"),
                expired: flag("buildexpired"),
                today: dates::today(),
            },
            output: text(config, "publishdir").unwrap_or("public").to_owned(),
            fault: None,
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
            let language = text(mount, "lang").map(String::from);
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
            self.contents.push(Mount::plain(text(config, "contentdir").unwrap_or("content")));
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

/// The files of `config/NAME/` by the word that says what is in them, those that hold everything first.
fn directory_files(root: &Path, name: &str) -> Vec<(String, PathBuf)> {
    let folder = boundary::folder_at(&root.join("config"), root)
        .and_then(|config| boundary::folder_at(&config.join(name), root));
    let mut files: Vec<_> = folder
        .and_then(|folder| fs::read_dir(folder).ok())
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let extension = path.extension()?.to_str()?.to_ascii_lowercase();
            let stem = path.file_stem()?.to_str()?.to_lowercase();
            matches!(extension.as_str(), "toml" | "yaml" | "yml" | "json").then_some((stem, path))
        })
        .collect();
    files.sort_by_key(|(stem, path)| (!matches!(stem.as_str(), "hugo" | "config"), path.clone()));
    files
}

/// Reads the file of configuration that is called `named` and lies at `file`, keys in lower case.
fn read(named: &Path, file: &Path) -> Result<Json, String> {
    // Opening a pipe would wait for its writer for ever.
    if !fs::metadata(file).map_err(|error| error.to_string())?.is_file() {
        return Err("it is not a regular file".to_owned());
    }
    let mut bytes = Vec::new();
    let opened = File::open(file).and_then(|file| file.take(SIZE_LIMIT + 1).read_to_end(&mut bytes));
    if opened.map_err(|error| error.to_string())? as u64 > SIZE_LIMIT {
        return Err("it is too large".to_owned());
    }
    let text = String::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    decode(&text, named.extension().and_then(|extension| extension.to_str()).unwrap_or_default())
}

/// Reads a text of this `notation` (`toml`, `json`, else YAML), keys in lower case.
fn decode(text: &str, notation: &str) -> Result<Json, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first_line = |message: &str| message.lines().map(str::trim).find(|line| !line.is_empty()).map(String::from);
    let value = match notation {
        "toml" => toml::from_str(text).map_err(|error| first_line(error.message()).unwrap_or_default())?,
        "json" => serde_json::from_str(text).map_err(|error| error.to_string())?,
        _ => json(&yaml::parse(text, 0).map_err(|fault| fault.message.en)?),
    };
    Ok(lower_keys(value))
}

/// A tree of YAML without its places; its depth is limited by the reader.
fn json(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Integer(value) => Json::from(*value),
        Value::Float(value) => Json::from(*value),
        Value::String { text, .. } | Value::Datetime(text) => Json::String(text.clone()),
        Value::Sequence(items) => Json::Array(items.iter().map(json).collect()),
        Value::Mapping(entries) => {
            Json::Object(entries.iter().map(|entry| (entry.key.clone(), json(&entry.value))).collect())
        }
    }
}

/// `value` with the keys of its maps in lower case; its depth is limited by the reader.
fn lower_keys(value: Json) -> Json {
    match value {
        Json::Object(map) => {
            Json::Object(map.into_iter().map(|(key, value)| (key.to_lowercase(), lower_keys(value))).collect())
        }
        Json::Array(items) => Json::Array(items.into_iter().map(lower_keys).collect()),
        other => other,
    }
}

/// Lays `over` over `under`, maps key by key.
fn merge(under: &mut Map<String, Json>, over: Map<String, Json>) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(Json::Object(under)), Json::Object(over)) => merge(under, over),
            (_, value) => {
                under.insert(key, value);
            }
        }
    }
}

fn text<'a>(map: &'a Map<String, Json>, key: &str) -> Option<&'a str> {
    map.get(key).and_then(Json::as_str).map(str::trim).filter(|text| !text.is_empty())
}

/// A text, or each text of a list.
fn texts(value: Option<&Json>) -> Vec<String> {
    match value {
        Some(Json::String(text)) if !text.is_empty() => vec![text.clone()],
        Some(Json::Array(items)) => items.iter().filter_map(Json::as_str).map(String::from).collect(),
        _ => Vec::new(),
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

/// What is set for each language.
fn tables(config: &Map<String, Json>) -> impl Iterator<Item = (&String, &Json)> {
    config.get("languages").and_then(Json::as_object).into_iter().flatten()
}

/// What is set for Hugo's reader of Markdown.
pub fn goldmark(config: &Map<String, Json>) -> Option<&Json> {
    config.get("markup")?.get("goldmark")
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

/// Host (with scheme) and path of the published site.
fn base_address(address: &str) -> (String, Vec<String>) {
    let (host, path) = match address.find("//").map(|at| at + 2) {
        Some(host) => match address[host..].find('/') {
            Some(slash) => address.split_at(host + slash),
            None => (address, ""),
        },
        None => ("", address),
    };
    let path = address::decode(address::without_suffix(path));
    (host.to_lowercase(), path.split('/').filter(|name| !matches!(*name, "" | ".")).map(String::from).collect())
}

/// Whether a host only holds the place of one that is given when the site is published.
fn is_stand_in(host: &str) -> bool {
    let name = host.rsplit('/').next().unwrap_or(host);
    let name = name.strip_prefix("www.").unwrap_or(name);
    name.is_empty()
        || name.starts_with("localhost")
        || ["example.org", "example.com", "example.net"].contains(&name)
        || name.starts_with("127.0.0.1")
}

/// Whether `folder`, taken from the site's root, is not below it.
pub fn leads_out(folder: &Path) -> bool {
    folder.components().any(|component| !matches!(component, Component::Normal(_) | Component::CurDir))
}
