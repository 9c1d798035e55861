//! `content-count`.

use super::{Context, Sink, declare_rule};
use crate::document::{BlockKind, Heading};
use crate::schema::{CountSpec, Countable};

declare_rule! {
    /// ## What it does
    ///
    /// Counts what stands in a section: words, paragraphs, list items, images, links, tables, code blocks; and says
    /// when there are too few or too many.
    ///
    /// ## Why
    ///
    /// Two words are no reflection, and a section of photographs without a photograph is none.
    ///
    /// ## Example
    ///
    /// With `requires: { images: { min: 1 } }` of the section `photos`:
    ///
    /// ```markdown
    /// ### Event Photos
    ///
    /// See the album.
    /// ```
    ///
    /// Add an image:
    ///
    /// ```markdown
    /// ### Event Photos
    ///
    /// ![The hall before the first talk](/images/event/hall.jpg)
    /// ```
    ///
    /// ## Settings
    ///
    /// `requires` of a section, with `words`, `paragraphs`, `items`, `images`, `links`, `tables`, `code-blocks`,
    /// each `{ min, max }`. A section with nothing in it is reported by `section-empty` alone.
    pub static CONTENT_COUNT = {
        id: "content-count",
        summary: "a section holds too few or too many of something",
        group: Content,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for (_, section, heading) in cx.bound() {
        if section.requires.counts.is_empty() || cx.is_hollow(heading.content) {
            continue;
        }
        for spec in &section.requires.counts {
            let count = count(cx, heading, spec.what);
            let few = spec.min.is_some_and(|min| count < min);
            let many = spec.max.is_some_and(|max| count > max);
            // A placeholder of the template, or an image that is written wrongly, is why there are too few.
            if !(few || many) || few && explained(cx, heading, spec) {
                continue;
            }
            let name = heading.text.trim();
            let diagnostic = out.report(
                format!("/sections/{}/requires/{}", section.id, spec.what.key()),
                heading.span,
                format!("the section “{name}” has {}; {}", amount(count, spec.what), bounds(spec)),
            );
            diagnostic.section(&section.id);
            let example = section.example_in(cx.language).filter(|_| spec.what != Countable::Words);
            match (few, example) {
                (true, Some(example)) => diagnostic.help(format!("add what is missing, for example `{example}`")),
                (true, None) => diagnostic.help(format!("write more: {}", bounds(spec))),
                (false, _) => diagnostic.help("keep what matters most, or move the rest to another section"),
            };
        }
    }
}

fn explained(cx: &Context<'_>, heading: &Heading, spec: &CountSpec) -> bool {
    cx.has_residue(heading.content)
        || spec.what == Countable::Images
            && cx.document.malformed_images.iter().any(|image| heading.content.contains(image.span))
}

/// How many of `what` stand under `heading`, subsections included.
fn count(cx: &Context<'_>, heading: &Heading, what: Countable) -> usize {
    let document = cx.document;
    let span = heading.content;
    let blocks =
        |wanted: fn(BlockKind) -> bool| document.blocks_in(span).iter().filter(|block| wanted(block.kind)).count();
    match what {
        Countable::Words => cx.count_words(span),
        Countable::Paragraphs => {
            let in_item = |parent: Option<usize>| {
                parent.is_some_and(|parent| matches!(document.blocks[parent].kind, BlockKind::Item { .. }))
            };
            let words = |block: &&crate::document::Block| !document.texts_in(block.span).is_empty();
            let blocks = document.blocks_in(span).iter();
            blocks.filter(|block| block.kind == BlockKind::Paragraph && !in_item(block.parent)).filter(words).count()
        }
        Countable::Items => blocks(|kind| matches!(kind, BlockKind::Item { .. })),
        Countable::Images => document.images_in(span).len(),
        Countable::Links => document.links_in(span).len(),
        Countable::Tables => blocks(|kind| kind == BlockKind::Table),
        Countable::CodeBlocks => blocks(|kind| kind == BlockKind::Code),
    }
}

fn amount(count: usize, what: Countable) -> String {
    let (one, many) = match what {
        Countable::Words => ("word", "words"),
        Countable::Paragraphs => ("paragraph", "paragraphs"),
        Countable::Items => ("list item", "list items"),
        Countable::Images => ("image", "images"),
        Countable::Links => ("link", "links"),
        Countable::Tables => ("table", "tables"),
        Countable::CodeBlocks => ("code block", "code blocks"),
    };
    if count == 0 { format!("no {many}") } else { super::plural(count, one, many) }
}

fn bounds(spec: &CountSpec) -> String {
    match (spec.min, spec.max) {
        (Some(min), Some(max)) if min == max => format!("exactly {min} wanted"),
        (Some(min), Some(max)) => format!("{min} to {max} wanted"),
        (Some(min), None) => format!("at least {min} wanted"),
        (None, Some(max)) => format!("at most {max} wanted"),
        (None, None) => String::new(),
    }
}
