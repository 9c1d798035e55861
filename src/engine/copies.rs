//! What reports are compared with besides each other: indexes of a whole class, and templates.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::chosen::Chosen;
use super::discovery;
use super::job::{Done, Job, Shared, each, examine};
use super::nothing;
use super::options::Options;
use super::standards::Standards;
use super::{read, sites};
use crate::binding::residue;
use crate::collection::copies::{Fingerprint, index};
use crate::collection::facts::Place;
use crate::diagnostic::{Failure, Level, Outcome};
use crate::document;
use crate::message::Message;
use crate::rules::METAS;
use crate::rules::collection::Template;
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

/// The fingerprints of the reports that `options` names.
///
/// # Errors
/// When no report is there, or the schema or config for all is wrong.
pub fn fingerprints(options: &Options) -> Result<Fingerprints, Arc<Failure>> {
    // A class that is not told of copies may still be compared with; nothing else is asked.
    let asked = |id: &str| if id == REPORT_COPIED.id { Level::Warning } else { Level::Off };
    let levels = METAS.iter().map(|meta| (meta.id.to_owned(), asked(meta.id))).collect();
    let options = &Options { levels, ..options.clone() };
    let mut standards = Standards::new(options)?;
    let Chosen { jobs, outcome: Outcome { mut failures, .. }, .. } = Chosen::new(options, &mut standards);
    if jobs.is_empty() && failures.is_empty() {
        return Err(nothing::found(&options.paths, 0, &mut standards).into());
    }
    let shared = Shared::new(options, standards.sites(), true);
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
            Ok(None) => {
                let name = &job.target.name;
                let message = say!(en("`{name}` cannot be read"), vi("không đọc được `{name}`"));
                failures.push(Failure::new(message).into());
            }
        }
    }
    let names = sites::names(taken.iter().map(|(home, _)| home.as_path()));
    let named = taken.into_iter().map(|(home, mut fingerprint)| {
        fingerprint.site = names.get(&home).cloned().unwrap_or_default();
        fingerprint
    });
    let mut all: Vec<Fingerprint> = named.collect();
    // What comes with a template is nobody's own, there as here. Where it lies on this disk is nobody's business.
    let (templates, unread) = templates(jobs.iter(), &shared);
    failures.extend(unread.into_iter().map(Arc::new));
    all.extend(templates.into_iter().map(|template| {
        let file = template.source.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut fingerprint = template.fingerprint.as_template();
        (fingerprint.site, fingerprint.report) = (String::new(), file);
        fingerprint
    }));
    all.sort_by(|one, other| (&one.site, &one.report).cmp(&(&other.site, &other.report)));
    Ok(Fingerprints { all, failures })
}

/// Whether there is any text that a report among `jobs` may be a copy of. Reports of one site are not compared with each
/// other unless a schema says so: alone, without an index or a template, none needs a fingerprint.
pub(super) fn is_any_compared(jobs: &[Job], options: &Options, all_sites: &Sites) -> bool {
    let asked = |job: &Job| {
        let copies = &job.prepared.schema.copies;
        let configured = job.config.as_deref().is_some_and(|config| !config.templates.is_empty());
        copies.within_site || configured || !copies.templates.is_empty()
    };
    let site = |job: &Job| all_sites.site_of(&job.target.path);
    let one_site = jobs
        .first()
        .and_then(site)
        .is_some_and(|first| jobs.iter().all(|job| site(job).is_some_and(|other| other.root() == first.root())));
    !options.indexes.is_empty() || !one_site || jobs.iter().any(asked)
}

/// The fingerprints in the indexes that `options` names; those of the sites under check are left out, as a report is no
/// copy of what it was when the index was built. Beside them why some indexes cannot be read.
pub(super) fn strangers(targets: &[(Job, Done)], options: &Options) -> (Vec<Fingerprint>, Vec<Failure>) {
    let (mut strangers, mut failures) = (Vec::new(), Vec::new());
    if options.indexes.is_empty() {
        return (strangers, failures);
    }
    let homes = targets.iter().filter_map(|(_, done)| Some(&done.report.as_ref()?.facts.as_ref()?.place.home));
    let mut own: Vec<String> = sites::names(homes.map(PathBuf::as_path)).into_values().collect();
    own.extend(options.site.clone());
    for path in &options.indexes {
        match read_index(path) {
            Ok(read) => strangers.extend(read.into_iter().filter(|fingerprint| !own.contains(&fingerprint.site))),
            Err(failure) => failures.push(failure),
        }
    }
    (strangers, failures)
}

/// The fingerprints in the index at `path`.
fn read_index(path: &Path) -> Result<Vec<Fingerprint>, Failure> {
    let name = discovery::shown(path);
    let failed = |reason: Message| {
        Failure::new(say!(
            en("the index `{name}` cannot be read: {}", reason.en),
            vi("không đọc được chỉ mục `{name}`: {}", reason.vi),
        ))
    };
    let by_system = |error: std::io::Error| failed(Message::same(error.to_string()));
    let real = discovery::follow(path)?;
    let bytes = match fs::metadata(&real) {
        Ok(file) if !file.is_file() => {
            return Err(failed(say!(en("it is not a file"), vi("đây không phải tệp"))));
        }
        Ok(_) => fs::read(real).map_err(by_system)?,
        Err(error) => return Err(by_system(error)),
    };
    index::read(&bytes).map_err(|mut failure| {
        for text in failure.message.texts_mut() {
            text.insert_str(0, &format!("`{name}`: "));
        }
        failure
    })
}

/// The templates that the schemas and configs of `jobs` name, each once; beside them why some cannot be read.
pub(super) fn templates<'j>(jobs: impl Iterator<Item = &'j Job>, shared: &Shared<'_>) -> (Vec<Template>, Vec<Failure>) {
    let mut files: BTreeMap<&Path, &Job> = BTreeMap::new();
    for job in jobs {
        let configured = job.config.as_deref().map(|config| config.templates.as_slice()).unwrap_or_default();
        for file in job.prepared.schema.copies.templates.iter().chain(configured) {
            files.entry(file).or_insert(job);
        }
    }
    let (mut templates, mut failures) = (Vec::with_capacity(files.len()), Vec::new());
    for (file, job) in files {
        match template(file, job, shared) {
            Ok(template) => templates.push(template),
            Err(failure) => failures.push(failure),
        }
    }
    (templates, failures)
}

/// The template `file` of the schema or config of `job`.
fn template(file: &Path, job: &Job, shared: &Shared<'_>) -> Result<Template, Failure> {
    let reading = read::read(&crate::schema::shown(file), file, &shared.options.buffers);
    if let Some(fault) = reading.fault {
        let name = reading.source.name();
        let why = fault.message;
        return Err(match file.exists() {
            true => Failure::new(say!(
                en("the template `{name}` (`copies.templates`) is no text: {}", why.en),
                vi("bản mẫu `{name}` (`copies.templates`) không phải văn bản: {}", why.vi),
            )),
            false => Failure::new(say!(
                en("the template `{name}`, which `copies.templates` names, does not exist"),
                vi("bản mẫu `{name}` được nêu trong `copies.templates` không tồn tại"),
            ))
            .with_help(say!(
                en("its path counts from the folder of the schema or `.reportlint.yaml` that names it"),
                vi("đường dẫn của nó tính từ thư mục của lược đồ hoặc `.reportlint.yaml` nêu tên nó"),
            )),
        });
    }
    let schema = job.prepared.schema.clone();
    let fingerprint = {
        let document = document::parse(&reading.source);
        let place = Place::new(file, shared.sites.site_of(file).as_ref(), &schema);
        place.fingerprint(&document, &schema, &residue::find(&document, &schema))
    };
    Ok(Template { source: Arc::new(reading.source), schema, fingerprint })
}
