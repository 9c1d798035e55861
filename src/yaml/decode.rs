//! Typed decoding with faults at the exact place.

use std::collections::HashSet;

use serde::de::DeserializeOwned;

use super::{Fault, parse};
use crate::source::{Span, floor_char_boundary};
use crate::suggest::instead;
use crate::value::{Entry, Node, Value};

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
            return Self { fault: Fault::new(tree.span, message), cut: None, made_here: false };
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
            let fault = Fault::new(Span::new(at, end), "maps cannot be merged with `<<` here");
            return Self { fault: fault.with_help("write the keys and values out"), cut: None, made_here: false };
        };
        let message = match &place.outer {
            Some(outer) => format!("there is no key `{}` in {outer}", entry.key),
            None => format!("there is no key `{}`", entry.key),
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
    name: Option<String>,
    /// What the map around it is called.
    outer: Option<String>,
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
                    Some(name) => format!("item {} of {name}", index + 1),
                    None => format!("item {}", index + 1),
                };
                let place =
                    Self { node: item, name: Some(name), outer: above.outer.clone(), entry: None, cut: above.cut };
                if wanted(item, None) { Some(place) } else { Self::find_below(&place, wanted) }
            }),
            Value::Mapping(entries) => entries.iter().find_map(|entry| {
                let place = Self {
                    node: &entry.value,
                    name: Some(format!("`{}`", entry.key)),
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
        Some(outer) => format!("{outer} has no `{name}`"),
        None => format!("there is no `{name}`"),
    };
    Fault::new(span, message).with_help(format!("add `{name}: …`"))
}

fn unknown_word(rest: &str, place: &Place<'_>, text: &str) -> Fault {
    let written = place.node.as_str().unwrap_or(&text[place.node.span.start..place.node.span.end]);
    let name = place.name.as_deref().unwrap_or("this");
    let message =
        if written.is_empty() { format!("{name} has no value") } else { format!("{name} cannot be `{written}`") };
    Fault::new(place.node.span, message).with_help(instead(written, &listed(rest)))
}

fn wrong_type(expected: Option<&str>, message: &str, place: &Place<'_>, text: &str) -> Fault {
    let Some(expected) = expected else { return Fault::new(place.node.span, message.to_owned()) };
    let wanted = in_words(expected);
    let name = place.name.as_deref().unwrap_or("this file");
    let written = &text[place.node.span.start..place.node.span.end];
    let found = match &place.node.value {
        Value::Null => "nothing".to_owned(),
        Value::Sequence(_) | Value::Mapping(_) => place.node.kind().en.to_owned(),
        _ => format!("`{}`", written.split(['\n', '\r']).next().unwrap_or_default()),
    };
    let fault = Fault::new(place.node.span, format!("{name} must be {wanted}, not {found}"));
    let key = place.entry.map(|entry| entry.key.as_str());
    match (&place.node.value, key, expected) {
        (Value::String { text, plain: false }, Some(key), "a boolean") if matches!(text.as_str(), "true" | "false") => {
            fault.with_help(format!("leave the quotation marks out: `{key}: {text}`"))
        }
        (Value::String { text, .. }, Some(key), "a boolean") => match text.to_lowercase().as_str() {
            "yes" | "on" | "y" => fault.with_help(format!("write `{key}: true`")),
            "no" | "off" | "n" => fault.with_help(format!("write `{key}: false`")),
            _ => fault,
        },
        (Value::String { text, plain: false }, Some(key), _)
            if text.parse::<f64>().is_ok() && !wanted.contains("text") =>
        {
            fault.with_help(format!("leave the quotation marks out: `{key}: {text}`"))
        }
        (Value::Null | Value::Mapping(_), ..) => fault,
        (_, Some(key), "a sequence") => fault.with_help(format!("write `{key}: [{written}]`")),
        _ => fault,
    }
}

/// serde's word for a type in words for people; what the models say themselves stays.
fn in_words(expected: &str) -> &str {
    match expected {
        "usize" | "u8" | "u16" | "u32" | "u64" => "a whole number, 0 or greater",
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number",
        "f32" | "f64" => "a number",
        "a boolean" => "`true` or `false`",
        "a string" | "a borrowed string" => "text",
        "a sequence" => "a list",
        "a map" => "a group of `key: value` lines",
        "field identifier" => "a word",
        "a YAML tag starting with '!'" => "a word",
        _ if expected.starts_with("struct ") => "a group of `key: value` lines",
        _ => expected,
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
            let fault = Fault::new(entry.key_span, format!("`{}` is given a second time", entry.key));
            faults.push(fault.with_help("keep one of the two"));
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
