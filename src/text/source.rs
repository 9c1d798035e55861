//! The text of one file, and positions in it.
//!
//! Offsets are bytes, lines are 1-based, columns are 1-based and count characters
//! (Unicode scalar values) or, for editors, UTF-16 code units.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Maximum size of a report or other page, in bytes. The largest real ones have a twentieth of this. Parsing hostile
/// text takes two hundred times its size, which any machine has up to this limit. A larger file is a mistake and is not
/// read.
pub const SIZE_LIMIT: u64 = 4 << 20;

/// A half-open range of bytes in a [`Source`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The range from byte `start` up to, not including, byte `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The empty range at `offset`.
    pub const fn at(offset: usize) -> Self {
        Self::new(offset, offset)
    }

    /// The range from its start to the end of `last`.
    pub const fn to(self, last: Self) -> Self {
        Self::new(self.start, if last.end > self.start { last.end } else { self.start })
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the range is empty.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` is entirely within this range.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two ranges share a byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `offset` is within this range or at one of its ends, as a cursor may be.
    pub const fn touches(self, offset: usize) -> bool {
        self.start <= offset && offset <= self.end
    }

    /// The same range moved `by` bytes towards the end of the text.
    pub const fn shifted(self, by: usize) -> Span {
        Span::new(self.start + by, self.end + by)
    }
}

/// A position in a [`Source`] in the form that users and tools expect.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position {
    /// 1-based line.
    pub line: usize,
    /// 1-based column in characters; a byte order mark takes no column.
    pub column: usize,
    /// 0-based offset in bytes from the start of the file.
    pub offset: usize,
}

/// The text of one file with its line table.
#[derive(Debug)]
pub struct Source {
    name: String,
    path: PathBuf,
    text: String,
    line_starts: Vec<usize>,
    milestones: OnceLock<Vec<Milestone>>,
}

/// Distance between milestones, in bytes.
const STRIDE: usize = 1024;

/// The counts before every [`STRIDE`]th byte, so that columns in a line of megabytes need no count from its start.
#[derive(Clone, Copy, Debug, Default)]
struct Milestone {
    characters: usize,
    units: usize,
}

impl Milestone {
    /// Counts the characters and UTF-16 code units of UTF-8 `bytes`; each belongs to its first byte.
    fn of(bytes: &[u8]) -> Self {
        let characters = bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count();
        let pairs = bytes.iter().filter(|&&byte| byte >= 0xf0).count();
        Self { characters, units: characters + pairs }
    }

    fn plus(self, other: Self) -> Self {
        Self { characters: self.characters + other.characters, units: self.units + other.units }
    }
}

impl Source {
    /// Wraps `text`, read from `path`, with the display name `name` (separated by `/`).
    pub fn new(name: impl Into<String>, path: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = line_starts(&text);
        Self { name: name.into(), path: path.into(), text, line_starts, milestones: OnceLock::new() }
    }

    /// The same file without its text, for uses that need only the name.
    pub(crate) fn without_text(self) -> Self {
        Self::new(self.name, self.path, "")
    }

    /// The display name: the path as given, separated by `/`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The path that the text was read from.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The whole text, including a byte order mark and carriage returns.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of `span`, after [`clamp`](Self::clamp).
    pub fn slice(&self, span: Span) -> &str {
        // Nearly all spans are as they should be.
        if let Some(text) = self.text.get(span.start..span.end) {
            return text;
        }
        let span = self.clamp(span);
        &self.text[span.start..span.end]
    }

    /// `span` limited to the text and widened to character boundaries.
    pub fn clamp(&self, span: Span) -> Span {
        let start = floor_char_boundary(&self.text, span.start);
        let end = ceil_char_boundary(&self.text, span.end.max(span.start)).max(start);
        Span::new(start, end)
    }

    /// Number of lines; a text that ends in a line break has an empty last line.
    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// The 1-based line that contains byte `offset`.
    pub fn line_of(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= offset).max(1)
    }

    /// The span of 1-based `line` without its line break; empty if there is no such line.
    pub fn line_span(&self, line: usize) -> Span {
        let end_of_text = self.text.len();
        let Some(&start) = line.checked_sub(1).and_then(|index| self.line_starts.get(index)) else {
            return Span::at(end_of_text);
        };
        let next = self.line_starts.get(line).copied().unwrap_or(end_of_text);
        let bytes = self.text.as_bytes();
        let mut end = next;
        if line < self.line_starts.len() {
            if end > start && bytes[end - 1] == b'\n' {
                end -= 1;
            }
            if end > start && bytes[end - 1] == b'\r' {
                end -= 1;
            }
        }
        Span::new(start, end)
    }

    /// `written`, whose lines end in `\n`, with the line ending of the first line of this text.
    pub(crate) fn with_own_line_breaks(&self, written: &str) -> String {
        let first = self.text.find('\n').and_then(|at| self.text[..at].chars().next_back());
        match first == Some('\r') {
            // What was taken from the text ends so already.
            true => written.replace("\r\n", "\n").replace('\n', "\r\n"),
            false => written.to_owned(),
        }
    }

    /// The start of the line with byte `offset`, after a byte order mark.
    pub(crate) fn begin_of_line(&self, offset: usize) -> usize {
        let mark = if self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        self.line_start(self.line_of(offset)).max(mark)
    }

    /// Offset of the first byte of 1-based `line`, or of the end of the text.
    pub fn line_start(&self, line: usize) -> usize {
        line.checked_sub(1).and_then(|index| self.line_starts.get(index)).copied().unwrap_or(self.text.len())
    }

    /// Line and column of byte `offset`, rounded down to a character boundary.
    pub fn position(&self, offset: usize) -> Position {
        let offset = floor_char_boundary(&self.text, offset);
        let line = self.line_of(offset);
        Position { line, column: self.before_on_line(line, offset).characters + 1, offset }
    }

    /// 0-based line and 0-based column in UTF-16 code units of byte `offset`, for editors.
    pub fn utf16_position(&self, offset: usize) -> (usize, usize) {
        let offset = floor_char_boundary(&self.text, offset);
        let line = self.line_of(offset);
        (line - 1, self.before_on_line(line, offset).units)
    }

    /// The counts on `line` before `offset`, which is a character boundary.
    fn before_on_line(&self, line: usize, offset: usize) -> Milestone {
        let mark = if line == 1 && self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let start = self.line_start(line).min(offset).max(mark.min(offset));
        if offset - start <= 2 * STRIDE {
            return Milestone::of(&self.text.as_bytes()[start..offset]);
        }
        let (from, to) = (self.before(start), self.before(offset));
        Milestone { characters: to.characters - from.characters, units: to.units - from.units }
    }

    /// The counts before `offset`, from the start of the text.
    fn before(&self, offset: usize) -> Milestone {
        let milestones = self.milestones.get_or_init(|| {
            let chunks = self.text.as_bytes().chunks(STRIDE);
            let sums = chunks.scan(Milestone::default(), |sum, chunk| {
                let before = *sum;
                *sum = before.plus(Milestone::of(chunk));
                Some(before)
            });
            sums.collect()
        });
        // There may be no milestone at the very end.
        let index = (offset / STRIDE).min(milestones.len().saturating_sub(1));
        let milestone = milestones.get(index).copied().unwrap_or_default();
        milestone.plus(Milestone::of(&self.text.as_bytes()[index * STRIDE..offset]))
    }
}

/// The last character boundary at or before `offset`.
pub fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The first character boundary at or after `offset`, at most the end of the text.
pub fn ceil_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset += 1;
    }
    offset
}

/// The offsets at which lines start. Line breaks are LF, CR LF and a lone CR, as in CommonMark and Hugo.
pub fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut starts = Vec::with_capacity(bytes.len() / 40 + 1);
    starts.push(0);
    for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') {
            continue;
        }
        starts.push(at + 1);
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::new("a.md", "a.md", text)
    }

    #[test]
    fn columns_count_characters_and_utf16_units_apart() {
        let text = "Điểm 🎉 x";
        let at = text.find('x').unwrap();
        assert_eq!(source(text).position(at).column, 8);
        assert_eq!(source(text).utf16_position(at), (0, 8));
    }

    #[test]
    fn every_kind_of_line_break_starts_a_line() {
        let source = source("a\r\nb\rc\nd");
        let lines: Vec<_> = (1..=4).map(|line| source.slice(source.line_span(line))).collect();
        assert_eq!(lines, ["a", "b", "c", "d"]);
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        let source = source("\u{feff}---\nx");
        assert_eq!(source.position(3), Position { line: 1, column: 1, offset: 3 });
    }

    #[test]
    fn columns_far_into_a_long_line_are_those_that_counting_gives() {
        let text = format!("\u{feff}{}\n{}", "Điểm 🎉 ".repeat(700), "ễ🎉x".repeat(2_000));
        let source = source(&text);
        let mut line_start = '\u{feff}'.len_utf8();
        for (at, c) in text.char_indices().skip(1) {
            if at % 7 == 0 || at > text.len() - 9 {
                let before = &text[line_start..at];
                assert_eq!(source.position(at).column, before.chars().count() + 1, "{at}");
                assert_eq!(source.utf16_position(at).1, before.encode_utf16().count(), "{at}");
            }
            if c == '\n' {
                line_start = at + 1;
            }
        }
        assert_eq!(source.position(text.len()).column, 6_001);
    }

    #[test]
    fn a_span_inside_a_character_is_widened_to_it() {
        let source = source("aễb");
        assert_eq!(source.slice(Span::new(2, 3)), "ễ");
        assert_eq!(source.slice(Span::new(90, 95)), "");
    }
}
