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
