//! What the text of a report says, in short: the words of each section as a hash, and the days that it mentions.

use std::hash::Hasher;

use jiff::civil::Date;
use rustc_hash::FxHasher;

use crate::binding::Binding;
use crate::data::dates;
use crate::document::Document;
use crate::schema::Schema;
use crate::text::fold;
use crate::text::source::Span;

/// The fewest words by which a section can be told to be a copy.
const MIN_WORDS: usize = 20;

/// The most days per report.
const MAX_DAYS: usize = 40;

/// The sections of `schema` that have at least [`MIN_WORDS`] words, each with a hash of them.
pub(super) fn sections(document: &Document<'_>, binding: &Binding, schema: &Schema) -> Vec<(usize, u64)> {
    let mut folded = String::new();
    let own = |section: usize| {
        let content = document.headings[binding.heading_of(section)?].content;
        let images = document.images_in(content);
        let mut hasher = FxHasher::default();
        let mut count = 0;
        for &text in document.texts_in(content) {
            let next = images.partition_point(|image| image.span.end <= text.start);
            if images.get(next).is_some_and(|image| image.span.overlaps(text)) {
                continue;
            }
            fold::each_word(document.source.slice(text), &mut folded, |word, _| {
                hasher.write(word.as_bytes());
                hasher.write_u8(b' ');
                count += 1;
            });
        }
        (count >= MIN_WORDS).then(|| (section, hasher.finish()))
    };
    (0..schema.sections.len()).filter_map(own).collect()
}

/// The days with a year that the text of `document` mentions, in order.
pub(super) fn days(document: &Document<'_>) -> Vec<(Vec<Date>, Span)> {
    let in_text = |&text: &Span| {
        let mentions = dates::mentions(document.source.slice(text)).into_iter();
        mentions
            .filter(|mention| !mention.days.is_empty())
            .map(move |mention| (mention.days, Span::new(mention.place.start, mention.place.end).shifted(text.start)))
    };
    document.texts.iter().flat_map(in_text).take(MAX_DAYS).collect()
}
