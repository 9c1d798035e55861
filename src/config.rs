//! `.reportlint.yaml`: which files are held to which schema, and how severely.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::diagnostic::Level;

/// One config file, ready to be asked.
#[derive(Debug, Default)]
pub struct Config {
    /// The folder it stands in: its patterns are relative to it.
    pub folder: PathBuf,
    /// Severities by rule id.
    pub rules: BTreeMap<String, Level>,
    /// The language of messages, reserved.
    pub language: Option<String>,
}
