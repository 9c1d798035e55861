//! Recognizes a column by its cells instead of its head: days, marks, numbers or words.

use std::collections::HashSet;

use super::cells::{MAX_CELLS, is_filled, is_number, says_something};
use super::days::{self, NoDay};
use crate::data::dates::{self, Guess};
use crate::document::Document;
use crate::document::tables::Table;
use crate::schema::{CellKind, ColumnSpec, RequirementLevel};
use crate::text::fold;

/// The number of rows checked per table.
const MAX_ROWS: usize = 100;

/// The fewest heads that are days of the week and make a week of a table.
const MIN_WEEKDAYS: usize = 3;

/// The most words that a mark can have.
const MARK_WORDS: usize = 3;

/// The most words of a cell that is a day rather than a sentence with numbers in it.
const DAY_WORDS: usize = 8;

/// Whether the cells of column `at` of `table` fit `column`, or say nothing about it. If the head only mentions a day
/// and no cell is a day, it does not fit.
pub fn may_be(document: &Document<'_>, table: &Table, at: usize, column: &ColumnSpec) -> bool {
    if column.kind != CellKind::Date {
        return true;
    }
    let lines = lines(document, table, at);
    let is_day = |words: &String| words.split_whitespace().nth(DAY_WORDS).is_none() && is_near_day(words);
    lines.is_empty() || lines.iter().any(|words| is_day(words) || stands_in(words, column))
}

/// Per required or recommended column that no head names, the unmatched table column whose cells have such content.
pub fn by_content(
    document: &Document<'_>,
    table: &Table,
    (heads, bound): (&[String], &[Option<usize>]),
    columns: &[ColumnSpec],
) -> Vec<Option<usize>> {
    let mut found = vec![None; columns.len()];
    let is_open = |column: usize| bound[column].is_none() && columns[column].required != RequirementLevel::Optional;
    if !(0..columns.len()).any(is_open) {
        return found;
    }
    let cells: Vec<Vec<String>> = (0..table.columns.min(MAX_CELLS)).map(|at| lines(document, table, at)).collect();
    // Any cell counts as text, so match days and marks first.
    for kind in [CellKind::Date, CellKind::Mark, CellKind::Number, CellKind::Text] {
        for column in (0..columns.len()).filter(|&column| is_open(column) && columns[column].kind == kind) {
            // A required column may take the place of an optional one: a column of weekdays can have the dates, too.
            let taken = |at: usize| bound.iter().position(|&bound| bound == Some(at));
            let open = |at: usize| match taken(at) {
                None => true,
                Some(other) => kind != CellKind::Text && columns[other].required == RequirementLevel::Optional,
            };
            // A column without a name is reported, except the one that names the rows.
            let named = |at: usize| kind == CellKind::Text || heads.get(at).is_some_and(|head| !head.is_empty());
            let free = |at: &usize| open(*at) && named(*at) && !found.contains(&Some(*at));
            let free = (0..cells.len()).filter(free).filter(|&at| holds(&cells[at], kind));
            found[column] = match kind {
                // Of several, take the one with the most text.
                CellKind::Text => {
                    free.max_by_key(|&at| (cells[at].iter().map(String::len).sum::<usize>(), usize::MAX - at))
                }
                CellKind::Date => free.min().or_else(|| names_days(heads)),
                _ => free.min(),
            };
        }
    }
    found
}

/// The non-empty lines of the cells in column `at`.
fn lines(document: &Document<'_>, table: &Table, at: usize) -> Vec<String> {
    let rows = table.rows.iter().take(MAX_ROWS).filter(|row| is_filled(document, row, at));
    let lines = rows.flat_map(|row| document.cell_lines(row.cells[at]));
    lines.map(|(words, _)| words).filter(|words| says_something(words)).collect()
}

/// Whether most `lines` are of this `kind`.
fn holds(lines: &[String], kind: CellKind) -> bool {
    let most = |is: fn(&str) -> bool| 2 * lines.iter().filter(|words| is(words)).count() > lines.len();
    match kind {
        CellKind::Date => most(is_near_day),
        CellKind::Number => most(is_number),
        CellKind::Mark => !counts_rows(lines) && (most(is_mark) || are_words_of_a_scale(lines)),
        CellKind::Text => most(|words| words.contains(char::is_alphabetic)),
    }
}

/// The first of two or more columns whose heads are days: `| | Mon 5/1 | Tue 6/1 |`.
fn names_days(heads: &[String]) -> Option<usize> {
    let mut days = (0..heads.len()).filter(|&at| heads[at].contains(char::is_numeric) && is_near_day(&heads[at]));
    // The days of the week without a date are those of the page's week, if most of them are there.
    let mut week = (0..heads.len()).filter(|&at| is_weekday(&heads[at]));
    days.next()
        .filter(|_| days.next().is_some())
        .or_else(|| week.next().filter(|_| week.nth(MIN_WEEKDAYS - 2).is_some()))
}

/// Whether `words` are a day of the week and nothing else: the week of the page says which.
fn is_weekday(words: &str) -> bool {
    dates::names_weekday(words) && words.split_whitespace().count() <= 2
}

/// Whether `words` are a day, valid or not.
fn is_near_day(words: &str) -> bool {
    days::fault(words, &[]) != Some(NoDay::Guess(Guess::Unknown))
}

fn stands_in(words: &str, column: &ColumnSpec) -> bool {
    let folded = fold::fold(words);
    column.values.iter().chain(&column.placeholders).any(|text| fold::fold(text) == folded)
}

/// Whether `words` are a number or a rating sign: `7`, `4/5`, `★★★☆☆`, `✔`.
fn is_mark(words: &str) -> bool {
    is_number(words) || !words.contains(char::is_alphabetic)
}

/// Whether `lines` number the rows: 1, 2, 3.
fn counts_rows(lines: &[String]) -> bool {
    let number = |words: &str| words.trim_end_matches(['.', ')']).parse::<usize>().ok();
    lines.iter().zip(1..).all(|(words, row)| number(words) == Some(row))
}

/// Whether all `lines` are short and some are equal, as in `good`, `fair`, `good`.
fn are_words_of_a_scale(lines: &[String]) -> bool {
    let short = |words: &String| words.split_whitespace().count() <= MARK_WORDS;
    let different: HashSet<String> = lines.iter().map(|words| fold::fold(words)).collect();
    lines.iter().all(short) && different.len() < lines.len()
}
