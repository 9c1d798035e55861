//! A long report without most of its text: its headings, and of each what begins its part.
//!
//! What is told to be written is tried on that, so that a long report is not read again as a whole for each line of help.
//! Only whole blocks go, between lines; whether the rest is read as before is tried first.

use crate::diagnostic::fix::Edit;
use crate::document::{Document, FalseHeading, Heading};
use crate::text::source::Span;

/// Reports up to this length, in bytes, are tried as a whole, and longer ones where so much is left of them.
pub(super) const LONG: usize = 50_000;
/// How much of each part stays, in bytes, as far as blocks are whole.
const BEGINNING: usize = 300;

/// What is left of a long report.
#[derive(Debug)]
pub struct Shortened {
    /// The text that is left.
    pub text: String,
    /// The stretches of the report that are left, in order, each with its place in the text.
    kept: Vec<(Span, usize)>,
}

impl Shortened {
    /// What is left of `document`; nothing where that is long itself.
    pub fn of(document: &Document<'_>) -> Option<Self> {
        let mut shortened = Self { text: String::new(), kept: Vec::new() };
        let mut from = 0;
        for gap in gaps(document) {
            shortened.keep(document, Span::new(from, gap.start))?;
            // Its neighbours stay apart.
            shortened.text.push('\n');
            from = gap.end;
        }
        shortened.keep(document, Span::new(from, document.source.text().len()))?;
        Some(shortened)
    }

    fn keep(&mut self, document: &Document<'_>, span: Span) -> Option<()> {
        self.kept.push((span, self.text.len()));
        self.text.push_str(document.source.slice(span));
        (self.text.len() <= LONG).then_some(())
    }

    /// The same `edits` of what is left; `None` where one is of what is not.
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

/// The stretches that go, in order: from the line of a block to that of a later one that stays.
fn gaps(document: &Document<'_>) -> Vec<Span> {
    let source = document.source;
    // What a change may be told of stays.
    let mut places: Vec<Span> = document.headings.iter().map(|heading: &Heading| heading.span).collect();
    places.extend(document.false_headings.iter().map(|heading: &FalseHeading| heading.span));
    places.sort_unstable();
    let mut gaps: Vec<Span> = Vec::new();
    let (mut part, mut next, mut index) = (document.body.start, 0, 0);
    // A part that has something keeps something.
    let mut begun = false;
    while let Some(block) = document.blocks.get(index) {
        index = block.end.max(index + 1);
        while places.get(next).is_some_and(|place| place.end <= block.span.start) {
            (part, begun) = (places[next].end, false);
            next += 1;
        }
        let meets = places.get(next).is_some_and(|place| place.start < block.span.end);
        if meets || !begun || block.span.end <= part + BEGINNING {
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
