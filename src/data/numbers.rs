//! Numbers as Hugo parses them.
//!
//! Hugo's YAML parser accepts `010` (eight), `0b11` and `1_000`, and treats `08` and `1e1` as text. Where Hugo needs an
//! integer, such as for `weight`, it converts any value, and uses 0 if that fails.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;

use crate::data::value::Value;
use crate::text::source::floor_char_boundary;

/// An integer as Hugo reads it, and as a person reads it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Whole {
    /// The number that Hugo reads.
    pub reads: i64,
    /// The number as written; `None` if there is none.
    pub written: Option<f64>,
}

impl Whole {
    /// Whether Hugo reads the number as written.
    pub fn is_as_written(self) -> bool {
        self.written == Some(self.reads as f64)
    }
}

/// The integer that Hugo makes of `value`. `raw` is the value as written; `yaml` tells whether the format is YAML.
pub fn whole(value: &Value, raw: &str, yaml: bool) -> Whole {
    match value {
        Value::Integer(number) => Whole { reads: *number, written: Some(*number as f64) },
        // YAML parsers read `1e1` as a number, Hugo reads it as text.
        Value::Float(_) if yaml && raw.contains(|c: char| c.is_ascii_digit()) => plain_whole(raw),
        Value::Float(number) => Whole { reads: truncated(*number), written: Some(*number) },
        Value::String { text, plain: true } if yaml => plain_whole(text),
        Value::String { text, .. } => Whole { reads: cast(text), written: written(text) },
        Value::Bool(flag) => Whole { reads: i64::from(*flag), written: None },
        Value::Null | Value::Datetime(_) | Value::Sequence(_) | Value::Mapping(_) => Whole { reads: 0, written: None },
    }
}

fn plain_whole(text: &str) -> Whole {
    let reads = match plain(text) {
        Some(Number::Whole(number)) => number,
        Some(Number::Fraction(number)) => number as i64,
        None => cast(text),
    };
    Whole { reads, written: written(text) }
}

/// A number that Hugo's YAML parser reads from an unquoted scalar.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Number {
    /// An integer.
    Whole(i64),
    /// A number with a decimal point.
    Fraction(f64),
}

impl Number {
    /// The number as the text that Hugo converts it to.
    pub fn as_text(self) -> String {
        match self {
            Self::Whole(number) => number.to_string(),
            Self::Fraction(number) => number.to_string(),
        }
    }

    /// The value as a float.
    pub fn value(self) -> f64 {
        match self {
            Self::Whole(number) => number as f64,
            Self::Fraction(number) => number,
        }
    }
}

/// The number that Hugo's YAML parser reads from the unquoted `text`; `None` if it reads text.
pub fn plain(text: &str) -> Option<Number> {
    if !unsigned(text).starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let digits = text.replace('_', "");
    if digits.contains('.') {
        return digits.parse().ok().filter(|number: &f64| number.is_finite()).map(Number::Fraction);
    }
    // Above the largest `i64`, Hugo wraps around to negative numbers.
    let huge =
        || digits.parse::<u64>().ok().filter(|_| !unsigned(&digits).starts_with('0')).map(|number| number as i64);
    based(&digits).or_else(huge).map(Number::Whole)
}

/// The integer that Hugo converts a text to.
fn cast(text: &str) -> i64 {
    let trimmed = match text.split_once('.') {
        Some((whole, fraction)) if is_digits(unsigned(whole)) && fraction.bytes().all(|b| b.is_ascii_digit()) => whole,
        _ => text,
    };
    // Go accepts single underscores between digits or after a prefix.
    let body = unsigned(trimmed);
    let misplaced = body.starts_with('_') || body.ends_with('_') || body.contains("__");
    if misplaced { 0 } else { based(&trimmed.replace('_', "")).unwrap_or(0) }
}

/// Go converts NaN and infinity to the smallest integer.
fn truncated(number: f64) -> i64 {
    if number.is_finite() { number as i64 } else { i64::MIN }
}

/// Parses an integer with a base prefix; a leading zero means octal.
fn based(text: &str) -> Option<i64> {
    let body = unsigned(text);
    let (digits, radix) = match body.as_bytes() {
        [b'0', b'x' | b'X', ..] => (&body[2..], 16),
        [b'0', b'o' | b'O', ..] => (&body[2..], 8),
        [b'0', b'b' | b'B', ..] => (&body[2..], 2),
        [b'0', _, ..] => (&body[1..], 8),
        _ => (body, 10),
    };
    // `from_str_radix` would accept a second sign.
    let number = digits.bytes().all(|byte| byte.is_ascii_alphanumeric()).then(|| i64::from_str_radix(digits, radix));
    let number = number?.ok()?;
    Some(if text.starts_with('-') { -number } else { number })
}

/// The digits of ` ２ ` or `1,000`, without the characters around and between them.
pub fn plain_digits(raw: &str) -> String {
    let plain: String = raw.nfkc().collect();
    let plain = plain.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '#'));
    let mut groups = plain.split([',', ' ', '\u{a0}']).skip(1);
    if groups.all(|group| group.len() == 3) { plain.replace([',', ' ', '\u{a0}'], "") } else { String::new() }
}

/// The number that a person reads in `text`.
fn written(text: &str) -> Option<f64> {
    let digits = unsigned(text);
    let number = match digits.get(..2).map(str::to_ascii_lowercase).as_deref() {
        Some("0x" | "0o" | "0b") => return based(&text.replace('_', "")).map(|number| number as f64),
        _ if digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') => text.replace('_', ""),
        _ => return None,
    };
    number.parse().ok()
}

fn unsigned(text: &str) -> &str {
    text.strip_prefix(['-', '+']).unwrap_or(text)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The parts of the number at the start of `4.2-Event2`, and its length in bytes. Years and codes do not count as
/// numbers.
pub fn dotted(text: &str) -> Option<(Vec<u64>, usize)> {
    let (mut digits, mut length) = (Vec::new(), 0);
    loop {
        let rest = &text[length..];
        let rest = if length == 0 { rest } else { rest.strip_prefix('.').unwrap_or_default() };
        let count = rest.bytes().take_while(u8::is_ascii_digit).count();
        if count == 0 || count > 3 {
            break;
        }
        length = text.len() - rest.len() + count;
        digits.push(rest[..count].parse().ok()?);
    }
    // `12345` is not a report number, and neither are its first three digits, nor is `4` in `4.1001`.
    let rest = &text[length..];
    let goes_on = rest.strip_prefix('.').unwrap_or(rest).starts_with(|c: char| c.is_ascii_digit());
    (!digits.is_empty() && !goes_on).then_some((digits, length))
}

/// Joins the parts to one number again: `4.2`.
pub fn joined(digits: &[u64]) -> String {
    let parts: Vec<_> = digits.iter().map(u64::to_string).collect();
    parts.join(".")
}

/// Natural sort order: `4.2-Event2` before `4.10-Event10`, and `Đặng` between `Cao` and `Giang`, as a Vietnamese
/// dictionary has them: `ă`, `â`, `đ` and the like are letters of their own, tones only part equal names.
pub fn natural(one: &str, other: &str) -> Ordering {
    if one.is_ascii() && other.is_ascii() {
        return as_counted(one, other);
    }
    as_counted(&without_tones(one), &without_tones(other)).then_with(|| one.cmp(other))
}

/// `text` with each mark behind its letter, so that `â` comes after all that begins with `a`, and without tones.
fn without_tones(text: &str) -> String {
    // Grave, acute, tilde, hook above, dot below.
    let is_tone = |c: char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let mut parted = String::with_capacity(text.len());
    for c in text.nfd().filter(|&c| !is_tone(c)) {
        match c {
            'đ' => parted.push_str("d\u{335}"),
            'Đ' => parted.push_str("D\u{335}"),
            // `ă` comes before `â`, whose mark has a lower number.
            '\u{306}' => parted.push('\u{301}'),
            c => parted.push(c),
        }
    }
    parted
}

/// The order of `one` and `other`, letter by letter, where digits count as the number that they make.
fn as_counted(one: &str, other: &str) -> Ordering {
    // Names of one folder begin alike. A number is compared as a whole.
    let same = std::iter::zip(one.bytes(), other.bytes()).take_while(|(x, y)| x == y).count();
    let in_number = one[..floor_char_boundary(one, same)].trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (mut a, mut b) = (&one[in_number..], &other[in_number..]);
    while let (Some(x), Some(y)) = (a.chars().next(), b.chars().next()) {
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let (m, n) = (digits(a), digits(b));
        let order = match (m, n) {
            (0, _) | (_, 0) => x.cmp(&y),
            _ => {
                let (p, q) = (a[..m].trim_start_matches('0'), b[..n].trim_start_matches('0'));
                p.len().cmp(&q.len()).then_with(|| p.cmp(q))
            }
        };
        if order != Ordering::Equal {
            return order;
        }
        (a, b) = (&a[m.max(x.len_utf8())..], &b[n.max(y.len_utf8())..]);
    }
    a.len().cmp(&b.len()).then_with(|| one.cmp(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ordered_as_people_count() {
        let mut names = ["4.10-E/a", "4.2-E/a", "4.2-E/b", "4.02-E/a", "10", "9", "", "Đ", "4.2-E", "x"];
        names.sort_by(|one, other| natural(one, other));
        assert_eq!(names, ["", "4.2-E", "4.02-E/a", "4.2-E/a", "4.2-E/b", "4.10-E/a", "9", "10", "Đ", "x"]);
    }

    #[test]
    fn names_are_ordered_as_in_a_vietnamese_dictionary() {
        let ordered =
            ["An Vy", "Ánh", "Ăn", "Ân", "Cao", "Dung", "Dũng", "Dương", "Đào", "Đặng 2", "Đặng 10", "Em", "Giang"];
        let decomposed: Vec<String> = ordered.iter().map(|name| name.nfd().collect()).collect();
        for names in [ordered.map(str::to_owned).to_vec(), decomposed] {
            let mut shuffled: Vec<_> = names.iter().rev().cloned().collect();
            shuffled.sort_by(|one, other| natural(one, other));
            assert_eq!(shuffled, names);
        }
    }

    #[test]
    fn the_number_at_the_beginning_of_a_name_is_found() {
        for (name, digits, length) in [
            ("4.2-Event2", vec![4, 2], 3),
            ("4-EventParticipated", vec![4], 1),
            ("4.10_Sự kiện", vec![4, 10], 4),
            ("04.02", vec![4, 2], 5),
            ("4.2.md", vec![4, 2], 3),
            ("4.2. ", vec![4, 2], 3),
            ("1.2.3.4x", vec![1, 2, 3, 4], 7),
            ("4.2Event", vec![4, 2], 3),
        ] {
            assert_eq!(dotted(name), Some((digits, length)), "{name}");
        }
        for name in ["Event2", "", "2025-09-18-event", "12345", "4.1001-Event", "_index.md", "Vườn 2", ".5"] {
            assert_eq!(dotted(name), None, "{name}");
        }
        assert_eq!(joined(&[4, 10]), "4.10");
    }

    #[test]
    fn text_without_quotes_may_be_a_number_to_hugo() {
        for (text, number) in [
            ("2025", Some("2025")),
            ("010", Some("8")),
            ("1_000", Some("1000")),
            ("1.50", Some("1.5")),
            ("0x10", Some("16")),
            ("08", None),
            ("1e3", None),
            ("1.2.3", None),
            ("2025-09-18", None),
            (".", None),
            ("_1", None),
            ("--1", None),
        ] {
            assert_eq!(plain(text).map(Number::as_text).as_deref(), number, "{text}");
        }
    }
}
