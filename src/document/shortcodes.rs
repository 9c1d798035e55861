//! Finds Hugo's shortcode tags. This happens before Markdown is parsed, as in Hugo: the inside of a tag is never
//! Markdown, a tag may replace an address, and tags are found everywhere in the body, even in code and comments.

mod content;
mod lexer;
pub mod template;
mod templates;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashMap;

pub use content::{RawContent, contents};
pub use templates::{NoTemplates, Templates};

use super::shortcode::{Shortcode, Tags};
use crate::text::fold::MASK;
use crate::text::source::Span;

/// Finds every tag in `text`, which begins at byte `base` of its file.
pub fn find(text: &str, base: usize) -> Tags {
    let mut tags = lexer::Lexer::new(text).run();
    pair(&mut tags.complete);
    for tag in tags.complete.iter_mut().chain(&mut tags.open).filter(|_| base > 0) {
        tag.span = tag.span.shifted(base);
        tag.fault = tag.fault.map(|(fault, place)| (fault, place.shifted(base)));
        for argument in &mut tag.arguments {
            argument.span = argument.span.shifted(base);
        }
    }
    tags
}

/// Marks opening tags that have a closing tag.
fn pair(tags: &mut [Shortcode]) {
    let mut open: HashMap<String, Vec<usize>> = HashMap::new();
    for index in 0..tags.len() {
        let tag = &tags[index];
        if tag.escaped || tag.self_closing {
            continue;
        }
        if !tag.closing {
            open.entry(tag.name.clone()).or_default().push(index);
        } else if let Some(opening) = open.get_mut(&tag.name).and_then(Vec::pop) {
            tags[opening].paired = true;
        }
    }
}

/// `text`, which begins at byte `base` of its file, with all tags and all multi-line raw content replaced by
/// placeholder letters of the same length in bytes. Hugo also uses placeholders. Each becomes one word without line
/// breaks for the Markdown parser.
pub fn mask<'t>(text: &'t str, tags: &[Shortcode], contents: &[RawContent], base: usize) -> Cow<'t, str> {
    if tags.is_empty() {
        return Cow::Borrowed(text);
    }
    // An escaped tag stays text, and keeps its line breaks.
    let mut spans: Vec<(Span, bool)> = tags.iter().map(|tag| (tag.span, tag.escaped)).collect();
    spans.extend(contents.iter().filter(|raw| raw.multiline).map(|raw| (raw.span, false)));
    spans.sort_unstable();
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    let mut next = 0;
    while let Some(&(first, escaped)) = spans.get(next) {
        let mut end = first.end;
        next += 1;
        while let Some((more, _)) =
            spans.get(next).filter(|(more, other_escaped)| !escaped && !other_escaped && more.start <= end)
        {
            end = end.max(more.end);
            next += 1;
        }
        let (start, end) = (first.start - base, end - base);
        masked.push_str(&text[done..start]);
        for segment in text[start..end].split_inclusive(|c| escaped && matches!(c, '\n' | '\r')) {
            let words = if escaped { segment.trim_end_matches(['\n', '\r']) } else { segment };
            push_mask(&mut masked, words.len());
            masked.push_str(&segment[words.len()..]);
        }
        done = end;
    }
    masked.push_str(&text[done..]);
    Cow::Owned(masked)
}

/// A two-byte letter that no script uses.
pub const MASK_OF_TWO: char = '\u{7ff}';

/// Appends placeholder letters with a total length of exactly `bytes`.
fn push_mask(masked: &mut String, bytes: usize) {
    let (threes, twos) = match (bytes / 3, bytes % 3) {
        (0, 0) => return,
        (0, 1) => {
            masked.push('x');
            return;
        }
        (threes, 1) => (threes - 1, 2),
        (threes, 2) => (threes, 1),
        (threes, _) => (threes, 0),
    };
    masked.extend(std::iter::repeat_n(MASK, threes));
    masked.extend(std::iter::repeat_n(MASK_OF_TWO, twos));
}
