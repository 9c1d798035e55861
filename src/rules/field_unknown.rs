//! `field-unknown`.

use std::collections::HashSet;

use super::rule::{Reading, Sink, declare_rule};
use crate::binding::fields;
use crate::data::value::same_key;
use crate::diagnostic::Severity;
use crate::diagnostic::fix::Fix;
use crate::document::suppressions;
use crate::message::suggest::{self, MAX_NAMES, Names};
use crate::say;
use crate::schema::{FieldSpec, Others};

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
            en: "the front matter has a field that the schema does not name",
            vi: "phần khai báo đầu tệp có trường không nằm trong mẫu yêu cầu",
        },
        group: FrontMatter,
        severity: Warning,
        fix: Safe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let spec = &cx.schema.front_matter;
    let severity = match spec.other_fields {
        Others::Allow => return out.no_input(),
        Others::Warn => Severity::Warning,
        Others::Error => Severity::Error,
    };
    let Some((root, kind)) = fields::readable(&cx.document.front_matter) else { return out.no_input() };
    let given: HashSet<String> = root.entries().iter().map(|entry| entry.key.to_lowercase()).collect();
    let named: HashSet<String> = spec.fields.iter().map(|field| field.name.to_lowercase()).collect();
    let absent: Vec<_> = spec.fields.iter().filter(|field| !given.contains(&field.name.to_lowercase())).collect();
    let names = Names::new(absent.iter().map(|field| &field.name));
    for entry in root.entries() {
        if named.contains(&entry.key.to_lowercase()) || same_key(suppressions::FIELD, &entry.key) {
            continue;
        }
        let candidates: Vec<&FieldSpec> = names.near(&entry.key).into_iter().map(|index| absent[index]).collect();
        let near = suggest::nearest(&entry.key, candidates.iter().map(|field| field.name.as_str()));
        // A missing required field is reported as such, with this key as the probable mistake.
        if near.is_some_and(|near| candidates.iter().any(|field| field.required && field.name == near)) {
            continue;
        }
        let key = fields::shown(&entry.key);
        let message = say!(en("the schema has no field `{key}`"), vi("`{key}` không phải trường có trong mẫu yêu cầu"));
        let diagnostic = out.report_as(severity, "/front-matter/other-fields", entry.key_span, message);
        match near {
            Some(near) => {
                let written = fields::key(kind, near);
                diagnostic.help(say!(en("did you mean `{written}`?"), vi("ý bạn là `{written}`?")));
                let field = fields::top_level(&cx.fields, near);
                // The value of the renamed field is judged separately.
                if field.is_some_and(|field| field.would_do(entry, cx.document.source, kind)) {
                    diagnostic.fix(Fix::write(entry.key_span, written).safe());
                }
                diagnostic
            }
            None => {
                let known = spec.fields.iter().take(MAX_NAMES).map(|field| format!("`{}`", field.name));
                let more = (spec.fields.len() > MAX_NAMES).then(|| "…".to_owned());
                let known = known.chain(more).collect::<Vec<_>>().join(", ");
                diagnostic.help(match known.is_empty() {
                    true => say!(en("delete it"), vi("hãy xóa trường này")),
                    false => say!(
                        en("delete it; the fields are {known}"),
                        vi("hãy xóa trường này; các trường có trong mẫu yêu cầu là {known}"),
                    ),
                })
            }
        };
    }
}
