//! Validates SARIF against the schema published by OASIS, and Code Quality and the Diagnostic Format against what
//! GitLab and reviewdog document.

use std::collections::BTreeSet;

use crate::diagnostic::Outcome;
use crate::output::{Format, Root, Style, render_from};
use jsonschema::Validator;
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value;

use super::{class, full, hostile, rendered, saying, words};

fn definition() -> Validator {
    // As published, without an extra bracket in the pattern of languages, which makes it an invalid regular expression.
    let definition = include_str!("sarif-2.1.0-rtm.5.json").replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    // Draft 4 does not support references to files, and all other keywords mean the same in draft 7.
    let definition = definition.replace("draft-04", "draft-07").replacen("\"id\":", "\"$id\":", 1);
    let definition: Value = serde_json::from_str(&definition).unwrap();
    jsonschema::options().should_validate_formats(true).build(&definition).unwrap()
}

fn sarif(outcome: &Outcome) -> Value {
    serde_json::from_str(&rendered(outcome, Format::Sarif)).unwrap()
}

/// Removes the manual pages, which have their own reference, and the version.
fn shortened(mut log: Value) -> Value {
    let driver = &mut log["runs"][0]["tool"]["driver"];
    for key in ["version", "semanticVersion"] {
        driver[key] = "…".into();
    }
    for rule in driver["rules"].as_array_mut().unwrap() {
        for key in ["text", "markdown"] {
            let page = rule["help"][key].as_str().unwrap();
            assert!(page.starts_with("## What it does\n"), "{page}");
            rule["help"][key] = "…".into();
        }
    }
    log
}

#[test]
fn sarif_of_a_part_of_the_class() {
    insta::assert_json_snapshot!(shortened(sarif(&class())));
}

#[test]
fn sarif_has_everything() {
    insta::assert_json_snapshot!(shortened(sarif(&full())));
}

#[test]
fn sarif_is_valid_whatever_is_said() {
    let definition = definition();
    for outcome in hostile().iter().chain([&class(), &full(), &Outcome::default()]) {
        hold(&definition, outcome);
    }
}

#[test]
fn the_definition_is_one_that_refuses() {
    let mut log = sarif(&full());
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0.into();
    assert!(!definition().is_valid(&log));
    let mut log = sarif(&full());
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b".into();
    assert!(!definition().is_valid(&log));
}

fn hold(definition: &Validator, outcome: &Outcome) {
    let log = sarif(outcome);
    let errors: Vec<String> = definition.iter_errors(&log).map(|error| format!("{error}")).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let run = &log["runs"][0];
    assert_eq!(run["invocations"][0]["executionSuccessful"], outcome.failures.is_empty());
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let mut known = BTreeSet::new();
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let print = result["partialFingerprints"]["reportlint/v1"].as_str().unwrap();
        let path = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
        assert!(known.insert((path, result["ruleId"].as_str().unwrap(), print)), "{print} appears twice");
    }
}

#[test]
fn columns_are_those_of_utf_16_and_edits_are_where_they_belong() {
    let log = sarif(&full());
    let result = &log["runs"][0]["results"][1];
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startColumn"], &region["endColumn"]), (&3.into(), &10.into()));
    let edits = &result["fixes"][0]["artifactChanges"][0]["replacements"];
    assert_eq!(edits[0]["deletedRegion"]["startColumn"], 3);
    assert_eq!(edits[1]["deletedRegion"]["startColumn"], 7);
    let related = &log["runs"][0]["results"][0]["relatedLocations"];
    assert_eq!(related[1]["physicalLocation"]["artifactLocation"]["uri"], "content/4.2/_index.md");
    assert_eq!(related[1]["physicalLocation"]["region"]["startLine"], 3);
}

#[test]
fn a_moved_problem_has_the_fingerprint_that_it_had() {
    let prints = |outcome: &Outcome| {
        let log = sarif(outcome);
        let results = log["runs"][0]["results"].as_array().unwrap().clone();
        results.into_iter().map(|mut result| result["partialFingerprints"].take()).collect::<Vec<_>>()
    };
    let before = prints(&full());
    let mut moved = full();
    let file = &mut moved.files[0];
    let (above, path) = ("a line more\n\n", file.source.path().to_owned());
    let text = format!("{above}{}", file.source.text());
    file.source = crate::text::source::Source::new(file.source.name().to_owned(), path, text).into();
    for found in file.diagnostics.iter_mut().chain(file.silenced.iter_mut().map(|silenced| &mut silenced.diagnostic)) {
        found.span = found.span.shifted(above.len());
    }
    assert_eq!(before, prints(&moved));
    let prints = |outcome: &Outcome| {
        let problems: Vec<Problem> = serde_json::from_str(&rendered(outcome, Format::Gitlab)).unwrap();
        problems.into_iter().map(|problem| problem.fingerprint).collect::<Vec<_>>()
    };
    assert_eq!(prints(&full()), prints(&moved));
}

#[test]
#[cfg(unix)]
fn paths_of_any_bytes_are_references_to_themselves() {
    use std::os::unix::ffi::OsStrExt;
    let path = std::path::Path::new(std::ffi::OsStr::from_bytes(b"a b/\xff\xed\xa0\x80\n%:#?.md"));
    let outcome = saying("x", path);
    hold(&definition(), &outcome);
    let log = sarif(&outcome);
    let artifact = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
    assert_eq!(artifact["uri"], "a%20b/%FF%ED%A0%80%0A%25%3A%23%3F.md");
    assert_eq!(artifact["uriBaseId"], "%SRCROOT%");
}

#[test]
#[cfg(unix)]
fn services_are_told_where_files_lie_in_the_repository() {
    let root = Root::new("/repo/students".as_ref(), "/repo".as_ref());
    let outcome = saying("x", "an/a.md");
    let out = |format| render_from(&outcome, format, &Style::default(), &root).stdout;
    let log: Value = serde_json::from_str(&out(Format::Sarif)).unwrap();
    assert!(definition().is_valid(&log));
    let run = &log["runs"][0];
    assert_eq!(run["originalUriBaseIds"]["%SRCROOT%"]["uri"], "file:///repo/");
    let artifact = &run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
    assert_eq!(artifact["uri"], "students/an/a.md");
    for format in [Format::Github, Format::Gitlab, Format::Rdjson, Format::Checkstyle, Format::Junit] {
        assert!(out(format).contains("students/an/a.md"), "{format:?}");
    }
}

#[test]
fn code_quality_of_a_part_of_the_class() {
    insta::assert_snapshot!(rendered(&class(), Format::Gitlab));
}

#[test]
fn code_quality_has_everything() {
    insta::assert_snapshot!(rendered(&full(), Format::Gitlab));
}

#[test]
fn the_diagnostic_format_of_a_part_of_the_class() {
    insta::assert_snapshot!(rendered(&class(), Format::Rdjson));
}

#[test]
fn the_diagnostic_format_has_everything() {
    insta::assert_snapshot!(rendered(&full(), Format::Rdjson));
}

#[test]
fn lists_keep_their_shape_whatever_is_said() {
    for outcome in hostile().iter().chain([&class(), &full(), &Outcome::default()]) {
        hold_to_shape(outcome);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_words_leave_json_its_shape(words in words()) {
        let outcome = saying(&words, format!("a/{words}.md"));
        hold(&definition(), &outcome);
        hold_to_shape(&outcome);
    }
}

/// The fields that GitLab reads.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Problem {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: String,
    location: Location,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines {
    begin: usize,
    end: usize,
}

/// The fields that reviewdog reads.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Run {
    source: Tool,
    diagnostics: Vec<Reported>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tool {
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reported {
    message: String,
    location: Place,
    severity: String,
    code: Code,
    #[serde(default)]
    suggestions: Vec<Suggestion>,
    #[serde(default)]
    related_locations: Vec<Related>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    path: String,
    range: Option<Range>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Range {
    start: At,
    end: At,
}

#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[serde(deny_unknown_fields)]
struct At {
    line: usize,
    column: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Code {
    value: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Suggestion {
    range: Range,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Related {
    message: String,
    location: Place,
}

fn hold_to_shape(outcome: &Outcome) {
    let all = outcome.diagnostics().count() + outcome.failures.len();
    let problems: Vec<Problem> = serde_json::from_str(&rendered(outcome, Format::Gitlab)).unwrap();
    assert_eq!(problems.len(), all);
    let mut known = BTreeSet::new();
    for problem in &problems {
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&&*problem.severity));
        assert!(known.insert(&problem.fingerprint), "{} appears twice", problem.description);
        assert!(!problem.location.path.is_empty() && !problem.check_name.is_empty());
        assert!((1..=problem.location.lines.end).contains(&problem.location.lines.begin));
    }
    let run: Run = serde_json::from_str(&rendered(outcome, Format::Rdjson)).unwrap();
    assert_eq!((&*run.source.name, run.diagnostics.len()), ("reportlint", all));
    for found in &run.diagnostics {
        assert!(["ERROR", "WARNING", "INFO"].contains(&&*found.severity));
        assert!(!found.location.path.is_empty() && !found.code.value.is_empty());
        let related = found.related_locations.iter().filter_map(|related| related.location.range.as_ref());
        let ranges = found.location.range.iter().chain(related).chain(found.suggestions.iter().map(|one| &one.range));
        for Range { start, end } in ranges {
            assert!(start <= end && start.line > 0 && start.column > 0 && end.column > 0);
        }
        assert!(
            !found.message.contains('\u{1b}')
                && found.related_locations.iter().all(|one| !one.message.contains('\u{1b}'))
        );
    }
}

#[test]
fn a_suggestion_is_the_whole_fix_at_columns_of_bytes() {
    let run: Run = serde_json::from_str(&rendered(&full(), Format::Rdjson)).unwrap();
    let found = run.diagnostics.iter().find(|found| found.code.value == "heading-spelling").unwrap();
    let [suggestion] = &found.suggestions[..] else { panic!("one suggestion is wanted") };
    // `# Báo cáo`: á has two bytes.
    assert_eq!(suggestion.range.start, At { line: 1, column: 3 });
    assert_eq!(suggestion.range.end, At { line: 1, column: 12 });
    assert_eq!(suggestion.text, "the words of a report the words of a report");
}
