//! YAML: values with places, and typed decoding. The only module that names a YAML crate.
//!
//! granit-parser reads the text, with limits that keep hostile input cheap, and gives every place; `decode` makes of the
//! tree the types of schema and config, and asks serde_yaml about scalars that are numbers to it alone.

mod attempts;
mod builder;
mod decode;
mod fault;
mod limits;
mod lines;
mod messages;
mod scalar;
mod signs;
#[cfg(test)]
mod tests;

use crate::data::value::Node;

pub(crate) use decode::expected;
pub use lines::{line, quoted, quoted_line};

pub use decode::{Decoded, FAULT_LIMIT, decode, decode_tree, together};
pub use fault::Fault;

/// Reads `text`, which begins at byte `base` of its file, into a tree whose spans count from the file's start.
///
/// Types are those of YAML 1.2 on which Hugo and serde_yaml agree; what one of them reads otherwise
/// (`yes`, `02`, `2025-09-18`) stays plain text. Repeated keys are kept. Aliases and `<<` are resolved: an
/// alias has the span of the alias, what is inside it the spans of the original.
///
/// # Errors
/// The first thing that keeps the text from being one YAML document, with the place of it.
pub fn parse(text: &str, base: usize) -> Result<Node, Fault> {
    let mut root = attempts::read(text).map_err(|fault| tried(text, fault).shifted(base))?;
    if base > 0 {
        root.shift(base);
    }
    Ok(root)
}

/// `fault` with what it says to write, if the text is read then at least beyond that.
fn tried(text: &str, mut fault: Fault) -> Fault {
    let Some(write) = fault.write.take() else { return fault };
    let (Some(before), Some(after)) = (text.get(..write.span.start), text.get(write.span.end..)) else { return fault };
    let end = write.span.start + write.text.len();
    match attempts::read(&[before, &write.text, after].concat()) {
        Err(next) if next.span.start < end => fault.with_help(write.otherwise),
        _ => Fault { write: Some(write), ..fault },
    }
}
