//! Messages for invalid YAML, for users who do not know YAML.

mod line;

use granit_parser::{ErrorKind, ScanError};

use super::fault::Fault;
use super::limits::NESTING_LIMIT;
use super::lines;
use crate::message::{Message, Words};
use crate::say;
use crate::text::invisible::takes_no_ink;
use crate::text::source::{Span, floor_char_boundary};
use line::{Line, next_char, token};

/// The escapes that are valid in double quotes.
const ESCAPES: &str = "0abtnvfre \"/\\N_LPxuU\n\r\t";

/// The most common help.
const DELETE: Words = Words { en: "delete it", vi: "hãy xóa phần này" };
/// The most common help for text with special characters.
const IN_QUOTES: Words = Words { en: "put the value in quotes", vi: "hãy đặt giá trị trong dấu nháy" };

/// The help if nothing more specific is known to be right.
const ONE_A_LINE: Words = Words {
    en: "write one `key: value` a line, with text in quotes",
    vi: "hãy viết mỗi dòng một cặp `key: value`, văn bản đặt trong dấu nháy",
};

/// Converts a parser error into a fault at the token that causes it. `unclosed` is the innermost open bracket.
pub(super) fn fault(text: &str, error: &ScanError, unclosed: Option<Span>) -> Fault {
    use ErrorKind as Kind;

    let at = floor_char_boundary(text, error.marker().byte_offset().unwrap_or(text.len()));
    let line = Line::at(text, at);
    match error.kind() {
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabInPlainScalar
        | Kind::TabAtBlockScalarStart => tab(text, &line, at),
        Kind::MappingValueNotAllowed | Kind::InvalidMappingValueWhitespace if unclosed.is_none() => {
            colon(text, &line, at)
        }
        Kind::SimpleKeyExpected | Kind::InvalidSimpleKey if unclosed.is_none() => no_colon(&line),
        Kind::ExpectedBlockMappingKey | Kind::ExpectedDocumentStart | Kind::InvalidIndentation => {
            indentation(text, &line, at)
        }
        Kind::ExpectedBlockSequenceEntry => {
            let message = say!(
                en("this line is inside a list but does not begin with `- `"),
                vi("dòng này nằm trong danh sách nhưng không bắt đầu bằng `- `"),
            );
            Fault::new(line.first_word(), message).with_help(say!(
                en("begin each item with `- `, or leave a key and its list in lines of their own"),
                vi("hãy bắt đầu mỗi mục bằng `- `, hoặc để khóa và danh sách của nó ở những dòng riêng"),
            ))
        }
        Kind::UnclosedQuotedScalar | Kind::DocumentIndicatorInQuotedScalar | Kind::InvalidQuotedScalarIndent => {
            let quote = &text[at..next_char(text, at)];
            let message = say!(
                en("the quotation mark `{quote}` is never closed"),
                vi("dấu nháy `{quote}` mở ra mà không được đóng lại"),
            );
            Fault::new(Span::new(at, next_char(text, at)), message).with_line(line.quoted_help(
                say!(en("close it at the end of the value"), vi("hãy đóng dấu nháy ở cuối giá trị")),
                say!(en("close it"), vi("hãy đóng dấu nháy lại")),
            ))
        }
        Kind::InvalidTrailingDoubleQuotedScalar | Kind::InvalidTrailingSingleQuotedScalar => {
            let message =
                say!(en("there is text after the closing quotation mark"), vi("còn chữ đứng sau dấu nháy đóng"));
            Fault::new(token(text, at), message).with_line(line.quoted_help(
                say!(
                    en("put the whole value between one pair of quotation marks"),
                    vi("hãy đặt toàn bộ giá trị trong một cặp dấu nháy"),
                ),
                say!(en("put the whole value in quotes"), vi("hãy đặt toàn bộ giá trị trong dấu nháy")),
            ))
        }
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidUnicodeEscape
        | Kind::InvalidLowSurrogate
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::MissingLowSurrogate
        | Kind::UnpairedLowSurrogate => escape(text, at),
        Kind::UnknownAnchor | Kind::MissingAnchorOrAliasName => {
            let sign = &text[at..next_char(text, at)];
            let meaning = match sign {
                "&" => Words { en: "a name for a value", vi: "tên đặt cho một giá trị" },
                _ => Words { en: "a reference to another value", vi: "tham chiếu tới một giá trị khác" },
            };
            let message = say!(
                en("a value that begins with `{sign}` is {}, not text", meaning.en),
                vi("giá trị bắt đầu bằng `{sign}` là {}, không phải văn bản", meaning.vi),
            );
            Fault::new(token(text, at), message).with_line(line.quoted_help(IN_QUOTES, IN_QUOTES))
        }
        Kind::UnexpectedCharacter { character } if character.is_control() => {
            invisible(Span::new(at, next_char(text, at)), u32::from(*character))
        }
        Kind::UnexpectedCharacter { character } => {
            let message = say!(
                en("a value cannot begin with `{character}`"),
                vi("giá trị không thể bắt đầu bằng `{character}`"),
            );
            Fault::new(Span::new(at, next_char(text, at)), message).with_line(line.quoted_help(IN_QUOTES, IN_QUOTES))
        }
        Kind::BomInsideDocument => invisible(Span::new(at, next_char(text, at)), 0xFEFF),
        Kind::MisplacedFlowCollectionEnd | Kind::MismatchedFlowCollectionEnd { .. } => {
            let bracket = &text[at..next_char(text, at)];
            let message = say!(
                en("`{bracket}` has no opening bracket before it"),
                vi("`{bracket}` không đóng dấu ngoặc nào đang mở ở đây"),
            );
            Fault::new(Span::new(at, next_char(text, at)), message).with_line(line.quoted_help(
                say!(
                    en("delete it, or put the value in quotes if it is text"),
                    vi("hãy xóa dấu này, hoặc đặt giá trị trong dấu nháy nếu đó là văn bản"),
                ),
                DELETE,
            ))
        }
        Kind::BlockSequenceEntryNotAllowed => {
            let message = say!(
                en("a list item cannot be on the same line as its key"),
                vi("mục của danh sách không thể đứng cùng dòng với khóa của nó"),
            );
            let otherwise = say!(en("put each item in a line of its own"), vi("hãy đặt mỗi mục trên một dòng riêng"));
            let advice = say!(
                en("put each item in a line of its own; if it is text, put it in quotes"),
                vi("hãy đặt mỗi mục trên một dòng riêng; nếu đó là văn bản thì đặt trong dấu nháy"),
            );
            Fault::new(Span::new(at, next_char(text, at)), message).with_line(line.quoted_help(advice, otherwise))
        }
        Kind::RecursionLimitExceeded => Fault::new(
            token(text, at),
            say!(
                en("lists and groups are nested more than {} deep", NESTING_LIMIT),
                vi("danh sách và nhóm trường lồng vào nhau quá {} tầng", NESTING_LIMIT),
            ),
        )
        .with_help(say!(en("use fewer levels"), vi("hãy viết ít tầng hơn"))),
        Kind::CommentNotSeparated => {
            let message = say!(en("there is no space before `#`"), vi("trước `#` không có dấu cách"));
            Fault::new(Span::new(at, next_char(text, at)), message).with_help(say!(
                en("put a space before `#` if it begins a comment; put the value in quotes if the sign belongs to it"),
                vi(
                    "hãy thêm dấu cách trước `#` nếu đó là đầu chú thích; nếu nó thuộc về giá trị thì đặt giá trị trong \
                     dấu nháy"
                ),
            ))
        }
        kind => match unclosed {
            Some(bracket) => open_bracket(text, bracket, at),
            None => {
                let message =
                    say!(en("this is not YAML: {kind}"), vi("đây không phải YAML hợp lệ; bộ đọc YAML báo: {kind}"),);
                Fault::new(token(text, at), message).with_line(line.quoted_help(IN_QUOTES, ONE_A_LINE))
            }
        },
    }
}

/// The fault for a second document, which begins at `span`.
pub(super) fn second_document(text: &str, span: Span) -> Fault {
    let span = if span.is_empty() { token(text, span.start) } else { span };
    let message = say!(
        en("a second document begins here, and only one is read"),
        vi("từ đây bắt đầu tài liệu YAML thứ hai, mà chỉ một tài liệu được đọc"),
    );
    Fault::new(span, message)
        .with_help(say!(en("delete this line, or what follows it"), vi("hãy xóa dòng này, hoặc phần đứng sau nó")))
}

/// The fault for an invisible character with this code point.
fn invisible(span: Span, code: u32) -> Fault {
    let message = say!(
        en("there is an invisible character (U+{code:04X}) here"),
        vi("ở đây có một ký tự không nhìn thấy được (U+{code:04X})"),
    );
    Fault::new(span, message).with_help(DELETE)
}

/// The fault for a list or mapping in place of a key, as in `[a]: b` or `{{ x }}`.
pub(super) fn collection_as_key(text: &str, span: Span) -> Fault {
    let line = Line::at(text, span.start);
    let span = if span.is_empty() { token(text, span.start) } else { span };
    let sign = &text[span.start..span.end];
    let message =
        say!(en("`{sign}` cannot be a key: a key is a word"), vi("`{sign}` không thể là khóa: khóa phải là một từ"));
    let otherwise =
        say!(en("write a word, or put the value in quotes"), vi("hãy viết một từ, hoặc đặt giá trị trong dấu nháy"),);
    Fault::new(span, message).with_line(line.quoted_help(IN_QUOTES, otherwise))
}

fn tab(text: &str, line: &Line<'_>, at: usize) -> Fault {
    // The parser's position may be on the line before the tab.
    let mut start = line.start;
    let span = loop {
        let rest = &text[start..];
        let indent = &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()];
        if let Some(first) = indent.find('\t') {
            let run = indent[first..].len() - indent[first..].trim_start_matches('\t').len();
            break Span::new(start + first, start + first + run);
        }
        match rest.find(['\n', '\r']) {
            Some(end) => start += end + 1,
            None => break token(text, at),
        }
    };
    let message = say!(
        en("there is a tab at the beginning of this line; YAML allows only spaces there"),
        vi("đầu dòng này có ký tự tab; ở đó YAML chỉ chấp nhận dấu cách"),
    );
    let help = say!(en("replace each tab with two spaces"), vi("hãy thay mỗi ký tự tab bằng hai dấu cách"));
    let fault = Fault::new(span, message).with_help(help.clone());
    match text[span.start..span.end].bytes().all(|byte| byte == b'\t') {
        true => fault.with_replacement(span, "  ".repeat(span.len()), help),
        false => fault,
    }
}

/// The fault for a colon in an invalid place.
fn colon(text: &str, line: &Line<'_>, at: usize) -> Fault {
    let colon_span = Span::new(at, next_char(text, at));
    let before = text[line.start..at].trim_start();
    // A second colon on a line belongs to the value.
    if line.value.is_some_and(|value| value.start < at) {
        let key = line.key().unwrap_or_default();
        let message = say!(
            en("`{key}` has a colon followed by a space in its value, so the value needs quotes"),
            vi("`{key}` có dấu hai chấm rồi dấu cách, nên phải đặt giá trị trong dấu nháy"),
        );
        return Fault::new(colon_span, message).with_line(line.quoted_help(IN_QUOTES, IN_QUOTES));
    }
    // The first colon of a line: the parser read the line above as the start of the same scalar.
    match line.previous() {
        Some(above) if above.value.is_some() => {
            let word = Span::new(at - before.len(), at);
            let key = above.key().unwrap_or_default();
            let message = say!(
                en("`{before}` is indented further than `{key}` above it, so it is read as part of its value"),
                vi("`{before}` thụt vào sâu hơn `{key}` ở trên, nên bị đọc như một phần giá trị của khóa đó"),
            );
            Fault::new(word, message).with_help(say!(
                en("begin `{before}:` in the same column as `{key}:`"),
                vi("hãy viết `{before}:` thẳng cột với `{key}:`"),
            ))
        }
        Some(above) => no_colon(&above),
        None => {
            let message = say!(en("a colon is not allowed here"), vi("dấu hai chấm không thể đứng ở đây"));
            Fault::new(colon_span, message).with_help(say!(
                en("put text with a colon in quotes"),
                vi("hãy đặt văn bản có dấu hai chấm trong dấu nháy"),
            ))
        }
    }
}

/// The fault for a line without `key: value`.
fn no_colon(line: &Line<'_>) -> Fault {
    let content = line.content();
    let words = &line.text[content.start..content.end];
    match words.split_once(':') {
        Some((key, value)) if !key.is_empty() && !value.is_empty() && !value.starts_with([' ', '\t']) => {
            let colon = content.start + key.len();
            let sign =
                value.chars().next().filter(|&sign| !sign.is_ascii() && (sign.is_whitespace() || takes_no_ink(sign)));
            let span = Span::new(colon, colon + 1 + sign.map_or(0, char::len_utf8));
            let message = match sign.map(u32::from) {
                Some(code) => say!(
                    en("an invisible character (U+{code:04X}) is after the colon of `{key}` instead of a space"),
                    vi(
                        "sau dấu hai chấm của `{key}` là một ký tự không nhìn thấy được (U+{code:04X}), không phải dấu cách"
                    ),
                ),
                None => say!(
                    en("the space after the colon of `{key}` is missing"),
                    vi("sau dấu hai chấm của `{key}` không có dấu cách"),
                ),
            };
            let value = value.trim_matches(|sign: char| sign.is_whitespace() || takes_no_ink(sign));
            let fault = Fault::new(span, message);
            match lines::line(key, value) {
                Some(line) => fault.with_help(Message::to_write(&line)).with_replacement(content, line, ONE_A_LINE),
                None => fault.with_help(say!(en("write a space there"), vi("hãy viết một dấu cách ở đó"))),
            }
        }
        _ => {
            let message = say!(en("there is no colon in `{words}`"), vi("trong `{words}` không có dấu hai chấm"));
            Fault::new(content, message).with_help(say!(
                en("write `key: value`, or `# ` before it if it is a comment"),
                vi("hãy viết `key: value`, hoặc thêm `# ` ở trước nếu đó là chú thích"),
            ))
        }
    }
}

/// The fault for a line with an invalid indent.
fn indentation(text: &str, line: &Line<'_>, at: usize) -> Fault {
    let after = text[..at].trim_end_matches([' ', '\t']);
    if let (Some(value), Some(bracket)) = (line.value, after.chars().next_back().filter(|sign| "]}".contains(*sign)))
        && at > value.start
    {
        let message =
            say!(en("there is text after the closing `{bracket}`"), vi("còn chữ đứng sau dấu `{bracket}` đóng ngoặc"));
        let advice =
            say!(en("if the value is text, put it in quotes"), vi("nếu giá trị là văn bản, hãy đặt trong dấu nháy"),);
        return Fault::new(token(text, at), message).with_line(line.quoted_help(advice, DELETE));
    }
    let content = &line.text[line.content_start()..];
    if content.starts_with("- ") || content.starts_with("-\n") {
        return Fault::new(
            Span::new(line.content_start(), line.content_start() + 1),
            say!(
                en("a list item is not allowed here: no key above it expects a list"),
                vi("mục của danh sách không thể đứng ở đây: phía trên không có khóa nào đang chờ danh sách"),
            ),
        )
        .with_help(say!(
            en("put `key:` without a value on the line above the first item"),
            vi("hãy đặt `key:` không kèm giá trị ở dòng ngay trên mục đầu tiên"),
        ));
    }
    let word = line.key_span.unwrap_or_else(|| line.first_word());
    let name = &line.text[word.start..word.end];
    let message = say!(
        en("`{name}` begins in another column than the lines that it belongs to"),
        vi("`{name}` không thẳng cột với các dòng cùng nhóm"),
    );
    Fault::new(word, message).with_help(say!(
        en("begin the keys of one group in the same column"),
        vi("hãy viết các khóa cùng nhóm thẳng cột với nhau"),
    ))
}

fn escape(text: &str, at: usize) -> Fault {
    let mut from = at + 1;
    let mut span = Span::new(at, next_char(text, at));
    while let Some(found) = text.get(from..).and_then(|rest| rest.find(['\\', '"'])) {
        let backslash = from + found;
        if text[backslash..].starts_with('"') {
            break;
        }
        let end = next_char(text, backslash + 1);
        let sign = text[backslash + 1..].chars().next();
        if sign.is_none_or(|sign| !ESCAPES.contains(sign) || matches!(sign, 'x' | 'u' | 'U')) {
            span = Span::new(backslash, end);
            break;
        }
        from = end;
    }
    let sequence = &text[span.start..span.end];
    let message = say!(
        en("`{sequence}` has no meaning between double quotation marks"),
        vi("`{sequence}` không có nghĩa gì trong dấu nháy kép"),
    );
    Fault::new(span, message).with_help(say!(
        en("write `\\\\` for a backslash, or put the value between single quotation marks"),
        vi("hãy viết `\\\\` thay cho một dấu gạch chéo ngược, hoặc đặt giá trị trong dấu nháy đơn"),
    ))
}

fn open_bracket(text: &str, bracket: Span, at: usize) -> Fault {
    let sign = &text[bracket.start..bracket.end];
    let closing = if sign == "[" { "]" } else { "}" };
    let on_same_line = !text[bracket.start..at.max(bracket.start)].contains(['\n', '\r']) && at < text.len();
    let line = Line::at(text, bracket.start);
    if on_same_line && text[at..].split(['\n', '\r']).next().is_some_and(|rest| rest.contains(closing)) {
        let message = say!(
            en("this is not allowed between `{sign}` and `{closing}`"),
            vi("chỗ này không thể đứng giữa `{sign}` và `{closing}`"),
        );
        return Fault::new(token(text, at), message).with_line(line.quoted_help(
            say!(
                en("separate values with one comma each; put text in quotes"),
                vi("hãy ngăn cách các giá trị bằng một dấu phẩy; văn bản thì đặt trong dấu nháy"),
            ),
            say!(en("separate values with one comma each"), vi("hãy ngăn cách các giá trị bằng một dấu phẩy"),),
        ));
    }
    let message = say!(en("`{sign}` is never closed"), vi("`{sign}` mở ra mà không được đóng lại"));
    Fault::new(bracket, message).with_line(line.quoted_help(
        say!(
            en("write `{closing}` at the end; if the value is text, put it in quotes"),
            vi("hãy viết `{closing}` ở cuối; nếu giá trị là văn bản thì đặt trong dấu nháy"),
        ),
        say!(en("write `{closing}` at the end"), vi("hãy viết `{closing}` ở cuối")),
    ))
}
