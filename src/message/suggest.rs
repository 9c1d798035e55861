//! Suggestions for misspelled names: “did you mean …?”

use crate::message::words::Message;
use crate::say;

/// The one of `candidates` that `word` was most likely intended to be; `None` if none is similar.
///
/// Case and the choice between `-`, `_` and spaces do not matter; up to a third of the letters may differ.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // Comparing is quadratic, and a word this long is not a misspelled name.
    if word.len() > 100 {
        return None;
    }
    let word = plain(word);
    let letters = Letters::of(&word);
    let allowed = (letters.length / 3).max(1);
    let distance = |candidate: &str| {
        let candidate = plain(candidate);
        // Most names are told apart by their letters, in much less time.
        let (steps, _) = letters.steps_at_least(&candidate);
        let distance = (steps as usize <= allowed).then(|| strsim::damerau_levenshtein(&word, &candidate))?;
        (distance <= allowed).then_some(distance)
    };
    candidates
        .into_iter()
        .filter_map(|candidate| Some((distance(candidate)?, candidate)))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// The same for a value. Values of up to three letters are similar to too many others by chance.
pub fn nearest_value<'c>(value: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    value.chars().nth(3).and_then(|_| nearest(value, candidates))
}

/// The similarity of two names, from 0 to 1; 0 if one has more than 200 characters.
pub fn likeness(one: &str, other: &str) -> f64 {
    let is_short = |name: &str| name.len() <= 800 && name.chars().nth(200).is_none();
    // The time is the product of both lengths.
    if is_short(one) && is_short(other) { strsim::normalized_damerau_levenshtein(one, other) } else { 0.0 }
}

/// The letters of a name, counted once to compare it with many others.
#[derive(Clone, Copy, Debug)]
pub struct Letters {
    /// How often each letter is there. Letters that share a counter only make names look more alike.
    counts: [i32; COUNTERS],
    /// How many letters there are.
    length: usize,
}

/// A power of two.
const COUNTERS: usize = 64;

impl Letters {
    /// The letters of `name`.
    pub fn of(name: &str) -> Self {
        let (mut counts, mut length) = ([0; COUNTERS], 0);
        for letter in name.chars() {
            counts[letter as usize % COUNTERS] += 1;
            length += 1;
        }
        Self { counts, length }
    }

    /// A number of steps from this name to the `other` that are needed at least, from their letters in any order, and the
    /// length of the longer name.
    pub fn steps_at_least(&self, other: &str) -> (i32, usize) {
        let mut left = self.counts;
        let mut length = 0;
        for letter in other.chars() {
            left[letter as usize % COUNTERS] -= 1;
            length += 1;
        }
        // Each letter that only one of them has takes a step of its own.
        let apart: i32 = left.iter().map(|count| count.abs()).sum();
        let longer = self.length.abs_diff(length) as i32;
        ((apart + longer) / 2, self.length.max(length))
    }

    /// A number that the likeness of the two names does not exceed: most names are told apart by it.
    pub fn likeness_at_most(&self, other: &str) -> f64 {
        let (steps, longest) = self.steps_at_least(other);
        if longest == 0 { 1.0 } else { 1.0 - f64::from(steps) / (longest as f64) }
    }
}

/// Maximum number of candidates to compare a word with, if there may be any number of them.
pub const MAX_COMPARED: usize = 64;

/// Names sorted forwards and backwards, to find the few that begin or end like another one quickly. Case and the choice
/// between `-`, `_` and spaces do not matter.
#[derive(Clone, Debug, Default)]
pub struct Names {
    count: usize,
    /// Each with its index in the input. A few names are all compared, so they are not kept.
    forwards: Vec<(String, usize)>,
    backwards: Vec<(String, usize)>,
}

impl Names {
    /// Builds the index. Names are identified by their position.
    pub fn new(names: impl ExactSizeIterator<Item = impl AsRef<str>>) -> Self {
        let count = names.len();
        let (mut forwards, mut backwards) = (Vec::new(), Vec::new());
        if count > MAX_COMPARED {
            forwards = names.map(|name| plain(name.as_ref())).zip(0..).collect();
            backwards = forwards.iter().map(|(name, index)| (name.chars().rev().collect(), *index)).collect();
            forwards.sort();
            backwards.sort();
        }
        Self { count, forwards, backwards }
    }

    /// The indexes of candidates for `word`, ascending: all names, or, if there are many, its neighbours in both
    /// orders.
    pub fn near(&self, word: &str) -> Vec<usize> {
        if self.backwards.is_empty() {
            return (0..self.count).collect();
        }
        let word = plain(word);
        let backwards: String = word.chars().rev().collect();
        let neighbours = |names: &[(String, usize)], word: &str| {
            let place = names.partition_point(|(name, _)| name.as_str() < word);
            let half = MAX_COMPARED / 4;
            let window = place.saturating_sub(half)..names.len().min(place + half);
            names[window].iter().map(|&(_, index)| index).collect::<Vec<_>>()
        };
        let mut near = neighbours(&self.forwards, &word);
        near.extend(neighbours(&self.backwards, &backwards));
        near.sort_unstable();
        near.dedup();
        near
    }
}

/// Maximum number of names in a message if none is similar.
pub const MAX_NAMES: usize = 50;

/// The help for the unknown `word`: the similar one of `known`, or a list of all.
pub fn instead(word: &str, known: &[&str]) -> Message {
    match (nearest(word, known.iter().copied()), known) {
        (_, []) => say!(en("leave it out"), vi("hãy bỏ đi")),
        (Some(name), _) | (None, &[name]) => say!(en("write `{name}`"), vi("hãy viết `{name}`")),
        (None, _) => {
            let more = if known.len() > MAX_NAMES { ", …" } else { "" };
            let names = known[..known.len().min(MAX_NAMES)].join("`, `");
            say!(en("write one of `{names}`{more}"), vi("hãy viết một trong các từ `{names}`{more}"))
        }
    }
}

fn plain(word: &str) -> String {
    word.chars().filter(|letter| !matches!(letter, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn short_values_resemble_each_other_by_chance() {
        assert_eq!(nearest_value("lơp", ["lab"]), None);
        assert_eq!(nearest_value("yes", ["yet"]), None);
        assert_eq!(nearest_value("onlin", ["online", "on site"]), Some("online"));
    }

    proptest! {
        #[test]
        fn no_likeness_exceeds_what_the_letters_allow(one in "[a-cẻ.1 ]{0,9}", other in "[a-céẻ.1 ]{0,9}") {
            prop_assert!(likeness(&one, &other) <= Letters::of(&one).likeness_at_most(&other), "{one:?} {other:?}");
        }
    }

    const KEYS: [&str; 5] = ["front-matter", "files", "title", "sections", "min"];

    #[test]
    fn slips_of_the_finger_are_seen_through() {
        for (word, name) in [
            ("titel", "title"),
            ("frontMatter", "front-matter"),
            ("front_matter", "front-matter"),
            ("section", "sections"),
            ("Files", "files"),
            ("mni", "min"),
            ("mim", "min"),
        ] {
            assert_eq!(nearest(word, KEYS), Some(name), "{word}");
        }
    }

    #[test]
    fn what_is_nothing_like_it_is_not_suggested() {
        for word in ["", "speakers", "x", "map", &"files".repeat(50)] {
            assert_eq!(nearest(word, KEYS), None, "{word}");
        }
    }

    #[test]
    fn among_many_names_those_that_begin_or_end_alike_are_near() {
        let all: Vec<String> = (0..5_000).map(|number| format!("hall-{number}.png")).collect();
        let names = Names::new(all.iter());
        for (word, name) in [("hal-4711.png", 4711), ("hall-4711.pgn", 4711), ("all-17.png", 17), ("hall_3.png", 3)] {
            let near = names.near(word);
            assert!(near.contains(&name) && near.len() <= MAX_COMPARED, "{word}: {near:?}");
            assert!(near.is_sorted());
        }
        assert_eq!(Names::new(all.iter().take(3)).near("x"), [0, 1, 2]);
        assert!(Names::default().near("x").is_empty());
    }

    #[test]
    fn without_a_near_word_all_are_named() {
        assert_eq!(instead("mni", &KEYS).en, "write `min`");
        assert_eq!(instead("x", &["warn", "allow"]).en, "write one of `warn`, `allow`");
        assert_eq!(instead("x", &["warn"]).en, "write `warn`");
        assert_eq!(instead("x", &[]).en, "leave it out");
    }
}
