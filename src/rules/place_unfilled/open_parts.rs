//! Points of a form, each a bold line with a number, of which some have no text: `**2. Support from the mentor**`.

use super::super::rule::Reading;
use crate::document::{Block, BlockKind};
use crate::text::source::Span;

/// With fewer points than this, one without text may be the heading of those below.
const MIN_POINTS: usize = 3;

/// Finds the points without text, where at least half of those below the same heading have some.
pub(super) fn find(cx: &Reading<'_>) -> Vec<Span> {
    let document = cx.document;
    let points: Vec<(Option<usize>, Span, bool)> = document
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| is_point(cx, block))
        .map(|(index, block)| {
            let heading = document.last_heading(block.span.start);
            (heading, block.span, is_line(cx, block) && !has_text_below(cx, index))
        })
        .collect();
    let groups = points.chunk_by(|one, next| one.0 == next.0).filter(|group| group.len() >= MIN_POINTS);
    let open = groups.filter(|group| 2 * group.iter().filter(|(_, _, open)| *open).count() <= group.len());
    open.flatten().filter(|(_, _, open)| *open).map(|&(_, span, _)| span).collect()
}

/// Whether `block` is a paragraph of the page itself that begins with a number in bold. Questions have a rule of their own.
fn is_point(cx: &Reading<'_>, block: &Block) -> bool {
    let text = cx.document.source.slice(block.span);
    let bold = text.strip_prefix("**").or_else(|| text.strip_prefix("__"));
    block.kind == BlockKind::Paragraph
        && block.parent.is_none()
        && !text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '\\')).ends_with('?')
        && bold.is_some_and(|words| words.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the bold words are the whole paragraph.
fn is_line(cx: &Reading<'_>, block: &Block) -> bool {
    let text =
        cx.document.source.slice(block.span).trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '\\' | ':'));
    let mark = &text[..2];
    text[2..].find(mark).is_some_and(|end| text[2 + end + 2..].trim_matches([' ', ':']).is_empty())
}

/// Whether something follows the block with this index, before the next heading, point or line across the page.
fn has_text_below(cx: &Reading<'_>, index: usize) -> bool {
    let next = cx.document.blocks[index + 1..].iter().find(|block| block.kind != BlockKind::Comment);
    next.is_some_and(|next| !matches!(next.kind, BlockKind::Heading | BlockKind::ThematicBreak) && !is_point(cx, next))
}
