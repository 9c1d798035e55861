//! One report, parsed: everything that rules ask of it, in the order in which it stands there.

use super::block::{Block, BlockKind};
use super::false_heading::{FalseHeading, FalseHeadingKind};
use super::false_tables::FalseTable;
use super::front_matter::FrontMatter;
use super::heading::Heading;
use super::image::{Image, MalformedImage};
use super::links::Link;
use super::shortcode::Shortcode;
use super::shortcodes::Shown;
use super::suppressions::Suppressions;
use super::swallowed::{Extent, Swallowed};
use crate::text::source::{Source, Span};

/// One report.
#[derive(Debug)]
pub struct Document<'s> {
    /// The text it was parsed from.
    pub source: &'s Source,
    /// The block of data at the top.
    pub front_matter: FrontMatter,
    /// The bytes after the front matter.
    pub body: Span,
    /// The headings, in document order.
    pub headings: Vec<Heading>,
    /// Blocks in document order, each before those inside it.
    pub blocks: Vec<Block>,
    /// Stretches of prose (not code, markup, comments or shortcode tags), in document order.
    pub texts: Vec<Span>,
    /// Images that the published page shows, in document order.
    pub images: Vec<Image>,
    /// What browsers may show in place of an image (`srcset`), each address for itself, in document order.
    pub sources: Vec<Image>,
    /// What looks like an image and is not one.
    pub malformed_images: Vec<MalformedImage>,
    /// Links, in document order.
    pub links: Vec<Link>,
    /// Comments of HTML, which readers do not see, in document order.
    pub comments: Vec<Span>,
    /// Raw HTML outside of comments, in document order: blocks, and single tags in running text.
    pub raw_html: Vec<Span>,
    /// What stands between shortcode tags and is no Markdown, in document order.
    pub contents: Vec<Shown>,
    /// Hugo shortcode tags, in document order.
    pub shortcodes: Vec<Shortcode>,
    /// What begins as a tag and does not end, in document order.
    pub open_shortcodes: Vec<Shortcode>,
    /// What readers take for a heading and Markdown does not, in document order.
    pub false_headings: Vec<FalseHeading>,
    /// Lines that were meant for a table and are none, in document order.
    pub false_tables: Vec<FalseTable>,
    /// What is opened and not closed where it was meant to be, in document order.
    pub swallowed: Vec<Swallowed>,
    /// Where the writer has silenced rules.
    pub suppressions: Suppressions,
}

impl Document<'_> {
    /// The images that begin in `span`.
    pub fn images_in(&self, span: Span) -> &[Image] {
        within(&self.images, span, |image| image.span.start)
    }

    /// The blocks that begin in `span`, each before those inside it.
    pub fn blocks_in(&self, span: Span) -> &[Block] {
        within(&self.blocks, span, |block| block.span.start)
    }

    /// The blocks of a `wanted` kind that begin in `span`, with their indexes; none that stands in another one of them.
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

    /// The links that begin in `span`.
    pub fn links_in(&self, span: Span) -> &[Link] {
        within(&self.links, span, |link| link.span.start)
    }

    /// The shortcode tags that begin in `span`.
    pub fn shortcodes_in(&self, span: Span) -> &[Shortcode] {
        within(&self.shortcodes, span, |tag| tag.span.start)
    }

    /// What is no Markdown and begins in `span`.
    pub fn contents_in(&self, span: Span) -> &[Shown] {
        within(&self.contents, span, |shown| shown.span.start)
    }

    /// Whether the place of `span` is in a comment.
    pub fn is_comment(&self, span: Span) -> bool {
        let before = self.comments.partition_point(|comment| comment.start <= span.start);
        before > 0 && self.comments[before - 1].contains(span)
    }

    /// The stretches of prose that begin in `span`.
    pub fn texts_in(&self, span: Span) -> &[Span] {
        within(&self.texts, span, |text| text.start)
    }

    /// The headings that `swallowed` takes in, in document order.
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
