//! Typed decoding with faults at the exact place.

use serde::de::DeserializeOwned;

use super::{Fault, parse};
use crate::source::Span;
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
    let first = match serde_yaml::from_str(text) {
        Ok(value) => return Ok((value, tree)),
        Err(error) => Refusal::new(&error, text, &tree),
    };
    // serde stops at the first fault: to find the next, take away the entry that was refused and decode again.
    let mut rest = text.to_owned();
    let mut refusal = first;
    let mut faults = Vec::new();
    loop {
        let next = refusal.entry.and_then(|entry| blank_out(&mut rest, entry));
        faults.push(refusal.fault);
        if next.is_none() || faults.len() == FAULT_LIMIT {
            break;
        }
        match serde_yaml::from_str::<T>(&rest) {
            Ok(_) => break,
            Err(error) => refusal = Refusal::new(&error, text, &tree),
        }
        // What is missing now may be what was taken away.
        if refusal.entry.is_none() || faults.iter().any(|fault| fault.span == refusal.fault.span) {
            break;
        }
    }
    faults.sort_by_key(|fault| fault.span);
    Err(faults)
}

/// One error of serde.
struct Refusal<'n> {
    fault: Fault,
    /// The entry without which the text might do.
    entry: Option<Cut<'n>>,
}

/// An entry and the map that it stands in.
#[derive(Clone, Copy)]
struct Cut<'n> {
    entry: &'n Entry,
    only: bool,
}

impl<'n> Refusal<'n> {
    fn new(error: &serde_yaml::Error, text: &str, tree: &'n Node) -> Self {
        let message = error.to_string();
        let Some(at) = error.location().map(|location| location.index()) else {
            return Self { fault: Fault::new(tree.span, message), entry: None };
        };
        if let Some(rest) = after(&message, "unknown field `") {
            return Self::unknown_key(rest, at, tree);
        }
        if let Some(name) = after(&message, "missing field `").and_then(|rest| rest.split('`').next()) {
            return Self { fault: missing_key(name, at, tree), entry: None };
        }
        let place = Place::of_value(tree, at);
        let fault = if let Some(rest) = after(&message, "unknown variant `") {
            unknown_word(rest, &place, text)
        } else {
            let expected = after(&message, ", expected ").map(|expected| without_location(expected, error));
            wrong_type(expected, &message, &place, text)
        };
        Self { fault, entry: place.cut }
    }

    fn unknown_key(rest: &str, at: usize, tree: &'n Node) -> Self {
        let place = Place::of_key(tree, at);
        let Some(Cut { entry, .. }) = place.cut else {
            // The tree has merged maps already, serde has not.
            let fault = Fault::new(Span::new(at, at + "<<".len()), "maps cannot be merged with `<<` here");
            return Self { fault: fault.with_help("write the keys and values out"), entry: None };
        };
        let known: Vec<_> =
            rest.split_once("`, ").map(|(_, list)| list).unwrap_or(rest).split('`').skip(1).step_by(2).collect();
        let message = match place.outer {
            Some(outer) => format!("there is no key `{}` in {outer}", entry.key),
            None => format!("there is no key `{}`", entry.key),
        };
        let fault = Fault::new(entry.key_span, message).with_help(instead(&entry.key, &known));
        Self { fault, entry: place.cut }
    }
}

/// Where something stands in the tree.
struct Place<'n> {
    /// The value; for a key, the value of it.
    node: &'n Node,
    /// What the value is called: "`min`", "item 2 of `files`".
    name: Option<String>,
    /// What the map around it is called.
    outer: Option<String>,
    /// The nearest entry around it, itself included.
    cut: Option<Cut<'n>>,
}

impl<'n> Place<'n> {
    fn of_key(tree: &'n Node, at: usize) -> Self {
        Self::find(tree, &|span, is_key| is_key && span.start == at)
    }

    fn of_value(tree: &'n Node, at: usize) -> Self {
        // serde's mark of a value left out stands on the colon, that of a tagged or named one on the tag.
        let here = |span: Span, is_key: bool| !is_key && (span.start == at || span.is_empty() && span.start == at + 1);
        let found = Self::find(tree, &here);
        if here(found.node.span, false) {
            return found;
        }
        Self::find(tree, &|span, is_key| !is_key && span.start > at)
    }

    /// The first place, in the order of the text, that is `wanted` by its span and by whether it is a key;
    /// the root when none is.
    fn find(tree: &'n Node, wanted: &dyn Fn(Span, bool) -> bool) -> Self {
        let root = Self { node: tree, name: None, outer: None, cut: None };
        if wanted(tree.span, false) {
            return root;
        }
        Self::find_below(&root, wanted).unwrap_or(root)
    }

    /// Recursion is bounded by the depth that `parse` allows.
    fn find_below(above: &Self, wanted: &dyn Fn(Span, bool) -> bool) -> Option<Self> {
        match &above.node.value {
            Value::Sequence(items) => items.iter().enumerate().find_map(|(index, item)| {
                let name = match &above.name {
                    Some(name) => format!("item {} of {name}", index + 1),
                    None => format!("item {}", index + 1),
                };
                let place = Self { node: item, name: Some(name), outer: above.outer.clone(), cut: above.cut };
                if wanted(item.span, false) { Some(place) } else { Self::find_below(&place, wanted) }
            }),
            Value::Mapping(entries) => entries.iter().find_map(|entry| {
                let place = Self {
                    node: &entry.value,
                    name: Some(format!("`{}`", entry.key)),
                    outer: above.name.clone(),
                    cut: Some(Cut { entry, only: entries.len() == 1 }),
                };
                if wanted(entry.key_span, true) || wanted(entry.value.span, false) {
                    Some(place)
                } else {
                    Self::find_below(&place, wanted)
                }
            }),
            _ => None,
        }
    }
}

fn missing_key(name: &str, at: usize, tree: &Node) -> Fault {
    let place = Place::of_value(tree, at);
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
    let known: Vec<_> = rest.split_once("`, ").map_or("", |(_, list)| list).split('`').skip(1).step_by(2).collect();
    let name = place.name.as_deref().unwrap_or("this");
    let message =
        if written.is_empty() { format!("{name} has no value") } else { format!("{name} cannot be `{written}`") };
    Fault::new(place.node.span, message).with_help(instead(written, &known))
}

fn wrong_type(expected: Option<&str>, message: &str, place: &Place<'_>, text: &str) -> Fault {
    let Some(expected) = expected else { return Fault::new(place.node.span, message.to_owned()) };
    let wanted = in_words(expected);
    let name = place.name.as_deref().unwrap_or("this file");
    let written = &text[place.node.span.start..place.node.span.end];
    let found = match &place.node.value {
        Value::Null => "nothing".to_owned(),
        Value::Sequence(_) | Value::Mapping(_) => place.node.kind().to_owned(),
        _ => format!("`{}`", written.lines().next().unwrap_or_default()),
    };
    let fault = Fault::new(place.node.span, format!("{name} must be {wanted}, not {found}"));
    let key = place.cut.filter(|cut| std::ptr::eq(&cut.entry.value, place.node)).map(|cut| cut.entry.key.as_str());
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
    for (index, entry) in node.entries().iter().enumerate() {
        if node.entries()[..index].iter().any(|before| before.key == entry.key) {
            faults.push(
                Fault::new(entry.key_span, format!("`{}` is given a second time", entry.key))
                    .with_help("keep one of the two"),
            );
        }
        faults.extend(repeated_keys(&entry.value));
    }
    faults.extend(node.items().iter().flat_map(repeated_keys));
    faults
}

/// Writes blanks over an entry, in place so that all other places stay; `None` when its map would be empty.
fn blank_out(text: &mut String, cut: Cut<'_>) -> Option<()> {
    if cut.only {
        return None;
    }
    let (start, end) = (cut.entry.key_span.start, cut.entry.value.span.end.max(cut.entry.key_span.end));
    let blank = |part: &str| -> String {
        part.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' }).collect()
    };
    // In `{a: 1, b: 2}` the comma goes too, and a colon that no value follows.
    let tail = text[end..].len() - text[end..].trim_start_matches([' ', ':']).len();
    let end = end + tail + usize::from(text[end + tail..].starts_with(','));
    let replacement = blank(text.get(start..end)?);
    text.replace_range(start..end, &replacement);
    Some(())
}

#[cfg(test)]
mod tests;
