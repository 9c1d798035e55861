//! What the schema asks of the thing under the pointer, and what a rule that found it wrong is about.

use std::fmt::Write;

use lsp_types::{Hover, HoverContents, MarkupContent, MarkupKind};

use super::client::Client;
use super::diagnostics::Report;
use crate::binding::fields::Field;
use crate::binding::reading::Reading;
use crate::diagnostic::RuleMeta;
use crate::message::{Language, Message, Words};
use crate::say;
use crate::schema::{Bound, Countable, FieldKind, FieldSpec, ListKind, Requires, Schema, SectionSpec, Wanted};
use crate::text::source::Span;

/// What there is to be said of byte `offset`; `report` is what was found in the text.
pub fn hover(cx: &Reading<'_>, report: Option<&Report>, offset: usize, client: &Client) -> Option<Hover> {
    let language = client.language;
    let mut said: Vec<String> = Vec::new();
    let thing = heading(cx, offset, language).or_else(|| field(cx, offset, language));
    let mut span = None;
    if let Some((place, text)) = thing {
        span = Some(place);
        said.push(text);
    }
    let mut told: Vec<&RuleMeta> = Vec::new();
    for diagnostic in report.iter().flat_map(|report| &report.checked.diagnostics) {
        if is_at(diagnostic.span, offset) && !told.contains(&diagnostic.rule) {
            told.push(diagnostic.rule);
            span.get_or_insert(diagnostic.span);
            said.push(manual(diagnostic.rule, language));
        }
    }
    let kind = if client.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    Some(Hover {
        range: Some(client.encoding.range(cx.document.source, span?)),
        contents: HoverContents::Markup(MarkupContent { kind, value: said.join("\n\n---\n\n") }),
    })
}

fn is_at(span: Span, offset: usize) -> bool {
    span.start <= offset && offset <= span.end
}

/// The heading at `offset`, and what is asked of the section that it serves; of a heading that serves none, which are
/// still missing.
fn heading(cx: &Reading<'_>, offset: usize, language: Language) -> Option<(Span, String)> {
    let index = cx.document.headings.iter().position(|heading| is_at(heading.span, offset))?;
    let span = cx.document.headings[index].span;
    if let Some(section) = cx.binding.serves[index] {
        return Some((span, section_text(cx, &cx.schema.sections[section], language)));
    }
    if cx.binding.title == Some(index) {
        let title = say!(en("the title of the report"), vi("tiêu đề của báo cáo"));
        return Some((span, title.text(language).to_owned()));
    }
    let missing: Vec<String> =
        cx.binding.missing(cx.schema).map(|section| code(&cx.heading_to_write(&cx.schema.sections[section]))).collect();
    let name = &cx.schema.name;
    let mut text = say!(en("no section of `{name}`"), vi("không phải phần nào của `{name}`")).text(language).to_owned();
    if !missing.is_empty() {
        let missing = missing.join(", ");
        let words = say!(en("; still missing: {missing}"), vi("; còn thiếu: {missing}"));
        text.push_str(words.text(language));
    }
    Some((span, text))
}

fn section_text(cx: &Reading<'_>, section: &SectionSpec, language: Language) -> String {
    let (id, name) = (&section.id, &cx.schema.name);
    let mut lines =
        vec![say!(en("section `{id}` of `{name}`"), vi("phần `{id}` của `{name}`")), wanted(section.required)];
    if let Some((least, most)) = section.level {
        let levels = if least == most { least.to_string() } else { format!("{least}–{most}") };
        lines.push(say!(en("level of its heading: {levels}"), vi("cấp tiêu đề: {levels}")));
    }
    if let Some(outer) = section.within {
        let outer = &cx.schema.sections[outer].id;
        lines.push(say!(en("stands in the section `{outer}`"), vi("nằm trong phần `{outer}`")));
    }
    lines.extend(requires(&section.requires));
    for spoken in &cx.schema.languages {
        let own = section.headings.iter().filter(|wording| wording.language == spoken.code);
        let wordings: Vec<String> = own.map(|wording| code(&wording.text)).collect();
        if !wordings.is_empty() {
            let (spoken, wordings) = (&spoken.code, wordings.join(", "));
            lines.push(say!(en("headings ({spoken}): {wordings}"), vi("tiêu đề ({spoken}): {wordings}")));
        }
    }
    if let Some(example) = section.example_in(cx.language) {
        let example = code(example);
        lines.push(say!(en("for example {example}"), vi("ví dụ {example}")));
    }
    listed(section.canonical(cx.language), &lines, language)
}

fn wanted(wanted: Wanted) -> Message {
    let words = match wanted {
        Wanted::Required => Words { en: "required", vi: "bắt buộc" },
        Wanted::Recommended => Words { en: "recommended", vi: "nên có" },
        Wanted::Optional => Words { en: "may be left out", vi: "có thể bỏ qua" },
    };
    words.into()
}

/// What must stand in a section, a line each.
fn requires(requires: &Requires) -> Vec<Message> {
    let mut lines = Vec::new();
    for count in &requires.counts {
        let key = count.what.key();
        let mut line = match (count.min, count.max) {
            (Some(min), Some(max)) => say!(en("{key}: {min} to {max}"), vi("{key}: từ {min} đến {max}")),
            (Some(min), None) => say!(en("{key}: {min} at least"), vi("{key}: ít nhất {min}")),
            (None, Some(max)) => say!(en("{key}: {max} at most"), vi("{key}: nhiều nhất {max}")),
            (None, None) => continue,
        };
        if let Some(other) = count.or.map(Countable::key) {
            line = say!(en("{}, or {other}", line.en), vi("{}, hoặc {other}", line.vi));
        }
        if count.required == Wanted::Recommended {
            let recommended = wanted(count.required);
            line = say!(en("{} ({})", line.en, recommended.en), vi("{} ({})", line.vi, recommended.vi));
        }
        lines.push(line);
    }
    if let Some(list) = requires.list {
        let kind = match list {
            ListKind::Bullet => Words { en: "a list with bullets", vi: "danh sách gạch đầu dòng" },
            ListKind::Ordered => Words { en: "a numbered list", vi: "danh sách đánh số" },
            ListKind::Task => Words { en: "a list with boxes to tick", vi: "danh sách có ô đánh dấu" },
            ListKind::Any => Words { en: "a list", vi: "một danh sách" },
        };
        lines.push(kind.into());
    }
    if let Some(pattern) = &requires.item_pattern {
        let pattern = code(pattern.as_str());
        lines.push(say!(en("each item matches {pattern}"), vi("mỗi mục khớp với {pattern}")));
    }
    for text in &requires.text {
        let text = code(&text.text);
        lines.push(say!(en("says {text}"), vi("có nội dung {text}")));
    }
    for text in &requires.forbidden_text {
        let text = code(&text.text);
        lines.push(say!(en("does not say {text}"), vi("không có nội dung {text}")));
    }
    lines
}

/// The field at `offset`, and what is asked of it.
fn field(cx: &Reading<'_>, offset: usize, language: Language) -> Option<(Span, String)> {
    let key_or_value = |field: &&Field<'_>| {
        let value = field.node.is_some_and(|node| is_at(node.span, offset));
        value || !field.item && field.key.is_some_and(|key| is_at(key, offset))
    };
    // What is inside comes after what it is in.
    let field = cx.fields.iter().rev().find(key_or_value)?;
    let span = if field.item { field.node?.span } else { field.key? };
    let spec = field.spec;
    let text = listed(&field.name, &field_lines(&field.name, spec, cx.schema), language);
    Some((span, text))
}

/// What a schema asks of a field, a line each.
pub fn field_lines(name: &str, spec: &FieldSpec, schema: &Schema) -> Vec<Message> {
    let name_of_schema = &schema.name;
    let required = if spec.required { Wanted::Required } else { Wanted::Optional };
    let mut lines =
        vec![say!(en("field of `{name_of_schema}`"), vi("trường của `{name_of_schema}`")), wanted(required)];
    lines.extend(spec.kind.map(|kind| Message::from(kind_words(kind))));
    for (bound, words) in
        [(spec.min, Words { en: "least", vi: "nhỏ nhất" }), (spec.max, Words { en: "greatest", vi: "lớn nhất" })]
    {
        if let Some(bound) = bound {
            let bound = match bound {
                Bound::Number(number) => number.to_string(),
                Bound::Date(date) => date.to_string(),
            };
            lines.push(say!(en("{}: {bound}", words.en), vi("{}: {bound}", words.vi)));
        }
    }
    if let Some(pattern) = &spec.pattern {
        let pattern = code(pattern.as_str());
        lines.push(say!(en("matches {pattern}"), vi("khớp với {pattern}")));
    }
    let list = |values: &[String]| values.iter().map(|value| code(value)).collect::<Vec<_>>().join(", ");
    if !spec.values.is_empty() {
        let values = list(&spec.values);
        lines.push(say!(en("one of {values}"), vi("một trong các giá trị {values}")));
    }
    if !spec.placeholders.is_empty() {
        let values = list(&spec.placeholders);
        lines.push(say!(
            en("the template's value, to be replaced: {values}"),
            vi("giá trị của mẫu, phải thay: {values}")
        ));
    }
    if let Some(example) = &spec.example {
        let example = code(example);
        lines.push(say!(en("for example {example}"), vi("ví dụ {example}")));
    }
    let numbers = &schema.front_matter.numbers_agree;
    if numbers.iter().any(|number| number == name) {
        let others: Vec<String> = numbers.iter().filter(|other| *other != name).map(|other| code(other)).collect();
        let others = others.join(", ");
        lines.push(say!(en("has the number of {others}"), vi("có cùng số với {others}")));
    }
    lines
}

/// What a field of this type holds.
pub fn kind_words(kind: FieldKind) -> Words {
    match kind {
        FieldKind::String => Words { en: "text", vi: "văn bản" },
        FieldKind::Integer => Words { en: "a whole number", vi: "số nguyên" },
        FieldKind::Number => Words { en: "a number", vi: "số" },
        FieldKind::Boolean => Words { en: "`true` or `false`", vi: "`true` hoặc `false`" },
        FieldKind::Date => Words { en: "a date", vi: "ngày" },
        FieldKind::Datetime => Words { en: "a date with a time", vi: "ngày và giờ" },
        FieldKind::List => Words { en: "a list", vi: "danh sách" },
        FieldKind::Map => Words { en: "a group of fields", vi: "nhóm trường" },
    }
}

/// What a rule is about, and the first part of its manual page.
fn manual(rule: &RuleMeta, language: Language) -> String {
    let page = rule.page();
    let first = page.lines().skip_while(|line| line.starts_with("## ") || line.is_empty());
    let part: Vec<&str> = first.take_while(|line| !line.starts_with("## ")).collect();
    let id = rule.id;
    let more = say!(en("more: `reportlint rule {id}`"), vi("xem thêm: `reportlint rule {id}`"));
    format!("**{id}**: {}\n\n{}\n\n{}", rule.summary.text(language), part.join("\n").trim(), more.text(language))
}

/// A name, and a list of lines about it, in Markdown.
fn listed(name: &str, lines: &[Message], language: Language) -> String {
    let mut text = format!("**{}**\n", name.trim());
    for line in lines {
        // Into a string, nothing fails.
        let _ = write!(text, "\n- {}", line.text(language));
    }
    text
}

/// `text` as code in Markdown, whatever marks are in it.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{}{pad}{fence}", text.replace(['\n', '\r'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_holds_any_text() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`r Sys.Date()`"), "`` `r Sys.Date()` ``");
    }
}
