//! Vietnamese typed in a legacy encoding that needs special fonts.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use super::decoded::{Decoded, How};
use super::words::words;
use crate::text::source::Span;

/// Minimum number of syllables that show it, of different ones, and of lines that contain them.
const MIN_SYLLABLES: usize = 10;
const MIN_DIFFERENT: usize = 5;
const MIN_LINES: usize = 3;

/// Decodes a word; `None` if the encoding does not have it.
type Read = fn(&str) -> Option<String>;

/// The encodings with their names.
const ENCODINGS: [(&str, Read); 2] = [("VNI", vni), ("TCVN3 (ABC)", tcvn3)];

/// The encoding in which `text` was typed, if four of five words with non-ASCII letters decode to Vietnamese syllables.
/// A word that already is a syllable is no evidence: in TCVN3, `Hùng` would be `Hựng`, and an English text may contain
/// such names.
pub fn typed(text: &str) -> Option<Decoded> {
    ENCODINGS.into_iter().find_map(|(name, read)| typed_in(text, name, read))
}

fn typed_in(text: &str, name: &'static str, read: Read) -> Option<Decoded> {
    let (mut syllables, mut already_correct, mut others, mut lines) = (0, 0, 0, 0);
    let mut example: Option<Decoded> = None;
    let mut different: Vec<String> = Vec::with_capacity(MIN_DIFFERENT);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let before = syllables;
        for (at, whole) in words(line) {
            let word = whole.trim_matches(|c: char| c.is_ascii() && !c.is_ascii_alphabetic() || MARKS.contains(&c));
            // `·`, `»` and `¹` by themselves are the signs that they look like.
            if word.is_ascii() || !word.contains(char::is_alphabetic) {
                continue;
            }
            if is_syllable(word) {
                already_correct += 1;
                continue;
            }
            let Some(meant) = read(word).filter(|meant| is_syllable(meant)) else {
                others += 1;
                continue;
            };
            syllables += 1;
            if different.len() < MIN_DIFFERENT && !different.contains(&meant) {
                different.push(meant.clone());
            }
            if example.as_ref().is_none_or(|best| best.meant.chars().count() < 3) {
                let from = start + at + (word.as_ptr().addr() - whole.as_ptr().addr());
                let span = Span::new(from, from + word.len());
                example = Some(Decoded { how: How::Typed(name), written: word.to_owned(), meant, span });
            }
        }
        lines += usize::from(syllables > before);
        start += line.len();
        if others > 40 && others > syllables {
            return None;
        }
    }
    let enough = syllables >= MIN_SYLLABLES && different.len() >= MIN_DIFFERENT && lines >= MIN_LINES;
    let enough = enough && others * 4 <= syllables && already_correct <= syllables;
    example.filter(|_| enough)
}

/// Typographic characters that may surround a word.
const MARKS: [char; 9] = ['“', '”', '‘', '’', '–', '—', '…', '•', '\u{a0}'];

/// Whether `word` is a Vietnamese syllable.
fn is_syllable(word: &str) -> bool {
    static SYLLABLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            "(?x)^(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnrstvx])?
            (?:a[iouy]?|ă|â[uy]?|eo?|êu?|i[au]?|iêu?|yêu?|oa[iy]?|oă|oeo?|oi|ôi?|ơi?|o|ua|uâ|uê|ui|uôi?|uơ|ươ[iu]?|ư[aiu]?|uy[aêu]?|u|y)
            (?:ch|nh|ng|[cmnpt])?$",
        )
        .ok()
    });
    const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
    let lower = word.to_lowercase();
    let tones = lower.nfd().filter(|part| TONES.contains(part)).count();
    let bare: String = lower.nfd().filter(|part| !TONES.contains(part)).nfc().collect();
    tones < 2 && SYLLABLE.as_ref().is_some_and(|syllable| syllable.is_match(&bare))
}

/// Decodes a word of TCVN3, also called ABC: one letter each.
fn tcvn3(word: &str) -> Option<String> {
    const WRITTEN: &str = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{ad}õö÷øùúûüýþ¡¢£¤¥¦§";
    const MEANT: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";
    let read = |letter: char| match letter.is_ascii() {
        true => Some(letter),
        false => WRITTEN.chars().zip(MEANT.chars()).find(|(written, _)| *written == letter).map(|(_, meant)| meant),
    };
    word.chars().map(read).collect()
}

/// Decodes a word of VNI for Windows: a vowel, and a letter for one or two diacritics.
fn vni(word: &str) -> Option<String> {
    let mut parts = String::with_capacity(word.len() + 8);
    let mut base = ' ';
    for letter in word.chars() {
        if letter.is_ascii() {
            parts.push(letter);
            base = letter.to_ascii_lowercase();
            continue;
        }
        let lower: char = letter.to_lowercase().next()?;
        let (whole, next) = match lower {
            'ñ' => ("đ", ' '),
            'ô' => ("ơ", 'ơ'),
            'ö' => ("ư", 'ư'),
            'í' => ("í", ' '),
            'ì' => ("ì", ' '),
            'æ' => ("ỉ", ' '),
            'ó' => ("ĩ", ' '),
            'ò' => ("ị", ' '),
            'î' => ("ỵ", ' '),
            _ => (marks(base, lower)?, ' '),
        };
        match lower == letter {
            true => parts.push_str(whole),
            false => parts.extend(whole.chars().flat_map(char::to_uppercase)),
        }
        base = next;
    }
    Some(parts.nfc().collect())
}

/// The diacritics that `letter` puts on the vowel `base`.
fn marks(base: char, letter: char) -> Option<&'static str> {
    let any = matches!(base, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ơ' | 'ư');
    let round = matches!(base, 'a' | 'e' | 'o');
    Some(match letter {
        'ù' if any => "\u{301}",
        'ø' if any => "\u{300}",
        'û' if any => "\u{309}",
        'õ' if any => "\u{303}",
        'ï' if any => "\u{323}",
        'â' if round => "\u{302}",
        'á' if round => "\u{302}\u{301}",
        'à' if round => "\u{302}\u{300}",
        'å' if round => "\u{302}\u{309}",
        'ã' if round => "\u{302}\u{303}",
        'ä' if round => "\u{302}\u{323}",
        'ê' if base == 'a' => "\u{306}",
        'é' if base == 'a' => "\u{306}\u{301}",
        'è' if base == 'a' => "\u{306}\u{300}",
        'ú' if base == 'a' => "\u{306}\u{309}",
        'ü' if base == 'a' => "\u{306}\u{303}",
        'ë' if base == 'a' => "\u{306}\u{323}",
        _ => return None,
    })
}
