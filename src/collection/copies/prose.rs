//! The words of a report's prose, found in one pass for all that compares reports: languages, sections and copies.

use std::ops::Range;

use super::shingles;
use crate::document::Document;
use crate::text::fold;
use crate::text::language::Tally;
use crate::text::source::{Source, Span};

/// One word of a report's prose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Word {
    /// Where it is, in bytes of the source.
    pub span: Span,
    /// The hash of its folded form.
    pub hash: u64,
}

/// All words of a report's prose, in order.
#[derive(Debug)]
pub struct ProseWords {
    /// The texts that they are in, in order, without overlaps.
    pub texts: Vec<Span>,
    /// The words, those of headings too.
    pub all: Vec<Word>,
    /// The counts of the words outside of headings.
    pub tally: Tally,
    /// The hash of the words outside of headings.
    pub hash: u64,
}

impl ProseWords {
    /// The words of `document`.
    pub fn of(document: &Document<'_>) -> Self {
        let texts = joined(&document.texts);
        // Vietnamese has the shortest words: six bytes with the space.
        let mut all = Vec::with_capacity(document.body.len() / 6);
        let (mut tally, mut hash) = (Tally::default(), 0);
        let mut headings = document.headings.iter().map(|heading| heading.span).peekable();
        let mut buffer = String::new();
        for &text in &texts {
            while headings.next_if(|heading| heading.end <= text.start).is_some() {}
            if headings.peek().is_some_and(|heading| heading.overlaps(text)) {
                each(document.source, text, &mut buffer, |_, word| all.push(word));
                continue;
            }
            each(document.source, text, &mut buffer, |folded, word| {
                tally.add_word(folded);
                hash = hash_with(hash, word.hash);
                all.push(word);
            });
        }
        Self { texts, all, tally, hash }
    }

    /// The words that begin in `span`.
    pub fn within(&self, span: Span) -> &[Word] {
        let first = self.all.partition_point(|word| word.span.start < span.start);
        let end = self.all.partition_point(|word| word.span.start < span.end);
        &self.all[first..end.max(first)]
    }
}

/// The hash of some words, of which `hash` is that of all but the last, and `word` that of the last.
pub fn hash_with(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Calls `take` with each word in `text` of `source` and its folded form; `buffer` is one that calls share.
pub(super) fn each(source: &Source, text: Span, buffer: &mut String, mut take: impl FnMut(&str, Word)) {
    fold::each_word(source.slice(text), buffer, |folded, Range { start, end }| {
        let span = Span::new(text.start + start, text.start + end);
        take(folded, Word { span, hash: shingles::word(folded) });
    });
}

/// `texts` without overlaps; adjacent ones are joined, as a word may continue where comrak split one text in two.
fn joined(texts: &[Span]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(texts.len());
    let mut all = texts.iter().copied().peekable();
    let mut done = 0;
    while let Some(mut text) = all.next() {
        while let Some(after) = all.next_if(|after| after.start == text.end) {
            text.end = after.end;
        }
        text.start = text.start.max(done);
        done = text.end.max(done);
        if text.start < text.end {
            joined.push(text);
        }
    }
    joined
}

/// Calls `take` with each of `words` that no span of `excluded` overlaps; both are sorted by their starts.
pub(super) fn without(words: impl IntoIterator<Item = Word>, excluded: &[Span], mut take: impl FnMut(Word)) {
    let mut next = excluded;
    // The end of the excluded spans so far.
    let mut excluded_to = 0;
    for word in words {
        while let Some((excluded, rest)) = next.split_first()
            && excluded.start < word.span.end
        {
            excluded_to = excluded_to.max(excluded.end);
            next = rest;
        }
        if excluded_to <= word.span.start {
            take(word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{schema, with_document};
    use super::*;

    fn words<R>(text: &str, look: impl FnOnce(&Document<'_>, ProseWords) -> R) -> R {
        with_document(&schema("name: a"), text, |document, _| look(document, ProseWords::of(document)))
    }

    #[test]
    fn headings_are_among_the_words_but_do_not_count() {
        words("# Một hai\n\nba **bốn** năm\n\n## Sáu\n\nbảy\n", |document, found| {
            let said: Vec<&str> = found.all.iter().map(|word| document.source.slice(word.span)).collect();
            assert_eq!(said, ["Một", "hai", "ba", "bốn", "năm", "Sáu", "bảy"]);
            assert_eq!(found.tally.words, 4);
            let below = found.within(document.headings[1].content);
            assert_eq!(below, &found.all[6..]);
        });
    }

    #[test]
    fn texts_with_the_same_words_have_the_same_hash() {
        let hash = |text: &str| words(text, |_, found| found.hash);
        assert_eq!(hash("# A\n\nba bốn\n\nnăm\n"), hash("Ba, *bốn* (NĂM)\n\n## B\n"));
        for other in ["bốn ba năm\n", "ba bốn\n", "ba bốn năm năm\n", ""] {
            assert_ne!(hash("ba bốn năm\n"), hash(other), "{other}");
        }
    }
}
