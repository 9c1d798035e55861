//! Evidence from the report's translation, which has the same headings in the same order.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::bound::Bound;
use super::evidence::{Candidate, Evidence, candidate, keep};
use crate::document::{Document, Heading};
use crate::schema::Schema;

/// The headings of a report in another language, and the sections that they serve.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Translation {
    /// The code of its language.
    pub language: String,
    /// The level of every heading.
    levels: Vec<u8>,
    /// The level of its sections.
    sections_on: u8,
    /// The headings that clearly serve a section, each with the section and the heading's text.
    serves: Vec<(usize, usize, Arc<str>)>,
}

impl Translation {
    /// The evidence of `document`, which is in the language with this code. Its sections are `bound`, most of them on
    /// `level`.
    pub fn new(language: &str, document: &Document<'_>, bound: &[Option<Bound>], level: Option<u8>) -> Self {
        let plain = |(section, bound): (usize, &Option<Bound>)| {
            let bound = bound.as_ref().filter(|bound| bound.reason.evidence.is_plain() && !bound.reason.bare)?;
            Some((bound.heading, section, document.headings[bound.heading].text.as_str().into()))
        };
        Self {
            language: language.to_owned(),
            levels: levels(&document.headings),
            sections_on: level.unwrap_or(0),
            serves: bound.iter().enumerate().filter_map(plain).collect(),
        }
    }

    /// The same in the language with this code.
    pub fn in_language(self, language: &str) -> Self {
        Self { language: language.to_owned(), ..self }
    }

    /// Adds to the `candidates` of each heading the section that the heading at its place in the translation serves.
    /// Places correspond if both outlines have the same depths, at least down to the sections. `##` in one may be `###`
    /// in the other. What a heading says of itself counts more: one that begins with the word of a section which may be left
    /// out (`Challenges and how I met them`) is that section.
    pub(super) fn speak(&self, headings: &[Heading], schema: &Schema, candidates: &mut [Vec<Candidate>]) {
        let (own, other) = (depths(&levels(headings)), depths(&self.levels));
        let sections_on = self.levels.iter().zip(&other).find(|(level, _)| **level == self.sections_on);
        let sections_on = sections_on.map_or(0, |(_, depth)| *depth);
        let down_to = |deepest: usize, depths: &[usize]| -> Vec<usize> {
            (0..depths.len()).filter(|&index| depths[index] <= deepest).collect()
        };
        let alike = [usize::MAX, sections_on].into_iter().find_map(|deepest| {
            let (ours, theirs) = (down_to(deepest, &own), down_to(deepest, &other));
            let depth = |depths: &[usize], at: &[usize]| at.iter().map(|&index| depths[index]).collect::<Vec<_>>();
            (depth(&own, &ours) == depth(&other, &theirs)).then_some((ours, theirs))
        });
        let Some((ours, theirs)) = alike else { return };
        let at_place = |(heading, section, words)| Some((ours[theirs.binary_search(&heading).ok()?], section, words));
        let spoken = self.serves.iter().map(|(heading, section, words)| (*heading, *section, words));
        let mut spoken: Vec<(usize, usize, &Arc<str>)> = spoken.filter_map(at_place).collect();
        spoken.sort_unstable_by_key(|&(heading, ..)| heading);
        let says_itself =
            |candidate: &Candidate| candidate.opens_heading() && schema.sections[candidate.section].is_optional_text();
        // A heading that is in one of them only, here or there as text that should be one, moves those that follow, up to where
        // both agree again.
        let is_moved = |between: &&[(usize, usize, &Arc<str>)]| {
            between.iter().any(|&(heading, section, _)| is_another(&candidates[heading], section, schema))
        };
        let between = spoken.chunk_by(|_, &(heading, section, _)| !agrees(&candidates[heading], section));
        let at_place: Vec<_> = between.filter(|between| !is_moved(between)).flatten().collect();
        for &(heading, section, words) in at_place {
            if !candidates[heading].iter().any(says_itself) {
                keep(&mut candidates[heading], candidate(section, Evidence::Translation, 0, 0, words.clone()));
            }
        }
    }
}

/// Whether a heading with these `candidates` plainly is this section of a report.
fn agrees(candidates: &[Candidate], section: usize) -> bool {
    candidates.iter().any(|candidate| candidate.section == section && candidate.evidence.is_plain())
}

/// Whether a heading with these `candidates` plainly is one of the sections of a report, and not this one.
fn is_another(candidates: &[Candidate], section: usize, schema: &Schema) -> bool {
    let mut plain = candidates.iter().filter(|candidate| candidate.evidence.is_plain()).peekable();
    plain.peek().is_some()
        && plain.all(|one| one.section != section && !schema.sections[one.section].is_optional_text())
}

/// For each of `levels`, the number of outer levels that the report uses.
fn depths(levels: &[u8]) -> Vec<usize> {
    let used: BTreeSet<u8> = levels.iter().copied().collect();
    levels.iter().map(|&level| used.range(..level).count()).collect()
}

fn levels(headings: &[Heading]) -> Vec<u8> {
    headings.iter().map(|heading| heading.level).collect()
}
