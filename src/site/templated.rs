//! Addresses that Hugo makes of the fields of pages: `permalinks` in the configuration, and `url: /:year/:slug/`.

use serde_json::{Map, Value as Json};

use super::config::tables;

/// The patterns of such addresses.
#[derive(Clone, Debug, Default)]
pub struct Patterns {
    /// The segments of each; `None` for one that depends on the page.
    all: Vec<Vec<Option<String>>>,
    /// The top-level folders, in lower case, whose pages have such an address by the configuration.
    sections: Vec<String>,
}

impl Patterns {
    /// Reads the merged `config`, keys in lower case.
    pub fn of_config(config: &Map<String, Json>) -> Self {
        let mut patterns = Self::default();
        let own = tables(config).filter_map(|(_, table)| table.get("permalinks"));
        for rules in config.get("permalinks").into_iter().chain(own).filter_map(Json::as_object) {
            let of_kinds = rules.values().filter_map(Json::as_object);
            for (section, pattern) in of_kinds.flatten().chain(rules) {
                if let Some(pattern) = pattern.as_str() {
                    patterns.add(pattern);
                    patterns.sections.push(section.clone());
                }
            }
        }
        patterns
    }

    /// Adds the address `pattern`.
    pub fn add(&mut self, pattern: &str) {
        let names = pattern.split('/').filter(|name| !name.is_empty());
        // That stands for any number of folders.
        let names = names.take_while(|name| !name.contains(":sections"));
        let segments: Vec<_> = names.map(|name| (!name.contains(':')).then(|| name.to_lowercase())).collect();
        if !self.all.contains(&segments) {
            self.all.push(segments);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether the pages in these folders, relative to the content folder, may have such an address.
    pub fn apply_to(&self, folders: &[String]) -> bool {
        folders.first().is_some_and(|top| self.sections.contains(&top.to_lowercase()))
    }

    /// Whether a page may have such an address at `names`, or above it, so that a file beside it is there.
    pub fn may_give(&self, names: &[String], languages: &[String]) -> bool {
        let below = names.first().filter(|first| languages.contains(first)).map(|_| &names[1..]);
        let fits = |pattern: &Vec<Option<String>>, names: &[String]| {
            let mut pairs = pattern.iter().zip(names);
            names.len() >= pattern.len()
                && pairs.all(|(segment, name)| segment.as_ref().is_none_or(|segment| *segment == name.to_lowercase()))
        };
        self.all.iter().any(|pattern| fits(pattern, names) || below.is_some_and(|names| fits(pattern, names)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_gives_the_addresses_of_its_form() {
        let config = serde_json::json!({
            "permalinks": { "posts": "/:year/:slug/", "page": { "notes": "/n/:sections/:title/" } }
        });
        let patterns = Patterns::of_config(config.as_object().unwrap_or(&Map::new()));
        let languages = ["en".to_owned(), "vi".to_owned()];
        let may_give = |path: &str| {
            let names: Vec<String> = path.split('/').map(String::from).collect();
            patterns.may_give(&names, &languages)
        };
        for path in ["2024/x", "2024/x/a.png", "vi/2024/x", "N/a/b/c"] {
            assert!(may_give(path), "{path}");
        }
        for path in ["about", "vi"] {
            assert!(!may_give(path), "{path}");
        }
        assert!(patterns.apply_to(&["Posts".to_owned()]) && patterns.apply_to(&["notes".to_owned()]));
        assert!(!patterns.apply_to(&["events".to_owned()]) && !patterns.apply_to(&[]));
    }
}
