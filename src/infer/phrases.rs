//! Finds sentences that most samples share word for word: leftovers of the template.

use std::collections::{BTreeMap, HashMap};

use super::draft::{PhraseDraft, Share};
use super::sample::Sample;
use crate::text::fold;

/// Minimum share of the samples of one language that contain a sentence of the template.
const MIN_SHARE: f64 = 0.5;
/// Minimum number of samples of one language for sentences to be compared.
const MIN_SAMPLES: usize = 5;
/// Maximum number of sentences in the schema.
const MAX_PHRASES: usize = 60;

/// The `sentences` that most of `samples` share, but not all: some writers removed the text of the template. If there is only
/// one report, it is the template, and all its sentences are returned.
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
