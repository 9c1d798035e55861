//! The marks that a form gives, row by row, in a shape that is the same in every language.

use crate::binding::columns::MatchedTable;
use crate::binding::marks::{MarkedRow, marked_rows};
use crate::binding::reading::Reading;
use crate::schema::{CellKind, ColumnSpec};
use crate::text::source::Span;

/// More rows no form has.
const MAX_ROWS: usize = 200;

/// What one row says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Where the row stands.
    pub span: Span,
    /// Its mark: which columns are marked, or the number or the stars that stand there; `None` for words and for none.
    pub value: Option<String>,
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
    Mark { span: row.span, value: (!places.is_empty()).then(|| places.join(" ")) }
}

/// The numbers or stars in the column `at`, where there are some.
fn numbers(reading: &Reading<'_>, judged: &MatchedTable, at: usize) -> Option<Vec<Mark>> {
    let value = |text: &str| {
        let stars = text.chars().filter(|c| matches!(c, '★' | '⭐' | '🌟')).count();
        let number: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '/')).collect();
        let number = number.trim_matches(['.', ',', '/']).replace(',', ".");
        match (stars, text.contains(char::is_alphabetic)) {
            (0, false) => (!number.is_empty()).then_some(number),
            (0, true) => None,
            (stars, _) => Some(format!("{stars} ★")),
        }
    };
    let rows = judged.table.rows.iter().take(MAX_ROWS);
    let marks: Vec<Mark> = rows
        .map(|row| {
            let text = row.cells.get(at).map_or("", |&cell| reading.document.source.slice(cell));
            Mark { span: row.span, value: value(text) }
        })
        .collect();
    marks.iter().any(|mark| mark.value.is_some()).then_some(marks)
}
