//! Collects the distinct wordings of headings: how often and where each occurs, and which ones translate each other.

use std::collections::{BTreeMap, HashMap};

use super::sample::Sample;

/// Maximum number of distinct wordings; further ones are skipped.
const MAX_WORDINGS: usize = 20_000;

/// A set of samples, as bits.
#[derive(Clone, Default)]
pub struct Samples(Vec<u64>);

impl Samples {
    /// Adds the sample with this index.
    pub fn insert(&mut self, sample: usize) {
        if self.0.len() <= sample / 64 {
            self.0.resize(sample / 64 + 1, 0);
        }
        self.0[sample / 64] |= 1 << (sample % 64);
    }

    /// Adds the samples in `other`.
    pub fn extend(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(own, bits)| *own |= bits);
    }

    /// The size of the set.
    pub fn count(&self) -> usize {
        self.0.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// The size of the intersection with `other`.
    pub fn shared(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(own, bits)| (own & bits).count_ones() as usize).sum()
    }
}

/// One wording of a heading in one language.
pub struct Wording {
    /// The code of the language.
    pub language: String,
    /// Its folded text.
    pub folded: String,
    /// The samples that have it.
    pub samples: Samples,
    /// The number of these samples.
    pub count: usize,
    /// Its positions among the headings of each sample, from 0 to 1.
    pub positions: Vec<f64>,
    /// How often it occurs on each level.
    pub levels: [usize; 7],
    /// Whether `*` stands for its number.
    pub is_pattern: bool,
    /// Its spellings, with their counts.
    written: BTreeMap<String, usize>,
}

impl Wording {
    /// Its most frequent spelling.
    pub fn most_written(&self) -> &str {
        // If equally frequent, the first in alphabetical order.
        let best = self.written.iter().rev().max_by_key(|(_, count)| **count);
        best.map_or(&self.folded, |(text, _)| text)
    }
}

/// The wordings of all samples.
#[derive(Default)]
pub struct Wordings {
    /// The wordings, in the order of their first occurrence.
    pub all: Vec<Wording>,
    /// Per sample, its headings: the index in the sample, and the index of the wording.
    pub of_sample: Vec<Vec<(usize, usize)>>,
}

impl Wordings {
    /// The wordings of the headings whose indexes `select` returns for each sample.
    pub fn new(samples: &[Sample], select: impl Fn(usize, &Sample) -> Vec<usize>) -> Self {
        let mut wordings = Self::default();
        let mut index: HashMap<(&str, &str), usize> = HashMap::new();
        for (number, sample) in samples.iter().enumerate() {
            let selected = select(number, sample);
            let count = selected.len().max(1) as f64;
            let mut own = Vec::with_capacity(selected.len());
            for (place, &at) in selected.iter().enumerate() {
                let heading = &sample.headings[at];
                let next = wordings.all.len();
                let wording = match index.entry((&sample.language, &heading.folded)) {
                    std::collections::hash_map::Entry::Occupied(known) => *known.get(),
                    std::collections::hash_map::Entry::Vacant(_) if next >= MAX_WORDINGS => continue,
                    std::collections::hash_map::Entry::Vacant(new) => {
                        wordings.all.push(Wording {
                            language: sample.language.clone(),
                            folded: heading.folded.clone(),
                            samples: Samples::default(),
                            count: 0,
                            positions: Vec::new(),
                            levels: [0; 7],
                            is_pattern: heading.is_pattern,
                            written: BTreeMap::new(),
                        });
                        *new.insert(next)
                    }
                };
                own.push((at, wording));
                let wording = &mut wordings.all[wording];
                wording.samples.insert(number);
                wording.positions.push((place as f64 + 0.5) / count);
                wording.levels[usize::from(heading.level.min(6))] += 1;
                *wording.written.entry(heading.written.clone()).or_insert(0) += 1;
            }
            wordings.of_sample.push(own);
        }
        for wording in &mut wordings.all {
            wording.count = wording.samples.count();
        }
        wordings
    }

    /// How often two wordings are in the same place of one report in two languages, by their indexes, the smaller first. Only
    /// reports with equally many headings in both languages count.
    pub fn translations(&self, samples: &[Sample]) -> BTreeMap<(usize, usize), u32> {
        let mut reports: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (number, sample) in samples.iter().enumerate() {
            reports.entry(&sample.report).or_default().push(number);
        }
        let mut found = BTreeMap::new();
        for versions in reports.values() {
            let [one, other] = versions[..] else { continue };
            let (own, theirs) = (&self.of_sample[one], &self.of_sample[other]);
            if own.len() != theirs.len() || samples[one].language == samples[other].language {
                continue;
            }
            for (&(_, one), &(_, other)) in own.iter().zip(theirs) {
                *found.entry((one.min(other), one.max(other))).or_insert(0) += 1;
            }
        }
        found
    }
}

/// The level of the sections of each sample: the one with the most wordings that other samples have, too.
pub fn section_levels(samples: &[Sample]) -> Vec<u8> {
    let minimum = if samples.len() < 4 { usize::MAX } else { 2.max(samples.len().div_ceil(50)) };
    let all = Wordings::new(samples, |_, sample| (0..sample.headings.len()).collect());
    let level = |(sample, own): (&Sample, &Vec<(usize, usize)>)| {
        let mut counts = [0usize; 7];
        for &(at, wording) in own {
            if all.all[wording].count >= minimum {
                counts[usize::from(sample.headings[at].level.min(6))] += 1;
            }
        }
        let most = counts.into_iter().max().unwrap_or(0);
        match (1u8..=6).find(|&level| most > 0 && counts[usize::from(level)] == most) {
            Some(level) => level,
            None => outermost(sample),
        }
    };
    samples.iter().zip(&all.of_sample).map(level).collect()
}

/// The shallowest level with several headings, otherwise the shallowest level.
fn outermost(sample: &Sample) -> u8 {
    let on = |level: u8| sample.headings.iter().filter(|heading| heading.level == level).count();
    let several = (1..=6).find(|&level| on(level) > 1);
    several.or_else(|| (1..=6).find(|&level| on(level) > 0)).unwrap_or(2)
}
