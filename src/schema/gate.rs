//! A quick look whether any phrase may stand in a text at all: one pass for all of them, so that a clean
//! report does not pay for each.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::PhraseSpec;

/// Knows of each phrase a run of letters that must be there for the phrase to be there.
#[derive(Debug)]
pub struct Gate {
    anchors: Option<AhoCorasick>,
    /// The phrase that each anchor stands for.
    of: Vec<usize>,
    /// Phrases that may be anywhere: regular expressions, and words without a plain letter.
    always: Vec<usize>,
}

impl Gate {
    /// A gate for `phrases`.
    pub fn new(phrases: &[PhraseSpec]) -> Self {
        let (mut anchors, mut of, mut always) = (Vec::new(), Vec::new(), Vec::new());
        for (index, phrase) in phrases.iter().enumerate() {
            let words = &phrase.text.text;
            let anchor = words.split(|c: char| !c.is_ascii_alphanumeric()).max_by_key(|run| run.len()).unwrap_or("");
            if anchor.len() < 2 || words.starts_with('/') {
                always.push(index);
            } else {
                anchors.push(anchor);
                of.push(index);
            }
        }
        let built = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::DFA))
            .build(&anchors)
            .ok();
        if built.is_none() {
            always.append(&mut of);
        }
        Self { anchors: built, of, always }
    }

    /// The phrases that may stand in `text`, in the schema's order.
    pub fn open(&self, text: &str) -> Vec<usize> {
        let mut open = self.always.clone();
        if let Some(anchors) = &self.anchors {
            let mut left = self.of.len();
            let mut seen = vec![false; left];
            for hit in anchors.find_overlapping_iter(text) {
                let anchor = hit.pattern().as_usize();
                if !std::mem::replace(&mut seen[anchor], true) {
                    open.push(self.of[anchor]);
                    left -= 1;
                    if left == 0 {
                        break;
                    }
                }
            }
        }
        open.sort_unstable();
        open
    }
}
