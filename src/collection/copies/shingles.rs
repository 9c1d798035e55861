//! Runs of five words as numbers, and what two sets of them share.

use xxhash_rust::xxh3::xxh3_64_with_seed;

/// How many words make a shingle.
pub(super) const WIDTH: usize = 5;

/// The start value of the hash. Numbers in an index depend on it: a new value is a new version there.
const SEED: u64 = 0x7265_706f_7274_0001;

/// A folded word as a number: XXH3, which is the same on every machine.
pub(super) fn word(folded: &str) -> u64 {
    xxh3_64_with_seed(folded.as_bytes(), SEED)
}

/// The base in which [`WIDTH`] words are read as one number, and what spreads that over all its bits.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
const SPREAD: u64 = 0xd6e8_feb8_6659_fd93;

/// A shingle of [`WIDTH`] words as a number: the words' numbers as digits to a [`BASE`], spread, its upper half.
///
/// 32 bits keep a fingerprint small. Of two reports with a thousand shingles each, one pair in 4,000 has one
/// shingle too many in common by chance.
pub(super) fn shingle(words: &[u64]) -> u32 {
    spread(words.iter().fold(0, |sum: u64, &word| sum.wrapping_mul(BASE).wrapping_add(word)))
}

fn spread(sum: u64) -> u32 {
    ((sum ^ (sum >> 32)).wrapping_mul(SPREAD) >> 32) as u32
}

/// Gathers the shingles of words that come one by one.
#[derive(Default)]
pub(super) struct Shingles {
    /// The last words; the oldest one at `seen`, counted around.
    last: [u64; WIDTH],
    seen: usize,
    /// The last words as one number.
    sum: u64,
    found: Vec<u32>,
}

impl Shingles {
    /// Nothing yet, with room for the shingles of a text of so many bytes.
    pub fn for_text(length: usize) -> Self {
        // Vietnamese has the shortest words: six bytes with the blank.
        Self { found: Vec::with_capacity(length / 6), ..Self::default() }
    }

    /// Takes the number of the next word.
    pub fn push(&mut self, word: u64) {
        /// What a word is worth when the next [`WIDTH`] have come.
        const GONE: u64 = BASE.wrapping_pow(WIDTH as u32);
        let oldest = std::mem::replace(&mut self.last[self.seen % WIDTH], word);
        self.sum = self.sum.wrapping_mul(BASE).wrapping_add(word).wrapping_sub(oldest.wrapping_mul(GONE));
        self.seen += 1;
        if self.seen >= WIDTH {
            self.found.push(spread(self.sum));
        }
    }

    /// Begins another text: no shingle has words of both.
    pub fn part(&mut self) {
        let found = std::mem::take(&mut self.found);
        *self = Self { found, ..Self::default() };
    }

    /// The shingles, ascending, each once.
    pub fn finish(self) -> Box<[u32]> {
        let mut sorted = sort(&self.found);
        sorted.dedup();
        sorted.into_boxed_slice()
    }
}

/// `numbers` in order. They are hashes, hence spread evenly: put into as many drawers, hardly any has several.
fn sort(numbers: &[u32]) -> Vec<u32> {
    let bits = numbers.len().max(2).ilog2().min(16);
    let drawer = |number: u32| (number >> (u32::BITS - bits)) as usize;
    let mut ends = vec![0u32; (1 << bits) + 1];
    numbers.iter().for_each(|&number| ends[drawer(number) + 1] += 1);
    for drawer in 1..ends.len() {
        ends[drawer] += ends[drawer - 1];
    }
    let mut sorted = vec![0; numbers.len()];
    for &number in numbers {
        let place = &mut ends[drawer(number)];
        sorted[*place as usize] = number;
        *place += 1;
    }
    let mut start = 0;
    for &end in &ends[..1 << bits] {
        sorted[start..end as usize].sort_unstable();
        start = end as usize;
    }
    sorted
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
        // As another program computes them, from XXH3's specification and what is said above.
        assert_eq!((words[0], shingle(&words)), (7_272_836_929_274_777_036, 730_632_558));
    }

    #[test]
    fn shingles_that_roll_on_are_those_of_each_window() {
        let words: Vec<u64> = (0..40).map(|number| word(&format!("từ{}", number % 23))).collect();
        let mut rolled = Shingles::for_text(0);
        words.iter().for_each(|&word| rolled.push(word));
        let mut windows: Vec<u32> = words.windows(WIDTH).map(shingle).collect();
        windows.sort_unstable();
        windows.dedup();
        assert_eq!(*rolled.finish(), *windows);
    }

    #[test]
    fn what_two_sets_share_is_found_however_unequal_they_are() {
        let long: Vec<u32> = (0..2_000).map(|number| number * 3).collect();
        for length in [0, 1, 2, 3, 1_000] {
            let mixed: Vec<u32> =
                (0..length).map(|number: u32| number.wrapping_mul(0x9e37_79b9) % 0xffff_fff0).collect();
            let mut expected = mixed.clone();
            expected.sort_unstable();
            assert_eq!(sort(&mixed), expected);
        }
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
