//! The lines of a page, and the signs that they are made of.

use crate::text::invisible::takes_no_ink;

/// How many bytes of ASCII blanks `text` begins with.
pub(super) fn blanks(text: &str) -> usize {
    text.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)).count()
}

/// How many bytes the line break takes that `text` begins with.
pub(super) fn line_break(text: &str) -> usize {
    let after_return = usize::from(text.starts_with('\r'));
    after_return + usize::from(text[after_return..].starts_with('\n'))
}

/// The text from `at` to the end of its line.
pub(super) fn line(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    &rest[..memchr::memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len())]
}

/// The lines from `from` on with their offsets, without their breaks.
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

/// Whether `word` looks like a line drawn across the page: dashes of any kind, dots, stars …
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

/// Whether `c` takes no ink and is no ASCII blank.
pub(super) fn is_invisible(c: char) -> bool {
    !c.is_ascii() && (c.is_whitespace() || c.is_control() || takes_no_ink(c))
}
