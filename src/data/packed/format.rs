//! The kinds of nodes in a packed tree, and the hash of its text.

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

/// The hash of a text (FNV-1a), which can be computed when the program is built.
pub const fn hash(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let (mut hash, mut index) = (0xcbf2_9ce4_8422_2325_u64, 0);
    while index < bytes.len() {
        hash = (hash ^ bytes[index] as u64).wrapping_mul(0x0100_0000_01b3);
        index += 1;
    }
    hash
}
