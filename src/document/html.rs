//! HTML tags in a report, with the spans of their attribute values.

use std::borrow::Cow;

use super::markup::{Event, tokens};
use crate::text::source::{Source, Span};

/// The attributes that are kept. A tag may have any number of others.
const KEPT_ATTRIBUTES: [&[u8]; 6] = [b"alt", b"href", b"id", b"name", b"src", b"srcset"];

/// One opening tag.
pub struct Tag {
    /// Its name, lower case.
    pub name: Vec<u8>,
    /// From `<` to `>`.
    pub span: Span,
    /// The attributes of [`KEPT_ATTRIBUTES`] that it has, the first of each name: name (lower case), value with
    /// entities resolved, span of the value in the source.
    attributes: Vec<(&'static [u8], String, Span)>,
}

impl Tag {
    /// The value of the attribute `name`, one of [`KEPT_ATTRIBUTES`].
    pub fn get(&self, name: &[u8]) -> Option<(&str, Span)> {
        let (_, value, span) = self.attributes.iter().find(|(attribute, ..)| *attribute == name)?;
        Some((value, *span))
    }
}

/// Calls `visit` for every opening tag with a `wanted` name in `region` (an HTML block or one inline tag). Comments,
/// scripts and the like are skipped.
///
/// `masked` are the shortcode tags, sorted: Hugo replaces them before it parses the page.
pub fn tags(source: &Source, region: Span, masked: &[Span], wanted: impl Fn(&[u8]) -> bool, visit: impl FnMut(Tag)) {
    let region = source.clamp(region);
    let first = masked.partition_point(|span| span.end <= region.start);
    let inside = masked[first..].iter().take_while(|span| span.start < region.end);
    let text = without(source.slice(region), region, inside);
    let mut reader = Reader { source, region, tag: None, keep_value: false, wanted, visit };
    tokens(&text, |event, span| reader.event(event, span.shifted(region.start)));
}

/// `text` with each of `tags` replaced by letters, so that a quote in one does not end an attribute.
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

/// Whether there is a shortcode tag in `span`, so that only Hugo knows its content.
pub fn is_masked(masked: &[Span], span: Span) -> bool {
    let first = masked.partition_point(|tag| tag.end <= span.start);
    masked.get(first).is_some_and(|tag| tag.overlaps(span))
}

/// Where the value would be if the attribute whose name ends at `name_end` has none.
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

/// Builds tags from the tokenizer's events.
struct Reader<'s, W, V> {
    source: &'s Source,
    region: Span,
    tag: Option<Tag>,
    /// Whether the current attribute is kept.
    keep_value: bool,
    wanted: W,
    visit: V,
}

impl<W: Fn(&[u8]) -> bool, V: FnMut(Tag)> Reader<'_, W, V> {
    fn event(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::OpenStartTag { name } => {
                let tag = || Tag { name: name.to_vec(), span, attributes: Vec::new() };
                self.tag = (self.wanted)(name).then(tag);
            }
            Event::AttributeName { name } => {
                let Some(tag) = &mut self.tag else { return };
                let name = KEPT_ATTRIBUTES.into_iter().find(|kept| kept == name);
                let name = name.filter(|name| tag.attributes.iter().all(|(existing, ..)| existing != name));
                self.keep_value = name.is_some();
                if let Some(name) = name {
                    let place = empty_value(self.source, self.region, span.end);
                    tag.attributes.push((name, String::new(), place));
                }
            }
            Event::AttributeValue { value } => {
                let attribute = self.tag.as_mut().filter(|_| self.keep_value).and_then(|tag| tag.attributes.last_mut());
                if let Some((_, text, place)) = attribute {
                    *text = String::from_utf8_lossy(value).into_owned();
                    *place = self.source.clamp(span);
                }
            }
            Event::CloseStartTag { .. } => {
                if let Some(mut tag) = self.tag.take() {
                    tag.span = self.source.clamp(Span::new(tag.span.start, span.end));
                    (self.visit)(tag);
                }
            }
            _ => {}
        }
    }
}
