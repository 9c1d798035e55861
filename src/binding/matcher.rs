//! What a heading's words say about the section it serves, or those above a column about which it is: its pieces, with
//! their marks and without.

#[cfg(test)]
mod tests;

use regex::Regex;

use super::evidence::{Candidate, Evidence, candidate, keep};
use super::vocabulary::{Folded, Vocabulary, Weak};
use crate::schema::{Schema, Wording};
use crate::text::fold;

/// The vocabulary of one schema, or of the columns of its tables.
#[derive(Debug)]
pub struct Matcher {
    marked: Vocabulary,
    bare: Vocabulary,
    patterns: Vec<(usize, Regex)>,
    /// The same for the columns that a part is asked for, by the part's place in the schema: 0 is the whole report, the
    /// others are its sections.
    columns: Vec<Option<Box<Matcher>>>,
}

impl Matcher {
    /// Compiles the headings, terms and filler of `schema`.
    pub fn new(schema: &Schema) -> Self {
        let sections = schema.sections.iter().map(|section| (&*section.headings, &*section.terms));
        let parts = std::iter::once(&schema.requires).chain(schema.sections.iter().map(|section| &section.requires));
        let columns = parts.map(|requires| {
            let columns = requires.columns.iter().map(|column| (&*column.headings, &*column.terms));
            (!requires.columns.is_empty()).then(|| Box::new(Self::of(columns, schema, Vec::new())))
        });
        Self::of(sections, schema, columns.collect())
    }

    /// The vocabulary of `parts`, each with its wordings and terms.
    fn of<'s>(
        parts: impl Iterator<Item = (&'s [Wording], &'s [Wording])> + Clone,
        schema: &Schema,
        columns: Vec<Option<Box<Self>>>,
    ) -> Self {
        let patterns = parts
            .clone()
            .enumerate()
            .flat_map(|(index, (headings, _))| headings.iter().map(move |wording| (index, wording)))
            .filter_map(|(index, wording)| wording.pattern.clone().map(|pattern| (index, pattern)))
            .collect();
        let folded = Folded::of(parts, schema);
        Self {
            marked: Vocabulary::new(&folded, str::to_owned),
            bare: Vocabulary::new(&folded, fold::strip_marks),
            patterns,
            columns,
        }
    }

    /// The vocabulary of the columns that `section` is asked for, or the whole report; `None` where it is asked for none.
    pub fn columns(&self, section: Option<usize>) -> Option<&Self> {
        self.columns.get(section.map_or(0, |section| section + 1))?.as_deref()
    }

    /// Every section that the folded heading `text` may serve, with the best reason for each.
    pub fn candidates(&self, text: &str) -> Vec<Candidate> {
        let mut found = Vec::new();
        self.marked.whole(text, &mut found);
        let whole = !found.is_empty();
        let mut weak = Weak::default();
        let mut silent = Vec::new();
        for (position, piece) in fold::pieces(text).enumerate() {
            let before = found.len();
            self.marked.piece(text, piece, position, &mut weak, &mut found);
            if found.len() == before && !whole {
                silent.push((position, piece));
            }
        }
        for (section, pattern) in &self.patterns {
            if pattern.is_match(text) {
                keep(&mut found, candidate(*section, Evidence::Pattern, 0, 0, &text.into()));
            }
        }
        // Only what says nothing with its marks is read without them.
        if !silent.is_empty() {
            let nothing = found.is_empty();
            self.without_marks(text, nothing, &silent, &mut weak, &mut found);
        }
        weak.settle(&mut found);
        if text.contains('-') && !found.iter().any(|candidate| candidate.evidence.is_plain()) {
            self.at_hyphens(text, &mut found);
        }
        found
    }

    /// Adds what the `silent` pieces of `text`, each with its number, say without their marks, or `text` itself where it
    /// says `nothing`. What is weaker than a wording must have more words then: `anh` is a person as often as it is `ảnh`.
    fn without_marks(
        &self,
        text: &str,
        nothing: bool,
        silent: &[(usize, &str)],
        weak: &mut Weak,
        found: &mut Vec<Candidate>,
    ) {
        let text = fold::strip_marks(text);
        let mut bare = Vec::new();
        if nothing {
            self.bare.whole(&text, &mut bare);
        }
        for &(position, piece) in silent {
            self.bare.piece(&text, &fold::strip_marks(piece), position, weak, &mut bare);
        }
        for candidate in bare {
            let words = candidate.words.split(' ').count();
            let enough = match candidate.evidence {
                Evidence::Listed | Evidence::ListedPiece => true,
                Evidence::TermsOnly | Evidence::WeakTerms => words > 1,
                Evidence::ListedWithin | Evidence::Contains => words > 2,
                Evidence::Pattern | Evidence::Translation | Evidence::WeakContains | Evidence::Table => false,
            };
            if enough {
                keep(found, Candidate { bare: true, ..candidate });
            }
        }
    }

    /// Adds what stands on both sides of a hyphen in `text`, where both mean the same: `Mục đích-Purpose`.
    fn at_hyphens(&self, text: &str, found: &mut Vec<Candidate>) {
        let means = |piece: &str| {
            let mut means = Vec::new();
            self.marked.whole(piece, &mut means);
            self.marked.piece(piece, piece, 0, &mut Weak::default(), &mut means);
            means.retain(|candidate| candidate.evidence.is_plain() || candidate.evidence == Evidence::WeakTerms);
            means
        };
        for (at, _) in text.match_indices('-').take(MAX_HYPHENS) {
            let left = fold::pieces(&text[..at]).last().unwrap_or_default();
            let right = fold::pieces(&text[at + 1..]).next().unwrap_or_default();
            let (left, right) = (means(left), means(right));
            for one in left {
                let Some(other) = right.iter().find(|other| other.section == one.section) else { continue };
                let one = if other.evidence < one.evidence { Candidate { position: 1, ..other.clone() } } else { one };
                let piece = if one.evidence == Evidence::Listed { Evidence::ListedPiece } else { one.evidence };
                keep(found, Candidate { evidence: piece, ..one });
            }
        }
    }
}

/// How many hyphens of a heading are looked at.
const MAX_HYPHENS: usize = 4;
