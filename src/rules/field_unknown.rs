//! `field-unknown`.

use super::{Context, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::document::suppressions;
use crate::fields;
use crate::say;
use crate::schema::Others;
use crate::suggest;
use crate::value::same_key;

declare_rule! {
    /// ## What it does
    ///
    /// Finds fields that the schema does not name, and says which one was probably meant. The field `reportlint`, which
    /// silences rules, is always allowed.
    ///
    /// ## Why
    ///
    /// A key with a slip of the finger (`tilte`) does nothing, and nothing says so.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// tilte: "Workshop on trees"
    /// ```
    ///
    /// Write:
    ///
    /// ```yaml
    /// title: "Workshop on trees"
    /// ```
    ///
    /// ## Settings
    ///
    /// `front-matter.other-fields`: `allow` (the default), `warn` or `error`.
    pub static FIELD_UNKNOWN = {
        id: "field-unknown",
        summary: {
            en: "a field of the front matter is none that the schema names",
            vi: "front matter có trường không nằm trong lược đồ",
        },
        group: FrontMatter,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let spec = &cx.schema.front_matter;
    let severity = match spec.other_fields {
        Others::Allow => return out.rest(),
        Others::Warn => Severity::Warning,
        Others::Error => Severity::Error,
    };
    let Some((root, _)) = fields::readable(&cx.document.front_matter) else { return out.rest() };
    let given = |name: &str| root.entries().iter().any(|entry| same_key(&entry.key, name));
    let absent: Vec<_> = spec.fields.iter().filter(|field| !given(&field.name)).collect();
    for entry in root.entries() {
        let named = spec.fields.iter().any(|field| same_key(&field.name, &entry.key));
        if named || same_key(suppressions::FIELD, &entry.key) {
            continue;
        }
        let near = suggest::nearest(&entry.key, absent.iter().map(|field| field.name.as_str()));
        // A required field that is missing is reported as such, with this key named.
        if near.is_some_and(|near| absent.iter().any(|field| field.required && field.name == near)) {
            continue;
        }
        let key = fields::shown(&entry.key);
        let message =
            say!(en("`{key}` is no field that the schema knows"), vi("`{key}` không phải trường có trong lược đồ"));
        let diagnostic = out.report_as(severity, "/front-matter/other-fields", entry.key_span, message);
        match near {
            Some(near) => diagnostic.help(say!(en("did you mean `{near}`?"), vi("ý bạn là `{near}`?"))),
            None => {
                let known: Vec<_> = spec.fields.iter().map(|field| format!("`{}`", field.name)).collect();
                let known = known.join(", ");
                diagnostic.help(match known.is_empty() {
                    true => say!(en("delete it"), vi("hãy xóa trường này")),
                    false => say!(
                        en("delete it; the fields are {known}"),
                        vi("hãy xóa trường này; các trường có trong lược đồ là {known}"),
                    ),
                })
            }
        };
    }
}
