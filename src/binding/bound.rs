//! The heading that serves a section, and why, or where else its content is.

use super::evidence::Candidate;
use crate::text::source::Span;

/// The heading that serves a section.
#[derive(Clone, Debug)]
pub struct Bound {
    /// Index into the document's headings.
    pub heading: usize,
    /// The reason.
    pub reason: Candidate,
}

/// Where the content of a section without its own heading is, or seems to be.
#[derive(Clone, Debug)]
pub enum Elsewhere {
    /// Under this heading, which serves another section as well.
    Shared(usize, Candidate),
    /// On this page, a file below the report's folder. Holds its path.
    Page(String, Candidate),
    /// Under this heading, judged by the signs in its text, such as sums of money. Holds a sign.
    Signs(usize, String),
    /// In this table row, whose first cell names the section.
    Row(Span),
    /// In this line, or below the head of a column in it, which has the section's words as its label, or a person of it.
    Label(Span),
    /// In the text between the title and the next heading.
    Opening,
    /// Under this heading, which matches no section and is at the expected place.
    InPlace(usize),
    /// On this page, a file below the report's folder, whose name matches no section.
    UnknownPage(String),
    /// In text that belongs to no section. Holds the start of that text.
    Text(Span),
}

impl Elsewhere {
    /// Returns the heading on the page itself that the content is under.
    pub fn heading(&self) -> Option<usize> {
        match *self {
            Self::Shared(heading, _) | Self::Signs(heading, _) | Self::InPlace(heading) => Some(heading),
            Self::Page(..) | Self::Row(_) | Self::Label(_) | Self::Opening | Self::UnknownPage(_) | Self::Text(_) => {
                None
            }
        }
    }
}
