//! The result of detecting wrongly decoded text.

use crate::text::source::Span;

/// How a text was decoded wrongly, with an example.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decoded {
    /// The kind of wrong decoding.
    pub how: How,
    /// A word of the text, as it is in the file.
    pub written: String,
    /// The word as intended.
    pub meant: String,
    /// Where the word is.
    pub span: Span,
}

/// The kind of wrong decoding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum How {
    /// The UTF-8 bytes were read as this encoding.
    Utf8As(&'static str),
    /// The same, more than once.
    Utf8AsTwice(&'static str),
    /// It was typed in this encoding, which needs special fonts.
    Typed(&'static str),
}
