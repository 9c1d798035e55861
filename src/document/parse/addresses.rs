//! Images, links and HTML found in the walk: comrak tells what they are, the source tells where their parts are.

use super::comments::comments;
use super::references::Definitions;
use super::walk::Walk;
use crate::document::block::BlockKind;
use crate::document::image::{Image, ImageKind};
use crate::document::inline::{self, Parts};
use crate::document::links::{self, Link, LinkKind};
use crate::document::shortcodes::MASK_OF_TWO;
use crate::document::{false_headings, images};
use crate::text::fold::MASK;
use crate::text::source::Span;

impl Walk<'_, '_> {
    /// Adds an HTML block with the text `literal`; it is a comment if nothing in it is visible.
    pub fn html_block(&mut self, span: Span, literal: &str) -> BlockKind {
        images::html_images(self.source, span, &self.tag_spans, &mut self.images);
        images::html_sources(self.source, span, &self.tag_spans, &mut self.sources);
        links::html_links(self.source, span, &self.tag_spans, &mut self.links);
        // Goldmark skips a block that begins with a comment, whatever else it contains.
        if !literal.trim_start().starts_with("<!--") {
            self.raw_html.push(span);
        }
        if images::shows_something(literal) {
            false_headings::html_headings(self.masked_slice(span), span.start, &mut self.false_headings);
            self.html_blocks.push(span);
            self.comments.extend(comments(self.source.slice(span), span.start));
            BlockKind::Html
        } else {
            self.opaque.push(span);
            self.comments.push(span);
            BlockKind::Comment
        }
    }

    /// Adds an HTML tag or comment inside a paragraph.
    pub fn html_inline(&mut self, tag: &str, hint: Span) {
        if tag.starts_with("<!--") {
            let start = self.locate(2, hint.start, |rest| rest.starts_with("<!--")).unwrap_or(hint.start);
            let rest = self.source.text().get(start..).unwrap_or_default();
            let span = comments(rest, start).next().unwrap_or(hint);
            self.opaque.push(span);
            self.comments.push(span);
            return;
        }
        if self.image_depth == 0 {
            let matches = |rest: &str| rest.starts_with(tag);
            let start = self.locate(3, hint.start, matches).unwrap_or(hint.start);
            self.raw_html.push(self.source.clamp(Span::new(start, start + tag.len())));
        }
        let begins = |with: &str| tag.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
        let source = begins("<source");
        let image = begins("<img") || source;
        let link = begins("<a ") || begins("<a\n") || begins("<a\t") || begins("<a\r");
        if !image && !link || self.image_depth > 0 {
            return;
        }
        let opening = if image { &tag[..4] } else { &tag[..2] };
        let matches = |rest: &str| rest.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening));
        if let Some(start) = self.locate(2, hint.start, matches) {
            let span = self.source.clamp(Span::new(start, start + tag.len()));
            images::html_images(self.source, span, &self.tag_spans, &mut self.images);
            images::html_sources(self.source, span, &self.tag_spans, &mut self.sources);
            links::html_links(self.source, span, &self.tag_spans, &mut self.links);
        }
    }

    /// Adds an image.
    pub fn image(&mut self, url: &str, hint: Span) {
        let parts = self.parts(0, hint, "![");
        let span = parts.map_or_else(|| self.enclosing(), |parts| parts.span);
        let resolved = self.resolve(url);
        let url = resolved.as_ref().map_or(url, |(resolved, _)| resolved);
        let address_span = match &resolved {
            Some((_, place)) => *place,
            None => parts.and_then(|parts| self.address_span(&parts)).unwrap_or(span),
        };
        self.images.push(Image {
            kind: if parts.is_some_and(|parts| parts.address.is_none()) {
                ImageKind::Reference
            } else {
                ImageKind::Inline
            },
            span,
            address: url.to_owned(),
            address_span,
            alt: Some(String::new()),
            alt_span: parts.map_or(span, |parts| parts.text),
            dynamic: url.contains([MASK, MASK_OF_TWO]),
        });
    }

    /// Adds a link.
    pub fn link(&mut self, url: &str, hint: Span) {
        let autolink = matches!(self.source.text().as_bytes().get(hint.start), Some(byte) if *byte != b'[');
        if autolink && url_is_written_at(self.source.slice(hint), url) {
            let address = url.to_owned();
            let link = Link { kind: LinkKind::Bare, span: hint, address, address_span: hint, dynamic: false };
            self.links.push(link);
            return;
        }
        let parts = self.parts(1, hint, "[");
        let span = parts.map_or_else(|| self.enclosing(), |parts| parts.span);
        let resolved = self.resolve(url);
        let url = resolved.as_ref().map_or(url, |(resolved, _)| resolved);
        let address_span = match &resolved {
            Some((_, place)) => *place,
            None => parts.and_then(|parts| self.address_span(&parts)).unwrap_or(span),
        };
        let by_name = parts.is_some_and(|parts| parts.address.is_none());
        let kind = if by_name { LinkKind::Reference } else { LinkKind::Inline };
        let dynamic = url.contains([MASK, MASK_OF_TWO]);
        self.links.push(Link { kind, span, address: url.to_owned(), address_span, dynamic });
    }

    /// The parts of the link or image that begins with `mark`: at comrak's position, or, if that is wrong, further on
    /// in the block.
    fn parts(&mut self, cursor: usize, hint: Span, mark: &str) -> Option<Parts> {
        let start = self.locate(cursor, hint.start, |rest| rest.starts_with(mark))?;
        let block = self.enclosing();
        let base = self.body.start;
        let parts = |end: usize| {
            let text = self.masked.get(..end.checked_sub(base)?)?;
            inline::parts(text, start.checked_sub(base)?).map(|parts| parts.shifted(base))
        };
        // comrak mostly knows the end, too. Then an unclosed bracket does not cause a search of the whole block.
        let continues = matches!(self.source.text().as_bytes().get(hint.end), Some(b'(' | b'['));
        let parsed = if start == hint.start && !continues { parts(hint.end) } else { None };
        parsed.filter(|parsed| parsed.span.end == hint.end).or_else(|| parts(block.end.max(hint.end)))
    }

    fn locate(&mut self, cursor: usize, hint: usize, matches: impl Fn(&str) -> bool) -> Option<usize> {
        // Search in the masked text that comrak parsed: a tag may contain a shortcode.
        let (text, base) = (self.masked, self.body.start);
        let block = self.enclosing();
        let start = if hint.checked_sub(base).and_then(|at| text.get(at..)).is_some_and(&matches) {
            hint
        } else {
            let from = self.cursors[cursor].clamp(block.start, block.end.max(block.start));
            let rest = text.get(from.checked_sub(base)?..block.end.checked_sub(base)?)?;
            let found = rest.char_indices().map(|(at, _)| at).find(|&at| matches(&rest[at..]));
            // After a failed search, do not search this block again: that would be quadratic.
            let Some(found) = found else {
                self.cursors[cursor] = block.end;
                return None;
            };
            from + found
        };
        self.cursors[cursor] = start + 1;
        Some(start)
    }

    /// The innermost open block.
    fn enclosing(&self) -> Span {
        self.open.last().map_or(self.body, |&index| self.blocks[index].span)
    }

    /// The address behind a shortened placeholder, and its span.
    fn resolve(&self, url: &str) -> Option<(String, Span)> {
        let (address, place) = self.shortened.resolve(url, self.source.slice(self.body))?;
        Some((address, place.shifted(self.body.start)))
    }

    fn address_span(&mut self, parts: &Parts) -> Option<Span> {
        if let Some(address) = parts.address {
            return Some(address);
        }
        let name = self.source.slice(parts.reference?);
        let definitions = self.definitions.get_or_insert_with(|| Definitions::of(self.masked));
        definitions.get(name).map(|address| address.shifted(self.body.start))
    }
}

/// Whether `written` is a bare URL or an autolink in angle brackets for `url`.
fn url_is_written_at(written: &str, url: &str) -> bool {
    let bare = written.trim_start_matches('<').trim_end_matches('>');
    url.ends_with(bare) && !bare.is_empty()
}
