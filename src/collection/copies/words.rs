//! The words of a report that are compared with other reports.

use super::places::WordPlaces;
use super::prose::{ProseWords, Word};
use super::shingles;
use crate::binding::residue::Residue;
use crate::document::{BlockKind, Document};
use crate::schema::Schema;
use crate::text::fold;
use crate::text::source::Span;

/// The words of the prose of `document`, folded, in order; see
/// [`Fingerprint::new`](super::fingerprint::Fingerprint::new).
///
/// Headings, code blocks, shortcodes, alternative texts, HTML, leftovers of the schema's template phrases (`residue`)
/// and texts that the schema requires are excluded. Words in code spans are included: a copy may have lost the
/// backticks.
pub fn words(document: &Document<'_>, schema: &Schema, residue: &[Residue]) -> Vec<Word> {
    let prose = ProseWords::of(document);
    let mut words = Vec::with_capacity(prose.all.len());
    WordPlaces::of(document, &prose, schema, residue).each(&prose, |word| words.push(word));
    words
}

/// All words with a letter in `document`, in order, including headings, code blocks and phrases of the
/// schema. Dates, numbers and the title are excluded: an author who only replaces those has written nothing.
pub(super) fn of_page(document: &Document<'_>) -> Vec<Word> {
    let code = document.blocks.iter().filter(|block| block.kind == BlockKind::Code).map(|block| block.span);
    let mut spans: Vec<Span> = document.texts.iter().copied().chain(code).collect();
    spans.sort_unstable();
    let mut titles =
        document.headings.iter().filter(|heading| heading.level == 1).map(|heading| heading.span).peekable();
    spans.retain(|span| {
        while titles.next_if(|title| title.end <= span.start).is_some() {}
        titles.peek().is_none_or(|title| !title.contains(*span))
    });
    let mut words = Vec::with_capacity(document.body.len() / 6);
    let mut folded = String::new();
    let mut spans = spans.into_iter().peekable();
    let mut done = 0;
    while let Some(mut span) = spans.next() {
        while let Some(after) = spans.next_if(|after| after.start <= span.end) {
            span.end = after.end.max(span.end);
        }
        span.start = span.start.max(done);
        done = span.end.max(done);
        fold::each_word(document.source.slice(span), &mut folded, |word, range| {
            if word.contains(char::is_alphabetic) {
                let span = Span::new(span.start + range.start, span.start + range.end);
                words.push(Word { span, hash: shingles::word(word) });
            }
        });
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::tests::{schema, with_document};
    use super::*;

    fn said(schema: &Schema, text: &str) -> String {
        with_document(schema, text, |document, residue| {
            let words = words(document, schema, residue);
            words.iter().map(|word| document.source.slice(word.span)).collect::<Vec<_>>().join(" ")
        })
    }

    #[test]
    fn only_prose_counts() {
        let schema = schema("phrases: [{ text: thay dòng này }]");
        for (text, words) in [
            ("---\ntitle: Tên\n---\n# Tiêu đề\n\nMột **hai** ba\n", "Một hai ba"),
            ("Đầu\n===\n\n> - bốn `năm`\n> - ## Sáu\n> bảy\n", "bốn năm bảy"),
            ("```\nmã\n```\n\n    mã\n\ntám [chín](/x \"y\") ![ảnh](/z.png) <!-- ẩn -->\n", "tám chín"),
            ("{{% notice tip %}}\nmười\n{{% /notice %}}\n{{< highlight go >}}\nmã\n{{< /highlight >}}\n", "mười"),
            ("| a | b |\n|---|---|\n| c | *d* |\n", "a b c d"),
            ("một, THAY **dòng** này: hai\r\nba\rbốn\u{feff}\n", "một hai ba bốn"),
            ("\u{feff}---\r\ntitle: x\r\n---\r\n\r\nđiê\u{309}m cuối\r\n", "điê\u{309}m cuối"),
            ("", ""),
        ] {
            assert_eq!(said(&schema, text), words, "{text:?}");
        }
    }

    #[test]
    fn of_a_page_every_word_with_a_letter_counts() {
        let schema = schema("phrases: [{ text: thay dòng này }]");
        let words = |text: &str| {
            with_document(&schema, text, |document, _| {
                of_page(document).into_iter().map(|word| word.hash).collect::<Vec<_>>()
            })
        };
        let plain = words("tuần mục tiêu thay dòng này làm được mã s3\n");
        let page = "---\ntitle: x\n---\n# Tên\n\n## Tuần 3\n\nMục **tiêu** 12/08/2025 ![ảnh](/a.png)\n\nThay dòng này\n\n| làm | 1 |\n|---|---|\n\
                    | được | 5 |\n\n```\nmã s3\n```\n<!-- ẩn -->\n";
        assert_eq!(words(page), plain);
        assert!(words("1 2 3\n").is_empty());
    }

    #[test]
    fn a_text_that_the_schema_requires_is_nobodys_copy() {
        let schema = schema("sections: [{ id: a, headings: { en: [A] }, requires: { text: [this is my own work] } }]");
        assert_eq!(said(&schema, "## A\n\nI say that this is *my own* work, truly.\n"), "I say that truly");
    }
}
