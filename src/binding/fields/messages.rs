//! Fields as they are to be written.

use std::borrow::Cow;

use crate::document::FrontMatterKind;
use crate::schema::{Bound, FieldKind, FieldSpec};

/// A field with a value as it is written in a report of notation `kind`; `text` says whether quotes belong to it.
pub fn assignment(kind: FrontMatterKind, name: &str, value: &str, text: bool) -> String {
    let quoted = match (text, kind) {
        (false, FrontMatterKind::Yaml | FrontMatterKind::Toml) | (_, FrontMatterKind::Org) => Cow::Borrowed(value),
        (false, _) if value.starts_with(['[', '{']) || value.parse::<f64>().is_ok() => Cow::Borrowed(value),
        (false, _) if matches!(value, "true" | "false") => Cow::Borrowed(value),
        _ if !value.contains(['"', '\\']) => Cow::Owned(format!("\"{value}\"")),
        (_, FrontMatterKind::Json) => Cow::Owned(format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))),
        _ => Cow::Owned(format!("'{}'", value.replace('\'', "''"))),
    };
    match kind {
        FrontMatterKind::Yaml => format!("{name}: {quoted}"),
        FrontMatterKind::Toml => format!("{name} = {quoted}"),
        FrontMatterKind::Json => format!("\"{name}\": {quoted}"),
        FrontMatterKind::Org => format!("#+{name}: {quoted}"),
    }
}

/// A line that gives the field `spec` a value of its type.
pub fn example(spec: &FieldSpec, kind: FrontMatterKind) -> String {
    let (value, text) = example_value(spec);
    assignment(kind, &spec.name, &value, text)
}

/// A value of the field's type, and whether quotes belong to it.
pub(super) fn example_value(spec: &FieldSpec) -> (String, bool) {
    let number = |bound: Option<Bound>| match bound {
        Some(Bound::Number(number)) => number.to_string(),
        _ => "1".to_owned(),
    };
    let text = matches!(spec.kind, None | Some(FieldKind::String));
    let value = match (spec.example.as_ref().or(spec.values.first()), spec.kind) {
        (Some(value), _) => value.clone(),
        (None, Some(FieldKind::Integer | FieldKind::Number)) => number(spec.min),
        (None, Some(FieldKind::Boolean)) => "false".to_owned(),
        (None, Some(FieldKind::Date)) => "2025-09-18".to_owned(),
        (None, Some(FieldKind::Datetime)) => "2025-09-18T15:44:00+07:00".to_owned(),
        (None, Some(FieldKind::List)) => "[\"…\"]".to_owned(),
        (None, Some(FieldKind::Map)) => "{ … }".to_owned(),
        (None, Some(FieldKind::String) | None) => "…".to_owned(),
    };
    (value, text)
}

/// A value as it is quoted in a message: one line, not too long.
pub fn shown(raw: &str) -> String {
    const MAX_LENGTH: usize = 60;
    let line = raw.trim().split(['\n', '\r']).next().unwrap_or_default();
    let short: String = line.chars().take(MAX_LENGTH).collect();
    if short.len() < raw.trim().len() { format!("{}…", short.trim_end()) } else { short }
}
