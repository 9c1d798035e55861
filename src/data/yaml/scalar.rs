//! The type of a plain scalar.

use crate::data::value::Value;

/// Resolves a plain scalar by YAML 1.2's core schema, except for forms that Hugo or serde_yaml read differently: digits
/// after a leading zero (`02`) stay text.
pub fn resolve(text: &str) -> Value {
    match text {
        _ if is_null(text) => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => integer(text)
            .or_else(|| float(text))
            .unwrap_or_else(|| Value::String { text: text.to_owned(), plain: true }),
    }
}

/// Whether a plain scalar is null.
pub fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

fn integer(text: &str) -> Option<Value> {
    if let Some(digits) = text.strip_prefix("0x") {
        return radix(digits, 16);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return radix(digits, 8);
    }
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty()
        || !digits.bytes().all(|byte| byte.is_ascii_digit())
        || (digits.len() > 1 && digits.starts_with('0'))
    {
        return None;
    }
    match text.parse() {
        Ok(number) => Some(Value::Integer(number)),
        Err(_) => text.parse().ok().map(Value::Float),
    }
}

fn radix(digits: &str, radix: u32) -> Option<Value> {
    // `from_str_radix` would accept a sign here, YAML does not.
    if digits.starts_with(['-', '+']) {
        return None;
    }
    i64::from_str_radix(digits, radix).ok().map(Value::Integer)
}

fn float(text: &str) -> Option<Value> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    match digits {
        ".inf" | ".Inf" | ".INF" => {
            return Some(Value::Float(if text.starts_with('-') { f64::NEG_INFINITY } else { f64::INFINITY }));
        }
        ".nan" | ".NaN" | ".NAN" if digits.len() == text.len() => return Some(Value::Float(f64::NAN)),
        _ => {}
    }
    // Check the form first: Rust also parses `inf` and `nan`. Digits alone are for `integer`.
    let shaped = digits.starts_with(|first: char| first.is_ascii_digit() || first == '.')
        && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'-' | b'+'))
        && !digits.bytes().all(|byte| byte.is_ascii_digit());
    if shaped { text.parse().ok().map(Value::Float) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_hugo_and_serde_yaml_agree_on() {
        for (text, number) in [("0", 0), ("-1", -1), ("+3", 3), ("42", 42), ("0x1F", 31), ("0o17", 15)] {
            assert_eq!(resolve(text), Value::Integer(number), "{text}");
        }
        for (text, number) in
            [("1.0", 1.0), ("1e1", 10.0), (".5", 0.5), ("-2.5e-1", -0.25), ("99999999999999999999", 1e20)]
        {
            assert_eq!(resolve(text), Value::Float(number), "{text}");
        }
    }

    #[test]
    fn what_readers_differ_about_stays_plain_text() {
        for text in [
            "yes",
            "no",
            "on",
            "OFF",
            "y",
            "02",
            "08",
            "010",
            "-07",
            "1_000",
            "0b11",
            "0x",
            "0x-1",
            "1.2.3",
            "e5",
            "inf",
            "nan",
            "2025-09-18",
            "2025-1205",
            "12:30",
            "1-2",
            "1e",
            ".",
            "-",
            "tRue",
            "NuLL",
        ] {
            assert_eq!(resolve(text), Value::String { text: text.to_owned(), plain: true }, "{text}");
        }
    }

    #[test]
    fn nothing_and_truth_are_known_in_three_cases_of_letters() {
        for text in ["", "~", "null", "Null", "NULL"] {
            assert_eq!(resolve(text), Value::Null, "{text}");
        }
        assert_eq!(resolve("True"), Value::Bool(true));
        assert_eq!(resolve("FALSE"), Value::Bool(false));
    }
}
