//! `date: …`

use crate::binding::fields::{Mismatch, Verdict};
use crate::data::dates::{self, Guess};
use crate::schema::FieldKind;

use super::{hugo, judged, page};

/// Our finding.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Ours {
    /// None.
    Fine,
    /// The value is empty.
    Blank,
    /// Not a date; holds the suggestion.
    Write(&'static str),
    /// Not a date, with another message; holds the name of the [`Guess`].
    Other(&'static str),
    /// It has no year.
    NoYear,
}
use Ours::{Blank, Fine, NoYear, Other, Write};

const REFUSED: &str = "refused";

/// The value in YAML, the day that Hugo reads, and our finding.
#[rustfmt::skip]
const DATES: &[(&str, &str, Ours)] = &[
    ("2025-09-18", "2025-09-18", Fine),
    ("\"2025-09-18\"", "2025-09-18", Fine),
    ("'2025-09-18'", "2025-09-18", Fine),
    ("2025-09-18T15:44:00+07:00", "2025-09-18", Fine),
    ("\"2025-09-18T15:44:00+07:00\"", "2025-09-18", Fine),
    ("2025-09-18T15:44:00Z", "2025-09-18", Fine),
    ("2025-09-18 15:44:00", "2025-09-18", Fine),
    ("\"2025-09-18 15:44:00\"", "2025-09-18", Fine),
    ("2025-09-18T15:44", REFUSED, Write("2025-09-18T15:44:00")),
    ("\"2025-09-18T15:44\"", REFUSED, Write("2025-09-18T15:44:00")),
    ("2025-9-18", REFUSED, Write("2025-09-18")),
    ("\"2025-9-18\"", REFUSED, Write("2025-09-18")),
    ("\"2025-1205\"", REFUSED, Write("2025-12-05")),
    ("2025-1205", REFUSED, Write("2025-12-05")),
    ("\"20250918\"", REFUSED, Write("2025-09-18")),
    ("20250918", "1970-08-23", Write("2025-09-18")),
    ("\"29/11/2025\"", REFUSED, Write("2025-11-29")),
    ("29/11/2025", REFUSED, Write("2025-11-29")),
    ("\"11/29/2025\"", REFUSED, Write("2025-11-29")),
    ("\"2025/11/29\"", REFUSED, Write("2025-11-29")),
    ("2025/11/29", REFUSED, Write("2025-11-29")),
    ("\"29-11-2025\"", REFUSED, Write("2025-11-29")),
    ("\"29.11.2025\"", REFUSED, Write("2025-11-29")),
    ("\"18 Sep 2025\"", "2025-09-18", Fine),
    ("\"Sep 18, 2025\"", REFUSED, Write("2025-09-18")),
    ("\"18 September 2025\"", REFUSED, Write("2025-09-18")),
    ("\"September 18, 2025\"", REFUSED, Write("2025-09-18")),
    ("\"Thu, 18 Sep 2025 10:00:00 +0700\"", "2025-09-18", Fine),
    ("2025-02-30", REFUSED, Other("NoSuchDay")),
    ("\"2025-02-30\"", REFUSED, Other("NoSuchDay")),
    ("2025-13-01", REFUSED, Other("NoSuchMonth")),
    ("\"`r Sys.Date()`\"", REFUSED, Other("Unknown")),
    ("\"\"", "0001-01-01", Blank),
    ("", "0001-01-01", Blank),
    ("null", "0001-01-01", Blank),
    ("~", "0001-01-01", Blank),
    ("today", REFUSED, Other("Unknown")),
    ("2025", "1970-01-01", Other("NoDay")),
    ("\"2025\"", REFUSED, Other("NoDay")),
    ("2025-09", REFUSED, Other("NoDay")),
    ("\"2025-09\"", REFUSED, Other("NoDay")),
    ("true", REFUSED, Other("Unknown")),
    ("[2025-09-18]", REFUSED, Write("2025-09-18")),
    ("\"ngày 18 tháng 9 năm 2025\"", REFUSED, Write("2025-09-18")),
    ("\"2025-09-18T25:00:00Z\"", REFUSED, Other("NoSuchTime")),
    ("\"2025-09-18 15:44:00 +0700\"", "2025-09-18", Fine),
    ("\"2025-09-18T15:44:00.123+07:00\"", "2025-09-18", Fine),
    ("\" 2025-09-18 \"", REFUSED, Write("2025-09-18")),
    ("\"0000-01-01\"", "0000-01-01", Fine),
    ("0001-01-01", "0001-01-01", Fine),
    ("\"18 sep 2025\"", "2025-09-18", Fine),
    ("\"18 SEP 2025\"", "2025-09-18", Fine),
    ("\"8 Sep 2025\"", REFUSED, Write("2025-09-08")),
    ("\"08 Sep 2025\"", "2025-09-08", Fine),
    ("\"18  Sep   2025\"", "2025-09-18", Fine),
    ("18 Sep 2025", "2025-09-18", Fine),
    ("\"2025-09-18T5:44:00Z\"", "2025-09-18", Fine),
    ("2025-09-18T05:44:00z", REFUSED, Write("2025-09-18T05:44:00Z")),
    ("2025-09-18t05:44:00Z", REFUSED, Write("2025-09-18T05:44:00Z")),
    ("2025-09-18T15:44:00", "2025-09-18", Fine),
    ("2025-09-18T15:44:00+0700", "2025-09-18", Fine),
    ("2025-09-18T15:44:00 +07:00", REFUSED, Write("2025-09-18T15:44:00+07:00")),
    ("2025-09-18 15:44:00+07:00", "2025-09-18", Fine),
    ("2025-09-18 15:44:00+0700", "2025-09-18", Fine),
    ("2025-09-18 15:44:00 +07:00", "2025-09-18", Fine),
    ("2025-09-18 15:44:00Z", "2025-09-18", Fine),
    ("2025-09-18 15:44:00 Z", REFUSED, Write("2025-09-18T15:44:00Z")),
    ("2025-09-18 15:44", REFUSED, Write("2025-09-18T15:44:00")),
    ("2025-09-18 15:44:00.5", "2025-09-18", Fine),
    ("2025-09-18 15:44:00,5", "2025-09-18", Fine),
    ("2025-09-18 15:44:00.", REFUSED, Write("2025-09-18 15:44:00")),
    ("2025-09-18 15:44:00.000 +0700 +07", "2025-09-18", Fine),
    ("2025-09-18 15:44:00 +0700 ICT", "2025-09-18", Fine),
    ("2025-09-18 15:44:00 +0000 UTC", "2025-09-18", Fine),
    ("2025-09-18 15:44:00 UTC", REFUSED, Write("2025-09-18T15:44:00Z")),
    ("2025-09-18 15:44:00 ICT", REFUSED, Write("2025-09-18T15:44:00")),
    ("\"Thu, 18 Sep 2025 10:00:00 GMT\"", "2025-09-18", Fine),
    ("\"Thu, 18 Sep 2025 10:00:00 ICT\"", "2025-09-18", Fine),
    ("\"Fri, 18 Sep 2025 10:00:00 GMT\"", "2025-09-18", Fine),
    ("\"18 Sep 25 10:00 +0700\"", "2025-09-18", Fine),
    ("\"18 Sep 25 10:00 ICT\"", "2025-09-18", Fine),
    ("\"Thursday, 18-Sep-25 10:00:00 ICT\"", "2025-09-18", Fine),
    ("\"Thu Sep 18 10:00:00 2025\"", "2025-09-18", Fine),
    ("\"Thu Sep  8 10:00:00 2025\"", "2025-09-08", Fine),
    ("\"Thu Sep 18 10:00:00 ICT 2025\"", "2025-09-18", Fine),
    ("\"Thu Sep 18 10:00:00 +0700 2025\"", "2025-09-18", Fine),
    ("\"3:04PM\"", "0000-01-01", NoYear),
    ("\"3:04pm\"", REFUSED, Other("Unknown")),
    ("\"Sep 18 15:44:00\"", "0000-09-18", NoYear),
    ("\"Sep 18 15:44:00.000\"", "0000-09-18", NoYear),
    ("2025-09-18T24:00:00Z", REFUSED, Other("NoSuchTime")),
    ("2025-09-18T23:59:60Z", REFUSED, Other("NoSuchTime")),
    ("2025-09-18T15:44:00+25:00", REFUSED, Other("NoSuchTime")),
    ("2025-09-18T15:44:00+07:60", "2025-09-18", Fine),
    ("2025-09-18T15:44:00+07:61", REFUSED, Other("NoSuchTime")),
    ("2024-02-29", "2024-02-29", Fine),
    ("2025-02-29", REFUSED, Other("NoSuchDay")),
    ("1900-02-29", REFUSED, Other("NoSuchDay")),
    ("9999-12-31", "9999-12-31", Fine),
    ("2025-09-18T15:44:00+07", REFUSED, Write("2025-09-18T15:44:00+07:00")),
    ("0", "1970-01-01", Other("Unknown")),
    ("-1", "1969-12-31", Other("Unknown")),
    ("1.5", REFUSED, Other("NoYear")),
    ("2025-09-18T15:44:00.123456789123+07:00", "2025-09-18", Fine),
    ("12:30", REFUSED, Other("Unknown")),
    ("{a: 1}", REFUSED, Other("Unknown")),
    ("!!timestamp 2025-09-18", "2025-09-18", Fine),
    ("!!str 2025-09-18", "2025-09-18", Fine),
    ("2025-09-18 # comment", "2025-09-18", Fine),
    ("|\n  2025-09-18", REFUSED, Write("2025-09-18")),
    (">-\n  2025-09-18", "2025-09-18", Fine),
    ("0x10", "1970-01-01", Other("NoYear")),
    ("\"0\"", REFUSED, Other("Unknown")),
    ("1e9", REFUSED, Other("NoYear")),
    ("2025_09_18", "1970-08-23", Write("2025-09-18")),
    ("[]", REFUSED, Blank),
    ("{}", REFUSED, Blank),
    ("false", REFUSED, Other("Unknown")),
    ("\"2025-09-18\\n\"", REFUSED, Write("2025-09-18")),
    ("\"2025-09-18 \"", REFUSED, Write("2025-09-18")),
    ("２０２５-09-18", REFUSED, Write("2025-09-18")),
    ("“2025-09-18”", REFUSED, Write("2025-09-18")),
    ("2025–09–18", REFUSED, Write("2025-09-18")),
    ("2025-09-18,", REFUSED, Write("2025-09-18")),
    ("\"18 Sept 2025\"", REFUSED, Write("2025-09-18")),
    ("\"Thu, 8 Sep 2025 10:00:00 +0700\"", REFUSED, Write("2025-09-08T10:00:00+07:00")),
    ("\"Thu, 18 Sep 2025 10:00 +0700\"", REFUSED, Write("2025-09-18T10:00:00+07:00")),
    ("2025-09-18T15:44Z", REFUSED, Write("2025-09-18T15:44:00Z")),
    ("2025-09-18T15:44+07:00", REFUSED, Write("2025-09-18T15:44:00+07:00")),
    ("2025-06-31", REFUSED, Other("NoSuchDay")),
    ("2025-00-10", REFUSED, Other("NoSuchMonth")),
    ("2025-10-00", REFUSED, Other("NoSuchDay")),
    ("12025-01-01", REFUSED, Other("Unknown")),
    ("-2025-01-01", REFUSED, Write("2025-01-01")),
    ("2025-09-18T", REFUSED, Write("2025-09-18")),
    ("2025-261", REFUSED, Other("Unknown")),
    ("2025-W38-4", REFUSED, Other("NoSuchMonth")),
    ("\"Thu Sep 18 2025\"", REFUSED, Write("2025-09-18")),
    ("99999999999999999999", REFUSED, Other("Unknown")),
    ("1757980800", "2025-09-16", Fine),
    ("\"2025-09-18 15:44:00 +0700 +07\"", "2025-09-18", Fine),
    ("\"2025-09-18 15:44:00 +0700 +7\"", REFUSED, Other("Unknown")),
    ("\"2025-09-18 15:44:00 +0700 -3\"", REFUSED, Other("Unknown")),
    ("\"2025-09-18 15:44:00 +0700 +070\"", REFUSED, Other("Unknown")),
    ("\"2025-09-18 15:44:00 +0700 GMT+7\"", "2025-09-18", Fine),
    ("\"2025-09-18 15:44:00 +0700 GMT+24\"", REFUSED, Other("Unknown")),
    ("\"2025-09-18 15:44:00 +0700 GMT-3\"", "2025-09-18", Fine),
    ("\"2025-09-18 15:44:00 +0700 GMT\"", "2025-09-18", Fine),
    ("\"2025-09-18 15:44:00 +0700 AB\"", REFUSED, Write("2025-09-18T15:44:00+07:00")),
    ("\"2025-09-18 15:44:00 +0700 ABC\"", "2025-09-18", Fine),
    ("\"2025-09-18 15:44:00 +0700 ABCT\"", "2025-09-18", Fine),
    ("\"2025-09-18 15:44:00 +0700 ABCD\"", REFUSED, Write("2025-09-18T15:44:00+07:00")),
    ("\"2025-09-18 15:44:00 +0700 ABCDT\"", "2025-09-18", Fine),
    ("\"2025-09-18 15:44:00 +0700 ABCDE\"", REFUSED, Write("2025-09-18T15:44:00+07:00")),
    ("\"2025-09-18 15:44:00 +0700 ABCDEF\"", REFUSED, Write("2025-09-18T15:44:00+07:00")),
    ("\"2025-09-18 15:44:00 +0700 WITA\"", "2025-09-18", Fine),
    ("\"2025-09-18 15:44:00 +0700 ChST\"", "2025-09-18", Fine),
    ("\"2025-09-18 15:44:00 +0700 MeST\"", "2025-09-18", Fine),
    ("\"2025-09-18 15:44:00 +0700 utc\"", REFUSED, Write("2025-09-18T15:44:00+07:00")),
    ("\"2025-09-18 15:44:00 +0700 UTC1\"", REFUSED, Other("Unknown")),
    ("\"2025-09-18 15:44:00 +0700 +24\"", REFUSED, Other("Unknown")),
    ("\"2025-09-18 15:44:00 +0700 +\"", REFUSED, Write("2025-09-18T15:44:00+07:00")),
    ("\"2025-09-18 15:44:00 +0700 GMTX\"", REFUSED, Write("2025-09-18T15:44:00+07:00")),
    ("\"2025-09-18 15:44:00 +0700 AB1\"", REFUSED, Other("Unknown")),
    ("\"2025-09-18 15:44:00 +0700 ICT7\"", REFUSED, Other("Unknown")),
    ("\"Thu, 18 Sep 2025 10:00:00 GMT+7\"", "2025-09-18", Fine),
    ("\"THU, 18 SEP 2025 10:00:00 GMT\"", "2025-09-18", Fine),
    ("\"Thursday, 18 Sep 2025 10:00:00 GMT\"", REFUSED, Write("2025-09-18T10:00:00")),
    ("\"thursday, 18-sep-25 10:00:00 ict\"", REFUSED, Other("Unknown")),
    ("\"13:04PM\"", REFUSED, Other("Unknown")),
    ("\"0:04AM\"", "0000-01-01", NoYear),
    ("\"12:60PM\"", REFUSED, Other("NoSuchTime")),
    ("\"Feb 30 10:00:00\"", REFUSED, Other("NoYear")),
    ("\"Sep  8 9:00:00\"", "0000-09-08", NoYear),
    ("\"18 Sep 68 10:00 ICT\"", "2068-09-18", Fine),
    ("\"18 Sep 69 10:00 ICT\"", "1969-09-18", Fine),
    ("\"0:4AM\"", REFUSED, Other("Unknown")),
    ("\"Thu,18 Sep 2025 10:00:00 GMT\"", REFUSED, Write("2025-09-18T10:00:00")),
    ("\"18Sep 2025\"", REFUSED, Write("2025-09-18")),
    ("\"2025-09-18  15:44:00\"", "2025-09-18", Fine),
    ("\"2025-09-18T 15:44:00\"", REFUSED, Write("2025-09-18T15:44:00")),
    ("\"2025-09-18 5:4:00\"", REFUSED, Write("2025-09-18T05:04:00")),
    ("\"2025-09-18 15:44:00 +07:00 ICT\"", REFUSED, Write("2025-09-18T15:44:00+07:00")),
    ("\"2025-09-18 15:44:00 Z ICT\"", REFUSED, Write("2025-09-18T15:44:00Z")),
    ("\"18 Sep 2025 \"", REFUSED, Write("2025-09-18")),
    ("\"2025-09-18 15:44:00 \"", REFUSED, Write("2025-09-18 15:44:00")),
    ("\"2025-09-18 15:44:00 +0700 \"", REFUSED, Write("2025-09-18 15:44:00 +0700")),
];

#[test]
fn dates_are_right_when_hugo_reads_what_was_meant() {
    let mut wrong = Vec::new();
    for &(value, day, ours) in DATES {
        let verdict = judged("date", value, FieldKind::Date);
        let right = match (&verdict, ours) {
            (Verdict::Fine, Fine) => day != REFUSED,
            (Verdict::Blank, Blank) => true,
            (Verdict::Type(Mismatch::NoYear), NoYear) => day.starts_with("0000-"),
            (Verdict::Type(Mismatch::NoDate { guess, breaks: true }), ours) => day == REFUSED && is(guess, ours),
            (Verdict::Type(Mismatch::Seconds { reads, guess }), ours) => reads.to_string() == day && is(guess, ours),
            _ => false,
        };
        if !right {
            wrong.push(format!("{value}: {verdict:?}, wanted {ours:?}, where Hugo reads {day}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn is(guess: &Guess, ours: Ours) -> bool {
    match (guess, ours) {
        (Guess::Write(day), Write(wanted)) => day == wanted,
        (guess, Other(name)) => format!("{guess:?}").starts_with(name),
        _ => false,
    }
}

#[test]
fn text_is_read_into_the_day_that_hugo_reads() {
    for &(value, day, _) in DATES {
        let Some(text) = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else { continue };
        let read = dates::read(text).map(|moment| moment.day.to_string());
        if !text.is_empty() && !text.contains('\\') {
            assert_eq!(read.as_deref().unwrap_or(REFUSED), day, "{value}");
        }
    }
}

/// Whether Hugo itself reads each of these fields as a date, so that an invalid one stops the build. It ignores the
/// last two.
const FIELDS: &[(&str, bool)] = &[
    ("date", true),
    ("Date", true),
    ("publishDate", true),
    ("pubdate", true),
    ("published", true),
    ("lastmod", true),
    ("modified", true),
    ("expiryDate", true),
    ("unpublishdate", true),
    ("eventDate", false),
    ("updated", false),
];

#[test]
fn only_dates_that_hugo_needs_stop_the_build() {
    for &(key, stops) in FIELDS {
        match judged(key, "29/11/2025", FieldKind::Date) {
            Verdict::Type(Mismatch::NoDate { breaks, .. }) => assert_eq!(breaks, stops, "{key}"),
            other => panic!("{key}: {other:?}"),
        }
    }
    let pages: Vec<_> = FIELDS.iter().map(|(key, _)| page(key, "29/11/2025")).collect();
    for (&(key, stops), answer) in FIELDS.iter().zip(hugo::build(&pages).unwrap_or_default()) {
        assert_eq!(answer.refused, stops, "{key}: {answer:?}");
    }
}

#[test]
fn hugo_still_reads_dates_so() {
    let pages: Vec<_> = DATES.iter().map(|(value, ..)| page("date", value)).collect();
    let Some(answers) = hugo::build(&pages) else { return };
    let mut wrong = Vec::new();
    for (&(value, day, _), answer) in DATES.iter().zip(answers) {
        let read = if answer.refused { REFUSED } else { answer.date.get(..10).unwrap_or_default() };
        if read != day {
            wrong.push(format!("{value}: {day}, now {read}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
