//! Compiles the requirements on several reports together: translations, copies and days.

use super::faults::{Faults, NodePath};
use super::model::{CopiesModel, DaysModel, TranslationsModel};
use super::spec::{ColumnSpec, Compared, CopiesSpec, DaysFrom, DaysSpec, FieldSpec, SectionSpec, TranslationsSpec};
use crate::say;

/// The default share of text that makes a report a copy.
const THRESHOLD: f64 = 0.5;

/// Compiles `translations`. Without `compare`, it compares what every report has.
pub(super) fn translations(
    model: Option<TranslationsModel>,
    node_path: NodePath<'_>,
    fields: &[FieldSpec],
    sections: &[SectionSpec],
    faults: &mut Faults<'_>,
) -> TranslationsSpec {
    let Some(model) = model else { return TranslationsSpec::default() };
    let compared = |word: &str| match word {
        "sections" => Some(Compared::Sections),
        "images" => Some(Compared::Images),
        "marks" => Some(Compared::Marks),
        "dates" => Some(Compared::Dates),
        _ if fields.iter().any(|field| field.name == word) => Some(Compared::Field(word.to_owned())),
        _ => sections.iter().position(|section| section.id == word).map(Compared::Items),
    };
    let compare = match model.compare {
        None => ["sections", "images", "date", "weight"].into_iter().filter_map(compared).collect(),
        Some(words) => {
            let node_path = node_path.key("compare");
            let mut compare = Vec::with_capacity(words.len());
            for (index, word) in words.iter().enumerate() {
                match compared(word) {
                    Some(what) => compare.push(what),
                    None => {
                        let names = fields.iter().map(|field| field.name.as_str());
                        let ids = sections.iter().map(|section| section.id.as_str());
                        let known = ["sections", "images", "marks", "dates"].into_iter().chain(names).chain(ids);
                        faults.unknown(
                            node_path.item(index).span(),
                            say!(
                                en("`{word}` cannot be compared: it is not a field or a section"),
                                vi("không so sánh được `{word}`: đó không phải trường, cũng không phải phần"),
                            ),
                            word,
                            known,
                            &["front-matter", "sections"],
                        );
                    }
                }
            }
            compare
        }
    };
    TranslationsSpec { required: model.required, compare }
}

/// Compiles `copies`.
pub(super) fn copies(model: CopiesModel, node_path: NodePath<'_>, faults: &mut Faults<'_>) -> CopiesSpec {
    let threshold = model.threshold.unwrap_or(THRESHOLD);
    if !(threshold > 0.0 && threshold <= 1.0) {
        faults.add(
            node_path.key("threshold").span(),
            say!(
                en("`threshold` is a share above 0 and up to 1, not {threshold}"),
                vi("`threshold` là tỉ lệ lớn hơn 0 và không quá 1, không phải {threshold}"),
            ),
            say!(
                en("write for example `threshold: 0.5`: half of the words"),
                vi("hãy viết chẳng hạn `threshold: 0.5`: một nửa số từ"),
            ),
        );
    }
    CopiesSpec { threshold, templates: model.templates, within_site: model.within_site }
}

/// Compiles `days`: each name is that of a field, or the id of a column anywhere in the schema.
pub(super) fn days<'c>(
    model: DaysModel,
    node_path: NodePath<'_>,
    fields: &[FieldSpec],
    columns: impl Iterator<Item = &'c ColumnSpec>,
    faults: &mut Faults<'_>,
) -> DaysSpec {
    let ids: Vec<&str> = columns.map(|column| column.id.as_str()).collect();
    let node_path = node_path.key("from");
    let mut from = Vec::with_capacity(model.from.len());
    for (index, word) in model.from.into_iter().enumerate() {
        if ids.contains(&word.as_str()) {
            from.push(DaysFrom::Column(word));
        } else if fields.iter().any(|field| field.name == word) {
            from.push(DaysFrom::Field(word));
        } else {
            let known = fields.iter().map(|field| field.name.as_str()).chain(ids.iter().copied());
            faults.unknown(
                node_path.item(index).span(),
                say!(
                    en("`{word}` is not a field or the id of a column"),
                    vi("`{word}` không phải trường, cũng không phải id của một cột"),
                ),
                &word,
                known,
                &["front-matter", "sections"],
            );
        }
    }
    DaysSpec { from, max_span: model.most }
}
