//! Folding of plain words with single spaces between them, as nearly all headings and schemas have them.

use super::characters::is_plainly_composed;
use super::each_word::end_of_folded;

/// `text` folded, if it consists of English and Vietnamese words with single spaces between them.
pub(super) fn fold(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut folded = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let end = end_of_folded(bytes, at);
        if end > at {
            folded.push_str(&text[at..end]);
            at = end;
        } else if byte.is_ascii_uppercase() {
            folded.push(byte.to_ascii_lowercase().into());
            at += 1;
        } else if byte == b' ' {
            let is_between = !folded.is_empty() && !folded.ends_with(' ');
            if !is_between || at + 1 == bytes.len() {
                return None;
            }
            folded.push(' ');
            at += 1;
        } else {
            let capital = text[at..].chars().next().filter(|letter| matches!(letter, 'À'..='Ỹ'))?;
            // Of Latin letters only; not those that are several letters in lower case.
            let mut lower = capital.to_lowercase();
            let letter = lower.next().filter(|letter| *letter != capital && lower.next().is_none())?;
            folded.push(letter);
            at += capital.len_utf8();
        }
    }
    is_plainly_composed(&folded).then_some(folded)
}
