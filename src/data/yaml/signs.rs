//! Brackets and commas that Hugo reads as text: its parser treats `}` as a bracket only after a `{`, and `,` as a
//! separator only inside brackets.

use granit_parser::{ErrorKind, ScanError};

/// Letters that replace `}` and `,` for the parser, and that are not in the text.
#[derive(Clone, Copy)]
pub(super) struct Placeholders {
    pub(super) brace: char,
    pub(super) comma: char,
}

impl Placeholders {
    /// Placeholders that `text` does not contain.
    pub(super) fn unused_in(text: &str) -> Option<Self> {
        let mut unused = "^;$=+()XQZxqz0987".chars().filter(|&sign| !text.contains(sign));
        Some(Self { brace: unused.next()?, comma: unused.next()? })
    }

    /// `text` with the original characters; `None` if they cannot be text inside these kinds of brackets.
    pub(super) fn restore(self, text: &str, in_list: bool, in_map: bool) -> Option<String> {
        let refused = in_map && text.contains(self.brace) || (in_list || in_map) && text.contains(self.comma);
        (!refused).then(|| text.replace(self.brace, "}").replace(self.comma, ","))
    }
}

/// The offset of the character in `text` that caused the parser's error, if Hugo may read it as text.
pub(super) fn ambiguous_character(text: &str, error: &ScanError) -> Option<usize> {
    let at = error.marker().byte_offset()?;
    match error.kind() {
        ErrorKind::MisplacedFlowCollectionEnd => Some(at).filter(|_| text[at..].starts_with('}')),
        ErrorKind::MismatchedFlowCollectionEnd { open: '[', close: '}' } => closing(text, at),
        _ => Some(at).filter(|_| text.get(at..).is_some_and(|rest| rest.starts_with(','))),
    }
}

/// The first `}` after the `[` at `open` without a matching `{`; quoted text is skipped.
fn closing(text: &str, open: usize) -> Option<usize> {
    let (mut depth, mut quote, mut begins) = (0_usize, None, true);
    for (at, byte) in text.bytes().enumerate().skip(open) {
        match (quote, byte) {
            (Some(mark), _) => quote = quote.filter(|_| byte != mark),
            (None, b'"' | b'\'') if begins => quote = Some(byte),
            (None, b'{') => depth += 1,
            (None, b'}') if depth == 0 => return Some(at),
            (None, b'}') => depth -= 1,
            _ => {}
        }
        begins = matches!(byte, b'[' | b'{' | b',' | b':') || begins && byte.is_ascii_whitespace();
    }
    None
}
