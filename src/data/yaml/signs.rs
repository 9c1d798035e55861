//! Brackets and commas that are text to Hugo: its reader takes `}` for a sign only after a `{`, and `,` only in brackets.

use granit_parser::{ErrorKind, ScanError};

/// What the parser is shown in place of `}` and of `,`: letters that stand nowhere else in the text.
#[derive(Clone, Copy)]
pub(super) struct StandIns {
    pub(super) brace: char,
    pub(super) comma: char,
}

impl StandIns {
    /// Some that `text` does not have.
    pub(super) fn unused_in(text: &str) -> Option<Self> {
        let mut unused = "^;$=+()XQZxqz0987".chars().filter(|&sign| !text.contains(sign));
        Some(Self { brace: unused.next()?, comma: unused.next()? })
    }

    /// `text` with the signs themselves; nothing where they cannot stand as text, inside these kinds of brackets.
    pub(super) fn undone(self, text: &str, in_list: bool, in_map: bool) -> Option<String> {
        let refused = in_map && text.contains(self.brace) || (in_list || in_map) && text.contains(self.comma);
        (!refused).then(|| text.replace(self.brace, "}").replace(self.comma, ","))
    }
}

/// The place of the sign in `text` that the parser stumbled over, where it may be text to Hugo.
pub(super) fn stumbled(text: &str, error: &ScanError) -> Option<usize> {
    let at = error.marker().byte_offset()?;
    match error.kind() {
        ErrorKind::MisplacedFlowCollectionEnd => Some(at).filter(|_| text[at..].starts_with('}')),
        ErrorKind::MismatchedFlowCollectionEnd { open: '[', close: '}' } => closing(text, at),
        _ => Some(at).filter(|_| text.get(at..).is_some_and(|rest| rest.starts_with(','))),
    }
}

/// The `}` behind the `[` at `open` for which no `{` stands before it; what is quoted does not count.
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
