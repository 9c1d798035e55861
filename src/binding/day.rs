//! A date as written in a report, and the days that it may mean.

use jiff::civil::Date;

use super::columns;
use crate::data::dates::{self, Guess};
use crate::schema::DateForm;
use crate::text::source::Span;

/// A date as written, and the days that it may mean.
pub struct Written {
    /// The span of the date.
    pub span: Span,
    /// The day, if read day first.
    pub day_first: Option<Date>,
    /// The day, if read month first.
    pub month_first: Option<Date>,
}

/// Returns the date in `words`, if there is one.
pub fn date(words: &str, span: Span) -> Option<Written> {
    let day = |text: &str| text.get(..10)?.parse::<Date>().ok();
    let both = |day: Date| Written { span, day_first: Some(day), month_first: Some(day) };
    if let Some(moment) = dates::read(words).filter(|moment| moment.dated) {
        return Some(both(moment.day));
    }
    match dates::guess(words) {
        Guess::Either { day_first, month_first } => {
            Some(Written { span, day_first: day(&day_first), month_first: day(&month_first) })
        }
        Guess::Write(text) => {
            let day = day(&text)?;
            let numbers = words.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).count();
            // `13/08/2025` decides how the other dates are read, `13 August 2025` does not.
            let only = |form: DateForm, other: DateForm| {
                numbers == 3 && columns::is_in(words, day, form) && !columns::is_in(words, day, other)
            };
            let (day_first, month_first) = (DateForm::DayFirst, DateForm::MonthFirst);
            Some(Written {
                span,
                day_first: (!only(month_first, day_first)).then_some(day),
                month_first: (!only(day_first, month_first)).then_some(day),
            })
        }
        _ => None,
    }
}

/// The days in two texts of which neither has a year, `22/01` and `23/01`: of the same year, or the second of the next one
/// where it would be more than half a year before.
pub fn without_year((from, from_span): (&str, Span), (to, to_span): (&str, Span)) -> Option<(Written, Written)> {
    let numbers = |text: &str| -> Option<(i8, i8)> {
        let (one, two) = text.split_once(['/', '.'])?;
        let short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        (short(one) && short(two)).then(|| Some((one.parse().ok()?, two.parse().ok()?))).flatten()
    };
    let (from, to) = (numbers(from)?, numbers(to)?);
    // Any leap year will do.
    const YEAR: i16 = 2024;
    let days = |from: (i8, i8), to: (i8, i8)| -> Option<(Date, Date)> {
        let (from, same) = (Date::new(YEAR, from.1, from.0).ok()?, Date::new(YEAR, to.1, to.0).ok()?);
        let next = (from - same).get_days() > 183;
        Some((from, if next { Date::new(YEAR + 1, to.1, to.0).ok()? } else { same }))
    };
    let swapped = |(one, two): (i8, i8)| (two, one);
    let (day_first, month_first) = (days(from, to), days(swapped(from), swapped(to)));
    let written = |span: Span, which: fn((Date, Date)) -> Date| Written {
        span,
        day_first: day_first.map(which),
        month_first: month_first.map(which),
    };
    day_first.or(month_first)?;
    Some((written(from_span, |days| days.0), written(to_span, |days| days.1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_fit_one_order_alone_say_how_all_are_read() {
        for (words, day_first, month_first) in [
            ("13/08/2025", Some("2025-08-13"), None),
            ("08/13/2025", None, Some("2025-08-13")),
            ("05/06/2025", Some("2025-06-05"), Some("2025-05-06")),
            // Nothing is said of the order.
            ("05/05/2025", Some("2025-05-05"), Some("2025-05-05")),
            ("13 August 2025", Some("2025-08-13"), Some("2025-08-13")),
            ("2025-08-13", Some("2025-08-13"), Some("2025-08-13")),
            ("2025/08/13", Some("2025-08-13"), Some("2025-08-13")),
            ("soon", None, None),
            ("13/08", None, None),
            ("", None, None),
        ] {
            let written = date(words, Span::at(0));
            let days = written.map_or((None, None), |written| (written.day_first, written.month_first));
            let text = |day: Option<Date>| day.map(|day| day.to_string());
            assert_eq!((text(days.0).as_deref(), text(days.1).as_deref()), (day_first, month_first), "{words}");
        }
    }
}
