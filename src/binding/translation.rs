//! What the same report in another language says of its headings: both have the same ones, in the same order.

use std::sync::Arc;

use super::bound::Bound;
use super::evidence::{Candidate, Evidence, candidate, keep};
use crate::document::{Document, Heading};

/// The headings of a report in another language, and what they serve.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Translation {
    /// The code of its language.
    pub language: String,
    /// Of all headings the level.
    levels: Vec<u8>,
    /// The level that its sections stand on.
    sections_on: u8,
    /// The headings that plainly serve a section, with it and their words.
    serves: Vec<(usize, usize, Arc<str>)>,
}

impl Translation {
    /// What `document`, in the language with this code, has to say, whose sections are `bound` so and commonly stand on
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

    /// Adds to the `candidates` of each of the `headings` what the one in its place serves. Places are known where both
    /// outlines are alike, or at least what is left of them down to the sections.
    pub(super) fn speak(&self, headings: &[Heading], candidates: &mut [Vec<Candidate>]) {
        let own = levels(headings);
        let down_to = |deepest: u8, levels: &[u8]| -> Vec<usize> {
            (0..levels.len()).filter(|&index| levels[index] <= deepest).collect()
        };
        let alike = [6, self.sections_on].into_iter().find_map(|deepest| {
            let (ours, theirs) = (down_to(deepest, &own), down_to(deepest, &self.levels));
            let level = |levels: &[u8], at: &[usize]| at.iter().map(|&index| levels[index]).collect::<Vec<_>>();
            (level(&own, &ours) == level(&self.levels, &theirs)).then_some((ours, theirs))
        });
        let Some((ours, theirs)) = alike else { return };
        for (heading, section, words) in &self.serves {
            if let Ok(at) = theirs.binary_search(heading) {
                keep(&mut candidates[ours[at]], candidate(*section, Evidence::Translation, 0, 0, words));
            }
        }
    }
}

fn levels(headings: &[Heading]) -> Vec<u8> {
    headings.iter().map(|heading| heading.level).collect()
}
