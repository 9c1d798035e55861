//! Runs of five words as numbers, and what two sets of them share.

use xxhash_rust::xxh3::xxh3_64_with_seed;

/// How many words make a shingle.
pub(super) const WIDTH: usize = 5;

/// The start value of both hashes. Numbers in an index depend on it: a new value is a new version there.
const SEED: u64 = 0x7265_706f_7274_0001;

/// A folded word as a number: XXH3, which is the same on every machine.
pub(super) fn word(folded: &str) -> u64 {
    xxh3_64_with_seed(folded.as_bytes(), SEED)
}

/// A shingle of [`WIDTH`] words as a number: the upper half of the XXH3 of its words' numbers, in little-endian order.
///
/// 32 bits keep a fingerprint small. Of two reports with a thousand shingles each, one pair in 4,000 has one
/// shingle too many in common by chance.
pub(super) fn shingle(words: &[u64]) -> u32 {
    let mut bytes = [0; WIDTH * 8];
    for (place, word) in bytes.chunks_exact_mut(8).zip(words) {
        place.copy_from_slice(&word.to_le_bytes());
    }
    (xxh3_64_with_seed(&bytes, SEED) >> 32) as u32
}

/// Gathers the shingles of words that come one by one.
#[derive(Default)]
pub(super) struct Shingles {
    last: [u64; WIDTH],
    seen: usize,
    found: Vec<u32>,
}

impl Shingles {
    /// Takes the number of the next word.
    pub fn push(&mut self, word: u64) {
        self.last.rotate_left(1);
        self.last[WIDTH - 1] = word;
        self.seen += 1;
        if self.seen >= WIDTH {
            self.found.push(shingle(&self.last));
        }
    }

    /// The shingles, ascending, each once.
    pub fn finish(mut self) -> Box<[u32]> {
        self.found.sort_unstable();
        self.found.dedup();
        self.found.into_boxed_slice()
    }
}

/// How much longer one set must be for looking its numbers up to be faster than walking through both.
const LOPSIDED: usize = 16;

/// Calls `each` with every number that both ascending sets hold.
pub(super) fn both(one: &[u32], other: &[u32], mut each: impl FnMut(u32)) {
    let (short, mut long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if long.len() / LOPSIDED > short.len() {
        for &number in short {
            long = &long[long.partition_point(|&next| next < number)..];
            if long.first() == Some(&number) {
                each(number);
            }
        }
        return;
    }
    let (mut a, mut b) = (0, 0);
    while a < short.len() && b < long.len() {
        let (left, right) = (short[a], long[b]);
        if left == right {
            each(left);
        }
        a += usize::from(left <= right);
        b += usize::from(right <= left);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_the_same_on_every_machine_and_in_every_version() {
        let words = ["mục", "đích", "của", "sự", "kiện"].map(word);
        // As another program computes them, from XXH3's specification.
        assert_eq!((words[0], shingle(&words)), (7_272_836_929_274_777_036, 3_788_877_671));
    }

    #[test]
    fn what_two_sets_share_is_found_however_unequal_they_are() {
        let long: Vec<u32> = (0..2_000).map(|number| number * 3).collect();
        for short in [vec![], vec![0], vec![1, 3, 5997, 5998], (0..2_000).collect::<Vec<_>>()] {
            let expected: Vec<u32> = short.iter().copied().filter(|number| long.contains(number)).collect();
            for (one, other) in [(&short, &long), (&long, &short)] {
                let mut found = Vec::new();
                both(one, other, |number| found.push(number));
                assert_eq!(found, expected);
            }
        }
    }
}
