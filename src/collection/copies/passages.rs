//! All passages that two texts have in common, to show them side by side.

use super::passage::{make_unique, numbers};
use super::positions::Positions;
use super::prose::Word;
use super::shingles::{WIDTH, shingle};
use crate::diagnostic::Passage;
use crate::text::source::Span;

/// The most passages of one pair. The longest are kept.
const MAX_PASSAGES: usize = 40;

/// The most places in the other text that one run of words is compared with.
const MAX_PLACES: usize = 16;

/// The runs of five words or more that are in both texts, in the order of `a`; no word of `a` is in two of them. Words that
/// a shingle of `common` covers belong to none (see [`longest_common_passage`](super::longest_common_passage)).
///
/// Of several places in `b` the one with the longest run is taken, but only the first of many are tried, so that texts that
/// repeat one line take no longer than others.
pub fn passages(a: &[Word], b: &[Word], common: &[u32]) -> Vec<Passage> {
    let (mut one, other) = (numbers(a), numbers(b));
    make_unique(&mut one, common);
    let places = Positions::new(&other.windows(WIDTH).map(|window| shingle(window).into()).collect::<Vec<_>>());
    let run = |here: usize, there: usize| {
        std::iter::zip(&one[here..], &other[there..]).take_while(|(word, same)| word == same).count()
    };
    let mut found = Vec::new();
    let mut here = 0;
    while let Some(window) = one.get(here..here + WIDTH) {
        let candidates = places.of(shingle(window).into()).take(MAX_PLACES);
        let longest = candidates.map(|there| (run(here, there), std::cmp::Reverse(there))).max();
        match longest {
            Some((words, there)) if words >= WIDTH => {
                found.push(Passage { a: span(a, here, words), b: span(b, there.0, words), words });
                here += words;
            }
            _ => here += 1,
        }
    }
    if found.len() > MAX_PASSAGES {
        found.sort_by_key(|passage| std::cmp::Reverse(passage.words));
        found.truncate(MAX_PASSAGES);
        found.sort_unstable();
    }
    found
}

/// The longest run of words that shingles of `common` cover, with the number of its words.
pub fn longest_covered(words: &[Word], common: &[u32]) -> Option<(Span, usize)> {
    let numbers = numbers(words);
    let mut longest: Option<(usize, usize)> = None;
    let mut run: Option<(usize, usize)> = None;
    for (start, window) in numbers.windows(WIDTH).enumerate() {
        if common.binary_search(&shingle(window)).is_err() {
            continue;
        }
        let end = start + WIDTH;
        let grown = run.filter(|&(_, last)| last >= start).map_or((start, end), |(from, _)| (from, end));
        run = Some(grown);
        if longest.is_none_or(|(from, to)| to - from < grown.1 - grown.0) {
            longest = Some(grown);
        }
    }
    longest.map(|(from, to)| (span(words, from, to - from), to - from))
}

fn span(words: &[Word], start: usize, count: usize) -> Span {
    Span::new(words[start].span.start, words[start + count - 1].span.end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{fingerprint, schema, with_document};
    use super::super::words;
    use super::*;

    fn of(text: &str) -> Vec<Word> {
        with_document(&schema("name: a"), text, |document, residue| words(document, &schema("name: a"), residue))
    }

    #[test]
    fn every_run_in_common_is_shown_in_both() {
        let one = "Sáng hôm ấy cả lớp đi thăm cảng. Em ghi lại từng câu hỏi của mọi người trong đoàn.\n";
        let other = "Em ghi lại **từng câu hỏi** của mọi người. Rồi sáng hôm ấy cả lớp đi về.\n";
        let shown: Vec<(&str, &str)> = passages(&of(one), &of(other), &[])
            .into_iter()
            .map(|passage| (&one[passage.a.start..passage.a.end], &other[passage.b.start..passage.b.end]))
            .collect();
        assert_eq!(
            shown,
            [
                ("Sáng hôm ấy cả lớp đi", "sáng hôm ấy cả lớp đi"),
                ("Em ghi lại từng câu hỏi của mọi người", "Em ghi lại **từng câu hỏi** của mọi người"),
            ]
        );
        assert!(passages(&of("một hai ba bốn"), &of("một hai ba bốn"), &[]).is_empty(), "four words are no passage");
    }

    #[test]
    fn what_the_class_was_given_is_no_passage_and_is_found_as_a_whole() {
        let handout = "Nhóm giảng viên xin gửi lời cảm ơn đến toàn thể ban tổ chức.\n";
        let common = fingerprint(&schema("name: a"), "", handout).shingles;
        let report = format!("Trời mưa.\n\n{handout}\nChúng em về muộn.\n");
        assert!(passages(&of(&report), &of(handout), &common).is_empty());
        let (span, words) = longest_covered(&of(&report), &common).unwrap();
        assert_eq!((&report[span.start..span.end], words), (handout.trim_end_matches(['.', '\n']), 14));
        assert_eq!(longest_covered(&of("Trời mưa.\n"), &common), None);
    }

    fn plain(words: &[u8]) -> Vec<Word> {
        let word = |(at, &letter): (usize, &u8)| Word { span: Span::new(at, at + 1), hash: u64::from(letter) };
        words.iter().enumerate().map(word).collect()
    }

    proptest! {
        #[test]
        fn they_are_the_same_words_and_do_not_overlap(
            a in prop::collection::vec(0u8..3, 0..120),
            b in prop::collection::vec(0u8..3, 0..120),
        ) {
            let mut end = 0;
            for passage in passages(&plain(&a), &plain(&b), &[]) {
                prop_assert!(passage.a.start >= end && passage.words >= WIDTH);
                prop_assert_eq!(&a[passage.a.start..passage.a.end], &b[passage.b.start..passage.b.end]);
                end = passage.a.end;
            }
        }
    }
}
