//! The days that a report mentions in the columns and fields that its schema names for comparison, or else in the
//! period that it says it is about.

use jiff::civil::Date;

use super::day::{Written, date};
use super::fields;
use super::period::period;
use super::reading::Reading;
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
        let Some(at) = judged.bound[index] else { continue };
        for row in &judged.table.rows {
            let Some(&cell) = row.cells.get(at) else { continue };
            for (words, span) in document.cell_lines(cell) {
                // Take the first day of a period.
                let first = words.split(" - ").next().unwrap_or_default();
                let first = first.split(['–', '—', '→', '~']).next().unwrap_or_default();
                let first = first.trim();
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
