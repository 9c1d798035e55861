//! Days of the week beside a date, in English and Vietnamese.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::fold::compose;

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
