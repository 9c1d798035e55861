//! Reduces inflected English words to one form: `applies`, `applied` and `applying` to `apply`.

mod known;

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use known::KNOWN;

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
    let known = known(word.as_bytes()[0]);
    match known.binary_search_by_key(&word, |(known, _)| known) {
        Ok(index) => Cow::Borrowed(known[index].1),
        Err(_) => derived(word),
    }
}

/// The known words that begin with `letter`.
fn known(letter: u8) -> &'static [(&'static str, &'static str)] {
    /// For each letter, the index of its first word; and one more.
    static STARTS: [u16; 27] = {
        let mut starts = [0; 27];
        let mut index = 0;
        while index < KNOWN.len() {
            starts[(KNOWN[index].0.as_bytes()[0] - b'a') as usize + 1] = index as u16 + 1;
            index += 1;
        }
        let mut letter = 1;
        while letter < starts.len() {
            if starts[letter] == 0 {
                starts[letter] = starts[letter - 1];
            }
            letter += 1;
        }
        starts
    };
    let of = |letter: u8| STARTS.get(usize::from(letter.wrapping_sub(b'a'))).map_or(0, |&start| usize::from(start));
    KNOWN.get(of(letter)..of(letter + 1)).unwrap_or(&[])
}

/// The form of a word that is not known.
fn derived(word: &str) -> Cow<'_, str> {
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
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::text::fold;

    /// The words of the built-in schemas, of which most headings consist.
    fn words_of_schemas() -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        for name in crate::schema::names() {
            let schema = crate::schema::load(name, Path::new(""), &[]).unwrap();
            let columns = schema.requires.columns.iter();
            let columns = columns.chain(schema.sections.iter().flat_map(|section| &section.requires.columns));
            let wordings = schema.sections.iter().flat_map(|section| section.headings.iter().chain(&section.terms));
            let wordings = wordings.chain(columns.flat_map(|column| column.headings.iter().chain(&column.terms)));
            let texts = wordings.map(|wording| &wording.text).chain(schema.filler.iter().flat_map(|(_, words)| words));
            for text in texts {
                let folded = fold::fold_heading(text);
                for spelling in [fold::strip_marks(&folded), folded] {
                    words.extend(fold::words(&spelling).map(str::to_owned));
                }
            }
        }
        let begins_with_letter = |word: &str| word.as_bytes()[0].is_ascii_lowercase();
        words.retain(|word| word.len() > FIXED_LETTERS && opening(word).is_some() && begins_with_letter(word));
        words
    }

    #[test]
    fn the_known_forms_are_those_of_the_words_of_the_schemas() {
        let entries = words_of_schemas().into_iter().map(|word| format!("(\"{word}\", \"{}\")", derived(&word)));
        let entries: Vec<String> = entries.collect();
        let mut text = format!(
            "//! The forms of the words of the built-in schemas, as `form` derives them; the test beside it writes this file.\n\n\
             /// Words with their forms, in the order of their bytes.\n#[rustfmt::skip]\n\
             pub(super) static KNOWN: [(&str, &str); {}] = [\n",
            entries.len()
        );
        for line in entries.chunks(4) {
            text.push_str(&format!("    {},\n", line.join(", ")));
        }
        text.push_str("];\n");
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/binding/forms/known.rs");
        if std::env::var_os("UPDATE_DOCS").is_some() {
            fs::write(file, text).unwrap();
        } else {
            let renew = "`UPDATE_DOCS=1 cargo test --lib known_forms` renews it";
            assert!(fs::read_to_string(file).unwrap() == text, "src/binding/forms/known.rs is not up to date: {renew}");
        }
    }

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
