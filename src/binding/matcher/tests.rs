use super::super::evidence::MAX_CANDIDATES;
use super::super::tests::schema;
use super::*;

/// Sections that share words, with patterns and filler, in two languages.
const ORCHARD: &str = "
sections:
  - id: trees
    headings: { en: [Trees, Old Trees & New, Rows], vi: [Cây ăn quả] }
    terms: { en: [tree, apple tree, branch], vi: [cây, vườn cây, giống cây lâu năm] }
  - id: harvest
    headings: { en: ['Harvest *', '/picking( .*)?/', Rows], vi: [Thu hái] }
    terms: { en: [harvest, fruit, plan, apple], vi: [thu hái, kế hoạch] }
filler: { en: [the, of, our, plan, orchard], vi: [của, vườn, kế hoạch] }
";

/// The matches of the heading `text`: section, evidence, position, number of other words, and the matching words.
fn says(text: &str) -> Vec<(usize, Evidence, usize, usize, String)> {
    let matcher = Matcher::new(&schema(ORCHARD));
    let found = matcher.candidates(&fold::fold_heading(text));
    found.iter().map(|one| (one.section, one.evidence, one.position, one.others, one.words.to_string())).collect()
}

fn is(
    section: usize,
    evidence: Evidence,
    position: usize,
    others: usize,
    words: &str,
) -> (usize, Evidence, usize, usize, String) {
    (section, evidence, position, others, words.to_owned())
}

const TREES: usize = 0;
const HARVEST: usize = 1;

#[test]
fn a_whole_wording_is_the_strongest_evidence_and_a_word_in_passing_the_weakest() {
    use Evidence::{
        Contains, Listed, ListedPiece, ListedWithin, Pattern, TermsOnly, Translation, WeakContains, WeakTerms,
    };
    let ladder =
        [Listed, ListedPiece, Pattern, ListedWithin, TermsOnly, Translation, WeakTerms, Contains, WeakContains];
    assert!(ladder.is_sorted());
}

#[test]
fn a_heading_without_words_of_the_schema_says_nothing() {
    for text in ["", "Wind and weather", "The orchard of our", "Treeless", "Appletree", "/", "2026"] {
        assert_eq!(says(text), [], "{text}");
    }
}

#[test]
fn a_wording_speaks_for_every_section_that_lists_it() {
    assert_eq!(says("Rows"), [is(TREES, Evidence::Listed, 0, 0, "rows"), is(HARVEST, Evidence::Listed, 0, 0, "rows")]);
    let piece = |section| is(section, Evidence::ListedPiece, 1, 1, "rows");
    assert_eq!(says("South: Rows"), [piece(TREES), piece(HARVEST)]);
}

#[test]
fn a_wording_with_a_divider_in_it_is_whole() {
    assert_eq!(says("Old Trees & New"), [is(TREES, Evidence::Listed, 0, 0, "old trees / new")]);
    // Without its other half, it is a term with another word.
    assert_eq!(says("Old Trees"), [is(TREES, Evidence::Contains, 1, 1, "tree")]);
}

#[test]
fn a_piece_knows_its_place_and_how_many_words_stand_beside_it() {
    assert_eq!(says("Trees / by the river"), [is(TREES, Evidence::ListedPiece, 0, 2, "trees")]);
    assert_eq!(says("The river (cây ăn quả)"), [is(TREES, Evidence::ListedPiece, 1, 1, "cây ăn quả")]);
    assert_eq!(says("Wind / rain / our branch"), [is(TREES, Evidence::TermsOnly, 2, 2, "branch")]);
}

#[test]
fn a_pattern_matches_the_whole_heading() {
    assert_eq!(says("Harvest in the rain"), [is(HARVEST, Evidence::Pattern, 0, 0, "harvest in the rain")]);
    assert_eq!(says("Picking by hand"), [is(HARVEST, Evidence::Pattern, 0, 0, "picking by hand")]);
    assert_eq!(says("Hand picking"), []);
}

#[test]
fn a_pattern_goes_before_terms_and_after_a_wording() {
    let trees = is(TREES, Evidence::ListedPiece, 1, 1, "trees");
    assert_eq!(says("Picking (trees)"), [trees, is(HARVEST, Evidence::Pattern, 0, 0, "picking / trees")]);
    assert_eq!(says("Picking / Rows")[1], is(HARVEST, Evidence::ListedPiece, 1, 1, "rows"));
}

#[test]
fn terms_with_filler_alone_are_more_than_terms_with_other_words() {
    assert_eq!(says("The branches of our orchard"), [is(TREES, Evidence::TermsOnly, 0, 0, "branch")]);
    assert_eq!(says("The branch of our orchard"), [is(TREES, Evidence::TermsOnly, 0, 0, "branch")]);
    assert_eq!(says("The branch of our neighbour"), [is(TREES, Evidence::Contains, 1, 1, "branch")]);
    assert_eq!(says("Our neighbour's long branch")[0], is(TREES, Evidence::Contains, 3, 2, "branch"));
}

#[test]
fn filler_counts_as_place_and_not_as_another_word() {
    assert_eq!(says("Of the long branch"), [is(TREES, Evidence::Contains, 3, 1, "branch")]);
    // A later piece adds to the position.
    assert_eq!(says("Rain / long branch"), [is(TREES, Evidence::Contains, 2, 1, "branch")]);
}

#[test]
fn numbers_are_no_other_words() {
    assert_eq!(says("Our 12 fruits of 2026"), [is(HARVEST, Evidence::TermsOnly, 0, 0, "fruit")]);
    assert_eq!(says("Our 12th fruit"), [is(HARVEST, Evidence::Contains, 2, 1, "fruit")]);
}

#[test]
fn the_longest_term_is_meant() {
    assert_eq!(says("Our apple trees"), [is(TREES, Evidence::TermsOnly, 0, 0, "apple tree")]);
    assert_eq!(says("Our apples"), [is(HARVEST, Evidence::TermsOnly, 0, 0, "apple")]);
    // A term that only begins at the end of the heading does not match.
    assert_eq!(says("Của vườn"), []);
    assert_eq!(says("Vườn cây"), [is(TREES, Evidence::TermsOnly, 0, 0, "vườn cây")]);
}

#[test]
fn the_term_that_stands_first_says_what_a_heading_is_about() {
    use Evidence::{Contains, TermsOnly};
    let tree = |evidence, position, others| is(TREES, evidence, position, others, "tree");
    let fruit = |evidence, position, others| is(HARVEST, evidence, position, others, "fruit");
    assert_eq!(says("The fruit of the tree"), [fruit(TermsOnly, 0, 1), tree(Contains, 4, 0)]);
    assert_eq!(says("The tree of the fruit"), [tree(TermsOnly, 0, 1), fruit(Contains, 4, 0)]);
    assert_eq!(says("The fruit and the tree"), [fruit(TermsOnly, 0, 1), tree(TermsOnly, 1, 1)], "both");
    assert_eq!(says("The fruit of branch and tree")[1], is(TREES, TermsOnly, 2, 1, "tree"));
}

#[test]
fn a_term_that_is_also_filler_speaks_only_where_nothing_else_does() {
    assert_eq!(says("Our plan"), [is(HARVEST, Evidence::WeakTerms, 0, 0, "plan")]);
    assert_eq!(says("Our plan of the trees"), [is(TREES, Evidence::TermsOnly, 0, 1, "tree")]);
    assert_eq!(says("Rain / our plan"), [is(HARVEST, Evidence::WeakTerms, 1, 1, "plan")]);
}

#[test]
fn only_a_heading_that_says_nothing_with_its_marks_is_read_without_them() {
    let matcher = Matcher::new(&schema(ORCHARD));
    let bare = |text: &str| {
        let found = matcher.candidates(&fold::fold_heading(text));
        found.iter().map(|one| (one.section, one.evidence, one.bare)).collect::<Vec<_>>()
    };
    assert_eq!(bare("Cây ăn quả"), [(TREES, Evidence::Listed, false)]);
    assert_eq!(bare("Cay an qua"), [(TREES, Evidence::Listed, true)]);
    assert_eq!(bare("Mưa / cay an qua"), [(TREES, Evidence::ListedPiece, true)]);
    assert_eq!(bare("Rows / thu hai").len(), 2);
    assert!(bare("Rows / cay an qua").iter().all(|&(_, _, bare)| !bare));
}

#[test]
fn without_marks_the_less_a_heading_says_the_longer_its_words_must_be() {
    let matcher = Matcher::new(&schema(ORCHARD));
    let evidence = |text: &str| matcher.candidates(text).first().map(|one| one.evidence);
    // One word.
    assert_eq!(evidence("cay"), None);
    // Two, alone and with others.
    assert_eq!(evidence("vuon cay cua"), Some(Evidence::TermsOnly));
    assert_eq!(evidence("vuon cay trong mua"), None);
    // Three.
    assert_eq!(evidence("giong cay lau nam trong mua"), Some(Evidence::Contains));
    // What is also filler.
    assert_eq!(evidence("ke hoach cua"), Some(Evidence::WeakTerms));
    assert_eq!(evidence("ke hoach trong mua"), None);
    assert_eq!(evidence("kế hoạch của"), Some(Evidence::WeakTerms));
}

#[test]
fn the_best_reason_for_a_section_is_kept_and_of_two_alike_the_first() {
    let mut found = Vec::new();
    let mut add = |evidence, position, words: &str| {
        keep(&mut found, candidate(7, evidence, position, 0, words));
        assert_eq!(found.len(), 1);
        found[0].words.to_string()
    };
    assert_eq!(add(Evidence::TermsOnly, 2, "first"), "first");
    assert_eq!(add(Evidence::TermsOnly, 2, "alike"), "first");
    assert_eq!(add(Evidence::Contains, 0, "weaker"), "first");
    assert_eq!(add(Evidence::TermsOnly, 1, "earlier"), "earlier");
    assert_eq!(add(Evidence::Listed, 5, "stronger"), "stronger");
}

#[test]
fn a_heading_speaks_for_so_many_sections_at_most() {
    let mut found = Vec::new();
    for section in 0..MAX_CANDIDATES + 5 {
        keep(&mut found, candidate(section, Evidence::Listed, 1, 0, "all"));
    }
    assert_eq!(found.len(), MAX_CANDIDATES);
    // Reasons for known sections are still compared.
    keep(&mut found, candidate(0, Evidence::Listed, 0, 0, "all"));
    assert_eq!(found[0].position, 0);
}

#[test]
fn a_term_that_is_also_filler_speaks_weakly_beside_other_words() {
    let plan = |position, others| is(HARVEST, Evidence::WeakContains, position, others, "plan");
    assert_eq!(says("Plan for the ladder"), [plan(0, 2)]);
    assert_eq!(says("Ladder plan"), [plan(1, 1)]);
    assert_eq!(says("Ladder of our plan"), [], "what only completes other words");
    assert_eq!(says("Our part of the plan ladder"), [], "also where more follows");
    assert_eq!(says("Of the plan ladder"), [plan(2, 1)], "nothing is before it");
}

#[test]
fn terms_that_are_also_filler_speak_where_they_agree() {
    let text = "
sections:
  - { id: a, terms: { en: [plan, date] } }
  - { id: b, terms: { en: [place, date] } }
filler: { en: [plan, place, date, the] }
";
    let matcher = Matcher::new(&schema(text));
    let sections = |text: &str| {
        let found = matcher.candidates(&fold::fold_heading(text));
        found.iter().map(|one| (one.section, one.evidence)).collect::<Vec<_>>()
    };
    use Evidence::{WeakContains, WeakTerms};
    assert_eq!(sections("The plan"), [(0, WeakTerms)]);
    assert_eq!(sections("Plan, place"), []);
    assert_eq!(sections("Plan and place"), []);
    assert_eq!(sections("Place of rain, plan"), []);
    assert_eq!(sections("Dates"), [(0, WeakTerms), (1, WeakTerms)]);
    assert_eq!(sections("Dates, places"), [(1, WeakTerms)]);
    assert_eq!(sections("Dates of rain"), [(0, WeakContains), (1, WeakContains)]);
}

#[test]
fn a_wording_among_other_words_is_more_than_a_term() {
    let text = "
sections:
  - { id: a, headings: { en: [Old Mill, Mills & Weirs, Weir] }, terms: { en: [mill, weir wheel] } }
  - { id: b, headings: { en: [Weir Wheel] }, terms: { en: [weir wheel] } }
";
    let matcher = Matcher::new(&schema(text));
    let says = |text: &str| {
        let found = matcher.candidates(&fold::fold_heading(text));
        found.iter().map(|one| (one.section, one.evidence, one.position)).collect::<Vec<_>>()
    };
    use Evidence::{Contains, ListedWithin};
    assert_eq!(says("An old mill by night"), [(0, ListedWithin, 1)]);
    assert_eq!(says("Mills by night"), [(0, Contains, 0)], "a term");
    assert_eq!(says("Weir by night"), [], "one word");
    assert_eq!(says("Weir wheels by night"), [(0, Contains, 0), (1, Contains, 0)], "what is a term is none");
}

#[test]
fn a_hyphen_divides_what_means_the_same_on_both_sides() {
    let is = |evidence, position, words| vec![is(TREES, evidence, position, 0, words)];
    assert_eq!(says("Trees-Cây ăn quả"), is(Evidence::ListedPiece, 0, "trees"));
    assert_eq!(says("Our tree-Cây ăn quả"), is(Evidence::ListedPiece, 1, "cây ăn quả"));
    assert_eq!(says("Our tree-branch"), is(Evidence::TermsOnly, 0, "tree"));
    assert_eq!(says("Tree-harvest"), []);
    assert_eq!(says("Tree-house"), []);
    assert_eq!(says("Kế hoạch-Plan")[0].1, Evidence::WeakTerms);
}

#[test]
fn a_compound_speaks_for_a_section_where_it_has_no_other_words() {
    assert_eq!(says("The apple-trees"), [is(TREES, Evidence::TermsOnly, 0, 0, "apple tree")]);
    assert_eq!(says("Orchard-plan"), [is(HARVEST, Evidence::WeakTerms, 0, 0, "plan")]);
    for text in ["Apple-tree house", "Wind-and-weather", "Fruit-and-branch"] {
        assert_eq!(says(text), [], "{text}");
    }
}

#[test]
fn each_piece_that_says_nothing_is_read_without_marks() {
    let matcher = Matcher::new(&schema(ORCHARD));
    let says = |text: &str| {
        let found = matcher.candidates(&fold::fold_heading(text));
        found.iter().map(|one| (one.section, one.evidence, one.bare)).collect::<Vec<_>>()
    };
    use Evidence::{ListedPiece, WeakTerms};
    assert_eq!(says("Thu hái / cay an qua"), [(HARVEST, ListedPiece, false), (TREES, ListedPiece, true)]);
    assert_eq!(says("Ke hoach"), [(HARVEST, WeakTerms, true)]);
    assert_eq!(says("Plan / vuon cay")[1].0, TREES);
}

#[test]
fn a_wording_that_is_also_filler_is_a_wording_still() {
    let text = "
sections: [{ id: a, headings: { en: [Market Day] }, terms: { en: [market] } }]
filler: { en: [market day, the] }
";
    let matcher = Matcher::new(&schema(text));
    let says = |text: &str| {
        let found = matcher.candidates(&fold::fold_heading(text));
        found.iter().map(|one| (one.evidence, one.position)).collect::<Vec<_>>()
    };
    assert_eq!(says("A market day in the rain"), [(Evidence::ListedWithin, 1)]);
    assert_eq!(says("The market in the rain"), [(Evidence::Contains, 1)]);
}
