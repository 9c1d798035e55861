//! `list-kind`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::{shortened, words_of};
use crate::document::{Block, BlockKind, Document};
use crate::message::{Message, Words};
use crate::say;
use crate::schema::{Countable, ListKind, SectionSpec};

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections whose lists are not of the kind that the schema asks for, or that have no list at all. Lists
    /// inside lists are free.
    ///
    /// ## Why
    ///
    /// Steps of a plan have an order and are numbered; guests have none.
    ///
    /// ## Example
    ///
    /// With `requires: { list: ordered }`:
    ///
    /// ```markdown
    /// - Read the book
    /// - Build a prototype
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// 1. Read the book
    /// 2. Build a prototype
    /// ```
    ///
    /// ## Settings
    ///
    /// `requires: { list: bullet | ordered | task | any }` of a section.
    pub static LIST_KIND = {
        id: "list-kind",
        summary: {
            en: "a section's list is of the wrong kind, or missing",
            vi: "danh sách của một phần sai loại, hoặc bị thiếu",
        },
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if cx.bound().all(|(_, section, _)| section.requires.list.is_none()) {
        return out.no_input();
    }
    for (_, section, heading) in cx.bound() {
        let Some(expected) = section.requires.list else { continue };
        if cx.document.is_visually_empty(heading.content) || cx.has_only_examples(heading.content) {
            continue;
        }
        let pointer = format!("/sections/{}/requires/list", section.id);
        let is_list = |kind| matches!(kind, BlockKind::List { .. });
        let mut lists = cx.document.outer_blocks(heading.content, is_list).peekable();
        if lists.peek().is_none() {
            // Too few items, or template text instead, is reported by another rule.
            let counted =
                section.requires.counts.iter().any(|count| count.what == Countable::Items && count.min > Some(0));
            if !counted && !cx.has_residue(heading.content) {
                let (heading_words, list) = (words_of(heading), name(expected));
                let message = say!(
                    en("the section “{heading_words}” has no list; {} is required", list.en),
                    vi("phần “{heading_words}” không có danh sách; cần {}", list.vi),
                );
                out.report(pointer, heading.span, message).section(&section.id).help(no_list(cx, section, expected));
            }
            continue;
        }
        let mut wrong = lists.filter(|&(index, list)| {
            let found = kind(cx.document, index, list);
            expected != ListKind::Any && found != expected
        });
        let Some((index, first)) = wrong.next() else { continue };
        let list = name(expected);
        let message = say!(en("the list should be {}", list.en), vi("danh sách này phải là {}", list.vi));
        let diagnostic = out.report(pointer, cx.first_line_of(first.span), message);
        diagnostic.section(&section.id).help(rewritten(cx, index, first, expected));
        for (_, list) in wrong.take(9) {
            diagnostic.label(cx.first_line_of(list.span), say!(en("this one too"), vi("cả danh sách này nữa")));
        }
    }
}

fn name(kind: ListKind) -> Words {
    match kind {
        ListKind::Bullet => Words { en: "a bullet list", vi: "danh sách gạch đầu dòng" },
        ListKind::Ordered => Words { en: "a numbered list", vi: "danh sách đánh số" },
        ListKind::Task => Words { en: "a list of tasks", vi: "danh sách việc cần làm" },
        ListKind::Any => Words { en: "a list", vi: "một danh sách" },
    }
}

fn mark(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Bullet | ListKind::Any => "- ",
        ListKind::Ordered => "1. ",
        ListKind::Task => "- [ ] ",
    }
}

fn no_list(cx: &Reading<'_>, section: &SectionSpec, expected: ListKind) -> Message {
    let mark = mark(expected);
    match section.example_in(cx.language).filter(|example| example.starts_with(mark)) {
        Some(example) => say!(
            en("write each point on a line of its own that begins with `{mark}`, as in `{example}`"),
            vi("hãy viết mỗi ý trên một dòng riêng bắt đầu bằng `{mark}`, như `{example}`"),
        ),
        None => say!(
            en("write each point on a line of its own that begins with `{mark}`"),
            vi("hãy viết mỗi ý trên một dòng riêng bắt đầu bằng `{mark}`"),
        ),
    }
}

/// The first line with another marker than those of `expected` lists, with the right marker.
fn rewritten(cx: &Reading<'_>, list_index: usize, list: &Block, expected: ListKind) -> Message {
    let document = cx.document;
    let items = &document.blocks[list_index + 1..list.end];
    let is_wrong = |item: &&Block| {
        let task = item.kind == (BlockKind::Item { task: true });
        item.parent == Some(list_index) && (expected != ListKind::Task || !task)
    };
    let first = items.iter().find(is_wrong).unwrap_or(list);
    let line = document.source.slice(cx.first_line_of(first.span)).trim();
    let words = line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(['-', '*', '+', '.', ')']);
    let words = words.trim_start();
    let boxes = ["[ ] ", "[x] ", "[X] "];
    let words = boxes.iter().find_map(|tick| words.strip_prefix(tick)).unwrap_or(words).trim();
    let mark = mark(expected);
    if words.is_empty() {
        say!(en("begin each line with `{mark}`"), vi("hãy bắt đầu mỗi dòng bằng `{mark}`"))
    } else {
        let words = shortened(words);
        say!(
            en("begin each line with `{mark}`: `{mark}{words}`"),
            vi("hãy bắt đầu mỗi dòng bằng `{mark}`: `{mark}{words}`"),
        )
    }
}

fn kind(document: &Document<'_>, index: usize, list: &Block) -> ListKind {
    let mut items = document.blocks[index + 1..list.end].iter().filter(|block| block.parent == Some(index));
    match list.kind {
        BlockKind::List { ordered: true } => ListKind::Ordered,
        _ if items.all(|item| item.kind == BlockKind::Item { task: true }) => ListKind::Task,
        _ => ListKind::Bullet,
    }
}
