//! An image of the published page, and text that only looks like one.

use super::address::{self, Target};
use super::picture_pages;
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
    /// `{{< photo "address" >}}`, where the site's template for `photo` generates an `<img>`.
    Shortcode,
    /// The same, if the template looks the file up in the page bundle or under `assets/`.
    Resource,
}

/// One image of the published page.
#[derive(Clone, Debug)]
pub struct Image {
    /// How it was written.
    pub kind: ImageKind,
    /// The whole image.
    pub span: Span,
    /// The address with escapes and entities resolved; empty if there is none.
    pub address: String,
    /// The address as written, for a reference in its definition; the whole image if unknown.
    pub address_span: Span,
    /// The alternative text with markup and entities resolved; `None` if there is no such attribute. A [mask] replaces
    /// what only Hugo knows.
    ///
    /// [mask]: crate::text::fold::MASK
    pub alt: Option<String>,
    /// The alternative text as written; if there is none, the empty span where it would go; the whole image if unknown.
    pub alt_span: Span,
    /// Whether the address contains a shortcode, so that only Hugo knows it.
    pub dynamic: bool,
}

/// Text that looks like an image, but is not one on the published page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MalformedImage {
    /// Where it is in the source.
    pub span: Span,
    /// Why it is not an image.
    pub why: Malformation,
}

/// Why text that looks like an image is not one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Malformation {
    /// `![a](my pic.png "title")`; holds the corrected content of the parentheses.
    BlankInAddress(String),
    /// `! [a](b.png)`.
    BlankAfterMark,
    /// `!(a)[b.png]`.
    BracketsSwapped,
    /// `![a] (b.png)`.
    BlankBetween,
    /// `![a](b.png`, `![a(b.png)`, `![a]b.png`, `![a](29(1.jpg)`.
    BracketMissing,
    /// `![a](b.png title)`: an unquoted title; holds the title.
    TitleUnquoted(String),
    /// `![a]` alone on its line.
    AddressMissing,
    /// `![a][name]` without a definition; holds the name.
    Undefined(String),
    /// `![[b.png]]`, the wiki syntax of other programs; holds the file.
    WikiEmbed(String),
    /// Markdown within an HTML block, where it is not parsed.
    InsideHtml,
    /// `![a](b.png){width=50}`: the braces stay text; the span is that of the braces.
    Attributes,
    /// `<img src="b.png"` without `>`, or with a missing quotation mark.
    TagBroken,
}

/// Why no site can serve an image, whichever files it has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AddressFault {
    /// There is no address.
    Empty,
    /// It contains backslashes, which do not separate folders on the web.
    Backslash,
    /// It is a path on the author's own disk.
    OwnDisk,
    /// It is on the author's own computer, where the site is previewed.
    OwnServer,
    /// It is in quotation marks, which become part of it.
    Quoted,
    /// It is the address of a page that shows the picture.
    Page,
}

impl Image {
    /// Why no site can serve the image. Further checks skip such an image.
    pub fn fault(&self) -> Option<AddressFault> {
        if self.dynamic {
            return None;
        }
        let address = self.address.trim();
        if address::on_own_server(address).is_some() {
            return Some(AddressFault::OwnServer);
        }
        match address::target(address) {
            Target::OwnDisk => return Some(AddressFault::OwnDisk),
            Target::Nothing => return Some(AddressFault::Empty),
            Target::Remote => return picture_pages::is_page(address).then_some(AddressFault::Page),
            Target::Data => return None,
            Target::Path(_) => {}
        }
        if address.starts_with(QUOTES) && address.ends_with(QUOTES) {
            return Some(AddressFault::Quoted);
        }
        // In HTML, a browser reads a backslash as a slash; Markdown outputs it as `%5C`.
        (address.contains('\\') && self.kind != ImageKind::Html).then_some(AddressFault::Backslash)
    }
}

/// Quotation marks, straight and curly.
pub const QUOTES: [char; 6] = ['"', '\'', '“', '”', '‘', '’'];
