//! `conflict-unresolved`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::label_others;
use crate::document::BlockKind;
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds the lines that git writes where two people changed the same text: `<<<<<<< HEAD`, `>>>>>>> main`. Within a block of
    /// code they are left alone. No other rule speaks then.
    ///
    /// ## Why
    ///
    /// The page has both texts, one after the other, with the marks between them. In the front matter, they stop Hugo, and no page
    /// of the site is built.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// <<<<<<< HEAD
    /// The mill has two stones.
    /// =======
    /// The mill has three stones.
    /// >>>>>>> main
    /// ```
    ///
    /// Keep one of them, and delete the marks:
    ///
    /// ```markdown
    /// The mill has three stones.
    /// ```
    pub static CONFLICT_UNRESOLVED = {
        id: "conflict-unresolved",
        summary: {
            en: "the marks of a git conflict are still on the page",
            vi: "dấu của một xung đột git vẫn còn trên trang",
        },
        group: File,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// What the lines begin with that git writes, before a name. `=======` alone also underlines a heading.
const MARKS: [&str; 3] = ["<<<<<<< ", ">>>>>>> ", "||||||| "];

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let source = cx.document.source;
    let text = source.text();
    let mut found: Vec<Span> = Vec::new();
    for mark in MARKS {
        for at in memchr::memmem::find_iter(text.as_bytes(), mark) {
            let line = source.line_span(source.line_of(at));
            let is_named = text[at + mark.len()..line.end].starts_with(|first: char| !first.is_whitespace());
            if line.start == at && is_named {
                found.push(Span::new(at, at + source.slice(line).trim_end().len()));
            }
        }
    }
    if found.is_empty() {
        return;
    }
    found.sort_by_key(|mark| mark.start);
    let code = cx.document.blocks.iter().filter(|block| block.kind == BlockKind::Code);
    let mut code = code.map(|block| block.span).peekable();
    found.retain(|mark| {
        while code.next_if(|block| block.end <= mark.start).is_some() {}
        !code.peek().is_some_and(|block| block.contains(*mark))
    });
    // Seven quotations in each other begin alike.
    if !found.iter().any(|mark| source.slice(*mark).starts_with(MARKS[0])) {
        found.retain(|mark| is_name(&source.slice(*mark)[MARKS[1].len()..]));
    }
    let Some((&first, others)) = found.split_first() else { return };
    let stops = cx.document.front_matter.span.contains(first);
    let message = match stops {
        true => say!(
            en("a git conflict is not resolved: Hugo cannot read the front matter, so it does not build the site"),
            vi("một xung đột git chưa được giải quyết: Hugo không đọc được front matter và không dựng được trang web"),
        ),
        false => say!(
            en("a git conflict is not resolved: readers see both texts and the marks around them"),
            vi("một xung đột git chưa được giải quyết: người đọc thấy cả hai đoạn và các dấu quanh chúng"),
        ),
    };
    let diagnostic = out.report_without_schema(first, message);
    diagnostic.stops_build(stops).help(say!(
        en("keep the text that is right, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`"),
        vi("hãy giữ lại đoạn đúng và xóa các dòng có `<<<<<<<`, `=======` và `>>>>>>>`"),
    ));
    label_others(diagnostic, others.iter().copied());
}

/// Whether git can have written `text` behind a mark: the name of a branch, or a commit with its subject.
fn is_name(text: &str) -> bool {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    rest.is_empty() || rest.starts_with('(') && first.len() >= 7 && first.bytes().all(|byte| byte.is_ascii_hexdigit())
}
