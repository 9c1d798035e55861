//! Front matter in braces: JSON. As JSON is a subset of YAML, the YAML parser provides the spans.

use serde::de::IgnoredAny;

use super::block::{FrontMatterFault, FrontMatterKind};
use super::lines::{line, line_break, lines};
use super::messages::{LIMIT, above, too_long};
use super::split::Split;
use crate::data::value::Node;
use crate::data::yaml;
use crate::say;
use crate::text::source::{Span, floor_char_boundary};

/// Splits a page that begins with `{` at `start`.
pub(super) fn split(text: &str, start: usize) -> Option<Split> {
    if text[start..].starts_with("{{") || text[start..].starts_with("{%") {
        return Some(shortcode(text, start));
    }
    let opening = Span::new(start, start + 1);
    let Some(end) = closing(text, start) else {
        let body = lines(text, start)
            .find(|(_, line)| line.trim().is_empty() || line.starts_with('#'))
            .map_or(text.len(), |(at, _)| at);
        let fault = FrontMatterFault::syntax(
            opening,
            say!(
                en("the page begins with `{{`, which Hugo takes for front matter in JSON, but no `}}` closes it"),
                vi("trang bắt đầu bằng `{{`, Hugo hiểu là front matter dạng JSON, nhưng không có `}}` để đóng lại"),
            ),
            say!(
                en("write `}}` on a line of its own after the last field"),
                vi("hãy viết `}}` trên một dòng riêng, sau trường cuối cùng"),
            ),
        );
        return Some(Split::fault(Some(FrontMatterKind::Json), Span::new(start, body), body, fault));
    };
    let span = Span::new(start, end);
    let body = end + line_break(&text[end..]);
    let read = match span.len() > LIMIT {
        true => Err(too_long(opening)),
        false => read(&text[start..end], start),
    };
    Some(Split::read(FrontMatterKind::Json, span, body, read))
}

/// The offset after the brace that closes the one at `start`, matched as Hugo does it.
fn closing(text: &str, start: usize) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    for (at, byte) in text.bytes().enumerate().skip(start) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            b'{' if !quoted => depth += 1,
            b'}' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

fn read(content: &str, base: usize) -> Result<Node, FrontMatterFault> {
    match serde_json::from_str::<IgnoredAny>(content) {
        Ok(_) => Ok(yaml::parse(content, base)?),
        Err(error) => Err(fault(content, base, &error)),
    }
}

fn fault(content: &str, base: usize, error: &serde_json::Error) -> FrontMatterFault {
    let line_start = match error.line() {
        0 | 1 => 0,
        number => memchr::memchr_iter(b'\n', content.as_bytes()).nth(number - 2).map_or(0, |at| at + 1),
    };
    let last = content.char_indices().next_back().map_or(0, |(at, _)| at);
    let at = floor_char_boundary(content, (line_start + error.column().saturating_sub(1)).min(last));
    let rest = &content[at..];
    let length = match rest.chars().next() {
        Some(sign) if sign.is_alphanumeric() => rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()),
        Some(sign) => sign.len_utf8(),
        None => 0,
    };
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(&*message, |(message, _)| message);
    let current_line = line(content, content[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1)).trim();
    let bare =
        current_line.trim_matches(['{', '}', ',', ' ']).split_once("\":").map(|(key, value)| (key, value.trim()));
    let help = match bare {
        _ if content[..at].trim_end().ends_with(',') && rest.starts_with(['}', ']']) => {
            say!(en("delete the comma before it"), vi("hãy xóa dấu phẩy ở trước"))
        }
        Some((key, value)) if !value.is_empty() && !value.contains(['"', '{', '[']) => {
            let value = value.trim_matches(['\'', '“', '”']);
            say!(
                en("put the value in quotes: `{key}\": \"{value}\"`"),
                vi("hãy đặt giá trị trong dấu nháy: `{key}\": \"{value}\"`"),
            )
        }
        _ => say!(
            en("write each field as `\"title\": \"…\"`, with a comma between two"),
            vi("hãy viết mỗi trường theo dạng `\"title\": \"…\"`, giữa hai trường có dấu phẩy"),
        ),
    };
    FrontMatterFault::syntax(
        Span::new(at, at + length).shifted(base),
        say!(
            en("front matter that begins with `{{` must be JSON, and this is not: {message}"),
            vi("front matter bắt đầu bằng `{{` phải là JSON, mà chỗ này không phải; bộ đọc JSON báo: {message}"),
        ),
        help,
    )
}

/// The fault of a page that begins with a shortcode.
fn shortcode(text: &str, start: usize) -> Split {
    let first = line(text, start);
    let tag = first.find("}}").map_or(first.trim_end(), |end| &first[..end + 2]);
    let fault = FrontMatterFault::syntax(
        Span::new(start, start + tag.len()),
        say!(
            en("the page begins with `{tag}`, and Hugo takes the brace for front matter in JSON and refuses the page"),
            vi("trang bắt đầu bằng `{tag}`, Hugo tưởng dấu ngoặc là front matter dạng JSON và không chấp nhận trang"),
        ),
        above(),
    );
    Split::fault(None, Span::at(start), start, fault)
}
