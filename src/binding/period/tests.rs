use super::super::readings::alone;
use super::super::tests::schema;
use super::*;

/// The first and the last day of the period of a report that begins with `text`, each if it is read day first.
fn days(text: &str, most: &str) -> Option<[String; 2]> {
    let schema = schema(&format!(
        "days: {{ from: [day]{most} }}\nfront-matter: {{ fields: {{ title: {{}} }} }}\nrequires: {{ tables: {{ min: 0, columns: [{{ id: day, headings: {{ en: [Day] }}, type: date }}] }} }}\nsections: [{{ id: a, headings: {{ en: [A] }} }}]"
    ));
    let day = |written: &Written| written.day_first.unwrap().to_string();
    alone(text, &schema, |cx| period(cx).map(|[first, last]| [day(&first), day(&last)]))
}

#[test]
fn two_days_with_a_dash_or_a_word_between_them_are_a_period() {
    for (text, first, last) in [
        ("08/09/2025 – 12/09/2025", "2025-09-08", "2025-09-12"),
        ("Week 1 (08/09/2025 - 12/09/2025)", "2025-09-08", "2025-09-12"),
        ("**Period:** 08/09/2025 to 12/09/2025, in the north", "2025-09-08", "2025-09-12"),
        ("Từ 08/09/2025 đến 12/09/2025", "2025-09-08", "2025-09-12"),
        ("2025-09-08 → 2025-09-12", "2025-09-08", "2025-09-12"),
        // The year of the last day is that of the first.
        ("08/09 – 12/09/2025", "2025-09-08", "2025-09-12"),
        ("8.9 – 12.9.2025", "2025-09-08", "2025-09-12"),
        ("8 September – 12 September 2025", "2025-09-08", "2025-09-12"),
        ("Tuần 1: 08/09 – 12/09/2025", "2025-09-08", "2025-09-12"),
        ("08/09/2025 – 08/09/2025", "2025-09-08", "2025-09-08"),
    ] {
        assert_eq!(days(text, ""), Some([first.to_owned(), last.to_owned()]), "{text}");
    }
    for text in [
        "08/09/2025",
        "08/09/2025, 12/09/2025",
        "Pages 8 – 12",
        "12/09/2025 – 08/09/2025",
        "a – b",
        "soon – 12/09/2025",
        "",
    ] {
        assert_eq!(days(text, ""), None, "{text}");
    }
}

#[test]
fn the_number_of_a_week_is_no_part_of_its_first_day() {
    let expected = Some(["2025-09-08".to_owned(), "2025-09-12".to_owned()]);
    for before in [
        "Week 1: ",
        "Tuần 1: ",
        "Tuần 01 (",
        "**Tuần 1:** ",
        "Week 1 - ",
        "Week 1, ",
        "Week 1 | ",
        "1. ",
        "Week 1 from ",
    ] {
        for last in ["12/09/2025", "12/09/2025)"] {
            assert_eq!(days(&format!("{before}08/09 – {last}"), ", most: 7"), expected, "{before}");
            assert_eq!(days(&format!("{before}08/09/2025 – {last}"), ", most: 7"), expected, "{before}");
        }
    }
}

#[test]
fn a_period_is_no_longer_than_a_report_may_be_about() {
    let week = |text: &str| days(text, ", most: 7").is_some();
    assert!(week("08/09/2025 – 14/09/2025") && !week("08/09/2025 – 15/09/2025"));
    // That of the whole internship is passed over.
    let text = "08/09/2025 – 12/12/2025\n\nWeek 2: 15/09/2025 – 19/09/2025\n";
    assert_eq!(days(text, ", most: 7"), Some(["2025-09-15".to_owned(), "2025-09-19".to_owned()]));
}

#[test]
fn a_period_is_in_the_title_or_near_the_beginning_and_not_in_a_paragraph() {
    let period = "08/09/2025 – 12/09/2025";
    assert!(days(&format!("---\ntitle: Week 1, {period}\n---\n"), "").is_some());
    let after = |lines: usize| days(&format!("{}{period}\n", "A line.\n\n".repeat(lines)), "").is_some();
    assert!(after(MAX_LINES - 1) && !after(MAX_LINES));
    let long = |length: usize| days(&format!("{period} {}\n", "x".repeat(length)), "").is_some();
    assert!(long(100) && !long(500));
}
