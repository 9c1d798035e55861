//! Scores each reason, and tells topics from sections.
//!
//! The numbers in the comments come from 210 labelled reports, published in two languages by 35 sites, and from
//! `fixtures/outlines.yaml`: how many of the headings that got their section by this evidence were labelled so by a
//! reader. Few are wrong, because the scores only decide which of two competing reasons wins. Their order follows which
//! of the two was right in those reports. A step is large where no bonus may make up for it, and small where only the
//! order matters.

use rustc_hash::FxHashMap;

use super::evidence::{Candidate, Evidence};
use super::shape::Shape;
use crate::document::{Document, Heading};
use crate::schema::{Countable, RequirementLevel, Schema};

/// A listed wording is the whole heading: 1003 of 1003 right.
const LISTED: i64 = 100;
/// A listed wording is a piece of the heading: 68 of 68.
const LISTED_PIECE: i64 = 90;
/// A pattern matches. No schema of the labelled reports has one; the writer of the schema vouches for it.
const PATTERN: i64 = 85;
/// A listed wording among other words: 6 of 6.
const LISTED_WITHIN: i64 = 80;
/// Only terms and filler: 497 of 497.
const TERMS_ONLY: i64 = 75;
/// The translation decides: 50 of 51. Above all vague evidence, so that clear words in one language win over vague
/// words in the other.
const TRANSLATION: i64 = 60;
/// Only weak terms: 69 of 69.
const WEAK_TERMS: i64 = 50;
/// A term among other words: 35 of 36.
const CONTAINS: i64 = 40;
/// A weak term among other words: 4 of 4.
const WEAK_CONTAINS: i64 = 20;

/// Deducted for each piece before the matching one, twice at most. Less than any step above.
const LATER_PIECE: i64 = 2;
/// Deducted for each word before the matching one, [`MAX_WORDS`] times at most.
const LATER_WORD: i64 = 1;
const MAX_WORDS: usize = 6;
/// Deducted for each level below the level of the sections: more than the step from a listed wording to terms, less
/// than the step to a term among other words.
const LOWER: i64 = 27;
/// Deducted if it matches only without Vietnamese marks.
const WITHOUT_MARKS: i64 = 1;
/// Deducted if the heading has a number and the sections have none. Terms then score less than one term among other
/// words.
const NUMBERED: i64 = 45;
/// Deducted if the heading has no number and the sections have numbers.
const UNNUMBERED: i64 = 20;
/// Deducted if the section is optional. If a heading names two sections equally well, the required one gets it.
const OPTIONAL: i64 = 10;
/// Deducted if the section is recommended, so that it does not win over a required one.
const RECOMMENDED: i64 = 1;

/// From this number of topics on the level of the sections, that level is not used by sections alone.
const MIN_TOPICS: usize = 2;

/// A candidate with its score for the section.
#[derive(Debug)]
pub(super) struct Bid {
    pub heading: usize,
    pub reason: Candidate,
    /// The score, more than 0.
    pub score: i64,
}

/// Scores every candidate. Leaves out topics. The sections are on `level`, and those headings count as on it that are `on_level`.
pub(super) fn bids(
    document: &Document<'_>,
    schema: &Schema,
    candidates: &[Vec<Candidate>],
    shapes: &[Shape],
    (level, on_level): (Option<u8>, &[bool]),
) -> Vec<Bid> {
    let headings = &document.headings;
    let style = style(headings, candidates, shapes, level);
    let timetables = timetables(headings, shapes);
    let among_topics = topics(headings, candidates, level) >= MIN_TOPICS;
    let mut bids: Vec<Bid> = Vec::new();
    // Per heading, the index of its first bid.
    let mut starts = Vec::with_capacity(headings.len());
    for (index, candidates) in candidates.iter().enumerate() {
        starts.push(bids.len());
        let place = Place {
            lower: level.filter(|_| !on_level[index]).map_or(0, |level| headings[index].level.saturating_sub(level)),
            above: level.is_some_and(|level| headings[index].level < level) && !on_level[index],
            numbering_differs: style.filter(|&numbered| numbered != shapes[index].numbered),
            talk: shapes[index].talk,
            timetable: shapes[index].timed && timetables.contains_key(&headings[index].parent),
            timed: shapes[index].timed,
            among_topics,
        };
        for reason in candidates {
            let section = &schema.sections[reason.section];
            let leaf = headings[index].end == index + 1;
            let shows = || leaf && !lacks_images(document, &headings[index], schema, reason.section);
            let pictured = section.requires.counts.iter().any(|count| count.what == Countable::Images);
            // `The best moments of the evening`, with parts below and no image, only has a word for images.
            let listed = matches!(reason.evidence, Evidence::Listed | Evidence::ListedPiece | Evidence::Pattern);
            if pictured && !listed && !leaf && lacks_images(document, &headings[index], schema, reason.section) {
                continue;
            }
            if let Some(score) = place.score(reason, section.required, pictured.then(shows)) {
                bids.push(Bid { heading: index, reason: reason.clone(), score });
            }
        }
        let own = starts[index]..bids.len();
        yield_to_outer(headings, index, &starts, own, &mut bids);
    }
    bids
}

/// The place of a heading among the sections of the report, and its shape.
struct Place {
    /// The number of levels below the level of the sections.
    lower: u8,
    /// Whether it is above the level of the sections.
    above: bool,
    /// `Some(false)` if it is numbered and the sections are not, `Some(true)` if the sections are numbered and it is
    /// not.
    numbering_differs: Option<bool>,
    talk: bool,
    /// Whether other headings beside it have a time of day, too.
    timetable: bool,
    timed: bool,
    /// Whether there are topics on the level of the sections. Weak terms then count for nothing.
    among_topics: bool,
}

impl Place {
    /// Returns the score of `reason` for a section of this `requirement`, or `None` if the heading is a topic. `shows`
    /// is whether there are images below the heading, if the section requires images.
    fn score(&self, reason: &Candidate, requirement: RequirementLevel, shows: Option<bool>) -> Option<i64> {
        let numbered = self.numbering_differs == Some(false);
        let topic = (numbered || self.timed) && self.lower > 0 || self.timed && (numbered || self.timetable);
        if reason.evidence != Evidence::Translation && (topic || !self.qualifies(reason, requirement, shows)) {
            return None;
        }
        let listed = matches!(reason.evidence, Evidence::Listed | Evidence::ListedPiece | Evidence::Pattern);
        let piece = LATER_PIECE * reason.position.min(2) as i64;
        let word = LATER_WORD * reason.position.min(MAX_WORDS) as i64;
        let words = match reason.evidence {
            Evidence::Listed => LISTED,
            Evidence::ListedPiece => LISTED_PIECE - piece,
            Evidence::Pattern => PATTERN,
            Evidence::ListedWithin => LISTED_WITHIN - word,
            Evidence::TermsOnly => TERMS_ONLY - piece,
            Evidence::Translation => TRANSLATION,
            Evidence::WeakTerms => WEAK_TERMS - piece,
            Evidence::Contains => CONTAINS - word,
            Evidence::WeakContains => WEAK_CONTAINS - word,
            // Table matches are assigned last.
            Evidence::Table => 0,
        };
        let number = match self.numbering_differs {
            None => 0,
            Some(false) => NUMBERED,
            Some(true) => UNNUMBERED,
        };
        let deduction = match requirement {
            RequirementLevel::Required => 0,
            RequirementLevel::Recommended => RECOMMENDED,
            RequirementLevel::Optional => OPTIONAL,
        };
        let place = match reason.evidence {
            Evidence::Translation => 0,
            _ => LOWER * i64::from(self.lower) + number,
        };
        let score = words - place - i64::from(reason.bare) * WITHOUT_MARKS - deduction;
        // A listed wording counts on every level.
        if listed { Some(score.max(1)) } else { Some(score).filter(|&score| score > 0) }
    }

    /// Whether the evidence counts at this place.
    fn qualifies(&self, reason: &Candidate, requirement: RequirementLevel, shows: Option<bool>) -> bool {
        let evidence = reason.evidence;
        let on_level = self.lower == 0 && !self.above;
        let numbered = self.numbering_differs == Some(false);
        if self.talk {
            return matches!(evidence, Evidence::Listed | Evidence::ListedPiece) && on_level;
        }
        match evidence {
            Evidence::Listed | Evidence::ListedPiece | Evidence::Pattern | Evidence::Translation => true,
            // Off the level of the sections, the heading must contain only terms.
            Evidence::TermsOnly => {
                let elsewhere = requirement != RequirementLevel::Optional || shows.is_some();
                on_level || self.lower < 2 && reason.others == 0 && elsewhere
            }
            Evidence::WeakTerms => {
                !self.among_topics && !numbered && (on_level || self.lower < 2 && reason.others == 0)
            }
            Evidence::ListedWithin => on_level && !numbered || self.lower == 1 && shows == Some(true),
            // A term among other words is not enough if the images are missing.
            Evidence::Contains => match shows {
                Some(shows) => shows && self.lower < 2 && !self.above && !numbered,
                None => on_level && !numbered,
            },
            Evidence::Table => false,
            Evidence::WeakContains => {
                !self.among_topics
                    && on_level
                    && self.numbering_differs.is_none()
                    && requirement != RequirementLevel::Optional
            }
        }
    }
}

/// Whether the sections are numbered, judged by the headings that are clearly sections and on their `level`. One in
/// five may differ. `None` if undecided.
fn style(headings: &[Heading], candidates: &[Vec<Candidate>], shapes: &[Shape], level: Option<u8>) -> Option<bool> {
    let plain = |candidate: &Candidate| candidate.evidence.is_plain();
    let sections = headings.iter().zip(candidates).zip(shapes).filter(|((heading, candidates), shape)| {
        Some(heading.level) == level && !shape.talk && candidates.iter().any(plain)
    });
    let (numbered, unnumbered): (Vec<bool>, Vec<bool>) =
        sections.map(|(_, shape)| shape.numbered).partition(|&numbered| numbered);
    let (numbered, unnumbered) = (numbered.len(), unnumbered.len());
    if numbered > 4 * unnumbered {
        Some(true)
    } else if unnumbered > 4 * numbered {
        Some(false)
    } else {
        None
    }
}

/// The number of headings on the `level` of the sections that match no section and have subheadings.
fn topics(headings: &[Heading], candidates: &[Vec<Candidate>], level: Option<u8>) -> usize {
    let topic = |&index: &usize| {
        Some(headings[index].level) == level && candidates[index].is_empty() && headings[index].end > index + 1
    };
    (0..headings.len()).filter(topic).count()
}

/// The headings with several timed headings below: timetables.
fn timetables(headings: &[Heading], shapes: &[Shape]) -> FxHashMap<Option<usize>, usize> {
    let mut timed: FxHashMap<Option<usize>, usize> = FxHashMap::default();
    for (heading, _) in headings.iter().zip(shapes).filter(|(_, shape)| shape.timed) {
        *timed.entry(heading.parent).or_default() += 1;
    }
    timed.retain(|_, count| *count > 1);
    timed
}

/// Lowers the bids of heading `index`, which are the range `own`, below those of an enclosing heading that is probably
/// the same section: `Speakers` inside `Our Guests` are some of them.
fn yield_to_outer(headings: &[Heading], index: usize, starts: &[usize], own: std::ops::Range<usize>, bids: &mut [Bid]) {
    let (before, own) = bids.split_at_mut(own.start);
    for bid in own {
        let mut outer = headings[index].parent;
        while let Some(parent) = outer {
            let around = &before[starts[parent]..starts[parent + 1]];
            let first = around.iter().max_by_key(|bid| bid.score);
            if let Some(first) = first.filter(|first| first.reason.section == bid.reason.section) {
                bid.score = bid.score.min(first.score - 1).max(1);
                break;
            }
            outer = headings[parent].parent;
        }
    }
}

/// Whether the content below `heading` lacks the images that the section requires.
pub(super) fn lacks_images(document: &Document<'_>, heading: &Heading, schema: &Schema, section: usize) -> bool {
    schema.sections[section].requires.wants(Countable::Images) && document.images_in(heading.content).is_empty()
}

#[cfg(test)]
mod tests;
