//! Conditions on the report's front matter that change severities.

use std::collections::BTreeMap;

use regex::Regex;

use crate::data::value::{Node, Value, same_key};
use crate::diagnostic::{Level, Severity};

/// A condition with its effect.
#[derive(Debug)]
pub struct WhenSpec {
    /// The field: its key, after the keys of its parents.
    pub path: Vec<String>,
    /// The test of the field's value.
    pub test: Test,
    /// The maximum severity if the condition holds.
    pub max_severity: Option<Severity>,
    /// Severities by rule id if the condition holds.
    pub rules: BTreeMap<String, Level>,
}

/// The test of a field.
#[derive(Debug)]
pub enum Test {
    /// Its value, or one of its items, is one of these.
    In(Vec<String>),
    /// It is present and not empty, or not.
    Exists(bool),
    /// Its value, or one of its items, matches somewhere.
    Matches(Regex),
}

impl WhenSpec {
    /// The condition in the notation of a schema.
    pub fn written(&self) -> String {
        let test = match &self.test {
            Test::In(values) => match &values[..] {
                [value] => format!("equals: {value}"),
                several => format!("in: [{}]", several.join(", ")),
            },
            Test::Exists(wanted) => format!("exists: {wanted}"),
            Test::Matches(pattern) => format!("matches: {pattern}"),
        };
        format!("field: {}, {test}", self.path.join("."))
    }

    /// Whether it holds for a report with these `fields`.
    pub fn holds(&self, fields: Option<&Node>) -> bool {
        let mut node = fields;
        for key in &self.path {
            let entries = node.map(Node::entries).unwrap_or_default();
            node = entries.iter().find(|entry| same_key(&entry.key, key)).map(|entry| &entry.value);
        }
        let given =
            node.filter(|node| !node.is_blank() && !matches!(&node.value, Value::Sequence(items) if items.is_empty()));
        let any = |test: &dyn Fn(&str) -> bool| {
            let of = |node: &Node| text(node).is_some_and(|text| test(text.trim()));
            given.is_some_and(|node| of(node) || node.items().iter().any(of))
        };
        match &self.test {
            Test::In(values) => any(&|text| values.iter().any(|value| value.trim() == text)),
            Test::Matches(pattern) => any(&|text| pattern.is_match(text)),
            Test::Exists(wanted) => given.is_some() == *wanted,
        }
    }
}

/// A scalar value as text, without quotes.
fn text(node: &Node) -> Option<String> {
    match &node.value {
        Value::Bool(value) => Some(value.to_string()),
        Value::Integer(value) => Some(value.to_string()),
        Value::Float(value) => Some(value.to_string()),
        Value::String { text, .. } | Value::Datetime(text) => Some(text.clone()),
        Value::Null | Value::Sequence(_) | Value::Mapping(_) => None,
    }
}
