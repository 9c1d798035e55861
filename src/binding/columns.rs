//! Which column of a table answers which of the schema, and what is wrong with its cells.

use jiff::civil::Date;

use crate::data::dates::{self, Guess};
use crate::document::tables::{Row, Table};
use crate::document::{BlockKind, Document};
use crate::message::suggest;
use crate::schema::{CellKind, ColumnSpec, DateForm, Others, Wanted, Wording};
use crate::text::fold;
use crate::text::source::Span;

/// A table beside the columns that the schema asks for.
#[derive(Debug)]
pub struct Judged {
    /// The table.
    pub table: Table,
    /// The words above each of its columns, folded.
    pub heads: Vec<String>,
    /// Per column of the schema, the one of the table that it is.
    pub bound: Vec<Option<usize>>,
    /// Per column of the schema that the table does not have, the one that is written nearly so.
    pub near: Vec<Option<usize>>,
}

/// What is wrong with one cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Fault {
    /// There is nothing in it.
    Empty,
    /// It is what the template had.
    Placeholder,
    /// It is no day.
    NoDate(Guess),
    /// It is a day in another form than those wanted: how it should be written.
    Form(String),
    /// It is no number.
    NoNumber,
    /// It is none of the values; the nearest one.
    Value(Option<String>),
}

/// What is wrong with a row as a whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowFault {
    /// Nothing stands in it.
    Empty,
    /// It is a line of text that stands so close below the table that it belongs to it.
    Swallowed,
}

/// The tables that begin in `content`, in order, each beside the `columns` that are asked for there; none where none
/// are.
pub fn judged<'a>(
    document: &'a Document<'_>,
    content: Span,
    columns: &'a [ColumnSpec],
) -> impl Iterator<Item = Judged> + 'a {
    let tables = || document.outer_blocks(content, |kind| kind == BlockKind::Table);
    let asked = (!columns.is_empty()).then(tables);
    asked.into_iter().flatten().map(|(_, block)| Judged::new(document, document.table(block), columns))
}

impl Judged {
    /// Looks for `columns` in `table`. A column of the table is one of the schema's and the other way round: a listed
    /// wording comes before a piece of one, that before a term, and what has its Vietnamese marks before what lacks them.
    fn new(document: &Document<'_>, table: Table, columns: &[ColumnSpec]) -> Self {
        let words = |cell: &Span| {
            let lines = document.cell_lines(*cell).into_iter().map(|(words, _)| words);
            fold::fold_heading(&lines.collect::<Vec<_>>().join(" "))
        };
        let heads: Vec<String> = table.head.cells.iter().take(MAX_CELLS).map(words).collect();
        let mut bids: Vec<(usize, usize, usize)> = Vec::new();
        for (wanted, column) in columns.iter().enumerate() {
            let costs = heads.iter().enumerate().filter_map(|(at, head)| Some((cost(column, head)?, at)));
            bids.extend(costs.map(|(cost, at)| (cost, wanted, at)));
        }
        bids.sort_unstable();
        let mut bound = vec![None; columns.len()];
        for (_, wanted, at) in bids {
            if bound[wanted].is_none() && !bound.contains(&Some(at)) {
                bound[wanted] = Some(at);
            }
        }
        let near = near(&heads, &bound, columns);
        Self { table, heads, bound, near }
    }

    /// Per column of the schema, the one of the table that is meant for it, rightly written or nearly.
    pub fn places(&self) -> impl Iterator<Item = Option<usize>> + '_ {
        self.bound.iter().zip(&self.near).map(|(bound, near)| bound.or(*near))
    }

    /// How many of the columns wanted it has.
    pub fn found(&self) -> usize {
        self.bound.iter().flatten().count()
    }

    /// Where the cell of column `at` is in `row`: its words, the blanks where there are none, the row's last letter where
    /// there is no cell.
    pub fn cell(&self, row: &Row, at: usize) -> Span {
        row.cells.get(at).copied().unwrap_or(row.last)
    }

    /// Every cell of column `at`, which is the schema's `column`, that is not as it should be, and where in it.
    ///
    /// `rows` are those that are wrong as a whole.
    pub fn faults(
        &self,
        document: &Document<'_>,
        at: usize,
        column: &ColumnSpec,
        rows: &[(Span, RowFault)],
    ) -> Vec<(Span, Fault)> {
        let mut found = Vec::new();
        let mut above = false;
        for row in &self.table.rows {
            if rows.binary_search_by_key(&row.span, |&(span, _)| span).is_ok() {
                continue;
            }
            let empty = |at: usize| row.cells.get(at).is_none_or(|&cell| !says_something(document.source.slice(cell)));
            let cell = self.cell(row, at);
            if empty(at) {
                // A row without a first cell goes on with the row above.
                let goes_on = above && at > 0 && empty(0);
                if column.empty != Others::Allow && !goes_on {
                    found.push((cell, Fault::Empty));
                }
                continue;
            }
            above = true;
            let lines = document.cell_lines(cell).into_iter().filter(|(words, _)| says_something(words));
            found.extend(lines.filter_map(|(words, span)| Some((span, fault(&words, column)?))));
        }
        found
    }

    /// The rows that are wrong as a whole.
    pub fn row_faults(&self, document: &Document<'_>, columns: &[ColumnSpec]) -> Vec<(Span, RowFault)> {
        let needed: Vec<usize> = columns
            .iter()
            .zip(self.places())
            .filter(|(column, _)| column.required != Wanted::Optional)
            .filter_map(|(_, at)| at)
            .collect();
        let fault = |row: &Row| {
            let text = document.source.slice(row.span);
            let empty = |at: usize| row.cells.get(at).is_none_or(|&cell| !says_something(document.source.slice(cell)));
            let goes_on = empty(0) && !(0..row.cells.len()).all(empty);
            if self.heads.len() > 1 && !text.contains('|') {
                return Some(RowFault::Swallowed);
            }
            let blank = needed.iter().all(|&at| empty(at)) && (needed.len() > 1 || (0..row.cells.len()).all(empty));
            (blank && !goes_on).then_some(RowFault::Empty)
        };
        self.table.rows.iter().filter_map(|row| Some((row.span, fault(row)?))).collect()
    }
}

/// Per column that `bound` has no place for, the one of the table that is none of those wanted and is written nearly so.
fn near(heads: &[String], bound: &[Option<usize>], columns: &[ColumnSpec]) -> Vec<Option<usize>> {
    let mut near = vec![None; columns.len()];
    for (wanted, column) in columns.iter().enumerate().filter(|(wanted, _)| bound[*wanted].is_none()) {
        let wordings: Vec<String> = plain(&column.headings).map(|text| fold::strip_marks(&text)).collect();
        let is_near = |head: &str| suggest::nearest(head, wordings.iter().map(String::as_str)).is_some();
        near[wanted] = (0..heads.len())
            .filter(|&at| !bound.contains(&Some(at)) && !near.contains(&Some(at)))
            .find(|&at| is_near(&fold::strip_marks(&heads[at])));
    }
    near
}

/// How many columns of a table are looked at.
const MAX_CELLS: usize = 100;

/// What it costs to take the column headed `head` for `column`; `None` when it is another.
fn cost(column: &ColumnSpec, head: &str) -> Option<usize> {
    let bare = fold::strip_marks(head);
    let costs = plain(&column.headings).filter_map(|wording| match () {
        () if wording == head => Some(0),
        () if fold::pieces(head).any(|piece| piece == wording) => Some(1),
        () if fold::strip_marks(&wording) == bare => Some(8),
        () => None,
    });
    let patterns = column.headings.iter().filter_map(|wording| wording.pattern.as_ref());
    let patterns = patterns.filter(|pattern| pattern.is_match(head)).map(|_| 2);
    // The earlier a term stands in it, the better.
    let terms = column.terms.iter().filter_map(|term| Some(3 + place_of(head, &fold::fold(&term.text))?.min(4)));
    costs.chain(patterns).chain(terms).min()
}

/// After how many words of `text` the words `term` stand in it; a plural in `s` is the same word.
fn place_of(text: &str, term: &str) -> Option<usize> {
    let same = |(one, other): (&&str, &&str)| one == other || one.strip_suffix('s') == Some(*other);
    let (words, term): (Vec<&str>, Vec<&str>) = (fold::words(text).collect(), fold::words(term).collect());
    words.windows(term.len().max(1)).position(|window| window.iter().zip(&term).all(same))
}

fn plain(wordings: &[Wording]) -> impl Iterator<Item = String> + '_ {
    wordings.iter().filter(|wording| wording.pattern.is_none()).map(|wording| fold::fold_heading(&wording.text))
}

/// Whether a reader sees more than a dash.
fn says_something(text: &str) -> bool {
    text.contains(|c: char| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.' | '…' | '_' | '*'))
        && !text.eq_ignore_ascii_case("&nbsp;")
}

/// What is wrong with `words`, the words of one line of a cell.
fn fault(words: &str, column: &ColumnSpec) -> Option<Fault> {
    let folded = fold::fold(words);
    let is_one_of =
        |texts: &[String]| texts.iter().any(|text| text.trim() == words || is_same(&fold::fold(text), &folded));
    if is_one_of(&column.placeholders) {
        return Some(Fault::Placeholder);
    }
    if is_one_of(&column.values) {
        return None;
    }
    match column.kind {
        CellKind::Mark => None,
        CellKind::Text if column.values.is_empty() => None,
        CellKind::Text => {
            let near = suggest::nearest(words, column.values.iter().map(String::as_str));
            Some(Fault::Value(near.map(str::to_owned)))
        }
        CellKind::Number => (!is_number(words)).then_some(Fault::NoNumber),
        CellKind::Date => date_fault(words, &column.formats),
    }
}

fn is_same(one: &str, other: &str) -> bool {
    !one.is_empty() && one == other
}

/// Whether `text` is a number, with its unit perhaps: `8.5`, `1.200.000 đ`, `$12`, `8/10`, `85 %`.
fn is_number(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | ' ' | '\u{a0}'));
    rest.len() < text.len() && rest.chars().count() <= 12 && !rest.contains(|c: char| c.is_ascii_digit())
}

/// What keeps `words` from being a day, or a time from one day to another, in one of `forms`, or in any.
fn date_fault(words: &str, forms: &[DateForm]) -> Option<Fault> {
    let single = one_day(words, forms)?;
    if single != Fault::NoDate(Guess::Unknown) {
        return Some(single);
    }
    let ends: Vec<&str> = words.split(" - ").flat_map(|part| part.split(['–', '—', '→', '~', ',', ';', '+'])).collect();
    let faults: Vec<_> = ends.iter().map(|end| one_day(end.trim(), forms)).collect();
    // Of `8/9 – 10/9/2025` the last names the year.
    let whole = faults.iter().any(Option::is_none);
    let partly = |fault: &Option<Fault>| matches!(fault, None | Some(Fault::NoDate(Guess::NoYear)));
    match faults.iter().find(|fault| !(whole && partly(fault))) {
        None if ends.len() > 1 => None,
        Some(Some(fault)) if ends.len() > 1 && *fault != Fault::NoDate(Guess::Unknown) => Some(fault.clone()),
        _ => Some(single),
    }
}

fn one_day(words: &str, forms: &[DateForm]) -> Option<Fault> {
    let (days, spelled) = match dates::read(words).filter(|moment| moment.dated) {
        Some(moment) => (vec![moment.day.to_string()], words.contains(char::is_alphabetic) && !moment.timed),
        None => match dates::guess(words) {
            Guess::Write(day) => (vec![day], words.contains(char::is_alphabetic)),
            Guess::Either { day_first, month_first } => (vec![day_first, month_first], false),
            other => return Some(Fault::NoDate(other)),
        },
    };
    if forms.is_empty() || spelled {
        return None;
    }
    let is_written = |form: &DateForm| days.iter().filter_map(|day| day_of(day)).any(|day| is_in(words, day, *form));
    if forms.iter().any(is_written) {
        return None;
    }
    let day = days.first().and_then(|day| day_of(day))?;
    Some(Fault::Form(written(day, forms[0])))
}

fn day_of(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}

/// Whether the numbers of `words` are those of `day`, in the order of `form`.
pub(super) fn is_in(words: &str, day: Date, form: DateForm) -> bool {
    let numbers = words.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let numbers: Vec<i32> = numbers.take(3).filter_map(|number| number.parse().ok()).collect();
    let (year, month, date) = (i32::from(day.year()), i32::from(day.month()), i32::from(day.day()));
    let short = |number: i32| if number < 100 { number + 2000 } else { number };
    match (form, &*numbers) {
        (DateForm::DayFirst, &[first, second, third]) => (first, second, short(third)) == (date, month, year),
        (DateForm::MonthFirst, &[first, second, third]) => (first, second, short(third)) == (month, date, year),
        (DateForm::YearFirst, &[first, second, third]) => (first, second, third) == (year, month, date),
        _ => false,
    }
}

/// `day` in the form `form`.
pub fn written(day: Date, form: DateForm) -> String {
    let (year, month, date) = (day.year(), day.month(), day.day());
    match form {
        DateForm::DayFirst => format!("{date:02}/{month:02}/{year}"),
        DateForm::MonthFirst => format!("{month:02}/{date:02}/{year}"),
        DateForm::YearFirst => day.to_string(),
    }
}

/// A day as an example, in the first form of `column`.
pub fn example_day(column: &ColumnSpec) -> String {
    let form = column.formats.first().copied().unwrap_or(DateForm::DayFirst);
    written(Date::constant(2025, 9, 18), form)
}
