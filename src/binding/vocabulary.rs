//! The words of a schema, compiled once: finds its phrases in a piece of a heading, and the sections that they match.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::evidence::{Candidate, Evidence, candidate, keep};
use super::forms::{form, opening};
use crate::schema::{Schema, Wording};
use crate::text::fold;
use crate::text::prepositions::PREPOSITIONS;

/// A phrase of the schema, split into words.
#[derive(Debug)]
struct Phrase {
    /// Its words, in [`Vocabulary::words`].
    words: Range<u32>,
    /// The phrase as written, folded, in [`Vocabulary::texts`].
    text: Range<u32>,
    /// The section, or `None` for filler.
    section: Option<usize>,
    /// A listed wording that is not a term. It is stronger evidence than a term.
    listed: bool,
    /// A term that is also filler: `plan`, `content`. It matches its section only in a heading without other words of
    /// meaning.
    weak: bool,
}

#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Folded wordings and the sections that list them.
    listed: FxHashMap<Box<str>, Vec<usize>>,
    /// The words of all phrases, reduced to the form that all inflections share, with their numbers.
    numbers: FxHashMap<Box<str>, u32>,
    /// Terms, wordings and filler by the number of their first word, longest first.
    phrases: Vec<Phrase>,
    /// For each number, the index of its first phrase; and one more.
    starts: Vec<u32>,
    /// The words of the phrases, by number, and their texts, one after the other.
    words: Vec<u32>,
    texts: String,
    /// The first letters of all words, to skip other words quickly.
    openings: FxHashSet<[u8; 3]>,
}

/// A word of a heading, and its number if the vocabulary has it.
struct Word<'p> {
    form: Cow<'p, str>,
    number: Option<u32>,
}

/// Words that join two equal parts of a heading.
const JOINTS: [&str; 3] = ["and", "và", "va"];

/// Words allowed between a preposition and its complement.
const ARTICLES: [&str; 10] = ["the", "a", "an", "my", "our", "their", "your", "các", "những", "một"];

/// The words of a schema, folded once for both vocabularies, with marks and without.
#[derive(Debug)]
pub(super) struct Folded {
    /// The wordings of headings, each with its section.
    wordings: Vec<(usize, String)>,
    /// The terms with their sections.
    terms: Vec<(usize, String)>,
    /// The filler, which all parts of a schema share.
    filler: Arc<[String]>,
}

impl Folded {
    /// The words of `parts`, each given by its wordings and terms, with `filler`.
    pub(super) fn of<'s>(
        parts: impl Iterator<Item = (&'s [Wording], &'s [Wording])> + Clone,
        filler: &Arc<[String]>,
    ) -> Self {
        let wordings = parts.clone().enumerate().flat_map(|(index, (headings, _))| {
            let words = headings.iter().filter(|wording| wording.pattern.is_none());
            words.map(move |wording| (index, fold::fold_heading(&wording.text)))
        });
        let terms = parts
            .enumerate()
            .flat_map(|(index, (_, terms))| terms.iter().map(move |term| (index, fold::fold(&term.text))));
        Self { wordings: wordings.collect(), terms: terms.collect(), filler: filler.clone() }
    }

    /// The folded filler of `schema`.
    pub(super) fn filler(schema: &Schema) -> Arc<[String]> {
        schema.filler.iter().flat_map(|(_, words)| words).map(|word| fold::fold(word)).collect()
    }
}

/// The matches in one piece of a heading.
struct Found<'v> {
    vocabulary: &'v Vocabulary,
    /// The terms and wordings, each with its section and its position among the words.
    phrases: Vec<(&'v Phrase, usize, usize)>,
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
    pub(super) fn new<'f>(folded: &'f Folded, spell: impl Fn(&'f str) -> Cow<'f, str>) -> Self {
        let mut vocabulary = Self::default();
        let most = folded.terms.len() + folded.filler.len() + folded.wordings.len();
        vocabulary.numbers.reserve(most);
        vocabulary.openings.reserve(most / 2);
        for (section, wording) in &folded.wordings {
            let listed = vocabulary.listed.entry(spell(wording).into()).or_default();
            if !listed.contains(section) {
                listed.push(*section);
            }
        }
        for (section, term) in &folded.terms {
            vocabulary.add(&spell(term), Some(*section), false);
        }
        for filler in &*folded.filler {
            vocabulary.add(&spell(filler), None, false);
        }
        // A single word, or a wording with a divider, is not stronger than a term.
        let longer = |wording: &&(usize, String)| wording.1.contains(' ') && !wording.1.contains('/');
        for (section, wording) in folded.wordings.iter().filter(longer) {
            vocabulary.add(&spell(wording), Some(*section), true);
        }
        vocabulary.settle();
        vocabulary
    }

    /// Adds a phrase.
    fn add(&mut self, folded: &str, section: Option<usize>, listed: bool) {
        let from = self.words.len() as u32;
        for word in fold::words(folded) {
            let number = self.number(word);
            self.words.push(number);
        }
        let words = from..self.words.len() as u32;
        if !words.is_empty() {
            let from = self.texts.len() as u32;
            self.texts.push_str(folded);
            let text = from..self.texts.len() as u32;
            self.phrases.push(Phrase { words, text, section, listed, weak: false });
        }
    }

    /// The number of `word`, which the vocabulary has from now on.
    fn number(&mut self, word: &str) -> u32 {
        self.openings.extend(opening(word));
        let form = form(word);
        if let Some(&number) = self.numbers.get(&*form) {
            return number;
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(form.into(), number);
        number
    }

    /// Sorts the phrases once all are there. Of wordings that are terms, too, the term stays.
    fn settle(&mut self) {
        let words = |phrase: &Phrase| &self.words[phrase.words.start as usize..phrase.words.end as usize];
        let mut known = FxHashSet::with_capacity_and_hasher(self.phrases.len(), FxBuildHasher);
        self.phrases.retain(|phrase| known.insert((phrase.section, words(phrase))) || !phrase.listed);
        for phrase in &mut self.phrases {
            phrase.weak = phrase.section.is_some() && !phrase.listed && known.contains(&(None, words(phrase)));
        }
        self.phrases.sort_by_key(|phrase| (words(phrase)[0], std::cmp::Reverse(phrase.words.len())));
        self.starts = vec![0; self.numbers.len() + 1];
        for phrase in &self.phrases {
            self.starts[words(phrase)[0] as usize + 1] += 1;
        }
        for number in 1..self.starts.len() {
            self.starts[number] += self.starts[number - 1];
        }
    }

    /// The phrases that begin with `word`.
    fn beginning_with(&self, word: &Word<'_>) -> &[Phrase] {
        let Some(number) = word.number else { return &[] };
        let of = |number: u32| self.starts[number as usize] as usize;
        &self.phrases[of(number)..of(number + 1)]
    }

    /// Whether `words` begin with `phrase`. The first word is the same: the lookup used it.
    fn matches(&self, phrase: &Phrase, words: &[Word<'_>]) -> bool {
        let own = &self.words[phrase.words.start as usize..phrase.words.end as usize];
        let same = |(own, word): (&u32, &Word<'_>)| word.number == Some(*own);
        own.len() <= words.len() && own[1..].iter().zip(&words[1..]).all(same)
    }

    /// `phrase` as written, folded.
    fn text(&self, phrase: &Phrase) -> &str {
        &self.texts[phrase.text.start as usize..phrase.text.end as usize]
    }

    /// Adds the sections that list `text`. A divider inside a listed wording does not split it: `diễn giả & khách mời`.
    pub(super) fn whole(&self, text: &str, found: &mut Vec<Candidate>) {
        if let Some((wording, sections)) = self.listed.get_key_value(text) {
            for &section in sections {
                keep(found, candidate(section, Evidence::Listed, 0, 0, &**wording));
            }
        }
    }

    /// Adds the sections that piece number `position` of `text` matches, and adds weak matches to `weak`.
    pub(super) fn piece(&self, text: &str, piece: &str, position: usize, weak: &mut Weak, found: &mut Vec<Candidate>) {
        let whole = piece.len() == text.len();
        let listed = if whole { None } else { self.listed.get_key_value(piece) };
        let words = self.forms(piece);
        let starts = |word: &Word<'_>| self.beginning_with(word).iter().any(|phrase| phrase.section.is_some());
        if listed.is_none() && !words.iter().any(starts) {
            return;
        }
        let own = self.find(&words);
        let beside = if whole { 0 } else { self.others(text) - own.others };
        for (&section, wording) in
            listed.iter().flat_map(|(wording, sections)| sections.iter().map(move |one| (one, wording)))
        {
            keep(found, candidate(section, Evidence::ListedPiece, position, beside, &***wording));
        }
        own.add_candidates(position, beside, weak, found);
    }

    /// The words of `piece`, reduced to their common form if the vocabulary may have them.
    fn forms<'p>(&self, piece: &'p str) -> Vec<Word<'p>> {
        let known = |word: &str| opening(word).is_some_and(|letters| self.openings.contains(&letters));
        let word = |word: &'p str| {
            let form = if known(word) { form(word) } else { Cow::Borrowed(word) };
            let number = self.numbers.get(&*form).copied();
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
            let known = self.beginning_with(&words[at]);
            let Some(first) = known.iter().position(|phrase| self.matches(phrase, &words[at..])) else {
                if !JOINTS.contains(&word) && !word.bytes().all(|byte| byte.is_ascii_digit()) {
                    found.others += 1;
                    found.first_other = found.first_other.min(at);
                }
                at += 1;
                continue;
            };
            // Several sections may have the same phrase.
            let length = known[first].words.len();
            let same = known[first..].iter().take_while(|phrase| phrase.words.len() == length);
            for phrase in same.filter(|phrase| self.matches(phrase, &words[at..])) {
                found.phrases.extend(phrase.section.map(|section| (phrase, section, at)));
            }
            at += length;
        }
        found
    }
}

impl Found<'_> {
    /// Adds the sections whose terms are in piece number `position` of a heading with `beside` other words.
    fn add_candidates(&self, position: usize, beside: usize, weak: &mut Weak, found: &mut Vec<Candidate>) {
        let strong = || self.phrases.iter().filter(|(phrase, ..)| !phrase.weak);
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
            let (evidence, place) = match phrase.listed {
                true if self.others > 0 => (Evidence::ListedWithin, position + at),
                _ if self.others > 0 || !leads => (Evidence::Contains, position + at),
                _ => (Evidence::TermsOnly, position + rank),
            };
            let others = match evidence {
                Evidence::TermsOnly => beside + self.of_others(section),
                _ => self.others,
            };
            keep(found, candidate(section, evidence, place, others, self.vocabulary.text(phrase)));
        }
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
                0 => candidate(section, Evidence::WeakTerms, position, beside, self.vocabulary.text(phrase)),
                others => {
                    candidate(section, Evidence::WeakContains, position + at, others, self.vocabulary.text(phrase))
                }
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
