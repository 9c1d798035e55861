//! A heading with the section under it.

use crate::text::source::Span;

/// One heading with the section under it.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// The heading's line or lines, without the line break.
    pub span: Span,
    /// The heading's text: without `#` marks or underline.
    pub text_span: Span,
    /// Its text with markup resolved; empty if it contains only images, and truncated if very long.
    pub text: String,
    /// Whether it is in a list, block quote or footnote, not at the top level of the page.
    pub nested: bool,
    /// Why it is a heading only by accident; `None` for an intended one.
    pub accidental: Option<Accidental>,
    /// Index of the enclosing heading.
    pub parent: Option<usize>,
    /// Index after the last heading under it.
    pub end: usize,
    /// The bytes of its section, subsections included.
    pub content: Span,
}

/// Why Markdown makes a heading of something that the author did not intend as one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Accidental {
    /// `#` marks before an image without text.
    Picture,
    /// A paragraph that became a setext heading because of a line of `-` or `=` right below it.
    Sentence,
    /// The same, but an intended heading if its text names one of the report's sections.
    Line,
    /// The comment of a script that stands outside a code block, right above or below a command.
    Comment,
}

impl Accidental {
    /// Whether the form alone proves it, whatever names the report's sections have.
    pub fn is_sure(self) -> bool {
        self != Self::Line
    }
}
