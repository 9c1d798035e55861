//! `table-malformed`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::plural;
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::NoTable;
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds lines that begin and end with `|` and make no table: the line of dashes below the first of them is missing, has
    /// more or fewer cells than it, or stands after a blank line.
    ///
    /// ## Why
    ///
    /// The page shows a heap of bars and words in place of the table.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// | Day | Task |
    /// | Monday | Read the handbook |
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// | Day | Task |
    /// |---|---|
    /// | Monday | Read the handbook |
    /// ```
    pub static TABLE_MALFORMED = {
        id: "table-malformed",
        summary: {
            en: "lines that are meant as a table are none on the published page",
            vi: "các dòng định làm bảng không thành bảng trên trang đã xuất bản",
        },
        group: Content,
        severity: Error,
        fix: Sometimes,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    for table in cx.document.broken_tables(cx.document.body) {
        let dashes = format!("|{}", "---|".repeat(table.columns));
        let columns = plural(table.columns, "cell", "cells");
        let (message, help, edit) = match table.why {
            NoTable::NoDashes => {
                let after = Span::at(table.head.end);
                // What stands before the row, marks of a quotation perhaps, stands before the dashes as well.
                let line = cx.document.source.line_span(cx.document.source.line_of(table.head.start));
                let before = cx.document.source.slice(Span::new(line.start, table.head.start));
                (
                    say!(
                        en("these lines are no table: no line of dashes follows the first"),
                        vi("các dòng này không thành bảng: dưới dòng đầu thiếu dòng gạch ngang"),
                    ),
                    say!(
                        en("write `{dashes}` below the first line"),
                        vi("hãy thêm dòng `{dashes}` ngay dưới dòng đầu"),
                    ),
                    Some(Edit { span: after, replacement: format!("\n{before}{dashes}") }),
                )
            }
            NoTable::Dashes(count, span) => (
                say!(
                    en("these lines are no table: the first has {columns}, the line of dashes {count}"),
                    vi("các dòng này không thành bảng: dòng đầu có {} ô, dòng gạch ngang có {count}", table.columns),
                ),
                say!(en("write the line of dashes as `{dashes}`"), vi("hãy viết dòng gạch ngang là `{dashes}`"),),
                Some(Edit { span, replacement: dashes }),
            ),
            NoTable::Apart => (
                say!(
                    en("these lines are no table: right above the dashes stands no line that names the columns"),
                    vi("các dòng này không thành bảng: ngay trên dòng gạch ngang không có dòng tên cột"),
                ),
                say!(
                    en("write a line with the names of the {columns} right above it, without a blank line between"),
                    vi("hãy viết dòng tên của {} cột ngay phía trên, không để dòng trống ở giữa", table.columns),
                ),
                None,
            ),
        };
        let diagnostic = out.report("", cx.first_line_of(table.span), message);
        diagnostic.help(help);
        if let Some(edit) = edit {
            diagnostic.fix(Fix::of(vec![edit]));
        }
        cx.name_section(diagnostic, table.span.start);
    }
}
