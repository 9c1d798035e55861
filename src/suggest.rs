//! "Did you mean …?"

use crate::message::Message;
use crate::say;

/// The one of `candidates` that `word` was most likely meant to be; `None` when nothing is near.
///
/// Case and the choice between `-`, `_` and blanks count for nothing; up to a third of the letters may differ.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // Comparing is quadratic: what is so long was meant to be something else.
    if word.len() > 100 {
        return None;
    }
    let word = plain(word);
    let allowed = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&word, &plain(candidate)), candidate))
        .filter(|&(distance, _)| distance <= allowed)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// How many words are named where none is near.
const MOST_NAMES: usize = 50;

/// What to write instead of `word`: the one of `known` that is near, or one of all.
pub fn instead(word: &str, known: &[&str]) -> Message {
    match (nearest(word, known.iter().copied()), known) {
        (_, []) => say!(en("leave it out"), vi("hãy bỏ đi")),
        (Some(meant), _) | (None, &[meant]) => say!(en("write `{meant}`"), vi("hãy viết `{meant}`")),
        (None, _) => {
            let more = if known.len() > MOST_NAMES { ", …" } else { "" };
            let names = known[..known.len().min(MOST_NAMES)].join("`, `");
            say!(en("write one of `{names}`{more}"), vi("hãy viết một trong các từ `{names}`{more}"))
        }
    }
}

fn plain(word: &str) -> String {
    word.chars().filter(|letter| !matches!(letter, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 5] = ["front-matter", "files", "title", "sections", "min"];

    #[test]
    fn slips_of_the_finger_are_seen_through() {
        for (word, meant) in [
            ("titel", "title"),
            ("frontMatter", "front-matter"),
            ("front_matter", "front-matter"),
            ("section", "sections"),
            ("Files", "files"),
            ("mni", "min"),
            ("mim", "min"),
        ] {
            assert_eq!(nearest(word, KEYS), Some(meant), "{word}");
        }
    }

    #[test]
    fn what_is_nothing_like_it_is_not_suggested() {
        for word in ["", "speakers", "x", "map", &"files".repeat(50)] {
            assert_eq!(nearest(word, KEYS), None, "{word}");
        }
    }

    #[test]
    fn without_a_near_word_all_are_named() {
        assert_eq!(instead("mni", &KEYS).en, "write `min`");
        assert_eq!(instead("x", &["warn", "allow"]).en, "write one of `warn`, `allow`");
        assert_eq!(instead("x", &["warn"]).en, "write `warn`");
        assert_eq!(instead("x", &[]).en, "leave it out");
    }
}
