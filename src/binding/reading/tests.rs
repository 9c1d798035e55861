use super::super::readings::{Folder, alone};
use super::super::tests::{RIVER, schema};
use super::*;

#[test]
fn places_of_the_page_itself_are_those_of_its_text_and_others_those_of_their_files() {
    let folder = Folder::with(&[
        ("hugo.toml", ""),
        ("content/mill/index.md", "# Mill\n\n## Old wheel\n"),
        ("content/weir/index.md", "# Weir\n\n## Fish ladder\n"),
    ]);
    // An editor has more of the page than the disk.
    folder.on_page("content/mill/index.md", "# Mill\n\n## New wheel\n", &schema(RIVER), |cx| {
        let of = |linked: Linked| {
            let (anchors, file) = cx.anchors(&linked)?;
            Some((anchors.ids().collect::<Vec<_>>().join(" "), file.map(str::to_owned)))
        };
        let page = |file: &str| Linked::Page(file.to_owned());
        assert_eq!(of(Linked::Itself), Some(("mill new-wheel".to_owned(), None)));
        assert_eq!(of(page("content/mill/index.md")), Some(("mill new-wheel".to_owned(), None)));
        let weir = "content/weir/index.md";
        assert_eq!(of(page(weir)), Some(("weir fish-ladder".to_owned(), Some(weir.to_owned()))));
        assert_eq!(of(page("content/lock/index.md")).map(|(ids, _)| ids), None, "no such page");
        assert_eq!(of(Linked::Elsewhere), None);
    });
    alone("# Mill\n", &schema(RIVER), |cx| {
        assert!(cx.anchors(&Linked::Itself).is_none(), "nothing is known around it")
    });
}

#[test]
fn words_of_the_text_count_and_those_of_headings_do_not() {
    let schema = schema(RIVER);
    let words = |report: &str| alone(report, &schema, |cx| cx.count_words(cx.document.body));
    assert_eq!(words("# The old mill\n\nThree grey stones.\n"), 3);
    assert_eq!(words("The old mill\n============\n\nThree grey stones.\n"), 3, "underlined");
    assert_eq!(words("Three grey stones.\n\n# The old mill\n\nTwo *black* ones.\n"), 6);
    assert_eq!(words("# The old mill\n\n<p>Two stones</p>\n\nOne.\n"), 3, "in HTML too");
    assert_eq!(words("# The old mill\n\n<!-- Two stones -->\n"), 0);
    assert_eq!(words("# Cối xay cũ\n\nBa phiến đá xám.\n"), 4);
    assert_eq!(words(""), 0);
}

#[test]
fn words_of_the_template_are_left_where_they_begin() {
    let schema = schema(&format!("phrases: [{{ text: do not copy }}]{RIVER}"));
    let report = "# River\n\nPlease do not copy.\n\n## Source\n\nA spring.\n\n## Mouth\n\nDo not copy this.\n";
    alone(report, &schema, |cx| {
        let below = |index: usize| cx.has_residue(cx.document.headings[index].content);
        assert_eq!([below(1), below(2)], [false, true]);
        assert!(cx.has_residue(cx.document.body));
        let before = Span::new(0, report.find("## Source").unwrap());
        assert!(cx.has_residue(before));
        assert!(!cx.has_residue(Span::new(0, 3)));
    });
}

#[test]
fn a_block_that_is_left_open_swallows_what_follows_it() {
    let schema = schema(RIVER);
    let report = "# River\n\n## Source\n\nA spring.\n\n## Mills\n\n```\ngrind\n\n## Mouth\n\nWide.\n";
    alone(report, &schema, |cx| {
        let below = |index: usize| cx.swallows(cx.document.headings[index].content);
        assert_eq!([below(1), below(2)], [false, true]);
    });
    let closed = report.replace("grind\n", "grind\n```\n");
    alone(&closed, &schema, |cx| assert!(!cx.swallows(cx.document.body)));
}

#[test]
fn a_block_that_is_closed_too_late_counts_where_it_holds_what_is_missing() {
    let schema = schema(RIVER);
    let late = |heading: &str| format!("```sh\nls\n\n## {heading}\n\nWide.\n\n```sh\nls\n```\n\n");
    let report = format!("# River\n\n## Source\n\n{}## Mills\n\n{}", late("Mouth"), late("Herons"));
    alone(&report, &schema, |cx| {
        let below = |index: usize| cx.swallows(cx.document.headings[index].content);
        assert_eq!([below(1), below(2)], [true, false]);
    });
}

#[test]
fn a_title_is_the_heading_of_level_1_or_else_that_of_the_front_matter() {
    let schema = schema(RIVER);
    let title = |report: &str| alone(report, &schema, |cx| cx.title());
    assert_eq!(title("---\ntitle: Lower river\n---\n# The   upper\triver\n"), Some("The upper river".to_owned()));
    assert_eq!(title("---\ntitle: Lower  river\n---\n## Source\n"), Some("Lower river".to_owned()));
    assert_eq!(title("## Source\n"), None);
    assert_eq!(title("---\ntitle: \" \"\n---\n## Source\n"), None);
}

#[test]
fn help_is_written_in_the_language_of_the_text() {
    let two = schema(&format!("languages: {{ en: '', vi: .vi }}{RIVER}"));
    let one = schema(&format!("languages: {{ en: '' }}{RIVER}"));
    let language = |schema: &Schema, report: &str| alone(report, schema, |cx| cx.language.to_owned());
    let vietnamese = "# Dòng sông\n\nNước từ trên núi chảy xuống, qua những cối xay cũ rồi ra biển.\n";
    assert_eq!(language(&two, vietnamese), "vi");
    assert_eq!(language(&two, "# River\n\nThe water comes from the hills and goes to the sea.\n"), "en");
    assert_eq!(language(&one, vietnamese), "en", "the schema has no Vietnamese");
}
