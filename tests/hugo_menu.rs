//! In which order a real Hugo, where one is installed, lists the pages of a section, and whether we say that it is not that of
//! their numbers.

#[allow(dead_code, reason = "other tests ask for more")]
#[path = "support/hugo.rs"]
mod hugo;
#[path = "support/program.rs"]
mod program;

use std::fs;

use hugo::{build, write};
use program::Run;

/// Folders of one section, each with the front matter of its page.
type Pages = &'static [(&'static str, &'static str)];

const SECTIONS: &[Pages] = &[
    &[("1.1-a", "weight: 1"), ("1.2-b", "weight: 2"), ("1.3-c", "weight: 3")],
    &[("1.1-a", "weight: 10"), ("1.2-b", "weight: 25"), ("1.3-c", "weight: 30")],
    &[("1.1-a", "weight: 1"), ("1.2-b", "weight: 3"), ("1.3-c", "weight: 2")],
    &[("1.1-a", "weight: 1"), ("1.2-b", "weight: 2"), ("1.10-c", "weight: 1"), ("1.11-d", "weight: 11")],
    &[("1.1-a", "title: b"), ("1.2-b", "weight: 2"), ("1.3-c", "weight: 3")],
    &[("1.1-a", "weight: 1"), ("1.2-b", "weight: 2"), ("1.3-c", "title: c")],
    &[("1.1-a", "weight: 0"), ("1.2-b", "weight: 2")],
    &[("1.1-a", "weight: -1"), ("1.2-b", "weight: 2")],
    &[("1.8-a", "weight: 08"), ("1.9-b", "weight: 9")],
    &[("1.1-a", "title: Week 1"), ("1.2-b", "title: Week 2")],
    &[("1.2-a", "title: Week 2"), ("1.10-b", "title: Week 10")],
    &[("1.1-a", "date: 2025-01-01"), ("1.2-b", "date: 2025-02-01")],
    &[("1.1-a", "date: 2025-02-01"), ("1.2-b", "date: 2025-01-01")],
    &[("1.1-a", "date: 2025-01-01T08:00:00Z"), ("1.2-b", "date: 2025-01-01T09:00:00+07:00")],
    &[("1.1-a", "publishDate: 2025-01-01"), ("1.2-b", "lastmod: 2025-02-01")],
    &[("1.1-a", "weight: 1\ndate: 2025-01-01"), ("1.2-b", "weight: 1\ndate: 2025-02-01")],
    &[("1.1-a", "weight: 1\nlinkTitle: z"), ("1.2-b", "weight: 1\nlinkTitle: a")],
    &[("1.1-a", "title: Zebra\nlinkTitle: a"), ("1.2-b", "title: Apple\nlinkTitle: b")],
    &[("1.1-a", "title: apple"), ("1.2-b", "title: Banana")],
    &[("1-a", "weight: 2"), ("2-b", "weight: 1")],
    &[("a", "weight: 2\npre: '<b> 1.1. </b>'"), ("b", "weight: 1\npre: '<b> 1.2. </b>'")],
    &[("a", "weight: 2\npre: '<b> 1.2. </b>'"), ("b", "weight: 1\npre: '<b> 1.1. </b>'")],
    &[("1.1-a", "weight: '2'"), ("1.2-b", "weight: '1'")],
    &[("1.1-a", "Weight: 2"), ("1.2-b", "WEIGHT: 1")],
    &[("a", "weight: 2"), ("b", "weight: 1")],
];

const SCHEMA: &str = "name: any\nfront-matter:\n  fields: { weight: { type: integer }, pre: { type: string } }\n  numbers-agree: [pre, folder]\n";

#[test]
fn the_menu_is_told_to_be_in_disorder_where_hugo_lists_pages_otherwise_than_they_are_numbered() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "hugo.toml", "baseURL = 'https://x.test/'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap']\n");
    for name in ["_default/single", "_default/list", "index"] {
        let body = "{{ range .Pages }}[{{ path.Base (strings.TrimSuffix \"/\" .File.Dir) }}]{{ end }}";
        write(root, &format!("layouts/{name}.html"), body);
    }
    write(root, "any.yaml", SCHEMA);
    for (number, pages) in SECTIONS.iter().enumerate() {
        write(root, &format!("content/s{number}/_index.md"), "---\ntitle: s\n---\n");
        for (name, fields) in *pages {
            write(root, &format!("content/s{number}/{name}/_index.md"), format!("---\n{fields}\n---\nWords.\n"));
        }
    }
    let Some(public) = build(root) else { return };
    let arguments = ["check", "--no-config", "--schema", "any.yaml", "--select", "menu-order", "--format", "compact"];
    let run = Run::of(program::command().current_dir(root).args(arguments).arg("content"));
    let said = run.said();
    let mut wrong = Vec::new();
    for (number, pages) in SECTIONS.iter().enumerate() {
        let list = fs::read_to_string(public.join(format!("s{number}/index.html"))).unwrap();
        let named = |name: &str| list.find(&format!("[{name}]")).expect(&list);
        let places: Vec<usize> = pages.iter().map(|(name, _)| named(name)).collect();
        // The rows stand in the order of their numbers, but for those numbered in `pre` only.
        let by_number = match pages[0].1.contains("1.2.") {
            true => !places.is_sorted(),
            false => places.is_sorted(),
        };
        let numbered = pages.iter().all(|(name, fields)| name.contains('-') || fields.contains("pre"));
        let told = said.lines().filter(|line| line.contains(&format!("content/s{number}/"))).count();
        if told != usize::from(numbered && !by_number) {
            wrong.push(format!("told: {told}, Hugo: {list}: {pages:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}\n{said}", wrong.join("\n"));
}

#[test]
fn nothing_is_said_of_a_menu_that_is_sorted_by_something_else() {
    for (by, told) in [("weight", 1), ("title", 0), ("linktitle", 0)] {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, "hugo.toml", format!("baseURL = 'https://x.test/'\n[params]\nordersectionsby = '{by}'\n"));
        write(root, "any.yaml", SCHEMA);
        write(root, "content/s/1.1-a/_index.md", "---\nweight: 2\n---\nWords.\n");
        write(root, "content/s/1.2-b/_index.md", "---\nweight: 1\n---\nWords.\n");
        let arguments =
            ["check", "--no-config", "--schema", "any.yaml", "--select", "menu-order", "--format", "compact"];
        let run = Run::of(program::command().current_dir(root).args(arguments).arg("content"));
        assert_eq!(run.said().matches("menu-order").count(), told, "{by}: {}", run.said());
    }
}
