//! What a character is to folding, and the composition of letters and marks.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Stands for the bytes of a shortcode tag that were blanked out before parsing; never part of a word.
pub const MASK: char = '\u{e000}';

pub(super) fn is_word_character(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    // Nearly all that is not ASCII in our texts; told without a look into the tables of Unicode.
    if matches!(character, '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') {
        return true;
    }
    // Enclosing keycaps and variation selectors are marks, but of emoji.
    (character.is_alphanumeric() || is_combining_mark(character))
        && !matches!(character, '\u{20e3}' | '\u{fe00}'..='\u{fe0f}' | MASK)
}

/// Marks that may stand between two letters of one word and are not part of it.
pub(super) fn is_silent(character: char) -> bool {
    matches!(character, '\'' | '’' | '*' | '_' | '`' | '~' | '\u{200b}' | '\u{feff}' | '\u{ad}')
}

pub(super) fn next_is_word(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(is_word_character)
}

/// Canonical composition; borrowed when the text is composed already.
pub fn compose(text: &str) -> Cow<'_, str> {
    if is_plainly_composed(text) || unicode_normalization::is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Whether every character of `text` is one that never composes with another: told by the bytes alone, for nearly all of
/// our texts.
pub(super) fn is_plainly_composed(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&first) = bytes.get(at) {
        at += match first {
            0..0x80 => 1,
            // Letters of Europe: nothing below U+0300 changes.
            0xc2..=0xc9 => 2,
            // Those of Vietnamese, U+1E80 and on.
            0xe1 if matches!(bytes.get(at + 1), Some(0xba | 0xbb)) => 3,
            // Dashes and quotation marks, but for the two blanks that are other blanks.
            0xe2 if bytes.get(at + 1) == Some(&0x80) && bytes.get(at + 2) > Some(&0x81) => 3,
            // Emoji.
            0xf0 if bytes.get(at + 1) == Some(&0x9f) => 4,
            _ => return false,
        };
    }
    true
}
