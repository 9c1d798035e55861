//! Notes to oneself after other words, `It works. TODO: a picture of the result`, and in the place of a value of the
//! front matter.

use super::super::quoted;
use super::super::rule::Reading;
use crate::binding::fields::Verdict;
use crate::data::value::{Node, Value};
use crate::document::BlockKind;
use crate::text::source::{Span, ceil_char_boundary, floor_char_boundary};

/// The marks of notes, in capitals.
pub(super) const MARKS: [&str; 6] = ["TODO", "TBD", "TBA", "FIXME", "TBC", "WIP"];

/// How many bytes of its line are read before and after a mark.
const MAX_BYTES: usize = 2000;

/// The most words of a label before a note: `**Picture of the result:** TODO: …`.
const LABEL_WORDS: usize = 6;

/// The fields in which such a word is the value: of a board of tasks.
const OF_BOARDS: [&str; 8] = ["status", "state", "stage", "phase", "trangthai", "tiendo", "progress", "column"];

/// Finds them in running text, where a sentence, a label or a cell ended before. Each goes to the end of its line.
pub(super) fn find<'c>(cx: &'c Reading<'_>) -> impl Iterator<Item = Span> + 'c {
    let document = cx.document;
    // `TODO`, `FIXME`: marks that are no value of anything.
    let places = document.in_prose(b'T').chain(document.in_prose(b'F'));
    places.filter_map(move |(_, at)| {
        let source = document.source;
        let mark = ["TODO", "FIXME"].into_iter().find(|mark| source.text()[at..].starts_with(mark))?;
        let line = source.line_span(source.line_of(at));
        let start = ceil_char_boundary(source.text(), line.start.max(at.saturating_sub(MAX_BYTES)));
        let end = floor_char_boundary(source.text(), line.end.min(at + MAX_BYTES));
        let (before, rest) = (source.slice(Span::new(start, at)), source.slice(Span::new(at, end)));
        let block = &document.blocks[document.blocks.partition_point(|block| block.span.start <= at).checked_sub(1)?];
        let mut around = std::iter::once(block).chain(document.around(block));
        let told = around.any(|block| matches!(block.kind, BlockKind::Quote | BlockKind::Heading));
        if told || !leads_to_note(before) || !is_note(&rest[mark.len()..]) {
            return None;
        }
        // In a row of a table, the cell ends it.
        let in_row = || source.slice(line).trim_start().starts_with('|');
        let cell = rest.find('|').filter(|_| in_row());
        let length = rest[..cell.unwrap_or(rest.len())].trim_end_matches([' ', '\t', '\r', '*', '_']).len();
        Some(Span::new(at, at + length))
    })
}

/// Whether a note may begin after `before`, the beginning of its line, because something ended there.
fn leads_to_note(before: &str) -> bool {
    if before.ends_with(char::is_alphanumeric) || quoted::is_open(before) {
        return false;
    }
    let before = before.trim_end_matches([' ', '\t', '*', '_', '(', '[', '\u{a0}']);
    if before.ends_with(['.', '!', '?', '…', ';', '|', ')', '>']) {
        return before.contains(char::is_alphanumeric);
    }
    let Some(label) = before.strip_suffix([':', '：']) else { return false };
    let label = label.trim_start_matches(|c: char| !c.is_alphanumeric());
    (1..=LABEL_WORDS).contains(&label.split_whitespace().count()) && !label.contains(['.', '?', '!', ':', '`'])
}

/// Whether `words`, after the mark, say what is to be done.
fn is_note(words: &str) -> bool {
    let words = words.trim_start_matches(['*', '_', ' ']);
    let words = words.strip_prefix([':', '：', '-', '–', '—']).map(|words| words.trim_start_matches(['*', '_', ' ']));
    words.is_some_and(|words| words.starts_with(|c: char| c.is_alphabetic() || c == '"' || c == '“'))
}

/// Finds values of the front matter that are the mark of a note, or begin with one, unless
/// another rule tells of the field.
pub(super) fn in_front_matter(cx: &Reading<'_>) -> Vec<Span> {
    let told = |span: Span| {
        let mut fields = cx.fields.iter().filter(|field| field.verdict != Verdict::Fine);
        fields.any(|field| field.node.is_some_and(|node| node.span == span))
    };
    let mut found = Vec::new();
    let mut open: Vec<&Node> = cx.document.front_matter.readable().into_iter().collect();
    while let Some(node) = open.pop() {
        let Value::Mapping(entries) = &node.value else { continue };
        for entry in entries {
            let value = &entry.value;
            match &value.value {
                Value::Mapping(_) => open.push(value),
                Value::String { text, .. } if is_noted(text) && !is_of_board(&entry.key) && !told(value.span) => {
                    found.push(value.span);
                }
                _ => {}
            }
        }
    }
    found
}

/// Whether `text` is the mark of a note, with or without words.
fn is_noted(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['[', '(', '<', '{']);
    let rest = MARKS.iter().find_map(|mark| text.strip_prefix(mark));
    rest.is_some_and(|rest| {
        let rest = rest.trim_start();
        rest.trim_matches(|c: char| !c.is_alphanumeric()).is_empty() || rest.starts_with([':', '：'])
    })
}

/// Whether the field `key` is of a board of tasks.
fn is_of_board(key: &str) -> bool {
    let key: String = key.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
    OF_BOARDS.iter().any(|known| key.ends_with(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_begins_where_something_ended() {
        for before in [
            "It works. ",
            "- Chạy thử ba lần, lần nào cũng ra 4 dòng. ",
            "**Hình kết quả:** ",
            "- Ảnh: **",
            "| 3 | ",
            "(Xong rồi!) ",
            "Chi phí mỗi tháng là 12 USD. (",
            "Dừng máy ảo;<br>",
        ] {
            assert!(leads_to_note(before), "{before}");
        }
        for before in [
            "",
            "- ",
            "> ",
            "Every comment with ",
            "He said: “Done. ",
            "Nó tìm mọi dòng có chữ \"",
            "the mark of such a comment in the file that we looked at together: ",
            "Run grep. Then: ",
            "aTODO",
        ] {
            assert!(!leads_to_note(before), "{before}");
        }
    }

    #[test]
    fn a_note_says_what_is_to_be_done() {
        for words in [": chụp lại hình", "** – add the table", ": **dán đoạn code**", "：写"] {
            assert!(is_note(words), "{words}");
        }
        for words in ["", " apps", ": 5", "-3", "s: many", ": `x`"] {
            assert!(!is_note(words), "{words}");
        }
    }

    #[test]
    fn values_that_are_still_to_be_written() {
        for text in ["TODO", "TBD", "[TODO]", "TODO: đặt tên", "TBA…"] {
            assert!(is_noted(text), "{text}");
        }
        for text in ["TODO app", "todo", "A TODO list", "", "TBDX"] {
            assert!(!is_noted(text), "{text}");
        }
        assert!(
            is_of_board("status") && is_of_board("task_status") && is_of_board("trang-thai") && !is_of_board("mood")
        );
    }
}
