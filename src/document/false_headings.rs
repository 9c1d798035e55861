//! Finds text that readers take for a heading, but Markdown does not: bold lines, HTML, marks without a space.

mod messages;

use comrak::nodes::{AstNode, NodeValue};

use super::false_heading::{FalseHeading, FalseHeadingKind};
use super::markup::{Event, tokens};
use super::shortcodes::MASK_OF_TWO;
use crate::text::fold::MASK;
use crate::text::source::Span;

/// The bold text that begins `paragraph` and labels what follows, without a colon at its end.
///
/// `**Speakers**`, `**Speakers:**`, `**Speakers**:` and `**Speakers:** Lan, Minh` match; a sentence that merely begins
/// in bold does not.
pub fn bold_phrase<'n>(paragraph: &'n AstNode<'n>) -> Option<(&'n AstNode<'n>, String)> {
    let first = paragraph.first_child().filter(|first| matches!(first.data().value, NodeValue::Strong))?;
    let mut text = String::new();
    for node in first.descendants() {
        match &node.data().value {
            NodeValue::Text(words) => text.push_str(words),
            NodeValue::Code(code) => text.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
            _ => {}
        }
    }
    let colon = text.trim_end().ends_with(COLONS);
    let names = match first.next_sibling() {
        None => true,
        Some(next) => match &next.data().value {
            NodeValue::Text(words) => colon || words.trim_start().starts_with(COLONS),
            NodeValue::SoftBreak | NodeValue::LineBreak => true,
            _ => colon,
        },
    };
    let words = unmasked(text.trim().trim_end_matches(COLONS).trim_end());
    (names && words.contains(char::is_alphanumeric)).then_some((first, words))
}

/// `text` without the placeholders for shortcode tags.
fn unmasked(text: &str) -> String {
    text.replace([MASK, MASK_OF_TWO], "")
}

const COLONS: [char; 2] = [':', '：'];

/// The first line of the paragraph `text`, if it ends with a colon and labels what follows: its place, and its text
/// without the colon.
pub fn named_line(text: &str) -> Option<(Span, String)> {
    let end = memchr::memchr2(b'\n', b'\r', text.as_bytes()).unwrap_or(text.len());
    let line = text[..end].trim_end();
    if !line.ends_with(COLONS) {
        return None;
    }
    let words = line.trim_end_matches(COLONS).trim_end();
    let short = words.len() < MAX_NAME && !words.contains(['*', '`', '[', '<', '|', '#', '!']);
    let plain = unmasked(words);
    (short && plain.len() == words.len() && plain.contains(char::is_alphabetic))
        .then(|| (Span::new(0, line.len()), plain))
}

/// Longest label line, in bytes. A longer line is a sentence.
const MAX_NAME: usize = 80;

/// Adds the lines of the paragraph `text`, at byte `base` of the file, that begin with heading marks but are no
/// headings because of a character next to the marks, or a missing space.
pub fn broken_marks(text: &str, base: usize, out: &mut Vec<FalseHeading>) {
    // The full-width variants begin with the second of these bytes.
    let may_be_mark = memchr::memchr2(b'#', 0xef, text.as_bytes());
    if may_be_mark.is_none_or(|at| !text[at..].contains(['#', FULL_WIDTH[0], FULL_WIDTH[1]])) {
        return;
    }
    for (start, line) in lines(text) {
        if let Some((kind, level, words)) = broken(line) {
            push(line, base + start, level, words, kind, out);
        }
    }
}

/// Adds the lines of the indented code `text`, at byte `base` of the file, that would be headings without the indent.
pub fn indented(text: &str, base: usize, out: &mut Vec<FalseHeading>) {
    for (start, line) in lines(text) {
        if let Some((level, words)) = marks(line.trim_start()).filter(|(_, words)| words.starts_with([' ', '\t'])) {
            push(line, base + start, level, words, FalseHeadingKind::Indented, out);
        }
    }
}

/// Adds the lines of `text`, at byte `base` of the file, that would be headings of level `min_level` or deeper if
/// `text` were parsed as Markdown. If `nested`, the lines begin with the markers of a list or block quote.
pub fn swallowed(text: &str, base: usize, min_level: u8, nested: bool, out: &mut Vec<FalseHeading>) {
    for (start, line) in lines(text) {
        let own = if nested { line.trim_start_matches([' ', '\t', '>']) } else { line };
        if let Some((level, words)) =
            marks(own).filter(|(level, words)| *level >= min_level && words.starts_with([' ', '\t']))
        {
            push(own, base + start + line.len() - own.len(), level, words, FalseHeadingKind::Swallowed, out);
        }
    }
}

/// The offset of the first line of `text` that would be a heading of level `min_level` or deeper.
pub fn first_swallowed(text: &str, min_level: u8) -> Option<usize> {
    let heading =
        |line: &str| marks(line).is_some_and(|(level, words)| level >= min_level && words.starts_with([' ', '\t']));
    lines(text).find(|(_, line)| heading(line)).map(|(start, _)| start)
}

/// Full-width (East Asian) variants of `#`.
const FULL_WIDTH: [char; 2] = ['＃', '﹟'];

/// Why `line`, which begins with marks, is no heading, with its level and text. `None` if it was not intended as one.
fn broken(line: &str) -> Option<(FalseHeadingKind, u8, &str)> {
    let mut rest = line.trim_start_matches(' ');
    if line.len() - rest.len() > 3 {
        return None;
    }
    let (mut kind, mut level) = (None, 0u8);
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        match first {
            '#' => level = level.saturating_add(1),
            _ if FULL_WIDTH.contains(&first) => {
                level = level.saturating_add(1);
                kind.get_or_insert(FalseHeadingKind::FullWidth);
            }
            '\\' if after.starts_with('#') => {
                kind.get_or_insert(FalseHeadingKind::Escaped);
            }
            _ if is_stray(first) && begins_with_marks(after) => {
                kind.get_or_insert(FalseHeadingKind::StrayBefore(first));
            }
            ' ' if level == 0 => {}
            _ => break,
        }
        rest = after;
    }
    let blank = rest.starts_with([' ', '\t']);
    let stray = rest.chars().next().filter(|&first| is_stray(first));
    let kind = match kind {
        _ if level == 0 => return None,
        // `\#word` is the proper way to write such a word.
        Some(FalseHeadingKind::Escaped) if !blank => return None,
        Some(kind) => kind,
        None if level > 6 => return blank.then_some((FalseHeadingKind::TooManyMarks, 6, rest)),
        None if blank => return None,
        None => stray.map_or(FalseHeadingKind::NoBlank, FalseHeadingKind::StrayAfter),
    };
    Some((kind, level.min(6), rest.trim_start_matches(is_stray)))
}

/// Whether marks follow, possibly after spaces and more stray characters.
fn begins_with_marks(text: &str) -> bool {
    text.trim_start_matches(|c| c == ' ' || is_stray(c)).starts_with(['#', FULL_WIDTH[0], FULL_WIDTH[1]])
}

/// Whether `c` is a character that nobody types next to heading marks on purpose: invisible, or a space that Markdown
/// does not accept as one.
fn is_stray(c: char) -> bool {
    let invisible = matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e007f}'
    );
    invisible || (c.is_whitespace() || c.is_control()) && !matches!(c, ' ' | '\t' | '\n' | '\r')
}

/// Adds the headings of the HTML block `text`, at byte `base` of the file: `<h1>` to `<h6>`, and lines that would be
/// Markdown headings outside HTML.
pub fn html_headings(text: &str, base: usize, out: &mut Vec<FalseHeading>) {
    let bytes = text.as_bytes();
    let tag = memchr::memchr_iter(b'<', bytes).any(|at| matches!(bytes.get(at + 1), Some(b'h' | b'H')));
    if !tag && memchr::memchr(b'#', bytes).is_none() {
        return;
    }
    let mut reader = Reader { text, base, open: None, raw: 0, out };
    tokens(text, |event, span| reader.event(event, span));
}

/// Builds headings from the tokenizer's events.
struct Reader<'t, 'o> {
    text: &'t str,
    base: usize,
    /// The heading that is still open: its offset, its level, its text so far.
    open: Option<(usize, u8, String)>,
    /// Number of open `<pre>` and `<code>` elements.
    raw: usize,
    out: &'o mut Vec<FalseHeading>,
}

impl Reader<'_, '_> {
    fn event(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::OpenStartTag { name } => match level(name) {
                Some(level) => self.open = Some((span.start, level, String::new())),
                None => self.raw += usize::from(is_raw(name)),
            },
            Event::EndTag { name } => {
                self.raw = self.raw.saturating_sub(usize::from(is_raw(name)));
                if level(name).is_some()
                    && let Some((start, level, words)) = self.open.take()
                {
                    let words = unmasked(&words.split_whitespace().collect::<Vec<_>>().join(" "));
                    if words.contains(char::is_alphanumeric) {
                        let span = Span::new(start, span.end).shifted(self.base);
                        self.out.push(FalseHeading { span, text: words, level, kind: FalseHeadingKind::Html });
                    }
                }
            }
            Event::String { value } => {
                if let Some((.., words)) = &mut self.open {
                    words.push_str(&String::from_utf8_lossy(value));
                } else if self.raw == 0 {
                    self.markdown(span);
                }
            }
            _ => {}
        }
    }

    /// Adds the Markdown headings in the text at `span`.
    fn markdown(&mut self, span: Span) {
        let Some(text) = self.text.get(span.start..span.end) else { return };
        for (start, line) in lines(text) {
            // Text after a tag on the same line does not begin a line.
            let fresh = start > 0 || span.start == 0 || self.text[..span.start].ends_with(['\n', '\r']);
            let Some((level, words)) = marks(line).filter(|_| fresh) else { continue };
            if words.starts_with([' ', '\t']) {
                push(line, self.base + span.start + start, level, words, FalseHeadingKind::InHtml, self.out);
            }
        }
    }
}

/// The level of `h1` to `h6`.
fn level(name: &[u8]) -> Option<u8> {
    match name {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

fn is_raw(name: &[u8]) -> bool {
    matches!(name, b"pre" | b"code")
}

/// The number of `#` at the start of `line`, if it is a valid level, and the text after them.
fn marks(line: &str) -> Option<(u8, &str)> {
    let indented = line.trim_start_matches(' ');
    let words = indented.trim_start_matches('#');
    let level = indented.len() - words.len();
    let fits = line.len() - indented.len() < 4 && (1..=6).contains(&level);
    fits.then_some((level as u8, words))
}

/// Adds the heading that `line`, at byte `start` of the file, was intended to be; `words` is the text after its marks.
fn push(line: &str, start: usize, level: u8, words: &str, kind: FalseHeadingKind, out: &mut Vec<FalseHeading>) {
    let written = line.trim();
    let text = unmasked(words.trim().trim_end_matches('#').trim_end());
    if text.contains(char::is_alphanumeric) {
        let start = start + (line.len() - line.trim_start().len());
        let span = Span::new(start, start + written.len());
        out.push(FalseHeading { span, text, level, kind });
    }
}

/// The lines of `text`, with any line ending, and the offset of each.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split(['\n', '\r']).map(move |line| {
        let from = start;
        start += line.len() + 1;
        (from, line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;
    use crate::text::source::Source;

    #[track_caller]
    fn finds(text: &str, expected: &[(FalseHeadingKind, u8, &str, &str)]) {
        let source = Source::new("a.md", "a.md", text);
        let document = parse(&source);
        let found: Vec<_> = document
            .false_headings
            .iter()
            .map(|found| (found.kind, found.level, found.text.as_str(), source.slice(found.span)))
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn bold_lines_name_what_follows() {
        use FalseHeadingKind::Bold;
        finds(
            "**Diễn giả:**\n\n- **Mục đích**: x\n- **Điểm** nổi bật\n\n**Speakers** and more\n\n**A\nb**\n\n** **\n",
            &[
                (Bold, 0, "Diễn giả", "**Diễn giả:**"),
                (Bold, 0, "Mục đích", "**Mục đích**"),
                (Bold, 0, "A b", "**A\nb**"),
            ],
        );
    }

    #[test]
    fn a_line_before_a_colon_names_what_follows() {
        use FalseHeadingKind::Plain;
        finds(
            "Week 1 Objectives:\n\n- Tea\n\nMục tiêu tuần 1：\nHọc pha trà\n\nHere is `code`:\n\nTea\nand cake:\n",
            &[
                (Plain, 0, "Week 1 Objectives", "Week 1 Objectives:"),
                (Plain, 0, "Mục tiêu tuần 1", "Mục tiêu tuần 1："),
            ],
        );
        finds(&format!("{}:\n\n12:\n\n:\n\n> {{{{< a >}}}}:\n", "a".repeat(100)), &[]);
    }

    #[test]
    fn marks_need_a_blank() {
        use FalseHeadingKind::{NoBlank, StrayAfter};
        finds(
            "###Diễn giả\r\n- Lan\r\n\r\n ##\u{a0}Mục tiêu ##\r\n\r\nVăn bản\r###**Speakers**\r",
            &[
                (NoBlank, 3, "Diễn giả", "###Diễn giả"),
                (StrayAfter('\u{a0}'), 2, "Mục tiêu", "##\u{a0}Mục tiêu ##"),
                (NoBlank, 3, "**Speakers**", "###**Speakers**"),
            ],
        );
        finds("\\#a\n\n\\#\\#b\n\n#######b\n\n    #c\n\n`#d`\n\n# e\n\n#!\n", &[]);
    }

    #[test]
    fn what_keeps_marks_from_making_a_heading_is_named() {
        use FalseHeadingKind::{Escaped, FullWidth, Indented, StrayAfter, StrayBefore, TooManyMarks};
        for (line, kind, level) in [
            ("\\### Lan", Escaped, 3),
            ("\\#\\#\\# Lan", Escaped, 3),
            ("＃＃ Lan", FullWidth, 2),
            ("＃＃Lan", FullWidth, 2),
            ("####### Lan", TooManyMarks, 6),
            ("###\u{200b} Lan", StrayAfter('\u{200b}'), 3),
            ("###\u{3000}Lan", StrayAfter('\u{3000}'), 3),
        ] {
            finds(line, &[(kind, level, "Lan", line)]);
        }
        for stray in ['\u{200b}', '\u{feff}', '\u{2060}', '\u{ad}', '\u{200f}', '\u{202a}', '\u{a0}', '\u{200e}'] {
            for line in [format!("{stray}### Lan"), format!("#{stray}## Lan"), format!("{stray} ### Lan")] {
                // The characters that `trim` removes are not part of the span.
                let place = line.trim();
                finds(&format!("Minh\n\n{line}\n"), &[(StrayBefore(stray), 3, "Lan", place)]);
            }
        }
        finds("Minh\n\n    ### Lan\n    x\n", &[(Indented, 3, "Lan", "### Lan")]);
        finds("Minh\n\n\t## Lan\n", &[(Indented, 2, "Lan", "## Lan")]);
        finds("\u{200b}Lan\n\n1 \\# Lan\n\nC\u{200b}# Lan\n", &[]);
    }

    #[test]
    fn tags_of_html_are_headings_to_readers_only() {
        use FalseHeadingKind::Html;
        finds(
            "<h3 class=\"x\">Diễn <b>giả</b> &amp; khách</h3>\n\n<div>\n  <H2>\n  Goals\n  </H2>\n</div>\n",
            &[
                (Html, 3, "Diễn giả & khách", "<h3 class=\"x\">Diễn <b>giả</b> &amp; khách</h3>"),
                (Html, 2, "Goals", "<H2>\n  Goals\n  </H2>"),
            ],
        );
        finds("<!-- <h3>Speakers</h3> -->\n\n<h3></h3>\n\n<header>x</header>\n\n<h3>open\n", &[]);
        finds("<script>\n<h3>Speakers</h3>\n</script>\n", &[]);
    }

    #[test]
    fn headings_of_markdown_within_html_are_text() {
        use FalseHeadingKind::InHtml;
        finds(
            "<div>\n### Diễn giả\nLan\n</div>\n### Mục tiêu\n",
            &[(InHtml, 3, "Diễn giả", "### Diễn giả"), (InHtml, 3, "Mục tiêu", "### Mục tiêu")],
        );
        finds("<pre>\n# a\n</pre>\n\n<!--\n# b\n-->\n\n<p># c</p>\n", &[]);
    }
}
