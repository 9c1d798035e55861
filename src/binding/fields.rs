//! Matches the fields of the front matter to those of the schema, and judges them.
//!
//! Every field is judged once, here, so that the field rules share one verdict: a missing field is not of the wrong
//! type too, and a value left from the template is reported as nothing else.

mod field;
mod folder;
mod messages;
#[cfg(test)]
mod tests;
mod written;

use std::path::Path;

use rustc_hash::FxHashMap;

use crate::data::dates;
use crate::data::numbers;
use crate::data::value::{Entry, Node, Value, same_key};
use crate::diagnostic::fix::Fix;
use crate::document::{Document, FrontMatter, FrontMatterKind, front_matter};
use crate::message::suggest;
use crate::schema::{Bound, FieldKind, FieldSpec, FrontMatterSpec, Limits, field_pointer};
use crate::text::source::{Source, Span};

pub use field::{FailedCheck, Field, Outside, Verdict};
use folder::Named;
pub use folder::{FILE, Number, from_above, named, of_file, ordinal};
pub use messages::{assignment, key, opening, quoted, shown};
use messages::{example_values, gap};
pub use written::Mismatch;

use written::Written;

/// Dates that Hugo itself reads, so that an invalid one breaks the build.
pub const HUGO_DATES: [&str; 8] =
    ["date", "publishdate", "pubdate", "published", "lastmod", "modified", "expirydate", "unpublishdate"];

/// The fields of a report with readable, non-empty front matter.
pub fn readable(front: &FrontMatter) -> Option<(&Node, FrontMatterKind)> {
    let fields = front.readable().filter(|fields| !fields.entries().is_empty())?;
    Some((fields, front.kind?))
}

/// The top-level field `name` among `fields`.
pub fn top_level<'f, 'a>(fields: &'f [Field<'a>], name: &str) -> Option<&'f Field<'a>> {
    fields.iter().find(|field| field.parent.is_none() && field.name == name)
}

/// Returns every field of `spec` with its verdict, in order. Nested fields and list items follow their parent. Empty if
/// the front matter cannot be read or is empty.
pub fn fields<'a>(spec: &'a FrontMatterSpec, document: &'a Document<'_>) -> Vec<Field<'a>> {
    judged(spec, document, true)
}

/// Like `fields`, for a report in a plain folder: dates are ISO 8601, and the checks for Hugo's interpretation are off.
pub fn in_folder<'a>(spec: &'a FrontMatterSpec, document: &'a Document<'_>) -> Vec<Field<'a>> {
    judged(spec, document, false)
}

/// The top-level fields of `spec` as they are in a report at `path` before any of them is written. For front matter that
/// cannot be read, because a line of it is half typed.
pub fn unwritten<'a>(spec: &'a FrontMatterSpec, path: &'a Path, hugo: bool) -> Vec<Field<'a>> {
    let mut found = Vec::new();
    under(&spec.fields, &[], "", "/front-matter", None, &mut found);
    agree(&mut found, spec, path);
    found.iter_mut().for_each(|field| field.hugo = hugo);
    found
}

/// Sets which of the top-level fields must agree with the number in `path`.
fn agree<'a>(fields: &mut [Field<'a>], spec: &FrontMatterSpec, path: &'a Path) {
    if spec.numbers_agree.iter().any(|name| name == "folder") {
        for field in fields {
            // The weight of a page must match the number of its folder.
            let agrees = spec.numbers_agree.contains(&field.name) || field.is_weight();
            field.agrees_with = agrees.then_some(path);
        }
    }
}

fn judged<'a>(spec: &'a FrontMatterSpec, document: &'a Document<'_>, hugo: bool) -> Vec<Field<'a>> {
    let Some((root, kind)) = readable(&document.front_matter) else { return Vec::new() };
    let source = document.source;
    let mut found: Vec<Field<'a>> = Vec::new();
    under(&spec.fields, root.entries(), "", "/front-matter", None, &mut found);
    agree(&mut found, spec, source.path());
    // The children of a field follow it.
    let mut waiting = found;
    waiting.reverse();
    let mut found: Vec<Field<'a>> = Vec::with_capacity(waiting.len());
    while let Some(field) = waiting.pop() {
        if let Some(node) = field.node {
            let Field { spec, name, pointer, key, .. } = &field;
            let mut inner = Vec::new();
            under(&spec.fields, node.entries(), name, pointer, *key, &mut inner);
            if let Some(item) = spec.items.as_deref() {
                inner.extend(node.items().iter().enumerate().map(|(index, node)| Field {
                    spec: item,
                    name: format!("{name}[{}]", index + 1),
                    pointer: format!("{pointer}/items"),
                    key: *key,
                    node: Some(node),
                    parent: *key,
                    beside: &[],
                    item: true,
                    agrees_with: None,
                    hugo: true,
                    verdict: Verdict::Fine,
                }));
            }
            // A group that is not a map gets one finding only.
            if node.entries().is_empty() {
                inner.retain(|field| field.node.is_some());
            }
            waiting.extend(inner.into_iter().rev());
        }
        found.push(field);
    }
    for field in &mut found {
        field.hugo = hugo;
        field.verdict = field.judge(source, kind);
    }
    found
}

fn under<'a>(
    specs: &'a [FieldSpec],
    entries: &'a [Entry],
    outer: &str,
    pointer: &str,
    parent: Option<Span>,
    found: &mut Vec<Field<'a>>,
) {
    /// More entries are not searched for each field.
    const FEW: usize = 32;
    let by_key = || entries.iter().rev().map(|entry| (entry.key.to_lowercase(), entry)).collect();
    let many: Option<FxHashMap<String, &Entry>> = (entries.len() > FEW && !specs.is_empty()).then(by_key);
    let first = |name: &str| match &many {
        Some(many) => many.get(&name.to_lowercase()).copied(),
        None => entries.iter().find(|entry| same_key(&entry.key, name)),
    };
    found.extend(specs.iter().map(|spec| {
        let entry = first(&spec.name);
        Field {
            spec,
            name: if outer.is_empty() { spec.name.clone() } else { format!("{outer}.{}", spec.name) },
            pointer: field_pointer(pointer, &spec.name),
            key: entry.map(|entry| entry.key_span),
            node: entry.map(|entry| &entry.value),
            parent,
            beside: entries,
            item: false,
            agrees_with: None,
            hugo: true,
            verdict: Verdict::Fine,
        }
    }));
}

/// A line that sets the top-level field `spec` to an example value, in the notation `kind`.
pub fn example(spec: &FieldSpec, kind: FrontMatterKind) -> String {
    let mut found = Vec::with_capacity(1);
    under(std::slice::from_ref(spec), &[], "", "", None, &mut found);
    found.first().map_or_else(String::new, |field| field.example(kind))
}

impl Field<'_> {
    /// The verdict on the field in a report of notation `kind`.
    fn judge(&self, source: &Source, kind: FrontMatterKind) -> Verdict {
        match self.node {
            Some(node) => self.judged(node, source.slice(node.span), kind),
            None if self.spec.required => Verdict::Absent,
            None => Verdict::Fine,
        }
    }

    /// The verdict on the value `node`, written as `raw`.
    fn judged(&self, node: &Node, raw: &str, kind: FrontMatterKind) -> Verdict {
        let wanted = self.spec.required;
        // Hugo treats an empty date as none, but rejects one of blanks.
        let spaced = self.is_hugo_date() && node.as_str().is_some_and(|text| !text.is_empty());
        match wanted {
            true if node.is_blank() || is_empty(node) => return Verdict::Blank,
            false if node.is_blank() && !spaced => return Verdict::Fine,
            _ => {}
        }
        let written = self.written(node, raw, kind);
        let mismatch = self.spec.kind.and_then(|kind| written.mismatch(kind));
        if self.is_placeholder(&written) {
            let breaks = matches!(mismatch, Some(Mismatch::NoDate { breaks: true, .. }));
            return Verdict::Placeholder { breaks };
        }
        match mismatch {
            Some(mismatch) => Verdict::Type(mismatch),
            None => match self.failed_checks(&written) {
                failed if failed.is_empty() => Verdict::Fine,
                failed => Verdict::Value(failed),
            },
        }
    }

    /// The field with `value` in the notation `kind`. `text` says whether to quote the value.
    pub fn with(&self, value: &str, text: bool, kind: FrontMatterKind) -> String {
        let line = assignment(kind, &self.spec.name, value, text);
        if self.item { line[opening(kind, &self.spec.name).len()..].to_owned() } else { line }
    }

    /// Like `with`, if the result can be parsed and has no finding.
    pub fn tried(&self, value: &str, text: bool, kind: FrontMatterKind) -> Option<String> {
        let line = assignment(kind, &self.spec.name, value, text);
        self.holds(&line, kind).then(|| self.with(value, text, kind))
    }

    /// Whether `line` can be parsed and gives the field a valid value.
    fn holds(&self, line: &str, kind: FrontMatterKind) -> bool {
        let text = match kind {
            FrontMatterKind::Yaml => format!("---\n{line}\n---\n"),
            FrontMatterKind::Toml => format!("+++\n{line}\n+++\n"),
            FrontMatterKind::Json => format!("{{\n{line}\n}}\n"),
            FrontMatterKind::Org => format!("{line}\n\n"),
        };
        let (front, _) = front_matter::parse(&text);
        let Some([entry]) = readable(&front).map(|(root, _)| root.entries()) else { return false };
        let own = self.item || same_key(&entry.key, &self.spec.name);
        let raw = text.get(entry.value.span.start..entry.value.span.end);
        own && raw.is_some_and(|raw| self.is_right(&entry.value, raw, kind))
    }

    /// Whether `node`, written as `raw`, is a valid value for the field, including the number of the report's folder.
    fn is_right(&self, node: &Node, raw: &str, kind: FrontMatterKind) -> bool {
        let agrees = self.agrees_with.and_then(named).is_none_or(|named| match self.spec.kind {
            Some(FieldKind::Integer) => {
                named.digits.last().is_none_or(|&last| i64::try_from(last) == Ok(self.whole_in(node, raw, kind)))
            }
            _ => folder::number_in(raw).is_none_or(|(_, digits)| digits == named.digits),
        });
        agrees && self.judged(node, raw, kind) == Verdict::Fine
    }

    /// Whether the value of `entry` would be valid for the field.
    pub fn would_do(&self, entry: &Entry, source: &Source, kind: FrontMatterKind) -> bool {
        self.is_right(&entry.value, source.slice(entry.value.span), kind)
    }

    /// A fix that replaces the present value by that of `line`, which sets the field.
    pub fn replaced_by(&self, line: &str, kind: FrontMatterKind, source: &Source) -> Option<Fix> {
        let node = self.node.filter(|node| !node.span.is_empty())?;
        // The span of a multi-line value may include the start of the next field.
        let simple = node.entries().is_empty() && !source.slice(node.span).contains(['\n', '\r']);
        let value = if self.item { line } else { line.strip_prefix(&*opening(kind, &self.spec.name))? };
        simple.then(|| Fix::write(node.span, value))
    }

    /// The field with the number of the report's folder, if the two must agree and the value has no other content.
    pub fn numbered(&self, kind: FrontMatterKind) -> Option<String> {
        let named = self.agrees_with.and_then(named)?;
        let (value, text) = self.agreeing(&named)?;
        self.tried(&value, text, kind)
    }

    /// The field with the template's value, which is reported until replaced. `None` if Hugo cannot read that value.
    pub fn placeholder(&self, kind: FrontMatterKind) -> Option<String> {
        let dated = matches!(self.spec.kind, Some(FieldKind::Date | FieldKind::Datetime));
        let text = matches!(self.spec.kind, None | Some(FieldKind::String));
        let fits = |value: &&String| !dated && text || dated && dates::read(value.trim()).is_some();
        let value = self.spec.placeholders.iter().find(fits)?;
        Some(self.with(value, text, kind))
    }

    /// The value with the number of the folder `named`, and whether to quote it.
    fn agreeing(&self, named: &Named) -> Option<(String, bool)> {
        match self.spec.kind {
            Some(FieldKind::Integer) => named.digits.last().map(|number| (number.to_string(), false)),
            _ => example_values(self.spec).iter().find_map(|(value, text)| {
                let (place, _) = folder::number_in(value)?;
                let number = numbers::joined(&named.digits);
                Some(([&value[..place.start], &number, &value[place.end..]].concat(), *text))
            }),
        }
    }

    /// The field with an example value: with the number of the report's folder if they must agree, or with a gap to
    /// fill in if only the writer knows the value.
    pub fn example(&self, kind: FrontMatterKind) -> String {
        let agreeing = self.agrees_with.and_then(named).and_then(|named| self.agreeing(&named));
        let values = example_values(self.spec);
        let all = agreeing.into_iter().chain(values);
        let found = all.into_iter().find_map(|(value, text)| self.tried(&value, text, kind));
        found.unwrap_or_else(|| {
            let (gap, text) = gap(self.spec);
            self.with(gap, text, kind)
        })
    }

    /// The integer that Hugo reads, if the schema requires one.
    pub fn whole(&self, document: &Document<'_>) -> Option<i64> {
        let node = self.node.filter(|_| self.spec.kind == Some(FieldKind::Integer))?;
        Some(self.whole_in(node, document.source.slice(node.span), document.front_matter.kind?))
    }

    /// The integer that Hugo reads from `node`, written as `raw`.
    fn whole_in(&self, node: &Node, raw: &str, kind: FrontMatterKind) -> i64 {
        let whole = self.written(node, raw, kind).whole();
        let written = whole.written.filter(|number| !self.hugo && number.fract() == 0.0);
        written.map_or(whole.reads, |number| number as i64)
    }

    /// The day that Hugo reads.
    pub fn day(&self, document: &Document<'_>) -> Option<jiff::civil::Date> {
        let node = self.node?;
        self.written(node, document.source.slice(node.span), document.front_matter.kind?).day()
    }

    /// The value `node`, written as `raw` in a report of notation `kind`.
    fn written<'w>(&self, node: &'w Node, raw: &'w str, kind: FrontMatterKind) -> Written<'w> {
        let hugo = self.hugo;
        Written { node, raw, kind, hugo, hugo_date: self.is_hugo_date(), cast: hugo && self.is_weight() }
    }

    /// Whether it is a top-level field, where Hugo looks for the fields that it uses.
    fn is_at_top(&self) -> bool {
        self.parent.is_none()
    }

    fn is_hugo_date(&self) -> bool {
        self.hugo && self.is_at_top() && HUGO_DATES.contains(&self.spec.name.to_lowercase().as_str())
    }

    fn is_weight(&self) -> bool {
        self.is_at_top() && self.spec.name.eq_ignore_ascii_case("weight")
    }

    fn is_placeholder(&self, written: &Written<'_>) -> bool {
        let text = written.text();
        let day = || dates::read(text.trim()).map(|moment| moment.day);
        let dated = matches!(self.spec.kind, Some(FieldKind::Date | FieldKind::Datetime));
        let matches = |pattern: &regex::Regex| pattern.is_match(text.trim());
        let gap = || matches!(self.spec.kind, None | Some(FieldKind::String | FieldKind::List | FieldKind::Map));
        is_gap(written.node) && gap()
            || self.spec.placeholder_patterns.iter().any(matches)
            || self.spec.placeholders.iter().any(|placeholder| {
                placeholder.trim() == text.trim()
                    || (dated && dates::read(placeholder.trim()).is_some_and(|moment| Some(moment.day) == day()))
            })
    }

    /// The checks that the value does not pass, those of the field itself first.
    fn failed_checks(&self, written: &Written<'_>) -> Vec<FailedCheck> {
        let own = self.outside(&self.spec.limits, written);
        let own = own.map(|outside| FailedCheck { index: None, severity: None, outside });
        let further = self.spec.checks.iter().enumerate().filter_map(|(index, check)| {
            let outside = self.outside(&check.limits, written)?;
            Some(FailedCheck { index: Some(index), severity: Some(check.severity), outside })
        });
        own.into_iter().chain(further).collect()
    }

    fn outside(&self, limits: &Limits, written: &Written<'_>) -> Option<Outside> {
        let Limits { min, max, pattern, values, .. } = limits;
        if min.is_some() || max.is_some() {
            let dated = matches!(self.spec.kind, Some(FieldKind::Date | FieldKind::Datetime));
            let day = if dated { written.day() } else { None };
            let size = if dated { None } else { written.size(self.spec.kind) };
            let below = |bound: &Bound| match *bound {
                Bound::Number(least) => size.is_some_and(|size| size < least),
                Bound::Date(first) => day.is_some_and(|day| day < first),
            };
            let above = |bound: &Bound| match *bound {
                Bound::Number(most) => size.is_some_and(|size| size > most),
                Bound::Date(last) => day.is_some_and(|day| day > last),
            };
            if let Some(bound) = min.filter(below) {
                return Some(Outside::Below(bound));
            }
            if let Some(bound) = max.filter(above) {
                return Some(Outside::Above(bound));
            }
        }
        if !written.node.entries().is_empty() || !written.node.items().is_empty() {
            return None;
        }
        let text = written.text();
        if !values.is_empty() && !values.iter().any(|value| written.is(value, self.spec.kind)) {
            let near = suggest::nearest_value(&text, values.iter().map(String::as_str)).map(str::to_owned);
            return Some(Outside::Values(near));
        }
        pattern.as_ref().filter(|pattern| !pattern.is_match(&text)).map(|_| Outside::Pattern)
    }
}

/// Whether the value `node` is only dots, as help shows a value that only the writer knows: `"…"`, `["…"]`.
pub fn is_gap(node: &Node) -> bool {
    let dots = |text: &str| {
        let rest = text.trim().trim_start_matches(['.', '…']);
        rest.is_empty() && (text.contains('…') || text.contains("..."))
    };
    match &node.value {
        Value::Sequence(items) => !items.is_empty() && items.iter().all(|item| item.as_str().is_some_and(dots)),
        Value::Mapping(entries) => matches!(&entries[..], [entry] if dots(&entry.key)),
        _ => node.as_str().is_some_and(dots),
    }
}

/// Whether a list or map is empty.
fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Sequence(items) => items.is_empty(),
        Value::Mapping(entries) => entries.is_empty(),
        _ => false,
    }
}
