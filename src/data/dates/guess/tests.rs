//! Dates as people write them.

use proptest::prelude::*;

use super::*;

fn written(text: &str) -> String {
    match guess(text) {
        Guess::Write(day) => day,
        other => format!("{other:?}"),
    }
}

#[test]
fn the_day_is_seen_in_the_forms_that_people_write() {
    for text in [
        "18/09/2025",
        "18/9/2025",
        "18-09-2025",
        "18.09.2025",
        "18. 9. 2025",
        "18 09 2025",
        "9/18/2025",
        "2025/09/18",
        "2025.9.18",
        "2025-9-18",
        "20250918",
        "18092025",
        "2025-0918",
        "2025 09 18",
        "Sep 18, 2025",
        "September 18th, 2025",
        "18 September 2025",
        "18 sept. 2025",
        "2025 Sep 18",
        "Thursday, September 18, 2025",
        "ngày 18 tháng 9 năm 2025",
        "Ngày 18 tháng 09, 2025",
        "18 tháng 9 năm 2025",
        "Thứ 5, ngày 18/9/2025",
        "thứ năm, 18-9-2025",
        "“2025-09-18”",
        "'2025-09-18'",
        " 2025-09-18 ",
        "2025–09–18",
        "２０２５－０９－１８",
        "2025-09-18\u{200b}",
        "2025-09-18.",
        "18/09/25",
        "18 Sep 2025 ",
    ] {
        assert_eq!(written(text), "2025-09-18", "{text}");
        // Decomposed letters are equal to composed ones.
        assert_eq!(written(&text.nfd().collect::<String>()), "2025-09-18", "{text} in NFD");
    }
}

#[test]
fn the_time_of_day_is_kept() {
    for (text, clock) in [
        ("2025-09-18T15:44", "T15:44:00"),
        ("2025-09-18T15:44Z", "T15:44:00Z"),
        ("2025-09-18T15:44+07:00", "T15:44:00+07:00"),
        ("2025-09-18T15:44:30+07", "T15:44:30+07:00"),
        ("2025-09-18 15:44 +0700", "T15:44:00+07:00"),
        ("18/9/2025 15:44", "T15:44:00"),
        ("15:44 18/9/2025", "T15:44:00"),
        ("15:44 - 18/9/2025", "T15:44:00"),
        ("18/9/2025 3:44 PM", "T15:44:00"),
        ("18/9/2025 12:05am", "T00:05:00"),
        ("8h30 ngày 18/9/2025", "T08:30:00"),
        ("8 giờ 30, ngày 18 tháng 9 năm 2025", "T08:30:00"),
        ("8h ngày 18/9/2025", "T08:00:00"),
    ] {
        assert_eq!(written(text), format!("2025-09-18{clock}"), "{text}");
    }
}

#[test]
fn the_day_first_or_the_month_first_is_left_to_the_writer() {
    let either = |day_first: &str, month_first: &str| Guess::Either {
        day_first: day_first.to_owned(),
        month_first: month_first.to_owned(),
    };
    assert_eq!(guess("05/06/2025"), either("2025-06-05", "2025-05-06"));
    assert_eq!(guess("5-6-2025 8:00"), either("2025-06-05T08:00:00", "2025-05-06T08:00:00"));
    assert_eq!(written("05.06.2025"), "2025-06-05");
    assert_eq!(written("ngày 5 tháng 6 năm 2025"), "2025-06-05");
    assert_eq!(written("05/05/2025"), "2025-05-05");
}

#[test]
fn what_no_calendar_or_clock_has_is_told_apart() {
    assert_eq!(guess("2025-02-30"), Guess::NoSuchDay { year: 2025, month: 2 });
    assert_eq!(guess("30/2/2025"), Guess::NoSuchDay { year: 2025, month: 2 });
    assert_eq!(guess("31 June 2025"), Guess::NoSuchDay { year: 2025, month: 6 });
    assert_eq!(guess("2025-13-01"), Guess::NoSuchMonth { month: 13, swapped: Some("2025-01-13".to_owned()) });
    assert_eq!(guess("2025-13-40"), Guess::NoSuchMonth { month: 13, swapped: None });
    for text in ["2025-09-18T25:00:00Z", "2025-09-18 15:60", "2025-09-18T15:44:00+25:00"] {
        assert_eq!(guess(text), Guess::NoSuchTime, "{text}");
    }
}

#[test]
fn parts_of_a_date_ask_for_the_rest() {
    for (text, first) in [
        ("2025", "2025-01-01"),
        ("2025-09", "2025-09-01"),
        ("09/2025", "2025-09-01"),
        ("September 2025", "2025-09-01"),
        ("tháng 9 năm 2025", "2025-09-01"),
    ] {
        assert_eq!(guess(text), Guess::NoDay(first.to_owned()), "{text}");
    }
    for text in ["18/9", "18 Sep", "ngày 18 tháng 9"] {
        assert_eq!(guess(text), Guess::NoYear, "{text}");
    }
}

#[test]
fn what_is_no_date_is_left_alone() {
    for text in ["hôm nay", "soon", "`r Sys.Date()`", "", "1-2-3-4", "99999999999", "ngày", "true", "x"] {
        assert_eq!(guess(text), Guess::Unknown, "{text}");
    }
    assert_eq!(guess(&"1/1/2025 ".repeat(40)), Guess::Unknown);
}

proptest! {
    #[test]
    fn any_text_may_be_guessed_at(text in "([0-9]{0,4}|[a-zễ:./+ -]|ngày|tháng|giờ|h|pm|Sep|T|Z|\u{301}){0,12}") {
        if let Guess::Write(day) = guess(&text) {
            let moment = read(&day);
            prop_assert!(moment.is_some_and(|moment| moment.dated), "{day} is not read");
        }
    }
}
