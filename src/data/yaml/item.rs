//! A text as it is written in a list in brackets or a map in braces.

use super::attempts;

/// `text` as an item of a list in brackets or a value in braces: plain if it can be, else in double quotation marks; `None` if
/// YAML cannot hold it.
pub fn item(text: &str) -> Option<String> {
    let is_read = |written: &str| {
        let list = attempts::read(&format!("[{written}, x]"));
        list.is_ok_and(|list| list.items().len() == 2 && list.items()[0].as_str() == Some(text))
            && attempts::read(&format!("{{ x: {written} }}")).is_ok_and(|map| {
                map.get("x").is_some_and(|entry| map.entries().len() == 1 && entry.value.as_str() == Some(text))
            })
    };
    let simple = |character: char| character.is_alphanumeric() || " -_–&'’“”".contains(character);
    let is_plain = text.starts_with(char::is_alphabetic) && text.chars().all(simple) && is_word(text);
    if is_plain && is_read(text) {
        return Some(text.to_owned());
    }
    // Every string of JSON is one of YAML.
    serde_json::to_string(text).ok().filter(|written| is_read(written))
}

/// Whether every reader of YAML takes `text` for text: none of the words that some take for true, false or nothing.
fn is_word(text: &str) -> bool {
    const OTHERS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    !OTHERS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_as_the_same_text() {
        for (text, written) in [
            ("Event photos", Some("Event photos")),
            ("Nội dung", Some("Nội dung")),
            ("yes", Some("\"yes\"")),
            ("2025-01-01", Some("\"2025-01-01\"")),
            ("a, b", Some("\"a, b\"")),
            ("say \"it\"", Some("\"say \\\"it\\\"\"")),
            ("a: b", Some("\"a: b\"")),
        ] {
            assert_eq!(item(text).as_deref(), written, "{text}");
        }
    }
}
