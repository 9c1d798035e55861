//! Typed decoding with faults at the exact place.

use std::collections::HashSet;

use serde::de::DeserializeOwned;

use super::{Fault, parse};
use crate::data::value::{Entry, Node, Value};
use crate::message::Message;
use crate::message::suggest::instead;
use crate::say;
use crate::text::source::{Span, floor_char_boundary};

/// What a model takes, for `expecting` of its visitor: serde knows one language, so both stand in one text.
macro_rules! expected {
    (en($en:literal), vi($vi:literal)) => {
        concat!($en, "\u{1f}", $vi)
    };
}
pub(crate) use expected;

/// What stands between the languages of [`expected!`].
const BETWEEN: char = '\u{1f}';

/// How many faults of one file are looked for.
const FAULT_LIMIT: usize = 20;

/// Reads a whole file both into a tree and into a `T`, whose unknown keys are faults.
///
/// # Errors
/// What keeps the text from being a `T`, each with its place, in the order of the text.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<(T, Node), Vec<Fault>> {
    let tree = parse(text, 0).map_err(|fault| vec![fault])?;
    let repeated = repeated_keys(&tree);
    if !repeated.is_empty() {
        return Err(repeated);
    }
    let mut refusal = match serde_yaml::from_str(text) {
        Ok(value) => return Ok((value, tree)),
        Err(error) => Refusal::new(&error, text, &tree),
    };
    // serde stops at the first fault: to find the next, take away the entry that was refused and decode again.
    let mut rest = text.to_owned();
    let first = refusal.fault.clone();
    let mut faults: Vec<Fault> = Vec::new();
    for _ in 0..FAULT_LIMIT {
        if !refusal.made_here && faults.iter().all(|fault| fault.span != refusal.fault.span) {
            faults.push(refusal.fault);
        }
        if !refusal.cut.is_some_and(|entry| blank_out(&mut rest, entry)) {
            break;
        }
        match serde_yaml::from_str::<T>(&rest) {
            Ok(_) => break,
            Err(error) => refusal = Refusal::new(&error, text, &tree),
        }
    }
    // What was refused before anything was taken away is a fault, whatever it looks like.
    if faults.is_empty() {
        faults.push(first);
    }
    faults.sort_by_key(|fault| fault.span);
    Err(faults)
}

/// One error of serde.
struct Refusal<'n> {
    fault: Fault,
    /// The entry without which the text might do.
    cut: Option<&'n Entry>,
    /// The text as written has no such fault: it came of what was taken away.
    made_here: bool,
}

impl<'n> Refusal<'n> {
    fn new(error: &serde_yaml::Error, text: &str, tree: &'n Node) -> Self {
        let message = error.to_string();
        let Some(at) = error.location().map(|location| floor_char_boundary(text, location.index())) else {
            return Self { fault: Fault::new(tree.span, verbatim(&message)), cut: None, made_here: false };
        };
        if let Some(rest) = after(&message, "unknown field `") {
            return Self::unknown_key(rest, at, text, tree);
        }
        let missing = after(&message, "missing field `");
        let place = if missing.is_some() { Place::of_map(tree, text, at) } else { Place::of_value(tree, text, at) };
        let mut made_here = false;
        let fault = if let Some(rest) = missing {
            let name = rest.split('`').next().unwrap_or_default();
            made_here = place.node.get(name).is_some();
            missing_key(name, &place)
        } else if let Some(rest) = after(&message, "unknown variant `") {
            unknown_word(rest, &place, text)
        } else {
            made_here = message.contains("invalid type: unit value") && place.node.value != Value::Null;
            let expected = after(&message, ", expected ").map(|expected| without_location(expected, error));
            wrong_type(expected, &message, &place, text)
        };
        Self { fault, cut: place.cut, made_here }
    }

    fn unknown_key(rest: &str, at: usize, text: &str, tree: &'n Node) -> Self {
        let place = Place::of_key(tree, at, rest.split('`').next().unwrap_or_default());
        let Some(entry) = place.entry else {
            // The tree has merged maps already, serde has not.
            let end = text.get(at..).filter(|rest| rest.starts_with("<<")).map_or(at, |_| at + "<<".len());
            let message =
                say!(en("maps cannot be merged with `<<` here"), vi("ở đây không gộp được các nhóm bằng `<<`"));
            let help = say!(en("write the keys and values out"), vi("hãy viết đầy đủ các khóa và giá trị"));
            let fault = Fault::new(Span::new(at, end), message).with_help(help);
            return Self { fault, cut: None, made_here: false };
        };
        let message = match &place.outer {
            Some(outer) => say!(
                en("there is no key `{}` in {}", entry.key, outer.en),
                vi("không có khóa `{}` trong {}", entry.key, outer.vi),
            ),
            None => say!(en("there is no key `{}`", entry.key), vi("không có khóa `{}`", entry.key)),
        };
        let fault = Fault::new(entry.key_span, message).with_help(instead(&entry.key, &listed(rest)));
        Self { fault, cut: place.cut, made_here: false }
    }
}

/// Says of a value, and of the entry that it is of, whether it is the one sought.
type Wanted<'f> = dyn Fn(&Node, Option<&Entry>) -> bool + 'f;

/// Where something stands in the tree.
struct Place<'n> {
    /// The value; for a key, the value of it.
    node: &'n Node,
    /// What the value is called: "`min`", "item 2 of `files`".
    name: Option<Message>,
    /// What the map around it is called.
    outer: Option<Message>,
    /// The entry, when it is the value of one.
    entry: Option<&'n Entry>,
    /// The nearest entry around it, itself included, that does not stand alone in its map: without that one
    /// the rest is still of the same shape.
    cut: Option<&'n Entry>,
}

impl<'n> Place<'n> {
    /// The entry whose key `name` stands at `at`, or after it: serde's mark may stand on a tag or a `?`.
    fn of_key(tree: &'n Node, at: usize, name: &str) -> Self {
        let here = |entry: &Entry| entry.key_span.start == at;
        let after = |entry: &Entry| entry.key_span.start > at && entry.key == name;
        Self::find(tree, &|_, entry| entry.is_some_and(here))
            .or_else(|| Self::find(tree, &|_, entry| entry.is_some_and(after)))
            .unwrap_or(Self::root(tree))
    }

    fn of_value(tree: &'n Node, text: &str, at: usize) -> Self {
        // serde's mark of a value left out stands on the colon or after the blanks that follow, that of a tagged or
        // named one on the tag.
        let left_out =
            |start: usize| start == at + 1 || text.get(start..at).is_some_and(|between| between.trim().is_empty());
        let here = |span: Span| span.start == at || span.is_empty() && left_out(span.start);
        Self::find(tree, &|node, _| here(node.span))
            .or_else(|| Self::find(tree, &|node, _| node.span.start > at))
            .unwrap_or(Self::root(tree))
    }

    /// The map of which serde says something at its first entry: the first that was not taken away.
    fn of_map(tree: &'n Node, text: &str, at: usize) -> Self {
        let begins = |node: &Node| node.span.start == at && matches!(node.value, Value::Mapping(_));
        let goes_on = |node: &Node| node.entries().iter().any(|entry| entry.key_span.start == at);
        Self::find(tree, &|node, _| begins(node) || goes_on(node)).unwrap_or_else(|| Self::of_value(tree, text, at))
    }

    fn root(tree: &'n Node) -> Self {
        Self { node: tree, name: None, outer: None, entry: None, cut: None }
    }

    /// The first place, in the order of the text, whose value, with the entry that it is of, is `wanted`.
    fn find(tree: &'n Node, wanted: &Wanted<'_>) -> Option<Self> {
        let root = Self::root(tree);
        if wanted(tree, None) { Some(root) } else { Self::find_below(&root, wanted) }
    }

    /// Recursion is bounded by the depth that `parse` allows.
    fn find_below(above: &Self, wanted: &Wanted<'_>) -> Option<Self> {
        match &above.node.value {
            Value::Sequence(items) => items.iter().enumerate().find_map(|(index, item)| {
                let name = match &above.name {
                    Some(name) => {
                        say!(en("item {} of {}", index + 1, name.en), vi("mục {} của {}", index + 1, name.vi),)
                    }
                    None => say!(en("item {}", index + 1), vi("mục {}", index + 1)),
                };
                let place =
                    Self { node: item, name: Some(name), outer: above.outer.clone(), entry: None, cut: above.cut };
                if wanted(item, None) { Some(place) } else { Self::find_below(&place, wanted) }
            }),
            Value::Mapping(entries) => entries.iter().find_map(|entry| {
                let place = Self {
                    node: &entry.value,
                    name: Some(Message::same(format!("`{}`", entry.key))),
                    outer: above.name.clone(),
                    entry: Some(entry),
                    cut: if entries.len() == 1 { above.cut } else { Some(entry) },
                };
                if wanted(&entry.value, Some(entry)) { Some(place) } else { Self::find_below(&place, wanted) }
            }),
            _ => None,
        }
    }
}

fn missing_key(name: &str, place: &Place<'_>) -> Fault {
    // The first key stands for the whole map, which may be long.
    let span = place.node.entries().first().map_or(place.node.span, |entry| entry.key_span);
    let message = match &place.name {
        Some(outer) => say!(en("{} has no `{name}`", outer.en), vi("{} thiếu `{name}`", outer.vi)),
        None => say!(en("there is no `{name}`"), vi("thiếu `{name}`")),
    };
    Fault::new(span, message).with_help(say!(en("add `{name}: …`"), vi("hãy thêm `{name}: …`")))
}

fn unknown_word(rest: &str, place: &Place<'_>, text: &str) -> Fault {
    let written = place.node.as_str().unwrap_or(&text[place.node.span.start..place.node.span.end]);
    let name = place.name.clone().unwrap_or_else(|| say!(en("this"), vi("chỗ này")));
    let message = match written {
        "" => say!(en("{} has no value", name.en), vi("{} chưa có giá trị", name.vi)),
        _ => say!(en("{} cannot be `{written}`", name.en), vi("{} không thể là `{written}`", name.vi)),
    };
    Fault::new(place.node.span, message).with_help(instead(written, &listed(rest)))
}

fn wrong_type(expected: Option<&str>, message: &str, place: &Place<'_>, text: &str) -> Fault {
    let Some(expected) = expected else { return Fault::new(place.node.span, verbatim(message)) };
    let wanted = in_words(expected);
    let name = place.name.clone().unwrap_or_else(|| say!(en("this file"), vi("tệp này")));
    let written = &text[place.node.span.start..place.node.span.end];
    let found = match &place.node.value {
        Value::Null | Value::Sequence(_) | Value::Mapping(_) => place.node.kind().into(),
        _ => Message::same(format!("`{}`", written.split(['\n', '\r']).next().unwrap_or_default())),
    };
    let message = say!(
        en("{} must be {}, not {}", name.en, wanted.en, found.en),
        vi("{} phải là {}, không phải {}", name.vi, wanted.vi, found.vi),
    );
    let fault = Fault::new(place.node.span, message);
    let unquoted = |key: &str, text: &str| {
        say!(en("leave the quotation marks out: `{key}: {text}`"), vi("hãy bỏ dấu nháy: `{key}: {text}`"))
    };
    let key = place.entry.map(|entry| entry.key.as_str());
    match (&place.node.value, key, expected) {
        (Value::String { text, plain: false }, Some(key), "a boolean") if matches!(text.as_str(), "true" | "false") => {
            fault.with_help(unquoted(key, text))
        }
        (Value::String { text, .. }, Some(key), "a boolean") => match text.to_lowercase().as_str() {
            "yes" | "on" | "y" => fault.with_help(Message::to_write(format_args!("{key}: true"))),
            "no" | "off" | "n" => fault.with_help(Message::to_write(format_args!("{key}: false"))),
            _ => fault,
        },
        (Value::String { text, plain: false }, Some(key), _)
            if text.parse::<f64>().is_ok() && !wanted.en.contains("text") =>
        {
            fault.with_help(unquoted(key, text))
        }
        (Value::Null | Value::Mapping(_), ..) => fault,
        (_, Some(key), "a sequence") => fault.with_help(Message::to_write(format_args!("{key}: [{written}]"))),
        _ => fault,
    }
}

/// serde's word for a type in words for people; what the models say themselves stays.
fn in_words(expected: &str) -> Message {
    match expected {
        "usize" | "u8" | "u16" | "u32" | "u64" => {
            say!(en("a whole number, 0 or greater"), vi("một số nguyên từ 0 trở lên"))
        }
        "i8" | "i16" | "i32" | "i64" | "isize" => say!(en("a whole number"), vi("một số nguyên")),
        "f32" | "f64" => say!(en("a number"), vi("một số")),
        "a boolean" => say!(en("`true` or `false`"), vi("`true` hoặc `false`")),
        "a string" | "a borrowed string" => say!(en("text"), vi("văn bản")),
        "a sequence" => say!(en("a list"), vi("một danh sách")),
        "field identifier" | "a YAML tag starting with '!'" => say!(en("a word"), vi("một từ")),
        _ if expected == "a map" || expected.starts_with("struct ") => {
            say!(en("a group of `key: value` lines"), vi("một nhóm dòng `khóa: giá trị`"))
        }
        _ => verbatim(expected),
    }
}

/// serde's own words; what stands in two languages in them is told apart.
fn verbatim(words: &str) -> Message {
    match words.split_once(BETWEEN) {
        Some((en, vi)) => say!(en("{en}"), vi("{vi}")),
        None => Message::same(words),
    }
}

/// The words that serde lists as known, after the unknown one that `rest` begins with.
fn listed(rest: &str) -> Vec<&str> {
    rest.split_once("`, ").map_or("", |(_, list)| list).split('`').skip(1).step_by(2).collect()
}

fn after<'m>(message: &'m str, mark: &str) -> Option<&'m str> {
    message.find(mark).map(|at| &message[at + mark.len()..])
}

fn without_location<'m>(message: &'m str, error: &serde_yaml::Error) -> &'m str {
    let Some(location) = error.location() else { return message };
    let suffix = format!(" at line {} column {}", location.line(), location.column());
    message.strip_suffix(suffix.as_str()).unwrap_or(message)
}

/// Every key that stands a second time in its map. Recursion is bounded by the depth that `parse` allows.
fn repeated_keys(node: &Node) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen = HashSet::new();
    for entry in node.entries() {
        if !seen.insert(entry.key.as_str()) {
            let message = say!(en("`{}` is given a second time", entry.key), vi("`{}` được ghi hai lần", entry.key));
            let help = say!(en("keep one of the two"), vi("hãy chỉ giữ một"));
            faults.push(Fault::new(entry.key_span, message).with_help(help));
        }
        faults.extend(repeated_keys(&entry.value));
    }
    faults.extend(node.items().iter().flat_map(repeated_keys));
    faults
}

/// Writes blanks over an entry, in place so that all other places stay; false when there is nothing left of it.
fn blank_out(text: &mut String, entry: &Entry) -> bool {
    let (start, end) = (entry.key_span.start, entry.value.span.end.max(entry.key_span.end));
    // In `{a: 1, b: 2}` the comma goes too, and a colon that no value follows.
    let after = &text[end..];
    let tail = after.len() - after.trim_start_matches([' ', ':']).len();
    let end = end + tail + usize::from(after[tail..].starts_with(','));
    let Some(part) = text.get(start..end).filter(|part| !part.trim().is_empty()) else { return false };
    let blank: String =
        part.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' }).collect();
    text.replace_range(start..end, &blank);
    true
}

#[cfg(test)]
mod tests;
