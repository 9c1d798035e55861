//! Guesses the day that a person meant by a text that Hugo does not parse as a date.

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use super::layouts::{MONTHS, days_in_month, read};

/// The likely meaning of a text that Hugo rejects as a date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Guess {
    /// One day, in the form in which to write it.
    Write(String),
    /// `05/06/2025`: day first, as in Vietnam, or month first, as in the United States.
    Either {
        /// The date if the day comes first.
        day_first: String,
        /// The date if the month comes first.
        month_first: String,
    },
    /// The month has no such day.
    NoSuchDay {
        /// The year.
        year: i16,
        /// 1 to 12.
        month: i8,
    },
    /// There is no such month.
    NoSuchMonth {
        /// The number in place of the month.
        month: u32,
        /// The corrected date if day and month were swapped.
        swapped: Option<String>,
    },
    /// There is no such time of day.
    NoSuchTime,
    /// A year, or a year and a month; holds the first day of it.
    NoDay(String),
    /// A day and a month without a year.
    NoYear,
    /// Nothing that looks like a date.
    Unknown,
}

/// Longest text that may be a date, in bytes.
const MAX_LENGTH: usize = 120;

/// Guesses the meaning of `text`, which Hugo does not parse as a date.
pub fn guess(text: &str) -> Guess {
    if text.len() > MAX_LENGTH {
        return Guess::Unknown;
    }
    let plain = plain(text);
    if let Some(moment) = read(&plain).filter(|moment| moment.dated) {
        return Guess::Write(if moment.timed { plain } else { moment.day.to_string() });
    }
    let lower = plain.to_lowercase();
    let mut parts = parts(&lower);
    let clock = match take_clock(&mut parts) {
        Ok(clock) => clock,
        Err(NoSuchTime) => return Guess::NoSuchTime,
    };
    match day(&parts) {
        Guess::Write(day) => Guess::Write(day + &clock),
        Guess::Either { day_first, month_first } => {
            Guess::Either { day_first: day_first + &clock, month_first: month_first + &clock }
        }
        other => other,
    }
}

/// Normalizes full-width digits, curly quotes and dashes, and trims the text.
fn plain(text: &str) -> String {
    let text: String = text
        .nfkc()
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
        .map(|c| match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let around = |c: char| c == ' ' || matches!(c, '"' | '\'' | '`' | '“' | '”' | '‘' | '’' | '«' | '»' | ',' | ';');
    text.trim_matches(around).trim_end_matches('.').to_owned()
}

/// A number or a word, with the text between it and the previous one.
#[derive(Clone, Copy)]
struct Part<'t> {
    between: &'t str,
    text: &'t str,
}

impl Part<'_> {
    fn number(&self) -> Option<u32> {
        self.text.parse().ok().filter(|_| self.text.as_bytes()[0].is_ascii_digit())
    }
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let kind = |c: char| if c.is_ascii_digit() { 1 } else { u8::from(c.is_alphabetic()) * 2 };
    let mut parts = Vec::new();
    let (mut end, mut rest) = (0, text);
    while let Some(at) = rest.find(|c| kind(c) != 0) {
        let from = text.len() - rest.len() + at;
        let first = rest[at..].chars().next().map_or(0, kind);
        let length = rest[at..].find(|c| kind(c) != first).unwrap_or(rest.len() - at);
        parts.push(Part { between: &text[end..from], text: &text[from..from + length] });
        end = from + length;
        rest = &text[end..];
    }
    parts
}

struct NoSuchTime;

/// Removes the time of day from `parts` and returns it in ISO 8601 form: `T15:44:00+07:00`.
fn take_clock(parts: &mut Vec<Part<'_>>) -> Result<String, NoSuchTime> {
    let small = |part: Option<&Part<'_>>| part.filter(|part| part.text.len() <= 2).and_then(Part::number);
    let starts = |at: &usize| {
        small(parts.get(*at)).is_some()
            && parts.get(at + 1).is_some_and(|next| next.between == ":" || next.text == "h" || next.text == "giờ")
    };
    let Some(from) = (0..parts.len()).find(starts) else { return Ok(String::new()) };
    let Some(mut hour) = small(parts.get(from)) else { return Ok(String::new()) };
    let (mut minute, mut second, mut offset) = (0, 0, String::new());
    let mut to = from + 1;
    if parts[to].between != ":" {
        to += 1;
    }
    if let Some(number) = small(parts.get(to)).filter(|_| matches!(parts[to].between, ":" | "" | " ")) {
        (minute, to) = (number, to + 1);
    }
    if let Some(number) = small(parts.get(to)).filter(|_| parts[to].between == ":") {
        (second, to) = (number, to + 1);
    }
    if parts.get(to).is_some_and(|part| part.between == "." && part.number().is_some()) {
        to += 1;
    }
    match parts.get(to).map(|part| (part.between.trim_start(), part.text)) {
        Some((_, "pm")) if hour < 12 => (hour, to) = (hour + 12, to + 1),
        Some((_, "am")) if hour == 12 => (hour, to) = (0, to + 1),
        Some((_, "am" | "pm")) => to += 1,
        Some(("", "z" | "utc")) => (offset, to) = ("Z".to_owned(), to + 1),
        Some((sign @ ("+" | "-"), digits)) if digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) => {
            (offset, to) = (format!("{sign}{}:{}", &digits[..2], &digits[2..]), to + 1);
        }
        Some((sign @ ("+" | "-"), hours)) if hours.len() == 2 && hours.bytes().all(|b| b.is_ascii_digit()) => {
            let minutes = parts.get(to + 1).filter(|part| part.between == ":" && part.text.len() == 2);
            offset = format!("{sign}{hours}:{}", minutes.map_or("00", |part| part.text));
            to += 1 + usize::from(minutes.is_some());
        }
        _ => {}
    }
    parts.drain(from..to.min(parts.len()));
    let far = offset.get(1..3).is_some_and(|hours| hours > "23") || offset.get(4..).is_some_and(|rest| rest > "59");
    if hour > 23 || minute > 59 || second > 59 || far {
        Err(NoSuchTime)
    } else {
        Ok(clock(hour, minute, second, &offset))
    }
}

fn clock(hour: u32, minute: u32, second: u32, offset: &str) -> String {
    format!("T{hour:02}:{minute:02}:{second:02}{offset}")
}

/// The day named by `parts`.
fn day(parts: &[Part<'_>]) -> Guess {
    let mut month = None;
    let (mut named_day, mut named_year, mut named_month) = (None, None, None);
    let mut numbers: Vec<&Part<'_>> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let word = index.checked_sub(1).and_then(|before| parts.get(before)).map_or("", |before| before.text);
        match part.number() {
            Some(number) => {
                match word {
                    // Vietnamese weekdays have numbers: "thứ 5, ngày 18".
                    "thứ" => continue,
                    "ngày" | "ngay" => named_day = Some(number),
                    "tháng" | "thang" => named_month = Some(number),
                    "năm" | "nam" => named_year = Some(number),
                    _ => {}
                }
                numbers.push(part);
            }
            None => month = month.or_else(|| month_of(part.text)),
        }
    }
    let values: Vec<u32> = numbers.iter().filter_map(|part| part.number()).collect();
    let lengths: Vec<usize> = numbers.iter().map(|part| part.text.len()).collect();
    let dots = numbers.iter().skip(1).all(|part| part.between == ".");

    if let (Some(month), Some(day)) = (named_month, named_day.or_else(|| values.first().copied()))
        && let Some(year) = named_year.or_else(|| values.get(2).copied())
        && values.len() == 3
    {
        return date_of(year, month, day);
    }
    match (month, &*values, &*lengths) {
        (Some(month), &[day, year], &[1 | 2, 4]) => date_of(year, month, day),
        (Some(month), &[year, day], &[4, 1 | 2]) => date_of(year, month, day),
        (Some(month), &[year], &[4]) => first_of(year, month),
        (Some(_), &[_], &[1 | 2]) => Guess::NoYear,
        (None, &[year, month, day], &[4, 1 | 2, 1 | 2]) => date_of(year, month, day),
        (None, &[first, second, year], &[1 | 2, 1 | 2, 4]) => day_and_month(first, second, year, dots),
        (None, &[first, second, year], &[1 | 2, 1 | 2, 2]) => day_and_month(first, second, 2000 + year, dots),
        (None, &[year], &[4]) => first_of(year, 1),
        (None, &[year, month], &[4, 1 | 2]) | (None, &[month, year], &[1 | 2, 4]) => first_of(year, month),
        (None, &[_, _], &[1 | 2, 1 | 2]) => Guess::NoYear,
        (None, ..) => eight_digits(&numbers),
        _ => Guess::Unknown,
    }
}

pub(super) fn month_of(word: &str) -> Option<u32> {
    let found = MONTHS.iter().position(|name| {
        word.len() >= 3 && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    });
    found.map(|index| index as u32 + 1)
}

/// `20250918`, `2025-1205`, `29112025`: eight digits, however they are separated.
fn eight_digits(numbers: &[&Part<'_>]) -> Guess {
    let digits: String = numbers.iter().map(|part| part.text).collect();
    if digits.len() != 8 {
        return Guess::Unknown;
    }
    let number = |from: usize, to: usize| digits[from..to].parse().unwrap_or(0);
    let year_first = date_of(number(0, 4), number(4, 6), number(6, 8));
    if matches!(year_first, Guess::Write(_)) && (1900..2200).contains(&number(0, 4)) {
        return year_first;
    }
    let day_first = day_and_month(number(0, 2), number(2, 4), number(4, 8), false);
    if (1900..2200).contains(&number(4, 8)) { day_first } else { year_first }
}

fn day_and_month(first: u32, second: u32, year: u32, day_first_only: bool) -> Guess {
    if first == second || second > 12 || first > 12 || day_first_only {
        return if second > 12 && first <= 12 { date_of(year, first, second) } else { date_of(year, second, first) };
    }
    match (date_of(year, second, first), date_of(year, first, second)) {
        (Guess::Write(day_first), Guess::Write(month_first)) => Guess::Either { day_first, month_first },
        (guess, _) => guess,
    }
}

fn date_of(year: u32, month: u32, day: u32) -> Guess {
    let (Ok(civil_year), Ok(civil_month), Ok(civil_day)) =
        (i16::try_from(year), i8::try_from(month), i8::try_from(day))
    else {
        return Guess::Unknown;
    };
    match (Date::new(civil_year, civil_month, civil_day), days_in_month(civil_year, civil_month)) {
        (Ok(date), _) => Guess::Write(date.to_string()),
        (Err(_), Some(_)) => Guess::NoSuchDay { year: civil_year, month: civil_month },
        (Err(_), None) => {
            let swapped = Date::new(civil_year, civil_day, civil_month).ok().map(|date| date.to_string());
            Guess::NoSuchMonth { month, swapped }
        }
    }
}

fn first_of(year: u32, month: u32) -> Guess {
    match date_of(year, month, 1) {
        Guess::Write(first) => Guess::NoDay(first),
        other => other,
    }
}

#[cfg(test)]
mod tests;
