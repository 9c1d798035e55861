//! The marks that a form gives, row by row, in a shape that is the same in every language.

use rustc_hash::FxHashSet;

use crate::binding::columns::MatchedTable;
use crate::binding::marks::{MarkedRow, marked_rows};
use crate::binding::reading::Reading;
use crate::document::tables::Row;
use crate::schema::{CellKind, ColumnSpec};
use crate::text::fold::fold_heading;
use crate::text::source::Span;

/// More rows no form has.
const MAX_ROWS: usize = 200;

/// What one row says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Where the row stands.
    pub span: Span,
    /// Its mark: which columns are marked, or the number, the stars or the words that stand there; `None` for none.
    pub value: Option<Value>,
}

/// A mark.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Value {
    /// The same in every language: `8`, `3 ★`, the second column.
    Sign(String),
    /// A word of a scale, folded: `good`, `tốt`.
    Words(String),
}

/// The marks of the first form of the report.
pub fn read(reading: &Reading<'_>) -> Vec<Mark> {
    let whole = (None, reading.document.body, &reading.schema.requires.columns);
    let sections =
        reading.bound().map(|(index, section, heading)| (Some(index), heading.content, &section.requires.columns));
    for (section, content, columns) in std::iter::once(whole).chain(sections) {
        let places = |judged: &MatchedTable| -> Vec<(usize, usize)> {
            let marks = columns.iter().enumerate().filter(|(_, column)| column.kind == CellKind::Mark);
            marks.filter_map(|(index, _)| Some((index, judged.bound[index].or(judged.by_content[index])?))).collect()
        };
        if !columns.iter().any(|column: &ColumnSpec| column.kind == CellKind::Mark) {
            continue;
        }
        for judged in reading.tables(section, content, columns) {
            let marks = match &places(&judged)[..] {
                [] => continue,
                [(_, at)] => numbers(reading, &judged, *at),
                places => marked_rows(reading.document, &judged, places).map(|rows| rows.iter().map(of).collect()),
            };
            if let Some(marks) = marks {
                return marks;
            }
        }
    }
    Vec::new()
}

/// Which columns are marked, by their place: forms of two languages have the same.
fn of(row: &MarkedRow) -> Mark {
    let places: Vec<String> = row.marked.iter().map(|(_, at)| at.to_string()).collect();
    Mark { span: row.span, value: (!places.is_empty()).then(|| Value::Sign(places.join(" "))) }
}

/// The numbers, stars or words in the column `at`, where there are some, and those in other columns with words of the same scale:
/// the marks of another month, or of another person.
fn numbers(reading: &Reading<'_>, judged: &MatchedTable, at: usize) -> Option<Vec<Mark>> {
    let text = |row: &Row, at: usize| row.cells.get(at).map_or("", |&cell| reading.document.source.slice(cell));
    let rows = || judged.table.rows.iter().take(MAX_ROWS);
    let column = |at: usize| rows().map(move |row| Mark { span: row.span, value: value(text(row, at)) });
    let mut marks: Vec<Mark> = column(at).collect();
    let words: FxHashSet<Value> = marks.iter().filter_map(|mark| mark.value.clone()).collect();
    if words.is_empty() {
        return None;
    }
    for other in (0..judged.table.columns).filter(|&other| other != at) {
        let values: Option<Vec<Value>> = column(other).map(|mark| mark.value).collect();
        let of_scale = |values: Vec<Value>| {
            let known = values.iter().filter(|value| words.contains(value)).count();
            2 * known > values.len() && values.iter().all(|value| matches!(value, Value::Words(_)))
        };
        if values.is_some_and(of_scale) {
            marks.extend(column(other));
        }
    }
    Some(marks)
}

/// What `text`, a cell, says.
fn value(text: &str) -> Option<Value> {
    const MAX_WORDS: usize = 3;
    let stars = text.chars().filter(|c| matches!(c, '★' | '⭐' | '🌟')).count();
    let number: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '/')).collect();
    let number = number.trim_matches(['.', ',', '/']).replace(',', ".");
    match (stars, text.contains(char::is_alphabetic)) {
        (0, false) => (!number.is_empty()).then_some(Value::Sign(number)),
        (0, true) if number.is_empty() && text.split_whitespace().nth(MAX_WORDS).is_none() => {
            Some(Value::Words(fold_heading(text)))
        }
        (0, true) => None,
        (stars, _) => Some(Value::Sign(format!("{stars} ★"))),
    }
}
