//! Which heading serves which section of the schema: decided once per report, for all sections
//! together, with the evidence kept. Rules read what stands here and match nothing themselves.

pub mod columns;
pub mod fields;
pub mod references;
pub mod residue;

mod matcher;
#[cfg(test)]
mod outlines;
mod parts;
mod questions;
#[cfg(test)]
mod tests;
mod title;

pub use matcher::{Candidate, Evidence, Matcher};

use crate::document::{Document, FalseHeadingKind, Heading, Unmeant};
use crate::schema::{Countable, Schema, Wanted};
use crate::text::fold;

/// Each section's heading, with the evidence for it.
#[derive(Debug, Default)]
pub struct Binding {
    /// Per section of the schema, the heading that serves it.
    pub bound: Vec<Option<Bound>>,
    /// Per heading of the report, the section that it serves.
    pub serves: Vec<Option<usize>>,
    /// The heading that is the report's title.
    pub title: Option<usize>,
    /// The level that the report's sections commonly stand on.
    pub level: Option<u8>,
    /// Headings folded for matching.
    pub folded: Vec<String>,
    /// Per section that no heading serves, what may have been meant for it.
    pub hints: Vec<Option<Hint>>,
    /// Per section that no heading serves and for which nothing else may have been meant, the headings to ask about.
    pub asked: Vec<Vec<usize>>,
}

/// What may have been meant for a section that no heading serves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hint {
    /// Index of something that says what the heading should, and is none: bold text, a tag of HTML.
    False(usize),
    /// Index of a heading that speaks of this section too, but serves another.
    Shared(usize),
    /// Index of a heading that is the section's, but for standing outside the section that it belongs in.
    Outside(usize),
    /// Index of a heading that serves nothing and is nearly one of the section's wordings, or speaks of it on a level
    /// far below the sections.
    Near(usize),
}

/// The heading that serves a section.
#[derive(Clone, Debug)]
pub struct Bound {
    /// Index of the heading in the document.
    pub heading: usize,
    /// Why.
    pub reason: Candidate,
}

/// A candidate that is still in the running, with what it costs to take it: less is better.
struct Bid {
    heading: usize,
    reason: Candidate,
    cost: Cost,
}

/// Reasons first, then how well the content fits, then whether the section may be left out, then level and order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Cost {
    strength: usize,
    lacking: bool,
    optional: bool,
    level: u8,
    order: usize,
}

impl Binding {
    /// Decides which heading of `document` serves which section of `schema`, whose vocabulary `matcher` is.
    pub fn new(document: &Document<'_>, schema: &Schema, matcher: &Matcher) -> Self {
        let headings = &document.headings;
        let folded: Vec<String> = headings.iter().map(|heading| fold::fold_heading(&heading.text)).collect();
        let mut candidates: Vec<Vec<Candidate>> =
            folded.iter().map(|text| if text.is_empty() { Vec::new() } else { matcher.candidates(text) }).collect();
        let title = title::title(document, schema, &candidates);
        if let Some(title) = title {
            candidates[title].clear();
        }
        for (heading, candidates) in headings.iter().zip(&mut candidates) {
            if heading.unmeant.is_some_and(Unmeant::is_sure) {
                candidates.clear();
            }
        }
        drop_series(headings, &mut candidates);
        let level = common_level(headings, &candidates, title);
        let mut bids = bids(document, schema, &candidates, level);
        bids.sort_by_key(|bid| bid.cost);
        let mut binding = Self {
            bound: vec![None; schema.sections.len()],
            serves: vec![None; headings.len()],
            title,
            level,
            folded,
            hints: vec![None; schema.sections.len()],
            asked: Vec::new(),
        };
        // A section that must stand in another is decided after it.
        for inner in [false, true] {
            for bid in bids.iter().filter(|bid| schema.sections[bid.reason.section].within.is_some() == inner) {
                binding.take(bid, headings, schema);
            }
        }
        binding.hints = binding.hints(document, schema, matcher, &candidates);
        binding.asked = questions::ask(&binding, document, schema);
        binding
    }

    /// What may have been meant for each section that is missing.
    fn hints(
        &self,
        document: &Document<'_>,
        schema: &Schema,
        matcher: &Matcher,
        candidates: &[Vec<Candidate>],
    ) -> Vec<Option<Hint>> {
        let mut hints = vec![None; schema.sections.len()];
        let missing: Vec<usize> = self.missing(schema).collect();
        if missing.is_empty() {
            return hints;
        }
        let mut speaks = |candidates: &[Candidate], hint: &dyn Fn(usize) -> Hint| {
            for candidate in candidates.iter().filter(|candidate| candidate.evidence < Evidence::Contains) {
                hints[candidate.section].get_or_insert_with(|| hint(candidate.section));
            }
        };
        for (index, heading) in document.false_headings.iter().enumerate() {
            if heading.text.len() < MAX_BYTES {
                let mut candidates = matcher.candidates(&fold::fold_heading(&heading.text));
                // Bold text is as often the title of a talk.
                candidates.retain(|candidate| heading.kind != FalseHeadingKind::Bold || is_wording(candidate));
                speaks(&candidates, &|_| Hint::False(index));
            }
        }
        let (shared, free): (Vec<usize>, Vec<usize>) =
            (0..candidates.len()).partition(|&heading| self.serves[heading].is_some());
        for heading in shared {
            speaks(&candidates[heading], &|_| Hint::Shared(heading));
        }
        for &heading in &free {
            let outside = |section: usize| schema.sections[section].within.is_some();
            let hint = |section| if outside(section) { Hint::Outside(heading) } else { Hint::Near(heading) };
            speaks(&candidates[heading], &hint);
        }
        self.outer_hints(document, schema, candidates, &mut hints);
        // Only what is missing needs a hint.
        for section in (0..hints.len()).filter(|section| missing.binary_search(section).is_err()) {
            hints[section] = None;
        }
        let free: Vec<(usize, String)> = free
            .into_iter()
            .filter(|&heading| Some(heading) != self.title && self.folded[heading].len() < MAX_BYTES)
            .map(|heading| (heading, fold::strip_marks(&self.folded[heading])))
            .collect();
        let mut comparisons = 0;
        for section in missing {
            if hints[section].is_none() && comparisons < MAX_COMPARISONS {
                let wordings = bare_wordings(schema, section);
                let near = free.iter().find(|(_, text)| is_near(text, &wordings));
                hints[section] = near.map(|&(heading, _)| Hint::Near(heading));
                comparisons += free.len() * wordings.len();
            }
        }
        hints
    }

    /// Where a section is missing, those within it are as well; the heading that they stand below may be meant for it.
    fn outer_hints(
        &self,
        document: &Document<'_>,
        schema: &Schema,
        candidates: &[Vec<Candidate>],
        hints: &mut [Option<Hint>],
    ) {
        for (heading, candidates) in
            candidates.iter().enumerate().filter(|(heading, _)| self.serves[*heading].is_none())
        {
            let Some(parent) = document.headings[heading].parent else { continue };
            if self.serves[parent].is_some() || self.title == Some(parent) {
                continue;
            }
            for candidate in candidates.iter().filter(|candidate| candidate.evidence < Evidence::WeakTerms) {
                if let Some(outer) = schema.sections[candidate.section].within {
                    hints[outer].get_or_insert(Hint::Near(parent));
                }
            }
        }
    }

    fn take(&mut self, bid: &Bid, headings: &[Heading], schema: &Schema) {
        let section = bid.reason.section;
        if self.bound[section].is_some() || self.serves[bid.heading].is_some() {
            return;
        }
        if let Some(outer) = schema.sections[section].within {
            let within =
                self.heading_of(outer).is_some_and(|outer| outer < bid.heading && bid.heading < headings[outer].end);
            if !within {
                return;
            }
        }
        self.serves[bid.heading] = Some(section);
        self.bound[section] = Some(Bound { heading: bid.heading, reason: bid.reason.clone() });
    }

    /// Index of the heading that serves `section`.
    pub fn heading_of(&self, section: usize) -> Option<usize> {
        self.bound.get(section)?.as_ref().map(|bound| bound.heading)
    }

    /// The section whose content holds byte `offset`: the innermost one.
    pub fn section_at(&self, document: &Document<'_>, offset: usize) -> Option<usize> {
        let last = document.headings.partition_point(|heading| heading.span.start <= offset).checked_sub(1)?;
        let mut heading = Some(last);
        while let Some(index) = heading {
            if let Some(section) = self.serves[index] {
                return Some(section);
            }
            heading = document.headings[index].parent;
        }
        None
    }
}

/// Whether the heading is a wording of the section, not one with other words beside.
fn is_wording(candidate: &Candidate) -> bool {
    match candidate.evidence {
        Evidence::Listed | Evidence::Pattern => true,
        // The same in another language, as in `Speakers (Diễn giả)`.
        Evidence::ListedPiece => candidate.others < 4,
        Evidence::TermsOnly => candidate.others == 0,
        Evidence::WeakTerms | Evidence::Contains => false,
    }
}

/// A line longer than this many bytes is a paragraph, not a heading by another name.
const MAX_BYTES: usize = 160;

/// How many times a heading and a wording are compared, about: slips are looked for in reports, not in floods.
const MAX_COMPARISONS: usize = 100_000;

/// The wordings of a section without Vietnamese marks.
fn bare_wordings(schema: &Schema, section: usize) -> Vec<String> {
    let wordings = schema.sections[section].headings.iter().filter(|wording| wording.pattern.is_none());
    wordings.map(|wording| fold::strip_marks(&fold::fold_heading(&wording.text))).collect()
}

/// Whether `text` is one of `wordings` but for a slip or two: a quarter of its letters at most.
fn is_near(text: &str, wordings: &[String]) -> bool {
    let own = text.chars().count();
    wordings.iter().any(|wording| {
        let length = wording.chars().count();
        let most = (length / 4).min(4);
        // Lengths tell at once that most are not.
        length > 3 && own.abs_diff(length) <= most && strsim::osa_distance(text, wording) <= most
    })
}

/// Takes out talks: headings side by side that have one and the same word for a section in passing, as
/// `Speaker 1: …` and `2. … – Speaker: …` do, are a series of topics, not the section.
fn drop_series(headings: &[Heading], candidates: &mut [Vec<Candidate>]) {
    let in_passing = |candidate: &Candidate| candidate.others > 0 && candidate.evidence != Evidence::Pattern;
    let mut seen: Vec<(Option<usize>, usize, &str, usize)> = Vec::new();
    for (index, candidates) in candidates.iter().enumerate() {
        for candidate in candidates.iter().filter(|candidate| in_passing(candidate)) {
            seen.push((headings[index].parent, candidate.section, &candidate.words, index));
        }
    }
    seen.sort_unstable();
    let series: Vec<(usize, usize)> = seen
        .chunk_by(|one, next| (one.0, one.1, one.2) == (next.0, next.1, next.2))
        .filter(|series| series.len() > 1)
        .flat_map(|series| series.iter().map(|&(_, section, _, index)| (index, section)))
        .collect();
    for (index, section) in series {
        candidates[index].retain(|candidate| candidate.section != section || !in_passing(candidate));
    }
}

/// The level that most sections seem to stand on: that of the best candidates; else the shallowest
/// below the title.
fn common_level(headings: &[Heading], candidates: &[Vec<Candidate>], title: Option<usize>) -> Option<u8> {
    let mut best: Vec<Option<(Evidence, u8)>> = Vec::new();
    for (heading, candidates) in headings.iter().zip(candidates) {
        for candidate in candidates.iter().filter(|candidate| candidate.evidence <= Evidence::TermsOnly) {
            if best.len() <= candidate.section {
                best.resize(candidate.section + 1, None);
            }
            let bid = (candidate.evidence, heading.level);
            let slot = &mut best[candidate.section];
            if slot.is_none_or(|old| bid < old) {
                *slot = Some(bid);
            }
        }
    }
    let mut counts = [0usize; 7];
    for (_, level) in best.into_iter().flatten() {
        counts[usize::from(level.min(6))] += 1;
    }
    let most = counts.into_iter().max().filter(|&most| most > 0);
    match most {
        Some(most) => counts.iter().position(|&count| count == most).and_then(|level| u8::try_from(level).ok()),
        None => headings
            .iter()
            .enumerate()
            .filter(|&(index, heading)| Some(index) != title && !heading.nested)
            .map(|(_, heading)| heading.level)
            .min(),
    }
}

/// Puts a price on every candidate; those that are topics rather than sections are left out.
fn bids(document: &Document<'_>, schema: &Schema, candidates: &[Vec<Candidate>], level: Option<u8>) -> Vec<Bid> {
    let mut bids = Vec::new();
    for (heading, candidates) in candidates.iter().enumerate() {
        let own = document.headings[heading].level;
        let below = level.map_or(0, |level| own.saturating_sub(level));
        for reason in candidates {
            let listed = reason.evidence <= Evidence::Pattern;
            let stands = match reason.evidence {
                Evidence::Contains => {
                    level == Some(own) && schema.sections[reason.section].required != Wanted::Optional
                }
                _ => below < 2 || listed,
            };
            if !stands {
                continue;
            }
            // One level down costs more than the step from a listed wording to a made-up one, less than
            // the step to a word in passing.
            let strength = match reason.evidence {
                Evidence::Listed => 0,
                Evidence::ListedPiece => 1 + reason.position.min(2),
                Evidence::Pattern => 3,
                Evidence::TermsOnly => 4 + reason.position.min(1),
                Evidence::WeakTerms => 8 + reason.position.min(1),
                Evidence::Contains => 14 + reason.position.min(6),
            } + usize::from(below) * 6
                + usize::from(reason.bare);
            let optional = schema.sections[reason.section].required == Wanted::Optional;
            let lacking = lacks_content(document, &document.headings[heading], schema, reason.section);
            bids.push(Bid {
                heading,
                cost: Cost { strength, lacking, optional, level: own, order: heading },
                reason: reason.clone(),
            });
        }
    }
    bids
}

/// Whether the content under `heading` has none of the images or items that the section asks for.
fn lacks_content(document: &Document<'_>, heading: &Heading, schema: &Schema, section: usize) -> bool {
    schema.sections[section].requires.counts.iter().filter(|count| count.min > Some(0)).any(|count| match count.what {
        Countable::Images => document.images_in(heading.content).is_empty(),
        _ => false,
    })
}

impl Binding {
    /// Required and recommended sections that no heading serves.
    pub fn missing<'s>(&'s self, schema: &'s Schema) -> impl Iterator<Item = usize> + 's {
        schema
            .sections
            .iter()
            .enumerate()
            .filter(|&(index, section)| section.required != Wanted::Optional && self.bound[index].is_none())
            .map(|(index, _)| index)
    }
}
