use super::super::readings::alone;
use super::super::tests::schema;
use super::*;

const ORCHARD: &str = "
title: { example: { en: A day in the orchard of the village } }
images: { example: { en: '![Trees of the village in the first snow](trees.jpg)' } }
sections:
  - id: trees
    headings: { en: [Trees] }
    example: { en: '- Each tree with its name and its age' }
  - id: fruit
    headings: { en: [Fruit] }
    example: { en: All the baskets that we have filled today }
";

const TREE: &str = "- Each tree with its name and its age\n";
const BASKETS: &str = "All the baskets that we have filled today\n";
const SNOW: &str = "![Trees of the village in the first snow](trees.jpg)\n";

/// Whether there are examples below the first heading, and whether there is nothing else.
fn examples(below: &str) -> (bool, bool) {
    let report = format!("# Orchard\n\n## Trees\n\n{below}\n## Fruit\n\nNine baskets of pears.\n");
    alone(&report, &schema(ORCHARD), |cx| {
        let content = cx.document.headings[1].content;
        (cx.has_examples(content), cx.has_only_examples(content))
    })
}

#[test]
fn a_section_has_only_examples_where_its_writer_has_written_nothing() {
    for (below, expected) in [
        (TREE.to_owned(), (true, true)),
        (BASKETS.to_owned(), (true, true)),
        (SNOW.to_owned(), (true, true)),
        (format!("{TREE}\n{SNOW}"), (true, true)),
        (format!("{TREE}\n---\n\n***\n"), (true, true)),
        (format!("{TREE}\n| Tree | Age |\n|---|---|\n| | |\n"), (true, true)),
        (format!("{TREE}\n<br>\n"), (true, true)),
        (format!("{TREE}\nA pear tree.\n"), (true, false)),
        (format!("A pear tree.\n\n{TREE}"), (true, false)),
        (format!("{TREE}- A pear tree\n"), (true, false)),
        (format!("{TREE}\n![A pear tree](pear.jpg)\n"), (true, false)),
        (format!("{TREE}\n| Tree | Age |\n|---|---|\n| Pear | 9 |\n"), (true, false)),
        (format!("{TREE}\n```\npear\n```\n"), (true, false)),
        (format!("{TREE}\n<p>A pear tree</p>\n"), (true, false)),
        ("A pear tree.\n".to_owned(), (false, false)),
        (String::new(), (false, false)),
    ] {
        assert_eq!(examples(&below), expected, "{below}");
    }
}

#[test]
fn a_text_is_in_an_example_from_its_first_letter_to_its_last() {
    let report = format!("# Orchard\n\n## Trees\n\nOld ones.\n\n## Fruit\n\n{BASKETS}\nNine.\n");
    alone(&report, &schema(ORCHARD), |cx| {
        let is_in = |words: &str| {
            let start = report.find(words).unwrap();
            cx.is_in_example(Span::new(start, start + words.len()))
        };
        assert!(
            is_in("All the baskets") && is_in("filled today") && is_in("All the baskets that we have filled today")
        );
        assert!(!is_in("Old ones") && !is_in("Nine") && !is_in("filled today\n\nNine"));
        let start = report.find(BASKETS).unwrap();
        assert!(cx.has_examples(Span::new(start, report.len())));
        assert!(!cx.has_examples(Span::new(0, start)), "not before its first letter");
        assert!(!cx.has_examples(Span::new(start + 1, report.len())), "nor behind it");
    });
}

#[test]
fn a_title_may_still_be_the_example() {
    let is_example = |report: &str| alone(report, &schema(ORCHARD), |cx| cx.has_example_title());
    assert!(is_example("# A day in the orchard of the village\n"));
    assert!(!is_example("# A night in the orchard\n"));
    assert!(!is_example("## A day in the orchard of the village\n"));
}
