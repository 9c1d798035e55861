//! The first word of a text folded, without folding the rest: most lines are told apart by it.

use super::characters::compose;
use super::decoration::strip_decoration;
use super::each_word::{self, end_of_folded, ends_word};
use super::numbering::{precedes_number, strip_numbering};

/// The first word of a heading folded for matching, without folding the rest. It is borrowed from the text if possible, or
/// else from `folded`, a buffer that calls share.
pub fn first_word_of_heading<'w>(text: &'w str, folded: &'w mut String) -> &'w str {
    let plain = plain_first_word(text).filter(|&(start, word)| is_of_heading(text, start, word));
    if let Some((_, word)) = plain {
        return with_small_letter(word, folded);
    }
    let composed = compose(beginning(text));
    let text = strip_decoration(&composed);
    *folded = each_word::first_word(strip_numbering(&text));
    folded
}

/// The first word of `text` folded; empty if it has none. It is borrowed as that of a heading.
pub fn first_word<'w>(text: &'w str, folded: &'w mut String) -> &'w str {
    match plain_first_word(text) {
        Some((_, word)) => with_small_letter(word, folded),
        None => {
            *folded = each_word::first_word(text);
            folded
        }
    }
}

/// The first word of `text` and where it begins, if at most a capital at its start has to be folded.
fn plain_first_word(text: &str) -> Option<(usize, &str)> {
    let bytes = text.as_bytes();
    let start = bytes.iter().position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())?;
    let end = end_of_folded(bytes, start + usize::from(bytes[start].is_ascii_uppercase()));
    (end > start && ends_word(bytes, end)).then(|| (start, &text[start..end]))
}

/// Whether the plain `word` at byte `start` of the heading `text` is surely neither a number nor within decoration.
fn is_of_heading(text: &str, start: usize, word: &str) -> bool {
    let bytes = text.as_bytes();
    !word.as_bytes()[0].is_ascii_digit()
        && !matches!(bytes.get(start + word.len()), Some(b'.' | b')' | b':'))
        && memchr::memchr2(b':', b'{', &bytes[..start]).is_none()
        && !precedes_number(word)
}

/// The plain `word` without a capital at its start.
fn with_small_letter<'w>(word: &'w str, folded: &'w mut String) -> &'w str {
    if !word.as_bytes()[0].is_ascii_uppercase() {
        return word;
    }
    folded.clear();
    folded.push_str(word);
    folded[..1].make_ascii_lowercase();
    folded
}

/// As much of the heading `text` as decides about its first word: a number has three words at most before that
/// (`Part IV –`).
fn beginning(text: &str) -> &str {
    const WORDS: usize = 6;
    // Decoration may have any length.
    let Some(first) = text.find(char::is_alphanumeric).filter(|&first| first < 16) else { return text };
    let bytes = text.as_bytes();
    let is_end = |&at: &usize| bytes[at] == b' ' && bytes[at - 1] != b' ';
    let Some(end) = (first + 1..bytes.len()).filter(is_end).nth(WORDS - 1) else { return text };
    let head = &text[..end];
    let is_plain = memchr::memchr2(b':', b'{', head.as_bytes()).is_none();
    // What follows a number has a letter.
    let last = memchr::memrchr(b' ', head.as_bytes()).unwrap_or_default();
    if is_plain && head[last..].contains(char::is_alphabetic) { head } else { text }
}
