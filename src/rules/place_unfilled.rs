//! `place-unfilled`.

mod examples;
mod inner_notes;
mod notes;
mod open_dates;
mod open_parts;

use super::brackets;
use super::rule::{Reading, Sink, declare_rule};
use super::wording::{label_others, shortened};
use crate::document::{Block, BlockKind};
use crate::say;
use crate::text::fold::first_word_of_heading;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds places that were to be filled in and were not: a list marker with nothing behind it, `...` where an item or a
    /// paragraph should be, what a template asks for in brackets (`[start date]`, `(tên diễn giả)`), and notes to oneself
    /// (`Screenshots needed`, `TODO`, `Sẽ bổ sung sau`, `Write your overview here`), after a sentence, a label or in a cell too
    /// (`TODO: …`) and as a value of the front matter, days such as `dd/mm/yyyy`,
    /// and points of a form (`**2. Support**`) of which the others have text. Each kind is told once, with every place. A
    /// line, or the title, that is an example of the schema and nothing else was not filled in either, and each is told by itself; an
    /// example of fewer than six words may be what the writer has to say, and is left alone. A section that has nothing
    /// else is left to `section-empty`, dots between two pieces of code are left alone.
    ///
    /// ## Why
    ///
    /// Dots say that something is missing, to everybody but the writer.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// - Set up the virtual machine
    /// - ...
    /// ```
    ///
    /// Write the rest, or end the list:
    ///
    /// ```markdown
    /// - Set up the virtual machine
    /// - Moved the database to it
    /// ```
    pub static PLACE_UNFILLED = {
        id: "place-unfilled",
        summary: {
            en: "a place to fill in was left open",
            vi: "một chỗ cần điền vẫn để trống",
        },
        group: Residue,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// The kind of unfilled text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Bare,
    Dots,
    Prompt,
    Day,
    Part,
    Note,
    Field,
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let document = cx.document;
    let mut found: Vec<(Kind, Span)> = Vec::new();
    let mut empty: Option<(Span, bool)> = None;
    let mut folded = String::new();
    for (index, block) in document.blocks.iter().enumerate() {
        let Some(kind) = kind_of(cx, index, block, &mut folded) else {
            found.extend(notes::later_line(cx, block).map(|line| (Kind::Note, line)));
            continue;
        };
        // A problem of the whole section is reported by another rule.
        let section = document.last_heading(block.span.start).map(|heading| document.headings[heading].content);
        if kind != Kind::Note
            && let Some(section) = section
        {
            let known = empty.filter(|(span, _)| *span == section);
            let (_, is_empty) = *empty.insert(known.unwrap_or_else(|| (section, document.is_visually_empty(section))));
            if is_empty {
                continue;
            }
        }
        found.push((kind, block.span));
    }
    examples::report(cx, out);
    let prompts = brackets::bracketed(cx).filter(|&span| brackets::is_prompt(cx, span));
    found.extend(prompts.map(|span| (Kind::Prompt, span)));
    found.extend(brackets::requests_in_round(cx).map(|span| (Kind::Prompt, span)));
    found.extend(open_parts::find(cx).into_iter().map(|span| (Kind::Part, span)));
    found.extend(open_dates::find(cx).map(|span| (Kind::Day, span)));
    let noted: Vec<Span> = found.iter().filter(|(kind, _)| *kind == Kind::Note).map(|&(_, span)| span).collect();
    let is_noted = |note: Span| {
        let before = noted.partition_point(|span| span.start <= note.start).checked_sub(1);
        before.is_some_and(|before| noted[before].contains(note))
    };
    let notes = inner_notes::find(cx).filter(|&note| !is_noted(note));
    found.extend(notes.map(|span| (Kind::Note, span)));
    found.extend(inner_notes::in_front_matter(cx).into_iter().map(|span| (Kind::Field, span)));
    found.retain(|(_, span)| !cx.has_residue(*span) && !cx.is_in_example(*span));
    found.sort_by_key(|(kind, span)| (*kind, span.start));
    found.chunk_by(|one, other| one.0 == other.0).for_each(|group| report(cx, group, out));
}

fn report(cx: &Reading<'_>, group: &[(Kind, Span)], out: &mut Sink<'_>) {
    let (kind, span) = group[0];
    let span = cx.first_line_of(span);
    let written = shortened(cx.document.source.slice(span));
    let count = group.len();
    let (message, help) = match kind {
        Kind::Bare => (
            match count {
                1 => say!(en("this list item is empty"), vi("mục danh sách này không có nội dung")),
                _ => say!(en("{count} list items are empty"), vi("có {count} mục danh sách không có nội dung")),
            },
            say!(en("write the item, or delete the line"), vi("hãy viết nội dung cho mục này, hoặc xóa dòng đó")),
        ),
        Kind::Dots => (
            say!(
                en(
                    "`...` appears {} instead of your own words",
                    if count == 1 { "here".to_owned() } else { format!("{count} times") }
                ),
                vi("có {count} chỗ chỉ ghi `...` thay cho nội dung"),
            ),
            say!(en("write the rest, or delete the line"), vi("hãy viết tiếp nội dung, hoặc xóa dòng đó")),
        ),
        Kind::Prompt => (
            say!(en("`{written}` was not filled in"), vi("`{written}` chưa được điền")),
            say!(
                en("write your own words in its place, without brackets"),
                vi("hãy thay bằng nội dung của bạn, không để dấu ngoặc"),
            ),
        ),
        Kind::Day => (
            say!(en("`{written}` was not filled in"), vi("`{written}` chưa được điền")),
            say!(en("write the day in its place"), vi("hãy ghi ngày cụ thể vào chỗ này")),
        ),
        Kind::Part => (
            match count {
                1 => say!(en("nothing is written below this point"), vi("dưới mục này chưa viết gì")),
                _ => say!(en("nothing is written below {count} points"), vi("dưới {count} mục chưa viết gì")),
            },
            say!(en("write the text, or delete the line"), vi("hãy viết nội dung, hoặc xóa dòng đó")),
        ),
        Kind::Note => (
            say!(en("a note to yourself is still here: “{written}”"), vi("còn sót lời tự nhắc: “{written}”")),
            say!(en("do what it says, then delete the note"), vi("hãy làm việc đó rồi xóa lời nhắc này")),
        ),
        Kind::Field => (
            say!(
                en("{written} in the front matter was not filled in"),
                vi("{written} trong front matter chưa được điền")
            ),
            say!(en("write the value, or delete the field"), vi("hãy điền giá trị, hoặc xóa trường này")),
        ),
    };
    let diagnostic = out.report_without_schema(span, message);
    diagnostic.help(help);
    cx.name_section(diagnostic, span.start);
    label_others(diagnostic, group[1..].iter().map(|(_, again)| cx.first_line_of(*again)));
}

/// Whether the block with index `index` is unfilled, and how. `folded` is a buffer that calls share.
fn kind_of(cx: &Reading<'_>, index: usize, block: &Block, folded: &mut String) -> Option<Kind> {
    let document = cx.document;
    let text = document.source.slice(block.span).trim();
    match block.kind {
        BlockKind::Item { .. } if text.len() < notes::MAX_BYTES && is_marker(text) => {
            // The fourth hyphen of a front matter fence is not a list.
            let before = document.source.text().as_bytes().get(..block.span.start).and_then(<[u8]>::last);
            (before != Some(&b'-')).then_some(Kind::Bare)
        }
        BlockKind::Paragraph if is_dots(text) => {
            let kind = |at: Option<usize>| at.and_then(|at| document.blocks.get(at)).map(|block| block.kind);
            let parent = kind(block.parent);
            let by_code =
                kind(index.checked_sub(1)) == Some(BlockKind::Code) || kind(Some(block.end)) == Some(BlockKind::Code);
            // Dots in a block quote mark an omission.
            let meant = parent == Some(BlockKind::Quote) || by_code;
            (!meant).then_some(Kind::Dots)
        }
        BlockKind::Paragraph | BlockKind::Heading => {
            let is_paragraph = block.kind == BlockKind::Paragraph;
            let may_be_request = is_paragraph && brackets::may_be_request(text) && in_item(cx, block);
            if may_be_request
                && brackets::may_ask(notes::unwrapped(first_word_of_heading(text, folded)))
                && brackets::is_request(text)
            {
                return Some(Kind::Prompt);
            }
            notes::is_note(text, is_paragraph, folded).then_some(Kind::Note)
        }
        _ => None,
    }
}

/// Whether `block` is the text of a list item.
fn in_item(cx: &Reading<'_>, block: &Block) -> bool {
    let parent = block.parent.and_then(|parent| cx.document.blocks.get(parent));
    parent.is_some_and(|parent| matches!(parent.kind, BlockKind::Item { .. }))
}

/// Whether `text` is only a list marker: `-`, `1.`, `- [ ]`.
fn is_marker(text: &str) -> bool {
    let text = text.strip_suffix("[ ]").unwrap_or(text).trim_end();
    let number = text.strip_suffix(['.', ')']).unwrap_or_default();
    matches!(text, "-" | "*" | "+") || !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether `text` is only dots: `...`, `…`, `**...**`.
fn is_dots(text: &str) -> bool {
    let dots = text.trim_start_matches(['*', '_', ' ']);
    if !dots.starts_with(['.', '…']) {
        return false;
    }
    let dots = dots.trim_end_matches(['*', '_', ' ']);
    let rest = dots.trim_start_matches(['.', '…']);
    rest.is_empty() && (dots.contains('…') || dots.len() >= 3)
}
