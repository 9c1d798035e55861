//! Schema files: the compiled form of valid ones, and the messages on invalid ones, with their places.

use std::path::Path;
use std::sync::Arc;

use crate::diagnostic::{Failure, Severity};
use crate::rules::METAS;
use crate::schema::{
    self, Bound, CellKind, Countable, DateForm, FieldKind, ListKind, Others, RequirementLevel, Schema,
};
use proptest::prelude::*;

fn load(name: &str) -> Result<Arc<Schema>, Failure> {
    schema::load(name, Path::new("fixtures/schemas"), &METAS)
}

/// Every place of a failure: `file:line:column`, the text there, the message, the help.
fn faults(name: &str) -> String {
    let failure = load(name).unwrap_err();
    let mut drawn = format!("{failure}\n");
    if let Some(help) = &failure.help {
        drawn.push_str(&format!("  help: {help}\n"));
    }
    let Some((source, faults)) = &failure.place else { return drawn };
    for fault in faults {
        let place = source.position(fault.span.start);
        let text = source.slice(fault.span);
        drawn.push_str(&format!("{}:{}:{} {text:?}: {}\n", source.name(), place.line, place.column, fault.message));
        if let Some(help) = &fault.help {
            drawn.push_str(&format!("  help: {help}\n"));
        }
    }
    drawn
}

#[test]
fn unknown_keys_wrong_types_and_missing_keys_are_told_together() {
    insta::assert_snapshot!(faults("faulty/keys.yaml"));
}

#[test]
fn what_only_its_meaning_shows_to_be_wrong_is_told_together() {
    insta::assert_snapshot!(faults("faulty/meaning.yaml"));
}

#[test]
fn what_only_meaning_shows_is_told_beside_wrong_keys_unless_it_may_come_of_them() {
    insta::assert_snapshot!(["mixed", "extends-mixed"].map(|name| faults(&format!("faulty/{name}.yaml"))).join("\n"));
}

#[test]
fn what_is_left_empty_extends_nothing() {
    let home = tempfile::tempdir().unwrap();
    let load = |text: &str| {
        let path = home.path().join("own.yaml");
        std::fs::write(&path, text).unwrap();
        schema::load(path.to_str().unwrap(), Path::new(""), &METAS)
    };
    for text in ["extends:\ntitle: { required: true }\n", "extends: ~\nsections: ~\nrules: null\n"] {
        assert!(load(text).unwrap().sections.is_empty(), "{text}");
    }
    let extended = load("extends: adr\nfront-matter: {}\nname: 1.50\n").unwrap();
    assert_eq!((&*extended.name, extended.sections.is_empty()), ("1.50", false));
}

#[test]
fn columns_are_told_apart_and_the_report_is_not_a_section() {
    insta::assert_snapshot!(["columns", "columns-keys"].map(|name| faults(&format!("faulty/{name}.yaml"))).join("\n"));
}

#[test]
fn a_condition_has_one_test_and_something_that_follows() {
    insta::assert_snapshot!(["when", "when-meaning"].map(|name| faults(&format!("faulty/{name}.yaml"))).join("\n"));
}

#[test]
fn a_check_limits_something_and_has_a_severity() {
    insta::assert_snapshot!(faults("faulty/checks.yaml"));
}

#[test]
fn what_a_schema_says_to_people_is_text_or_a_text_for_each_language() {
    insta::assert_snapshot!(faults("faulty/said.yaml"));
}

#[test]
fn a_section_shares_the_heading_of_another_one_that_is_there() {
    insta::assert_snapshot!(faults("faulty/shares.yaml"));
}

#[test]
fn conditions_hold_by_what_the_front_matter_says() {
    let schema = load("good/full.yaml").unwrap();
    let met = |yaml: &str| {
        let fields = crate::data::yaml::parse(yaml, 0).unwrap();
        schema.matching_conditions(Some(&fields))
    };
    let there = "present: [An]\n";
    for (fields, expected) in [
        ("draft: true", &[0][..]),
        ("Draft: 'true'", &[0]),
        ("draft: false", &[]),
        ("draft: [false, true]", &[0]),
        ("drafts: true", &[]),
        ("tags: short", &[1]),
        ("tags: [long, 2025]", &[1]),
        ("tags: [2025-01-01, shorter]", &[]),
        ("host: { name: Dr. Hà }", &[2]),
        ("HOST: { Name: ' Dr. Hà ' }", &[2]),
        ("host: Dr. Hà", &[]),
        ("host.name: Dr. Hà", &[]),
    ] {
        assert_eq!(met(&format!("{there}{fields}\n")), expected, "{fields}");
    }
    for absent in ["x: 1", "present:", "present: ' '", "present: []"] {
        assert_eq!(met(absent), [3], "{absent}");
    }
    assert_eq!(schema.matching_conditions(None), [3]);
}

#[test]
fn what_is_extended_must_be_there_and_right() {
    insta::assert_snapshot!(
        ["unknown-parent", "missing-parent", "cycle-a", "cycle-self", "parent-at-fault", "against-parent", "no-yaml"]
            .map(|name| faults(&format!("faulty/{name}.yaml")))
            .join("\n")
    );
}

#[test]
fn a_name_that_is_no_schema_gets_the_near_ones() {
    insta::assert_snapshot!(
        ["event-reprot", "Event_Report", "minutes", "./minutes.yaml", "good", "good/full.yml", "../schemas"]
            .map(faults)
            .join("\n")
    );
}

#[test]
fn a_schema_file_that_cannot_be_read_is_named() {
    let home = tempfile::tempdir().unwrap();
    let message = |name: &str, bytes: &[u8]| {
        let path = home.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let failure = schema::load(path.to_str().unwrap(), Path::new(""), &[]).unwrap_err();
        failure.message.en.replace(home.path().to_str().unwrap(), "HOME")
    };
    assert_eq!(message("a.yaml", b"name: caf\xe9\n"), "cannot read the schema HOME/a.yaml: byte 9 is not UTF-8");
    assert_eq!(
        message("b.yaml", &vec![b'#'; 2 << 20]),
        "cannot read the schema HOME/b.yaml: it is larger than 256 KiB"
    );
}

#[test]
fn every_key_of_the_language_is_understood() {
    let schema = load("good/full.yaml").unwrap();
    assert_eq!(&*schema.name, "meeting-minutes");
    assert_eq!(schema.language_of("a.md"), Some("vi"));
    assert_eq!(schema.language_of("a.en.md"), Some("en"));
    assert!(schema.files.is_match("Minutes/2025/a.md") && !schema.files.is_match("a.md"));

    let front = &schema.front_matter;
    assert!(front.required && front.first_byte);
    assert_eq!(front.other_fields, Others::Warn);
    let field = |name: &str| front.fields.iter().find(|field| field.name == name).unwrap();
    assert_eq!(field("title").limits.min, Some(Bound::Number(5.0)));
    assert_eq!(field("date").limits.min, Some(Bound::Date("2020-01-01".parse().unwrap())));
    assert_eq!(field("date").limits.max, Some(Bound::Date("2099-12-31".parse().unwrap())));
    assert_eq!(field("starts").kind, Some(FieldKind::Datetime));
    assert_eq!(field("fee").limits.values, ["1", "2.50", "0x10"]);
    assert_eq!(field("open").placeholders, ["TODO"]);
    assert!(field("room").limits.pattern.is_some());
    let checks = &field("minute-taker").checks;
    assert_eq!(
        checks.iter().map(|check| check.severity).collect::<Vec<_>>(),
        [Severity::Error, Severity::Warning, Severity::Info]
    );
    assert_eq!(checks[0].limits.max, Some(Bound::Number(40.0)));
    assert!(checks[1].limits.pattern.is_some() && checks[1].limits.message.is_some());
    assert_eq!(field("present").items.as_ref().unwrap().kind, Some(FieldKind::String));
    assert_eq!(field("host").fields[0].name, "name");

    let agenda = &schema.sections[0];
    assert_eq!((agenda.required, agenda.level), (RequirementLevel::Required, Some((2, 3))));
    assert_eq!(agenda.headings.iter().filter(|wording| wording.pattern.is_some()).count(), 2);
    assert_eq!(agenda.canonical("vi"), "Chương trình");
    let counts: Vec<_> = agenda.requires.counts.iter().map(|count| (count.what, count.min, count.max)).collect();
    assert_eq!(counts[0], (Countable::Words, Some(10), Some(500)));
    assert_eq!(counts.last(), Some(&(Countable::CodeBlocks, None, Some(0))));
    let columns: Vec<_> =
        agenda.requires.columns.iter().map(|column| (column.id.as_str(), column.required, column.kind)).collect();
    assert_eq!(
        columns,
        [
            ("who", RequirementLevel::Required, CellKind::Text),
            ("due", RequirementLevel::Recommended, CellKind::Date),
            ("cost", RequirementLevel::Optional, CellKind::Number)
        ]
    );
    assert_eq!(agenda.requires.columns[0].canonical("vi"), "Người phụ trách");
    assert_eq!(agenda.requires.columns[1].formats, [DateForm::DayFirst, DateForm::YearFirst]);
    assert_eq!(schema.requires.columns[0].id, "vote");
    assert_eq!((schema.requires.counts.len(), schema.requires.text.len()), (1, 1));
    assert_eq!(agenda.requires.list, Some(ListKind::Ordered));
    assert_eq!(agenda.requires.text.len(), 2);
    assert_eq!(agenda.example[1], ("vi".to_owned(), "1. **Chủ đề** – ai trình bày".to_owned()));
    assert_eq!(schema.sections[1].within, Some(0));
    assert_eq!(schema.sections[1].level, Some((3, 3)));

    assert!(schema.order_listed);
    assert_eq!(schema.other_sections, Others::Error);
    assert_eq!(schema.images.formats, ["png", "jpg"]);
    assert_eq!(schema.images.remote, Others::Error);
    let said: Vec<_> = schema.phrases.iter().map(|phrase| phrase.message.as_ref()).collect();
    let said = |index: usize| said[index].map(|message| (message.en.as_str(), message.vi.as_str()));
    let line = "the template's line was left as it was";
    assert_eq!(said(0), Some((line, line)));
    assert_eq!(said(1), Some(("the template's name was left in", "còn sót tên của bản mẫu")));
    assert_eq!(said(2), Some(("còn sót dòng của bản mẫu", "còn sót dòng của bản mẫu")));
    assert_eq!(said(3), None);
    assert_eq!(schema.rules.len(), 2);
}

#[test]
fn a_schema_of_three_lines_is_right_and_is_called_like_its_file() {
    let schema = load("good/short.yaml").unwrap();
    assert_eq!(&*schema.name, "short");
    assert_eq!(schema.languages.len(), 2);
    assert!(schema.title_required && !schema.front_matter.required);
}

#[test]
fn a_schema_that_extends_another_merges_maps_by_key_and_sections_by_id() {
    let parent = load("event-report").unwrap();
    let child = load("good/lab-report.yaml").unwrap();
    let names = |schema: &Schema| schema.front_matter.fields.iter().map(|field| field.name.clone()).collect::<Vec<_>>();
    let ids = |schema: &Schema| schema.sections.iter().map(|section| section.id.clone()).collect::<Vec<_>>();

    assert_eq!(&*child.name, "lab-report");
    assert_eq!(names(&child), [names(&parent), vec!["lab".to_owned()]].concat());
    assert_eq!(ids(&child), [ids(&parent), vec!["safety".to_owned()]].concat());
    let pre = child.front_matter.fields.iter().find(|field| field.name == "pre").unwrap();
    assert!(!pre.required && pre.example.is_some());
    let photos = &child.sections[child.section_index("photos").unwrap()];
    assert_eq!(photos.required, RequirementLevel::Required);
    assert_eq!(photos.requires.counts[0].min, Some(3));
    assert_eq!(photos.headings.len(), parent.sections[parent.section_index("photos").unwrap()].headings.len());
    assert_eq!(child.phrases.len(), 1);
    assert_eq!(child.file_patterns, parent.file_patterns);
    assert_eq!(child.images.min, parent.images.min);
}

#[test]
fn a_schema_may_extend_one_that_extends_another() {
    let schema = load("good/second-visit.yaml").unwrap();
    assert_eq!(&*schema.name, "second-visit");
    assert_eq!(schema.images.min, Some(5));
    let required = |id: &str| schema.sections[schema.section_index(id).unwrap()].required;
    assert_eq!(required("safety"), RequirementLevel::Optional);
    assert_eq!(required("comparison"), RequirementLevel::Optional);
    assert_eq!(required("photos"), RequirementLevel::Required);
    let date = &schema.front_matter.fields[1];
    assert_eq!(date.placeholders, ["2024-01-01", "`r Sys.Date()`"]);
}

#[test]
fn numbers_that_are_compared_as_text_survive_extending() {
    let home = tempfile::tempdir().unwrap();
    let parent = "front-matter: { fields: { fee: { values: [1.50, 2, true, 0x10, '07'] } } }\n";
    std::fs::write(home.path().join("parent.yaml"), parent).unwrap();
    std::fs::write(home.path().join("child.yaml"), "extends: parent.yaml\ntitle: { required: true }\n").unwrap();
    let schema = schema::load("child.yaml", home.path(), &[]).unwrap();
    assert_eq!(schema.front_matter.fields[0].limits.values, ["1.50", "2", "true", "0x10", "07"]);
}

proptest! {
    #[test]
    fn whatever_is_changed_in_a_schema_is_understood_or_told(
        changed in prop::collection::vec((0..90usize, 0..60usize, "[-:,{}\\[\\]'\"|&*/<?()ễa1 \t\r\n]{0,3}", 0..8usize), 1..4),
    ) {
        let mut text = std::fs::read_to_string("fixtures/schemas/good/full.yaml").unwrap();
        for (line, column, new, length) in changed {
            let start = text.match_indices('\n').nth(line).map_or(0, |(at, _)| at) + column;
            let border = |at: usize| (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
            let range = border(start)..border(start + length);
            text.replace_range(range, &new);
        }
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("a.yaml"), &text).unwrap();
        if let Err(failure) = schema::load("a.yaml", home.path(), &[]) {
            let (source, faults) = failure.place.unwrap();
            prop_assert!(!faults.is_empty());
            for fault in faults {
                prop_assert!(source.text().get(fault.span.start..fault.span.end).is_some(), "{fault:?}");
            }
        }
    }
}
