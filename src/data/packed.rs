//! The shape of a text's tree in a few bytes, for texts that are known when the program is built: putting it together
//! again takes a tenth of the time of parsing the text.
//!
//! The bytes are a hash of the text, then the nodes of the tree, from the root down: a kind, the distance of the span
//! from the last one and its length, then the number of children, if it has some. Words are not repeated: they are at
//! their span in the text, except those that YAML writes in another way. Only trees of texts, lists and maps are
//! packed.

mod format;
#[cfg(test)]
mod pack;

use format::{LIST, MAP, PLAIN, QUOTED, SPELLED_PLAIN, SPELLED_QUOTED, hash};

use super::value::{Entry, Node, Value};
use crate::text::source::Span;

#[cfg(test)]
pub use pack::pack;

/// The tree that was packed to `bytes`. `None` if that was the tree of another text.
pub fn unpack(bytes: &[u8], text: &str) -> Option<Node> {
    let (own, bytes) = bytes.split_first_chunk::<8>()?;
    if u64::from_le_bytes(*own) != hash(text) {
        return None;
    }
    Unpacker { text, bytes, last: 0 }.node()
}

struct Unpacker<'b> {
    text: &'b str,
    bytes: &'b [u8],
    last: usize,
}

impl Unpacker<'_> {
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
                    let key = self.text(kind, key_span)?;
                    entries.push(Entry { key, key_span, value: self.node()? });
                }
                Value::Mapping(entries)
            }
            _ => Value::String { text: self.text(kind, span)?, plain: matches!(kind, PLAIN | SPELLED_PLAIN) },
        };
        Some(Node { value, span })
    }

    fn text(&mut self, kind: u8, span: Span) -> Option<String> {
        let text = match kind {
            PLAIN => self.text.get(span.start..span.end)?,
            QUOTED => self.text.get(span.start + 1..span.end.checked_sub(1)?)?,
            SPELLED_PLAIN | SPELLED_QUOTED => {
                let length = self.number()?;
                let (text, rest) = self.bytes.split_at_checked(length)?;
                self.bytes = rest;
                std::str::from_utf8(text).ok()?
            }
            _ => return None,
        };
        Some(text.to_owned())
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
                    assert_eq!(unpack(&bytes, text), Some(tree), "{text}");
                    assert_eq!(unpack(&bytes, &format!("{text} ")), None, "{text}");
                }
                None => assert_eq!(tree.value, Value::Null, "{text}"),
            }
        }
    }

    proptest! {
        #[test]
        fn other_bytes_are_no_tree_and_no_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60), text in "[a-zé ]{0,12}") {
            let whole = [&hash(&text).to_le_bytes()[..], &bytes].concat();
            unpack(&whole, &text);
            unpack(&bytes, &text);
        }
    }
}
