//! Front matter: where it ends and the body begins, exactly as Hugo decides it.
//!
//! Hugo skips a byte order mark and ASCII whitespace. A `-`, `+`, `{` or `#+` that comes next begins front matter, even
//! if the author intended something else. The next line that begins with the three characters of the fence closes it,
//! and the rest of that line belongs to the page.

mod block;
mod elsewhere;
mod fence;
mod json;
mod lines;
mod messages;
mod notes;
mod org;
mod split;
#[cfg(test)]
mod tests;
mod toml;
mod unindented;
mod yaml;

use crate::diagnostic::fix::Edit;
use crate::message::Words;
use crate::say;
use crate::text::source::Span;
pub use block::{FaultKind, FrontMatter, FrontMatterFault, FrontMatterKind};
use fence::Fence;
use lines::blanks;
use split::Split;

/// Bytes to read from a file if only its front matter is needed; front matter is shorter.
pub const HEAD: usize = 32 << 10;

/// Splits the text of a page, or its beginning, into the front matter and the span of the body.
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

/// The fault for a byte order mark or whitespace, which Hugo skips, before the block.
fn not_first(text: &str, start: usize) -> FrontMatterFault {
    let (what, help) = match text[..start].strip_prefix('\u{feff}') {
        Some("") => (
            Words { en: "a byte order mark comes", vi: "có dấu thứ tự byte (BOM)" },
            say!(
                en("save the file as UTF-8 without a byte order mark"),
                vi("hãy lưu tệp theo UTF-8 không kèm dấu thứ tự byte"),
            ),
        ),
        Some(_) => (
            Words {
                en: "a byte order mark and spaces come", vi: "có dấu thứ tự byte (BOM) và khoảng trắng"
            },
            say!(
                en("delete the spaces, and save without a byte order mark"),
                vi("hãy xóa khoảng trắng, và lưu tệp không kèm dấu thứ tự byte"),
            ),
        ),
        None if text[..start].contains(['\n', '\r']) => (
            Words { en: "blank lines come", vi: "có dòng trống" },
            say!(en("delete the lines before it"), vi("hãy xóa các dòng ở trước")),
        ),
        None => (
            Words { en: "spaces come", vi: "có dấu cách" },
            say!(en("delete the spaces before it"), vi("hãy xóa các dấu cách ở trước")),
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
