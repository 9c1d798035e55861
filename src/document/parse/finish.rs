//! Builds a [`Document`] from the result of the walk.

use super::comments::comments;
use super::footnotes;
use super::references::Definitions;
use super::walk::Walk;
use crate::document::front_matter::FrontMatter;
use crate::document::heading::Heading;
use crate::document::image::{ImageKind, MalformedImage};
use crate::document::links::{self, LinkKind};
use crate::document::report::Document;
use crate::document::shortcodes::Templates;
use crate::document::suppressions::{self, Suppressions};
use crate::document::{accidental, false_tables, images, outline, visually_empty};
use crate::text::source::Span;

impl<'s> Walk<'s, '_> {
    /// Adds the images that shortcodes generate, and the HTML content of shortcodes.
    pub fn shortcode_images(&mut self, templates: &dyn Templates) {
        self.images.extend(self.tags.iter().filter_map(|tag| match templates.template(&tag.name) {
            Some(template) => images::of_template(tag, &template, &templates.root()),
            None => images::figure(tag),
        }));
        for raw in self.contents.iter().filter(|raw| raw.html && raw.multiline) {
            images::html_images(self.source, raw.span, &self.tag_spans, &mut self.images);
            images::html_sources(self.source, raw.span, &self.tag_spans, &mut self.sources);
            links::html_links(self.source, raw.span, &self.tag_spans, &mut self.links);
            let text = self.source.slice(raw.span);
            self.comments.extend(comments(text, raw.span.start));
            self.texts.extend(visually_empty::words(text).map(|words| words.shifted(raw.span.start)));
        }
    }

    /// Sorts the headings by position: comrak puts those in footnotes last.
    fn sort_headings(&mut self) {
        if self.headings.is_sorted_by_key(|heading| heading.span.start) {
            return;
        }
        let underlined = std::mem::take(&mut self.underlined);
        let mut both: Vec<(Heading, bool)> = std::mem::take(&mut self.headings).into_iter().zip(underlined).collect();
        both.sort_by_key(|(heading, _)| heading.span.start);
        (self.headings, self.underlined) = both.into_iter().unzip();
    }

    /// Builds the document, with everything in source order.
    pub fn finish(mut self, front_matter: FrontMatter) -> Document<'s> {
        footnotes::put_back(&mut self.blocks);
        self.sort_headings();
        merge(&mut self.opaque);
        let opaque = &self.opaque;
        let hidden = |span: Span| around(opaque, span).is_some();
        let html: Vec<Span> = self.contents.iter().filter(|raw| raw.html).map(|raw| raw.span).collect();
        let in_html = |span: Span| around(&html, span).is_some();
        self.images.retain(|image| {
            let markdown = matches!(image.kind, ImageKind::Inline | ImageKind::Reference);
            !(hidden(image.span) || markdown && in_html(image.span))
        });
        self.false_headings.retain(|heading| !hidden(heading.span));
        self.images.sort_by_key(|image| image.span);
        accidental::mark(self.source, &mut self.headings, &self.underlined, &self.images);
        outline::build(&mut self.headings, self.body.end);
        self.false_headings.append(&mut self.indented);
        let swallowed = std::mem::take(&mut self.swallowing).finish(self.source, self.body, &mut self.false_headings);
        self.false_headings.sort_by_key(|heading| heading.span);
        self.sources.retain(|image| !hidden(image.span));
        self.sources.sort_by_key(|image| image.address_span);
        self.links.retain(|link| !(hidden(link.span) || link.kind != LinkKind::Html && in_html(link.span)));
        self.raw_html.sort_unstable();
        // Nearly sorted: comrak misplaces a few. Lookups by position need the order.
        self.texts.sort_unstable();
        self.links.sort_by_key(|link| link.span);
        merge(&mut self.comments);
        let false_tables = false_tables::find(self.source, &self.blocks);
        let malformed_images = self.malformed_images();
        let suppressions = self.suppressions(&front_matter);
        Document {
            source: self.source,
            front_matter,
            body: self.body,
            headings: self.headings,
            blocks: self.blocks,
            texts: self.texts,
            images: self.images,
            sources: self.sources,
            malformed_images,
            links: self.links,
            comments: self.comments,
            raw_html: self.raw_html,
            contents: Vec::new(),
            shortcodes: Vec::new(),
            open_shortcodes: Vec::new(),
            false_headings: self.false_headings,
            false_tables,
            swallowed,
            suppressions,
        }
    }

    fn suppressions(&self, front_matter: &FrontMatter) -> Suppressions {
        let mut found = Suppressions::default();
        if let Some(fields) = front_matter.readable() {
            suppressions::in_front_matter(self.source, fields, &mut found);
        }
        if suppressions::may_be_in(self.source.slice(self.body)) {
            let raw: Vec<Span> = self.contents.iter().filter(|raw| !raw.html).map(|raw| raw.span).collect();
            let text = |block: Span| suppressions::is_raw_text(self.source.slice(block));
            let read = self.comments.iter().copied().filter(|&comment| {
                around(&raw, comment).is_none() && !around(&self.html_blocks, comment).is_some_and(text)
            });
            suppressions::in_comments(self.source, read, &mut found);
        }
        found
    }

    fn malformed_images(&mut self) -> Vec<MalformedImage> {
        let mut found = Vec::new();
        if !images::may_be_malformed(self.source.slice(self.body)) {
            return found;
        }
        let mut skip = self.opaque.clone();
        skip.extend(self.tags.iter().map(|tag| tag.span));
        skip.extend(self.images.iter().map(|image| image.span));
        skip.sort_unstable();
        let definitions = self.definitions.take().unwrap_or_else(|| Definitions::of(self.masked));
        let defined = |name: &str| definitions.get(name).is_some();
        images::malformed(self.source, self.body, &skip, &self.html_blocks, &defined, &mut found);
        found
    }
}

/// The one of `spans`, sorted and disjoint, that contains `inner`.
fn around(spans: &[Span], inner: Span) -> Option<Span> {
    let before = spans.partition_point(|span| span.start <= inner.start);
    before.checked_sub(1).map(|index| spans[index]).filter(|span| span.contains(inner))
}

/// Sorts `spans` and merges those that overlap.
fn merge(spans: &mut Vec<Span>) {
    spans.sort_unstable();
    spans.dedup_by(|next, before| {
        let joined = next.start <= before.end;
        if joined {
            before.end = before.end.max(next.end);
        }
        joined
    });
}
