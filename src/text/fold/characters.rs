//! Character classes for folding, and Unicode composition.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Replaces the bytes of shortcode tags before parsing; never part of a word.
pub const MASK: char = '\u{e000}';

pub(super) fn is_word_character(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    // Nearly all non-ASCII characters of our texts, without a lookup in the Unicode tables.
    if matches!(character, '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') {
        return true;
    }
    // Keycaps and variation selectors are combining marks, but belong to emoji.
    (character.is_alphanumeric() || is_combining_mark(character))
        && !matches!(character, '\u{20e3}' | '\u{fe00}'..='\u{fe0f}' | MASK)
}

/// Characters that may be between two letters of a word without being part of it.
pub(super) fn is_silent(character: char) -> bool {
    matches!(character, '\'' | '’' | '*' | '_' | '`' | '~' | '\u{200b}' | '\u{feff}' | '\u{ad}')
}

pub(super) fn next_is_word(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(is_word_character)
}

/// Canonical composition; borrowed if the text is already composed.
pub fn compose(text: &str) -> Cow<'_, str> {
    if is_plainly_composed(text) || unicode_normalization::is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Whether no character of `text` composes with another one, decided by its bytes alone; true for nearly all of our
/// texts.
pub(super) fn is_plainly_composed(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&first) = bytes.get(at) {
        at += match first {
            0..0x80 => 1,
            // European letters: nothing below U+0300 changes.
            0xc2..=0xc9 => 2,
            // Vietnamese letters, from U+1E80 on.
            0xe1 if matches!(bytes.get(at + 1), Some(0xba | 0xbb)) => 3,
            // Dashes and quotation marks, without two spaces that are equivalent to others.
            0xe2 if bytes.get(at + 1) == Some(&0x80) && bytes.get(at + 2) > Some(&0x81) => 3,
            // Emoji.
            0xf0 if bytes.get(at + 1) == Some(&0x9f) => 4,
            _ => return false,
        };
    }
    true
}
