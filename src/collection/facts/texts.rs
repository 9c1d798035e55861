//! What the text of a report says, in short: the words of each section as a hash, and the days that it mentions.

use std::hash::Hasher;

use jiff::civil::Date;
use rustc_hash::FxHasher;

use crate::binding::Binding;
use crate::binding::reading::Reading;
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
        let mut hasher = FxHasher::default();
        let mut count = 0;
        for text in document.prose_in(content) {
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

/// The days with a year that the text of the report mentions, in order.
pub(super) fn days(reading: &Reading<'_>) -> Vec<(Vec<Date>, Span)> {
    let mentions = reading.mentions().iter().filter(|(_, mention)| !mention.days.is_empty());
    mentions.map(|(span, mention)| (mention.days.clone(), *span)).take(MAX_DAYS).collect()
}
