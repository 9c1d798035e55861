//! Reads the configuration of a site from all its files.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json};

use crate::data::value::{Node, Value};
use crate::data::yaml;
use crate::files::boundary::{self, Boundary};
use crate::message::Words;

/// Configuration files at the root, in the order in which Hugo looks for them.
const ROOT_FILES: &[&str] =
    &["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json"];

/// Keys that distinguish a `config.yaml` of Hugo from that of another program.
const HUGO_KEYS: &[&str] = &["baseurl", "languagecode", "theme", "defaultcontentlanguage", "contentdir", "staticdir"];

/// Larger files are not read, in bytes.
const SIZE_LIMIT: u64 = 1 << 20;

/// Whether `folder` is the root of a Hugo site.
pub fn is_site(folder: &Path) -> bool {
    ROOT_FILES.iter().any(|name| {
        boundary::file_at(&folder.join(name), folder).is_some_and(|file| {
            name.starts_with("hugo.") || folder.join("content").is_dir() || looks_like_hugo(name, &file)
        })
    }) || directory_files(folder, "_default").iter().any(|(name, _)| matches!(name.as_str(), "hugo" | "config"))
}

fn looks_like_hugo(name: &str, file: &Path) -> bool {
    matches!(read_file(Path::new(name), file), Ok(Json::Object(map)) if map.keys().any(|key| HUGO_KEYS.contains(&key.as_str())))
}

/// The merged configuration files.
pub struct ConfigFiles {
    /// The merged configuration, keys in lower case.
    pub config: Map<String, Json>,
    /// The files, in increasing order of precedence.
    pub files: Vec<PathBuf>,
    /// Whether all of them could be read.
    pub complete: bool,
}

/// The configuration of the site at `root`.
pub fn read(root: &Path) -> ConfigFiles {
    let mut merged = ConfigFiles { config: Map::new(), files: Vec::new(), complete: true };
    let root_file = ROOT_FILES.iter().map(|name| root.join(name)).find(|file| boundary::file_at(file, root).is_some());
    let layers = ["_default", "production"].into_iter().flat_map(|name| directory_files(root, name));
    let boundary = Boundary::around(root);
    for (name, file) in root_file.map(|file| (String::new(), file)).into_iter().chain(layers) {
        let real = boundary.follow(&file).map_err(|outside| outside.of(Words { en: "it", vi: "tệp" }).en);
        match real.and_then(|real| read_file(&file, &real)) {
            Ok(Json::Object(map)) if matches!(name.as_str(), "" | "hugo" | "config") => merge(&mut merged.config, map),
            Ok(value) if !name.is_empty() => merge(&mut merged.config, Map::from_iter([(name, value)])),
            Ok(_) => {}
            Err(_) => merged.complete = false,
        }
        merged.files.push(file);
    }
    merged
}

/// The files of `config/NAME/` by the section that each holds; those that hold the whole configuration come first.
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

/// Reads the configuration at `file`, whose format depends on the extension of `named`; keys in lower case.
fn read_file(named: &Path, file: &Path) -> Result<Json, String> {
    // Opening a pipe would block forever.
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

/// Parses a text in this `notation` (`toml`, `json`, else YAML); keys in lower case.
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

/// A YAML tree without its spans. The parser limits its depth.
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

/// `value` with the keys of its maps in lower case. The parser limits its depth.
fn lower_keys(value: Json) -> Json {
    match value {
        Json::Object(map) => {
            Json::Object(map.into_iter().map(|(key, value)| (key.to_lowercase(), lower_keys(value))).collect())
        }
        Json::Array(items) => Json::Array(items.into_iter().map(lower_keys).collect()),
        other => other,
    }
}

/// Merges `over` into `under`, key by key; `over` wins.
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

pub fn text<'a>(map: &'a Map<String, Json>, key: &str) -> Option<&'a str> {
    map.get(key).and_then(Json::as_str).map(str::trim).filter(|text| !text.is_empty())
}

/// A string, or all strings of a list.
pub fn texts(value: Option<&Json>) -> Vec<String> {
    match value {
        Some(Json::String(text)) if !text.is_empty() => vec![text.clone()],
        Some(Json::Array(items)) => items.iter().filter_map(Json::as_str).map(String::from).collect(),
        _ => Vec::new(),
    }
}

/// The table of each language.
pub fn tables(config: &Map<String, Json>) -> impl Iterator<Item = (&String, &Json)> {
    config.get("languages").and_then(Json::as_object).into_iter().flatten()
}

/// The settings of goldmark, Hugo's Markdown parser.
pub fn goldmark(config: &Map<String, Json>) -> Option<&Json> {
    config.get("markup")?.get("goldmark")
}
