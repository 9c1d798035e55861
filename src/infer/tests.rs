//! Tests on invented reports.

use proptest::prelude::*;

use super::draft::{Draft, SectionDraft};
use super::sample::Sample;
use super::{Options, from_samples, trial, write};
use crate::message::Language;
use crate::schema::{FieldKind, RequirementLevel};
use crate::text::source::Source;

mod trips;

fn sample(path: &str, text: impl Into<String>) -> Sample {
    Sample::new(path, Source::new(path, path, text))
}

fn infer(samples: impl AsMut<[Sample]>) -> (Draft, usize) {
    let mut samples = samples;
    let options = Options { paths: Vec::new(), share: 0.8, name: "trip".to_owned(), language: Language::En };
    let (draft, trial) =
        from_samples(samples.as_mut(), &options).unwrap_or_else(|failure| panic!("{failure}: {:?}", failure.place));
    (draft, trial.failing.len())
}

fn canonical<'d>(section: &'d SectionDraft, language: &str) -> &'d str {
    let own = section.headings.iter().find(|(code, _)| code == language);
    own.and_then(|(_, wordings)| wordings.first()).map_or("", |(text, _)| text)
}

fn canonicals<'d>(draft: &'d Draft, language: &str) -> Vec<&'d str> {
    draft.sections.iter().map(|section| canonical(section, language)).collect()
}

fn field<'d>(draft: &'d Draft, name: &str) -> &'d super::draft::FieldDraft {
    draft.fields.iter().find(|field| field.name == name).unwrap_or_else(|| panic!("{name}: {:?}", draft.fields))
}

#[test]
fn fifty_trip_reports_give_exactly_their_sections() {
    for seed in [1, 2, 3] {
        let mut samples = trips::reports(25, seed);
        let (draft, failing) = infer(&mut samples);
        let text = write::write(&draft, Language::En);
        assert_eq!(canonicals(&draft, "en"), trips::ENGLISH, "{seed}\n{text}");
        assert_eq!(canonicals(&draft, "vi"), trips::VIETNAMESE, "{seed}\n{text}");
        for section in &draft.sections {
            let english = canonical(section, "en");
            let wanted = if trips::RECOMMENDED.contains(&english) {
                RequirementLevel::Recommended
            } else {
                RequirementLevel::Required
            };
            assert_eq!(section.required, wanted, "{seed}: {english}\n{text}");
            assert!(section.within.is_none(), "{english}");
        }
        assert!(failing * 5 <= samples.len(), "{failing} fail\n{text}");
    }
}

#[test]
fn fields_tables_and_what_the_template_left_are_found() {
    let (draft, _) = infer(trips::reports(25, 1));
    assert_eq!(field(&draft, "date").kind, Some(FieldKind::Date));
    assert_eq!(field(&draft, "date").placeholders, [trips::TEMPLATE_DATE]);
    assert_eq!(field(&draft, "weight").kind, Some(FieldKind::Integer));
    let mut groups = field(&draft, "group").values.clone();
    groups.sort();
    assert_eq!(groups, ["heron", "kingfisher", "plover"]);
    assert!(field(&draft, "title").required && field(&draft, "title").values.is_empty());
    let phrases: Vec<&str> = draft.phrases.iter().map(|phrase| &*phrase.text).collect();
    assert_eq!(phrases, trips::RESIDUE);
    let specimens = draft.sections.iter().find(|section| section.id == "specimens").unwrap();
    let columns: Vec<&str> = specimens.columns.iter().map(|column| &*column.id).collect();
    assert_eq!(columns, ["species", "place", "day"]);
    assert!(specimens.columns[2].dates && !specimens.columns[0].dates);
    assert_eq!(draft.translations.map(|share| (share.count, share.of)), Some((25, 25)));
    let languages: Vec<_> = draft.languages.iter().map(|language| (&*language.code, &*language.suffix)).collect();
    assert_eq!(languages, [("en", ""), ("vi", ".vi")]);
}

#[test]
fn the_result_is_the_same_each_time_and_in_each_language() {
    let text = |language| write::write(&infer(trips::reports(10, 4)).0, language);
    assert_eq!(text(Language::En), text(Language::En));
    let vietnamese = text(Language::Vi);
    assert!(vietnamese.contains("# có ở 20 trên 20") && !vietnamese.contains("# in "), "{vietnamese}");
}

const TEMPLATE: &str = "---\ntitle: Your title here\ndate: 2024-01-01\nweight: 1\n---\n\n# Lab report\n\n\
    > Please read the whole page before you begin.\n\n## 1. Aim\n\nSay in two sentences what you want to find out.\n\n\
    ## 2. Materials\n\n| Thing | Number |\n|---|---|\n| beaker | 2 |\n\n## 3. Procedure\n\n### Set-up\n\n### Measurement\n\n\
    ## 4. Results\n\n![Describe your picture](a.png)\n\nName of the partner: \n";

#[test]
fn all_headings_of_a_template_are_required_sections() {
    let (draft, failing) = infer([sample("lab.md", TEMPLATE)]);
    let text = write::write(&draft, Language::En);
    assert_eq!(canonicals(&draft, "en"), ["Aim", "Materials", "Procedure", "Results", "Set-up", "Measurement"]);
    assert!(draft.sections.iter().all(|section| section.required == RequirementLevel::Required), "{text}");
    let within: Vec<_> = draft.sections.iter().map(|section| section.within).collect();
    assert_eq!(within, [None, None, None, None, Some(2), Some(2)]);
    assert_eq!(field(&draft, "title").placeholders, ["Your title here"]);
    assert_eq!(field(&draft, "date").placeholders, ["2024-01-01"]);
    let phrases: Vec<&str> = draft.phrases.iter().map(|phrase| &*phrase.text).collect();
    assert_eq!(
        phrases,
        ["Please read the whole page before you begin.", "Say in two sentences what you want to find out."]
    );
    assert_eq!(draft.alts.first().map(|alt| &*alt.text), Some("Describe your picture"));
    assert_eq!(draft.sections[1].columns.len(), 2, "{text}");
    assert!(draft.title.is_some() && draft.order.is_some());
    assert_eq!(failing, 0, "{text}");
}

#[test]
fn a_template_in_two_languages_has_each_section_once() {
    let vietnamese =
        "# Báo cáo\n\n## Mục tiêu\n\n## Dụng cụ\n\n## Các bước tiến hành\n\n## Kết quả đo được trong buổi học\n";
    let english = "# Report\n\n## Aim\n\n## Materials\n\n## Procedure\n\n## Results\n";
    let (draft, _) = infer([sample("lab/_index.md", english), sample("lab/_index.vi.md", vietnamese)]);
    assert_eq!(canonicals(&draft, "en"), ["Aim", "Materials", "Procedure", "Results"]);
    assert_eq!(
        canonicals(&draft, "vi"),
        ["Mục tiêu", "Dụng cụ", "Các bước tiến hành", "Kết quả đo được trong buổi học"]
    );
}

/// Reports of six weeks in both languages, with `headings` below the title.
fn weeks(headings: impl Fn(usize) -> [String; 2]) -> Vec<Sample> {
    let report = |week: usize| {
        let [english, vietnamese] = headings(week);
        let page = |title: &str, headings: &str| format!("# {title}\n\n{headings}\n\nMixed {week} jars of glaze.\n");
        [
            sample(&format!("{week}/_index.md"), page("Pottery", &english)),
            sample(&format!("{week}/_index.vi.md"), page("Làm gốm", &vietnamese)),
        ]
    };
    (1..=6).flat_map(report).collect()
}

#[test]
fn headings_with_the_number_of_the_report_are_a_pattern() {
    let (draft, failing) = infer(weeks(|week| {
        [
            format!("## Week {week} Goals\n\nThrow.\n\n## Kiln Log {week}\n\nHot.\n\n## Plan for week {}", week + 1),
            format!(
                "## Mục tiêu tuần {week}\n\nXoay.\n\n## Nhật ký lò {week}\n\nNóng.\n\n## Kế hoạch tuần {}",
                week + 1
            ),
        ]
    }));
    let text = write::write(&draft, Language::En);
    assert_eq!(canonicals(&draft, "en"), ["Week * Goals", "Kiln Log *", "Plan for week *"], "{text}");
    assert_eq!(canonicals(&draft, "vi"), ["Mục tiêu tuần *", "Nhật ký lò *", "Kế hoạch tuần *"], "{text}");
    let ids: Vec<&str> = draft.sections.iter().map(|section| &*section.id).collect();
    assert_eq!(ids, ["week-goals", "kiln-log", "plan-week"], "{text}");
    assert!(draft.sections.iter().all(|section| section.headings.iter().all(|(_, wordings)| wordings.len() == 1)));
    assert!(text.contains("      en: [\"Week * Goals\"]  # 6\n"), "{text}");
    assert_eq!(failing, 0, "{text}");
}

#[test]
fn numbers_that_do_not_tell_reports_apart_stay() {
    // Each report has all of them, or all reports have the same.
    let (draft, failing) = infer(weeks(|_| {
        [
            "## Day 1\n\nClay.\n\n## Day 2\n\nFire.\n\n## Plan for 2026".to_owned(),
            "## Ngày 1\n\nĐất.\n\n## Ngày 2\n\nLửa.\n\n## Kế hoạch 2026".to_owned(),
        ]
    }));
    let text = write::write(&draft, Language::En);
    assert_eq!(canonicals(&draft, "en"), ["Day 1", "Day 2", "Plan for 2026"], "{text}");
    assert_eq!(failing, 0, "{text}");
    // A number alone does not name a section.
    let (draft, _) = infer(weeks(|week| [format!("## {week}"), format!("## {week}")]));
    assert!(draft.sections.iter().all(|section| !canonical(section, "en").contains('*')));
}

#[test]
fn thousands_of_distinct_headings_are_bounded() {
    let word = |number: usize| {
        let letter = |place: u32| char::from(b'a' + u8::try_from(number / 26usize.pow(place) % 26).unwrap());
        (0..4).map(letter).collect::<String>()
    };
    let report = |at: usize| {
        let headings = (0..200)
            .map(|number| format!("{} {} {}\n\n", "#".repeat(number % 6 + 1), word(at * 200 + number), word(number)));
        sample(&format!("{at}.md"), headings.collect::<String>() + &"> ".repeat(200) + "deep\n")
    };
    let samples: Vec<Sample> = (0..40).map(report).collect();
    let (draft, _) = infer(samples);
    assert!(draft.sections.len() <= 50);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_result_is_always_a_right_schema(
        texts in prop::collection::vec("(#{1,3} [\\PC]{0,20}\n\n|[a-zà-ỹ*?/\\[\\]{}\"': -]{0,40}\n\n|\\| [\\PC]{0,8} \\| b \\|\n\\|--\\|--\\|\n\n){0,8}", 1..5),
        fields in prop::collection::vec(("[a-z\"'<~ ]{1,6}", "[\\PC]{0,12}"), 0..4),
        copies in 1usize..4,
    ) {
        let front: String = fields.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        let mut samples = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            for copy in 0..copies {
                samples.push(sample(&format!("{at}/{copy}.md"), format!("---\n{front}---\n\n{text}# /a*b/ [c\n\n{text}")));
            }
        }
        let (draft, _) = infer(samples);
        prop_assert!(trial::compiled(&draft).is_ok());
    }
}
