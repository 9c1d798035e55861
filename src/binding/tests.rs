use std::fs;
use std::sync::Arc;

use super::evidence::{Candidate, Evidence};
use super::hints::{MAX_BYTES, MAX_COMPARISONS, is_near};
use super::matcher::bare_wordings;
use super::*;
use crate::document::Heading;
use crate::schema::Schema;
use crate::text::source::Source;
use crate::{document, schema};

/// The schema with this `text`.
pub(super) fn schema(text: &str) -> Arc<Schema> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("own.yaml"), text).unwrap();
    schema::load("own.yaml", folder.path(), &[]).unwrap_or_else(|failure| panic!("{failure}"))
}

pub(super) fn source(text: &str) -> Source {
    Source::new("report.md", "report.md", text)
}

pub(super) fn headings(text: &str) -> Vec<Heading> {
    document::parse(&source(text)).headings
}

/// Binds `report` to `schema`.
pub(super) fn bind(report: &str, schema: &Schema) -> Binding {
    Binding::new(&document::parse(&source(report)), schema, &Matcher::new(schema))
}

/// A candidate for `section` that matches `words` beside this number of other words.
pub(super) fn reason(section: usize, evidence: Evidence, words: &str, others: usize) -> Candidate {
    Candidate { section, evidence, position: 0, others, bare: false, words: words.into() }
}

pub(super) fn listed(section: usize) -> Candidate {
    reason(section, Evidence::Listed, "words", 0)
}

pub(super) const RIVER: &str = "
sections:
  - { id: source, headings: { en: [Source] }, required: true }
  - { id: mouth, headings: { en: [Mouth] }, required: recommended, requires: { images: { min: 1 } } }
  - { id: mills, headings: { en: [Mills] }, requires: { images: { min: 0, max: 3 } } }
  - { id: wheels, headings: { en: [Wheels] }, within: mills, required: true, requires: { words: { min: 5 } } }
";

pub(super) const SOURCE: usize = 0;
pub(super) const MOUTH: usize = 1;
pub(super) const MILLS: usize = 2;
pub(super) const WHEELS: usize = 3;

const NONE: [usize; 0] = [];

#[test]
fn the_title_is_the_first_heading_of_level_1_on_the_page_that_has_words() {
    let schema = schema(RIVER);
    let title = |text: &str| {
        let source = source(text);
        let document = document::parse(&source);
        let candidates = vec![Vec::new(); document.headings.len()];
        title::title(&document, &schema, &candidates).map(|index| document.headings[index].text.clone())
    };
    assert_eq!(title("## Before\n# The river\n# More"), Some("The river".to_owned()));
    assert_eq!(title("# ***\n# ![](river.jpg)\n# 2026"), Some("2026".to_owned()));
    assert_eq!(title("> # Quoted\n\n- # In a list\n\n## Below"), None);
    assert_eq!(title(""), None);
}

#[test]
fn a_first_heading_that_is_a_section_among_others_of_level_1_is_no_title() {
    let (schema, source) = (schema(RIVER), source("# Source\n## Between\n# Mouth"));
    let document = document::parse(&source);
    let title = |candidates: [Vec<Candidate>; 3]| title::title(&document, &schema, &candidates);
    assert_eq!(title([vec![listed(SOURCE)], vec![], vec![listed(MOUTH)]]), None);
    assert_eq!(title([vec![listed(SOURCE)], vec![listed(MOUTH)], vec![]]), Some(0));
    assert_eq!(title([vec![], vec![], vec![listed(MOUTH)]]), Some(0));
    let terms = reason(MOUTH, Evidence::TermsOnly, "mouth", 0);
    assert_eq!(title([vec![listed(SOURCE)], vec![], vec![terms]]), Some(0));
}

#[test]
fn of_several_headings_of_level_1_the_title_has_the_words_of_the_front_matter_or_the_example() {
    let schema = schema(&format!("title: {{ required: true, example: {{ en: 'Walk report: “name”' }} }}{RIVER}"));
    let title = |text: &str| {
        let source = source(text);
        let document = document::parse(&source);
        Binding::new(&document, &schema, &Matcher::new(&schema))
            .title
            .map(|index| document.headings[index].text.clone())
    };
    let walk = "# School\n# Walk report: “The upper river”\n# Upper river, part two\n";
    assert_eq!(title(walk), Some("Walk report: “The upper river”".to_owned()));
    let named = format!("---\ntitle: upper river, part two\n---\n{walk}");
    assert_eq!(title(&named), Some("Upper river, part two".to_owned()));
    assert_eq!(title("# School\n# The river\n"), Some("School".to_owned()));
    assert_eq!(title("---\ntitle: the source\n---\n# School\n# Source\n"), Some("School".to_owned()), "a section");
}

#[test]
fn a_section_that_is_missing_is_asked_about_where_it_is_expected() {
    let schema = schema(
        "sections:
  - { id: a, headings: { en: [Springs] }, required: true }
  - { id: b, headings: { en: [Weirs] }, required: true }
  - { id: c, headings: { en: [Locks] }, required: true }
  - { id: d, headings: { en: [Ferries] }, required: recommended }
  - { id: e, headings: { en: [Pictures] }, requires: { images: { min: 1 } } }
",
    );
    let questions = |headings: &[&str]| {
        let below = |heading: &&str| format!("## {heading}\n\nWords.\n\n");
        let report = format!("# River\n\n{}", headings.iter().map(below).collect::<String>());
        bind(&report, &schema).questions
    };
    assert_eq!(questions(&["Springs", "One", "Two", "Ferries"]), [vec![], vec![2], vec![3], vec![], vec![]]);
    assert_eq!(questions(&["Springs", "One", "Locks"]), [vec![], vec![2], vec![], vec![], vec![]]);
    assert_eq!(questions(&["One", "Weirs", "Locks", "Ferries"]), [vec![1], vec![], vec![], vec![], vec![]]);
    assert_eq!(questions(&["Springs", "Weirs", "A", "B", "C", "D", "Ferries"])[2], [3, 4, 5], "three at most");
    assert_eq!(questions(&["Springs", "One", "Weirs", "Locks"])[3], NONE, "not where it is not expected");
    assert_eq!(
        questions(&["One", "Two", "Three"]),
        [const { Vec::<usize>::new() }; 5],
        "nothing is known of the order"
    );
    assert_eq!(questions(&["Springs", "1. One", "Locks"])[1], NONE, "a topic");
    let pictures =
        "# River\n\n## Springs\n\nWords.\n\n## Seen\n\n![a](a.png)\n\n## One\n\nWords.\n\n## Locks\n\nWords.\n";
    assert_eq!(bind(pictures, &schema).questions[1], [3], "pictures are a section of their own");
}

#[test]
fn parts_beside_an_empty_section_are_known_by_their_numbers_or_by_how_many_they_are() {
    let schema = schema(RIVER);
    let parts = |text: &str| {
        let source = source(text);
        let document = document::parse(&source);
        Binding::new(&document, &schema, &Matcher::new(&schema)).parts(&document, &schema, 1)
    };
    let mouth = "## Mouth\n\nx\n";
    assert_eq!(parts(&format!("# River\n## Source\n\n## 1. Spring\n\nx\n\n{mouth}")), [2]);
    assert_eq!(parts(&format!("# River\n## Source\n\n## Spring\n\nx\n\n## Pond\n\nx\n\n{mouth}")), [2, 3]);
    assert_eq!(parts(&format!("# River\n## Source\n\n## Spring\n\nx\n\n{mouth}")), NONE, "one may be anything");
    assert_eq!(
        parts(&format!("# River\n## 1. Source\n\n## Spring\n\nx\n\n## 2. Pond\n\nx\n\n{mouth}")),
        [2],
        "the next number"
    );
    assert_eq!(parts(&format!("# River\n## 1. Source\n\n## 2. Spring\n\nx\n\n{mouth}")), NONE, "counted as it is");
    assert_eq!(parts(&format!("# River\n## Source\n\nx\n\n## 1. Spring\n\nx\n\n{mouth}")), NONE, "not empty");
    let mills = "## Mills\n### Wheels\n\nx\n";
    assert_eq!(parts(&format!("# River\n## Source\n\n## Spring\n\nx\n\n{mouth}{mills}")), NONE, "nor is one enough");
    assert_eq!(parts("# River\n## Source\n\n## Spring\n\nx\n\n## Pond\n\nx\n"), NONE, "two may be the two missing");
}

#[test]
fn a_heading_serves_one_section_and_a_section_has_one_heading() {
    let schema = schema(RIVER);
    let binding = bind("# River\n## Source\n## Source\n## Mills\n### Wheels\n## End", &schema);
    assert_eq!(binding.serves, [None, Some(SOURCE), None, Some(MILLS), Some(WHEELS), None]);
    assert_eq!(
        [SOURCE, MOUTH, MILLS, WHEELS].map(|section| binding.heading_of(section)),
        [Some(1), None, Some(3), Some(4)]
    );
    assert_eq!(binding.heading_of(99), None);
    assert_eq!((binding.title, binding.level), (Some(0), Some(2)));
    assert_eq!(binding.folded, ["river", "source", "source", "mills", "wheels", "end"]);
}

#[test]
fn a_section_within_another_is_below_its_heading_and_before_the_next() {
    let schema = schema(RIVER);
    let wheels = |text: &str| bind(text, &schema).heading_of(WHEELS);
    assert_eq!(wheels("## Mills\n### Old\n### Wheels"), Some(2));
    assert_eq!(wheels("## Wheels\n## Mills"), None);
    assert_eq!(wheels("## Mills\n## Wheels"), None);
    assert_eq!(wheels("## Source\n### Wheels"), None);
    assert_eq!(wheels("## Wheels\n## Mills\n### Wheels\n## Wheels"), Some(2));
}

#[test]
fn what_is_wanted_and_not_there_is_missing() {
    let schema = schema(RIVER);
    let missing = |text: &str| bind(text, &schema).missing(&schema).collect::<Vec<_>>();
    assert_eq!(missing("# River"), [SOURCE, MOUTH, WHEELS]);
    assert_eq!(missing("# River\n## Mouth\n## Mills\n### Wheels"), [SOURCE]);
    assert_eq!(missing("# River\n## Source\n## Mouth\n## Mills\n### Wheels"), [0; 0]);
}

#[test]
fn a_place_belongs_to_the_innermost_section_around_it() {
    let schema = schema(RIVER);
    let text = "Before.\n# River\nTop.\n## Mills\nmills\n### Old\nold\n### Wheels\nwheels\n## End\nend\n";
    let source = source(text);
    let document = document::parse(&source);
    let binding = Binding::new(&document, &schema, &Matcher::new(&schema));
    let at = |word: &str| binding.section_at(&document, text.find(word).unwrap());
    assert_eq!(["Before", "Top", "# Mills", "end"].map(at), [None, None, Some(MILLS), None]);
    assert_eq!(["mills\n#", "old", "wheels"].map(at), [Some(MILLS), Some(MILLS), Some(WHEELS)]);
    // A section contains its first byte.
    let heading = text.find("## Mills").unwrap();
    assert_eq!(binding.section_at(&document, heading), Some(MILLS));
    assert_eq!(binding.section_at(&document, heading - 1), None);
}

#[test]
fn a_quarter_of_a_wordings_letters_may_be_slips_and_four_at_most() {
    let near = |text: &str, wording: &str| is_near(text, &[wording.to_owned()]);
    assert!(near("muoth", "mouth") && near("mouths", "mouth") && near("source", "source"));
    assert!(near("mil", "mill") && !near("mi", "mill") && !near("milldam", "mill"));
    assert!(near("wheelsxx", "wheelsab") && !near("wheelxxx", "wheelsab"));
    assert!(!near("abc", "abc"), "too short to tell");
    let long = "the water mills of the upper valley";
    assert!(near(&long.replace("uppe", "____"), long) && !near(&long.replace("upper", "_____"), long));
    assert!(near(&format!("{long}xxxx"), long) && !near(&format!("{long}xxxxx"), long));
    assert!(is_near("mouth", &["sources".to_owned(), "mouth".to_owned()]) && !is_near("mouth", &[]));
}

#[test]
fn wordings_are_compared_without_marks_and_patterns_not_at_all() {
    let schema = schema("sections: [{ id: a, headings: { en: [1. The End, 'Part *'], vi: [Đoạn kết] } }]");
    assert_eq!(bare_wordings(&schema, 0), ["the end", "doan ket"]);
}

#[test]
fn hints_go_from_what_is_no_heading_to_what_is_nearly_one() {
    let schema = schema(RIVER);
    let hint = |text: &str, section: usize| bind(text, &schema).hints[section];
    assert_eq!(hint("# River\n**Source**", SOURCE), Some(Hint::False(0)));
    assert_eq!(hint("# River\n## Mouth / Source", MOUTH), None);
    assert_eq!(hint("# River\n## Mouth / Source", SOURCE), None, "it has the content of both");
    assert_eq!(hint("# River\n## Wheels", WHEELS), Some(Hint::Outside(1)));
    assert_eq!(hint("# River\n## Sourse", SOURCE), Some(Hint::Near(1)));
    assert_eq!(hint("# Sourse", SOURCE), None, "a title");
    assert_eq!(hint("# River\n**Mouth: reeds, herons, mud**", MOUTH), Some(Hint::False(0)));
    assert_eq!(hint("# River\n**Mouth: reeds, herons, mud, wind**", MOUTH), None, "the title of something");
    assert_eq!(hint("# River\n## Source", SOURCE), None, "not missing");
    assert_eq!(hint("# River\n**Mills**", MILLS), None, "not wanted");
    assert_eq!(hint("# River\n**Source**\n\n## Sourse", SOURCE), Some(Hint::False(0)), "what says it goes first");
}

#[test]
fn a_long_bold_line_or_heading_is_no_hint() {
    let schema = schema(RIVER);
    let long = |length: usize| format!("Source / {}", "x".repeat(length - "Source / ".len()));
    let hint = |text: String| bind(&text, &schema).hints[SOURCE];
    assert_eq!(hint(format!("# River\n**{}**", long(MAX_BYTES - 1))), Some(Hint::False(0)));
    assert_eq!(hint(format!("# River\n**{}**", long(MAX_BYTES))), None);
}

#[test]
fn a_long_heading_is_no_slip() {
    let hint = |length: usize| {
        let wording = "x".repeat(length);
        let schema = schema(&RIVER.replace("[Source]", &format!("[{wording}]")));
        bind(&format!("# River\n## {}y\n", &wording[1..]), &schema).hints[SOURCE]
    };
    assert_eq!(hint(MAX_BYTES - 1), Some(Hint::Near(1)));
    assert_eq!(hint(MAX_BYTES), None);
}

#[test]
fn slips_are_not_looked_for_in_a_flood_of_headings() {
    let wordings: Vec<String> = (0..500).map(|number| format!("Spring of brook {number}")).collect();
    let many = RIVER.replace("[Source]", &format!("[{}]", wordings.join(", ")));
    let schema = schema(&many);
    let hint = |headings: usize| {
        let text = format!("# River\n{}## Muoth\n", "## Another bend\n".repeat(headings - 1));
        bind(&text, &schema).hints[MOUTH]
    };
    let most = MAX_COMPARISONS / wordings.len();
    assert_eq!(hint(most - 1), Some(Hint::Near(most - 1)));
    assert_eq!(hint(most), None);
}

#[test]
fn a_heading_to_write_says_its_words_and_nothing_else() {
    for (words, expected) in [
        ("Mills: old, new?", "## Mills: old, new?"),
        ("C# and F#", "## C# and F#"),
        ("*Mills*: old/new", "## \\*Mills\\*: old/new"),
        ("`Mills`, that's \"it\".", "## \\`Mills\\`, that's \"it\"."),
    ] {
        assert_eq!(markdown::heading(2, words), expected);
        assert_eq!(headings(expected)[0].text, words);
    }
}

#[test]
fn only_what_is_under_a_heading_of_the_page_has_one() {
    let under = |place: Elsewhere| place.heading();
    assert_eq!(under(Elsewhere::Shared(3, listed(SOURCE))), Some(3));
    assert_eq!(under(Elsewhere::Signs(4, "$5".to_owned())), Some(4));
    assert_eq!(under(Elsewhere::InPlace(5)), Some(5));
    assert_eq!(under(Elsewhere::Page("mills.md".to_owned(), listed(MILLS))), None);
    assert_eq!(under(Elsewhere::Opening), None);
}
