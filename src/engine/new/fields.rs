//! Writes the front matter of a new report, in the notation and order of the reports beside it, or else of the schema.

use super::context::Context;
use crate::binding::fields::{self, Field, HUGO_DATES, Number, assignment, named};
use crate::data::dates;
use crate::data::numbers::joined;
use crate::data::value::{Entry, Node, same_key};
use crate::document::{self, Document, FrontMatterKind, front_matter};
use crate::schema::FieldKind;
use crate::text::source::Source;

/// Fields with a value of their own on each page, which are never copied.
const PAGE_FIELDS: [&str; 8] =
    ["url", "slug", "aliases", "translationkey", "linktitle", "description", "summary", "draft"];
/// Maximum length of a copied value in bytes.
const MAX_VALUE: usize = 200;

/// The front matter for the report at the path of `stub`, like that of `models`, with these `values`; empty if it needs none.
/// `hugo` says whether Hugo reads the page.
pub fn front_matter(
    context: &Context,
    stub: &Source,
    models: &[Source],
    values: &[(String, String)],
    hugo: bool,
) -> String {
    let spec = &context.prepared.schema.front_matter;
    let documents: Vec<Document<'_>> = models.iter().map(document::parse).collect();
    let readable = |document: &&Document<'_>| fields::readable(&document.front_matter).is_some();
    let documents: Vec<&Document<'_>> = documents.iter().filter(readable).collect();
    let model = documents.first().copied();
    let kind = model.and_then(|model| model.front_matter.kind).unwrap_or(FrontMatterKind::Yaml);
    let empty = document::parse(stub);
    let own = match hugo {
        true => fields::fields(spec, &empty),
        false => fields::in_folder(spec, &empty),
    };
    let top = |field: &&Field<'_>| !field.item && !field.name.contains('.');
    let own: Vec<&Field<'_>> = own.iter().filter(top).collect();
    let writer = Writer { context, kind, documents: &documents, values, stub };
    let mut lines: Vec<(String, String)> = Vec::new();
    let entries = model.and_then(|model| model.front_matter.readable()).map_or(&[][..], Node::entries);
    for entry in entries {
        let field = own.iter().find(|field| same_key(&field.spec.name, &entry.key));
        let line = match field {
            Some(field) => writer.line(field, Some(entry)),
            None => writer.copied(entry),
        };
        lines.extend(line.map(|line| (entry.key.clone(), line)));
    }
    for field in own {
        let name = &field.spec.name;
        let written = lines.iter().any(|(key, _)| same_key(key, name));
        let dated = matches!(field.spec.kind, Some(FieldKind::Date | FieldKind::Datetime));
        let numbered = || field.numbered(kind).is_some();
        let wanted = field.spec.required || model.is_none() && (dated || numbered()) || writer.value(name).is_some();
        if !written && wanted {
            lines.extend(writer.line(field, None).map(|line| (name.clone(), line)));
        }
    }
    for (name, value) in values {
        if !lines.iter().any(|(key, _)| same_key(key, name)) {
            lines.push((name.clone(), assignment(kind, name, value, true)));
        }
    }
    let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    if lines.is_empty() { String::new() } else { block(kind, &lines) }
}

/// `lines` between the fences of `kind`.
fn block(kind: FrontMatterKind, lines: &[String]) -> String {
    match kind {
        FrontMatterKind::Yaml => format!("---\n{}\n---\n\n", lines.join("\n")),
        FrontMatterKind::Toml => format!("+++\n{}\n+++\n\n", lines.join("\n")),
        FrontMatterKind::Json => format!("{{\n  {}\n}}\n\n", lines.join(",\n  ")),
        FrontMatterKind::Org => format!("{}\n\n", lines.join("\n")),
    }
}

struct Writer<'w> {
    context: &'w Context,
    kind: FrontMatterKind,
    documents: &'w [&'w Document<'w>],
    values: &'w [(String, String)],
    stub: &'w Source,
}

impl Writer<'_> {
    /// The value of the field `name` on the command line.
    fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().rev().find(|(key, _)| same_key(key, name)).map(|(_, value)| value.as_str())
    }

    /// The line for `field`, for which the model has `entry`; `None` if the field is optional and its value unknown.
    fn line(&self, field: &Field<'_>, entry: Option<&Entry>) -> Option<String> {
        let (kind, name) = (self.kind, field.spec.name.as_str());
        let is_text = matches!(field.spec.kind, None | Some(FieldKind::String));
        if let Some(value) = self.value(name) {
            return Some(field.with(value, is_text, kind));
        }
        if matches!(field.spec.kind, Some(FieldKind::Date | FieldKind::Datetime)) {
            return Some(self.date(field, entry));
        }
        if let Some(line) = entry.and_then(|entry| self.renumbered(field, entry)).or_else(|| field.numbered(kind)) {
            return Some(line);
        }
        match field.spec.kind {
            Some(FieldKind::Integer) if name.eq_ignore_ascii_case("weight") => {
                let next = self.highest(name).map_or(1, |weight| weight.saturating_add(1));
                Some(field.with(&next.to_string(), false, kind))
            }
            Some(FieldKind::Boolean | FieldKind::Integer | FieldKind::Number) => {
                let same = entry.and_then(|entry| self.copied(entry));
                same.or_else(|| field.spec.required.then(|| field.example(kind)))
            }
            _ if !field.spec.required && entry.is_none() => None,
            Some(FieldKind::List | FieldKind::Map) => Some(field.example(kind)),
            _ => Some(field.with("…", true, kind)),
        }
    }

    /// A line with today's date, in the form of the model.
    fn date(&self, field: &Field<'_>, entry: Option<&Entry>) -> String {
        let raw = entry.and_then(|entry| self.raw(entry)).unwrap_or_default();
        let value = raw.trim_matches(['"', '\'']);
        let timed = value.get(10..).filter(|rest| rest.starts_with('T') && dates::read(value).is_some());
        let zone = timed.and_then(|rest| rest.rfind(['+', '-', 'Z']).and_then(|at| rest.get(at..)));
        let with_time = timed.is_some() || field.spec.kind == Some(FieldKind::Datetime);
        let today = self.context.today;
        // Midnight: Hugo would not publish a page with a later time before then.
        let text = if with_time { format!("{today}T00:00:00{}", zone.unwrap_or("+07:00")) } else { today.to_string() };
        let quoted = value.len() < raw.len() || self.kind == FrontMatterKind::Json;
        let line = field.with(&text, quoted, self.kind);
        if HUGO_DATES.contains(&field.spec.name.to_lowercase().as_str()) {
            line
        } else {
            field.tried(&text, quoted, self.kind).unwrap_or(line)
        }
    }

    /// The model's value with the number of the new report: `<b> 4.3. </b>` for `<b> 4.2. </b>`.
    fn renumbered(&self, field: &Field<'_>, entry: &Entry) -> Option<String> {
        let model = self.documents.first()?;
        field.numbered(self.kind)?;
        let raw = self.raw(entry)?;
        let is_text = matches!(field.spec.kind, None | Some(FieldKind::String));
        let digits = named(self.stub.path())?.digits;
        let number =
            Number::in_text(&field.spec.name, &entry.value, model).filter(|_| is_text && raw.len() < MAX_VALUE)?;
        let old = named(model.source.path())?.digits;
        let line = format!("{}{}{}", number.line.0, joined(&digits), number.line.1);
        // A value with another number than the folder's has its own meaning.
        (number.digits == old && self.reads(&line)).then_some(line)
    }

    /// The line of `entry`, if all reports have the same and it is not specific to one page.
    fn copied(&self, entry: &Entry) -> Option<String> {
        let raw = self.raw(entry).filter(|raw| raw.len() < MAX_VALUE)?;
        let own = PAGE_FIELDS.iter().chain(&HUGO_DATES).any(|own| entry.key.eq_ignore_ascii_case(own));
        let same = |document: &&Document<'_>| {
            let fields = document.front_matter.readable().map_or(&[][..], Node::entries);
            let found = fields.iter().find(|other| same_key(&other.key, &entry.key));
            found.is_some_and(|other| document.source.slice(other.value.span) == raw)
        };
        let simple = entry.value.items().is_empty() && entry.value.entries().is_empty() && !entry.value.is_blank();
        let constant = self.documents.iter().all(same) && (self.documents.len() > 1 || entry.value.as_str().is_none());
        let line = format!("{}{raw}", fields::opening(self.kind, &entry.key));
        (!own && simple && constant && self.reads(&line)).then_some(line)
    }

    /// Whether `line` can be parsed as front matter with one field.
    fn reads(&self, line: &str) -> bool {
        let text = block(self.kind, &[line.to_owned()]);
        let (front, _) = front_matter::parse(&text);
        fields::readable(&front).is_some_and(|(root, _)| root.entries().len() == 1)
    }

    /// The value of `entry` as written in the model, if it is on one line.
    fn raw(&self, entry: &Entry) -> Option<&str> {
        let raw = self.documents.first()?.source.slice(entry.value.span);
        (!raw.is_empty() && !raw.contains(char::is_control)).then_some(raw)
    }

    /// The highest value of the field `name` among the reports.
    fn highest(&self, name: &str) -> Option<i64> {
        let of = |document: &&Document<'_>| {
            let entry = document.front_matter.readable()?.field(name)?;
            document.source.slice(entry.value.span).trim_matches(['"', '\'']).parse::<i64>().ok()
        };
        self.documents.iter().filter_map(of).max()
    }
}
