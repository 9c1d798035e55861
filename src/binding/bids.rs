//! What each reason is worth, and which headings are topics rather than sections.
//!
//! The figures are those of 210 labelled reports, published in two languages by 35 sites, and of `fixtures/outlines.yaml`:
//! how many of the headings that got their section by this evidence were the reader's. Hardly any is wrong, as what
//! counts is which of two reasons gives way: the order was chosen by who was right where they met. A step is large where
//! nothing that is added may make up for it, and small where order alone is to decide.

use rustc_hash::FxHashMap;

use super::evidence::{Candidate, Evidence};
use super::shape::Shape;
use crate::document::{Document, Heading};
use crate::schema::{Countable, Schema, Wanted};

/// A listed wording is the whole heading: 1003 of 1003.
const LISTED: i64 = 100;
/// It is a piece of it: 68 of 68.
const LISTED_PIECE: i64 = 90;
/// A pattern matches: none in these schemas, placed by what its writer promises.
const PATTERN: i64 = 85;
/// A listed wording stands among other words: 6 of 6.
const LISTED_WITHIN: i64 = 80;
/// Terms and filler alone: 497 of 497.
const TERMS_ONLY: i64 = 75;
/// The translation says so: 50 of 51; above all that is vague, so that one language's plain words go before the other's
/// vague ones.
const TRANSLATION: i64 = 60;
/// Words alone that often say nothing: 69 of 69.
const WEAK_TERMS: i64 = 50;
/// A term among other words: 35 of 36.
const CONTAINS: i64 = 40;
/// A word that often says nothing among other words: 4 of 4.
const WEAK_CONTAINS: i64 = 20;

/// For each piece before the one that says it, two at most: less than any step above.
const LATER_PIECE: i64 = 2;
/// For each word before the one that says it, [`MAX_WORDS`] at most.
const LATER_WORD: i64 = 1;
const MAX_WORDS: usize = 6;
/// For each level below the sections: more than the step from a listed wording to terms, less than the one to a term
/// among other words.
const LOWER: i64 = 27;
/// Without Vietnamese marks.
const WITHOUT_MARKS: i64 = 1;
/// A number where the sections have none: terms are then worth less than one term among other words.
const NUMBERED: i64 = 45;
/// No number where the sections have some.
const UNNUMBERED: i64 = 20;
/// The section may be left out: between sections that a heading names alike, the one that must be there has it.
const OPTIONAL: i64 = 10;
/// The section is recommended, so that it does not take from one that must be there.
const RECOMMENDED: i64 = 1;

/// How many topics on the level of the sections say that it is not theirs alone.
const SEVERAL_TOPICS: usize = 2;

/// A candidate that is in the running, with what it is worth to its section.
#[derive(Debug)]
pub(super) struct Bid {
    pub heading: usize,
    pub reason: Candidate,
    /// More than 0.
    pub score: i64,
}

/// Puts a worth on every candidate; those that are topics rather than sections are left out.
pub(super) fn bids(
    document: &Document<'_>,
    schema: &Schema,
    candidates: &[Vec<Candidate>],
    shapes: &[Shape],
    level: Option<u8>,
) -> Vec<Bid> {
    let headings = &document.headings;
    let style = style(headings, candidates, shapes, level);
    let timetables = timetables(headings, shapes);
    let among_topics = topics(headings, candidates, level) >= SEVERAL_TOPICS;
    let mut bids: Vec<Bid> = Vec::new();
    // Per heading, where its bids begin.
    let mut starts = Vec::with_capacity(headings.len() + 1);
    for (index, candidates) in candidates.iter().enumerate() {
        starts.push(bids.len());
        let place = Place {
            lower: level.map_or(0, |level| headings[index].level.saturating_sub(level)),
            above: level.is_some_and(|level| headings[index].level < level),
            odd: style.filter(|&numbered| numbered != shapes[index].numbered),
            talk: shapes[index].talk,
            timetable: shapes[index].timed && timetables.contains_key(&headings[index].parent),
            timed: shapes[index].timed,
            among_topics,
        };
        for reason in candidates {
            let section = &schema.sections[reason.section];
            let shows = || {
                let leaf = headings[index].end == index + 1;
                leaf && !lacks_images(document, &headings[index], schema, reason.section)
            };
            let pictured = section.requires.counts.iter().any(|count| count.what == Countable::Images);
            if let Some(score) = place.score(reason, section.required, pictured.then(shows)) {
                bids.push(Bid { heading: index, reason: reason.clone(), score });
            }
        }
        let own = starts[index]..bids.len();
        yield_to_outer(headings, index, &starts, own, &mut bids);
    }
    bids
}

/// Where a heading stands among the report's sections, and what it looks like.
struct Place {
    /// How many levels below them.
    lower: u8,
    /// Whether above them.
    above: bool,
    /// Numbered where they are not (`Some(false)`), or not where they are (`Some(true)`).
    odd: Option<bool>,
    talk: bool,
    /// Others beside it have a time of day as well.
    timetable: bool,
    timed: bool,
    /// Topics stand on the level of the sections, so that a word which often says nothing says nothing.
    among_topics: bool,
}

impl Place {
    /// What `reason` is worth here to a section that is `wanted` like that; `None` where the heading is a topic.
    /// `shows` is whether there are images below it, if the section asks for them.
    fn score(&self, reason: &Candidate, wanted: Wanted, shows: Option<bool>) -> Option<i64> {
        let numbered = self.odd == Some(false);
        let topic = (numbered || self.timed) && self.lower > 0 || self.timed && (numbered || self.timetable);
        if reason.evidence != Evidence::Translation && (topic || !self.qualifies(reason, wanted, shows)) {
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
            // Given out when all else is.
            Evidence::Table => 0,
        };
        let number = match self.odd {
            None => 0,
            Some(false) => NUMBERED,
            Some(true) => UNNUMBERED,
        };
        let wish = match wanted {
            Wanted::Required => 0,
            Wanted::Recommended => RECOMMENDED,
            Wanted::Optional => OPTIONAL,
        };
        let place = match reason.evidence {
            Evidence::Translation => 0,
            _ => LOWER * i64::from(self.lower) + number,
        };
        let score = words - place - i64::from(reason.bare) * WITHOUT_MARKS - wish;
        // A wording is a promise, however far down.
        if listed { Some(score.max(1)) } else { Some(score).filter(|&score| score > 0) }
    }

    /// Whether the evidence counts here.
    fn qualifies(&self, reason: &Candidate, wanted: Wanted, shows: Option<bool>) -> bool {
        let evidence = reason.evidence;
        let on_level = self.lower == 0 && !self.above;
        let numbered = self.odd == Some(false);
        if self.talk {
            return matches!(evidence, Evidence::Listed | Evidence::ListedPiece) && on_level;
        }
        match evidence {
            Evidence::Listed | Evidence::ListedPiece | Evidence::Pattern | Evidence::Translation => true,
            // Off the level of the sections, they must say nothing else.
            Evidence::TermsOnly => {
                let elsewhere = wanted != Wanted::Optional || shows.is_some();
                on_level || self.lower < 2 && reason.others == 0 && elsewhere
            }
            Evidence::WeakTerms => {
                !self.among_topics && !numbered && (on_level || self.lower < 2 && reason.others == 0)
            }
            Evidence::ListedWithin => on_level && !numbered || self.lower == 1 && shows == Some(true),
            // Words in passing do not make up for pictures that are not there.
            Evidence::Contains => match shows {
                Some(shows) => shows && self.lower < 2 && !self.above && !numbered,
                None => on_level && !numbered,
            },
            Evidence::Table => false,
            Evidence::WeakContains => {
                !self.among_topics && on_level && self.odd.is_none() && wanted != Wanted::Optional
            }
        }
    }
}

/// Whether the sections are numbered: whether those are that are plainly some and stand on their `level`, but for one in
/// five; `None` where that cannot be told.
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

/// How many headings on the `level` of the sections speak for none and have parts of their own.
fn topics(headings: &[Heading], candidates: &[Vec<Candidate>], level: Option<u8>) -> usize {
    let topic = |&index: &usize| {
        Some(headings[index].level) == level && candidates[index].is_empty() && headings[index].end > index + 1
    };
    (0..headings.len()).filter(topic).count()
}

/// The headings below which several have a time of day: timetables.
fn timetables(headings: &[Heading], shapes: &[Shape]) -> FxHashMap<Option<usize>, usize> {
    let mut timed: FxHashMap<Option<usize>, usize> = FxHashMap::default();
    for (heading, _) in headings.iter().zip(shapes).filter(|(_, shape)| shape.timed) {
        *timed.entry(heading.parent).or_default() += 1;
    }
    timed.retain(|_, count| *count > 1);
    timed
}

/// Lets the bids of heading `index`, which are `own`, be worth less than those of a heading around it that is most likely
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

/// Whether the content under `heading` has none of the images that the section asks for.
pub(super) fn lacks_images(document: &Document<'_>, heading: &Heading, schema: &Schema, section: usize) -> bool {
    schema.sections[section].requires.wants(Countable::Images) && document.images_in(heading.content).is_empty()
}

#[cfg(test)]
mod tests;
