//! `table-malformed`.

use std::cell::LazyCell;

use rustc_hash::FxHashMap;

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{Part, label_others, shortened};
use crate::diagnostic::Severity;
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::tables::{Row, Table};
use crate::document::{BlockKind, FalseTable, cells, divides};
use crate::message::Message;
use crate::say;
use crate::schema::Others;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds lines that were meant for a table and are none to Hugo: two or more that begin with `|`, without a line of dashes
    /// below the first, with one that has too few of them or other characters, or with blank lines between the rows. A row that has fewer cells than all others,
    /// because its last ones or the bar between two of them are missing, is found, too.
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
        severity: Error,
        fix: Safe,
        since: "0.1.0",
    }
}

/// The most columns to write out.
const MAX_COLUMNS: usize = 12;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    for table in &cx.document.false_tables {
        report(cx, table, out);
    }
    let asked = LazyCell::new(|| asked(cx));
    let is_told = |table: &Table, cells: usize| asked.get(&table.head.span.start).is_some_and(|&last| last >= cells);
    for block in cx.document.blocks.iter().filter(|block| block.kind == BlockKind::Table) {
        // Most tables need not be read for that.
        let mut lines = cx.document.source.slice(block.span).lines().map(str::trim_end);
        let bars = |line: &str| memchr::memchr_iter(b'|', line.as_bytes()).count();
        let of_head = lines.next().map_or(0, bars);
        if !lines.all(|line| line.ends_with('|') && bars(line) == of_head) {
            cut_off(cx, &cx.document.table(block), &is_told, out);
        }
    }
}

/// Reports the rows of `table` whose last cells are missing, with the bar at the end or with the bar between two of them, where all
/// others are whole. `is_told` is whether `table-cell` tells of a row of the table with so many cells.
fn cut_off(cx: &Reading<'_>, table: &Table, is_told: &dyn Fn(&Table, usize) -> bool, out: &mut Sink<'_>) {
    const MIN_COLUMNS: usize = 3;
    /// So many whole rows show that one with fewer cells lacks some.
    const MIN_WHOLE: usize = 4;
    let source = cx.document.source;
    let closed = |row: &Row| source.slice(row.span).ends_with('|');
    let is_short = |row: &Row| source.slice(row.span).starts_with('|') && (2..table.columns).contains(&row.cells.len());
    let whole = |row: &Row| closed(row) && row.cells.len() == table.columns;
    let (short, others): (Vec<&Row>, Vec<&Row>) = table.rows.iter().partition(|row| is_short(row));
    let (cut, ended): (Vec<&Row>, Vec<&Row>) = short.iter().partition(|row| !closed(row));
    // A bar at the end may stand for empty cells, unless every other row has words there.
    let filled = |row: &Row| row.cells.last().is_some_and(|&cell| source.slice(cell).contains(char::is_alphanumeric));
    let lacks = |row: &Row| row.cells.len() + 1 < table.columns || others.iter().all(|row| filled(row));
    let cut = match &ended[..] {
        [] => cut,
        [one] if cut.is_empty() && others.len() >= MIN_WHOLE && lacks(one) => ended,
        _ => return,
    };
    let Some((&first, rest)) = cut.split_first() else { return };
    let rare = others.len() > 1 && others.len() > rest.len() + 1 && others.iter().all(|row| whole(row));
    let (cells, columns) = (first.cells.len(), table.columns);
    if columns < MIN_COLUMNS || !rare || !whole(&table.head) || goes_on(cx, first) || is_told(table, cells) {
        return;
    }
    let (message, help) = match closed(first) {
        false => (
            say!(
                en("this row is cut off: it has {cells} of the table's {columns} cells"),
                vi("dòng này bị cụt: chỉ có {cells} trong {columns} ô của bảng"),
            ),
            say!(
                en("write the cells that are missing, and a `|` at the end"),
                vi("hãy viết nốt các ô còn thiếu, và dấu `|` ở cuối dòng"),
            ),
        ),
        true => (
            say!(
                en("this row has {cells} of the table's {columns} cells"),
                vi("dòng này chỉ có {cells} trong {columns} ô của bảng"),
            ),
            say!(
                en("write the cell that is missing; or put the `|` back that is missing between two cells"),
                vi("hãy viết ô còn thiếu, hoặc thêm lại dấu `|` bị mất giữa hai ô"),
            ),
        ),
    };
    let diagnostic = out.report_without_schema_as(Severity::Warning, first.span, message);
    diagnostic.help(help);
    label_others(diagnostic, rest.iter().map(|row| row.span));
    cx.name_section(diagnostic, first.span.start);
}

/// Whether `row` goes on below, in lines that are shown as text, and is told there.
fn goes_on(cx: &Reading<'_>, row: &Row) -> bool {
    let (document, start) = (cx.document, row.span.start);
    let line = |table: &FalseTable| table.rows.first().map(|line| line.start);
    let after = document.false_tables.partition_point(|table| line(table).is_none_or(|line| line <= start));
    let next = document.false_tables.get(after).and_then(line);
    next.is_some_and(|line| document.last_heading(line) == document.last_heading(start))
}

/// Where the tables begin, each with the last of its columns of which `table-cell` tells if a row lacks it, because the schema asks
/// for it.
fn asked(cx: &Reading<'_>) -> FxHashMap<usize, usize> {
    let mut last: FxHashMap<usize, usize> = FxHashMap::default();
    for part in Part::with_tables(cx) {
        for judged in part.tables(cx) {
            let columns = part.requires.columns.iter().zip(judged.places());
            let asked = columns.filter(|(column, _)| column.empty != Others::Allow).filter_map(|(_, at)| at);
            if let Some(at) = asked.max() {
                let known = last.entry(judged.table.head.span.start).or_default();
                *known = at.max(*known);
            }
        }
    }
    last
}

fn report(cx: &Reading<'_>, table: &FalseTable, out: &mut Sink<'_>) {
    let source = cx.document.source;
    let Some(&first) = table.rows.first() else { return };
    let columns = cells(source.slice(first));
    let divider = table.rows.iter().find(|&&line| divides(source.slice(line)));
    let line = format!("|{}", "---|".repeat(columns.min(MAX_COLUMNS)));
    let message = match table.of_table {
        true => say!(
            en("a blank line ends the table: what follows is shown as text"),
            vi("dòng trống làm bảng kết thúc: các dòng sau hiện ra như chữ thường"),
        ),
        false => say!(
            en("these lines are not a table: the bars are shown as text"),
            vi("các dòng này không thành bảng: các dấu gạch đứng hiện ra như chữ thường"),
        ),
    };
    let help: Message = match divider {
        _ if table.of_table => {
            say!(en("delete the blank line above"), vi("hãy bỏ dòng trống ở phía trên"))
        }
        None => say!(
            en(
                "put the line `{line}` below the first one{}",
                if table.parted { ", and no blank lines between rows" } else { "" }
            ),
            vi(
                "hãy thêm dòng `{line}` ngay dưới dòng đầu{}",
                if table.parted { ", và bỏ các dòng trống giữa các hàng" } else { "" }
            ),
        ),
        Some(_) if table.parted => say!(
            en("delete the blank lines between the rows; the second line is `{line}`"),
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
    let diagnostic = out.report_without_schema(first, message);
    cx.name_section(diagnostic, first.start);
    diagnostic.help(help);
    let second = table.rows.get(1).copied();
    let edit = match divider {
        _ if table.parted || columns > MAX_COLUMNS => None,
        Some(&divider) if Some(divider) == second => Some(Edit { span: divider, replacement: line }),
        Some(_) => None,
        None => {
            // The new line begins like the row, which may be inside a block quote or list item.
            let start = source.line_span(source.line_of(first.start)).start;
            let before = source.slice(Span::new(start, first.start));
            let is_item = before.contains(['-', '*', '+']) || before.ends_with(". ");
            (!is_item).then(|| Edit { span: Span::at(first.end), replacement: format!("\n{before}{line}") })
        }
    };
    if let Some(edit) = edit {
        diagnostic.fix(Fix::of(vec![edit]).safe());
    }
}
