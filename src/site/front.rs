//! What the front matter of a page says about where it is published.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use jiff::civil::Date;

use super::settings::Building;
use crate::data::dates;
use crate::data::value::{Node, Value, same_key};
use crate::document::front_matter;

/// How much of a page is looked at, in bytes; front matter is shorter.
pub(super) const HEAD: u64 = 32 << 10;

/// Keys that move or hide a page, lower case, or parts of them. Where none of them stands there is nothing to read.
const KEYS: [&[u8]; 10] =
    [b"slug", b"url", b"aliases", b"draft", b"build", b"headless", b"date", b"published", b"lastmod", b"modified"];
/// Fields that say when a page is published first, as Hugo asks them, then those that it takes in their place.
pub(super) const FIRST: [&str; 6] = ["publishdate", "pubdate", "published", "date", "lastmod", "modified"];
/// Fields that say until when a page is published.
pub(super) const LAST: [&str; 2] = ["expirydate", "unpublishdate"];

/// Why a page is not published though it is there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Held {
    /// It is a draft.
    Draft,
    /// Its day is still to come: `2031-01-01`.
    Future(String),
    /// Its last day is over.
    Expired(String),
}

/// Where a page is published, as far as it says so itself.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Front {
    /// Its whole address.
    pub url: Option<String>,
    /// The last part of its address.
    pub slug: Option<String>,
    /// Addresses that lead to it, too.
    pub aliases: Vec<String>,
    /// Why it is not published, when it is not.
    pub held: Option<Held>,
    /// It has no address of its own.
    pub unrendered: bool,
}

impl Front {
    /// Reads the page `file` of a site that is built so; what cannot be read says nothing.
    pub fn read(file: &Path, building: Building) -> Self {
        let mut head = Vec::new();
        match File::open(file).and_then(|file| file.take(HEAD).read_to_end(&mut head)) {
            Ok(_) => Self::of(&head, building),
            Err(_) => Self::default(),
        }
    }

    /// The same of a page that is not saved.
    pub fn of_text(text: &[u8], building: Building) -> Self {
        Self::of(&text[..text.len().min(HEAD as usize)], building)
    }

    fn of(head: &[u8], building: Building) -> Self {
        let lower = head.to_ascii_lowercase();
        if !KEYS.iter().any(|key| memchr::memmem::find(&lower, key).is_some()) {
            return Self::default();
        }
        // The end may be cut in the middle of a letter, far behind the front matter.
        let text = String::from_utf8_lossy(head);
        let (front, _) = front_matter::parse(&text);
        front.fields.map_or_else(Self::default, |fields| Self::from_fields(&fields, building))
    }

    fn from_fields(fields: &Node, building: Building) -> Self {
        let text = |key: &str| {
            let text = field(fields, key).and_then(Node::as_str).map(str::trim);
            text.filter(|text| !text.is_empty()).map(String::from)
        };
        let build = field(fields, "build").or_else(|| field(fields, "_build"));
        let unrendered = match build.and_then(|build| field(build, "render")).map(|render| &render.value) {
            Some(Value::String { text, .. }) => matches!(text.as_str(), "never" | "link"),
            Some(Value::Bool(render)) => !render,
            _ => field(fields, "headless").and_then(truth) == Some(true),
        };
        Self {
            url: text("url"),
            slug: text("slug"),
            aliases: field(fields, "aliases").map(texts).unwrap_or_default(),
            held: held(fields, building),
            unrendered,
        }
    }
}

/// What `fields` say under `key`: the last of them where it is repeated.
pub(super) fn field<'n>(fields: &'n Node, key: &str) -> Option<&'n Node> {
    fields.entries().iter().rfind(|entry| same_key(&entry.key, key)).map(|entry| &entry.value)
}

/// A text, or each text of a list.
fn texts(value: &Node) -> Vec<String> {
    let items = std::iter::once(value).chain(value.items());
    items.filter_map(Node::as_str).filter(|text| !text.is_empty()).map(String::from).collect()
}

/// Why a page with these fields is not published. A day that depends on a zone counts a day later.
fn held(fields: &Node, building: Building) -> Option<Held> {
    let draft = field(fields, "draft").and_then(truth);
    let draft = draft.or_else(|| field(fields, "published").and_then(truth).map(|published| !published));
    if draft == Some(true) && !building.drafts {
        return Some(Held::Draft);
    }
    let day = |keys: &[&str]| keys.iter().find_map(|key| moment(field(fields, key)?));
    let (today, after) = (building.today, |day: Date, timed| if timed { day.tomorrow().unwrap_or(day) } else { day });
    if let Some((first, timed)) = day(&FIRST).filter(|_| !building.future)
        && first > after(today, timed)
    {
        return Some(Held::Future(first.to_string()));
    }
    let (last, timed) = day(&LAST).filter(|_| !building.expired)?;
    (after(last, timed) < today).then(|| Held::Expired(last.to_string()))
}

/// What Hugo takes for true or false.
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

/// The day that a field names, and whether a time of day goes with it.
fn moment(value: &Node) -> Option<(Date, bool)> {
    let (Value::String { text, .. } | Value::Datetime(text)) = &value.value else { return None };
    dates::read(text.trim()).filter(|moment| moment.dated).map(|moment| (moment.day, moment.timed))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const ON: Building = Building { drafts: false, future: false, expired: false, today: date(2025, 9, 18) };

    fn of(text: &str) -> Front {
        Front::of(text.as_bytes(), ON)
    }

    #[test]
    fn what_hugo_holds_back_is_held_back() {
        let day = |day: &str| day.to_owned();
        let future = || Some(Held::Future(day("2025-09-19")));
        let expired = || Some(Held::Expired(day("2025-09-17")));
        for (fields, held) in [
            ("draft: true", Some(Held::Draft)),
            ("draft: \"True\"", Some(Held::Draft)),
            ("draft: 1", Some(Held::Draft)),
            ("published: false", Some(Held::Draft)),
            ("draft: false\npublished: false", None),
            ("draft: yes", None),
            ("draft: \"draft\"", None),
            ("date: 2025-09-18", None),
            ("date: 2025-09-19", future()),
            ("date: \"2025-09-19\"", future()),
            ("pubdate: 2025-09-19", future()),
            ("published: 2025-09-19", future()),
            ("lastmod: 2025-09-19", future()),
            ("date: 2020-01-01\npublishDate: 2025-09-19", future()),
            ("date: 2025-09-19\npublishDate: 2020-01-01", None),
            // In some zone this is today.
            ("date: 2025-09-19T01:00:00+07:00", None),
            ("date: 2025-09-20T01:00:00+07:00", Some(Held::Future(day("2025-09-20")))),
            ("date: September 19, 2025", None),
            ("expiryDate: 2025-09-17", expired()),
            ("unpublishdate: 2025-09-17", expired()),
            ("expiryDate: 2025-09-18", None),
            ("expiryDate: 2025-09-17T23:00:00-11:00", None),
            ("expiryDate: 2031-01-01", None),
        ] {
            assert_eq!(of(&format!("---\n{fields}\n---\nx\n")).held, held, "{fields}");
        }
        assert_eq!(of("+++\ndate = 2025-09-19\n+++\n").held, future());
        assert_eq!(of("{ \"date\": \"2025-09-19\" }\n").held, future());
        let all = Building { drafts: true, future: true, expired: true, ..ON };
        for fields in ["draft: true", "date: 2025-09-19", "expiryDate: 2025-09-17"] {
            assert_eq!(Front::of(format!("---\n{fields}\n---\n").as_bytes(), all).held, None, "{fields}");
        }
    }

    #[test]
    fn what_moves_a_page_is_read_in_every_notation() {
        let moved = Front { slug: Some("khác".to_owned()), held: Some(Held::Draft), ..Front::default() };
        for text in [
            "---\nslug: khác\ndraft: true\n---\nx\n",
            "\u{feff}---  \r\nSlug: \"khác\"\r\nDRAFT: true\r\n--- \r\n",
            "+++\nslug = 'khác'\ndraft = true\n+++\n",
            "{ \"slug\": \"khác\", \"draft\": true }\nx",
            "#+slug: khác\n#+draft: true\nx",
        ] {
            assert_eq!(of(text), moved, "{text}");
        }
        let addressed = of("---\nurl: /a/b/\naliases: [/x/, y]\nbuild: { render: never }\n---\n");
        assert_eq!(addressed.url.as_deref(), Some("/a/b/"));
        assert_eq!(addressed.aliases, ["/x/", "y"]);
        assert!(addressed.unrendered);
    }

    #[test]
    fn fences_are_those_of_a_report_that_is_checked() {
        let drafted = Front { held: Some(Held::Draft), ..Front::default() };
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
