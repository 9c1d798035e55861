//! Checks a single report from memory, without other reports.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::discovery::{self, Target};
use super::job::{Job, Shared, examine_text, silence};
use super::options::Options;
use super::read;
use super::standards::Prepared;
use crate::config::Config;
use crate::diagnostic::{Checked, Failure};
use crate::files::buffers::Buffers;
use crate::schema::Schema;
use crate::site::Sites;
use crate::text::source::Source;

/// Checks `source` with all rules on single reports, with the settings of `prepared` and `config`. If its path is in
/// one of `sites`, links and images are resolved there.
pub fn check_one(
    source: &Source,
    prepared: &Arc<Prepared>,
    config: Option<&Arc<Config>>,
    sites: &Arc<Sites>,
) -> Checked {
    let target = Target { name: source.name().to_owned(), path: source.path().to_path_buf(), explicit: true };
    let reading = read::from_bytes(source.name(), source.path(), source.text().as_bytes());
    check_reading(target, reading, prepared, config, sites)
}

/// Checks every Markdown file below `folder` by itself, with nothing but `schema`.
///
/// # Errors
/// If the folder cannot be searched.
pub fn check_samples(folder: &Path, schema: &Arc<Schema>) -> Result<Vec<Checked>, Failure> {
    let buffers = Buffers::default();
    let found = discovery::find(&[folder.to_path_buf()], &buffers);
    if let Some(failure) = found.failures.into_iter().next() {
        return Err(failure);
    }
    let (prepared, sites) = (Arc::new(Prepared::new(schema.clone())), Arc::new(Sites::default()));
    let check = |target: Target| {
        let reading = read::read(&target.name, &target.path, &buffers);
        check_reading(target, reading, &prepared, None, &sites)
    };
    Ok(found.targets.into_par_iter().map(check).collect())
}

fn check_reading(
    target: Target,
    reading: read::Loaded,
    prepared: &Arc<Prepared>,
    config: Option<&Arc<Config>>,
    sites: &Arc<Sites>,
) -> Checked {
    let job = Job::report(target, prepared.clone(), config.cloned());
    let options = Options::default();
    let shared = Shared::new(&options, sites, Arc::default(), false);
    let done = examine_text(&job, &shared, reading);
    let mut checked = done.checked;
    if let Some(report) = done.report {
        silence(&mut checked, &report, &job, &shared);
    }
    checked.shorten();
    checked
}
