//! What the text of a report says, in short: the words of each section as a hash, and the days that it mentions.

use jiff::civil::Date;

use crate::binding::Binding;
use crate::binding::reading::Reading;
use crate::collection::copies::{self, ProseWords};
use crate::document::Document;
use crate::schema::Schema;
use crate::text::source::Span;

/// The fewest words by which a section can be told to be a copy.
const MIN_WORDS: usize = 20;

/// The most days per report.
const MAX_DAYS: usize = 40;

/// The sections of `schema` that have at least [`MIN_WORDS`] words of `prose`, each with a hash of them.
pub(super) fn sections(
    document: &Document<'_>,
    binding: &Binding,
    schema: &Schema,
    prose: &ProseWords,
) -> Vec<(usize, u64)> {
    let own = |section: usize| {
        let content = document.headings[binding.heading_of(section)?].content;
        let mut images = document.images_in(content).iter().map(|image| image.span).peekable();
        let (mut count, mut hash) = (0, 0);
        for word in prose.within(content) {
            while images.next_if(|image| image.end <= word.span.start).is_some() {}
            if images.peek().is_none_or(|image| !image.overlaps(word.span)) {
                hash = copies::hash_with(hash, word.hash);
                count += 1;
            }
        }
        (count >= MIN_WORDS).then_some((section, hash))
    };
    (0..schema.sections.len()).filter_map(own).collect()
}

/// The days with a year that the text of the report mentions, in order.
pub(super) fn days(reading: &Reading<'_>) -> Vec<(Vec<Date>, Span)> {
    let mentions = reading.mentions().iter().filter(|(_, mention)| !mention.days.is_empty());
    mentions.map(|(span, mention)| (mention.days.clone(), *span)).take(MAX_DAYS).collect()
}
