//! The longest passage that two texts have in common, to show what was copied.

use super::positions::Positions;
use super::prose::Word;
use super::shingles::{WIDTH, shingle};
use crate::text::source::Span;

/// The span of the longest common run of words in `a` and in `b`, from its first to its last word. If there are
/// several, the first in `a`, then in `b`. `None` if there is no common word.
///
/// Words that a shingle of `common` covers (ascending; see [`Found`](super::find::Found)) belong to no run: they came
/// with the template. For a pair with a template, pass no common shingles. Nearly linear in the number of words; most quickly
/// found if it has `likely` words.
pub fn longest_common_passage(a: &[Word], b: &[Word], common: &[u32], likely: usize) -> Option<(Span, Span)> {
    let (mut one, other) = (numbers(a), numbers(b));
    make_unique(&mut one, common);
    let (one, other) = (Runs::new(one), Runs::new(other));
    // If a run of some length is shared, shorter ones are shared, too: use binary search.
    let (mut longest, mut too_long) = (0, a.len().min(b.len()) + 1);
    let mut starts = (0, 0);
    let mut guesses = [likely, likely + 1].into_iter();
    while too_long - longest > 1 {
        let guess = guesses.next().filter(|guess| (longest + 1..too_long).contains(guess));
        let length = guess.unwrap_or(longest + (too_long - longest) / 2);
        match one.first_shared(&other, length) {
            Some(found) => (longest, starts) = (length, found),
            None => too_long = length,
        }
    }
    let last = longest.checked_sub(1)?;
    let passage = |words: &[Word], start: usize| Span::new(words[start].span.start, words[start + last].span.end);
    Some((passage(a, starts.0), passage(b, starts.1)))
}

pub(super) fn numbers(words: &[Word]) -> Vec<u64> {
    words.iter().map(|word| word.hash).collect()
}

/// Makes every word that a shingle of `common` covers different from every other word.
pub(super) fn make_unique(words: &mut [u64], common: &[u32]) {
    if common.is_empty() {
        return;
    }
    let starts: Vec<usize> = words
        .windows(WIDTH)
        .enumerate()
        .filter(|(_, window)| common.binary_search(&shingle(window)).is_ok())
        .map(|(start, _)| start)
        .collect();
    let mut done = 0;
    for start in starts {
        let end = start + WIDTH;
        for (at, word) in words.iter_mut().enumerate().take(end).skip(done.max(start)) {
            *word ^= (at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
        done = end;
    }
}

/// A prime modulus and a base for the polynomial hash of runs of words.
const MODULUS: u64 = (1 << 61) - 1;
const BASE: u64 = 0x0de3_0f25_8a4e_91d7;

/// Polynomial prefix hashes: the hash of any run in constant time.
struct Runs {
    words: Vec<u64>,
    /// The hash of each prefix.
    prefixes: Vec<u64>,
    /// Powers of the base.
    powers: Vec<u64>,
}

impl Runs {
    fn new(words: Vec<u64>) -> Self {
        let mut prefixes = Vec::with_capacity(words.len() + 1);
        let mut powers = Vec::with_capacity(words.len() + 1);
        let (mut sum, mut power) = (0, 1);
        prefixes.push(sum);
        powers.push(power);
        for word in &words {
            sum = reduced(times(sum, BASE) + word % MODULUS);
            power = times(power, BASE);
            prefixes.push(sum);
            powers.push(power);
        }
        Self { words, prefixes, powers }
    }

    /// The hash of the run of `length` words from `start`.
    fn run(&self, start: usize, length: usize) -> u64 {
        reduced(self.prefixes[start + length] + MODULUS - times(self.prefixes[start], self.powers[length]))
    }

    /// The starts of the first common run of `length` words, here and in `other`.
    fn first_shared(&self, other: &Self, length: usize) -> Option<(usize, usize)> {
        let runs: Vec<u64> = (0..=self.words.len() - length).map(|start| self.run(start, length)).collect();
        let positions = Positions::new(&runs);
        let in_both = |there: usize| Some((positions.first(other.run(there, length))?, there));
        let (here, there) = (0..=other.words.len() - length).filter_map(in_both).min()?;
        (self.words[here..here + length] == other.words[there..there + length]).then_some((here, there))
    }
}

/// The product of two numbers below the modulus. What is above its 61 bits counts as much as what is below.
fn times(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    reduced((product as u64 & MODULUS) + (product >> 61) as u64)
}

/// `number`, below twice the modulus, as one below the modulus.
fn reduced(number: u64) -> u64 {
    if number >= MODULUS { number - MODULUS } else { number }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{fingerprint, schema, with_document};
    use super::super::words;
    use super::*;

    fn passage(one: &str, other: &str) -> Option<(String, String)> {
        let schema = schema("name: a");
        let of = |text: &str| with_document(&schema, text, |document, residue| words(document, &schema, residue));
        let (a, b) = longest_common_passage(&of(one), &of(other), &[], 0)?;
        Some((one[a.start..a.end].to_owned(), other[b.start..b.end].to_owned()))
    }

    #[test]
    fn it_is_shown_from_its_first_word_to_its_last_in_both() {
        let one = "# Một\n\nTôi đã học được **rất nhiều** điều từ buổi nói chuyện, và sẽ áp dụng.\n";
        let other = "Hai ba. Em HỌC được *rất* nhiều\nđiê\u{300}u từ buổi nói chuyện (nhưng chưa làm).\n";
        let (a, b) = passage(one, other).unwrap();
        assert_eq!(a, "học được **rất nhiều** điều từ buổi nói chuyện");
        assert_eq!(b, "HỌC được *rất* nhiều\nđiê\u{300}u từ buổi nói chuyện");
        assert_eq!(passage("một hai", "ba bốn"), None);
        assert_eq!(passage("", "ba bốn"), None);
    }

    #[test]
    fn words_of_the_template_are_not_shown_as_what_was_copied() {
        let schema = schema("name: a");
        let template = "Bài viết này do học viên tự viết trong khuôn khổ khóa học.\n";
        let (one, other) = (
            format!("{template}\nHội trường đông hơn mọi năm.\n"),
            format!("Tối đó hội trường đông hơn mọi khi.\n\n{template}"),
        );
        let of = |text: &str| with_document(&schema, text, |document, residue| words(document, &schema, residue));
        let common = fingerprint(&schema, "", template).shingles;
        let (a, b) = longest_common_passage(&of(&one), &of(&other), &common, 3).unwrap();
        assert_eq!(&one[a.start..a.end], "Hội trường đông hơn mọi");
        assert_eq!(&other[b.start..b.end], "hội trường đông hơn mọi");
    }

    fn plain(words: &[u8]) -> Vec<Word> {
        let word = |(at, &letter): (usize, &u8)| Word { span: Span::new(at, at + 1), hash: u64::from(letter) };
        words.iter().enumerate().map(word).collect()
    }

    proptest! {
        #[test]
        fn it_is_the_longest_and_the_first(
            a in prop::collection::vec(0u8..4, 0..40),
            b in prop::collection::vec(0u8..4, 0..40),
            likely in 0usize..45,
        ) {
            let mut best: Option<(usize, usize, usize)> = None;
            for start in 0..a.len() {
                for other in 0..b.len() {
                    let length = a[start..].iter().zip(&b[other..]).take_while(|(x, y)| x == y).count();
                    if length > best.map_or(0, |best| best.0) {
                        best = Some((length, start, other));
                    }
                }
            }
            let expected = best.map(|(length, a, b)| (Span::new(a, a + length), Span::new(b, b + length)));
            prop_assert_eq!(longest_common_passage(&plain(&a), &plain(&b), &[], likely), expected);
        }
    }
}
