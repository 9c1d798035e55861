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

/// Where a section is that no heading of its own serves.
#[derive(Clone, Debug)]
pub enum Elsewhere {
    /// Under this heading, which serves a section that it shares one with.
    Shared(usize, Candidate),
    /// On this page, a file below the report's folder.
    Page(String, Candidate),
    /// In text that no heading says anything of, which begins here.
    Text(Span),
}
