//! Writes headings in Markdown.

use crate::document;
use crate::text::source::Source;

/// A Markdown heading on `level` with the text `words`, escaped.
pub fn heading(level: u8, words: &str) -> String {
    let marks = "#".repeat(usize::from(level));
    let plain = format!("{marks} {words}");
    if says(&plain, words) {
        return plain;
    }
    let is_mark =
        |c: char| c.is_ascii_punctuation() && !matches!(c, '.' | ',' | ':' | ';' | '\'' | '"' | '/' | '-' | '?');
    let escaped: String = words.chars().flat_map(|c| is_mark(c).then_some('\\').into_iter().chain([c])).collect();
    format!("{marks} {escaped}")
}

fn says(line: &str, words: &str) -> bool {
    let source = Source::new("", "", line);
    matches!(&document::parse(&source).headings[..], [only] if only.text == words)
}
