//! The section tree of a page's headings.

use super::heading::{Accidental, Heading};
use crate::text::source::{Source, Span};

/// The span of a heading's text: without `#` marks or underline.
pub fn text_span(source: &Source, heading: Span, setext: bool) -> Span {
    let text = source.slice(heading);
    if setext {
        let above = text.rfind(['\n', '\r']).map_or(text, |at| &text[..at]).trim_end();
        return Span::new(heading.start, heading.start + above.len());
    }
    let words = text.trim_start_matches('#');
    let start = text.len() - words.trim_start().len();
    let words = words.trim();
    let open = words.trim_end_matches('#');
    // `# C#` keeps its last mark: a closing sequence needs a space before it.
    let words = if open.is_empty() || open.ends_with([' ', '\t']) { open.trim_end() } else { words };
    Span::new(heading.start + start.min(text.len()), heading.start + (start + words.len()).min(text.len()))
}

/// Links the headings, which are in document order, into a tree, and sets the content span of each.
///
/// A section ends at the next heading of the same or a higher level. Headings in lists and block quotes, and accidental
/// headings, belong to the enclosing section and do not end it.
pub fn build(headings: &mut [Heading], body_end: usize) {
    let mut open: Vec<usize> = Vec::new();
    for index in 0..headings.len() {
        let Heading { level, nested, accidental, .. } = headings[index];
        let start = headings[index].span.start;
        if nested || accidental.is_some_and(Accidental::is_sure) {
            headings[index].parent = open.last().copied();
            headings[index].end = index + 1;
            let next = headings.get(index + 1).map_or(body_end, |next| next.span.start);
            headings[index].content = Span::new(headings[index].span.end, next.max(headings[index].span.end));
            continue;
        }
        while let Some(&last) = open.last()
            && headings[last].level >= level
        {
            close(&mut headings[last], index, start);
            open.pop();
        }
        headings[index].parent = open.last().copied();
        open.push(index);
    }
    let count = headings.len();
    for index in open {
        close(&mut headings[index], count, body_end);
    }
}

fn close(heading: &mut Heading, end: usize, content_end: usize) {
    heading.end = end;
    heading.content = Span::new(heading.span.end, content_end.max(heading.span.end));
}
