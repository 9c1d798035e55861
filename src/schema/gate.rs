//! A quick look whether any phrase may stand in a text at all: one pass for all of them, so that a clean
//! report does not pay for each.

use aho_corasick::packed::Searcher;

use super::PhraseSpec;

/// Knows of each phrase a run of letters that must be there for the phrase to be there.
#[derive(Debug)]
pub struct Gate {
    anchors: Option<Searcher>,
    /// Per anchor, in small letters and in capitals, the phrases that it stands for.
    of: Vec<Vec<usize>>,
    /// Phrases that may be anywhere: regular expressions, and words without a run of plain letters.
    always: Vec<usize>,
}

impl Gate {
    /// A gate for `phrases`.
    pub fn new(phrases: &[PhraseSpec]) -> Self {
        let mut anchors: Vec<String> = Vec::new();
        let mut of: Vec<Vec<usize>> = Vec::new();
        let mut always = Vec::new();
        for (index, phrase) in phrases.iter().enumerate() {
            let Some(anchor) = anchor(&phrase.text.text) else {
                always.push(index);
                continue;
            };
            for spelling in [anchor.to_ascii_lowercase(), anchor.to_ascii_uppercase()] {
                match anchors.iter().position(|known| *known == spelling) {
                    Some(known) => of[known].push(index),
                    None => {
                        anchors.push(spelling);
                        of.push(vec![index]);
                    }
                }
            }
        }
        let built = Searcher::new(&anchors);
        if built.is_none() {
            always = (0..phrases.len()).collect();
        }
        Self { anchors: built, of, always }
    }

    /// The phrases that may stand in `text`, in the schema's order.
    pub fn open(&self, text: &str) -> Vec<usize> {
        let mut open = self.always.clone();
        let Some(anchors) = &self.anchors else { return open };
        let mut from = 0;
        // From the byte after each hit's first: anchors may overlap.
        while let Some(hit) = anchors.find_in(text.as_bytes(), aho_corasick::Span { start: from, end: text.len() }) {
            from = hit.start() + 1;
            for &phrase in &self.of[hit.pattern().as_usize()] {
                if !open.contains(&phrase) {
                    open.push(phrase);
                }
            }
        }
        open.sort_unstable();
        open
    }
}

/// The longest run of plain letters inside a word of `words`, without the first letter of the word: that one may
/// be a capital when the others are not. No writer capitalises single letters within a word.
fn anchor(words: &str) -> Option<&str> {
    if words.starts_with('/') {
        return None;
    }
    let inner = words.split_whitespace().filter_map(|word| {
        let mut letters = word.chars();
        letters.next()?;
        letters.as_str().split(|character: char| !character.is_ascii_alphabetic()).max_by_key(|run| run.len())
    });
    inner.max_by_key(|run| run.len()).filter(|run| run.len() > 2)
}
