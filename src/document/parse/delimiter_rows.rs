//! Tables whose header row has fewer cells than the delimiter row: tables in Hugo, but not in comrak, which requires
//! both to agree.

use std::borrow::Cow;

use crate::document::false_tables::is_delimiter;

/// `text` with each such delimiter row cut down to the cells of its header row, without changing the length.
pub fn match_headers(text: Cow<'_, str>) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let start_of_line = |at: usize| memchr::memrchr2(b'\n', b'\r', &bytes[..at]).map_or(0, |before| before + 1);
    // A row of several delimiters has one behind a border.
    let begins_delimiter = |&at: &usize| text[at + 1..].trim_start().starts_with(['-', ':']);
    let mut cuts: Vec<(usize, String)> = Vec::new();
    let mut done = 0;
    for border in memchr::memchr_iter(b'|', bytes).filter(begins_delimiter) {
        if border < done {
            continue;
        }
        let start = start_of_line(border);
        done = memchr::memchr2(b'\n', b'\r', &bytes[border..]).map_or(text.len(), |after| border + after + 1);
        let above = match &bytes[..start] {
            [.., b'\r', b'\n'] => start - 2,
            [.., _] => start - 1,
            [] => continue,
        };
        let head = &text[start_of_line(above)..above];
        if let Some((at, written)) = cut(head, &text[start..done]) {
            cuts.push((start + at, written));
        }
    }
    if cuts.is_empty() {
        return text;
    }
    let mut agreeing = String::with_capacity(text.len());
    let mut done = 0;
    for (at, written) in cuts {
        agreeing.push_str(&text[done..at]);
        done = at + written.len();
        agreeing.push_str(&written);
    }
    agreeing.push_str(&text[done..]);
    Cow::Owned(agreeing)
}

/// What to write from which byte of `below`, a delimiter row with more cells than the row `head` above it. The last
/// cell gets a `|` after it instead of before it: dashes alone would make the row a setext heading.
fn cut(head: &str, below: &str) -> Option<(usize, String)> {
    let dashes = below.trim_start_matches(AROUND);
    let from = below.len() - dashes.len();
    let dashes = dashes.trim_end();
    if !dashes.starts_with(['|', '-', ':']) || !dashes.contains('|') {
        return None;
    }
    let inner = dashes.strip_prefix('|').unwrap_or(dashes);
    let cells: Vec<&str> = inner.strip_suffix('|').unwrap_or(inner).split('|').collect();
    let columns = cells_of(head).filter(|&columns| columns < cells.len())?;
    if !cells.iter().all(|cell| is_delimiter(cell)) {
        return None;
    }
    let before: usize = cells[..columns - 1].iter().map(|cell| cell.len() + 1).sum();
    let last = cells[columns - 1];
    let blank = last.len() - last.trim_start().len();
    let at = dashes.len() - inner.len() + before + blank;
    let first = &dashes[at..=at];
    let written = format!("{first}{}|", "-".repeat(dashes.len() - at - 2));
    Some((from + at, written))
}

/// What may precede a row: whitespace, and markers of block quotes.
const AROUND: [char; 3] = [' ', '\t', '>'];

/// The number of cells in the row `line`; `None` if it is empty.
fn cells_of(line: &str) -> Option<usize> {
    let row = line.trim_start_matches(AROUND);
    // Also skip the marker of a list item.
    let item = row.strip_prefix(['-', '*', '+']).filter(|rest| rest.starts_with([' ', '\t']));
    let row = item.unwrap_or(row).trim_start_matches(AROUND).trim_end();
    let mut borders = 0;
    let mut escaped = false;
    for byte in row.bytes() {
        borders += usize::from(byte == b'|' && !escaped);
        escaped = byte == b'\\' && !escaped;
    }
    let ends =
        usize::from(row.starts_with('|')) + usize::from(row.len() > 1 && row.ends_with('|') && !row.ends_with("\\|"));
    (!row.is_empty()).then(|| (borders + 1).saturating_sub(ends).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{BlockKind, parse};
    use crate::text::source::Source;

    /// Texts that are tables in Hugo 0.168 (goldmark), and the cells that comrak finds in each.
    const TABLES: [(&str, &str); 12] = [
        ("| a | b |\n|---|---|---|\n| 1 | 2 | 3 |\n", "| a | b |\n|---|-------|\n| 1 | 2 | 3 |\n"),
        ("| a |\n|---|---|\n| 1 | 2 |\n", "| a |\n|-------|\n| 1 | 2 |\n"),
        ("a | b\n---|---|---\n1 | 2 | 3\n", "a | b\n---|------|\n1 | 2 | 3\n"),
        ("a\n---|---\n1 | 2\n", "a\n------|\n1 | 2\n"),
        ("|a\n|---|---|\n|1|2|\n", "|a\n|-------|\n|1|2|\n"),
        ("| |\r\n|---|---|\r\n|1|2|\r\n", "| |\r\n|-------|\r\n|1|2|\r\n"),
        ("- | a | b |\n  |---|---|---|\n", "- | a | b |\n  |---|-------|\n"),
        ("> | a | b |\n> |:--|:-:|--:|\n", "> | a | b |\n> |:--|:------|\n"),
        ("| a \\| c | `b` |\n| --- | :---: | --- |\n", "| a \\| c | `b` |\n| --- | :-----------|\n"),
        ("words\n| a | b\n| --- | --- | ---\n", "words\n| a | b\n| --- | --------|\n"),
        ("more words\n|---|---|\n| 1 | 2 |\n", "more words\n|-------|\n| 1 | 2 |\n"),
        ("| Thứ | Việc |\r|-|-|-|\r", "| Thứ | Việc |\r|-|---|\r"),
    ];

    fn has_table(text: &str) -> bool {
        let source = Source::new("a.md", "a.md", text);
        parse(&source).blocks.iter().any(|block| block.kind == BlockKind::Table)
    }

    #[test]
    fn a_row_above_more_dashes_is_the_head_of_a_table() {
        for (text, seen) in TABLES {
            assert_eq!(match_headers(text.into()), seen, "{text:?}");
            assert_eq!(text.len(), seen.len());
            assert!(has_table(text), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_table_to_hugo_is_none_here() {
        for text in [
            "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n",
            "# a | b\n|---|---|---|\n",
            "a\n\n|---|---|\n",
            "a | b\n---|-x-|---\n",
            "```\na | b\n---|---|---\n```\n",
            "|---|---|\n",
        ] {
            assert!(!has_table(text), "{text:?}");
        }
    }
}
