//! What the front matter of a page says about where it is published.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde_json::{Map, Value as Json};

use super::settings::{decode, texts};

/// How much of a page is looked at, in bytes; front matter is shorter.
const HEAD: u64 = 32 << 10;

/// Keys that move or hide a page, lower case. Where none of them stands there is nothing to read.
const KEYS: [&[u8]; 6] = [b"slug", b"url", b"aliases", b"draft", b"build", b"headless"];

/// Where a page is published, as far as it says so itself.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Front {
    /// Its whole address.
    pub url: Option<String>,
    /// The last part of its address.
    pub slug: Option<String>,
    /// Addresses that lead to it, too.
    pub aliases: Vec<String>,
    /// It is not published yet.
    pub draft: bool,
    /// It has no address of its own.
    pub unrendered: bool,
}

impl Front {
    /// Reads the page `file`; what cannot be read says nothing.
    pub fn read(file: &Path) -> Self {
        let mut head = Vec::new();
        match File::open(file).and_then(|file| file.take(HEAD).read_to_end(&mut head)) {
            Ok(_) => Self::of(&head),
            Err(_) => Self::default(),
        }
    }

    fn of(head: &[u8]) -> Self {
        let lower = head.to_ascii_lowercase();
        if !KEYS.iter().any(|key| memchr::memmem::find(&lower, key).is_some()) {
            return Self::default();
        }
        // The end may be cut in the middle of a letter, far behind the front matter.
        let text = String::from_utf8_lossy(head);
        match block(&text) {
            Some((text, notation)) => match decode(text, notation) {
                Ok(Json::Object(fields)) => Self::from_fields(&fields),
                _ => Self::default(),
            },
            None => Self::default(),
        }
    }

    fn from_fields(fields: &Map<String, Json>) -> Self {
        let text = |key: &str| {
            let text = fields.get(key).and_then(Json::as_str).map(str::trim);
            text.filter(|text| !text.is_empty()).map(String::from)
        };
        let flag = |key: &str| fields.get(key).and_then(Json::as_bool) == Some(true);
        let render = fields.get("build").or_else(|| fields.get("_build")).and_then(|build| build.get("render"));
        let unrendered = match render {
            Some(Json::String(word)) => matches!(word.as_str(), "never" | "link"),
            Some(Json::Bool(render)) => !render,
            _ => flag("headless"),
        };
        Self {
            url: text("url"),
            slug: text("slug"),
            aliases: texts(fields.get("aliases")),
            draft: flag("draft"),
            unrendered,
        }
    }
}

/// The block of data at the top of a page, without its fences, and its notation.
fn block(text: &str) -> Option<(&str, &'static str)> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let (fence, notation) = match text.as_bytes().first()? {
        b'-' => ("---", "yaml"),
        b'+' => ("+++", "toml"),
        b'{' => {
            // JSON ends where its braces do.
            let mut values = serde_json::Deserializer::from_str(text).into_iter::<Json>();
            values.next()?.ok()?;
            return Some((&text[..values.byte_offset()], "json"));
        }
        _ => return None,
    };
    let start = text.split_inclusive('\n').next().filter(|line| line.trim_end() == fence)?.len();
    let mut end = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some((&text[start..end], notation));
        }
        end += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_a_page_is_read_in_every_notation() {
        let moved = Front { slug: Some("khác".to_owned()), draft: true, ..Front::default() };
        for text in [
            "---\nslug: khác\ndraft: true\n---\nx\n",
            "\u{feff}---  \r\nSlug: \"khác\"\r\nDRAFT: true\r\n--- \r\n",
            "+++\nslug = 'khác'\ndraft = true\n+++\n",
            "{ \"slug\": \"khác\", \"draft\": true }\nx",
        ] {
            assert_eq!(Front::of(text.as_bytes()), moved, "{text}");
        }
        let addressed = Front::of(b"---\nurl: /a/b/\naliases: [/x/, y]\nbuild: { render: never }\n---\n");
        assert_eq!(addressed.url.as_deref(), Some("/a/b/"));
        assert_eq!(addressed.aliases, ["/x/", "y"]);
        assert!(addressed.unrendered);
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
            assert_eq!(Front::of(text.as_bytes()), Front::default(), "{text}");
        }
    }
}
