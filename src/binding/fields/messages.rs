//! Writes fields in the notation of the front matter.

use std::borrow::Cow;

use crate::document::FrontMatterKind;
use crate::schema::{Bound, FieldKind, FieldSpec};

/// A field with a value in the notation `kind`. `text` says whether to quote the value.
pub fn assignment(kind: FrontMatterKind, name: &str, value: &str, text: bool) -> String {
    let quoted = match (text, kind) {
        (false, FrontMatterKind::Yaml | FrontMatterKind::Toml) | (_, FrontMatterKind::Org) => Cow::Borrowed(value),
        (false, _) if value.starts_with(['[', '{']) || value.parse::<f64>().is_ok() => Cow::Borrowed(value),
        (false, _) if matches!(value, "true" | "false") => Cow::Borrowed(value),
        _ => quoted(kind, value),
    };
    format!("{}{quoted}", opening(kind, name))
}

/// The text before the value of the field `name`: `name: `.
pub fn opening(kind: FrontMatterKind, name: &str) -> String {
    match kind {
        FrontMatterKind::Yaml => format!("{}: ", key(kind, name)),
        FrontMatterKind::Toml => format!("{} = ", key(kind, name)),
        FrontMatterKind::Json => format!("{}: ", key(kind, name)),
        FrontMatterKind::Org => format!("#+{name}: "),
    }
}

/// The key `name` in the notation `kind`, quoted if it would otherwise be read as another key.
pub fn key(kind: FrontMatterKind, name: &str) -> Cow<'_, str> {
    let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let bare = match kind {
        FrontMatterKind::Yaml => {
            let known = matches!(name.to_ascii_lowercase().as_str(), "true" | "false" | "null");
            name.starts_with(char::is_alphabetic) && name.chars().all(word) && !known
        }
        FrontMatterKind::Toml => !name.is_empty() && name.chars().all(|c| c.is_ascii() && word(c)),
        FrontMatterKind::Json => false,
        FrontMatterKind::Org => true,
    };
    if bare { Cow::Borrowed(name) } else { quoted(kind, name) }
}

/// Quotes `text` for `kind`.
pub fn quoted(kind: FrontMatterKind, text: &str) -> Cow<'_, str> {
    let escaped = text.contains(['"', '\\']);
    let unseen = text.contains(char::is_control);
    match kind {
        _ if !escaped && !unseen => Cow::Owned(format!("\"{text}\"")),
        FrontMatterKind::Yaml if !unseen => Cow::Owned(format!("'{}'", text.replace('\'', "''"))),
        FrontMatterKind::Toml if !unseen && !text.contains('\'') => Cow::Owned(format!("'{text}'")),
        // The other notations understand the escapes of JSON.
        _ => Cow::Owned(serde_json::Value::from(text).to_string()),
    }
}

/// Example values of the field's type, the best first, each with whether to quote it.
pub(super) fn example_values(spec: &FieldSpec) -> Vec<(String, bool)> {
    let text = matches!(spec.kind, None | Some(FieldKind::String));
    let bound = |bound: Option<Bound>| match (bound, spec.kind) {
        (Some(Bound::Number(number)), Some(FieldKind::Integer)) => Some(number.ceil().to_string()),
        (Some(Bound::Number(number)), Some(FieldKind::Number)) => Some(number.to_string()),
        (Some(Bound::Date(day)), Some(FieldKind::Date)) => Some(day.to_string()),
        (Some(Bound::Date(day)), Some(FieldKind::Datetime)) => Some(format!("{day}T15:44:00+07:00")),
        _ => None,
    };
    let usual: &[&str] = match spec.kind {
        Some(FieldKind::Integer | FieldKind::Number) => &["1", "2"],
        Some(FieldKind::Boolean) => &["false", "true"],
        Some(FieldKind::Date) => &["2025-09-18", "2025-09-19"],
        Some(FieldKind::Datetime) => &["2025-09-18T15:44:00+07:00", "2025-09-19T15:44:00+07:00"],
        _ => &[],
    };
    let limits = || [&spec.limits].into_iter().chain(spec.checks.iter().map(|check| &check.limits));
    let least = limits().filter_map(|limits| bound(limits.min));
    let most = limits().filter_map(|limits| bound(limits.max));
    let usual = usual.iter().map(|&usual| usual.to_owned());
    let mut values: Vec<String> =
        spec.example.iter().chain(limits().flat_map(|limits| &limits.values)).cloned().collect();
    match spec.kind {
        // An example day of ours is better than the minimum.
        Some(FieldKind::Date | FieldKind::Datetime) => values.extend(usual.chain(least)),
        _ => values.extend(least.chain(usual)),
    }
    values.extend(most);
    values.into_iter().map(|value| (value, text)).collect()
}

/// The gap for a value that only the writer knows, and whether to quote it.
pub(super) fn gap(spec: &FieldSpec) -> (&'static str, bool) {
    match spec.kind {
        Some(FieldKind::List) => ("[\"…\"]", false),
        Some(FieldKind::Map) => ("{ … }", false),
        Some(FieldKind::String) | None => ("…", true),
        Some(_) => ("…", false),
    }
}

/// A value as quoted in a message: one line, shortened.
pub fn shown(raw: &str) -> String {
    const MAX_LENGTH: usize = 60;
    let line = raw.trim().split(['\n', '\r']).next().unwrap_or_default();
    let short: String = line.chars().take(MAX_LENGTH).collect();
    if short.len() < raw.trim().len() { format!("{}…", short.trim_end()) } else { short }
}
