//! What reports are compared with besides each other: indexes of a whole class, and templates.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::chosen::Chosen;
use super::index;
use super::job::{Done, Job, Shared, each, examine};
use super::nothing;
use super::options::Options;
use super::standards::Standards;
use super::templates::{self, Shelf};
use super::{read, sites};
use crate::collection::copies::Fingerprint;
use crate::diagnostic::{Failure, Level, Outcome};
use crate::rules::METAS;
use crate::rules::report_copied::REPORT_COPIED;
use crate::say;
use crate::site::Sites;

/// What an index is made of.
#[derive(Debug)]
pub struct Fingerprints {
    /// One of each report, with the name of its site, in order.
    pub all: Vec<Fingerprint>,
    /// What kept some reports from being read.
    pub failures: Vec<Arc<Failure>>,
}

/// The fingerprints of the reports that `options` names: as templates, if they are `of_templates`.
///
/// # Errors
/// When no report is there, or the schema or config for all is wrong.
pub fn fingerprints(options: &Options, of_templates: bool) -> Result<Fingerprints, Arc<Failure>> {
    // A class that is not told of copies may still be compared with; nothing else is asked.
    let asked = |id: &str| if id == REPORT_COPIED.id { Level::Warning } else { Level::Off };
    let levels = METAS.iter().map(|meta| (meta.id.to_owned(), asked(meta.id))).collect();
    let options = &Options { levels, ..options.clone() };
    let mut standards = Standards::new(options)?;
    let Chosen { jobs, outcome: Outcome { mut failures, .. }, .. } = Chosen::new(options, &mut standards);
    if jobs.is_empty() && failures.is_empty() {
        return Err(nothing::found(&options.paths, 0, &mut standards).into());
    }
    let shared = Shared::new(options, standards.sites(), Arc::default(), true);
    if of_templates {
        return Ok(self::of_templates(&jobs, &shared, failures));
    }
    let take = |job: &Job| {
        let facts = examine(job, &shared).report?.facts?;
        Some((facts.place.home, facts.fingerprint?))
    };
    let done = each(&jobs, options, take);
    let mut taken: Vec<(PathBuf, Fingerprint)> = Vec::with_capacity(done.len());
    for (job, result) in jobs.iter().zip(done) {
        match result {
            Ok(Some(found)) => taken.push(found),
            Err(failure) => failures.push(failure.into()),
            Ok(None) => failures.push(unread(job)),
        }
    }
    let names = sites::names(taken.iter().map(|(home, _)| home.as_path()));
    let named = taken.into_iter().map(|(home, mut fingerprint)| {
        fingerprint.site = names.get(&home).cloned().unwrap_or_default();
        fingerprint
    });
    let mut all: Vec<Fingerprint> = named.collect();
    // What comes with a template is nobody's own, there as here. Where it lies on this disk is nobody's business.
    failures.extend(shared.shelf.failures());
    all.extend(shared.shelf.given());
    all.sort_by(|one, other| (&one.site, &one.report).cmp(&(&other.site, &other.report)));
    Ok(Fingerprints { all, failures })
}

/// The fingerprints of the templates that the files of `jobs` are: each text once, as a course has one page for twelve weeks.
fn of_templates(jobs: &[Job], shared: &Shared<'_>, mut failures: Vec<Arc<Failure>>) -> Fingerprints {
    let take = |job: &Job| {
        let loaded = read::read(&job.target.name, &job.target.path, &shared.options.buffers);
        if loaded.fault.is_some() {
            return None;
        }
        let schema = &job.prepared.schema;
        let site = shared.sites.site_of(&job.target.path);
        let below = site.and_then(|site| site.below(&job.target.path));
        let name = job.target.path.file_name().map(|name| name.to_string_lossy().into_owned());
        let report = below.or(name).unwrap_or_default();
        Some(templates::fingerprint(report, &loaded.source, schema, &shared.sites))
    };
    let mut all: Vec<Fingerprint> = Vec::new();
    let mut texts = HashSet::new();
    for (job, result) in jobs.iter().zip(each(jobs, shared.options, take)) {
        match result {
            Ok(Some(found)) if found.is_empty() || !texts.insert(found.text()) => {}
            Ok(Some(found)) => all.push(found),
            Err(failure) => failures.push(failure.into()),
            Ok(None) => failures.push(unread(job)),
        }
    }
    all.sort_by(|one, other| one.report.cmp(&other.report));
    Fingerprints { all, failures }
}

fn unread(job: &Job) -> Arc<Failure> {
    let name = &job.target.name;
    Failure::new(say!(en("`{name}` cannot be read"), vi("không đọc được `{name}`"))).into()
}

/// Whether there is any text that a report among `jobs` may be a copy of. Reports of one site are not compared with each
/// other unless a schema says so: alone, without an index, none needs a fingerprint.
pub(super) fn is_any_compared(jobs: &[Job], options: &Options, all_sites: &Sites) -> bool {
    let asked = |job: &Job| job.prepared.schema.copies.within_site;
    let site = |job: &Job| all_sites.site_of(&job.target.path);
    let one_site = jobs
        .first()
        .and_then(site)
        .is_some_and(|first| jobs.iter().all(|job| site(job).is_some_and(|other| other.root() == first.root())));
    !options.indexes.is_empty() || !one_site || jobs.iter().any(asked)
}

/// What the indexes that `options` names hold.
#[derive(Default)]
pub(super) struct Indexed {
    /// The templates of the class.
    pub shelf: Arc<Shelf>,
    /// Its reports.
    pub reports: Vec<Fingerprint>,
    /// Why some indexes cannot be read.
    pub failures: Vec<Failure>,
}

impl Indexed {
    /// Reads the indexes.
    pub fn read(options: &Options) -> Self {
        let (mut all, mut failures) = (Vec::new(), Vec::new());
        for path in &options.indexes {
            match index::read(path) {
                Ok(read) => all.extend(read),
                Err(failure) => failures.push(failure),
            }
        }
        let (templates, reports) = all.into_iter().partition(|fingerprint| fingerprint.template);
        Self { shelf: Arc::new(Shelf::new(templates)), reports, failures }
    }

    /// The reports but those of the sites under check: a report is no copy of what it was when the index was built.
    pub fn strangers(&mut self, targets: &[(Job, Done)], options: &Options) -> Vec<Fingerprint> {
        let mut strangers = std::mem::take(&mut self.reports);
        if strangers.is_empty() {
            return strangers;
        }
        let homes = targets.iter().filter_map(|(_, done)| Some(&done.report.as_ref()?.facts.as_ref()?.place.home));
        let mut own: Vec<String> = sites::names(homes.map(PathBuf::as_path)).into_values().collect();
        own.extend(options.site.clone());
        strangers.retain(|fingerprint| !own.contains(&fingerprint.site));
        strangers
    }
}
