//! One run of the program: finds the settings and files once, then checks them.

use std::path::Path;
use std::sync::Arc;

use super::baseline::Baseline;
use super::changes::{self, keep_touched};
use super::chosen::Chosen;
use super::class::copies::Groups;
use super::class::late::Dues;
use super::class::{Attendance, Scope};
use super::copies::Indexed;
use super::job::{Done, Job, Shared, guarded, silence};
use super::notes::Notes;
use super::options::Options;
use super::pages;
use super::parallel::on_each;
use super::queue::Queue;
use super::standards::Standards;
use super::templates::TemplateCache;
use super::{class, collection, copies, sites};
use crate::diagnostic::{Checked, Failure, Fixes, Outcome};
use crate::files::buffers::Buffers;
use crate::message::Message;
use crate::site::Sites;

/// The files to check.
pub struct Run<'o> {
    options: &'o Options,
    standards: Standards,
    jobs: Vec<Job>,
    /// Other pages of the sites.
    pages: Vec<Job>,
    /// The failure to report if there are no reports.
    nothing: Option<Arc<Failure>>,
    notes: Notes,
    /// What the run sees of classes.
    scope: Scope,
    /// The results so far: failures for some files, and the language of the first config.
    pub outcome: Outcome,
}

impl<'o> Run<'o> {
    /// Finds the files that `options` name, with their settings.
    ///
    /// # Errors
    /// If nothing can be checked: there is no report and no other page of a site, the schema or config for all files is invalid, or
    /// git fails.
    pub fn new(options: &'o Options) -> Result<Self, Arc<Failure>> {
        let mut standards = Standards::new(options)?;
        let chosen = Chosen::new(options, &mut standards);
        let scope = Scope::find(options, &mut standards, &chosen.jobs);
        let nothing = chosen.is_empty() && !scope.expects();
        let nothing = nothing.then(|| Arc::new(chosen.no_report(options, &mut standards)));
        if let Some(nothing) = nothing.clone().filter(|_| chosen.pages.is_empty() || options.complete) {
            return Err(nothing);
        }
        let Chosen { mut jobs, mut pages, mut outcome, passed_over, excluded, left_out, without_reports, .. } = chosen;
        // Of a student of the class, what is missing is told instead.
        without_reports.into_iter().filter(|(folder, _)| !scope.expects_in(folder)).for_each(|(_, failure)| {
            outcome.fail(failure);
        });
        outcome.language = jobs.iter().find_map(|job| job.config.as_ref()).and_then(|config| config.language);
        let mut notes = Notes { excluded, left_out, passed_over, ..Notes::default() };
        if let Some(since) = &options.changed {
            let before = jobs.len();
            jobs = touched(jobs, since, &options.buffers)?;
            pages = touched(pages, since, &options.buffers)?;
            notes.unchanged = before - jobs.len();
        }
        // Pages without a schema earn no points.
        pages.retain(|_| !options.complete);
        Ok(Self { options, standards, jobs, pages, nothing, notes, scope, outcome })
    }

    /// The name of each report, in order, with the name of its schema.
    pub fn reports(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.jobs.iter().map(|job| (&*job.target.name, &*job.prepared.schema.name))
    }

    /// The failure to report if there are only other pages of a site; `None` if there are reports.
    pub fn without_reports(&self) -> Option<&Arc<Failure>> {
        self.nothing.as_ref()
    }

    /// Notes on what is not checked, and why.
    pub fn notes(&self) -> Vec<Message> {
        self.notes.messages(self.options.changed.as_deref(), None)
    }

    /// Checks the reports, and hides the problems in `baseline`. Failures for some files are in [`Outcome::failures`];
    /// the others are still checked.
    ///
    /// # Errors
    /// If the findings cannot be compared with `baseline`.
    pub(super) fn examine(self, baseline: Option<Baseline>) -> Result<Examined, Arc<Failure>> {
        let Self { options, mut standards, jobs, pages, nothing, mut notes, scope, mut outcome } = self;
        let sites = standards.sites();
        let compared = copies::is_any_compared(&jobs, options, sites);
        let mut indexed = Indexed::read(options);
        let shared = Shared::new(options, sites, indexed.template_cache.clone(), compared);
        let done = Queue::new(&jobs).examine(&shared);
        let mut reports = Vec::with_capacity(jobs.len());
        for (job, result) in jobs.into_iter().zip(done) {
            match result {
                Ok(done) => reports.push((job, done)),
                Err(failure) => outcome.fail(failure),
            }
        }
        let (mut attendance, failures) = Attendance::take(scope, &mut reports, &mut standards, options);
        failures.into_iter().for_each(|failure| outcome.fail(failure));
        let names = {
            let roots = reports.iter().filter_map(|(_, done)| done.site.as_deref());
            sites::names(roots.chain(attendance.homes()))
        };
        attendance.name(&names);
        let foreign = indexed.foreign(&reports, options);
        indexed.failures.into_iter().for_each(|failure| outcome.fail(failure));
        let (failures, texts_in_common) = collection::run(&mut reports, foreign, &mut standards, &shared);
        failures.into_iter().for_each(|failure| outcome.fail(failure));
        let found = |job: Job| (guarded(&job.target.name, || pages::examine(&job, &shared)), job);
        for (result, job) in on_each(pages, found) {
            match result {
                Ok(Some(mut done)) => {
                    done.checked.about.student = attendance.student_of(&job.target.path);
                    notes.passed_over -= usize::from(job.target.explicit && notes.passed_over > 0);
                    reports.push((job, done));
                }
                Ok(None) => {}
                Err(failure) => outcome.fail(failure),
            }
        }
        if let Some(nothing) = nothing {
            if reports.is_empty() {
                return Err(nothing);
            }
            outcome.fail(nothing);
        }
        let mut files = Vec::with_capacity(reports.len());
        reports.sort_by(|(one, _), (other, _)| one.target.name.cmp(&other.target.name));
        for (job, Done { mut checked, site, report }) in reports {
            checked.about.site = site.and_then(|root| names.get(&root).cloned());
            if let Some(report) = report {
                if !job.is_page() {
                    notes.unchecked += usize::from(report.unchecked.any());
                    notes.without_site.add(report.unchecked);
                }
                silence(&mut checked, &report, &job, &shared);
            }
            outcome.files.push(checked);
            files.push(job);
        }
        let attended = attendance.finish();
        // They come last, so that each file has the job of its place.
        outcome.files.extend(attended.absences);
        outcome.class = attended.class;
        let shared_texts: Vec<Message> = texts_in_common.iter().map(class::copies::note).collect();
        let groups = if compared { Groups::of(&outcome.files) } else { Groups::default() };
        let mut late = None;
        let days = options.history.as_ref().map(|history| {
            let dues = Dues::of(&outcome.files, &outcome.class);
            let days = history.days(groups.paths().chain(dues.paths(&outcome.files)));
            late = dues.set(&mut outcome.files, &days);
            days
        });
        outcome.class.copies = groups.finish(&mut outcome.files, texts_in_common, &days.unwrap_or_default());
        if let Some(baseline) = baseline {
            notes.known = baseline.apply(&mut outcome.files)?;
        }
        for (file, job) in outcome.files.iter_mut().zip(&files) {
            if let Some(touch) = &job.touch {
                keep_touched(&mut file.diagnostics, &mut file.silenced, &file.source, touch);
                file.sift_rest(|source, found| keep_touched(found, &mut Vec::new(), source, touch));
            }
        }
        outcome.notes = notes.messages(options.changed.as_deref(), options.baseline.as_deref());
        outcome.notes.extend(attended.notes.into_iter().chain(shared_texts).chain(late));
        let (sites, template_cache) = (standards.sites().clone(), indexed.template_cache);
        Ok(Examined { outcome, jobs: files, sites, template_cache })
    }
}

/// The checked reports, with the settings to check one of them again.
pub(super) struct Examined {
    /// The findings, with all that are kept in full.
    pub outcome: Outcome,
    /// The settings of each file in `outcome`, but not of the places of missing reports, which come last.
    pub jobs: Vec<Job>,
    /// The sites of the files.
    pub sites: Arc<Sites>,
    /// The templates that the files were compared with.
    pub template_cache: Arc<TemplateCache>,
}

impl Examined {
    /// The outcome to report.
    pub fn into_outcome(self) -> Outcome {
        let mut outcome = self.outcome;
        if outcome.files.iter().any(|file| file.about.absence) {
            outcome.files.sort_by(|one, other| one.source.name().cmp(other.source.name()));
        }
        outcome.fixes = Fixes::offered(&outcome.files);
        outcome.files.iter_mut().for_each(Checked::shorten);
        outcome
    }
}

/// Checks the files that `options` name.
///
/// # Errors
/// If nothing can be checked; see `Run::new`.
pub fn run(options: &Options) -> Result<Outcome, Arc<Failure>> {
    examined(options).map(Examined::into_outcome)
}

/// Like [`run`], with the settings of each file.
///
/// # Errors
/// As [`run`].
pub(super) fn examined(options: &Options) -> Result<Examined, Arc<Failure>> {
    let baseline = options.baseline.as_deref().map(Baseline::read).transpose()?;
    Run::new(options)?.examine(baseline)
}

/// The `jobs` whose files changed since the git revision `since`. The others are not checked.
fn touched(mut jobs: Vec<Job>, since: &str, buffers: &Buffers) -> Result<Vec<Job>, Failure> {
    let paths: Vec<&Path> = jobs.iter().map(|job| &*job.target.path).collect();
    let touches = changes::touches(&paths, since, buffers)?;
    for (job, touch) in jobs.iter_mut().zip(touches) {
        job.touch = touch;
    }
    jobs.retain(|job| job.touch.is_some());
    Ok(jobs)
}
