//! Days of the week beside a date, in English and Vietnamese.

use std::sync::LazyLock;

use jiff::civil::Weekday;
use regex::Regex;

use crate::text::fold::compose;
use crate::text::source::ceil_char_boundary;

/// Days of the week in lower case. Those of up to four bytes are written with a capital.
const NAMES: [(Weekday, &[&str]); 7] = [
    (Weekday::Monday, &["monday", "mon", "thứ hai", "thứ 2", "t2"]),
    (Weekday::Tuesday, &["tuesday", "tues", "tue", "thứ ba", "thứ 3", "t3"]),
    (Weekday::Wednesday, &["wednesday", "wed", "thứ tư", "thứ 4", "t4"]),
    (Weekday::Thursday, &["thursday", "thurs", "thu", "thứ năm", "thứ 5", "t5"]),
    (Weekday::Friday, &["friday", "fri", "thứ sáu", "thứ 6", "t6"]),
    (Weekday::Saturday, &["saturday", "sat", "thứ bảy", "thứ bẩy", "thứ 7", "t7"]),
    (Weekday::Sunday, &["sunday", "sun", "chủ nhật", "chúa nhật", "cn"]),
];

/// The name of `day` in English and in Vietnamese: `Monday`, `thứ Hai`.
pub fn weekday_names(day: Weekday) -> (&'static str, &'static str) {
    match day {
        Weekday::Monday => ("Monday", "thứ Hai"),
        Weekday::Tuesday => ("Tuesday", "thứ Ba"),
        Weekday::Wednesday => ("Wednesday", "thứ Tư"),
        Weekday::Thursday => ("Thursday", "thứ Năm"),
        Weekday::Friday => ("Friday", "thứ Sáu"),
        Weekday::Saturday => ("Saturday", "thứ Bảy"),
        Weekday::Sunday => ("Sunday", "Chủ nhật"),
    }
}

/// The day of the week that `text`, which a date follows, ends with: `on Saturday, `, `Thứ Sáu ngày `. None if it is the last of
/// several, `Mon–Fri `, of which the date may be the first.
pub fn weekday_before(text: &str) -> Option<Weekday> {
    const NEAR: usize = 48;
    let near = &text[ceil_char_boundary(text, text.len().saturating_sub(NEAR))..];
    let around = |c: char| c.is_whitespace() || matches!(c, ',' | '*' | '_' | '(' | ':');
    let written = compose(near);
    let written = written.trim_end_matches(around);
    let written = ["ngày", "Ngày", "the"].iter().find_map(|word| written.strip_suffix(word)).unwrap_or(written);
    let written = written.trim_end_matches(around).trim_end_matches('.');
    let lower = written.to_lowercase();
    let (day, name) = NAMES.iter().find_map(|(day, names)| {
        let name = names.iter().find(|name| lower.ends_with(**name))?;
        Some((*day, *name))
    })?;
    let start = lower.len() - name.len();
    let before = lower[..start].trim_end_matches(['*', '_', '(']);
    // Lower case keeps the length of what these names are made of.
    let capital = name.len() > 4 || written.get(start..).is_some_and(|name| name.starts_with(char::is_uppercase));
    let whole = !before.ends_with(char::is_alphanumeric);
    let before = before.trim_end();
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let several = before.ends_with(['-', '–', '—', '/', '&', '+', '~', '→', ','])
        || ["to", "and", "or", "until", "through", "đến", "tới", "và", "hoặc"].contains(&last);
    (capital && whole && !several).then_some(day)
}

/// Whether `text` names a day of the week: `Mon`, `Tuesday`, `Thứ 4`, `CN`.
pub fn names_weekday(text: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let text = compose(text).to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    let names = |word: &str| {
        word.len() > 2 && DAYS.iter().any(|day| day.starts_with(word))
            || matches!(word, "thứ" | "cn" | "t2" | "t3" | "t4" | "t5" | "t6" | "t7")
    };
    words.any(names) || text.contains("chủ nhật")
}

/// Whether `text` is nothing but days of the week: `Wed-Fri`, `thứ 4 đến thứ 6`, `Monday morning`.
pub fn only_weekdays(text: &str) -> bool {
    const BESIDE: [&str; 14] = [
        "to",
        "and",
        "until",
        "từ",
        "đến",
        "tới",
        "và",
        "morning",
        "afternoon",
        "evening",
        "sáng",
        "chiều",
        "tối",
        "trưa",
    ];
    let beside = |word: &str| BESIDE.contains(&compose(word).to_lowercase().as_str());
    names_weekday(text) && without_weekdays(text).is_none_or(|rest| rest.split_whitespace().all(beside))
}

/// `text` without the days of the week in it and what stands around them; `None` where there are none, or nothing else.
pub fn without_weekdays(text: &str) -> Option<String> {
    static WEEKDAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let vietnamese = r"th[ứu]\s*(?:[2-7]\b|hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay)|t[2-7]|ch[ủu]\s+nh[ậa]t|cn";
        let english =
            "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
        Regex::new(&format!(r"(?i)\b(?:{vietnamese}|{english})\b\.?\s*[-–—,;:+&]*\s*")).ok()
    });
    let text = &*compose(text);
    let rest = WEEKDAY.as_ref()?.replace_all(text, " ");
    let around = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '(' | ')');
    let rest = rest.trim_matches(around);
    (!rest.is_empty() && rest.len() < text.trim().len()).then(|| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn the_day_of_the_week_before_a_date_is_read() {
        for (text, day) in [
            ("We met on Saturday, ", Weekday::Saturday),
            ("**Thứ Sáu** ngày ", Weekday::Friday),
            ("*Thứ Bảy, ", Weekday::Saturday),
            ("chủ nhật ", Weekday::Sunday),
            ("Wed ", Weekday::Wednesday),
            ("(T5 ", Weekday::Thursday),
            ("Thứ 2, ngày ", Weekday::Monday),
            ("Friday the ", Weekday::Friday),
        ] {
            assert_eq!(weekday_before(text), Some(day), "{text}");
            assert_eq!(weekday_before(&text.nfd().collect::<String>()), Some(day), "{text} decomposed");
        }
        for text in [
            "",
            "Mon–Fri ",
            "Thứ Hai đến Thứ Sáu ",
            "we sat ",
            "Monday and Tuesday, ",
            "on ",
            "năm ",
            "Sat/Sun ",
            "the sun ",
            "Monday at nine, ",
        ] {
            assert_eq!(weekday_before(text), None, "{text}");
        }
    }
}
