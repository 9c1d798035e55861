//! YAML read as Hugo does: as often as there are signs in it that may be text.

use super::builder::Builder;
use super::fault::Fault;
use super::signs::StandIns;
use crate::data::value::Node;

/// So many of them are read as text before the reader gives up.
const MANY: usize = 16;

/// Reads `text` as Hugo does.
///
/// # Errors
/// The first thing that Hugo cannot read.
pub(super) fn read(text: &str) -> Result<Node, Fault> {
    let (mut fault, mut sign) = match Builder::new(text, false).attempt() {
        Ok(root) => return Ok(root),
        Err(stopped) => stopped,
    };
    let Some(stand_ins) = sign.and_then(|_| StandIns::unused_in(text)) else { return Err(fault) };
    let mut shown = text.to_owned();
    for _ in 0..MANY {
        let Some(at) = sign else { break };
        let stand_in = if text[at..].starts_with(',') { stand_ins.comma } else { stand_ins.brace };
        shown.replace_range(at..=at, stand_in.encode_utf8(&mut [0; 4]));
        match Builder::new(text, false).shown(&shown, stand_ins).attempt() {
            Ok(root) => return Ok(root),
            Err((next, other)) => {
                // Where nothing behind it is wrong, it was no text.
                if next.span.start > at {
                    fault = next;
                }
                sign = other.filter(|&other| other > at);
            }
        }
    }
    Err(fault)
}
