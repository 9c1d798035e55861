//! Compiles which values a field may have: its own limits, and its further checks.

use super::faults::{Faults, NodePath};
use super::forms::{BoundModel, TextModel};
use super::model::CheckModel;
use super::spec::{Bound, CheckSpec, FieldKind, Limits};
use crate::say;

/// The keys that fields and checks have in common.
pub(super) struct LimitsModel {
    pub min: Option<BoundModel>,
    pub max: Option<BoundModel>,
    pub pattern: Option<String>,
    pub values: Vec<String>,
    pub message: Option<TextModel>,
}

/// The keys of a check that limit values.
const LIMITING: [&str; 4] = ["pattern", "values", "min", "max"];

/// Compiles the limits in `model`, the part of a field or check at `node_path`, for a field of the type `kind`.
pub(super) fn compile(
    model: LimitsModel,
    kind: Option<FieldKind>,
    node_path: NodePath<'_>,
    faults: &mut Faults<'_>,
) -> Limits {
    let LimitsModel { min, max, pattern, values, message } = model;
    let min = min.as_ref().and_then(|bound| self::bound(bound, kind, node_path, "min", faults));
    let max = max.as_ref().and_then(|bound| self::bound(bound, kind, node_path, "max", faults));
    match (min, max) {
        (Some(Bound::Number(min)), Some(Bound::Number(max))) => faults.range(node_path, Some(min), Some(max)),
        (Some(Bound::Date(min)), Some(Bound::Date(max))) => faults.range(node_path, Some(min), Some(max)),
        _ => {}
    }
    let pattern = faults.regex(pattern.as_deref(), node_path.key("pattern"));
    Limits { min, max, pattern, values, message: message.map(|text| text.0) }
}

/// Compiles the further checks of a field of the type `kind`.
pub(super) fn checks(
    models: Vec<CheckModel>,
    kind: Option<FieldKind>,
    node_path: NodePath<'_>,
    faults: &mut Faults<'_>,
) -> Vec<CheckSpec> {
    let mut checks = Vec::with_capacity(models.len());
    for (index, model) in models.into_iter().enumerate() {
        let node_path = node_path.item(index);
        if model.min.is_none() && model.max.is_none() && model.pattern.is_none() && model.values.is_empty() {
            let keys = LIMITING.map(|key| format!("`{key}`")).join(", ");
            let message = say!(en("this check lets every value pass"), vi("kiểm tra này giá trị nào cũng qua được"));
            let help = say!(en("give it at least one of {keys}"), vi("hãy ghi ít nhất một trong các khóa {keys}"));
            faults.add(node_path.span(), message, help);
        }
        let CheckModel { min, max, pattern, values, message, severity } = model;
        let limits = compile(LimitsModel { min, max, pattern, values, message }, kind, node_path, faults);
        checks.push(CheckSpec { limits, severity: severity.severity() });
    }
    checks
}

fn bound(
    bound: &BoundModel,
    kind: Option<FieldKind>,
    node_path: NodePath<'_>,
    key: &str,
    faults: &mut Faults<'_>,
) -> Option<Bound> {
    let dated = matches!(kind, Some(FieldKind::Date | FieldKind::Datetime));
    let span = node_path.key(key).span();
    match (bound, kind) {
        (_, Some(kind @ (FieldKind::Boolean | FieldKind::Map))) => {
            let kind = if kind == FieldKind::Map { "map" } else { "boolean" };
            let message = say!(en("a {kind} has no `{key}`"), vi("trường kiểu `{kind}` không có `{key}`"));
            faults.add(node_path.key_span(key), message, say!(en("leave `{key}` out"), vi("hãy bỏ `{key}`")));
        }
        (BoundModel::Text(text), _) if dated || kind.is_none() => match text.parse() {
            Ok(date) => return Some(Bound::Date(date)),
            Err(_) => faults.add(
                span,
                say!(en("`{text}` is not a day"), vi("`{text}` không phải là một ngày")),
                say!(en("write it as `2025-09-18`"), vi("hãy viết theo dạng `2025-09-18`")),
            ),
        },
        (BoundModel::Number(number), _) if dated => {
            faults.add(
                span,
                say!(
                    en("`{key}` of a date must be a day, not `{number}`"),
                    vi("`{key}` của ngày tháng phải là một ngày, không phải `{number}`"),
                ),
                say!(en("write it as `{key}: 2025-09-18`"), vi("hãy viết theo dạng `{key}: 2025-09-18`")),
            );
        }
        (BoundModel::Text(text), _) => {
            faults.add(
                span,
                say!(en("`{key}` must be a number, not `{text}`"), vi("`{key}` phải là một số, không phải `{text}`")),
                say!(en("write for example `{key}: 1`"), vi("hãy viết chẳng hạn `{key}: 1`")),
            );
        }
        (BoundModel::Number(number), _) => return Some(Bound::Number(*number)),
    }
    None
}
