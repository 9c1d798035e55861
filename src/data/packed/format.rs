//! The kinds of nodes in a packed tree, and the hash of its text.

use std::hash::Hasher;

use rustc_hash::FxHasher;

// The kinds of nodes.
/// A list.
pub const LIST: u8 = 0;
/// A map.
pub const MAP: u8 = 1;
/// Text as it is at the span, without quotes.
pub const PLAIN: u8 = 2;
/// Text as it is between the quotes at both ends of the span.
pub const QUOTED: u8 = 3;
/// Text that follows here, without and with quotes.
pub const SPELLED_PLAIN: u8 = 4;
/// The same with quotes.
pub const SPELLED_QUOTED: u8 = 5;

pub fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}
