//! Compares two texts line by line, as git does: only line feeds end lines.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, IndentHeuristic, IndentLevel, InternedInput, Token};

use super::touch::Touch;

/// How far git searches a file for a NUL, which marks it as binary, in bytes.
const BINARY_CHECK_SIZE: usize = 8000;

/// A line without its ending. Whether that is `\n` or `\r\n` depends on the checkout; whether it exists depends on the
/// writer.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Line<'a> {
    /// The content of the line.
    pub text: &'a [u8],
    ended: bool,
}

/// The lines of `text`.
pub fn lines(text: &[u8]) -> impl Iterator<Item = Line<'_>> {
    text.split_inclusive(|&byte| byte == b'\n').map(|line| match line.strip_suffix(b"\n") {
        Some(line) => Line { text: line.strip_suffix(b"\r").unwrap_or(line), ended: true },
        None => Line { text: line, ended: false },
    })
}

/// The changes from `old` to `new`; `None` if only line endings differ.
pub fn compare(old: &[u8], new: &[u8]) -> Option<Touch> {
    if old == new {
        return None;
    }
    let binary = |text: &[u8]| memchr::memchr(0, &text[..text.len().min(BINARY_CHECK_SIZE)]).is_some();
    if binary(old) || binary(new) {
        return Some(Touch::Whole);
    }
    let touched = touched(old, new);
    (!touched.is_empty()).then_some(Touch::Lines(touched))
}

/// Maximum number of line pairs compared per file, which takes some hundredths of a second. Without a limit, hostile
/// texts would take quadratic time.
const MAX_PAIRS: usize = 4_000_000;

/// The 1-based lines of `new` that are not in `old`, in order. If lines were removed, both neighbours.
fn touched(old: &[u8], new: &[u8]) -> Vec<Range<usize>> {
    let mut input = InternedInput::default();
    input.update_before(lines(old));
    input.update_after(lines(new));
    let (before, after) = (&input.before[..], &input.after[..]);
    let mut gaps = vec![stripped(before, after, Gap { before: 0..before.len(), after: 0..after.len() })];
    if gaps.iter().any(|gap| gap.pairs() > MAX_PAIRS) {
        gaps = between_anchors(before, after, input.interner.num_tokens() as usize);
    }
    let indent = |token| IndentLevel::for_ascii_line(input.interner[token].text.iter().copied(), 8);
    let mut touched = Vec::new();
    let mut add = |after: Range<usize>| {
        touched.push(if after.is_empty() {
            after.start.max(1)..after.start + 2
        } else {
            after.start + 1..after.end + 1
        });
    };
    let mut remaining = MAX_PAIRS;
    for gap in gaps.into_iter().filter(|gap| !gap.before.is_empty() || !gap.after.is_empty()) {
        let Some(rest) = remaining.checked_sub(gap.pairs()) else {
            add(gap.after);
            continue;
        };
        remaining = rest;
        let (before, after) = (&before[gap.before], &after[gap.after.clone()]);
        let mut diff = Diff::default();
        diff.compute_with(Algorithm::Myers, before, after, input.interner.num_tokens());
        diff.postprocess_with(before, after, IndentHeuristic::new(indent));
        diff.hunks().for_each(|hunk| {
            add(gap.after.start + hunk.after.start as usize..gap.after.start + hunk.after.end as usize);
        });
    }
    touched
}

/// A range of differing lines in both texts, between equal lines.
struct Gap {
    before: Range<usize>,
    after: Range<usize>,
}

impl Gap {
    fn pairs(&self) -> usize {
        self.before.len().saturating_mul(self.after.len())
    }
}

/// `gap` without the equal lines at its start and end.
fn stripped(before: &[Token], after: &[Token], mut gap: Gap) -> Gap {
    let (old, new) = (&before[gap.before.clone()], &after[gap.after.clone()]);
    let first = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let ends = old[first..].iter().rev().zip(new[first..].iter().rev());
    let last = ends.take_while(|(old, new)| old == new).count();
    gap.before = gap.before.start + first..gap.before.end - last;
    gap.after = gap.after.start + first..gap.after.end - last;
    gap
}

/// The gaps between anchors: lines that occur exactly once in each text, and in the same order.
fn between_anchors(before: &[Token], after: &[Token], tokens: usize) -> Vec<Gap> {
    let once = |text: &[Token]| {
        // The number of occurrences of each line, and the last one.
        let mut places = vec![(0_u8, 0_usize); tokens];
        for (place, token) in text.iter().enumerate() {
            let (count, first) = &mut places[token.0 as usize];
            (*count, *first) = (count.saturating_add(1), place);
        }
        places
    };
    let (old, new) = (once(before), once(after));
    let pairs: Vec<(usize, usize)> = (after.iter().enumerate())
        .filter(|(_, token)| old[token.0 as usize].0 == 1 && new[token.0 as usize].0 == 1)
        .map(|(place, token)| (old[token.0 as usize].1, place))
        .collect();
    let mut gaps = Vec::new();
    let (mut old, mut new) = (0, 0);
    for (old_place, new_place) in rising(&pairs).into_iter().chain([(before.len(), after.len())]) {
        gaps.push(stripped(before, after, Gap { before: old..old_place, after: new..new_place }));
        (old, new) = (old_place + 1, new_place + 1);
    }
    gaps
}

/// The longest subsequence of `pairs` with increasing first numbers.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length, the subsequence with the smallest end; for each pair, its predecessor.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = Vec::with_capacity(pairs.len());
    for (index, &(first, _)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].0 < first);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut rising: Vec<_> =
        std::iter::successors(ends.last().copied(), |&index| before[index]).map(|index| pairs[index]).collect();
    rising.reverse();
    rising
}

#[cfg(test)]
mod tests {
    #![allow(clippy::single_range_in_vec_init, reason = "one range of lines is meant")]

    use super::*;

    #[test]
    fn lines_are_told_as_git_tells_them() {
        let compared = |old: &str, new: &str| compare(old.as_bytes(), new.as_bytes());
        let lines = |lines: &[Range<usize>]| Some(Touch::Lines(lines.to_vec()));
        assert_eq!(compared("a\nb\nc\n", "a\nx\nc\n"), lines(&[2..3]));
        assert_eq!(compared("a\nb\nc\n", "a\nc\n"), lines(&[1..3]));
        assert_eq!(compared("a\nb\n", "b\n"), lines(&[1..2]));
        assert_eq!(compared("a\n", "a\nb\nc\n"), lines(&[2..4]));
        assert_eq!(compared("a\n", ""), lines(&[1..2]));
        assert_eq!(compared("", "a\n"), lines(&[1..2]));
        assert_eq!(compared("a\nb", "a\nb\n"), lines(&[2..3]));
        assert_eq!(compared("a\rb\n", "a\rc\n"), lines(&[1..2]));
        for same in ["a\r\nb\r\n", "a\nb\r\n", "a\nb\n"] {
            assert_eq!(compared("a\nb\n", same), None);
            assert_eq!(compared(same, "a\nb\n"), None);
        }
        assert_eq!(compared("a\0\nb\n", "a\0\nc\n"), Some(Touch::Whole));
    }

    /// Random lines of `kinds` kinds.
    fn text(seed: u64, kinds: u64, count: usize) -> String {
        let mut state = seed;
        let mut line = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            format!("{}\n", (state >> 33) % kinds)
        };
        (0..count).map(|_| line()).collect()
    }

    #[test]
    fn what_is_not_touched_was_there_in_this_order_however_large_the_texts() {
        for kinds in [2, 60, 1_000_000] {
            for count in [10, 300, 60_000] {
                let (old, new) = (text(1, kinds, count), text(2, kinds, count));
                let Some(Touch::Lines(touched)) = compare(old.as_bytes(), new.as_bytes()) else {
                    panic!("{kinds} {count}")
                };
                assert!(touched.is_sorted_by_key(|range| range.start));
                let mut old = old.lines();
                for (number, line) in new.lines().enumerate() {
                    let number = number + 1;
                    let next = touched.partition_point(|range| range.end <= number);
                    let is_touched = touched.get(next).is_some_and(|range| range.start <= number);
                    assert!(is_touched || old.any(|old| old == line), "{kinds} {count}: line {number}");
                }
            }
        }
    }

    #[test]
    fn two_edits_far_apart_in_a_large_text_touch_two_lines() {
        let old: String = (0..30_000).map(|number| format!("Dòng {number}\n\n")).collect();
        let new = old.replace("Dòng 7\n", "Dòng bảy\n").replace("Dòng 29990\n", "Dòng cuối\n");
        assert_eq!(compare(old.as_bytes(), new.as_bytes()), Some(Touch::Lines(vec![15..16, 59_981..59_982])));
    }
}
