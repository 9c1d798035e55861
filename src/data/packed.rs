//! The shape of a text's tree in a few bytes, for texts that are known when the program is built: putting it together
//! again takes a tenth of the time of parsing the text.
//!
//! The bytes are a hash of the text, then the nodes of the tree, from the root down: a kind, the distance of the span
//! from the last one and its length, then the number of children, if it has some. Words are not repeated: they are at
//! their span in the text, except those that YAML writes in another way. Only trees of texts, lists and maps are
//! packed.

mod decode;
mod format;
#[cfg(test)]
mod pack;

use format::{LIST, MAP, PLAIN, QUOTED, SPELLED_PLAIN, SPELLED_QUOTED};

use super::value::{Entry, Node, Value};
use crate::text::source::Span;

pub use decode::decode;
pub use format::hash;
#[cfg(test)]
pub use pack::pack;

/// The tree of `text`, which has this `hash`, if that was packed to `bytes`.
pub fn unpack(bytes: &[u8], text: &str, hash: u64) -> Option<Node> {
    Unpacker::new(bytes, text, hash)?.node()
}

#[derive(Clone, Copy)]
struct Unpacker<'t> {
    text: &'t str,
    bytes: &'t [u8],
    last: usize,
}

impl<'t> Unpacker<'t> {
    /// Starts at the root of the tree of `text`. `None` if `bytes` are the tree of another text.
    fn new(bytes: &'t [u8], text: &'t str, hash: u64) -> Option<Self> {
        let (own, bytes) = bytes.split_first_chunk::<8>()?;
        (u64::from_le_bytes(*own) == hash).then_some(Self { text, bytes, last: 0 })
    }

    fn node(&mut self) -> Option<Node> {
        let (kind, span) = self.start()?;
        let value = match kind {
            LIST => {
                let count = self.number()?;
                let mut items = Vec::with_capacity(count.min(self.bytes.len()));
                for _ in 0..count {
                    items.push(self.node()?);
                }
                Value::Sequence(items)
            }
            MAP => {
                let count = self.number()?;
                let mut entries = Vec::with_capacity(count.min(self.bytes.len()));
                for _ in 0..count {
                    let (kind, key_span) = self.start()?;
                    let key = self.text(kind, key_span)?.to_owned();
                    entries.push(Entry { key, key_span, value: self.node()? });
                }
                Value::Mapping(entries)
            }
            _ => {
                let plain = matches!(kind, PLAIN | SPELLED_PLAIN);
                Value::String { text: self.text(kind, span)?.to_owned(), plain }
            }
        };
        Some(Node { value, span })
    }

    fn text(&mut self, kind: u8, span: Span) -> Option<&'t str> {
        match kind {
            PLAIN => self.text.get(span.start..span.end),
            QUOTED => self.text.get(span.start + 1..span.end.checked_sub(1)?),
            SPELLED_PLAIN | SPELLED_QUOTED => {
                let length = self.number()?;
                let (text, rest) = self.bytes.split_at_checked(length)?;
                self.bytes = rest;
                std::str::from_utf8(text).ok()
            }
            _ => None,
        }
    }

    fn start(&mut self) -> Option<(u8, Span)> {
        let (&kind, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        let (zigzag, length) = (self.number()?, self.number()?);
        let distance = (zigzag >> 1) as isize ^ -((zigzag & 1) as isize);
        let start = self.last.checked_add_signed(distance)?;
        self.last = start;
        Some((kind, Span::new(start, start.checked_add(length)?)))
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..usize::BITS).step_by(7) {
            let (&byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::yaml;

    #[test]
    fn a_tree_is_the_same_again_however_it_is_written() {
        for text in [
            "a: b\n",
            "\"a b\": 'it''s'\nc: \"x\\ty\"\nd: [1, '2', {e: ~, f: \"\"}]\n",
            "a:\n  - |\n    several\n    lines\n  - >-\n    folded\n    to one\n",
            "base: &b { x: 1 }\nother: { <<: *b, y: 2 }\nagain: *b\n",
            "vì sao: [mục đích, 'mục tiêu']\nrỗng:\nd: \"\"\n",
            "[]",
            "",
        ] {
            let tree = yaml::tree(text).unwrap();
            match pack(&tree, text) {
                Some(bytes) => {
                    assert_eq!(unpack(&bytes, text, hash(text)), Some(tree), "{text}");
                    assert_eq!(unpack(&bytes, text, hash(&format!("{text} "))), None, "{text}");
                }
                None => assert_eq!(tree.value, Value::Null, "{text}"),
            }
        }
    }

    proptest! {
        #[test]
        fn other_bytes_are_no_tree_and_no_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60), text in "[a-zé ]{0,12}") {
            let whole = [&hash(&text).to_le_bytes()[..], &bytes].concat();
            unpack(&whole, &text, hash(&text));
            unpack(&bytes, &text, hash(&text));
            decode::<Vec<Vec<Option<String>>>>(&whole, &text, hash(&text));
            decode::<std::collections::BTreeMap<String, Vec<f64>>>(&whole, &text, hash(&text));
        }
    }
}
