//! From text to [`Document`]: one parse, one walk.

mod addresses;
mod footnotes;
mod references;

use comrak::nodes::{AstNode, ListType, NodeValue};
use comrak::{Arena, Options};

use super::shortcodes::{self, MASK_OF_TWO, NoTemplates, Shown, Templates};
use super::swallowed::Swallowing;
use super::{
    Block, BlockKind, Document, FalseHeading, FalseHeadingKind, Heading, Image, ImageKind, Link, LinkKind, Shortcode,
    Suppressions, false_headings, front_matter, images, links, outline, suppressions, unmeant, visually_empty,
};
use crate::text::fold::MASK;
use crate::text::source::{self, Source, Span, floor_char_boundary};
use addresses::Definitions;
use references::Shortened;

/// How many bytes of a heading's words are kept: what is longer is a paragraph by another name, and would
/// be quoted whole in message after message.
const MAX_HEADING_TEXT: usize = 400;

/// Parses `source`, front matter and body, where no site says what its shortcodes do.
pub fn parse(source: &Source) -> Document<'_> {
    parse_on(source, &NoTemplates)
}

/// Parses `source`, front matter and body, as a page of the site whose layouts are `templates`.
pub fn parse_on<'s>(source: &'s Source, templates: &dyn Templates) -> Document<'s> {
    let (front_matter, body) = front_matter::parse(source.text());
    let text = source.slice(body);
    let tags = shortcodes::find(text, body.start);
    let contents = shortcodes::contents(text, &tags.whole, body.start, templates);
    let masked = shortcodes::mask(text, &tags.whole, &contents, body.start);
    let (masked, shortened) = Shortened::of(masked);
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, &masked, &options());
    let mut walk = Walk::new(source, body, &masked, &tags.whole, &contents);
    walk.shortened = shortened;
    walk.run(root);
    walk.shortcode_images(templates);
    let mut document = walk.finish(front_matter);
    (document.shortcodes, document.open_shortcodes) = (tags.whole, tags.open);
    document.contents = contents;
    document
}

/// The Markdown that Hugo reads: GitHub's tables, tasks, footnotes and bare addresses.
pub fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options
}

/// What the walk has gathered so far.
struct Walk<'s, 'b> {
    source: &'s Source,
    body: Span,
    /// Where each line of what Markdown's reader sees begins in the file.
    lines: Vec<usize>,
    /// The body as Markdown's reader sees it; same length.
    masked: &'b str,
    tags: &'b [Shortcode],
    tag_spans: Vec<Span>,
    /// What tags show without its being Markdown.
    contents: &'b [Shown],
    /// What is masked, sorted: tags, and what is shown on several lines.
    hidden: Vec<Span>,
    headings: Vec<Heading>,
    /// Per heading, whether a line below it makes it one.
    underlined: Vec<bool>,
    blocks: Vec<Block>,
    texts: Vec<Span>,
    images: Vec<Image>,
    links: Vec<Link>,
    false_headings: Vec<FalseHeading>,
    /// Those that are code to Markdown.
    indented: Vec<FalseHeading>,
    swallowing: Swallowing,
    /// Where nothing is to be looked for: code, comments, what shortcodes show as it is written.
    opaque: Vec<Span>,
    html_blocks: Vec<Span>,
    raw_html: Vec<Span>,
    comments: Vec<Span>,
    definitions: Option<Definitions>,
    /// The addresses of references that are too long for Markdown's reader.
    shortened: Shortened,
    /// What browsers may show in place of an image, in no order.
    sources: Vec<Image>,
    /// Blocks that are not closed yet, innermost last.
    open: Vec<usize>,
    /// How many lists, quotes and footnotes are open.
    containers: usize,
    /// The heading whose words are being gathered.
    heading: Option<usize>,
    /// How many images are open: words inside are alternative text.
    image_depth: usize,
    /// Where the last image, link, tag that is asked for, and tag were found, for those that comrak misplaces.
    cursors: [usize; 4],
}

impl<'s, 'b> Walk<'s, 'b> {
    fn new(source: &'s Source, body: Span, masked: &'b str, tags: &'b [Shortcode], contents: &'b [Shown]) -> Self {
        let tag_spans: Vec<Span> = tags.iter().map(|tag| tag.span).collect();
        let mut hidden = tag_spans.clone();
        hidden.extend(contents.iter().filter(|shown| shown.lines).map(|shown| shown.span));
        hidden.sort_unstable();
        Self {
            source,
            body,
            lines: source::line_starts(masked).into_iter().map(|start| start + body.start).collect(),
            masked,
            tags,
            tag_spans,
            contents,
            hidden,
            headings: Vec::new(),
            underlined: Vec::new(),
            blocks: Vec::with_capacity(64),
            texts: Vec::with_capacity(128),
            images: Vec::new(),
            links: Vec::new(),
            false_headings: Vec::new(),
            indented: Vec::new(),
            swallowing: Swallowing::default(),
            opaque: contents.iter().filter(|shown| !shown.html).map(|shown| shown.span).collect(),
            html_blocks: Vec::new(),
            raw_html: Vec::new(),
            comments: Vec::new(),
            definitions: None,
            shortened: Shortened::default(),
            sources: Vec::new(),
            open: Vec::new(),
            containers: 0,
            heading: None,
            image_depth: 0,
            cursors: [body.start; 4],
        }
    }

    fn run<'n>(&mut self, root: &'n AstNode<'n>) {
        use comrak::arena_tree::NodeEdge;
        for edge in root.traverse() {
            match edge {
                NodeEdge::Start(node) => self.enter(node),
                NodeEdge::End(node) => self.leave(node),
            }
        }
    }

    fn enter<'n>(&mut self, node: &'n AstNode<'n>) {
        let data = node.data();
        let kind = match &data.value {
            NodeValue::Document => return,
            NodeValue::Paragraph => {
                self.note_false_headings(node);
                BlockKind::Paragraph
            }
            NodeValue::Heading(heading) => {
                self.open_heading(heading.level, heading.setext, self.block_span(node));
                BlockKind::Heading
            }
            NodeValue::List(list) => BlockKind::List { ordered: list.list_type == ListType::Ordered },
            NodeValue::Item(_) => BlockKind::Item { task: false },
            NodeValue::TaskItem(_) => BlockKind::Item { task: true },
            NodeValue::BlockQuote => BlockKind::Quote,
            NodeValue::Table(_) => BlockKind::Table,
            NodeValue::ThematicBreak => BlockKind::ThematicBreak,
            NodeValue::FootnoteDefinition(_) => BlockKind::Footnote,
            NodeValue::CodeBlock(code) => {
                let span = self.block_span(node);
                if code.fenced {
                    self.swallowing.code(code, self.masked_slice(span), span, self.containers > 0);
                } else {
                    false_headings::indented(self.masked_slice(span), span.start, &mut self.indented);
                }
                self.opaque.push(span);
                BlockKind::Code
            }
            NodeValue::HtmlBlock(html) => {
                let span = self.block_span(node);
                self.swallowing.html(html, self.masked_slice(span), span, self.containers > 0);
                self.html_block(span, &html.literal)
            }
            value => return self.enter_inline(value, self.span(&data.sourcepos)),
        };
        if matches!(kind, BlockKind::List { .. } | BlockKind::Quote | BlockKind::Footnote) {
            self.containers += 1;
        }
        let span = self.block_span(node);
        let parent = self.open.last().copied();
        self.open.push(self.blocks.len());
        self.blocks.push(Block { kind, span, parent, end: self.blocks.len() + 1 });
    }

    fn leave<'n>(&mut self, node: &'n AstNode<'n>) {
        let data = node.data();
        match &data.value {
            NodeValue::Image(_) => self.image_depth = self.image_depth.saturating_sub(1),
            NodeValue::Heading(_) => self.heading = None,
            NodeValue::List(_) | NodeValue::BlockQuote | NodeValue::FootnoteDefinition(_) => {
                self.containers = self.containers.saturating_sub(1);
            }
            _ => {}
        }
        if is_block(&data.value)
            && let Some(index) = self.open.pop()
        {
            self.blocks[index].end = self.blocks.len();
        }
    }

    fn enter_inline(&mut self, value: &NodeValue, span: Span) {
        match value {
            NodeValue::Text(text) => self.words(text, span, true),
            NodeValue::Code(code) => {
                self.opaque.push(span);
                self.words(&code.literal, span, true);
            }
            NodeValue::SoftBreak | NodeValue::LineBreak => self.words(" ", span, false),
            NodeValue::HtmlInline(tag) => {
                self.swallowing.inline(tag, span);
                self.html_inline(tag, span);
            }
            NodeValue::Image(link) => {
                self.image_depth += 1;
                if self.image_depth == 1 {
                    self.image(&link.url, span);
                }
            }
            NodeValue::Link(link) => self.link(&link.url, span),
            _ => {}
        }
    }

    /// Words of the page: part of an image's alternative text, of a heading, of the prose.
    fn words(&mut self, text: &str, span: Span, prose: bool) {
        if self.image_depth > 0 {
            if let Some(image) = self.images.last_mut() {
                image.alt.get_or_insert_default().push_str(text);
            }
            return;
        }
        if let Some(heading) = self.heading
            && self.headings[heading].text.len() < MAX_HEADING_TEXT
        {
            let words = &text[..floor_char_boundary(text, MAX_HEADING_TEXT)];
            let shown = &mut self.headings[heading].text;
            words.split([MASK, MASK_OF_TWO]).for_each(|part| shown.push_str(part));
        }
        if prose {
            self.push_text(span);
        }
    }

    /// Adds prose, leaving out shortcode tags inside it.
    fn push_text(&mut self, span: Span) {
        let first = self.hidden.partition_point(|hidden| hidden.end <= span.start);
        let mut start = span.start;
        for hidden in self.hidden[first..].iter().take_while(|hidden| hidden.start < span.end) {
            if hidden.start > start {
                self.texts.push(Span::new(start, hidden.start));
            }
            start = hidden.end;
        }
        if span.end > start {
            self.texts.push(Span::new(start, span.end));
        }
    }

    fn open_heading(&mut self, level: u8, setext: bool, span: Span) {
        self.heading = Some(self.headings.len());
        let text_span = outline::text_span(self.source, span, setext);
        self.underlined.push(setext);
        self.headings.push(Heading {
            level,
            span,
            text_span,
            text: String::new(),
            nested: self.containers > 0,
            unmeant: None,
            parent: None,
            end: 0,
            content: Span::at(span.end),
        });
    }

    fn note_false_headings<'n>(&mut self, paragraph: &'n AstNode<'n>) {
        if let Some((bold, text)) = false_headings::bold_phrase(paragraph) {
            let span = self.span(&bold.data().sourcepos);
            self.false_headings.push(FalseHeading { kind: FalseHeadingKind::Bold, span, text, level: 0 });
        }
        let span = self.block_span(paragraph);
        false_headings::broken_marks(self.masked_slice(span), span.start, &mut self.false_headings);
    }

    /// What Markdown's reader sees of `span`.
    fn masked_slice(&self, span: Span) -> &'b str {
        let base = self.body.start;
        let inside = span.start.checked_sub(base).zip(span.end.checked_sub(base));
        inside.and_then(|(start, end)| self.masked.get(start..end)).unwrap_or("")
    }

    /// A block's bytes without blanks at its end.
    fn block_span<'n>(&self, node: &'n AstNode<'n>) -> Span {
        let span = self.span(&node.data().sourcepos);
        let text = self.source.slice(span);
        Span::new(span.start, span.start + text.trim_end().len())
    }

    /// comrak's lines and columns (1-based, in bytes, end inclusive) as bytes of the file. Total: whatever
    /// comrak says, the result lies in the body on character borders.
    fn span(&self, position: &comrak::nodes::Sourcepos) -> Span {
        let start = self.offset(position.start.line, position.start.column.saturating_sub(1));
        let end = self.offset(position.end.line, position.end.column);
        self.source.clamp(Span::new(start, end.max(start)))
    }

    fn offset(&self, line: usize, column: usize) -> usize {
        let line_start = match line {
            0 | 1 => self.body.start,
            _ => self.lines.get(line - 1).copied().unwrap_or(self.body.end),
        };
        (line_start + column).clamp(self.body.start, self.body.end)
    }

    /// Takes in the images that shortcodes write, and the HTML that they take over from the report.
    fn shortcode_images(&mut self, templates: &dyn Templates) {
        self.images.extend(self.tags.iter().filter_map(|tag| match templates.template(&tag.name) {
            Some(template) => images::of_template(tag, &template, &templates.root()),
            None => images::figure(tag),
        }));
        for shown in self.contents.iter().filter(|shown| shown.html && shown.lines) {
            images::html_images(self.source, shown.span, &self.tag_spans, &mut self.images);
            images::html_sources(self.source, shown.span, &self.tag_spans, &mut self.sources);
            links::html_links(self.source, shown.span, &self.tag_spans, &mut self.links);
            let text = self.source.slice(shown.span);
            self.comments.extend(comments(text, shown.span.start));
            self.texts.extend(visually_empty::words(text).map(|words| words.shifted(shown.span.start)));
        }
    }

    /// Puts headings in the order of their places: those of footnotes come last.
    fn sort_headings(&mut self) {
        if self.headings.is_sorted_by_key(|heading| heading.span.start) {
            return;
        }
        let underlined = std::mem::take(&mut self.underlined);
        let mut both: Vec<(Heading, bool)> = std::mem::take(&mut self.headings).into_iter().zip(underlined).collect();
        both.sort_by_key(|(heading, _)| heading.span.start);
        (self.headings, self.underlined) = both.into_iter().unzip();
    }

    fn finish(mut self, front_matter: super::FrontMatter) -> Document<'s> {
        footnotes::put_back(&mut self.blocks);
        self.sort_headings();
        merge(&mut self.opaque);
        let opaque = &self.opaque;
        let hidden = |span: Span| around(opaque, span).is_some();
        let html: Vec<Span> = self.contents.iter().filter(|shown| shown.html).map(|shown| shown.span).collect();
        let in_html = |span: Span| around(&html, span).is_some();
        self.images.retain(|image| {
            let markdown = matches!(image.kind, ImageKind::Inline | ImageKind::Reference);
            !(hidden(image.span) || markdown && in_html(image.span))
        });
        self.false_headings.retain(|heading| !hidden(heading.span));
        self.images.sort_by_key(|image| image.span);
        unmeant::mark(self.source, &mut self.headings, &self.underlined, &self.images);
        outline::build(&mut self.headings, self.body.end);
        self.false_headings.append(&mut self.indented);
        let swallowed = std::mem::take(&mut self.swallowing).finish(self.source, self.body, &mut self.false_headings);
        self.false_headings.sort_by_key(|heading| heading.span);
        self.sources.retain(|image| !hidden(image.span));
        self.sources.sort_by_key(|image| image.address_span);
        self.links.retain(|link| !(hidden(link.span) || link.kind != LinkKind::Html && in_html(link.span)));
        self.raw_html.sort_unstable();
        // Already in order, but for what comrak misplaces: look-ups by place rely on it.
        self.texts.sort_unstable();
        self.links.sort_by_key(|link| link.span);
        merge(&mut self.comments);
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
            swallowed,
            suppressions,
        }
    }

    fn suppressions(&self, front_matter: &super::FrontMatter) -> Suppressions {
        let mut found = Suppressions::default();
        if let Some(fields) = front_matter.readable() {
            suppressions::in_front_matter(self.source, fields, &mut found);
        }
        if suppressions::may_be_in(self.source.slice(self.body)) {
            let raw: Vec<Span> = self.contents.iter().filter(|shown| !shown.html).map(|shown| shown.span).collect();
            let text = |block: Span| suppressions::is_raw_text(self.source.slice(block));
            let read = self.comments.iter().copied().filter(|&comment| {
                around(&raw, comment).is_none() && !around(&self.html_blocks, comment).is_some_and(text)
            });
            suppressions::in_comments(self.source, read, &mut found);
        }
        found
    }

    fn malformed_images(&mut self) -> Vec<super::MalformedImage> {
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

fn is_block(value: &NodeValue) -> bool {
    matches!(
        value,
        NodeValue::Paragraph
            | NodeValue::Heading(_)
            | NodeValue::List(_)
            | NodeValue::Item(_)
            | NodeValue::TaskItem(_)
            | NodeValue::BlockQuote
            | NodeValue::Table(_)
            | NodeValue::ThematicBreak
            | NodeValue::FootnoteDefinition(_)
            | NodeValue::CodeBlock(_)
            | NodeValue::HtmlBlock(_)
    )
}

/// The comments in the HTML block `text`, which begins at byte `base` of the file.
fn comments(text: &str, base: usize) -> impl Iterator<Item = Span> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + memchr::memmem::find(text.as_bytes().get(from..)?, b"<!--")?;
        let end = memchr::memmem::find(&text.as_bytes()[start..], b"-->").map_or(text.len(), |at| start + at + 3);
        from = end;
        Some(Span::new(start, end).shifted(base))
    })
}

/// The one of `spans`, sorted and apart, that `inner` lies in.
fn around(spans: &[Span], inner: Span) -> Option<Span> {
    let before = spans.partition_point(|span| span.start <= inner.start);
    before.checked_sub(1).map(|index| spans[index]).filter(|span| span.contains(inner))
}

/// Sorts `spans` and joins those that overlap.
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

#[cfg(test)]
mod tests;
