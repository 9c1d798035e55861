//! Compiles the columns of tables.

use super::faults::{Faults, NodePath};
use super::model::ColumnModel;
use super::spec::{CellKind, ColumnSpec, Language};
use super::wording::{Wordings, wordings};
use crate::say;

/// Maximum number of columns of a table.
const MAX_COLUMNS: usize = 100;

/// Compiles the columns of `list`.
pub(super) fn compile(
    models: &[ColumnModel],
    list: NodePath<'_>,
    languages: &[Language],
    faults: &mut Faults<'_>,
) -> Vec<ColumnSpec> {
    if models.len() > MAX_COLUMNS {
        let message = say!(
            en("a table has {MAX_COLUMNS} columns at most, not {}", models.len()),
            vi("một bảng có nhiều nhất {MAX_COLUMNS} cột, không phải {}", models.len()),
        );
        let help =
            say!(en("require the columns that every table needs"), vi("chỉ yêu cầu những cột mà bảng nào cũng cần"),);
        faults.add(list.item(MAX_COLUMNS).span(), message, help);
        return Vec::new();
    }
    models
        .iter()
        .enumerate()
        .map(|(index, model)| column(model, (models, index), list.item(index), languages, faults))
        .collect()
}

/// Compiles `template-marks`: each entry is the id of a column.
pub(super) fn template_marks(
    ids: &[String],
    columns: &[ColumnModel],
    tables: NodePath<'_>,
    faults: &mut Faults<'_>,
) -> Vec<usize> {
    let mut marks = Vec::with_capacity(ids.len());
    for (index, id) in ids.iter().enumerate() {
        match columns.iter().position(|column| column.id == *id) {
            Some(column) => marks.push(column),
            None => {
                let known = columns.iter().map(|column| column.id.as_str());
                let message = say!(en("there is no column `{id}`"), vi("không có cột `{id}`"));
                faults.unknown(tables.key("template-marks").item(index).span(), message, id, known, &["columns"]);
            }
        }
    }
    marks
}

fn column(
    model: &ColumnModel,
    (all, index): (&[ColumnModel], usize),
    node_path: NodePath<'_>,
    languages: &[Language],
    faults: &mut Faults<'_>,
) -> ColumnSpec {
    let id = &model.id;
    let before = &all[..index];
    if id.trim().is_empty() {
        let message = say!(en("a column needs a name"), vi("mỗi cột cần một tên"));
        faults.add(
            node_path.key("id").span(),
            message,
            say!(en("write for example `id: start`"), vi("ví dụ `id: start`")),
        );
    } else if before.iter().any(|other| other.id == *id) {
        let message = say!(en("there are two columns `{id}`"), vi("có hai cột `{id}`"));
        let help = say!(en("give one of them another `id`"), vi("đặt `id` khác cho một trong hai cột"));
        faults.add(node_path.key("id").span(), message, help);
    }
    if model.headings.is_empty() && model.terms.is_empty() {
        let code = languages.first().map_or("en", |first| &first.code);
        let message = say!(
            en("nothing says which column `{id}` is: it has no `headings` and no `terms`"),
            vi("không rõ cột nào là `{id}`: thiếu cả `headings` lẫn `terms`"),
        );
        let line = format!("headings: {{ {code}: [{id}] }}");
        faults.add(node_path.key("id").span(), message, say!(en("add `{line}`"), vi("thêm `{line}`")));
    }
    if !model.formats.is_empty() && model.kind != CellKind::Date {
        let message = say!(
            en("only a date has `formats`, and `{id}` is not a date"),
            vi("chỉ ngày tháng mới có `formats`, mà `{id}` không phải ngày tháng"),
        );
        let help = say!(en("write `type: date`, or leave `formats` out"), vi("ghi `type: date` hoặc bỏ `formats`"));
        faults.add(node_path.key_span("formats"), message, help);
    }
    ColumnSpec {
        id: id.clone(),
        headings: wordings(model.headings.clone(), node_path.key("headings"), languages, faults, Wordings::Headings),
        terms: wordings(model.terms.clone(), node_path.key("terms"), languages, faults, Wordings::Terms),
        required: model.required,
        kind: model.kind,
        formats: model.formats.clone(),
        values: model.values.clone(),
        message: model.message.as_ref().map(|text| text.0.clone()),
        placeholders: model.placeholders.clone(),
        empty: model.empty,
        not_before: not_before(model, all, node_path, faults),
    }
}

/// The column whose day that of `model` cannot be before.
fn not_before(
    model: &ColumnModel,
    all: &[ColumnModel],
    node_path: NodePath<'_>,
    faults: &mut Faults<'_>,
) -> Option<usize> {
    let name = model.not_before.as_deref()?;
    let is_date = |column: &&ColumnModel| column.kind == CellKind::Date && column.id != model.id;
    let found = all.iter().position(|column| column.id == name && is_date(&column) && model.kind == CellKind::Date);
    if found.is_none() {
        let dates = all.iter().filter(is_date).map(|column| column.id.as_str());
        let message = say!(
            en("`{}` and `{name}` are not two columns of dates", model.id),
            vi("`{}` và `{name}` không phải hai cột ngày tháng", model.id),
        );
        faults.unknown(node_path.key_span("not-before"), message, name, dates, &["columns"]);
    }
    found
}
