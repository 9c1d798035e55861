//! Packs trees. Only a test does, which writes them down.

use super::format::{LIST, MAP, PLAIN, QUOTED, SPELLED_PLAIN, SPELLED_QUOTED, hash};
use crate::data::value::{Node, Value};
use crate::text::source::Span;

/// Packs `tree`, which was parsed from `text`. `None` if it holds anything other than texts, lists and maps.
pub fn pack(tree: &Node, text: &str) -> Option<Vec<u8>> {
    let mut packer = Packer { text, bytes: hash(text).to_le_bytes().to_vec(), last: 0 };
    packer.node(tree)?;
    Some(packer.bytes)
}

struct Packer<'t> {
    text: &'t str,
    bytes: Vec<u8>,
    /// Where the last span began.
    last: usize,
}

impl Packer<'_> {
    /// Recurses as deep as the tree, which the parser limits.
    fn node(&mut self, node: &Node) -> Option<()> {
        match &node.value {
            Value::String { text, plain } => self.text(text, Some(*plain), node.span),
            Value::Sequence(items) => {
                self.start(LIST, node.span);
                self.number(items.len());
                items.iter().try_for_each(|item| self.node(item))?;
            }
            Value::Mapping(entries) => {
                self.start(MAP, node.span);
                self.number(entries.len());
                for entry in entries {
                    self.text(&entry.key, None, entry.key_span);
                    self.node(&entry.value)?;
                }
            }
            _ => return None,
        }
        Some(())
    }

    /// Adds a text, or a key, of which it does not matter whether it is `plain`.
    fn text(&mut self, text: &str, plain: Option<bool>, span: Span) {
        let at = |start: usize, end: usize| self.text.get(start..end) == Some(text);
        if plain != Some(false) && at(span.start, span.end) {
            self.start(PLAIN, span);
        } else if plain != Some(true) && span.len() > 1 && at(span.start + 1, span.end - 1) {
            self.start(QUOTED, span);
        } else {
            self.start(if plain == Some(true) { SPELLED_PLAIN } else { SPELLED_QUOTED }, span);
            self.number(text.len());
            self.bytes.extend_from_slice(text.as_bytes());
        }
    }

    fn start(&mut self, kind: u8, span: Span) {
        self.bytes.push(kind);
        // Mostly forward, but a merged map has spans from elsewhere: zigzag.
        let distance = span.start as i64 - self.last as i64;
        self.number(((distance << 1) ^ (distance >> 63)) as usize);
        self.number(span.end - span.start);
        self.last = span.start;
    }

    /// Seven bits a byte, the lowest first.
    fn number(&mut self, mut number: usize) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }
}
