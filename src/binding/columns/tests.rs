use super::super::readings::alone;
use super::super::tests::schema;
use super::cells::{is_number, says_something};
use super::*;

/// Keepers on watch: a name, a day, a mark and hours.
const WATCH: &str = "
requires:
  tables:
    min: 0
    columns:
      - { id: keeper, headings: { en: [Keeper] }, terms: { en: [keeper] }, required: true, empty: error, placeholders: [your name] }
      - { id: day, headings: { en: [Day] }, terms: { en: [day] }, required: true, type: date, values: [every day], placeholders: [dd/mm/yyyy] }
      - { id: sea, headings: { en: [Sea] }, values: [calm, rough] }
      - { id: hours, headings: { en: [Hours] }, type: number }
sections: [{ id: a, headings: { en: [A] } }]
filler: { en: [the, of] }
";
const KEEPER: usize = 0;
const DAY: usize = 1;
const SEA: usize = 2;
const HOURS: usize = 3;

/// Calls `inspect` with the first table of `report`, matched to the columns of `text`.
fn judged<T>(text: &str, report: &str, inspect: impl FnOnce(&Document<'_>, &[ColumnSpec], MatchedTable) -> T) -> T {
    let schema = schema(text);
    let columns = &schema.requires.columns;
    alone(report, &schema, |cx| {
        let table = cx.tables(None, cx.document.body, columns).next().unwrap();
        inspect(cx.document, columns, table)
    })
}

/// The columns of a table with these rows that are the schema's, by their heads and else nearly.
fn bound(rows: &[&str]) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
    judged(WATCH, &table(rows), |_, _, table| (table.bound, table.near))
}

fn table(rows: &[&str]) -> String {
    let rule = "|---".repeat(rows[0].matches('|').count() - 1) + "|";
    [&rows[..1], &[rule.as_str()], &rows[1..]].concat().join("\n") + "\n"
}

#[test]
fn a_column_is_known_by_its_head_in_any_order() {
    let (bound_to, near) = bound(&["| Hours | Day | Keeper |", "| 4 | 2026-03-01 | Hà |"]);
    assert_eq!(bound_to, [Some(2), Some(1), None, Some(0)]);
    assert_eq!(near, [None; 4]);
    assert_eq!(bound(&["| The keeper | Keeper |", "| Hà | An |"]).0[KEEPER], Some(1), "the plainer one");
    assert_eq!(bound(&["| Keeper | Keeper |", "| Hà | An |"]).0[KEEPER], Some(0), "the first of two alike");
}

#[test]
fn a_head_that_only_mentions_a_day_needs_days_below() {
    let day = |rows: &[&str]| bound(rows).0[DAY];
    assert_eq!(day(&["| Day of watch |", "| 2026-03-01 |"]), Some(0));
    assert_eq!(day(&["| Day of watch |", "| the longest |"]), None);
    assert_eq!(day(&["| Day of watch |", "| every day |"]), Some(0), "what the schema allows");
    assert_eq!(day(&["| Day of watch |", "| DD/MM/YYYY |"]), Some(0), "or has in its template");
    assert_eq!(day(&["| Day of watch |", "| |"]), Some(0), "nothing speaks against it");
    assert_eq!(day(&["| Day |", "| the longest |"]), Some(0), "a wording is sure");
    assert_eq!(bound(&["| Watch of the keeper |", "| 4 |"]).0[KEEPER], Some(0), "other columns may have anything");
}

#[test]
fn a_slip_in_a_head_is_seen_where_the_column_is_not_there() {
    let near = |rows: &[&str]| bound(rows).1;
    assert_eq!(near(&["| Keper | Day |", "| Hà | 2026-03-01 |"]), [Some(0), None, None, None]);
    assert_eq!(near(&["| Keper | Keeper |", "| Hà | An |"]), [None; 4], "it is there");
    assert_eq!(near(&["| Keper | Keepr |", "| Hà | An |"])[KEEPER], Some(0), "the first");
    assert_eq!(near(&["| Hour |", "| 4 |"]), [None, None, None, Some(0)]);
    // Each column of the table is one of the schema's at most.
    let twice = WATCH.replace("[Sea]", "[Keepers]");
    assert_eq!(
        judged(&twice, &table(&["| Keeprs |", "| Hà |"]), |_, _, table| table.near),
        [Some(0), None, None, None]
    );
}

#[test]
fn columns_that_no_head_names_are_known_by_what_they_hold() {
    let by_content = |text: &str, rows: &[&str]| judged(text, &table(rows), |_, _, table| table.by_content);
    let of = |rows: &[&str]| by_content(WATCH, rows);
    assert_eq!(of(&["| Who | When |", "| Hà | 2026-03-01 |", "| An | 2026-03-02 |"]), [Some(0), Some(1), None, None]);
    assert_eq!(of(&["| Keeper | Day |", "| Hà | 2026-03-01 |"]), [None; 4], "their heads do");
    assert_eq!(of(&["| Who | When |", "| Hà | soon |", "| An | 2026-03-02 |"])[DAY], None, "half are not most");
    assert_eq!(of(&["| Who | |", "| Hà | 2026-03-01 |"]), [Some(0), None, None, None], "a head is left out");
    assert_eq!(
        of(&["| | When |", "| Hà | 2026-03-01 |"]),
        [Some(0), Some(1), None, None],
        "but for the names of the rows"
    );
    assert_eq!(
        of(&["| Who | Why |", "| Hà | It was her turn |"])[KEEPER],
        Some(1),
        "of several the one with most to say"
    );
    assert_eq!(of(&["| Sea | Who |", "| rough and black | Hà |"])[KEEPER], Some(1), "not one of another column");
    // The days of a week as heads.
    assert_eq!(of(&["| Who | Mon 2/3 | Tue 3/3 |", "| Hà | x | |"])[DAY], Some(1));
    assert_eq!(of(&["| Who | Mon 2/3 | Note |", "| Hà | x | y |"])[DAY], None, "one alone is no week");
    assert_eq!(of(&["| Who | Monday | Tuesday |", "| Hà | x | |"])[DAY], None, "nor are two days without a date");
    assert_eq!(of(&["| Who | Mon | Tue | Wed |", "| Hà | x | | |"])[DAY], Some(1), "three are");
    // A column that must be there takes the place of one that may be left out, if it has days.
    let hours = WATCH.replace("headings: { en: [Hours] }", "headings: { en: [When] }");
    assert_eq!(by_content(&hours, &["| Keeper | When |", "| Hà | 2026-03-01 |"])[DAY], Some(1));
    let must = hours.replace("type: number }", "type: number, required: true }");
    assert_eq!(by_content(&must, &["| Keeper | When |", "| Hà | 2026-03-01 |"])[DAY], None);
}

#[test]
fn numbers_and_marks_are_known_by_their_cells() {
    let column = |kind: &str, cells: [&str; 3]| {
        let text = format!(
            "requires: {{ tables: {{ min: 0, columns: [{{ id: c, headings: {{ en: [C] }}, type: {kind}, required: true }}] }} }}\nsections: [{{ id: a, headings: {{ en: [A] }} }}]"
        );
        let rows = cells.map(|cell| format!("| {cell} |"));
        let rows: Vec<&str> = std::iter::once("| Other |").chain(rows.iter().map(String::as_str)).collect();
        judged(&text, &table(&rows), |_, _, table| table.by_content[0].is_some())
    };
    assert!(column("number", ["8.5", "7", "9 h"]) && !column("number", ["8.5", "seven", "nine"]));
    assert!(
        column("mark", ["8.5", "4/5", "7"])
            && column("mark", ["★★★", "✔", "★"])
            && column("mark", ["good", "fair", "good"])
    );
    assert!(!column("mark", ["1", "2", "3"]) && !column("mark", ["1.", "2)", "3"]), "the numbers of the rows");
    assert!(!column("mark", ["good", "fair", "poor"]), "nothing comes twice");
    assert!(column("mark", ["very good indeed", "very good indeed", "bad"]));
    assert!(!column("mark", ["it was good indeed", "it was good indeed", "bad"]), "too long");
    assert!(column("text", ["Hà", "An", "7"]) && !column("text", ["7", "8", "Hà"]));
}

/// The problems of the cells below the head of the schema's `column`, each with its words.
fn faults(column: usize, report: &str) -> Vec<(String, Fault)> {
    judged(WATCH, report, |document, columns, table| {
        let rows = table.row_faults(document, columns);
        let at = table.bound[column].unwrap();
        let found = table.faults(document, at, &columns[column], &rows);
        found.into_iter().map(|(span, fault)| (document.source.slice(span).to_owned(), fault)).collect()
    })
}

#[test]
fn cells_hold_what_their_column_asks_for() {
    let of = |column: usize, head: &str, cell: &str| {
        let mut found = faults(column, &table(&[&format!("| {head} | X |"), &format!("| {cell} | x |")]));
        assert!(found.len() < 2, "{found:?}");
        found.pop().map(|(_, fault)| fault)
    };
    assert_eq!(of(KEEPER, "Keeper", "Hà"), None);
    assert_eq!(of(KEEPER, "Keeper", "Your  name"), Some(Fault::Placeholder));
    assert_eq!(of(KEEPER, "Keeper", "—"), Some(Fault::Empty));
    assert_eq!(of(DAY, "Day", "—"), None, "may be empty");
    assert_eq!(of(DAY, "Day", "2026-03-01"), None);
    assert_eq!(of(DAY, "Day", "Every day"), None);
    assert_eq!(of(DAY, "Day", "dd/mm/yyyy"), Some(Fault::Placeholder));
    assert!(matches!(of(DAY, "Day", "soon"), Some(Fault::NoDate(_))));
    assert_eq!(of(SEA, "Sea", "calm"), None);
    assert_eq!(of(SEA, "Sea", "clam"), Some(Fault::Value(Some("calm".to_owned()))));
    assert_eq!(of(SEA, "Sea", "black"), Some(Fault::Value(None)));
    assert_eq!(of(SEA, "Sea", "calm<br>—"), None, "a line that says nothing");
    assert_eq!(of(SEA, "Sea", "calm<br>black"), Some(Fault::Value(None)), "each line is one");
    assert_eq!([of(HOURS, "Hours", "4 h"), of(HOURS, "Hours", "long")], [None, Some(Fault::NoNumber)]);
}

#[test]
fn a_day_needs_no_year_where_another_place_has_it() {
    let is_right = |report: &str| faults(DAY, report).is_empty();
    let rows = |first: &str| table(&["| Keeper | Day |", first, "| An | 02/03 |"]);
    assert!(!is_right(&rows("| Hà | 01/03 |")));
    assert!(is_right(&rows("| Hà | 01/03/2026 |")), "another cell");
    assert!(is_right(&format!("---\ndate: 2026-03-05\n---\n{}", rows("| Hà | 01/03 |"))), "the front matter");
    for number in ["20", "19", "2", "20261", "1826", "3026"] {
        assert!(!is_right(&rows(&format!("| Hà {number} | 01/03 |"))), "{number} is no year");
    }
    assert!(is_right(&rows("| Hà 1998 | 01/03 |")));
}

#[test]
fn a_row_whose_first_cell_is_empty_goes_on_with_the_one_above() {
    let below = |rows: &[&str]| {
        let watch = WATCH.replace("id: sea,", "id: sea, empty: error,");
        judged(&watch, &table(rows), |document, columns, table| {
            let rows = table.row_faults(document, columns);
            table.faults(document, table.bound[SEA].unwrap(), &columns[SEA], &rows).len()
        })
    };
    let head = "| Keeper | Day | Sea |";
    assert_eq!(below(&[head, "| Hà | 2026-03-01 | calm |", "| | 2026-03-02 | |"]), 0);
    assert_eq!(below(&[head, "| Hà | 2026-03-01 | calm |", "| An | 2026-03-02 | |"]), 1);
    assert_eq!(below(&[head, "| | 2026-03-01 | |", "| An | 2026-03-02 | calm |"]), 1, "nothing is above");
    assert_eq!(
        below(&["| Sea | Keeper | Day |", "| calm | Hà | 2026-03-01 |", "| | An | 2026-03-02 |"]),
        1,
        "it is the first"
    );
}

fn row_faults(rows: &[&str]) -> Vec<Option<RowFault>> {
    judged(WATCH, &table(rows), |document, columns, table| {
        let wrong = table.row_faults(document, columns);
        let of = |row: &Row| wrong.iter().find(|(span, _)| *span == row.span).map(|&(_, fault)| fault);
        table.table.rows.iter().map(of).collect()
    })
}

#[test]
fn rows_are_wrong_if_they_are_empty_cut_or_no_rows() {
    use RowFault::{Cut, Empty, Swallowed};
    let head = "| Keeper | Day | Note |";
    let right = "| Hà | 2026-03-01 | a |";
    let last = |row: &str| row_faults(&[head, right, row]).pop().unwrap();
    assert_eq!(last("| An | 2026-03-02 | b |"), None);
    assert_eq!(last("| | | |"), Some(Empty));
    assert_eq!(last("| — | … | |"), Some(Empty));
    assert_eq!(last("| | | more of it |"), None, "it goes on with the row above");
    assert_eq!(last("| | 2026-03-02 | |"), None);
    assert_eq!(last("| An | 2026-03-02 | b | c |"), Some(Cut));
    assert_eq!(last("| An | 2026-03-02 | b | |"), None, "nothing is lost");
    assert_eq!(last("And so they kept watch."), Some(Swallowed));
    // A table of one column has no need of bars.
    assert_eq!(row_faults(&["| Keeper |", "Hà"]), [None]);
    // One column that must be there says nothing of the row alone.
    assert_eq!(row_faults(&["| Keeper | Note |", "| Hà | a |", "| — | b |"]), [None, None]);
    assert_eq!(row_faults(&["| Keeper | Note |", "| Hà | a |", "| — | — |"]), [None, Some(Empty)]);
}

#[test]
fn a_row_with_one_bold_cell_heads_those_below_it() {
    let empty = |rows: &[&str]| faults(KEEPER, &table(rows)).len();
    let (head, right) = ("| Day | Keeper |", "| 2026-03-01 | Hà |");
    for row in ["| **North** | |", "| __North__ | |", "| <b>North</b> | |", "| <strong>North</strong> | |", "| North |"]
    {
        assert_eq!(empty(&[head, row, right]), 0, "{row}");
    }
    assert_eq!(empty(&[head, "| North | |", right]), 1, "neither bold nor alone");
    assert_eq!(empty(&[head, "| **7** | |", right]), 1, "no words");
    assert_eq!(empty(&[head, right, "| **North** | |"]), 1, "nothing is below");
    assert_eq!(empty(&[head, "| **North** | |", "| **South** | |", right]), 1, "nothing of its own is below the first");
    assert_eq!(empty(&[head, "| **2026-03-02 noon** | *Hà* |", right]), 0, "a row like others");
    let single = table(&["| Keeper |", "| your name |", "| Hà | An |"]);
    assert_eq!(
        faults(KEEPER, &single),
        [("your name".to_owned(), Fault::Placeholder)],
        "a table of one column has none"
    );
}

#[test]
fn dashes_and_dots_say_nothing() {
    for text in ["", " ", "-", "—", "– – –", "…", "...", "_", "**", "&nbsp;", "&NBSP;"] {
        assert!(!says_something(text), "{text}");
    }
    for text in ["a", "7", "✔", "- a", "&nbsp; a", "0", "?"] {
        assert!(says_something(text), "{text}");
    }
}

#[test]
fn a_number_may_have_signs_and_a_unit() {
    for text in ["8", "8.5", "8,5", "1.200.000 đ", "$12", "≈ 12", "8/10", "85 %", "85%", "1 200", "12 kilometres"] {
        assert!(is_number(text), "{text}");
    }
    for text in ["", "eight", "a 8", "8 of 10", "12 kilometres away", "Week 8", "%"] {
        assert!(!is_number(text), "{text}");
    }
}

#[test]
fn each_table_is_matched_by_itself_also_in_a_quotation() {
    let schema = schema(WATCH);
    let report = format!(
        "{}\n> {}\n",
        table(&["| Keeper |", "| Hà |"]),
        table(&["| Day |", "| x |"]).trim().replace('\n', "\n> ")
    );
    alone(&report, &schema, |cx| {
        let columns = &schema.requires.columns;
        let bound: Vec<_> = cx.tables(None, cx.document.body, columns).map(|table| table.bound).collect();
        assert_eq!(bound, [vec![Some(0), None, None, None], vec![None, Some(0), None, None]]);
        assert_eq!(cx.tables(Some(0), cx.document.body, columns).count(), 0, "the section asks for none");
    });
}
