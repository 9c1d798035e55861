//! `list-kind`.

use super::{Context, Sink, declare_rule};
use crate::document::{Block, BlockKind, Document, Heading};
use crate::schema::ListKind;
use crate::source::Span;

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
        summary: "a section's list is of the wrong kind, or missing",
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for (_, section, heading) in cx.bound() {
        let Some(wanted) = section.requires.list else { continue };
        if cx.is_hollow(heading.content) {
            continue;
        }
        let pointer = format!("/sections/{}/requires/list", section.id);
        let (name, sign) = match wanted {
            ListKind::Bullet => ("a bullet list", "- …"),
            ListKind::Ordered => ("a numbered list", "1. …"),
            ListKind::Task => ("a list of tasks", "- [ ] …"),
            ListKind::Any => ("a list", "- …"),
        };
        let mut lists = outer_lists(cx.document, heading).peekable();
        if lists.peek().is_none() {
            out.report(
                pointer,
                heading.span,
                format!("the section “{}” has no list; {name} is wanted", heading.text.trim()),
            )
            .section(&section.id)
            .help(format!("begin each line with a mark: `{sign}`"));
            continue;
        }
        for (index, list) in lists {
            let found = kind(cx.document, index, list);
            if wanted == ListKind::Any || found == wanted {
                continue;
            }
            let line = cx.document.source.line_span(cx.document.source.line_of(list.span.start));
            out.report(
                pointer.clone(),
                Span::new(list.span.start, list.span.end.min(line.end)),
                format!("this should be {name}"),
            )
            .section(&section.id)
            .help(format!("begin each line with `{sign}`"));
        }
    }
}

/// Lists under `heading` that stand in no other list, with their index among the blocks.
fn outer_lists<'d>(document: &'d Document<'_>, heading: &Heading) -> impl Iterator<Item = (usize, &'d Block)> {
    let first = document.blocks.partition_point(|block| block.span.start < heading.content.start);
    document.blocks_in(heading.content).iter().enumerate().map(move |(offset, block)| (first + offset, block)).filter(
        move |(_, block)| {
            let in_item =
                block.parent.is_some_and(|parent| matches!(document.blocks[parent].kind, BlockKind::Item { .. }));
            matches!(block.kind, BlockKind::List { .. }) && !in_item
        },
    )
}

fn kind(document: &Document<'_>, index: usize, list: &Block) -> ListKind {
    let mut items = document.blocks[index + 1..list.end].iter().filter(|block| block.parent == Some(index));
    match list.kind {
        BlockKind::List { ordered: true } => ListKind::Ordered,
        _ if items.all(|item| item.kind == BlockKind::Item { task: true }) => ListKind::Task,
        _ => ListKind::Bullet,
    }
}
