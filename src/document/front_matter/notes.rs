//! What Hugo reads in YAML without a word, and otherwise than it looks.

use super::block::FrontMatterFault;
use super::lines::{is_invisible, line};
use crate::data::dates;
use crate::data::numbers;
use crate::data::value::{Entry, Node, Value};
use crate::data::yaml;
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

/// How many are told: of a hostile block, nobody reads more.
const MAX_NOTES: usize = 50;

/// What is to be said of the fields of `root`, which were read from `content`, at byte `base` of its file.
pub(super) fn of(root: &Node, content: &str, base: usize) -> Vec<FrontMatterFault> {
    let mut found = Vec::new();
    // The values still to be looked at, each with its key and whether it stands behind it, the next one last.
    let mut waiting: Vec<(&str, bool, &Node)> = vec![("", false, root)];
    while let Some((key, behind, node)) = waiting.pop() {
        if found.len() >= MAX_NOTES {
            break;
        }
        match &node.value {
            Value::Sequence(items) => waiting.extend(items.iter().rev().map(|item| (key, false, item))),
            Value::Mapping(entries) => {
                found.extend(entries.iter().filter_map(|entry| invisible_key(entry, content, base)));
                waiting.extend(entries.iter().rev().map(|entry| (entry.key.as_str(), true, &entry.value)));
            }
            Value::String { text, plain: true } => found.extend(cut((key, behind), text, node, content, base)),
            Value::Null if node.span.is_empty() => found.extend(nothing(key, node, content, base)),
            _ => {}
        }
    }
    found.truncate(MAX_NOTES);
    found
}

/// The rest of the line behind `node`.
fn rest<'c>(node: &Node, content: &'c str, base: usize) -> &'c str {
    node.span.end.checked_sub(base).filter(|&at| content.is_char_boundary(at)).map_or("", |at| line(content, at))
}

/// The comment in `rest`, if it may be meant as text: it begins without a blank, or is only its mark.
fn comment(rest: &str) -> Option<&str> {
    let mark = rest.trim_start_matches([' ', '\t']);
    let text = mark.strip_prefix('#').filter(|_| mark.len() < rest.len())?;
    (!text.starts_with([' ', '\t', '#', '!'])).then(|| mark.trim_end())
}

/// Text that ends before a `#`.
fn cut((key, behind): (&str, bool), text: &str, node: &Node, content: &str, base: usize) -> Option<FrontMatterFault> {
    let rest = rest(node, content, base);
    let comment = comment(rest)?;
    // A comment behind a date or a number is one.
    if dates::read(text).is_some() || numbers::plain(text).is_some() {
        return None;
    }
    let start = node.span.end + rest.find('#')?;
    let whole = content.get(node.span.start - base..start - base + comment.len())?;
    let message = match key {
        "" => say!(
            en("this value ends before `{comment}`: behind a blank, `#` begins a comment"),
            vi("giá trị này kết thúc trước `{comment}`: sau dấu cách, `#` mở đầu một chú thích"),
        ),
        _ => say!(
            en("the value of `{key}` ends before `{comment}`: behind a blank, `#` begins a comment"),
            vi("giá trị của `{key}` kết thúc trước `{comment}`: sau dấu cách, `#` mở đầu một chú thích"),
        ),
    };
    let fault =
        FrontMatterFault::syntax(Span::new(start, start + comment.len()), message, in_quotes(key, behind, whole));
    Some(fault.writing(Span::new(node.span.start, start + comment.len()), yaml::quoted(whole)))
}

/// A value that is not there, since what stands there is a comment or a name for it.
fn nothing(key: &str, node: &Node, content: &str, base: usize) -> Option<FrontMatterFault> {
    let rest = rest(node, content, base);
    let words = rest.trim();
    let start = node.span.end + rest.len() - rest.trim_start().len();
    let span = Span::new(start, start + words.len());
    if key.is_empty() || !rest.starts_with([' ', '\t']) {
        return None;
    }
    if words.starts_with('&') {
        let message = say!(
            en("`{words}` is a name for the value of `{key}`, and there is no value"),
            vi("`{words}` là tên đặt cho giá trị của `{key}`, mà không có giá trị nào"),
        );
        let fault = FrontMatterFault::syntax(span, message, in_quotes(key, true, words));
        return Some(fault.writing(span, yaml::quoted(words)));
    }
    comment(rest)?;
    let message = say!(
        en("`{key}` has no value: behind a blank, `#` begins a comment"),
        vi("`{key}` không có giá trị: sau dấu cách, `#` mở đầu một chú thích"),
    );
    Some(FrontMatterFault::syntax(span, message, in_quotes(key, true, words)).writing(span, yaml::quoted(words)))
}

fn in_quotes(key: &str, behind: bool, value: &str) -> Message {
    let line = if behind { yaml::quoted_line(key, value) } else { None };
    let written = line.unwrap_or_else(|| yaml::quoted(value));
    say!(en("put the value in quotes: `{written}`"), vi("hãy đặt giá trị trong dấu nháy: `{written}`"))
}

/// A key that is another one to Hugo, as a sign that nobody sees belongs to it.
fn invisible_key(entry: &Entry, content: &str, base: usize) -> Option<FrontMatterFault> {
    let written = content.get(entry.key_span.start.checked_sub(base)?..entry.key_span.end - base)?;
    let (at, sign) = written.char_indices().find(|&(_, sign)| is_invisible(sign))?;
    let name: String = entry.key.chars().filter(|&sign| !is_invisible(sign)).collect();
    let (code, start) = (u32::from(sign), entry.key_span.start + at);
    let message = say!(
        en("an invisible character (U+{code:04X}) belongs to this key, so that Hugo does not know it as `{name}`"),
        vi("khóa này có một ký tự không nhìn thấy được (U+{code:04X}), nên Hugo không hiểu nó là `{name}`"),
    );
    let help = say!(en("delete it and write `{name}:`"), vi("hãy xóa ký tự đó và viết `{name}:`"));
    let plain: String = written.chars().filter(|&sign| !is_invisible(sign)).collect();
    Some(
        FrontMatterFault::syntax(Span::new(start, start + sign.len_utf8()), message, help)
            .writing(entry.key_span, plain),
    )
}
