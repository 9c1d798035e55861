//! `dates-backwards`.

use std::cell::LazyCell;

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{Part, label_others, shortened};
use crate::binding::backwards::Rows;
use crate::binding::columns::MatchedTable;
use crate::document::BlockKind;
use crate::say;
use crate::text::fold::fold;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds rows of a table that end on a day before the one on which they begin, in columns whose heads say so: `Start` and
    /// `Done`, `From` and `To`, `Bắt đầu` and `Xong`. Days may be without their year. Columns that the schema puts in order are
    /// left to `table-cell`.
    ///
    /// ## Why
    ///
    /// One of the two days is wrong, and only the writer knows which.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// | Task | Start | Done |
    /// |---|---|---|
    /// | Dress the stones | 22/01 | 21/01 |
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// | Task | Start | Done |
    /// |---|---|---|
    /// | Dress the stones | 21/01 | 22/01 |
    /// ```
    pub static DATES_BACKWARDS = {
        id: "dates-backwards",
        summary: {
            en: "a row of a table ends before it begins",
            vi: "một dòng trong bảng kết thúc trước khi bắt đầu",
        },
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Heads of columns of first days, and of last ones, folded.
const STARTS: [&str; 10] =
    ["start", "start date", "started", "begin", "began", "from", "bắt đầu", "ngày bắt đầu", "từ", "từ ngày"];
const ENDS: [&str; 20] = [
    "end",
    "end date",
    "ended",
    "finish",
    "finished",
    "finish date",
    "completed",
    "completion",
    "completion date",
    "done",
    "to",
    "until",
    "xong",
    "ngày xong",
    "kết thúc",
    "ngày kết thúc",
    "hoàn thành",
    "ngày hoàn thành",
    "đến",
    "đến ngày",
];

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let document = cx.document;
    let tables = document.blocks.iter().filter(|block| block.kind == BlockKind::Table);
    let told = LazyCell::new(|| ordered(cx));
    for table in tables.map(|block| document.table(block)) {
        let at = |heads: &[&str]| {
            table.head.cells.iter().position(|&cell| heads.contains(&&*fold(document.source.slice(cell))))
        };
        let (Some(start), Some(end)) = (at(&STARTS), at(&ENDS)) else { continue };
        if told.binary_search(&table.head.span.start).is_ok() {
            continue;
        }
        let wrong = Rows::new(document, &table, start, end).backwards();
        let Some(&(from, to)) = wrong.first() else { continue };
        let slice = |span: Span| shortened(document.source.slice(span));
        let (first, last) = (slice(from), slice(to));
        let message = say!(
            en("this row ends on {last}, before it begins on {first}"),
            vi("dòng này kết thúc ngày {last}, trước khi bắt đầu ngày {first}"),
        );
        let diagnostic = out.report_without_schema(to, message);
        diagnostic.help(say!(
            en("write the right dates in both cells; perhaps they are swapped"),
            vi("hãy ghi đúng ngày ở cả hai ô; có thể hai ngày bị đổi chỗ"),
        ));
        label_others(diagnostic, wrong[1..].iter().map(|&(_, to)| to));
        cx.name_section(diagnostic, to.start);
    }
}

/// Where the tables begin of which the schema puts columns in order, so that `table-cell` tells.
fn ordered(cx: &Reading<'_>) -> Vec<usize> {
    let mut starts = Vec::new();
    for part in Part::with_tables(cx) {
        let columns = &part.requires.columns;
        let pairs = || columns.iter().enumerate().filter_map(|(index, column)| Some((index, column.not_before?)));
        let is_ordered = |judged: &MatchedTable| {
            pairs().any(|(index, other)| judged.bound[index].is_some() && judged.bound[other].is_some())
        };
        starts.extend(part.tables(cx).filter(is_ordered).map(|judged| judged.table.head.span.start));
    }
    starts.sort_unstable();
    starts
}
