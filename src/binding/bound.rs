//! The heading that serves a section, and why; or where it is instead.

use super::evidence::Candidate;
use crate::text::source::Span;

/// The heading that serves a section.
#[derive(Clone, Debug)]
pub struct Bound {
    /// Index of the heading in the document.
    pub heading: usize,
    /// Why.
    pub reason: Candidate,
}

/// Where a section is that no heading of its own serves, surely or as it seems.
#[derive(Clone, Debug)]
pub enum Elsewhere {
    /// Under this heading, which serves a section that it shares one with.
    Shared(usize, Candidate),
    /// On this page, a file below the report's folder.
    Page(String, Candidate),
    /// Under this heading, as the text there says: what stands in it.
    Signs(usize, String),
    /// In this row of a table, whose first cell names it.
    Row(Span),
    /// In the text above the first heading below the title.
    Opening,
    /// Under this heading, which says nothing and stands where the section is expected.
    InPlace(usize),
    /// On this page, a file below the report's folder, whose name says nothing.
    UnknownPage(String),
    /// In text under no heading of the schema, which begins here.
    Text(Span),
}

impl Elsewhere {
    /// The heading on the page itself under which it stands.
    pub fn heading(&self) -> Option<usize> {
        match *self {
            Self::Shared(heading, _) | Self::Signs(heading, _) | Self::InPlace(heading) => Some(heading),
            Self::Page(..) | Self::Row(_) | Self::Opening | Self::UnknownPage(_) | Self::Text(_) => None,
        }
    }
}
