//! Copies: which reports hold the words of another.
//!
//! A report's [`Fingerprint`] is the set of its 5-word shingles as numbers: every run of five neighbouring
//! words of its prose, folded, headings and the schema's own phrases left out (see [`words()`]). It owns
//! what it holds, keeps no text, and is small: four bytes a word.
//!
//! # How to use it
//!
//! 1. **Per report, in the parallel pass**, while the document is in hand:
//!    [`Fingerprint::new`]`(site, report, &document, schema, &residue)`. `site` is whatever names the writer (it must
//!    be the same name in an index and in a later check), `report` the file in it. A text of `copies.templates`
//!    is made the same way and marked: [`Fingerprint::as_template`].
//! 2. **Once, after the pass**: put all fingerprints into one list, those of an index ([`index::read`]) behind them, and
//!    call [`find()`]`(&list, &options, |index| …)`, where the closure says which are under check. The order of the
//!    list decides nothing but the order of the result; sort it by path to have the output sorted by path.
//! 3. **Per pair to be reported**, when both texts are at hand: read and parse them again, and give the [`words()`] of
//!    both to [`longest_common_passage`] for the labels. A text known from an index only has no passage.
//!
//! `reportlint index build` is step 1 and [`index::write`].
//!
//! # What counts as a copy
//!
//! Two reports pair when the shorter has at least `threshold` of its own shingles in the longer. Not its own are
//! those of a template, and those that very many hold (see `common`): what comes with the template does not make
//! honest reports look alike. Against a template it is the report that is measured, however short the
//! template is: a short note that every report keeps is no copying, a report of little else is. Reports of one site,
//! hence the translations of one report, never pair unless `within_site` is set. Fewer than [`MIN_SHINGLES`] own
//! shingles are too few to say anything.
//!
//! # How it is found
//!
//! MinHash proposes, exact shares decide; see `sketch` for its recall. Time and memory grow with the number of words,
//! not with the number of pairs, also when thousands of reports hold the same text; then each of them is
//! paired with some of the others, not with all.

mod common;
mod find;
pub mod index;
mod passage;
mod shingles;
mod sketch;
#[cfg(test)]
mod tests;
mod words;

pub use find::{Options, Pair, find};
pub use passage::longest_common_passage;
pub use words::{Word, words};

use crate::binding::residue::Residue;
use crate::document::Document;
use crate::schema::Schema;
use shingles::Shingles;

/// With fewer shingles of its own a text is too short to be called a copy: names and dates of one event already
/// make so many words alike.
pub const MIN_SHINGLES: usize = 20;

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
    shingles: Box<[u32]>,
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
