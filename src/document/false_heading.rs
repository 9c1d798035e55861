//! What readers take for a heading and Markdown does not.

use crate::text::source::Span;

/// What readers take for a heading and Markdown does not.
#[derive(Clone, Debug)]
pub struct FalseHeading {
    /// How it was written.
    pub kind: FalseHeadingKind,
    /// The thing itself.
    pub span: Span,
    /// Its words, without marks and without a colon at the end.
    pub text: String,
    /// 1 to 6; 0 for text, bold or plain, which has no level.
    pub level: u8,
}

/// How something that is no heading was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FalseHeadingKind {
    /// A bold phrase that is a paragraph or list item, or begins one and names what follows: `**Speakers:**`.
    Bold,
    /// `Speakers:` alone on a line that begins a paragraph: it names what follows.
    Plain,
    /// `<h3>Speakers</h3>`.
    Html,
    /// `###Speakers`.
    NoBlank,
    /// `### Speakers` within an HTML block, where it stays text.
    InHtml,
    /// `\### Speakers`.
    Escaped,
    /// `＃＃＃ Speakers`: marks of full width.
    FullWidth,
    /// `####### Speakers`: more marks than a heading may have.
    TooManyMarks,
    /// An invisible character, or a blank that is none to Markdown, stands before or among the marks.
    StrayBefore(char),
    /// The same, right after the marks.
    StrayAfter(char),
    /// `    ### Speakers`: indented so far that it is code.
    Indented,
    /// `### Speakers` in what is never closed: [`Document::swallowed`](super::Document::swallowed).
    Swallowed,
}

impl FalseHeadingKind {
    /// Whether it was surely meant for a heading, as bold text and a line before a colon need not be.
    pub fn is_meant(self) -> bool {
        !matches!(self, Self::Bold | Self::Plain)
    }
}
