//! A block of the page: a paragraph, a list, a table …

use crate::text::source::Span;

/// The kind of a block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// Text.
    Paragraph,
    /// A heading; it is also in [`Document::headings`](super::Document::headings).
    Heading,
    /// A list.
    List {
        /// Numbered.
        ordered: bool,
    },
    /// One item of a list.
    Item {
        /// With a box to tick.
        task: bool,
    },
    /// A table.
    Table,
    /// Fenced or indented code.
    Code,
    /// HTML with visible content.
    Html,
    /// HTML with nothing but comments.
    Comment,
    /// A block quote.
    Quote,
    /// A thematic break (`---`).
    ThematicBreak,
    /// The text of a footnote.
    Footnote,
}

/// One block of the page.
#[derive(Clone, Debug)]
pub struct Block {
    /// The kind of block.
    pub kind: BlockKind,
    /// Where it is in the source.
    pub span: Span,
    /// Index in [`Document::blocks`](super::Document::blocks) of the enclosing block.
    pub parent: Option<usize>,
    /// Index after the last block inside this one.
    pub end: usize,
}
