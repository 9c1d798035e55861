//! One excerpt with its marks, in the form that miette needs.

use std::borrow::Cow;
use std::fmt;

use miette::{LabeledSpan, MietteError, SourceCode, SourceSpan, SpanContents};

use crate::diagnostic::Severity;
use crate::output::excerpt::Excerpt;
use crate::text::source::{Position, Span};

/// Sorts the marks and makes them disjoint, because miette cannot underline a text twice. The shared part of two marks
/// goes to the one that begins later, or to the shorter one.
pub(super) fn apart(mut marks: Vec<Mark<'_>>) -> Vec<Mark<'_>> {
    marks.sort_by_key(|mark| (mark.place.start, mark.place.end));
    let mut index = 1;
    while index < marks.len() {
        let (one, next) = (marks[index - 1].place, marks[index].place);
        if one == next {
            let same = marks.remove(index);
            let merged = &mut marks[index - 1];
            merged.primary |= same.primary;
            merged.label = match (merged.label.take(), same.label) {
                (Some(one), Some(other)) if one != other => Some(Cow::Owned(format!("{one}; {other}"))),
                (one, other) => one.or(other),
            };
            continue;
        }
        if next.start < one.end {
            if one.start < next.start {
                marks[index - 1].place.end = next.start;
            } else {
                marks[index].place.start = one.end;
                marks[index..].sort_by_key(|mark| (mark.place.start, mark.place.end));
                continue;
            }
        }
        index += 1;
    }
    marks
}

/// One marked place of the excerpt.
#[derive(Debug)]
pub(super) struct Mark<'a> {
    /// Its span in the excerpt's text.
    pub(super) place: Span,
    /// Its position in the file.
    pub(super) at: Position,
    pub(super) label: Option<Cow<'a, str>>,
    pub(super) primary: bool,
}

/// The part of an excerpt that comes from one file.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    /// Byte offset in the excerpt's text.
    pub(super) start: usize,
    /// The file's name.
    pub(super) name: Cow<'a, str>,
}

/// The input of miette: sanitized text, with spans relative to the excerpt.
#[derive(Debug)]
pub(super) struct Drawing<'a> {
    pub(super) heading: String,
    pub(super) severity: Severity,
    pub(super) sheets: Vec<Sheet<'a>>,
    pub(super) excerpt: Excerpt,
    pub(super) marks: Vec<Mark<'a>>,
}

impl fmt::Display for Drawing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.heading)
    }
}

impl std::error::Error for Drawing<'_> {}

impl miette::Diagnostic for Drawing<'_> {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Info => miette::Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.marks.iter().map(|mark| {
            let label = mark.label.as_deref().map(str::to_owned);
            let span = (mark.place.start, mark.place.len());
            if mark.primary {
                LabeledSpan::new_primary_with_span(label, span)
            } else {
                LabeledSpan::new_with_span(label, span)
            }
        })))
    }
}

impl SourceCode for Drawing<'_> {
    /// The lines of the excerpt around `span` that are adjacent in the same file, with their numbers there. miette
    /// calls this without context only to name the position.
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        context: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let lines = &self.excerpt.lines;
        if lines.is_empty() {
            return Err(MietteError::OutOfBounds);
        }
        let mut first = self.excerpt.line_at(span.offset());
        let mut last = self.excerpt.line_at(span.offset() + span.len()).max(first);
        let sheet = |line: usize| self.sheets.partition_point(|sheet| sheet.start <= lines[line].start);
        if sheet(first) != sheet(last) {
            return Err(MietteError::OutOfBounds);
        }
        let follow = |one: usize, next: usize| {
            lines[one].number + 1 == lines[next].number && sheet(one) == sheet(next) && context > 0
        };
        while first > 0 && follow(first - 1, first) {
            first -= 1;
        }
        while last + 1 < lines.len() && follow(last, last + 1) {
            last += 1;
        }
        let start = lines[first].start;
        let end = lines.get(last + 1).map_or(self.excerpt.text.len(), |line| line.start);
        let place = self.marks.iter().find(|mark| context == 0 && mark.place.start == span.offset());
        Ok(Box::new(Contents {
            data: &self.excerpt.text[start..end],
            span: (start, end - start).into(),
            line: place.map_or(lines[first].number, |mark| mark.at.line).saturating_sub(1),
            column: place.map_or(0, |mark| mark.at.column - 1),
            line_count: last - first + 1,
            name: sheet(first).checked_sub(1).map_or("", |sheet| &self.sheets[sheet].name),
        }))
    }
}

/// Some lines of an excerpt.
struct Contents<'a> {
    data: &'a str,
    span: SourceSpan,
    line: usize,
    column: usize,
    line_count: usize,
    pub(super) name: &'a str,
}

impl<'a> SpanContents<'a> for Contents<'a> {
    fn data(&self) -> &'a [u8] {
        self.data.as_bytes()
    }

    fn span(&self) -> &SourceSpan {
        &self.span
    }

    fn name(&self) -> Option<&str> {
        Some(self.name)
    }

    fn line(&self) -> usize {
        self.line
    }

    fn column(&self) -> usize {
        self.column
    }

    fn line_count(&self) -> usize {
        self.line_count
    }
}
