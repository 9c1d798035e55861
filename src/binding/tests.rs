use std::fs;
use std::sync::Arc;

use super::*;
use crate::text::source::Source;
use crate::{document, schema};

/// The schema that `text` is.
pub(super) fn schema(text: &str) -> Arc<Schema> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("own.yaml"), text).unwrap();
    schema::load("own.yaml", folder.path(), &[]).unwrap_or_else(|failure| panic!("{failure}"))
}

fn source(text: &str) -> Source {
    Source::new("report.md", "report.md", text)
}

fn headings(text: &str) -> Vec<Heading> {
    document::parse(&source(text)).headings
}

/// Binds `report` to `schema`.
fn bind(report: &str, schema: &Schema) -> Binding {
    Binding::new(&document::parse(&source(report)), schema, &Matcher::new(schema))
}

/// A reason for `section`, made of `words` with so many others beside them.
fn reason(section: usize, evidence: Evidence, words: &str, others: usize) -> Candidate {
    Candidate { section, evidence, position: 0, others, bare: false, words: words.into() }
}

fn listed(section: usize) -> Candidate {
    reason(section, Evidence::Listed, "words", 0)
}

const RIVER: &str = "
sections:
  - { id: source, headings: { en: [Source] }, required: true }
  - { id: mouth, headings: { en: [Mouth] }, required: recommended, requires: { images: { min: 1 } } }
  - { id: mills, headings: { en: [Mills] }, requires: { images: { min: 0, max: 3 } } }
  - { id: wheels, headings: { en: [Wheels] }, within: mills, required: true, requires: { words: { min: 5 } } }
";

const NONE: [usize; 0] = [];

const SOURCE: usize = 0;
const MOUTH: usize = 1;
const MILLS: usize = 2;
const WHEELS: usize = 3;

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
    let asked = |headings: &[&str]| {
        let below = |heading: &&str| format!("## {heading}\n\nWords.\n\n");
        let report = format!("# River\n\n{}", headings.iter().map(below).collect::<String>());
        bind(&report, &schema).asked
    };
    assert_eq!(asked(&["Springs", "One", "Two", "Ferries"]), [vec![], vec![2], vec![3], vec![], vec![]]);
    assert_eq!(asked(&["Springs", "One", "Locks"]), [vec![], vec![2], vec![], vec![], vec![]]);
    assert_eq!(asked(&["One", "Weirs", "Locks", "Ferries"]), [vec![1], vec![], vec![], vec![], vec![]]);
    assert_eq!(asked(&["Springs", "Weirs", "A", "B", "C", "D", "Ferries"])[2], [3, 4, 5], "three at most");
    assert_eq!(asked(&["Springs", "One", "Weirs", "Locks"])[3], NONE, "not where it is not expected");
    assert_eq!(asked(&["One", "Two", "Three"]), [const { Vec::<usize>::new() }; 5], "nothing is known of the order");
    assert_eq!(asked(&["Springs", "1. One", "Locks"])[1], NONE, "a topic");
    let pictures =
        "# River\n\n## Springs\n\nWords.\n\n## Seen\n\n![a](a.png)\n\n## One\n\nWords.\n\n## Locks\n\nWords.\n";
    assert_eq!(bind(pictures, &schema).asked[1], [3], "pictures are a section of their own");
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
    assert_eq!(parts(&format!("# River\n## 1. Source\n\n## 2. Spring\n\nx\n\n{mouth}")), NONE, "counted as it is");
    assert_eq!(parts(&format!("# River\n## Source\n\nx\n\n## 1. Spring\n\nx\n\n{mouth}")), NONE, "not empty");
}

#[test]
fn headings_side_by_side_with_one_word_in_passing_are_a_series() {
    let headings = headings("## One\n## Two\n### Three\n## Four\n### Five");
    let left = |candidates: [Option<Candidate>; 5]| {
        let mut candidates = candidates.map(|one| one.into_iter().collect::<Vec<_>>());
        drop_series(&headings, &mut candidates);
        candidates.map(|left| left.len())
    };
    let passing = |words| Some(reason(SOURCE, Evidence::Contains, words, 1));
    assert_eq!(left([passing("mill"), passing("mill"), None, None, None]), [0; 5]);
    assert_eq!(left([passing("mill"), None, None, passing("mill"), None]), [0; 5], "not only neighbours");
    assert_eq!(left([passing("mill"), passing("weir"), None, None, None]), [1, 1, 0, 0, 0], "other words");
    assert_eq!(left([passing("mill"), None, passing("mill"), None, None]), [1, 0, 1, 0, 0], "another level");
    assert_eq!(left([None, None, passing("mill"), None, passing("mill")]), [0, 0, 1, 0, 1], "other parents");
    let other = Some(reason(MOUTH, Evidence::Contains, "mill", 1));
    assert_eq!(left([passing("mill"), other, None, None, None]), [1, 1, 0, 0, 0], "another section");
    let alone = || Some(reason(SOURCE, Evidence::TermsOnly, "mill", 0));
    assert_eq!(left([alone(), alone(), None, None, None]), [1, 1, 0, 0, 0], "no other words");
    assert_eq!(left([alone(), passing("mill"), None, passing("mill"), None]), [1, 0, 0, 0, 0], "one that says it all");
    let pattern = || Some(reason(SOURCE, Evidence::Pattern, "mill", 1));
    assert_eq!(left([pattern(), pattern(), None, None, None]), [1, 1, 0, 0, 0], "patterns");
}

#[test]
fn a_series_takes_nothing_else_from_its_headings() {
    let headings = headings("## One\n## Two");
    let mill = || reason(SOURCE, Evidence::Contains, "mill", 1);
    let mut candidates = [vec![mill(), reason(MOUTH, Evidence::Contains, "weir", 1)], vec![listed(MILLS), mill()]];
    drop_series(&headings, &mut candidates);
    let left = candidates.map(|left| left.iter().map(|one| one.section).collect::<Vec<_>>());
    assert_eq!(left, [[MOUTH], [MILLS]]);
}

#[test]
fn the_level_of_the_sections_is_that_of_most_of_their_best_headings() {
    let headings = headings("# River\n## One\n## Two\n### Three\n### Four\n### Five");
    let level = |candidates: [Vec<Candidate>; 5]| {
        let candidates: Vec<_> = std::iter::once(Vec::new()).chain(candidates).collect();
        common_level(&headings, &candidates, Some(0))
    };
    let terms = |section| vec![reason(section, Evidence::TermsOnly, "words", 0)];
    let weak = |section| vec![reason(section, Evidence::WeakTerms, "words", 0)];
    let one = |section| vec![listed(section)];
    assert_eq!(level([one(0), vec![], one(1), one(2), vec![]]), Some(3), "most");
    assert_eq!(level([one(0), one(3), one(1), one(2), vec![]]), Some(2), "of two alike the shallower");
    assert_eq!(level([one(0), vec![], terms(0), terms(0), terms(0)]), Some(2), "a section counts once");
    assert_eq!(level([terms(0), vec![], vec![], one(0), vec![]]), Some(3), "where its best heading stands");
    assert_eq!(level([terms(0), vec![], vec![], terms(0), vec![]]), Some(2), "or the shallower of two alike");
    assert_eq!(level([vec![], terms(0), weak(1), weak(2), weak(3)]), Some(2), "weaker reasons do not count");
    assert_eq!(level([vec![], vec![], vec![listed(4), listed(1)], one(0), vec![]]), Some(3), "later sections too");
}

#[test]
fn where_no_section_is_known_the_level_is_the_shallowest_below_the_title() {
    let level = |text: &str, title: Option<usize>| {
        let headings = headings(text);
        common_level(&headings, &vec![Vec::new(); headings.len()], title)
    };
    assert_eq!(level("# River\n#### Deep\n### Less deep", Some(0)), Some(3));
    assert_eq!(level("# River\n#### Deep\n### Less deep", None), Some(1));
    assert_eq!(level("# River\n> ## Quoted\n\n### On the page", Some(0)), Some(3));
    assert_eq!(level("# River", Some(0)), None);
    assert_eq!(level("", None), None);
}

#[test]
fn reasons_are_weighed_before_content_content_before_wants_and_order_last() {
    let cost = |strength, lacking, optional, level, order| Cost { strength, lacking, optional, level, order };
    let ladder = [
        cost(0, false, false, 2, 8),
        cost(0, false, false, 3, 1),
        cost(0, false, false, 3, 2),
        cost(0, false, true, 1, 0),
        cost(0, true, false, 1, 0),
        cost(1, false, false, 1, 0),
    ];
    assert!(ladder.is_sorted_by(|one, next| one < next));
}

/// What it costs to take the heading on `level` for the first section, which must be there, where sections stand on level 2.
fn strength(evidence: Evidence, position: usize, level: u8, bare: bool) -> Option<usize> {
    let schema = schema(RIVER);
    let source = source(&format!("{} Heading", "#".repeat(level.into())));
    let document = document::parse(&source);
    let reason = Candidate { position, bare, ..reason(SOURCE, evidence, "words", 0) };
    let bids = bids(&document, &schema, &[vec![reason]], Some(2));
    bids.first().map(|bid| bid.cost.strength)
}

#[test]
fn weaker_words_later_words_and_deeper_levels_cost_more() {
    use Evidence::{Contains, Listed, ListedPiece, Pattern, TermsOnly, WeakTerms};
    let ladder = [
        (Listed, 0, 2),
        (ListedPiece, 0, 2),
        (ListedPiece, 1, 2),
        (Pattern, 0, 2),
        (TermsOnly, 0, 2),
        (TermsOnly, 1, 2),
        (Listed, 0, 3),
        (WeakTerms, 0, 2),
        (WeakTerms, 1, 2),
        (Listed, 0, 4),
        (Contains, 0, 2),
        (Contains, 1, 2),
        (Contains, 5, 2),
    ]
    .map(|(evidence, position, level)| strength(evidence, position, level, false).unwrap());
    assert!(ladder.is_sorted_by(|one, next| one < next), "{ladder:?}");
}

#[test]
fn missing_marks_cost_as_little_as_anything() {
    let of = |evidence, bare| strength(evidence, 0, 2, bare);
    assert!(of(Evidence::Listed, false) < of(Evidence::Listed, true));
    assert!(of(Evidence::Listed, true) <= of(Evidence::ListedPiece, false));
}

#[test]
fn a_heading_above_the_sections_costs_no_more() {
    assert_eq!(strength(Evidence::TermsOnly, 0, 1, false), strength(Evidence::TermsOnly, 0, 2, false));
}

#[test]
fn made_up_words_are_a_topic_two_levels_down_and_words_in_passing_on_any_other_level() {
    let stands = |evidence, level| strength(evidence, 0, level, false).is_some();
    for level in 1..=6 {
        for evidence in [Evidence::Listed, Evidence::ListedPiece, Evidence::Pattern] {
            assert!(stands(evidence, level));
        }
        for evidence in [Evidence::TermsOnly, Evidence::WeakTerms] {
            assert_eq!(stands(evidence, level), level <= 3, "level {level}");
        }
        assert_eq!(stands(Evidence::Contains, level), level == 2, "level {level}");
    }
}

#[test]
fn words_in_passing_are_for_sections_that_are_wanted() {
    let schema = schema(RIVER);
    let source = source("## Heading");
    let document = document::parse(&source);
    let wanted = |section| {
        let candidates = [vec![reason(section, Evidence::Contains, "words", 1)]];
        !bids(&document, &schema, &candidates, Some(2)).is_empty()
    };
    assert_eq!([SOURCE, MOUTH, MILLS].map(wanted), [true, true, false]);
}

#[test]
fn what_a_bid_says_of_section_and_place_is_so() {
    let schema = schema(RIVER);
    let source = source("## One\n### Two\n![Mill](mill.jpg)");
    let document = document::parse(&source);
    let candidates = [vec![listed(MOUTH)], vec![listed(MILLS), listed(MOUTH)]];
    let costs: Vec<_> = bids(&document, &schema, &candidates, None)
        .iter()
        .map(|bid| (bid.heading, bid.reason.section, bid.cost.optional, bid.cost.level, bid.cost.order))
        .collect();
    assert_eq!(costs, [(0, MOUTH, false, 2, 0), (1, MILLS, true, 3, 1), (1, MOUTH, false, 3, 1)]);
}

#[test]
fn a_section_that_asks_for_pictures_lacks_them_where_none_are() {
    let schema = schema(RIVER);
    let lacks = |text: &str, section| {
        let source = source(text);
        let document = document::parse(&source);
        lacks_content(&document, &document.headings[0], &schema, section)
    };
    assert!(lacks("## One\nWords.\n## Two\n![Mouth](mouth.jpg)", MOUTH));
    assert!(!lacks("## One\n### Below\n![Mouth](mouth.jpg)", MOUTH));
    // What only may not be too much, and what is no picture, is lacking nowhere.
    assert!(!lacks("## One", MILLS) && !lacks("## One", WHEELS) && !lacks("## One", SOURCE));
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
    // From its first byte on.
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
    assert_eq!(hint("# River\n## Mouth / Source", SOURCE), Some(Hint::Shared(1)));
    assert_eq!(hint("# River\n## Wheels", WHEELS), Some(Hint::Outside(1)));
    assert_eq!(hint("# River\n## Sourse", SOURCE), Some(Hint::Near(1)));
    assert_eq!(hint("# Sourse", SOURCE), None, "a title");
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
