//! Images that comrak does not find: HTML, shortcodes, and text that only looks like an image.

mod malformed;
#[cfg(test)]
mod tests;

pub use malformed::malformed;

use super::address::{self, Target};
use super::html::{self, Tag};
use super::image::{Image, ImageKind};
use super::markup::{Mark, mark};
use super::shortcode::Shortcode;
use super::shortcodes::template::{Template, clean};
use crate::text::fold::MASK;
use crate::text::source::{Source, Span};

/// Adds every visible `<img>` in `region` (an HTML block or one inline tag) to `out`.
///
/// `masked` are the shortcode tags, sorted: Hugo replaces them before it parses the page, so only Hugo knows an address
/// that contains one. Images in comments, scripts and the like are not shown and are skipped.
pub fn html_images(source: &Source, region: Span, masked: &[Span], out: &mut Vec<Image>) {
    if has_image_tag(source.slice(source.clamp(region)).as_bytes()) {
        html::tags(source, region, masked, |name| name == b"img", |tag| out.push(html_image(&tag, masked)));
    }
}

fn html_image(tag: &Tag, masked: &[Span]) -> Image {
    let filled = |value: &(&str, Span)| !value.0.trim().is_empty();
    let (address, address_span) = match (tag.get(b"src"), tag.get(b"srcset")) {
        (Some(address), _) if filled(&address) => (address.0.trim(), address.1),
        // Without `src`, a browser uses an address of `srcset`.
        (_, Some((list, place))) => (first_source(list), place),
        (Some((_, place)), None) => ("", place),
        (None, None) => ("", tag.span),
    };
    let alt = tag.get(b"alt");
    Image {
        kind: ImageKind::Html,
        span: tag.span,
        address: address.to_owned(),
        address_span,
        alt: alt.map(|(alt, _)| alt.to_owned()),
        alt_span: alt.map_or(tag.span, |(_, place)| place),
        dynamic: !address.is_empty() && html::is_masked(masked, address_span),
    }
}

/// Whether `text` may contain something that [`malformed()`] reports. Most reports do not, and skip that search.
pub fn may_be_malformed(text: &str) -> bool {
    memchr::memchr(b'!', text.as_bytes()).is_some() || has_image_tag(text.as_bytes())
}

/// Whether `bytes` may contain an `<img`.
fn has_image_tag(bytes: &[u8]) -> bool {
    memchr::memchr_iter(b'<', bytes)
        .any(|at| bytes.get(at + 1..at + 4).is_some_and(|name| name.eq_ignore_ascii_case(b"img")))
}

/// The first address of a `srcset`.
fn first_source(list: &str) -> &str {
    candidates(list).next().map_or("", |place| &list[place.start..place.end])
}

/// The addresses in a `srcset`, parsed as browsers do.
fn candidates(list: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &list[at..];
        let start = at + rest.find(|c: char| !(c.is_ascii_whitespace() || c == ','))?;
        let length = list[start..].find(|c: char| c.is_ascii_whitespace()).unwrap_or(list.len() - start);
        let address = list[start..start + length].trim_end_matches(',');
        at = start + length;
        // The descriptor (`2x`, `100w`) ends at the next comma.
        if address.len() == length {
            at += list[at..].find(',').unwrap_or(list.len() - at);
        }
        Some(Span::new(start, start + address.len()))
    })
}

/// Adds the alternatives that browsers may show for the images in `region` to `out`: each address of a `srcset`.
pub fn html_sources(source: &Source, region: Span, masked: &[Span], out: &mut Vec<Image>) {
    let text = source.slice(source.clamp(region)).as_bytes();
    if memchr::memmem::find(text, b"srcset").is_none() && memchr::memmem::find(text, b"SRCSET").is_none() {
        return;
    }
    let wanted = |name: &[u8]| matches!(name, b"img" | b"source");
    html::tags(source, region, masked, wanted, |tag| {
        let Some((list, place)) = tag.get(b"srcset").filter(|(_, place)| !html::is_masked(masked, *place)) else {
            return;
        };
        // Without `src`, the first address was already added as the image itself.
        let already_added =
            usize::from(tag.name == b"img" && tag.get(b"src").is_none_or(|(src, _)| src.trim().is_empty()));
        let plain = source.slice(place) == list;
        out.extend(candidates(list).skip(already_added).map(|address| Image {
            kind: ImageKind::Html,
            span: tag.span,
            address: list[address.start..address.end].to_owned(),
            address_span: if plain { address.shifted(place.start) } else { place },
            alt: None,
            alt_span: tag.span,
            dynamic: false,
        }));
    });
}

/// Whether an HTML block has more than comments, declarations and whitespace.
pub fn shows_something(literal: &str) -> bool {
    let mut rest = literal.trim_start();
    while let Some(Mark { name: None, length }) = mark(rest) {
        let Some(length) = length else { return false };
        rest = rest[length..].trim_start();
    }
    !rest.is_empty()
}

/// The image that `template` generates for the tag `shortcode` on a site published under the path `root`.
pub fn of_template(shortcode: &Shortcode, template: &Template, root: &str) -> Option<Image> {
    let picture = template.picture.as_ref().filter(|_| !shortcode.closing && !shortcode.escaped)?;
    let source = picture.source.of(shortcode);
    let mut address = source.map(|source| source.value.trim().to_owned()).unwrap_or_default();
    if !address.is_empty() {
        let (before, after) = &picture.source.around;
        let is_remote = matches!(address::target(&address), Target::Remote | Target::Data);
        if !is_remote || before.is_empty() {
            address = format!("{before}{address}{after}");
            if picture.source.joined {
                address = clean(&address);
            }
        }
    }
    let is_relative = matches!(address::target(&address), Target::Path(path) if !path.starts_with('/'));
    if picture.source.from_root && !picture.source.resource && is_relative {
        address.insert_str(0, root);
    }
    let (alt, alt_span) = match &picture.alt {
        Some(attribute) => match attribute.of(shortcode) {
            Some(alt) => (alt.value.clone(), alt.span),
            None if attribute.has_default => (MASK.to_string(), shortcode.span),
            None => (String::new(), shortcode.span),
        },
        // An alternative text of the template itself is not the report's fault.
        None => (MASK.to_string(), shortcode.span),
    };
    // A template that reads a positional parameter may have other sources for it, too.
    let may_differ = picture.source.has_default || picture.source.name().is_none();
    Some(Image {
        kind: if picture.source.resource { ImageKind::Resource } else { ImageKind::Shortcode },
        span: shortcode.span,
        address,
        address_span: source.map_or(shortcode.span, |source| source.span),
        alt: Some(alt),
        alt_span,
        dynamic: !picture.source.exact || source.is_none() && may_differ,
    })
}

/// `address` with the spaces around it as `figure` writes them: encoded, so that they count, which a browser otherwise
/// leaves out.
fn with_spaces(address: &str) -> String {
    let bare = address.trim_matches(' ');
    let (before, after) = address.split_once(bare).filter(|_| !bare.trim().is_empty()).unwrap_or_default();
    "%20".repeat(before.len()) + bare.trim() + &"%20".repeat(after.len())
}

/// The image of a `figure`, as Hugo's built-in shortcode reads it: `src`, and `alt` or else the caption.
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
        address: source.map(|source| with_spaces(&source.value)).unwrap_or_default(),
        address_span: source.map_or(shortcode.span, |source| source.span),
        alt: alt.map(|alt| alt.value.clone()),
        alt_span: alt.map_or(shortcode.span, |alt| alt.span),
        dynamic: false,
    })
}
