//! Dates as Hugo parses them, and the likely meaning of dates that it rejects.

mod guess;
mod layouts;
mod time;

pub use guess::{Guess, guess};
pub use layouts::{Moment, days_in_month, in_words, month_name, names_weekday, read, read_iso, read_seconds};
pub use time::Time;
