//! Excerpts: the few source lines that a diagnostic shows, sanitized and cut to the screen width.
//!
//! An excerpt is a small new text with the marked spans mapped to it. So a line of one megabyte costs no more than a
//! short one, and a replaced character (`␛` for an escape) does not shift underlines. Keys and passwords are masked.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use crate::output::sanitize;
use crate::text::secrets;
use crate::text::source::{Source, Span};

/// Distance between tab stops, in columns.
const TAB: usize = 4;
/// Maximum distance between two marked lines for which the lines between are shown.
const NEAR: usize = 4;
/// Minimum number of columns around a mark in a cut line.
const MIN_COLUMNS: usize = 16;

/// An excerpt with its marks.
#[derive(Debug, Default)]
pub struct Excerpt {
    /// The lines, each with a final `\n`. There is no separator between lines that are not adjacent in the file.
    pub text: String,
    /// The origin of each line of `text`.
    pub lines: Vec<Line>,
    /// The span in `text` of each requested span. It never crosses lines.
    pub marks: Vec<Span>,
}

/// One line of an excerpt.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// 1-based number in the file.
    pub number: usize,
    /// Byte offset in `text`.
    pub start: usize,
}

/// A requested span, cut to the first line on which it shows something.
#[derive(Clone, Copy)]
struct Place {
    line: usize,
    span: Span,
}

/// A border of a place, where the text is split to map the offset.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Border {
    offset: usize,
    end: bool,
    place: usize,
}

impl Excerpt {
    /// Creates an excerpt with the lines of `spans` in `source` and their neighbours, at most about `columns` wide.
    pub fn new(source: &Source, spans: &[Span], columns: usize) -> Self {
        let places: Vec<Place> = spans.iter().map(|&span| place(source, span)).collect();
        let numbers = lines_to_show(source, &places);
        let mut excerpt = Self {
            text: String::new(),
            lines: Vec::with_capacity(numbers.len()),
            marks: vec![Span::default(); spans.len()],
        };
        for number in numbers {
            excerpt.lines.push(Line { number, start: excerpt.text.len() });
            excerpt.push_line(source, number, &places, columns);
            excerpt.text.push('\n');
        }
        excerpt
    }

    /// Appends the lines and marks of `other`.
    pub fn append(&mut self, other: Self) {
        let by = self.text.len();
        self.text.push_str(&other.text);
        self.lines.extend(other.lines.into_iter().map(|line| Line { start: line.start + by, ..line }));
        self.marks.extend(other.marks.into_iter().map(|mark| mark.shifted(by)));
    }

    /// Index in `lines` of the line at `offset` in `text`.
    pub fn line_at(&self, offset: usize) -> usize {
        self.lines.partition_point(|line| line.start <= offset).saturating_sub(1)
    }

    fn push_line(&mut self, source: &Source, number: usize, places: &[Place], columns: usize) {
        let text = source.text();
        let mut line = source.line_span(number);
        let on_line = || places.iter().enumerate().filter(|(_, place)| place.line == number);
        let mark = '\u{feff}'.len_utf8();
        // Skip a byte order mark, unless the diagnostic is about it.
        if number == 1
            && text.starts_with('\u{feff}')
            && !on_line().any(|(_, place)| place.span.overlaps(Span::new(0, mark)))
        {
            line.start = mark;
        }

        let visible = visible(text, line, on_line().map(|(_, place)| place.span), columns);
        let mut borders: Vec<Border> = on_line()
            .flat_map(|(index, place)| {
                let start = place.span.start.clamp(line.start, line.end);
                // The part with the start of a place may not contain its end.
                let part =
                    visible.iter().find(|part| part.start <= start && start <= part.end).copied().unwrap_or(line);
                let end = place.span.end.clamp(start, part.end.max(start));
                [Border { offset: start, end: false, place: index }, Border { offset: end, end: true, place: index }]
            })
            .collect();
        borders.sort_unstable();

        let mut pen = Pen { out: &mut self.text, column: 0, previous: ' ', hidden: Vec::new() };
        let mut borders = borders.into_iter().peekable();
        let mut shown_to = line.start;
        for part in visible {
            if part.start > shown_to {
                pen.write("…");
            }
            let mut at = part.start;
            pen.hidden = secrets::hidden(text, part);
            while let Some(border) = borders.next_if(|border| border.offset <= part.end) {
                pen.write_masked(text, Span::new(at, border.offset.max(at)));
                at = border.offset.max(at);
                let mark = &mut self.marks[border.place];
                if border.end {
                    mark.end = pen.out.len();
                } else {
                    *mark = Span::at(pen.out.len());
                }
            }
            pen.write_masked(text, Span::new(at, part.end));
            shown_to = part.end;
        }
        if shown_to < line.end {
            pen.write("…");
        }
    }
}

/// `part` of `text`, with `*` for each character of a key or password. It is not sanitized.
pub fn masked(text: &str, part: Span) -> Cow<'_, str> {
    let hidden = secrets::hidden(text, part);
    if hidden.is_empty() {
        return Cow::Borrowed(&text[part.start..part.end]);
    }
    let (mut out, mut at) = (String::with_capacity(part.len()), part.start);
    for span in hidden {
        let (from, to) = (span.start.clamp(at, part.end), span.end.clamp(at, part.end));
        out.push_str(&text[at..from]);
        out.push_str(&"*".repeat(text[from..to].chars().count()));
        at = to;
    }
    out.push_str(&text[at..part.end]);
    Cow::Owned(out)
}

/// Writes text for display: tabs expanded to the next tab stop, hostile characters made visible.
struct Pen<'a> {
    out: &'a mut String,
    column: usize,
    previous: char,
    /// Spans of the file that are masked.
    hidden: Vec<Span>,
}

impl Pen<'_> {
    /// Writes `part` of `text`, with `*` for each masked character.
    fn write_masked(&mut self, text: &str, part: Span) {
        let mut at = part.start;
        let hidden: Vec<Span> = self.hidden.iter().copied().filter(|span| span.overlaps(part)).collect();
        for span in hidden {
            let span = Span::new(span.start.max(at), span.end.min(part.end));
            self.write(&text[at..span.start]);
            self.write(&"*".repeat(text[span.start..span.end].chars().count()));
            at = span.end;
        }
        self.write(&text[at..part.end]);
    }

    fn write(&mut self, text: &str) {
        for c in text.chars() {
            if c == '\t' {
                let blanks = TAB - self.column % TAB;
                self.out.extend(std::iter::repeat_n(' ', blanks));
                self.column += blanks;
            } else {
                sanitize::push(self.out, c, self.previous);
                self.column += width(c);
            }
            self.previous = c;
        }
    }
}

/// The approximate width of a character, in columns.
fn width(c: char) -> usize {
    match c {
        '\t' => TAB,
        '\0'..='\x1f' | '\x7f' => 1,
        _ if sanitize::is_hostile(c, '\u{2190}') => "<U+202E>".len(),
        _ => c.width().unwrap_or(1),
    }
}

/// Cuts `span` to one line: its first, or the first on which it shows something.
fn place(source: &Source, span: Span) -> Place {
    let span = source.clamp(span);
    let line = source.line_of(span.start);
    let bounds = source.line_span(line);
    if span.end <= bounds.end {
        return Place { line, span };
    }
    let blanks = source.slice(span).find(|c: char| !c.is_whitespace()).unwrap_or(0);
    let start = span.start + blanks;
    let line = source.line_of(start);
    let bounds = source.line_span(line);
    let start = start.min(bounds.end);
    Place { line, span: Span::new(start, span.end.min(bounds.end)) }
}

/// The 1-based numbers of the lines to show, in order: the lines of the places, the few lines between near places, and
/// one line on either side unless it is blank.
fn lines_to_show(source: &Source, places: &[Place]) -> Vec<usize> {
    let mut marked: Vec<usize> = places.iter().map(|place| place.line).collect();
    marked.sort_unstable();
    marked.dedup();
    let shows_something = |number: &usize| !source.slice(source.line_span(*number)).trim().is_empty();
    let mut numbers: Vec<usize> = Vec::with_capacity(marked.len() * 3);
    for group in marked.chunk_by(|one, next| next - one <= NEAR) {
        let (Some(&first), Some(&last)) = (group.first(), group.last()) else { continue };
        numbers.extend(Some(first - 1).filter(shows_something));
        numbers.extend(first..=last);
        numbers.extend(Some(last + 1).filter(shows_something));
    }
    numbers
}

/// The parts of `line` to show, in order and disjoint: all of it if it fits, else the surroundings of the marks.
fn visible(text: &str, line: Span, marks: impl Iterator<Item = Span>, columns: usize) -> Vec<Span> {
    let (end, _) = forwards(text, line.start, line.end, columns);
    if end == line.end {
        return vec![line];
    }
    let mut marks: Vec<Span> = marks.collect();
    if marks.is_empty() {
        return vec![Span::new(line.start, end)];
    }
    marks.sort_unstable();
    let share = (columns / marks.len()).max(MIN_COLUMNS);
    let mut visible: Vec<Span> = Vec::with_capacity(marks.len());
    for mark in marks {
        let at = mark.start.clamp(line.start, line.end);
        let (start, _) = backwards(text, line.start, at, share / 3);
        let (end, unused) = forwards(text, start, line.end, share);
        let (start, _) = backwards(text, line.start, start, unused);
        match visible.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => visible.push(Span::new(start, end)),
        }
    }
    visible
}

/// The offset at most `columns` after `from`, and the unused columns.
fn forwards(text: &str, from: usize, limit: usize, columns: usize) -> (usize, usize) {
    let mut remaining = columns;
    let mut at = from;
    // Combining marks have no width, but their number must be limited, too.
    for c in text[from..limit].chars().take(columns * 8) {
        match remaining.checked_sub(width(c)) {
            Some(rest) => remaining = rest,
            None => return (at, 0),
        }
        at += c.len_utf8();
    }
    (at, remaining)
}

/// The offset at most `columns` before `from`, without splitting a letter from its combining marks, and the unused
/// columns.
fn backwards(text: &str, limit: usize, from: usize, columns: usize) -> (usize, usize) {
    let mut remaining = columns;
    let mut at = from;
    let mut passed = from;
    for c in text[limit..from].chars().rev().take(columns * 8) {
        let Some(rest) = remaining.checked_sub(width(c)) else { break };
        remaining = rest;
        passed -= c.len_utf8();
        if width(c) > 0 {
            at = passed;
        }
    }
    (at, remaining)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, spans: &[(usize, usize)], columns: usize) -> (Vec<String>, Vec<String>) {
        let source = Source::new("a.md", "a.md", text);
        let spans: Vec<Span> = spans.iter().map(|&(start, end)| Span::new(start, end)).collect();
        let excerpt = Excerpt::new(&source, &spans, columns);
        let lines =
            excerpt.lines.iter().zip(excerpt.text.lines()).map(|(line, text)| format!("{} {text}", line.number));
        let marks = excerpt.marks.iter().map(|mark| excerpt.text[mark.start..mark.end].to_owned());
        (lines.collect(), marks.collect())
    }

    fn span_of(text: &str, part: &str) -> (usize, usize) {
        let start = text.find(part).unwrap();
        (start, start + part.len())
    }

    #[test]
    fn one_line_is_shown_around_each_mark() {
        let text = "a\nb\nc\nd\ne\n";
        let (lines, marks) = excerpt(text, &[(4, 5)], 80);
        assert_eq!(lines, ["2 b", "3 c", "4 d"]);
        assert_eq!(marks, ["c"]);
    }

    #[test]
    fn blank_lines_are_shown_between_marks_only() {
        let text = "a\n\nb\n\nc\n\nd\n";
        assert_eq!(excerpt(text, &[(3, 4)], 80).0, ["3 b"]);
        assert_eq!(excerpt(text, &[(3, 4), (6, 7)], 80).0, ["3 b", "4 ", "5 c"]);
        assert_eq!(excerpt(text, &[(0, 1), (9, 10)], 80).0, ["1 a", "7 d"]);
    }

    #[test]
    fn a_mark_over_many_lines_is_cut_to_the_first_that_shows_something() {
        let (lines, marks) = excerpt("a\n\n  b \r\nc\nd", &[(1, 12)], 80);
        assert_eq!(lines, ["3   b ", "4 c"]);
        assert_eq!(marks, ["b "]);
    }

    #[test]
    fn a_mark_at_the_end_of_the_file_stands_on_its_empty_line() {
        let (lines, marks) = excerpt("a\nb\n", &[(4, 4)], 80);
        assert_eq!(lines, ["2 b", "3 "]);
        assert_eq!(marks, [""]);
        assert_eq!(excerpt("", &[(0, 0)], 80).0, ["1 "]);
        assert_eq!(excerpt("a", &[(9, 12)], 80).0, ["1 a"]);
    }

    #[test]
    fn tabs_and_hostile_characters_move_no_mark() {
        let text = "\tễ\t\u{1b}[1m\u{202e}x";
        let (lines, marks) = excerpt(text, &[span_of(text, "ễ"), span_of(text, "\u{202e}x")], 80);
        assert_eq!(lines, ["1     ễ   ␛[1m<U+202E>x"]);
        assert_eq!(marks, ["ễ", "<U+202E>x"]);
    }

    #[test]
    fn a_byte_order_mark_is_seen_only_where_it_matters() {
        assert_eq!(excerpt("\u{feff}---\n", &[(3, 6)], 80).0, ["1 ---"]);
        assert_eq!(excerpt("\u{feff}---\n", &[(0, 0)], 80).0, ["1 ---"]);
        assert_eq!(excerpt("\u{feff}---\n", &[(0, 3)], 80), (vec!["1 <U+FEFF>---".into()], vec!["<U+FEFF>".into()]));
    }

    #[test]
    fn a_long_line_is_cut_around_its_marks() {
        let text = format!("{} needle {}", "nghĩa ".repeat(9000), "lời ".repeat(9000));
        let (lines, marks) = excerpt(&text, &[span_of(&text, "needle")], 60);
        assert!(lines[0].starts_with("1 …") && lines[0].ends_with('…'), "{lines:?}");
        assert!(lines[0].chars().count() < 66, "{lines:?}");
        assert_eq!(marks, ["needle"]);
    }

    #[test]
    fn marks_far_apart_in_a_long_line_are_both_shown() {
        let text = format!("first {} second {} third", "x".repeat(5000), "y".repeat(5000));
        let (lines, marks) =
            excerpt(&text, &[span_of(&text, "third"), span_of(&text, "first"), span_of(&text, "second")], 90);
        assert_eq!(marks, ["third", "first", "second"]);
        assert_eq!(lines[0].matches('…').count(), 2, "{lines:?}");
    }

    #[test]
    fn a_mark_longer_than_the_screen_is_cut_with_its_line() {
        let text = "đ".repeat(5000);
        let (lines, marks) = excerpt(&text, &[(20, 8000)], 60);
        assert!(lines[0].chars().count() < 66);
        assert!(marks[0].chars().count() > 20 && marks[0].chars().all(|c| c == 'đ'));
    }

    #[test]
    fn a_line_without_marks_is_cut_at_its_end() {
        let text = format!("{}\nb\n", "a".repeat(300));
        let (lines, _) = excerpt(&text, &[(301, 302)], 40);
        assert_eq!(lines[0], format!("1 {}…", "a".repeat(40)));
    }
}
