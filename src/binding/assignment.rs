//! Assigns one heading to each section, so that the total score is the highest.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

/// A heading that could serve a section.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Offer {
    /// Index of the heading.
    pub heading: usize,
    /// The score of this heading for the section, more than 0.
    pub score: i64,
}

/// The number of offers considered per section. More are never needed while there are no more sections than that.
const MAX_OFFERS: usize = 16;

/// Assigns to each section one of its `offers` or none, and each heading at most once, so that the sum of the scores is
/// the highest. If two assignments have the same sum, the first section keeps its heading. Returns the chosen offer of
/// each section.
pub fn assign(mut offers: Vec<Vec<Offer>>) -> Vec<Option<Offer>> {
    for offers in &mut offers {
        offers.sort_by_key(|offer| std::cmp::Reverse(offer.score));
        offers.truncate(MAX_OFFERS);
    }
    let mut assigned = Assigned { has: vec![None; offers.len()], owners: FxHashMap::default() };
    // Adding one section to an optimal assignment keeps it optimal after the best chain of exchanges that begins with
    // it.
    for section in (0..offers.len()).filter(|&section| !offers[section].is_empty()) {
        assigned.admit(section, &offers);
    }
    assigned.has
}

struct Assigned {
    /// The offer assigned to each section.
    has: Vec<Option<Offer>>,
    /// The section that each heading is assigned to.
    owners: FxHashMap<usize, usize>,
}

/// How a chain of exchanges reaches a section: another section takes its heading.
#[derive(Clone, Copy)]
struct Step {
    /// The sum that all exchanges so far gain, including the loss of this section.
    gain: i64,
    /// The section that takes the heading, `None` at the start of the chain.
    taker: Option<(usize, Offer)>,
}

impl Assigned {
    fn admit(&mut self, newcomer: usize, offers: &[Vec<Offer>]) {
        // Holds only the sections that a chain has reached.
        let mut steps = FxHashMap::default();
        steps.insert(newcomer, Step { gain: 0, taker: None });
        // The new section, or any section that loses its heading, may end up without a heading.
        let mut best: (i64, usize, Option<Offer>) = (0, newcomer, None);
        let mut open = VecDeque::from([newcomer]);
        while let Some(section) = open.pop_front() {
            let Some(&Step { gain, .. }) = steps.get(&section) else { continue };
            if gain > best.0 {
                best = (gain, section, None);
            }
            for &offer in &offers[section] {
                let gain = gain + offer.score;
                match self.owners.get(&offer.heading) {
                    None if gain > best.0 => best = (gain, section, Some(offer)),
                    None => {}
                    Some(&owner) => {
                        let gain = gain - self.has[owner].map_or(0, |had| had.score);
                        if steps.get(&owner).is_none_or(|known| gain > known.gain) {
                            steps.insert(owner, Step { gain, taker: Some((section, offer)) });
                            open.push_back(owner);
                        }
                    }
                }
            }
        }
        let (_, mut section, mut gets) = best;
        loop {
            self.has[section] = gets;
            if let Some(offer) = gets {
                self.owners.insert(offer.heading, section);
            }
            let Some((taker, offer)) = steps.get(&section).and_then(|step: &Step| step.taker) else { return };
            (section, gets) = (taker, Some(offer));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The headings that sections get for these scores of headings. A score of 0 is no offer.
    fn given(scores: &[&[i64]]) -> Vec<Option<usize>> {
        let offers = |scores: &&[i64]| {
            let offers = scores.iter().enumerate().map(|(heading, &score)| Offer { heading, score });
            offers.filter(|offer| offer.score > 0).collect()
        };
        assign(scores.iter().map(offers).collect()).iter().map(|offer| offer.map(|offer| offer.heading)).collect()
    }

    #[test]
    fn each_section_gets_its_best_heading_where_nobody_else_wants_it() {
        assert_eq!(given(&[&[1, 5, 0], &[7, 0, 0]]), [Some(1), Some(0)]);
        assert_eq!(given(&[&[0, 0]]), [None]);
        assert_eq!(given(&[]), []);
    }

    #[test]
    fn a_section_gives_way_to_another_where_both_have_more_together() {
        assert_eq!(given(&[&[9, 8], &[7, 0]]), [Some(1), Some(0)]);
        assert_eq!(given(&[&[9, 1], &[7, 0]]), [Some(0), None], "but not where they have less");
        assert_eq!(given(&[&[3, 0], &[7, 0]]), [None, Some(0)], "nor does the first one always win");
    }

    #[test]
    fn chains_of_exchanges_are_found() {
        assert_eq!(given(&[&[9, 8, 0], &[0, 9, 8], &[9, 0, 0]]), [Some(1), Some(2), Some(0)]);
    }

    #[test]
    fn of_two_ways_alike_the_first_section_keeps_its_own() {
        assert_eq!(given(&[&[5], &[5]]), [Some(0), None]);
    }

    proptest! {
        #[test]
        fn no_other_way_is_worth_more(scores in proptest::collection::vec(proptest::collection::vec(0i64..9, 4), 0..5)) {
            fn most(scores: &[Vec<i64>], taken: u32) -> i64 {
                let Some((first, rest)) = scores.split_first() else { return 0 };
                let with = (0..first.len()).filter(|&heading| taken >> heading & 1 == 0 && first[heading] > 0);
                let with = with.map(|heading| first[heading] + most(rest, taken | 1 << heading));
                with.chain([most(rest, taken)]).max().unwrap_or(0)
            }
            let rows: Vec<&[i64]> = scores.iter().map(Vec::as_slice).collect();
            let given = given(&rows);
            let mut seen: Vec<usize> = given.iter().flatten().copied().collect();
            let sum: i64 = given.iter().zip(&scores).filter_map(|(heading, scores)| Some(scores[(*heading)?])).sum();
            prop_assert_eq!(sum, most(&scores, 0));
            seen.sort_unstable();
            seen.dedup();
            prop_assert_eq!(seen.len(), given.iter().flatten().count());
        }
    }
}
