//! Checks a single report from memory, without other reports.

use std::sync::Arc;

use super::discovery::Target;
use super::job::{Job, Shared, examine_text, silence};
use super::options::Options;
use super::read;
use super::standards::Prepared;
use crate::config::Config;
use crate::diagnostic::Checked;
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
    let job = Job::report(target, prepared.clone(), config.cloned());
    let options = Options::default();
    let shared = Shared::new(&options, sites, Arc::default(), false);
    let reading = read::from_bytes(source.name(), source.path(), source.text().as_bytes());
    let done = examine_text(&job, &shared, reading);
    let mut checked = done.checked;
    if let Some(report) = done.report {
        silence(&mut checked, &report, &job, &shared);
    }
    checked.shorten();
    checked
}
