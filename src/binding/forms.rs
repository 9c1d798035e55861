//! Reduces inflected English words to one form: `applies`, `applied` and `applying` to `apply`.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

/// The number of letters at the start of a word that never change.
const FIXED_LETTERS: usize = 3;

/// The first letters, which all forms of a word share. `None` for a word with only one form here: a short word, a
/// number, or a word with letters other than English ones.
pub fn opening(word: &str) -> Option<[u8; FIXED_LETTERS]> {
    let bytes = word.as_bytes();
    let english = || bytes.iter().all(|byte| byte.is_ascii_lowercase() || *byte == b'-');
    if bytes.len() < FIXED_LETTERS || !english() { None } else { bytes[..FIXED_LETTERS].try_into().ok() }
}

/// The form that the folded `word` shares with its plural and its other inflections.
///
/// Snowball's stemmer merges too much: it treats `presenter` and `presentation` alike, and `experience` and
/// `experiment`. So only the endings of plurals and verbs are removed; other endings are kept.
pub fn form(word: &str) -> Cow<'_, str> {
    if word.len() <= FIXED_LETTERS || opening(word).is_none() {
        return Cow::Borrowed(word);
    }
    let stem = Stemmer::create(Algorithm::English).stem(word);
    let shared = word.bytes().zip(stem.bytes()).take_while(|(own, other)| own == other).count();
    let derived = without_inflection(&word[shared..], stem.as_bytes().last());
    if derived.is_empty() { Cow::Owned(stem.into_owned()) } else { Cow::Owned(format!("{stem}{derived}")) }
}

/// The `ending` of a word without the suffix of a plural or a verb. `last` is the last letter of the stem.
fn without_inflection<'e>(ending: &'e str, last: Option<&u8>) -> &'e str {
    // `plan-ned`, `program-ming`.
    let doubled = ending.len() > 1 && ending.as_bytes().first() == last;
    let ending = if doubled { &ending[1..] } else { ending };
    // The plural of `weak-ness` is `weak-nesses`.
    let ending = ending.strip_suffix('s').filter(|rest| !rest.ends_with('s')).unwrap_or(ending);
    // A stem may keep the `e` of `shared`.
    let verb = ending.strip_suffix("ing").or_else(|| ending.strip_suffix("ed")).or_else(|| ending.strip_suffix('d'));
    let ending = verb.unwrap_or(ending);
    ending.trim_end_matches(['e', 'i', 'y'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_of_a_word_are_one() {
        for words in [
            &["apply", "applies", "applied", "applying"][..],
            &["highlight", "highlights", "highlighted", "highlighting"],
            &["plan", "plans", "planned", "planning"],
            &["experience", "experiences", "experienced", "experiencing"],
            &["learn", "learned", "learning", "learnings"],
            &["activity", "activities"],
            &["aim", "aims"],
            &["summary", "summaries"],
            &["weakness", "weaknesses"],
            &["process", "processes", "processing"],
            &["objective", "objectives"],
            &["take-away", "take-aways"],
            &["reflection", "reflections"],
            &["share", "shares", "shared", "sharing"],
            &["program", "programs", "programming"],
        ] {
            let forms: Vec<_> = words.iter().map(|word| form(word)).collect();
            assert!(forms.iter().all(|form| *form == forms[0]), "{words:?}: {forms:?}");
        }
    }

    #[test]
    fn other_words_with_the_same_stem_are_others() {
        for (one, other) in [
            ("presenter", "presentation"),
            ("experience", "experiment"),
            ("objective", "object"),
            ("lecturer", "lecture"),
            ("impression", "impressive"),
            ("information", "informal"),
            ("activity", "active"),
            ("commitment", "commit"),
            ("motivation", "motive"),
            ("goal", "goat"),
        ] {
            assert_ne!(form(one), form(other), "{one}, {other}");
        }
    }

    #[test]
    fn what_is_no_english_word_of_some_length_stays_as_it_is() {
        for word in ["", "s", "as", "gas", "its", "abs", "2026", "24th", "24ths", "kiến", "đích"] {
            assert_eq!(form(word), word);
        }
        for word in ["class", "status", "this"] {
            assert_eq!(form(word), form(&form(word)), "{word}");
        }
    }

    #[test]
    fn all_forms_of_a_word_open_alike() {
        assert_eq!(opening("applies"), Some(*b"app"));
        assert_eq!(opening("aim"), Some(*b"aim"));
        assert_eq!([opening("ai"), opening("s3"), opening("mục"), opening("4th")], [None; 4]);
    }
}
