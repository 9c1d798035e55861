//! The options of a run.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use super::changes::history::History;
use super::progress::Progress;
use crate::config::{Exclusion, SuppressionMode};
use crate::diagnostic::Level;
use crate::diagnostic::selection::Selection;
use crate::files::buffers::Buffers;

/// The options of a run.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Files and folders; if empty, the current folder.
    pub paths: Vec<PathBuf>,
    /// Skips named files that no schema claims, like those found in folders. Otherwise, they are checked as event
    /// reports.
    pub skip_unclaimed: bool,
    /// Whether to list the pictures of each report.
    pub pictures: bool,
    /// Files and folders left out on the command line.
    pub exclude: Vec<Exclusion>,
    /// The name of a built-in schema or a schema file, for all files.
    pub schema: Option<String>,
    /// Which config to use.
    pub config: ConfigChoice,
    /// Levels set on the command line, by rule id; the last one wins.
    pub levels: Vec<(String, Level)>,
    /// Rules selected and ignored on the command line.
    pub selection: Selection,
    /// Also runs rules that are not selected, even by the config, so that a selection cannot gain points.
    pub complete: bool,
    /// What suppressions in reports may silence; `None` for the config's setting.
    pub suppressions: Option<SuppressionMode>,
    /// A file of known problems, which are not shown again.
    pub baseline: Option<PathBuf>,
    /// Only reports findings in changes since this git revision.
    pub changed: Option<String>,
    /// What git says about when files were committed; without it, git is not asked.
    pub history: Option<Arc<History>>,
    /// The day of the run, instead of today.
    pub today: Option<Date>,
    /// Index files whose reports are compared, too.
    pub indexes: Vec<PathBuf>,
    /// The name in the indexes of the site being checked, if it is not its folder's name.
    pub site: Option<String>,
    /// Texts that override files on disk, such as an editor's. A file in `paths` may exist only as a buffer.
    pub buffers: Arc<Buffers>,
    /// Updated after each file.
    pub progress: Option<Arc<Progress>>,
}

/// Which config to use.
#[derive(Clone, Debug, Default)]
pub enum ConfigChoice {
    /// The nearest `.reportlint.yaml` above each file.
    #[default]
    Nearest,
    /// This file, for all reports.
    File(PathBuf),
    /// No config.
    Ignored,
}
