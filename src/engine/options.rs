//! What a run is asked.

use std::path::PathBuf;
use std::sync::Arc;

use super::progress::Progress;
use crate::config::SuppressionMode;
use crate::diagnostic::Level;
use crate::diagnostic::selection::Selection;
use crate::files::buffers::Buffers;

/// What to check and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Files and folders; the current folder when empty.
    pub paths: Vec<PathBuf>,
    /// Passes over files that are named and that no schema claims, as those found in folders are; otherwise they are
    /// checked as event reports.
    pub skip_unclaimed: bool,
    /// A built-in schema's name or a schema file, for every file.
    pub schema: Option<String>,
    /// Which config to read.
    pub config: ConfigChoice,
    /// Severities that the command line sets, by rule id; the last one wins.
    pub levels: Vec<(String, Level)>,
    /// Which rules the command line selects and ignores.
    pub selection: Selection,
    /// Asks also the rules that a selection, the config's included, leaves out: points are not to be had by asking for
    /// less.
    pub complete: bool,
    /// What comments in reports may silence; `None` leaves it to the config.
    pub suppressions: Option<SuppressionMode>,
    /// A file of known problems, which are not told again.
    pub baseline: Option<PathBuf>,
    /// Tells only of what the git change since this revision touches.
    pub changed: Option<String>,
    /// Files of fingerprints that reports are compared with besides each other.
    pub indexes: Vec<PathBuf>,
    /// What the site under check is called in them, when it is not its folder's name.
    pub site: Option<String>,
    /// Texts that take the place of files, as an editor holds them; a file among `paths` may be there as a buffer only.
    pub buffers: Arc<Buffers>,
    /// Told of each file that is done.
    pub progress: Option<Arc<Progress>>,
}

/// Where the config comes from.
#[derive(Clone, Debug, Default)]
pub enum ConfigChoice {
    /// The nearest `.reportlint.yaml` above each file.
    #[default]
    Nearest,
    /// This file for every report.
    File(PathBuf),
    /// None at all.
    Ignored,
}
