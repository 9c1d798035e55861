//! The time in a front matter field, as Hugo reads it.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::layouts::{Moment, read};
use crate::data::value::Value;

/// The time in a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Time {
    /// A text that Hugo parses as a date.
    Moment(Moment),
    /// Seconds since 1970.
    Seconds(i64),
}

impl Time {
    /// The time in `value`, if there is one.
    pub fn of(value: &Value) -> Option<Self> {
        match value {
            Value::String { text, .. } | Value::Datetime(text) => {
                read(text.trim()).filter(|moment| moment.dated).map(Self::Moment)
            }
            Value::Integer(seconds) => Some(Self::Seconds(*seconds)),
            _ => None,
        }
    }

    /// The point in time, in `zone` if the text has no zone of its own; `None` if out of range.
    pub fn at(self, zone: &TimeZone) -> Option<Timestamp> {
        match self {
            Self::Moment(moment) => moment.at(zone),
            Self::Seconds(seconds) => Timestamp::from_second(seconds).ok(),
        }
    }
}
