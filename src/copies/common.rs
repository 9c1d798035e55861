//! What comes with the template, not from a writer.

use rayon::prelude::*;

use super::Fingerprint;

/// As many writers at least must hold a shingle before it can be the template's.
const MANY: u32 = 16;

/// Bits by which the numbers are cut into slices that are counted one at a time, so that counting needs little memory.
const SLICE_BITS: u32 = 6;

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
        let slices: Vec<Vec<u32>> =
            (0..1u32 << SLICE_BITS).into_par_iter().map(|slice| held_by_many(&reports, home_count, slice)).collect();
        common.extend(slices.into_iter().flatten());
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

/// Those of one slice of the numbers, counted by sorting.
fn held_by_many(reports: &[(&[u32], u32)], home_count: u32, slice: u32) -> Vec<u32> {
    let slice_of = |shingle: u32| shingle >> (u32::BITS - SLICE_BITS);
    let mut held: Vec<(u32, u32)> = Vec::new();
    for &(shingles, home) in reports {
        let from = shingles.partition_point(|&shingle| slice_of(shingle) < slice);
        let rest = &shingles[from..];
        let until = rest.partition_point(|&shingle| slice_of(shingle) == slice);
        held.extend(rest[..until].iter().map(|&shingle| (shingle, home)));
    }
    held.sort_unstable();
    let many = |run: &&[(u32, u32)]| {
        let homes = run.chunk_by(|one, next| one.1 == next.1).count();
        homes >= MANY as usize && homes * 2 > home_count as usize && run.len() * 4 > reports.len()
    };
    held.chunk_by(|one, next| one.0 == next.0).filter(many).map(|run| run[0].0).collect()
}
