//! Checks the samples with the inferred schema, and relaxes requirements that too many of them violate.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::draft::Draft;
use super::sample::Sample;
use super::write::write;
use crate::diagnostic::{Failure, Severity};
use crate::engine::{Prepared, check_one};
use crate::message::{Language, Message};
use crate::rules::METAS;
use crate::schema;
use crate::site::Sites;

/// Maximum number of rounds of checking the samples.
const MAX_ROUNDS: usize = 6;

/// The rules whose findings mean that a sample violates a requirement. Other rules find faults of the sample itself, such as
/// leftovers of the template.
const REQUIREMENT_RULES: [&str; 13] = [
    "section-missing",
    "section-level",
    "section-order",
    "content-count",
    "table-column",
    "table-cell",
    "field-missing",
    "field-type",
    "field-value",
    "front-matter-missing",
    "title-missing",
    "title-duplicate",
    "image-missing",
];

/// The rules that find leftovers of the template.
const LEFTOVERS: [&str; 2] = ["template-text", "field-placeholder"];

/// The result of checking the samples.
pub struct Trial {
    /// The samples that do not pass.
    pub failing: Vec<Failing>,
    /// The number of samples that still contain text or values of the template. They may pass anyway.
    pub unfinished: usize,
}

/// A sample that does not pass.
pub struct Failing {
    /// Its path.
    pub name: String,
    /// Its first fault.
    pub why: Message,
    /// The number of its faults.
    pub faults: usize,
}

/// Compiles `draft`.
///
/// # Errors
/// If it is invalid, which is a bug.
pub fn compiled(draft: &Draft) -> Result<Arc<Prepared>, Failure> {
    let schema = schema::from_text(&draft.name, &write(draft, Language::En), &METAS)?;
    Ok(Arc::new(Prepared::new(Arc::new(schema))))
}

/// Relaxes requirements of `draft` until this `share` of the samples passes.
///
/// # Errors
/// See [`compiled`].
pub fn settle(draft: &mut Draft, samples: &[Sample], share: f64) -> Result<Trial, Failure> {
    let sites = Arc::new(Sites::default());
    let mut round = 1;
    let (found, unfinished) = loop {
        let prepared = compiled(draft)?;
        let read = |sample| {
            let (mut faults, unfinished) = faults(sample, &prepared, &sites);
            // Implied findings have no severity of their own.
            faults.retain(|(pointer, _)| draft.demands(pointer));
            (faults, unfinished)
        };
        let (found, unfinished): (Vec<Faults>, Vec<bool>) = samples.par_iter().map(read).unzip();
        if round == MAX_ROUNDS || !relax(draft, &found, share) {
            break (found, unfinished);
        }
        round += 1;
    };
    let failing = samples.iter().zip(found).filter_map(|(sample, faults)| {
        let count = faults.len();
        let (_, why) = faults.into_iter().next()?;
        Some(Failing { name: sample.name.clone(), why, faults: count })
    });
    Ok(Trial { failing: failing.collect(), unfinished: unfinished.into_iter().filter(|it| *it).count() })
}

/// The faults of one sample: JSON pointers to the violated requirements, with messages.
type Faults = Vec<(String, Message)>;

/// The faults of `sample`, and whether it contains leftovers of the template.
fn faults(sample: &Sample, prepared: &Arc<Prepared>, sites: &Arc<Sites>) -> (Faults, bool) {
    let checked = check_one(&sample.source, prepared, None, sites);
    let silenced = checked.silenced.iter().map(|silenced| &silenced.diagnostic);
    let all = checked.diagnostics.iter().flat_map(|found| std::iter::once(found).chain(&found.also));
    let unfinished = all.clone().any(|found| LEFTOVERS.contains(&found.rule.id));
    let errors = all.chain(&checked.implied).chain(silenced).filter(|found| found.severity == Severity::Error);
    let mut seen = BTreeSet::new();
    let judged = errors.filter(|found| REQUIREMENT_RULES.contains(&found.rule.id)).filter_map(|found| {
        let pointer = found.requirement.as_ref()?.pointer.clone();
        seen.insert(pointer.clone()).then(|| (pointer, found.message.clone()))
    });
    (judged.collect(), unfinished)
}

/// Relaxes the requirements that most failing samples violate, until this `share` would pass. Returns whether there was one.
fn relax(draft: &mut Draft, found: &[Faults], share: f64) -> bool {
    let mut lacking: Vec<BTreeSet<&str>> =
        found.iter().map(|faults| faults.iter().map(|(pointer, _)| &**pointer).collect()).collect();
    let mut refused: BTreeSet<&str> = BTreeSet::new();
    let mut changed = false;
    loop {
        let passing = lacking.iter().filter(|lacks| lacks.is_empty()).count();
        if passing as f64 >= share * found.len() as f64 {
            return changed;
        }
        // The samples with this as their only fault, and all samples with it.
        let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for lacks in &lacking {
            for &pointer in lacks.iter().filter(|pointer| !refused.contains(*pointer)) {
                let count = counts.entry(pointer).or_insert((0, 0));
                count.0 += usize::from(lacks.len() == 1);
                count.1 += 1;
            }
        }
        let Some((&pointer, _)) = counts.iter().rev().max_by_key(|(_, count)| **count) else { return changed };
        if draft.relax(pointer) {
            changed = true;
            lacking.iter_mut().for_each(|lacks| lacks.retain(|other| *other != pointer));
        } else {
            refused.insert(pointer);
        }
    }
}
