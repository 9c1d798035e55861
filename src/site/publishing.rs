//! The settings of a site that decide which files become pages, and what of them is rendered.

use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};
use regex::Regex;
use serde_json::{Map, Value as Json};

use crate::data::dates::Moment;
use crate::data::value::{Entry, Node, Value};
use crate::text::source::Span;

/// Which files become pages.
#[derive(Clone, Debug)]
pub struct Publishing {
    /// The rules of each language that has its own settings.
    languages: Vec<(String, Rules)>,
    /// The rules of all other languages.
    rules: Rules,
    /// `ignoreFiles`.
    ignored: Vec<Regex>,
    /// Content folders with file filters, by their paths relative to the root.
    filters: Vec<(PathBuf, Filter)>,
    /// The codes of the disabled languages, in lower case.
    pub disabled: Vec<String>,
    /// The time of the build: now, as for Hugo.
    now: Timestamp,
}

/// The rules of one language.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// Drafts are published (`buildDrafts`).
    pub drafts: bool,
    /// Pages with a date in the future are published (`buildFuture`).
    pub future: bool,
    /// Expired pages are published (`buildExpired`).
    pub expired: bool,
    /// Raw HTML is rendered (`markup.goldmark.renderer.unsafe`).
    pub html: bool,
    /// Each line of a paragraph is a line of the page (`markup.goldmark.renderer.hardWraps`).
    pub hard_wraps: bool,
    /// Disabled kinds of pages, in lower case (`disableKinds`).
    pub kinds: Vec<String>,
    /// Fields that every page inherits unless it sets them itself (`cascade`).
    pub cascade: Option<Node>,
    /// The time zone of dates without one (`timeZone`); `None` if the zone is unknown.
    zone: Option<TimeZone>,
}

/// The file filter of a content folder.
#[derive(Clone, Debug, Default)]
struct Filter {
    /// The patterns in written order, each with whether it includes.
    patterns: Vec<(bool, GlobMatcher)>,
    /// The configuration key of the filter.
    key: &'static str,
}

impl Publishing {
    /// Reads the merged `config`, keys in lower case, of a site that is built at `now`.
    pub fn new(config: &Map<String, Json>, now: Timestamp) -> Self {
        let own = config.get("languages").and_then(Json::as_object).into_iter().flatten();
        let own = own.filter_map(|(code, table)| Some((code, table.as_object()?)));
        let mut disabled = words(config.get("disablelanguages"));
        disabled.extend(own.clone().filter(|(_, table)| flag(table, "disabled")).map(|(code, _)| code.clone()));
        let languages = own.map(|(code, table)| (code.clone(), Rules::new(config, Some(table)))).collect();
        // A pattern that Go supports and this program does not excludes nothing.
        let ignored = texts(config.get("ignorefiles")).iter().filter_map(|text| Regex::new(text).ok()).collect();
        Self { languages, rules: Rules::new(config, None), ignored, filters: filters(config), disabled, now }
    }

    /// The rules of `language`.
    pub fn rules(&self, language: Option<&str>) -> &Rules {
        let own = self.languages.iter().find(|(code, _)| Some(code.as_str()) == language);
        own.map_or(&self.rules, |(_, own)| own)
    }

    /// The pattern of `ignoreFiles` that excludes the file at `path`, or a folder above it below `root`.
    pub fn ignores(&self, path: &Path, root: &Path) -> Option<&str> {
        if self.ignored.is_empty() {
            return None;
        }
        let mut above = path.ancestors().take_while(|above| above.starts_with(root)).map(Path::to_string_lossy);
        above.find_map(|path| self.ignored.iter().find(|pattern| pattern.is_match(&path))).map(Regex::as_str)
    }

    /// The configuration key that excludes the file at `below` in the content folder `mount`.
    pub fn leaves_out(&self, mount: &Path, below: &Path) -> Option<&'static str> {
        let mut keys =
            self.filters.iter().filter(|(folder, _)| folder == mount).map(|(_, filter)| filter.refuses(below));
        // If a folder is mounted twice, one mount that includes the file is enough.
        let first = keys.next()??;
        keys.all(|key| key.is_some()).then_some(first)
    }

    /// Whether `moment` is in the future.
    pub fn is_future(&self, moment: Moment, rules: &Rules) -> bool {
        // No time zone on earth is further ahead.
        self.at(moment, rules, 14).is_some_and(|at| at > self.now)
    }

    /// Whether `moment` is in the past.
    pub fn is_past(&self, moment: Moment, rules: &Rules) -> bool {
        self.at(moment, rules, -12).is_some_and(|at| at < self.now)
    }

    /// Whether `seconds` since 1970-01-01 are in the future.
    pub fn is_future_second(&self, seconds: i64) -> bool {
        seconds > self.now.as_second()
    }

    /// The timestamp of `moment`; `hours` is the offset from UTC if the site's time zone is unknown.
    fn at(&self, moment: Moment, rules: &Rules, hours: i8) -> Option<Timestamp> {
        moment.at(rules.zone.as_ref().unwrap_or(&TimeZone::fixed(Offset::constant(hours))))
    }
}

impl Rules {
    /// The rules in `config`, overridden by the table `own` of one language.
    fn new(config: &Map<String, Json>, own: Option<&Map<String, Json>>) -> Self {
        let get = |key: &str| own.and_then(|own| own.get(key)).or_else(|| config.get(key));
        let is_on = |key: &str| get(key).is_some_and(truth);
        let of_renderer = |config: &Map<String, Json>, key: &str| {
            let renderer = config.get("markup")?.get("goldmark")?.get("renderer")?;
            renderer.get(key).map(truth)
        };
        let renderer = |key: &str| own.and_then(|own| of_renderer(own, key)).or_else(|| of_renderer(config, key));
        // A theme contributes here only if the site merges it.
        let merges = |map: &Map<String, Json>| map.get("_merge").is_some_and(|how| how.as_str() != Some("none"));
        let themed = merges(config) || config.get("markup").and_then(Json::as_object).is_some_and(merges);
        let zone = match get("timezone").and_then(Json::as_str).filter(|name| !name.is_empty()) {
            None => Some(TimeZone::UTC),
            Some(name) => TimeZone::get(name).ok(),
        };
        Self {
            drafts: is_on("builddrafts"),
            future: is_on("buildfuture"),
            expired: is_on("buildexpired"),
            html: renderer("unsafe").unwrap_or(themed),
            hard_wraps: renderer("hardwraps").unwrap_or(themed),
            kinds: words(get("disablekinds")),
            cascade: get("cascade").map(node),
            zone,
        }
    }
}

impl Filter {
    fn add(&mut self, key: &'static str, takes: bool, pattern: &str) {
        let pattern = pattern.to_lowercase();
        let glob = GlobBuilder::new(pattern.trim_start_matches('/')).literal_separator(true).build();
        if let Ok(glob) = glob {
            self.key = key;
            self.patterns.push((takes, glob.compile_matcher()));
        }
    }

    /// The key that excludes the file at `below`, or a folder above it. The first matching pattern decides.
    fn refuses(&self, below: &Path) -> Option<&'static str> {
        let lower = PathBuf::from(below.to_string_lossy().to_lowercase().replace('\\', "/"));
        let fits = |path: &Path| self.patterns.iter().find(|(_, glob)| glob.is_match(path)).map(|(takes, _)| *takes);
        let above = lower.ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
        let taken = match fits(&lower) {
            Some(takes) => takes,
            None => !self.patterns.iter().any(|(takes, _)| *takes),
        };
        (!taken || above.into_iter().any(|above| fits(above) == Some(false))).then_some(self.key)
    }
}

/// The file filters in `module.mounts`.
fn filters(config: &Map<String, Json>) -> Vec<(PathBuf, Filter)> {
    let mounts = config.get("module").and_then(|module| module.get("mounts")).and_then(Json::as_array);
    let mut filters = Vec::new();
    for mount in mounts.into_iter().flatten() {
        let Some(source) = mount.get("source").and_then(Json::as_str) else { continue };
        let mut filter = Filter::default();
        for pattern in texts(mount.get("excludefiles")) {
            filter.add("excludeFiles", false, &pattern);
        }
        for pattern in texts(mount.get("includefiles")) {
            filter.add("includeFiles", true, &pattern);
        }
        for pattern in texts(mount.get("files")) {
            match pattern.strip_prefix("! ") {
                Some(pattern) => filter.add("files", false, pattern),
                None => filter.add("files", true, &pattern),
            }
        }
        filters.push((PathBuf::from(source), filter));
    }
    filters
}

/// Whether Hugo reads `value` as true.
fn truth(value: &Json) -> bool {
    value.as_bool().unwrap_or_else(|| matches!(value.as_str(), Some("true" | "True" | "TRUE" | "t" | "T" | "1")))
}

fn flag(table: &Map<String, Json>, key: &str) -> bool {
    table.get(key).is_some_and(truth)
}

/// A string, or all strings of a list.
fn texts(value: Option<&Json>) -> Vec<String> {
    let one = value.and_then(Json::as_str);
    let several = value.and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str);
    one.into_iter().chain(several).map(String::from).collect()
}

/// The same in lower case; one string may hold several words.
fn words(value: Option<&Json>) -> Vec<String> {
    texts(value).iter().flat_map(|text| text.split_whitespace()).map(str::to_lowercase).collect()
}

/// A configuration value as a front matter node, without spans. The parser limits its depth.
fn node(value: &Json) -> Node {
    let value = match value {
        Json::Null => Value::Null,
        Json::Bool(truth) => Value::Bool(*truth),
        Json::Number(number) => match number.as_i64() {
            Some(whole) => Value::Integer(whole),
            None => Value::Float(number.as_f64().unwrap_or_default()),
        },
        Json::String(text) => Value::String { text: text.clone(), plain: false },
        Json::Array(items) => Value::Sequence(items.iter().map(node).collect()),
        Json::Object(map) => Value::Mapping(
            map.iter()
                .map(|(key, value)| Entry { key: key.clone(), key_span: Span::at(0), value: node(value) })
                .collect(),
        ),
    };
    Node { value, span: Span::at(0) }
}
