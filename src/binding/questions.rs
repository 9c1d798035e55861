//! What is asked about sections that no heading serves: whether one of the headings that serve nothing, where the section
//! is expected, was meant for it. No decision: taken for one, it would be wrong more often than right.

use std::ops::Range;

use super::sections::{Binding, Hint};
use crate::document::Document;
use crate::schema::{Countable, Schema, SectionSpec, Wanted};
use crate::text::fold;

/// How many headings are named in one question.
const MAX_HEADINGS: usize = 3;

/// How many bytes of words a section of pictures has at most.
const FEW_WORDS: usize = 160;

/// Per section of `schema` that is missing and of which nothing else is known, the headings that may have been meant for
/// it, in document order; each heading is named for one section.
pub fn ask(binding: &Binding, document: &Document<'_>, schema: &Schema) -> Vec<Vec<usize>> {
    let mut asked = vec![Vec::new(); schema.sections.len()];
    let free = free(binding, document, schema);
    let asks = |&section: &usize| binding.hints[section].is_none() && schema.sections[section].within.is_none();
    let missing: Vec<usize> = binding.missing(schema).filter(asks).collect();
    // Nothing is known of the order of a report that has none of the sections.
    if free.is_empty() || missing.is_empty() || binding.bound.iter().all(Option::is_none) {
        return asked;
    }
    let anchors = anchors(binding, document, schema);
    let gaps: Vec<(Range<usize>, usize)> =
        missing.iter().map(|&section| (gap(section, &anchors, document), section)).collect();
    for group in gaps.chunk_by(|one, next| one.0 == next.0) {
        let there = free.iter().copied().filter(|heading| group[0].0.contains(heading)).collect();
        let sections: Vec<usize> = group.iter().map(|&(_, section)| section).collect();
        pair(binding, document, schema, &sections, there, &mut asked);
    }
    asked
}

/// The headings on the sections' level that serve nothing, say something, and have something below them.
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
    taken.sort_unstable();
    let numbered = |index: usize| fold::is_numbered(&headings[index].text);
    // Where the sections have no numbers, what has one is a topic.
    let topics = served().next().is_some() && !served().any(numbered);
    let is_free = |&index: &usize| {
        let heading = &headings[index];
        Some(heading.level) == binding.level
            && !heading.nested
            && heading.unmeant.is_none()
            && binding.serves[index].is_none()
            && binding.title != Some(index)
            && heading.text.contains(char::is_alphabetic)
            && !(topics && numbered(index))
            && taken.binary_search(&index).is_err()
            && !document.is_visually_empty(heading.content)
    };
    (0..headings.len()).filter(is_free).collect()
}

/// The sections that every report has, each with its heading, in the schema's order.
fn anchors(binding: &Binding, document: &Document<'_>, schema: &Schema) -> Vec<(usize, usize)> {
    let wanted = |section: &SectionSpec| section.required != Wanted::Optional && section.within.is_none();
    let sections = schema.sections.iter().enumerate().filter(|(_, section)| wanted(section));
    let bound = sections.filter_map(|(index, _)| Some((index, binding.heading_of(index)?)));
    bound.filter(|&(_, heading)| Some(document.headings[heading].level) == binding.level).collect()
}

/// The headings between which `section` is expected: those of its neighbours in the schema.
pub(super) fn gap(section: usize, anchors: &[(usize, usize)], document: &Document<'_>) -> Range<usize> {
    let (before, after) = anchors.split_at(anchors.partition_point(|&(other, _)| other < section));
    let from = before.last().map_or(0, |&(_, heading)| heading + 1);
    let count = document.headings.len();
    let to = after.first().map_or(count, |&(_, heading)| heading);
    if to >= from {
        return from..to;
    }
    // In a report with an order of its own, up to the next section that is there.
    from..anchors.iter().map(|&(_, heading)| heading).filter(|&heading| heading >= from).min().unwrap_or(count)
}

/// Names each of the headings `there` for one of the `sections`, in order.
fn pair(
    binding: &Binding,
    document: &Document<'_>,
    schema: &Schema,
    sections: &[usize],
    there: Vec<usize>,
    asked: &mut [Vec<usize>],
) {
    let wants_images = |&section: &usize| schema.sections[section].requires.wants(Countable::Images);
    let mut open = (0..schema.sections.len()).filter(|&section| binding.bound[section].is_none());
    let (pictures, words): (Vec<usize>, Vec<usize>) = match open.any(|section| wants_images(&section)) {
        true => there.into_iter().partition(|&heading| is_of_pictures(document, heading)),
        false => (Vec::new(), there),
    };
    let (of_pictures, mut takers): (Vec<usize>, Vec<usize>) =
        sections.iter().partition(|section| wants_images(section));
    zip(&of_pictures, &pictures, asked);
    // Sections that may be left out have headings, too.
    if let (Some(&first), Some(&last)) = (sections.first(), sections.last()) {
        let optional = |&section: &usize| {
            let spec = &schema.sections[section];
            spec.required == Wanted::Optional && spec.within.is_none() && binding.bound[section].is_none()
        };
        let around = first.saturating_sub(1)..(last + 2).min(schema.sections.len());
        let more: Vec<usize> = around.filter(optional).filter(|section| !wants_images(section)).collect();
        if words.len() == takers.len() + more.len() {
            takers.extend(more);
            takers.sort_unstable();
        }
    }
    if words.len() < takers.len() {
        let required = |section: &&usize| schema.sections[**section].required == Wanted::Required;
        let (mut first, second): (Vec<usize>, Vec<usize>) = takers.iter().partition(required);
        first.truncate(words.len());
        first.extend(second.into_iter().take(words.len() - first.len()));
        first.sort_unstable();
        takers = first;
    }
    zip(&takers, &words, asked);
}

/// One section is asked about with all `headings`; of several, the first with the first and the last with the last.
fn zip(sections: &[usize], headings: &[usize], asked: &mut [Vec<usize>]) {
    match (sections, headings) {
        ([], _) | (_, []) => {}
        ([section], _) => asked[*section] = headings.iter().copied().take(MAX_HEADINGS).collect(),
        _ => {
            for (index, &section) in sections.iter().enumerate() {
                let place = if headings.len() <= sections.len() {
                    index
                } else {
                    index * (headings.len() - 1) / (sections.len() - 1)
                };
                asked[section].extend(headings.get(place));
            }
        }
    }
}

/// Whether hardly anything but pictures stands below `heading`.
fn is_of_pictures(document: &Document<'_>, heading: usize) -> bool {
    let content = document.headings[heading].content;
    let words: usize = document.texts_in(content).iter().map(|text| text.len()).sum();
    !document.images_in(content).is_empty() && words <= FEW_WORDS
}
