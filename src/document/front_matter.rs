//! The block of data at the top.

use super::FrontMatter;
use crate::source::{Source, Span};

/// Splits front matter from body.
pub fn parse(source: &Source) -> (FrontMatter, Span) {
    let end = source.text().len();
    (FrontMatter { kind: None, span: Span::at(0), fields: None, fault: None }, Span::new(0, end))
}
