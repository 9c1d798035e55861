//! Reads a changed report without parsing it again, where only whole lines become headings.

use crate::diagnostic::fix::{Edit, edited};
use crate::document::{self, BlockKind, Document, Heading, outline};
use crate::text::source::{Source, Span};

/// Signs of text whose meaning other parts of a report decide: references, HTML and shortcodes.
const REACHING: [char; 3] = ['[', '<', '{'];

/// The report after `edits`, as far as its headings: everything is at its present place, an inserted heading where it is
/// inserted. `None` if the edits may change more than the lines that they are in, so that all has to be parsed.
pub(super) fn with_headings<'s>(document: &Document<'s>, edits: &[Edit]) -> Option<Document<'s>> {
    if edits.is_empty() || !is_plain(document) {
        return None;
    }
    let mut changed = document.clone();
    let mut written: Vec<Heading> = Vec::with_capacity(edits.len());
    for edit in edits {
        let span = if edit.span.is_empty() { place(document, edit)? } else { line(document, edit, &mut changed)? };
        if is_in_shortcode(document, span) {
            return None;
        }
        let text = match edit.span.is_empty() {
            true => edit.replacement.clone(),
            false => {
                let moved = Span::new(edit.span.start - span.start, edit.span.end - span.start);
                edited(document.source.slice(span), &[Edit { span: moved, replacement: edit.replacement.clone() }])
            }
        };
        written.push(heading(&text, span)?);
    }
    changed.headings.retain(|old| written.iter().all(|new| new.span.is_empty() || !new.span.contains(old.span)));
    // Of those at one place the inserted ones come first, in the order of their edits.
    written.append(&mut changed.headings);
    written.sort_by_key(|heading| (heading.span.start, !heading.span.is_empty()));
    outline::build(&mut written, document.body.end);
    changed.headings = written;
    Some(changed)
}

/// Whether each line of the report is read for itself: everything is closed, and no heading depends on its neighbours.
fn is_plain(document: &Document<'_>) -> bool {
    let on_one_line = |heading: &Heading| !document.source.slice(heading.span).contains(['\n', '\r']);
    document.open_shortcodes.is_empty()
        && document.swallowed.is_empty()
        && document.headings.iter().all(|heading| heading.accidental.is_none() && on_one_line(heading))
}

/// Whether a shortcode or its raw content touches `span`.
fn is_in_shortcode(document: &Document<'_>, span: Span) -> bool {
    let tags = document.shortcodes.iter().map(|tag| tag.span);
    let mut all = tags.chain(document.contents.iter().map(|raw| raw.span));
    all.any(|other| other.start <= span.end && span.start <= other.end)
}

/// The lines of the paragraph or heading that `edit` is in, which becomes a heading of `changed`.
fn line(document: &Document<'_>, edit: &Edit, changed: &mut Document<'_>) -> Option<Span> {
    let source = document.source;
    let index = document.blocks.partition_point(|block| block.span.start <= edit.span.end).checked_sub(1)?;
    let block = &document.blocks[index];
    let lines = Span::new(source.begin_of_line(block.span.start), source.line_span(source.line_of(block.span.end)).end);
    let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading) && block.parent.is_none();
    // Without a reference to it, a note is not part of the page.
    let holds_more = !document.images_in(lines).is_empty() || source.slice(lines).contains("[^");
    if !is_text || !lines.contains(edit.span) || holds_more {
        return None;
    }
    changed.blocks[index].kind = BlockKind::Heading;
    Some(lines)
}

/// Where `edit` inserts lines between the blocks of the page: before a heading, or at the end.
fn place(document: &Document<'_>, edit: &Edit) -> Option<Span> {
    let at = edit.span.start;
    let next = document.blocks.partition_point(|block| block.span.start < at);
    let apart = edit.replacement.starts_with("\n\n") && edit.replacement.ends_with("\n\n");
    let outer = |&block: &usize| document.blocks[block].parent;
    let before = next.checked_sub(1).and_then(|last| std::iter::successors(Some(last), outer).last());
    let before = before.map(|outermost| &document.blocks[outermost]);
    let fits = match document.blocks.get(next) {
        Some(block) => {
            let begins_line = document.source.begin_of_line(block.span.start) == at;
            block.kind == BlockKind::Heading && block.parent.is_none() && begins_line
        }
        // What is not closed goes on to the end.
        None => {
            at == document.source.text().len()
                && !before.is_some_and(|block| {
                    matches!(block.kind, BlockKind::Code | BlockKind::Html | BlockKind::Comment | BlockKind::Footnote)
                })
        }
    };
    (apart && fits && before.is_none_or(|block| block.span.end <= at)).then_some(Span::at(at))
}

/// The one heading that `text` makes, at `span`: with nothing else, or, where it is inserted, only paragraphs below it.
fn heading(text: &str, span: Span) -> Option<Heading> {
    if text.contains(REACHING) {
        return None;
    }
    let source = Source::new("", "", text);
    let document = document::parse(&source);
    let [only] = &document.headings[..] else { return None };
    let below = document.blocks.iter().filter(|block| block.kind != BlockKind::Heading);
    let (mut below, inserted) = (below.map(|block| block.kind), span.is_empty());
    let fits = document.body.start == 0
        && document.blocks.first().is_some_and(|block| block.kind == BlockKind::Heading)
        && below.all(|kind| inserted && kind == BlockKind::Paragraph)
        // One on level 1 may be the comment of a script, by the lines around it.
        && only.level > 1
        && only.accidental.is_none()
        && !source.slice(only.span).contains(['\n', '\r']);
    fits.then(|| Heading { span, text_span: span, ..only.clone() })
}

#[cfg(test)]
mod tests;
