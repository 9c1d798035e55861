//! Groups of wordings that name one section, and the measures to compare them.

use std::collections::{BTreeMap, HashMap};

use crate::infer::wordings::{Samples, Wordings};

/// Wordings that name one section.
pub struct Group {
    /// The wordings, by index.
    pub members: Vec<usize>,
    /// The samples that have one of them.
    pub samples: Samples,
    /// The positions of its headings, from 0 to 1.
    positions: Vec<f64>,
    /// The median position.
    position: f64,
    /// The number of its headings.
    headings: f64,
    /// The words by index, with their weights summed over the headings.
    words: BTreeMap<usize, f64>,
}

impl Group {
    /// The group of the wording `one` alone.
    pub fn new(one: usize, wordings: &Wordings, words: &[Vec<(String, f64)>], vocabulary: &Vocabulary) -> Self {
        let wording = &wordings.all[one];
        let count = wording.count as f64;
        let known = |(word, weight): &(String, f64)| Some((vocabulary.index(word)?, weight * count));
        let mut group = Self {
            members: vec![one],
            samples: wording.samples.clone(),
            positions: wording.positions.clone(),
            position: 0.0,
            headings: count,
            words: words[one].iter().filter_map(known).collect(),
        };
        group.update_position();
        group
    }

    /// Adds the wordings of `other`.
    pub fn absorb(&mut self, other: Self) {
        self.members.extend(other.members);
        self.samples.extend(&other.samples);
        self.positions.extend(other.positions);
        self.headings += other.headings;
        for (word, weight) in other.words {
            *self.words.entry(word).or_insert(0.0) += weight;
        }
        self.update_position();
    }

    fn update_position(&mut self) {
        self.positions.sort_by(f64::total_cmp);
        self.position = self.positions.get(self.positions.len() / 2).copied().unwrap_or(0.0);
    }

    /// The usual position of its headings, from 0 to 1.
    pub fn position(&self) -> f64 {
        self.position
    }

    /// The words in at least this `share` of its headings.
    pub fn typical(&self, share: f64) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().filter(move |(_, weight)| **weight >= share * self.headings).map(|(word, _)| *word)
    }

    /// The similarity of the words of two groups, from 0 to 1. Words in many headings count little.
    pub fn cosine(&self, other: &Self, vocabulary: &Vocabulary) -> f64 {
        let (few, many) = if self.words.len() < other.words.len() { (self, other) } else { (other, self) };
        let square = |word: usize| vocabulary.rarity[word] * vocabulary.rarity[word];
        let common = few.words.iter().filter_map(|(word, weight)| Some(weight * many.words.get(word)? * square(*word)));
        let common: f64 = common.sum();
        if common <= 0.0 {
            return 0.0;
        }
        let length =
            |group: &Self| group.words.iter().map(|(word, weight)| weight * weight * square(*word)).sum::<f64>();
        common / (length(self) * length(other)).sqrt()
    }
}

/// All words of headings, with their rarity.
pub struct Vocabulary {
    index: HashMap<String, usize>,
    rarity: Vec<f64>,
}

impl Vocabulary {
    /// The words of all wordings, with their rarity among the `seeds`.
    pub fn new(words: &[Vec<(String, f64)>], seeds: &[usize]) -> Self {
        let mut index = HashMap::new();
        for (word, _) in words.iter().flatten() {
            let next = index.len();
            index.entry(word.clone()).or_insert(next);
        }
        let mut counts = vec![0usize; index.len()];
        for (word, _) in seeds.iter().flat_map(|&seed| &words[seed]) {
            counts[index[word]] += 1;
        }
        let all = seeds.len() as f64 + 1.0;
        let rarity = counts.into_iter().map(|count| (all / (count as f64 + 0.5)).ln().max(0.05)).collect();
        Self { index, rarity }
    }

    /// The number of words.
    pub fn len(&self) -> usize {
        self.rarity.len()
    }

    fn index(&self, word: &str) -> Option<usize> {
        self.index.get(word).copied()
    }
}

/// How often groups translate each other, by index.
pub struct Links {
    count: usize,
    between: Vec<u32>,
    total: Vec<u32>,
}

impl Links {
    /// The links of the wordings `seeds`.
    pub fn new(seeds: &[usize], translations: &BTreeMap<(usize, usize), u32>) -> Self {
        let count = seeds.len();
        let places: HashMap<usize, usize> = seeds.iter().enumerate().map(|(place, &seed)| (seed, place)).collect();
        let mut links = Self { count, between: vec![0; count * count], total: vec![0; count] };
        for ((one, other), &times) in translations {
            let (one, other) = (places.get(one).copied(), places.get(other).copied());
            for place in [one, other].into_iter().flatten() {
                links.total[place] += times;
            }
            if let (Some(one), Some(other)) = (one, other) {
                links.between[one * count + other] += times;
                links.between[other * count + one] += times;
            }
        }
        links
    }

    /// How often `one` and `other` translate each other, and the share of this in the translations of the rarer one.
    pub fn share(&self, one: usize, other: usize) -> (u32, f64) {
        let times = self.between[one * self.count + other];
        let total = self.total[one].min(self.total[other]);
        (times, if total == 0 { 0.0 } else { (f64::from(times) / f64::from(total)).min(1.0) })
    }

    /// Adds the links of `other` to `one`, except those between the two.
    pub fn merge(&mut self, one: usize, other: usize) {
        let inner = 2 * self.between[one * self.count + other];
        for third in 0..self.count {
            let times = self.between[other * self.count + third];
            self.between[one * self.count + third] += times;
            self.between[third * self.count + one] += times;
        }
        self.total[one] = (self.total[one] + self.total[other]).saturating_sub(inner);
    }
}
