//! Groups the wordings of headings that name the same section.
//!
//! The most frequent wordings are merged bottom-up if they share words, translate each other in the same place, or have a
//! similar position. Wordings that occur side by side in one report are never merged. Rarer wordings join the group with the
//! most similar words. The time is quadratic in [`MAX_SEEDS`] and linear in the number of wordings.

mod group;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::wordings::Wordings;
use super::words::weighted;
use crate::text::fold;
pub use group::Group;
use group::{Links, Vocabulary};

/// Maximum number of wordings that are compared with each other.
const MAX_SEEDS: usize = 300;
/// Maximum number of groups that rare wordings may join.
const MAX_JOINED: usize = 100;
/// Minimum similarity of two groups to be merged.
const MIN_SIMILARITY: f64 = 0.55;
/// The weight of equal words, relative to a translation that is always the same.
const WORD_WEIGHT: f64 = 0.9;
/// Minimum similarity of a rare wording to the group that it joins.
const MIN_JOIN_SIMILARITY: f64 = 0.5;
/// Maximum share of the smaller group's samples in which both groups occur.
const MAX_TOGETHER: f64 = 0.15;
/// Two groups exclude each other if they occur together in at most this share of the number expected which one is chance …
const MAX_EXCLUSIVE_SHARE: f64 = 0.2;
/// … and at least this many are expected.
const MIN_EXPECTED: f64 = 3.0;
/// Minimum share of a group's headings that contain a word typical of the group.
const TYPICAL_SHARE: f64 = 0.2;
/// A word typical of this many groups does not distinguish them.
const MIN_SPREAD: usize = 3;

/// Groups `wordings`, which come from `samples` samples. The most frequent group comes first. `translations` is the result of
/// [`Wordings::translations`].
pub fn cluster(wordings: &Wordings, translations: &BTreeMap<(usize, usize), u32>, samples: usize) -> Vec<Group> {
    let minimum = if samples < 4 { 1 } else { 2 };
    let mut order: Vec<usize> = (0..wordings.all.len()).filter(|&one| wordings.all[one].count >= minimum).collect();
    // The sort is stable, so equal counts keep the order of the samples.
    order.sort_by_key(|&one| std::cmp::Reverse(wordings.all[one].count));
    order.truncate(MAX_SEEDS);
    let words: Vec<Vec<(String, f64)>> =
        wordings.all.iter().map(|wording| weighted(&wording.folded, &wording.language)).collect();
    let vocabulary = Vocabulary::new(&words, &order);
    let seeds: Vec<Group> = order.iter().map(|&one| Group::new(one, wordings, &words, &vocabulary)).collect();
    let links = Links::new(&order, translations);
    let mut groups = merge(seeds, links, &vocabulary);
    sort(&mut groups);
    join_exclusive(&mut groups, &vocabulary, samples);
    join_rare(&mut groups, &order, wordings, &words, &vocabulary, samples);
    sort(&mut groups);
    groups
}

fn sort(groups: &mut [Group]) {
    groups.sort_by_key(|group| (std::cmp::Reverse(group.samples.count()), group.members[0]));
}

/// Merges the two most similar groups until no two are similar enough.
fn merge(groups: Vec<Group>, mut links: Links, vocabulary: &Vocabulary) -> Vec<Group> {
    let mut groups: Vec<Option<Group>> = groups.into_iter().map(Some).collect();
    let count = groups.len();
    let mut similarities = vec![f64::MIN; count * count];
    let compare =
        |groups: &[Option<Group>], links: &Links, one: usize, other: usize| match (&groups[one], &groups[other]) {
            (Some(left), Some(right)) => similarity(left, right, links.share(one, other), vocabulary),
            _ => f64::MIN,
        };
    for one in 0..count {
        for other in one + 1..count {
            similarities[one * count + other] = compare(&groups, &links, one, other);
        }
    }
    loop {
        let mut best = (MIN_SIMILARITY, None);
        for one in 0..count {
            for other in one + 1..count {
                let own = similarities[one * count + other];
                if own > best.0 {
                    best = (own, Some((one, other)));
                }
            }
        }
        let Some((one, other)) = best.1 else { break };
        let taken = groups[other].take();
        if let (Some(group), Some(taken)) = (&mut groups[one], taken) {
            group.absorb(taken);
        }
        links.merge(one, other);
        for third in (0..count).filter(|&third| third != one) {
            let (low, high) = (one.min(third), one.max(third));
            similarities[low * count + high] = compare(&groups, &links, low, high);
            let (low, high) = (other.min(third), other.max(third));
            similarities[low * count + high] = f64::MIN;
        }
        similarities[one.min(other) * count + one.max(other)] = f64::MIN;
    }
    groups.into_iter().flatten().collect()
}

/// How likely two groups are one section, at most 1. The pair is the number of their translations into each other and its
/// share.
fn similarity(one: &Group, other: &Group, (count, share): (u32, f64), vocabulary: &Vocabulary) -> f64 {
    let fewer = one.samples.count().min(other.samples.count()).max(1) as f64;
    if one.samples.shared(&other.samples) as f64 > MAX_TOGETHER * fewer {
        return f64::MIN;
    }
    // A single translation may be a coincidence.
    let translated = share * (0.5 + f64::from(count) / 4.0).min(1.0);
    0.75 * translated.max(WORD_WEIGHT * one.cosine(other, vocabulary)) + 0.25 * closeness(one, other)
}

/// How close the positions of two groups are, from 0 to 1.
fn closeness(one: &Group, other: &Group) -> f64 {
    1.0 - (2.0 * (one.position() - other.position()).abs()).min(1.0)
}

/// Merges groups that share a typical word, have similar positions, and occur together far more rarely than expected by
/// chance: each report has one or the other.
fn join_exclusive(groups: &mut Vec<Group>, vocabulary: &Vocabulary, samples: usize) {
    let frequent = |group: &Group| 50 * group.samples.count() >= samples;
    let spread = |groups: &[Group]| {
        let mut counts = vec![0usize; vocabulary.len()];
        for group in groups.iter().filter(|group| frequent(group)) {
            group.typical(TYPICAL_SHARE).for_each(|word| counts[word] += 1);
        }
        counts
    };
    let exclusive = |one: &Group, other: &Group, spread: &[usize]| {
        let expected = (one.samples.count() * other.samples.count()) as f64 / samples.max(1) as f64;
        let found = one.samples.shared(&other.samples) as f64;
        let mut shared = one.typical(TYPICAL_SHARE).filter(|word| spread[*word] < MIN_SPREAD);
        expected >= MIN_EXPECTED
            && found <= MAX_EXCLUSIVE_SHARE * expected
            && (one.position() - other.position()).abs() <= 0.2
            && shared.any(|word| other.typical(TYPICAL_SHARE).any(|own| own == word))
    };
    loop {
        let spread = spread(groups);
        let few = groups.len().min(MAX_JOINED);
        let pairs = (0..few).flat_map(|one| (one + 1..few).map(move |other| (one, other)));
        let found = pairs.into_iter().find(|&(one, other)| exclusive(&groups[one], &groups[other], &spread));
        let Some((one, other)) = found else { return };
        let taken = groups.remove(other);
        groups[one].absorb(taken);
    }
}

/// Adds the wordings that are not among `seeds` to the frequent groups with similar words. Wordings that differ only in
/// Vietnamese marks have the same words.
fn join_rare(
    groups: &mut [Group],
    seeds: &[usize],
    wordings: &Wordings,
    words: &[Vec<(String, f64)>],
    vocabulary: &Vocabulary,
    samples: usize,
) {
    let bare: BTreeMap<String, usize> = groups
        .iter()
        .enumerate()
        .rev()
        .flat_map(|(at, group)| group.members.iter().map(move |&one| (at, one)))
        .map(|(at, one)| (fold::strip_marks(&wordings.all[one].folded), at))
        .collect();
    let frequent = groups.iter().take(MAX_JOINED).take_while(|group| 20 * group.samples.count() >= samples).count();
    let mut is_seed = vec![false; wordings.all.len()];
    seeds.iter().for_each(|&seed| is_seed[seed] = true);
    let mut joins: Vec<(usize, Group)> = Vec::new();
    for one in (0..wordings.all.len()).filter(|&one| !is_seed[one]) {
        let group = Group::new(one, wordings, words, vocabulary);
        let same = bare.get(&fold::strip_marks(&wordings.all[one].folded)).copied();
        let free = |at: &usize| groups[*at].samples.shared(&group.samples) < group.samples.count();
        let similarity_to =
            |at: usize| 0.75 * group.cosine(&groups[at], vocabulary) + 0.25 * closeness(&group, &groups[at]);
        let best = same.filter(free).or_else(|| {
            let near = (0..frequent)
                .filter(free)
                .map(|at| (similarity_to(at), at))
                .filter(|(own, _)| *own > MIN_JOIN_SIMILARITY);
            // If equally similar, the more frequent group wins.
            near.fold(None, |best: Option<(f64, usize)>, next| best.filter(|best| best.0 >= next.0).or(Some(next)))
                .map(|(_, at)| at)
        });
        joins.extend(best.map(|at| (at, group)));
    }
    for (at, group) in joins {
        groups[at].absorb(group);
    }
}
