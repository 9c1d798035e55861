//! The heading that serves a section, and why.

use super::evidence::Candidate;

/// The heading that serves a section.
#[derive(Clone, Debug)]
pub struct Bound {
    /// Index of the heading in the document.
    pub heading: usize,
    /// Why.
    pub reason: Candidate,
}
