//! Numbers at the start of headings: `5.`, `IV.`, `4.1`, `b)`, `Phần 2:`, `1️⃣`.

use super::characters::compose;

/// The words that a number may follow, in lower case, composed.
const WORDS: [&str; 9] = ["phần", "phan", "mục", "muc", "chương", "chuong", "part", "section", "chapter"];

/// Nobody counts further than `XXXVII.`
const LONGEST_ROMAN: usize = 6;

/// Whether `text`, composed or not, begins with a number: `1.`, `IV.`, `Phần 2:`.
pub fn is_numbered(text: &str) -> bool {
    let text = &*compose(text);
    strip_numbering(text).len() < text.len()
}

/// `text` without the number at its start, and without decoration before it.
pub fn strip_numbering(text: &str) -> &str {
    let start = text.trim_start_matches(|character: char| !character.is_alphanumeric());
    let rest = after_word_and_number(start)
        .or_else(|| after_dotted(start))
        .or_else(|| after_integer(start))
        .or_else(|| after_letter(start))
        .or_else(|| after_circled(start));
    // A number alone is the whole heading.
    rest.filter(|rest| rest.contains(char::is_alphabetic)).unwrap_or(text)
}

/// Whether a number may follow `word`, which is in lower case but for its first letter.
pub(super) fn precedes_number(word: &str) -> bool {
    // Nearly all headings begin with other words.
    matches!(word.as_bytes()[0] | 0x20, b'p' | b'm' | b'c' | b's')
        && WORDS.iter().any(|known| known[1..] == word[1..] && word[..1].eq_ignore_ascii_case(&known[..1]))
}

/// `Phần 2: `, `Part IV `, `Section b) `.
fn after_word_and_number(text: &str) -> Option<&str> {
    // Nearly all headings begin with other words.
    if !text.starts_with(['p', 'P', 'm', 'M', 'c', 'C', 's', 'S', 'ſ']) {
        return None;
    }
    let end = text.find(|character: char| !character.is_alphabetic())?;
    // As regular expressions ignore case, the long s is an s.
    let is_word = |word: &&&str| {
        let lower =
            text[..end].chars().flat_map(char::to_lowercase).map(|letter| if letter == 'ſ' { 's' } else { letter });
        lower.eq(word.chars())
    };
    WORDS.iter().find(is_word)?;
    // A tab is no space here.
    let number = after_spaces(&text[end..]).filter(|_| !text[end..].starts_with(['\t', '\n', '\r', '\x0b', '\x0c']))?;
    let rest = match digits(number) {
        0 => &number[roman(number).or_else(|| item_letter(number))?..],
        length => &number[length + dotted(&number[length..])..],
    };
    after_mark(rest, ['.', ')', ':', '-', '–', '—'])
}

/// `4.1 `, `4.1. `, `4.1 – `.
fn after_dotted(text: &str) -> Option<&str> {
    let first = digits(text);
    let more = dotted(&text[first..]);
    if first == 0 || more == 0 {
        return None;
    }
    let rest = &text[first + more..];
    after_mark(rest.strip_prefix(['.', ')', ':']).unwrap_or(rest), ['-', '–', '—'])
}

/// `5.`, `5) `, `5 – `, `5️⃣`.
fn after_integer(text: &str) -> Option<&str> {
    let rest = match digits(text) {
        0 | 4.. => return None,
        length => &text[length..],
    };
    let spaced = rest.trim_start();
    let keycap = || rest_of_keycap(spaced);
    let dash = || after_spaces(spaced.strip_prefix(['-', '–', '—']).filter(|_| spaced.len() < rest.len())?);
    spaced.strip_prefix(['.', ')', ':']).or_else(dash).or_else(keycap).map(str::trim_start)
}

fn rest_of_keycap(text: &str) -> Option<&str> {
    text.strip_prefix('\u{fe0f}').unwrap_or(text).strip_prefix('\u{20e3}')
}

/// `IV. `, `b) `.
fn after_letter(text: &str) -> Option<&str> {
    let after = |length: usize| after_spaces(text[length..].strip_prefix(['.', ')', ':'])?);
    roman(text).filter(|&length| length <= LONGEST_ROMAN).and_then(after).or_else(|| item_letter(text).and_then(after))
}

/// `① `, `❷ `.
fn after_circled(text: &str) -> Option<&str> {
    let is_circled = |character: char| matches!(character, '\u{2460}'..='\u{2473}' | '\u{2776}'..='\u{2793}');
    text.strip_prefix(is_circled).map(str::trim_start)
}

/// `text` after one of `marks`, which may have spaces before it and has some after it; or after spaces alone.
fn after_mark<const N: usize>(text: &str, marks: [char; N]) -> Option<&str> {
    text.trim_start().strip_prefix(marks).and_then(after_spaces).or_else(|| after_spaces(text))
}

/// `text` after the spaces that it begins with; `None` if there are none.
fn after_spaces(text: &str) -> Option<&str> {
    Some(text.trim_start()).filter(|rest| rest.len() < text.len())
}

/// The number of digits at the start of `text`.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The length of the `.1.2` at the start of `text`.
fn dotted(text: &str) -> usize {
    let mut length = 0;
    while let Some(rest) = text[length..].strip_prefix('.') {
        match digits(rest) {
            0 => break,
            more => length += 1 + more,
        }
    }
    length
}

/// The length of the Roman number at the start of `text`: any of its letters.
fn roman(text: &str) -> Option<usize> {
    let length = text.bytes().take_while(|byte| matches!(byte.to_ascii_lowercase(), b'i' | b'v' | b'x')).count();
    (length > 0).then_some(length)
}

/// The length of the letter of an item, `a` to `h`.
fn item_letter(text: &str) -> Option<usize> {
    text.starts_with(|letter: char| matches!(letter.to_ascii_lowercase(), 'a'..='h')).then_some(1)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;
    use regex::Regex;

    use super::*;

    /// What is meant, as an expression. It takes longer to compile than a report to check.
    static NUMBERING: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?ix)^
            (?: (?:phần|phan|mục|muc|chương|chuong|part|section|chapter) \s+ (?:[0-9]+(?:\.[0-9]+)*|[ivx]+|[a-h]) \s* [.):\-–—]? \s+
            |   [0-9]+(?:\.[0-9]+)+ [.):]? (?:\s*[-–—])? \s+
            |   [0-9]{1,3} \s* (?: [.):] | \s[-–—]\s | \x{fe0f}?\x{20e3} ) \s*
            |   (?:[ivx]+|[a-h]) [.):] \s+
            |   [\x{2460}-\x{2473}\x{2776}-\x{2793}] \s*
            )",
        )
        .unwrap()
    });

    fn by_expression(text: &str) -> &str {
        let start = text.trim_start_matches(|character: char| !character.is_alphanumeric());
        let found = NUMBERING.find(start).filter(|_| may_be_numbered(start));
        let rest = found.map_or("", |found| &start[found.end()..]);
        if rest.contains(char::is_alphabetic) { rest } else { text }
    }

    /// What is asked first.
    fn may_be_numbered(start: &str) -> bool {
        let word = start.find(|character: char| !character.is_alphabetic()).unwrap_or(start.len());
        match start.as_bytes()[word..].first() {
            _ if word == 0 => true,
            Some(b'.' | b')' | b':') => word <= LONGEST_ROMAN,
            Some(byte) => *byte == b' ' || !byte.is_ascii(),
            None => false,
        }
    }

    #[test]
    fn numbers_are_what_the_expression_takes() {
        for text in [
            "5. Goals",
            "5.Goals",
            "5 . Goals",
            "12) Goals",
            "1234. Goals",
            "5 - Goals",
            "5 -Goals",
            "5- Goals",
            "4.1 Goals",
            "4.1. Goals",
            "4.1.Goals",
            "4.1 – Goals",
            "4.1 –Goals",
            "4.1.– Goals",
            "4.1.2.3: Goals",
            "1️⃣ Goals",
            "1⃣Goals",
            "1 ️⃣ Goals",
            "IV. Goals",
            "iv.Goals",
            "IVb. Goals",
            "b) Goals",
            "b Goals",
            "i) Goals",
            "① Goals",
            "❷Goals",
            "㉑ Goals",
            "Phần 2: Goals",
            "PHẦN IV Goals",
            "Phần  b – Goals",
            "Phần 2:Goals",
            "Phần 2 -Goals",
            "Phần 2.1. Goals",
            "phan 2 Goals",
            "Chương\u{a0}3.\u{a0}Goals",
            "part\t1\tGoals",
            "ſection 1: Goals",
            "Section",
            "Section 1",
            "Parts 1 Goals",
            "xxxvii. Goals",
            "xxxviii. Goals",
            "A day",
            "2025",
            "36 Hours",
            "🎯 2. Goals",
            "",
            "12 ",
            "2.",
            "Mục đích của sự kiện",
            "Event Details",
        ] {
            assert_eq!(strip_numbering(text), by_expression(text), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn whatever_is_written_numbers_are_what_the_expression_takes(
            text in r"([ \u{a0}\t*#]{0,2})((?i:phần|phan|mục|muc|chương|chuong|part|section|chapter|parts|pha)[ \u{a0}\t]{0,2})?([0-9]{0,4}|[0-9]{1,2}(\.[0-9]{0,2}){1,3}|[ivxIVXabhiñſK]{1,3}|[①⑳❶➓㉑])[ \u{a0}]{0,2}[.):–—\-\u{fe0f}\u{20e3}]{0,2}[ \u{a0}\t]{0,3}[–\-]?[ ]{0,2}[a-zđ0-9 .]{0,6}"
        ) {
            prop_assert_eq!(strip_numbering(&text), by_expression(&text));
        }

        #[test]
        fn any_text_is_numbered_as_the_expression_takes_it(text in "\\PC{0,12}") {
            prop_assert_eq!(strip_numbering(&text), by_expression(&text));
        }
    }
}
