//! `field-value`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::plural;
use crate::binding::fields::{self, FailedCheck, Field, Outside, Verdict};
use crate::data::value::Value;
use crate::document::FrontMatterKind;
use crate::message::{Message, Words};
use crate::say;
use crate::schema::{Bound, FieldKind, Limits};

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
    /// regular expression that must match somewhere), `values`; and `message`, what they ask for in words, to be shown in
    /// place of a regular expression: `message: { en: two letters and six digits, vi: hai chữ cái và sáu chữ số }`.
    ///
    /// `checks` beside them is a list of further checks with the same keys, each with a `severity` of its own: `error` (if
    /// left out), `warning` or `info`. Every check that fails is reported:
    ///
    /// ```yaml
    /// date:
    ///   type: date
    ///   checks:
    ///     - { min: 2025-01-01, message: { en: a day of this year, vi: một ngày trong năm nay } }
    ///     - { pattern: '^\d{4}-\d\d-\d\d$', severity: warning, message: { en: the day alone, vi: chỉ ngày } }
    /// ```
    pub static FIELD_VALUE = {
        id: "field-value",
        summary: {
            en: "a field of the front matter has a value that is not allowed",
            vi: "một trường trong phần khai báo đầu tệp có giá trị không được phép",
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
        let (Verdict::Value(failed), Some(node)) = (&field.verdict, field.node) else { continue };
        let value = fields::shown(source.slice(node.span));
        for FailedCheck { index, severity, outside } in failed {
            let (message, help, exact) = words(field, field.limits(*index), outside, &value, kind);
            let pointer = match index {
                Some(index) => format!("{}/checks/{index}", field.pointer),
                None => field.pointer.clone(),
            };
            let severity = severity.unwrap_or(FIELD_VALUE.severity);
            let diagnostic = out.report_as(severity, pointer, node.span, message).help(help);
            if let Some(fix) = exact.and_then(|line| field.replaced_by(&line, kind, source)) {
                diagnostic.fix(fix);
            }
        }
    }
}

/// The message, the help, and the field as it should be written, unless the help text suggests another.
fn words(
    field: &Field<'_>,
    limits: &Limits,
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
            let (message, bound) = match (bound, field.node.map(|node| &node.value), spec.kind) {
                (Bound::Date(day), ..) => {
                    let message = match below {
                        true => say!(en("`{name}: {value}` is too early"), vi("`{name}: {value}` quá sớm")),
                        false => say!(en("`{name}: {value}` is too late"), vi("`{name}: {value}` quá muộn")),
                    };
                    let bound = match below {
                        true => say!(en("a date from {day} on"), vi("một ngày từ {day} trở đi")),
                        false => say!(en("a date no later than {day}"), vi("một ngày không muộn hơn {day}")),
                    };
                    (message, bound)
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
                    let items = if *number == 1.0 { "item" } else { "items" };
                    (message, say!(en("{} {number} {items}", least.en), vi("{} {number} mục", least.vi)))
                }
                (Bound::Number(number), _, Some(FieldKind::Integer | FieldKind::Number) | None)
                    if spec.kind.is_some() || value.parse::<f64>().is_ok() =>
                {
                    let line = field.example(kind);
                    let message = match below {
                        true => say!(en("`{name}: {value}` is too small"), vi("`{name}: {value}` quá nhỏ")),
                        false => say!(en("`{name}: {value}` is too large"), vi("`{name}: {value}` quá lớn")),
                    };
                    let bound = match below {
                        true => say!(
                            en("at least {number}, such as `{line}`"),
                            vi("số từ {number} trở lên, ví dụ `{line}`"),
                        ),
                        false => {
                            say!(en("at most {number}, such as `{line}`"), vi("số không quá {number}, ví dụ `{line}`"))
                        }
                    };
                    (message, bound)
                }
                (Bound::Number(number), ..) => {
                    let message = match below {
                        true => say!(en("`{name}` is too short: {value}"), vi("`{name}` quá ngắn: {value}")),
                        false => say!(en("`{name}` is too long: {value}"), vi("`{name}` quá dài: {value}")),
                    };
                    let characters = if *number == 1.0 { "character" } else { "characters" };
                    (message, say!(en("{} {number} {characters}", least.en), vi("{} {number} ký tự", least.vi)))
                }
            };
            let help = match &limits.message {
                Some(said) => say!(en("write {}: {}", said.en, bound.en), vi("hãy viết {}: {}", said.vi, bound.vi)),
                None => say!(en("write {}", bound.en), vi("hãy viết {}", bound.vi)),
            };
            (message, help)
        }
        Outside::Pattern => {
            let pattern = limits.pattern.as_ref().map_or_else(String::new, |pattern| pattern.as_str().to_owned());
            let example = field.example(kind);
            let help = match (example.contains('…'), &limits.message) {
                (true, Some(said)) => say!(en("write {}", said.en), vi("hãy viết {}", said.vi)),
                (false, Some(said)) => say!(
                    en("write {}, for example `{example}`", said.en),
                    vi("hãy viết {}, ví dụ `{example}`", said.vi),
                ),
                (true, None) => {
                    say!(en("write a value that matches `{pattern}`"), vi("hãy viết giá trị khớp với mẫu `{pattern}`"))
                }
                (false, None) => say!(
                    en("write `{example}`, or anything that matches `{pattern}`"),
                    vi("hãy viết `{example}`, hoặc giá trị bất kỳ khớp với mẫu `{pattern}`"),
                ),
            };
            let message = say!(
                en("`{name}: {value}` does not have the required form"),
                vi("`{name}: {value}` không đúng dạng yêu cầu"),
            );
            (message, help)
        }
        Outside::Values(near) => {
            let listed: Vec<_> = limits.values.iter().map(|value| format!("`{value}`")).collect();
            let text = matches!(spec.kind, None | Some(FieldKind::String));
            let only = limits.values.first().filter(|_| limits.values.len() == 1);
            exact = near.as_ref().or(only).and_then(|value| field.tried(value, text, kind));
            let help = match (near, &exact) {
                (Some(_), Some(line)) => say!(en("did you mean `{line}`?"), vi("ý bạn là `{line}`?")),
                (None, Some(line)) => Message::to_write(line),
                (_, None) => {
                    let listed = listed.join(", ");
                    match &limits.message {
                        Some(said) => {
                            say!(en("write {}: {listed}", said.en), vi("hãy viết {}: {listed}", said.vi))
                        }
                        None => say!(en("write one of {listed}"), vi("hãy viết một trong các giá trị {listed}")),
                    }
                }
            };
            let message = say!(
                en("`{name}: {value}` is not an allowed value"),
                vi("`{name}: {value}` không thuộc các giá trị được phép"),
            );
            (message, help)
        }
    };
    (message, help, exact)
}
