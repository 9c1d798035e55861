//! Where the compared words of a report are. Kept small, so that a copy need not be parsed again to be shown.

use xxhash_rust::xxh3::xxh3_64;

use super::prose::{self, ProseWords, Word};
use crate::binding::residue::Residue;
use crate::document::Document;
use crate::schema::Schema;
use crate::text::source::{Source, Span};

/// Where the words of a report's prose are.
#[derive(Debug)]
pub struct WordPlaces<'p> {
    /// The texts, in order, without overlaps.
    texts: &'p [Span],
    /// What is excluded of them, sorted. Spans may overlap.
    excluded: Vec<Span>,
}

impl<'p> WordPlaces<'p> {
    /// The places of the words of `document` that are compared; `prose` are all words of its prose. See
    /// [`words`](super::words()).
    pub fn of(document: &Document<'_>, prose: &'p ProseWords, schema: &Schema, residue: &[Residue]) -> Self {
        Self { texts: &prose.texts, excluded: excluded_spans(document, schema, residue) }
    }

    /// Calls `take` with each of them.
    pub(super) fn each(&self, prose: &ProseWords, take: impl FnMut(Word)) {
        prose::without(prose.all.iter().copied(), &self.excluded, take);
    }

    /// The places in `source`, to be kept.
    pub fn keep(&self, source: &Source) -> KeptPlaces {
        let mut packed = Vec::with_capacity(4 * (self.texts.len() + self.excluded.len()) + 8);
        push(&mut packed, self.texts.len());
        let mut before = 0;
        for text in self.texts {
            push(&mut packed, text.start - before);
            push(&mut packed, text.end - text.start);
            before = text.end;
        }
        before = 0;
        for excluded in &self.excluded {
            push(&mut packed, excluded.start - before);
            push(&mut packed, excluded.end - excluded.start);
            before = excluded.start;
        }
        KeptPlaces { packed: packed.into_boxed_slice(), text: xxh3_64(source.text().as_bytes()) }
    }
}

/// The places of the words of one text, as distances in few bytes.
#[derive(Clone, Debug)]
pub struct KeptPlaces {
    packed: Box<[u8]>,
    /// The hash of the text.
    text: u64,
}

impl KeptPlaces {
    /// The words in `source`; `None` if that is another text.
    pub fn words(&self, source: &Source) -> Option<Vec<Word>> {
        if xxh3_64(source.text().as_bytes()) != self.text {
            return None;
        }
        let mut bytes = &self.packed[..];
        let count = take(&mut bytes);
        let mut end = 0;
        let mut text = || {
            let start = end + take(&mut bytes);
            end = start + take(&mut bytes);
            Span::new(start, end)
        };
        let texts: Vec<Span> = (0..count).map(|_| text()).collect();
        let mut excluded = Vec::new();
        let mut start = 0;
        while !bytes.is_empty() {
            start += take(&mut bytes);
            excluded.push(Span::new(start, start + take(&mut bytes)));
        }
        let mut all = Vec::with_capacity(source.text().len() / 6);
        let mut buffer = String::new();
        for &text in &texts {
            prose::each(source, text, &mut buffer, |_, word| all.push(word));
        }
        let mut words = Vec::with_capacity(all.len());
        prose::without(all, &excluded, |word| words.push(word));
        Some(words)
    }
}

/// What the words of `document` exclude, sorted.
fn excluded_spans(document: &Document<'_>, schema: &Schema, residue: &[Residue]) -> Vec<Span> {
    let text = document.source.text();
    let code = document.contents.iter().filter(|raw| !raw.html);
    let mut spans: Vec<Span> = code.map(|raw| raw.span).collect();
    spans.extend(document.headings.iter().map(|heading| heading.span));
    spans.extend(residue.iter().map(|residue| residue.span));
    for required in schema.sections.iter().flat_map(|section| &section.requires.text) {
        spans.extend(required.find_all(text).map(|found| Span::new(found.start, found.end)));
    }
    spans.sort_unstable();
    spans
}

/// Appends `number`, seven bits a byte, the lowest first.
fn push(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push(number as u8 & 0x7f | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Removes a number from the start of `bytes`.
fn take(bytes: &mut &[u8]) -> usize {
    let (mut number, mut shift) = (0, 0);
    while let Some((&byte, rest)) = bytes.split_first() {
        *bytes = rest;
        number |= usize::from(byte & 0x7f) << shift;
        shift += 7;
        if byte < 0x80 {
            break;
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::super::tests::{schema, with_document};
    use super::super::words;
    use super::*;

    #[test]
    fn kept_places_give_the_same_words_of_the_same_text_only() {
        let schema = schema("phrases: [{ text: thay dòng này }]");
        let long = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(500);
        for text in [
            "",
            "# Tiêu đề\n\nMột **hai** ba, THAY *dòng* này: bốn\n\n> - năm `sáu`\n\n| a | b |\n|---|---|\n| c | d |\n",
            "{{% notice tip %}}\nmười\n{{% /notice %}}\n{{< highlight go >}}\nmã\n{{< /highlight >}}\n",
            &long,
        ] {
            with_document(&schema, text, |document, residue| {
                let prose = ProseWords::of(document);
                let places = WordPlaces::of(document, &prose, &schema, residue);
                let kept = places.keep(document.source);
                assert_eq!(kept.words(document.source), Some(words(document, &schema, residue)), "{text:?}");
                let other = Source::new("b.md", "b.md", format!("{text}x"));
                assert_eq!(kept.words(&other), None, "{text:?}");
            });
        }
    }
}
