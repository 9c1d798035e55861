//! Completions at the cursor. What the line before it says decides which.

mod addresses;
mod front_matter;
mod item;
mod sections;
mod shortcodes;
mod slot;

use lsp_types::{CompletionItem, CompletionList};

use super::client::Client;
use crate::binding::reading::Reading;
use crate::document::{Block, BlockKind, FrontMatterKind};
use crate::text::source::Span;
use item::{MAX_ITEMS, Place};
use slot::Slot;

/// The completions at byte `offset`.
pub fn completions(cx: &Reading<'_>, offset: usize, client: &Client) -> CompletionList {
    let place = Place { cx, client, offset };
    let mut items = items(&place);
    let is_incomplete = items.len() > MAX_ITEMS;
    items.truncate(MAX_ITEMS);
    CompletionList { is_incomplete, items }
}

fn items(place: &Place<'_, '_>) -> Vec<CompletionItem> {
    let (cx, offset) = (place.cx, place.offset);
    let front = &cx.document.front_matter;
    if let Some(kind) = front.kind.filter(|_| front.opening().end < offset && offset < front.span.end) {
        return match kind {
            FrontMatterKind::Yaml | FrontMatterKind::Toml => front_matter::items(place, kind),
            FrontMatterKind::Json | FrontMatterKind::Org => Vec::new(),
        };
    }
    if offset < cx.document.body.start || is_in_code(cx, offset) {
        return Vec::new();
    }
    let line = place.before();
    let Some((slot, start)) = slot::slot(cx.document.source.slice(line)) else { return sections::items(place) };
    let typed = Span::new(line.start + start, offset);
    match slot {
        Slot::Image => addresses::images(place, typed),
        Slot::Link => addresses::links(place, typed),
        Slot::Reference => addresses::references(place, typed),
        Slot::Shortcode { percent } => shortcodes::names(place, typed, percent),
        Slot::Parameter { name } => shortcodes::parameters(place, typed, &name),
        Slot::Nothing => Vec::new(),
    }
}

/// Whether byte `offset` is in code, which begins on a line above.
fn is_in_code(cx: &Reading<'_>, offset: usize) -> bool {
    let line = cx.document.source.line_start(cx.document.source.line_of(offset));
    let code = |block: &Block| block.kind == BlockKind::Code && block.span.start < line && offset <= block.span.end;
    cx.document.blocks.iter().any(code)
}
