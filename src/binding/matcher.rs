//! Matches the words of a heading to sections, or those of a table head to columns: piece by piece, with Vietnamese
//! marks and without.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use regex::Regex;

use super::evidence::{Candidate, Evidence, candidate, keep};
use super::known_headings::{KnownHeading, KnownHeadings};
use super::shape::Shape;
use super::shipped::{self, Shipped};
use super::vocabulary::{Folded, Part, Vocabulary, Weak};
use crate::schema::Schema;
use crate::text::fold;

/// The vocabulary of one schema, or of the columns of its tables.
#[derive(Debug)]
pub struct Matcher {
    words: Words,
    /// The wordings of each section without marks, made when one is missing and a slip is looked for.
    bare_wordings: OnceLock<Vec<Vec<String>>>,
    patterns: Vec<(usize, Regex)>,
    /// The vocabulary of the required columns, by the part of the schema: 0 is the whole report, the others are its
    /// sections.
    columns: Vec<Option<Box<Matcher>>>,
    known: KnownHeadings,
}

/// The words with Vietnamese marks and without.
#[derive(Debug)]
enum Words {
    /// Those of a built-in schema.
    Shipped(&'static Shipped),
    /// Those of another one.
    Own(Box<Own>),
}

/// Words that are not in the program.
#[derive(Debug)]
struct Own {
    folded: Folded,
    /// Made for the first heading.
    marked: OnceLock<Vocabulary>,
    /// Made for the first heading that has to be matched without marks.
    bare: OnceLock<Vocabulary>,
}

impl Words {
    fn own(folded: Folded) -> Self {
        Self::Own(Box::new(Own { folded, marked: OnceLock::new(), bare: OnceLock::new() }))
    }

    fn marked(&self) -> &Vocabulary {
        match self {
            Self::Shipped(shipped) => &shipped.marked,
            Self::Own(own) => own.marked.get_or_init(|| Vocabulary::new(&own.folded, Cow::Borrowed)),
        }
    }

    fn bare(&self) -> &Vocabulary {
        match self {
            Self::Shipped(shipped) => &shipped.bare,
            Self::Own(own) => {
                own.bare.get_or_init(|| Vocabulary::new(&own.folded, |text| Cow::Owned(fold::strip_marks(text))))
            }
        }
    }
}

impl Matcher {
    /// Compiles the headings, terms and filler of `schema`.
    pub fn new(schema: &Schema) -> Self {
        match shipped::of(schema) {
            Some(shipped) => Self::with(schema, |part, _| Words::Shipped(&shipped[part])),
            None => Self::folded(schema),
        }
    }

    /// The same with words that are folded now, whatever the program has ready.
    pub(super) fn folded(schema: &Schema) -> Self {
        let filler = Folded::filler(schema);
        Self::with(schema, |_, parts| Words::own(Folded::of(parts, &filler)))
    }

    /// Compiles `schema`. `words` returns the words of its sections, then those of the columns of each part that has some,
    /// which it is given with their number.
    fn with(schema: &Schema, words: impl Fn(usize, &[Part<'_>]) -> Words) -> Self {
        let parts = std::iter::once(&schema.requires).chain(schema.sections.iter().map(|section| &section.requires));
        let mut number = 0;
        let columns = parts.map(|requires| {
            let columns: Vec<Part<'_>> =
                requires.columns.iter().map(|column| (&*column.headings, &*column.terms)).collect();
            (!columns.is_empty()).then(|| {
                number += 1;
                Box::new(Self::of(&columns, words(number, &columns), Vec::new()))
            })
        });
        let columns = columns.collect();
        let sections: Vec<Part<'_>> =
            schema.sections.iter().map(|section| (&*section.headings, &*section.terms)).collect();
        Self::of(&sections, words(0, &sections), columns)
    }

    /// Builds the vocabulary of `parts`.
    fn of(parts: &[Part<'_>], words: Words, columns: Vec<Option<Box<Self>>>) -> Self {
        let headings =
            parts.iter().enumerate().flat_map(|(index, (headings, _))| headings.iter().map(move |one| (index, one)));
        let patterns = headings.filter_map(|(index, wording)| Some((index, wording.pattern.clone()?))).collect();
        Self { words, bare_wordings: OnceLock::new(), patterns, columns, known: KnownHeadings::default() }
    }

    /// All vocabularies, with marks and without, in the order in which `with` makes them.
    #[cfg(test)]
    pub(super) fn vocabularies(&self) -> Vec<(&Vocabulary, &Vocabulary)> {
        let columns = self.columns.iter().flatten().map(|columns| &columns.words);
        std::iter::once(&self.words).chain(columns).map(|words| (words.marked(), words.bare())).collect()
    }

    /// The vocabulary of the columns that `section` or the whole report requires. `None` if it requires none.
    pub fn columns(&self, section: Option<usize>) -> Option<&Self> {
        self.columns.get(section.map_or(0, |section| section + 1))?.as_deref()
    }

    /// The wordings of `section` of the `schema` that this is the vocabulary of, without Vietnamese marks.
    pub(super) fn bare_wordings(&self, schema: &Schema, section: usize) -> &[String] {
        let of_all = || (0..schema.sections.len()).map(|section| bare_wordings(schema, section)).collect();
        &self.bare_wordings.get_or_init(of_all)[section]
    }

    /// Whether the schema has all words of the folded `text`, as terms or as filler.
    pub(super) fn knows_all(&self, text: &str) -> bool {
        self.words.marked().others(text) == 0
    }

    /// What the heading `text` says.
    pub(super) fn heading(&self, text: &str) -> Arc<KnownHeading> {
        self.known.get_or(text, || {
            let folded = fold::fold_heading(text);
            let candidates = if folded.is_empty() { Vec::new() } else { self.candidates(&folded) };
            KnownHeading { folded, candidates, shape: Shape::of(text), parts: OnceLock::new() }
        })
    }

    /// Returns every section that the folded heading `text` may serve, each with its best reason.
    pub fn candidates(&self, text: &str) -> Vec<Candidate> {
        let marked = self.words.marked();
        let mut found = Vec::new();
        marked.whole(text, &mut found);
        let whole = !found.is_empty();
        let mut weak = Weak::default();
        let mut silent = Vec::new();
        for (position, piece) in fold::pieces(text).enumerate() {
            let before = found.len();
            marked.piece(text, piece, position, &mut weak, &mut found);
            if found.len() == before && !whole {
                silent.push((position, piece));
            }
        }
        for (section, pattern) in &self.patterns {
            if pattern.is_match(text) {
                keep(&mut found, candidate(*section, Evidence::Pattern, 0, 0, text));
            }
        }
        // Only pieces that match nothing with marks are matched without them.
        if !silent.is_empty() {
            let nothing = found.is_empty();
            self.without_marks(text, nothing, &silent, &mut weak, &mut found);
        }
        weak.settle(&mut found);
        if text.contains('-') && !found.iter().any(|candidate| candidate.evidence.is_plain()) {
            self.at_hyphens(text, &mut found);
            if found.is_empty() {
                found = self.compounds(text);
            }
        }
        found
    }

    /// Matches the `silent` pieces of `text`, each with its number, without Vietnamese marks, and the whole `text` if
    /// `nothing` matched. Evidence weaker than a wording then needs more words: `anh` is a person as often as it is
    /// `ảnh`.
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
            self.words.bare().whole(&text, &mut bare);
        }
        for &(position, piece) in silent {
            self.words.bare().piece(&text, &fold::strip_marks(piece), position, weak, &mut bare);
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

    /// The section that all words of `text` mean once its compounds are parted, as in `Self-reflection`. A `Tree-house`
    /// is no tree.
    fn compounds(&self, text: &str) -> Vec<Candidate> {
        let mut found = self.candidates(&text.replace('-', " "));
        let first = found.first().map(|candidate| candidate.section);
        if found.iter().any(|candidate| candidate.others > 0 || Some(candidate.section) != first) {
            found.clear();
        }
        found
    }

    /// Adds the section that both sides of a hyphen in `text` mean: `Mục đích-Purpose`.
    fn at_hyphens(&self, text: &str, found: &mut Vec<Candidate>) {
        let marked = self.words.marked();
        let sections_of = |piece: &str| {
            let mut sections_of = Vec::new();
            marked.whole(piece, &mut sections_of);
            marked.piece(piece, piece, 0, &mut Weak::default(), &mut sections_of);
            sections_of.retain(|candidate| candidate.evidence.is_plain() || candidate.evidence == Evidence::WeakTerms);
            sections_of
        };
        for (at, _) in text.match_indices('-').take(MAX_HYPHENS) {
            let left = fold::pieces(&text[..at]).last().unwrap_or_default();
            let right = fold::pieces(&text[at + 1..]).next().unwrap_or_default();
            let (left, right) = (sections_of(left), sections_of(right));
            for one in left {
                let Some(other) = right.iter().find(|other| other.section == one.section) else { continue };
                let one = if other.evidence < one.evidence { Candidate { position: 1, ..other.clone() } } else { one };
                let piece = if one.evidence == Evidence::Listed { Evidence::ListedPiece } else { one.evidence };
                keep(found, Candidate { evidence: piece, ..one });
            }
        }
    }
}

/// The wordings of a section without Vietnamese marks.
pub(super) fn bare_wordings(schema: &Schema, section: usize) -> Vec<String> {
    let wordings = schema.sections[section].headings.iter().filter(|wording| wording.pattern.is_none());
    wordings.map(|wording| fold::strip_marks(&fold::fold_heading(&wording.text))).collect()
}

/// The number of hyphens checked per heading.
const MAX_HYPHENS: usize = 4;
