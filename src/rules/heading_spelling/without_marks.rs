//! Whole pages in Vietnamese without its marks.

use super::super::rule::Reading;
use crate::document::BlockKind;
use crate::text::language::is_vietnamese;
use crate::text::source::Span;

/// The most common syllables without their marks that are no words of English.
const SYLLABLES: [&str; 40] = [
    "khong", "duoc", "nhung", "cua", "trong", "viec", "nguoi", "cung", "ngay", "thi", "phai", "voi", "mot", "tuan",
    "hoc", "nhu", "vao", "cac", "biet", "truoc", "nhieu", "roi", "dung", "lam", "minh", "toi", "qua", "gi", "nay",
    "sau", "va", "hieu", "tren", "xong", "nghi", "chua", "vay", "luc", "theo", "thuc",
];

/// Fewer words may be names, or a few lines of a console.
const MIN_WORDS: usize = 40;

/// The first paragraph of a page in Vietnamese without marks. `None` if it has marks, or is in another language.
pub(super) fn find(cx: &Reading<'_>) -> Option<Span> {
    let document = cx.document;
    if cx.language != "vi" || is_vietnamese(document.source.slice(document.body)) {
        return None;
    }
    let (mut words, mut known, mut marked) = (0usize, 0usize, 0usize);
    for text in document.prose_in(document.body) {
        for word in
            document.source.slice(text).split(|c: char| !c.is_alphanumeric() && !('\u{300}'..'\u{370}').contains(&c))
        {
            if !word.contains(char::is_alphabetic) {
                continue;
            }
            words += 1;
            marked += usize::from(!word.is_ascii());
            known += usize::from(SYLLABLES.iter().any(|known| known.eq_ignore_ascii_case(word)));
        }
    }
    // Of ordinary Vietnamese, they are a quarter; a name or two may have marks.
    let is_bare = words >= MIN_WORDS && 8 * known >= words && 50 * marked <= words;
    let mut paragraphs = document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let is_long = |span: Span| document.source.slice(span).split_whitespace().count() >= 8;
    is_bare.then(|| paragraphs.find(|block| is_long(block.span))).flatten().map(|block| block.span)
}
