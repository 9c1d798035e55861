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
//!    be the same name in an index and in a later check), `report` the file in it. Of a template it is
//!    [`Fingerprint::of_template`], and [`Templates`] says how much of a page is not theirs.
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
//! those of a template, and those that most of the class hold (see `common`): what comes with the template does not make
//! honest reports look alike. Reports of one site, hence the translations of one report, never pair unless `within_site` is
//! set. Fewer than [`text::MIN_SHINGLES`] own shingles are too few to say anything, and in what is mostly a form fewer than
//! [`text::MIN_SHINGLES_IN_FORM`].
//!
//! # How it is found
//!
//! MinHash proposes, exact shares decide; see `sketch` for its recall. Time and memory grow with the number of words,
//! not with the number of pairs, also when thousands of reports hold the same text; then each of them is
//! paired with some of the others, not with all.

mod common;
mod find;
mod fingerprint;
pub mod index;
mod passage;
mod shingles;
mod shipped;
mod sketch;
mod templates;
#[cfg(test)]
mod tests;
mod text;
mod words;

pub use find::{Options, Pair, find};
pub use fingerprint::Fingerprint;
pub use passage::longest_common_passage;
pub use shipped::shipped;
pub use templates::Templates;
#[cfg(test)]
use text::MIN_SHINGLES;
pub use words::{Word, words};
