//! The JSON Schemas of schema files and configs: they accept what the program accepts, and reject misspelt keys.

use std::fs;
use std::path::{Path, PathBuf};

use crate::config;
use crate::message::Language;
use crate::rules::METAS;
use crate::schema;
use jsonschema::Validator;
use serde_json::{Value, json};

fn of_schemas() -> Validator {
    validator(&schema::json_schema(&METAS, Language::En))
}

fn of_configs() -> Validator {
    validator(&config::json_schema(&METAS, Language::En))
}

fn validator(schema: &Value) -> Validator {
    // The JSON Schema itself is valid, too.
    assert!(jsonschema::draft7::meta::is_valid(schema));
    jsonschema::draft7::new(schema).unwrap()
}

/// Reads a YAML file as editors do.
fn read(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap();
    serde_yaml::from_str::<Value>(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[track_caller]
fn holds(validator: &Validator, path: &Path) {
    let value = read(path);
    let faults: Vec<String> =
        validator.iter_errors(&value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{}: {faults:#?}", path.display());
}

/// Every file below `folder` whose name is `wanted`.
fn files(folder: &str, wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false if wanted(path.file_name().unwrap().to_str().unwrap()) => found.push(path),
                false => {}
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_schema_that_the_program_takes_holds() {
    let validator = of_schemas();
    let yaml = |name: &str| name.ends_with(".yaml");
    let mut all = files("rules", yaml);
    all.extend(files("fixtures/schemas/good", yaml));
    all.extend(files("fixtures/rules", |name| name == "schema.yaml"));
    assert!(all.len() > 50, "{}", all.len());
    for path in all.into_iter().filter(|path| schema::load(path.to_str().unwrap(), Path::new(""), &METAS).is_ok()) {
        holds(&validator, &path);
    }
}

#[test]
fn every_config_that_the_program_takes_holds() {
    let validator = of_configs();
    let all = files("fixtures", |name| config::NAMES.contains(&name));
    assert!(!all.is_empty());
    for path in all.into_iter().filter(|path| config::Config::load(path, &METAS).is_ok()) {
        holds(&validator, &path);
    }
}

#[test]
fn what_people_leave_empty_or_write_without_quotes_is_no_mistake() {
    let schemas = of_schemas();
    for text in [
        "name: 2025\nsummary: '1.5'\n",
        "name: x\nfront-matter:\nsections:\ntitle:\nfiller:\nrules:\nwhen:\nimages: { formats: }\ncopies:\n",
        "sections: [{ id: 4, terms: { en: [4] }, required: recommended, level: 3, requires: }]",
        "front-matter: { fields: { fee: { min: 1, max: 9.5, values: [1, true, x] }, day: { min: 2020-01-01 } } }",
        "when: [{ field: draft, equals: true, severity: info }, { field: a, in: [1, x], rules: { image-alt: off } }]",
        "phrases: [{ text: x, message: y }, { text: x, message: { en: y, vi: z } }]",
        "extends: event-report\nsections: [{ id: speakers, level: 2-4 }]",
    ] {
        let value: Value = serde_yaml::from_str(text).unwrap();
        let faults: Vec<String> = schemas.iter_errors(&value).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{text}: {faults:?}");
        let file = tempfile::NamedTempFile::with_suffix(".yaml").unwrap();
        fs::write(file.path(), text).unwrap();
        let loaded = schema::load(file.path().to_str().unwrap(), Path::new(""), &METAS);
        assert!(loaded.is_ok(), "{text}: {loaded:?}");
    }
    let configs = of_configs();
    for value in [
        json!({}),
        json!({ "schemas": null, "exclude": null, "rules": null, "copies": null }),
        json!({ "select": null, "ignore": null, "extend-select": null }),
        json!({ "select": ["all", "images", "image-alt"], "ignore": ["residue"], "extend-select": ["heading-punctuation"] }),
        json!({ "copies": { "teams": null } }),
        json!({ "copies": { "teams": [["an", "binh"], [1, 2]] } }),
        json!({ "copies": { "teams": { "groups": [["an", "binh"]], "files": ["content/2-Proposal/**"] } } }),
    ] {
        assert!(configs.is_valid(&value), "{value}");
    }
}

#[test]
fn what_is_misspelt_is_refused_wherever_it_stands() {
    let schemas = of_schemas();
    for value in [
        json!({ "summry": "x" }),
        json!({ "front-matter": { "field": {} } }),
        json!({ "front-matter": { "fields": { "a": { "typ": "string" } } } }),
        json!({ "front-matter": { "fields": { "a": { "type": "text" } } } }),
        json!({ "front-matter": { "fields": { "a": { "items": { "least": 1 } } } } }),
        json!({ "sections": [{ "headings": { "en": ["x"] } }] }),
        json!({ "sections": [{ "id": "a", "heading": { "en": ["x"] } }] }),
        json!({ "sections": [{ "id": "a", "headings": { "en": "x" } }] }),
        json!({ "sections": [{ "id": "a", "required": "yes" }] }),
        json!({ "sections": [{ "id": "a", "level": 9 }] }),
        json!({ "sections": [{ "id": "a", "requires": { "items": { "least": 1 } } }] }),
        json!({ "images": { "alt": "needed" } }),
        json!({ "rules": { "image-atl": "off" } }),
        json!({ "rules": { "image-alt": "on" } }),
        json!({ "when": [{ "equals": 1 }] }),
        json!({ "when": [{ "field": "a", "severity": "error" }] }),
        json!({ "phrases": [{ "message": "x" }] }),
        json!([]),
    ] {
        assert!(!schemas.is_valid(&value), "{value}");
    }
    let configs = of_configs();
    for value in [
        json!({ "schema": [] }),
        json!({ "schemas": [{ "files": ["a"] }] }),
        json!({ "exclude": "drafts" }),
        json!({ "rules": { "image-atl": "off" } }),
        json!({ "language": "vn" }),
        json!({ "select": "images" }),
        json!({ "select": ["imagse"] }),
        json!({ "ignore": ["image-atl"] }),
        json!({ "extend-select": [{ "images": true }] }),
        json!({ "copies": { "template": [] } }),
        json!({ "copies": { "teams": ["an", "binh"] } }),
        json!({ "copies": { "teams": { "group": [["an", "binh"]] } } }),
    ] {
        assert!(!configs.is_valid(&value), "{value}");
    }
}

#[test]
fn faulty_schemas_that_show_by_their_shape_are_refused() {
    let validator = of_schemas();
    for name in ["keys", "when"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/schemas/faulty/{name}.yaml"));
        assert!(!validator.is_valid(&read(&path)), "{name}");
    }
}

#[test]
fn the_names_that_can_be_written_are_there_to_be_completed() {
    let schema = schema::json_schema(&METAS, Language::En);
    assert_eq!(schema["properties"]["extends"]["anyOf"][0]["enum"][0], "event-report");
    for meta in METAS.iter() {
        let level = &schema["definitions"]["RuleLevels"]["properties"][meta.id];
        assert_eq!(level["enum"], json!(["off", "info", "warning", "error"]), "{}", meta.id);
    }
    let config = config::json_schema(&METAS, Language::Vi);
    assert_eq!(config["properties"]["language"]["enum"], json!(["en", "vi"]));
    assert_eq!(config["properties"]["language"]["description"], "Ngôn ngữ của thông báo");
}
