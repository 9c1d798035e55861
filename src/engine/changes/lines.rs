//! What differs between two texts, line by line as git counts them: lines end at line feeds only.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, IndentHeuristic, IndentLevel, InternedInput};

use super::Touch;

/// How far into a file git looks for a NUL, which makes it no text, in bytes.
const LOOKED_AT: usize = 8000;

/// A line without its end. Whether that is `\n` or `\r\n` is the checkout's choice; whether there is one is the writer's.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Line<'a> {
    /// What stands in it.
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

/// What of `new` is changed against `old`; `None` when nothing is but line ends.
pub fn compare(old: &[u8], new: &[u8]) -> Option<Touch> {
    if old == new {
        return None;
    }
    let binary = |text: &[u8]| memchr::memchr(0, &text[..text.len().min(LOOKED_AT)]).is_some();
    if binary(old) || binary(new) {
        return Some(Touch::Whole);
    }
    let touched = touched(old, new);
    (!touched.is_empty()).then_some(Touch::Lines(touched))
}

/// The lines of `new` that `old` does not have; where lines were taken out, both neighbours. Counted from 1, in order.
fn touched(old: &[u8], new: &[u8]) -> Vec<Range<usize>> {
    let mut input = InternedInput::default();
    input.update_before(lines(old));
    input.update_after(lines(new));
    // Git's own way, with its bounds on hostile texts: it gives up the shortest answer, not the right one.
    let mut diff = Diff::compute(Algorithm::Myers, &input);
    let indent = |token| IndentLevel::for_ascii_line(Line::text_of(input.interner[token]), 8);
    diff.postprocess_with_heuristic(&input, IndentHeuristic::new(indent));
    diff.hunks()
        .map(|hunk| {
            let (start, end) = (hunk.after.start as usize, hunk.after.end as usize);
            if start < end { start + 1..end + 1 } else { start.max(1)..start + 2 }
        })
        .collect()
}

impl<'a> Line<'a> {
    fn text_of(line: Self) -> impl Iterator<Item = u8> + 'a {
        line.text.iter().copied()
    }
}
