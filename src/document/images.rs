//! Images that are not comrak's: HTML, shortcodes, and what only looks like an image.

mod malformed;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

pub use malformed::malformed;

use super::{Image, ImageKind, Shortcode};
use crate::address::{self, Target};
use crate::source::{Source, Span};

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

/// Adds every `<img>` that `region` (an HTML block or one inline tag) shows to `out`.
///
/// `masked` are the shortcode tags, sorted: Hugo replaces them before anything is read, so an address with one in
/// it is known to Hugo alone. Images in comments, scripts and the like are not shown, and left out.
pub fn html_images(source: &Source, region: Span, masked: &[Span], out: &mut Vec<Image>) {
    let region = source.clamp(region);
    let text = source.slice(region);
    if !has_image_tag(text.as_bytes()) {
        return;
    }
    let first = masked.partition_point(|span| span.end <= region.start);
    let tags = || masked[first..].iter().take_while(|span| span.start < region.end);
    let text = without(text, region, tags());
    let mut reader = TagReader { source, region, tag: None, attribute: Attribute::Other, out: Vec::new() };
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
        reader.event(&event, Span::new(span.start, span.end).shifted(region.start));
        None::<Infallible>
    });
    // Without this an `<img>` in a script would count.
    emitter.naively_switch_states(true);
    // Reading from memory cannot fail.
    let _ = Tokenizer::new_with_emitter(text.as_ref(), emitter).finish();
    for mut image in reader.out {
        // The tags are sorted and apart, so that at most the first one that ends later overlaps.
        let next = masked.partition_point(|tag| tag.end <= image.address_span.start);
        let written = masked.get(next).is_some_and(|tag| tag.overlaps(image.address_span));
        image.dynamic = written && !image.address.is_empty();
        out.push(image);
    }
}

/// Whether `text` holds anything that [`malformed`] looks at: most reports do not, and cost nothing more.
pub fn may_be_malformed(text: &str) -> bool {
    memchr::memchr(b'!', text.as_bytes()).is_some() || has_image_tag(text.as_bytes())
}

/// Whether there may be an `<img` at all.
fn has_image_tag(bytes: &[u8]) -> bool {
    memchr::memchr_iter(b'<', bytes)
        .any(|at| bytes.get(at + 1..at + 4).is_some_and(|name| name.eq_ignore_ascii_case(b"img")))
}

/// `text` with each of `tags` replaced by letters, so that quotes in them end no attribute.
fn without<'t, 's>(text: &'t str, region: Span, tags: impl Iterator<Item = &'s Span>) -> Cow<'t, str> {
    let mut plain = String::new();
    let mut done = 0;
    for tag in tags {
        let start = tag.start.max(region.start) - region.start;
        let end = tag.end.min(region.end) - region.start;
        if let (Some(before), true) = (text.get(done..start), text.is_char_boundary(end) && start < end) {
            plain.push_str(before);
            plain.extend(std::iter::repeat_n('x', end - start));
            done = end;
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    plain.push_str(&text[done..]);
    Cow::Owned(plain)
}

/// The attributes of an image that matter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Attribute {
    Source,
    Sources,
    Alt,
    Other,
}

/// Makes images of what the tokeniser finds.
struct TagReader<'s> {
    source: &'s Source,
    region: Span,
    tag: Option<Tag>,
    attribute: Attribute,
    out: Vec<Image>,
}

/// One `<img` that is not closed yet: values with their places.
struct Tag {
    start: usize,
    address: Option<(String, Span)>,
    addresses: Option<(String, Span)>,
    alt: Option<(String, Span)>,
}

impl TagReader<'_> {
    fn event(&mut self, event: &CallbackEvent<'_>, span: Span) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                let image = *name == b"img";
                self.tag = image.then_some(Tag { start: span.start, address: None, addresses: None, alt: None });
            }
            CallbackEvent::AttributeName { name } => {
                let Some(tag) = &mut self.tag else { return };
                let (attribute, value) = match *name {
                    b"src" => (Attribute::Source, &mut tag.address),
                    b"srcset" => (Attribute::Sources, &mut tag.addresses),
                    b"alt" => (Attribute::Alt, &mut tag.alt),
                    _ => (Attribute::Other, &mut tag.alt),
                };
                // Of an attribute that is repeated, the first counts.
                let known = attribute == Attribute::Other || value.is_some();
                self.attribute = if known { Attribute::Other } else { attribute };
                if !known {
                    *value = Some((String::new(), empty_value(self.source, self.region, span.end)));
                }
            }
            CallbackEvent::AttributeValue { value } => {
                let Some(tag) = &mut self.tag else { return };
                let place = match self.attribute {
                    Attribute::Source => &mut tag.address,
                    Attribute::Sources => &mut tag.addresses,
                    Attribute::Alt => &mut tag.alt,
                    Attribute::Other => return,
                };
                *place = Some((String::from_utf8_lossy(value).into_owned(), self.source.clamp(span)));
                self.attribute = Attribute::Other;
            }
            CallbackEvent::CloseStartTag { .. } => {
                if let Some(tag) = self.tag.take() {
                    self.out.push(self.image(tag, span.end));
                }
            }
            _ => {}
        }
    }

    fn image(&self, tag: Tag, end: usize) -> Image {
        let span = self.source.clamp(Span::new(tag.start, end));
        let filled = |value: &(String, Span)| !value.0.trim().is_empty();
        let (address, address_span) = match (tag.address, tag.addresses) {
            (Some(address), _) if filled(&address) => (address.0.trim().to_owned(), address.1),
            // Without `src` a browser takes one of `srcset`.
            (_, Some((list, place))) => (first_source(&list).to_owned(), place),
            (Some((_, place)), None) => (String::new(), place),
            (None, None) => (String::new(), span),
        };
        let (alt, alt_span) = tag.alt.map_or((None, span), |(alt, place)| (Some(alt), place));
        Image { kind: ImageKind::Html, span, address, address_span, alt, alt_span, dynamic: false }
    }
}

/// Where the value of the attribute whose name ends at `name_end` would stand, if it has none.
fn empty_value(source: &Source, region: Span, name_end: usize) -> Span {
    let bytes = source.text().as_bytes();
    let blank = |at: usize| at < region.end && bytes[at].is_ascii_whitespace();
    let mut at = name_end.min(region.end);
    while blank(at) {
        at += 1;
    }
    if at >= region.end || bytes[at] != b'=' {
        return source.clamp(Span::at(name_end.min(region.end)));
    }
    at += 1;
    while blank(at) {
        at += 1;
    }
    let quoted = at < region.end && matches!(bytes[at], b'"' | b'\'');
    source.clamp(Span::at(at + usize::from(quoted)))
}

/// The first address of a `srcset`.
fn first_source(list: &str) -> &str {
    list.trim_start().split(|c: char| c.is_whitespace()).next().unwrap_or_default().trim_end_matches(',')
}

/// Whether an HTML block is more than comments, declarations and blanks.
pub fn shows_something(literal: &str) -> bool {
    let mut rest = literal.trim_start();
    loop {
        let (open, end) = match rest {
            "" => return false,
            _ if rest.starts_with("<!-->") => (0, "<!-->"),
            _ if rest.starts_with("<!--->") => (0, "<!--->"),
            _ if rest.starts_with("<!--") => (4, "-->"),
            _ if rest.starts_with("<?") => (2, "?>"),
            _ if rest.starts_with("<!") => (2, ">"),
            _ => return true,
        };
        let Some(at) = rest[open..].find(end) else { return false };
        rest = rest[open + at + end.len()..].trim_start();
    }
}

/// The image of a `figure`, as Hugo's own reads it: `src`, and `alt` or else the caption.
pub fn figure(shortcode: &Shortcode) -> Option<Image> {
    if shortcode.name != "figure" || shortcode.closing || shortcode.escaped {
        return None;
    }
    let argument = |name: &str| shortcode.arguments.iter().find(|argument| argument.name == name);
    let filled = |name: &str| argument(name).filter(|argument| !argument.value.trim().is_empty());
    let source = argument("src");
    let alt = filled("alt").or_else(|| filled("caption")).or_else(|| argument("alt"));
    Some(Image {
        kind: ImageKind::Figure,
        span: shortcode.span,
        address: source.map(|source| source.value.trim().to_owned()).unwrap_or_default(),
        address_span: source.map_or(shortcode.span, |source| source.span),
        alt: alt.map(|alt| alt.value.clone()),
        alt_span: alt.map_or(shortcode.span, |alt| alt.span),
        dynamic: false,
    })
}
