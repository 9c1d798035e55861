//! The words of a heading: which of them carry meaning, and which one is the topic.

use crate::binding::form;
use crate::text::fold;
use crate::text::prepositions::PREPOSITIONS;

/// Words without a meaning of their own, folded.
const FUNCTION_WORDS: &[&str] = &[
    "the", "a", "an", "of", "and", "or", "to", "at", "in", "on", "from", "for", "with", "by", "into", "during", "as",
    "my", "our", "your", "their", "its", "i", "we", "you", "it", "this", "that", "these", "is", "are", "was", "were",
    "be", "what", "why", "how", "who", "when", "where", "which", "some", "all", "about", "me", "us", "của", "các",
    "những", "một", "số", "và", "hoặc", "trong", "tại", "ở", "cho", "về", "với", "từ", "đến", "vào", "để", "theo",
    "em", "tôi", "mình", "chúng", "gì", "khi", "đã", "được", "là", "có", "này",
];

/// Words that join two equal parts. The first part names the topic.
const CONJUNCTIONS: [&str; 2] = ["and", "or"];

/// The weight of the head of a heading, relative to its other words.
const HEAD_WEIGHT: f64 = 2.0;

/// Maximum number of words to compare per heading. Longer headings are sentences.
const MAX_WORDS: usize = 16;

/// Whether the folded `word` has no meaning of its own.
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(&word)
}

/// The words of a folded heading that carry meaning, in order.
pub fn content_words(folded: &str) -> impl Iterator<Item = &str> {
    // A number has no meaning, and neither has the `*` in its place.
    let meaningful =
        |word: &&str| !is_function_word(word) && !word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'*');
    fold::words(folded).filter(meaningful).take(MAX_WORDS)
}

/// The distinct words of a folded heading, reduced to the form that inflections share, with their weights. A heading of
/// function words only counts as one word.
pub fn weighted(folded: &str, language: &str) -> Vec<(String, f64)> {
    let head = head(folded, language);
    let mut words: Vec<(String, f64)> = Vec::new();
    for word in content_words(folded) {
        let word = form(word).into_owned();
        let weight = if head.contains(&word) { HEAD_WEIGHT } else { 1.0 };
        if words.iter().all(|(other, _)| *other != word) {
            words.push((word, weight));
        }
    }
    if words.is_empty() {
        words.push((folded.to_owned(), HEAD_WEIGHT));
    }
    words
}

/// The words that name the topic of a heading: in Vietnamese the first two syllables, in other languages the last word
/// before the first preposition (`event objectives`, `purpose of the event`).
fn head(folded: &str, language: &str) -> Vec<String> {
    let first_piece = fold::pieces(folded).find(|piece| content_words(piece).next().is_some()).unwrap_or(folded);
    if language == "vi" {
        return content_words(first_piece).take(2).map(|word| form(word).into_owned()).collect();
    }
    let mut last = None;
    for word in fold::words(first_piece) {
        if (PREPOSITIONS.contains(&word) || CONJUNCTIONS.contains(&word)) && last.is_some() {
            break;
        }
        if content_words(word).next().is_some() {
            last = Some(word);
        }
    }
    last.map(|word| form(word).into_owned()).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head_of(text: &str, language: &str) -> String {
        head(&fold::fold_heading(text), language).join(" ")
    }

    #[test]
    fn the_head_is_the_noun_that_a_heading_is_about() {
        assert_eq!(head_of("Tide Records", "en"), form("records"));
        assert_eq!(head_of("Purpose of the Trip", "en"), form("purpose"));
        assert_eq!(head_of("What we saw & heard", "en"), form("saw"));
        assert_eq!(head_of("Những mẫu vật thu được", "vi"), "mẫu vật");
    }

    #[test]
    fn inflections_and_function_words_do_not_matter() {
        let words = |text: &str| weighted(&fold::fold_heading(text), "en").into_iter().map(|(word, _)| word);
        assert!(words("The Objectives of our Trip").eq([form("objective").into_owned(), form("trip").into_owned()]));
        assert_eq!(words("2026").count(), 1);
    }
}
