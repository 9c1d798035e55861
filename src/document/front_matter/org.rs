//! Org mode front matter: lines that begin with `#+`.

use super::block::{FrontMatterFault, FrontMatterKind};
use super::lines::line as first_line;
use super::messages::{LIMIT, no_colon_after_key, too_long};
use super::split::Split;
use crate::data::value::{Entry, Node, Value};
use crate::say;
use crate::text::source::Span;

/// Splits a page that begins with `#+` at `start`.
pub(super) fn split(text: &str, start: usize) -> Option<Split> {
    let mut end = start;
    let mut entries = Ok(Vec::new());
    for line in text[start..].split_inclusive('\n').take_while(|line| line.starts_with("#+")) {
        if let Ok(parsed) = &mut entries {
            match field(line, end) {
                Ok(entry) => parsed.push(entry),
                Err(fault) => entries = Err(fault),
            }
        }
        end += line.len();
    }
    let span = Span::new(start, start + text[start..end].trim_end().len());
    let read = match span.len() > LIMIT {
        true => Err(too_long(Span::new(start, start + 2))),
        false => entries.map(|entries| Node { value: Value::Mapping(entries), span }),
    };
    Some(Split::read(FrontMatterKind::Org, span, end, read))
}

/// `#+key: value`, or `#+key[]: a b` for a list.
fn field(line: &str, at: usize) -> Result<Entry, FrontMatterFault> {
    let words = first_line(line, 0).trim_end();
    read(words, at).ok_or_else(|| {
        let span = Span::new(at, at + words.len());
        match corrected_line(words) {
            Some(line) => FrontMatterFault::instead(span, no_colon_after_key(words), &line),
            None => FrontMatterFault::syntax(
                span,
                no_colon_after_key(words),
                say!(
                    en("write `#+key: value`, with a key of letters, digits and `_`, such as `#+title: …`"),
                    vi("hãy viết `#+key: value`, với khóa chỉ gồm chữ cái, chữ số và `_`, ví dụ `#+title: …`"),
                ),
            ),
        }
    })
}

/// Parses `words`, a line that begins at byte `at`, as a field.
fn read(words: &str, at: usize) -> Option<Entry> {
    let (key, value) = words[2..].split_once(':')?;
    let name = key.strip_suffix("[]").unwrap_or(key);
    let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    if !plain || !(value.is_empty() || value.starts_with([' ', '\t'])) {
        return None;
    }
    let text = value.trim();
    let from = at + words.len() - text.len();
    let span = Span::new(from, from + text.len());
    let value = match name.len() < key.len() {
        false => Value::String { text: text.to_owned(), plain: true },
        true => Value::Sequence(items(text, from)),
    };
    let key_span = Span::new(at + 2, at + 2 + key.len());
    Some(Entry { key: name.to_owned(), key_span, value: Node { value, span } })
}

/// The most likely intended form of `words`, a line that is not a field, if that form is valid.
fn corrected_line(words: &str) -> Option<String> {
    let words = words[2..].trim();
    let (key, value) = words.split_once([':', '=']).or_else(|| words.split_once([' ', '\t']))?;
    let line = format!("#+{}: {}", key.trim(), value.trim());
    // An Org block (`#+begin_…`) is not a field: leave it alone.
    let lower = key.to_ascii_lowercase();
    let block = lower.starts_with("begin_") || lower.starts_with("end_");
    (!block && line.trim_end() == line && read(&line, 0).is_some()).then_some(line)
}

fn items(text: &str, from: usize) -> Vec<Node> {
    text.split_whitespace()
        .map(|word| {
            // The offset of the word within `text`, of which it is a slice.
            let start = from + (word.as_ptr() as usize - text.as_ptr() as usize);
            let value = Value::String { text: word.to_owned(), plain: true };
            Node { value, span: Span::new(start, start + word.len()) }
        })
        .collect()
}
