//! Front matter between `+++`: TOML, with the span of every key and value.

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::block::FrontMatterFault;
use super::lines::line;
use crate::data::dates::{self, Guess};
use crate::data::value::{Entry, Node, Value};
use crate::diagnostic::fix::Edit;
use crate::message::{Message, Words};
use crate::say;
use crate::text::source::{Span, ceil_char_boundary, floor_char_boundary};

/// Maximum number of duplicate keys put back: each needs a search of the whole tree, and nobody reads about more.
const MAX_REPEATED: usize = 100;

/// Parses `content`, which begins at byte `base` of its file. Duplicate keys are kept.
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

/// The tree of a table; the parser limits its depth to 80.
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

/// Inserts the duplicate key at `place` after the nearest key of that name above it.
fn repeat(root: &mut Node, content: &str, base: usize, place: std::ops::Range<usize>) {
    let key = content.get(place.clone()).unwrap_or_default().trim_matches(['"', '\'']);
    let key_span = Span::new(place.start, place.end).shifted(base);
    let mut nearest: Option<&mut Vec<Entry>> = None;
    let mut nearest_at = 0;
    let mut stack = vec![root];
    while let Some(node) = stack.pop() {
        match &mut node.value {
            Value::Sequence(items) => stack.extend(items),
            Value::Mapping(entries) => {
                let at = entries.iter().filter(|entry| entry.key == key).map(|entry| entry.key_span.start).max();
                match at.filter(|&at| at < key_span.start && at >= nearest_at) {
                    Some(at) => (nearest, nearest_at) = (Some(entries), at),
                    None => stack.extend(entries.iter_mut().map(|entry| &mut entry.value)),
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

/// The help if no valid line can be suggested.
const ONE_A_LINE: Words =
    Words { en: "write `key = \"value\"` on each line", vi: "hãy viết mỗi dòng theo dạng `key = \"value\"`" };

/// `value` in quotes.
fn quoted(value: &str) -> String {
    match (value.contains(['"', '\\']), value.contains('\'')) {
        (false, _) => format!("\"{value}\""),
        (true, false) => format!("'{value}'"),
        (true, true) => format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

/// `key` as it must be written before a `=`.
fn key_to_write(key: &str) -> String {
    let key = key.trim_matches(['"', '\'']);
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    if key.chars().all(plain) { key.to_owned() } else { quoted(key) }
}

/// `value` as a TOML string, or a list of strings with each item quoted.
fn text_to_write(value: &str) -> String {
    match value.strip_prefix('[').and_then(|items| items.strip_suffix(']')) {
        Some(items) if !items.contains(['[', '{']) => {
            let items = items.split(',').map(|item| item.trim().trim_matches(QUOTES)).filter(|item| !item.is_empty());
            format!("[{}]", items.map(quoted).collect::<Vec<_>>().join(", "))
        }
        _ => quoted(value.trim_matches(QUOTES)),
    }
}

/// Quotation marks of all kinds.
const QUOTES: [char; 6] = ['"', '\'', '“', '”', '‘', '’'];

/// Whether `content`, with `line` in place of `span`, parses at least to the end of that line.
fn is_read(content: &str, span: Span, line: &str) -> bool {
    let (Some(before), Some(after)) = (content.get(..span.start), content.get(span.end..)) else { return false };
    let (_, errors) = DeTable::parse_recoverable(&[before, line, after].concat());
    let end = span.start + line.len();
    let first = errors.iter().filter(|error| error.message() != "duplicate key").map(|error| error.span());
    first
        .min_by_key(|span| span.as_ref().map_or(0, |span| span.start))
        .is_none_or(|span| span.is_some_and(|span| span.start > end))
}

/// The help for `words`, an invalid line at `span` of `content`, and the corrected line if there is exactly one.
fn suggest(content: &str, span: Span, words: &str) -> (Message, Option<String>) {
    let Some((key, value)) = words.split_once(['=', ':']).filter(|(key, _)| !key.trim().is_empty()) else {
        return (ONE_A_LINE.into(), None);
    };
    let (key, value) = (key_to_write(key.trim()), value.trim());
    let reads = |line: &String| is_read(content, span, line);
    let bare = value.trim_matches(QUOTES);
    let day = match dates::guess(bare) {
        Guess::Either { day_first, month_first } => {
            let lines = [format!("{key} = {day_first}"), format!("{key} = {month_first}")];
            if lines.iter().all(reads) {
                let ([first, second], day) = (lines, dates::in_words(&day_first));
                let help = say!(
                    en(
                        "if the day comes first, this is {}: write `{first}`; if the month comes first, write `{second}`",
                        day.en
                    ),
                    vi(
                        "nếu ngày viết trước thì đây là {}: hãy viết `{first}`; nếu tháng viết trước, hãy viết `{second}`",
                        day.vi
                    ),
                );
                return (help, None);
            }
            None
        }
        Guess::Write(day) => Some(format!("{key} = {day}")),
        Guess::NoSuchDay { .. } | Guess::NoSuchMonth { .. } | Guess::NoSuchTime => {
            let help = say!(
                en("write a date and time that exist, such as `{key} = 2025-09-18`"),
                vi("hãy viết ngày giờ có thật, ví dụ `{key} = 2025-09-18`"),
            );
            return (help, None);
        }
        _ => None,
    };
    let digits = bare.trim_start_matches('0');
    let is_number = bare.starts_with('0') && !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    let number = is_number.then(|| format!("{key} = {digits}"));
    let as_it_is = (!value.is_empty()).then(|| format!("{key} = {value}"));
    let text = format!("{key} = {}", text_to_write(value));
    match [number, day, as_it_is, Some(text)].into_iter().flatten().find(reads) {
        Some(line) => (Message::to_write(&line), Some(line)),
        None => (ONE_A_LINE.into(), None),
    }
}

fn fault(content: &str, base: usize, error: &Error) -> FrontMatterFault {
    let place = error.span().unwrap_or(0..0);
    let start = floor_char_boundary(content, place.start);
    let line_start = content[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let words = line(content, line_start).trim();
    // The parser may point at the end of a line or of the text, where nothing is visible.
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
    let from = line_start + line(content, line_start).find(words).unwrap_or(0);
    let line_span = Span::new(from, from + words.len());
    let (help, line) = suggest(content, line_span, words);
    let message = error.message().trim_end_matches(", expected nothing").replace(['\n', '\r'], " ");
    let message = say!(
        en("the front matter is not TOML: {message}"),
        vi("front matter không phải TOML hợp lệ; bộ đọc TOML báo: {message}"),
    );
    let write = line.map(|line| Edit { span: line_span.shifted(base), replacement: line });
    FrontMatterFault { write, ..FrontMatterFault::syntax(span.shifted(base), message, help) }
}
