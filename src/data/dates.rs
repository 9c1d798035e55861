//! Dates as Hugo parses them, and the likely meaning of dates that it rejects.

mod guess;
mod layouts;
mod mentions;
mod time;
mod weekdays;

pub use guess::{Guess, guess};
pub use layouts::{Moment, days_in_month, in_words, month_name, read, read_iso, read_seconds};
pub use mentions::{Mention, first_digit, mentions};
pub use time::Time;
pub use weekdays::{names_weekday, only_weekdays, weekday_before, weekday_names, without_weekdays};

/// The day that it is now, by UTC: the same on every machine.
pub fn today() -> jiff::civil::Date {
    jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date()
}
