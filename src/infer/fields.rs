//! Infers the fields of the front matter: their types, closed sets of values, and placeholders of the template.

use std::collections::HashMap;

use super::draft::{FieldDraft, Share};
use super::sample::Sample;
use crate::schema::FieldKind;

/// Minimum share of the samples that have a field. A rarer field is the idea of one writer.
const MIN_SHARE: f64 = 0.1;
/// Maximum size of a closed set of values, and the minimum average number of uses of each value.
const MAX_VALUES: usize = 6;
const MIN_REPEATED: usize = 5;
/// Minimum share of the samples that have the same value if it comes from the template.
const PLACEHOLDER_SHARE: f64 = 0.3;
/// Minimum number of samples for values to be compared.
const MIN_SAMPLES: usize = 5;
/// Signs of a value that the writer should replace, in lower case.
const PLACEHOLDER_SIGNS: &[&str] = &[
    "your ",
    "todo",
    "tbd",
    "xxx",
    "[",
    "<",
    "…",
    "...",
    "`r ",
    "enter ",
    "insert ",
    "title here",
    "lorem",
    "nhập ",
    "của bạn",
    "điền ",
    "dd/mm",
    "mm/dd",
    "yyyy",
];

/// The key, the type and the text of a field in one sample.
type Written<'s> = (&'s str, Option<FieldKind>, &'s str);

/// Infers the fields of `samples`, in the order of the sample with the most fields. `required` is the minimum share of samples
/// that have a required field.
pub fn infer(samples: &[Sample], required: f64) -> Vec<FieldDraft> {
    let with = samples.iter().filter(|sample| sample.has_front_matter).count();
    let mut order: Vec<String> = Vec::new();
    let mut by_key: HashMap<String, Vec<Written<'_>>> = HashMap::new();
    let longest = samples.iter().rev().max_by_key(|sample| sample.fields.len());
    for sample in longest.into_iter().chain(samples) {
        for field in &sample.fields {
            let key = field.name.to_lowercase();
            by_key.entry(key).or_insert_with_key(|key| {
                order.push(key.clone());
                Vec::new()
            });
        }
    }
    for sample in samples {
        for field in &sample.fields {
            if let Some(found) = by_key.get_mut(&field.name.to_lowercase()) {
                found.push((&field.name, field.kind, &field.text));
            }
        }
    }
    let all: Vec<Vec<_>> = order.iter().filter_map(|key| by_key.remove(key)).collect();
    let frequent =
        all.into_iter().filter(|found| found.len() as f64 >= MIN_SHARE * with as f64 && found.len() * 20 > with);
    frequent.map(|found| field(&found, samples.len(), required)).take(60).collect()
}

fn field(found: &[Written<'_>], samples: usize, required: f64) -> FieldDraft {
    let valued: Vec<(FieldKind, &str)> = found.iter().filter_map(|(_, kind, text)| Some(((*kind)?, *text))).collect();
    let share = Share { count: valued.len(), of: samples };
    let kind = kind(&valued, required);
    let texts = counted(&valued);
    let dated = matches!(kind, Some(FieldKind::Date | FieldKind::Datetime));
    let worded = matches!(kind, Some(FieldKind::String));
    let has_sign = |text: &str| {
        let lower = text.to_lowercase();
        PLACEHOLDER_SIGNS.iter().any(|sign| lower.contains(sign))
    };
    let mut placeholders: Vec<String> = Vec::new();
    let mut values: Vec<String> = Vec::new();
    if samples < MIN_SAMPLES {
        let template = samples <= 2 && dated;
        let marked = texts.iter().filter(|(text, _)| template || (dated || worded) && has_sign(text));
        placeholders.extend(marked.map(|(text, _)| (*text).to_owned()));
    } else if let Some(&(first, times)) = texts.first() {
        let repeated = texts.iter().all(|&(_, times)| times > 1);
        let few = texts.len() <= MAX_VALUES && valued.len() >= MIN_REPEATED * texts.len();
        let others = valued.len() - times;
        // The reports differ in it, but many share one value.
        let differ = others >= 3 && (texts.len() - 1) * 2 >= others;
        let shared = times > 2 && times as f64 >= PLACEHOLDER_SHARE * valued.len() as f64;
        if (dated || worded) && shared && differ {
            placeholders.push(first.to_owned());
        } else if worded && repeated && few {
            values.extend(texts.iter().map(|(text, _)| (*text).to_owned()));
        }
        let marked = texts.iter().filter(|(text, _)| (dated || worded) && has_sign(text)).take(MAX_VALUES);
        let marked: Vec<String> =
            marked.map(|(text, _)| (*text).to_owned()).filter(|text| !placeholders.contains(text)).collect();
        values.retain(|value| !marked.contains(value));
        placeholders.extend(marked);
    }
    // Text between slashes would be a regular expression.
    placeholders.retain(|text| !text.starts_with('/'));
    let name = most_frequent(found.iter().map(|(name, ..)| *name));
    FieldDraft { name, kind, required: share.part() >= required, share, values, placeholders }
}

/// The type of at least this `share` of the values.
fn kind(valued: &[(FieldKind, &str)], share: f64) -> Option<FieldKind> {
    let has = |kinds: &[FieldKind]| {
        let count = valued.iter().filter(|(kind, _)| kinds.contains(kind)).count();
        count > 0 && count as f64 >= share.max(0.8) * valued.len() as f64
    };
    let kinds =
        [FieldKind::Boolean, FieldKind::Integer, FieldKind::Date, FieldKind::List, FieldKind::Map, FieldKind::String];
    let one = kinds.into_iter().find(|kind| has(&[*kind]));
    one.or_else(|| has(&[FieldKind::Integer, FieldKind::Number]).then_some(FieldKind::Number))
}

/// The texts with their counts, the most frequent first.
fn counted<'t>(valued: &[(FieldKind, &'t str)]) -> Vec<(&'t str, usize)> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (_, text) in valued.iter().filter(|(_, text)| !text.is_empty()) {
        *counts.entry(text).or_insert(0) += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|&(text, count)| (std::cmp::Reverse(count), text));
    counts
}

fn most_frequent<'t>(names: impl Iterator<Item = &'t str>) -> String {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    names.for_each(|name| *counts.entry(name).or_insert(0) += 1);
    let best = counts.into_iter().max_by_key(|&(name, count)| (count, std::cmp::Reverse(name)));
    best.map_or_else(String::new, |(name, _)| name.to_owned())
}
