//! Sentences that most samples share word for word: what the template left in them.

use std::collections::{BTreeMap, HashMap};

use super::draft::{PhraseDraft, Share};
use super::sample::Sample;
use crate::text::fold;

/// Share of the samples of one language that have a sentence, for it to be the template's.
const MIN_SHARE: f64 = 0.5;
/// Fewest samples of one language that are compared.
const MIN_SAMPLES: usize = 5;
/// Most sentences that are listed.
const MAX_PHRASES: usize = 60;

/// The sentences of `samples` that `sentences` picks, and that most of them share but not all: those who filled in the
/// template took them out. Of a single report, which is the template, all of them.
pub fn infer(samples: &[Sample], sentences: impl Fn(&Sample) -> &[String]) -> Vec<PhraseDraft> {
    let first = samples.first().map(|sample| &sample.report);
    let template = samples.iter().all(|sample| Some(&sample.report) == first);
    let mut by_language: BTreeMap<&str, Vec<&Sample>> = BTreeMap::new();
    for sample in samples {
        by_language.entry(&sample.language).or_default().push(sample);
    }
    let mut found = Vec::new();
    for samples in by_language.values() {
        if !template && samples.len() < MIN_SAMPLES {
            continue;
        }
        let mut index: HashMap<String, usize> = HashMap::new();
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for sentence in samples.iter().flat_map(|sample| sentences(sample)) {
            let next = counts.len();
            let at = *index.entry(fold::fold(sentence)).or_insert(next);
            if at == next {
                counts.push((sentence, 0));
            }
            counts[at].1 += 1;
        }
        let of = samples.len();
        let shared =
            counts.into_iter().filter(|&(_, count)| template || count < of && count as f64 >= MIN_SHARE * of as f64);
        found.extend(shared.map(|(text, count)| PhraseDraft { text: text.to_owned(), share: Share { count, of } }));
    }
    found.truncate(MAX_PHRASES);
    found
}
