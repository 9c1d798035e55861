//! The changed part of a file, and the findings that belong to it.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Group, Silenced};
use crate::rules::ABSENCES;
use crate::text::source::{Source, Span};

/// The changed part of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Touch {
    /// The whole file: it is new, or has no comparable lines.
    Whole,
    /// These 1-based lines, which end at line feeds only, as for git. If lines were removed, both neighbours.
    Lines(Vec<Range<usize>>),
}

/// Keeps the `diagnostics` on lines of `touch`, and those about the whole file.
pub fn keep_touched(diagnostics: &mut Vec<Diagnostic>, silenced: &mut Vec<Silenced>, source: &Source, touch: &Touch) {
    let Touch::Lines(lines) = touch else { return };
    let feeds: Vec<usize> = memchr::memchr_iter(b'\n', source.text().as_bytes()).collect();
    let line_of = |offset: usize| feeds.partition_point(|&feed| feed < offset) + 1;
    let touched = |span: Span| {
        let (first, last) = (line_of(span.start), line_of(span.end.saturating_sub(1).max(span.start)));
        let next = lines.partition_point(|range| range.end <= first);
        lines.get(next).is_some_and(|range| range.start <= last)
    };
    let top = if source.text().starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let stays = |found: &Diagnostic| {
        // An absence has no line, and may be caused by a change elsewhere. Findings across reports may be caused by a
        // change to any line of them.
        let of_file = found.span.is_empty()
            || found.span.start <= top
            || found.rule.group == Group::Collection
            || ABSENCES.contains(&found.rule);
        let mut labels = found.labels.iter().filter(|label| label.source.is_none());
        of_file || touched(found.span) || labels.any(|label| touched(label.span))
    };
    diagnostics.retain(stays);
    // A new comment may suppress an old finding.
    silenced.retain(|Silenced { diagnostic, by }| stays(diagnostic) || by.source.is_none() && touched(by.span));
}

#[cfg(test)]
mod tests {
    #![allow(clippy::single_range_in_vec_init, reason = "one range of lines is meant")]

    use super::*;
    use crate::diagnostic::Severity;
    use crate::message::Message;
    use crate::rules::image_alt::IMAGE_ALT;

    fn kept(text: &str, lines: &[Range<usize>]) -> Vec<usize> {
        let source = Source::new("a.md", "a.md", text);
        let at = text.match_indices('!').map(|(at, _)| Span::new(at, at + 1));
        let mut found: Vec<_> =
            at.map(|span| Diagnostic::new(&IMAGE_ALT, Severity::Error, span, Message::default())).collect();
        keep_touched(&mut found, &mut Vec::new(), &source, &Touch::Lines(lines.to_vec()));
        found.iter().map(|found| found.span.start).collect()
    }

    #[test]
    fn lines_are_counted_as_git_counts_them() {
        assert_eq!(kept("a\n!\n!\n!\n", &[2..3, 4..5]), [2, 6]);
        assert_eq!(kept("a\r\n!\r\n!\r\n", &[3..4]), [6]);
        // For git, a lone carriage return does not end a line.
        assert_eq!(kept("a\r!\r!\n!\n", &[1..2]), [2, 4]);
        assert_eq!(kept("a\n!", &[2..3]), [2]);
    }

    #[test]
    fn what_is_about_the_whole_file_is_kept() {
        assert_eq!(kept("!\n!\n", &[]), [0]);
        assert_eq!(kept("\u{feff}!\n!\n", &[]), [3]);
    }

    #[test]
    fn a_second_place_on_a_touched_line_counts() {
        let source = Source::new("a.md", "a.md", "# A\n\n# B\n\n# C\n");
        let mut found = Diagnostic::new(&IMAGE_ALT, Severity::Error, Span::new(5, 8), Message::default());
        found.label(Span::new(10, 13), Message::default());
        let mut found = vec![found];
        keep_touched(&mut found, &mut Vec::new(), &source, &Touch::Lines(vec![5..6]));
        assert_eq!(found.len(), 1);
        keep_touched(&mut found, &mut Vec::new(), &source, &Touch::Lines(vec![4..5, 6..9]));
        assert!(found.is_empty());
    }
}
