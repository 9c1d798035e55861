//! Table rows whose last day is before the first, or years after it.

use jiff::civil::Date;

use super::day::{self, Written};
use crate::document::Document;
use crate::document::tables::{Row, Table};
use crate::text::source::Span;

/// The spans of the first and the last day of a row.
pub type Ends = (Span, Span);

/// The most days from the first to the last day of a row. More is a slip in the year.
const MAX_DAYS: i32 = 366;

/// The rows of a table with a first and a last day.
pub struct Rows(Vec<(Written, Written)>);

impl Rows {
    /// The rows of `table` with one day in column `start` and one in column `end`, both with their year or both without.
    pub fn new(document: &Document<'_>, table: &Table, start: usize, end: usize) -> Self {
        let only = |row: &Row, at: usize| -> Option<(String, Span)> {
            let lines = document.cell_lines(*row.cells.get(at)?);
            let [(words, span)] = &lines[..] else { return None };
            Some((words.clone(), *span))
        };
        let rows = table.rows.iter().filter_map(|row| {
            let ((from, from_span), (to, to_span)) = (only(row, start)?, only(row, end)?);
            let dated = || Some((day::date(&from, from_span)?, day::date(&to, to_span)?));
            dated().or_else(|| day::without_year((&from, from_span), (&to, to_span)))
        });
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

#[cfg(test)]
mod tests {
    use super::super::readings::alone;
    use super::super::tests::schema;
    use super::*;

    /// The numbers of rows that end before they begin and that are too long, in a table of first and last days.
    fn wrong(rows: &[&str]) -> (usize, usize) {
        let schema = schema(
            "
requires:
  tables:
    min: 0
    columns:
      - { id: from, headings: { en: [From] }, type: date, required: true }
      - { id: to, headings: { en: [To] }, type: date, required: true }
sections: [{ id: a, headings: { en: [A] } }]
",
        );
        let report = format!("| From | To |\n|---|---|\n{}\n", rows.join("\n"));
        alone(&report, &schema, |cx| {
            let table = cx.tables(None, cx.document.body, &schema.requires.columns).next().unwrap();
            let rows = Rows::new(cx.document, &table.table, 0, 1);
            (rows.backwards().len(), rows.far_apart().len())
        })
    }

    #[test]
    fn a_row_ends_on_its_first_day_or_later_and_within_a_year() {
        assert_eq!(wrong(&["| 2025-08-13 | 2025-08-13 |", "| 2025-08-13 | 2025-08-14 |"]), (0, 0));
        assert_eq!(wrong(&["| 2025-08-13 | 2025-08-12 |", "| 2025-08-13 | 2025-08-14 |"]), (1, 0));
        assert_eq!(wrong(&["| 2024-01-01 | 2025-01-01 |", "| 2025-01-01 | 2026-01-02 |"]), (0, 0), "366 days");
        assert_eq!(wrong(&["| 2025-01-01 | 2026-01-03 |"]), (0, 1));
    }

    #[test]
    fn rows_are_read_in_the_order_in_which_fewer_are_wrong() {
        assert_eq!(wrong(&["| 05/06/2025 | 06/05/2025 |"]), (0, 0), "6 May to 5 June");
        assert_eq!(wrong(&["| 05/06/2025 | 06/05/2025 |", "| 13/06/2025 | 14/06/2025 |"]), (1, 0), "day first");
        assert_eq!(
            wrong(&["| 05/06/2025 | 06/05/2025 |", "| soon | 14/06/2025 |", "| 13/06/2025 |"]),
            (0, 0),
            "no days"
        );
        assert_eq!(wrong(&["| 05/06/2025<br>06/06/2025 | 06/05/2025 |"]), (0, 0), "several days");
        assert_eq!(wrong(&["| 22/01 | 21/01 |", "| 23/1 | 24/1 |"]), (1, 0), "without a year");
        assert_eq!(wrong(&["| 29/12 | 02/01 |"]), (0, 0), "the next year");
        assert_eq!(wrong(&["| 22/01/2025 | 21/01 |", "| 40/13 | 1/1 |"]), (0, 0), "no pair");
        assert_eq!(wrong(&[]), (0, 0));
    }
}
