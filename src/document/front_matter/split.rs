//! A page split into front matter and body.

use super::block::{FrontMatter, FrontMatterFault, FrontMatterKind};
use crate::data::value::Node;
use crate::text::source::Span;

/// Front matter, and the offset at which the body begins.
pub(super) struct Split {
    pub front: FrontMatter,
    pub body: usize,
}

impl Split {
    /// A report without front matter whose body begins at `at`.
    pub fn none(at: usize) -> Self {
        Self {
            front: FrontMatter { kind: None, span: Span::at(at), fields: None, fault: None, notes: Vec::new() },
            body: at,
        }
    }

    /// A report whose front matter cannot be parsed.
    pub fn fault(kind: Option<FrontMatterKind>, span: Span, body: usize, fault: FrontMatterFault) -> Self {
        Self { front: FrontMatter { kind, span, fields: None, fault: Some(fault), notes: Vec::new() }, body }
    }

    /// A block of `kind` at `span`, parsed or with a fault.
    pub fn read(kind: FrontMatterKind, span: Span, body: usize, read: Result<Node, FrontMatterFault>) -> Self {
        let (fields, fault) = match read {
            Ok(fields) => (Some(fields), None),
            Err(fault) => (None, Some(fault)),
        };
        Self { front: FrontMatter { kind: Some(kind), span, fields, fault, notes: Vec::new() }, body }
    }
}
