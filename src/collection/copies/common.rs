//! Finds shingles that come with the template or the assignment, not from an author.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::fingerprint::Fingerprint;

/// Minimum number of authors before a shingle can count as common: fewer may well be friends.
pub(super) const MIN_HOMES: u32 = 5;

/// Buckets per shingle of an average author: enough that the shingles sharing a bucket stay far below the limit.
const BUCKETS_PER_SHINGLE: usize = 64;

/// The shingles that nobody wrote alone.
pub(super) struct Common {
    /// All of them, ascending.
    pub all: Vec<u32>,
    /// Those that most of the class has in reports of one kind, and no template has.
    pub of_class: Vec<(String, Vec<u32>)>,
}

/// The common shingles: those of the templates among `fingerprints`, and those in the reports of more than
/// half of the homes with reports of the same kind, if at least [`MIN_HOMES`] homes have them.
///
/// Text that most of a class has came with the template or the assignment, or from a page given to all. If the class
/// copied it from one of its members, the texts cannot show that, and nobody is to blame for it.
pub(super) fn common(fingerprints: &[Fingerprint], homes: &[u32]) -> Common {
    let mut common = of_templates(fingerprints);
    let mut of_class: Vec<(String, Vec<u32>)> = Vec::new();
    for (kind, reports) in &kinds(fingerprints, homes) {
        let home_count = count_homes(reports);
        if let Some(least) = least_homes(home_count) {
            let held = held_by(reports, home_count, least).into_iter().map(|(shingle, _)| shingle);
            let many = held.filter(|shingle| common.binary_search(shingle).is_err());
            of_class.push(((*kind).to_owned(), many.collect()));
        }
    }
    common.extend(of_class.iter().flat_map(|(_, many)| many));
    common.sort_unstable();
    common.dedup();
    Common { all: common, of_class }
}

/// The shingles of the templates among `fingerprints`, ascending.
pub(super) fn of_templates(fingerprints: &[Fingerprint]) -> Vec<u32> {
    let mut shingles: Vec<u32> = Vec::new();
    for template in fingerprints.iter().filter(|fingerprint| fingerprint.template) {
        shingles.extend(&template.shingles);
    }
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

/// The reports of each kind, each with the number of its home.
pub(super) fn kinds<'f>(fingerprints: &'f [Fingerprint], homes: &[u32]) -> BTreeMap<&'f str, Vec<(&'f [u32], u32)>> {
    let mut kinds: BTreeMap<&str, Vec<(&[u32], u32)>> = BTreeMap::new();
    for (report, &home) in fingerprints.iter().zip(homes).filter(|(fingerprint, _)| !fingerprint.template) {
        kinds.entry(&report.kind).or_default().push((&report.shingles, home));
    }
    kinds
}

/// The number of homes of these reports.
pub(super) fn count_homes(reports: &[(&[u32], u32)]) -> u32 {
    let mut homes: Vec<u32> = reports.iter().map(|&(_, home)| home).collect();
    homes.sort_unstable();
    homes.dedup();
    homes.len() as u32
}

/// In how many of `home_count` homes a shingle is common; `None` if they are too few.
pub(super) fn least_homes(home_count: u32) -> Option<u32> {
    (home_count >= MIN_HOMES).then(|| MIN_HOMES.max(home_count / 2 + 1))
}

/// The shingles in the reports of at least `least` homes, ascending, each with the number of homes; there are about
/// `home_count`. Passes over the reports twice: the first pass counts all shingles in shared buckets, the second examines
/// only those in buckets that are full enough.
pub(super) fn held_by(reports: &[(&[u32], u32)], home_count: u32, least: u32) -> Vec<(u32, u32)> {
    let total: usize = reports.iter().map(|(shingles, _)| shingles.len()).sum();
    let bits = (total / (home_count as usize).max(1) * BUCKETS_PER_SHINGLE).clamp(2, 1 << 20).ilog2();
    let bucket = |shingle: u32| (shingle >> (u32::BITS - bits)) as usize;
    let is_enough = |count: usize| count >= least as usize;

    let share = reports.len().div_ceil(rayon::current_num_threads()).max(1);
    let counted = reports.par_chunks(share).map(|reports| {
        let mut counts = vec![0u32; 1 << bits];
        for &shingle in reports.iter().flat_map(|(shingles, _)| *shingles) {
            counts[bucket(shingle)] += 1;
        }
        counts
    });
    let add = |mut sums: Vec<u32>, counts: Vec<u32>| {
        sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        sums
    };
    let Some(counts) = counted.reduce_with(add) else { return Vec::new() };
    let full: Vec<bool> = counts.into_iter().map(|count| is_enough(count as usize)).collect();
    let full = &full;
    let in_full_buckets = reports.par_iter().flat_map_iter(|&(shingles, home)| {
        let in_full = shingles.iter().filter(move |&&shingle| full[bucket(shingle)]);
        in_full.map(move |&shingle| (shingle, home))
    });
    let mut held: Vec<(u32, u32)> = in_full_buckets.collect();
    held.par_sort_unstable();
    let runs = held.chunk_by(|one, next| one.0 == next.0).filter(|run| is_enough(run.len()));
    let counted = runs.map(|run| (run[0].0, run.chunk_by(|one, next| one.1 == next.1).count()));
    counted.filter(|&(_, count)| is_enough(count)).map(|(shingle, count)| (shingle, count as u32)).collect()
}
