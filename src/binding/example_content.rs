//! What of a report is only the schema's examples: lines, a title and images that the writer has not replaced.

use super::examples::{self, LeftExample};
use super::reading::Reading;
use crate::document::{Block, BlockKind, Image};
use crate::text::source::Span;

impl Reading<'_> {
    /// The schema's examples that were left in the report, in document order; its title and its images apart.
    pub fn examples(&self) -> &[LeftExample] {
        self.examples.get_or_init(|| examples::find(self.document, self.schema))
    }

    /// Whether `image` still has the words of an example.
    pub fn is_example(&self, image: &Image) -> bool {
        image.alt.as_deref().is_some_and(|alt| self.schema.examples.is_alt(alt))
    }

    /// Whether the report's title is the schema's example.
    pub fn has_example_title(&self) -> bool {
        let title = self.binding.title.and_then(|title| self.document.headings.get(title));
        title.is_some_and(|title| self.schema.examples.is_title(&title.text))
    }

    /// Whether an example was left in `span`: then that is why something is missing there.
    pub fn has_examples(&self, span: Span) -> bool {
        !self.examples_in(span).is_empty() || self.document.images_in(span).iter().any(|image| self.is_example(image))
    }

    /// Whether the examples in `span` are all that it shows.
    pub fn has_only_examples(&self, span: Span) -> bool {
        self.has_examples(span) && !self.document.blocks_in(span).iter().any(|block| self.is_own(block))
    }

    /// Whether the text at `span` lies in an example.
    pub fn is_in_example(&self, span: Span) -> bool {
        let examples = self.examples();
        let next = examples.partition_point(|example| example.span.start <= span.start);
        next.checked_sub(1).is_some_and(|before| examples[before].span.contains(span))
    }

    fn examples_in(&self, span: Span) -> &[LeftExample] {
        let examples = self.examples();
        let first = examples.partition_point(|example| example.span.start < span.start);
        let end = examples.partition_point(|example| example.span.start < span.end);
        &examples[first..end.max(first)]
    }

    /// Whether `block` shows something that is not an example. The head of a table is the schema's.
    fn is_own(&self, block: &Block) -> bool {
        let document = self.document;
        let has_words = |text: &Span| document.source.slice(*text).contains(char::is_alphanumeric);
        let own_text =
            |span: Span| document.texts_in(span).iter().any(|text| has_words(text) && !self.is_in_example(*text));
        match block.kind {
            BlockKind::Paragraph => {
                own_text(block.span) || document.images_in(block.span).iter().any(|image| !self.is_example(image))
            }
            BlockKind::Table => document.table(block).rows.iter().any(|row| own_text(row.span)),
            BlockKind::Code | BlockKind::Footnote | BlockKind::Html => !document.is_visually_empty(block.span),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests;
