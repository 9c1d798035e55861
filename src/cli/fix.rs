//! `--fix`, `--diff` and related options: fixes reports, or shows the changes.

use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use similar::TextDiff;

use crate::cli::exit::Exit;
use crate::cli::write::{Sink, put, unwritten};
use crate::diagnostic::Failure;
use crate::diagnostic::fix::Applicability;
use crate::engine::{Fixed, Fixing, Options};
use crate::message::Language;
use crate::output::{self, fixed};
use crate::say;

/// The time limit for the diff of one report. After that, the remaining lines are shown as replaced.
const DIFF_TIMEOUT: Duration = Duration::from_secs(1);

/// Whether anything is mended, and how.
#[derive(Debug, clap::Args)]
pub struct FixArgs {
    /// Make the fixes that need no second look
    #[arg(long, help_heading = "What is fixed", conflicts_with_all = ["write_baseline", "list_files", "explain_config"])]
    fix: bool,

    /// With --fix, also make fixes to look at; without it, count them
    #[arg(long, help_heading = "What is fixed")]
    unsafe_fixes: bool,

    /// Show what --fix would change as a unified diff, and write nothing
    #[arg(long, help_heading = "What is fixed")]
    #[arg(conflicts_with_all = ["fix", "fix_only", "write_baseline", "list_files", "explain_config"])]
    diff: bool,

    /// Fix, and print no problems that are left
    #[arg(long, help_heading = "What is fixed", conflicts_with_all = ["write_baseline", "list_files", "explain_config"])]
    fix_only: bool,
}

impl FixArgs {
    /// Whether to fix reports, if only to show the changes.
    pub fn is_enabled(&self) -> bool {
        self.fix || self.fix_only || self.diff
    }

    /// Whether to write nothing.
    pub fn only_diffs(&self) -> bool {
        self.diff
    }

    /// Whether to omit the remaining problems.
    pub fn only_fixes(&self) -> bool {
        self.fix_only
    }

    /// Whether unsafe fixes are requested.
    pub fn with_unsafe(&self) -> bool {
        self.unsafe_fixes
    }

    /// The least safe fixes to apply.
    pub fn max_applicability(&self) -> Applicability {
        if self.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe }
    }
}

/// Prints the changes that `fixing` would make. Returns 1 if there are any.
///
/// # Errors
/// If they cannot be printed.
pub fn show(fixing: &Fixing, sink: &Sink<'_>, quiet: bool, language: Language) -> Result<Exit, Failure> {
    let diffs: Vec<String> = fixing.files.values().map(diff).collect();
    // Programs need every byte, but a terminal would interpret some of them.
    let shown =
        |text: &str| -> String { text.lines().flat_map(|line| [output::safe_line(line), "\n".into()]).collect() };
    let text = diffs.concat();
    sink.put(&if sink.is_terminal() { shown(&text) } else { text })?;
    if !quiet && let Some(fixes) = fixed::fixes(&fixing.outcome.fixes, true) {
        put(io::stderr(), &format!("{}\n", fixes.text(language)))?;
    }
    Ok(if diffs.is_empty() { Exit::Clean } else { Exit::Found })
}

/// The unified diff of one report, for `patch -p0` and `git apply -p0`.
fn diff(fixed: &Fixed) -> String {
    let name = output::safe_line(&fixed.name);
    let diff = TextDiff::configure().timeout(DIFF_TIMEOUT).diff_lines(&fixed.old, &fixed.new);
    diff.unified_diff().header(&name, &name).to_string()
}

/// Prints the fixed text of standard input.
///
/// # Errors
/// If it cannot be printed.
pub fn print_fixed(fixing: &Fixing, options: &Options) -> Result<(), Failure> {
    let path = options.paths.first().map_or(Path::new(""), |path| path);
    let text = match fixing.files.get(path) {
        Some(fixed) => fixed.new.as_bytes(),
        None => options.buffers.get(path).map_or(&[][..], |text| text),
    };
    let mut stdout = io::stdout().lock();
    stdout.write_all(text).and_then(|()| stdout.flush()).map_err(unwritten)
}

/// The message that nothing could be fixed, if only fixing was requested.
pub fn summary(fixing: &Fixing, language: Language) -> String {
    let nothing = say!(en("nothing to fix"), vi("không có gì để sửa"));
    let fixes = fixed::fixes(&fixing.outcome.fixes, false).unwrap_or(nothing);
    format!("{}\n", fixes.text(language))
}
