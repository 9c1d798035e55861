//! Finds copies: computes the exact shared part of each candidate pair.

use std::cmp::Reverse;
use std::collections::HashMap;

use rayon::prelude::*;

use super::common::{self, Common};
use super::fingerprint::Fingerprint;
use super::shingles;
use super::sketch::{Hits, Sketches, hits_needed};
use super::text::{MIN_SHINGLES, Text};

/// Comparison options.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Options {
    /// Minimum shared part of the shorter text for a report: above 0, up to 1. Values below 0.01 count as 0.01.
    pub threshold: f64,
    /// Whether to compare reports of the same site with each other.
    pub within_site: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { threshold: 0.5, within_site: false }
    }
}

impl Options {
    /// The threshold as it counts.
    pub(super) fn least(&self) -> f64 {
        if self.threshold > 0.01 { self.threshold.min(1.0) } else { 0.01 }
    }
}

/// Two texts that share at least the threshold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Pair {
    /// Index of a report among the fingerprints.
    pub a: usize,
    /// Index of the other report, which is greater.
    pub b: usize,
    /// The number of shingles in both, without the common ones.
    pub shared: u32,
    /// The number of shingles of the shorter report, without the common ones.
    pub of: u32,
}

impl Pair {
    /// The shared part, from 0 to 1.
    pub fn share(&self) -> f64 {
        f64::from(self.shared) / f64::from(self.of.max(1))
    }
}

/// The result of a comparison.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Found {
    /// The pairs, ascending by `a`, then `b`.
    pub pairs: Vec<Pair>,
    /// The common shingles, for [`longest_common_passage`](super::passage::longest_common_passage).
    pub common: Vec<u32>,
    /// What most of the class has in common, besides templates.
    pub of_class: Vec<ClassText>,
}

/// Text that most of a class has in its reports of one kind: a handout, or an assignment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClassText {
    /// Its shingles, ascending.
    pub shingles: Vec<u32>,
    /// The index of the report that has most of it, among those that are checked.
    pub sample: usize,
    /// The number of authors who have at least half of it.
    pub homes: usize,
    /// The number of authors with reports of the kind.
    pub of: usize,
}

/// All pairs of reports that share at least the threshold and of which at least one is checked: `is_target` tells that
/// for an index.
///
/// The result does not depend on the number of threads. If more than 32 reports have the same text, each of them is
/// paired with some of the others, not with all.
pub fn find(fingerprints: &[Fingerprint], options: &Options, is_target: impl Fn(usize) -> bool) -> Found {
    let threshold = options.least();
    let homes = homes(fingerprints, options.within_site);
    let Common { all: common, of_class } = common::common(fingerprints, &homes);
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
            let likely = |shorter: &&u32| {
                let shorter = &texts[**shorter as usize];
                passes_second_check(shorter.shingles, shorter.own, longer.shingles, &common, threshold)
            };
            let pairs = proposed.iter().filter(likely).map(exact);
            pairs.filter(|pair| reaches(pair, threshold)).collect::<Vec<_>>()
        },
    );
    let mut pairs: Vec<Pair> = proposed.flatten_iter().collect();
    pairs.par_sort_unstable();
    // The weeks of one student that say the same are no class.
    let authors = if options.within_site { self::homes(fingerprints, false) } else { homes };
    let of_class = of_class
        .into_iter()
        .filter_map(|(kind, shingles)| class_text(fingerprints, &authors, &kind, shingles, &is_target));
    Found { pairs, of_class: of_class.collect(), common }
}

/// The text of `shingles`, which most of the class has in reports of `kind`; `None` if it is too short to speak of, in
/// too few reports, or in none that is checked.
pub(super) fn class_text(
    fingerprints: &[Fingerprint],
    authors: &[u32],
    kind: &str,
    shingles: Vec<u32>,
    is_target: &impl Fn(usize) -> bool,
) -> Option<ClassText> {
    if shingles.len() < MIN_SHINGLES {
        return None;
    }
    let (mut having, mut all) = (Vec::new(), Vec::new());
    let mut sample: Option<(u32, Reverse<usize>)> = None;
    let of_kind = |fingerprint: &Fingerprint| !fingerprint.template && fingerprint.kind == kind;
    for (index, fingerprint) in fingerprints.iter().enumerate().filter(|(_, fingerprint)| of_kind(fingerprint)) {
        all.push(authors[index]);
        let own = shared(&fingerprint.shingles, &shingles, &[]);
        if own as usize * 2 >= shingles.len() {
            having.push(authors[index]);
        }
        if own > 0 && is_target(index) {
            sample = sample.max(Some((own, Reverse(index))));
        }
    }
    let count = |mut authors: Vec<u32>| {
        authors.sort_unstable();
        authors.dedup();
        authors.len()
    };
    let (_, Reverse(sample)) = sample?;
    let (homes, of) = (count(having), count(all));
    // Pieces of which nobody has more than a few are no one text.
    (homes >= common::MIN_HOMES as usize).then_some(ClassText { shingles, sample, homes, of })
}

/// How many shingles of a text are examined before the full comparison: the size of four sketches.
const SECOND_CHECK: usize = 256;

/// Whether enough of the smallest shingles of `shorter`, which has so many `own` ones, are in `longer` for a shared part of `threshold`. This rules
/// out most candidates that are only about the same subject. It misses as few pairs as the sketches do; see `sketch`.
pub(super) fn passes_second_check(shorter: &[u32], own: u32, longer: &[u32], common: &[u32], threshold: f64) -> bool {
    let Some(&last) = shorter.get(SECOND_CHECK) else { return true };
    let head = &shorter[..SECOND_CHECK];
    let own_in_head = head.len() as u32 - shared(head, common, &[]);
    let hits = shared(head, &longer[..longer.partition_point(|&number| number < last)], common);
    hits >= hits_needed(own, own_in_head as usize, threshold)
}

/// The number of shingles that are in both and not in `except`.
pub(super) fn shared(one: &[u32], other: &[u32], except: &[u32]) -> u32 {
    let mut count = 0;
    shingles::intersect(one, other, |shingle| count += u32::from(except.binary_search(&shingle).is_err()));
    count
}

pub(super) fn reaches(pair: &Pair, threshold: f64) -> bool {
    // A threshold of one third, written as 0.3333333333, is met by 1 of 3.
    pair.share() >= threshold - 1e-9
}

/// A number per author, or per report: texts with the same number are not compared.
pub(super) fn homes(fingerprints: &[Fingerprint], within_site: bool) -> Vec<u32> {
    let mut numbers = HashMap::new();
    let mut home = |site, report| {
        let next = numbers.len() as u32;
        *numbers.entry((site, within_site.then_some(report))).or_insert(next)
    };
    fingerprints.iter().map(|fingerprint| home(fingerprint.site.as_str(), fingerprint.report.as_str())).collect()
}
