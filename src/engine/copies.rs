//! The texts that reports are compared with, besides each other: indexes of a class, and templates.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::chosen::Chosen;
use super::index;
use super::job::{Done, Job, Shared, each, examine};
use super::no_report;
use super::options::Options;
use super::standards::Standards;
use super::templates::{self, TemplateCache};
use super::{read, sites};
use crate::collection::copies::Fingerprint;
use crate::collection::facts::Facts;
use crate::diagnostic::{Failure, Level, Outcome};
use crate::rules::METAS;
use crate::rules::report_copied::REPORT_COPIED;
use crate::say;
use crate::site::Sites;

/// The content of an index.
#[derive(Debug)]
pub struct Fingerprints {
    /// One fingerprint per report, with the name of its site, sorted.
    pub all: Vec<Fingerprint>,
    /// The failures for reports that could not be read.
    pub failures: Vec<Arc<Failure>>,
}

/// The fingerprints of the reports that `options` name; as templates if `of_templates`.
///
/// # Errors
/// If there is no report, or the schema or config for all is wrong.
pub fn fingerprints(options: &Options, of_templates: bool) -> Result<Fingerprints, Arc<Failure>> {
    // Only fingerprints are needed, even if the config disables the rule.
    let level = |id: &str| if id == REPORT_COPIED.id { Level::Warning } else { Level::Off };
    let levels = METAS.iter().map(|meta| (meta.id.to_owned(), level(meta.id))).collect();
    let options = &Options { levels, ..options.clone() };
    let mut standards = Standards::new(options)?;
    let Chosen { jobs, outcome: Outcome { mut failures, .. }, without_reports, .. } =
        Chosen::new(options, &mut standards);
    failures.extend(without_reports.into_iter().map(|(_, failure)| failure.into()));
    if jobs.is_empty() && failures.is_empty() {
        return Err(no_report::failure(&options.paths, 0, &mut standards).into());
    }
    let shared = Shared::new(options, standards.sites(), Arc::default(), true);
    if of_templates {
        return Ok(self::of_templates(&jobs, &shared, failures));
    }
    let take = |job: &Job| {
        let Facts { place, fingerprint, .. } = *examine(job, &shared).report?.facts?;
        Some((place.home, fingerprint?))
    };
    let done = each(&jobs, options, take);
    let mut with_homes: Vec<(PathBuf, Fingerprint)> = Vec::with_capacity(done.len());
    for (job, result) in jobs.iter().zip(done) {
        match result {
            Ok(Some(found)) => with_homes.push(found),
            Err(failure) => failures.push(failure.into()),
            Ok(None) => failures.push(unreadable(job)),
        }
    }
    let names = sites::names(with_homes.iter().map(|(home, _)| home.as_path()));
    let named = with_homes.into_iter().map(|(home, mut fingerprint)| {
        fingerprint.site = names.get(&home).cloned().unwrap_or_default();
        fingerprint
    });
    let mut all: Vec<Fingerprint> = named.collect();
    // Text from a template is nobody's own. The paths of templates on this machine stay private.
    failures.extend(shared.template_cache.failures());
    all.extend(shared.template_cache.given());
    all.sort_by(|one, other| (&one.site, &one.report).cmp(&(&other.site, &other.report)));
    Ok(Fingerprints { all, failures })
}

/// The fingerprints of the template files in `jobs`. Equal texts are included once, because a course may use one page
/// for twelve weeks.
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
            Ok(None) => failures.push(unreadable(job)),
        }
    }
    all.sort_by(|one, other| one.report.cmp(&other.report));
    Fingerprints { all, failures }
}

fn unreadable(job: &Job) -> Arc<Failure> {
    let name = &job.target.name;
    Failure::new(say!(en("`{name}` cannot be read"), vi("không đọc được `{name}`"))).into()
}

/// Whether a report in `jobs` can be a copy of any text. Reports of the same site are only compared if a schema
/// requires it, so a single site without an index needs no fingerprints.
pub(super) fn is_any_compared(jobs: &[Job], options: &Options, all_sites: &Sites) -> bool {
    let within_site = |job: &Job| job.prepared.schema.copies.within_site;
    let site = |job: &Job| all_sites.site_of(&job.target.path);
    let one_site = jobs
        .first()
        .and_then(site)
        .is_some_and(|first| jobs.iter().all(|job| site(job).is_some_and(|other| other.root() == first.root())));
    !options.indexes.is_empty() || !one_site || jobs.iter().any(within_site)
}

/// The content of the indexes in `options`.
#[derive(Default)]
pub(super) struct Indexed {
    /// The templates of the class.
    pub template_cache: Arc<TemplateCache>,
    /// Its reports.
    pub reports: Vec<Fingerprint>,
    /// The failures for unreadable indexes.
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
        Self { template_cache: Arc::new(TemplateCache::new(templates)), reports, failures }
    }

    /// The reports, except those of the sites being checked: a report is not a copy of its own older version.
    pub fn foreign(&mut self, targets: &[(Job, Done)], options: &Options) -> Vec<Fingerprint> {
        let mut foreign = std::mem::take(&mut self.reports);
        if foreign.is_empty() {
            return foreign;
        }
        let homes = targets.iter().filter_map(|(_, done)| Some(&done.report.as_ref()?.facts.as_ref()?.place.home));
        let mut own: Vec<String> = sites::names(homes.map(PathBuf::as_path)).into_values().collect();
        own.extend(options.site.clone());
        foreign.retain(|fingerprint| !own.contains(&fingerprint.site));
        foreign
    }
}
