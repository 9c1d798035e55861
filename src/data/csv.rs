//! Reads CSV as spreadsheets save it: RFC 4180 with commas, semicolons or tabs, with or without a byte order mark.

use std::borrow::Cow;

use crate::text::source::Span;

/// One cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell<'t> {
    /// Its text, without quotes and without blanks around it.
    pub text: Cow<'t, str>,
    /// Where it is, with its quotes.
    pub span: Span,
}

/// The rows of `text` that have any text.
pub fn rows(text: &str) -> Vec<Vec<Cell<'_>>> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut reader = Reader { text, at: start, separator: separator(&text[start..]) };
    // Excel writes the separator into a first line, `sep=;`.
    let first = text[start..].lines().next().unwrap_or_default().trim_end();
    if let Some(separator) = first.strip_prefix("sep=").and_then(|rest| rest.bytes().next()) {
        reader.separator = separator;
        reader.at += first.len();
        reader.end_line();
    }
    let mut rows = Vec::new();
    while reader.at < text.len() {
        let row = reader.row();
        if row.iter().any(|cell| !cell.text.is_empty()) {
            rows.push(row);
        }
    }
    rows
}

/// The most frequent of comma, semicolon and tab in the first line with any of them, outside of quotes.
fn separator(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted && counts.iter().any(|&(_, count)| count > 0) => break,
            _ if !quoted => counts.iter_mut().filter(|(own, _)| *own == byte).for_each(|(_, count)| *count += 1),
            _ => {}
        }
    }
    // Of equal counts the last one would win.
    counts.reverse();
    counts.into_iter().max_by_key(|&(_, count)| count).map_or(b',', |(separator, _)| separator)
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    separator: u8,
}

impl<'t> Reader<'t> {
    fn row(&mut self) -> Vec<Cell<'t>> {
        let mut row = Vec::new();
        loop {
            row.push(self.cell());
            match self.peek() {
                Some(byte) if byte == self.separator => self.at += 1,
                _ => break,
            }
        }
        self.end_line();
        row
    }

    fn cell(&mut self) -> Cell<'t> {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
        let start = self.at;
        let mut text = Cow::Borrowed("");
        if self.peek() == Some(b'"') {
            text = self.quoted();
        }
        // Text after the closing quote belongs to the cell, too.
        let rest = self.at;
        while self.peek().is_some_and(|byte| byte != self.separator && byte != b'\n' && byte != b'\r') {
            self.at += 1;
        }
        let rest = &self.text[rest..self.at];
        match text.is_empty() {
            true => text = Cow::Borrowed(rest),
            false if !rest.trim().is_empty() => text.to_mut().push_str(rest),
            false => {}
        }
        let text = match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        };
        let end = start + self.text[start..self.at].trim_end().len();
        Cell { text, span: Span::new(start, end) }
    }

    /// The text between quotes; `""` is a quote in it. Without a closing quote it ends with the line, so that one quote too
    /// many does not swallow the class.
    fn quoted(&mut self) -> Cow<'t, str> {
        let start = self.at + 1;
        let mut text = Cow::Borrowed("");
        let mut from = start;
        loop {
            let Some(end) = self.text[from..].find('"').map(|end| from + end) else {
                self.at = start;
                return Cow::Borrowed("");
            };
            let piece = &self.text[from..end];
            match text.is_empty() {
                true => text = Cow::Borrowed(piece),
                false => text.to_mut().push_str(piece),
            }
            if self.text.as_bytes().get(end + 1) != Some(&b'"') {
                self.at = end + 1;
                // A quote in the middle of another cell closes nothing.
                let closes =
                    matches!(self.peek(), None | Some(b'\n' | b'\r' | b' ')) || self.peek() == Some(self.separator);
                if !closes && self.text[start..end].contains('\n') {
                    self.at = start;
                    return Cow::Borrowed("");
                }
                return text;
            }
            text.to_mut().push('"');
            from = end + 2;
        }
    }

    fn end_line(&mut self) {
        for byte in [b'\r', b'\n'] {
            if self.peek() == Some(byte) {
                self.at += 1;
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Vec<Vec<String>> {
        let texts = |row: Vec<Cell<'_>>| row.into_iter().map(|cell| cell.text.into_owned()).collect();
        rows(text).into_iter().map(texts).collect()
    }

    #[test]
    fn spreadsheets_of_every_kind_are_read() {
        let expected = [["an", "Lê An"], ["binh", "Trần, Bình"]];
        for text in [
            "an,Lê An\nbinh,\"Trần, Bình\"\n",
            "\u{feff}an;Lê An\r\nbinh;Trần, Bình\r\n",
            "an\tLê An\rbinh\tTrần, Bình",
            "sep=;\nan;\"Lê An\"\n\n;;\n\"binh\" ; \"Trần, Bình\" \n",
            "\n an , Lê An \n\n\"binh\",\"Trần, Bình\"",
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
        assert_eq!(read("a,\"say \"\"hi\"\"\"\n"), [["a", "say \"hi\""]]);
        assert_eq!(read("a,\"two\nlines\"\nb,c\n"), [["a", "two\nlines"], ["b", "c"]]);
        assert_eq!(read("\u{feff}"), Vec::<Vec<String>>::new());
    }

    #[test]
    fn one_quote_too_many_costs_no_more_than_its_cell() {
        assert_eq!(read("a,\"An\nb,Bình\nc,Chi\n"), [["a", "An"], ["b", "Bình"], ["c", "Chi"]]);
        assert_eq!(read("a,\"An\nb,\"Bình\"\n"), [["a", "An"], ["b", "Bình"]]);
    }

    #[test]
    fn a_cell_is_where_it_was_found() {
        let text = "\u{feff}an;\" Lê An \"\n";
        let row = &rows(text)[0];
        let at = |cell: &Cell<'_>| text[cell.span.start..cell.span.end].to_owned();
        assert_eq!(row.iter().map(at).collect::<Vec<_>>(), ["an", "\" Lê An \""]);
        assert_eq!(row[1].text, "Lê An");
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "[a;,\t\"\r\n \u{feff}é]{0,60}") {
            for cell in rows(&text).into_iter().flatten() {
                prop_assert!(text.get(cell.span.start..cell.span.end).is_some());
            }
        }
    }
}
