//! Lines that were meant for a table and are none to Hugo.

use super::block::{Block, BlockKind};
use crate::text::source::{Source, Span};

/// Lines that look like rows of a table and are shown as text.
#[derive(Clone, Debug)]
pub struct FalseTable {
    /// The rows, in order.
    pub rows: Vec<Span>,
    /// Whether blank lines stand between them.
    pub parted: bool,
    /// Whether a real table stands right above, whose rows they were to be.
    pub of_table: bool,
}

/// The false tables among `blocks`, in document order.
pub fn find(source: &Source, blocks: &[Block]) -> Vec<FalseTable> {
    let mut found: Vec<FalseTable> = Vec::new();
    let mut last: Option<&Block> = None;
    for block in blocks.iter().filter(|block| block.kind != BlockKind::Comment) {
        let rows = if block.kind == BlockKind::Paragraph { rows(source, block) } else { Vec::new() };
        let follows = |last: &&Block| {
            let between = Span::new(last.span.end.min(block.span.start), block.span.start);
            rows.first().is_some_and(|row| row.start == block.span.start) && source.slice(between).trim().is_empty()
        };
        let before = last.replace(block).filter(follows);
        let goes_on = |open: &FalseTable| {
            before.is_some_and(|before| open.rows.last().is_some_and(|&row| before.span.contains(row)))
        };
        match found.last_mut() {
            _ if rows.is_empty() => {}
            Some(open) if goes_on(open) => {
                open.rows.extend(rows);
                open.parted = true;
            }
            _ => {
                let of_table = before.is_some_and(|before| before.kind == BlockKind::Table);
                found.push(FalseTable { rows, parted: of_table, of_table });
            }
        }
    }
    // A single line below a table may as well be a sentence.
    let closed = |table: &FalseTable| table.of_table && table.rows.iter().all(|&row| source.slice(row).ends_with('|'));
    found.retain(|table| (table.rows.len() > 1 || closed(table)) && !is_table(source, &table.rows));
    found
}

/// The lines of the paragraph `block` that look like rows of a table.
fn rows(source: &Source, block: &Block) -> Vec<Span> {
    let text = source.slice(block.span);
    if memchr::memchr(b'|', text.as_bytes()).is_none() {
        return Vec::new();
    }
    let mut rows = Vec::new();
    let mut start = block.span.start;
    for line in text.split_inclusive('\n') {
        let own = line.trim_start_matches([' ', '\t', '>']);
        let at = start + line.len() - own.len();
        start += line.len();
        let own = own.trim_end();
        if cells(own) > 1 {
            rows.push(Span::new(at, at + own.len()));
        }
    }
    rows
}

/// Whether Hugo makes a table of `rows` all the same: it fills a head up that has fewer columns than the line below it,
/// and looks for tables in the last lines of a list's item.
fn is_table(source: &Source, rows: &[Span]) -> bool {
    rows.windows(2).any(|pair| {
        let (head, line) = (source.slice(pair[0]), source.slice(pair[1]));
        let next = source.line_of(pair[0].start) + 1 == source.line_of(pair[1].start);
        next && is_divider(line) && cells(line) >= cells(head)
    })
}

/// How many cells the line `row` has that begins with a bar; none if it does not, or has no second bar.
pub fn cells(row: &str) -> usize {
    let Some(inner) = row.strip_prefix('|') else { return 0 };
    let bars = inner.match_indices('|').filter(|(at, _)| !inner[..*at].ends_with('\\')).count();
    if inner.ends_with('|') && !inner.ends_with("\\|") { bars } else { bars + usize::from(bars > 0) }
}

/// Whether `row` is the line of dashes below the head of a table.
fn is_divider(row: &str) -> bool {
    row.trim_matches('|').split('|').all(is_delimiter)
}

/// Whether `cell` is one of that line: `---`, `:--`, `:-:`.
pub fn is_delimiter(cell: &str) -> bool {
    let cell = cell.trim();
    let dashes = cell.strip_prefix(':').unwrap_or(cell);
    let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
    !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
}

/// Whether `row` was meant for that line.
pub fn divides(row: &str) -> bool {
    let dashes = ['-', '—', '–', '=', '_'];
    row.contains(dashes) && row.chars().all(|c| dashes.contains(&c) || matches!(c, '|' | ':' | ' ' | '\t'))
}

#[cfg(test)]
mod tests {
    use crate::document::parse;
    use crate::text::source::Source;

    fn rows(text: &str) -> Vec<usize> {
        let source = Source::new("a.md", "a.md", text);
        parse(&source).false_tables.iter().map(|table| table.rows.len()).collect()
    }

    #[test]
    fn rows_without_their_line_of_dashes_are_no_table() {
        for (text, count) in [
            ("| a | b |\n| 1 | 2 |\n", 2),
            ("Words\n| a | b |\n| 1 | 2 |\n", 2),
            ("| a | b | c | d |\n|---|---|---|\n| 1 | 2 | 3 | 4 |\n", 3),
            ("| a | b |\n|—|—|\n| 1 | 2 |\n", 3),
            ("| a | b |\n\n|---|---|\n\n| 1 | 2 |\n", 3),
            ("| a | b |\n|---|---|\n\n| 1 | 2 |\n", 1),
            ("> | a | b |\n> | 1 | 2 |\n", 2),
        ] {
            assert_eq!(rows(text), [count], "{text}");
        }
    }

    #[test]
    fn tables_and_single_bars_are_no_fault() {
        for text in [
            "| a | b |\n|---|---|\n| 1 | 2 |\n",
            "Words\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            "| a | b |\n|---|---|---|\n| 1 | 2 | 3 |\n",
            "- item\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            "|x| = |y|\n",
            "    | a | b |\n    | 1 | 2 |\n",
            "```\n| a | b |\n| 1 | 2 |\n```\n",
            "One | two\nthree | four\n",
        ] {
            assert_eq!(rows(text), [0; 0], "{text}");
        }
    }
}
