//! `table-malformed`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::shortened;
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::{FalseTable, cells, divides};
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
