//! The schema language as JSON Schema, for completion and validation in editors.
//!
//! It is generated from the model, so both always have the same keys; `keys` describes each key. It accepts everything
//! that the program accepts; semantic mistakes are left to the program.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::builtin::names;
use super::forms::{BoundModel, LevelModel, Ordered, PhraseModel, SaidModel, TextModel};
use super::keys::{KEYS, Key, TITLE};
use super::levels::{self, RULE_LEVELS};
use super::model::SchemaModel;
use super::spec::RequirementLevel;
use crate::diagnostic::RuleMeta;
use crate::message::{Language, Words};

/// The types of plain scalars: `equals: true` and `values: [1, 2]` are decoded as text, too.
const SCALARS: [&str; 3] = ["string", "number", "boolean"];

/// The JSON Schema (draft 7, the best supported by editors) of schema files. `rules` are the rules whose severity can
/// be set; descriptions are in `language`.
pub fn json_schema(rules: &[&'static RuleMeta], language: Language) -> Value {
    let mut schema = of::<SchemaModel>(TITLE, KEYS, rules, language);
    let extends = json!({ "anyOf": [{ "enum": names().collect::<Vec<_>>() }, { "type": ["string", "null"] }] });
    merge(&mut schema["properties"]["extends"], extends);
    schema
}

/// The JSON Schema of a model `T`, with descriptions of its `keys`.
pub(crate) fn of<T: JsonSchema>(title: Words, keys: &[Key], rules: &[&'static RuleMeta], language: Language) -> Value {
    let generator = SchemaSettings::draft07().into_generator();
    let mut root = generator.into_root_schema_for::<T>().to_value();
    tidy(&mut root);
    let name = root["title"].as_str().map(bare).unwrap_or_default();
    describe(&mut root, &name, keys, language);
    root["title"] = title.text(language).into();
    if let Some(Value::Object(definitions)) = root.get_mut("definitions") {
        *definitions = std::mem::take(definitions).into_iter().map(|(name, value)| (bare(&name), value)).collect();
        for (name, definition) in definitions.iter_mut() {
            describe(definition, name, keys, language);
        }
        if let Some(levels) = definitions.get_mut(RULE_LEVELS) {
            *levels = levels::of(rules, language);
        }
    }
    root
}

/// Inserts the entries of `more`, a map, into `value`. They replace entries of the same name, and the type.
pub(crate) fn merge(value: &mut Value, more: Value) {
    if let (Value::Object(own), Value::Object(more)) = (value, more) {
        own.remove("type");
        own.extend(more);
    }
}

/// The name of a definition, without the suffix of its model.
fn bare(name: &str) -> String {
    name.strip_suffix("Model").unwrap_or(name).to_owned()
}

/// Removes what schemars adds, and allows what YAML allows. The model limits the depth.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(map) => {
            // Inside `properties`, these names are keys of the schema language, with maps as values.
            let is_property = |value: &Value| value.as_object().is_some_and(|map| !map.is_empty());
            map.retain(|key, value| {
                !matches!(key.as_str(), "description" | "format" | "default") || is_property(value)
            });
            words_only(map);
            allow(map);
            if let Some(Value::String(target)) = map.get_mut("$ref") {
                *target = bare(target);
            }
            map.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}

/// Turns a `oneOf` of single words into an `enum`.
fn words_only(map: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = map.get("oneOf") else { return };
    let words: Option<Vec<Value>> = choices.iter().map(|choice| choice.get("const").cloned()).collect();
    if let Some(words) = words {
        map.remove("oneOf");
        map.insert("enum".to_owned(), words.into());
    }
}

/// Allows any scalar as text, and empty lists and maps.
fn allow(map: &mut Map<String, Value>) {
    if map.contains_key("enum") {
        return;
    }
    let types: Vec<&str> = match map.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => return,
    };
    let mut allowed: Vec<&str> = types.iter().copied().filter(|kind| *kind != "string").collect();
    if types == ["array"] || types == ["object"] {
        allowed.push("null");
    }
    if types.contains(&"string") {
        allowed.retain(|kind| !SCALARS.contains(kind) && *kind != "integer");
        allowed.extend(SCALARS);
    }
    let allowed: Value = if let [one] = allowed[..] { one.into() } else { allowed.into() };
    map.insert("type".to_owned(), allowed);
}

/// Adds the description to each property of the definition `name`.
fn describe(definition: &mut Value, name: &str, keys: &[Key], language: Language) {
    let Some(Value::Object(properties)) = definition.get_mut("properties") else { return };
    for (key, property) in properties {
        let Some((.., words)) = keys.iter().find(|(of, own, _)| *of == name && own == key) else { continue };
        // Draft 7 ignores everything beside a reference.
        if let Some(target) = property.get("$ref").cloned() {
            *property = json!({ "allOf": [{ "$ref": target }] });
        }
        property["description"] = words.text(language).into();
    }
}

impl<T: JsonSchema> JsonSchema for Ordered<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("MapOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> schemars::Schema {
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    }
}

impl JsonSchema for SaidModel {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Said".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> schemars::Schema {
        json_schema!({ "anyOf": [{ "type": "string" }, generator.subschema_for::<PhraseModel>()] })
    }
}

/// Writes the JSON Schema of a scalar by hand, like its decoder.
macro_rules! by_hand {
    ($type:ty, $name:literal, $schema:tt) => {
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> schemars::Schema {
                json_schema!($schema)
            }
        }
    };
}

by_hand!(RequirementLevel, "Wanted", { "enum": [true, "recommended", false] });
by_hand!(LevelModel, "Level", { "type": ["integer", "string"], "minimum": 1, "maximum": 6, "pattern": "[1-6]" });
by_hand!(BoundModel, "Bound", { "type": ["number", "string"] });
by_hand!(TextModel, "Text", {
    "type": ["string", "object"],
    "properties": { "en": { "type": "string" }, "vi": { "type": "string" } },
    "additionalProperties": false
});

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Every property without a description, and every described key that does not exist.
    pub(crate) fn undescribed(schema: &Value, root: &str, keys: &[Key]) -> Vec<String> {
        let definitions = schema["definitions"].as_object().into_iter().flatten();
        let definitions = definitions.map(|(name, value)| (name.as_str(), value)).chain([(root, schema)]);
        let mut wrong: Vec<String> = Vec::new();
        let mut there = Vec::new();
        for (name, definition) in definitions {
            for (key, property) in definition["properties"].as_object().into_iter().flatten() {
                there.push((name.to_owned(), key.clone()));
                let described = property["description"].as_str().is_some_and(|words| !words.is_empty());
                wrong.extend((!described).then(|| format!("{name}.{key} is not described")));
            }
        }
        let known = |name: &str, key: &str| there.iter().any(|(one, two)| one == name && two == key);
        wrong.extend(
            keys.iter().filter(|(name, key, _)| !known(name, key)).map(|(name, key, _)| format!("no {name}.{key}")),
        );
        wrong
    }

    #[test]
    fn every_key_says_what_it_is_for() {
        for language in Language::ALL {
            let schema = json_schema(&[], language);
            let wrong = undescribed(&schema, "Schema", KEYS);
            assert!(wrong.is_empty(), "describe in src/schema/keys.rs: {wrong:#?}");
        }
    }
}
