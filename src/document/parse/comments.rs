//! HTML comments.

use crate::text::source::Span;

/// The comments in the HTML block `text`, which begins at byte `base` of the file.
pub(super) fn comments(text: &str, base: usize) -> impl Iterator<Item = Span> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + memchr::memmem::find(text.as_bytes().get(from..)?, b"<!--")?;
        let end = memchr::memmem::find(&text.as_bytes()[start..], b"-->").map_or(text.len(), |at| start + at + 3);
        from = end;
        Some(Span::new(start, end).shifted(base))
    })
}
