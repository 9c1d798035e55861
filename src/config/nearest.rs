//! The config that holds for a folder: the nearest one in it or above it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::file::{Config, plain, unread};
use crate::diagnostic::{Failure, RuleMeta};
use crate::files::boundary::Boundary;
use crate::say;
use crate::schema;

/// The names that a config may have.
pub const NAMES: [&str; 3] = [".reportlint.yaml", ".reportlint.yml", "reportlint.yaml"];

/// The nearest config above a folder, or why it cannot be used.
pub type Found = Result<Option<Arc<Config>>, Arc<Failure>>;

/// The configs that one run has met: each folder is looked at once, by whichever thread comes first.
#[derive(Debug, Default)]
pub struct Configs {
    rules: Vec<&'static RuleMeta>,
    found: Mutex<HashMap<PathBuf, Found>>,
}

impl Configs {
    /// Nothing met yet; rule ids in configs must be among `known_rules`.
    pub fn new(known_rules: &[&'static RuleMeta]) -> Self {
        Self { rules: known_rules.to_vec(), found: Mutex::default() }
    }

    /// The nearest config in `folder` or above it.
    ///
    /// # Errors
    /// When there is one that cannot be read or is wrong, or two stand in one folder.
    pub fn find_above(&self, folder: &Path) -> Found {
        let folder = plain(folder).map_err(Arc::new)?;
        // Held throughout, so that no folder is looked at twice; what happens inside is short.
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let mut answer = Ok(None);
        let mut passed = Vec::new();
        for folder in folder.ancestors() {
            if let Some(known) = found.get(folder) {
                answer = known.clone();
                break;
            }
            passed.push(folder.to_owned());
            if let Some(here) = self.read_in(folder).transpose() {
                answer = here.map(Some);
                break;
            }
        }
        for folder in passed {
            found.insert(folder, answer.clone());
        }
        answer
    }

    /// The config that stands in `folder` itself.
    fn read_in(&self, folder: &Path) -> Found {
        let mut here = NAMES.iter().map(|name| folder.join(name)).filter(|path| path.symlink_metadata().is_ok());
        // A pipe or a link to nothing is told as what it is when it is read: a config that is passed over is none.
        let Some(path) = here.next() else { return Ok(None) };
        if let Some(other) = here.next() {
            let (one, other) = (schema::shown(&path), schema::shown(&other));
            let message =
                say!(en("there are two configs: {one} and {other}"), vi("có hai tệp cấu hình: {one} và {other}"));
            let help = say!(en("delete one of them"), vi("hãy xóa một tệp"));
            return Err(Arc::new(Failure::new(message).with_help(help)));
        }
        let real = Boundary::around(folder).follow(&path);
        let real = real.map_err(|outside| unread(&path, outside).with_help(outside.help()));
        let config = real.and_then(|real| Config::read(&path, real, &self.rules));
        config.map(|config| Some(Arc::new(config))).map_err(Arc::new)
    }
}
