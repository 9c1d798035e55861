//! Headings that the schema does not name, with nothing below them.

use std::cell::LazyCell;

use super::super::rule::Reading;
use crate::document::Heading;
use crate::text::fold::{fold, is_numbered};

/// More words are a sentence that is written large.
const MAX_WORDS: usize = 8;
/// How many headings of its level have text, so that a heading is there for text.
const MIN_BESIDE: usize = 2;

/// Words of those who take leave of their readers at the end of a page, folded.
const FAREWELLS: [&str; 13] = [
    "thank",
    "cảm ơn",
    "cám ơn",
    "the end",
    "end",
    "hết",
    "kết thúc",
    "chúc",
    "hẹn gặp",
    "good luck",
    "happy",
    "see you",
    "goodbye",
];

/// The last heading of a page, or of a part, and the numbered one before another, if nothing is below them, and others of their level
/// have text.
pub(super) fn empty<'c>(cx: &'c Reading<'_>) -> Vec<&'c Heading> {
    let headings = &cx.document.headings;
    let is_blank = |heading: &Heading| {
        cx.document.is_visually_empty(heading.content) && cx.document.images_in(heading.span).is_empty()
    };
    // How many headings of each level have text.
    let filled = LazyCell::new(|| {
        let mut filled = [0usize; 7];
        for heading in headings.iter().filter(|heading| !is_blank(heading)) {
            filled[usize::from(heading.level.min(6))] += 1;
        }
        filled
    });
    let mut found = Vec::new();
    for (index, heading) in headings.iter().enumerate().skip(1) {
        let unnamed = cx.binding.serves[index].is_none()
            && ![cx.binding.title, cx.binding.subtitle].contains(&Some(index))
            && !heading.nested
            && heading.accidental.is_none()
            && heading.end == index + 1;
        if !unnamed || !is_blank(heading) || !is_for_text(&heading.text) {
            continue;
        }
        let next = headings.get(heading.end);
        let in_order = is_numbered(&heading.text) && next.is_some_and(|next| is_numbered(&next.text));
        let is_last = next.is_none_or(|next| next.level < heading.level);
        let before = &headings[index - 1];
        let alone = before.level < heading.level || !is_blank(before);
        if !(in_order || is_last)
            || !alone
            || filled[usize::from(heading.level.min(6))] < MIN_BESIDE
            || cx.swallows(heading.content)
            || cx.has_residue(heading.span)
        {
            continue;
        }
        found.push(heading);
    }
    found
}

/// Whether `text`, that of a heading, announces something.
fn is_for_text(text: &str) -> bool {
    let folded = fold(text);
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count();
    let ends = text.trim_end().ends_with(['!', '.', ':', '…', '：']);
    (1..=MAX_WORDS).contains(&words) && !ends && !FAREWELLS.iter().any(|farewell| folded.starts_with(farewell))
}
