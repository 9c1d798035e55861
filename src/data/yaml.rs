//! YAML: parsing into values with spans, and typed decoding. The only module that uses a YAML crate.
//!
//! granit-parser parses the text and reports spans, with limits that keep hostile input cheap. `decode` turns the tree
//! into the types of schema and config, and uses serde_yaml for scalars that only serde_yaml reads as numbers.

mod attempts;
mod builder;
mod decode;
mod fault;
mod flow;
mod item;
mod limits;
mod lines;
mod messages;
pub(super) mod scalar;
mod signs;
#[cfg(test)]
mod tests;

use crate::data::value::Node;

pub(crate) use decode::expected;
pub use flow::{flow, flow_text};
pub use item::item;
pub use lines::{line, quoted, quoted_line};

pub use decode::{Decoded, FAULT_LIMIT, KNOWN_KEY, Mistake, decode, decode_tree, merge_faults, tree};
pub use fault::Fault;

/// Parses `text`, which begins at byte `base` of its file, into a tree with spans relative to the file.
///
/// Types are those of YAML 1.2 on which Hugo and serde_yaml agree; scalars that one of them reads differently (`yes`,
/// `02`, `2025-09-18`) stay plain text. Duplicate keys are kept. Aliases and `<<` are resolved: the value of an alias
/// has the span of the alias, and its children have their original spans.
///
/// # Errors
/// The first error in the text, with its span.
pub fn parse(text: &str, base: usize) -> Result<Node, Fault> {
    let mut root = attempts::read(text).map_err(|fault| verified(text, fault).shifted(base))?;
    if base > 0 {
        root.shift(base);
    }
    Ok(root)
}

/// Keeps the suggested replacement of `fault` only if the text then parses at least beyond it.
fn verified(text: &str, mut fault: Fault) -> Fault {
    let Some(write) = fault.write.take() else { return fault };
    let (Some(before), Some(after)) = (text.get(..write.span.start), text.get(write.span.end..)) else { return fault };
    let end = write.span.start + write.text.len();
    match attempts::read(&[before, &write.text, after].concat()) {
        Err(next) if next.span.start < end => fault.with_help(write.otherwise),
        _ => Fault { write: Some(write), ..fault },
    }
}
