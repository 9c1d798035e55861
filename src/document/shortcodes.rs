//! Hugo's shortcode tags, found in the source before Markdown is: Hugo replaces them first, so what
//! is inside a tag is never Markdown, and a tag may stand where an address would.

use std::borrow::Cow;
use std::collections::HashMap;

use super::{Argument, Shortcode};
use crate::text::fold::MASK;
use crate::text::source::Span;

/// Finds every tag in `text`, which begins at byte `base` of its file.
///
/// A tag that is not closed is text to Hugo's reader of pages as well as to us, and is left out here.
pub fn find(text: &str, base: usize) -> Vec<Shortcode> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut ends = [NextEnd::new(b">}}"), NextEnd::new(b"%}}")];
    let mut quotes = [Quote::new(b'"'), Quote::new(b'`')];
    let mut from = 0;
    while let Some(at) = memchr::memmem::find(&bytes[from..], b"{{") {
        let start = from + at;
        from = start + 2;
        let Some(&mark @ (b'<' | b'%')) = bytes.get(from) else { continue };
        let end = &mut ends[usize::from(mark == b'%')];
        let close = end.mark;
        let Some(plain) = end.after(bytes, from + 1) else { continue };
        let Some(end) = closing(bytes, from + 1, close, plain, &mut quotes) else { continue };
        let inner = Span::new(from + 1, end);
        let end = inner.end + close.len();
        found.push(tag(text, inner, Span::new(start, end), mark == b'%', base));
        from = end;
    }
    pair(&mut found);
    found
}

/// Marks opening tags that a later tag closes.
fn pair(tags: &mut [Shortcode]) {
    let mut open: HashMap<String, Vec<usize>> = HashMap::new();
    for index in 0..tags.len() {
        let tag = &tags[index];
        if tag.escaped || tag.self_closing {
            continue;
        }
        if !tag.closing {
            open.entry(tag.name.clone()).or_default().push(index);
        } else if let Some(opening) = open.get_mut(&tag.name).and_then(Vec::pop) {
            tags[opening].paired = true;
        }
    }
}

/// Where the next mark that ends a tag stands: looked for once, however many tags are left open.
struct NextEnd {
    mark: &'static [u8],
    at: Option<usize>,
}

impl NextEnd {
    fn new(mark: &'static [u8]) -> Self {
        Self { mark, at: Some(0) }
    }

    fn after(&mut self, bytes: &[u8], from: usize) -> Option<usize> {
        if self.at.is_some_and(|at| at < from) {
            self.at = memchr::memmem::find(&bytes[from..], self.mark).map(|at| from + at);
        }
        self.at
    }
}

/// Where `close` stands after `at` outside quotes; `plain` is where it stands first, quoted or not,
/// and counts when a quote is left open.
fn closing(bytes: &[u8], mut at: usize, close: &[u8], plain: usize, quotes: &mut [Quote; 2]) -> Option<usize> {
    while at < bytes.len() {
        if bytes[at..].starts_with(close) {
            return Some(at);
        }
        at += match bytes[at] {
            quote @ (b'"' | b'`') => match quotes[usize::from(quote == b'`')].end(bytes, at) {
                Some(end) => end - at,
                None => return Some(plain),
            },
            // A new tag inside: this one was never closed.
            b'{' if bytes[at..].starts_with(b"{{<") || bytes[at..].starts_with(b"{{%") => return None,
            _ => 1,
        };
    }
    Some(plain)
}

/// Where the quote that was read last ends, so that no stretch of text is read again for each tag that is left
/// open in it: a mark inside, which can only be an escaped one, opens a quote with the same end.
struct Quote {
    mark: u8,
    start: usize,
    end: Option<usize>,
}

impl Quote {
    fn new(mark: u8) -> Self {
        Self { mark, start: 0, end: Some(0) }
    }

    /// The offset after the quote that opens at `start`; `None` when nothing closes it.
    fn end(&mut self, bytes: &[u8], start: usize) -> Option<usize> {
        let known = self.start <= start && self.end.is_none_or(|end| start + 1 < end);
        if !known {
            (self.start, self.end) = (start, quoted(&bytes[start..], self.mark).map(|length| start + length));
        }
        self.end
    }
}

/// The length of the quoted text that `bytes` begins with, both quotes included; quotes of `"` know `\"`.
fn quoted(bytes: &[u8], quote: u8) -> Option<usize> {
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 2,
            byte if byte == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}

fn tag(text: &str, inner: Span, span: Span, markdown: bool, base: usize) -> Shortcode {
    let mut words = &text[inner.start..inner.end];
    let escaped = words.starts_with("/*") && words.ends_with("*/");
    let mut start = inner.start;
    if escaped {
        words = words.get(2..words.len().saturating_sub(2)).unwrap_or("");
        start += 2;
    }
    let before = words.len() - words.trim_start().len();
    words = words.trim();
    start += before;
    let closing = words.starts_with('/');
    if closing {
        let rest = words[1..].trim_start();
        start += words.len() - rest.len();
        words = rest;
    }
    let self_closing = words.ends_with('/') && !closing;
    if self_closing {
        words = words[..words.len() - 1].trim_end();
    }
    let name = words.split_whitespace().next().unwrap_or("");
    let arguments = arguments(&words[name.len()..], base + start + name.len());
    Shortcode {
        name: name.to_owned(),
        span: span.shifted(base),
        markdown,
        closing,
        self_closing,
        escaped,
        paired: false,
        arguments,
    }
}

fn arguments(text: &str, base: usize) -> Vec<Argument> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at].is_ascii_whitespace() {
            at += 1;
            continue;
        }
        let mut name = "";
        let word = at;
        while at < bytes.len() && !bytes[at].is_ascii_whitespace() && !matches!(bytes[at], b'=' | b'"' | b'`') {
            at += 1;
        }
        if bytes.get(at) == Some(&b'=') {
            name = &text[word..at];
            at += 1;
        } else if at > word {
            found.push(argument("", &text[word..at], false, base + word));
            continue;
        }
        match bytes.get(at) {
            Some(&quote @ (b'"' | b'`')) => {
                let length = quoted(&bytes[at..], quote).unwrap_or(bytes.len() - at);
                let end = (at + length).saturating_sub(1).max(at + 1).min(bytes.len());
                found.push(argument(name, text.get(at + 1..end).unwrap_or(""), quote == b'"', base + at + 1));
                at += length;
            }
            _ => {
                let value = at;
                while at < bytes.len() && !bytes[at].is_ascii_whitespace() {
                    at += 1;
                }
                found.push(argument(name, &text[value..at], false, base + value));
                // A lone `=` moves on all the same: `at` is past it.
            }
        }
    }
    found
}

fn argument(name: &str, raw: &str, escapes: bool, start: usize) -> Argument {
    let value = if escapes { raw.replace("\\\"", "\"") } else { raw.to_owned() };
    Argument { name: name.to_owned(), value, span: Span::new(start, start + raw.len()) }
}

/// `text`, which begins at byte `base` of its file, with every tag replaced by as many bytes of
/// letters that mean nothing: what Markdown's reader sees, as Hugo does it. Line breaks stay.
pub fn mask<'t>(text: &'t str, tags: &[Shortcode], base: usize) -> Cow<'t, str> {
    if tags.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for tag in tags {
        let (start, end) = (tag.span.start - base, tag.span.end - base);
        masked.push_str(&text[done..start]);
        for segment in text[start..end].split_inclusive(['\n', '\r']) {
            let words = segment.trim_end_matches(['\n', '\r']);
            push_mask(&mut masked, words.len());
            masked.push_str(&segment[words.len()..]);
        }
        done = end;
    }
    masked.push_str(&text[done..]);
    Cow::Owned(masked)
}

/// A letter of two bytes that no script uses.
pub const MASK_OF_TWO: char = '\u{7ff}';

/// Pushes exactly `bytes` bytes.
fn push_mask(masked: &mut String, bytes: usize) {
    let (threes, twos) = match (bytes / 3, bytes % 3) {
        (0, 1) => {
            masked.push('x');
            return;
        }
        (threes, 1) => (threes - 1, 2),
        (threes, 2) => (threes, 1),
        (threes, _) => (threes, 0),
    };
    masked.extend(std::iter::repeat_n(MASK, threes));
    masked.extend(std::iter::repeat_n(MASK_OF_TWO, twos));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Shortcode {
        let found = find(text, 0);
        assert_eq!(found.len(), 1, "{text}");
        found.into_iter().next().unwrap()
    }

    #[test]
    fn arguments_are_found_with_their_places() {
        let text = r#"x {{< figure src="/a b.png" alt=`say "hi"` width=300 >}} y"#;
        let tag = one(text);
        assert_eq!(tag.name, "figure");
        let arguments: Vec<_> = tag
            .arguments
            .iter()
            .map(|a| (a.name.as_str(), a.value.as_str(), &text[a.span.start..a.span.end]))
            .collect();
        assert_eq!(
            arguments,
            [("src", "/a b.png", "/a b.png"), ("alt", "say \"hi\"", "say \"hi\""), ("width", "300", "300")]
        );
    }

    #[test]
    fn opening_closing_and_escaped_tags_are_told_apart() {
        assert!(one("{{% notice warning %}}").markdown);
        assert!(one("{{< /notice >}}").closing);
        assert!(one("{{< figure src=\"a\" />}}").self_closing);
        assert!(one("{{</* figure src=\"a\" */>}}").escaped);
        assert_eq!(one("{{<img src=\"a\">}}").name, "img");
        assert_eq!(find("{{< a >}}{{% b %}}", 5)[1].span, Span::new(14, 23));
    }

    #[test]
    fn a_tag_that_is_not_closed_is_none() {
        for text in ["{{< figure", "{{", "{{ .Title }}", "{{< a {{< b", "{{%"] {
            assert!(find(text, 0).is_empty(), "{text}");
        }
        assert_eq!(one("{{< a {{< b >}}").name, "b");
        assert_eq!(one("{{< a \"unclosed >}} and more").name, "a");
    }

    #[test]
    fn a_quote_hides_what_looks_like_the_end() {
        assert_eq!(one(r#"{{< a ">}}" >}}"#).arguments[0].value, ">}}");
    }

    #[test]
    fn masking_keeps_every_place() {
        for text in ["a {{< b >}} c", "{{<ab>}}", "{{< ab>}}", "a\n{{< b\nc\r\nd >}}ễ"] {
            let masked = mask(text, &find(text, 0), 0);
            assert_eq!(masked.len(), text.len(), "{text}");
            assert!(!masked.contains('{'));
            let breaks = |t: &str| t.match_indices('\n').map(|(at, _)| at).collect::<Vec<_>>();
            assert_eq!(breaks(&masked), breaks(text));
        }
    }
}
