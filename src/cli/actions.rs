//! What is different in the CI of a service: what its log reads as commands, where its repository stands, and where a
//! summary of the run can be shown.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::cli::write::put;
use crate::diagnostic::Outcome;
use crate::files::atomic;
use crate::message::{Language, NOTE};
use crate::output::{self, Root};
use crate::say;

/// How long a summary of one step may be, in bytes; GitHub takes none of a longer one.
const SUMMARY_LIMIT: u64 = 1 << 20;

/// Variables that name the folder of the repository under check.
const REPOSITORY: [&str; 2] = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];

/// The folder that services name files from: the repository's, where its CI says which that is; else the current one.
pub fn root() -> Root {
    let Ok(here) = std::env::current_dir() else { return Root::default() };
    let repository = REPOSITORY
        .into_iter()
        .filter_map(|name| std::env::var_os(name).map(PathBuf::from))
        .find(|folder| folder.is_absolute() && here.starts_with(folder));
    Root::new(&here, repository.as_deref().unwrap_or(&here))
}

/// Appends a summary of `outcome` to that of the step of GitHub Actions, if the program runs in one.
pub fn summarise(outcome: &Outcome, language: Language, root: &Root) {
    let Some(file) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|file| !file.is_empty()) else { return };
    let file = Path::new(&file);
    let taken = fs::metadata(file).map_or(0, |metadata| metadata.len());
    let room = usize::try_from(SUMMARY_LIMIT.saturating_sub(taken)).unwrap_or(0);
    let summary = output::render_step_summary(outcome, language, root, room);
    if let Err(why) = atomic::append(file, summary.as_bytes()) {
        // The problems are told all the same: what shows them once more decides about nothing.
        let name = output::safe_line(&file.to_string_lossy()).into_owned();
        let message = say!(
            en("{} the summary could not be written to {name}: {}", NOTE.en, why.en),
            vi("{} không ghi được phần tóm tắt vào {name}: {}", NOTE.vi, why.vi),
        );
        let _ = put(io::stderr(), &format!("{}\n", message.text(language)));
    }
}
