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

use super::find::Text;

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
    /// Number and place of its text, ascending.
    entries: Vec<(u32, u32)>,
    /// Where the numbers with each value of the upper bits begin in `entries`.
    starts: Vec<u32>,
    shift: u32,
    /// What most numbers that no sketch holds are told by.
    known: Sieve,
    /// The hits that each text needs as the shorter one.
    needed: Vec<u32>,
}

impl<'t> Sketches<'t> {
    /// Sketches `texts`, in which those under check come first, then the shorter ones.
    pub fn new(texts: &'t [Text<'t>], common: &[u32], threshold: f64) -> Self {
        let size = sketch_size(threshold);
        let mut entries = Vec::with_capacity(texts.len() * size);
        for (place, text) in texts.iter().enumerate() {
            let own = text.shingles.iter().filter(|shingle| common.binary_search(shingle).is_err());
            entries.extend(own.take(size).map(|&shingle| (shingle, place as u32)));
        }
        entries.sort_unstable();
        let mut needed: Vec<u32> = texts.iter().map(|text| hits_needed(text.own, size, threshold)).collect();
        for run in entries.chunk_by(|one, next| one.0 == next.0) {
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
        let known = Sieve::of(&entries);
        Self { texts, entries, starts, shift, known, needed }
    }

    /// Adds to `found` the places of the shorter texts that may be in the text at `place`; `hits` is working space.
    pub fn propose(&self, place: usize, hits: &mut Hits, found: &mut Vec<u32>) {
        let longer = &self.texts[place];
        for &number in longer.shingles.iter().filter(|&&number| self.known.may_hold(number)) {
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

    /// The entries for `number`.
    fn holders(&self, number: u32) -> &[(u32, u32)] {
        let bucket = (number >> self.shift) as usize;
        let entries = &self.entries[self.starts[bucket] as usize..self.starts[bucket + 1] as usize];
        let entries = &entries[entries.partition_point(|entry| entry.0 < number)..];
        &entries[..entries.partition_point(|entry| entry.0 == number)]
    }
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

/// One bit for every few numbers, set where an entry has one of them: small enough to stay in the processor's cache, which
/// the entries of a class are not.
struct Sieve {
    bits: Vec<u64>,
    shift: u32,
}

impl Sieve {
    /// Bits for each entry: one number in so many that no entry has passes.
    const SPARSE: usize = 16;

    fn of(entries: &[(u32, u32)]) -> Self {
        let bits = (entries.len().max(4) * Self::SPARSE).ilog2();
        let mut sieve = Self { bits: vec![0; (1 << bits) / 64], shift: u64::BITS - bits };
        for &(number, _) in entries {
            let place = sieve.place(number);
            sieve.bits[place / 64] |= 1 << (place % 64);
        }
        sieve
    }

    /// Sketches hold small numbers: spread out, they fill the sieve evenly.
    fn place(&self, number: u32) -> usize {
        (u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift) as usize
    }

    fn may_hold(&self, number: u32) -> bool {
        let place = self.place(number);
        self.bits[place / 64] >> (place % 64) & 1 == 1
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
