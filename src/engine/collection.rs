//! The collection pass: rules that look at several reports together.
//!
//! A hook names only the files that a commit changes, yet whether a translation is missing or a number is taken shows
//! in those beside them. So the other reports of a site are read as well, with the same rules, that what is
//! said of a report does not hang on which others were named; their own findings are let go.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::job::{Done, Job, Shared, examine, guarded};
use super::neighbours::Neighbours;
use super::standards::Standards;
use super::{check, read, suppress};
use crate::collection::copies::Fingerprint;
use crate::config::SuppressionMode;
use crate::diagnostic::{Checked, Diagnostic, Failure, Silenced};
use crate::files::buffers::Buffers;
use crate::rules::COLLECTION_RULES;
use crate::rules::collection::{Collection, CollectionSink, Member};
use crate::text::source::Source;

/// Runs every rule on several reports over `targets` and their neighbours, beside the `strangers`, and adds what is found to
/// the targets.
///
/// Returns what went wrong: a rule panicked, or a template cannot be read; the rest is done all the same.
pub(super) fn run(
    targets: &mut [(Job, Done)],
    strangers: Vec<Fingerprint>,
    standards: &mut Standards,
    shared: &Shared<'_>,
) -> Vec<Arc<Failure>> {
    let mut neighbours = examined(Neighbours::new(targets, shared.options).find(standards), shared);
    let mut failures = shared.shelf.failures();
    failures.extend(judge(targets, &mut neighbours, strangers, shared).into_iter().map(Arc::new));
    failures
}

/// The neighbours `jobs`, read. Whatever is wrong with one is told when it is checked itself.
pub(super) fn examined(jobs: Vec<Job>, shared: &Shared<'_>) -> Vec<(Job, Done)> {
    let examined = |job: Job| {
        let done = guarded(&job.target.name, || examine(&job, shared)).ok()?;
        Some((job, done))
    };
    jobs.into_par_iter().filter_map(examined).collect()
}

/// Runs the rules over `targets` beside `neighbours`, and beside the strangers that are compared with them; adds what is
/// found to the targets, whose facts are used up; the neighbours are left as they were.
///
/// Returns which rules panicked; the rest is done all the same.
pub(super) fn judge(
    targets: &mut [(Job, Done)],
    neighbours: &mut [(Job, Done)],
    mut strangers: Vec<Fingerprint>,
    shared: &Shared<'_>,
) -> Vec<Failure> {
    let mut failures = Vec::new();
    if shared.compared {
        strangers.extend(shared.shelf.all());
    }
    let mut collection = {
        let buffers = shared.options.buffers.clone();
        Collection::new(members(targets, neighbours), strangers, buffers, read_again)
    };
    for rule in COLLECTION_RULES {
        let severity = |member: usize| {
            let (job, done) = targets.get(collection.members()[member].number)?;
            let met = done.report.as_ref().map(|report| report.met.clone()).unwrap_or_default();
            job.standard(shared).when(met).severity(rule.meta)
        };
        let on = |member: usize| severity(member).is_some();
        let mut sink = CollectionSink::new(rule.meta, &collection, &on);
        failures.extend(guarded("several reports", || (rule.check)(&collection, &mut sink)).err());
        let decided = |(member, mut diagnostic): (usize, Diagnostic)| {
            diagnostic.severity = severity(member)?;
            Some((member, diagnostic))
        };
        let (found, compared) = sink.into_found();
        let found: Vec<_> = found.into_iter().filter_map(decided).collect();
        for member in compared {
            let report =
                targets.get_mut(collection.members()[member].number).and_then(|(_, done)| done.report.as_mut());
            report.into_iter().for_each(|report| report.compared.push(rule.meta));
        }
        for (member, diagnostic) in found {
            // What a page that is still the template is beside others goes without saying.
            let report = &mut collection.members_mut()[member];
            if report.facts.unwritten && !diagnostic.stops_build {
                report.implied.push(diagnostic);
                continue;
            }
            let silences = |number: usize| {
                let known = targets.get(number).or_else(|| neighbours.get(number.checked_sub(targets.len())?));
                let (_, done) = known.filter(|(job, _)| job.suppressions(shared.options) != SuppressionMode::Ignore)?;
                let order = done.report.as_ref()?.suppressions.hold_back(rule.meta.id)?;
                Some((number, suppress::suppression(order, Some(&done.checked.source))))
            };
            let other = collection.others(member, &diagnostic).find_map(silences);
            match other {
                Some((other, by)) => {
                    let report = targets.get_mut(other).and_then(|(_, done)| done.report.as_mut());
                    report.into_iter().for_each(|report| report.excused.push((rule.meta, by.span)));
                    collection.members_mut()[member].silenced.push(Silenced { diagnostic, by });
                }
                None => collection.members_mut()[member].found.push(diagnostic),
            }
        }
    }
    let mut texts = Texts { buffers: &shared.options.buffers, read: HashMap::new() };
    for member in collection.into_members() {
        let Some((_, done)) = targets.get_mut(member.number) else {
            // Whoever keeps neighbours may ask for them again.
            let neighbour = member.number.checked_sub(targets.len()).and_then(|number| neighbours.get_mut(number));
            if let Some((_, done)) = neighbour {
                give_back(member, done);
            }
            continue;
        };
        done.checked.diagnostics = member.found;
        done.checked.implied = member.implied;
        done.checked.silenced = member.silenced;
        let Checked { source, diagnostics, silenced, .. } = &mut done.checked;
        texts
            .settle(source, diagnostics.iter_mut().chain(silenced.iter_mut().map(|silenced| &mut silenced.diagnostic)));
        check::sort(&mut done.checked.diagnostics);
    }
    failures
}

/// Puts what is known of a neighbour back to where it was taken from.
fn give_back(member: Member, done: &mut Done) {
    if let Some(report) = &mut done.report {
        report.facts = Some(member.facts);
    }
    (done.checked.diagnostics, done.checked.implied) = (member.found, member.implied);
    done.checked.silenced = member.silenced;
}

/// Both kinds of reports as rules see them, with what was found in each; targets are numbered first.
fn members(targets: &mut [(Job, Done)], neighbours: &mut [(Job, Done)]) -> Vec<Member> {
    let count = targets.len();
    let mut members = Vec::with_capacity(count);
    for (number, (job, done)) in targets.iter_mut().chain(neighbours).enumerate() {
        let Some(facts) = done.report.as_mut().and_then(|report| report.facts.take()) else { continue };
        members.push(Member {
            facts,
            source: done.checked.source.clone(),
            schema: job.prepared.schema.clone(),
            config: job.config.clone(),
            number,
            target: number < count,
            found: std::mem::take(&mut done.checked.diagnostics),
            implied: std::mem::take(&mut done.checked.implied),
            silenced: std::mem::take(&mut done.checked.silenced),
        });
    }
    members
}

/// The texts of files that were let go of, read again where a finding needs their lines.
struct Texts<'a> {
    buffers: &'a Buffers,
    read: HashMap<PathBuf, Arc<Source>>,
}

impl Texts<'_> {
    /// Brings the places of what was found across reports onto character borders of `source` and of the files that
    /// they point at.
    fn settle<'d>(&mut self, source: &mut Arc<Source>, found: impl Iterator<Item = &'d mut Diagnostic>) {
        let collected = found.filter(|found| COLLECTION_RULES.iter().any(|rule| rule.meta == found.rule));
        for diagnostic in collected {
            self.restore(source);
            diagnostic
                .labels
                .iter_mut()
                .filter_map(|label| label.source.as_mut())
                .for_each(|other| self.restore(other));
            diagnostic.settle(source);
        }
    }

    fn restore(&mut self, source: &mut Arc<Source>) {
        if !source.text().is_empty() {
            return;
        }
        let read = || Arc::new(read_again(source, self.buffers));
        *source = self.read.entry(source.path().to_path_buf()).or_insert_with(read).clone();
    }
}

/// The same file with its text as it is now.
fn read_again(source: &Source, buffers: &Buffers) -> Source {
    read::read(source.name(), source.path(), buffers).source
}
