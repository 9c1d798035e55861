//! "Did you mean …?"

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
pub fn instead(word: &str, known: &[&str]) -> String {
    match (nearest(word, known.iter().copied()), known) {
        (_, []) => "leave it out".to_owned(),
        (Some(meant), _) => format!("write `{meant}`"),
        (None, [one]) => format!("write `{one}`"),
        (None, _) if known.len() > MOST_NAMES => {
            format!("write one of `{}`, …", known[..MOST_NAMES].join("`, `"))
        }
        (None, _) => format!("write one of `{}`", known.join("`, `")),
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
        assert_eq!(instead("mni", &KEYS), "write `min`");
        assert_eq!(instead("x", &["warn", "allow"]), "write one of `warn`, `allow`");
        assert_eq!(instead("x", &["warn"]), "write `warn`");
        assert_eq!(instead("x", &[]), "leave it out");
    }
}
