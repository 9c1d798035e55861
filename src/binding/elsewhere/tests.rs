use super::super::bound::Elsewhere;
use super::super::matcher::Matcher;
use super::super::tests::{MOUTH, bind, schema};
use super::*;

const TRIP: &str = "
own-headings: true
sections:
  - { id: source, headings: { en: [Source] }, required: true }
  - { id: mouth, headings: { en: [Mouth] }, required: true }
  - { id: mills, headings: { en: [Mills] }, required: true }
";

/// Per section of the trip, the file of the page below the report where it is, among pages with these `names`.
fn pages_of_trip(names: &[&str]) -> Vec<Option<String>> {
    let (schema, pages) = (schema(TRIP), names.iter().zip(1..));
    let child = |(name, number): (&&str, i32)| Child {
        file: format!("{number}.md"),
        names: vec![(*name).to_owned()],
        headings: Vec::new(),
    };
    let children: Vec<Child> = pages.map(child).collect();
    let mut binding = bind("# Trip\n", &schema);
    binding.find_on_pages(&children, &schema, &Matcher::new(&schema));
    let file = |place: &Option<Elsewhere>| match place {
        Some(Elsewhere::Page(file, _) | Elsewhere::UnknownPage(file)) => Some(file.clone()),
        _ => None,
    };
    binding.elsewhere.iter().map(file).collect()
}

#[test]
fn pages_below_a_report_hold_the_sections_that_they_name_and_the_rest_in_order() {
    let file = |number: i32| Some(format!("{number}.md"));
    assert_eq!(pages_of_trip(&["Mills", "Source", "Mouth"]), [file(2), file(3), file(1)]);
    // A third of what is required is named: the other pages are the other sections.
    assert_eq!(pages_of_trip(&["Reeds", "Mouth", "Wind"]), [file(1), file(2), file(3)]);
    // Less of it is: nobody knows what the pages are.
    assert_eq!(pages_of_trip(&["Reeds", "Wind", "Herons"]), [None, None, None]);
    // Too few are left for what is missing.
    assert_eq!(pages_of_trip(&["Source", "Reeds"]), [file(1), None, None]);
    assert_eq!(pages_of_trip(&[]), [None, None, None]);
    // A page that names two sections holds both.
    assert_eq!(pages_of_trip(&["Source and mouth", "Reeds"]), [file(1), file(1), file(2)]);
}

#[test]
fn pages_that_name_nothing_are_sections_where_a_third_of_what_is_required_is_known() {
    let section =
        |number: usize| format!("  - {{ id: s{number}, headings: {{ en: [Bend {number}] }}, required: true }}\n");
    let held = |required: usize, named: usize| {
        let optional = "  - { id: reeds, headings: { en: [Reeds] } }\n";
        let sections: String = (0..required).map(section).collect();
        let schema = schema(&format!("own-headings: true\nsections:\n{optional}{sections}"));
        let page = |number: usize| Child {
            file: format!("{number}.md"),
            names: vec![if number < named { format!("Bend {number}") } else { format!("Herons {number}") }],
            headings: Vec::new(),
        };
        let mut binding = bind("# Trip\n", &schema);
        binding.find_on_pages(&(0..required).map(page).collect::<Vec<_>>(), &schema, &Matcher::new(&schema));
        assert!(binding.elsewhere[0].is_none(), "what may be left out is on no page");
        binding.elsewhere.iter().flatten().count()
    };
    assert_eq!([held(4, 1), held(4, 2)], [1, 4]);
    assert_eq!([held(6, 1), held(6, 2)], [1, 6]);
}

#[test]
fn without_headings_of_ones_own_a_page_holds_what_its_name_says() {
    let schema = schema(&TRIP.replace("own-headings: true", ""));
    // Per section, the number of the page that holds it, of pages with these names and headings; 0 for none.
    let pages = |pages: &[(&str, &str)]| {
        let child = |(&(name, heading), number): (&(&str, &str), i32)| Child {
            file: format!("{number}.md"),
            names: vec![name.to_owned()],
            headings: vec![heading.to_owned()],
        };
        let children: Vec<Child> = pages.iter().zip(1..).map(child).collect();
        let mut binding = bind("# Trip\n", &schema);
        binding.find_on_pages(&children, &schema, &Matcher::new(&schema));
        let number = |place: &Option<Elsewhere>| match place {
            Some(Elsewhere::Page(file, _)) => file[..1].parse().unwrap(),
            _ => 0,
        };
        binding.elsewhere.iter().map(number).collect::<Vec<i32>>()
    };
    assert_eq!(pages(&[("Source / Mouth", ""), ("Mills", "")]), [1, 1, 2]);
    assert_eq!(pages(&[("Source", ""), ("Mouth", ""), ("Reeds", "")]), [1, 2, 0], "of others nobody can say");
    assert_eq!(pages(&[("Part one", "Mills"), ("Part two", "Reeds")]), [0, 0, 1], "by a heading on it");
    assert_eq!(pages(&[("Mouth", ""), ("The mouth", ""), ("Source", "")]), [3, 1, 0], "by the plainest name");
}

#[test]
fn a_section_shares_the_heading_of_another_only_if_the_heading_names_both() {
    let schema = schema(
        "
sections:
  - { id: source, headings: { en: [Source] }, terms: { en: [source] }, required: true, shares: [mouth] }
  - { id: mouth, headings: { en: [Mouth] }, terms: { en: [mouth] }, required: true, shares: [source] }
",
    );
    // The sections that share a heading, each with the section that the heading names.
    let shared = |report: &str| -> Vec<(usize, usize)> {
        let places = bind(report, &schema).elsewhere;
        let shared = places.iter().zip(0..).filter_map(|(place, index)| match place {
            Some(Elsewhere::Shared(1, reason)) => Some((index, reason.section)),
            _ => None,
        });
        shared.collect()
    };
    assert_eq!(shared("# River\n## From source to mouth\n"), [(MOUTH, MOUTH)]);
    assert_eq!(shared("# River\n## From source to mills\n"), []);
    assert_eq!(shared("# River\n## Source\n## Mouth\n"), []);
}

#[test]
fn a_table_below_the_text_of_another_section_is_that_of_the_section_that_needs_it() {
    let schema = schema(
        "
sections:
  - { id: source, headings: { en: [Source] }, required: true }
  - { id: mouth, headings: { en: [Mouth] }, required: true,
      requires: { tables: { columns: [{ id: boat, headings: { en: [Boat] }, required: true }, { id: day, headings: { en: [Day] } }] } } }
",
    );
    let shared = |report: &str| matches!(bind(report, &schema).elsewhere[MOUTH], Some(Elsewhere::Shared(1, _)));
    let table = "| Boat | Day |\n|---|---|\n| Heron | Monday |\n";
    assert!(shared(&format!("# River\n## Source\nA spring.\n\n{table}")));
    assert!(shared(&format!("# River\n## Source\n### Spring\nCold.\n\n{table}")), "below a part of it");
    assert!(!shared(&format!("# River\n## Source\n\n{table}")), "it is all that the other section has");
    assert!(!shared(&format!("# River\n## Source\nA spring.\n\n{table}\n## Mouth\nWide.\n")), "it has its own heading");
    assert!(!shared("# River\n## Source\nA spring.\n\n| Boat |\n|---|\n| Heron |\n"), "one column says little");
}
