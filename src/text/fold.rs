//! Text folding for comparison: equal words become equal strings, however they are written.
//!
//! Vietnamese may be composed or decomposed, with or without diacritics; headings may be numbered, decorated with emoji
//! or quoted. Only this module handles that.

mod characters;
mod decoration;
mod each_word;
mod first_word;
mod numbering;
mod plain;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub use characters::{MASK, compose};
use characters::{is_silent, is_word_character, next_is_word};
use decoration::strip_decoration;
pub use each_word::each_word;
pub use first_word::{first_word, first_word_of_heading};
pub use numbering::{is_numbered, strip_numbering};

/// Composes `text`, lowercases it, and replaces every run of characters other than letters and digits with one
/// separator: a space, or the strongest divider of the run (see [`pieces`]).
///
/// A hyphen inside a word is kept; an apostrophe inside a word is dropped.
pub fn fold(text: &str) -> String {
    plain::fold(text).unwrap_or_else(|| fold_any(text))
}

/// The same for any text.
fn fold_any(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = Gap::None;
    let composed = compose(text);
    for (at, character) in composed.char_indices() {
        // A combining mark without a base letter is not part of a word.
        let alone = gap != Gap::None || folded.is_empty();
        let floating = alone && !character.is_ascii() && is_combining_mark(character);
        if is_word_character(character) && !floating {
            gap.close(&mut folded);
            gap = Gap::None;
            if character.is_ascii() {
                folded.push(character.to_ascii_lowercase());
            } else {
                folded.extend(character.to_lowercase());
            }
        } else if character == '-' && gap == Gap::None && next_is_word(&composed, at + 1) {
            if !folded.is_empty() {
                folded.push('-');
            }
        } else if is_silent(character) && gap == Gap::None && next_is_word(&composed, at + character.len_utf8()) {
            // `what's` and `**re**view` stay one word.
        } else {
            gap = gap.max(if is_divider(character) { Gap::Piece } else { Gap::Blank });
        }
    }
    match compose(&folded) {
        Cow::Borrowed(_) => folded,
        // Removing silent characters may have joined letters and combining marks.
        Cow::Owned(composed) => composed,
    }
}

/// Whether `text` has no word, so that folding leaves nothing.
pub fn is_empty(text: &str) -> bool {
    let begins_word = |letter: char| is_word_character(letter) && (letter.is_ascii() || !is_combining_mark(letter));
    !text.contains(begins_word)
}

/// What [`fold`] skipped since the last word: nothing, whitespace, or a divider.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Blank,
    Piece,
}

impl Gap {
    fn close(self, folded: &mut String) {
        if !folded.is_empty() {
            match self {
                Self::None => {}
                Self::Blank => folded.push(' '),
                Self::Piece => folded.push_str(" / "),
            }
        }
    }
}

/// Characters that divide a heading into pieces, each of which may be its topic.
fn is_divider(character: char) -> bool {
    matches!(character, '/' | '&' | '+' | '–' | '—' | '-' | ':' | '|' | '(' | ')' | '[' | ']' | ',' | ';' | '•' | '·')
        || matches!(character, '→' | '：' | '（' | '）' | '，' | '、')
}

/// Folds a heading for matching: without decoration and leading number, with dividers as ` / `.
pub fn fold_heading(text: &str) -> String {
    let composed = compose(text);
    let text = strip_decoration(&composed);
    fold(strip_numbering(&text))
}

/// The pieces of a folded heading, in order; one if there is no divider.
pub fn pieces(folded: &str) -> impl Iterator<Item = &str> {
    // In folded text, a slash is always a divider.
    folded.split('/').map(|piece| piece.trim_matches(' '))
}

/// The words of a folded text.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty() && *word != "/")
}

/// Removes all diacritics, Vietnamese and others: `mục đích` becomes `muc dich`.
pub fn strip_marks(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut bare = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if character.is_ascii() => bare.push(character),
            'đ' => bare.push('d'),
            'Đ' => bare.push('D'),
            _ => match bare_letter(character) {
                Some(letter) => bare.push(letter),
                None => bare.extend(std::iter::once(character).nfd().filter(|&part| !is_combining_mark(part))),
            },
        }
    }
    bare
}

/// The base letter of a Latin letter with diacritics; `None` if there is none.
fn bare_letter(character: char) -> Option<char> {
    /// The base letters from U+00C0 on, with a space where there is none: Latin-1, Latin Extended-A and B.
    const LATIN: &str = "AAAAAA CEEEEIIII NOOOOO  UUUUY  aaaaaa ceeeeiiii nooooo  uuuuy y\
        AaAaAaCcCcCcCcDd  EeEeEeEeEeGgGgGgGgHh  IiIiIiIiI   JjKk LlLlLl \
        \x20  NnNnNn   OoOoOo  RrRrRrSsSsSsSsTtTt  UuUuUuUuUuUuWwYyYZzZzZz \
        \x20                               Oo             Uu               \
        \x20            AaIiOoUuUuUuUuUu AaAa    GgKkOoOo  j   Gg  NnAa    \
        AaAaEeEeIiIiOoOoRrRrUuUuSsTt  Hh      AaEeOoOoOoOoYy            \
        \x20               ";
    /// The same from U+1E00 on: Latin Extended Additional, with the letters of Vietnamese.
    const ADDITIONAL: &str = "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
        MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
        WwWwWwWwWwXxXxYyZzZzZzhtwy      AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
        EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy      ";
    let code = u32::from(character);
    let (letters, first) = if code < 0x1e00 { (LATIN, 0xc0) } else { (ADDITIONAL, 0x1e00) };
    let index = usize::try_from(code.checked_sub(first)?).ok()?;
    letters.as_bytes().get(index).map(|&letter| char::from(letter)).filter(|&letter| letter != ' ')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::characters::is_plainly_composed;
    use super::*;

    #[test]
    fn case_forms_of_unicode_and_decoration_are_seen_through() {
        for text in [
            "Mục Đích Của Sự Kiện",
            "MỤC ĐÍCH CỦA SỰ KIỆN",
            "1. Mục đích của sự kiện",
            "🎯 Mục đích của sự kiện:",
            "**Mục đích** của sự kiện",
            "  Mục\u{a0}đích của   sự kiện…",
            "1️⃣ Mục đích của sự kiện",
            "Phần 2: Mục đích của sự kiện",
            "IV. Mục đích của sự kiện",
            ":dart: Mục đích của sự kiện {#muc-dich}",
            "\u{e000}\u{e000} Mục đích của sự kiện",
        ] {
            assert_eq!(fold_heading(text), "mục đích của sự kiện", "{text}");
            assert_eq!(fold_heading(&text.nfd().collect::<String>()), "mục đích của sự kiện", "{text} decomposed");
        }
    }

    #[test]
    fn numbers_that_are_part_of_the_words_stay() {
        assert_eq!(fold_heading("36 Hours at a Hackathon"), "36 hours at a hackathon");
        assert_eq!(fold_heading("I learned a lot"), "i learned a lot");
        assert_eq!(fold_heading("2025"), "2025");
        assert_eq!(fold_heading("A day to remember"), "a day to remember");
    }

    #[test]
    fn dividers_make_pieces() {
        let folded = fold_heading("4. Những Gì Học Được (Key Takeaways) & bài học - tóm tắt");
        let pieces: Vec<_> = pieces(&folded).collect();
        assert_eq!(pieces, ["những gì học được", "key takeaways", "bài học", "tóm tắt"]);
        assert_eq!(fold_heading("Hands-on: follow-up"), "hands-on / follow-up");
    }

    #[test]
    fn marks_can_be_dropped() {
        assert_eq!(strip_marks("ứng dụng vào công việc đã học"), "ung dung vao cong viec da hoc");
    }

    #[test]
    fn letters_without_marks_are_those_of_the_decomposition() {
        for character in ('\0'..=char::MAX).filter(|character| !matches!(character, 'đ' | 'Đ')) {
            let decomposed = std::iter::once(character).nfd().filter(|&part| !is_combining_mark(part));
            let bare = strip_marks(character.encode_utf8(&mut [0; 4]));
            assert!(character.is_ascii() || bare == decomposed.collect::<String>(), "{character:?}: {bare}");
        }
    }

    #[test]
    fn every_letter_is_folded_alike_among_plain_words() {
        for character in ('\0'..=char::MAX).filter(|character| !character.is_control()) {
            for text in [format!("{character}"), format!("a{character}b"), format!("A {character}")] {
                assert_eq!(fold(&text), fold_any(&text), "{text:?}");
                assert_eq!(is_empty(&text), fold_any(&text).is_empty(), "{text:?}");
            }
        }
    }

    #[test]
    fn words_are_found_where_they_stand() {
        let text = "Điê\u{309}m “nổi-bật”: what's *re*view – 36 GIỜ";
        let mut found = Vec::new();
        each_word(text, &mut String::new(), |word, at| found.push((word.to_owned(), &text[at])));
        let found: Vec<_> = found.iter().map(|(word, written)| (word.as_str(), *written)).collect();
        let words = [
            ("điểm", "Điê\u{309}m"),
            ("nổi-bật", "nổi-bật"),
            ("whats", "what's"),
            ("review", "re*view"),
            ("36", "36"),
            ("giờ", "GIỜ"),
        ];
        assert_eq!(found, words);
    }

    #[test]
    fn what_is_plainly_composed_is_composed() {
        for character in ('\0'..=char::MAX).filter(|&character| is_plainly_composed(&character.to_string())) {
            // Before and after letters and marks that it may combine with.
            for text in [format!("{character}"), format!("a{character}"), format!("{character}{character}")] {
                assert!(unicode_normalization::is_nfc(&text), "{text:?}");
            }
        }
        assert!(is_plainly_composed("Mục đích – “sự kiện” 🎯 của lớp"));
        assert!(!is_plainly_composed("Mu\u{323}c"));
    }

    #[test]
    fn letters_told_without_tables_are_those_of_the_tables() {
        for character in ('\u{80}'..=char::MAX).filter(|&character| character < '\u{2000}') {
            let by_tables = (character.is_alphanumeric() || is_combining_mark(character))
                && !matches!(character, '\u{20e3}' | '\u{fe00}'..='\u{fe0f}' | MASK);
            assert_eq!(is_word_character(character), by_tables, "{character:?}");
        }
    }

    #[test]
    fn every_letter_is_the_same_word_composed_and_apart() {
        let words_of = |text: &str| {
            let mut words = Vec::new();
            each_word(text, &mut String::new(), |word, _| words.push(word.to_owned()));
            words
        };
        for character in ('\0'..=char::MAX).filter(|character| character.is_alphanumeric()) {
            let text = format!("a{character}b");
            let folded = fold(&text);
            let apart: String = text.nfd().collect();
            assert_eq!(words_of(&text), words(&folded).collect::<Vec<_>>(), "{character:?}");
            assert_eq!(words_of(&apart), words(&fold(&apart)).collect::<Vec<_>>(), "{character:?} apart");
        }
    }

    proptest! {
        #[test]
        fn words_one_by_one_are_the_words_of_the_whole(text in "[a-zA-Zà-ỹĐđ0-9 /:.*_'’\u{ad}\u{200b}–-]{0,60}", apart: bool) {
            let text = if apart { text.nfd().collect() } else { text };
            let mut one_by_one = Vec::new();
            each_word(&text, &mut String::new(), |word, at| {
                one_by_one.push(word.to_owned());
                assert_eq!(fold(&text[at]), word);
            });
            let folded = fold(&text);
            let whole: Vec<_> = words(&folded).collect();
            prop_assert_eq!(one_by_one, whole);
            let heading = fold_heading(&text);
            let mut buffer = String::new();
            prop_assert_eq!(first_word_of_heading(&text, &mut buffer), words(&heading).next().unwrap_or_default());
            prop_assert_eq!(first_word(&text, &mut buffer), words(&folded).next().unwrap_or_default());
        }

        #[test]
        fn plain_words_fold_as_any_others(text in "[a-zA-Zà-ỹÀ-ỸĐđ0-9İẞ\u{300} ,/'-]{0,24}") {
            prop_assert_eq!(fold(&text), fold_any(&text));
            prop_assert_eq!(is_empty(&text), fold_any(&text).is_empty());
        }

        #[test]
        fn a_text_without_words_folds_to_nothing(text in "\\PC{0,4}") {
            prop_assert_eq!(is_empty(&text), fold_any(&text).is_empty());
        }

        #[test]
        fn the_first_word_needs_no_more_than_the_beginning(
            text in "([:—(*]{0,3} ?)?(Phần|Part|[0-9.]{1,3}|IV|b|\\{#a\\})?[ .):–{}]{0,3}([a-zà-ỹ0-9:́]{0,4}[ .]{1,2}){0,9}"
        ) {
            let composed = compose(&text);
            let whole = each_word::first_word(strip_numbering(&strip_decoration(&composed)));
            let mut buffer = String::new();
            prop_assert_eq!(first_word_of_heading(&text, &mut buffer), whole);
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
        }

        #[test]
        fn both_forms_of_unicode_fold_alike(text in "[a-zà-ỹđ (/:.-]{0,40}") {
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold_heading(&composed), fold_heading(&decomposed));
        }
    }
}
