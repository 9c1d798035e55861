//! Which text a real Hugo (0.168) renders as a table or an alert. The results are recorded here, and checked again if
//! `hugo` is installed.

use std::fs;
use std::path::Path;

use super::hugo::{build, layouts, write};
use crate::document::{BlockKind, parse};
use crate::engine::{Options, run};
use crate::text::source::Source;

/// Markdown, and the number of columns and body rows of each table that Hugo renders, in order.
type Row = (&'static str, &'static [(usize, usize)]);

const TABLES: &[Row] = &[
    ("| a | b |\n|---|---|\n| 1 | 2 |", &[(2, 1)]),
    // A head with fewer cells than the delimiter row.
    ("| a | b |\n|---|---|---|\n| 1 | 2 | 3 |", &[(3, 1)]),
    ("| a |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", &[(2, 2)]),
    ("a | b\n---|---|---\n1 | 2 | 3", &[(3, 1)]),
    ("a\n---|---\n1 | 2", &[(2, 1)]),
    ("| |\n|---|---|\n|1|2|", &[(2, 1)]),
    ("- | a | b |\n  |---|---|---|\n  | 1 | 2 | 3 |", &[(3, 1)]),
    ("> | a | b |\n> |:--|:-:|--:|\n> | 1 | 2 | 3 |", &[(3, 1)]),
    ("| a \\| c | `b` |\n| --- | :---: | --- |\n| 1 | 2 | 3 |", &[(3, 1)]),
    ("more words\n|---|---|\n| 1 | 2 |", &[(2, 1)]),
    // A head with more cells, a heading above the delimiter row, a blank line between, a wrong delimiter.
    ("| a | b | c |\n|---|---|\n| 1 | 2 | 3 |", &[]),
    ("# a | b\n|---|---|---|", &[]),
    ("a\n\n|---|---|", &[]),
    ("a | b\n---|-x-|---", &[]),
    ("```\na | b\n---|---|---\n```", &[]),
    // A row may have more or fewer cells than the head.
    ("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |", &[(2, 2)]),
    // A row needs no pipe; a blank line ends the table.
    ("| a | b |\n|---|---|\n| 1 | 2 |\nplain\n\nafter", &[(2, 2)]),
    ("| a |\n|---|\n| 1 |\n\n| b | c |\n|---|---|\n| 1 | 2 |", &[(1, 1), (2, 1)]),
];

/// The number of columns and body rows of the tables in a page rendered by Hugo.
fn shown(html: &str) -> Vec<(usize, usize)> {
    let tables = html.split("<table>").skip(1).map(|rest| rest.split("</table>").next().unwrap_or(rest));
    let counted = tables.map(|table| (table.matches("<th").count() - table.matches("<thead").count(), table));
    counted.map(|(columns, table)| (columns, table.matches("<tr>").count() - 1)).collect()
}

#[test]
fn what_hugo_makes_a_table_of_is_a_table_here() {
    for (text, expected) in TABLES {
        let source = Source::new("a.md", "a.md", *text);
        let document = parse(&source);
        let tables = document.blocks.iter().filter(|block| block.kind == BlockKind::Table);
        let ours: Vec<_> =
            tables.map(|table| document.table(table)).map(|table| (table.columns, table.rows.len())).collect();
        assert_eq!(ours, *expected, "{text}");
    }
}

#[test]
fn hugo_still_makes_these_tables() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    layouts(root);
    write(root, "hugo.toml", b"baseURL = 'https://example.org/'\n");
    for (index, (text, _)) in TABLES.iter().enumerate() {
        write(root, &format!("content/p{index}.md"), format!("---\ntitle: T\n---\n{text}\n").as_bytes());
    }
    let Some(public) = build(root) else { return };
    for (index, (text, expected)) in TABLES.iter().enumerate() {
        let html = fs::read_to_string(public.join(format!("p{index}/index.html"))).unwrap();
        assert_eq!(shown(&html), *expected, "{text}: {html}");
    }
}

/// Markdown, and the type of the alert that Hugo renders. Without a render hook for block quotes, the marker stays in
/// the text.
const ALERTS: &[(&str, Option<&str>)] = &[
    ("> [!NOTE]\n> Bring a jacket.", Some("note")),
    ("> [!warning]\n> Bring a jacket.", Some("warning")),
    ("> [!TIP] Before you go\n> Bring a jacket.", Some("tip")),
    ("> [!NOTE]+\n> Bring a jacket.", Some("note")),
    ("> [!HARBOUR]\n> Bring a jacket.", Some("harbour")),
    ("> NOTE\n> Bring a jacket.", None),
    ("[!NOTE] Bring a jacket.", None),
    ("> [NOTE]\n> Bring a jacket.", None),
];

/// A site with each of [`ALERTS`] on its own page.
fn with_alerts() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    layouts(root);
    write(root, "hugo.toml", b"baseURL = 'https://example.org/'\n");
    for (index, (text, _)) in ALERTS.iter().enumerate() {
        write(root, &format!("content/p{index}.md"), format!("---\ntitle: T\n---\n{text}\n").as_bytes());
    }
    site
}

const QUOTATIONS: &str = "layouts/_default/_markup/render-blockquote.html";

#[test]
fn an_alert_is_named_where_the_site_shows_its_mark() {
    let site = with_alerts();
    let root = site.path();
    write(root, "class.yaml", "name: class\n");
    let named = || {
        let options = Options {
            paths: vec![root.join("content")],
            schema: Some(root.join("class.yaml").to_string_lossy().into_owned()),
            ..Options::default()
        };
        let outcome = run(&options).unwrap();
        let has = |name: &str| {
            let file = outcome.files.iter().find(|file| file.source.name().ends_with(name));
            file.unwrap().diagnostics.iter().any(|found| found.rule.id == "alert-unsupported")
        };
        (0..ALERTS.len()).map(|index| has(&format!("p{index}.md"))).collect::<Vec<_>>()
    };
    assert_eq!(named(), ALERTS.iter().map(|(_, word)| word.is_some()).collect::<Vec<_>>());
    write(root, QUOTATIONS, "{{ .Text }}");
    assert!(named().iter().all(|named| !named));
}

#[test]
fn hugo_still_takes_these_quotations_for_alerts() {
    let site = with_alerts();
    let root = site.path();
    let page = |public: &Path, index: usize| fs::read_to_string(public.join(format!("p{index}/index.html"))).unwrap();
    let Some(public) = build(root) else { return };
    for (index, (text, word)) in ALERTS.iter().enumerate() {
        assert!(word.is_none() || page(&public, index).contains("<p>[!"), "{text}");
    }
    write(root, QUOTATIONS, "<i>{{ .AlertType }}</i>");
    let public = build(root).unwrap();
    for (index, (text, word)) in ALERTS.iter().enumerate().filter(|(_, (text, _))| text.starts_with('>')) {
        let html = page(&public, index);
        assert!(html.contains(&format!("<i>{}</i>", word.unwrap_or_default())), "{text}: {html}");
    }
}
