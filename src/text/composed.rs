//! A text with its letters composed, for searches with expressions that know composed letters only.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The composed form of a decomposed text, and where each part of it was.
#[derive(Debug)]
pub struct Composed {
    /// The text, composed.
    pub text: String,
    /// The letters that have another length here than there: where each is in the composed text, and in the original.
    changes: Vec<(Range<usize>, Range<usize>)>,
}

impl Composed {
    /// Composes `text`. `None` if it has no letter with a mark of its own, as most texts.
    pub fn of(text: &str) -> Option<Self> {
        // The marks of Latin letters, U+0300 to U+036F, begin with one of these bytes.
        memchr::memchr2(0xcc, 0xcd, text.as_bytes())?;
        let mut composed = String::with_capacity(text.len());
        let mut changes = Vec::new();
        let mut characters = text.char_indices().peekable();
        while let Some((start, first)) = characters.next() {
            let mut end = start + first.len_utf8();
            while let Some((at, mark)) = characters.next_if(|&(_, next)| is_combining_mark(next)) {
                end = at + mark.len_utf8();
            }
            let before = composed.len();
            composed.extend(text[start..end].nfc());
            if composed.len() - before != end - start {
                changes.push((before..composed.len(), start..end));
            }
        }
        Some(Self { text: composed, changes })
    }

    /// The byte range of the original text that `found` in the composed text comes from: of letters, all marks.
    pub fn original(&self, found: &Range<usize>) -> Range<usize> {
        let begun = self.changes.partition_point(|(composed, _)| composed.start < found.start);
        let start = match begun.checked_sub(1).map(|last| &self.changes[last]) {
            Some((composed, original)) if found.start < composed.end => original.start,
            Some((composed, original)) => original.end + (found.start - composed.end),
            None => found.start,
        };
        let ended = self.changes.partition_point(|(composed, _)| composed.end <= found.end);
        let end = match self.changes.get(ended) {
            Some((composed, original)) if composed.start < found.end => original.end,
            _ => match ended.checked_sub(1).map(|last| &self.changes[last]) {
                Some((composed, original)) => original.end + (found.end - composed.end),
                None => found.end,
            },
        };
        start..end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_in_the_composed_text_is_found_in_the_original() {
        for text in ["Mười tuần, một nghìn đồng", "# Kế hoạch\n\ntuần 1: đọc", "ậ ệ ộ", "e\u{301}\u{302}x é"]
        {
            let decomposed: String = text.nfd().collect();
            let composed = Composed::of(&decomposed).unwrap();
            assert_eq!(composed.text, text.nfc().collect::<String>());
            for (start, first) in composed.text.char_indices() {
                // A mark that stays apart is found with its letter.
                let whole = composed.text[..start].trim_end_matches(|_| is_combining_mark(first)).len();
                let rest = composed.original(&(start..composed.text.len()));
                let same: String = decomposed[rest].nfc().collect();
                assert_eq!(same, composed.text[whole..], "{start} of {text}");
                let before = &decomposed[composed.original(&(0..start))];
                assert!(composed.text.starts_with(&before.nfc().collect::<String>()), "{start} of {text}");
            }
        }
    }

    #[test]
    fn composed_text_needs_nothing() {
        assert!(Composed::of("").is_none());
        assert!(Composed::of("Tuần 1: 100 đồng, naïve").is_none());
        let marks = "\u{301}".repeat(3);
        assert_eq!(Composed::of(&marks).unwrap().text, marks);
    }
}
