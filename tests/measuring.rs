//! What `examples/measure_matching.rs` measures, and that docs/matching.md shows it as it is.
//!
//! `UPDATE_FIXTURES=1 cargo test --test measuring` renews the figures that the page shows.

#[path = "../examples/measure_matching.rs"]
#[allow(dead_code)]
mod measure_matching;

use std::path::Path;
use std::{env, fs};

use measure_matching::measure;

#[test]
fn the_page_shows_what_its_command_prints() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/matching.md");
    let page = fs::read_to_string(&path).unwrap();
    let (_, block) = page.split_once("```console\n$ cargo run --example measure_matching -- ").expect("the command");
    let (arguments, rest) = block.split_once('\n').unwrap();
    let (shown, _) = rest.split_once("```").unwrap();
    let printed = figures(&arguments.split(' ').collect::<Vec<_>>()).unwrap();
    if env::var_os("UPDATE_FIXTURES").is_some() {
        let renewed = page.replace(&format!("{arguments}\n{shown}```"), &format!("{arguments}\n{printed}```"));
        fs::write(path, renewed).unwrap();
        return;
    }
    assert_eq!(shown, printed, "run `UPDATE_FIXTURES=1 cargo test --test measuring` and read the difference");
}

#[test]
fn what_is_told_to_be_missing_is_and_what_is_missing_is_told() {
    let printed = figures(&["fixtures/outlines.yaml"]).unwrap();
    let shares: Vec<f64> =
        printed.split_whitespace().filter(|word| word.contains('.')).filter_map(|word| word.parse().ok()).collect();
    // Of both lines precision and recall; each in percent.
    let [heading, found, missing, told] = shares[..] else { panic!("{printed}") };
    assert!(heading >= 98.5 && found >= 98.5 && missing >= 98.5 && told >= 98.5, "{printed}");
    let answers: usize =
        printed.split('(').skip(1).filter_map(|rest| rest.split(' ').next()?.parse::<usize>().ok()).sum();
    assert!(answers > 500, "too few to mean anything: {printed}");
}

#[test]
fn two_outlines_of_one_report_speak_for_each_other() {
    let outlines = "
- name: mills
  translation: cối xay
  outline: |
    ### Purpose  -> purpose
    ### Speakers  -> speakers
    ### Stones  -> takeaways
- name: cối xay
  translation: mills
  outline: |
    ### Mục đích  -> purpose
    ### Thợ đá  -> speakers
    ### Bài học rút ra  -> takeaways
";
    let printed = measured("mills.yaml", outlines, &["--errors"]).unwrap();
    assert!(printed.starts_with("heading of a section: precision 100.0 %, recall 100.0 % (6 right"), "{printed}");
    let alone = measured("mills.yaml", &outlines.replace("translation: mills\n  ", ""), &[]).unwrap();
    assert!(alone.contains("(5 right, 0 wrong, 1 overlooked)"), "{alone}");
}

#[test]
fn outlines_labelled_by_index_are_pairs_by_their_ids() {
    let outlines = r##"{"id": "mills-en", "headings": [[3, "Purpose"], [3, "Stones"]], "sections": {"speakers": 1}}
{"id": "mills-vi", "headings": [[3, "Mục đích"], [3, "Diễn giả"]], "sections": {"speakers": 1}}
"##;
    let printed = measured("mills.jsonl", outlines, &[]).unwrap();
    assert!(printed.starts_with("heading of a section: precision 100.0 %, recall 100.0 % (2 right"), "{printed}");
}

#[test]
fn wrong_and_overlooked_headings_are_counted_and_listed() {
    let outlines = "
- name: mills
  outline: |
    ### Purpose
    ### Wheels and stones  -> speakers (of a kind)
    ### Takeaways  -> takeaways
    #### Action Plan  -> highlights
    ### Next Steps  -> action-plan
";
    let printed = measured("mills.yaml", outlines, &["--errors"]).unwrap();
    let expected = "\
mills: purpose: ### Purpose; the reader: nothing
mills: speakers: nothing; the reader: ### Wheels and stones
mills: highlights: nothing; the reader: #### Action Plan
heading of a section: precision 66.7 %, recall 50.0 % (2 right, 1 wrong, 2 overlooked)
required section missing: precision 0.0 %, recall 0.0 % (0 right, 2 wrong, 1 overlooked)
";
    assert_eq!(printed, expected);
    let without = measured("mills.yaml", outlines, &[]).unwrap();
    assert!(expected.ends_with(&without) && without.lines().count() == 2, "{without}");
}

#[test]
fn outlines_labelled_by_index_are_measured_alike() {
    let outlines = r##"{"id": "mills", "headings": [[1, "Mills"], [3, "Goals"], [3, "Stones"]], "sections": {"purpose": 1, "speakers": 2, "photos": null}}

{"id": "weirs", "headings": [[3, "Speakers"]], "sections": {"speakers": 0}}
"##;
    let printed = measured("mills.jsonl", outlines, &["--errors"]).unwrap();
    let expected = "\
mills: speakers: nothing; the reader: ### Stones
heading of a section: precision 100.0 %, recall 66.7 % (2 right, 0 wrong, 1 overlooked)
required section missing: precision 0.0 %, recall 100.0 % (0 right, 1 wrong, 0 overlooked)
";
    assert_eq!(printed, expected);
}

#[test]
fn an_outline_is_held_to_its_own_schema_and_the_others_to_the_one_that_is_named() {
    let outlines = "
- { name: own, schema: meeting-minutes, outline: '## Decisions  -> decisions' }
- { name: named, outline: '## Decision Drivers  -> drivers' }
";
    let printed = measured("two.yaml", outlines, &["adr"]).unwrap();
    assert!(printed.starts_with("heading of a section: precision 100.0 %, recall 100.0 % (2 right"), "{printed}");
}

#[test]
fn what_is_wrong_with_outlines_is_said_with_its_place() {
    let label = |label: &str| format!("- {{ name: mills, outline: '## Speakers  {label}' }}");
    for (name, text, error) in [
        ("none.yaml", "[]".to_owned(), "none.yaml: there is no outline in it"),
        ("key.yaml", "- name: mills\n  outlines: x\n".to_owned(), "key.yaml: line 2: "),
        ("id.yaml", label("-> millers"), "mills: the schema event-report has no section `millers`"),
        ("twice.yaml", label("-> speakers  -> speakers"), "mills: `speakers` appears twice"),
        (
            "text.yaml",
            "- { name: mills, outline: 'Speakers  -> speakers' }".to_owned(),
            "mills: `speakers` is said of `Speakers`, which is no heading",
        ),
        ("line.jsonl", "\nmills\n".to_owned(), "line.jsonl: line 2: "),
        (
            "index.jsonl",
            r#"{"id": "mills", "headings": [[2, "Speakers"]], "sections": {"speakers": 1}}"#.to_owned(),
            "mills: `speakers` is said of ``, which is no heading",
        ),
    ] {
        let said = measured(name, &text, &[]).unwrap_err();
        assert!(said.contains(error), "{name}: {said}");
    }
}

#[test]
fn what_is_wrong_with_the_command_is_said() {
    let said = |arguments: &[&str]| figures(arguments).unwrap_err();
    assert!(said(&[]).starts_with("usage: "));
    assert!(said(&["one", "two", "three"]).starts_with("usage: "));
    assert!(said(&["nowhere.yaml"]).starts_with("nowhere.yaml: "));
    assert!(said(&["fixtures/outlines.yaml", "--error"]).contains("--errors lists"));
    assert!(said(&["fixtures/outlines.yaml", "event-repot"]).contains("event-repot"));
}

fn figures(arguments: &[&str]) -> Result<String, String> {
    measure(&arguments.iter().map(|&argument| argument.to_owned()).collect::<Vec<_>>())
}

/// What is printed for a file called `name` that holds `text`.
fn measured(name: &str, text: &str, arguments: &[&str]) -> Result<String, String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    fs::write(&file, text).unwrap();
    figures(&[&[file.to_str().unwrap()], arguments].concat())
}
