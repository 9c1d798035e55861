//! What comes with the template or the task, not from a writer.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::fingerprint::Fingerprint;

/// As many writers at least must hold a shingle before it can be the template's: fewer may well be friends.
const MANY: u32 = 5;

/// Drawers for each shingle that a writer has, on average: as many as keep what shares a drawer with others far from
/// "many".
const DRAWERS: usize = 64;

/// The shingles that are nobody's own, ascending: those of the templates among `fingerprints`, and those that more
/// than half of the homes with reports of one kind hold in these, when [`MANY`] homes at least do.
///
/// What most of a class has came with the template or the task, or from a page that all were given. Whether a class copied
/// it from one of its own, nobody can tell from the texts, and nobody is to be blamed for it.
pub(super) fn common(fingerprints: &[Fingerprint], homes: &[u32]) -> Vec<u32> {
    let mut common: Vec<u32> = Vec::new();
    for template in fingerprints.iter().filter(|fingerprint| fingerprint.template) {
        common.extend(&template.shingles);
    }
    let mut kinds: BTreeMap<&str, Vec<(&[u32], u32)>> = BTreeMap::new();
    for (report, &home) in fingerprints.iter().zip(homes).filter(|(fingerprint, _)| !fingerprint.template) {
        kinds.entry(&report.kind).or_default().push((&report.shingles, home));
    }
    for reports in kinds.values() {
        let home_count = count_homes(reports);
        if home_count >= MANY {
            common.extend(held_by_many(reports, home_count));
        }
    }
    common.sort_unstable();
    common.dedup();
    common
}

fn count_homes(reports: &[(&[u32], u32)]) -> u32 {
    let mut homes: Vec<u32> = reports.iter().map(|&(_, home)| home).collect();
    homes.sort_unstable();
    homes.dedup();
    homes.len() as u32
}

/// Those that so many of the reports hold. Each report is walked through twice: all are counted in drawers, many to a
/// drawer, and only those in drawers that are full enough are looked at one by one.
fn held_by_many(reports: &[(&[u32], u32)], home_count: u32) -> Vec<u32> {
    let total: usize = reports.iter().map(|(shingles, _)| shingles.len()).sum();
    let bits = (total / (home_count as usize).max(1) * DRAWERS).clamp(2, 1 << 20).ilog2();
    let drawer = |shingle: u32| (shingle >> (u32::BITS - bits)) as usize;
    let is_many = |count: usize| count >= MANY as usize && count * 2 > home_count as usize;

    let share = reports.len().div_ceil(rayon::current_num_threads()).max(1);
    let counted = reports.par_chunks(share).map(|reports| {
        let mut counts = vec![0u32; 1 << bits];
        for &shingle in reports.iter().flat_map(|(shingles, _)| *shingles) {
            counts[drawer(shingle)] += 1;
        }
        counts
    });
    let add = |mut sums: Vec<u32>, counts: Vec<u32>| {
        sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        sums
    };
    let Some(counts) = counted.reduce_with(add) else { return Vec::new() };
    let full: Vec<bool> = counts.into_iter().map(|count| is_many(count as usize)).collect();
    let full = &full;
    let in_full_drawers = reports.par_iter().flat_map_iter(|&(shingles, home)| {
        let in_full = shingles.iter().filter(move |&&shingle| full[drawer(shingle)]);
        in_full.map(move |&shingle| (shingle, home))
    });
    let mut held: Vec<(u32, u32)> = in_full_drawers.collect();
    held.par_sort_unstable();
    let many = |run: &&[(u32, u32)]| is_many(run.len()) && is_many(run.chunk_by(|one, next| one.1 == next.1).count());
    held.chunk_by(|one, next| one.0 == next.0).filter(many).map(|run| run[0].0).collect()
}
