//! Typed decoding of a tree, which tells all that is wrong in one go.
//!
//! serde's own way is to stop at the first error. Here every value is decoded by itself: what is wrong with it is told,
//! and the decoding goes on with something empty in its place. One pass over the tree is enough for that.

mod decoder;
mod empty;
mod explain;
mod place;
mod refusal;

use std::cell::{Cell, RefCell};

use serde::de::DeserializeOwned;

use self::decoder::Decoder;
use super::builder::Builder;
use super::fault::Fault;
use crate::data::value::{Entry, Node};
use crate::text::source::Span;

pub use place::FAULT_LIMIT;
use place::{Collector, Name, Place};
pub(crate) use refusal::expected;

/// A text as a `T`, as far as it is one.
#[derive(Debug)]
pub struct Decoded<T> {
    /// With something empty in place of what is wrong.
    pub value: T,
    /// Where everything stands. Scalars are text, whatever they look like.
    pub tree: Node,
    /// What keeps the text from being a `T`, each with its place, in the order of the text.
    pub faults: Vec<Fault>,
}

#[cfg(test)]
impl<T> Decoded<T> {
    /// The value and its tree.
    ///
    /// # Errors
    /// What is wrong, if anything is.
    pub fn right(self) -> Result<(T, Node), Vec<Fault>> {
        if self.faults.is_empty() { Ok((self.value, self.tree)) } else { Err(self.faults) }
    }
}

/// Reads a whole file both into a tree and into a `T`, whose unknown keys are faults.
///
/// # Errors
/// Why there is no `T` at all: the text is no YAML, or something of another shape.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<Decoded<T>, Vec<Fault>> {
    decode_tree(Builder::new(text, true).read().map_err(|fault| vec![fault])?, text)
}

/// The same for trees that this gave, laid over each other; the spans of `tree` count in `text`.
///
/// # Errors
/// See [`decode`].
pub fn decode_tree<T: DeserializeOwned>(tree: Node, text: &str) -> Result<Decoded<T>, Vec<Fault>> {
    let collector = Collector { text, faults: RefCell::default(), silent: Cell::new(false) };
    let root = Decoder::new(&tree, Place { name: Name::Root, around: None }, &collector);
    let value = root.decode();
    let mut faults = collector.faults.into_inner();
    // What an alias repeats is wrong once, whatever it is called there.
    let help = |fault: &Fault| fault.help.as_ref().map(|help| help.en.clone());
    faults.sort_by_cached_key(|fault| (fault.span, help(fault)));
    faults.dedup_by(|one, other| one.span == other.span && one.help == other.help);
    match value {
        Some(value) => Ok(Decoded { value, tree, faults }),
        None => Err(faults),
    }
}

/// What decoding `tree` told, with what its meaning showed to be wrong, in the order of the text: but not what may be
/// wrong only because something beside it is left empty.
pub fn together(tree: &Node, decoding: Vec<Fault>, mut meaning: Vec<Fault>) -> Vec<Fault> {
    meaning.sort_by_key(|fault| fault.span);
    if !decoding.is_empty() {
        // Each is sought in the tree.
        meaning.truncate(FAULT_LIMIT);
        meaning.retain(|fault| {
            let around = around(tree, fault.span);
            around.is_some_and(|around| decoding.iter().all(|other| !around.contains(other.span)))
        });
    }
    meaning.extend(decoding);
    meaning.sort_by_key(|fault| fault.span);
    meaning
}

/// The innermost map that `span` stands in, or the entry of the outermost; `None` when it is not in the tree.
fn around(tree: &Node, span: Span) -> Option<Span> {
    let whole = |entry: &Entry| Span::new(entry.key_span.start, entry.value.span.end.max(entry.key_span.end));
    // What was not written has no place.
    let mut given = tree.entries().iter().filter(|_| span != Span::at(0));
    let entry = given.find(|entry| whole(entry).contains(span))?;
    let (mut node, mut around) = (Some(&entry.value), whole(entry));
    while let Some(inner) = node.filter(|node| node.span.contains(span)) {
        if !inner.entries().is_empty() {
            around = inner.span;
        }
        let mut values = inner.entries().iter().map(|entry| &entry.value).chain(inner.items());
        node = values.find(|value| value.span.contains(span));
    }
    Some(around)
}

#[cfg(test)]
mod tests;
