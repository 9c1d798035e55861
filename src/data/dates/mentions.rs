//! The days that prose mentions: `15 November 2026`, `30/11/2026`, `ngày 30 tháng 11`, also those that do not exist.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::{Captures, Regex, RegexSet};

use super::guess::month_of;
use crate::text::composed::Composed;

/// A day that a text mentions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Where it is, in bytes.
    pub place: Range<usize>,
    /// The days that it may mean: one, or two if day and month may be swapped. None if it has no year.
    pub days: Vec<Date>,
    /// Whether it has the form of a date, and no year has that day.
    pub impossible: bool,
}

/// The most bytes of one text that are read.
const MAX_BYTES: usize = 20_000;

/// The years that a report may speak of. Other numbers are something else.
const YEARS: Range<i16> = 1900..2100;

/// The mentions in `text`, in order.
pub fn mentions(text: &str) -> Vec<Mention> {
    if text.len() > MAX_BYTES || !may_mention(text) {
        return Vec::new();
    }
    let Some(composed) = Composed::of(text) else { return in_composed(text) };
    let mut found = in_composed(&composed.text);
    found.iter_mut().for_each(|mention| mention.place = composed.original(&mention.place));
    found
}

/// The same in a text whose letters are composed.
fn in_composed(text: &str) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    // One look for all forms, as most text with digits has no date.
    for form in FORMS.set.iter().flat_map(|set| set.matches(text)) {
        let Some((form, read)) = FORMS.each.get(form) else { continue };
        for captures in form.captures_iter(text) {
            let Some(place) = captures.get(0).map(|whole| whole.range()) else { continue };
            let apart = is_apart(text, &place) && found.iter().all(|other| !overlap(&other.place, &place));
            if let Some(Found { days, impossible }) = read(&captures).filter(|_| apart) {
                found.push(Mention { place, days, impossible });
            }
        }
    }
    found.sort_by_key(|mention| mention.place.start);
    found
}

/// Where the first digit in `bytes` is. Most text has none, and is looked at eight bytes at once.
pub fn first_digit(bytes: &[u8]) -> Option<usize> {
    const STEP: usize = 8;
    const EACH: u64 = 0x0101_0101_0101_0101;
    let (steps, rest) = bytes.as_chunks::<STEP>();
    let has_digit = |step: &[u8; STEP]| {
        // Digits, and only they, are less than ten then; and a byte that is has its highest bit set below.
        let apart = u64::from_ne_bytes(*step) ^ (EACH * 0x30);
        apart.wrapping_sub(EACH * 10) & !apart & (EACH * 0x80) != 0
    };
    let from = steps.iter().position(has_digit).unwrap_or(steps.len()) * STEP;
    let near = steps.get(from / STEP).map_or(rest, |step| &step[..]);
    near.iter().position(u8::is_ascii_digit).map(|at| from + at)
}

/// Whether a number in `text` may be of a date: every form has a day of one or two digits, or a year before a hyphen.
fn may_mention(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(start) = first_digit(&bytes[at..]).map(|first| at + first) {
        let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        at = start + length;
        if length < 3 || length == 4 && bytes.get(at) == Some(&b'-') {
            return true;
        }
    }
    false
}

/// Reads what one form of a date has found; `None` if that is no date.
type Read = fn(&Captures<'_>) -> Option<Found>;

/// The forms in which a date is written.
struct Forms {
    /// Which of them a text has.
    set: Option<RegexSet>,
    each: Vec<(Regex, Read)>,
}

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    const MONTH: &str = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?";
    let day = r"([0-9]{1,2})(?:st|nd|rd|th)?";
    let forms: [(String, Read); 6] = [
        (r"([0-9]{1,2})\s?([/.-])\s?([0-9]{1,2})\s?([/.-])\s?([0-9]{4})".to_owned(), in_numbers),
        (r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})".to_owned(), |found| with(found, 3, number(found, 2)?, 1)),
        (format!(r"{MONTH}\s+{day}(?:,?\s+([0-9]{{4}}))?"), |found| with(found, 2, month(found.get(1)?.as_str())?, 3)),
        (format!(r"{day}\s+(?:of\s+)?{MONTH}(?:,?\s+([0-9]{{4}}))?"), |found| {
            with(found, 1, month(found.get(2)?.as_str())?, 3)
        }),
        (r"([0-9]{1,2})\s+tháng\s+([0-9]{1,2})(?:,?\s+năm\s+([0-9]{4}))?".to_owned(), |found| {
            with(found, 1, number(found, 2)?, 3)
        }),
        (r"(?:ngày\s+([0-9]{1,2})/([0-9]{1,2})|([0-9]{2})/(0[0-9]))".to_owned(), without_year),
    ];
    let forms = forms.map(|(form, read)| (format!("(?i){form}"), read));
    Forms {
        set: RegexSet::new(forms.iter().map(|(form, _)| form)).ok(),
        each: forms.iter().filter_map(|(form, read)| Some((Regex::new(form).ok()?, *read))).collect(),
    }
});

/// What the numbers of a date mean.
struct Found {
    days: Vec<Date>,
    impossible: bool,
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether no letter, digit or divider of numbers is beside `place`.
fn is_apart(text: &str, place: &Range<usize>) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '-' | '_' | '=' | '#' | '%');
    let mut after = text[place.end..].chars();
    let next = after.next();
    let goes_on = matches!(next, Some('.' | ',')) && after.next().is_some_and(|letter| letter.is_ascii_digit());
    let before = text[..place.start].chars().next_back();
    !before.is_some_and(|letter| joins(letter) || letter == '.') && !next.is_some_and(joins) && !goes_on
}

fn number(found: &Captures<'_>, group: usize) -> Option<i16> {
    found.get(group)?.as_str().parse().ok()
}

/// The number of the English month that begins with these three letters.
fn month(name: &str) -> Option<i16> {
    month_of(name)?.try_into().ok()
}

/// A date whose day and year are these groups; the year may be left out. `None` if the numbers are no date.
fn with(found: &Captures<'_>, day: usize, month: i16, year: usize) -> Option<Found> {
    let day = number(found, day)?;
    let year = number(found, year);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || year.is_some_and(|year| !YEARS.contains(&year)) {
        return None;
    }
    let days: Vec<Date> = year.and_then(|year| date(year, month, day)).into_iter().collect();
    let impossible = match year {
        Some(_) => days.is_empty(),
        None => never(month, day),
    };
    (year.is_some() || impossible).then_some(Found { days, impossible })
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Whether no year has this day.
fn never(month: i16, day: i16) -> bool {
    // A leap year has every day that any year has.
    date(2024, month, day).is_none()
}

/// `30/11/2026`, or with dots or hyphens, day or month first.
fn in_numbers(found: &Captures<'_>) -> Option<Found> {
    let (one, other, year) = (number(found, 1)?, number(found, 3)?, number(found, 5)?);
    let divider = found.get(2)?.as_str();
    if divider != found.get(4)?.as_str() || !YEARS.contains(&year) || one == 0 || other == 0 {
        return None;
    }
    let mut days: Vec<Date> = [(other, one), (one, other)].iter().filter_map(|&(m, d)| date(year, m, d)).collect();
    days.dedup();
    let impossible = days.is_empty();
    // With dots and hyphens, numbers that fit no month are rather a version or a code.
    let shaped = one <= 31 && other <= 31 && (one <= 12 || other <= 12);
    (!impossible || divider == "/" || shaped).then_some(Found { days, impossible })
}

/// `ngày 30/2`, `30/02`: only what no year has.
fn without_year(found: &Captures<'_>) -> Option<Found> {
    let (day, month) = number(found, 1).zip(number(found, 2)).or_else(|| number(found, 3).zip(number(found, 4)))?;
    let is_date = (1..=12).contains(&month) && (29..=31).contains(&day);
    (is_date && never(month, day)).then_some(Found { days: Vec::new(), impossible: true })
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let day = |mention: Mention| match mention.impossible {
            true => format!("{} never", &text[mention.place]),
            false => mention.days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or "),
        };
        mentions(text).into_iter().map(day).collect()
    }

    #[test]
    fn days_are_read_in_each_form() {
        for (text, days) in [
            ("On 15 November 2026 we met", "2026-11-15"),
            ("November 15th, 2026", "2026-11-15"),
            ("the 1st of March 2026.", "2026-03-01"),
            ("Sáng 15/11/2026, tại quận 1", "2026-11-15"),
            ("05/11/2026", "2026-11-05 or 2026-05-11"),
            ("15.11.2026 và 16-11-2026", "2026-11-15|2026-11-16"),
            ("ngày 15 tháng 11 năm 2026", "2026-11-15"),
            ("2026-11-15", "2026-11-15"),
        ] {
            assert_eq!(shown(text).join("|"), days, "{text}");
            assert_eq!(shown(&text.nfd().collect::<String>()).join("|"), days, "{text} decomposed");
        }
    }

    #[test]
    fn days_that_no_calendar_has_are_told() {
        for text in [
            "31/11/2026",
            "30/02/2026",
            "29/02/2027",
            "31-04-2026",
            "2026-02-30",
            "November 31, 2026",
            "31 November",
            "30th of February",
            "ngày 31 tháng 11",
            "ngày 30/2",
            "30/02",
            "32/10/2026",
            "Feb 30, 2026",
        ] {
            assert!(mentions(text).iter().any(|mention| mention.impossible), "{text}");
            let decomposed: String = text.nfd().collect();
            let found = mentions(&decomposed);
            assert!(found.iter().any(|mention| mention.impossible), "{text} decomposed");
            assert!(decomposed.ends_with(&decomposed[found[0].place.clone()]), "{text} decomposed");
        }
    }

    #[test]
    fn other_numbers_are_no_days() {
        for text in [
            "version 45.13.2023",
            "29/02/2028",
            "29 February",
            "24/7",
            "31/40",
            "1/2",
            "30/2 of them",
            "10.0.31.11.2026",
            "May 31",
            "order 2026-02-300",
            "v31/11/20265",
            "3/31/11/2026",
            "the sum of 30 marks",
            "March 2026",
            "tháng 11",
            "9/10",
        ] {
            assert!(mentions(text).iter().all(|mention| !mention.impossible), "{text}: {:?}", mentions(text));
        }
    }

    #[test]
    fn any_text_will_do() {
        for text in ["", "0/0/2026", "00.00.0000", "99/99/9999", "ngày 99/99", "\u{0}1/1/2026ế", "jan 0, 2026"] {
            let _ = mentions(text);
        }
    }
}
