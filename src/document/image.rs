//! An image that the published page shows, and what only looks like one.

use super::address::{self, Target};
use crate::text::source::Span;

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

/// Why no site can serve an image, whatever files it has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AddressFault {
    /// There is no address.
    Empty,
    /// It has backslashes, which are no slashes on the web.
    Backslash,
    /// It is a path on the writer's own disk.
    OwnDisk,
    /// It stands in quotation marks, which are taken to be part of it.
    Quoted,
}

impl Image {
    /// Why no site can serve the image; whoever else looks at it then has nothing to add.
    pub fn fault(&self) -> Option<AddressFault> {
        if self.dynamic {
            return None;
        }
        let address = self.address.trim();
        match address::target(address) {
            Target::OwnDisk => return Some(AddressFault::OwnDisk),
            Target::Nothing => return Some(AddressFault::Empty),
            Target::Data | Target::Remote => return None,
            Target::Path(_) => {}
        }
        if address.starts_with(QUOTES) && address.ends_with(QUOTES) {
            return Some(AddressFault::Quoted);
        }
        // In HTML a browser reads a backslash as a slash; Markdown puts it out as `%5C`.
        (address.contains('\\') && self.kind != ImageKind::Html).then_some(AddressFault::Backslash)
    }
}

/// Quotation marks, straight and curly.
pub const QUOTES: [char; 6] = ['"', '\'', '“', '”', '‘', '’'];
