//! Detection of copied reports. How a copy is reported is not decided here.
//!
//! A report's [`Fingerprint`] is the set of its 5-word shingles as numbers: every run of five consecutive words of its
//! prose, folded, without headings and the schema's own phrases (see [`words()`]). It is owned data without text, and
//! small: four bytes per word.
//!
//! # How to use it
//!
//! 1. **Per report, in the parallel pass**, while the document is available:
//!    [`Fingerprint::new`]`(site, report, &document, schema, &residue)`. `site` identifies the author (it must be the
//!    same in an index and in a later check), `report` the file within the site. For a template, use [`Fingerprint::of_template`]; [`Templates`] tells
//!    how much of a page is not from a template.
//! 2. **Once, after the pass**: put all fingerprints into one list, those of an index ([`index::read`]) last, and call
//!    [`find()`]`(&list, &options, |index| …)`, where the closure tells which reports are checked. The order of the
//!    list affects only the order of the result: sort it by path to get output sorted by path.
//! 3. **Per reported pair**, if both texts are available: read them again, and pass the words of both ([`KeptPlaces::words`], or
//!    [`words()`] of a text that changed)
//!    to [`longest_common_passage`] for the labels, and to [`passages()`] for the texts side by side. A text that is only in an index has no passage.
//!
//! `reportlint index build` is step 1 and [`index::write`].
//!
//! # What counts as a copy
//!
//! Two reports are a pair if the longer one has at least `threshold` of the shorter one's own shingles. Shingles of a
//! template, and those that most of the class has (see `common`), are not its own: text from the template does not make
//! honest reports look alike. Reports of one site, and so translations of one report, are never paired unless
//! `within_site` is set. Fewer than [`text::MIN_SHINGLES`] own shingles are too few to tell, and for a text that is
//! mostly a form fewer than [`text::MIN_SHINGLES_IN_FORM`].
//!
//! # How it is found
//!
//! MinHash proposes candidates, the exact shared part decides; see `sketch` for the recall. Time and memory grow with
//! the number of words, not with the number of pairs, even if thousands of reports have the same text; then each of
//! them is paired with some of the others, not with all.

mod common;
mod few;
mod find;
mod fingerprint;
pub mod index;
mod passage;
mod passages;
mod places;
mod positions;
mod prose;
mod shingles;
mod shipped;
mod sketch;
mod templates;
#[cfg(test)]
mod tests;
mod text;
mod words;

pub use few::Few;
pub use find::{ClassText, Found, Options, Pair, find};
pub use fingerprint::Fingerprint;
pub use passage::longest_common_passage;
pub use passages::{longest_covered, passages};
pub use places::{KeptPlaces, WordPlaces};
pub use prose::{ProseWords, Word, hash_with};
pub use shipped::shipped;
pub use templates::Templates;
#[cfg(test)]
use text::MIN_SHINGLES;
pub use words::words;
