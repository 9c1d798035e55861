//! `table-marks`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{Part, here_too, plural};
use crate::binding::columns::{MarkedRow, marked_rows};
use crate::message::Message;
use crate::say;
use crate::schema::{CellKind, ColumnSpec};
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Looks at forms in which each row gets a mark (`✅`, `x`, `[x]`) in one of several columns, and finds rows without a mark,
    /// rows with more than one, forms whose marks all stand in one column, and forms whose marks are still those of the
    /// template. A table with words or numbers in these columns is left alone.
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
    /// `type: mark` of two or more columns in `requires: { tables: { columns: […] } }`; `template-marks` beside `columns`: which
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

/// With fewer rows, marks may well be alike.
const SEVERAL: usize = 5;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let marks = |columns: &[ColumnSpec]| -> Vec<usize> {
        (0..columns.len()).filter(|&column| columns[column].kind == CellKind::Mark).collect()
    };
    if Part::all(cx).all(|part| marks(&part.requires.columns).len() < 2) {
        return out.rest();
    }
    for part in Part::all(cx) {
        let columns = &part.requires.columns;
        let wanted = marks(columns);
        for judged in part.tables(cx) {
            let places: Vec<(usize, usize)> =
                wanted.iter().filter_map(|&column| Some((column, judged.bound[column]?))).collect();
            if places.len() > 1
                && let Some(rows) = marked_rows(cx.document, &judged, &places)
            {
                let columns = |row: MarkedRow| (row.span, row.marked.iter().map(|&(column, _)| column).collect());
                let rows: Vec<(Span, Vec<usize>)> = rows.into_iter().map(columns).collect();
                tell(cx, &part, &rows, out);
            }
        }
    }
}

fn tell(cx: &Reading<'_>, part: &Part<'_>, rows: &[(Span, Vec<usize>)], out: &mut Sink<'_>) {
    let wrong =
        |is: fn(&[usize]) -> bool| rows.iter().filter(|(_, marked)| is(marked)).map(|&(span, _)| span).collect();
    let (without, double): (Vec<Span>, Vec<Span>) = (wrong(<[usize]>::is_empty), wrong(|marked| marked.len() > 1));
    let name = |column: usize| part.requires.columns.get(column).map(|column| column.canonical(cx.language));
    let mut report = |key: &str, spans: &[Span], message: Message, help: Message| {
        let diagnostic = out.report(part.pointer(key), spans[0], message);
        part.name_in(diagnostic);
        diagnostic.help(help);
        here_too(diagnostic, spans[1..].iter().copied());
    };
    if !without.is_empty() {
        let count = without.len();
        let message =
            say!(en("{} without a mark", plural(count, "row", "rows")), vi("{count} dòng chưa được đánh dấu"));
        let help = say!(en("put `✅` into one column of each row"), vi("hãy đánh dấu `✅` vào một cột ở mỗi dòng"));
        report("tables/columns", &without, message, help);
    }
    if !double.is_empty() {
        let count = double.len();
        let message = say!(
            en("{} with more than one mark", plural(count, "row", "rows")),
            vi("{count} dòng có nhiều hơn một dấu"),
        );
        let help = say!(en("leave one mark in each row"), vi("hãy chỉ để lại một dấu ở mỗi dòng"));
        report("tables/columns", &double, message, help);
    }
    if !(without.is_empty() && double.is_empty()) || rows.len() < SEVERAL {
        return;
    }
    let chosen: Vec<usize> = rows.iter().filter_map(|(_, marked)| marked.first().copied()).collect();
    let help = say!(
        en("mark each row as you see yourself: a form that says so helps"),
        vi("hãy đánh giá thật từng dòng: biểu mẫu chỉ có ích khi đúng với bạn"),
    );
    if chosen.iter().all(|&column| column == chosen[0])
        && let Some(name) = name(chosen[0])
    {
        let message = say!(
            en("all {} marks stand in the column “{name}”", rows.len()),
            vi("cả {} dấu đều nằm ở cột “{name}”", rows.len()),
        );
        report("tables/columns", &[rows[0].0], message, help);
    } else if chosen == part.requires.template_marks {
        let message = say!(en("the marks are still the template's"), vi("các dấu vẫn y nguyên như bản mẫu"));
        report("tables/template-marks", &[rows[0].0], message, help);
    }
}
