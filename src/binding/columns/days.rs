//! Days in table cells: single days and periods.

use jiff::civil::Date;

use crate::data::dates::{self, Guess};
use crate::schema::{ColumnSpec, DateForm};

/// The dividers between the first day of a period and its last, if the date form does not contain them; then the
/// dividers between several days; then the hyphen of `29-30/11/2025`. Vietnamese words are here in both forms of Unicode.
const DIVIDERS: [&[&str]; 3] = [
    &[
        " - ",
        "–",
        "—",
        "−",
        "→",
        "~",
        "->",
        "=>",
        " to ",
        " until ",
        " đến ",
        " đe\u{302}\u{301}n ",
        " tới ",
        " to\u{31b}\u{301}i ",
    ],
    &[",", ";", "+", "&", " and ", " và ", " va\u{300} "],
    &["-"],
];

/// Why a cell is not a valid day.
#[derive(Clone, PartialEq, Debug)]
pub enum NoDay {
    /// It is not a day.
    Guess(Guess),
    /// The day is in a form that is not allowed. Holds the day in an allowed form.
    Form(String),
}

/// Returns why `words` are not a day, several days or a period in one of `forms`, or in any form if that is empty.
pub fn fault(words: &str, forms: &[DateForm]) -> Option<NoDay> {
    let found = fault_with_weekdays(words, forms)?;
    // `T2 5/1`, `T4-T5 21-22/1`: a day with its weekday needs no year.
    let days = dates::without_weekdays(words).filter(|_| found != NoDay::Guess(Guess::NoSuchTime));
    match days.map(|days| fault_with_weekdays(&days, forms)) {
        Some(None | Some(NoDay::Guess(Guess::NoYear))) => None,
        _ => Some(found),
    }
}

fn fault_with_weekdays(words: &str, forms: &[DateForm]) -> Option<NoDay> {
    let several: Vec<Vec<&str>> = DIVIDERS.iter().map(|dividers| parts(words, dividers)).collect();
    let several = || several.iter().filter(|days| days.len() > 1);
    if several().any(|days| are_days(days, forms)) {
        return None;
    }
    let single = one_day(words, forms)?;
    // The three numbers of `29–30/11` could be one date.
    if several().any(|days| lack_year(days)) {
        return Some(NoDay::Guess(Guess::NoYear));
    }
    if single != NoDay::Guess(Guess::Unknown) {
        return Some(single);
    }
    let known = |fault: &NoDay| *fault != NoDay::Guess(Guess::Unknown);
    let of_part = several().find_map(|days| {
        let mut faults = days.iter().filter_map(|day| Some((*day, one_day(day, forms).filter(known)?)));
        match faults.next()? {
            // All days of the period are rewritten in place.
            (day, NoDay::Form(right)) => {
                let all = std::iter::once((day, right)).chain(faults.filter_map(|(day, fault)| match fault {
                    NoDay::Form(right) => Some((day, right)),
                    _ => None,
                }));
                Some(NoDay::Form(all.fold(words.to_owned(), |whole, (day, right)| whole.replacen(day, &right, 1))))
            }
            (_, fault) => Some(fault),
        }
    });
    Some(of_part.unwrap_or(single))
}

/// Splits `words` at the `dividers`.
fn parts<'w>(words: &'w str, dividers: &[&str]) -> Vec<&'w str> {
    let mut parts = vec![words];
    for divider in dividers {
        parts = parts.into_iter().flat_map(|part| part.split(divider)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Whether all `parts` are days. Next to a complete date, the others need not repeat year and month: `8/9 – 10/9/2025`,
/// `29–30/11/2025`.
fn are_days(parts: &[&str], forms: &[DateForm]) -> bool {
    let faults = || parts.iter().map(|part| (*part, one_day(part, forms)));
    faults().any(|(_, fault)| fault.is_none())
        && faults().all(|(part, fault)| match fault {
            None | Some(NoDay::Guess(Guess::NoYear)) => true,
            Some(_) => is_day(part),
        })
}

/// Whether all `parts` are days without a year, and not just numbers.
fn lack_year(parts: &[&str]) -> bool {
    let is_short = |part: &str| one_day(part, &[]) == Some(NoDay::Guess(Guess::NoYear));
    parts.iter().all(|part| is_day(part) || is_short(part)) && parts.iter().any(|part| is_short(part))
}

/// Whether `part` is the number of a day in a month.
fn is_day(part: &str) -> bool {
    part.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

fn one_day(words: &str, forms: &[DateForm]) -> Option<NoDay> {
    let (days, spelled) = match dates::read(words).filter(|moment| moment.dated) {
        Some(moment) => (vec![moment.day.to_string()], words.contains(char::is_alphabetic) && !moment.timed),
        None => match dates::guess(words) {
            // `Mon (Jan 05)`: the weekday makes the year clear.
            Guess::NoYear if dates::names_weekday(words) => return None,
            Guess::Write(day) => (vec![day], words.contains(char::is_alphabetic)),
            Guess::Either { day_first, month_first } => (vec![day_first, month_first], false),
            other => return Some(NoDay::Guess(other)),
        },
    };
    if forms.is_empty() || spelled {
        return None;
    }
    let is_written = |form: &DateForm| days.iter().filter_map(|day| day_of(day)).any(|day| is_in(words, day, *form));
    if forms.iter().any(is_written) {
        return None;
    }
    let day = days.first().and_then(|day| day_of(day))?;
    Some(NoDay::Form(written(day, forms[0])))
}

fn day_of(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}

/// Whether `words` have the numbers of `day`, in the order of `form`.
pub fn is_in(words: &str, day: Date, form: DateForm) -> bool {
    let numbers = words.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let numbers: Vec<i32> = numbers.take(3).filter_map(|number| number.parse().ok()).collect();
    let (year, month, date) = (i32::from(day.year()), i32::from(day.month()), i32::from(day.day()));
    let short = |number: i32| if number < 100 { number + 2000 } else { number };
    match (form, &*numbers) {
        (DateForm::DayFirst, &[first, second, third]) => (first, second, short(third)) == (date, month, year),
        (DateForm::MonthFirst, &[first, second, third]) => (first, second, short(third)) == (month, date, year),
        (DateForm::YearFirst, &[first, second, third]) => (first, second, third) == (year, month, date),
        _ => false,
    }
}

/// Writes `day` in the form `form`.
fn written(day: Date, form: DateForm) -> String {
    let (year, month, date) = (day.year(), day.month(), day.day());
    match form {
        DateForm::DayFirst => format!("{date:02}/{month:02}/{year}"),
        DateForm::MonthFirst => format!("{month:02}/{date:02}/{year}"),
        DateForm::YearFirst => day.to_string(),
    }
}

/// An example day in the first form of `column`.
pub fn example_day(column: &ColumnSpec) -> String {
    let form = column.formats.first().copied().unwrap_or(DateForm::DayFirst);
    written(Date::constant(2025, 9, 18), form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_from_one_day_to_another_are_days() {
        for words in [
            "Jun 22, 2026 - Jun 28, 2026",
            "22 June 2026 – 28 June 2026",
            "29–30/11/2025",
            "29-30/11/2025",
            "1-12/9/2025",
            "29/11 – 5/12/2025",
            "29, 30/11/2025",
            "29 và 30/11/2025",
            "từ 29/11/2025 đến 5/12/2025",
            "2025-11-29 to 2025-12-05",
            "2025-11-29→2025-12-05",
            "Thứ 2, 05/01/2026 - Thứ 6, 09/01/2026",
            "Mon (Jan 05)",
            "Friday, 9 January",
            "Thứ 2 (05/01)",
            "Chủ nhật 11/1",
            "T2 5/1",
            "T2 (05/01/2026)",
            "CN, 11/1",
            "Thứ Hai 5/1",
            "Thứ hai - thứ ba, 5-6/1",
            "T4-T5 21-22/1",
            "Mon–Tue 5–6 Jan",
            "Thu 2 (05/01/2026)",
            "2025-11-29",
            "29-11-2025",
        ] {
            assert_eq!(fault(words, &[]), None, "{words}");
        }
    }

    #[test]
    fn what_is_no_day_is_none_in_a_range_either() {
        use Guess::{NoSuchDay, NoYear, Unknown};
        for (words, expected) in [
            ("Jan 05", NoYear),
            ("29–30/11", NoYear),
            ("Monday", Unknown),
            ("32–33/11/2025", NoSuchDay { year: 2025, month: 11 }),
            ("Jun 22, 2026 - Jun 38, 2026", NoSuchDay { year: 2026, month: 6 }),
            ("29/11 – 5/12", NoYear),
            ("soon – later", Unknown),
        ] {
            assert_eq!(fault(words, &[]), Some(NoDay::Guess(expected)), "{words}");
        }
    }

    #[test]
    fn each_end_of_a_range_is_told_in_its_form() {
        let form = |text: &str| Some(NoDay::Form(text.to_owned()));
        let day_first = [DateForm::DayFirst];
        assert_eq!(fault("2025-11-29 – 2025-12-05", &day_first), form("29/11/2025 – 05/12/2025"));
        assert_eq!(fault("29/11/2025 – 2025-12-05", &day_first), form("29/11/2025 – 05/12/2025"));
        assert_eq!(fault("29–30/11/2025", &day_first), None);
    }

    #[test]
    fn a_day_in_numbers_has_one_of_the_forms_and_a_day_in_words_any() {
        let form = |text: &str| Some(NoDay::Form(text.to_owned()));
        let [day, month, year] = [DateForm::DayFirst, DateForm::MonthFirst, DateForm::YearFirst].map(|form| [form]);
        for (words, forms, expected) in [
            ("29/11/2025", &day, None),
            ("29.11.25", &day, None),
            ("11/29/2025", &day, form("29/11/2025")),
            ("2025-11-29", &day, form("29/11/2025")),
            ("2025-11-29T08:00:00+07:00", &day, form("29/11/2025")),
            ("29 November 2025", &day, None),
            ("11/29/2025", &month, None),
            ("29/11/2025", &month, form("11/29/2025")),
            ("05/06/2025", &month, None),
            ("2025-11-29", &year, None),
            ("29/11/2025", &year, form("2025-11-29")),
            ("November 29, 2025", &year, None),
        ] {
            assert_eq!(fault(words, forms), expected, "{words}");
        }
        assert_eq!(fault("2025-11-29", &[DateForm::DayFirst, DateForm::YearFirst]), None);
    }

    #[test]
    fn the_three_numbers_of_a_day_stand_in_the_order_of_its_form() {
        let day = Date::constant(2025, 11, 29);
        let is_in = |words: &str| {
            [DateForm::DayFirst, DateForm::MonthFirst, DateForm::YearFirst].map(|form| is_in(words, day, form))
        };
        assert_eq!(is_in("29/11/2025"), [true, false, false]);
        assert_eq!(is_in("29-11-25"), [true, false, false]);
        assert_eq!(is_in("11/29/2025"), [false, true, false]);
        assert_eq!(is_in("2025-11-29"), [false, false, true]);
        assert_eq!(is_in("25-11-29"), [false; 3]);
        assert_eq!(is_in("29/11"), [false; 3]);
        assert_eq!(is_in("30/11/2025"), [false; 3]);
    }
}
