use super::super::readings::alone;
use super::super::tests::{MILLS, MOUTH, RIVER, SOURCE, WHEELS, schema};
use super::*;

/// A report with these `parts`, each a heading with so much below that all together are more than is tried as a whole.
fn long(parts: &[&str]) -> String {
    let paragraph = "The water runs on, past the reeds and the herons.\n\n";
    let below = paragraph.repeat(MAX_BYTES_WHOLE / paragraph.len());
    parts.iter().map(|part| format!("{part}\n\n{below}")).collect()
}

/// An edit that writes `new` for the first `old` in `report`.
fn write(report: &str, old: &str, new: &str) -> Edit {
    let start = report.find(old).unwrap();
    Edit { span: Span::new(start, start + old.len()), replacement: new.to_owned() }
}

fn headings_of(document: &Document<'_>) -> Vec<String> {
    document.headings.iter().map(|heading| heading.text.clone()).collect()
}

#[test]
fn a_short_report_is_tried_as_it_is() {
    let report = "# River\n\n## Source\n\nA spring.\n\n## Muoth\n\n".to_owned() + &"Wide.\n\n".repeat(100);
    alone(&report, &schema(RIVER), |cx| {
        let edit = write(&report, "Muoth", "Mouth");
        let after = cx.after(&[edit], |document, binding| {
            (document.source.text().to_owned(), binding.heading_of(SOURCE), binding.heading_of(MOUTH))
        });
        assert_eq!(after, Some((report.replace("Muoth", "Mouth"), Some(1), Some(2))));
    });
}

#[test]
fn of_a_long_report_the_headings_are_tried_and_the_beginning_of_each_part() {
    let report = long(&["# River", "## Source", "**Muoth**", "## Milsl"]);
    alone(&report, &schema(RIVER), |cx| {
        let edits = [write(&report, "**Muoth**", "## Mouth"), write(&report, "Milsl", "Mills")];
        let (length, headings, served) = cx
            .after(&edits, |document, binding| {
                let served = [SOURCE, MOUTH, MILLS].map(|section| binding.heading_of(section));
                (document.source.text().len(), headings_of(document), served)
            })
            .unwrap();
        assert!(length < 5000, "{length}");
        assert_eq!(headings, ["River", "Source", "Mouth", "Mills"]);
        assert_eq!(served, [Some(1), Some(2), Some(3)]);
    });
}

#[test]
fn what_is_not_kept_of_a_long_report_cannot_be_tried() {
    let mut report = long(&["# River", "## Source"]);
    report.push_str("The last words.\n");
    alone(&report, &schema(RIVER), |cx| {
        assert_eq!(cx.after(&[write(&report, "last", "very last")], |_, _| ()), None);
        assert_eq!(cx.after(&[write(&report, "River", "The river")], |_, _| ()), Some(()));
    });
}

#[test]
fn a_long_report_that_would_be_read_otherwise_is_not_tried() {
    // The address far below makes one word of the heading's two.
    let report = long(&["# River", "## Source", "## [Mills][m]"]) + "[m]: https://example.org/mills\n\nThe end.\n";
    alone(&report, &schema(RIVER), |cx| {
        assert_eq!(headings_of(cx.document), ["River", "Source", "Mills"]);
        assert_eq!(cx.after(&[write(&report, "Source", "Sources")], |_, _| ()), None);
        assert!(!cx.serves_after(&[], &[SOURCE]));
        assert!(cx.empties(&[]), "so nobody says that nothing is lost");
    });
    let near = long(&["# River", "## Source", "## [Mills][m]\n\n[m]: https://example.org/mills"]);
    alone(&near, &schema(RIVER), |cx| assert!(cx.serves_after(&[], &[SOURCE])));
}

#[test]
fn a_change_serves_where_each_section_has_its_heading_and_none_loses_its_own() {
    let levels = schema(&RIVER.replace("id: mouth,", "id: mouth, level: 2-3,"));
    let report = "# River\n\n## Source\n\nA spring.\n\nMouth\n\nWide.\n\n## Mills\n\nTwo.\n";
    alone(report, &levels, |cx| {
        let serves = |old: &str, new: &str| cx.serves_after(&[write(report, old, new)], &[MOUTH]);
        assert!(serves("Mouth", "## Mouth") && serves("Mouth", "### Mouth"));
        assert!(!serves("Mouth", "#### Mouth"), "too deep for it");
        assert!(!serves("Mouth", "**Mouth**"), "no heading");
        assert!(!serves("## Source\n\nA spring.\n\nMouth", "## Sauce\n\nA spring.\n\n## Mouth"), "another is lost");
        assert!(
            !serves("# River\n\n## Source\n\nA spring.\n\nMouth", "## Source\n\nA spring.\n\n## Mouth"),
            "so is the title"
        );
        assert!(!serves("A spring.\n\nMouth", "# A spring\n\n## Mouth"), "or there are two");
    });
    let untitled = "## Source\n\nA spring.\n\nMouth\n\nWide.\n";
    alone(untitled, &levels, |cx| {
        assert!(cx.serves_after(&[write(untitled, "Mouth", "## Mouth")], &[SOURCE, MOUTH]));
        assert!(cx.serves_after(&[write(untitled, "A spring.\n\nMouth", "# A spring\n\n## Mouth")], &[MOUTH]));
        assert!(!cx.serves_after(&[write(untitled, "Mouth", "## Mouth")], &[MOUTH, MILLS]), "both must");
    });
}

#[test]
fn only_so_many_changes_are_tried() {
    let report = "# River\n\n## Source\n\nA spring.\n";
    alone(report, &schema(RIVER), |cx| {
        let most = cx.trials.get();
        assert!((0..most).all(|_| cx.serves_after(&[], &[SOURCE])));
        assert!(!cx.serves_after(&[], &[SOURCE]));
        assert!(cx.empties(&[]), "what cannot be tried may lose something");
    });
}

#[test]
fn a_line_that_is_all_of_a_section_leaves_it_empty() {
    let schema = schema(RIVER);
    let empties =
        |report: &str, old: &str, new: &str| alone(report, &schema, |cx| cx.empties(&[write(report, old, new)]));
    assert!(empties("# River\n\n## Source\n\n**Mouth**\n\nWide.\n", "**Mouth**", "## Mouth"));
    assert!(!empties("# River\n\n## Source\n\nA spring.\n\n**Mouth**\n\nWide.\n", "**Mouth**", "## Mouth"));
    assert!(
        !empties("# River\n\n## Source\n\n**Mouth**\n\nWide.\n", "**Mouth**", "### Mouth"),
        "a heading is something"
    );
    assert!(!empties("# River\n\n## Source\n\n## Mills\n\nTwo.\n", "Two", "Three"), "it was empty before");
}

#[test]
fn a_tag_is_tried_alone_and_a_long_line_is_not() {
    let after = |before: usize, words: usize| {
        let report = format!("{}![mill]({}){}", "a ".repeat(before), "m".repeat(words), " b".repeat(9));
        let start = 2 * before;
        let place = Span::new(start, start + "![mill]()".len() + words);
        let edit = Edit { span: Span::new(start + 2, start + 6), replacement: "The mill".to_owned() };
        alone(&report, &schema(RIVER), |cx| cx.alone_after(place, &edit))
    };
    assert_eq!(after(0, 2), Some("![The mill](mm)".to_owned()));
    assert_eq!(after(700, 2), Some("![The mill](mm)".to_owned()));
    assert_eq!(after(700, 2000), None);
    // What is changed may be outside of it.
    let edit = Edit { span: Span::new(0, 1), replacement: "An".to_owned() };
    let alone_after = |cx: &Reading<'_>| cx.alone_after(Span::new(2, 6), &edit);
    assert_eq!(alone("A mill here\n", &schema(RIVER), alone_after), Some("An mill".to_owned()));
}

#[test]
fn levels_are_tried_from_the_likeliest_on_the_deeper_of_two_first() {
    let levels =
        |text: &str, section: usize, likeliest: u8| alone("", &schema(text), |cx| cx.levels_to_try(section, likeliest));
    assert_eq!(levels(RIVER, SOURCE, 3), [3, 4, 2, 5, 1, 6]);
    assert_eq!(levels(RIVER, WHEELS, 6), [6, 5, 4, 3, 2, 1]);
    let titled = format!("title: {{ required: true }}{RIVER}");
    assert_eq!(levels(&titled, SOURCE, 2), [2, 3, 4, 5, 6], "level 1 is the title's");
    assert_eq!(levels(&RIVER.replace("id: source,", "id: source, level: 2-4,"), SOURCE, 4), [4, 3, 2]);
}
