//! Hovers: what the schema requires of the item under the cursor, and the rules with findings there.

use std::fmt::Write;

use lsp_types::{Hover, HoverContents, MarkupContent, MarkupKind};

use super::client::Client;
use super::diagnostics::Report;
use super::thumbnail;
use crate::binding::fields::Field;
use crate::binding::reading::Reading;
use crate::diagnostic::RuleMeta;
use crate::message::{Language, Message, Words};
use crate::say;
use crate::schema::{
    Bound, Countable, FieldKind, FieldSpec, Limits, ListKind, RequirementLevel, Requires, Schema, SectionSpec,
};
use crate::text::source::Span;

/// The hover at byte `offset`; `report` holds the findings in the text.
pub fn hover(cx: &Reading<'_>, report: Option<&Report>, offset: usize, client: &Client) -> Option<Hover> {
    let language = client.language;
    let mut parts: Vec<String> = Vec::new();
    let picture = || thumbnail::thumbnail(cx, offset, client);
    let target = heading(cx, offset, language).or_else(|| field(cx, offset, language)).or_else(picture);
    let mut span = None;
    if let Some((place, text)) = target {
        span = Some(place);
        parts.push(text);
    }
    let mut rules: Vec<&RuleMeta> = Vec::new();
    for diagnostic in report.iter().flat_map(|report| &report.checked.diagnostics) {
        if diagnostic.span.touches(offset) && !rules.contains(&diagnostic.rule) {
            rules.push(diagnostic.rule);
            span.get_or_insert(diagnostic.span);
            parts.push(manual(diagnostic.rule, language));
        }
    }
    let kind = if client.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    Some(Hover {
        range: Some(client.encoding.range(cx.document.source, span?)),
        contents: HoverContents::Markup(MarkupContent { kind, value: parts.join("\n\n---\n\n") }),
    })
}

/// The heading at `offset`, and the requirements on its section. For a heading without a section, the missing sections.
fn heading(cx: &Reading<'_>, offset: usize, language: Language) -> Option<(Span, String)> {
    let index = cx.document.headings.iter().position(|heading| heading.span.touches(offset))?;
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
        vec![say!(en("section `{id}` of `{name}`"), vi("phần `{id}` của `{name}`")), required_words(section.required)];
    if let Some((min, max)) = section.level {
        let levels = if min == max { min.to_string() } else { format!("{min}–{max}") };
        lines.push(say!(en("level of its heading: {levels}"), vi("cấp tiêu đề: {levels}")));
    }
    if let Some(outer) = section.within {
        let outer = &cx.schema.sections[outer].id;
        lines.push(say!(en("is inside the section `{outer}`"), vi("nằm trong phần `{outer}`")));
    }
    lines.extend(requires(&section.requires));
    for lang in &cx.schema.languages {
        let own = section.headings.iter().filter(|wording| *wording.language == *lang.code);
        let wordings: Vec<String> = own.map(|wording| code(&wording.text)).collect();
        if !wordings.is_empty() {
            let (lang, wordings) = (&lang.code, wordings.join(", "));
            lines.push(say!(en("headings ({lang}): {wordings}"), vi("tiêu đề ({lang}): {wordings}")));
        }
    }
    if let Some(example) = section.example_in(cx.language) {
        let example = code(example);
        lines.push(say!(en("for example {example}"), vi("ví dụ {example}")));
    }
    listed(section.canonical(cx.language), &lines, language)
}

fn required_words(required: RequirementLevel) -> Message {
    let words = match required {
        RequirementLevel::Required => Words { en: "required", vi: "bắt buộc" },
        RequirementLevel::Recommended => Words { en: "recommended", vi: "nên có" },
        RequirementLevel::Optional => Words { en: "may be left out", vi: "có thể bỏ qua" },
    };
    words.into()
}

/// The requirements on the content of a section, one per line.
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
        if count.required == RequirementLevel::Recommended {
            let recommended = required_words(count.required);
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

/// The field at `offset` and its requirements.
fn field(cx: &Reading<'_>, offset: usize, language: Language) -> Option<(Span, String)> {
    let key_or_value = |field: &&Field<'_>| {
        let value = field.node.is_some_and(|node| node.span.touches(offset));
        value || !field.item && field.key.is_some_and(|key| key.touches(offset))
    };
    // Inner fields come after the fields that contain them.
    let field = cx.fields.iter().rev().find(key_or_value)?;
    let span = if field.item { field.node?.span } else { field.key? };
    let spec = field.spec;
    let text = listed(&field.name, &field_lines(&field.name, spec, cx.schema), language);
    Some((span, text))
}

/// The limits of a field or of a check, one per line.
fn limit_lines(limits: &Limits) -> Vec<Message> {
    let ends =
        [(limits.min, Words { en: "least", vi: "nhỏ nhất" }), (limits.max, Words { en: "greatest", vi: "lớn nhất" })];
    let bound = |(bound, words): (Option<Bound>, Words)| {
        let bound = match bound? {
            Bound::Number(number) => number.to_string(),
            Bound::Date(date) => date.to_string(),
        };
        Some(say!(en("{}: {bound}", words.en), vi("{}: {bound}", words.vi)))
    };
    let mut lines: Vec<Message> = ends.into_iter().filter_map(bound).collect();
    if let Some(pattern) = &limits.pattern {
        let pattern = code(pattern.as_str());
        lines.push(match &limits.message {
            Some(said) => said.clone(),
            None => say!(en("matches {pattern}"), vi("khớp với {pattern}")),
        });
    }
    if !limits.values.is_empty() {
        let values = code_list(&limits.values);
        lines.push(say!(en("one of {values}"), vi("một trong các giá trị {values}")));
    }
    lines
}

/// Texts as code spans, separated by commas.
fn code_list(values: &[String]) -> String {
    values.iter().map(|value| code(value)).collect::<Vec<_>>().join(", ")
}

/// The requirements on a field, one per line.
pub fn field_lines(name: &str, spec: &FieldSpec, schema: &Schema) -> Vec<Message> {
    let name_of_schema = &schema.name;
    let required = if spec.required { RequirementLevel::Required } else { RequirementLevel::Optional };
    let mut lines =
        vec![say!(en("field of `{name_of_schema}`"), vi("trường của `{name_of_schema}`")), required_words(required)];
    lines.extend(spec.kind.map(|kind| Message::from(kind_words(kind))));
    lines.extend(limit_lines(&spec.limits));
    for check in &spec.checks {
        let severity = check.severity.words();
        let limits = limit_lines(&check.limits).into_iter();
        lines.extend(limits.map(|line| say!(en("{} ({})", line.en, severity.en), vi("{} ({})", line.vi, severity.vi))));
    }
    if !spec.placeholders.is_empty() {
        let values = code_list(&spec.placeholders);
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

/// The type of a field in words.
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

/// The summary of a rule, and the first part of its manual page.
fn manual(rule: &RuleMeta, language: Language) -> String {
    let page = rule.page(language);
    let first = page.lines().skip_while(|line| line.starts_with("## ") || line.is_empty());
    let part: Vec<&str> = first.take_while(|line| !line.starts_with("## ")).collect();
    let id = rule.id;
    let more = say!(en("more: `reportlint rule {id}`"), vi("xem thêm: `reportlint rule {id}`"));
    format!("**{id}**: {}\n\n{}\n\n{}", rule.summary.text(language), part.join("\n").trim(), more.text(language))
}

/// A name with a Markdown list about it.
fn listed(name: &str, lines: &[Message], language: Language) -> String {
    let mut text = format!("**{}**\n", name.trim());
    for line in lines {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n- {}", line.text(language));
    }
    text
}

/// `text` as a Markdown code span, with a fence that fits its backticks.
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

    #[test]
    fn the_manual_page_is_in_the_language_of_the_editor() {
        let text = |language| manual(&crate::rules::image_remote::IMAGE_REMOTE, language);
        assert!(text(Language::En).contains("\n\nFinds images that are loaded from another site.\n\n"));
        assert!(text(Language::Vi).contains("\n\nTìm ảnh được tải từ một trang web khác.\n\n"));
    }
}
