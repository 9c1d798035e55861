//! `table-malformed`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::shortened;
use crate::document::{Block, BlockKind};
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds lines that were meant for a table and are none to Hugo: two or more that begin with `|`, without a line of dashes
    /// below the first, with one that has too few of them or other characters, or with blank lines between the rows.
    ///
    /// ## Why
    ///
    /// Readers see the bars, and all rows run together into one line.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// | Size | Price |
    /// | small | 2 USD |
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// | Size | Price |
    /// |---|---|
    /// | small | 2 USD |
    /// ```
    pub static TABLE_MALFORMED = {
        id: "table-malformed",
        summary: {
            en: "lines meant for a table are none",
            vi: "các dòng định viết thành bảng lại không thành bảng",
        },
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Rows that follow each other, blank lines apart.
struct Rows {
    lines: Vec<Span>,
    /// Whether blank lines stand between them.
    parted: bool,
    /// Whether a real table stands right above, whose rows they were to be.
    of_table: bool,
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let document = cx.document;
    let mut last: Option<(usize, BlockKind)> = None;
    let mut open: Option<Rows> = None;
    for block in document.blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Comment)) {
        let lines = if block.kind == BlockKind::Paragraph { rows(cx, block) } else { Vec::new() };
        // Rows begin where the block before them ends, but for blank lines.
        let begins = lines.first().is_some_and(|line| line.start == block.span.start);
        let near = |end: usize| {
            document.source.slice(Span::new(end.min(block.span.start), block.span.start)).trim().is_empty()
        };
        let follows = begins && last.is_some_and(|(end, _)| near(end));
        match &mut open {
            Some(rows) if follows => {
                rows.lines.extend(lines);
                rows.parted = true;
            }
            _ => {
                if let Some(rows) = open.take() {
                    report(cx, &rows, out);
                }
                let of_table = follows && last.is_some_and(|(_, kind)| kind == BlockKind::Table);
                open = (!lines.is_empty()).then_some(Rows { lines, parted: of_table, of_table });
            }
        }
        last = Some((block.span.end, block.kind));
    }
    if let Some(rows) = open {
        report(cx, &rows, out);
    }
}

/// The lines at the end of the paragraph `block` that look like rows of a table.
fn rows(cx: &Reading<'_>, block: &Block) -> Vec<Span> {
    let source = cx.document.source;
    let text = source.slice(block.span);
    if !text.contains('|') {
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

/// How many cells the line `row` has that begins with a bar; none if it does not, or has no second bar.
fn cells(row: &str) -> usize {
    let Some(inner) = row.strip_prefix('|') else { return 0 };
    let bars = inner.match_indices('|').filter(|(at, _)| !inner[..*at].ends_with('\\')).count();
    if inner.ends_with('|') && !inner.ends_with("\\|") { bars } else { bars + usize::from(bars > 0) }
}

/// Whether `row` was meant for the line of dashes.
fn divides(row: &str) -> bool {
    row.contains(['-', '—', '–', '=', '_'])
        && row.chars().all(|c| matches!(c, '|' | '-' | '—' | '–' | '=' | '_' | ':' | ' ' | '\t'))
}

/// Whether `row` is the line of dashes below the head of a table.
fn is_divider(row: &str) -> bool {
    row.trim_matches('|').split('|').all(|cell| {
        let cell = cell.trim();
        let dashes = cell.strip_prefix(':').unwrap_or(cell);
        let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
        !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
    })
}

fn report(cx: &Reading<'_>, rows: &Rows, out: &mut Sink<'_>) {
    let source = cx.document.source;
    let [first, ..] = rows.lines[..] else { return };
    if rows.lines.len() < 2 && !rows.of_table {
        return;
    }
    let columns = cells(source.slice(first));
    // Hugo fills a head up that has fewer columns than the line below it.
    let is_table = |pair: &[Span]| {
        let (head, line) = (source.slice(pair[0]), source.slice(pair[1]));
        is_divider(line)
            && cells(line) >= cells(head)
            && source.line_of(pair[0].start) + 1 == source.line_of(pair[1].start)
    };
    if rows.lines.windows(2).any(is_table) {
        return;
    }
    let divider = rows.lines.iter().find(|&&line| divides(source.slice(line)));
    let line = format!("|{}", "---|".repeat(columns.min(MAX_COLUMNS)));
    let message = match rows.of_table {
        true => say!(
            en("a blank line ends the table: what follows is shown as text"),
            vi("dòng trống làm bảng kết thúc: các dòng sau hiện ra như chữ thường"),
        ),
        false => say!(
            en("these lines are no table: the bars are shown as text"),
            vi("các dòng này không thành bảng: các dấu gạch đứng hiện ra như chữ thường"),
        ),
    };
    let help: Message = match divider {
        _ if rows.of_table => {
            say!(en("take the blank line above away"), vi("hãy bỏ dòng trống ở phía trên"))
        }
        None => say!(
            en(
                "put the line `{line}` below the first one{}",
                if rows.parted { ", and no blank lines between rows" } else { "" }
            ),
            vi(
                "hãy thêm dòng `{line}` ngay dưới dòng đầu{}",
                if rows.parted { ", và bỏ các dòng trống giữa các hàng" } else { "" }
            ),
        ),
        Some(_) if rows.parted => say!(
            en("take the blank lines between the rows away; the second line is `{line}`"),
            vi("hãy bỏ các dòng trống giữa các hàng; dòng thứ hai là `{line}`"),
        ),
        Some(&divider) => {
            let written = shortened(source.slice(divider));
            say!(
                en("write `{line}` in place of `{written}`, right below the first line"),
                vi("hãy viết `{line}` thay cho `{written}`, ngay dưới dòng đầu"),
            )
        }
    };
    let diagnostic = out.report_unasked(first, message);
    cx.name_section(diagnostic, first.start);
    diagnostic.help(help);
}

/// How many columns are written out.
const MAX_COLUMNS: usize = 12;
