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

/// Returns the rows in which the day in column `end` is before the day in column `start`. Chooses between day first and
/// month first so that there are the fewest such rows.
pub fn backwards(document: &Document<'_>, judged: &MatchedTable, start: usize, end: usize) -> Vec<Ends> {
    wrong(document, judged, (start, end), |from, to| to < from)
}

/// Returns the rows in which the day in column `end` is more than a year after the day in column `start`, read in the
/// same way.
pub fn far_apart(document: &Document<'_>, judged: &MatchedTable, start: usize, end: usize) -> Vec<Ends> {
    wrong(document, judged, (start, end), |from, to| (to - from).get_days() > MAX_DAYS)
}

fn wrong(
    document: &Document<'_>,
    judged: &MatchedTable,
    (start, end): (usize, usize),
    is_wrong: fn(Date, Date) -> bool,
) -> Vec<Ends> {
    let only = |row: &Row, at: usize| -> Option<Written> {
        let lines = document.cell_lines(*row.cells.get(at)?);
        let [(words, span)] = &lines[..] else { return None };
        day::date(words, *span)
    };
    let rows: Vec<(Written, Written)> =
        judged.table.rows.iter().filter_map(|row| Some((only(row, start)?, only(row, end)?))).collect();
    let way = |day: fn(&Written) -> Option<Date>| -> Option<Vec<Ends>> {
        let days = rows.iter().map(|(from, to)| Some((day(from)?, day(to)?, (from.span, to.span))));
        let days: Vec<(Date, Date, Ends)> = days.collect::<Option<_>>()?;
        Some(days.into_iter().filter(|&(from, to, _)| is_wrong(from, to)).map(|(_, _, ends)| ends).collect())
    };
    let ways = [way(|date| date.day_first), way(|date| date.month_first)];
    ways.into_iter().flatten().min_by_key(Vec::len).unwrap_or_default()
}
