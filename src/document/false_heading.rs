//! Text that readers take for a heading, but Markdown does not.

use crate::text::source::Span;

/// Text that readers take for a heading, but Markdown does not.
#[derive(Clone, Debug)]
pub struct FalseHeading {
    /// How it was written.
    pub kind: FalseHeadingKind,
    /// Where it is in the source.
    pub span: Span,
    /// Its text, without `#` marks and without a colon at the end; with inline markup if its kind
    /// [keeps it](FalseHeadingKind::keeps_markup).
    pub text: String,
    /// 1 to 6; 0 for bold or plain text, which has no level.
    pub level: u8,
}

/// How a false heading was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FalseHeadingKind {
    /// Bold text that is a whole paragraph or list item, or labels what follows: `**Speakers:**`.
    Bold,
    /// `Speakers:` alone on the first line of a paragraph: it labels what follows.
    Plain,
    /// `<h3>Speakers</h3>`.
    Html,
    /// `###Speakers`.
    NoBlank,
    /// `### Speakers` within an HTML block, where Markdown is not parsed.
    InHtml,
    /// `\### Speakers`.
    Escaped,
    /// `＃＃＃ Speakers`: full-width marks.
    FullWidth,
    /// `####### Speakers`: more than six marks.
    TooManyMarks,
    /// An invisible character, or a space that Markdown does not accept, before or among the marks.
    StrayBefore(char),
    /// The same, right after the marks.
    StrayAfter(char),
    /// `    ### Speakers`: indented so much that it is code.
    Indented,
    /// `### Speakers` inside an unclosed construct: [`Document::swallowed`](super::Document::swallowed).
    Swallowed,
}

impl FalseHeadingKind {
    /// Whether the author surely intended a heading. Bold text and a line with a colon may be something else.
    pub fn is_meant(self) -> bool {
        !matches!(self, Self::Bold | Self::Plain)
    }

    /// Whether its text is Markdown as it is written: `**Speakers**` for `###**Speakers**`.
    pub fn keeps_markup(self) -> bool {
        !matches!(self, Self::Bold | Self::Html)
    }
}
