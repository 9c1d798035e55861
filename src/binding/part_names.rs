//! Recognizes headings that only number a part of something: `Day 1`, `Session 3`, `Buổi sáng`, `Phiên 2: Lò nung`.

use crate::text::fold;

/// Words for the parts of a day, and numbers as words, folded. Digits and Roman numbers are known without them.
const PARTS: [&str; 30] = [
    "morning",
    "afternoon",
    "evening",
    "night",
    "noon",
    "one",
    "two",
    "three",
    "four",
    "five",
    "first",
    "second",
    "third",
    "fourth",
    "last",
    "sáng",
    "trưa",
    "chiều",
    "tối",
    "nhất",
    "hai",
    "ba",
    "tư",
    "năm",
    "đầu",
    "cuối",
    "một",
    "bốn",
    "thứ",
    "đêm",
];

/// What is counted, in the words of any event, folded.
const COUNTED: [&str; 22] = [
    "day", "session", "part", "talk", "round", "track", "slot", "block", "hour", "week", "half", "workshop", "keynote",
    "ngày", "buổi", "phiên", "phần", "chặng", "vòng", "tuần", "giờ", "bài",
];

/// Words between those, folded.
const GLUE: [&str; 8] = ["the", "of", "in", "on", "and", "của", "và", "số"];

/// Whether the folded heading `text`, or what precedes its first divider, names a part by its number or time of day.
pub(super) fn names_part(text: &str) -> bool {
    let name = fold::pieces(text).next().unwrap_or_default();
    let words: Vec<&str> = fold::words(name).collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()) || is_roman(word);
    let tells = |word: &&str| PARTS.contains(word) || is_number(word);
    let counted = |word: &&str| COUNTED.contains(word) || COUNTED.contains(&word.trim_end_matches('s'));
    let short = words.len() <= 4 && words.iter().any(tells);
    let all = words.iter().all(|word| tells(word) || counted(word) || GLUE.contains(word));
    short && all && words.iter().any(|word| counted(word) || PARTS[..5].contains(word))
}

fn is_roman(word: &str) -> bool {
    word.len() <= 4 && !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
}
