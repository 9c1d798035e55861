//! One report, parsed once: everything that rules ask of it, with exact places.
//!
//! comrak's tree is walked once and let go; what stands here is flat, in document order, and borrows
//! nothing but the source.

pub mod address;
pub mod heading_ids;

mod anchors;
mod false_headings;
pub mod front_matter;
mod html;
pub mod images;
pub mod inline;
mod links;
mod markup;
pub mod outline;
mod parse;
pub mod shortcodes;
pub mod suppressions;
pub mod swallowed;
pub mod tables;
mod unmeant;
mod visually_empty;
pub mod weight;

pub use anchors::{anchors, attributes};
pub use markup::mark;
pub use parse::{parse, parse_on};
pub use shortcodes::{Shown, TagFault, Templates};
pub use suppressions::Suppressions;
pub use swallowed::{Extent, Opening, Swallowed};
pub use unmeant::Unmeant;

use crate::data::value::Node;
use crate::diagnostic::fix::Edit;
use crate::message::Message;
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
    /// What is opened and not closed where it was meant to be, in document order.
    pub swallowed: Vec<Swallowed>,
    /// Where the writer has silenced rules.
    pub suppressions: Suppressions,
}

/// The block of data at the top of a report.
#[derive(Debug)]
pub struct FrontMatter {
    /// Its notation; `None` when the report has none that Hugo reads.
    pub kind: Option<FrontMatterKind>,
    /// The whole block with its fences; where one would stand when there is none.
    pub span: Span,
    /// The fields; `None` when there is no block or it cannot be read.
    pub fields: Option<Node>,
    /// What keeps Hugo from reading it, or makes it read something else; at most one, the first.
    pub fault: Option<FrontMatterFault>,
    /// What Hugo reads without a word and otherwise than it looks, in order.
    pub notes: Vec<FrontMatterFault>,
}

impl FrontMatter {
    /// The fields, when Hugo reads the block as it was meant; blanks before it do no harm.
    pub fn readable(&self) -> Option<&Node> {
        match &self.fault {
            Some(fault) if fault.kind != FaultKind::NotFirst => None,
            _ => self.fields.as_ref(),
        }
    }

    /// The mark that opens the block: its fence, brace or `#+`.
    pub fn opening(&self) -> Span {
        let length = match self.kind {
            Some(FrontMatterKind::Yaml | FrontMatterKind::Toml) => 3,
            Some(FrontMatterKind::Org) => 2,
            Some(FrontMatterKind::Json) => 1,
            None => 0,
        };
        Span::new(self.span.start, self.span.start + length)
    }
}

/// The notations of front matter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrontMatterKind {
    /// Between `---`.
    Yaml,
    /// Between `+++`.
    Toml,
    /// `{` … `}`.
    Json,
    /// `#+key: value`.
    Org,
}

/// What is wrong with a block of front matter as a whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrontMatterFault {
    /// Which class of fault.
    pub kind: FaultKind,
    /// The thing itself.
    pub span: Span,
    /// What is wrong, in one line.
    pub message: Message,
    /// What to write.
    pub help: Option<Message>,
    /// What does so, where the help says no other.
    pub write: Option<Edit>,
}

/// Classes of faults of front matter, each reported by the rule of that name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// Hugo cannot read it, or reads its fences otherwise than meant.
    Syntax,
    /// It stands where Hugo does not look, or there are two.
    Position,
    /// Hugo reads it, but blanks or a byte order mark stand before it.
    NotFirst,
}

/// One heading with the section under it.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// The heading's line or lines, without the line break.
    pub span: Span,
    /// The heading's content: without `#` marks or underline.
    pub text_span: Span,
    /// Its words, markup resolved; empty for a heading of images alone, and cut where nobody reads on.
    pub text: String,
    /// Whether it stands in a list, a quote or a footnote, not on the page itself.
    pub nested: bool,
    /// Why it is a heading to Markdown only, if its writer meant none.
    pub unmeant: Option<Unmeant>,
    /// Index of the heading above it.
    pub parent: Option<usize>,
    /// Index after the last heading under it.
    pub end: usize,
    /// The bytes under it, subsections included.
    pub content: Span,
}

/// What kind of block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// Words.
    Paragraph,
    /// A heading; it is also in [`Document::headings`].
    Heading,
    /// A list.
    List {
        /// Numbered.
        ordered: bool,
    },
    /// One item of a list.
    Item {
        /// With a box to tick.
        task: bool,
    },
    /// A table.
    Table,
    /// Fenced or indented code.
    Code,
    /// HTML that shows something.
    Html,
    /// HTML that is only comments.
    Comment,
    /// A quotation.
    Quote,
    /// A rule across the page.
    ThematicBreak,
    /// A footnote's text.
    Footnote,
}

/// One block of the page.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
    /// Index in [`Document::blocks`] of the block it stands in.
    pub parent: Option<usize>,
    /// Index after the last block inside it.
    pub end: usize,
}

/// How an image was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ImageKind {
    /// `![alt](address)`.
    Inline,
    /// `![alt][name]`, `![name]`.
    Reference,
    /// `<img src="address">`.
    Html,
    /// `{{< figure src="address" >}}`.
    Figure,
    /// `{{< photo "address" >}}`, where the site's template of `photo` writes an `<img>`.
    Shortcode,
    /// The same where the template lets Hugo find the file beside the page or under `assets/`.
    Resource,
}

/// One image that the published page shows.
#[derive(Clone, Debug)]
pub struct Image {
    /// How it was written.
    pub kind: ImageKind,
    /// The whole image.
    pub span: Span,
    /// The address, escapes and entities resolved; empty when none was given.
    pub address: String,
    /// The address as written; for a reference it stands in the definition; the image when unknown.
    pub address_span: Span,
    /// The alternative text, markup and entities resolved; `None` when there is no such attribute. A [mask] stands
    /// for what only Hugo knows.
    ///
    /// [mask]: crate::text::fold::MASK
    pub alt: Option<String>,
    /// The alternative text as written; empty where one would go; the image when unknown.
    pub alt_span: Span,
    /// The address comes from a shortcode, so that only Hugo knows it.
    pub dynamic: bool,
}

/// What looks like an image and is not one on the published page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MalformedImage {
    /// The thing itself.
    pub span: Span,
    /// Why it is none.
    pub why: Malformation,
}

/// Why something that looks like an image is none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Malformation {
    /// `![a](my pic.png "title")`; holds what to write between the round brackets.
    BlankInAddress(String),
    /// `! [a](b.png)`.
    BlankAfterMark,
    /// `!(a)[b.png]`.
    BracketsSwapped,
    /// `![a] (b.png)`.
    BlankBetween,
    /// `![a](b.png`, `![a(b.png)`, `![a]b.png`, `![a](29(1.jpg)`.
    BracketMissing,
    /// `![a](b.png title)`: a title without quotes; holds the title.
    TitleUnquoted(String),
    /// `![a]` alone on its line.
    AddressMissing,
    /// `![a][name]` without a definition; holds the name.
    Undefined(String),
    /// `![[b.png]]`, another program's notation; holds the file.
    WikiEmbed(String),
    /// Markdown within an HTML block, where it stays text.
    InsideHtml,
    /// `![a](b.png){width=50}`: the braces stay text; the span is the braces'.
    Attributes,
    /// `<img src="b.png"` without its `>`, or with a quotation mark too few.
    TagBroken,
}

/// How a link was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkKind {
    /// `[text](address)`.
    Inline,
    /// `[text][name]`, `[name]`.
    Reference,
    /// `<https://…>`, or a bare address in the text.
    Bare,
    /// `<a href="address">`.
    Html,
}

/// One link.
#[derive(Clone, Debug)]
pub struct Link {
    /// How it was written.
    pub kind: LinkKind,
    /// The whole link; in HTML the opening tag.
    pub span: Span,
    /// Its address, escapes and entities resolved.
    pub address: String,
    /// The address as written; for a reference it stands in the definition; the link when unknown.
    pub address_span: Span,
    /// The address comes from a shortcode, so that only Hugo knows it.
    pub dynamic: bool,
}

/// One Hugo shortcode tag.
#[derive(Clone, Debug)]
pub struct Shortcode {
    /// `figure`, `notice` …
    pub name: String,
    /// The tag with its braces, or to where Hugo gives up where they do not close.
    pub span: Span,
    /// `{{% … %}}`: its content is Markdown.
    pub markdown: bool,
    /// `{{< /notice >}}`.
    pub closing: bool,
    /// `{{< figure … />}}`.
    pub self_closing: bool,
    /// `{{</* … */>}}`: shown, not run.
    pub escaped: bool,
    /// An opening tag that has a closing one.
    pub paired: bool,
    /// The arguments: name (empty for one by position), value, bytes of the value without quotes.
    pub arguments: Vec<Argument>,
    /// Why Hugo cannot read it, and where.
    pub fault: Option<(TagFault, Span)>,
}

/// One argument of a shortcode.
#[derive(Clone, Debug)]
pub struct Argument {
    /// Its name; empty for one that is given by position.
    pub name: String,
    /// Its value, escapes resolved.
    pub value: String,
    /// The value as written, without quotes.
    pub span: Span,
}

/// What readers take for a heading and Markdown does not.
#[derive(Clone, Debug)]
pub struct FalseHeading {
    /// How it was written.
    pub kind: FalseHeadingKind,
    /// The thing itself.
    pub span: Span,
    /// Its words, without marks and without a colon at the end.
    pub text: String,
    /// 1 to 6; 0 for bold text, which has no level.
    pub level: u8,
}

/// How something that is no heading was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FalseHeadingKind {
    /// A bold phrase that is a paragraph or list item, or begins one and names what follows: `**Speakers:**`.
    Bold,
    /// `<h3>Speakers</h3>`.
    Html,
    /// `###Speakers`.
    NoBlank,
    /// `### Speakers` within an HTML block, where it stays text.
    InHtml,
    /// `\### Speakers`.
    Escaped,
    /// `＃＃＃ Speakers`: marks of full width.
    FullWidth,
    /// `####### Speakers`: more marks than a heading may have.
    TooManyMarks,
    /// An invisible character, or a blank that is none to Markdown, stands before or among the marks.
    StrayBefore(char),
    /// The same, right after the marks.
    StrayAfter(char),
    /// `    ### Speakers`: indented so far that it is code.
    Indented,
    /// `### Speakers` in what is never closed: [`Document::swallowed`].
    Swallowed,
}

impl FalseHeadingKind {
    /// Whether it was surely meant for a heading, as bold text need not be.
    pub fn is_meant(self) -> bool {
        self != Self::Bold
    }
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
}

/// The items of `all`, sorted by `start`, that begin in `span`.
fn within<T>(all: &[T], span: Span, start: impl Fn(&T) -> usize) -> &[T] {
    let first = all.partition_point(|item| start(item) < span.start);
    let end = all.partition_point(|item| start(item) < span.end);
    &all[first..end.max(first)]
}
