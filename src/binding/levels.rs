//! Finds the heading level of a report's sections.

use std::collections::BTreeSet;

use super::evidence::{Candidate, Evidence};
use super::shape::Shape;
use crate::document::{Document, Heading};
use crate::schema::{RequirementLevel, Schema};
use crate::text::fold;
use crate::text::source::Span;

/// Whether a heading has words and is not nested in another block.
fn is_on_page(heading: &Heading) -> bool {
    !heading.nested && heading.accidental.is_none() && heading.text.contains(char::is_alphanumeric)
}

/// The level of the sections, and per heading, whether it is one of them by where it stands.
pub(super) fn find(
    document: &Document<'_>,
    schema: &Schema,
    (candidates, shapes): (&[Vec<Candidate>], &[Shape]),
    (title, subtitle): (Option<usize>, Option<usize>),
) -> (Option<u8>, Vec<bool>) {
    let headings = &document.headings;
    let is_bare = |index: usize| {
        let next = headings.get(index + 1).filter(|next| next.level > headings[index].level && !next.nested);
        next.is_some_and(|next| document.is_visually_empty(Span::new(headings[index].span.end, next.span.start)))
    };
    let level = common_level(headings, candidates, shapes, title, schema, &is_bare);
    let mut on_level = grouped(headings, candidates, shapes, level, &is_bare);
    for (index, heading) in headings.iter().enumerate() {
        let is_heading = Some(index) != title && Some(index) != subtitle && !heading.nested;
        // Where the sections are grouped, some of them may stand alone beside the groups.
        let alone = || heading.level > 1 && heading.end == index + 1 && !document.is_visually_empty(heading.content);
        on_level[index] |= Some(heading.level) == level || is_heading && Some(heading.level) < level && alone();
    }
    (level, on_level)
}

/// The level of most required sections, judged by the best candidates if they are clear. One section alone may be
/// nested in another, so a level below the outermost one needs two.
fn common_level(
    headings: &[Heading],
    candidates: &[Vec<Candidate>],
    shapes: &[Shape],
    title: Option<usize>,
    schema: &Schema,
    is_bare: &dyn Fn(usize) -> bool,
) -> Option<u8> {
    let mut best: Vec<Option<(Evidence, u8)>> = vec![None; schema.sections.len()];
    for ((heading, candidates), shape) in headings.iter().zip(candidates).zip(shapes) {
        let plain = candidates.iter().filter(|candidate| candidate.evidence.is_plain());
        for candidate in plain.filter(|_| !shape.talk && !shape.timed) {
            let is_required = schema.sections[candidate.section].required != RequirementLevel::Optional;
            let bid = (candidate.evidence, heading.level);
            let slot = &mut best[candidate.section];
            if is_required && slot.is_none_or(|old| bid < old) {
                *slot = Some(bid);
            }
        }
    }
    let mut counts = [0usize; 7];
    for (_, level) in best.into_iter().flatten() {
        counts[usize::from(level.min(6))] += 1;
    }
    let outermost = outermost(headings, candidates, title);
    let below_groups = outermost.and_then(|level| below_groups(headings, candidates, title, level, is_bare));
    let most = counts.into_iter().max().unwrap_or(0);
    let commonest = (1u8..=6).find(|&level| most > 0 && counts[usize::from(level)] == most);
    match (commonest, below_groups.or(outermost)) {
        // Of the groups, one may be named like a section.
        (Some(level), Some(below)) if below_groups.is_some() && level < below => Some(below),
        (Some(level), Some(outermost)) if most < 2 && level > outermost => Some(outermost),
        (commonest, outermost) => commonest.or(outermost),
    }
}

/// The outermost level below the title. A single heading that matches no section and has all others below it counts as
/// a title.
fn outermost(headings: &[Heading], candidates: &[Vec<Candidate>], title: Option<usize>) -> Option<u8> {
    // A heading with placeholder text still has a level. A picture above all others says nothing.
    let own = |&index: &usize| match headings[index].level {
        1 => title.is_none() && is_on_page(&headings[index]),
        _ => !headings[index].nested,
    };
    let indexes: Vec<usize> = (0..headings.len()).filter(own).collect();
    let (&first, rest) = indexes.split_first()?;
    let level = headings[first].level;
    let below = rest.iter().map(|&index| headings[index].level).min();
    let several = rest.iter().filter(|&&index| Some(headings[index].level) == below).nth(1).is_some();
    match below {
        Some(below) if candidates[first].is_empty() && several => Some(below),
        _ => Some(below.map_or(level, |below| below.min(level))),
    }
}

/// The level below `level`, if the headings on `level` only group the sections: there are several, none of them has text of its
/// own, and there are twice as many below them, which name more sections than they do: `Part A: The evening`, `Part B: And me`.
fn below_groups(
    headings: &[Heading],
    candidates: &[Vec<Candidate>],
    title: Option<usize>,
    level: u8,
    is_bare: &dyn Fn(usize) -> bool,
) -> Option<u8> {
    let on = |level: u8| {
        let on_page = move |index: &usize| Some(*index) != title && is_on_page(&headings[*index]);
        (0..headings.len()).filter(on_page).filter(move |&index| headings[index].level == level)
    };
    let below = headings.iter().filter(|heading| is_on_page(heading) && heading.level > level);
    let below = below.map(|heading| heading.level).min()?;
    let groups = on(level).count();
    let grouped = groups > 1 && on(level).all(is_bare) && on(below).count() >= 2 * groups;
    let says = |level: u8| named(on(level), candidates);
    let are_parts = || on(level).all(|index| is_part(&headings[index].text));
    (grouped && (says(level) == 0 || says(level) < says(below) || are_parts())).then_some(below)
}

/// Whether a heading calls itself a part: `Part II: The talks`, `Phần thứ nhất`.
fn is_part(text: &str) -> bool {
    fold::words(&fold::fold(text)).next().is_some_and(|word| ["part", "chapter", "phần", "chương"].contains(&word))
}

/// The number of sections that these headings plainly name.
fn named(headings: impl Iterator<Item = usize>, candidates: &[Vec<Candidate>]) -> usize {
    let plain = headings.flat_map(|index| candidates[index].iter().filter(|one| one.evidence.is_plain()));
    plain.map(|one| one.section).collect::<BTreeSet<usize>>().len()
}

/// Per heading, whether it is one of the sections although it is a level below them: the heading above it says nothing, has no text
/// of its own, and groups several of them (`Evening`, with `Feelings` and `Photos`).
fn grouped(
    headings: &[Heading],
    candidates: &[Vec<Candidate>],
    shapes: &[Shape],
    level: Option<u8>,
    is_bare: &dyn Fn(usize) -> bool,
) -> Vec<bool> {
    let below =
        |parent: usize| (parent + 1..headings[parent].end).filter(move |&index| headings[index].parent == Some(parent));
    let is_group = |parent: usize| {
        let says = candidates[parent].iter().any(|one| one.evidence <= Evidence::WeakTerms);
        let below = below(parent).filter(|&index| !shapes[index].talk && !shapes[index].timed);
        Some(headings[parent].level) == level && !says && is_bare(parent) && named(below, candidates) > 1
    };
    let mut grouped = vec![false; headings.len()];
    for parent in (0..headings.len()).filter(|&parent| is_group(parent)) {
        below(parent).for_each(|index| grouped[index] = true);
    }
    grouped
}

#[cfg(test)]
mod tests;
