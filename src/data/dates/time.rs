//! The time that a field of front matter holds, for Hugo.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::layouts::{Moment, read};
use crate::data::value::Value;

/// A time that a field holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Time {
    /// A text that Hugo reads as a date.
    Moment(Moment),
    /// Seconds since 1970 began.
    Seconds(i64),
}

impl Time {
    /// That in `value`, if there is one.
    pub fn of(value: &Value) -> Option<Self> {
        match value {
            Value::String { text, .. } | Value::Datetime(text) => {
                read(text.trim()).filter(|moment| moment.dated).map(Self::Moment)
            }
            Value::Integer(seconds) => Some(Self::Seconds(*seconds)),
            _ => None,
        }
    }

    /// When that was, in `zone` unless it names one itself; `None` for what no calendar holds.
    pub fn at(self, zone: &TimeZone) -> Option<Timestamp> {
        match self {
            Self::Moment(moment) => moment.at(zone),
            Self::Seconds(seconds) => Timestamp::from_second(seconds).ok(),
        }
    }
}
