//! Hugo's shortcode tags, found in the source before Markdown is: Hugo replaces them first, so what
//! is inside a tag is never Markdown, and a tag may stand where an address would. It looks everywhere in the body,
//! in code and comments, too.

mod content;
mod lexer;
pub mod template;
mod templates;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashMap;

pub use content::{Shown, contents};
pub use templates::{NoTemplates, Templates};

use super::shortcode::{Shortcode, Tags};
use crate::text::fold::MASK;
use crate::text::source::Span;

/// Finds every tag in `text`, which begins at byte `base` of its file.
pub fn find(text: &str, base: usize) -> Tags {
    let mut tags = lexer::Lexer::new(text).run();
    pair(&mut tags.whole);
    for tag in tags.whole.iter_mut().chain(&mut tags.open).filter(|_| base > 0) {
        tag.span = tag.span.shifted(base);
        tag.fault = tag.fault.map(|(fault, place)| (fault, place.shifted(base)));
        for argument in &mut tag.arguments {
            argument.span = argument.span.shifted(base);
        }
    }
    tags
}

/// Marks opening tags that a later tag closes.
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

/// `text`, which begins at byte `base` of its file, with every tag, and what tags show as it is written on several
/// lines, replaced by as many bytes of letters that mean nothing: what Markdown's reader sees, as Hugo does it. To it,
/// all of that is one word, so that no line breaks stay.
pub fn mask<'t>(text: &'t str, tags: &[Shortcode], contents: &[Shown], base: usize) -> Cow<'t, str> {
    if tags.is_empty() {
        return Cow::Borrowed(text);
    }
    // A tag that is only shown stays text, and so do its lines.
    let mut spans: Vec<(Span, bool)> = tags.iter().map(|tag| (tag.span, tag.escaped)).collect();
    spans.extend(contents.iter().filter(|shown| shown.lines).map(|shown| (shown.span, false)));
    spans.sort_unstable();
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    let mut next = 0;
    while let Some(&(first, escaped)) = spans.get(next) {
        let mut end = first.end;
        next += 1;
        while let Some((more, _)) = spans.get(next).filter(|(more, shown)| !escaped && !shown && more.start <= end) {
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

/// A letter of two bytes that no script uses.
pub const MASK_OF_TWO: char = '\u{7ff}';

/// Pushes exactly `bytes` bytes.
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
