//! Table rows whose last day is before the first.

use jiff::civil::Date;

use super::columns::MatchedTable;
use super::days::{self, Written};
use crate::document::Document;
use crate::document::tables::Row;
use crate::text::source::Span;

/// The spans of the first and the last day of a row.
pub type Ends = (Span, Span);

/// Returns the rows in which the day in column `end` is before the day in column `start`. Chooses between day first and
/// month first so that there are the fewest such rows.
pub fn backwards(document: &Document<'_>, judged: &MatchedTable, start: usize, end: usize) -> Vec<Ends> {
    let only = |row: &Row, at: usize| -> Option<Written> {
        let lines = document.cell_lines(*row.cells.get(at)?);
        let [(words, span)] = &lines[..] else { return None };
        days::date(words, *span)
    };
    let rows: Vec<(Written, Written)> =
        judged.table.rows.iter().filter_map(|row| Some((only(row, start)?, only(row, end)?))).collect();
    let way = |day: fn(&Written) -> Option<Date>| -> Option<Vec<Ends>> {
        let days = rows.iter().map(|(from, to)| Some((day(from)?, day(to)?, (from.span, to.span))));
        let days: Vec<(Date, Date, Ends)> = days.collect::<Option<_>>()?;
        Some(days.into_iter().filter(|(from, to, _)| to < from).map(|(_, _, ends)| ends).collect())
    };
    let ways = [way(|date| date.day_first), way(|date| date.month_first)];
    ways.into_iter().flatten().min_by_key(Vec::len).unwrap_or_default()
}
