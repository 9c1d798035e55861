//! `table-column`.

use std::cell::OnceCell;

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{Part, shortened};
use crate::binding::columns::MatchedTable;
use crate::binding::period::period;
use crate::diagnostic::Severity;
use crate::message::Message;
use crate::say;
use crate::schema::{CellKind, ColumnSpec, DaysFrom, RequirementLevel};
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds tables that lack a column that the schema asks for. Columns may be in any order, and their heads are
    /// compared like headings: as listed, or by the terms in them, whatever their endings. Where none says so, one
    /// that holds such a thing is it: days, marks, words. As on the page that Hugo makes,
    /// there are as many columns as the line of dashes has cells, with or without words above them. Where a section has several tables, the one that has
    /// most of the columns is meant. A column of days that is only recommended may be missing where the report names its
    /// period: `08/09/2025 – 12/09/2025`; a column of marks where the second of two columns says it in words.
    ///
    /// ## Why
    ///
    /// A table of tasks that does not say when each was done cannot be compared with the plan.
    ///
    /// ## Example
    ///
    /// With the columns `task`, `start` and `end`:
    ///
    /// ```markdown
    /// | Task | Start Date |
    /// |---|---|
    /// | Read the handbook | 08/09/2025 |
    /// ```
    ///
    /// Add the column, in each row:
    ///
    /// ```markdown
    /// | Task | Start Date | Completion Date |
    /// |---|---|---|
    /// | Read the handbook | 08/09/2025 | 09/09/2025 |
    /// ```
    ///
    /// ## Settings
    ///
    /// `requires: { tables: { columns: […] } }` of a section or of the report, each column with `headings`, `terms` and
    /// `required`: `true` (error) or `recommended` (warning). Whether there must be a table at all is said by `min`.
    pub static TABLE_COLUMN = {
        id: "table-column",
        summary: {
            en: "a table does not have a column that the schema requires",
            vi: "bảng thiếu một cột mà mẫu yêu cầu đòi hỏi",
        },
        group: Content,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if Part::all(cx).all(|part| part.requires.columns.is_empty()) {
        return out.no_input();
    }
    // A report that names its period need not date each row, if the column is only recommended.
    let dated = OnceCell::new();
    let is_dated = |column: &ColumnSpec| {
        column.required == RequirementLevel::Recommended
            && cx.schema.days.from.contains(&DaysFrom::Column(column.id.clone()))
            && *dated.get_or_init(|| period(cx).is_some())
    };
    for part in Part::all(cx) {
        let columns = &part.requires.columns;
        let tables = part.tables(cx);
        // Of equal tables, take the first.
        let has = |judged: &MatchedTable| {
            let has = |&index: &usize| judged.bound[index].or(judged.by_content[index]).is_some();
            (0..columns.len())
                .filter(|&index| columns[index].required != RequirementLevel::Optional)
                .filter(has)
                .count()
        };
        let Some(meant) = tables.min_by_key(|judged| std::cmp::Reverse((has(judged), judged.found()))) else {
            continue;
        };
        for (level, severity) in
            [(RequirementLevel::Required, Severity::Error), (RequirementLevel::Recommended, Severity::Warning)]
        {
            let there = |index: usize| {
                // Report a head with a typo, but not one in other words.
                let by_content = meant.by_content[index].filter(|_| meant.near[index].is_none());
                meant.bound[index].or(by_content).is_some() || is_said_in_words(cx, &meant, &columns[index])
            };
            let missing: Vec<&ColumnSpec> = columns
                .iter()
                .enumerate()
                .filter(|&(index, column)| column.required == level && !there(index) && !is_dated(column))
                .map(|(_, column)| column)
                .collect();
            if !missing.is_empty() {
                report(cx, &part, &meant, &missing, severity, out);
            }
        }
    }
}

/// Whether the second of two columns says in words what the marks of `column` would say.
fn is_said_in_words(cx: &Reading<'_>, meant: &MatchedTable, column: &ColumnSpec) -> bool {
    let named = meant.bound.iter().flatten().all(|&at| at == 0);
    let says = |cell: &Span| cx.document.source.slice(*cell).contains(char::is_alphabetic);
    column.kind == CellKind::Mark
        && meant.table.head.cells.len() == 2
        && named
        && meant.table.rows.iter().any(|row| row.cells.get(1).is_some_and(says))
}

fn report(
    cx: &Reading<'_>,
    part: &Part<'_>,
    meant: &MatchedTable,
    missing: &[&ColumnSpec],
    severity: Severity,
    out: &mut Sink<'_>,
) {
    let names: Vec<String> = missing.iter().map(|column| format!("“{}”", column.canonical(cx.language))).collect();
    let names = names.join(", ");
    let message = match missing.len() {
        1 => say!(en("the table has no column {names}"), vi("bảng thiếu cột {names}")),
        _ => say!(en("the table has no columns {names}"), vi("bảng thiếu các cột {names}")),
    };
    let pointer = part.pointer(&format!("tables/columns/{}", missing[0].id));
    let diagnostic = out.report_as(severity, pointer, meant.table.head.span, message);
    part.name_in(diagnostic);
    for (column, at) in part.requires.columns.iter().zip(&meant.near) {
        let Some(at) = at.filter(|_| missing.iter().any(|missing| missing.id == column.id)) else { continue };
        let name = column.canonical(cx.language);
        let words = say!(en("is this meant to be “{name}”?"), vi("ý bạn là “{name}”?"));
        diagnostic.label(meant.table.head.cells[at], words);
    }
    diagnostic.help(help(cx, part, meant));
}

/// The head to write: present columns unchanged, missing columns where the schema has them.
fn help(cx: &Reading<'_>, part: &Part<'_>, meant: &MatchedTable) -> Message {
    let source = cx.document.source;
    let columns = &part.requires.columns;
    let mut heads: Vec<String> = meant.table.head.cells.iter().map(|&cell| shortened(source.slice(cell))).collect();
    for (column, at) in columns.iter().zip(&meant.near).filter_map(|(column, at)| Some((column, (*at)?))) {
        heads[at] = column.canonical(cx.language).to_owned();
    }
    // Insert from the end, so that indexes stay valid.
    let mut after = heads.len();
    let mut added = false;
    for (column, at) in columns
        .iter()
        .zip(meant.places().zip(&meant.by_content).map(|(at, by_cells)| at.or(*by_cells)))
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
    {
        match at {
            Some(at) => after = at,
            None if column.required != RequirementLevel::Optional => {
                heads.insert(after.min(heads.len()), column.canonical(cx.language).to_owned());
                added = true;
            }
            None => {}
        }
    }
    let line = format!("| {} |", heads.join(" | "));
    match added {
        true => say!(
            en("name the columns in the first line, and fill each of them in every row: `{line}`"),
            vi("hãy ghi tên các cột ở dòng đầu của bảng rồi điền đủ các ô trong từng dòng: `{line}`"),
        ),
        false => say!(en("write the first line as `{line}`"), vi("hãy viết dòng đầu của bảng là `{line}`")),
    }
}
