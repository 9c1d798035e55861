//! Which texts are copies of which: exact shares of the pairs that were proposed.

use std::collections::HashMap;

use rayon::prelude::*;

use super::fingerprint::Fingerprint;
use super::sketch::{Hits, Sketches, hits_needed};
use super::text::Text;
use super::{common, shingles};

/// What is asked.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Options {
    /// The share of the shorter text from which on two are reported: above 0, up to 1. Less than 0.01 is taken as that.
    pub threshold: f64,
    /// Whether reports of one site are compared with each other.
    pub within_site: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { threshold: 0.5, within_site: false }
    }
}

/// Two texts that share at least the threshold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Pair {
    /// Index of a report among the fingerprints.
    pub a: usize,
    /// Index of the other report, which is greater.
    pub b: usize,
    /// How many shingles both hold, those that are nobody's own left out.
    pub shared: u32,
    /// Of how many: those of the shorter report.
    pub of: u32,
}

impl Pair {
    /// The share, from 0 to 1.
    pub fn share(&self) -> f64 {
        f64::from(self.shared) / f64::from(self.of.max(1))
    }
}

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Found {
    /// The pairs, ascending by `a`, then `b`.
    pub pairs: Vec<Pair>,
    /// The shingles that are nobody's own, for [`longest_common_passage`](super::passage::longest_common_passage).
    pub common: Vec<u32>,
}

/// Every pair of reports that shares at least the threshold, when one of the two is under check: `is_target` says so of
/// an index.
///
/// The result is the same whatever the number of threads. Of a text that more than 32 reports hold, each of
/// these is paired with some others, not with all.
pub fn find(fingerprints: &[Fingerprint], options: &Options, is_target: impl Fn(usize) -> bool) -> Found {
    let threshold = if options.threshold > 0.01 { options.threshold.min(1.0) } else { 0.01 };
    let homes = homes(fingerprints, options.within_site);
    let common = common::common(fingerprints, &homes);
    let own =
        |fingerprint: &Fingerprint| fingerprint.shingles.len() as u32 - shared(&fingerprint.shingles, &common, &[]);
    let own: Vec<u32> = fingerprints.par_iter().map(own).collect();
    let mut texts: Vec<Text<'_>> = fingerprints
        .iter()
        .enumerate()
        .filter(|(_, fingerprint)| !fingerprint.template)
        .map(|(index, fingerprint)| {
            let (own, home) = (own[index], homes[index]);
            Text { shingles: &fingerprint.shingles, own, target: is_target(index), index, home }
        })
        .collect();
    texts.retain(Text::can_be_judged);
    texts.sort_unstable_by_key(|text| (!text.target, text.own, text.index));
    let sketches = Sketches::new(&texts, &common, threshold);
    let proposed = (0..texts.len()).into_par_iter().map_init(
        || (Hits::on(texts.len()), Vec::new()),
        |(hits, proposed), place| {
            proposed.clear();
            sketches.propose(place, hits, proposed);
            let longer = &texts[place];
            let exact = |&shorter: &u32| {
                let shorter = &texts[shorter as usize];
                let (a, b) = (shorter.index.min(longer.index), shorter.index.max(longer.index));
                Pair { a, b, shared: shared(shorter.shingles, longer.shingles, &common), of: shorter.own }
            };
            let alike = |shorter: &&u32| look_alike(&texts[**shorter as usize], longer, &common, threshold);
            let pairs = proposed.iter().filter(alike).map(exact);
            pairs.filter(|pair| reaches(pair, threshold)).collect::<Vec<_>>()
        },
    );
    let mut pairs: Vec<Pair> = proposed.flatten_iter().collect();
    pairs.par_sort_unstable();
    Found { pairs, common }
}

/// How many of a text's numbers are looked at before all are compared: four sketches.
const SECOND_LOOK: usize = 256;

/// Whether as many of the smallest numbers of `shorter` are in `longer` as speak for a share of `threshold`: most of what
/// the sketches propose among texts on one subject is told apart by that. Misses as little as they do; see `sketch`.
fn look_alike(shorter: &Text<'_>, longer: &Text<'_>, common: &[u32], threshold: f64) -> bool {
    let Some(&last) = shorter.shingles.get(SECOND_LOOK) else { return true };
    let head = &shorter.shingles[..SECOND_LOOK];
    let own = head.len() as u32 - shared(head, common, &[]);
    let hits = shared(head, &longer.shingles[..longer.shingles.partition_point(|&number| number < last)], common);
    hits >= hits_needed(shorter.own, own as usize, threshold)
}

/// How many numbers both hold that are not among `but`.
fn shared(one: &[u32], other: &[u32], but: &[u32]) -> u32 {
    let mut count = 0;
    shingles::both(one, other, |shingle| count += u32::from(but.binary_search(&shingle).is_err()));
    count
}

fn reaches(pair: &Pair, threshold: f64) -> bool {
    // A third written as 0.3333333333 is reached by one of three.
    pair.share() >= threshold - 1e-9
}

/// A number for each writer, or for each report: texts with the same one are not compared.
fn homes(fingerprints: &[Fingerprint], within_site: bool) -> Vec<u32> {
    let mut known = HashMap::new();
    let mut home = |site, report| {
        let next = known.len() as u32;
        *known.entry((site, within_site.then_some(report))).or_insert(next)
    };
    fingerprints.iter().map(|fingerprint| home(fingerprint.site.as_str(), fingerprint.report.as_str())).collect()
}
