//! Text that looks like a link, but is plain text to CommonMark.

use super::report::Document;
use crate::text::source::{Source, Span, ceil_char_boundary, floor_char_boundary};

/// Longest text or address of a link that is considered, in bytes: longer text was not intended as one.
const LIMIT: usize = 400;

/// The beginnings of what can only be an address.
const ADDRESSES: [&str; 7] = ["http://", "https://", "www.", "./", "../", "/", "mailto:"];

/// A link that Markdown does not read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FalseLink {
    /// The whole text that was meant for a link.
    pub span: Span,
    /// Why it is none.
    pub kind: FalseLinkKind,
    /// The link as it should be, if that is certain.
    pub write: Option<String>,
}

/// Why text is no link.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FalseLinkKind {
    /// `(text)[address]`.
    Swapped,
    /// `[text] (address)`.
    Apart,
    /// `[text](an address)`.
    Blank,
    /// `[text](address` without the bracket at its end.
    Unclosed,
    /// `[^name]` where no line `[^name]: …` says the footnote.
    Footnote,
}

impl Document<'_> {
    /// The false links of the page, in order.
    pub fn false_links(&self) -> Vec<FalseLink> {
        let source = self.source;
        let mut found: Vec<FalseLink> = Vec::new();
        let mut ticks = Ticks::default();
        for (_, at) in self.in_prose(b'[') {
            if found.last().is_some_and(|last| at < last.span.end) {
                continue;
            }
            let line = source.line_span(source.line_of(at));
            let text = source.slice(line);
            let link = footnote(text, at - line.start).or_else(|| in_line(text, at - line.start));
            let Some(link) = link.filter(|_| !ticks.are_open(source, line.start, at)) else { continue };
            found.push(FalseLink { span: link.span.shifted(line.start), ..link });
        }
        found
    }
}

/// Runs of backticks in one line, counted from left to right, so that no line is read twice.
#[derive(Default)]
pub(super) struct Ticks {
    /// Where the line starts, in bytes.
    line: usize,
    /// Up to where it was read.
    read: usize,
    runs: usize,
}

impl Ticks {
    /// Whether the text at `at`, in the line that starts at `line`, is in inline code: a run of backticks is not closed.
    pub(super) fn are_open(&mut self, source: &Source, line: usize, at: usize) -> bool {
        if self.line != line || at < self.read {
            *self = Self { line, read: line, runs: 0 };
        }
        let runs = source.slice(Span::new(self.read, at)).split(|c: char| c != '`').filter(|run| !run.is_empty());
        self.runs += runs.count();
        self.read = at;
        self.runs % 2 == 1
    }
}

/// The beginning of `text`, as long as a part of a link may be.
fn near(text: &str) -> &str {
    &text[..floor_char_boundary(text, LIMIT)]
}

/// The end of `text`, as long as a part of a link may be.
fn near_end(text: &str) -> &str {
    &text[ceil_char_boundary(text, text.len().saturating_sub(LIMIT))..]
}

/// The mark `[^3]` at byte `at` of `line`, of a footnote that is nowhere: Markdown has read those that are. `[^a-z]` is none, and
/// without a number nobody knows.
fn footnote(line: &str, at: usize) -> Option<FalseLink> {
    const MAX_DIGITS: usize = 3;
    let number = line[at..].strip_prefix("[^")?;
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let is_one = (1..=MAX_DIGITS).contains(&digits) && number[digits..].starts_with(']') && !line[..at].ends_with('\\');
    is_one.then(|| link(at, at + "[^]".len() + digits, FalseLinkKind::Footnote, None))
}

/// The false link whose `[` is at byte `at` of `line`.
fn in_line(line: &str, at: usize) -> Option<FalseLink> {
    let before = line[..at].chars().next_back();
    if matches!(before, Some('!' | '\\' | ']')) {
        return None;
    }
    let close = at + 1 + near(&line[at + 1..]).find(['[', ']'])?;
    let inner = &line[at + 1..close];
    if !line[close..].starts_with(']') {
        return None;
    }
    if before == Some(')') && is_address(inner) {
        let text = near_end(&line[..at - 1]);
        let text = &text[text.rfind(['(', ')']).filter(|&open| text[open..].starts_with('('))? + 1..];
        let open = at - 2 - text.len();
        // That is an image.
        if line[..open].ends_with('!') {
            return None;
        }
        let write = format!("[{text}]({inner})");
        return (!text.trim().is_empty()).then(|| link(open, close + 1, FalseLinkKind::Swapped, Some(write)));
    }
    let after = near(&line[close + 1..]);
    let trimmed = after.trim_start_matches([' ', '\t']);
    let address = trimmed.strip_prefix('(').filter(|address| is_address(address))?;
    let start = close + 1 + after.len() - address.len();
    // `[1] (https://…)` is a reference with its number.
    let names = inner.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let apart = trimmed.len() < after.len();
    match address.find(')') {
        Some(length) => {
            let address = &address[..length];
            let blank = address.contains(char::is_whitespace);
            let kind = match (apart, blank) {
                (true, false) if names => FalseLinkKind::Apart,
                (false, true) if !address.contains(['"', '\'']) => FalseLinkKind::Blank,
                _ => return None,
            };
            let write = format!("[{inner}]({})", address.replace(' ', "%20"));
            Some(link(at, start + length + 1, kind, (!address.contains('(')).then_some(write)))
        }
        None if !apart => {
            let length = address.find(char::is_whitespace).unwrap_or(address.len());
            Some(link(at, start + length, FalseLinkKind::Unclosed, None))
        }
        None => None,
    }
}

fn link(start: usize, end: usize, kind: FalseLinkKind, write: Option<String>) -> FalseLink {
    FalseLink { span: Span::new(start, end), kind, write }
}

fn is_address(text: &str) -> bool {
    let begins = |start: &&&str| text.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start));
    ADDRESSES.iter().find(begins).is_some_and(|start| text.len() > start.len())
}

#[cfg(test)]
mod tests {
    use crate::document::FalseLinkKind::{self, Apart, Blank, Footnote, Swapped, Unclosed};
    use crate::document::parse;
    use crate::text::source::Source;

    fn found(text: &str) -> Vec<(FalseLinkKind, Option<String>)> {
        let source = Source::new("a.md", "a.md", text);
        parse(&source).false_links().into_iter().map(|link| (link.kind, link.write)).collect()
    }

    #[test]
    fn links_that_are_none_are_found() {
        let right = || Some("[here](https://example.com/a)".to_owned());
        for (text, kind, write) in [
            ("see (here)[https://example.com/a].", Swapped, right()),
            ("- see [here] (https://example.com/a)", Apart, right()),
            ("[here](https://example.com/a b) and", Blank, Some("[here](https://example.com/a%20b)".to_owned())),
            ("[tiếp](../5.2-Tao bang/)", Blank, Some("[tiếp](../5.2-Tao%20bang/)".to_owned())),
            ("> [here](https://example.com/a and", Unclosed, None),
            ("`a` and (here)[https://example.com/a] and `b`", Swapped, right()),
            ("the weir[^3] and the mill[^1]\n\n[^1]: A mill.\n", Footnote, None),
            ("| a |\n|---|\n| the weir[^12] |\n", Footnote, None),
        ] {
            assert_eq!(found(text), [(kind, write)], "{text}");
        }
    }

    #[test]
    fn other_brackets_are_left_alone() {
        for text in [
            "[here](https://example.com/a)",
            "[here](https://example.com/a \"a title\")",
            "`(here)[https://example.com/a]`",
            "`a` `(here)[https://example.com/a]`",
            "    (here)[https://example.com/a]\n",
            "[1] (https://example.com/a)",
            "[x] (yes)",
            "a list [a, b](c d)",
            "![here] (/images/a.png)",
            "\\[here](/a b)",
            "!(here)[/images/a.png]",
            "call f(x)[0] or f(x)[key]",
            "[here]: https://example.com/a\n",
            "<p>(here)[https://example.com/a]</p>",
            "- [ ] (optional) write it",
            "the mill[^1] and the weir[^b]\n\n[^1]: A mill.\n[^b]: A weir.\n",
            "all but [^a-z], [^0-9], [^2024] and \\[^1]",
            "`[^1]`",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
