//! A block of the page: a paragraph, a list, a table …

use crate::text::source::Span;

/// What kind of block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// Words.
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
    /// HTML that shows something.
    Html,
    /// HTML that is only comments.
    Comment,
    /// A quotation.
    Quote,
    /// A rule across the page.
    ThematicBreak,
    /// A footnote's text.
    Footnote,
}

/// One block of the page.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
    /// Index in [`Document::blocks`](super::Document::blocks) of the block it stands in.
    pub parent: Option<usize>,
    /// Index after the last block inside it.
    pub end: usize,
}
