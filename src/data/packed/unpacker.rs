//! Reads the nodes of a packed tree one after the other.

use super::format::{LIST, MAP, PLAIN, QUOTED, SPELLED_PLAIN, SPELLED_QUOTED};
use crate::data::value::{Entry, Node, Value};
use crate::text::source::Span;

#[derive(Clone, Copy)]
pub struct Unpacker<'t> {
    text: &'t str,
    /// What is left of the packed nodes.
    pub bytes: &'t [u8],
    /// Where the last span began.
    last: usize,
}

impl<'t> Unpacker<'t> {
    /// Starts at the root of the tree of `text`. `None` if `bytes` are the tree of another text.
    pub fn new(bytes: &'t [u8], text: &'t str, hash: u64) -> Option<Self> {
        let (own, bytes) = bytes.split_first_chunk::<8>()?;
        (u64::from_le_bytes(*own) == hash).then_some(Self { text, bytes, last: 0 })
    }

    pub fn node(&mut self) -> Option<Node> {
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

    pub fn text(&mut self, kind: u8, span: Span) -> Option<&'t str> {
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

    pub fn start(&mut self) -> Option<(u8, Span)> {
        let (&kind, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        let (zigzag, length) = (self.number()?, self.number()?);
        let distance = (zigzag >> 1) as isize ^ -((zigzag & 1) as isize);
        let start = self.last.checked_add_signed(distance)?;
        self.last = start;
        Some((kind, Span::new(start, start.checked_add(length)?)))
    }

    pub fn number(&mut self) -> Option<usize> {
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
