//! The days that a report mentions in the columns and fields that its schema names for comparison, or else in the
//! period that it says it is about.

use jiff::civil::Date;

use super::day::{Written, date};
use super::fields;
use super::period::period;
use super::reading::Reading;
use crate::data::dates;
use crate::schema::{ColumnSpec, DaysFrom};
use crate::text::source::Span;

/// The most days compared per report.
const MAX_DAYS: usize = 400;

/// The days of a report in one interpretation, in calendar order, with their spans.
pub type Days = Vec<(Date, Span)>;

/// Returns the days of a report, day first and month first if both are possible, otherwise in the only possible
/// interpretation. Empty if there is no day, or no consistent interpretation.
pub fn read(reading: &Reading<'_>) -> Vec<Days> {
    let mut written = Vec::new();
    let around = around(reading);
    for from in &reading.schema.days.from {
        match from {
            DaysFrom::Field(name) => {
                let field = fields::top_level(&reading.fields, name);
                let day = field.and_then(|field| Some((field.day(reading.document)?, field.node?.span)));
                written.extend(day.map(|(day, span)| Written { span, day_first: Some(day), month_first: Some(day) }));
            }
            DaysFrom::Column(id) => {
                let whole = (None, reading.document.body, &reading.schema.requires.columns);
                let sections = reading
                    .bound()
                    .map(|(index, section, heading)| (Some(index), heading.content, &section.requires.columns));
                for (section, content, all) in std::iter::once(whole).chain(sections) {
                    of_column(reading, (section, content), all, (id.as_str(), around), &mut written);
                }
            }
        }
    }
    if written.is_empty() && !reading.schema.days.from.is_empty() {
        written.extend(period(reading).into_iter().flatten());
    }
    written.truncate(MAX_DAYS);
    let way = |day: fn(&Written) -> Option<Date>| -> Option<Days> {
        let mut days: Days = written.iter().map(|date| Some((day(date)?, date.span))).collect::<Option<_>>()?;
        days.sort_unstable();
        (!days.is_empty()).then_some(days)
    };
    let mut ways: Vec<Days> = way(|date| date.day_first).into_iter().chain(way(|date| date.month_first)).collect();
    ways.dedup();
    ways
}

fn of_column(
    reading: &Reading<'_>,
    (section, content): (Option<usize>, Span),
    all: &[ColumnSpec],
    (id, around): (&str, Option<Date>),
    written: &mut Vec<Written>,
) {
    let Some(index) = all.iter().position(|column| column.id == id) else { return };
    let document = reading.document;
    for judged in reading.tables(section, content, all) {
        let Some(at) = judged.bound[index].or(judged.by_content[index]) else { continue };
        for row in &judged.table.rows {
            let Some(&cell) = row.cells.get(at) else { continue };
            for (words, span) in document.cell_lines(cell) {
                // Take the first day of a period.
                let first = words.split(" - ").next().unwrap_or_default();
                let first = first.split(['–', '—', '→', '~']).next().unwrap_or_default();
                // The digit of `T2` or `Thứ 2` is no part of the date.
                let apart = dates::without_weekdays(first);
                let first = apart.as_deref().unwrap_or(first).trim();
                written.extend(date(first, span).or_else(|| without_year(first, span, around)));
            }
        }
    }
}

/// The most days from the date in the front matter to a day that is written without a year.
const MAX_DAYS_AROUND: i32 = 60;

/// The date in the front matter, near which days that are written without a year are.
fn around(reading: &Reading<'_>) -> Option<Date> {
    fields::top_level(&reading.fields, "date")?.day(reading.document)
}

/// The date that the day and month in `words` mean, in the year that is nearest to the date `around`.
fn without_year(words: &str, span: Span, around: Option<Date>) -> Option<Written> {
    let around = around.filter(|_| is_without_year(words))?;
    let near = |day: &Date| (*day - around).get_days().abs() <= MAX_DAYS_AROUND;
    (around.year() - 1..=around.year() + 1).find_map(|year| {
        let Written { day_first, month_first, .. } = date(&format!("{words}/{year}"), span)?;
        let (day_first, month_first) = (day_first.filter(near), month_first.filter(near));
        (day_first.is_some() || month_first.is_some()).then_some(Written { span, day_first, month_first })
    })
}

/// Whether `words` are a day and a month as numbers: `12/05`.
fn is_without_year(words: &str) -> bool {
    let parts: Vec<&str> = words.split('/').collect();
    parts.len() == 2
        && parts.iter().all(|part| (1..3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::super::readings::alone;
    use super::super::tests::schema;
    use super::*;

    #[test]
    fn a_day_without_a_year_is_the_one_near_the_date_of_the_report() {
        let day = |words: &str, around: Option<&str>| {
            let written = without_year(words, Span::at(0), around.map(|day| day.parse().unwrap()))?;
            Some([written.day_first, written.month_first].map(|day| day.map_or("-".to_owned(), |day| day.to_string())))
        };
        let some = |day_first: &str, month_first: &str| Some([day_first.to_owned(), month_first.to_owned()]);
        assert_eq!(day("28/12", Some("2026-01-05")), some("2025-12-28", "-"));
        assert_eq!(day("02/01", Some("2025-12-28")), some("2026-01-02", "2026-02-01"));
        assert_eq!(day("5/6", Some("2026-05-20")), some("2026-06-05", "2026-05-06"));
        // Two months away is near, and a day more is not.
        assert_eq!(day("31/05", Some("2026-04-01")), some("2026-05-31", "-"));
        assert_eq!(day("31/05", Some("2026-03-31")), None);
        assert_eq!(day("28/12", None), None);
        for words in ["28", "28/12/25", "28/1a", "/12", "128/1", "28-12", "a/b", ""] {
            assert_eq!(day(words, Some("2026-01-05")), None, "{words}");
        }
    }

    #[test]
    fn the_days_of_a_report_are_those_of_its_columns_and_fields_in_order() {
        let schema = schema(
            "
days: { from: [day, held] }
front-matter: { fields: { held: { type: date }, date: { type: date } } }
requires: { tables: { min: 0, columns: [{ id: day, headings: { en: [Day] }, type: date }] } }
sections:
  - id: watch
    headings: { en: [Watch] }
    requires: { tables: { min: 0, columns: [{ id: day, headings: { en: [Day] }, type: date }] } }
",
        );
        // Per way to read it, the days.
        let days = |report: &str| {
            let ways = alone(report, &schema, read);
            ways.iter().map(|days| days.iter().map(|(day, _)| day.to_string()).collect::<Vec<_>>()).collect::<Vec<_>>()
        };
        let table = |cells: &str| format!("| Day |\n|---|\n{cells}");
        assert_eq!(days(&table("| 14/08/2025 |\n| 13/08/2025 – 20/08/2025 |\n")), [["2025-08-13", "2025-08-14"]]);
        assert_eq!(days(&table("| 05/06/2025 |\n")), [["2025-06-05"], ["2025-05-06"]]);
        assert_eq!(days(&table("| 05/06/2025 |\n| 13/06/2025 |\n")), [["2025-06-05", "2025-06-13"]]);
        assert_eq!(days(&table("| 13/06/2025 |\n| 06/13/2025 |\n")), [[""; 0]; 0], "no way fits both");
        assert_eq!(
            days(&format!("---\nheld: 2025-08-01\n---\n{}", table("| 2025-08-13 |\n"))),
            [["2025-08-01", "2025-08-13"]]
        );
        assert_eq!(days(&format!("---\ndate: 2025-08-10\n---\n{}", table("| 13/08 |\n"))), [["2025-08-13"]]);
        assert_eq!(
            days(&format!("## Watch\n\n{}", table("| 2025-08-13 |\n"))),
            [["2025-08-13", "2025-08-13"]],
            "of both"
        );
        assert_eq!(days("Week 1: 13/08/2025 – 15/08/2025\n"), [["2025-08-13", "2025-08-15"]], "or else its period");
        assert_eq!(days("Nothing.\n"), [[""; 0]; 0]);
    }
}
