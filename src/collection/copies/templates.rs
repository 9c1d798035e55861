//! The templates of one kind of report, and how much of a page is not theirs.

use super::fingerprint::Fingerprint;
use super::shingles::{self, Shingles, WIDTH, shingle};
use super::words;
use crate::binding::reading::OwnText;
use crate::document::Document;

/// The templates that a report may have been made from.
#[derive(Debug, Default)]
pub struct Templates {
    pages: Vec<Fingerprint>,
    /// The shingles of all of them, ascending.
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

    /// What in `document` is its writer's own; `None` when there is no template to tell it from. Linear in the number of
    /// words, for each template.
    pub fn own_text(&self, document: &Document<'_>) -> Option<OwnText> {
        if self.pages.is_empty() {
            return None;
        }
        let words = words::of_page(document);
        let (mut own, mut told) = (0, 0);
        let mut page = Shingles::for_text(document.body.len());
        for (start, window) in words.windows(WIDTH).enumerate() {
            if self.all.binary_search(&shingle(window)).is_ok() {
                own += start.saturating_sub(told);
                told = start + WIDTH;
            }
        }
        own += words.len().saturating_sub(told);
        words.iter().for_each(|&word| page.push(word));
        let page = page.finish();
        let kept = |template: &Fingerprint| {
            let mut shared = 0;
            shingles::both(&page, &template.shingles, |_| shared += 1);
            f64::from(shared) / template.len().max(1) as f64
        };
        let kept = self.pages.iter().map(kept).fold(0.0, f64::max);
        Some(OwnText { words: words.len(), own, kept })
    }
}
