//! What `CONTRIBUTING.md` tells to do is what has to be done: each step that nothing else holds is held here.

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use clap::ValueEnum;
use program::Run;
use regex::Regex;
use reportlint::{Group, Language, rules};
use repository::{files, path, read};
use serde_json::Value;

#[test]
fn the_guide_names_what_is_there_and_counts_its_steps() {
    let guide = read("CONTRIBUTING.md");
    let quoted = Regex::new("`([^`\n]+)`").unwrap();
    for word in quoted.captures_iter(&guide).map(|found| found[1].to_owned()) {
        let is_path = ["src/", "tests/", "fixtures/", "docs/", "README"].iter().any(|start| word.starts_with(start));
        if is_path && !word.contains('<') {
            assert!(path(&word).exists(), "CONTRIBUTING.md names `{word}`, which is not there");
        }
    }
    let steps = Regex::new(r"(?m)^(\d+)\. ").unwrap();
    for title in ["Add a rule", "Add a schema key", "Add a language of messages"] {
        let (_, section) = guide.split_once(&format!("## {title}\n")).unwrap_or_else(|| panic!("no section `{title}`"));
        let section = section.split("\n## ").next().unwrap();
        let numbers: Vec<usize> = steps.captures_iter(section).map(|found| found[1].parse().unwrap()).collect();
        assert!(numbers.len() >= 3 && numbers.iter().copied().eq(1..=numbers.len()), "{title}: {numbers:?}");
        // What holds a step stands behind it, in brackets.
        let is_held = |step: &&str| ["(`tests/", "(`src/tests/", "(the "].iter().any(|start| step.contains(start));
        let held = steps.split(section).skip(1).filter(is_held);
        assert_eq!(held.count(), numbers.len(), "{title}: a step does not say what holds it");
    }
}

/// The id of the rule that a file of `src/rules` declares.
fn declared(text: &str) -> Option<&str> {
    let facts = text.split_once("declare_rule! {")?.1;
    facts.split_once("id: \"")?.1.split('"').next()
}

#[test]
fn every_file_of_a_rule_declares_it_under_its_own_name_and_is_registered() {
    let mut ids = BTreeSet::new();
    for file in fs::read_dir(path("src/rules")).unwrap().map(|entry| entry.unwrap().path()) {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        if file.is_dir()
            || ["mod", "addresses", "brackets", "collection", "letters", "picture_format", "quoted", "rule", "wording"]
                .contains(&&*name)
        {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let id = declared(&text).unwrap_or_else(|| panic!("{}: no `declare_rule!`", file.display()));
        assert_eq!(id, name.replace('_', "-"), "{}: a rule and its file have one name", file.display());
        assert!(rules().any(|meta| meta.id == id), "src/rules/mod.rs: `{id}` is in no list of rules");
        ids.insert(id.to_owned());
    }
    let without: Vec<&str> = rules().map(|meta| meta.id).filter(|id| !ids.contains(*id)).collect();
    assert!(without.is_empty(), "rules without a file of their own in src/rules: {without:?}");
}

#[test]
fn every_rule_has_cases_an_example_and_a_line_in_the_reference() {
    let (manual, readme) = (read("docs/rules.md"), read("README.md"));
    for meta in rules() {
        let id = meta.id;
        assert!(path(&format!("fixtures/rules/{id}")).is_dir(), "fixtures/rules/{id} is missing");
        assert!(manual.contains(&format!("\n### {id}\n")), "docs/rules.md has no page on {id}");
        assert!(readme.contains(&format!("docs/rules.md#{id})")), "README.md has no line on {id}");
        let page = meta.page(Language::En);
        let example = page.split_once("## Example\n").map_or("", |(_, rest)| rest.split("\n## ").next().unwrap());
        assert!(example.contains('`'), "{id}: its example shows nothing");
    }
}

#[test]
fn rules_stand_by_their_group_and_no_group_has_the_name_of_a_rule() {
    let mut order: Vec<Group> = rules().map(|meta| meta.group).collect();
    order.dedup();
    assert_eq!(order, Group::ALL, "src/rules/mod.rs: put the rule beside those of its group");
    let mut names: Vec<&str> = Group::ALL.iter().map(|group| group.id()).chain(["all"]).collect();
    names.extend(rules().map(|meta| meta.id));
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "two things have one name");
}

/// The JSON Schema of schemas, or of configs.
fn json_schema(what: &str) -> Value {
    let run = Run::of(program::command().args(["schema", "json", what]));
    assert_eq!(run.code, 0, "{run:?}");
    run.json()
}

/// Every key that the JSON Schema of `what` knows, each with the definition that it stands in.
fn keys(what: &Value) -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    let definitions = what["definitions"].as_object().unwrap().iter().map(|(name, value)| (name.as_str(), value));
    for (name, definition) in definitions.chain([("the top", what)]).filter(|(name, _)| *name != "RuleLevels") {
        for key in definition["properties"].as_object().into_iter().flat_map(|properties| properties.keys()) {
            keys.insert(key.clone(), name.to_owned());
        }
    }
    keys
}

/// Whether `guide` names `key` as it is written: in backticks, or before a colon.
fn names(guide: &str, key: &str) -> bool {
    let mut places = guide.match_indices(key).map(|(at, _)| (&guide[..at], &guide[at + key.len()..]));
    places.any(|(before, after)| {
        let begins = before.ends_with(['`', ' ', '\n', '{', ',', '[']);
        begins && after.starts_with(['`', ':'])
    })
}

/// Every key of a map in `value`.
fn keys_of(value: &serde_yaml::Value, found: &mut BTreeSet<String>) {
    match value {
        serde_yaml::Value::Mapping(map) => {
            for (key, value) in map {
                found.extend(key.as_str().map(str::to_owned));
                keys_of(value, found);
            }
        }
        serde_yaml::Value::Sequence(items) => items.iter().for_each(|item| keys_of(item, found)),
        _ => {}
    }
}

#[test]
fn every_key_of_a_schema_is_documented_and_used_in_a_fixture() {
    let text = read("docs/schema.md");
    let (_, guide) = text.split_once("<!-- reference:begin -->").unwrap();
    let mut used = BTreeSet::new();
    for file in files(&path("fixtures"), "yaml") {
        if let Ok(value) = serde_yaml::from_str(&fs::read_to_string(&file).unwrap_or_default()) {
            keys_of(&value, &mut used);
        }
    }
    let mut forgotten = Vec::new();
    for (key, definition) in keys(&json_schema("schema")) {
        if !names(guide, &key) {
            forgotten.push(format!("docs/schema.md, Reference: `{key}` ({definition}) is not named"));
        }
        if !used.contains(&key) {
            forgotten.push(format!("fixtures: no schema has `{key}` ({definition})"));
        }
    }
    assert!(forgotten.is_empty(), "{}", forgotten.join("\n"));
}

#[test]
fn every_key_of_a_config_is_documented() {
    let readme = read("README.md");
    let (_, guide) = readme.split_once("\n## Configure\n").unwrap();
    let guide = guide.split("\n## Files of strangers").next().unwrap();
    for (key, definition) in keys(&json_schema("config")) {
        let elsewhere = key == "language" && readme.contains("`language: vi`");
        assert!(elsewhere || names(guide, &key), "README.md, Configure: `{key}` ({definition}) is not named");
    }
}

#[test]
fn every_language_says_everything_in_its_own_words() {
    assert_eq!(Language::ALL.as_slice(), Language::value_variants(), "Language::ALL lacks one");
    let desk = tempfile::tempdir().unwrap();
    fs::write(desk.path().join("a.md"), "Rất vui.\n").unwrap();
    fs::write(desk.path().join("wrong.yaml"), "exclude: drafts\n").unwrap();
    let readme = read("README.md");
    for arguments in [
        &["--help"][..],
        &["grade", "--help"],
        &["rule"],
        &["rule", "images"],
        &["a.md"],
        &["a.md", "--rule", "image-atl=off"],
        &["a.md", "--config", "wrong.yaml"],
        &["--nonsense"],
        &["none.md"],
    ] {
        let said = |language: &Language| {
            let mut command = program::command();
            command.current_dir(desk.path()).args(arguments).args(["--language", language.code()]);
            Run::of(&mut command).said()
        };
        let said: BTreeSet<String> = Language::ALL.iter().map(said).collect();
        assert_eq!(said.len(), Language::ALL.len(), "{arguments:?}: two languages say the same: {said:?}");
    }
    for language in &Language::ALL[1..] {
        let code = language.code();
        assert!(readme.contains(&format!("`--language {code}`")), "README.md does not name `--language {code}`");
    }
    for meta in rules() {
        let said: BTreeSet<&str> = Language::ALL.iter().map(|language| meta.summary.text(*language)).collect();
        assert!(said.len() == Language::ALL.len() && !said.contains(""), "{}: {said:?}", meta.id);
    }
}
