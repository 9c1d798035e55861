//! What happened to a text that was decoded wrongly.

use crate::text::source::Span;

/// What happened to a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decoded {
    /// How it was decoded.
    pub how: How,
    /// A word of it, as it stands there.
    pub written: String,
    /// The word as it was meant.
    pub meant: String,
    /// Where the word stands.
    pub span: Span,
}

/// How a text was decoded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum How {
    /// Its UTF-8 was read as this encoding.
    Utf8As(&'static str),
    /// The same, more than once.
    Utf8AsTwice(&'static str),
    /// It is typed in this encoding, which only its fonts show as letters.
    Typed(&'static str),
}
