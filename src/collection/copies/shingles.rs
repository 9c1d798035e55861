//! Shingles: runs of five words as numbers, and the intersection of two sets of them.

use xxhash_rust::xxh3::xxh3_64_with_seed;

/// Number of words in a shingle.
pub(super) const WIDTH: usize = 5;

/// The seed of the hash. Indexes contain the hashes: a new seed needs a new version of the index.
const SEED: u64 = 0x7265_706f_7274_0001;

/// The hash of a folded word: XXH3, which is the same on every machine.
pub(super) fn word(folded: &str) -> u64 {
    xxh3_64_with_seed(folded.as_bytes(), SEED)
}

/// The base that combines [`WIDTH`] words into one number, and a multiplier that spreads it over all bits.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
const SPREAD: u64 = 0xd6e8_feb8_6659_fd93;

/// The hash of a shingle of [`WIDTH`] words: the word hashes as digits of a [`BASE`] number, spread; its upper half.
///
/// 32 bits keep a fingerprint small. Of two reports with a thousand shingles each, one pair in 4,000 has one shingle
/// too many in common by chance.
pub(super) fn shingle(words: &[u64]) -> u32 {
    spread(sum(words))
}

/// That number before it is spread.
fn sum(words: &[u64]) -> u64 {
    words.iter().fold(0, |sum: u64, &word| sum.wrapping_mul(BASE).wrapping_add(word))
}

fn spread(sum: u64) -> u32 {
    ((sum ^ (sum >> 32)).wrapping_mul(SPREAD) >> 32) as u32
}

/// Collects the shingles of a stream of words.
#[derive(Default)]
pub(super) struct Shingles {
    /// The words of the text that is being added.
    words: Vec<u64>,
    /// The shingles of the texts before it.
    found: Vec<u32>,
}

impl Shingles {
    /// An empty set, with capacity for the shingles of a text of `count` words.
    pub fn for_words(count: usize) -> Self {
        Self { words: Vec::with_capacity(count), found: Vec::new() }
    }

    /// Adds the hash of the next word.
    pub fn push(&mut self, word: u64) {
        self.words.push(word);
    }

    /// Begins another text: no shingle spans both.
    pub fn begin_text(&mut self) {
        /// The factor of a word after [`WIDTH`] more words.
        const OLDEST_FACTOR: u64 = BASE.wrapping_pow(WIDTH as u32);
        if let Some((first, rest)) = self.words.split_first_chunk::<WIDTH>() {
            let mut sum = sum(first);
            self.found.reserve(rest.len() + 1);
            self.found.push(spread(sum));
            // Each sum is the one before with another word in place of the oldest.
            self.found.extend(rest.iter().zip(&self.words).map(|(&word, oldest)| {
                sum = sum.wrapping_mul(BASE).wrapping_add(word).wrapping_sub(oldest.wrapping_mul(OLDEST_FACTOR));
                spread(sum)
            }));
        }
        self.words.clear();
    }

    /// The shingles, ascending and unique.
    pub fn finish(mut self) -> Box<[u32]> {
        self.begin_text();
        let mut sorted = sort(&self.found);
        sorted.dedup();
        sorted.into_boxed_slice()
    }
}

/// Sorts `numbers`. They are hashes and so spread evenly: with more buckets than numbers, hardly any bucket has several.
fn sort(numbers: &[u32]) -> Vec<u32> {
    /// The most numbers of a bucket that are sorted one by one.
    const FEW: usize = 8;
    let bits = (numbers.len().max(1).ilog2() + 1).min(16);
    let bucket = |number: u32| (number >> (u32::BITS - bits)) as usize;
    let mut ends = vec![0u32; (1 << bits) + 1];
    numbers.iter().for_each(|&number| ends[bucket(number) + 1] += 1);
    let mut sum = 0;
    for end in &mut ends {
        sum += *end;
        *end = sum;
    }
    let mut sorted = vec![0; numbers.len()];
    for &number in numbers {
        let place = &mut ends[bucket(number)];
        sorted[*place as usize] = number;
        *place += 1;
    }
    let mut start = 0;
    for &end in &ends[..1 << bits] {
        let end = end as usize;
        match end - start {
            0 | 1 => {}
            2..=FEW => insert_each(&mut sorted[start..end]),
            _ => sorted[start..end].sort_unstable(),
        }
        start = end;
    }
    sorted
}

/// Sorts a few `numbers`.
fn insert_each(numbers: &mut [u32]) {
    for next in 1..numbers.len() {
        let mut at = next;
        while at > 0 && numbers[at - 1] > numbers[at] {
            numbers.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// The ratio of set sizes from which binary search is faster than a merge.
const SEARCH_RATIO: usize = 16;

/// Calls `each` with every number in the intersection of two ascending sets.
pub(super) fn intersect(one: &[u32], other: &[u32], mut each: impl FnMut(u32)) {
    let (short, mut long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if long.len() / SEARCH_RATIO > short.len() {
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
        // Computed by another program from XXH3's specification and the comments above.
        assert_eq!((words[0], shingle(&words)), (7_272_836_929_274_777_036, 730_632_558));
    }

    #[test]
    fn shingles_that_roll_on_are_those_of_each_window() {
        let words: Vec<u64> = (0..40).map(|number| word(&format!("từ{}", number % 23))).collect();
        let mut rolled = Shingles::for_words(0);
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
                intersect(one, other, |number| found.push(number));
                assert_eq!(found, expected);
            }
        }
    }
}
