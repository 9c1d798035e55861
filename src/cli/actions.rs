//! Integration with CI services: commands in their logs, the root of the repository, and summaries of runs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::cli::write::put;
use crate::diagnostic::Outcome;
use crate::files::atomic;
use crate::message::{Language, NOTE};
use crate::output::{self, Root};
use crate::say;

/// The maximum size of a step summary, in bytes. GitHub rejects a larger one.
const SUMMARY_LIMIT: u64 = 1 << 20;

/// Variables with the root folder of the repository under check.
const REPOSITORY: [&str; 2] = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];

/// The folder that services resolve file names from: the repository's root if the CI names it, otherwise the current
/// folder.
pub fn root() -> Root {
    let Ok(here) = std::env::current_dir() else { return Root::default() };
    let repository = REPOSITORY
        .into_iter()
        .filter_map(|name| std::env::var_os(name).map(PathBuf::from))
        .find(|folder| folder.is_absolute() && here.starts_with(folder));
    Root::new(&here, repository.as_deref().unwrap_or(&here))
}

/// Appends a summary of `outcome` to the step summary of GitHub Actions, if the program runs there.
pub fn summarise(outcome: &Outcome, language: Language, root: &Root) {
    let Some(file) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|file| !file.is_empty()) else { return };
    let file = Path::new(&file);
    let taken = fs::metadata(file).map_or(0, |metadata| metadata.len());
    let room = usize::try_from(SUMMARY_LIMIT.saturating_sub(taken)).unwrap_or(0);
    let summary = output::render_step_summary(outcome, language, root, room);
    if let Err(why) = atomic::append(file, summary.as_bytes()) {
        // The problems were printed anyway, so a failure here does not change the exit status.
        let name = output::safe_line(&file.to_string_lossy()).into_owned();
        let message = say!(
            en("{} the summary could not be written to {name}: {}", NOTE.en, why.en),
            vi("{} không ghi được phần tóm tắt vào {name}: {}", NOTE.vi, why.vi),
        );
        let _ = put(io::stderr(), &format!("{}\n", message.text(language)));
    }
}
