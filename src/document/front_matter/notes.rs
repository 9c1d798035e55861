//! YAML values that Hugo reads silently, but differently from how they look.

use super::block::FrontMatterFault;
use super::lines::{is_invisible, line};
use crate::data::dates;
use crate::data::numbers;
use crate::data::value::{Entry, Node, Value};
use crate::data::yaml;
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

/// Maximum number of notes: nobody reads more, and a hostile block could cause any number.
const MAX_NOTES: usize = 50;

/// The notes for the fields of `root`, which were parsed from `content`, at byte `base` of its file.
pub(super) fn collect(root: &Node, content: &str, base: usize) -> Vec<FrontMatterFault> {
    let mut found = Vec::new();
    // The values still to visit, the next one last: the key of each, and whether it is the direct value of that key.
    let mut stack: Vec<(&str, bool, &Node)> = vec![("", false, root)];
    while let Some((key, is_direct, node)) = stack.pop() {
        if found.len() >= MAX_NOTES {
            break;
        }
        match &node.value {
            Value::Sequence(items) => stack.extend(items.iter().rev().map(|item| (key, false, item))),
            Value::Mapping(entries) => {
                found.extend(entries.iter().filter_map(|entry| invisible_key(entry, content, base)));
                stack.extend(entries.iter().rev().map(|entry| (entry.key.as_str(), true, &entry.value)));
            }
            Value::String { text, plain: true } => {
                found.extend(cut_by_comment((key, is_direct), text, node, content, base))
            }
            Value::Null if node.span.is_empty() => found.extend(missing_value(key, node, content, base)),
            _ => {}
        }
    }
    found.truncate(MAX_NOTES);
    found
}

/// The rest of the line after `node`.
fn rest<'c>(node: &Node, content: &'c str, base: usize) -> &'c str {
    node.span.end.checked_sub(base).filter(|&at| content.is_char_boundary(at)).map_or("", |at| line(content, at))
}

/// The comment in `rest`, if it may be intended as text: it has no space after `#`, or consists of `#` only.
fn comment(rest: &str) -> Option<&str> {
    let mark = rest.trim_start_matches([' ', '\t']);
    let text = mark.strip_prefix('#').filter(|_| mark.len() < rest.len())?;
    (!text.starts_with([' ', '\t', '#', '!'])).then(|| mark.trim_end())
}

/// A plain string that is cut off by a `#`.
fn cut_by_comment(
    (key, is_direct): (&str, bool),
    text: &str,
    node: &Node,
    content: &str,
    base: usize,
) -> Option<FrontMatterFault> {
    let rest = rest(node, content, base);
    let comment = comment(rest)?;
    // A comment after a date or a number is really a comment.
    if dates::read(text).is_some() || numbers::plain(text).is_some() {
        return None;
    }
    let start = node.span.end + rest.find('#')?;
    let full_text = content.get(node.span.start - base..start - base + comment.len())?;
    let message = match key {
        "" => say!(
            en("this value ends before `{comment}`: after a space, `#` begins a comment"),
            vi("giá trị này kết thúc trước `{comment}`: sau dấu cách, `#` mở đầu một chú thích"),
        ),
        _ => say!(
            en("the value of `{key}` ends before `{comment}`: after a space, `#` begins a comment"),
            vi("giá trị của `{key}` kết thúc trước `{comment}`: sau dấu cách, `#` mở đầu một chú thích"),
        ),
    };
    let fault = FrontMatterFault::syntax(
        Span::new(start, start + comment.len()),
        message,
        in_quotes(key, is_direct, full_text),
    );
    Some(fault.writing(Span::new(node.span.start, start + comment.len()), yaml::quoted(full_text)))
}

/// A missing value: there is only a comment or an anchor (`&name`) in its place.
fn missing_value(key: &str, node: &Node, content: &str, base: usize) -> Option<FrontMatterFault> {
    let rest = rest(node, content, base);
    let words = rest.trim();
    let start = node.span.end + rest.len() - rest.trim_start().len();
    let span = Span::new(start, start + words.len());
    if key.is_empty() || !rest.starts_with([' ', '\t']) {
        return None;
    }
    if words.starts_with('&') {
        let message = say!(
            en("`{words}` names the value of `{key}`, but there is no value"),
            vi("`{words}` là tên đặt cho giá trị của `{key}`, mà không có giá trị nào"),
        );
        let fault = FrontMatterFault::syntax(span, message, in_quotes(key, true, words));
        return Some(fault.writing(span, yaml::quoted(words)));
    }
    comment(rest)?;
    let message = say!(
        en("`{key}` has no value: after a space, `#` begins a comment"),
        vi("`{key}` không có giá trị: sau dấu cách, `#` mở đầu một chú thích"),
    );
    Some(FrontMatterFault::syntax(span, message, in_quotes(key, true, words)).writing(span, yaml::quoted(words)))
}

fn in_quotes(key: &str, is_direct: bool, value: &str) -> Message {
    let line = if is_direct { yaml::quoted_line(key, value) } else { None };
    let written = line.unwrap_or_else(|| yaml::quoted(value));
    say!(en("put the value in quotes: `{written}`"), vi("hãy đặt giá trị trong dấu nháy: `{written}`"))
}

/// A key with an invisible character, because of which Hugo does not recognize it.
fn invisible_key(entry: &Entry, content: &str, base: usize) -> Option<FrontMatterFault> {
    let written = content.get(entry.key_span.start.checked_sub(base)?..entry.key_span.end - base)?;
    let (at, sign) = written.char_indices().find(|&(_, sign)| is_invisible(sign))?;
    let name: String = entry.key.chars().filter(|&sign| !is_invisible(sign)).collect();
    let (code, start) = (u32::from(sign), entry.key_span.start + at);
    let message = say!(
        en("this key contains an invisible character (U+{code:04X}), so Hugo does not recognize it as `{name}`"),
        vi("khóa này có một ký tự không nhìn thấy được (U+{code:04X}), nên Hugo không hiểu nó là `{name}`"),
    );
    let help = say!(en("delete it and write `{name}:`"), vi("hãy xóa ký tự đó và viết `{name}:`"));
    let plain: String = written.chars().filter(|&sign| !is_invisible(sign)).collect();
    Some(
        FrontMatterFault::syntax(Span::new(start, start + sign.len_utf8()), message, help)
            .writing(entry.key_span, plain),
    )
}
