//! Rows of tables that make no table, since the line of dashes below the first is not there or does not fit.

use super::block::BlockKind;
use super::report::Document;
use crate::text::source::Span;

/// Rows that were meant for a table and are shown as they are written.
#[derive(Clone, Copy, Debug)]
pub struct BrokenTable {
    /// The first row.
    pub head: Span,
    /// All rows.
    pub span: Span,
    /// How many cells the first row has.
    pub columns: usize,
    /// What is wrong.
    pub why: NoTable,
}

/// What keeps rows from being a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoTable {
    /// No line of dashes follows the first row.
    NoDashes,
    /// It has another number of cells, and stands there.
    Dashes(usize, Span),
    /// A blank line stands between the first row and the dashes.
    Apart,
}

impl Document<'_> {
    /// The rows in `span` that make no table: two lines of a paragraph or more that begin and end with `|`.
    pub fn broken_tables(&self, span: Span) -> impl Iterator<Item = BrokenTable> {
        let paragraphs = self.blocks_in(span).iter().filter(|block| block.kind == BlockKind::Paragraph);
        paragraphs.filter_map(|paragraph| self.broken_table(paragraph.span))
    }

    fn broken_table(&self, paragraph: Span) -> Option<BrokenTable> {
        let source = self.source;
        if memchr::memchr(b'|', source.slice(paragraph).as_bytes()).is_none() {
            return None;
        }
        let (first, last) = (source.line_of(paragraph.start), source.line_of(paragraph.end.saturating_sub(1)));
        let row = |line: usize| {
            let whole = source.line_span(line);
            let text = source.slice(whole);
            let inner = text.trim_start_matches([' ', '\t', '>']);
            let start = whole.end - inner.len();
            let inner = inner.trim_end();
            (inner.len() > 2 && inner.starts_with('|') && inner.ends_with('|'))
                .then(|| (Span::new(start, start + inner.len()), inner))
        };
        let mut rows = (first..=last).map_while(row).peekable();
        let (head, words) = rows.next()?;
        let (second, below) = *rows.peek()?;
        let end = rows.last().map_or(second, |(row, _)| row).end;
        let span = Span::new(head.start, end);
        let why = match (is_dashes(words), is_dashes(below)) {
            (true, _) => NoTable::Apart,
            (false, true) => NoTable::Dashes(cells(below), second),
            (false, false) => NoTable::NoDashes,
        };
        Some(BrokenTable { head, span, columns: cells(words), why })
    }
}

/// How many cells a row has.
fn cells(row: &str) -> usize {
    let inner = row.trim_matches('|');
    let bytes = inner.as_bytes();
    1 + (0..bytes.len()).filter(|&at| bytes[at] == b'|' && (at == 0 || bytes[at - 1] != b'\\')).count()
}

/// Whether a row is that of dashes.
fn is_dashes(row: &str) -> bool {
    row.contains('-') && row.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}
