use super::super::evidence::{Candidate, Evidence};
use super::super::shape::Shape;
use super::super::tests::{MILLS, MOUTH, SOURCE, headings, listed, reason};
use super::drop_series;
use crate::document::Heading;
use crate::text::fold;

fn folded(headings: &[Heading]) -> Vec<String> {
    headings.iter().map(|heading| fold::fold_heading(&heading.text)).collect()
}

fn passing(words: &str) -> Option<Candidate> {
    Some(reason(SOURCE, Evidence::Contains, words, 1))
}

/// The number of remaining `candidates` of five headings. The last headings, `talks` in number, are talks.
fn left(candidates: [Option<Candidate>; 5], talks: usize) -> [usize; 5] {
    let headings = headings("## One\n## Two\n### Three\n## Four\n### Five");
    let mut candidates = candidates.map(|one| one.into_iter().collect::<Vec<_>>());
    let mut shapes = [Shape::default(); 5];
    shapes[..talks].iter_mut().for_each(|shape| shape.talk = true);
    drop_series((&headings, &folded(&headings)), &shapes, Some(2), &mut candidates);
    candidates.map(|left| left.len())
}

#[test]
fn headings_side_by_side_with_one_word_in_passing_are_a_series() {
    let left = |candidates| left(candidates, 0);
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
fn parts_of_a_section_whose_wording_comes_first_are_no_series_unless_they_are_talks() {
    let part = |position| Some(Candidate { position, ..reason(SOURCE, Evidence::ListedPiece, "mills", 1) });
    assert_eq!(left([part(0), part(0), None, None, None], 0), [1, 1, 0, 0, 0]);
    assert_eq!(left([part(1), part(1), None, None, None], 0), [0; 5], "the wording comes later");
    assert_eq!(left([part(0), part(0), None, None, None], 2), [0; 5], "talks");
    let headings = headings("## One\n### Two\n### Three");
    let mut candidates = [vec![], vec![part(0).unwrap()], vec![part(0).unwrap()]];
    drop_series((&headings, &folded(&headings)), &[Shape::default(); 3], Some(2), &mut candidates);
    assert!(candidates.iter().all(Vec::is_empty), "below the sections");
}

#[test]
fn a_series_takes_nothing_else_from_its_headings() {
    let headings = headings("## One\n## Two");
    let mill = || reason(SOURCE, Evidence::Contains, "mill", 1);
    let mut candidates = [vec![mill(), reason(MOUTH, Evidence::Contains, "weir", 1)], vec![listed(MILLS), mill()]];
    drop_series((&headings, &folded(&headings)), &[Shape::default(); 2], Some(2), &mut candidates);
    let left = candidates.map(|left| left.iter().map(|one| one.section).collect::<Vec<_>>());
    assert_eq!(left, [[MOUTH], [MILLS]]);
}

#[test]
fn one_heading_that_is_there_twice_is_no_series() {
    let left = |text: &str| {
        let headings = headings(text);
        let mut candidates = vec![vec![passing("mill").unwrap()]; headings.len()];
        let shapes = vec![Shape::default(); headings.len()];
        drop_series((&headings, &folded(&headings)), &shapes, Some(2), &mut candidates);
        candidates.iter().map(Vec::len).collect::<Vec<_>>()
    };
    assert_eq!(left("## The old mill\n## The OLD mill"), [1, 1]);
    assert_eq!(left("## The old mill\n## The new mill\n## The old mill"), [0, 0, 0]);
}
