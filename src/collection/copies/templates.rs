//! The templates of one kind of report, and how much of a page is not from them.

use super::fingerprint::Fingerprint;
use super::shingles::{self, Shingles, WIDTH, shingle};
use super::words;
use crate::binding::reading::OwnText;
use crate::document::Document;
use crate::text::source::Span;

/// The templates that a report may have been made from.
#[derive(Debug, Default)]
pub struct Templates {
    pages: Vec<Fingerprint>,
    /// The shingles of all templates, ascending.
    all: Box<[u32]>,
}

impl Templates {
    /// These templates.
    pub fn new(pages: Vec<Fingerprint>) -> Self {
        let mut all: Vec<u32> = pages.iter().flat_map(|page| page.shingles.iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        Self { pages, all: all.into_boxed_slice() }
    }

    /// The templates one by one.
    pub fn pages(&self) -> &[Fingerprint] {
        &self.pages
    }

    /// How much of `document` is the author's own text; `None` if there are no templates. Linear in the number of words
    /// for each template.
    pub fn own_text(&self, document: &Document<'_>) -> Option<OwnText> {
        if self.pages.is_empty() {
            return None;
        }
        let words = words::of_page(document);
        let hashes: Vec<u64> = words.iter().map(|word| word.hash).collect();
        let (mut own, mut template_end) = (0, 0);
        let mut kept: Vec<Span> = Vec::new();
        let mut page = Shingles::for_words(words.len());
        for (start, window) in hashes.windows(WIDTH).enumerate() {
            if self.all.binary_search(&shingle(window)).is_ok() {
                let last = words[start + WIDTH - 1].span.end;
                match kept.last_mut().filter(|_| start <= template_end) {
                    Some(kept) => kept.end = last,
                    None => kept.push(Span::new(words[start].span.start, last)),
                }
                own += start.saturating_sub(template_end);
                template_end = start + WIDTH;
            }
        }
        own += words.len().saturating_sub(template_end);
        hashes.iter().for_each(|&hash| page.push(hash));
        let page = page.finish();
        let template_share = |template: &Fingerprint| {
            let mut shared = 0;
            shingles::intersect(&page, &template.shingles, |_| shared += 1);
            f64::from(shared) / template.len().max(1) as f64
        };
        let template_share = self.pages.iter().map(template_share).fold(0.0, f64::max);
        Some(OwnText { words: words.len(), own, template_share, kept })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{schema, with_document};
    use super::*;

    /// Unique sentences, numbered from `from`.
    fn sentences(from: usize, count: usize) -> String {
        let word = |number: usize| {
            ["bến", "sóng", "chiều", "lưới", "buồm", "đèn"][number % 6].to_owned() + &"n".repeat(number)
        };
        (from..from + count).map(|n| format!("{} ra {} vào {} đêm. ", word(n), word(n + 1), word(n * 2))).collect()
    }

    fn own(templates: &[&str], page: &str) -> OwnText {
        let schema = schema("name: x");
        let made = |text: &&str| {
            with_document(&schema, text, |document, residue| {
                Fingerprint::of_template("t.md", document, &schema, residue)
            })
        };
        let templates = Templates::new(templates.iter().map(made).collect());
        with_document(&schema, page, |document, _| templates.own_text(document)).unwrap()
    }

    #[test]
    fn what_is_one_s_own_is_what_no_template_has() {
        let (one, two) = (sentences(0, 12), sentences(40, 12));
        let page = |text: &str| format!("---\ntitle: x\n---\n# Tuần\n\n{text}\n");
        let whole = own(&[&page(&one), &page(&two)], &page(&one));
        assert_eq!((whole.words, whole.own, whole.template_share, whole.kept.len()), (72, 0, 1.0, 1));
        // A page made of two templates has no own text either.
        let mixed = own(&[&page(&one), &page(&two)], &format!("{}\n{two}\n", page(&one)));
        assert_eq!((mixed.own, mixed.template_share), (0, 1.0));
        let added = own(&[&page(&one)], &format!("{}\nNăm chữ của riêng tôi\n", page(&one)));
        assert_eq!((added.words, added.own), (77, 5));
        let other = own(&[&page(&one)], &page(&two));
        assert_eq!(other.own, other.words);
        assert!(other.template_share < 0.1);
        // Words that interrupt the runs of five words leave the words next to them to the template.
        let inside = own(
            &[&page("một hai ba bốn năm sáu bảy tám chín mười")],
            &page("một hai ba bốn năm chen sáu bảy tám chín mười"),
        );
        assert_eq!(inside.own, 1);
        assert_eq!(own(&[&page(&one)], "").words, 0);
    }

    #[test]
    fn without_templates_nothing_is_said() {
        let schema = schema("name: x");
        assert!(with_document(&schema, "# A\n", |document, _| Templates::default().own_text(document)).is_none());
    }
}
