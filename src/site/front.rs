//! The fields of a page's front matter that decide where and whether it is published.

use std::borrow::Cow;
use std::path::Path;

use crate::data::value::{self, Entry, Node, Value, same_key};
use crate::document::front_matter::{self, HEAD};
use crate::files;
use crate::text::source::Span;

/// Keys (or parts of keys), in lower case, that move or exclude a page. A file without any of them need not be parsed.
const KEYS: [&[u8]; 12] = [
    b"slug",
    b"url",
    b"aliases",
    b"draft",
    b"build",
    b"headless",
    b"outputs",
    b"date",
    b"published",
    b"lastmod",
    b"modified",
    b"cascade",
];
/// Fields that exclude a page or the pages below it, besides dates.
const HOLDING: [&str; 5] = ["draft", "build", "headless", "outputs", "cascade"];
/// Fields that decide when a page is first published, in Hugo's order of precedence.
pub(super) const FIRST: [&str; 6] = ["publishdate", "pubdate", "published", "date", "lastmod", "modified"];
/// Fields that decide until when a page is published.
pub(super) const LAST: [&str; 2] = ["expirydate", "unpublishdate"];

/// Why a page that exists is not published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Exclusion {
    /// It is a draft.
    Draft,
    /// Its date is in the future: `2031-01-01`.
    Future(String),
    /// It has expired.
    Expired(String),
    /// It is not rendered, or not in HTML. Holds the field that says so: `build`, `headless`, `outputs`.
    Unrendered(&'static str),
}

/// Why a page is not published, and which file says so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExcludedBy {
    /// The reason.
    pub why: Exclusion,
    /// The file whose `cascade` says so, relative to the site's root; `None` for the page itself.
    pub above: Option<String>,
}

/// Where a page is published, according to its own front matter.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Front {
    /// Its whole address.
    pub url: Option<String>,
    /// The last segment of its address.
    pub slug: Option<String>,
    /// Further addresses that redirect to it.
    pub aliases: Vec<String>,
    /// The fields that may exclude it, or the pages below it, without their spans.
    pub holding: Vec<Entry>,
}

impl Front {
    /// Whether it gives the page another address than its file's name.
    pub fn moves(&self) -> bool {
        self.url.is_some() || self.slug.is_some()
    }

    /// Whether it says in which formats the page is written.
    pub fn chooses_formats(&self) -> bool {
        last_of(&self.holding, "outputs").is_some()
    }

    /// Reads the page `file`. Unreadable files have no fields.
    pub fn read(file: &Path) -> Self {
        files::head(file, HEAD).map_or_else(Self::default, |head| Self::of(&head))
    }

    /// The same for an unsaved page.
    pub fn of_text(text: &[u8]) -> Self {
        Self::of(&text[..text.len().min(HEAD)])
    }

    fn of(head: &[u8]) -> Self {
        let lower = head.to_ascii_lowercase();
        if !KEYS.iter().any(|key| memchr::memmem::find(&lower, key).is_some()) {
            return Self::default();
        }
        // The cut may be in the middle of a character, but far behind the front matter.
        let text = simdutf8::basic::from_utf8(head).map_or_else(|_| String::from_utf8_lossy(head), Cow::Borrowed);
        let (front, _) = front_matter::parse(&text);
        front.fields.map_or_else(Self::default, |fields| Self::from_fields(&fields))
    }

    /// The same from its `fields`.
    pub(super) fn from_fields(fields: &Node) -> Self {
        let text = |key: &str| {
            let text = field(fields, key).and_then(scalar)?.trim().to_owned();
            (!text.is_empty()).then_some(text)
        };
        let holds = |entry: &&Entry| HOLDING.iter().chain(&FIRST).chain(&LAST).any(|key| same_key(&entry.key, key));
        let holding = fields.entries().iter().filter(holds).cloned().collect();
        let holding = Node { value: Value::Mapping(holding), span: Span::at(0) }.without_places();
        Self {
            url: text("url"),
            slug: text("slug"),
            aliases: field(fields, "aliases").map(texts).unwrap_or_default(),
            holding: match holding.value {
                Value::Mapping(entries) => entries,
                _ => Vec::new(),
            },
        }
    }
}

/// The value of `key` in `fields`.
pub(super) fn field<'n>(fields: &'n Node, key: &str) -> Option<&'n Node> {
    last_of(fields.entries(), key)
}

/// The same in `entries`.
pub(super) fn last_of<'n>(entries: &'n [Entry], key: &str) -> Option<&'n Node> {
    value::field(entries, key).map(|entry| &entry.value)
}

/// The text that Hugo makes of a single value: `2024` and `true` are names, too.
fn scalar(value: &Node) -> Option<String> {
    match &value.value {
        Value::String { text, .. } | Value::Datetime(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Null | Value::Sequence(_) | Value::Mapping(_) => None,
    }
}

/// A string, or all strings of a list.
pub(super) fn texts(value: &Node) -> Vec<String> {
    let items = std::iter::once(value).chain(value.items());
    items.filter_map(Node::as_str).filter(|text| !text.is_empty()).map(String::from).collect()
}

/// The boolean that Hugo reads from a value.
pub(super) fn truth(value: &Node) -> Option<bool> {
    match &value.value {
        Value::Bool(truth) => Some(*truth),
        Value::Integer(number) => Some(*number != 0),
        Value::Float(number) => Some(*number != 0.0),
        Value::String { text, .. } => match text.as_str() {
            "1" | "t" | "T" | "true" | "TRUE" | "True" => Some(true),
            "0" | "f" | "F" | "false" | "FALSE" | "False" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Front {
        Front::of(text.as_bytes())
    }

    /// The fields of a draft.
    fn drafted() -> Vec<Entry> {
        let value = Node { value: Value::Bool(true), span: Span::at(0) };
        vec![Entry { key: "draft".to_owned(), key_span: Span::at(0), value }]
    }

    #[test]
    fn fields_that_hold_a_page_back_are_kept_wherever_they_stand() {
        let keys = |text: &str| of(text).holding.into_iter().map(|entry| entry.key).collect::<Vec<_>>();
        assert_eq!(
            keys("---\ntitle: x\nDraft: 1\nweight: 2\npublishDate: 2025-09-19\n---\n"),
            ["Draft", "publishDate"]
        );
        assert_eq!(keys("---\ncascade: {draft: true}\n---\n"), ["cascade"]);
        assert_eq!(keys("---\nbuild: {render: never}\nheadless: true\n---\n"), ["build", "headless"]);
        assert!(keys("---\ntitle: x\nparams: {draft: true}\n---\n").is_empty());
        // Positions do not matter.
        assert_eq!(of("---\ntitle: x\ndraft: true\n---\n"), of("---\ntitle: xyz\n\ndraft:  true\n---\n"));
    }

    #[test]
    fn what_moves_a_page_is_read_in_every_notation() {
        let moved = Front { slug: Some("khác".to_owned()), holding: drafted(), ..Front::default() };
        for text in [
            "---\nslug: khác\ndraft: true\n---\nx\n",
            "\u{feff}---  \r\nSlug: \"khác\"\r\nDRAFT: true\r\n--- \r\n",
            "+++\nslug = 'khác'\ndraft = true\n+++\n",
            "{ \"slug\": \"khác\", \"draft\": true }\nx",
            "#+slug: khác\n#+draft: true\nx",
        ] {
            let mut front = of(text);
            for entry in &mut front.holding {
                // Org has only strings.
                assert_eq!(truth(&entry.value), Some(true), "{text}");
                (entry.key, entry.value.value) = (entry.key.to_lowercase(), Value::Bool(true));
            }
            assert_eq!(front, moved, "{text}");
        }
        let addressed = of("---\nurl: /a/b/\naliases: [/x/, y]\nbuild: { render: never }\n---\n");
        assert_eq!(addressed.url.as_deref(), Some("/a/b/"));
        assert_eq!(addressed.aliases, ["/x/", "y"]);
        assert_eq!(addressed.holding[0].key, "build");
    }

    #[test]
    fn fences_are_those_of_a_report_that_is_checked() {
        let drafted = Front { holding: drafted(), ..Front::default() };
        for text in [
            "---\ndraft: true\n----\n",
            "---\rdraft: true\r---\r",
            "---draft: true\n---",
            "--- # fields\ndraft: true\n--- x\n",
            "\u{feff}\n\t---\ndraft: true\n---\n",
            "+++\ndraft = true\n++++\n",
            "{\"draft\": true}x",
        ] {
            assert_eq!(of(text), drafted, "{text}");
        }
        for text in
            ["---\na: |\n  b\n---\ndraft: true\n---\n", "\u{a0}---\ndraft: true\n---\n", "--\ndraft: true\n--\n"]
        {
            assert_eq!(of(text), Front::default(), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_says_nothing() {
        for text in [
            "",
            "draft: true",
            "---\ndraft: true\n",
            "---\ndraft: [\n---\n",
            "---\ntitle: x\n---\ndraft: true\n",
            "{draft",
        ] {
            assert_eq!(of(text), Front::default(), "{text}");
        }
    }
}
