//! What somebody else says, for the rules on words that were left in.

use super::rule::Reading;
use crate::document::{Block, BlockKind};
use crate::text::source::ceil_char_boundary;

/// How many bytes before a place are read: what was opened further back was meant to end before.
const MAX_BYTES: usize = 2000;

/// Whether a quotation, or code, is open at the end of `before`.
pub fn is_open(before: &str) -> bool {
    let before = &before[ceil_char_boundary(before, before.len().saturating_sub(MAX_BYTES))..];
    let count = |sign: char| before.matches(sign).count();
    count('"') % 2 == 1 || count('“') > count('”') || count('«') > count('»') || count('`') % 2 == 1
}

/// Whether the block with index `index` is in a quotation, or follows on words that announce it: `It answers:`.
pub fn is_told(cx: &Reading<'_>, index: usize) -> bool {
    let blocks = &cx.document.blocks;
    let Some(block) = blocks.get(index) else { return false };
    if cx.document.around(block).any(|block| block.kind == BlockKind::Quote) {
        return true;
    }
    let before = blocks[..index].iter().rfind(|before| before.kind != BlockKind::Comment && before.end <= index);
    let announces = |block: &Block| {
        let words = cx.document.source.slice(block.span).trim_end_matches(|c: char| c.is_whitespace() || c == '*');
        block.kind == BlockKind::Paragraph && words.ends_with([':', '：'])
    };
    before.is_some_and(announces)
}
