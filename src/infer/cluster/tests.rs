//! Tests on invented headings.

use crate::infer::cluster::cluster;
use crate::infer::sample::Sample;
use crate::infer::wordings::Wordings;
use crate::text::source::Source;

/// The groups of all headings of reports, given as paths and headings. Each group lists its wordings; all are sorted.
fn groups(reports: &[(String, &[&str])]) -> Vec<Vec<String>> {
    let sample = |(path, headings): &(String, &[&str])| {
        let text: String = headings.iter().map(|heading| format!("## {heading}\n\n")).collect();
        Sample::new(path, Source::new(&**path, &**path, text))
    };
    let samples: Vec<Sample> = reports.iter().map(sample).collect();
    let wordings = Wordings::new(&samples, |_, sample| (0..sample.headings.len()).collect());
    let found = cluster(&wordings, &wordings.translations(&samples), samples.len());
    let mut named: Vec<Vec<String>> = found
        .iter()
        .map(|group| {
            let mut own: Vec<String> = group.members.iter().map(|&one| wordings.all[one].folded.clone()).collect();
            own.sort();
            own
        })
        .collect();
    named.sort();
    named
}

/// `count` reports with these headings, in English and Vietnamese.
fn both<'h>(
    name: &str,
    count: usize,
    english: &'h [&'h str],
    vietnamese: &'h [&'h str],
) -> Vec<(String, &'h [&'h str])> {
    let report = |number| [(format!("{name}{number}.md"), english), (format!("{name}{number}.vi.md"), vietnamese)];
    (0..count).flat_map(report).collect()
}

#[test]
fn synonyms_are_tied_by_their_translation() {
    let mut reports = both("a", 4, &["Catch", "Weather"], &["Mẻ lưới", "Thời tiết"]);
    reports.extend(both("b", 3, &["Fish landed", "Weather"], &["Mẻ lưới", "Thời tiết"]));
    reports.extend(both("c", 3, &["What the nets held", "Weather"], &["Mẻ lưới", "Thời tiết"]));
    let expected = [vec!["catch", "fish landed", "mẻ lưới", "what the nets held"], vec!["thời tiết", "weather"]];
    assert_eq!(groups(&reports), expected);
}

#[test]
fn wordings_that_one_report_has_side_by_side_are_two_sections() {
    let reports: Vec<(String, &[&str])> =
        (0..6).map(|number| (format!("{number}.md"), &["Morning watch", "Evening watch"][..])).collect();
    assert_eq!(groups(&reports), [vec!["evening watch"], vec!["morning watch"]]);
}

#[test]
fn inflections_function_words_and_order_make_no_other_section() {
    let variants = ["Repairs of the Hull", "Hull repair", "Our repairs on the hull"];
    let lists: Vec<[&str; 2]> = variants.iter().map(|variant| ["Crew", variant]).collect();
    let reports: Vec<(String, &[&str])> =
        (0..9).map(|number| (format!("{number}.md"), &lists[number % 3][..])).collect();
    assert_eq!(groups(&reports), [vec!["crew"], vec!["hull repair", "our repairs on the hull", "repairs of the hull"]]);
}

#[test]
fn a_rare_wording_without_its_marks_joins_the_one_with_them() {
    let mut reports: Vec<(String, &[&str])> =
        (0..5).map(|number| (format!("{number}.vi.md"), &["Thủy thủ đoàn", "Sửa chữa"][..])).collect();
    reports.push(("5.vi.md".to_owned(), &["Thuy thu doan", "Sửa chữa"]));
    assert_eq!(groups(&reports), [vec!["sửa chữa"], vec!["thuy thu doan", "thủy thủ đoàn"]]);
}

#[test]
fn headings_that_nothing_ties_stay_apart() {
    let mut reports: Vec<(String, &[&str])> =
        (0..4).map(|number| (format!("a{number}.md"), &["Crew", "Harbour fees", "Cargo"][..])).collect();
    reports.extend((0..4).map(|number| (format!("b{number}.md"), &["Crew", "Lighthouses", "Cargo"][..])));
    assert_eq!(groups(&reports), [vec!["cargo"], vec!["crew"], vec!["harbour fees"], vec!["lighthouses"]]);
}
