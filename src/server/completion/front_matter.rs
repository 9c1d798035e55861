//! Fields of the front matter and their values, also while a line of it is half typed.

use std::ops::Range;

use lsp_types::{CompletionItem, CompletionItemKind, Documentation};

use super::item::Place;
use super::sections::{OPTIONAL, REQUIRED};
use crate::binding::fields::{self, Field};
use crate::data::value::same_key;
use crate::document::FrontMatterKind;
use crate::message::Message;
use crate::schema::{FieldKind, FieldSpec};
use crate::server::hover::{field_lines, kind_words};
use crate::text::source::Span;

/// The group of fields that the cursor is in.
struct Group<'a, 'r> {
    place: &'a Place<'a, 'r>,
    kind: FrontMatterKind,
    specs: &'a [FieldSpec],
    /// The names of the groups around it, with a dot each: `author.`
    path: String,
    /// The blanks before its fields.
    indent: String,
    /// The fields that it has.
    named: Vec<&'a str>,
    /// The fields of the front matter as they are before they are written, for their examples. They are not those of the
    /// report, which has none while a line is half typed.
    unwritten: Vec<Field<'a>>,
}

/// The missing fields, or the values of the field that the line begins with.
pub fn items(place: &Place<'_, '_>, kind: FrontMatterKind) -> Vec<CompletionItem> {
    let cx = place.cx;
    let line = place.before();
    let text = cx.document.source.slice(line);
    let mark = if kind == FrontMatterKind::Yaml { ':' } else { '=' };
    let Some(group) = group(place, kind, text) else { return Vec::new() };
    let Some((key, value)) = text.split_once(mark) else {
        // List items have no names.
        let name = text.trim_start_matches(' ');
        let is_name = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
        let is_item = name.starts_with('-');
        return if is_name && !is_item { group.missing(line) } else { Vec::new() };
    };
    let Some(spec) = group.specs.iter().find(|spec| same_key(&spec.name, key.trim())) else { return Vec::new() };
    let value = value.trim_start_matches([' ', '\t']);
    let typed = Span::new(place.offset - value.len(), place.offset);
    group.values_at(spec, typed, text.ends_with(mark))
}

/// The group that a line beginning with `text` belongs to.
fn group<'a, 'r>(place: &'a Place<'a, 'r>, kind: FrontMatterKind, text: &str) -> Option<Group<'a, 'r>> {
    let cx = place.cx;
    let source = cx.document.source;
    let front = cx.document.front_matter.span;
    let indent = text[..text.len() - text.trim_start_matches(' ').len()].to_owned();
    let own = source.line_of(place.offset);
    let first = source.line_of(cx.document.front_matter.opening().start) + 1;
    let lines = |range: Range<usize>| {
        let lines = range.map(|line| source.slice(source.line_span(line)));
        lines.filter_map(|line| {
            let key = line.trim_start_matches(' ');
            let name = key.split_once([':', '=']).map(|(name, _)| name.trim().trim_matches(['"', '\'']))?;
            Some((line.len() - key.len(), name))
        })
    };
    let above: Vec<(usize, &str)> = lines(first..own).collect();
    // The groups around the line: each the last key above that is indented less.
    let mut parents = Vec::new();
    let mut depth = indent.len();
    for &(indented, name) in above.iter().rev() {
        if indented < depth {
            parents.push(name);
            depth = indented;
        }
    }
    if kind == FrontMatterKind::Toml && !indent.is_empty() {
        parents.clear();
    }
    let mut specs: &[FieldSpec] = &cx.schema.front_matter.fields;
    let mut path = String::new();
    for name in parents.iter().rev() {
        specs = &specs.iter().find(|spec| same_key(&spec.name, name))?.fields;
        path.push_str(name);
        path.push('.');
    }
    let last = source.line_of(front.end);
    let same_group = |(indented, name): (usize, &'a str)| (indented == indent.len()).then_some(name);
    // Up to the parent, and down to the next line that is indented less.
    let up = above.iter().rev().copied().take_while(|(indented, _)| *indented >= indent.len());
    let down: Vec<(usize, &str)> = lines(own + 1..last + 1).collect();
    let down = down.into_iter().take_while(|(indented, _)| *indented >= indent.len());
    let named = up.chain(down).filter_map(same_group).collect();
    let unwritten = fields::unwritten(&cx.schema.front_matter, cx.path(), cx.folder.is_none());
    Some(Group { place, kind, specs, path, indent, named, unwritten })
}

impl Group<'_, '_> {
    /// The fields that are missing, as lines.
    fn missing(&self, line: Span) -> Vec<CompletionItem> {
        let (cx, client) = (self.place.cx, self.place.client);
        let specs = self.specs.iter().enumerate();
        let missing = specs.filter(|(_, spec)| !self.named.iter().any(|name| same_key(name, &spec.name)));
        missing
            .map(|(order, spec)| {
                let required = if spec.required { REQUIRED } else { OPTIONAL };
                let example = self.example_line(spec);
                // `…` stands for a value that only the writer knows.
                let written = match example.contains('…') {
                    true => fields::opening(self.kind, &spec.name),
                    false => example,
                };
                let name = format!("{}{}", self.path, spec.name);
                let about: Vec<String> = field_lines(&name, spec, cx.schema)
                    .iter()
                    .map(|line: &Message| line.text(client.language).to_owned())
                    .collect();
                CompletionItem {
                    kind: Some(CompletionItemKind::FIELD),
                    sort_text: Some(format!("{}{order:04}", u8::from(!spec.required))),
                    filter_text: Some(format!("{}{}", self.indent, spec.name)),
                    detail: Some(required.text(client.language).to_owned()),
                    documentation: Some(Documentation::String(about.join("\n"))),
                    ..self.place.item(&spec.name, line, format!("{}{written}", self.indent))
                }
            })
            .collect()
    }

    /// The values of the field `spec` in place of `typed`. `blank` says whether to put a blank before them.
    fn values_at(&self, spec: &FieldSpec, typed: Span, blank: bool) -> Vec<CompletionItem> {
        let client = self.place.client;
        let item = |(order, value): (usize, String)| {
            let written = if blank { format!(" {value}") } else { value.clone() };
            CompletionItem {
                kind: Some(CompletionItemKind::VALUE),
                sort_text: Some(format!("{order:04}")),
                filter_text: Some(written.clone()),
                detail: spec.kind.map(|kind| kind_words(kind).text(client.language).replace('`', "")),
                ..self.place.item(&value, typed, written)
            }
        };
        self.values(spec).into_iter().enumerate().map(item).collect()
    }

    /// The allowed values of a field, in the notation of the front matter.
    fn values(&self, spec: &FieldSpec) -> Vec<String> {
        let kind = self.kind;
        let text = matches!(spec.kind, None | Some(FieldKind::String));
        let start = fields::opening(kind, &spec.name).len();
        if !spec.limits.values.is_empty() {
            let written = |value: &String| {
                let line = fields::assignment(kind, &spec.name, value, text && kind == FrontMatterKind::Toml);
                line[start..].to_owned()
            };
            return spec.limits.values.iter().map(written).collect();
        }
        if spec.kind == Some(FieldKind::Boolean) {
            return vec!["true".to_owned(), "false".to_owned()];
        }
        let line = self.example_line(spec);
        line.get(start..).filter(|value| !value.contains('…')).map(str::to_owned).into_iter().collect()
    }

    /// A line with an example value of the field. If the field must agree with the number of the report's folder, the
    /// value is that number.
    fn example_line(&self, spec: &FieldSpec) -> String {
        let own = self.unwritten.iter().find(|field| self.path.is_empty() && field.name == spec.name);
        own.map_or_else(|| fields::example(spec, self.kind), |field| field.example(self.kind))
    }
}
