//! `field-value`.

use super::{Context, Sink, declare_rule, plural};
use crate::document::FrontMatterKind;
use crate::fields::{self, Field, Outside, Verdict};
use crate::schema::{Bound, FieldKind};
use crate::value::Value;

declare_rule! {
    /// ## What it does
    ///
    /// Finds values of the right type that the schema does not allow: too small or too great, too early or too late, too
    /// short or too long, not in the form asked for, or none of the values listed.
    ///
    /// ## Why
    ///
    /// A weight of 0 is no weight for Hugo, and what a class agrees on has to be the same in every report.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// weight: 0
    /// ```
    ///
    /// With `min: 1`, write:
    ///
    /// ```yaml
    /// weight: 1
    /// ```
    ///
    /// ## Settings
    ///
    /// `front-matter.fields.NAME` with `min`, `max` (numbers, dates, characters of text, items of a list), `pattern` (a
    /// regular expression that must match somewhere), `values`.
    pub static FIELD_VALUE = {
        id: "field-value",
        summary: {
            en: "a field of the front matter has a value that is not allowed",
            vi: "một trường của front matter có giá trị không được phép",
        },
        group: FrontMatter,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some((_, kind)) = fields::readable(&cx.document.front_matter) else { return };
    let source = cx.document.source;
    for field in cx.fields {
        let (Verdict::Value(outside), Some(node)) = (&field.verdict, field.node) else { continue };
        let value = fields::shown(source.slice(node.span));
        let (message, help) = words(field, outside, &value, kind);
        out.report(&*field.pointer, node.span, message).help(help);
    }
}

fn words(field: &Field<'_>, outside: &Outside, value: &str, kind: FrontMatterKind) -> (String, String) {
    let (name, spec) = (&field.name, field.spec);
    let write = |value: &str, text: bool| field.with(value, text, kind);
    match outside {
        Outside::Below(bound) | Outside::Above(bound) => {
            let below = matches!(outside, Outside::Below(_));
            let least = if below { "at least" } else { "at most" };
            match (bound, field.node.map(|node| &node.value), spec.kind) {
                (Bound::Date(day), ..) => {
                    let (early, from) = if below { ("early", "from") } else { ("late", "up to") };
                    (format!("`{name}: {value}` is too {early}"), format!("write a day {from} {day}"))
                }
                (Bound::Number(number), Some(Value::Sequence(items)), _) => {
                    let (many, items) = (if below { "few" } else { "many" }, plural(items.len(), "item", "items"));
                    (format!("`{name}` has too {many} items: {items}"), format!("write {least} {number}"))
                }
                (Bound::Number(number), _, Some(FieldKind::Integer | FieldKind::Number) | None)
                    if spec.kind.is_some() || value.parse::<f64>().is_ok() =>
                {
                    let small = if below { "small" } else { "great" };
                    let help = format!("write {least} {number}: `{}`", write(&number.to_string(), false));
                    (format!("`{name}: {value}` is too {small}"), help)
                }
                (Bound::Number(number), ..) => {
                    let short = if below { "short" } else { "long" };
                    (format!("`{name}` is too {short}: {value}"), format!("write {least} {number} characters"))
                }
            }
        }
        Outside::Pattern => {
            let pattern = spec.pattern.as_ref().map_or_else(String::new, |pattern| pattern.as_str().to_owned());
            let example = field.example(kind);
            let help = match example.contains('…') {
                true => format!("write what matches `{pattern}`"),
                false => format!("write `{example}`, or anything that matches `{pattern}`"),
            };
            (format!("`{name}: {value}` is not in the form wanted"), help)
        }
        Outside::Values(near) => {
            let listed: Vec<_> = spec.values.iter().map(|value| format!("`{value}`")).collect();
            let text = matches!(spec.kind, None | Some(FieldKind::String));
            let help = match near {
                Some(near) => format!("did you mean `{}`?", write(near, text)),
                None if listed.len() == 1 => format!("write {}", listed[0]),
                None => format!("write one of {}", listed.join(", ")),
            };
            (format!("`{name}: {value}` is none of the values allowed"), help)
        }
    }
}
