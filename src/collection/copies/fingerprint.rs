//! What is kept of a text to compare it with others.

use super::shingles::{self, Shingles};
use super::words;
use crate::binding::residue::Residue;
use crate::document::Document;
use crate::schema::Schema;

/// What is kept of one text to compare it with others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fingerprint {
    /// Whose text it is: reports of one site are not copies of each other.
    pub site: String,
    /// Which of the site's reports it is.
    pub report: String,
    /// Whether it is a template, not somebody's report.
    pub template: bool,
    /// Its shingles, ascending, each once.
    pub(super) shingles: Box<[u32]>,
}

impl Fingerprint {
    /// The fingerprint of a report's prose; `residue` is what is left in it of the schema's phrases.
    pub fn new(
        site: impl Into<String>,
        report: impl Into<String>,
        document: &Document<'_>,
        schema: &Schema,
        residue: &[Residue],
    ) -> Self {
        let mut shingles = Shingles::for_text(document.body.len());
        words::each(document, schema, residue, |word| shingles.push(word.hash));
        Self { site: site.into(), report: report.into(), template: false, shingles: shingles.finish() }
    }

    /// The fingerprint of folded words, one by one.
    pub fn of_words<'w>(
        site: impl Into<String>,
        report: impl Into<String>,
        words: impl IntoIterator<Item = &'w str>,
    ) -> Self {
        let mut shingles = Shingles::default();
        for word in words {
            shingles.push(shingles::word(word));
        }
        Self { site: site.into(), report: report.into(), template: false, shingles: shingles.finish() }
    }

    /// The same, as a template that reports are compared with and whose words are not counted as theirs.
    pub fn as_template(mut self) -> Self {
        self.template = true;
        self
    }

    /// Whether both texts say the same, as far as fingerprints tell.
    pub fn says_as(&self, other: &Self) -> bool {
        self.shingles == other.shingles
    }

    /// How many different shingles the text has.
    pub fn len(&self) -> usize {
        self.shingles.len()
    }

    /// Whether the text has fewer than five words.
    pub fn is_empty(&self) -> bool {
        self.shingles.is_empty()
    }
}
