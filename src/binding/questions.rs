//! Asks whether an unmatched heading at the expected place was meant for a missing section. This is a question, not a
//! decision: as a decision, it would be wrong more often than right.

use std::ops::Range;

use super::beside::is_beside;
use super::part_names::names_part;
use super::sections::{Binding, Hint};
use crate::document::Document;
use crate::schema::{Countable, RequirementLevel, Schema, SectionSpec};
use crate::text::fold;

/// The most headings named in one question.
const MAX_HEADINGS: usize = 3;

/// The most bytes of text in a section that consists of images.
const MAX_TEXT_BYTES: usize = 160;

/// Per missing section of `schema` without any other hint, the headings that may have been meant for it, in document
/// order. Each heading is named for one section only.
pub fn ask(binding: &Binding, document: &Document<'_>, schema: &Schema) -> Vec<Vec<usize>> {
    let mut questions = vec![Vec::new(); schema.sections.len()];
    let mut free = free(binding, document, schema);
    // `Day 2` is a part of a section, whatever it is about.
    free.retain(|&heading| !names_part(&fold::fold(&document.headings[heading].text)));
    let is_open = |&section: &usize| binding.hints[section].is_none() && schema.sections[section].within.is_none();
    let missing: Vec<usize> = binding.missing(schema).filter(is_open).collect();
    // If the report has none of the sections, their order is unknown.
    if free.is_empty() || missing.is_empty() || binding.bound.iter().all(Option::is_none) {
        return questions;
    }
    let anchors = anchors(binding, schema);
    let gaps: Vec<(Range<usize>, usize)> =
        missing.iter().map(|&section| (gap(section, &anchors, document), section)).collect();
    for group in gaps.chunk_by(|one, next| one.0 == next.0) {
        let candidates = free.iter().copied().filter(|heading| group[0].0.contains(heading)).collect();
        let sections: Vec<usize> = group.iter().map(|&(_, section)| section).collect();
        pair(binding, document, schema, &sections, candidates, &mut questions);
    }
    questions
}

/// The headings on the level of the sections that serve nothing, have words, and have content below; not those for what may
/// be beside any report.
pub(super) fn free(binding: &Binding, document: &Document<'_>, schema: &Schema) -> Vec<usize> {
    let headings = &document.headings;
    let mut taken: Vec<usize> = binding
        .hints
        .iter()
        .flatten()
        .filter_map(|hint| match *hint {
            Hint::Near(heading) | Hint::Outside(heading) | Hint::Shared(heading) => Some(heading),
            Hint::False(_) => None,
        })
        .collect();
    let served = || binding.bound.iter().flatten().map(|bound| bound.heading);
    taken.extend(served().flat_map(|heading| binding.parts(document, schema, heading)));
    taken.extend(&binding.topics);
    taken.sort_unstable();
    let numbered = |index: usize| fold::is_numbered(&headings[index].text);
    // If the sections have no numbers, a numbered heading is a topic.
    let topics = served().next().is_some() && !served().any(numbered);
    let is_free = |&index: &usize| {
        let heading = &headings[index];
        binding.is_on_level(index)
            && !heading.nested
            && heading.accidental.is_none()
            && binding.serves[index].is_none()
            && binding.title != Some(index)
            && heading.text.contains(char::is_alphabetic)
            && !(topics && numbered(index))
            && taken.binary_search(&index).is_err()
            && !is_beside(&binding.folded[index])
            && !document.is_visually_empty(heading.content)
    };
    (0..headings.len()).filter(is_free).collect()
}

/// The sections that are present and always required, with their headings, in the schema's order.
fn anchors(binding: &Binding, schema: &Schema) -> Vec<(usize, usize)> {
    let is_required =
        |section: &SectionSpec| section.required != RequirementLevel::Optional && section.within.is_none();
    let sections = schema.sections.iter().enumerate().filter(|(_, section)| is_required(section));
    let bound = sections.filter_map(|(index, _)| Some((index, binding.heading_of(index)?)));
    bound.filter(|&(_, heading)| binding.is_on_level(heading)).collect()
}

/// The range of headings in which `section` is expected: between those of its neighbours in the schema.
pub(super) fn gap(section: usize, anchors: &[(usize, usize)], document: &Document<'_>) -> Range<usize> {
    let (before, after) = anchors.split_at(anchors.partition_point(|&(other, _)| other < section));
    let from = before.last().map_or(0, |&(_, heading)| heading + 1);
    let count = document.headings.len();
    let to = after.first().map_or(count, |&(_, heading)| heading);
    if to >= from {
        return from..to;
    }
    // If the report has its own order, the range ends at the next section that is present.
    from..anchors.iter().map(|&(_, heading)| heading).filter(|&heading| heading >= from).min().unwrap_or(count)
}

/// Assigns each of the headings `candidates` to one of the `sections`, in order.
fn pair(
    binding: &Binding,
    document: &Document<'_>,
    schema: &Schema,
    sections: &[usize],
    candidates: Vec<usize>,
    questions: &mut [Vec<usize>],
) {
    let wants_images = |&section: &usize| schema.sections[section].requires.wants(Countable::Images);
    let mut open = (0..schema.sections.len()).filter(|&section| binding.bound[section].is_none());
    let (of_pictures, mut takers): (Vec<usize>, Vec<usize>) =
        sections.iter().partition(|section| wants_images(section));
    let (mut pictures, mut words): (Vec<usize>, Vec<usize>) = match open.any(|section| wants_images(&section)) {
        true => candidates.into_iter().partition(|&heading| is_of_pictures(document, heading)),
        false => (Vec::new(), candidates),
    };
    // A few words above a picture may be all of a section. A picture alone is none.
    pictures.retain(|&heading| {
        let speaks = words.len() < takers.len() && says_something(document, heading);
        words.extend(speaks.then_some(heading));
        !speaks
    });
    words.sort_unstable();
    zip(&of_pictures, &pictures, questions);
    // Optional sections have headings, too.
    if let (Some(&first), Some(&last)) = (sections.first(), sections.last()) {
        let optional = |&section: &usize| {
            let spec = &schema.sections[section];
            spec.required == RequirementLevel::Optional && spec.within.is_none() && binding.bound[section].is_none()
        };
        let around = first.saturating_sub(1)..(last + 2).min(schema.sections.len());
        let more: Vec<usize> = around.filter(optional).filter(|section| !wants_images(section)).collect();
        if words.len() == takers.len() + more.len() {
            takers.extend(more);
            takers.sort_unstable();
        }
    }
    if words.len() < takers.len() {
        let required = |section: &&usize| schema.sections[**section].required == RequirementLevel::Required;
        let (mut first, second): (Vec<usize>, Vec<usize>) = takers.iter().partition(required);
        first.truncate(words.len());
        first.extend(second.into_iter().take(words.len() - first.len()));
        first.sort_unstable();
        takers = first;
    }
    zip(&takers, &words, questions);
}

/// A single section is asked about with all `headings`. Of several sections, the first gets the first heading and the
/// last gets the last.
fn zip(sections: &[usize], headings: &[usize], questions: &mut [Vec<usize>]) {
    match (sections, headings) {
        ([], _) | (_, []) => {}
        ([section], _) => questions[*section] = headings.iter().copied().take(MAX_HEADINGS).collect(),
        _ => {
            for (index, &section) in sections.iter().enumerate() {
                let place = if headings.len() <= sections.len() {
                    index
                } else {
                    index * (headings.len() - 1) / (sections.len() - 1)
                };
                questions[section].extend(headings.get(place));
            }
        }
    }
}

/// Whether there are words below `heading` besides those of images.
fn says_something(document: &Document<'_>, heading: usize) -> bool {
    let mut prose = document.prose_in(document.headings[heading].content);
    prose.any(|text| document.source.slice(text).contains(char::is_alphabetic))
}

/// Whether the content below `heading` is nearly only images.
fn is_of_pictures(document: &Document<'_>, heading: usize) -> bool {
    let content = document.headings[heading].content;
    let words: usize = document.texts_in(content).iter().map(|text| text.len()).sum();
    !document.images_in(content).is_empty() && words <= MAX_TEXT_BYTES
}
