//! All safe fixes of a report at once: the same text as `reportlint --fix` writes.

use std::time::{Duration, Instant};

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use crate::diagnostic::fix::Edit;
use crate::text::source::{Span, ceil_char_boundary, floor_char_boundary};

/// The longest time to look for the shortest edits. After that they may be longer.
const MAX_TIME: Duration = Duration::from_millis(200);

/// The edits that make `new` of `old`, as short as they can be told, in order.
pub fn edits(old: &str, new: &str) -> Vec<Edit> {
    let (before, after) = (lines(old), lines(new));
    let ops = capture_diff_slices_deadline(Algorithm::Myers, &before, &after, Some(Instant::now() + MAX_TIME));
    let starts = |lines: &[&str]| {
        let mut starts = vec![0];
        starts.extend(lines.iter().scan(0, |end, line| {
            *end += line.len();
            Some(*end)
        }));
        starts
    };
    let (old_starts, new_starts) = (starts(&before), starts(&after));
    let mut edits = Vec::new();
    for op in ops {
        let (old_range, new_range) = (op.old_range(), op.new_range());
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        if old_range.len() == new_range.len() {
            // Lines that were changed, one by one.
            for (one, other) in old_range.zip(new_range) {
                edits.extend(trimmed(before[one], after[other], old_starts[one]));
            }
        } else {
            let text = &new[new_starts[new_range.start]..new_starts[new_range.end]];
            let own = &old[old_starts[old_range.start]..old_starts[old_range.end]];
            edits.extend(trimmed(own, text, old_starts[old_range.start]));
        }
    }
    edits
}

/// The lines of `text` with their line breaks.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// The edit that makes `new` of `old`, which begins at byte `base`, without what both begin and end with.
fn trimmed(old: &str, new: &str, base: usize) -> Option<Edit> {
    if old == new {
        return None;
    }
    let same = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    let start = floor_char_boundary(old, same);
    let (old, new) = (&old[start..], &new[start..]);
    let same = old.bytes().rev().zip(new.bytes().rev()).take_while(|(a, b)| a == b).count();
    let end = ceil_char_boundary(old, old.len() - same);
    let replacement = new[..new.len() - (old.len() - end)].to_owned();
    Some(Edit { span: Span::new(base + start, base + start + end), replacement })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::fix::edited;

    #[test]
    fn edits_make_the_new_text() {
        for (old, new, count) in [
            ("", "", 0),
            ("a\n", "", 1),
            ("", "a\nb", 1),
            ("a\nb\nc\n", "a\nB\nc\n", 1),
            ("a: 1\nb: 2\n", "a: 3\nb: 4\n", 2),
            ("ngày\r\nthàng\r\n", "ngày\r\ntháng\r\nnăm", 1),
            ("ệ", "ể", 1),
            ("aa", "aaa", 1),
            ("x\n\ny\n", "x\ny\n", 1),
            ("1\n2\n3\n4\n", "2\n3\n4\n5\n", 2),
        ] {
            let made = edits(old, new);
            assert_eq!(edited(old, &made), new, "{old:?} {new:?} {made:?}");
            assert_eq!(made.len(), count, "{old:?} {new:?} {made:?}");
        }
    }
}
