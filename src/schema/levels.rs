//! The severities of rules in JSON Schema. Schemas, their conditions and configs share this definition.

use std::borrow::Cow;

use schemars::{JsonSchema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use crate::diagnostic::RuleMeta;
use crate::message::{Language, Message};

/// Severities by rule id, as a definition.
pub(crate) struct RuleLevels;

/// The name of the definition.
pub(super) const RULE_LEVELS: &str = "RuleLevels";

/// The definition for `rules`, described in `language`.
pub(super) fn of(rules: &[&'static RuleMeta], language: Language) -> Value {
    let level = |rule: &&RuleMeta| {
        let summary = Message::from(rule.summary);
        let words = summary.text(language);
        (rule.id.to_owned(), json!({ "enum": ["off", "info", "warning", "error"], "description": words }))
    };
    let levels: Map<String, Value> = rules.iter().map(level).collect();
    json!({ "type": ["object", "null"], "properties": levels, "additionalProperties": false })
}

impl JsonSchema for RuleLevels {
    fn schema_name() -> Cow<'static, str> {
        RULE_LEVELS.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> schemars::Schema {
        json_schema!({ "type": "object" })
    }
}
