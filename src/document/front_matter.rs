//! The block of data at the top of a report, told from its body exactly as Hugo tells them apart.
//!
//! Hugo passes over a byte order mark and ASCII blanks; a `-`, `+`, `{` or `#+` that comes next begins
//! front matter, whatever was meant. A fence is closed by the next line that begins with its three
//! characters, and what follows them on that line is the page again.

mod elsewhere;
mod fence;
mod json;
mod notes;
mod org;
#[cfg(test)]
mod tests;
mod toml;
mod unindented;

use super::{FaultKind, FrontMatter, FrontMatterFault, FrontMatterKind};
use crate::data::value::Node;
use crate::data::yaml::Fault;
use crate::diagnostic::fix::Edit;
use crate::message::{Message, Words};
use crate::say;
use crate::text::invisible::takes_no_ink;
use crate::text::source::Span;
use fence::Fence;

/// Longest front matter read, in bytes.
const LIMIT: usize = 64 * 1024;

/// Splits the text of a page, or as much of it as is known, into its front matter and the bytes after it.
pub fn parse(text: &str) -> (FrontMatter, Span) {
    let top = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let start = top + blanks(&text[top..]);
    let split = match text.as_bytes().get(start) {
        Some(b'-') => Fence::YAML.split(text, start),
        Some(b'+') => Fence::TOML.split(text, start),
        Some(b'{') => json::split(text, start),
        Some(b'#') if text[start..].starts_with("#+") => org::split(text, start),
        _ => elsewhere::find(text, start),
    };
    let mut split = split.unwrap_or_else(|| Split::none(top));
    if split.front.kind.is_some() && split.front.fault.is_none() && start > 0 {
        split.front.fault = Some(not_first(text, start));
    }
    (split.front, Span::new(split.body, text.len()))
}

/// Front matter with the offset at which the body begins.
struct Split {
    front: FrontMatter,
    body: usize,
}

impl Split {
    /// A report without front matter whose body begins at `at`.
    fn none(at: usize) -> Self {
        Self {
            front: FrontMatter { kind: None, span: Span::at(at), fields: None, fault: None, notes: Vec::new() },
            body: at,
        }
    }

    /// A report whose front matter cannot be read.
    fn fault(kind: Option<FrontMatterKind>, span: Span, body: usize, fault: FrontMatterFault) -> Self {
        Self { front: FrontMatter { kind, span, fields: None, fault: Some(fault), notes: Vec::new() }, body }
    }

    /// A block of `kind` in `span`, read or refused.
    fn read(kind: FrontMatterKind, span: Span, body: usize, read: Result<Node, FrontMatterFault>) -> Self {
        let (fields, fault) = match read {
            Ok(fields) => (Some(fields), None),
            Err(fault) => (None, Some(fault)),
        };
        Self { front: FrontMatter { kind: Some(kind), span, fields, fault, notes: Vec::new() }, body }
    }
}

impl FrontMatterFault {
    fn syntax(span: Span, message: impl Into<Message>, help: impl Into<Message>) -> Self {
        Self { kind: FaultKind::Syntax, span, message: message.into(), help: Some(help.into()), write: None }
    }

    /// One that writing `text` in place of `span` mends.
    fn instead(span: Span, message: impl Into<Message>, text: &str) -> Self {
        let write = Some(Edit { span, replacement: text.to_owned() });
        Self { write, ..Self::syntax(span, message, Message::to_write(text)) }
    }

    fn position(span: Span, message: impl Into<Message>, help: impl Into<Message>) -> Self {
        Self { kind: FaultKind::Position, span, message: message.into(), help: Some(help.into()), write: None }
    }
}

impl From<Fault> for FrontMatterFault {
    fn from(fault: Fault) -> Self {
        let write = fault.write.map(|write| Edit { span: write.span, replacement: write.text });
        Self { kind: FaultKind::Syntax, span: fault.span, message: fault.message, help: fault.help, write }
    }
}

/// What is wrong with `words`, a line with a key and no colon after it.
fn no_colon_after_key(words: &str) -> Message {
    say!(
        en("`{words}` is not a field: after the key stand a colon and a blank"),
        vi("`{words}` không phải một trường: sau khóa phải có dấu hai chấm và dấu cách"),
    )
}

/// What to write above a page that has no front matter and begins like one that has.
fn above() -> Message {
    say!(
        en("put front matter above it: `---`, then the fields, such as `title: \"…\"`, then `---`"),
        vi("hãy đặt front matter ở phía trên: `---`, rồi đến các trường, ví dụ `title: \"…\"`, rồi `---`"),
    )
}

fn too_long(opening: Span) -> FrontMatterFault {
    FrontMatterFault::syntax(
        opening,
        say!(
            en("the front matter is longer than {} KiB, so it was not read", LIMIT / 1024),
            vi("front matter dài quá {} KiB nên không được đọc", LIMIT / 1024),
        ),
        say!(
            en("keep the fields here and move the text into the page"),
            vi("hãy chỉ giữ các trường ở đây và chuyển phần văn bản xuống nội dung trang"),
        ),
    )
}

/// Something stands before the block that Hugo passes over.
fn not_first(text: &str, start: usize) -> FrontMatterFault {
    let (what, help) = match text[..start].strip_prefix('\u{feff}') {
        Some("") => (
            Words { en: "a byte order mark stands", vi: "có dấu thứ tự byte (BOM)" },
            say!(
                en("save the file as UTF-8 without a byte order mark"),
                vi("hãy lưu tệp theo UTF-8 không kèm dấu thứ tự byte"),
            ),
        ),
        Some(_) => (
            Words {
                en: "a byte order mark and blanks stand", vi: "có dấu thứ tự byte (BOM) và khoảng trắng"
            },
            say!(
                en("delete the blanks, and save without a byte order mark"),
                vi("hãy xóa khoảng trắng, và lưu tệp không kèm dấu thứ tự byte"),
            ),
        ),
        None if text[..start].contains(['\n', '\r']) => (
            Words { en: "blank lines stand", vi: "có dòng trống" },
            say!(en("delete the lines before it"), vi("hãy xóa các dòng ở trước")),
        ),
        None => (
            Words { en: "blanks stand", vi: "có dấu cách" },
            say!(en("delete the blanks before it"), vi("hãy xóa các dấu cách ở trước")),
        ),
    };
    FrontMatterFault {
        kind: FaultKind::NotFirst,
        span: Span::new(0, start),
        message: say!(en("{} before the front matter", what.en), vi("trước front matter {}", what.vi)),
        help: Some(help),
        write: Some(Edit { span: Span::new(0, start), replacement: String::new() }),
    }
}

/// How many bytes of ASCII blanks `text` begins with.
fn blanks(text: &str) -> usize {
    text.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)).count()
}

/// How many bytes the line break takes that `text` begins with.
fn line_break(text: &str) -> usize {
    let after_return = usize::from(text.starts_with('\r'));
    after_return + usize::from(text[after_return..].starts_with('\n'))
}

/// The text from `at` to the end of its line.
fn line(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    &rest[..memchr::memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len())]
}

/// The lines from `from` on with their offsets, without their breaks.
fn lines(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut next = from;
    std::iter::from_fn(move || {
        if next >= text.len() {
            return None;
        }
        let (at, found) = (next, line(text, next));
        next = at + found.len() + line_break(&text[at + found.len()..]);
        Some((at, found))
    })
}

/// Whether `word` looks like a line drawn across the page: dashes of any kind, dots, stars …
fn is_rule(word: &str) -> bool {
    let solid = |c: char| is_dash(c) || matches!(c, '.' | '*' | '_' | '=' | '~' | '`' | '+');
    let mut signs = word.chars().filter(|c| !c.is_whitespace());
    let Some(first) = signs.next() else { return false };
    let alone = word.chars().count() == 1;
    let same = |c: char| c == first || (is_dash(c) && is_dash(first));
    solid(first) && signs.all(same) && (!alone || (is_dash(first) && first != '-'))
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether `c` takes no ink and is no ASCII blank.
fn is_invisible(c: char) -> bool {
    !c.is_ascii() && (c.is_whitespace() || c.is_control() || takes_no_ink(c))
}
