//! `table-total`.

mod amounts;

use super::rule::{Reading, Sink, declare_rule};
use crate::document::BlockKind;
use crate::document::tables::{Row, Table};
use crate::say;
use crate::text::fold::{fold, strip_marks};
use crate::text::source::Span;
use amounts::{Amount, Marks};

declare_rule! {
    /// ## What it does
    ///
    /// Finds a table whose last row is a total (`Total`, `Tổng cộng`) that differs from the sum of the rows above. Columns with anything
    /// but single amounts of one unit are left alone, and so is a total that the rows give in another way: times a number of
    /// months, price by price times amount, or rounded. A total of a year or of all months is not compared.
    ///
    /// ## Why
    ///
    /// Either a row is wrong or the total is, and whoever decides about the money reads the total.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// | Part | USD |
    /// |---|---|
    /// | Flour | 4.50 |
    /// | Salt | 0.80 |
    /// | Total | 6.30 |
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// | Part | USD |
    /// |---|---|
    /// | Flour | 4.50 |
    /// | Salt | 0.80 |
    /// | Total | 5.30 |
    /// ```
    pub static TABLE_TOTAL = {
        id: "table-total",
        summary: {
            en: "the total of a table is not the sum of its rows",
            vi: "dòng tổng của bảng không bằng các dòng cộng lại",
        },
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// The fewest rows that are added up.
const MIN_ROWS: usize = 2;
/// Longer and wider tables are data, not a budget.
const MAX_ROWS: usize = 200;
const MAX_COLUMNS: usize = 20;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    for block in cx.document.blocks.iter().filter(|block| block.kind == BlockKind::Table) {
        // The last line shows most tables to have no total, and need not be read.
        let text = cx.document.source.slice(block.span).trim_end();
        if is_total(text.rsplit('\n').next().unwrap_or_default()) {
            compare(cx, &cx.document.table(block), out);
        }
    }
}

/// Reports the first column of `table` whose total is wrong.
fn compare(cx: &Reading<'_>, table: &Table, out: &mut Sink<'_>) {
    let Some((total, rows)) = table.rows.split_last() else { return };
    let is_budget = (MIN_ROWS..=MAX_ROWS).contains(&rows.len()) && table.columns <= MAX_COLUMNS;
    if !is_budget || rows.iter().any(|row| is_left_out(cx, row)) {
        return;
    }
    let wrong = (1..table.columns).find_map(|at| Some((at, sum_instead(cx, table, rows, total, at)?)));
    let Some((at, sum)) = wrong else { return };
    let place = total.cells[at];
    let written = text(cx, total, at).unwrap_or_default();
    let message = say!(
        en("the rows add up to {sum}, and the total says {written}"),
        vi("các dòng cộng lại được {sum}, còn dòng tổng ghi {written}"),
    );
    let diagnostic = out.report_without_schema(place, message);
    diagnostic.help(say!(
        en("correct the total, or the row that is wrong"),
        vi("hãy sửa lại dòng tổng, hoặc dòng nào ghi sai"),
    ));
    cx.name_section(diagnostic, place.start);
}

/// The sum of column `at` of `rows`, as it is to be written, if the column has amounts alone and `total` has another one.
fn sum_instead(cx: &Reading<'_>, table: &Table, rows: &[Row], total: &Row, at: usize) -> Option<String> {
    let written = amounts::written(&text(cx, total, at)?)?;
    let ways = [Marks::Point, Marks::Comma].into_iter().filter_map(|marks| {
        let amounts = column(cx, rows, at, marks)?;
        let total = Amount::read(&written, marks)?;
        let unit = Amount::sum(&amounts).unit;
        let is_same = |amount: &Amount| amount.unit.is_empty() || unit.is_empty() || amount.unit == unit;
        let alike = amounts.iter().all(is_same) && is_same(&total);
        alike.then_some((amounts, total, marks))
    });
    let mut instead = None;
    for (amounts, total, marks) in ways {
        let by_others = |other: usize| {
            let others = column(cx, rows, other, marks).filter(|_| other != at);
            others.is_some_and(|others| total.is_sum_of_products(&amounts, &others))
        };
        if amounts.iter().filter(|amount| amount.value > 0.0).count() < MIN_ROWS
            || total.is_given_by(&amounts)
            || (1..table.columns).any(by_others)
        {
            return None;
        }
        instead.get_or_insert_with(|| Amount::sum(&amounts).written(marks));
    }
    instead
}

/// The amounts in column `at` of `rows`; `None` if there is anything else in it.
fn column(cx: &Reading<'_>, rows: &[Row], at: usize, marks: Marks) -> Option<Vec<Amount>> {
    rows.iter()
        .map(|row| match text(cx, row, at) {
            None => Some(Amount::default()),
            Some(text) => Amount::read(&amounts::written(&text)?, marks),
        })
        .collect()
}

/// What the cell `at` of `row` says; `None` if it is empty or a dash.
fn text(cx: &Reading<'_>, row: &Row, at: usize) -> Option<String> {
    let (line, _) = cx.document.cell_lines(*row.cells.get(at)?).into_iter().next()?;
    line.contains(char::is_alphanumeric).then_some(line)
}

/// Whether the `line` of a table is its total: the first of its cells with words says so, and of no longer time.
fn is_total(line: &str) -> bool {
    const NAMES: [&str; 22] = [
        "total",
        "totals",
        "sum",
        "grand total",
        "total cost",
        "total costs",
        "total hours",
        "total per month",
        "total monthly",
        "total month",
        "tong thang",
        "monthly total",
        "tong",
        "cong",
        "tong cong",
        "tong chi phi",
        "tong tien",
        "tong so",
        "tong so tien",
        "tong gio",
        "tong moi thang",
        "tong cong moi thang",
    ];
    let cell = line.split('|').find(|cell| cell.contains(char::is_alphanumeric)).unwrap_or_default();
    cell.len() < 80 && NAMES.contains(&&*strip_marks(&fold(cell)).replace(" / ", " "))
}

/// Whether `row` is another total, or says that it does not count.
fn is_left_out(cx: &Reading<'_>, row: &Row) -> bool {
    const SAYS: [&str; 15] = [
        "total",
        "subtotal",
        "sum",
        "tong",
        "cong",
        "optional",
        "not included",
        "not counted",
        "excluded",
        "one time",
        "one-time",
        "khong tinh",
        "tuy chon",
        "mot lan",
        "neu",
    ];
    let words = |cell: &Span| {
        let folded = fold(cx.document.source.slice(*cell));
        format!(" {} ", strip_marks(&folded).replace(" / ", " "))
    };
    row.cells.iter().map(words).any(|words| SAYS.iter().any(|says| words.contains(&format!(" {says} "))))
}

#[cfg(test)]
mod tests {
    use super::is_total;

    #[test]
    fn a_total_is_called_so() {
        for line in [
            "| Total | 6 |",
            "| **Tổng cộng:** | 6 |",
            "| | Tổng chi phí | 5 |",
            "| TONG | 3 |",
            "|Total / month|",
            "| Cộng | 2 |",
        ] {
            assert!(is_total(line), "{line}");
        }
        for line in [
            "| Total (12 months) | 6 |",
            "| Tổng quan | 6 |",
            "| Totally new | 1 |",
            "| Flour | total |",
            "| 5 | 6 |",
            "",
        ] {
            assert!(!is_total(line), "{line}");
        }
    }
}
