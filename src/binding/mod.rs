//! Which heading serves which section of the schema: decided once per report, for all sections
//! together, with the evidence kept. Rules read what stands here and match nothing themselves.

pub mod columns;
pub mod fields;
pub mod reading;
pub mod references;
pub mod residue;
pub mod trial;

mod assignment;
mod bids;
mod evidence;
mod forms;
mod levels;
mod matcher;
#[cfg(test)]
mod outlines;
mod parts;
mod places;
mod questions;
mod series;
mod shape;
mod shortened;
#[cfg(test)]
mod tests;
mod title;
mod translation;
mod vocabulary;

pub use evidence::{Candidate, Evidence};
pub use matcher::Matcher;
pub use translation::Translation;

use std::borrow::Borrow;

use assignment::{Offer, assign};
use bids::Bid;
use shape::Shape;

use crate::document::{self, Document, FalseHeadingKind, Unmeant};
use crate::schema::{Schema, Wanted};
use crate::text::fold;
use crate::text::source::Source;

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
    /// What the version in another language says, where it was asked as well.
    pub translation: Option<Translation>,
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

impl Binding {
    /// Decides which heading of `document` serves which section of `schema`, whose vocabulary `matcher` is.
    pub fn new(document: &Document<'_>, schema: &Schema, matcher: &Matcher) -> Self {
        Self::beside(document, schema, matcher, None)
    }

    /// The same, where `translation` is asked for the report's language and text in another one as soon as a section is
    /// missing: the other's sections have a say, too.
    pub fn asking<S: Borrow<Source>>(
        document: &Document<'_>,
        schema: &Schema,
        matcher: &Matcher,
        translation: impl FnOnce() -> Option<(String, S)>,
    ) -> Self {
        let binding = Self::new(document, schema, matcher);
        if schema.languages.len() < 2 || document.headings.is_empty() || binding.missing(schema).next().is_none() {
            return binding;
        }
        let Some((language, source)) = translation() else { return binding };
        let other = document::parse(source.borrow());
        let translation = Translation::new(&language, &other, &Self::new(&other, schema, matcher));
        Self::beside(document, schema, matcher, Some(&translation))
    }

    /// The same where it is known what the report's `translation` says.
    pub fn beside(
        document: &Document<'_>,
        schema: &Schema,
        matcher: &Matcher,
        translation: Option<&Translation>,
    ) -> Self {
        let headings = &document.headings;
        let folded: Vec<String> = headings.iter().map(|heading| fold::fold_heading(&heading.text)).collect();
        let mut candidates: Vec<Vec<Candidate>> =
            folded.iter().map(|text| if text.is_empty() { Vec::new() } else { matcher.candidates(text) }).collect();
        let shapes: Vec<Shape> = headings.iter().map(|heading| Shape::of(&heading.text)).collect();
        let title = title::title(document, schema, &candidates);
        let is_no_section =
            |heading: usize| Some(heading) == title || headings[heading].unmeant.is_some_and(Unmeant::is_sure);
        let leave_out = |candidates: &mut [Vec<Candidate>]| {
            let out = candidates.iter_mut().enumerate().filter(|&(heading, _)| is_no_section(heading));
            out.for_each(|(_, candidates)| candidates.clear());
        };
        leave_out(&mut candidates);
        let level = levels::common_level(headings, &candidates, &shapes, title, schema);
        series::drop_series(headings, &shapes, level, &mut candidates);
        if let Some(translation) = translation {
            translation.speak(headings, &mut candidates);
            leave_out(&mut candidates);
        }
        let mut binding = Self {
            bound: vec![None; schema.sections.len()],
            serves: vec![None; headings.len()],
            title,
            level,
            translation: translation.cloned(),
            folded,
            hints: vec![None; schema.sections.len()],
            asked: Vec::new(),
        };
        binding.decide(&bids::bids(document, schema, &candidates, &shapes, level), document, schema);
        binding.hints = binding.hints(document, schema, matcher, &candidates);
        binding.asked = questions::ask(&binding, document, schema);
        binding
    }

    /// Gives the sections their headings: all together those that may stand anywhere, then those that must stand in one
    /// of them, and so on inwards.
    fn decide(&mut self, bids: &[Bid], document: &Document<'_>, schema: &Schema) {
        let mut of_section: Vec<Vec<&Bid>> = vec![Vec::new(); schema.sections.len()];
        for bid in bids {
            of_section[bid.reason.section].push(bid);
        }
        let depths: Vec<usize> = (0..schema.sections.len()).map(|section| depth(section, schema)).collect();
        for depth in 0..=depths.iter().copied().max().unwrap_or(0) {
            let sections: Vec<usize> = (0..depths.len()).filter(|&section| depths[section] == depth).collect();
            let offer = |bid: &&Bid| {
                let heading = &document.headings[bid.heading];
                let lacks = bids::lacks_images(document, heading, schema, bid.reason.section);
                Offer { heading: bid.heading, worth: ranked(bid, !lacks, heading.level) }
            };
            let offers = sections.iter().map(|&section| {
                let free =
                    of_section[section].iter().filter(|bid| self.may_have(section, bid.heading, document, schema));
                free.map(offer).collect()
            });
            let given = assign(offers.collect());
            for (&section, offer) in sections.iter().zip(&given) {
                let Some(Offer { heading, .. }) = *offer else { continue };
                let bid = of_section[section].iter().find(|bid| bid.heading == heading);
                self.bound[section] = bid.map(|bid| Bound { heading, reason: bid.reason.clone() });
                self.serves[heading] = Some(section);
            }
        }
    }

    /// Whether `heading` serves nothing yet, and stands in the section that `section` must stand in.
    fn may_have(&self, section: usize, heading: usize, document: &Document<'_>, schema: &Schema) -> bool {
        let inside = |outer: usize| outer < heading && heading < document.headings[outer].end;
        self.serves[heading].is_none()
            && schema.sections[section].within.is_none_or(|outer| self.heading_of(outer).is_some_and(inside))
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

/// How many sections `section` must stand in, one inside the other.
fn depth(section: usize, schema: &Schema) -> usize {
    let outer = |&section: &usize| schema.sections[section].within;
    std::iter::successors(Some(section), outer).count() - 1
}

/// What a bid is worth, so that of two alike the one with what the section asks for is worth more, then the shallower,
/// then the first; those of all sections together are never worth a point.
fn ranked(bid: &Bid, shows: bool, level: u8) -> i64 {
    const HEADINGS: i64 = 1 << 22;
    let order = HEADINGS - 1 - i64::try_from(bid.heading).unwrap_or(HEADINGS).min(HEADINGS - 1);
    let level = 7 - i64::from(level.min(7));
    (bid.worth << 40) + (i64::from(shows) << 25) + (level << 22) + order
}

/// Whether the heading is a wording of the section, not one with other words beside.
fn is_wording(candidate: &Candidate) -> bool {
    match candidate.evidence {
        Evidence::Listed | Evidence::Pattern => true,
        // The same in another language, as in `Speakers (Diễn giả)`.
        Evidence::ListedPiece => candidate.others < 4,
        Evidence::TermsOnly => candidate.others == 0,
        _ => false,
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
