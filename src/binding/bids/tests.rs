use super::super::tests::{MILLS, MOUTH, RIVER, SOURCE, WHEELS, listed, reason, schema, source};
use super::*;
use crate::document;

use Evidence::{Contains, Listed, ListedPiece, ListedWithin, Pattern, TermsOnly, Translation, WeakContains, WeakTerms};

const PLAIN: Place = Place {
    lower: 0,
    above: false,
    numbering_differs: None,
    talk: false,
    timetable: false,
    timed: false,
    among_topics: false,
};

/// The score of a reason at this place for a required section without images.
fn score(place: &Place, evidence: Evidence, position: usize) -> Option<i64> {
    place.score(&Candidate { position, ..reason(SOURCE, evidence, "words", 0) }, RequirementLevel::Required, None)
}

fn lower(lower: u8) -> Place {
    Place { lower, ..PLAIN }
}

#[test]
fn weaker_words_later_words_and_deeper_levels_are_worth_less() {
    let ladder = [
        (Listed, 0, 0),
        (ListedPiece, 0, 0),
        (ListedPiece, 1, 0),
        (Pattern, 0, 0),
        (ListedWithin, 0, 0),
        (ListedWithin, 1, 0),
        (TermsOnly, 0, 0),
        (Listed, 0, 1),
        (Translation, 0, 0),
        (WeakTerms, 0, 0),
        (WeakTerms, 1, 0),
        (Listed, 0, 2),
        (Contains, 0, 0),
        (Contains, 1, 0),
        (Contains, 5, 0),
        (WeakContains, 0, 0),
        (WeakContains, 3, 0),
    ]
    .map(|(evidence, position, below)| score(&lower(below), evidence, position).unwrap());
    assert!(ladder.is_sorted_by(|one, next| one > next), "{ladder:?}");
    assert!(score(&PLAIN, TermsOnly, 1) < score(&PLAIN, TermsOnly, 0));
    assert!(score(&PLAIN, Contains, 6) == score(&PLAIN, Contains, 60), "but not without end");
}

#[test]
fn missing_marks_take_the_least() {
    let of = |evidence, bare| {
        PLAIN.score(&Candidate { bare, ..reason(SOURCE, evidence, "words", 0) }, RequirementLevel::Required, None)
    };
    assert!(of(Listed, true) < of(Listed, false));
    assert!(of(ListedPiece, false) < of(Listed, true));
}

#[test]
fn a_section_that_may_be_left_out_gives_way_where_both_are_named() {
    let of = |requirement, position| {
        PLAIN.score(&Candidate { position, ..reason(SOURCE, ListedPiece, "words", 0) }, requirement, None)
    };
    assert!(of(RequirementLevel::Required, 2) > of(RequirementLevel::Optional, 0));
    assert!(of(RequirementLevel::Required, 0) > of(RequirementLevel::Recommended, 0));
    assert!(of(RequirementLevel::Recommended, 0) > of(RequirementLevel::Required, 1));
}

#[test]
fn made_up_words_are_a_topic_two_levels_down_and_words_in_passing_on_any_other_level() {
    let qualifies = |evidence, below| score(&lower(below), evidence, 0).is_some();
    for below in 0..=4 {
        for evidence in [Listed, ListedPiece, Pattern, Translation] {
            assert!(qualifies(evidence, below), "{evidence:?} {below}");
        }
        for evidence in [TermsOnly, WeakTerms] {
            assert_eq!(qualifies(evidence, below), below < 2, "{evidence:?} {below}");
        }
        for evidence in [ListedWithin, Contains, WeakContains] {
            assert_eq!(qualifies(evidence, below), below == 0, "{evidence:?} {below}");
        }
    }
    let above = Place { above: true, ..PLAIN };
    let stand = [Listed, TermsOnly, WeakTerms, ListedWithin, Contains, WeakContains]
        .map(|evidence| score(&above, evidence, 0).is_some());
    assert_eq!(stand, [true, true, true, false, false, false]);
    assert_eq!(score(&above, TermsOnly, 0), score(&PLAIN, TermsOnly, 0));
}

#[test]
fn off_the_level_made_up_words_say_nothing_else_and_are_for_sections_that_are_wanted_or_shown() {
    let qualifies = |evidence, others, requirement, shows| {
        lower(1).score(&reason(SOURCE, evidence, "words", others), requirement, shows).is_some()
    };
    assert!(qualifies(TermsOnly, 0, RequirementLevel::Required, None));
    assert!(!qualifies(TermsOnly, 1, RequirementLevel::Required, None));
    assert!(!qualifies(WeakTerms, 1, RequirementLevel::Required, None));
    assert!(qualifies(TermsOnly, 0, RequirementLevel::Recommended, None));
    assert!(!qualifies(TermsOnly, 0, RequirementLevel::Optional, None));
    assert!(qualifies(TermsOnly, 0, RequirementLevel::Optional, Some(false)));
}

#[test]
fn words_in_passing_speak_for_pictures_where_some_are() {
    let qualifies = |place: &Place, evidence, shows| {
        place.score(&reason(SOURCE, evidence, "words", 1), RequirementLevel::Optional, shows).is_some()
    };
    assert!(qualifies(&PLAIN, Contains, None));
    assert!(qualifies(&PLAIN, Contains, Some(true)) && qualifies(&lower(1), Contains, Some(true)));
    assert!(!qualifies(&PLAIN, Contains, Some(false)) && !qualifies(&lower(1), Contains, Some(false)));
    assert!(!qualifies(&lower(2), Contains, Some(true)));
    assert!(qualifies(&PLAIN, ListedWithin, Some(false)) && qualifies(&lower(1), ListedWithin, Some(true)));
    assert!(!qualifies(&lower(1), ListedWithin, Some(false)) && !qualifies(&lower(2), ListedWithin, Some(true)));
    assert!(!qualifies(&PLAIN, WeakContains, None), "what is vague needs a section that is wanted");
}

#[test]
fn a_number_where_sections_have_none_makes_a_topic_of_all_but_plain_words() {
    let numbered = Place { numbering_differs: Some(false), ..PLAIN };
    let stand = [Listed, ListedPiece, Pattern, TermsOnly, ListedWithin, WeakTerms, Contains, WeakContains]
        .map(|evidence| score(&numbered, evidence, 0).is_some());
    assert_eq!(stand, [true, true, true, true, false, false, false, false]);
    assert!(score(&numbered, TermsOnly, 0) < score(&PLAIN, Contains, 0));
    let inside = Place { lower: 1, ..numbered };
    assert_eq!([Listed, ListedPiece, TermsOnly].map(|evidence| score(&inside, evidence, 0)), [None; 3]);
    assert!(score(&inside, Translation, 0).is_some(), "the other language knows better");
}

#[test]
fn no_number_where_sections_have_some_makes_the_weakest_words_too_little() {
    let unnumbered = Place { numbering_differs: Some(true), ..PLAIN };
    assert!(score(&unnumbered, Listed, 0) < score(&PLAIN, Listed, 0));
    assert!(score(&unnumbered, Contains, 0).is_some());
    assert_eq!(score(&unnumbered, WeakContains, 0), None);
}

#[test]
fn a_talk_serves_by_a_wording_on_the_level_of_the_sections_alone() {
    let talk = Place { talk: true, ..PLAIN };
    let stand = [Listed, ListedPiece, Pattern, TermsOnly, ListedWithin, Contains]
        .map(|evidence| score(&talk, evidence, 0).is_some());
    assert_eq!(stand, [true, true, false, false, false, false]);
    assert_eq!(score(&Place { lower: 1, ..talk }, ListedPiece, 0), None);
    assert_eq!(score(&Place { above: true, ..talk }, ListedPiece, 0), None);
}

#[test]
fn a_time_of_day_makes_a_line_of_a_timetable_below_beside_others_and_with_a_number() {
    let timed = Place { timed: true, ..PLAIN };
    assert!(score(&timed, ListedPiece, 0).is_some(), "`Agenda (8:00–17:00)`");
    assert_eq!(score(&Place { lower: 1, ..timed }, Listed, 0), None);
    assert_eq!(score(&Place { timetable: true, ..timed }, Listed, 0), None);
    assert_eq!(score(&Place { numbering_differs: Some(false), ..timed }, Listed, 0), None);
    assert!(score(&Place { numbering_differs: Some(true), ..timed }, Listed, 0).is_some());
}

#[test]
fn among_topics_what_often_says_nothing_says_nothing() {
    let topics = Place { among_topics: true, ..PLAIN };
    let stand = [TermsOnly, WeakTerms, Contains, WeakContains].map(|evidence| score(&topics, evidence, 0).is_some());
    assert_eq!(stand, [true, false, true, false]);
}

/// The headings of `text` and their scores for sections of [`RIVER`] on level 2.
fn bids_in(text: &str, candidates: &[Vec<Candidate>]) -> Vec<(usize, usize, i64)> {
    let source = source(text);
    let document = document::parse(&source);
    let shapes: Vec<Shape> = document.headings.iter().map(|heading| Shape::of(&heading.text)).collect();
    let on_level: Vec<bool> = document.headings.iter().map(|heading| heading.level == 2).collect();
    let bids = bids(&document, &schema(RIVER), candidates, &shapes, (Some(2), &on_level));
    bids.iter().map(|bid| (bid.heading, bid.reason.section, bid.score)).collect()
}

#[test]
fn a_bid_says_which_heading_and_section_it_is_for() {
    let candidates = [vec![listed(MOUTH)], vec![listed(MILLS), reason(SOURCE, TermsOnly, "words", 0)]];
    let bids = bids_in("## One\n## Two\n", &candidates);
    let places: Vec<_> = bids.iter().map(|&(heading, section, _)| (heading, section)).collect();
    assert_eq!(places, [(0, MOUTH), (1, MILLS), (1, SOURCE)]);
    assert_eq!(bids[1].2, LISTED - OPTIONAL);
}

#[test]
fn the_outer_of_two_headings_for_one_section_is_worth_more() {
    let contains = || vec![reason(SOURCE, Contains, "words", 1)];
    let inside = bids_in("## One\n### Two\n", &[contains(), vec![listed(SOURCE)]]);
    assert_eq!(inside, [(0, SOURCE, CONTAINS), (1, SOURCE, CONTAINS - 1)]);
    let beside = bids_in("## One\n## Two\n", &[contains(), vec![listed(SOURCE)]]);
    assert_eq!(beside[1].2, LISTED);
    let far = bids_in("## One\n### Two\n#### Three\n", &[contains(), vec![], vec![listed(SOURCE)]]);
    assert_eq!(far[1], (2, SOURCE, CONTAINS - 1), "also further in");
    let other = bids_in("## One\n### Two\n", &[[contains(), vec![listed(MOUTH)]].concat(), vec![listed(SOURCE)]]);
    assert_eq!(other[2].2, LISTED - LOWER, "not inside one that is another section's first");
}

#[test]
fn sections_are_numbered_where_their_wordings_are_but_for_one_in_five() {
    let style = |texts: &[&str]| {
        let text: String = texts.iter().map(|text| format!("## {text}\n")).collect();
        let source = source(&text);
        let headings = document::parse(&source).headings;
        let shapes: Vec<Shape> = headings.iter().map(|heading| Shape::of(&heading.text)).collect();
        let candidates = vec![vec![listed(SOURCE)]; headings.len()];
        (super::style(&headings, &candidates, &shapes, Some(2)), super::style(&headings, &candidates, &shapes, Some(3)))
    };
    assert_eq!(style(&["1. One", "2. Two"]), (Some(true), None));
    assert_eq!(style(&["One", "Two"]), (Some(false), None));
    assert_eq!(style(&["One", "2. Two"]), (None, None));
    assert_eq!(style(&["1. One", "2. Two", "3. Three", "4. Four", "Five"]), (None, None));
    assert_eq!(style(&["1. One", "2. Two", "3. Three", "4. Four", "5. Five", "Six"]), (Some(true), None));
    assert_eq!(style(&["One", "Two", "Three", "Four", "Five", "6. Six"]), (Some(false), None));
    assert_eq!(style(&[]), (None, None));
}

#[test]
fn times_beside_each_other_make_a_timetable_and_one_alone_none() {
    let bids = |text: &str, count: usize| bids_in(text, &vec![vec![reason(SOURCE, TermsOnly, "words", 0)]; count]);
    assert_eq!(bids("## Tea (9:30)\n## Bread (10:30)\n", 2), []);
    assert_eq!(bids("## Tea (9:30)\n## Bread\n", 2).len(), 2);
}

#[test]
fn topics_have_parts_and_speak_for_nothing() {
    let text = "## One\n### a\n## Two\n### b\n## Three\n## Content\n";
    let weak = vec![reason(SOURCE, WeakTerms, "content", 0)];
    let candidates = |second: Vec<Candidate>| [vec![], vec![], second, vec![], vec![], weak.clone()];
    assert_eq!(bids_in(text, &candidates(vec![])), []);
    assert_eq!(bids_in(text, &candidates(vec![listed(MOUTH)])).len(), 2);
    assert_eq!(bids_in(&text.replace("## Two\n### b", "### Two\n## b"), &candidates(vec![])).len(), 1);
}

#[test]
fn a_section_that_asks_for_pictures_lacks_them_where_none_are() {
    let schema = schema(RIVER);
    let lacks = |text: &str, section| {
        let source = source(text);
        let document = document::parse(&source);
        lacks_images(&document, &document.headings[0], &schema, section)
    };
    assert!(lacks("## One\nWords.\n## Two\n![Mouth](mouth.jpg)", MOUTH));
    assert!(!lacks("## One\n### Below\n![Mouth](mouth.jpg)", MOUTH));
    // Nothing is lacking if the schema sets only a maximum, or counts something other than images.
    assert!(!lacks("## One", MILLS) && !lacks("## One", WHEELS) && !lacks("## One", SOURCE));
}

#[test]
fn pictures_speak_below_a_heading_without_parts() {
    let qualifies = |text: &str, count: usize| {
        let mut candidates = vec![Vec::new(); count];
        candidates[0] = vec![reason(MOUTH, Contains, "words", 1)];
        !bids_in(text, &candidates).is_empty()
    };
    assert!(qualifies("## One\n![Mouth](mouth.jpg)\n", 1));
    assert!(!qualifies("## One\nWords.\n", 1));
    assert!(!qualifies("## One\n### Part\n![Mouth](mouth.jpg)\n", 2));
}
