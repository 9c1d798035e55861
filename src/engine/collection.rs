//! The collection pass: runs the rules that compare several reports.
//!
//! A git hook names only the changed files, but a missing translation or a duplicate number shows only beside the
//! unchanged ones. So the other reports of a site are read, too, with the same rules. The findings in a report do not
//! depend on which other files were named, and findings in unnamed reports are dropped.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::job::{Done, Job, Shared, examine, guarded};
use super::neighbours::Neighbours;
use super::once::Lacking;
use super::parallel::on_each;
use super::standards::Standards;
use super::{check, once, read, suppress};
use crate::collection::copies::Fingerprint;
use crate::config::SuppressionMode;
use crate::diagnostic::{Checked, Diagnostic, Failure, SharedText, Silenced};
use crate::files::buffers::Buffers;
use crate::rules::COLLECTION_RULES;
use crate::rules::collection::{Collection, CollectionSink, Member};
use crate::text::source::Source;

/// Runs the rules on several reports over `targets` and their neighbours, together with the `foreign` ones of indexes.
/// Adds the findings to the targets.
///
/// Returns the failures (panics of rules and unreadable templates; everything else is still done), and the text that most of
/// the class has in common.
pub(super) fn run(
    targets: &mut [(Job, Done)],
    foreign: Vec<Fingerprint>,
    standards: &mut Standards,
    shared: &Shared<'_>,
) -> (Vec<Arc<Failure>>, Vec<SharedText>) {
    let reports = targets.iter().map(|(job, done)| (job, done));
    let mut neighbours = examine_all(Neighbours::new(reports, shared.options).find(standards), shared);
    let mut failures = shared.template_cache.failures();
    let mut collection = gather(targets, &mut neighbours, foreign, shared);
    let (panics, texts) = judge(&mut collection, targets, &neighbours, &mut Lacking::default(), true, shared);
    drop((collection, neighbours));
    settle(targets, shared);
    failures.extend(panics.into_iter().map(Arc::new));
    (failures, texts)
}

/// Checks the neighbours `jobs`. Their failures are ignored here, since they are reported when the file itself is
/// checked.
pub(super) fn examine_all(jobs: Vec<Job>, shared: &Shared<'_>) -> Vec<(Job, Done)> {
    let examined = |job: Job| {
        let done = guarded(&job.target.name, || examine(&job, shared)).ok()?;
        Some((job, done))
    };
    on_each(jobs, examined).into_iter().flatten().collect()
}

/// Gathers `targets`, `neighbours` and `foreign` fingerprints to compare them: takes their facts and findings. Targets have
/// the lowest numbers.
pub(super) fn gather(
    targets: &mut [(Job, Done)],
    neighbours: &mut [(Job, Done)],
    mut foreign: Vec<Fingerprint>,
    shared: &Shared<'_>,
) -> Collection {
    if shared.compared {
        foreign.extend(shared.template_cache.all());
    }
    Collection::new(members(targets, neighbours), foreign, shared.options.buffers.clone(), read_again)
}

/// Runs the rules over `collection`, which holds `targets` and `neighbours`. Moves the findings of the targets, with those
/// of the rules, into `targets`; the neighbours and what they lack stay unchanged.
///
/// Returns the panics of rules (everything else is still done), and the text that most of the class has in common, if
/// `class` says that it is wanted.
pub(super) fn judge(
    collection: &mut Collection,
    targets: &mut [(Job, Done)],
    neighbours: &[(Job, Done)],
    lacking: &mut Lacking,
    class: bool,
    shared: &Shared<'_>,
) -> (Vec<Failure>, Vec<SharedText>) {
    let (mut failures, mut texts_in_common) = (Vec::new(), Vec::new());
    for rule in COLLECTION_RULES {
        let severity = |member: usize| {
            let (job, done) = targets.get(collection.members()[member].number)?;
            let conditions = done.report.as_ref().map(|report| report.conditions.clone()).unwrap_or_default();
            job.standard(shared).when(conditions).severity(rule.meta)
        };
        let on = |member: usize| severity(member).is_some();
        let mut sink = CollectionSink::new(rule.meta, collection, &on, class);
        failures.extend(guarded("several reports", || (rule.check)(collection, &mut sink)).err());
        let decided = |(member, mut diagnostic): (usize, Diagnostic)| {
            diagnostic.severity = severity(member)?;
            Some((member, diagnostic))
        };
        let (found, compared, texts) = sink.into_found();
        texts_in_common.extend(texts);
        let found: Vec<_> = found.into_iter().filter_map(decided).collect();
        for member in compared {
            let report =
                targets.get_mut(collection.members()[member].number).and_then(|(_, done)| done.report.as_mut());
            report.into_iter().for_each(|report| report.compared.push(rule.meta));
        }
        for (member, diagnostic) in found {
            // On a page that is still the template, such findings are implied.
            let report = &mut collection.members_mut()[member];
            if report.facts.unwritten && !diagnostic.stops_build {
                report.implied.push(diagnostic);
                continue;
            }
            let silences = |number: usize| {
                let known = targets.get(number).or_else(|| neighbours.get(number.checked_sub(targets.len())?));
                let (_, done) = known.filter(|(job, _)| job.suppressions(shared.options) != SuppressionMode::Ignore)?;
                let directive = done.report.as_ref()?.suppressions.file_directive(rule.meta.id)?;
                Some((number, suppress::suppression(directive, Some(&done.checked.source))))
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
    once::say_once(collection, lacking);
    for target in collection.all_targets().to_vec() {
        let member = &mut collection.members_mut()[target];
        let Some((_, done)) = targets.get_mut(member.number) else { continue };
        member.give_findings(&mut done.checked);
    }
    (failures, texts_in_common)
}

/// Moves the findings across `targets` to character boundaries, and sorts the findings of each.
pub(super) fn settle(targets: &mut [(Job, Done)], shared: &Shared<'_>) {
    let mut texts = Texts { buffers: &shared.options.buffers, read: HashMap::new() };
    for (_, Done { checked, .. }) in targets {
        let Checked { source, diagnostics, silenced, .. } = checked;
        texts
            .settle(source, diagnostics.iter_mut().chain(silenced.iter_mut().map(|silenced| &mut silenced.diagnostic)));
        check::sort(diagnostics);
    }
}

/// All reports as the rules see them, with their findings. Targets have the lowest numbers.
fn members(targets: &mut [(Job, Done)], neighbours: &mut [(Job, Done)]) -> Vec<Member> {
    let count = targets.len();
    let mut members = Vec::with_capacity(count + neighbours.len());
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

/// Reads texts again that were dropped, if a finding needs their lines.
struct Texts<'a> {
    buffers: &'a Buffers,
    read: HashMap<PathBuf, Arc<Source>>,
}

impl Texts<'_> {
    /// Moves the spans of findings across reports to character boundaries in `source` and in the files that they refer
    /// to.
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
            self.read.entry(source.path().to_path_buf()).or_insert_with(|| source.clone());
            return;
        }
        let read = || Arc::new(read_again(source, self.buffers));
        *source = self.read.entry(source.path().to_path_buf()).or_insert_with(read).clone();
    }
}

/// The same file with its current text.
fn read_again(source: &Source, buffers: &Buffers) -> Source {
    read::read(source.name(), source.path(), buffers).source
}
