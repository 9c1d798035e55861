//! Vietnamese typed in an encoding that only its own fonts show as Vietnamese.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use super::decoded::{Decoded, How};
use super::words::words;
use crate::text::source::Span;

/// How many syllables must show it, in how many lines.
const SYLLABLES: usize = 10;
const LINES: usize = 3;

/// How a word of an encoding is read; `None` where it is none.
type Read = fn(&str) -> Option<String>;

/// The encodings by their names.
const ENCODINGS: [(&str, Read); 2] = [("VNI", vni), ("TCVN3 (ABC)", tcvn3)];

/// What `text` is typed in, if four of five words with other letters than ASCII's are syllables in it. Those that are
/// syllables as they stand say nothing, as `Hùng`, which TCVN3 has for `Hựng`: names in an English text are such.
pub fn typed(text: &str) -> Option<Decoded> {
    ENCODINGS.into_iter().find_map(|(name, read)| typed_in(text, name, read))
}

fn typed_in(text: &str, name: &'static str, read: Read) -> Option<Decoded> {
    let (mut syllables, mut right, mut others, mut lines) = (0, 0, 0, 0);
    let mut example: Option<Decoded> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let before = syllables;
        for (at, whole) in words(line) {
            let word = whole.trim_matches(|c: char| c.is_ascii() && !c.is_ascii_alphabetic() || MARKS.contains(&c));
            if word.is_ascii() {
                continue;
            }
            if is_syllable(word) {
                right += 1;
                continue;
            }
            let Some(meant) = read(word).filter(|meant| is_syllable(meant)) else {
                others += 1;
                continue;
            };
            syllables += 1;
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
    let enough = syllables >= SYLLABLES && lines >= LINES && others * 4 <= syllables && right <= syllables;
    example.filter(|_| enough)
}

/// Marks of typography, which may stand around a word.
const MARKS: [char; 9] = ['“', '”', '‘', '’', '–', '—', '…', '•', '\u{a0}'];

/// Whether `word` is a syllable of Vietnamese.
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

/// A word of TCVN3, also called ABC: one letter each.
fn tcvn3(word: &str) -> Option<String> {
    const WRITTEN: &str = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{ad}õö÷øùúûüýþ¡¢£¤¥¦§";
    const MEANT: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";
    let read = |letter: char| match letter.is_ascii() {
        true => Some(letter),
        false => WRITTEN.chars().zip(MEANT.chars()).find(|(written, _)| *written == letter).map(|(_, meant)| meant),
    };
    word.chars().map(read).collect()
}

/// A word of VNI for Windows: a vowel and its marks, of which one letter stands for one or two.
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

/// The marks that `letter` puts on the vowel `base`.
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
