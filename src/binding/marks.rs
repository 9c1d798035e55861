//! Marks in the columns of a form: `✅`, `x`, `[x]`.

use super::columns::MatchedTable;
use crate::document::Document;
use crate::text::source::Span;

/// The characters that count as a mark.
const MARKS: [char; 12] = ['✅', '✔', '☑', '✓', '√', '🗹', '●', '◉', '🔘', '⚫', '✗', '☒'];

/// A column of the table that the schema does not have.
const UNKNOWN: usize = usize::MAX;

/// A non-empty row of a form.
#[derive(Clone, Debug)]
pub struct MarkedRow {
    /// The span of the row.
    pub span: Span,
    /// The marked columns, as indexes into the schema, or [`usize::MAX`] if unknown there, and into the table.
    pub marked: Vec<(usize, usize)>,
}

/// Returns the non-empty rows of a form, each with its marks in `places`, pairs of schema and table columns. `None` if
/// a cell has something other than marks.
pub fn marked_rows(
    document: &Document<'_>,
    judged: &MatchedTable,
    places: &[(usize, usize)],
) -> Option<Vec<MarkedRow>> {
    let mut rows = Vec::new();
    let places = &*with_others(document, judged, places);
    for row in &judged.table.rows {
        let is_mark = |at: usize| places.iter().any(|&(_, place)| place == at);
        let says = |at: usize| document.source.slice(row.cells[at]).contains(char::is_alphabetic);
        if !(0..row.cells.len()).any(|at| !is_mark(at) && says(at)) {
            continue;
        }
        let mut marked = Vec::new();
        for &(column, at) in places {
            let text = row.cells.get(at).map_or("", |&cell| document.source.slice(cell));
            if is_marked(text)? {
                marked.push((column, at));
            }
        }
        rows.push(MarkedRow { span: row.span, marked });
    }
    Some(rows)
}

/// `places` and the columns with only marks that the schema does not have: `Excellent` beside `Good`.
fn with_others(document: &Document<'_>, judged: &MatchedTable, places: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let cells = |at: usize| judged.table.rows.iter().filter_map(move |row| row.cells.get(at));
    let text = |cell: &Span| is_marked(document.source.slice(*cell));
    let width = judged.table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let is_other = |&at: &usize| {
        places.iter().all(|&(_, place)| place != at)
            && cells(at).all(|cell| text(cell).is_some())
            && cells(at).any(|cell| text(cell) == Some(true))
    };
    let others = (0..width).filter(is_other).map(|at| (UNKNOWN, at));
    places.iter().copied().chain(others).collect()
}

/// Whether a cell has a mark. `None` if it has text.
fn is_marked(text: &str) -> Option<bool> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '`' | '_' | '\u{fe0f}'));
    if text.contains(MARKS) || matches!(text, "x" | "X" | "v" | "V" | "[x]" | "[X]" | ":white_check_mark:") {
        return Some(true);
    }
    (!text.contains(char::is_alphanumeric)).then_some(false)
}
