//! A heading with the section under it.

use crate::text::source::Span;

/// One heading with the section under it.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// The heading's line or lines, without the line break.
    pub span: Span,
    /// The heading's content: without `#` marks or underline.
    pub text_span: Span,
    /// Its words, markup resolved; empty for a heading of images alone, and cut where nobody reads on.
    pub text: String,
    /// Whether it stands in a list, a quote or a footnote, not on the page itself.
    pub nested: bool,
    /// Why it is a heading to Markdown only, if its writer meant none.
    pub unmeant: Option<Unmeant>,
    /// Index of the heading above it.
    pub parent: Option<usize>,
    /// Index after the last heading under it.
    pub end: usize,
    /// The bytes under it, subsections included.
    pub content: Span,
}

/// Why something is a heading to Markdown only.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unmeant {
    /// A picture behind marks, and no words.
    Picture,
    /// A paragraph that a line of `-` or `=` right below makes a heading.
    Sentence,
    /// The same, but it may be a heading after all, if it is one of the report's sections.
    Line,
    /// The comment of a script that stands outside a code block, right above or below a command.
    Comment,
}

impl Unmeant {
    /// Whether its own form says so, whatever the report's sections are called.
    pub fn is_sure(self) -> bool {
        self != Self::Line
    }
}
