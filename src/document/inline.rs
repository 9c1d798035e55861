//! The parts of a link or image in the source. comrak reports where a link begins, but not where its address and text
//! are.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options};

use crate::text::source::Span;

/// The spans of the parts of a link or image, in bytes of the given text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Parts {
    /// The whole link, from `!` or `[` to the last bracket.
    pub span: Span,
    /// The content of the first brackets.
    pub text: Span,
    /// The address, without `<` and `>`; `None` for a reference.
    pub address: Option<Span>,
    /// The name in the second brackets, or the text if there are none; `None` if there is an address.
    pub reference: Option<Span>,
}

impl Parts {
    /// The same parts, `by` bytes further on.
    pub fn shifted(self, by: usize) -> Self {
        Self {
            span: self.span.shifted(by),
            text: self.text.shifted(by),
            address: self.address.map(|span| span.shifted(by)),
            reference: self.reference.map(|span| span.shifted(by)),
        }
    }
}

/// Parses the link (`[`) or image (`![`) that begins at byte `start` of `text`; `None` if there is none.
pub fn parts(text: &str, start: usize) -> Option<Parts> {
    let bytes = text.as_bytes();
    let open = if bytes.get(start) == Some(&b'!') { start + 1 } else { start };
    let close = matching(bytes, open, b'[', b']')?;
    let words = Span::new(open + 1, close);
    let after = close + 1;
    if bytes.get(after) == Some(&b'(')
        && let Some((address, end)) = destination(bytes, after)
    {
        return Some(Parts { span: Span::new(start, end), text: words, address: Some(address), reference: None });
    }
    if bytes.get(after) == Some(&b'[')
        && let Some(end) = matching(bytes, after, b'[', b']')
    {
        let name = if end == after + 1 { words } else { Span::new(after + 1, end) };
        return Some(Parts { span: Span::new(start, end + 1), text: words, address: None, reference: Some(name) });
    }
    Some(Parts { span: Span::new(start, after), text: words, address: None, reference: Some(words) })
}

/// The bracket that closes the one at `open`. Escapes and code spans are skipped.
fn matching(bytes: &[u8], open: usize, opening: u8, closing: u8) -> Option<usize> {
    if bytes.get(open) != Some(&opening) {
        return None;
    }
    let mut depth = 0usize;
    let mut at = open;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'`' => {
                let ticks = bytes[at..].iter().take_while(|&&byte| byte == b'`').count();
                at += code_span(&bytes[at..], ticks).unwrap_or(ticks) - 1;
            }
            byte if byte == opening => depth += 1,
            byte if byte == closing => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            b'\n' if blank_line_follows(&bytes[at + 1..]) => return None,
            _ => {}
        }
        at += 1;
    }
    None
}

fn blank_line_follows(bytes: &[u8]) -> bool {
    bytes.iter().find(|byte| !matches!(byte, b' ' | b'\t' | b'\r')).is_some_and(|&byte| byte == b'\n')
}

/// The length of the code span at the start of `bytes`, backticks included.
fn code_span(bytes: &[u8], ticks: usize) -> Option<usize> {
    let mut at = ticks;
    while let Some(found) = memchr::memchr2(b'`', b'\n', &bytes[at..]) {
        at += found;
        if bytes[at] == b'\n' {
            if blank_line_follows(&bytes[at + 1..]) {
                return None;
            }
            at += 1;
            continue;
        }
        let run = bytes[at..].iter().take_while(|&&byte| byte == b'`').count();
        at += run;
        if run == ticks {
            return Some(at);
        }
    }
    None
}

/// The address in the parentheses that open at `open`, and the offset after the closing one.
fn destination(bytes: &[u8], open: usize) -> Option<(Span, usize)> {
    let mut at = skip_blanks(bytes, open + 1);
    let address = if bytes.get(at) == Some(&b'<') {
        let start = at + 1;
        at = start;
        while !matches!(bytes.get(at)?, b'>') {
            at += if bytes[at] == b'\\' { 2 } else { 1 };
        }
        at += 1;
        Span::new(start, at - 1)
    } else {
        let start = at;
        let mut depth = 0usize;
        loop {
            match bytes.get(at)? {
                b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at += 1,
                b'(' => depth += 1,
                b')' if depth == 0 => break,
                b')' => depth -= 1,
                b' ' | b'\t' | b'\n' | b'\r' => break,
                _ => {}
            }
            at += 1;
        }
        Span::new(start, at)
    };
    at = skip_blanks(bytes, at);
    if let Some(&quote @ (b'"' | b'\'' | b'(')) = bytes.get(at) {
        let quote = if quote == b'(' { b')' } else { quote };
        at += 1;
        while *bytes.get(at)? != quote {
            at += if bytes[at] == b'\\' { 2 } else { 1 };
        }
        at = skip_blanks(bytes, at + 1);
    }
    (bytes.get(at) == Some(&b')')).then_some((address, at + 1))
}

/// Skips whitespace, line breaks, and block quote markers at the start of the next line.
fn skip_blanks(bytes: &[u8], mut at: usize) -> usize {
    let mut fresh_line = false;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\n' | b'\r' => fresh_line = true,
            b' ' | b'\t' => {}
            b'>' if fresh_line => {}
            _ => break,
        }
        at += 1;
    }
    at
}

/// The link reference definitions (`[name]: address`) in `text`: the spans of name and address.
pub fn definitions(text: &str) -> Vec<(Span, Span)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let indented = |line: usize| line + bytes[line..].iter().take_while(|&&byte| matches!(byte, b' ' | b'>')).count();
    // The first byte of the line after its indent, computed once per line.
    let (mut open, mut passed) = (indented(0), 0);
    for colon in memchr::memmem::find_iter(bytes, b"]:") {
        if let Some(end) = memchr::memrchr2(b'\n', b'\r', &bytes[passed..colon]) {
            open = indented(passed + end + 1);
        }
        passed = colon;
        if bytes.get(open) != Some(&b'[') || open + 1 >= colon {
            continue;
        }
        let mut start = skip_blanks(bytes, colon + 2);
        let end = if bytes.get(start) == Some(&b'<') {
            start += 1;
            memchr::memchr2(b'>', b'\n', &bytes[start..]).map(|length| start + length)
        } else {
            Some(bytes[start..].iter().position(u8::is_ascii_whitespace).map_or(bytes.len(), |length| start + length))
        };
        if let Some(end) = end {
            found.push((Span::new(open + 1, colon), Span::new(start, end)));
        }
    }
    found
}

/// What Markdown reads for an `address`: without backslash escapes, and with the signs that entities stand for.
pub fn unescape(address: &str) -> String {
    if address.contains('&') {
        let arena = Arena::new();
        let root = comrak::parse_document(&arena, &format!("[](<{address}>)"), &Options::default());
        let read = root.descendants().find_map(|node| match &node.data().value {
            NodeValue::Link(link) => Some(link.url.clone()),
            _ => None,
        });
        if let Some(read) = read {
            return read;
        }
    }
    let mut plain = String::with_capacity(address.len());
    let mut rest = address;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        if !after.starts_with(|sign: char| sign.is_ascii_punctuation()) {
            plain.push('\\');
        }
        let length = after.chars().next().map_or(0, char::len_utf8);
        plain.push_str(&after[..length]);
        rest = &after[length..];
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_found_in_every_notation() {
        for (text, address) in [
            ("![a](b.png)", "b.png"),
            ("![a]( b.png )", "b.png"),
            ("![a](<b c.png> \"t\")", "b c.png"),
            ("![a](b(1).png 't')", "b(1).png"),
            ("![a](b\\(1.png)", "b\\(1.png"),
            ("![a\nb](b.png)", "b.png"),
            ("![a `]` b](b.png)", "b.png"),
            ("![a [b] c](b.png)", "b.png"),
            ("![a\\]](b.png (t))", "b.png"),
            ("![a](C:\\x\\y.png)", "C:\\x\\y.png"),
            ("[a]()", ""),
        ] {
            let parts = parts(text, 0).unwrap();
            let span = parts.address.unwrap();
            assert_eq!(&text[span.start..span.end], address, "{text}");
            assert_eq!(parts.span, Span::new(0, text.len()), "{text}");
        }
    }

    #[test]
    fn an_address_is_read_without_escapes_and_entities() {
        for (written, read) in [
            ("b\\_c\\d", "b_c\\d"),
            ("?b=1&amp;c=\\_2", "?b=1&c=_2"),
            ("b&#95;c&d", "b_c&d"),
            ("ảnh&nbsp;1", "ảnh\u{a0}1"),
            ("a>b&amp;\\_", "a>b&amp;_"),
        ] {
            assert_eq!(unescape(written), read);
        }
    }

    #[test]
    fn references_have_a_name() {
        for (text, name) in [("![a][r] x", "r"), ("![r][] x", "r"), ("![r] x", "r")] {
            let parts = parts(text, 0).unwrap();
            let span = parts.reference.unwrap();
            assert_eq!(&text[span.start..span.end], name, "{text}");
            assert_eq!(parts.span.end, text.len() - 2);
        }
    }

    #[test]
    fn definitions_are_found_with_their_address() {
        let text = "x ]: y\n[r]: /i/a.png \"t\"\n  [ễ s]: <b c.png>\n";
        let found: Vec<_> =
            definitions(text).into_iter().map(|(n, a)| (&text[n.start..n.end], &text[a.start..a.end])).collect();
        assert_eq!(found, [("r", "/i/a.png"), ("ễ s", "b c.png")]);
    }
}
