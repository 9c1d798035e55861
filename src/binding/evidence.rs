//! The reasons to take a heading for a section.

use std::sync::Arc;

/// Why a heading is taken to serve a section, strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Evidence {
    /// A listed wording is the whole heading.
    Listed,
    /// A listed wording is a piece of it: `Những Gì Học Được (Key Takeaways)`.
    ListedPiece,
    /// It matches a pattern of the schema.
    Pattern,
    /// It has a listed wording and other words, and stands where the report's sections stand.
    ListedWithin,
    /// It, or a piece of it, is made of the section's terms and of words that say nothing.
    TermsOnly,
    /// The heading at its place in the report's translation serves the section.
    Translation,
    /// The same as for `TermsOnly`, but the terms are words that often say nothing, as `plan` or `content`.
    WeakTerms,
    /// It contains a term, and stands where the report's sections stand.
    Contains,
    /// The same, but the term is a word that often says nothing.
    WeakContains,
    /// The heading says nothing, and below it stands the table that the section requires.
    Table,
}

impl Evidence {
    /// Whether it tells by itself what a heading is, wherever the sections of the report stand.
    pub fn is_plain(self) -> bool {
        matches!(self, Self::Listed | Self::ListedPiece | Self::Pattern | Self::TermsOnly)
    }

    /// Whether words say so that often say nothing.
    pub(super) fn is_weak(self) -> bool {
        matches!(self, Self::WeakTerms | Self::WeakContains)
    }
}

/// One reason to take a heading for a section.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Index of the section in the schema.
    pub section: usize,
    /// How strong the reason is.
    pub evidence: Evidence,
    /// Which piece of the heading speaks for it, or after how many words its term stands.
    pub position: usize,
    /// How many words the heading has besides that say something.
    pub others: usize,
    /// Whether it is so only without Vietnamese marks.
    pub bare: bool,
    /// The wording or term, as the schema has it, folded; of a translation its heading.
    pub words: Arc<str>,
}

pub(super) fn candidate(
    section: usize,
    evidence: Evidence,
    position: usize,
    others: usize,
    words: &Arc<str>,
) -> Candidate {
    Candidate { section, evidence, position, others, bare: false, words: words.clone() }
}

/// How many sections one heading may speak for: one that speaks for more speaks for none.
pub(super) const MAX_CANDIDATES: usize = 32;

/// Adds `new`, unless there is as good a reason for its section.
pub(super) fn keep(found: &mut Vec<Candidate>, new: Candidate) {
    match found.iter().position(|candidate| candidate.section == new.section) {
        Some(index) => {
            let old = &mut found[index];
            if (new.evidence, new.position) < (old.evidence, old.position) {
                *old = new;
            }
        }
        None if found.len() < MAX_CANDIDATES => found.push(new),
        None => {}
    }
}
