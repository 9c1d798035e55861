//! Typed decoding of a tree that reports all errors at once.
//!
//! serde stops at the first error. Here, each value is decoded separately: an error is recorded, and decoding continues
//! with an empty value in its place. One pass over the tree is enough for that.

mod decoder;
mod empty;
mod error;
mod explain;
mod path;

use std::cell::{Cell, RefCell};

use serde::de::DeserializeOwned;

use self::decoder::Decoder;
use super::builder::Builder;
use super::fault::Fault;
use crate::data::value::{Entry, Node};
use crate::text::source::Span;

pub(crate) use error::expected;
use path::{Advice, Collector, Segment, ValuePath};
pub use path::{FAULT_LIMIT, KNOWN_KEY, Mistake};

/// The result of decoding a text as a `T`.
#[derive(Debug)]
pub struct Decoded<T> {
    /// The value, with empty values in place of invalid ones.
    pub value: T,
    /// The tree with all spans. Scalars are text, whatever type they look like.
    pub tree: Node,
    /// Why the text is not a valid `T`, in source order.
    pub faults: Vec<Fault>,
}

#[cfg(test)]
impl<T> Decoded<T> {
    /// The value and its tree.
    ///
    /// # Errors
    /// The faults, if there are any.
    pub fn into_result(self) -> Result<(T, Node), Vec<Fault>> {
        if self.faults.is_empty() { Ok((self.value, self.tree)) } else { Err(self.faults) }
    }
}

/// Parses a whole file into a tree and decodes it as a `T`. Unknown keys are faults.
///
/// # Errors
/// If there is no `T` at all: the text is not YAML, or has a different structure.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<Decoded<T>, Vec<Fault>> {
    decode_tree(tree(text).map_err(|fault| vec![fault])?, text, |_| None)
}

/// Parses a whole file into a tree whose scalars are text, for [`decode_tree`].
///
/// # Errors
/// The first error in the text.
pub fn tree(text: &str) -> Result<Node, Fault> {
    Builder::new(text, true).read()
}

/// The same for trees from [`tree`], or merged ones; their spans refer to `text`. `advice` knows the usual slips in a `T`.
///
/// # Errors
/// See [`decode`].
pub fn decode_tree<T: DeserializeOwned>(tree: Node, text: &str, advice: Advice) -> Result<Decoded<T>, Vec<Fault>> {
    let collector = Collector { text, root: &tree, advice, faults: RefCell::default(), silent: Cell::new(false) };
    let root = Decoder::new(&tree, ValuePath { segment: Segment::Root, parent: None }, &collector);
    let value = root.decode();
    let mut faults = collector.faults.into_inner();
    // Report a value that aliases repeat only once, whatever the path to it.
    let help = |fault: &Fault| fault.help.as_ref().map(|help| help.en.clone());
    faults.sort_by_cached_key(|fault| (fault.span, help(fault)));
    faults.dedup_by(|one, other| one.span == other.span && one.help == other.help);
    match value {
        Some(value) => Ok(Decoded { value, tree, faults }),
        None => Err(faults),
    }
}

/// Merges the faults of decoding `tree` with those of its `meaning`, in source order. Drops faults of meaning that may
/// only be caused by an empty value next to them.
pub fn merge_faults(tree: &Node, decoding: Vec<Fault>, mut meaning: Vec<Fault>) -> Vec<Fault> {
    meaning.sort_by_key(|fault| fault.span);
    if !decoding.is_empty() {
        // Each one needs a search of the tree.
        meaning.truncate(FAULT_LIMIT);
        meaning.retain(|fault| {
            let enclosing = enclosing(tree, fault.span);
            enclosing.is_some_and(|enclosing| decoding.iter().all(|other| !enclosing.contains(other.span)))
        });
    }
    meaning.extend(decoding);
    meaning.sort_by_key(|fault| fault.span);
    meaning
}

/// The innermost mapping that contains `span`, or else the outermost entry; `None` if it is not in the tree.
fn enclosing(tree: &Node, span: Span) -> Option<Span> {
    let entry_span = |entry: &Entry| Span::new(entry.key_span.start, entry.value.span.end.max(entry.key_span.end));
    // A value that was not written has no span.
    let mut written = tree.entries().iter().filter(|_| span != Span::at(0));
    let entry = written.find(|entry| entry_span(entry).contains(span))?;
    let (mut node, mut enclosing) = (Some(&entry.value), entry_span(entry));
    while let Some(inner) = node.filter(|node| node.span.contains(span)) {
        if !inner.entries().is_empty() {
            enclosing = inner.span;
        }
        let mut values = inner.entries().iter().map(|entry| &entry.value).chain(inner.items());
        node = values.find(|value| value.span.contains(span));
    }
    Some(enclosing)
}

#[cfg(test)]
mod tests;
