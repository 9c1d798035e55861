//! The phrases of a schema as tables: made from its words at run time, or ready-made for a built-in schema.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::tables::{Ends, Groups, Texts};
use crate::binding::forms::{form, opening};
use crate::schema::{Schema, Wording};
use crate::text::fold;

/// What a phrase means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sense {
    /// Nothing: it is filler.
    Filler,
    /// The section with this index.
    Term(u32),
    /// The same, but the term is also filler: `plan`, `content`. It matches its section only in a heading without other
    /// words of meaning.
    Weak(u32),
    /// The section with this index, of which it is a listed wording and not a term. It is stronger evidence than a term.
    Listed(u32),
}

impl Sense {
    /// The section that the phrase means.
    pub fn section(self) -> Option<usize> {
        match self {
            Self::Filler => None,
            Self::Term(section) | Self::Weak(section) | Self::Listed(section) => Some(section as usize),
        }
    }
}

/// The wordings, terms and filler of a schema. Words are numbered; of a word, only the form that all its inflections
/// share is kept.
#[derive(Debug, PartialEq, Eq)]
pub struct Vocabulary {
    /// The folded wordings in the order of their bytes, and the sections that list each.
    pub wordings: Texts,
    pub listing: Groups,
    /// The forms of the words of all phrases, in the order of their bytes, which is that of their numbers.
    pub forms: Texts,
    /// For each form the phrases that begin with it, longest first.
    pub beginning: Ends,
    /// What the phrases mean; their words; and the phrases as written, folded.
    pub senses: Cow<'static, [Sense]>,
    pub words: Groups,
    pub texts: Texts,
    /// The first letters of all words, in order, to skip other words quickly.
    pub openings: Cow<'static, [[u8; 3]]>,
}

impl Vocabulary {
    /// The phrases of `folded`, spelled by `spell`.
    pub fn new<'f>(folded: &'f Folded, spell: impl Fn(&'f str) -> Cow<'f, str>) -> Self {
        let mut draft = Draft::default();
        draft.numbers.reserve(folded.terms.len() + folded.filler.len() + folded.wordings.len());
        for (section, wording) in &folded.wordings {
            let listed = draft.listed.entry(spell(wording)).or_default();
            if !listed.contains(section) {
                listed.push(*section);
            }
        }
        for (section, term) in &folded.terms {
            draft.add(spell(term), Sense::Term(*section));
        }
        for filler in &*folded.filler {
            draft.add(spell(filler), Sense::Filler);
        }
        // A single word, or a wording with a divider, is not stronger than a term.
        let longer = |wording: &&(u32, String)| wording.1.contains(' ') && !wording.1.contains('/');
        for (section, wording) in folded.wordings.iter().filter(longer) {
            draft.add(spell(wording), Sense::Listed(*section));
        }
        draft.finish()
    }

    /// The wording that is `text`, and the sections that list it.
    pub fn listed(&self, text: &str) -> Option<(&str, &[u32])> {
        let index = self.wordings.find(text)?;
        Some((self.wordings.get(index), self.listing.get(index)))
    }

    /// The form of `word`, and its number if a phrase has it.
    pub fn word<'w>(&self, word: &'w str) -> (Cow<'w, str>, Option<u32>) {
        let known = opening(word).is_some_and(|letters| self.openings.binary_search(&letters).is_ok());
        let form = if known { form(word) } else { Cow::Borrowed(word) };
        let number = self.forms.find(&form).map(|number| number as u32);
        (form, number)
    }

    /// The phrases that begin with the word that has this `number`.
    pub fn beginning_with(&self, number: Option<u32>) -> Range<usize> {
        number.map_or(0..0, |number| self.beginning.range(number as usize))
    }
}

/// A section or a column, given by its wordings and its terms.
pub type Part<'s> = (&'s [Wording], &'s [Wording]);

/// The words of a schema, folded once for both spellings, with marks and without.
#[derive(Debug)]
pub struct Folded {
    /// The wordings of headings, each with its section.
    wordings: Vec<(u32, String)>,
    /// The terms with their sections.
    terms: Vec<(u32, String)>,
    /// The filler, which all parts of a schema share.
    filler: Arc<[String]>,
}

impl Folded {
    /// The words of `parts`, with `filler`.
    pub fn of(parts: &[Part<'_>], filler: &Arc<[String]>) -> Self {
        let wordings = parts.iter().zip(0..).flat_map(|((headings, _), index)| {
            let words = headings.iter().filter(|wording| wording.pattern.is_none());
            words.map(move |wording| (index, fold::fold_heading(&wording.text)))
        });
        let terms = parts
            .iter()
            .zip(0..)
            .flat_map(|((_, terms), index)| terms.iter().map(move |term| (index, fold::fold(&term.text))));
        Self { wordings: wordings.collect(), terms: terms.collect(), filler: filler.clone() }
    }

    /// The folded filler of `schema`.
    pub fn filler(schema: &Schema) -> Arc<[String]> {
        schema.filler.iter().flat_map(|(_, words)| words).map(|word| fold::fold(word)).collect()
    }
}

/// Vocabulary while they are collected. Words are numbered as they come.
#[derive(Default)]
struct Draft<'f> {
    listed: BTreeMap<Cow<'f, str>, Vec<u32>>,
    numbers: FxHashMap<Box<str>, u32>,
    openings: FxHashSet<[u8; 3]>,
    words: Vec<u32>,
    phrases: Vec<Phrase<'f>>,
}

struct Phrase<'f> {
    /// Its words, in [`Draft::words`].
    words: Range<usize>,
    text: Cow<'f, str>,
    sense: Sense,
}

impl Phrase<'_> {
    /// Its text. Nobody asks for that of filler.
    fn text_of_section(&self) -> &str {
        if self.sense == Sense::Filler { "" } else { &self.text }
    }
}

impl<'f> Draft<'f> {
    fn add(&mut self, text: Cow<'f, str>, sense: Sense) {
        let from = self.words.len();
        for word in fold::words(&text) {
            self.openings.extend(opening(word));
            let form = form(word);
            let next = self.numbers.len() as u32;
            let number = match self.numbers.get(&*form) {
                Some(&number) => number,
                None => *self.numbers.entry(form.into()).or_insert(next),
            };
            self.words.push(number);
        }
        let words = from..self.words.len();
        if !words.is_empty() {
            self.phrases.push(Phrase { words, text, sense });
        }
    }

    /// The tables. Of wordings that are terms, too, the term stays.
    fn finish(self) -> Vocabulary {
        let Self { listed, numbers, openings, mut words, mut phrases } = self;
        let forms: BTreeMap<Box<str>, u32> = numbers.into_iter().collect();
        let mut rank = vec![0; forms.len()];
        for (index, &number) in forms.values().enumerate() {
            rank[number as usize] = index as u32;
        }
        words.iter_mut().for_each(|word| *word = rank[*word as usize]);

        let of = |phrase: &Phrase<'_>| &words[phrase.words.clone()];
        let mut known = FxHashSet::with_capacity_and_hasher(phrases.len(), FxBuildHasher);
        let is_listed = |phrase: &Phrase<'_>| matches!(phrase.sense, Sense::Listed(_));
        phrases.retain(|phrase| known.insert((phrase.sense.section(), of(phrase))) || !is_listed(phrase));
        for phrase in &mut phrases {
            if let Sense::Term(section) = phrase.sense
                && known.contains(&(None, of(phrase)))
            {
                phrase.sense = Sense::Weak(section);
            }
        }
        phrases.sort_by_key(|phrase| (of(phrase)[0], std::cmp::Reverse(phrase.words.len())));
        let mut beginning = vec![0; forms.len()];
        for (index, phrase) in phrases.iter().enumerate() {
            beginning[of(phrase)[0] as usize] = index as u32 + 1;
        }
        // A word that begins no phrase ends where the one before it does.
        for number in 1..beginning.len() {
            beginning[number] = beginning[number].max(beginning[number - 1]);
        }
        let mut openings: Vec<[u8; 3]> = openings.into_iter().collect();
        openings.sort_unstable();
        Vocabulary {
            wordings: listed.keys().map(|wording| &**wording).collect(),
            listing: listed.values().map(|sections| &sections[..]).collect(),
            forms: forms.keys().map(|form| &**form).collect(),
            beginning: Ends::new(beginning),
            senses: phrases.iter().map(|phrase| phrase.sense).collect(),
            words: phrases.iter().map(of).collect(),
            texts: phrases.iter().map(Phrase::text_of_section).collect(),
            openings: openings.into(),
        }
    }
}
