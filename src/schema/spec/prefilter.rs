//! Finds out in one pass which phrases a text may contain, so that a clean report does not pay for each of them.

use aho_corasick::packed::Searcher;

use super::text::{PhraseSpec, has_all_letters};
use crate::text::fold;

/// Stores, for each phrase, a run of letters that any occurrence contains.
#[derive(Debug)]
pub struct Prefilter {
    anchors: Option<Searcher>,
    /// For each anchor, in lower and in upper case, its phrases.
    phrases_of: Vec<Vec<usize>>,
    /// Phrases without an anchor: regular expressions, and words without a run of letters.
    always: Vec<usize>,
    /// Phrases that may occur in a text with decomposed letters, where their anchors do not match.
    decomposed: Vec<usize>,
    /// The text of each phrase.
    texts: Vec<String>,
}

impl Prefilter {
    /// Builds a prefilter for `phrases`.
    pub fn new(phrases: &[PhraseSpec]) -> Self {
        let mut anchors: Vec<String> = Vec::new();
        let mut phrases_of: Vec<Vec<usize>> = Vec::new();
        let (mut always, mut decomposed) = (Vec::new(), Vec::new());
        for (index, phrase) in phrases.iter().enumerate() {
            let Some(anchor) = anchor(&phrase.text.text) else {
                always.push(index);
                continue;
            };
            if !anchor.is_ascii() {
                decomposed.push(index);
            }
            for spelling in [anchor.to_lowercase(), anchor.to_uppercase()] {
                match anchors.iter().position(|known| *known == spelling) {
                    Some(known) => phrases_of[known].push(index),
                    None => {
                        anchors.push(spelling);
                        phrases_of.push(vec![index]);
                    }
                }
            }
        }
        let built = Searcher::new(&anchors);
        if built.is_none() {
            always = (0..phrases.len()).collect();
        }
        let texts = phrases.iter().map(|phrase| phrase.text.text.clone()).collect();
        Self { anchors: built, phrases_of, always, decomposed, texts }
    }

    /// The phrases that may occur in `text`, in the schema's order.
    pub fn candidates(&self, text: &str) -> Vec<usize> {
        let mut candidates = self.always.clone();
        if !self.decomposed.is_empty() && has_marks_apart(text.as_bytes()) {
            candidates.extend(&self.decomposed);
        }
        let Some(anchors) = &self.anchors else { return candidates };
        let certain = candidates.len();
        let mut from = 0;
        // Continue at the byte after the start of each hit, since anchors may overlap.
        while let Some(hit) = anchors.find_in(text.as_bytes(), aho_corasick::Span { start: from, end: text.len() }) {
            from = hit.start() + 1;
            for &phrase in &self.phrases_of[hit.pattern().as_usize()] {
                if !candidates.contains(&phrase) {
                    candidates.push(phrase);
                }
            }
        }
        if candidates.len() > certain {
            // Most hits are in other words: a phrase has all of its letters somewhere.
            let lower = text.to_ascii_lowercase();
            let mut index = 0;
            candidates.retain(|&phrase| {
                index += 1;
                index <= certain || has_all_letters(&lower, &self.texts[phrase])
            });
        }
        candidates.sort_unstable();
        candidates
    }
}

/// Whether a text contains a combining mark. U+0300 to U+036F begin with these bytes, which are rare in other letters.
fn has_marks_apart(text: &[u8]) -> bool {
    memchr::memchr2(0xcc, 0xcd, text).is_some()
}

/// The longest run of letters inside a word of `words`, without the first letter of the word, which may be capitalized
/// alone. Nobody capitalizes single letters inside a word.
fn anchor(words: &str) -> Option<String> {
    if words.starts_with('/') {
        return None;
    }
    let composed = fold::compose(words);
    let inner = composed.split_whitespace().filter_map(|word| {
        let mut letters = word.chars();
        letters.next()?;
        letters.as_str().split(|character: char| !character.is_alphabetic()).max_by_key(|run| run.len())
    });
    inner.max_by_key(|run| run.len()).filter(|run| run.len() > 2).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::schema::TextSpec;

    #[test]
    fn whatever_a_phrase_is_found_in_passes_the_prefilter() {
        let written = [
            "do not copy verbatim",
            "không sao chép nguyên văn",
            "thêm hình ảnh của bạn tại đây",
            "điền ở đây",
            "“ảnh” của em",
            "/[Tt]uần \\d+/",
            "a b",
        ];
        let phrases: Vec<PhraseSpec> =
            written.iter().map(|text| PhraseSpec { text: TextSpec::new(text).unwrap(), message: None }).collect();
        let prefilter = Prefilter::new(&phrases);
        for (index, text) in written.iter().enumerate() {
            let text = text.trim_matches('/').replace("[Tt]", "T").replace("\\d+", "12");
            let capitals = text.to_uppercase();
            for text in [text.nfd().to_string(), capitals.nfd().to_string(), capitals, format!("x **{text}** y")] {
                let found = phrases[index].text.find_all(&text).next().is_some();
                assert!(!found || prefilter.candidates(&text).contains(&index), "{text:?}");
            }
        }
        assert_eq!(prefilter.candidates("Một báo cáo bình thường, no phrase in it."), [5, 6]);
    }
}
