//! The folded words of a text with their spans, without a copy of the text.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::characters::{compose, is_silent, is_word_character, next_is_word};

/// Calls `each` with every word of `text`, folded as by [`fold`](super::fold), and its range in `text`. The words are
/// those of `words(&fold(text))`.
///
/// Most words are already folded, except for a capital at the start. They are found byte by byte and borrowed from the
/// text if possible, or else from `folded`, a buffer that calls share.
pub fn each_word(text: &str, folded: &mut String, mut each: impl FnMut(&str, Range<usize>)) {
    while_words(text, folded, |word, range| {
        each(word, range);
        true
    });
}

/// The first word of `text`, folded; empty if there is none.
pub fn first_word(text: &str) -> String {
    let mut first = String::new();
    while_words(text, &mut String::with_capacity(16), |word, _| {
        first = word.to_owned();
        false
    });
    first
}

/// Like [`each_word`], as long as `each` returns true.
#[inline]
fn while_words(text: &str, folded: &mut String, mut each: impl FnMut(&str, Range<usize>) -> bool) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let capital = bytes[start].is_ascii_uppercase();
        at = end_of_folded(bytes, start + usize::from(capital));
        if ends_word(bytes, at) {
            if capital {
                folded.clear();
                folded.push_str(&text[start..at]);
                folded[..1].make_ascii_lowercase();
                if !each(folded, start..at) {
                    return;
                }
            } else if at > start && !each(&text[start..at], start..at) {
                return;
            }
            at += 1;
        } else if let Some(end) = longer_word(text, start, folded) {
            if !each(&compose(folded), start..end) {
                return;
            }
            at = end;
        } else {
            at = start + text[start..].chars().next().map_or(1, char::len_utf8);
        }
    }
}

/// What a byte tells about the word it is in or after.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    /// An ASCII letter or digit that folding does not change.
    Folded,
    /// The first of two bytes of a letter that folding may leave unchanged: see [`UNCHANGED`].
    OfTwo,
    /// The first of three bytes of a letter that folding may leave unchanged: ạ … ỹ.
    OfThree,
    /// An ASCII character that ends a word.
    End,
    /// Anything else.
    Other,
}

static BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Other; 256];
    let mut byte = 0;
    while byte < bytes.len() {
        bytes[byte] = match byte as u8 {
            b'a'..=b'z' | b'0'..=b'9' => Byte::Folded,
            0xc3..=0xc6 => Byte::OfTwo,
            0xe1 => Byte::OfThree,
            b'A'..=b'Z' | b'-' | b'\'' | b'*' | b'_' | b'`' | b'~' | 0x80.. => Byte::Other,
            _ => Byte::End,
        };
        byte += 1;
    }
    bytes
};

/// The common two-byte letters that folding does not change: one bit set per first byte (from 0xc3 on), indexed by the
/// lower six bits of the second.
const UNCHANGED: [u64; 4] = {
    // á … ÿ, without the division sign.
    let latin = (!0 << 0x20) & !(1 << 0x37);
    // The Vietnamese letters ă, đ, ĩ; ũ; ơ, ư.
    [latin, 1 << 0x03 | 1 << 0x11 | 1 << 0x29, 1 << 0x29, 1 << 0x21 | 1 << 0x30]
};

/// The offset of the first byte at or after `at` that is not part of a common letter or digit that folding does not
/// change.
pub(super) fn end_of_folded(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        let kind = BYTES[usize::from(byte)];
        if kind == Byte::Folded {
            at += 1;
            continue;
        }
        let kept = match (kind, bytes.get(at + 1), bytes.get(at + 2)) {
            (Byte::OfTwo, Some(next), _) => {
                usize::from(UNCHANGED[usize::from(byte - 0xc3)] >> (next & 0x3f) & 1 == 1) * 2
            }
            // ạ … ỹ: lowercase letters have odd code points.
            (Byte::OfThree, Some(0xba), Some(last)) if *last >= 0xa0 => usize::from(last % 2 == 1) * 3,
            (Byte::OfThree, Some(0xbb), Some(last)) if *last <= 0xb9 => usize::from(last % 2 == 1) * 3,
            _ => 0,
        };
        if kept == 0 {
            break;
        }
        at += kept;
    }
    at
}

/// Whether a word certainly ends at byte `at`: the text ends, or there is an ASCII character that joins nothing.
pub(super) fn ends_word(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_none_or(|&next| BYTES[usize::from(next)] == Byte::End)
}

/// Folds the word at byte `start` of `text`, of any characters, into `folded`. Returns its end; `None` if no word
/// begins there. The caller must compose it.
fn longer_word(text: &str, start: usize, folded: &mut String) -> Option<usize> {
    let mut characters = text[start..].char_indices().map(|(at, character)| (start + at, character)).peekable();
    let first = characters.next_if(|&(_, first)| is_word_character(first) && !is_combining_mark(first))?;
    let mut end = start + first.1.len_utf8();
    while let Some(&(at, next)) = characters.peek() {
        let joins = || (next == '-' || is_silent(next)) && next_is_word(text, at + next.len_utf8());
        if !(is_word_character(next) || joins()) {
            break;
        }
        end = at + next.len_utf8();
        characters.next();
    }
    folded.clear();
    for character in text[start..end].chars().filter(|&character| !is_silent(character)) {
        if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
        } else {
            folded.extend(character.to_lowercase());
        }
    }
    // Composed once, by the caller: removing silent characters may have joined letters and marks.
    Some(end)
}
