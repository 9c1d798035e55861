//! Front matter between `+++`: TOML with the place of every key and value.

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::block::FrontMatterFault;
use super::lines::line;
use crate::data::dates::{self, Guess};
use crate::data::value::{Entry, Node, Value};
use crate::message::Message;
use crate::say;
use crate::text::source::{Span, ceil_char_boundary, floor_char_boundary};

/// How many repeated keys are put back: each is looked for in the whole tree, and nobody reads about more.
const MAX_REPEATED: usize = 100;

/// Reads `content`, which begins at byte `base` of its file. Repeated keys are kept.
pub(super) fn read(content: &str, base: usize) -> Result<Node, FrontMatterFault> {
    let (table, errors) = DeTable::parse_recoverable(content);
    let (repeated, errors): (Vec<_>, Vec<_>) = errors.iter().partition(|error| error.message() == "duplicate key");
    if let Some(error) = errors.first() {
        return Err(fault(content, base, error));
    }
    let span = Span::new(base, base + content.len());
    let mut root = Node { value: mapping(table.get_ref(), base), span };
    for key in repeated.iter().filter_map(|error| error.span()).take(MAX_REPEATED) {
        repeat(&mut root, content, base, key);
    }
    Ok(root)
}

/// The tree below a table; its depth is what the parser allows, 80.
fn mapping(table: &DeTable<'_>, base: usize) -> Value {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| {
            let key_span = Span::new(key.span().start, key.span().end).shifted(base);
            Entry { key: key.get_ref().to_string(), key_span, value: node(value, base) }
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span);
    Value::Mapping(entries)
}

fn node(value: &Spanned<DeValue<'_>>, base: usize) -> Node {
    let span = Span::new(value.span().start, value.span().end).shifted(base);
    let value = match value.get_ref() {
        DeValue::String(text) => Value::String { text: text.to_string(), plain: false },
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(integer) => Value::Integer(integer),
            Err(_) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        },
        DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(flag) => Value::Bool(*flag),
        DeValue::Datetime(moment) => Value::Datetime(moment.to_string()),
        DeValue::Array(items) => Value::Sequence(items.iter().map(|item| node(item, base)).collect()),
        DeValue::Table(table) => mapping(table, base),
    };
    Node { value, span }
}

/// Puts the key at `place`, which repeats another, after the nearest one of that name above it.
fn repeat(root: &mut Node, content: &str, base: usize, place: std::ops::Range<usize>) {
    let key = content.get(place.clone()).unwrap_or_default().trim_matches(['"', '\'']);
    let key_span = Span::new(place.start, place.end).shifted(base);
    let mut nearest: Option<&mut Vec<Entry>> = None;
    let mut nearest_at = 0;
    let mut waiting = vec![root];
    while let Some(node) = waiting.pop() {
        match &mut node.value {
            Value::Sequence(items) => waiting.extend(items),
            Value::Mapping(entries) => {
                let at = entries.iter().filter(|entry| entry.key == key).map(|entry| entry.key_span.start).max();
                match at.filter(|&at| at < key_span.start && at >= nearest_at) {
                    Some(at) => (nearest, nearest_at) = (Some(entries), at),
                    None => waiting.extend(entries.iter_mut().map(|entry| &mut entry.value)),
                }
            }
            _ => {}
        }
    }
    if let Some(entries) = nearest {
        let value = Node { value: Value::Null, span: Span::at(key_span.end) };
        entries.push(Entry { key: key.to_owned(), key_span, value });
    }
}

/// `key = value` with the value as text, if that can be read.
fn as_text(key: &str, value: &str) -> Message {
    let key = if key.contains(char::is_whitespace) { format!("\"{key}\"") } else { key.to_owned() };
    let quote = if value.contains(['"', '\\']) { '\'' } else { '"' };
    let line = format!("{key} = {quote}{value}{quote}");
    match DeTable::parse(&line) {
        Ok(_) => Message::to_write(line),
        Err(_) => say!(en("write `key = \"value\"` on each line"), vi("hãy viết mỗi dòng theo dạng `key = \"value\"`")),
    }
}

fn fault(content: &str, base: usize, error: &Error) -> FrontMatterFault {
    let place = error.span().unwrap_or(0..0);
    let start = floor_char_boundary(content, place.start);
    let line_start = content[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let words = line(content, line_start).trim();
    // The parser may point at the end of a line or of the text, where nothing is to be seen.
    let span = match content.get(start..ceil_char_boundary(content, place.end)) {
        Some(at_fault) if !at_fault.trim().is_empty() => {
            let end = start + at_fault.trim_end().len();
            let rest = &content[end..];
            Span::new(start, end + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()))
        }
        _ if words.is_empty() => {
            Span::new(floor_char_boundary(content, start.saturating_sub(1)), ceil_char_boundary(content, start.max(1)))
        }
        _ => {
            let from = line_start + line(content, line_start).find(words).unwrap_or(0);
            Span::new(from, from + words.len())
        }
    };
    let help = match words.split_once(['=', ':']) {
        Some((key, value)) if !key.trim().is_empty() => {
            let (key, value) = (key.trim(), value.trim());
            let value = value.trim_matches(['"', '\'', '“', '”', '‘', '’']);
            match value.trim_start_matches('0') {
                digits
                    if value.starts_with('0') && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) =>
                {
                    Message::to_write(format_args!("{key} = {digits}"))
                }
                _ => match dates::guess(value) {
                    Guess::Either { day_first, month_first } => {
                        let day = dates::in_words(&day_first);
                        say!(
                            en(
                                "read day first, this is {}: write `{key} = {day_first}`; if the month comes first, write `{key} = {month_first}`",
                                day.en
                            ),
                            vi(
                                "nếu ngày viết trước thì đây là {}: hãy viết `{key} = {day_first}`; nếu tháng viết trước, hãy viết \
                                 `{key} = {month_first}`",
                                day.vi
                            ),
                        )
                    }
                    Guess::Write(day) if DeTable::parse(&format!("{key} = {day}")).is_ok() => {
                        Message::to_write(format_args!("{key} = {day}"))
                    }
                    Guess::NoSuchDay { .. } | Guess::NoSuchMonth { .. } | Guess::NoSuchTime => {
                        say!(
                            en("write a day and time that exist, such as `{key} = 2025-09-18`"),
                            vi("hãy viết ngày giờ có thật, ví dụ `{key} = 2025-09-18`"),
                        )
                    }
                    _ => as_text(key, value),
                },
            }
        }
        _ => say!(en("write `key = \"value\"` on each line"), vi("hãy viết mỗi dòng theo dạng `key = \"value\"`")),
    };
    let message = error.message().trim_end_matches(", expected nothing").replace(['\n', '\r'], " ");
    let message = say!(
        en("the front matter is not TOML: {message}"),
        vi("front matter không phải TOML hợp lệ; bộ đọc TOML báo: {message}"),
    );
    FrontMatterFault::syntax(span.shifted(base), message, help)
}
