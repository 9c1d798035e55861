//! Completions at the cursor: front matter fields and their values, headings of missing sections, and addresses of
//! pictures.

use lsp_types::{CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, TextEdit};

use super::client::Client;
use super::hover::{field_lines, kind_words};
use crate::binding::fields;
use crate::binding::reading::Reading;
use crate::data::value::same_key;
use crate::document::{BlockKind, FrontMatterKind};
use crate::message::{Message, Words};
use crate::output::safe_line;
use crate::schema::{FieldKind, FieldSpec, RequirementLevel};
use crate::text::source::Span;

/// Maximum number of pictures in one list.
const MAX_PICTURES: usize = 2000;

const REQUIRED: Words = Words { en: "required", vi: "bắt buộc" };
const OPTIONAL: Words = Words { en: "optional", vi: "không bắt buộc" };

/// The completions at byte `offset`.
pub fn completions(cx: &Reading<'_>, offset: usize, client: &Client) -> Vec<CompletionItem> {
    let front = &cx.document.front_matter;
    let inside = front.kind.filter(|_| front.opening().end < offset && offset < front.span.end);
    match inside {
        Some(kind @ (FrontMatterKind::Yaml | FrontMatterKind::Toml)) => in_front_matter(cx, kind, offset, client),
        Some(_) => Vec::new(),
        None => {
            let pictures = pictures(cx, offset, client);
            if pictures.is_empty() { headings(cx, offset, client) } else { pictures }
        }
    }
}

/// The part of the line before `offset`.
fn before(cx: &Reading<'_>, offset: usize) -> Span {
    let source = cx.document.source;
    Span::new(source.line_span(source.line_of(offset)).start, offset)
}

/// An item that replaces `span` with `text`.
fn item(cx: &Reading<'_>, client: &Client, label: &str, span: Span, text: String) -> CompletionItem {
    let range = client.encoding.range(cx.document.source, span);
    CompletionItem {
        label: label.to_owned(),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: text })),
        ..CompletionItem::default()
    }
}

/// The missing fields, or the values of the field that the line begins with.
fn in_front_matter(cx: &Reading<'_>, kind: FrontMatterKind, offset: usize, client: &Client) -> Vec<CompletionItem> {
    let line = before(cx, offset);
    let text = cx.document.source.slice(line);
    let mark = if kind == FrontMatterKind::Yaml { ':' } else { '=' };
    let specs = &cx.schema.front_matter.fields;
    let Some((key, value)) = text.split_once(mark) else {
        // Indented lines belong to another field, and list items have no names.
        let is_name = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
        return if is_name { missing_fields(cx, kind, line, client) } else { Vec::new() };
    };
    let Some(spec) = specs.iter().find(|spec| same_key(&spec.name, key.trim_end())) else { return Vec::new() };
    let value = value.trim_start_matches([' ', '\t']);
    let typed = Span::new(offset - value.len(), offset);
    let blank = text.ends_with(mark);
    values(cx, spec, kind)
        .into_iter()
        .enumerate()
        .map(|(order, value)| {
            let written = if blank { format!(" {value}") } else { value.clone() };
            CompletionItem {
                kind: Some(CompletionItemKind::VALUE),
                sort_text: Some(format!("{order:04}")),
                filter_text: Some(written.clone()),
                detail: spec.kind.map(|kind| kind_words(kind).text(client.language).replace('`', "")),
                ..item(cx, client, &value, typed, written)
            }
        })
        .collect()
}

/// The allowed values of a field, in the notation of `kind`.
fn values(cx: &Reading<'_>, spec: &FieldSpec, kind: FrontMatterKind) -> Vec<String> {
    let text = matches!(spec.kind, None | Some(FieldKind::String));
    let written = |value: &str| {
        let line = fields::assignment(kind, &spec.name, value, text && kind == FrontMatterKind::Toml);
        line[fields::opening(kind, &spec.name).len()..].to_owned()
    };
    if !spec.limits.values.is_empty() {
        return spec.limits.values.iter().map(|value| written(value)).collect();
    }
    if spec.kind == Some(FieldKind::Boolean) {
        return vec!["true".to_owned(), "false".to_owned()];
    }
    let line = example_line(cx, spec, kind);
    let start = fields::opening(kind, &spec.name).len();
    line.get(start..).filter(|value| !value.contains('…')).map(str::to_owned).into_iter().collect()
}

/// A line with an example value of the field. If the field must agree with the number of the report's folder, the value
/// is that number.
fn example_line(cx: &Reading<'_>, spec: &FieldSpec, kind: FrontMatterKind) -> String {
    let field = cx.fields.iter().find(|field| field.parent.is_none() && field.name == spec.name);
    field.map_or_else(|| fields::example(spec, kind), |field| field.example(kind))
}

/// The missing fields, as lines.
fn missing_fields(cx: &Reading<'_>, kind: FrontMatterKind, line: Span, client: &Client) -> Vec<CompletionItem> {
    // YAML with an incomplete line cannot be parsed, so search the text for field names.
    let text = cx.document.source.slice(cx.document.front_matter.span);
    let named: Vec<&str> =
        text.lines().filter_map(|line| line.split_once([':', '=']).map(|(key, _)| key.trim())).collect();
    let specs = cx.schema.front_matter.fields.iter().enumerate();
    let missing =
        specs.filter(|(_, spec)| !named.iter().any(|name| same_key(name.trim_matches(['"', '\'']), &spec.name)));
    missing
        .map(|(order, spec)| {
            let required = if spec.required { REQUIRED } else { OPTIONAL };
            let example = example_line(cx, spec, kind);
            // `…` stands for a value that only the writer knows.
            let written = match example.contains('…') {
                true => fields::opening(kind, &spec.name),
                false => example,
            };
            let about: Vec<String> = field_lines(&spec.name, spec, cx.schema)
                .iter()
                .map(|line: &Message| line.text(client.language).to_owned())
                .collect();
            CompletionItem {
                kind: Some(CompletionItemKind::FIELD),
                sort_text: Some(format!("{}{order:04}", u8::from(!spec.required))),
                filter_text: Some(spec.name.clone()),
                detail: Some(required.text(client.language).to_owned()),
                documentation: Some(Documentation::String(about.join("\n"))),
                ..item(cx, client, &spec.name, line, written)
            }
        })
        .collect()
}

/// The headings of missing sections, at the start of a heading or on a blank line.
fn headings(cx: &Reading<'_>, offset: usize, client: &Client) -> Vec<CompletionItem> {
    let document = cx.document;
    let line = before(cx, offset);
    let typed = document.source.slice(line);
    let marks = typed.trim_end_matches(|c| c != '#');
    let begins = typed.trim().is_empty() || typed.starts_with('#') && marks.bytes().all(|byte| byte == b'#');
    let body = offset >= document.body.start;
    let code = |block: &crate::document::Block| {
        block.kind == BlockKind::Code && block.span.start < line.start && offset <= block.span.end
    };
    if !begins || !body || document.blocks.iter().any(code) {
        return Vec::new();
    }
    let sections = cx.schema.sections.iter().enumerate();
    let missing = sections.filter(|&(index, _)| cx.binding.heading_of(index).is_none());
    missing
        .map(|(order, section)| {
            let (rank, required) = match section.required {
                RequirementLevel::Required => (0, REQUIRED),
                RequirementLevel::Recommended => (1, Words { en: "recommended", vi: "nên có" }),
                RequirementLevel::Optional => (2, OPTIONAL),
            };
            let written = cx.heading_to_write(section);
            // The editor matches the words, with as many `#` as typed.
            let found_by = format!("{} {}", marks, section.canonical(cx.language));
            CompletionItem {
                kind: Some(CompletionItemKind::STRUCT),
                sort_text: Some(format!("{rank}{order:04}")),
                filter_text: Some(found_by.trim_start().to_owned()),
                detail: Some(format!("{} · {}", section.id, required.text(client.language))),
                documentation: section.example_in(cx.language).map(|line| Documentation::String(line.to_owned())),
                ..item(cx, client, &written, line, written.clone())
            }
        })
        .collect()
}

/// The pictures of the site, if the cursor is in the address of an image.
fn pictures(cx: &Reading<'_>, offset: usize, client: &Client) -> Vec<CompletionItem> {
    let line = before(cx, offset);
    let Some(typed) = address_at(cx.document.source.slice(line)) else { return Vec::new() };
    let Some(site) = cx.site else { return Vec::new() };
    let span = Span::new(line.start + typed, offset);
    let used: Vec<&str> = cx.document.images.iter().map(|image| image.address.as_str()).collect();
    site.view(cx.path())
        .pictures()
        .into_iter()
        .take(MAX_PICTURES)
        .enumerate()
        .map(|(order, (file, address))| {
            let again = used.contains(&address.as_str());
            let below = file.strip_prefix(site.root()).unwrap_or(&file).to_string_lossy().replace('\\', "/");
            CompletionItem {
                kind: Some(CompletionItemKind::FILE),
                sort_text: Some(format!("{}{order:05}", u8::from(again))),
                filter_text: Some(address.clone()),
                detail: Some(safe_line(&below).into_owned()),
                ..item(cx, client, &address, span, address.clone())
            }
        })
        .collect()
}

/// The offset in `line` of the unfinished image address at its end.
fn address_at(line: &str) -> Option<usize> {
    let markdown = || {
        let at = line.rfind("](")?;
        let start = at + 2;
        (line[..at].contains("![") && !line[start..].contains([')', ' ', '"'])).then_some(start)
    };
    let attribute = || {
        let at = line.rfind("src=")?;
        let quote = line[at + 4..].chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
        let start = at + 5;
        let tag = &line[..at];
        let opened = tag.rfind("<img").max(tag.rfind("figure"))?;
        (!line[start..].contains(quote) && !tag[opened..].contains('>')).then_some(start)
    };
    markdown().or_else(attribute)
}

#[cfg(test)]
mod tests {
    use super::address_at;

    #[test]
    fn the_address_of_an_image_is_found_while_it_is_written() {
        for (line, typed) in [
            ("![Hội trường](", Some("")),
            ("x ![a](/images/4", Some("/images/4")),
            ("![a](b.png) và ![c](d", Some("d")),
            ("<img src=\"/im", Some("/im")),
            ("<img alt='x' src='", Some("")),
            ("{{< figure src=\"a", Some("a")),
            ("![a](b.png)", None),
            ("![a](b.png \"", None),
            ("[a](b", None),
            ("<img src=\"a\" alt=\"", None),
            ("<script src=\"", None),
            ("![a]", None),
            ("", None),
        ] {
            assert_eq!(address_at(line).map(|at| &line[at..]), typed, "{line}");
        }
    }
}
