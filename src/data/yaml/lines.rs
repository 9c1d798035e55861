//! Lines of YAML to suggest to users: each is parsed to check that it is valid.

use granit_parser::{Event, Parser, ScalarStyle};

use super::limits::parser_options;
use super::scalar;
use crate::data::value::Value;

/// `value` in suitable quotation marks, which replace the ones it has.
pub fn quoted(value: &str) -> String {
    in_quotes(strip_pair(value))
}

/// `text`, which is on one line, in the quotation marks in which it needs no escapes but `''`.
pub(super) fn in_quotes(text: &str) -> String {
    if !text.contains(['"', '\\']) { format!("\"{text}\"") } else { format!("'{}'", text.replace('\'', "''")) }
}

/// The line `key: value`, quoted if necessary; `None` if there is no valid form.
pub fn line(key: &str, value: &str) -> Option<String> {
    let plain = format!("{key}: {value}");
    let line = if is_read(&plain, key) { plain } else { format!("{key}: {}", quoted(value)) };
    is_read(&line, key).then_some(line)
}

/// The same, always quoted.
pub fn quoted_line(key: &str, value: &str) -> Option<String> {
    Some(format!("{key}: {}", quoted(value))).filter(|line| is_read(line, key))
}

/// Whether `line` is one field `key` with a value. Uses the parser only: building a message for its error could call
/// this function again.
fn is_read(line: &str, key: &str) -> bool {
    let key = strip_pair(key);
    let (mut depth, mut values, mut end) = (0usize, 0usize, 0);
    for next in Parser::new_from_str_with_options(line, parser_options()) {
        let Ok((event, span)) = next else { return false };
        match (&event, depth, values) {
            (Event::MappingStart(..), 0, 0) => {}
            (Event::Scalar(text, ..), 1, 0) if text == key => {}
            (Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..), 0, _) => return false,
            (Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..) | Event::Alias(_), 1, 0) => {
                return false;
            }
            (Event::Scalar(text, style, ..), 1, 1)
                if *style == ScalarStyle::Plain && scalar::resolve(text) == Value::Null =>
            {
                return false;
            }
            (Event::Alias(_), ..) => return false,
            _ => {}
        }
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                values += usize::from(depth == 1);
                depth += 1;
            }
            Event::MappingEnd | Event::SequenceEnd => depth = depth.saturating_sub(1),
            Event::Scalar(..) => values += usize::from(depth == 1),
            _ => continue,
        }
        if depth > 0 || matches!(event, Event::Scalar(..)) {
            end = span.byte_range().map_or(0, |range| range.end);
        }
    }
    // There is one key with one value, and no other text after it.
    values == 2 && end == line.trim_end().len()
}

/// `value` without the quotation marks around it, straight or curly, or without an unclosed one at the start.
fn strip_pair(value: &str) -> &str {
    for (open, close) in [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’')] {
        if let Some(rest) = value.strip_prefix(open) {
            return match rest.strip_suffix(close) {
                Some(inner) => inner,
                None if rest.contains(close) => value,
                None => rest,
            };
        }
    }
    value
}
