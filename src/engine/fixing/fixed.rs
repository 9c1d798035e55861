//! What was mended: the new texts, and what is left to be told.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::diagnostic::{Checked, Outcome};

/// What was mended, and what is found once it is.
#[derive(Debug, Default)]
pub struct Fixing {
    /// What is left.
    pub outcome: Outcome,
    /// The reports that have another text now, by the path to read. Nothing is written yet.
    pub files: BTreeMap<PathBuf, Fixed>,
}

/// A report that was mended.
#[derive(Clone, Debug)]
pub struct Fixed {
    /// What to call it.
    pub name: String,
    /// Its text as it was read.
    pub old: String,
    /// Its text as it should be.
    pub new: String,
    /// How many findings were mended.
    pub count: usize,
    /// What was found in it before.
    pub(super) before: Checked,
}
