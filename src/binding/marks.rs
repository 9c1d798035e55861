//! Marks in the columns of a form: `✅`, `x`, `[x]`.

use super::columns::{MatchedTable, is_number};
use crate::document::Document;
use crate::document::tables::Row;
use crate::text::source::Span;

/// The characters that count as a mark.
const MARKS: [char; 12] = ['✅', '✔', '☑', '✓', '√', '🗹', '●', '◉', '🔘', '⚫', '✗', '☒'];

/// A column of the table that the schema does not have.
const UNKNOWN: usize = usize::MAX;

/// Where fewer rows than this have a value, nobody can tell that each should have one.
const MIN_VALUES: usize = 3;

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

/// Returns the rows that have no value in the column `place`, where the others have words or numbers, and the column is the only
/// one for them; or in another column in which the others have numbers: the mark of another person, or of another month. Empty
/// if too few rows have one to tell that each should.
pub fn rows_without_value(document: &Document<'_>, judged: &MatchedTable, place: (usize, usize)) -> Vec<Span> {
    let (_, at) = place;
    if with_others(document, judged, &[place]).len() > 1 {
        return Vec::new();
    }
    let numbers = (0..judged.table.columns).filter(|&other| other != at && has_numbers(document, judged, other));
    let mut rows: Vec<Span> =
        std::iter::once(at).chain(numbers).flat_map(|at| without_value_in(document, judged, at)).collect();
    rows.sort_unstable_by_key(|row| row.start);
    rows.dedup();
    rows
}

/// Whether the cells of column `at` are numbers as those of marks, or empty; not those that count the rows.
fn has_numbers(document: &Document<'_>, judged: &MatchedTable, at: usize) -> bool {
    let cells = judged.table.rows.iter().filter_map(|row| row.cells.get(at)).map(|&cell| document.source.slice(cell));
    let cells =
        cells.map(|text| text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '`' | '.' | ')')));
    let mut numbers = cells.clone().filter(|text| !text.is_empty());
    let counts_rows = numbers.clone().zip(1usize..).all(|(text, row)| text.parse() == Ok(row));
    !counts_rows && numbers.all(|text| text.len() <= 6 && is_number(text))
}

fn without_value_in(document: &Document<'_>, judged: &MatchedTable, at: usize) -> Vec<Span> {
    let names = |row: &&Row| {
        let says = |cell: &Span| document.source.slice(*cell).contains(char::is_alphabetic);
        row.cells.iter().enumerate().any(|(other, cell)| other != at && says(cell))
    };
    let rows =
        judged.table.rows.iter().enumerate().filter(|(index, row)| names(row) && !judged.is_heading(document, *index));
    let text = |row: &Row| row.cells.get(at).map_or("", |&cell| document.source.slice(cell));
    let (without, with): (Vec<&Row>, Vec<&Row>) =
        rows.map(|(_, row)| row).partition(|row| is_marked(text(row)) == Some(false));
    let all_values = with.iter().all(|row| is_marked(text(row)).is_none());
    match all_values && with.len() >= MIN_VALUES && with.len() > without.len() {
        true => without.into_iter().map(|row| row.span).collect(),
        false => Vec::new(),
    }
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

#[cfg(test)]
mod tests {
    use super::super::readings::alone;
    use super::super::tests::schema;
    use super::*;

    /// The marked columns of each row of a form with these rows, as places in the table; `None` if it is no form.
    fn marked(rows: &[&str]) -> Option<Vec<Vec<usize>>> {
        let schema = schema(
            "
requires:
  tables:
    min: 0
    columns:
      - { id: good, headings: { en: [Good] }, type: mark, required: true }
      - { id: fair, headings: { en: [Fair] }, type: mark, required: true }
sections: [{ id: a, headings: { en: [A] } }]
",
        );
        let rule = "|---".repeat(rows[0].matches('|').count() - 1) + "|";
        let report = [&rows[..1], &[rule.as_str()], &rows[1..]].concat().join("\n");
        alone(&report, &schema, |cx| {
            let table = cx.tables(None, cx.document.body, &schema.requires.columns).next().unwrap();
            let places: Vec<(usize, usize)> =
                (0..2).filter_map(|column| Some((column, table.bound[column]?))).collect();
            let rows = marked_rows(cx.document, &table, &places)?;
            Some(rows.iter().map(|row| row.marked.iter().map(|&(_, at)| at).collect()).collect())
        })
    }

    #[test]
    fn each_row_that_names_something_has_its_marks() {
        let head = "| What | Good | Fair |";
        assert_eq!(marked(&[head, "| Rope | x | |", "| Sail | | ✅ |"]), Some(vec![vec![1], vec![2]]));
        assert_eq!(marked(&[head, "| Rope | | |", "| Sail | x | x |"]), Some(vec![vec![], vec![1, 2]]));
        assert_eq!(
            marked(&[head, "| Rope |", "| | x | |", "| 1. | x | |"]),
            Some(vec![vec![]]),
            "what names nothing is no row"
        );
        assert_eq!(marked(&[head, "| Rope | x | |", "| Sail | | mended |"]), None, "no form");
        assert_eq!(marked(&["| What | Good |", "| Rope | x |"]), Some(vec![vec![1]]));
    }

    #[test]
    fn a_column_of_marks_that_the_schema_does_not_have_counts() {
        let head = "| What | Good | Fair | Poor | Note |";
        assert_eq!(marked(&[head, "| Rope | | | x | new |", "| Sail | x | | | |"]), Some(vec![vec![3], vec![1]]));
        assert_eq!(
            marked(&[head, "| Rope | | | x | |", "| Sail | | | x | |"]),
            Some(vec![vec![3], vec![3]]),
            "in each row"
        );
        assert_eq!(marked(&[head, "| Rope | | x | | |", "| Sail | x | | | |"]), Some(vec![vec![2], vec![1]]));
        assert_eq!(
            marked(&[head, "| Rope | | x | | x |", "| Sail | x | | | old |"]),
            Some(vec![vec![2], vec![1]]),
            "words"
        );
    }

    #[test]
    fn marks_are_signs_or_single_letters_in_any_dress() {
        for text in
            ["x", "X", "v", "V", "[x]", "[X]", "✅", "✔\u{fe0f}", "**x**", "`x`", "_x_", " x ", ":white_check_mark:"]
        {
            assert_eq!(is_marked(text), Some(true), "{text}");
        }
        for text in ["", " ", "-", "[ ]", "**", "—"] {
            assert_eq!(is_marked(text), Some(false), "{text}");
        }
        for text in ["xx", "y", "7", "có"] {
            assert_eq!(is_marked(text), None, "{text}");
        }
    }
}
