//! Dates as Hugo reads them.
//!
//! Hugo hands the text of a date to Go's `time.Parse`, once per layout of a fixed list; what none of
//! them takes breaks the build. The layouts stand below in strftime's letters, read as Go reads them:
//! two digits are two digits except for hours, one blank stands for several, a fraction may follow
//! the seconds, names of months count in any case.

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan};

use crate::message::Message;
use crate::say;

/// What Hugo takes a text or a number for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moment {
    /// The day, where it was written.
    pub day: Date,
    /// Whether a time of day was given.
    pub timed: bool,
    /// Whether a year was given: a bare time or `Sep 18 15:44:00` is read into the year 0.
    pub dated: bool,
    /// The time of day, in seconds since midnight.
    seconds: i32,
    /// How far its zone is ahead of UTC, in seconds, where it names one.
    offset: Option<i32>,
}

impl Moment {
    /// When that was, in `zone` unless it names one itself; `None` for what no calendar holds.
    pub fn at(self, zone: &TimeZone) -> Option<Timestamp> {
        let time = self.day.to_datetime(jiff::civil::Time::midnight()).checked_add(self.seconds.seconds()).ok()?;
        match self.offset {
            Some(offset) => Offset::from_seconds(offset).ok()?.to_timestamp(time).ok(),
            None => zone.to_timestamp(time).ok(),
        }
    }
}

/// Hugo's layouts, in its order. `%Z` is `Z` or `+07:00`, `%z` is `+0700`, `%O` is `+07:00`, `%N` a zone's name.
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

/// Reads `text` as Hugo does; `None` for what it refuses.
pub fn read(text: &str) -> Option<Moment> {
    LAYOUTS.iter().find_map(|layout| Reader { rest: text, ..Reader::default() }.read(layout))
}

/// Reads `text` as ISO 8601 has it: `2025-09-18`, `20250918`, either with a time of day; `None` for anything else.
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

/// The day that Hugo takes a bare number for: seconds since 1970 began, in UTC.
pub fn read_seconds(seconds: i64) -> Option<Date> {
    jiff::Timestamp::from_second(seconds).ok().map(day_of)
}

fn day_of(timestamp: jiff::Timestamp) -> Date {
    jiff::tz::Offset::UTC.to_datetime(timestamp).date()
}

/// `2025-06-05` as `5 June 2025`.
pub fn in_words(day: &str) -> Message {
    let Some(date) = day.get(..10).and_then(|day| day.parse::<Date>().ok()) else { return Message::same(day) };
    let (day, month, year) = (date.day(), date.month(), date.year());
    say!(en("{day} {} {year}", month_name(month as u32)), vi("ngày {day} tháng {month} năm {year}"))
}

/// The English name of month 1 to 12; empty for any other.
pub fn month_name(month: u32) -> &'static str {
    (month as usize).checked_sub(1).and_then(|index| MONTHS.get(index)).copied().unwrap_or_default()
}

/// How many days month 1 to 12 of `year` has.
pub fn days_in_month(year: i16, month: i8) -> Option<i8> {
    Date::new(year, month, 1).ok().map(Date::days_in_month)
}

/// A text under one layout.
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
        // Go fills what a layout leaves out with the year 0 and with ones.
        let day = Date::new(self.year.unwrap_or(0), self.month.unwrap_or(1), self.day.unwrap_or(1)).ok()?;
        let seconds = (self.hour * 60 + self.minute) * 60 + self.second;
        Some(Moment { day, timed: self.timed, dated: self.year.is_some(), seconds, offset: self.offset })
    }

    fn part(&mut self, letter: char) -> Option<()> {
        match letter {
            'Y' => self.year = Some(self.digits(4, 4)? as i16),
            // Go counts 69 to 99 to the last century.
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
                // To Go, a name that it does not know is as far ahead as UTC.
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

    fn digits(&mut self, least: usize, most: usize) -> Option<u32> {
        let count = self.rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at(count);
        self.rest = rest;
        (count >= least).then(|| digits.parse().ok()).flatten()
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

    /// A zone's name: three capitals, four or five that end in T, `GMT+7` or `+07`.
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

    fn hours(&mut self, least: usize) -> Option<()> {
        let sign = self.sign()?;
        let hours = self.digits(least, 2).filter(|&hours| hours < 24)? as i32;
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
