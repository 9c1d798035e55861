//! Finds the config of a folder: the nearest one in it or above it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::file::{Config, normalize, unreadable};
use crate::diagnostic::{Failure, RuleMeta};
use crate::files::boundary::Boundary;
use crate::say;
use crate::schema;

/// The file names of configs.
pub const NAMES: [&str; 3] = [".reportlint.yaml", ".reportlint.yml", "reportlint.yaml"];

/// The nearest config above a folder, or why it cannot be used.
pub type Found = Result<Option<Arc<Config>>, Arc<Failure>>;

/// The configs of one run. Each folder is searched once, by the first thread that needs it.
#[derive(Debug, Default)]
pub struct Configs {
    rules: Vec<&'static RuleMeta>,
    found: Mutex<HashMap<PathBuf, Found>>,
}

impl Configs {
    /// Starts without any config. Rule ids in configs must be among `known_rules`.
    pub fn new(known_rules: &[&'static RuleMeta]) -> Self {
        Self { rules: known_rules.to_vec(), found: Mutex::default() }
    }

    /// The nearest config in `folder` or above it.
    ///
    /// # Errors
    /// If the config cannot be read or is wrong, or if there are two in one folder.
    pub fn find_above(&self, folder: &Path) -> Found {
        let folder = normalize(folder).map_err(Arc::new)?;
        // Locked for the whole function, so that no folder is searched twice. The work inside is short.
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let mut nearest = Ok(None);
        let mut passed = Vec::new();
        for folder in folder.ancestors() {
            if let Some(known) = found.get(folder) {
                nearest = known.clone();
                break;
            }
            passed.push(folder.to_owned());
            if let Some(config) = self.read_in(folder).transpose() {
                nearest = config.map(Some);
                break;
            }
        }
        for folder in passed {
            found.insert(folder, nearest.clone());
        }
        nearest
    }

    /// The config in `folder` itself.
    fn read_in(&self, folder: &Path) -> Found {
        let mut candidates = NAMES.iter().map(|name| folder.join(name)).filter(|path| path.symlink_metadata().is_ok());
        // A pipe or a dangling link counts as a config, and reading it fails. Skipping it would silently ignore the
        // config.
        let Some(path) = candidates.next() else { return Ok(None) };
        if let Some(other) = candidates.next() {
            let (one, other) = (schema::shown(&path), schema::shown(&other));
            let message =
                say!(en("there are two configs: {one} and {other}"), vi("có hai tệp cấu hình: {one} và {other}"));
            let help = say!(en("delete one of them"), vi("hãy xóa một tệp"));
            return Err(Arc::new(Failure::new(message).with_help(help)));
        }
        let real = Boundary::around(folder).follow(&path);
        let real = real.map_err(|outside| unreadable(&path, outside).with_help(outside.help()));
        let config = real.and_then(|real| Config::read(&path, real, &self.rules));
        config.map(|config| Some(Arc::new(config))).map_err(Arc::new)
    }
}
