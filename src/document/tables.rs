//! The cells of tables.
//!
//! They are parsed from the table's lines on request, because comrak's cell positions are wrong after an escaped `|`.

use unicode_segmentation::UnicodeSegmentation;

use super::block::Block;
use super::markup;
use super::report::Document;
use super::shortcode::Shortcode;
use crate::text::source::{Source, Span, floor_char_boundary};

/// The cells of one table.
#[derive(Debug)]
pub struct Table {
    /// The header row.
    pub head: Row,
    /// The number of columns. Further cells of a row are not shown.
    pub columns: usize,
    /// The rows below the delimiter row, in order.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug)]
pub struct Row {
    /// Its line, without container markers and surrounding whitespace.
    pub span: Span,
    /// Its cells without surrounding whitespace; for an empty cell, its whitespace.
    pub cells: Vec<Span>,
    /// Its last grapheme: the place to report a missing cell.
    pub last: Span,
}

impl Document<'_> {
    /// The cells of `table`, a block of that kind.
    pub fn table(&self, table: &Block) -> Table {
        let source = self.source;
        let tags = self.shortcodes_in(table.span);
        let first = source.line_of(table.span.start);
        let last = source.line_of(table.span.end.saturating_sub(1).max(table.span.start));
        let row = |line: usize| {
            let line_span = source.line_span(line);
            let start = if line == first { table.span.start } else { line_span.start };
            row(source, Span::new(start, line_span.end.max(start)), tags)
        };
        // A closing shortcode tag right after the table is not a row: Hugo replaces it before the table is parsed.
        let closing = |row: &Row| {
            let tag = tags.binary_search_by_key(&row.span.start, |tag| tag.span.start).ok().map(|index| &tags[index]);
            tag.is_some_and(|tag| tag.closing && tag.span == row.span)
        };
        // The delimiter row determines the number of columns.
        let columns = if first < last { row(first + 1).cells.len() } else { 0 };
        let rows = (first + 2..=last).map(row).filter(|row| !closing(row)).collect();
        Table { head: row(first), columns, rows }
    }

    /// The lines of a cell, separated by `<br>`, as a reader sees them.
    pub fn cell_lines(&self, cell: Span) -> Vec<(String, Span)> {
        let text = self.source.slice(cell);
        let mut lines = Vec::new();
        let mut start = 0;
        for (at, after) in breaks(text).chain([(text.len(), text.len())]) {
            let line = &text[start..at];
            let blank = line.len() - line.trim_start().len();
            let span = Span::new(start + blank, start + line.trim_end().len().max(blank)).shifted(cell.start);
            lines.push((words(line), span));
            start = after;
        }
        lines
    }
}

/// Parses the row in `line`.
fn row(source: &Source, line: Span, tags: &[Shortcode]) -> Row {
    let text = source.slice(line);
    // Skip the markers of enclosing block quotes, and the indent of a list.
    let inner = text.trim_start_matches([' ', '\t', '>']);
    let start = line.end - inner.len();
    let span = Span::new(start, start + inner.trim_end().len());
    let text = source.slice(span);
    let mut borders = Vec::new();
    let mut at = 0;
    let mut tag = tags.partition_point(|tag| tag.span.end <= span.start);
    let bytes = text.as_bytes();
    while at < bytes.len() {
        if let Some(Shortcode { span: hidden, .. }) = tags.get(tag).filter(|tag| tag.span.start <= span.start + at) {
            at = (hidden.end - span.start).max(at);
            tag += 1;
            continue;
        }
        match bytes[at] {
            b'\\' => at += 1,
            b'|' => borders.push(at),
            _ => {}
        }
        at += 1;
    }
    // The pipes at both ends are not cell separators.
    let from = if borders.first() == Some(&0) { borders.remove(0) + 1 } else { 0 };
    let to = if borders.last().is_some_and(|&last| last + 1 == text.len()) {
        borders.pop().unwrap_or(text.len())
    } else {
        text.len()
    };
    let ends = borders.iter().copied().chain([to.max(from)]);
    let starts = std::iter::once(from).chain(borders.iter().map(|border| border + 1));
    let cells = starts.zip(ends).map(|(start, end)| {
        let cell = &text[start..end];
        let blank = cell.len() - cell.trim_start().len();
        let cut = if blank == cell.len() { (start, end) } else { (start + blank, start + cell.trim_end().len()) };
        Span::new(cut.0, cut.1).shifted(span.start)
    });
    let letter = text.grapheme_indices(true).next_back().map_or(text.len(), |(at, _)| at);
    Row { span, cells: cells.collect(), last: Span::new(span.start + letter, span.end) }
}

/// The start and end of each `<br>` in `text`.
fn breaks(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut from = 0;
    memchr::memchr_iter(b'<', text.as_bytes()).filter_map(move |at| {
        let mark = markup::mark(near(&text[at..])).filter(|_| at >= from)?;
        from = at + mark.length?;
        (mark.name.as_deref() == Some(b"br")).then_some((at, from))
    })
}

/// `text` without markup: emphasis, code, tags, and link addresses.
fn words(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['*', '_', '`', '~', '\\', '<', '[', ']']) {
        plain.push_str(&rest[..at]);
        let mark = &rest[at..];
        let hidden = match mark.as_bytes()[0] {
            b'<' => {
                let length = markup::mark(near(mark)).and_then(|mark| mark.length);
                plain.push(if length.is_some() { ' ' } else { '<' });
                length
            }
            b']' if mark.starts_with("](") => near(mark).find(')').map(|at| at + 1),
            _ => Some(1),
        };
        rest = &mark[hidden.unwrap_or(1)..];
    }
    plain.push_str(rest);
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of `text`, as long as a tag or an address may be.
fn near(text: &str) -> &str {
    const MAX_LENGTH: usize = 2_000;
    &text[..floor_char_boundary(text, MAX_LENGTH)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{BlockKind, parse};

    /// The cells of every table of `text`, row by row, the header first.
    fn cells(text: &str) -> Vec<Vec<String>> {
        let source = Source::new("a.md", "a.md", text);
        let document = parse(&source);
        let tables = document.blocks.iter().filter(|block| block.kind == BlockKind::Table);
        let rows =
            tables.map(|block| document.table(block)).flat_map(|table| [table.head].into_iter().chain(table.rows));
        rows.map(|row| row.cells.iter().map(|&cell| source.slice(cell).to_owned()).collect()).collect()
    }

    #[test]
    fn cells_are_found_wherever_the_table_stands() {
        for text in [
            "| Thứ | Việc |\n|---|---|\n| Hai | đọc |\n| Ba | viết |\n",
            "Thứ | Việc\n--- | ---\nHai | đọc\nBa | viết\n",
            "| Thứ | Việc |\r\n|---|---|\r\n| Hai | đọc |\r\n| Ba | viết |\r\n",
            "| Thứ | Việc |\r|---|---|\r| Hai | đọc |\r| Ba | viết |\r",
            "\u{feff}# T\n\n  |Thứ|Việc|\n  |---|---|\n  |Hai|đọc|\n  |Ba|viết|\n",
            "> | Thứ | Việc |\n> |---|---|\n> | Hai | đọc |\n>| Ba | viết\n",
            "- a\n\n  | Thứ | Việc |\n  |---|---|\n  | Hai | đọc |\n  | Ba | viết |\n",
            "1. > | Thứ | Việc |\n   > |---|---|\n   > | Hai | đọc |\n   > | Ba | viết |\n",
            "words before\n| Thứ | Việc |\n|---|---|\n| Hai | đọc |\n| Ba | viết |\n\nwords after\n",
            "---\ntitle: x\n---\n| Thứ | Việc |\n|---|---|\n| Hai | đọc |\n| Ba | viết |",
        ] {
            assert_eq!(cells(text), [["Thứ", "Việc"], ["Hai", "đọc"], ["Ba", "viết"]], "{text:?}");
        }
    }

    #[test]
    fn the_tag_that_closes_what_a_table_stands_in_is_no_row() {
        let table = "| Thứ | Việc |\n|---|---|\n| Hai | đọc |\n";
        for name in
            ["{{% notice %}}\nX{{% /notice %}}\n", "{{< box >}}\nX  {{< /box >}}\n", "{{% a %}}\nX{{%/a%}}\n\nLan\n"]
        {
            assert_eq!(cells(&name.replace('X', table)), [["Thứ", "Việc"], ["Hai", "đọc"]], "{name}");
        }
        assert_eq!(cells(&format!("{table}{{{{< box >}}}}\n")).len(), 3);
    }

    #[test]
    fn a_row_ends_in_a_whole_letter() {
        for (row, expected) in
            [("| a |", "|"), ("a | ớ", "ớ"), ("a | e\u{302}\u{301}", "e\u{302}\u{301}"), ("> x 👩‍👩‍👧 \r", "👩‍👩‍👧"), ("", "")]
        {
            let source = Source::new("a.md", "a.md", row);
            assert_eq!(source.slice(super::row(&source, source.line_span(1), &[]).last), expected, "{row:?}");
        }
    }

    #[test]
    fn marks_that_divide_no_cells_are_part_of_them() {
        let head = "| a | b |\n|---|---|\n";
        for (row, expected) in [
            ("| x \\| y | z |", &["x \\| y", "z"][..]),
            ("| `x \\| y` | z |", &["`x \\| y`", "z"]),
            ("| \\\\| z |", &["\\\\", "z"]),
            ("| {{< rel \"x|y\" >}} | z |", &["{{< rel \"x|y\" >}}", "z"]),
            ("| x |", &["x"]),
            ("|  |   |", &["  ", "   "]),
            ("|| z", &["", "z"]),
            ("x", &["x"]),
            ("| 🎉 ễ | z | more |", &["🎉 ễ", "z", "more"]),
            ("| x | z \\|", &["x", "z \\|"]),
        ] {
            assert_eq!(cells(&format!("{head}{row}\n"))[1], expected, "{row}");
        }
    }

    #[test]
    fn lines_of_a_cell_are_read_as_they_are_shown() {
        let source = Source::new("a.md", "a.md", "**08/09/2025**<br>[9\\*](/x) <Br /> <u>a_b</u> 1 < 2<br/>");
        let document = parse(&source);
        let lines = document.cell_lines(document.body);
        let seen: Vec<_> = lines.iter().map(|(words, span)| (words.as_str(), source.slice(*span))).collect();
        assert_eq!(
            seen,
            [("08/09/2025", "**08/09/2025**"), ("9", "[9\\*](/x)"), ("ab 1 < 2", "<u>a_b</u> 1 < 2"), ("", "")]
        );
    }

    #[test]
    fn tags_in_a_cell_end_where_a_browser_ends_them() {
        for (text, expected) in [
            ("<span title=\"1 > 0\">a</span> b", &["a b"][..]),
            ("<span title='<br>'>a</span><br class=\"x > y\"/>b", &["a", "b"]),
            ("a<BR\t/>b<br clear=all>c</br>d", &["a", "b", "c", "d"]),
            ("a <!-- > <br> --> b", &["a b"]),
            ("1 < 2 <b", &["1 < 2 <b"]),
            ("a <b title=\"c", &["a <b title=\"c"]),
            ("[x](<a b.pdf>) y", &["x y"]),
        ] {
            let source = Source::new("a.md", "a.md", text);
            let document = parse(&source);
            let lines = document.cell_lines(document.body);
            assert_eq!(lines.iter().map(|(words, _)| words.as_str()).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
