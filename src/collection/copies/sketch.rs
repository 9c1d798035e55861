//! Proposes pairs: MinHash, seen from the shorter text.
//!
//! A text's *sketch* is the [`sketch_size`] smallest numbers of its own set: a fair sample, as the numbers are
//! hashes. The part of the sketch that another text holds is, give or take chance, the part of the whole set
//! that it holds. That is asked of every text against all numbers of the longer ones, not of two sketches against
//! each other: a short text inside a long one has little in common with the long one's sketch, but all of its own.
//!
//! So the sketches of all texts make one table, and every text looks each of its numbers up there once.
//!
//! **Recall.** A pair is proposed when its hits are at most [`DEVIATIONS`] standard deviations fewer than a pair just at
//! the threshold has on average, and one at least. By the binomial distribution such a pair is missed less than once in
//! 1,000 times at every threshold, one that shares more hardly ever; `tests` measures it.
//!
//! **A second look** at four times as many numbers of the pair alone comes before the exact share, and asks the same of them.
//!
//! **Cost.** A number that more than [`CROWD`] sketches hold proposes only so many of
//! them, those under check first, then the shortest: linear, whatever thousands have in common. What a text of a
//! crowd may miss by that is taken off the hits that it needs.

use rayon::prelude::*;

use super::text::Text;

/// Numbers in a sketch, at least.
const SKETCH: f64 = 64.0;
/// Hits that a pair at the threshold has on average, at least: with fewer, none at all would be too likely.
const HITS: f64 = 7.0;
/// How far below the average a pair at the threshold may fall.
const DEVIATIONS: f64 = 3.5;
/// How many texts one number may propose to a text.
const CROWD: usize = 32;
/// How many it may look at for that.
const LOOKED_AT: usize = CROWD * 16;

/// The numbers in a sketch that is to tell shares around `threshold`.
fn sketch_size(threshold: f64) -> usize {
    SKETCH.max((HITS / threshold).ceil()) as usize
}

/// The sketches of all texts in one table.
pub(super) struct Sketches<'t> {
    texts: &'t [Text<'t>],
    /// Number, spread, and place of its text, ascending.
    entries: Vec<(u32, u32)>,
    /// Where the numbers with each value of the upper bits begin in `entries`.
    starts: Vec<u32>,
    shift: u32,
    /// The greatest number in each text's sketch, and the greatest of all.
    last: Vec<u32>,
    last_of_all: u32,
    /// What most numbers that no sketch holds are told by.
    known: Sieve,
    /// The same for those that one sketch holds at most.
    shared: Sieve,
    /// The hits that each text needs as the shorter one.
    needed: Vec<u32>,
}

impl<'t> Sketches<'t> {
    /// Sketches `texts`, in which those under check come first, then the shorter ones.
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
        let (mut known, mut shared) = (Sieve::for_numbers(entries.len()), Sieve::for_numbers(entries.len()));
        for run in entries.chunk_by(|one, next| one.0 == next.0) {
            known.add(run[0].0);
            if run.len() > 1 {
                shared.add(run[0].0);
            }
            for &(_, place) in run.iter().skip(CROWD) {
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
        Self { texts, entries, starts, shift, last, last_of_all, known, shared, needed }
    }

    /// Adds to `found` the places of the shorter texts that may be in the text at `place`; `hits` is working space.
    pub fn propose(&self, place: usize, hits: &mut Hits, found: &mut Vec<u32>) {
        let longer = &self.texts[place];
        let sketched = longer.shingles.partition_point(|&number| number <= self.last[place]);
        let (own, rest) = longer.shingles.split_at(sketched);
        // What is in the text's own sketch says something only when another holds it too.
        let own = own.iter().map(|&number| spread(number)).filter(|&number| self.shared.may_hold(number));
        let rest = rest.iter().take_while(|&&number| number <= self.last_of_all);
        let rest = rest.map(|&number| spread(number)).filter(|&number| self.known.may_hold(number));
        for number in own.chain(rest) {
            let holders = self.holders(number).iter().map(|&(_, holder)| holder).take(LOOKED_AT);
            let shorter = holders
                .take_while(|&holder| longer.target || self.texts[holder as usize].target)
                .filter(|&holder| self.texts[holder as usize].may_be_in(longer));
            shorter.take(CROWD).for_each(|holder| hits.add(holder));
        }
        found.extend(
            hits.drain().filter(|&(holder, hits)| hits >= self.needed[holder as usize]).map(|(holder, _)| holder),
        );
    }

    /// The entries for `number`, which is spread.
    fn holders(&self, number: u32) -> &[(u32, u32)] {
        let bucket = (number >> self.shift) as usize;
        let entries = &self.entries[self.starts[bucket] as usize..self.starts[bucket + 1] as usize];
        let entries = &entries[entries.partition_point(|entry| entry.0 < number)..];
        &entries[..entries.partition_point(|entry| entry.0 == number)]
    }
}

/// Another number for each one: sketches hold small numbers, which lie evenly in a table once they are spread.
fn spread(number: u32) -> u32 {
    // Odd, so that no two numbers become one.
    number.wrapping_mul(0x9e37_79b9)
}

/// How often each text was hit: one count a text, so that hits need no sorting.
pub(super) struct Hits {
    counts: Vec<u32>,
    hit: Vec<u32>,
}

impl Hits {
    /// No hit yet on any of so many texts.
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

    /// The texts that were hit, in no order, each with how often it was; after that none is.
    fn drain(&mut self) -> impl Iterator<Item = (u32, u32)> {
        let counts = &mut self.counts;
        self.hit.drain(..).map(|text| (text, std::mem::take(&mut counts[text as usize])))
    }
}

/// Three bits of one word for each number that was added: small enough to stay in the processor's cache, which the
/// entries of a class are not. This is a Bloom filter in blocks of 64 bits.
struct Sieve {
    words: Vec<u64>,
    shift: u32,
}

impl Sieve {
    /// How many numbers are added for each word, at most: of those that were not added, one in seventy passes then.
    const NUMBERS_A_WORD: usize = 5;

    fn for_numbers(count: usize) -> Self {
        let bits = (count / Self::NUMBERS_A_WORD).max(2).ilog2() + 1;
        Self { words: vec![0; 1 << bits], shift: u64::BITS - bits }
    }

    /// The word for `number`, and its bits there.
    fn place(&self, number: u32) -> (usize, u64) {
        let bits = u64::from(number).wrapping_mul(0xd6e8_feb8_6659_fd93);
        let mask = (0..3).fold(0, |mask, part| mask | 1 << (bits >> (8 * part) & 63));
        ((bits >> self.shift) as usize, mask)
    }

    fn add(&mut self, number: u32) {
        let (word, mask) = self.place(number);
        self.words[word] |= mask;
    }

    fn may_hold(&self, number: u32) -> bool {
        let (word, mask) = self.place(number);
        self.words[word] & mask == mask
    }
}

/// The hits in a sketch of `size` that speak for a share of `threshold` in a text of `own` shingles.
pub(super) fn hits_needed(own: u32, size: usize, threshold: f64) -> u32 {
    let own = f64::from(own);
    let drawn = own.min(size as f64);
    // Drawn without putting back: when all are drawn, nothing is left to chance.
    let left = if own > 1.0 { (own - drawn) / (own - 1.0) } else { 0.0 };
    let deviation = (drawn * threshold * (1.0 - threshold) * left).sqrt();
    (drawn * threshold - DEVIATIONS * deviation).floor().max(1.0) as u32
}
