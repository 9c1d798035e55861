//! Lines of a report that are still examples of its schema.

use crate::document::{BlockKind, Document};
use crate::schema::{ExampleOf, Schema};
use crate::text::source::Span;

/// An example that was left in a report.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct LeftExample {
    /// Its place.
    pub span: Span,
    /// What it is an example of.
    pub of: ExampleOf,
}

/// The lines of `document` that are examples of `schema` and nothing else, in document order.
pub(super) fn find(document: &Document<'_>, schema: &Schema) -> Vec<LeftExample> {
    let (mut found, mut word) = (Vec::new(), String::new());
    for block in document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        in_paragraph(document, schema, block.span, &mut word, &mut found);
    }
    found
}

/// Adds a whole paragraph, which may be wrapped, or some of its lines to `found`. `word` is a buffer that calls share.
fn in_paragraph(document: &Document<'_>, schema: &Schema, span: Span, word: &mut String, found: &mut Vec<LeftExample>) {
    let text = document.source.slice(span);
    if let Some(of) = schema.examples.line(text, word) {
        return found.push(LeftExample { span, of });
    }
    // The only line is the whole.
    if memchr::memchr(b'\n', text.as_bytes()).is_none() && text.trim().len() == text.len() {
        return;
    }
    let mut start = span.start;
    for line in text.split_inclusive('\n') {
        let blank = line.len() - line.trim_start().len();
        let own = Span::new(start + blank, start + line.trim_end().len().max(blank));
        start += line.len();
        let of = schema.examples.line(document.source.slice(own), word);
        found.extend(of.map(|of| LeftExample { span: own, of }));
    }
}
