//! Finds the section that talks and topics make up, where each of them has a heading beside those of the sections.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::bound::Elsewhere;
use super::matcher::Matcher;
use super::questions;
use super::sections::{Binding, Hint};
use crate::document::Document;
use crate::schema::{RequirementLevel, Schema};

/// The number of words below a topic that is the only one, so that it is more than a remark.
const MIN_WORDS: usize = 12;

impl Binding {
    /// Binds the missing section of sessions to the headings at its place that serve nothing: `Why Postgres`, `How an index
    /// works`. A single one counts if no other section is missing there, since it may be that one as well; so do several in a
    /// report in its writer's `own_voice`, unless signs would tell the others.
    pub(super) fn by_topics(&mut self, document: &Document<'_>, schema: &Schema, matcher: &Matcher, own_voice: bool) {
        let Some(section) = self.missing_of_sessions(schema, matcher) else { return };
        let anchors = self.places(schema);
        let gap = questions::gap(section, &anchors, document);
        let beside = |&other: &usize| other != section && questions::gap(other, &anchors, document) == gap;
        let others: Vec<usize> = self.missing(schema).filter(beside).collect();
        let is_told = |&other: &usize| schema.sections[other].signs.people || schema.sections[other].signs.label;
        if anchors.is_empty() || own_voice && !others.iter().all(is_told) {
            return;
        }
        let is_required = |&other: &usize| schema.sections[other].required == RequirementLevel::Required;
        let topics = self.topics_in(section, gap, document, schema);
        let enough = match topics[..] {
            [] => false,
            [only] => anchors.len() > 1 && !others.iter().any(is_required) && has_words(document, only),
            _ => true,
        };
        if enough {
            self.elsewhere[section] = Some(Elsewhere::InPlace(topics[0]));
            self.hints[section] = None;
            self.topics.extend(topics);
        }
    }

    /// The headings in `gap` on the level of the sections that serve nothing, were meant for no section but `section`, and
    /// have content.
    fn topics_in(&self, section: usize, gap: Range<usize>, document: &Document<'_>, schema: &Schema) -> Vec<usize> {
        let mut taken: Vec<usize> = self.elsewhere.iter().flatten().filter_map(Elsewhere::heading).collect();
        taken.extend(self.bound.iter().flatten().flat_map(|bound| self.parts(document, schema, bound.heading)));
        let meant = self.hints.iter().enumerate().filter(|&(other, _)| other != section);
        taken.extend(meant.filter_map(|(_, hint)| match (*hint)? {
            Hint::Near(heading) | Hint::Outside(heading) | Hint::Shared(heading) => Some(heading),
            Hint::False(_) => None,
        }));
        taken.sort_unstable();
        let is_topic = |&index: &usize| {
            let heading = &document.headings[index];
            self.is_free(index, document)
                && heading.accidental.is_none()
                && heading.text.contains(char::is_alphabetic)
                && taken.binary_search(&index).is_err()
                && !document.is_visually_empty(heading.content)
        };
        gap.filter(is_topic).collect()
    }
}

/// Whether there are several words below `heading`.
fn has_words(document: &Document<'_>, heading: usize) -> bool {
    let prose = document.prose_in(document.headings[heading].content);
    prose.flat_map(|text| document.source.slice(text).unicode_words()).take(MIN_WORDS).count() == MIN_WORDS
}
