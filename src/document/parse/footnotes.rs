//! Restores the source order of blocks: comrak moves referenced footnotes to the end of its tree.

use crate::document::block::{Block, BlockKind};

/// Moves footnotes back to where they were written, into the enclosing block there. All other blocks keep their parent.
pub fn put_back(blocks: &mut Vec<Block>) {
    let is_lifted = |block: &Block| block.kind == BlockKind::Footnote && block.parent.is_none();
    if !blocks.iter().any(is_lifted) {
        return;
    }
    // A child comes after its parent, whatever position comrak reports for it.
    let mut keys: Vec<usize> = Vec::with_capacity(blocks.len());
    for block in blocks.iter() {
        keys.push(block.parent.map_or(block.span.start, |parent| block.span.start.max(keys[parent])));
    }
    let mut order: Vec<usize> = (0..blocks.len()).collect();
    order.sort_by_key(|&old| keys[old]);
    let mut new_index = vec![0; blocks.len()];
    for (new, &old) in order.iter().enumerate() {
        new_index[old] = new;
    }
    let mut sorted: Vec<Block> = Vec::with_capacity(blocks.len());
    for (new, &old) in order.iter().enumerate() {
        let block = &blocks[old];
        let parent = match is_lifted(block) {
            true => around(&sorted, block.span.start),
            false => block.parent.map(|parent| new_index[parent]),
        };
        sorted.push(Block { parent, end: new + 1, ..block.clone() });
    }
    for index in (0..sorted.len()).rev() {
        if let Some(parent) = sorted[index].parent {
            sorted[parent].end = sorted[parent].end.max(sorted[index].end);
        }
    }
    *blocks = sorted;
}

/// The innermost of `blocks`, all of which begin before `place`, that ends after it.
fn around(blocks: &[Block], place: usize) -> Option<usize> {
    let mut at = blocks.len().checked_sub(1);
    while let Some(index) = at.filter(|&index| blocks[index].span.end <= place) {
        at = blocks[index].parent;
    }
    at
}
