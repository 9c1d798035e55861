//! What a heading's words say about the section it serves: the vocabulary of a schema, compiled once.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use regex::Regex;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::schema::Schema;
use crate::text::fold;

/// Why a heading is taken to serve a section, strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Evidence {
    /// A listed wording is the whole heading.
    Listed,
    /// A listed wording is a piece of it: `Những Gì Học Được (Key Takeaways)`.
    ListedPiece,
    /// It matches a pattern of the schema.
    Pattern,
    /// It, or a piece of it, is made of the section's terms and of words that say nothing.
    TermsOnly,
    /// The same, but the terms are words that often say nothing, as `plan` or `content`.
    WeakTerms,
    /// It contains a term, and stands where the report's sections stand.
    Contains,
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
    /// How many words the heading has besides those that speak for the section.
    pub others: usize,
    /// Whether it is so only without Vietnamese marks.
    pub bare: bool,
    /// The wording or term, as the schema has it, folded.
    pub words: Arc<str>,
}

/// The vocabulary of one schema.
#[derive(Debug)]
pub struct Matcher {
    marked: Vocabulary,
    bare: Vocabulary,
    patterns: Vec<(usize, Regex)>,
}

/// A phrase by its words, and what it stands for.
#[derive(Debug)]
struct Phrase {
    /// Its words, in the singular.
    words: Vec<String>,
    /// The phrase as it is written, folded.
    text: Arc<str>,
    /// The section, or `None` for filler.
    section: Option<usize>,
    /// A term that is also filler: `plan`, `content`. It speaks for its section only in a heading that has
    /// nothing else to say.
    weak: bool,
}

#[derive(Debug, Default)]
struct Vocabulary {
    /// Folded wordings and the sections that list them.
    listed: FxHashMap<Arc<str>, Vec<usize>>,
    /// Terms and filler by their first word, longest first.
    phrases: FxHashMap<String, Vec<Phrase>>,
    /// The first words of terms: a heading without any says nothing.
    openings: FxHashSet<String>,
}

impl Matcher {
    /// Compiles the headings, terms and filler of `schema`.
    pub fn new(schema: &Schema) -> Self {
        let patterns = schema
            .sections
            .iter()
            .enumerate()
            .flat_map(|(index, section)| section.headings.iter().map(move |wording| (index, wording)))
            .filter_map(|(index, wording)| wording.pattern.clone().map(|pattern| (index, pattern)))
            .collect();
        let folded = Folded::of(schema);
        Self {
            marked: Vocabulary::new(&folded, str::to_owned),
            bare: Vocabulary::new(&folded, fold::strip_marks),
            patterns,
        }
    }

    /// Every section that the folded heading `text` may serve, with the best reason for each.
    pub fn candidates(&self, text: &str) -> Vec<Candidate> {
        let mut found = self.marked.candidates(text);
        for (section, pattern) in &self.patterns {
            if pattern.is_match(text) {
                keep(&mut found, candidate(*section, Evidence::Pattern, 0, 0, &text.into()));
            }
        }
        if !found.is_empty() {
            return found;
        }
        // Only a heading that says nothing with its marks is read without them. A single short word is
        // then too little: `anh` is a person as often as it is `ảnh`.
        let text = fold::strip_marks(text);
        found = self.bare.candidates(&text);
        found.retain(|candidate| {
            let words = candidate.words.split(' ').count();
            match candidate.evidence {
                Evidence::Listed | Evidence::ListedPiece | Evidence::Pattern => true,
                Evidence::TermsOnly => words > 1,
                Evidence::WeakTerms => false,
                Evidence::Contains => words > 2,
            }
        });
        for candidate in &mut found {
            candidate.bare = true;
        }
        found
    }
}

/// The words of a schema, folded once for both vocabularies.
struct Folded {
    /// Wordings of headings, each with its section.
    wordings: Vec<(usize, String)>,
    /// Terms with their section, and filler.
    phrases: Vec<(Option<usize>, String)>,
}

impl Folded {
    fn of(schema: &Schema) -> Self {
        let sections = || schema.sections.iter().enumerate();
        let wordings = sections().flat_map(|(index, section)| {
            let words = section.headings.iter().filter(|wording| wording.pattern.is_none());
            words.map(move |wording| (index, fold::fold_heading(&wording.text)))
        });
        let terms =
            sections().flat_map(|(index, section)| section.terms.iter().map(move |term| (Some(index), &term.text)));
        let filler = schema.filler.iter().flat_map(|(_, words)| words).map(|word| (None, word));
        let phrases = terms.chain(filler).map(|(section, text)| (section, fold::fold(text)));
        Self { wordings: wordings.collect(), phrases: phrases.collect() }
    }
}

impl Vocabulary {
    fn new(folded: &Folded, spell: impl Fn(&str) -> String) -> Self {
        let mut vocabulary = Self::default();
        for (section, wording) in &folded.wordings {
            let listed = vocabulary.listed.entry(spell(wording).into()).or_default();
            if !listed.contains(section) {
                listed.push(*section);
            }
        }
        for (section, phrase) in &folded.phrases {
            vocabulary.add(&spell(phrase), *section);
        }
        for phrases in vocabulary.phrases.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
            let filler: Vec<Vec<String>> =
                phrases.iter().filter(|phrase| phrase.section.is_none()).map(|phrase| phrase.words.clone()).collect();
            for phrase in phrases.iter_mut() {
                phrase.weak = phrase.section.is_some() && filler.contains(&phrase.words);
            }
        }
        vocabulary
    }

    fn add(&mut self, folded: &str, section: Option<usize>) {
        let words: Vec<String> = fold::words(folded).map(|word| singular(word).to_owned()).collect();
        if let Some(first) = words.first() {
            if section.is_some() {
                self.openings.insert(first.clone());
            }
            let phrases = self.phrases.entry(first.clone()).or_default();
            let text = folded.into();
            phrases.push(Phrase { words, text, section, weak: false });
        }
    }

    fn candidates(&self, text: &str) -> Vec<Candidate> {
        let mut found = Vec::new();
        // A divider inside a listed wording is no border: `danh sách diễn giả & khách mời`.
        if let Some((wording, sections)) = self.listed.get_key_value(text) {
            for &section in sections {
                keep(&mut found, candidate(section, Evidence::Listed, 0, 0, wording));
            }
        }
        let mut all_words = None;
        let mut words = Vec::new();
        for (position, piece) in fold::pieces(text).enumerate() {
            let whole = piece.len() == text.len();
            words.clear();
            words.extend(fold::words(piece).map(singular));
            // How many words the heading has beside this piece.
            let mut beside = || *all_words.get_or_insert_with(|| fold::words(text).count()) - words.len();
            if !whole && let Some((wording, sections)) = self.listed.get_key_value(piece) {
                for &section in sections {
                    keep(&mut found, candidate(section, Evidence::ListedPiece, position, beside(), wording));
                }
            }
            if words.iter().any(|word| self.openings.contains(*word)) {
                let beside = if whole { 0 } else { beside() };
                self.terms_in(&words, position, beside, &mut found);
            }
        }
        found
    }

    /// Adds the sections whose terms stand among the `words`, in the singular, of the `position`-th piece of a heading, which has
    /// `beside` words more.
    fn terms_in(&self, words: &[&str], position: usize, beside: usize, found: &mut Vec<Candidate>) {
        let mut sections: Vec<(&Phrase, usize, usize)> = Vec::new();
        let mut others = 0;
        let mut at = 0;
        while at < words.len() {
            let known = self.phrases.get(words[at]).map_or(&[][..], Vec::as_slice);
            let Some(first) = known.iter().position(|phrase| phrase.matches(&words[at..])) else {
                others += usize::from(!words[at].bytes().all(|byte| byte.is_ascii_digit()));
                at += 1;
                continue;
            };
            // The longest phrases come first; one text may stand for several sections.
            let length = known[first].words.len();
            let same = known[first..].iter().take_while(|phrase| phrase.words.len() == length);
            for phrase in same.filter(|phrase| phrase.matches(&words[at..])) {
                sections.extend(phrase.section.map(|section| (phrase, section, at)));
            }
            at += length;
        }
        let strong = others > 0 || sections.iter().any(|(phrase, ..)| !phrase.weak);
        let first = sections.iter().find(|(phrase, ..)| !phrase.weak).map_or(0, |&(_, section, _)| section);
        for (phrase, section, at) in sections.into_iter().filter(|(phrase, ..)| !(strong && phrase.weak)) {
            // Of `learning from speakers` the first word says what it is about.
            let passing = others > 0 || !phrase.weak && section != first;
            let reason = if passing {
                candidate(section, Evidence::Contains, position + at, others, &phrase.text)
            } else {
                let evidence = if phrase.weak { Evidence::WeakTerms } else { Evidence::TermsOnly };
                candidate(section, evidence, position, beside, &phrase.text)
            };
            keep(found, reason);
        }
    }
}

impl Phrase {
    fn matches(&self, words: &[&str]) -> bool {
        // The first word is known to be the same.
        self.words.len() <= words.len() && self.words[1..].iter().zip(&words[1..]).all(|(own, word)| own == word)
    }
}

/// An English word without the `s` of its plural; Vietnamese words do not end in one.
fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 3 && !stem.ends_with(['s', 'u', 'i']) => stem,
        _ => word,
    }
}

fn candidate(section: usize, evidence: Evidence, position: usize, others: usize, words: &Arc<str>) -> Candidate {
    Candidate { section, evidence, position, others, bare: false, words: words.clone() }
}

/// How many sections one heading may speak for: one that speaks for more speaks for none.
const MAX_CANDIDATES: usize = 32;

/// Adds `new`, unless there is as good a reason for its section.
fn keep(found: &mut Vec<Candidate>, new: Candidate) {
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
