//! Parses YAML as Hugo does, with retries for brackets and commas that Hugo reads as text.

use super::builder::Builder;
use super::fault::Fault;
use super::signs::Placeholders;
use crate::data::value::Node;

/// Maximum number of such characters before the parser gives up.
const MAX_RETRIES: usize = 16;

/// Parses `text` as Hugo does.
///
/// # Errors
/// The first error that Hugo reports, too.
pub(super) fn read(text: &str) -> Result<Node, Fault> {
    let (mut fault, mut sign) = match Builder::new(text, false).attempt() {
        Ok(root) => return Ok(root),
        Err(stopped) => stopped,
    };
    let Some(placeholders) = sign.and_then(|_| Placeholders::unused_in(text)) else { return Err(fault) };
    let mut masked = text.to_owned();
    for _ in 0..MAX_RETRIES {
        let Some(at) = sign else { break };
        let placeholder = if text[at..].starts_with(',') { placeholders.comma } else { placeholders.brace };
        masked.replace_range(at..=at, placeholder.encode_utf8(&mut [0; 4]));
        match Builder::new(text, false).masked(&masked, placeholders).attempt() {
            Ok(root) => return Ok(root),
            Err((next, other)) => {
                // If the text after it has no error, the character was not text.
                if next.span.start > at {
                    fault = next;
                }
                sign = other.filter(|&other| other > at);
            }
        }
    }
    Err(fault)
}
