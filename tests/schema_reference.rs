//! The reference of the schema language in `docs/schema.md` is written from the JSON Schema that the program prints, with
//! examples from the schemas in the repository: `UPDATE_DOCS=1 cargo test --test schema_reference` rewrites it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use repository::{files, hold, path, read};
use serde_json::Value;

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

const BEGIN: &str = "<!-- reference:begin -->\n";
const END: &str = "<!-- reference:end -->";

/// How long an example may be, in characters.
const MAX_EXAMPLE: usize = 60;

/// An example of each key, by the definition that it belongs to.
type Examples = BTreeMap<(String, String), String>;

#[test]
fn the_reference_of_the_schema_language_is_that_of_the_program() {
    let text = read("docs/schema.md");
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    hold("docs/schema.md", &text, &format!("{before}{BEGIN}{}{END}{after}", reference()));
}

/// One table for each definition with keys, that of the schema itself first.
fn reference() -> String {
    let schema = json_schema();
    let examples = examples(&schema);
    let definitions = schema["definitions"].as_object().unwrap();
    let mut out = String::new();
    // The ids of rules are no keys of the language.
    let has_keys = |name: &str, definition: &Value| name != "RuleLevels" && definition["properties"].is_object();
    let all = [("Schema", &schema)].into_iter().chain(definitions.iter().map(|(name, one)| (name.as_str(), one)));
    for (name, definition) in all.filter(|(name, one)| has_keys(name, one)) {
        writeln!(out, "\n### {name}\n\n| key | what it says | for example |\n|---|---|---|").unwrap();
        for (key, about) in definition["properties"].as_object().unwrap() {
            let words = about["description"].as_str().unwrap_or_else(|| panic!("{name}.{key} has no description"));
            let part =
                definition_in(about).filter(|part| definitions.get(*part).is_some_and(|one| has_keys(part, one)));
            let example = examples.get(&(name.to_owned(), key.clone()));
            let example = match part {
                Some(part) => format!("see [{part}](#{})", part.to_lowercase()),
                None => {
                    let example = example.unwrap_or_else(|| panic!("no schema of the repository has {name}.{key}"));
                    format!("`{}`", example.replace('|', "\\|"))
                }
            };
            writeln!(out, "| `{key}` | {} | {example} |", words.replace('|', "\\|")).unwrap();
        }
    }
    out + "\n"
}

fn json_schema() -> Value {
    let mut command = program::command();
    let output = command.args(["schema", "json", "--language", "en"]).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The name of the definition that a value of `about` has: its own, that of its items, or that of each value of a map.
fn definition_in(about: &Value) -> Option<&str> {
    if let Some(path) = about["$ref"].as_str() {
        return path.rsplit('/').next();
    }
    let alternatives = ["anyOf", "allOf", "oneOf"].into_iter().filter_map(|key| about[key].as_array()).flatten();
    let inside = ["items", "additionalProperties"].into_iter().map(|key| &about[key]).filter(|one| one.is_object());
    alternatives.chain(inside).find_map(definition_in)
}

/// An example of each key from the schemas of the repository, one that need not be cut if there is one.
fn examples(schema: &Value) -> Examples {
    let mut examples = Examples::new();
    for folder in ["fixtures/schemas/good", "rules", "fixtures"] {
        for file in files(&path(folder), "yaml") {
            if let Ok(value) = serde_yaml::from_str(&fs::read_to_string(&file).unwrap_or_default()) {
                collect(&value, "Schema", schema, schema, &mut examples);
            }
        }
    }
    examples
}

/// Adds the examples in `value`, which `definition`, called `name`, describes.
fn collect(value: &serde_yaml::Value, name: &str, definition: &Value, schema: &Value, examples: &mut Examples) {
    let Some(map) = value.as_mapping() else { return };
    for (key, value) in map {
        let Some(key) = key.as_str() else { continue };
        let about = &definition["properties"][key];
        if about.is_null() {
            continue;
        }
        let written = format!("{key}: {}", flow(value));
        if !value.is_null() {
            let shown = examples.entry((name.to_owned(), key.to_owned())).or_insert_with(|| shortened(&written));
            if shown.ends_with('…') && written.chars().count() <= MAX_EXAMPLE {
                *shown = written;
            }
        }
        let Some(part) = definition_in(about) else { continue };
        let inner = &schema["definitions"][part];
        let is_map_of = about["additionalProperties"].is_object();
        let values: Vec<&serde_yaml::Value> = match value {
            serde_yaml::Value::Sequence(items) => items.iter().collect(),
            serde_yaml::Value::Mapping(map) if is_map_of => map.values().collect(),
            other => vec![other],
        };
        values.into_iter().for_each(|value| collect(value, part, inner, schema, examples));
    }
}

/// `example`, cut to what fits into a row.
fn shortened(example: &str) -> String {
    match example.char_indices().nth(MAX_EXAMPLE) {
        Some((end, _)) => format!("{}…", &example[..end]),
        None => example.to_owned(),
    }
}

/// `value` on one line.
fn flow(value: &serde_yaml::Value) -> String {
    match value {
        serde_yaml::Value::Sequence(items) => {
            format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", "))
        }
        serde_yaml::Value::Mapping(map) => {
            let entries = map.iter().map(|(key, value)| format!("{}: {}", flow(key), flow(value)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        scalar => serde_yaml::to_string(scalar).unwrap().trim().to_owned(),
    }
}
