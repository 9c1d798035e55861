//! YAML front matter, read as Hugo reads it, and the faults that make Hugo reject it.

use super::block::FrontMatterFault;
use super::lines::{is_invisible, line};
use super::messages::{DELETE, no_colon_after_key};
use super::{notes, unindented};
use crate::data::value::{Node, Value};
use crate::data::yaml;
use crate::diagnostic::fix::Edit;
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

/// Parses the fields of a YAML block. Values that Hugo reads differently from how they look go to `notes`.
pub(super) fn read(content: &str, base: usize, notes: &mut Vec<FrontMatterFault>) -> Result<Node, FrontMatterFault> {
    let node = match yaml::parse(content, base) {
        Ok(node) => node,
        Err(fault) => {
            let Some((joined, moved)) = unindented::joined(content) else { return Err(fault.into()) };
            let Ok(node) = yaml::parse(&joined, base) else { return Err(fault.into()) };
            notes.extend(moved.into_iter().map(|(colon, start)| not_indented(content, base, colon, start)));
            node
        }
    };
    let mut found = notes::collect(&node, content, base);
    // Hugo ignores an anchor without a value, except at the end of the block.
    let at_end = |note: &mut FrontMatterFault| {
        let start = note.span.start - base;
        content[start..].starts_with('&') && note.span.end - base >= content.trim_end().len()
    };
    if let Some(last) = found.pop_if(at_end) {
        return Err(last);
    }
    notes.extend(found);
    notes.sort_by_key(|note| note.span);
    match &node.value {
        Value::Mapping(entries) => {
            // Inside braces, any whitespace is allowed.
            let braces = content.trim_start().starts_with('{');
            let mut keys = entries.iter().filter(|_| !braces).map(|entry| entry.key_span.start - base);
            match keys.find_map(|key| tab_before(content, key)) {
                // Our YAML parser accepts a tab here, Hugo does not.
                Some(tab) => Err(FrontMatterFault::syntax(
                    tab.shifted(base),
                    say!(
                        en("there is a tab at the beginning of this line; YAML allows only spaces there"),
                        vi("đầu dòng này có ký tự tab; ở đó YAML chỉ chấp nhận dấu cách"),
                    ),
                    DELETE,
                )
                .writing(tab.shifted(base), "")),
                None => Ok(node),
            }
        }
        Value::Null if node.span.is_empty() => Ok(Node { value: Value::Mapping(Vec::new()), span: Span::at(base) }),
        Value::Sequence(items) => {
            let dash = Span::new(node.span.start, node.span.start + 1);
            let first = items.first().map(|item| &content[item.span.start - base..item.span.end - base]);
            let read = |item: &&str| yaml::parse(item, 0).is_ok_and(|item| item.entries().len() == 1);
            let example = first.map(|item| line(item, 0)).filter(read).unwrap_or("title: …");
            Err(FrontMatterFault::syntax(
                dash,
                say!(
                    en("the front matter is a list, but Hugo expects a field on each line"),
                    vi("front matter là một danh sách, nhưng Hugo cần mỗi dòng một trường"),
                ),
                say!(
                    en("write `{example}`, without `- ` before it"),
                    vi("hãy viết `{example}`, không có `- ` ở trước"),
                ),
            ))
        }
        _ => Err(not_a_field(content, base, node.span)),
    }
}

/// The note for an unindented value at byte `start` of `content`; `colon` is the offset after the colon of its key.
fn not_indented(content: &str, base: usize, colon: usize, start: usize) -> FrontMatterFault {
    let span = unindented::value(content, start);
    let above = content[..colon].trim_end_matches(':');
    let key = above.rsplit(['\n', '\r']).next().unwrap_or_default().trim();
    let value = &content[span.start..span.end];
    let alone = !value.starts_with(['*', '&']);
    let line = if alone { yaml::line(key, value) } else { None };
    // A value that continues on the next lines is left to the author; comments in between stay after the value.
    let key_start = above.len() - above.rsplit(['\n', '\r']).next().unwrap_or_default().trim_start().len();
    let goes_on = content[span.end..].trim_start_matches(['\n', '\r']).starts_with([' ', '\t']);
    let on_one_line = !goes_on && !value.starts_with(['|', '>']);
    let write = line.clone().filter(|_| on_one_line).map(|line| {
        let replacement = line + content[colon..start].trim_end();
        let span = Span::new(key_start, span.end).shifted(base);
        Edit { span, replacement }
    });
    let help = match line {
        Some(line) => Message::to_write(line),
        None => say!(en("write it after the colon of its key"), vi("hãy viết nó ngay sau dấu hai chấm của khóa")),
    };
    let message = say!(
        en("this value is below its key but not indented: Hugo reads it, other YAML programs do not"),
        vi(
            "giá trị này nằm dưới khóa mà không thụt vào: Hugo đọc được, nhưng các chương trình đọc YAML khác thì không"
        ),
    );
    FrontMatterFault { write, ..FrontMatterFault::syntax(span.shifted(base), message, help) }
}

/// The tabs in the indent of the key at `at`.
fn tab_before(content: &str, at: usize) -> Option<Span> {
    let start = content[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let indent = &content[start..at];
    let from = indent.find('\t').filter(|_| indent.trim().is_empty())?;
    Some(Span::new(start + from, at))
}

/// The fault of a block that contains only text.
fn not_a_field(content: &str, base: usize, span: Span) -> FrontMatterFault {
    let words = line(&content[span.start - base..span.end - base], 0).trim_end();
    let span = Span::new(span.start, span.start + words.len());
    let divided = words.split_once(['：', '=']).or_else(|| words.split_once(':'));
    match divided.map(|(key, value)| (key.trim(), value.trim())) {
        Some((key, value)) if !key.is_empty() => {
            let value = value.trim_matches(|sign| is_invisible(sign) || sign == ' ');
            let written = words[key.len()..].strip_prefix(':').and_then(|rest| rest.chars().next());
            let message = match written.filter(|&sign| is_invisible(sign)).map(u32::from) {
                Some(code) => say!(
                    en("an invisible character (U+{code:04X}) is after the colon of `{key}` instead of a space"),
                    vi(
                        "sau dấu hai chấm của `{key}` là một ký tự không nhìn thấy được (U+{code:04X}), không phải dấu cách"
                    ),
                ),
                None => no_colon_after_key(words),
            };
            let field = yaml::line(key, value);
            let help = match &field {
                Some(line) => Message::to_write(line),
                None => say!(
                    en("write `key: value`, with text in quotes"),
                    vi("hãy viết `key: value`, văn bản đặt trong dấu nháy"),
                ),
            };
            let write = field.map(|replacement| Edit { span, replacement });
            FrontMatterFault { write, ..FrontMatterFault::syntax(span, message, help) }
        }
        _ => FrontMatterFault::syntax(
            span,
            say!(
                en("`{words}` is not a field: it has no key and no colon"),
                vi("`{words}` không phải một trường: không có khóa và dấu hai chấm"),
            ),
            match yaml::line("title", words) {
                Some(line) => say!(en("write the key before it: `{line}`"), vi("hãy viết khóa ở trước: `{line}`")),
                None => say!(en("write `key: value`"), vi("hãy viết `key: value`")),
            },
        ),
    }
}
