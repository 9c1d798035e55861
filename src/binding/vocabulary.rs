//! Finds the phrases of a schema in a piece of a heading, and the sections that they match.

mod phrases;
mod tables;

use std::borrow::Cow;

use super::evidence::{Candidate, Evidence, candidate, keep};
use crate::text::fold;
use crate::text::prepositions::PREPOSITIONS;
pub use phrases::{Folded, Part, Sense, Vocabulary};
pub use tables::{Ends, Groups, Texts};

/// A word of a heading, and its number if the vocabulary has it.
struct Word<'p> {
    form: Cow<'p, str>,
    number: Option<u32>,
}

/// Words that join two equal parts of a heading.
const JOINTS: [&str; 3] = ["and", "và", "va"];

/// Words allowed between a preposition and its complement.
const ARTICLES: [&str; 10] = ["the", "a", "an", "my", "our", "their", "your", "các", "những", "một"];

/// The matches in one piece of a heading.
struct Found<'v> {
    vocabulary: &'v Vocabulary,
    /// The terms and wordings by their index, each with its section and its position among the words.
    phrases: Vec<(usize, usize, usize)>,
    /// The positions of joining words.
    joints: Vec<usize>,
    /// The number of words that the schema does not have, except numbers.
    others: usize,
    /// The position of the first of those words.
    first_other: usize,
    /// The positions of words that a preposition makes complements.
    complements: Vec<usize>,
}

impl Vocabulary {
    /// Whether `words` begin with `phrase`. The first word is the same: the lookup used it.
    fn matches(&self, phrase: usize, words: &[Word<'_>]) -> bool {
        let own = self.words.get(phrase);
        let same = |(own, word): (&u32, &Word<'_>)| word.number == Some(*own);
        own.len() <= words.len() && own[1..].iter().zip(&words[1..]).all(same)
    }

    /// Adds the sections that list `text`. A divider inside a listed wording does not split it: `diễn giả & khách mời`.
    pub(super) fn whole(&self, text: &str, found: &mut Vec<Candidate>) {
        if let Some((wording, sections)) = self.listed(text) {
            for &section in sections {
                keep(found, candidate(section as usize, Evidence::Listed, 0, 0, wording));
            }
        }
    }

    /// Adds the sections that piece number `position` of `text` matches, and adds weak matches to `weak`.
    pub(super) fn piece(&self, text: &str, piece: &str, position: usize, weak: &mut Weak, found: &mut Vec<Candidate>) {
        let whole = piece.len() == text.len();
        let listed = if whole { None } else { self.listed(piece) };
        let words = self.forms(piece);
        let senses = |word: &Word<'_>| &self.senses[self.beginning_with(word.number)];
        let starts = |word: &Word<'_>| senses(word).iter().any(|sense| *sense != Sense::Filler);
        if listed.is_none() && !words.iter().any(starts) {
            return;
        }
        let own = self.find(&words);
        let beside = if whole { 0 } else { self.others(text) - own.others };
        if let Some((wording, sections)) = listed {
            for &section in sections {
                keep(found, candidate(section as usize, Evidence::ListedPiece, position, beside, wording));
            }
        }
        own.add_candidates(position, beside, weak, found);
    }

    /// The words of `piece`, reduced to their common form if the vocabulary may have them.
    fn forms<'p>(&self, piece: &'p str) -> Vec<Word<'p>> {
        let word = |word: &'p str| {
            let (form, number) = self.word(word);
            Word { form, number }
        };
        fold::words(piece).map(word).collect()
    }

    /// The number of words of `text` that the schema does not have.
    pub(super) fn others(&self, text: &str) -> usize {
        fold::pieces(text).map(|piece| self.find(&self.forms(piece)).others).sum()
    }

    /// Finds the phrases in `words`. Of phrases that begin at the same place, the longest wins.
    fn find(&self, words: &[Word<'_>]) -> Found<'_> {
        let mut found = Found {
            vocabulary: self,
            phrases: Vec::new(),
            joints: Vec::new(),
            others: 0,
            first_other: usize::MAX,
            complements: Vec::new(),
        };
        let (mut at, mut tied) = (0, false);
        while at < words.len() {
            let word = words[at].form.as_ref();
            if JOINTS.contains(&word) {
                found.joints.push(at);
            }
            if PREPOSITIONS.contains(&word) {
                tied = true;
            } else if !ARTICLES.contains(&word) {
                found.complements.extend(tied.then_some(at));
                tied = false;
            }
            let mut known = self.beginning_with(words[at].number);
            let Some(first) = known.find(|&phrase| self.matches(phrase, &words[at..])) else {
                if !JOINTS.contains(&word) && !word.bytes().all(|byte| byte.is_ascii_digit()) {
                    found.others += 1;
                    found.first_other = found.first_other.min(at);
                }
                at += 1;
                continue;
            };
            // Several sections may have the same phrase.
            let length = self.words.get(first).len();
            let same = std::iter::once(first).chain(known.take_while(|&phrase| self.words.get(phrase).len() == length));
            for phrase in same.filter(|&phrase| self.matches(phrase, &words[at..])) {
                found.phrases.extend(self.senses[phrase].section().map(|section| (phrase, section, at)));
            }
            at += length;
        }
        found
    }
}

impl Found<'_> {
    /// Adds the sections whose terms are in piece number `position` of a heading with `beside` other words.
    fn add_candidates(&self, position: usize, beside: usize, weak: &mut Weak, found: &mut Vec<Candidate>) {
        let strong = || self.phrases.iter().filter(|&&(phrase, ..)| !matches!(self.sense(phrase), Sense::Weak(_)));
        if strong().next().is_none() {
            return self.add_weak_candidates(position, beside, weak, found);
        }
        // The first word of `lessons from the speakers` decides its topic. In `lessons and impressions`, both count.
        let (mut before, mut rank) = (None, 0);
        let mut leads = true;
        for &(phrase, section, at) in strong() {
            if before.is_some_and(|before| before != at) {
                leads = self.joints.iter().any(|joint| before < Some(*joint) && *joint < at);
                rank += 1;
            }
            before = Some(at);
            let (evidence, place) = match self.sense(phrase) {
                Sense::Listed(_) if self.others > 0 => (Evidence::ListedWithin, position + at),
                _ if self.others > 0 || !leads => (Evidence::Contains, position + at),
                _ => (Evidence::TermsOnly, position + rank),
            };
            let others = match evidence {
                Evidence::TermsOnly => beside + self.of_others(section),
                _ => self.others,
            };
            keep(found, candidate(section, evidence, place, others, self.text(phrase)));
        }
    }

    fn sense(&self, phrase: usize) -> Sense {
        self.vocabulary.senses[phrase]
    }

    /// `phrase` as written, folded.
    fn text(&self, phrase: usize) -> &str {
        self.vocabulary.texts.get(phrase)
    }

    /// Whether the word at `at` only complements the words before: `Turbines in Action`.
    fn completes(&self, at: usize) -> bool {
        self.first_other < at && self.complements.contains(&at)
    }

    /// The number of positions with terms of sections other than `section`.
    fn of_others(&self, section: usize) -> usize {
        let together = self.phrases.chunk_by(|one, next| one.2 == next.2);
        together.filter(|phrases| phrases.iter().all(|&(_, other, _)| other != section)).count()
    }

    /// Like `add_candidates`, if all terms are weak.
    fn add_weak_candidates(&self, position: usize, beside: usize, weak: &mut Weak, found: &mut Vec<Candidate>) {
        for together in self.phrases.chunk_by(|one, next| one.2 == next.2) {
            weak.add(&together.iter().map(|&(_, section, _)| section).collect::<Vec<_>>());
        }
        for &(phrase, section, at) in &self.phrases {
            let reason = match self.others {
                0 => candidate(section, Evidence::WeakTerms, position, beside, self.text(phrase)),
                others => candidate(section, Evidence::WeakContains, position + at, others, self.text(phrase)),
            };
            if !self.completes(at) {
                keep(found, reason);
            }
        }
    }
}

/// The sections that the weak terms of a heading match.
#[derive(Default)]
pub(super) struct Weak {
    /// The sections that all weak terms share. `None` before the first term.
    common: Option<Vec<usize>>,
}

impl Weak {
    fn add(&mut self, sections: &[usize]) {
        match &mut self.common {
            None => self.common = Some(sections.to_vec()),
            Some(common) => common.retain(|section| sections.contains(section)),
        }
    }

    /// Removes from `found` the weak matches that disagree: `Plans, Dates and Places` matches all three.
    pub(super) fn settle(self, found: &mut Vec<Candidate>) {
        let alone = found.iter().all(|candidate| candidate.evidence.is_weak());
        if let Some(common) = self.common.filter(|_| alone) {
            found.retain(|candidate| common.contains(&candidate.section));
        }
    }
}
