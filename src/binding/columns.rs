//! Matches the columns of tables to those of the schema, and checks the cells.

mod cells;
mod content;
mod days;

use std::cell::LazyCell;

pub(super) use cells::is_number;
use cells::{MAX_CELLS, is_filled, says_something};
use days::NoDay;
pub use days::example_day;
pub(super) use days::is_in;

use super::evidence::{Candidate, Evidence};
use super::matcher::Matcher;
use crate::data::dates::{self, Guess};
use crate::document::tables::{Row, Table};
use crate::document::{BlockKind, Document};
use crate::message::suggest;
use crate::schema::{CellKind, ColumnSpec, Others, RequirementLevel, Wording};
use crate::text::fold;
use crate::text::source::Span;

/// A table matched to the columns that the schema requires.
#[derive(Debug)]
pub struct MatchedTable {
    /// The table.
    pub table: Table,
    /// Per column of the schema, the matching column of the table.
    pub bound: Vec<Option<usize>>,
    /// Per column of the schema without a match, the table column with nearly the same name.
    pub near: Vec<Option<usize>>,
    /// Per required or recommended column of the schema that no table head names, the table column that has such
    /// content.
    pub by_content: Vec<Option<usize>>,
}

/// A problem of one cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Fault {
    /// The cell is empty.
    Empty,
    /// The cell still has the template's text.
    Placeholder,
    /// The cell is not a day.
    NoDate(Guess),
    /// The day is in a form that is not allowed. Holds the day in an allowed form.
    Form(String),
    /// The cell is not a number.
    NoNumber,
    /// The cell is none of the allowed values. Holds the nearest one.
    Value(Option<String>),
}

/// A problem of a whole row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowFault {
    /// The row is empty.
    Empty,
    /// The row is a line of text directly below the table, which Markdown reads as part of the table.
    Swallowed,
    /// The row has more cells than the table has columns. The extra cells are not rendered.
    Cut,
}

/// Returns the tables that begin in `content`, in order, matched to the required `columns`. `matcher` has their
/// vocabulary. Empty if no columns are required.
pub fn matched_tables<'a>(
    document: &'a Document<'_>,
    content: Span,
    columns: &'a [ColumnSpec],
    matcher: Option<&'a Matcher>,
) -> impl Iterator<Item = MatchedTable> + 'a {
    let tables = |matcher| {
        document.outer_blocks(content, |kind| kind == BlockKind::Table).map(move |(_, table)| (matcher, table))
    };
    let tables_in_content = matcher.map(tables);
    tables_in_content
        .into_iter()
        .flatten()
        .map(|(matcher, block)| MatchedTable::new(document, document.table(block), columns, matcher))
}

impl MatchedTable {
    /// Matches `columns` to those of `table`, one to one. The head of a column is read like a heading. Matches with
    /// Vietnamese marks win over those without.
    fn new(document: &Document<'_>, table: Table, columns: &[ColumnSpec], matcher: &Matcher) -> Self {
        let words = |cell: &Span| {
            let lines = document.cell_lines(*cell).into_iter().map(|(words, _)| words);
            fold::fold_heading(&lines.collect::<Vec<_>>().join(" "))
        };
        let heads: Vec<String> = table.head.cells.iter().take(MAX_CELLS).map(words).collect();
        let mut bids: Vec<(Cost, usize, usize)> = Vec::new();
        for (at, head) in heads.iter().enumerate() {
            let candidates = matcher.candidates(head);
            let sure = |candidate: &Candidate| candidate.evidence == Evidence::Listed;
            let matching = candidates.iter().filter(|candidate| {
                sure(candidate) || content::may_be(document, &table, at, &columns[candidate.section])
            });
            bids.extend(matching.map(|candidate| (cost(candidate), candidate.section, at)));
        }
        bids.sort_unstable();
        let mut bound = vec![None; columns.len()];
        for (_, index, at) in bids {
            if bound[index].is_none() && !bound.contains(&Some(at)) {
                bound[index] = Some(at);
            }
        }
        let near = near(&heads, &bound, columns);
        let may_be = |index: usize, at: usize| content::may_be(document, &table, at, &columns[index]);
        let near: Vec<_> = near.into_iter().enumerate().map(|(index, at)| at.filter(|&at| may_be(index, at))).collect();
        let by_content = content::by_content(document, &table, (&heads, &bound), columns);
        Self { table, bound, near, by_content }
    }

    /// Per column of the schema, the column of the table that matches or nearly matches.
    pub fn places(&self) -> impl Iterator<Item = Option<usize>> + '_ {
        self.bound.iter().zip(&self.near).map(|(bound, near)| bound.or(*near))
    }

    /// The number of required columns that the table has.
    pub fn found(&self) -> usize {
        self.bound.iter().flatten().count()
    }

    /// The span of the cell of column `at` in `row`: its words, or its blanks if it is empty, or the last character of
    /// the row if there is no such cell.
    pub fn cell(&self, row: &Row, at: usize) -> Span {
        row.cells.get(at).copied().unwrap_or(row.last)
    }

    /// Returns the problems of all cells in column `at`, which is the schema's `column`, with their spans.
    ///
    /// `rows` are the rows that are wrong as a whole.
    pub fn faults(
        &self,
        document: &Document<'_>,
        at: usize,
        column: &ColumnSpec,
        rows: &[(Span, RowFault)],
    ) -> Vec<(Span, Fault)> {
        let mut found = Vec::new();
        let mut above = false;
        // Between dates, the days of the week are days as well.
        let dated = LazyCell::new(|| {
            let is_day = |row: &Row| {
                let lines = document.cell_lines(self.cell(row, at));
                lines.iter().any(|(words, _)| says_something(words) && fault(words, column).is_none())
            };
            self.table.rows.iter().any(is_day)
        });
        let year = (column.kind == CellKind::Date).then(|| year_of(document, &self.table)).flatten();
        for (index, row) in self.table.rows.iter().enumerate() {
            let wrong = rows.binary_search_by_key(&row.span, |&(span, _)| span).is_ok();
            if wrong || self.is_heading(document, index) {
                continue;
            }
            let empty = |at: usize| !is_filled(document, row, at);
            let cell = self.cell(row, at);
            if empty(at) {
                // A row with an empty first cell continues the row above.
                let goes_on = above && at > 0 && empty(0);
                if column.empty != Others::Allow && !goes_on {
                    found.push((cell, Fault::Empty));
                }
                continue;
            }
            above = true;
            let lines = document.cell_lines(cell).into_iter().filter(|(words, _)| says_something(words));
            let faults = lines.filter_map(|(words, span)| match (fault(&words, column)?, year) {
                (Fault::NoDate(Guess::Unknown), _) if dates::only_weekdays(&words) && *dated => None,
                (Fault::NoDate(Guess::NoYear), Some(year)) => Some((span, Fault::NoDate(impossible(&words, year)?))),
                (fault, _) => Some((span, fault)),
            });
            found.extend(faults);
        }
        found
    }

    /// Returns the rows that are wrong as a whole.
    pub fn row_faults(&self, document: &Document<'_>, columns: &[ColumnSpec]) -> Vec<(Span, RowFault)> {
        let needed: Vec<usize> = columns
            .iter()
            .zip(self.places())
            .filter(|(column, _)| column.required != RequirementLevel::Optional)
            .filter_map(|(_, at)| at)
            .collect();
        let fault = |(index, row): (usize, &Row)| {
            let text = document.source.slice(row.span);
            let empty = |at: usize| !is_filled(document, row, at);
            let goes_on = empty(0) && !(0..row.cells.len()).all(empty);
            if self.table.columns > 1 && !text.contains('|') {
                return Some(RowFault::Swallowed);
            }
            if (self.table.columns..row.cells.len()).any(|at| !empty(at)) {
                return Some(RowFault::Cut);
            }
            let blank = needed.iter().all(|&at| empty(at)) && (needed.len() > 1 || (0..row.cells.len()).all(empty));
            (blank && !goes_on && !self.is_heading(document, index)).then_some(RowFault::Empty)
        };
        self.table.rows.iter().enumerate().filter_map(|row| Some((row.1.span, fault(row)?))).collect()
    }

    /// Whether row `index` is a heading of the rows below: it has words in one cell only, the cell is the only one
    /// written or is bold, and a row below has more cells.
    pub(super) fn is_heading(&self, document: &Document<'_>, index: usize) -> bool {
        let heads = |row: &Row| {
            let mut filled = (0..row.cells.len()).filter(|&at| is_filled(document, row, at));
            let (Some(only), None) = (filled.next(), filled.next()) else { return false };
            let words = document.source.slice(row.cells[only]);
            let bold = words.starts_with("**")
                || words.starts_with("__")
                || words.starts_with("<b>")
                || words.starts_with("<strong>");
            (row.cells.len() == 1 || bold) && words.contains(char::is_alphabetic)
        };
        let next = self.table.rows.get(index + 1);
        let more = |row: &Row| (0..row.cells.len()).filter(|&at| is_filled(document, row, at)).nth(1).is_some();
        self.table.columns > 1 && heads(&self.table.rows[index]) && next.is_some_and(more)
    }
}

/// The year of a day without one, from the front matter or else from another cell of the table.
fn year_of<'d>(document: &'d Document<'_>, table: &Table) -> Option<&'d str> {
    let is_year = |number: &&str| number.len() == 4 && (number.starts_with("20") || number.starts_with("19"));
    let year_in = |text: &'d str| text.split(|c: char| !c.is_ascii_digit()).find(is_year);
    let before = Span::new(0, document.body.start);
    year_in(document.source.slice(before))
        .or_else(|| table.rows.iter().find_map(|row| year_in(document.source.slice(row.span))))
}

/// Why no calendar has the day and month `words` in this `year`: `31/09`.
fn impossible(words: &str, year: &str) -> Option<Guess> {
    let is_date = words.contains('/') && words.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/');
    let guess = if is_date { dates::guess(&format!("{words}/{year}")) } else { Guess::NoYear };
    matches!(guess, Guess::NoSuchDay { .. } | Guess::NoSuchMonth { .. }).then_some(guess)
}

/// Per column without a place in `bound`, the unmatched table column with nearly the same name.
fn near(heads: &[String], bound: &[Option<usize>], columns: &[ColumnSpec]) -> Vec<Option<usize>> {
    let mut near = vec![None; columns.len()];
    for (index, column) in columns.iter().enumerate().filter(|(index, _)| bound[*index].is_none()) {
        let wordings: Vec<String> = plain(&column.headings).map(|text| fold::strip_marks(&text)).collect();
        let is_near = |head: &str| suggest::nearest(head, wordings.iter().map(String::as_str)).is_some();
        near[index] = (0..heads.len())
            .filter(|&at| !bound.contains(&Some(at)) && !near.contains(&Some(at)))
            .find(|&at| is_near(&fold::strip_marks(&heads[at])));
    }
    near
}

/// The cost of matching a column by `candidate`: lowest for the strongest evidence. An earlier term costs less.
fn cost(candidate: &Candidate) -> Cost {
    (candidate.bare, candidate.evidence, candidate.position.min(4))
}

type Cost = (bool, Evidence, usize);

fn plain(wordings: &[Wording]) -> impl Iterator<Item = String> + '_ {
    wordings.iter().filter(|wording| wording.pattern.is_none()).map(|wording| fold::fold_heading(&wording.text))
}

/// Returns the problem of `words`, one line of a cell.
fn fault(words: &str, column: &ColumnSpec) -> Option<Fault> {
    let folded = fold::fold(words);
    let is_one_of =
        |texts: &[String]| texts.iter().any(|text| text.trim() == words || is_same(&fold::fold(text), &folded));
    if is_one_of(&column.placeholders) {
        return Some(Fault::Placeholder);
    }
    if is_one_of(&column.values) {
        return None;
    }
    match column.kind {
        CellKind::Mark => None,
        CellKind::Text if column.values.is_empty() => None,
        CellKind::Text => {
            let near = suggest::nearest_value(words, column.values.iter().map(String::as_str));
            Some(Fault::Value(near.map(str::to_owned)))
        }
        CellKind::Number => (!is_number(words)).then_some(Fault::NoNumber),
        CellKind::Date => days::fault(words, &column.formats).map(|fault| match fault {
            NoDay::Guess(guess) => Fault::NoDate(guess),
            NoDay::Form(right) => Fault::Form(right),
        }),
    }
}

fn is_same(one: &str, other: &str) -> bool {
    !one.is_empty() && one == other
}

#[cfg(test)]
mod tests;
