//! `field-value`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::plural;
use crate::binding::fields::{self, Field, Outside, Verdict};
use crate::data::value::Value;
use crate::document::FrontMatterKind;
use crate::message::{Message, Words};
use crate::say;
use crate::schema::{Bound, FieldKind};

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
    /// regular expression that must match somewhere), `values`; and `message`, what the two ask for in words, to be shown in
    /// place of a regular expression: `message: { en: two letters and six digits, vi: hai chữ cái và sáu chữ số }`.
    pub static FIELD_VALUE = {
        id: "field-value",
        summary: {
            en: "a field of the front matter has a value that is not allowed",
            vi: "một trường của front matter có giá trị không được phép",
        },
        group: FrontMatter,
        severity: Error,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some((_, kind)) = fields::readable(&cx.document.front_matter) else { return out.no_input() };
    let source = cx.document.source;
    for field in &cx.fields {
        let (Verdict::Value(outside), Some(node)) = (&field.verdict, field.node) else { continue };
        let value = fields::shown(source.slice(node.span));
        let (message, help, exact) = words(field, outside, &value, kind);
        let diagnostic = out.report(&*field.pointer, node.span, message).help(help);
        if let Some(fix) = exact.and_then(|line| field.replaced_by(&line, kind, source)) {
            diagnostic.fix(fix);
        }
    }
}

/// The message, the help, and the field as it should be written, unless the help text suggests another.
fn words(
    field: &Field<'_>,
    outside: &Outside,
    value: &str,
    kind: FrontMatterKind,
) -> (Message, Message, Option<String>) {
    let (name, spec) = (&field.name, field.spec);
    let mut exact = None;
    let (message, help) = match outside {
        Outside::Below(bound) | Outside::Above(bound) => {
            let below = matches!(outside, Outside::Below(_));
            let least = match below {
                true => Words { en: "at least", vi: "ít nhất" },
                false => Words { en: "at most", vi: "nhiều nhất" },
            };
            match (bound, field.node.map(|node| &node.value), spec.kind) {
                (Bound::Date(day), ..) => {
                    let message = match below {
                        true => say!(en("`{name}: {value}` is too early"), vi("`{name}: {value}` quá sớm")),
                        false => say!(en("`{name}: {value}` is too late"), vi("`{name}: {value}` quá muộn")),
                    };
                    let help = match below {
                        true => say!(en("write a day from {day}"), vi("hãy viết một ngày từ {day} trở đi")),
                        false => say!(en("write a day up to {day}"), vi("hãy viết một ngày không muộn hơn {day}")),
                    };
                    (message, help)
                }
                (Bound::Number(number), Some(Value::Sequence(items)), _) => {
                    let (count, items) = (items.len(), plural(items.len(), "item", "items"));
                    let message = match below {
                        true => {
                            say!(en("`{name}` has too few items: {items}"), vi("`{name}` có quá ít mục: {count} mục"),)
                        }
                        false => say!(
                            en("`{name}` has too many items: {items}"),
                            vi("`{name}` có quá nhiều mục: {count} mục"),
                        ),
                    };
                    (message, say!(en("write {} {number}", least.en), vi("hãy viết {} {number} mục", least.vi)))
                }
                (Bound::Number(number), _, Some(FieldKind::Integer | FieldKind::Number) | None)
                    if spec.kind.is_some() || value.parse::<f64>().is_ok() =>
                {
                    let line = field.example(kind);
                    let message = match below {
                        true => say!(en("`{name}: {value}` is too small"), vi("`{name}: {value}` quá nhỏ")),
                        false => say!(en("`{name}: {value}` is too great"), vi("`{name}: {value}` quá lớn")),
                    };
                    let help = match below {
                        true => say!(
                            en("write at least {number}, such as `{line}`"),
                            vi("hãy viết số từ {number} trở lên, ví dụ `{line}`"),
                        ),
                        false => {
                            say!(
                                en("write at most {number}, such as `{line}`"),
                                vi("hãy viết số không quá {number}, ví dụ `{line}`"),
                            )
                        }
                    };
                    (message, help)
                }
                (Bound::Number(number), ..) => {
                    let message = match below {
                        true => say!(en("`{name}` is too short: {value}"), vi("`{name}` quá ngắn: {value}")),
                        false => say!(en("`{name}` is too long: {value}"), vi("`{name}` quá dài: {value}")),
                    };
                    let help =
                        say!(en("write {} {number} characters", least.en), vi("hãy viết {} {number} ký tự", least.vi),);
                    (message, help)
                }
            }
        }
        Outside::Pattern => {
            let pattern = spec.pattern.as_ref().map_or_else(String::new, |pattern| pattern.as_str().to_owned());
            let example = field.example(kind);
            let help = match (example.contains('…'), &spec.message) {
                (true, Some(said)) => say!(en("write {}", said.en), vi("hãy viết {}", said.vi)),
                (false, Some(said)) => say!(
                    en("write {}, for example `{example}`", said.en),
                    vi("hãy viết {}, ví dụ `{example}`", said.vi),
                ),
                (true, None) => {
                    say!(en("write what matches `{pattern}`"), vi("hãy viết giá trị khớp với mẫu `{pattern}`"))
                }
                (false, None) => say!(
                    en("write `{example}`, or anything that matches `{pattern}`"),
                    vi("hãy viết `{example}`, hoặc giá trị bất kỳ khớp với mẫu `{pattern}`"),
                ),
            };
            let message = say!(
                en("`{name}: {value}` is not in the form wanted"),
                vi("`{name}: {value}` không đúng dạng yêu cầu"),
            );
            (message, help)
        }
        Outside::Values(near) => {
            let listed: Vec<_> = spec.values.iter().map(|value| format!("`{value}`")).collect();
            let text = matches!(spec.kind, None | Some(FieldKind::String));
            let only = spec.values.first().filter(|_| spec.values.len() == 1);
            exact = near.as_ref().or(only).and_then(|value| field.tried(value, text, kind));
            let help = match (near, &exact) {
                (Some(_), Some(line)) => say!(en("did you mean `{line}`?"), vi("ý bạn là `{line}`?")),
                (None, Some(line)) => Message::to_write(line),
                (_, None) => {
                    let listed = listed.join(", ");
                    match &spec.message {
                        Some(said) => {
                            say!(en("write {}: {listed}", said.en), vi("hãy viết {}: {listed}", said.vi))
                        }
                        None => say!(en("write one of {listed}"), vi("hãy viết một trong các giá trị {listed}")),
                    }
                }
            };
            let message = say!(
                en("`{name}: {value}` is none of the values allowed"),
                vi("`{name}: {value}` không thuộc các giá trị được phép"),
            );
            (message, help)
        }
    };
    (message, help, exact)
}
