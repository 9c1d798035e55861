//! Helpers for lines and characters of a page.

use crate::text::invisible::takes_no_ink;

/// The number of bytes of ASCII whitespace at the start of `text`.
pub(super) fn blanks(text: &str) -> usize {
    text.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)).count()
}

/// The length in bytes of the line break at the start of `text`.
pub(super) fn line_break(text: &str) -> usize {
    let after_return = usize::from(text.starts_with('\r'));
    after_return + usize::from(text[after_return..].starts_with('\n'))
}

/// The text from `at` to the end of its line.
pub(super) fn line(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    &rest[..memchr::memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len())]
}

/// The lines from offset `from` on, each with its offset and without its line break.
pub(super) fn lines(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut next = from;
    std::iter::from_fn(move || {
        if next >= text.len() {
            return None;
        }
        let (at, found) = (next, line(text, next));
        next = at + found.len() + line_break(&text[at + found.len()..]);
        Some((at, found))
    })
}

/// Whether `word` looks like a fence or thematic break: dashes of any kind, dots, asterisks …
pub(super) fn is_rule(word: &str) -> bool {
    let solid = |c: char| is_dash(c) || matches!(c, '.' | '*' | '_' | '=' | '~' | '`' | '+');
    let mut signs = word.chars().filter(|c| !c.is_whitespace());
    let Some(first) = signs.next() else { return false };
    let alone = word.chars().count() == 1;
    let same = |c: char| c == first || (is_dash(c) && is_dash(first));
    solid(first) && signs.all(same) && (!alone || (is_dash(first) && first != '-'))
}

pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether `c` is non-ASCII and has no visible glyph.
pub(super) fn is_invisible(c: char) -> bool {
    !c.is_ascii() && (c.is_whitespace() || c.is_control() || takes_no_ink(c))
}
