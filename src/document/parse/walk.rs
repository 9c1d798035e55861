//! The walk over comrak's tree: blocks, headings and text.

use comrak::nodes::{AstNode, ListType, NodeValue, Sourcepos};

use super::references::{Definitions, Shortened};
use crate::document::block::{Block, BlockKind};
use crate::document::false_heading::{FalseHeading, FalseHeadingKind};
use crate::document::heading::Heading;
use crate::document::image::Image;
use crate::document::links::Link;
use crate::document::shortcode::Shortcode;
use crate::document::shortcodes::{MASK_OF_TWO, RawContent};
use crate::document::swallowed::Swallowing;
use crate::document::{false_headings, outline};
use crate::text::fold::MASK;
use crate::text::source::{self, Source, Span, floor_char_boundary};

/// Longest heading text that is kept, in bytes. A longer one is really a paragraph, and messages would quote all of it.
const MAX_HEADING_TEXT: usize = 400;

/// The state of the walk.
pub(super) struct Walk<'s, 'b> {
    pub source: &'s Source,
    pub body: Span,
    /// The file offset of each line of the text that comrak parsed.
    pub lines: Vec<usize>,
    /// The body as comrak parses it, with shortcodes masked; its length is unchanged.
    pub masked: &'b str,
    pub tags: &'b [Shortcode],
    pub tag_spans: Vec<Span>,
    /// Content of shortcodes that is not Markdown.
    pub contents: &'b [RawContent],
    /// The masked spans, sorted: shortcode tags and multi-line raw content.
    pub hidden: Vec<Span>,
    pub headings: Vec<Heading>,
    /// For each heading, whether it is a setext heading.
    pub underlined: Vec<bool>,
    pub blocks: Vec<Block>,
    pub texts: Vec<Span>,
    pub images: Vec<Image>,
    pub links: Vec<Link>,
    pub false_headings: Vec<FalseHeading>,
    /// The false headings in indented code.
    pub indented: Vec<FalseHeading>,
    pub swallowing: Swallowing,
    /// Spans to skip in searches: code, comments, and shortcode content shown verbatim.
    pub opaque: Vec<Span>,
    pub html_blocks: Vec<Span>,
    pub raw_html: Vec<Span>,
    pub comments: Vec<Span>,
    pub definitions: Option<Definitions>,
    /// The reference addresses that were too long for comrak.
    pub shortened: Shortened,
    /// Alternative images that browsers may show (`srcset`), unsorted.
    pub sources: Vec<Image>,
    /// The enclosing blocks, innermost last.
    pub open: Vec<usize>,
    /// Number of enclosing lists, block quotes and footnotes.
    pub containers: usize,
    /// The heading whose text is being collected.
    pub heading: Option<usize>,
    /// Number of enclosing images: text inside is alternative text.
    pub image_depth: usize,
    /// Where the last image, link, `<img>` or `<a>` tag or comment, and other tag were found. Used to find nodes whose
    /// position comrak reports wrongly.
    pub cursors: [usize; 4],
}

impl<'s, 'b> Walk<'s, 'b> {
    pub fn new(
        source: &'s Source,
        body: Span,
        masked: &'b str,
        tags: &'b [Shortcode],
        contents: &'b [RawContent],
    ) -> Self {
        let tag_spans: Vec<Span> = tags.iter().map(|tag| tag.span).collect();
        let mut hidden = tag_spans.clone();
        hidden.extend(contents.iter().filter(|raw| raw.multiline).map(|raw| raw.span));
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
            opaque: contents.iter().filter(|raw| !raw.html).map(|raw| raw.span).collect(),
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

    pub fn run<'n>(&mut self, root: &'n AstNode<'n>) {
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
            value => return self.enter_inline(value, &data.sourcepos),
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

    fn enter_inline(&mut self, value: &NodeValue, position: &Sourcepos) {
        match value {
            NodeValue::Text(text) => self.words(text, Some(position)),
            NodeValue::Code(code) => {
                self.opaque.push(self.span(position));
                self.words(&code.literal, Some(position));
            }
            NodeValue::SoftBreak | NodeValue::LineBreak => self.words(" ", None),
            NodeValue::HtmlInline(tag) => {
                let span = self.span(position);
                self.swallowing.inline(tag, span);
                self.html_inline(tag, span);
            }
            NodeValue::Image(link) => {
                self.image_depth += 1;
                if self.image_depth == 1 {
                    self.image(&link.url, self.span(position));
                }
            }
            NodeValue::Link(link) => self.link(&link.url, self.span(position)),
            _ => {}
        }
    }

    /// Adds text to the alternative text of the enclosing image, the enclosing heading, or, if it has a `position`, the
    /// prose.
    fn words(&mut self, text: &str, position: Option<&Sourcepos>) {
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
            let kept = &mut self.headings[heading].text;
            words.split([MASK, MASK_OF_TWO]).for_each(|part| kept.push_str(part));
        }
        if let Some(position) = position {
            self.push_text(self.span(position));
        }
    }

    /// Adds prose without the shortcode tags inside it.
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
            accidental: None,
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
        if let Some((line, text)) = false_headings::named_line(self.masked_slice(span)) {
            let span = line.shifted(span.start);
            self.false_headings.push(FalseHeading { kind: FalseHeadingKind::Plain, span, text, level: 0 });
        }
        false_headings::broken_marks(self.masked_slice(span), span.start, &mut self.false_headings);
    }

    /// The text of `span` as comrak parsed it.
    pub fn masked_slice(&self, span: Span) -> &'b str {
        let base = self.body.start;
        let inside = span.start.checked_sub(base).zip(span.end.checked_sub(base));
        inside.and_then(|(start, end)| self.masked.get(start..end)).unwrap_or("")
    }

    /// The span of a block without trailing whitespace.
    fn block_span<'n>(&self, node: &'n AstNode<'n>) -> Span {
        let span = self.span(&node.data().sourcepos);
        let text = self.source.slice(span);
        Span::new(span.start, span.start + text.trim_end().len())
    }

    /// Converts comrak's lines and columns (1-based, in bytes, end inclusive) to a span of the file. For any input, the
    /// result is inside the body and on character boundaries.
    fn span(&self, position: &Sourcepos) -> Span {
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
