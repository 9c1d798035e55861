//! Files that Hugo generates itself, besides pages: the site map, feeds, `robots.txt` and `404.html`.

use serde_json::{Map, Value as Json};

use super::layouts::Layouts;
use super::publishing::Rules;

/// Which of these files a site has, as far as its configuration and templates say.
#[derive(Clone, Debug)]
pub struct Generated {
    /// `robots.txt` (`enableRobotsTXT`).
    robots: bool,
    /// `404.html`, which needs a template.
    not_found: bool,
    /// The name of the site map.
    sitemap: String,
    /// Whether the configuration chooses the formats of pages (`outputs`).
    chosen: bool,
}

impl Generated {
    /// Reads the merged `config`, keys in lower case.
    pub fn new(config: &Map<String, Json>, layouts: &Layouts) -> Self {
        let sitemap = config.get("sitemap").and_then(|sitemap| sitemap.get("filename")).and_then(Json::as_str);
        Self {
            robots: config.get("enablerobotstxt").and_then(Json::as_bool).unwrap_or(false),
            not_found: layouts.has_not_found(),
            sitemap: sitemap.unwrap_or("sitemap.xml").to_owned(),
            chosen: config.get("outputs").is_some(),
        }
    }

    /// Whether Hugo writes a file called `name` for the whole site.
    pub fn is_of_site(&self, name: &str, rules: &Rules) -> bool {
        let has = |kind: &str| !rules.kinds.iter().any(|off| off == kind);
        match name {
            "robots.txt" => self.robots && has("robotstxt"),
            "404.html" => self.not_found && has("404"),
            _ => name == self.sitemap && has("sitemap"),
        }
    }

    /// Whether Hugo writes a file called `name` beside each list: the home page, sections, taxonomies.
    pub fn is_of_list(&self, name: &str, rules: &Rules) -> bool {
        match name {
            "index.xml" => self.chosen || !rules.kinds.iter().any(|off| off == "rss"),
            "index.json" => self.chosen,
            _ => false,
        }
    }
}
