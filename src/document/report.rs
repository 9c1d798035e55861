//! The parsed report: all its elements, in document order.

use super::block::{Block, BlockKind};
use super::false_heading::{FalseHeading, FalseHeadingKind};
use super::false_tables::FalseTable;
use super::front_matter::FrontMatter;
use super::heading::Heading;
use super::image::{Image, MalformedImage};
use super::links::Link;
use super::shortcode::Shortcode;
use super::shortcodes::RawContent;
use super::suppressions::Suppressions;
use super::swallowed::{Extent, Swallowed};
use crate::text::source::{Source, Span};

/// A parsed report.
#[derive(Clone, Debug)]
pub struct Document<'s> {
    /// The source text.
    pub source: &'s Source,
    /// The front matter.
    pub front_matter: FrontMatter,
    /// The bytes after the front matter.
    pub body: Span,
    /// The headings, in document order.
    pub headings: Vec<Heading>,
    /// Blocks in document order, each before its children.
    pub blocks: Vec<Block>,
    /// Spans of prose (not code, markup, comments or shortcode tags), in document order.
    pub texts: Vec<Span>,
    /// Images of the published page, in document order.
    pub images: Vec<Image>,
    /// Alternative images that browsers may show (`srcset`), one per address, in document order.
    pub sources: Vec<Image>,
    /// Text that looks like an image, but is not one.
    pub malformed_images: Vec<MalformedImage>,
    /// Links, in document order.
    pub links: Vec<Link>,
    /// HTML comments, which readers do not see, in document order.
    pub comments: Vec<Span>,
    /// Raw HTML outside of comments, in document order: blocks, and single tags in running text.
    pub raw_html: Vec<Span>,
    /// Shortcode content that is not Markdown, in document order.
    pub contents: Vec<RawContent>,
    /// Shortcode tags, in document order.
    pub shortcodes: Vec<Shortcode>,
    /// Shortcode tags that are never closed with `>}}`, in document order.
    pub open_shortcodes: Vec<Shortcode>,
    /// Text that readers take for a heading, but Markdown does not, in document order.
    pub false_headings: Vec<FalseHeading>,
    /// Lines that were meant for a table but are none, in document order.
    pub false_tables: Vec<FalseTable>,
    /// Constructs that are not closed where the author intended, in document order.
    pub swallowed: Vec<Swallowed>,
    /// The suppression directives of the author.
    pub suppressions: Suppressions,
}

impl Document<'_> {
    /// The images that begin in `span`.
    pub fn images_in(&self, span: Span) -> &[Image] {
        within(&self.images, span, |image| image.span.start)
    }

    /// The texts that begin in `span` and are not of images.
    pub fn prose_in(&self, span: Span) -> impl Iterator<Item = Span> {
        self.texts_in(span).iter().copied().filter(|&text| !self.is_of_image(text))
    }

    /// Whether `span` shares some of its text with an image.
    pub fn is_of_image(&self, span: Span) -> bool {
        let next = self.images.partition_point(|image| image.span.end <= span.start);
        self.images.get(next).is_some_and(|image| image.span.overlaps(span))
    }

    /// The index of the last heading that begins at byte `offset` or before.
    pub fn last_heading(&self, offset: usize) -> Option<usize> {
        self.headings.partition_point(|heading| heading.span.start <= offset).checked_sub(1)
    }

    /// The blocks that begin in `span`, each before its children.
    pub fn blocks_in(&self, span: Span) -> &[Block] {
        within(&self.blocks, span, |block| block.span.start)
    }

    /// The blocks around `block`, from the inside outwards.
    pub fn around<'d>(&'d self, block: &Block) -> impl Iterator<Item = &'d Block> {
        let outer = |block: &Block| block.parent.and_then(|parent| self.blocks.get(parent));
        std::iter::successors(outer(block), move |block| outer(block))
    }

    /// The `wanted` blocks that begin in `span`, with their indexes, without those nested in another one of them.
    pub fn outer_blocks(&self, span: Span, wanted: fn(BlockKind) -> bool) -> impl Iterator<Item = (usize, &Block)> {
        let blocks = self.blocks_in(span);
        let first = self.blocks.partition_point(|block| block.span.start < span.start);
        let mut next = first;
        (first..).zip(blocks).filter(move |&(index, block)| {
            let outer = index >= next && wanted(block.kind);
            if outer {
                next = block.end;
            }
            outer
        })
    }

    /// Whether `block` is raw HTML with a table in it.
    pub fn is_html_table(&self, block: &Block) -> bool {
        let has_table = |text: &str| text.as_bytes().windows(6).any(|tag| tag.eq_ignore_ascii_case(b"<table"));
        block.kind == BlockKind::Html && has_table(self.source.slice(block.span))
    }

    /// The links that begin in `span`.
    pub fn links_in(&self, span: Span) -> &[Link] {
        within(&self.links, span, |link| link.span.start)
    }

    /// The shortcode tags that begin in `span`.
    pub fn shortcodes_in(&self, span: Span) -> &[Shortcode] {
        within(&self.shortcodes, span, |tag| tag.span.start)
    }

    /// The raw shortcode content that begins in `span`.
    pub fn contents_in(&self, span: Span) -> &[RawContent] {
        within(&self.contents, span, |raw| raw.span.start)
    }

    /// Whether `span` is inside a comment.
    pub fn is_comment(&self, span: Span) -> bool {
        let before = self.comments.partition_point(|comment| comment.start <= span.start);
        before > 0 && self.comments[before - 1].contains(span)
    }

    /// The spans of prose that begin in `span`.
    pub fn texts_in(&self, span: Span) -> &[Span] {
        within(&self.texts, span, |text| text.start)
    }

    /// Where the ASCII character `sign` is in prose: the text that it is in, and its offset in the file, text by text.
    pub fn in_prose(&self, sign: u8) -> impl Iterator<Item = (Span, usize)> {
        let bytes = self.source.text().as_bytes();
        let first_from = move |start: usize| {
            let rest = bytes.get(start..).unwrap_or_default();
            memchr::memchr(sign, rest).map_or(bytes.len(), |at| start + at)
        };
        // The first place from the start of the text on: most texts end before it, and are not searched.
        let mut next = None::<usize>;
        self.texts.iter().flat_map(move |&text| {
            let first = next.filter(|&next| next >= text.start).unwrap_or_else(|| first_from(text.start));
            next = Some(first);
            let found = bytes.get(first..text.end).unwrap_or_default();
            memchr::memchr_iter(sign, found).map(move |at| (text, first + at))
        })
    }

    /// The headings that `swallowed` contains, in document order.
    pub fn headings_taken_by(&self, swallowed: &Swallowed) -> Vec<Span> {
        let taken = |span: &Span| swallowed.taken.contains(*span);
        if swallowed.extent != Extent::Unread {
            return self.headings.iter().map(|heading| heading.span).filter(taken).collect();
        }
        let lost = self.false_headings.iter().filter(|heading| heading.kind == FalseHeadingKind::Swallowed);
        lost.map(|heading| heading.span).filter(taken).collect()
    }
}

/// The items of `all`, sorted by `start`, that begin in `span`.
pub(super) fn within<T>(all: &[T], span: Span, start: impl Fn(&T) -> usize) -> &[T] {
    let first = all.partition_point(|item| start(item) < span.start);
    let end = all.partition_point(|item| start(item) < span.end);
    &all[first..end.max(first)]
}

#[cfg(test)]
mod tests {
    use crate::document::parse;
    use crate::text::source::{Source, Span};

    #[test]
    fn a_sign_is_found_in_each_text_that_has_it() {
        for text in [
            "",
            "(a) và (b\n\n`(c`\n\n## (d)\n\nkhông có\n",
            "> | (a) | b |\n> |---|---|\n| (c | ((d) |\n\n(e)\n",
            "[x](/a(1).png) ![ảnh (2)](/b.png) {{< figure src=\"(\" >}} (f\n",
        ] {
            let source = Source::new("a.md", "a.md", text);
            let document = parse(&source);
            let in_text = |text: &Span| {
                source.slice(*text).match_indices('(').map(|(at, _)| (*text, text.start + at)).collect::<Vec<_>>()
            };
            let expected: Vec<_> = document.texts.iter().flat_map(in_text).collect();
            assert_eq!(document.in_prose(b'(').collect::<Vec<_>>(), expected, "{text:?}");
        }
    }
}
