//! Shortens a long report for trials: keeps its headings and the beginning of each part.
//!
//! Suggested text is tried on the shortened report, so that a long report is not parsed again for each suggestion. Only
//! whole blocks are removed, line by line. The caller checks that the rest is read as before.

use crate::diagnostic::fix::Edit;
use crate::document::{Document, FalseHeading, Heading};
use crate::text::source::Span;

/// Reports up to this length, in bytes, are tried as a whole. A longer report is not tried if its shortened text is
/// still longer than this.
pub(super) const MAX_BYTES_WHOLE: usize = 50_000;
/// How much of each part to keep, in bytes, up to whole blocks.
const MAX_BYTES_PER_PART: usize = 300;

/// A shortened report.
#[derive(Debug)]
pub struct Shortened {
    /// The remaining text.
    pub text: String,
    /// The kept spans of the report, in order, each with its offset in the text.
    kept: Vec<(Span, usize)>,
}

impl Shortened {
    /// Shortens `document`. `None` if the result is still long.
    pub fn of(document: &Document<'_>) -> Option<Self> {
        let mut shortened = Self { text: String::new(), kept: Vec::new() };
        let mut from = 0;
        for gap in gaps(document) {
            shortened.keep(document, Span::new(from, gap.start))?;
            // Keep the neighbours of a gap apart.
            shortened.text.push('\n');
            from = gap.end;
        }
        shortened.keep(document, Span::new(from, document.source.text().len()))?;
        Some(shortened)
    }

    fn keep(&mut self, document: &Document<'_>, span: Span) -> Option<()> {
        self.kept.push((span, self.text.len()));
        self.text.push_str(document.source.slice(span));
        (self.text.len() <= MAX_BYTES_WHOLE).then_some(())
    }

    /// Translates `edits` to the shortened text. `None` if one of them is in a removed part.
    pub fn edits(&self, edits: &[Edit]) -> Option<Vec<Edit>> {
        let moved = |edit: &Edit| {
            let at = self.kept.partition_point(|(span, _)| span.end < edit.span.end);
            let (span, place) = self.kept.get(at)?;
            let start = edit.span.start.checked_sub(span.start)? + place;
            let span = Span::new(start, start + edit.span.len());
            Some(Edit { span, replacement: edit.replacement.clone() })
        };
        edits.iter().map(moved).collect()
    }
}

/// The spans to remove, in order: from the line of a block to that of the next block to keep.
fn gaps(document: &Document<'_>) -> Vec<Span> {
    let source = document.source;
    // Keep all places that an edit may change.
    let mut places: Vec<Span> = document.headings.iter().map(|heading: &Heading| heading.span).collect();
    places.extend(document.false_headings.iter().map(|heading: &FalseHeading| heading.span));
    places.sort_unstable();
    let mut gaps: Vec<Span> = Vec::new();
    let (mut part, mut next, mut index) = (document.body.start, 0, 0);
    // A part with content keeps some of it.
    let mut begun = false;
    while let Some(block) = document.blocks.get(index) {
        index = block.end.max(index + 1);
        while places.get(next).is_some_and(|place| place.end <= block.span.start) {
            (part, begun) = (places[next].end, false);
            next += 1;
        }
        let meets = places.get(next).is_some_and(|place| place.start < block.span.end);
        if meets || !begun || block.span.end <= part + MAX_BYTES_PER_PART {
            begun |= !meets;
            continue;
        }
        let line = |at: usize| source.line_span(source.line_of(at)).start;
        let after = document.blocks.get(index).map(|after| after.span.start);
        let place = places.get(next).map(|place| place.start);
        let end = after.into_iter().chain(place).min().map_or(source.text().len(), line);
        let start = line(block.span.start);
        match gaps.last_mut() {
            Some(last) if last.end >= start => last.end = last.end.max(end),
            _ if start < end => gaps.push(Span::new(start, end)),
            _ => {}
        }
    }
    gaps
}

#[cfg(test)]
mod tests;
