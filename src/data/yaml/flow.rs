//! Writes values as YAML on one line, to suggest them to users.

use super::lines::in_quotes;
use super::scalar;
use crate::data::value::{Node, Value};

/// `node` in flow style: `{ en: [Aim, "Our aim: 2"] }`. Text is quoted where it must be.
///
/// The YAML parser limits the depth of recursion.
pub fn flow(node: &Node) -> String {
    match &node.value {
        Value::Null => String::new(),
        Value::Bool(flag) => flag.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Datetime(text) => text.clone(),
        Value::String { text, plain: true } if is_plain(text) => text.clone(),
        Value::String { text, .. } => flow_text(text),
        Value::Sequence(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Value::Mapping(entries) if entries.is_empty() => "{}".to_owned(),
        Value::Mapping(entries) => {
            let entry = |(key, value): (String, String)| match value.is_empty() {
                true => format!("{key}:"),
                false => format!("{key}: {value}"),
            };
            let entries = entries.iter().map(|one| entry((flow_text(&one.key), flow(&one.value))));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

/// `text` as a YAML string in flow style, quoted if it would be read as something else.
pub fn flow_text(text: &str) -> String {
    let is_string = matches!(scalar::resolve(text), Value::String { .. });
    if is_plain(text) && is_string {
        text.to_owned()
    } else if text.contains(char::is_control) {
        // A JSON string is a YAML string.
        serde_json::Value::from(text).to_string()
    } else {
        in_quotes(text)
    }
}

/// Whether `text` is one scalar in flow style without quotes.
fn is_plain(text: &str) -> bool {
    let special = [',', '[', ']', '{', '}', ':', '#', '"', '\'', '&', '*', '!', '|', '>', '%', '@', '`', '?', '\\'];
    !text.is_empty()
        && text.trim() == text
        && !text.contains(special)
        && !text.contains(char::is_control)
        && !text.starts_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_so_that_they_are_read_again() {
        for (text, expected) in [
            ("a: [x, y]\n", "{ a: [x, y] }"),
            ("- a: 1\n  b: '2'\n- {}\n- ~\n", "[{ a: 1, b: \"2\" }, {}, ]"),
            ("a: \"x: y\"\nb: 'true'\nc: |\n  one\n  two\n", "{ a: \"x: y\", b: \"true\", c: \"one\\ntwo\\n\" }"),
            ("a: '[^\"]\\d'\nb: it's\n", "{ a: '[^\"]\\d', b: \"it's\" }"),
        ] {
            let node = super::super::parse(text, 0).unwrap();
            let written = flow(&node);
            assert_eq!(written, expected);
            if !text.contains('~') {
                let again = super::super::parse(&written, 0).unwrap();
                assert_eq!(flow(&again), written);
            }
        }
    }
}
