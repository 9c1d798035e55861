//! How to draw, and the colours of it.

use crate::message::Language;

/// How to draw; what depends on the terminal is decided by the caller.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// Whether to colour.
    pub colour: bool,
    /// Width of the screen in columns.
    pub width: usize,
    /// Leave out notes and summary.
    pub quiet: bool,
    /// The language to speak.
    pub language: Language,
}

impl Default for Style {
    fn default() -> Self {
        Self { colour: false, width: 100, quiet: false, language: Language::En }
    }
}

/// Codes of `Select Graphic Rendition`.
pub const BOLD: &str = "1";
pub const DIM: &str = "2";
pub const GREEN: &str = "32";
pub const RED_BOLD: &str = "1;31";
pub const CYAN: &str = "36";

/// `text` in the style `code`, when colour is wanted; `text` must be safe already.
pub fn paint(style: &Style, code: &str, text: &str) -> String {
    if style.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
}
