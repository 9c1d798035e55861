//! Compares two schemas, each with what it extends: what one asks more, less or otherwise than the other.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::load;
use super::merge::id;
use crate::data::value::{Node, Value};
use crate::data::yaml::flow;
use crate::diagnostic::{Failure, RuleMeta};
use crate::text::source::Span;

/// Whether a change makes a schema stricter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Direction {
    /// It asks for more.
    More,
    /// It asks for less.
    Less,
    /// It asks for something else, or it is not known which is stricter.
    Otherwise,
}

/// One difference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The keys to the value; items of `sections` and `columns` by their id.
    pub path: Vec<String>,
    /// Whether the second schema is stricter.
    pub direction: Direction,
    /// The value in the first schema, as YAML on one line; `None` if it has none.
    pub before: Option<String>,
    /// The value in the second schema.
    pub after: Option<String>,
}

/// The differences of the schema `two` from the schema `one`, in the order of `two`.
///
/// # Errors
/// If one of them does not exist, or is wrong.
pub fn compare(one: &str, two: &str, rules: &[&'static RuleMeta]) -> Result<Vec<Change>, Failure> {
    let (one, two) = (load::tree(one, Path::new(""), rules)?, load::tree(two, Path::new(""), rules)?);
    let mut changes = Vec::new();
    maps(&mut Vec::new(), &one, &two, &mut changes);
    Ok(changes)
}

/// Values that mean the same as a key that is left out.
const DEFAULTS: [(&str, &str); 19] = [
    ("required", "false"),
    ("position", "any"),
    ("order", "any"),
    ("other-sections", "allow"),
    ("other-fields", "allow"),
    ("sections-in", "children"),
    ("own-headings", "false"),
    ("site", "optional"),
    ("alt", "optional"),
    ("remote", "allow"),
    ("empty", "allow"),
    ("answers", "false"),
    ("within-site", "false"),
    ("min", "0"),
    ("threshold", "0.5"),
    ("type", "text"),
    ("extends", ""),
    ("name", ""),
    ("summary", ""),
];

/// Keys that say nothing about reports.
const SILENT: [&str; 3] = ["name", "summary", "extends"];

/// Values from the most lenient to the strictest, of keys that have them.
const SCALES: [&[&str]; 6] = [
    &["false", "recommended", "true"],
    &["allow", "warn", "error"],
    &["off", "info", "warning", "error"],
    &["any", "listed"],
    &["any", "first"],
    &["optional", "required"],
];

/// Keys whose list asks for each of its items.
const DEMANDS: [&str; 8] =
    ["text", "forbidden-text", "phrases", "placeholders", "alt-placeholders", "compare", "template-marks", "checks"];

/// Keys whose list allows each of its items; an empty one allows everything.
const CHOICES: [&str; 2] = ["values", "formats"];

fn is_default(path: &[String], node: &Node) -> bool {
    let Some(key) = path.last() else { return false };
    let is_empty = match &node.value {
        Value::Null => true,
        Value::Sequence(items) => items.is_empty(),
        // A field or section may be there with nothing said of it.
        Value::Mapping(entries) => entries.is_empty() && !is_named(path),
        _ => false,
    };
    let written = flow(node);
    // In a count, `required` is true where it is left out.
    let counts = ["words", "paragraphs", "items", "images", "links", "tables", "code-blocks"];
    let in_count = path.len() > 1 && counts.contains(&path[path.len() - 2].as_str());
    let default = match key.as_str() {
        "required" if in_count => "true",
        key => DEFAULTS.iter().find(|(name, _)| *name == key).map_or("", |(_, default)| default),
    };
    is_empty || SILENT.contains(&key.as_str()) && path.len() == 1 || !default.is_empty() && written == default
}

/// Whether the last key of `path` is a name: of a field, or the id of a section or column.
fn is_named(path: &[String]) -> bool {
    path.len() > 1 && ["fields", "sections", "columns"].contains(&path[path.len() - 2].as_str())
}

/// The entries of a map, and the items of a list by id.
fn entries<'n>(path: &[String], node: &'n Node) -> Vec<(String, &'n Node)> {
    let by_id = path.last().is_some_and(|key| matches!(key.as_str(), "sections" | "columns"));
    match &node.value {
        Value::Mapping(entries) => entries.iter().map(|entry| (entry.key.clone(), &entry.value)).collect(),
        Value::Sequence(items) if by_id => items.iter().filter_map(|item| Some((id(item)?.to_owned(), item))).collect(),
        _ => Vec::new(),
    }
}

/// Compares two maps key by key. The YAML parser limits the depth of recursion.
fn maps(path: &mut Vec<String>, one: &Node, two: &Node, changes: &mut Vec<Change>) {
    let (before, after) = (entries(path, one), entries(path, two));
    let old: HashMap<&str, &Node> = before.iter().map(|(key, node)| (key.as_str(), *node)).collect();
    let new: HashSet<&str> = after.iter().map(|(key, _)| key.as_str()).collect();
    for (key, node) in &after {
        path.push(key.clone());
        value(path, old.get(key.as_str()).copied(), Some(node), changes);
        path.pop();
    }
    for (key, node) in before.iter().filter(|(key, _)| !new.contains(key.as_str())) {
        path.push(key.clone());
        value(path, Some(node), None, changes);
        path.pop();
    }
    let order = |entries: &[(String, &Node)], other: &dyn Fn(&str) -> bool| -> Vec<String> {
        entries.iter().map(|(key, _)| key.clone()).filter(|key| other(key)).collect()
    };
    let (was, is) = (order(&before, &|key| new.contains(key)), order(&after, &|key| old.contains_key(key)));
    if was != is && path.last().is_some_and(|key| key == "sections") {
        let list = |ids: Vec<String>| Some(format!("[{}]", ids.join(", ")));
        changes.push(Change {
            path: path.clone(),
            direction: Direction::Otherwise,
            before: list(was),
            after: list(is),
        });
    }
}

fn value(path: &mut Vec<String>, one: Option<&Node>, two: Option<&Node>, changes: &mut Vec<Change>) {
    let given = |node: Option<&'_ Node>| node.is_some_and(|node| !is_default(path, node));
    let (before, after) = (one.filter(|_| given(one)), two.filter(|_| given(two)));
    let is_group = |node: &Node| !node.entries().is_empty() || !entries(path, node).is_empty();
    match (before, after) {
        (None, None) => {}
        // Also where a group has nothing beside it: what is inside tells more, unless it is named itself.
        (before, after)
            if !(is_named(path) && (before.is_none() || after.is_none()))
                && [before, after].into_iter().flatten().all(is_group)
                && path.last().is_none_or(|key| key != "message") =>
        {
            let empty = Node { value: Value::Null, span: Span::at(0) };
            maps(path, before.unwrap_or(&empty), after.unwrap_or(&empty), changes);
        }
        (before, after) => {
            let (was, is) = (before.map(flow), after.map(flow));
            if was != is {
                let direction = direction(path, before, after);
                changes.push(Change { path: path.clone(), direction, before: was, after: is });
            }
        }
    }
}

fn direction(path: &[String], before: Option<&Node>, after: Option<&Node>) -> Direction {
    let key = path.last().map_or("", String::as_str);
    if is_named(path) {
        // A new section that nobody must have asks for nothing.
        let is_asked = |node: &Node| node.get("required").is_some_and(|entry| flow(&entry.value) != "false");
        return match (before, after) {
            (None, Some(new)) if is_asked(new) => Direction::More,
            (Some(old), None) if is_asked(old) => Direction::Less,
            _ => Direction::Otherwise,
        };
    }
    let more_if = |is_more: bool| if is_more { Direction::More } else { Direction::Less };
    let text = |node: Option<&Node>| node.map(flow);
    let number = |node: Option<&Node>| text(node).and_then(|text| text.parse::<f64>().ok());
    match key {
        "min" | "max" => {
            let is_min = key == "min";
            let more = match (number(before), number(after), before.is_some(), after.is_some()) {
                (Some(was), Some(is), ..) => (is > was) == is_min,
                (_, _, had, has) if had != has => has,
                // Dates in the form of ISO 8601 are in the order of their letters.
                _ => (text(after) > text(before)) == is_min,
            };
            return more_if(more);
        }
        "pattern" | "item-pattern" | "list" if before.is_none() != after.is_none() => return more_if(after.is_some()),
        "or" if before.is_none() != after.is_none() => return more_if(after.is_none()),
        _ => {}
    }
    if DEMANDS.contains(&key) || CHOICES.contains(&key) {
        let items = |node: Option<&Node>| -> Vec<String> {
            node.map(|node| node.items().iter().map(flow).collect()).unwrap_or_default()
        };
        let (was, is) = (items(before), items(after));
        let has_all = |all: &[String], some: &[String]| {
            let all: HashSet<&String> = all.iter().collect();
            some.iter().all(|item| all.contains(item))
        };
        return match (CHOICES.contains(&key), has_all(&is, &was), has_all(&was, &is)) {
            (true, ..) if was.is_empty() != is.is_empty() => more_if(was.is_empty()),
            (true, true, _) => Direction::Less,
            (true, _, true) => Direction::More,
            (false, true, _) => Direction::More,
            (false, _, true) => Direction::Less,
            _ => Direction::Otherwise,
        };
    }
    let of_rules = path.len() > 1 && path[path.len() - 2] == "rules";
    let rank = |node: Option<&Node>, scale: &[&str]| match text(node) {
        None => (!of_rules).then_some(0),
        Some(text) => scale.iter().position(|word| *word == text),
    };
    let scales = SCALES.iter().filter_map(|scale| Some((rank(before, scale)?, rank(after, scale)?)));
    match scales.into_iter().next() {
        Some((was, is)) if was != is && key != "own-headings" => more_if(is > was),
        _ => Direction::Otherwise,
    }
}
