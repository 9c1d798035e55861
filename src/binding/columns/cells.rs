//! Table cells: whether they are filled, and whether they contain a number.

use crate::document::Document;
use crate::document::tables::Row;

/// The number of columns checked per table.
pub const MAX_CELLS: usize = 100;

/// Whether cell `at` of `row` has visible text.
pub fn is_filled(document: &Document<'_>, row: &Row, at: usize) -> bool {
    row.cells.get(at).is_some_and(|&cell| says_something(document.source.slice(cell)))
}

/// Whether `text` has more than a dash.
pub fn says_something(text: &str) -> bool {
    text.contains(|c: char| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.' | '…' | '_' | '*'))
        && !text.eq_ignore_ascii_case("&nbsp;")
}

/// Whether `text` is a number, optionally with a unit: `8.5`, `1.200.000 đ`, `$12`, `8/10`, `85 %`.
pub fn is_number(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | ' ' | '\u{a0}'));
    rest.len() < text.len() && rest.chars().count() <= 12 && !rest.contains(|c: char| c.is_ascii_digit())
}
