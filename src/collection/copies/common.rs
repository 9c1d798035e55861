//! What comes with the template, not from a writer.

use rayon::prelude::*;

use super::fingerprint::Fingerprint;

/// As many writers at least must hold a shingle before it can be the template's.
const MANY: u32 = 16;

/// Drawers for each shingle of an average report: as many as keep what shares a drawer with others far from "many".
const DRAWERS: usize = 64;

/// The shingles that are nobody's own, ascending: those of the templates among `fingerprints`, and those that more
/// than half of the homes and more than a quarter of the reports hold, when [`MANY`] homes at least do.
///
/// The template's text stands in most reports of most writers, in one language of two or so. A report that a whole class
/// copied stands in most homes too, but it is one report of the several that each has.
pub(super) fn common(fingerprints: &[Fingerprint], homes: &[u32]) -> Vec<u32> {
    let mut common: Vec<u32> = Vec::new();
    for template in fingerprints.iter().filter(|fingerprint| fingerprint.template) {
        common.extend(&template.shingles);
    }
    let reports: Vec<(&[u32], u32)> = fingerprints
        .iter()
        .zip(homes)
        .filter(|(fingerprint, _)| !fingerprint.template)
        .map(|(fingerprint, &home)| (&*fingerprint.shingles, home))
        .collect();
    let home_count = count_homes(&reports);
    if home_count >= MANY {
        common.extend(held_by_many(&reports, home_count));
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
    let bits = (total / reports.len().max(1) * DRAWERS).clamp(2, 1 << 20).ilog2();
    let drawer = |shingle: u32| (shingle >> (u32::BITS - bits)) as usize;
    let is_many = |count: usize| count >= MANY as usize && count * 4 > reports.len();

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
    let many = |run: &&[(u32, u32)]| {
        let homes = run.chunk_by(|one, next| one.1 == next.1).count();
        homes >= MANY as usize && homes * 2 > home_count as usize && is_many(run.len())
    };
    held.chunk_by(|one, next| one.0 == next.0).filter(many).map(|run| run[0].0).collect()
}
