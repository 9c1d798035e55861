//! Style options and colours.

use crate::message::Language;

/// Style options. The caller decides those that depend on the terminal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// Whether to use colours.
    pub colour: bool,
    /// Width of the screen in columns.
    pub width: usize,
    /// Whether to omit notes and summary.
    pub quiet: bool,
    /// Whether to show where a schema makes each requirement.
    pub explain_schema: bool,
    /// The language of messages.
    pub language: Language,
    /// Whether grades have a line for each student instead of each report.
    pub by_student: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            colour: false,
            width: 100,
            quiet: false,
            explain_schema: false,
            language: Language::En,
            by_student: false,
        }
    }
}

/// SGR codes (Select Graphic Rendition).
pub const BOLD: &str = "1";
pub const DIM: &str = "2";
pub const GREEN: &str = "32";
pub const RED_BOLD: &str = "1;31";
pub const CYAN: &str = "36";

/// `text` in the style `code`, if colours are enabled. `text` must be sanitized.
pub fn paint(style: &Style, code: &str, text: &str) -> String {
    if style.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
}
