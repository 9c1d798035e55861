//! The few lines of a file that one diagnostic shows, made safe and cut to the width of the screen.
//!
//! What is printed is not the file but a small text made from it, with the marked places carried
//! over: so a line of a megabyte costs no more than a short one, and a replaced character (`␛` for an
//! escape) moves no underline. Keys and passwords are not shown.

use unicode_width::UnicodeWidthChar;

use crate::output::sanitize;
use crate::text::secrets;
use crate::text::source::{Source, Span};

/// Distance between tab stops, in columns.
const TAB: usize = 4;
/// Most lines from one marked line to the next for which those between are shown.
const NEAR: usize = 4;
/// Fewest columns shown around a mark in a line that is cut.
const MIN_COLUMNS: usize = 16;

/// The text to show and the marks in it.
#[derive(Debug, Default)]
pub struct Excerpt {
    /// The lines, each ended by `\n`; lines that are not neighbours in the file follow each other directly.
    pub text: String,
    /// Where each line of `text` comes from.
    pub lines: Vec<Line>,
    /// For each span that was asked for, its place in `text`; it stays on one line.
    pub marks: Vec<Span>,
}

/// One line of an excerpt.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// 1-based number in the file.
    pub number: usize,
    /// Offset in the excerpt's text.
    pub start: usize,
}

/// A span that was asked for, cut to its first line that shows something.
#[derive(Clone, Copy)]
struct Place {
    line: usize,
    span: Span,
}

/// A border of a place: where the text must be split to carry it over.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Border {
    offset: usize,
    end: bool,
    place: usize,
}

impl Excerpt {
    /// The lines of `spans` in `source` and their neighbours, at most about `columns` wide.
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

    /// Puts the lines and marks of `other` behind these.
    pub fn append(&mut self, other: Self) {
        let by = self.text.len();
        self.text.push_str(&other.text);
        self.lines.extend(other.lines.into_iter().map(|line| Line { start: line.start + by, ..line }));
        self.marks.extend(other.marks.into_iter().map(|mark| mark.shifted(by)));
    }

    /// Index in `lines` of the line that holds `offset` of the excerpt's text.
    pub fn line_at(&self, offset: usize) -> usize {
        self.lines.partition_point(|line| line.start <= offset).saturating_sub(1)
    }

    fn push_line(&mut self, source: &Source, number: usize, places: &[Place], columns: usize) {
        let text = source.text();
        let mut line = source.line_span(number);
        let on_line = || places.iter().enumerate().filter(|(_, place)| place.line == number);
        let mark = '\u{feff}'.len_utf8();
        // A byte order mark is nothing to see, unless it is what the diagnostic is about.
        if number == 1
            && text.starts_with('\u{feff}')
            && !on_line().any(|(_, place)| place.span.overlaps(Span::new(0, mark)))
        {
            line.start = mark;
        }

        let kept = kept(text, line, on_line().map(|(_, place)| place.span), columns);
        let mut borders: Vec<Border> = on_line()
            .flat_map(|(index, place)| {
                let start = place.span.start.clamp(line.start, line.end);
                // The part that shows the place's start may not show its end.
                let part = kept.iter().find(|part| part.start <= start && start <= part.end).copied().unwrap_or(line);
                let end = place.span.end.clamp(start, part.end.max(start));
                [Border { offset: start, end: false, place: index }, Border { offset: end, end: true, place: index }]
            })
            .collect();
        borders.sort_unstable();

        let mut pen = Pen { out: &mut self.text, column: 0, previous: ' ', hidden: Vec::new() };
        let mut borders = borders.into_iter().peekable();
        let mut shown_to = line.start;
        for part in kept {
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

/// Writes text as it is to be seen: tabs as blanks up to the next stop, hostile characters visible.
struct Pen<'a> {
    out: &'a mut String,
    column: usize,
    previous: char,
    /// What of the file nobody is shown.
    hidden: Vec<Span>,
}

impl Pen<'_> {
    /// Writes `part` of `text`; in place of every character of what is hidden, `*`.
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

/// Columns that a character takes, near enough to decide what fits.
fn width(c: char) -> usize {
    match c {
        '\t' => TAB,
        '\0'..='\x1f' | '\x7f' => 1,
        _ if sanitize::is_hostile(c, '\u{2190}') => "<U+202E>".len(),
        _ => c.width().unwrap_or(1),
    }
}

/// Cuts `span` to one line: its own, or the first on which it shows something.
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

/// Numbers of the lines to show, in order: those of the places, the few between places that are near each
/// other, and one on either side unless it is blank.
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

/// The parts of `line` to show, in order and apart: all of it when it fits, else what stands around the marks.
fn kept(text: &str, line: Span, marks: impl Iterator<Item = Span>, columns: usize) -> Vec<Span> {
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
    let mut kept: Vec<Span> = Vec::with_capacity(marks.len());
    for mark in marks {
        let at = mark.start.clamp(line.start, line.end);
        let (start, _) = backwards(text, line.start, at, share / 3);
        let (end, unused) = forwards(text, start, line.end, share);
        let (start, _) = backwards(text, line.start, start, unused);
        match kept.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => kept.push(Span::new(start, end)),
        }
    }
    kept
}

/// The offset that is at most `columns` after `from`, and the columns left over.
fn forwards(text: &str, from: usize, limit: usize, columns: usize) -> (usize, usize) {
    let mut left = columns;
    let mut at = from;
    // Marks without width are free, but not without number.
    for c in text[from..limit].chars().take(columns * 8) {
        match left.checked_sub(width(c)) {
            Some(rest) => left = rest,
            None => return (at, 0),
        }
        at += c.len_utf8();
    }
    (at, left)
}

/// The offset that is at most `columns` before `from`, not splitting a letter from its marks, and the columns left over.
fn backwards(text: &str, limit: usize, from: usize, columns: usize) -> (usize, usize) {
    let mut left = columns;
    let mut at = from;
    let mut passed = from;
    for c in text[limit..from].chars().rev().take(columns * 8) {
        let Some(rest) = left.checked_sub(width(c)) else { break };
        left = rest;
        passed -= c.len_utf8();
        if width(c) > 0 {
            at = passed;
        }
    }
    (at, left)
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
