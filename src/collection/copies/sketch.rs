//! Proposes candidate pairs by MinHash, from the view of the shorter text.
//!
//! A text's *sketch* is the set of the [`sketch_size`] smallest of its own shingles: a fair sample, as shingles are
//! hashes. The part of the sketch that another text has estimates the part of the whole set that it has. Sketches are
//! compared with all shingles of longer texts, not with their sketches: a short text inside a long one shares little
//! with the long one's sketch, but all of its own.
//!
//! So the sketches of all texts form one table, and every text looks up each of its shingles there once.
//!
//! **Recall.** A pair is a candidate if its hits are at most [`DEVIATIONS`] standard deviations below the mean of a
//! pair exactly at the threshold, and at least one. By the binomial distribution, such a pair is missed less than once
//! in 1,000 times at every threshold, and one that shares more is hardly ever missed; `tests` measures it.
//!
//! **Second check.** Before the exact comparison, four times as many shingles of the pair are checked in the same way.
//!
//! **Cost.** A shingle in more than [`MAX_PROPOSED`] sketches proposes only that many of their texts, checked ones
//! first, then the shortest. So the cost is linear, whatever thousands of texts have in common. The hits that a text
//! may lose by this are subtracted from the hits it needs.

use rayon::prelude::*;

use super::text::Text;

/// Minimum size of a sketch.
const MIN_SKETCH: f64 = 64.0;
/// Minimum of the mean hits of a pair at the threshold: with fewer, no hit at all would be too likely.
const MIN_MEAN_HITS: f64 = 7.0;
/// How many standard deviations below the mean a pair at the threshold may be.
const DEVIATIONS: f64 = 3.5;
/// Maximum number of texts that one shingle proposes to a text.
const MAX_PROPOSED: usize = 32;
/// Maximum number of entries examined for that.
const MAX_EXAMINED: usize = MAX_PROPOSED * 16;

/// The size of a sketch that can decide about shared parts around `threshold`.
pub(super) fn sketch_size(threshold: f64) -> usize {
    MIN_SKETCH.max((MIN_MEAN_HITS / threshold).ceil()) as usize
}

/// The sketches of all texts in one table.
pub(super) struct Sketches<'t> {
    texts: &'t [Text<'t>],
    /// Pairs of spread shingle and text index, ascending.
    entries: Vec<(u32, u32)>,
    /// For each value of the upper bits, the index in `entries` at which its shingles begin.
    starts: Vec<u32>,
    shift: u32,
    /// The greatest shingle in each text's sketch, and the greatest of all.
    last: Vec<u32>,
    last_of_all: u32,
    /// Rules out most shingles that are in no sketch.
    in_any: BloomFilter,
    /// Rules out most shingles that are in at most one sketch.
    in_several: BloomFilter,
    /// The number of hits that each text needs as the shorter one.
    needed: Vec<u32>,
}

impl<'t> Sketches<'t> {
    /// Sketches `texts`; the checked ones come first, then the others, each by length.
    pub fn new(texts: &'t [Text<'t>], common: &[u32], threshold: f64) -> Self {
        let size = sketch_size(threshold);
        let mut entries = Vec::with_capacity(texts.len() * size);
        let mut last = Vec::with_capacity(texts.len());
        for (place, text) in texts.iter().enumerate() {
            let own = text.shingles.iter().filter(|shingle| common.binary_search(shingle).is_err());
            let mut greatest = 0;
            entries.extend(own.take(size).map(|&shingle| {
                greatest = shingle;
                (spread(shingle), place as u32)
            }));
            last.push(greatest);
        }
        entries.par_sort_unstable();
        let mut needed: Vec<u32> = texts.iter().map(|text| hits_needed(text.own, size, threshold)).collect();
        let (mut in_any, mut in_several) =
            (BloomFilter::for_numbers(entries.len()), BloomFilter::for_numbers(entries.len()));
        for run in entries.chunk_by(|one, next| one.0 == next.0) {
            in_any.add(run[0].0);
            if run.len() > 1 {
                in_several.add(run[0].0);
            }
            for &(_, place) in run.iter().skip(MAX_PROPOSED) {
                let needed = &mut needed[place as usize];
                *needed = needed.saturating_sub(1).max(1);
            }
        }
        let bits = entries.len().max(2).ilog2().min(24);
        let shift = u32::BITS - bits;
        let mut starts = vec![0u32; (1 << bits) + 1];
        for &(number, _) in &entries {
            starts[(number >> shift) as usize + 1] += 1;
        }
        for bucket in 1..starts.len() {
            starts[bucket] += starts[bucket - 1];
        }
        let last_of_all = last.iter().copied().max().unwrap_or(0);
        Self { texts, entries, starts, shift, last, last_of_all, in_any, in_several, needed }
    }

    /// Adds to `found` the indexes of shorter texts that may be contained in the text at `place`; `hits` is a reused
    /// buffer.
    pub fn propose(&self, place: usize, hits: &mut Hits, found: &mut Vec<u32>) {
        let longer = &self.texts[place];
        let sketched = longer.shingles.partition_point(|&number| number <= self.last[place]);
        let (own, rest) = longer.shingles.split_at(sketched);
        // A shingle of the text's own sketch matters only if another sketch has it, too.
        let own = own.iter().map(|&number| spread(number)).filter(|&number| self.in_several.may_contain(number));
        let rest = rest.iter().take_while(|&&number| number <= self.last_of_all);
        let rest = rest.map(|&number| spread(number)).filter(|&number| self.in_any.may_contain(number));
        for number in own.chain(rest) {
            let holders = self.holders(number).iter().map(|&(_, holder)| holder).take(MAX_EXAMINED);
            let shorter = holders
                .take_while(|&holder| longer.target || self.texts[holder as usize].target)
                .filter(|&holder| self.texts[holder as usize].may_be_in(longer));
            shorter.take(MAX_PROPOSED).for_each(|holder| hits.add(holder));
        }
        found.extend(
            hits.drain().filter(|&(holder, hits)| hits >= self.needed[holder as usize]).map(|(holder, _)| holder),
        );
    }

    /// The entries of `number`, which is spread.
    fn holders(&self, number: u32) -> &[(u32, u32)] {
        let bucket = (number >> self.shift) as usize;
        let entries = &self.entries[self.starts[bucket] as usize..self.starts[bucket + 1] as usize];
        let entries = &entries[entries.partition_point(|entry| entry.0 < number)..];
        &entries[..entries.partition_point(|entry| entry.0 == number)]
    }
}

/// Spreads a shingle over all bits: sketches contain small numbers only, which would crowd in a table.
fn spread(number: u32) -> u32 {
    // Odd, so that the map is one-to-one.
    number.wrapping_mul(0x9e37_79b9)
}

/// The number of hits of each text: an array of counts needs no sorting.
pub(super) struct Hits {
    counts: Vec<u32>,
    hit: Vec<u32>,
}

impl Hits {
    /// No hits, for this number of texts.
    pub fn on(texts: usize) -> Self {
        Self { counts: vec![0; texts], hit: Vec::new() }
    }

    fn add(&mut self, text: u32) {
        let count = &mut self.counts[text as usize];
        if *count == 0 {
            self.hit.push(text);
        }
        *count += 1;
    }

    /// Returns the texts with hits and their counts, unordered, and resets the counts.
    fn drain(&mut self) -> impl Iterator<Item = (u32, u32)> {
        let counts = &mut self.counts;
        self.hit.drain(..).map(|text| (text, std::mem::take(&mut counts[text as usize])))
    }
}

/// A blocked Bloom filter: three bits in one 64-bit word per number. It is small enough to stay in the processor's
/// cache, unlike the entries of a class.
struct BloomFilter {
    words: Vec<u64>,
    shift: u32,
}

impl BloomFilter {
    /// Maximum numbers per word: one in seventy absent numbers then passes.
    const NUMBERS_PER_WORD: usize = 5;

    fn for_numbers(count: usize) -> Self {
        let bits = (count / Self::NUMBERS_PER_WORD).max(2).ilog2() + 1;
        Self { words: vec![0; 1 << bits], shift: u64::BITS - bits }
    }

    /// The index of the word for `number`, and its bits there.
    fn place(&self, number: u32) -> (usize, u64) {
        let bits = u64::from(number).wrapping_mul(0xd6e8_feb8_6659_fd93);
        let mask = (0..3).fold(0, |mask, part| mask | 1 << (bits >> (8 * part) & 63));
        ((bits >> self.shift) as usize, mask)
    }

    fn add(&mut self, number: u32) {
        let (word, mask) = self.place(number);
        self.words[word] |= mask;
    }

    fn may_contain(&self, number: u32) -> bool {
        let (word, mask) = self.place(number);
        self.words[word] & mask == mask
    }
}

/// The number of hits in a sketch of `size` needed for a shared part of `threshold` in a text of `own` shingles.
pub(super) fn hits_needed(own: u32, size: usize, threshold: f64) -> u32 {
    let own = f64::from(own);
    let drawn = own.min(size as f64);
    // Hypergeometric: drawn without replacement, so there is no deviation if all are drawn.
    let left = if own > 1.0 { (own - drawn) / (own - 1.0) } else { 0.0 };
    let deviation = (drawn * threshold * (1.0 - threshold) * left).sqrt();
    (drawn * threshold - DEVIATIONS * deviation).floor().max(1.0) as u32
}
