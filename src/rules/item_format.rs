//! `item-format`.

use super::{Context, Sink, declare_rule};
use crate::document::{Block, BlockKind, Document};
use crate::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds list items that do not match the pattern that the schema gives for the items of their section. An item is
    /// its first paragraph, as it is written or with emphasis and code marks taken away: one of the two must match. Items inside items
    /// are free.
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
    /// `requires: { item-pattern: … }` of a section; `example` of the section is shown as help.
    pub static ITEM_FORMAT = {
        id: "item-format",
        summary: "a list item is not built as the schema asks",
        group: Content,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for (_, section, heading) in cx.bound() {
        let Some(pattern) = &section.requires.item_pattern else { continue };
        for item in outer_items(cx.document, heading.content) {
            let Some(span) = first_paragraph(cx.document, item) else { continue };
            let written = cx.document.source.slice(span);
            if pattern.is_match(written) || pattern.is_match(&written.replace(['*', '_', '`'], "")) {
                continue;
            }
            let line = written.lines().next().unwrap_or(written);
            let span = Span::new(span.start, span.start + line.len());
            let diagnostic = out.report(
                format!("/sections/{}/requires/item-pattern", section.id),
                span,
                format!("this item is not built like the items of “{}” should be", heading.text.trim()),
            );
            diagnostic.section(&section.id);
            match section.example_in(cx.language) {
                Some(example) => diagnostic.help(format!("write it like `{example}`")),
                None => diagnostic.help(format!("it should match the pattern `{pattern}`")),
            };
        }
    }
}

/// Items in `span` that stand in no other item.
fn outer_items<'d>(document: &'d Document<'_>, span: Span) -> impl Iterator<Item = &'d Block> {
    document.blocks_in(span).iter().filter(|block| {
        let list = block.parent.map(|parent| &document.blocks[parent]);
        let outer = list.and_then(|list| list.parent).map(|parent| document.blocks[parent].kind);
        matches!(block.kind, BlockKind::Item { .. }) && !matches!(outer, Some(BlockKind::Item { .. }))
    })
}

fn first_paragraph(document: &Document<'_>, item: &Block) -> Option<Span> {
    document.blocks_in(item.span).iter().find(|block| block.kind == BlockKind::Paragraph).map(|block| block.span)
}
