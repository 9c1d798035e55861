//! `item-format`.

use regex::Regex;

use super::rule::{Reading, Sink, declare_rule};
use super::wording::words_of;
use crate::document::{Block, BlockKind, Document};
use crate::say;
use crate::text::fold;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds list items that do not match the pattern that the schema gives for the items of their section. An item is
    /// its first paragraph, as it is written or with emphasis and code marks taken away: one of the two must match. Items inside items
    /// are free. The items of one section are reported together.
    ///
    /// ## Why
    ///
    /// A list in which every line is built alike can be read at a glance, and by a program.
    ///
    /// ## Example
    ///
    /// With `requires: { item-pattern: '^\*\*.+\*\* – .+' }`:
    ///
    /// ```markdown
    /// - Ngọc Anh, engineer
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// - **Ngọc Anh** – engineer, Sao Mai
    /// ```
    ///
    /// ## Settings
    ///
    /// `requires: { item-pattern: … }` of a section, or `item-pattern: { text: …, message: … }` with what it asks for in words; `example` of the section is shown as help.
    pub static ITEM_FORMAT = {
        id: "item-format",
        summary: {
            en: "a list item does not have the form that the schema requires",
            vi: "một mục của danh sách không viết đúng dạng mà mẫu yêu cầu quy định",
        },
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if cx.bound().all(|(_, section, _)| section.requires.item_pattern.is_none()) {
        return out.no_input();
    }
    for (_, section, heading) in cx.bound() {
        let Some(pattern) = &section.requires.item_pattern else { continue };
        let is_item = |kind| matches!(kind, BlockKind::Item { .. });
        let mut wrong = cx
            .document
            .outer_blocks(heading.content, is_item)
            .filter_map(|(index, item)| first_paragraph(cx.document, index, item))
            .filter(|&span| {
                !cx.has_residue(span) && !cx.is_in_example(span) && !is_match(pattern, cx.document.source.slice(span))
            });
        let Some(first) = wrong.next() else { continue };
        let rest: Vec<Span> = wrong.collect();
        let name = words_of(heading);
        let message = match rest.len() {
            0 => say!(
                en("this item does not have the form that the items of “{name}” must have"),
                vi("mục này không đúng dạng mà các mục của phần “{name}” phải theo"),
            ),
            more => say!(
                en("{} items do not have the form that the items of “{name}” must have", more + 1),
                vi("{} mục không đúng dạng mà các mục của phần “{name}” phải theo", more + 1),
            ),
        };
        let pointer = format!("/sections/{}/requires/item-pattern", section.id);
        let diagnostic = out.report(pointer, cx.first_line_of(first), message);
        diagnostic.section(&section.id);
        for span in rest.into_iter().take(9) {
            diagnostic.label(cx.first_line_of(span), say!(en("this one too"), vi("cả mục này nữa")));
        }
        // Do not suggest an example that does not match the pattern itself.
        match section.example_in(cx.language).filter(|example| is_match(pattern, without_list_mark(example))) {
            Some(example) => {
                diagnostic.help(say!(en("write it like `{example}`"), vi("hãy viết theo dạng `{example}`")))
            }
            None if section.requires.item_message.is_some() => {
                let said = section.requires.item_message.clone().unwrap_or_default();
                diagnostic.help(say!(en("write {}", said.en), vi("hãy viết {}", said.vi)))
            }
            None => diagnostic
                .help(say!(en("it should match the pattern `{pattern}`"), vi("mục phải khớp với mẫu `{pattern}`"),)),
        };
    }
}

/// `example` without the list marker at its start.
fn without_list_mark(example: &str) -> &str {
    let words = example.trim_start_matches(|mark: char| mark.is_ascii_digit());
    let marked = words.strip_prefix(['-', '*', '+', '.', ')']).and_then(|words| words.strip_prefix(' '));
    marked.unwrap_or(example).trim_start()
}

/// Whether an item matches the pattern, as written or without the markup of emphasis and code.
fn is_match(pattern: &Regex, written: &str) -> bool {
    let written = fold::compose(written);
    pattern.is_match(&written) || pattern.is_match(&written.replace(['*', '_', '`'], ""))
}

/// The item's own first paragraph. `None` if the item begins with another block.
fn first_paragraph(document: &Document<'_>, index: usize, item: &Block) -> Option<Span> {
    let own = document.blocks[index + 1..item.end].iter();
    own.filter(|block| block.parent == Some(index))
        .find(|block| block.kind == BlockKind::Paragraph)
        .map(|block| block.span)
}
