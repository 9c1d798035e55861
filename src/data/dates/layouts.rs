//! Parses dates exactly as Hugo does.
//!
//! Hugo calls Go's `time.Parse` once per layout of a fixed list; a text that matches no layout breaks the build. The
//! layouts below are in strftime notation with Go's semantics: two digits are required except for hours, one space
//! matches several, a fraction may follow the seconds, and month names are case-insensitive.

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan};

use crate::message::Message;
use crate::say;

/// The date and time that Hugo parses from a text or number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moment {
    /// The day, in the time zone of the text.
    pub day: Date,
    /// Whether there is a time of day.
    pub timed: bool,
    /// Whether there is a year: Hugo parses a bare time or `Sep 18 15:44:00` into the year 0.
    pub dated: bool,
    /// The time of day, in seconds since midnight.
    seconds: i32,
    /// Offset of its zone from UTC in seconds; `None` if it has no zone.
    offset: Option<i32>,
}

impl Moment {
    /// The point in time, in `zone` if the text has no zone of its own; `None` if out of range.
    pub fn at(self, zone: &TimeZone) -> Option<Timestamp> {
        let time = self.day.to_datetime(jiff::civil::Time::midnight()).checked_add(self.seconds.seconds()).ok()?;
        match self.offset {
            Some(offset) => Offset::from_seconds(offset).ok()?.to_timestamp(time).ok(),
            None => zone.to_timestamp(time).ok(),
        }
    }
}

/// Hugo's layouts, in its order. `%Z` is `Z` or `+07:00`, `%z` is `+0700`, `%O` is `+07:00`, `%N` is a zone name.
const LAYOUTS: [&str; 21] = [
    "%Y-%m-%d",
    "%Y-%m-%dT%H:%M:%S%Z",
    "%Y-%m-%dT%H:%M:%S",
    "%a, %d %b %Y %H:%M:%S %z",
    "%a, %d %b %Y %H:%M:%S %N",
    "%d %b %y %H:%M %z",
    "%d %b %y %H:%M %N",
    "%A, %d-%b-%y %H:%M:%S %N",
    "%Y-%m-%d %H:%M:%S %z %N",
    "%Y-%m-%dT%H:%M:%S%z",
    "%Y-%m-%d %H:%M:%S%Z",
    "%Y-%m-%d %H:%M:%S%z",
    "%Y-%m-%d %H:%M:%S",
    "%a %b %e %H:%M:%S %Y",
    "%a %b %e %H:%M:%S %N %Y",
    "%a %b %e %H:%M:%S %z %Y",
    "%d %b %Y",
    "%Y-%m-%d %H:%M:%S %O",
    "%Y-%m-%d %H:%M:%S %z",
    "%I:%M%p",
    "%b %e %H:%M:%S",
];

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/// Parses `text` as Hugo does; `None` if Hugo rejects it.
pub fn read(text: &str) -> Option<Moment> {
    LAYOUTS.iter().find_map(|layout| Reader { rest: text, ..Reader::default() }.read(layout))
}

/// Parses an ISO 8601 date, `2025-09-18` or `20250918`, with or without a time of day.
pub fn read_iso(text: &str) -> Option<Moment> {
    let pieces = jiff::fmt::temporal::Pieces::parse(text).ok()?;
    let seconds = |time: jiff::civil::Time| {
        i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second())
    };
    Some(Moment {
        day: pieces.date(),
        timed: pieces.time().is_some(),
        dated: true,
        seconds: pieces.time().map_or(0, seconds),
        offset: pieces.to_numeric_offset().map(Offset::seconds),
    })
}

/// The day that Hugo reads a bare number as: seconds since 1970, in UTC.
pub fn read_seconds(seconds: i64) -> Option<Date> {
    jiff::Timestamp::from_second(seconds).ok().map(day_of)
}

fn day_of(timestamp: jiff::Timestamp) -> Date {
    jiff::tz::Offset::UTC.to_datetime(timestamp).date()
}

/// Formats `2025-06-05` as `5 June 2025`.
pub fn in_words(day: &str) -> Message {
    let Some(date) = day.get(..10).and_then(|day| day.parse::<Date>().ok()) else { return Message::same(day) };
    let (day, month, year) = (date.day(), date.month(), date.year());
    say!(en("{day} {} {year}", month_name(month as u32)), vi("ngày {day} tháng {month} năm {year}"))
}

/// The English name of a month (1 to 12); empty for any other number.
pub fn month_name(month: u32) -> &'static str {
    (month as usize).checked_sub(1).and_then(|index| MONTHS.get(index)).copied().unwrap_or_default()
}

/// The number of days in a month (1 to 12) of `year`.
pub fn days_in_month(year: i16, month: i8) -> Option<i8> {
    Date::new(year, month, 1).ok().map(Date::days_in_month)
}

/// Parses a text with one layout.
#[derive(Default)]
struct Reader<'t> {
    rest: &'t str,
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    timed: bool,
    hour: i32,
    minute: i32,
    second: i32,
    offset: Option<i32>,
}

impl<'t> Reader<'t> {
    fn read(mut self, layout: &str) -> Option<Moment> {
        let mut letters = layout.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '%' => self.part(letters.next()?)?,
                ' ' => self.blank()?,
                _ => self.rest = self.rest.strip_prefix(letter)?,
            }
        }
        if !self.rest.is_empty() {
            return None;
        }
        // Go fills missing parts with the year 0, month 1 and day 1.
        let day = Date::new(self.year.unwrap_or(0), self.month.unwrap_or(1), self.day.unwrap_or(1)).ok()?;
        let seconds = (self.hour * 60 + self.minute) * 60 + self.second;
        Some(Moment { day, timed: self.timed, dated: self.year.is_some(), seconds, offset: self.offset })
    }

    fn part(&mut self, letter: char) -> Option<()> {
        match letter {
            'Y' => self.year = Some(self.digits(4, 4)? as i16),
            // Go assigns 69 to 99 to the last century.
            'y' => self.year = self.digits(2, 2).map(|year| year as i16 + if year >= 69 { 1900 } else { 2000 }),
            'm' => self.month = Some(self.digits(2, 2)? as i8),
            'b' => self.month = Some(self.name(&MONTHS, Some(3))? as i8 + 1),
            'd' => self.day = Some(self.digits(2, 2)? as i8),
            'e' => self.day = Some(self.digits(1, 2)? as i8),
            'a' => drop(self.name(&WEEKDAYS, Some(3))?),
            'A' => drop(self.name(&WEEKDAYS, None)?),
            'H' => self.hour = self.digits(1, 2).filter(|&hour| hour < 24)? as i32,
            'I' => drop(self.digits(1, 2).filter(|&hour| hour <= 12)?),
            'M' => self.minute = self.digits(2, 2).filter(|&minute| minute < 60)? as i32,
            'S' => self.seconds()?,
            'p' => {
                self.rest = self.rest.strip_prefix("AM").or_else(|| self.rest.strip_prefix("PM"))?;
            }
            'Z' => match self.rest.strip_prefix('Z') {
                Some(rest) => (self.rest, self.offset) = (rest, Some(0)),
                None => self.offset(true)?,
            },
            'z' => self.offset(false)?,
            'O' => self.offset(true)?,
            'N' => {
                self.zone_name()?;
                // Go treats an unknown zone name as UTC.
                self.offset = self.offset.or(Some(0));
            }
            _ => return None,
        }
        self.timed |= matches!(letter, 'H' | 'I');
        Some(())
    }

    fn blank(&mut self) -> Option<()> {
        let rest = self.rest.trim_start_matches(' ');
        (rest.len() < self.rest.len()).then(|| self.rest = rest)
    }

    fn digits(&mut self, min: usize, max: usize) -> Option<u32> {
        let count = self.rest.bytes().take(max).take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at(count);
        self.rest = rest;
        (count >= min).then(|| digits.parse().ok()).flatten()
    }

    fn name(&mut self, names: &[&str], length: Option<usize>) -> Option<usize> {
        let found = names.iter().position(|name| {
            let name = length.map_or(*name, |length| &name[..length]);
            self.rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        })?;
        self.rest = &self.rest[length.unwrap_or(names[found].len())..];
        Some(found)
    }

    fn seconds(&mut self) -> Option<()> {
        self.second = self.digits(2, 2).filter(|&second| second < 60)? as i32;
        if let Some(fraction) = self.rest.strip_prefix(['.', ','])
            && fraction.starts_with(|c: char| c.is_ascii_digit())
        {
            self.rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        }
        Some(())
    }

    fn offset(&mut self, colon: bool) -> Option<()> {
        let sign = self.sign()?;
        let hours = self.digits(2, 2).filter(|&hours| hours <= 24)? as i32;
        if colon {
            self.rest = self.rest.strip_prefix(':')?;
        }
        let minutes = self.digits(2, 2).filter(|&minutes| minutes <= 60)? as i32;
        self.offset = Some(sign * (hours * 60 + minutes) * 60);
        Some(())
    }

    /// A zone name: three capitals, four or five that end in T, `GMT+7` or `+07`.
    fn zone_name(&mut self) -> Option<()> {
        if let Some(rest) = self.rest.strip_prefix("GMT") {
            self.rest = rest;
            return if rest.starts_with(['+', '-']) { self.hours(1) } else { Some(()) };
        }
        let bytes = self.rest.as_bytes();
        let capitals = bytes.iter().take(6).take_while(|byte| byte.is_ascii_uppercase()).count();
        let length = match capitals {
            0 => return self.hours(2),
            3 => 3,
            4 if bytes[3] == b'T' || bytes.starts_with(b"WITA") => 4,
            5 if bytes[4] == b'T' => 5,
            _ if bytes.starts_with(b"ChST") || bytes.starts_with(b"MeST") => 4,
            _ => return None,
        };
        self.rest = &self.rest[length..];
        Some(())
    }

    fn hours(&mut self, min: usize) -> Option<()> {
        let sign = self.sign()?;
        let hours = self.digits(min, 2).filter(|&hours| hours < 24)? as i32;
        self.offset = self.offset.or(Some(sign * hours * 3600));
        Some(())
    }

    fn sign(&mut self) -> Option<i32> {
        let sign = if self.rest.starts_with('-') { -1 } else { 1 };
        self.rest = self.rest.strip_prefix(['+', '-'])?;
        Some(sign)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leap_days_follow_the_calendar() {
        assert!(read("2024-02-29").is_some());
        assert!(read("2000-02-29").is_some());
        assert!(read("2025-02-29").is_none());
        assert!(read("1900-02-29").is_none());
    }

    #[test]
    fn a_moment_tells_what_was_written() {
        let moment = read("Thu, 18 Sep 2025 10:00:00 +0700").unwrap();
        assert_eq!((moment.day.to_string().as_str(), moment.timed, moment.dated), ("2025-09-18", true, true));
        assert!(!read("2025-09-18").unwrap().timed);
        assert!(!read("3:04PM").unwrap().dated);
    }

    #[test]
    fn a_moment_is_in_its_own_zone_or_in_that_of_the_site() {
        let hanoi = TimeZone::fixed(Offset::constant(7));
        for (text, utc) in [
            ("2025-09-18", "2025-09-17T17:00:00Z"),
            ("2025-09-18T10:30:05", "2025-09-18T03:30:05Z"),
            ("2025-09-18 10:30:05.25", "2025-09-18T03:30:05Z"),
            ("2025-09-18T10:30:05Z", "2025-09-18T10:30:05Z"),
            ("2025-09-18T10:30:05-01:30", "2025-09-18T12:00:05Z"),
            ("Thu, 18 Sep 2025 10:00:00 +0700", "2025-09-18T03:00:00Z"),
            ("Thu, 18 Sep 2025 10:00:00 EST", "2025-09-18T10:00:00Z"),
            ("2025-09-18 10:00:00 +0700 ICT", "2025-09-18T03:00:00Z"),
            ("18 Sep 25 10:00 GMT+2", "2025-09-18T08:00:00Z"),
        ] {
            assert_eq!(read(text).unwrap().at(&hanoi), utc.parse().ok(), "{text}");
        }
    }

    #[test]
    fn seconds_are_counted_in_utc() {
        assert_eq!(read_seconds(20_250_918).unwrap().to_string(), "1970-08-23");
        assert_eq!(read_seconds(-1).unwrap().to_string(), "1969-12-31");
        assert_eq!(read_seconds(i64::MAX), None);
    }

    #[test]
    fn months_have_names_and_lengths() {
        assert_eq!(month_name(2), "February");
        assert_eq!(month_name(0), "");
        assert_eq!(month_name(13), "");
        assert_eq!(days_in_month(2024, 2), Some(29));
        assert_eq!(days_in_month(2024, 13), None);
    }
}
