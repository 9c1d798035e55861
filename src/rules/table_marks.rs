//! `table-marks`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{Part, label_others, plural, shortened};
use crate::binding::columns::MatchedTable;
use crate::binding::marks::{MarkedRow, marked_rows, rows_without_value};
use crate::message::Message;
use crate::say;
use crate::schema::{CellKind, ColumnSpec};
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Looks at forms in which each row gets a mark (`✅`, `x`, `[x]`) in one of several columns, and finds rows without a mark,
    /// rows with more than one, forms whose marks all are in one column, and forms whose marks are still those of the
    /// template. A table with words or numbers in several of these columns is left alone; where one column has the words or
    /// numbers of all, rows without one are found.
    ///
    /// ## Why
    ///
    /// Twelve times “good” says nothing, and the template's marks say something of nobody.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// | Criterion | Good | Fair |
    /// |---|---|---|
    /// | Teamwork | ☐ | ☐ |
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// | Criterion | Good | Fair |
    /// |---|---|---|
    /// | Teamwork | ☐ | ✅ |
    /// ```
    ///
    /// ## Settings
    ///
    /// `type: mark` of columns in `requires: { tables: { columns: […] } }`; `template-marks` beside `columns`: which
    /// of them the template has marked, row by row.
    pub static TABLE_MARKS = {
        id: "table-marks",
        summary: {
            en: "the marks of a form are missing, double, all alike or the template's",
            vi: "các ô đánh dấu của biểu mẫu còn thiếu, bị trùng, giống hệt nhau hoặc vẫn của bản mẫu",
        },
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// In fewer rows than this, equal marks are plausible.
const MIN_ROWS: usize = 5;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let marks = |columns: &[ColumnSpec]| -> Vec<usize> {
        (0..columns.len()).filter(|&column| columns[column].kind == CellKind::Mark).collect()
    };
    if Part::with_tables(cx).all(|part| marks(&part.requires.columns).len() < 2) {
        return out.no_input();
    }
    for part in Part::with_tables(cx) {
        let columns = &part.requires.columns;
        let mark_columns = marks(columns);
        for judged in part.tables(cx) {
            let named: Vec<(usize, usize)> =
                mark_columns.iter().filter_map(|&column| Some((column, judged.bound[column]?))).collect();
            // What no head names, the cells may show.
            let shown = || mark_columns.iter().find_map(|&column| Some((column, judged.by_content[column]?)));
            let places = if named.is_empty() { shown().into_iter().collect() } else { named };
            if let [place] = places[..] {
                report_without_value(&part, &rows_without_value(cx.document, &judged, place), out);
            } else if places.len() > 1
                && let Some(rows) = marked_rows(cx.document, &judged, &places)
            {
                report_rows(cx, &part, &judged, &rows, out);
            }
        }
    }
}

fn report_without_value(part: &Part<'_>, rows: &[Span], out: &mut Sink<'_>) {
    let Some(&first) = rows.first() else { return };
    let count = rows.len();
    let message = say!(en("{} no mark", plural(count, "row has", "rows have")), vi("{count} dòng chưa được đánh giá"));
    let diagnostic = out.report(part.pointer("tables/columns"), first, message);
    part.name_in(diagnostic);
    diagnostic
        .help(say!(en("give the row a mark, as the others have"), vi("hãy ghi mức đánh giá như ở các dòng khác")));
    label_others(diagnostic, rows[1..].iter().copied());
}

fn report_rows(cx: &Reading<'_>, part: &Part<'_>, judged: &MatchedTable, rows: &[MarkedRow], out: &mut Sink<'_>) {
    let wrong = |is: fn(usize) -> bool| rows.iter().filter(|row| is(row.marked.len())).map(|row| row.span).collect();
    let (without, double): (Vec<Span>, Vec<Span>) = (wrong(|marks| marks == 0), wrong(|marks| marks > 1));
    let mut report = |key: &str, spans: &[Span], message: Message, help: Message| {
        let diagnostic = out.report(part.pointer(key), spans[0], message);
        part.name_in(diagnostic);
        diagnostic.help(help);
        label_others(diagnostic, spans[1..].iter().copied());
    };
    if !without.is_empty() {
        let count = without.len();
        let message =
            say!(en("{} no mark", plural(count, "row has", "rows have")), vi("{count} dòng chưa được đánh dấu"));
        let help = say!(en("put `✅` into one column of every row"), vi("hãy đánh dấu `✅` vào một cột ở mỗi dòng"));
        report("tables/columns", &without, message, help);
    }
    if !double.is_empty() {
        let count = double.len();
        let message = say!(
            en("{} more than one mark", plural(count, "row has", "rows have")),
            vi("{count} dòng có nhiều hơn một dấu"),
        );
        let help = say!(en("leave one mark in every row"), vi("hãy chỉ để lại một dấu ở mỗi dòng"));
        report("tables/columns", &double, message, help);
    }
    if !(without.is_empty() && double.is_empty()) || rows.len() < MIN_ROWS {
        return;
    }
    let chosen: Vec<(usize, usize)> = rows.iter().filter_map(|row| row.marked.first().copied()).collect();
    let help = say!(
        en("mark each row honestly: the form helps only if it is true"),
        vi("hãy đánh giá từng dòng cho đúng sự thật: có vậy biểu mẫu mới có ích"),
    );
    if chosen.iter().all(|&column| column == chosen[0])
        && let Some(&head) = judged.table.head.cells.get(chosen[0].1)
    {
        let name = shortened(cx.document.source.slice(head));
        let message = say!(
            en("all {} marks are in the column “{name}”", rows.len()),
            vi("cả {} dấu đều nằm ở cột “{name}”", rows.len()),
        );
        report("tables/columns", &[rows[0].span], message, help);
    } else if chosen.iter().map(|(column, _)| column).eq(&part.requires.template_marks) {
        let message = say!(en("the marks are still the template's"), vi("các dấu vẫn y nguyên như bản mẫu"));
        report("tables/template-marks", &[rows[0].span], message, help);
    }
}
