//! Front matter that Hugo does not find: after text, in a code block, with the wrong fence, or a second block.

use super::block::{FrontMatter, FrontMatterFault};
use super::lines::{blanks, is_dash, is_invisible, is_rule, line, lines};
use super::split::Split;
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

/// Keys that identify a block of fields as front matter.
const KEYS: [&str; 22] = [
    "title",
    "date",
    "weight",
    "chapter",
    "pre",
    "post",
    "draft",
    "description",
    "summary",
    "author",
    "tags",
    "categories",
    "keywords",
    "slug",
    "url",
    "aliases",
    "layout",
    "type",
    "linktitle",
    "menutitle",
    "lastmod",
    "publishdate",
];

/// Searches a page, whose text begins at `start`, for front matter that Hugo does not find.
pub(super) fn find(text: &str, start: usize) -> Option<Split> {
    unopened(text, start).or_else(|| further_down(text, start))
}

/// Fields at the top of the page with no opening fence, or an invalid one.
fn unopened(text: &str, start: usize) -> Option<Split> {
    let first = line(text, start);
    let word = first.trim();
    let fence = word.chars().all(is_dash) && word.chars().any(|c| c != '-');
    let from = if fence { start + first.len() } else { start };
    let block = Block::read(text, from).filter(|block| block.has_known_key && (fence || block.closed))?;
    let span = Span::new(start, start + word.len());
    let fault = if fence {
        FrontMatterFault::syntax(
            span,
            say!(
                en("`{word}` does not open front matter: Hugo expects three plain hyphens"),
                vi("`{word}` không mở đầu front matter: Hugo cần ba dấu gạch nối thường"),
            ),
            say!(
                en("write `---`, and turn off the setting that replaces hyphens with dashes"),
                vi("hãy viết `---`, và tắt chức năng tự đổi dấu gạch nối thành gạch ngang dài"),
            ),
        )
        .writing(span, "---")
    } else {
        FrontMatterFault::syntax(
            span,
            say!(
                en("the front matter has no opening `---`, so Hugo shows its fields on the page"),
                vi("front matter không có `---` mở đầu, nên Hugo hiện các trường của nó trên trang"),
            ),
            say!(
                en("write `---` on a line of its own above `{word}`"),
                vi("hãy viết `---` trên một dòng riêng, phía trên `{word}`"),
            ),
        )
        .writing(Span::at(start), "---\n")
    };
    Some(Split::fault(None, Span::new(start, block.end), block.end, fault))
}

/// A block of fields between fences further down the page.
fn further_down(text: &str, start: usize) -> Option<Split> {
    let mut code: Option<&str> = None;
    let mut first = true;
    for (at, line) in lines(text, start) {
        let word = line.trim();
        if word.is_empty() {
            continue;
        }
        let fence = word.trim_start_matches(is_invisible);
        if fence == "---" || fence == "+++" {
            let block = Block::read(text, at + line.len());
            if let Some(block) = block.filter(|block| block.has_known_key && block.closed && code.is_none_or(|_| first))
            {
                return Some(misplaced(text, start, at, block));
            }
        }
        match code {
            Some(mark) if word.starts_with(mark) => code = None,
            None if word.starts_with("```") => code = Some("```"),
            None if word.starts_with("~~~") => code = Some("~~~"),
            _ => first = false,
        }
    }
    None
}

fn misplaced(text: &str, start: usize, at: usize, block: Block) -> Split {
    let before = text[start..at].trim_end_matches([' ', '\t', '\n', '\r']);
    let from = text.len() - text[at..].trim_start_matches(|c: char| is_invisible(c) || c.is_whitespace()).len();
    let span = Span::new(from, from + 3);
    let (why, help) = match text[start..from].chars().find(|&c| is_invisible(c)) {
        Some(sign) if before.chars().all(|c| is_invisible(c) || c.is_whitespace()) => (
            say!(
                en("an invisible character (U+{:04X}) comes before it", u32::from(sign)),
                vi("trước nó có một ký tự không nhìn thấy được (U+{:04X})", u32::from(sign)),
            ),
            say!(en("delete everything before `---`"), vi("hãy xóa mọi thứ đứng trước `---`")),
        ),
        _ if before.starts_with("```") || before.starts_with("~~~") => (
            say!(en("it is inside a code block"), vi("nó nằm trong một khối mã")),
            say!(
                en("delete the line above it that opens the code block, and the one below that closes it"),
                vi("hãy xóa dòng mở khối mã ở phía trên và dòng đóng khối mã ở phía dưới"),
            ),
        ),
        _ if before.starts_with("<!--") => (
            say!(en("a comment comes before it"), vi("trước nó có chú thích")),
            say!(
                en("move the front matter to the very top of the file, above the comment"),
                vi("hãy chuyển front matter lên đầu tệp, phía trên chú thích"),
            ),
        ),
        _ => (
            say!(en("text comes before it"), vi("trước nó có văn bản")),
            say!(
                en("move the front matter to the very top of the file, above everything else"),
                vi("hãy chuyển front matter lên đầu tệp, phía trên mọi thứ khác"),
            ),
        ),
    };
    let message = say!(
        en("Hugo does not see this front matter, because {}", why.en),
        vi("Hugo không nhận ra front matter này, vì {}", why.vi),
    );
    let fault = FrontMatterFault::position(span, message, help);
    // Keep the text before the block in the body only if it has a heading or an image.
    let has_content = before.contains("![") || lines(before, 0).any(|(_, line)| line.trim_start().starts_with('#'));
    let body = if has_content { start } else { after_code(text, before, block.end) };
    Split::fault(None, Span::new(at, block.end), body, fault)
}

/// The offset after the fence that closes a code block opened before the front matter.
fn after_code(text: &str, before: &str, end: usize) -> usize {
    let mark = before.get(..3).filter(|mark| matches!(*mark, "```" | "~~~"));
    let next = lines(text, end).find(|(_, line)| !line.trim().is_empty());
    match (mark, next) {
        (Some(mark), Some((at, line))) if line.trim_start().starts_with(mark) => at + line.len(),
        _ => end,
    }
}

/// A second block, or more fields, right after the front matter; `body` is the offset after it.
pub(super) fn second(text: &str, body: usize, front: &FrontMatter) -> Option<FrontMatterFault> {
    let at = body + blanks(&text[body..]);
    let first = line(text, at).trim_end();
    let empty = front.fields.as_ref().is_some_and(|fields| fields.entries().is_empty());
    if first == "---" || first == "+++" {
        Block::read(text, at + first.len()).filter(|block| block.has_known_key && block.closed)?;
        let message = match empty {
            true => ends_before(),
            false => say!(
                en("this is a second block of front matter: Hugo reads only the first and shows this one on the page"),
                vi("đây là khối front matter thứ hai: Hugo chỉ đọc khối đầu và hiện khối này trên trang"),
            ),
        };
        let help = match empty {
            true => say!(en("delete the empty block above"), vi("hãy xóa khối trống ở phía trên")),
            false => say!(
                en("move its fields into the first block and delete its fences"),
                vi("hãy chuyển các trường của nó vào khối đầu và xóa hai dòng phân cách của nó"),
            ),
        };
        return Some(FrontMatterFault::position(Span::new(at, at + 3), message, help));
    }
    Block::read(text, at).filter(|block| empty && block.has_known_key && block.closed)?;
    Some(FrontMatterFault::position(
        Span::new(at, at + first.len()),
        ends_before(),
        say!(en("delete the `---` above them"), vi("hãy xóa `---` phía trên các trường này")),
    ))
}

fn ends_before() -> Message {
    say!(
        en("the front matter ends before these fields, so Hugo shows them on the page"),
        vi("front matter kết thúc trước các trường này, nên Hugo hiện chúng trên trang"),
    )
}

/// A run of lines that look like fields.
struct Block {
    /// Whether one of the keys is in [`KEYS`].
    has_known_key: bool,
    /// Whether a line that looks like a fence follows them.
    closed: bool,
    /// The offset after that fence, or after the fields.
    end: usize,
}

impl Block {
    /// Reads from offset `from` while lines look like fields.
    fn read(text: &str, from: usize) -> Option<Self> {
        let (mut has_known_key, mut any) = (false, false);
        for (at, line) in lines(text, from) {
            let word = line.trim();
            if any && is_rule(word) {
                return Some(Self { has_known_key, closed: true, end: at + line.len() });
            }
            if !word.is_empty() && !word.starts_with('#') && !is_field(line) || word.starts_with("# ") && !has_known_key
            {
                return any.then_some(Self { has_known_key, closed: false, end: at });
            }
            any |= is_field(line);
            has_known_key |=
                key(line).is_some_and(|key| KEYS.iter().any(|has_known_key| has_known_key.eq_ignore_ascii_case(key)));
        }
        any.then_some(Self { has_known_key, closed: false, end: text.len() })
    }
}

/// Whether a line may belong to front matter: `key: value`, `key = value`, or the continuation of one.
pub(super) fn is_field(line: &str) -> bool {
    let indented = line.starts_with([' ', '\t']) && !line.trim().is_empty();
    indented || line.starts_with("- ") || line.starts_with('[') || key(line).is_some()
}

fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once([':', '='])?;
    let key = key.trim().trim_matches(['"', '\'']);
    let plain = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    plain.then_some(key)
}
