//! Paragraphs that are alike, found by their first and last letters.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use crate::document::Document;
use crate::text::fold::{compose, fold};
use crate::text::source::{ceil_char_boundary, floor_char_boundary};

/// Shorter paragraphs, in bytes, have fewer words than nobody writes twice.
pub const MIN_BYTES: usize = 40;

/// How many letters at either end are compared first.
const LETTERS: usize = 24;

/// How many bytes at either end are read for them: enough, whatever is between the letters.
const NEAR: usize = 240;

/// How many paragraphs before with the same letters are compared with each.
const MAX_COMPARED: usize = 6;

/// Two paragraphs, by the indexes of their blocks, of which one is in the other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pair {
    /// The one that comes first.
    pub first: usize,
    /// The one that comes later.
    pub second: usize,
    /// Whether both are the same. Otherwise, one is the beginning or the end of the other.
    pub whole: bool,
}

/// The pairs among the blocks with the indexes `candidates`, which ascend.
pub fn pairs(document: &Document<'_>, candidates: &[usize]) -> Vec<Pair> {
    let text = |block: usize| document.source.slice(document.blocks[block].span);
    let starts = candidates.iter().map(|&block| {
        let text = text(block);
        (key(compose(&text[..floor_char_boundary(text, NEAR)]).bytes()), block)
    });
    let ends = candidates.iter().map(|&block| {
        let text = text(block);
        (key(compose(&text[ceil_char_boundary(text, text.len().saturating_sub(NEAR))..]).bytes().rev()), block)
    });
    let mut found = alike(starts.collect(), text, |long, short| long.starts_with(short));
    found.extend(alike(ends.collect(), text, |long, short| long.ends_with(short)));
    found.sort_unstable_by_key(|pair| (pair.second, !pair.whole, pair.first));
    found
}

/// The pairs among those with the same key of which one text, folded, `holds` the other.
fn alike<'t>(
    mut keys: Vec<(u64, usize)>,
    text: impl Fn(usize) -> &'t str,
    holds: impl Fn(&str, &str) -> bool,
) -> Vec<Pair> {
    keys.sort_unstable();
    let mut found = Vec::new();
    for group in keys.chunk_by(|one, next| one.0 == next.0).filter(|group| group.len() > 1) {
        let folded: Vec<String> = group.iter().map(|&(_, block)| fold(text(block))).collect();
        for (at, second) in folded.iter().enumerate() {
            let from = at.saturating_sub(MAX_COMPARED);
            let first = (from..at).find(|&before| {
                let (long, short) = (&folded[before], second);
                let (long, short) = if long.len() < short.len() { (short, long) } else { (long, short) };
                holds(long, short)
            });
            found.extend(first.map(|before| Pair {
                first: group[before].1,
                second: group[at].1,
                whole: folded[before] == *second,
            }));
        }
    }
    found
}

/// A number for the first letters and digits among `bytes`, which are of composed text; punctuation, blanks and case make no
/// difference.
fn key(bytes: impl Iterator<Item = u8>) -> u64 {
    let mut hasher = FxHasher::default();
    // Dashes and quotation marks are E2 80 ..: their bytes, and letters that have such, are left out alike.
    let letters = bytes.filter(|byte| byte.is_ascii_alphanumeric() || *byte >= 0xc3 && *byte != 0xe2);
    letters.take(LETTERS).for_each(|byte| byte.to_ascii_lowercase().hash(&mut hasher));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::document::parse;
    use crate::text::source::Source;

    fn found(text: &str) -> Vec<(usize, usize, bool)> {
        let source = Source::new("a.md", "a.md", text);
        let document = parse(&source);
        let candidates: Vec<usize> = (0..document.blocks.len()).collect();
        pairs(&document, &candidates).iter().map(|pair| (pair.first, pair.second, pair.whole)).collect()
    }

    #[test]
    fn paragraphs_are_alike_whatever_their_marks() {
        let one = "Người thợ xay giữ hai cối đá, một cho lúa mạch, một cho lúa mì.";
        let decomposed = one.nfd().collect();
        for other in [one.to_owned(), one.to_uppercase(), format!("**{one}**"), one.replace(", ", " – "), decomposed]
        {
            let pairs = found(&format!("{one}\n\nXen giữa là một câu khác hẳn.\n\n{other}\n"));
            assert!(pairs.contains(&(0, 2, true)), "{other}");
        }
        assert_eq!(found(&format!("{one}\n\n{}\n", one.replace("lúa mì", "ngô"))), []);
    }

    #[test]
    fn one_may_begin_or_end_the_other() {
        let one = "Each stone wears the other down, so the miller keeps two of them.";
        assert_eq!(found(&format!("Mr. Oda showed us. {one}\n\n{one}\n")), [(0, 1, false)]);
        assert_eq!(found(&format!("{one}\n\n{one} We saw both.\n")), [(0, 1, false)]);
    }
}
