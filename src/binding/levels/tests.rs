use super::super::evidence::{Candidate, Evidence};
use super::super::shape::Shape;
use super::super::tests::{MILLS, RIVER, SOURCE, WHEELS, headings, listed, reason, schema};

/// The level of the sections below `# River`, `## One`, `## Two`, `### Three`, `### Four` and `### Five`.
fn level(candidates: [Vec<Candidate>; 5], shapes: [Shape; 5]) -> Option<u8> {
    let headings = headings("# River\n## One\n## Two\n### Three\n### Four\n### Five");
    let candidates: Vec<_> = std::iter::once(Vec::new()).chain(candidates).collect();
    let shapes: Vec<_> = std::iter::once(Shape::default()).chain(shapes).collect();
    super::common_level(
        &headings,
        &candidates,
        &shapes,
        Some(0),
        &schema(&RIVER.replace("[Mills] }", "[Mills] }, required: true")),
        &|_| false,
    )
}

fn terms(section: usize) -> Vec<Candidate> {
    vec![reason(section, Evidence::TermsOnly, "words", 0)]
}

fn one(section: usize) -> Vec<Candidate> {
    vec![listed(section)]
}

#[test]
fn the_level_of_the_sections_is_that_of_most_of_their_best_headings() {
    let level = |candidates| level(candidates, [Shape::default(); 5]);
    let weak = |section| vec![reason(section, Evidence::WeakTerms, "words", 0)];
    assert_eq!(level([one(0), vec![], one(1), one(2), vec![]]), Some(3), "most");
    assert_eq!(level([one(0), one(3), one(1), one(2), vec![]]), Some(2), "of two alike the shallower");
    assert_eq!(level([one(0), vec![], terms(0), terms(0), terms(0)]), Some(2), "a section counts once");
    assert_eq!(level([terms(0), vec![], one(1), one(0), vec![]]), Some(3), "where its best heading stands");
    assert_eq!(level([terms(0), vec![], vec![], terms(0), vec![]]), Some(2), "or the shallower of two alike");
    assert_eq!(level([vec![], terms(0), weak(1), weak(2), weak(3)]), Some(2), "weaker reasons do not count");
    assert_eq!(level([vec![], vec![], vec![listed(3), listed(1)], one(0), vec![]]), Some(3), "later sections too");
}

#[test]
fn one_section_inside_another_heading_does_not_make_the_level() {
    let level = |candidates| level(candidates, [Shape::default(); 5]);
    assert_eq!(level([vec![], vec![], one(0), vec![], vec![]]), Some(2));
    assert_eq!(level([vec![], vec![], one(0), one(1), vec![]]), Some(3), "two do");
}

#[test]
fn sections_that_may_be_left_out_do_not_make_the_level() {
    let headings = headings("# River\n## One\n### Two\n### Three");
    let candidates = [vec![], vec![listed(SOURCE)], vec![listed(MILLS)], vec![listed(WHEELS)]];
    let level = |text: &str| {
        super::common_level(&headings, &candidates, &[Shape::default(); 4], Some(0), &schema(text), &|_| false)
    };
    assert_eq!(level(&RIVER.replace("within: mills, required: true", "within: mills")), Some(2));
    assert_eq!(level(&RIVER.replace("[Mills] }", "[Mills] }, required: recommended")), Some(3));
}

#[test]
fn talks_and_lines_of_a_timetable_do_not_make_the_level() {
    let talk = Shape { talk: true, ..Shape::default() };
    let timed = Shape { timed: true, ..Shape::default() };
    let plain = Shape::default();
    let candidates = || [one(0), vec![], one(1), one(2), vec![]];
    assert_eq!(level(candidates(), [plain, plain, talk, plain, plain]), Some(2));
    assert_eq!(level(candidates(), [plain, plain, plain, timed, plain]), Some(2));
}

#[test]
fn where_no_section_is_known_the_level_is_the_shallowest_below_the_title() {
    let schema = schema(RIVER);
    let level = |text: &str, title: Option<usize>| {
        let headings = headings(text);
        let count = headings.len();
        super::common_level(
            &headings,
            &vec![Vec::new(); count],
            &vec![Shape::default(); count],
            title,
            &schema,
            &|_| false,
        )
    };
    assert_eq!(level("# River\n#### Deep\n### Less deep", Some(0)), Some(3));
    assert_eq!(level("## River\n### One\n### Two", None), Some(3), "a title by another name");
    assert_eq!(level("## River\n### One\n#### Two", None), Some(2), "or not");
    assert_eq!(level("## Deep\n# River\n### Less deep", None), Some(1));
    assert_eq!(level("# River\n> ## Quoted\n\n### On the page", Some(0)), Some(3));
    assert_eq!(level("# River\n# ***\n### On the page", Some(0)), Some(3));
    assert_eq!(level("# River\n## River\n### One\n### Two", Some(0)), Some(3), "a second title");
    assert_eq!(level("# River\n## One\n### Two\n## Three", Some(0)), Some(2));
    assert_eq!(level("# River\n### One", Some(0)), Some(3));
    assert_eq!(level("# River\n##\n### One", Some(0)), Some(2), "one that is being written");
    assert_eq!(level("# ![](river.jpg)\n### One", None), Some(3), "a picture above");
    assert_eq!(level("> # Quoted\n\n### One", None), Some(3), "a quotation");
    assert_eq!(level("### One\n## Two\n### Three\n### Four", None), Some(2), "a title is the outermost");
    assert_eq!(level("# River", Some(0)), None);
    assert_eq!(level("", None), None);
}
