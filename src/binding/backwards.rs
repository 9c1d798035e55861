//! Table rows whose last day is before the first, or years after it.

use jiff::civil::Date;

use super::columns::MatchedTable;
use super::day::{self, Written};
use crate::document::Document;
use crate::document::tables::Row;
use crate::text::source::Span;

/// The spans of the first and the last day of a row.
pub type Ends = (Span, Span);

/// The most days from the first to the last day of a row. More is a slip in the year.
const MAX_DAYS: i32 = 366;

/// The rows of a table with a first and a last day.
pub struct Rows(Vec<(Written, Written)>);

impl Rows {
    /// The rows of `judged` with one day in column `start` and one in column `end`.
    pub fn new(document: &Document<'_>, judged: &MatchedTable, start: usize, end: usize) -> Self {
        let only = |row: &Row, at: usize| -> Option<Written> {
            let lines = document.cell_lines(*row.cells.get(at)?);
            let [(words, span)] = &lines[..] else { return None };
            day::date(words, *span)
        };
        let rows = judged.table.rows.iter().filter_map(|row| Some((only(row, start)?, only(row, end)?)));
        Self(rows.collect())
    }

    /// The rows whose last day is before the first.
    pub fn backwards(&self) -> Vec<Ends> {
        self.wrong(|from, to| to < from)
    }

    /// The rows whose last day is more than a year after the first.
    pub fn far_apart(&self) -> Vec<Ends> {
        self.wrong(|from, to| (to - from).get_days() > MAX_DAYS)
    }

    /// The rows that are wrong, day first or month first: in the way in which there are the fewest.
    fn wrong(&self, is_wrong: fn(Date, Date) -> bool) -> Vec<Ends> {
        let way = |day: fn(&Written) -> Option<Date>| -> Option<Vec<Ends>> {
            let days = self.0.iter().map(|(from, to)| Some((day(from)?, day(to)?, (from.span, to.span))));
            let days: Vec<(Date, Date, Ends)> = days.collect::<Option<_>>()?;
            Some(days.into_iter().filter(|&(from, to, _)| is_wrong(from, to)).map(|(_, _, ends)| ends).collect())
        };
        let ways = [way(|date| date.day_first), way(|date| date.month_first)];
        ways.into_iter().flatten().min_by_key(Vec::len).unwrap_or_default()
    }
}
