//! Images, links and HTML as the walk meets them: comrak says what they are, the source where their parts stand.

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
    /// Takes in a block of HTML, whose text is `literal`; a comment if it shows nothing.
    pub fn html_block(&mut self, span: Span, literal: &str) -> BlockKind {
        images::html_images(self.source, span, &self.tag_spans, &mut self.images);
        images::html_sources(self.source, span, &self.tag_spans, &mut self.sources);
        links::html_links(self.source, span, &self.tag_spans, &mut self.links);
        // Goldmark passes a block over that begins as a comment, whatever else stands in it.
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

    /// Takes in a tag or comment of HTML inside a paragraph.
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

    /// Takes in an image.
    pub fn image(&mut self, url: &str, hint: Span) {
        let parts = self.parts(0, hint, "![");
        let span = parts.map_or_else(|| self.enclosing(), |parts| parts.span);
        let meant = self.meant(url);
        let url = meant.as_ref().map_or(url, |(meant, _)| meant);
        let address_span = match &meant {
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

    /// Takes in a link.
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
        let meant = self.meant(url);
        let url = meant.as_ref().map_or(url, |(meant, _)| meant);
        let address_span = match &meant {
            Some((_, place)) => *place,
            None => parts.and_then(|parts| self.address_span(&parts)).unwrap_or(span),
        };
        let by_name = parts.is_some_and(|parts| parts.address.is_none());
        let kind = if by_name { LinkKind::Reference } else { LinkKind::Inline };
        let dynamic = url.contains([MASK, MASK_OF_TWO]);
        self.links.push(Link { kind, span, address: url.to_owned(), address_span, dynamic });
    }

    /// The parts of the link or image that begins with `mark`, by comrak's word or, where that is wrong,
    /// by looking on in the block.
    fn parts(&mut self, cursor: usize, hint: Span, mark: &str) -> Option<Parts> {
        let start = self.locate(cursor, hint.start, |rest| rest.starts_with(mark))?;
        let within = self.enclosing();
        let base = self.body.start;
        let parts = |end: usize| {
            let text = self.masked.get(..end.checked_sub(base)?)?;
            inline::parts(text, start.checked_sub(base)?).map(|parts| parts.shifted(base))
        };
        // Most often comrak knows the end too; then a mark left open is not looked for in all of the block.
        let goes_on = matches!(self.source.text().as_bytes().get(hint.end), Some(b'(' | b'['));
        let known = if start == hint.start && !goes_on { parts(hint.end) } else { None };
        known.filter(|known| known.span.end == hint.end).or_else(|| parts(within.end.max(hint.end)))
    }

    fn locate(&mut self, cursor: usize, hint: usize, matches: impl Fn(&str) -> bool) -> Option<usize> {
        // What comrak read: a tag may hold a shortcode, of which it knows nothing.
        let (text, base) = (self.masked, self.body.start);
        let within = self.enclosing();
        let start = if hint.checked_sub(base).and_then(|at| text.get(at..)).is_some_and(&matches) {
            hint
        } else {
            let from = self.cursors[cursor].clamp(within.start, within.end.max(within.start));
            let rest = text.get(from.checked_sub(base)?..within.end.checked_sub(base)?)?;
            let found = rest.char_indices().map(|(at, _)| at).find(|&at| matches(&rest[at..]));
            // Not found once, not looked for again in this block: no quadratic search.
            let Some(found) = found else {
                self.cursors[cursor] = within.end;
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

    /// The address that Markdown's reader knows by a short name only, and its place.
    fn meant(&self, url: &str) -> Option<(String, Span)> {
        let (address, place) = self.shortened.meant(url, self.source.slice(self.body))?;
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

/// Whether `written` is a bare address or one in angle brackets that leads to `url`.
fn url_is_written_at(written: &str, url: &str) -> bool {
    let bare = written.trim_start_matches('<').trim_end_matches('>');
    url.ends_with(bare) && !bare.is_empty()
}
