//! The reasons why a heading matches a section.

use std::sync::Arc;

/// Why a heading matches a section, strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Evidence {
    /// A listed wording is the whole heading.
    Listed,
    /// A listed wording is a piece of it: `Những Gì Học Được (Key Takeaways)`.
    ListedPiece,
    /// A pattern of the schema matches.
    Pattern,
    /// A listed wording among other words, on the level of the report's sections.
    ListedWithin,
    /// The heading or a piece of it consists of terms of the section and filler.
    TermsOnly,
    /// The heading at the same place in the report's translation serves the section.
    Translation,
    /// Like `TermsOnly`, but the terms are weak, such as `plan` or `content`.
    WeakTerms,
    /// It contains a term, and is on the level of the report's sections.
    Contains,
    /// Like `Contains`, but the term is weak.
    WeakContains,
    /// The heading matches nothing, and the table that the section requires is below it.
    Table,
}

impl Evidence {
    /// Whether the evidence is enough on any level.
    pub fn is_plain(self) -> bool {
        matches!(self, Self::Listed | Self::ListedPiece | Self::Pattern | Self::TermsOnly)
    }

    /// Whether only weak terms match.
    pub(super) fn is_weak(self) -> bool {
        matches!(self, Self::WeakTerms | Self::WeakContains)
    }
}

/// One reason why a heading matches a section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// Index of the section in the schema.
    pub section: usize,
    /// How strong the reason is.
    pub evidence: Evidence,
    /// The index of the matching piece, or the number of words before the matching term.
    pub position: usize,
    /// The number of other words in the heading that carry meaning.
    pub others: usize,
    /// Whether it matches only without Vietnamese marks.
    pub bare: bool,
    /// The matching wording or term from the schema, folded. For a translation, its heading.
    pub words: Arc<str>,
}

impl Candidate {
    /// Whether the heading begins with the term: `Technology stack`.
    pub(super) fn opens_heading(&self) -> bool {
        self.evidence == Evidence::Contains && self.position == 0
    }
}

pub(super) fn candidate(
    section: usize,
    evidence: Evidence,
    position: usize,
    others: usize,
    words: impl Into<Arc<str>>,
) -> Candidate {
    Candidate { section, evidence, position, others, bare: false, words: words.into() }
}

/// The most sections that one heading may match. A heading that matches more counts for none.
pub(super) const MAX_CANDIDATES: usize = 32;

/// Adds `new`, unless its section already has a reason at least as good.
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
