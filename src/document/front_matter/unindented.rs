//! Values on the line below their keys without indent: Hugo's YAML parser accepts them, others do not.

use super::lines::{line, lines};
use crate::text::source::Span;

/// `content` with each such value moved behind its key, without changing the length in bytes, and for each value the
/// offset after the colon and the offset of the value. `None` if there is no such value.
pub(super) fn joined(content: &str) -> Option<(String, Vec<(usize, usize)>)> {
    let mut text = content.to_owned();
    let mut moved = Vec::new();
    // A key without a value so far: its indent, and the offset after its colon.
    let mut pending: Option<(usize, usize)> = None;
    for (at, line) in lines(content, 0) {
        let words = line.trim_start_matches(' ');
        if words.trim().is_empty() || words.starts_with('#') {
            continue;
        }
        let indent = line.len() - words.len();
        if let Some((_, colon)) = pending.filter(|&(own, _)| own == indent && is_value(words)) {
            let start = at + indent;
            text.replace_range(colon..start, &" ".repeat(start - colon));
            moved.push((colon, start));
            pending = None;
        } else {
            pending = open_key(words).map(|colon| (indent, at + indent + colon));
        }
    }
    (!moved.is_empty()).then_some((text, moved))
}

/// The offset after the colon of a line that is only a key.
fn open_key(words: &str) -> Option<usize> {
    let colon = words.find(':')?;
    let after = words[colon + 1..].trim_start();
    let is_key = !words.starts_with(['"', '\'', '-', '?', '[', '{', '&', '*', '!']);
    let comment = after.starts_with('#') && words[colon + 1..].starts_with([' ', '\t']);
    (is_key && (after.is_empty() || comment)).then_some(colon + 1)
}

/// Whether Hugo reads `words` as the value of the key above.
fn is_value(words: &str) -> bool {
    if words.starts_with(['"', '\'', '[', '|', '>', '*', '&']) {
        return true;
    }
    let mut colons = words.match_indices(':').map(|(at, _)| &words[at + 1..]);
    let is_field = colons.any(|after| after.is_empty() || after.starts_with([' ', '\t']));
    let is_item = words == "-" || words.starts_with("- ");
    !(is_field || is_item || words.starts_with(['?', '{', '!', '\t']))
}

/// The span of the value at byte `start` of `content`, to the end of its line.
pub(super) fn value(content: &str, start: usize) -> Span {
    Span::new(start, start + line(content, start).trim_end().len())
}
