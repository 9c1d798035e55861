//! `table-cell`.

use std::mem::{self, Discriminant};

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{Part, label_others, shortened};
use crate::binding::backwards::{Ends, Rows};
use crate::binding::columns::{self, Fault, MatchedTable, RowFault};
use crate::data::dates::Guess;
use crate::diagnostic::Severity;
use crate::diagnostic::fix::{Edit, Fix};
use crate::message::Message;
use crate::say;
use crate::schema::{CellKind, ColumnSpec, Others, RequirementLevel};
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds cells that do not hold what the schema asks of their column: days that no calendar has, words where a date or a
    /// number belongs, what was left of the template, nothing at all. A date is right in any usual form, `18/09/2025`,
    /// `2025-09-18`, `18 September 2025`, unless the schema gives `formats`; so is a time from one day to another. A day with its weekday needs no
    /// year, nor does one where the front matter or the table tells it; between dates, a day of the week is one as well. A day that is before the one that the schema wants it
    /// to follow, or more than a year after it, is found, too. A row without a first cell goes on with the row above it, and need not repeat that; a row of
    /// one cell, or of one that is bold, heads the rows below it. A line of text that Markdown takes for a row, rows in which
    /// nothing is, and rows with more cells than the table has columns, of which the last are not shown, are found too.
    ///
    /// ## Why
    ///
    /// `31/02/2025` is a slip that nobody sees in a table of fifty dates, and nobody can put right later.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// | Task | Start Date |
    /// |---|---|
    /// | Read the handbook | 31/02/2025 |
    /// | Set up the tools | |
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// | Task | Start Date |
    /// |---|---|
    /// | Read the handbook | 28/02/2025 |
    /// | Set up the tools | 03/03/2025 |
    /// ```
    ///
    /// ## Settings
    ///
    /// Of each column in `requires: { tables: { columns: […] } }`: `type`, which is `text`, `number`, `date` or `mark`; `formats` of
    /// a date: `day-first`, `month-first`, `year-first`; `values`, the only words allowed in a text, or words that
    /// may be in place of a date or number; `placeholders`, cells of the template; `empty`: `allow`, `warn` or `error`;
    /// `not-before`: the column of dates whose day that of this one cannot be before.
    pub static TABLE_CELL = {
        id: "table-cell",
        summary: {
            en: "a cell of a table does not contain what its column should",
            vi: "một ô trong bảng không chứa nội dung mà cột yêu cầu",
        },
        group: Content,
        severity: Error,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if Part::with_tables(cx).all(|part| part.requires.columns.is_empty()) {
        return out.no_input();
    }
    for part in Part::with_tables(cx) {
        let columns = &part.requires.columns;
        for judged in part.tables(cx) {
            // Skip tables of other content.
            if !is_meant(&judged, columns) {
                continue;
            }
            let wrong = judged.row_faults(cx.document, columns);
            rows(&part, &wrong, out);
            order(cx, &part, &judged, out);
            for (column, at) in columns.iter().zip(judged.places()) {
                let Some(at) = at else { continue };
                let faults = judged.faults(cx.document, at, column, &wrong);
                let faults: Vec<_> = faults.into_iter().filter(|(span, _)| !cx.has_residue(*span)).collect();
                for group in groups(&faults) {
                    report(cx, &part, column, &group, out);
                }
            }
        }
    }
}

/// Whether the schema describes this table: it has at least half of the required columns.
fn is_meant(judged: &MatchedTable, columns: &[ColumnSpec]) -> bool {
    let needed =
        || columns.iter().zip(judged.places()).filter(|(column, _)| column.required != RequirementLevel::Optional);
    let there = needed().filter(|(_, at)| at.is_some()).count();
    judged.found() > 0 && 2 * there >= needed().count()
}

/// Reports days that are before the day that they must follow, or years after it.
fn order(cx: &Reading<'_>, part: &Part<'_>, judged: &MatchedTable, out: &mut Sink<'_>) {
    for (index, column) in part.requires.columns.iter().enumerate() {
        let Some(other) = column.not_before else { continue };
        let (Some(start), Some(end)) = (judged.bound[other], judged.bound[index]) else { continue };
        let rows = Rows::new(cx.document, &judged.table, start, end);
        let slice = |span: Span| shortened(cx.document.source.slice(span));
        let name = part.requires.columns[other].canonical(cx.language);
        let pointer = part.pointer(&format!("tables/columns/{}/not-before", column.id));
        let mut report = |ends: &[Ends], message: &dyn Fn(&str, &str) -> Message, help: Message| {
            let Some(&(from, to)) = ends.first() else { return };
            let diagnostic = out.report(&*pointer, to, message(&slice(from), &slice(to)));
            part.name_in(diagnostic);
            diagnostic.help(help);
            label_others(diagnostic, ends[1..].iter().map(|&(_, to)| to));
        };
        report(
            &rows.far_apart(),
            &|first, last| {
                say!(
                    en("`{last}` is more than a year after `{first}` in the column “{name}”"),
                    vi("`{last}` muộn hơn `{first}` ở cột “{name}” đến hơn một năm"),
                )
            },
            say!(en("correct the year"), vi("hãy sửa lại năm")),
        );
        report(
            &rows.backwards(),
            &|first, last| {
                say!(
                    en("`{last}` is before `{first}` in the column “{name}”"),
                    vi("`{last}` sớm hơn `{first}` ở cột “{name}”"),
                )
            },
            say!(
                en("write the right dates in both cells; perhaps day and month are swapped"),
                vi("hãy ghi đúng ngày ở cả hai ô; có thể ngày và tháng bị đổi chỗ"),
            ),
        );
    }
}

/// Reports rows that are wrong as a whole, once per kind.
fn rows(part: &Part<'_>, faults: &[(Span, RowFault)], out: &mut Sink<'_>) {
    for kind in [RowFault::Empty, RowFault::Swallowed, RowFault::Cut] {
        let mut spans = faults.iter().filter(|(_, fault)| *fault == kind).map(|&(span, _)| span);
        let Some(first) = spans.next() else { continue };
        let pointer = part.pointer("tables/columns");
        let (message, help) = match kind {
            RowFault::Empty => (
                say!(en("this row is not filled in"), vi("dòng này của bảng chưa được điền")),
                say!(en("fill it in, or delete the line"), vi("hãy điền nội dung, hoặc xóa dòng này")),
            ),
            RowFault::Swallowed => (
                say!(
                    en("this line has become a row of the table above it"),
                    vi("dòng chữ này bị gộp thành một dòng của bảng phía trên"),
                ),
                say!(
                    en("leave a blank line between the table and the text"),
                    vi("hãy thêm một dòng trống giữa bảng và đoạn văn bản"),
                ),
            ),
            RowFault::Cut => (
                say!(
                    en("this row has more cells than the table has columns: the last ones are not shown"),
                    vi("dòng này có nhiều ô hơn số cột của bảng: nội dung ở các ô thừa cuối dòng không hiện ra"),
                ),
                say!(
                    en("delete the extra `|`, write `\\|` if it is part of the text, or add a column to the first \
                        two lines"),
                    vi(
                        "hãy bỏ dấu `|` thừa, viết `\\|` nếu dấu này thuộc nội dung, hoặc thêm một cột vào hai dòng đầu của bảng"
                    ),
                ),
            ),
        };
        let diagnostic = out.report_as(Severity::Warning, pointer, first, message);
        part.name_in(diagnostic);
        diagnostic.help(help);
        label_others(diagnostic, spans);
    }
}

/// Groups the faults of one column that are reported together: those of the same kind.
fn groups(faults: &[(Span, Fault)]) -> Vec<Vec<&(Span, Fault)>> {
    let mut groups: Vec<Vec<&(Span, Fault)>> = Vec::new();
    for fault in faults {
        let same = |other: &&mut Vec<&(Span, Fault)>| kind(&fault.1).is_some_and(|own| kind(&other[0].1) == Some(own));
        match groups.iter_mut().find(same) {
            Some(group) => group.push(fault),
            None => groups.push(vec![fault]),
        }
    }
    groups
}

/// What grouped faults have in common: the kind, the guess for a date, and the nearest value.
type Kind<'f> = (u8, Option<Discriminant<Guess>>, Option<&'f str>);

/// The key to group faults by. `None` if the fault is reported alone.
fn kind(fault: &Fault) -> Option<Kind<'_>> {
    match fault {
        Fault::NoDate(Guess::NoSuchDay { .. } | Guess::NoSuchMonth { .. } | Guess::NoSuchTime) => None,
        Fault::NoDate(guess) => Some((0, Some(mem::discriminant(guess)), None)),
        Fault::Empty => Some((1, None, None)),
        Fault::Placeholder => Some((2, None, None)),
        Fault::Form(_) => Some((3, None, None)),
        Fault::NoNumber => Some((4, None, None)),
        // The suggestion is the same for all.
        Fault::Value(near) => Some((5, None, near.as_deref())),
    }
}

fn report(cx: &Reading<'_>, part: &Part<'_>, column: &ColumnSpec, group: &[&(Span, Fault)], out: &mut Sink<'_>) {
    let (span, fault) = group[0];
    let (message, help) = words(cx, column, *span, fault, group.len());
    let severity = match fault {
        Fault::Empty if column.empty == Others::Warn => Severity::Warning,
        Fault::Placeholder | Fault::Form(_) => Severity::Warning,
        _ => Severity::Error,
    };
    let pointer = part.pointer(&format!("tables/columns/{}", column.id));
    let diagnostic = out.report_as(severity, pointer, *span, message);
    part.name_in(diagnostic);
    diagnostic.help(help);
    let right = |(span, fault): &&(Span, Fault)| match fault {
        Fault::Form(right) | Fault::Value(Some(right)) => Some(Edit { span: *span, replacement: right.to_string() }),
        _ => None,
    };
    if let Some(edits) = group.iter().map(right).collect::<Option<Vec<Edit>>>() {
        diagnostic.fix(Fix::of(edits));
    }
    label_others(diagnostic, group[1..].iter().map(|(span, _)| *span));
}

/// The message and help for the first of `count` cells with this fault.
fn words(cx: &Reading<'_>, column: &ColumnSpec, span: Span, fault: &Fault, count: usize) -> (Message, Message) {
    let name = column.canonical(cx.language);
    let value = shortened(cx.document.source.slice(span));
    let day = columns::example_day(column);
    let example = match column.kind {
        CellKind::Date => day.clone(),
        CellKind::Number => "12".to_owned(),
        CellKind::Mark => "✅".to_owned(),
        CellKind::Text => column.values.first().cloned().unwrap_or_else(|| "…".to_owned()),
    };
    match fault {
        Fault::Empty => (
            match count {
                1 => say!(en("this cell of the column “{name}” is empty"), vi("ô này của cột “{name}” để trống")),
                _ => say!(
                    en("{count} cells of the column “{name}” are empty"),
                    vi("{count} ô của cột “{name}” để trống"),
                ),
            },
            match column.kind {
                CellKind::Text if column.values.is_empty() => {
                    say!(en("write what belongs here"), vi("hãy điền nội dung vào ô"))
                }
                _ => say!(en("write for example `{example}`"), vi("hãy điền, ví dụ `{example}`")),
            },
        ),
        Fault::Placeholder => (
            say!(en("`{value}` is left over from the template"), vi("`{value}` là phần còn sót lại của bản mẫu")),
            say!(
                en("write your own instead, such as `{example}`"),
                vi("hãy thay bằng nội dung của mình, như `{example}`")
            ),
        ),
        Fault::NoDate(guess) => no_date(name, &value, guess, &day),
        Fault::Form(right) => (
            say!(
                en("`{value}` is not written as dates are in the column “{name}”"),
                vi("`{value}` không đúng cách ghi ngày của cột “{name}”"),
            ),
            say!(en("write `{right}`"), vi("hãy viết `{right}`")),
        ),
        Fault::NoNumber => (
            say!(
                en("`{value}` is not a number, as the column “{name}” requires"),
                vi("`{value}` không phải là số như cột “{name}” yêu cầu")
            ),
            say!(en("write a number, such as `{example}`"), vi("hãy ghi một con số, ví dụ `{example}`")),
        ),
        Fault::Value(near) => (
            say!(
                en("`{value}` is not an allowed word for the column “{name}”"),
                vi("`{value}` không thuộc các từ được dùng trong cột “{name}”")
            ),
            match near {
                Some(near) => say!(en("write `{near}`"), vi("hãy viết `{near}`")),
                None => {
                    let all = column.values.join("`, `");
                    match &column.message {
                        Some(said) => say!(en("write {}: `{all}`", said.en), vi("hãy viết {}: `{all}`", said.vi)),
                        None => say!(en("write one of `{all}`"), vi("hãy viết một trong các từ `{all}`")),
                    }
                }
            },
        ),
    }
}

fn no_date(name: &str, value: &str, guess: &Guess, day: &str) -> (Message, Message) {
    match guess {
        Guess::NoSuchDay { year, month } => {
            let last = crate::data::dates::days_in_month(*year, *month).unwrap_or(31);
            (
                say!(en("`{value}` is a day that does not exist"), vi("`{value}` là ngày không có trong lịch")),
                say!(
                    en("month {month} of {year} has only {last} days: write the right day"),
                    vi("tháng {month} năm {year} chỉ có {last} ngày: hãy ghi đúng ngày"),
                ),
            )
        }
        Guess::NoSuchMonth { month, .. } => (
            say!(
                en("`{value}` has month {month}, which does not exist"),
                vi("`{value}` ghi tháng {month}, không có tháng này")
            ),
            say!(en("write the right day, such as `{day}`"), vi("hãy ghi đúng ngày, như `{day}`")),
        ),
        Guess::NoYear => (
            say!(en("`{value}` has no year"), vi("`{value}` không ghi năm")),
            say!(en("write day, month and year, such as `{day}`"), vi("hãy ghi đủ ngày, tháng, năm, như `{day}`")),
        ),
        _ => (
            say!(
                en("`{value}` is not a date, as the column “{name}” requires"),
                vi("`{value}` không phải là ngày tháng như cột “{name}” yêu cầu"),
            ),
            say!(en("write a date, such as `{day}`"), vi("hãy ghi ngày tháng, ví dụ `{day}`")),
        ),
    }
}
