//! Which files a run would check, without checking them.

use std::sync::Arc;

use super::standards::Standards;
use super::{Options, chosen};
use crate::diagnostic::{Failure, Outcome};
use crate::message::{Language, Message};
use crate::site::Sites;

/// What a run would check.
#[derive(Debug, Default)]
pub struct Listed {
    /// Each file as it would be named, sorted by that, with its schema's name.
    pub files: Vec<(String, Arc<str>)>,
    /// What is not checked, and why.
    pub notes: Vec<Message>,
    /// What keeps some files from being checked.
    pub failures: Vec<Arc<Failure>>,
    /// The language that the first config asks for.
    pub language: Option<Language>,
}

/// Lists what [`super::run`] would check by the same `options`.
///
/// # Errors
/// When it could not check anything.
pub fn list(options: &Options) -> Result<Listed, Arc<Failure>> {
    let sites = Arc::new(Sites::new());
    let mut standards = Standards::new(options, &sites)?;
    let mut outcome = Outcome::default();
    let (jobs, notes) = chosen(options, &mut standards, &mut outcome)?;
    let files = jobs.into_iter().map(|job| (job.target.name, job.prepared.schema.name.clone())).collect();
    let notes = notes.messages(options.changed.as_deref(), None);
    Ok(Listed { files, notes, failures: outcome.failures, language: outcome.language })
}
