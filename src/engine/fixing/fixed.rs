//! The result of fixing: the new texts, and the remaining findings.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::diagnostic::{Applied, Checked, Outcome};

/// The fixed reports, and the findings after that.
#[derive(Debug, Default)]
pub struct Fixing {
    /// The remaining findings.
    pub outcome: Outcome,
    /// The reports whose text changed, by the path to read. Nothing is written yet.
    pub files: BTreeMap<PathBuf, Fixed>,
}

impl Fixing {
    /// What was fixed in `files`.
    pub(super) fn applied(files: &BTreeMap<PathBuf, Fixed>) -> Applied {
        Applied { problems: files.values().map(|fixed| fixed.count).sum(), files: files.len() }
    }
}

/// A fixed report.
#[derive(Clone, Debug)]
pub struct Fixed {
    /// Its name.
    pub name: String,
    /// The text as read.
    pub old: String,
    /// The fixed text.
    pub new: String,
    /// The number of fixed findings.
    pub count: usize,
    /// The findings before.
    pub(super) before: Checked,
}
