//! `reportlint grade`: the points of each report, and what is missing in it.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{ColorChoice, ValueHint};

use crate::cli::exit::Exit;
use crate::cli::format_arg;
use crate::cli::language::Languages;
use crate::cli::progress::Display;
use crate::cli::report_args::{ReportArgs, Wrong};
use crate::cli::write::{Sink, fail, put};
use crate::diagnostic::Failure;
use crate::engine::{self, ConfigChoice, Options, Progress};
use crate::grade::Grades;
use crate::output::{self, GradeFormat};
use crate::say;

/// What to grade, against what, and how to show it.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    reports: ReportArgs,

    /// Refused: see [`refused`].
    #[arg(long, hide = true, value_parser = refused)]
    select: Option<String>,

    /// Refused, too.
    #[arg(long, hide = true, value_parser = refused)]
    ignore: Option<String>,

    /// How to print: a table, for spreadsheets, for programs, or as a page
    #[arg(long, value_enum, default_value_t, hide_possible_values = true, help_heading = "What is printed")]
    #[arg(help = format_arg::help_of_grade().en)]
    format: GradeFormat,

    /// Write the result into this file
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "What is printed")]
    output: Option<PathBuf>,
}

/// The message on options that would exclude rules: this would give points for unchecked requirements.
fn refused(_: &str) -> Result<String, Wrong> {
    Err(Wrong(say!(
        en("points count everything that the schema requires; `--rule ID=off` leaves one rule out"),
        vi("điểm được tính cho mọi yêu cầu; `--rule MÃ=off` bỏ qua một quy tắc"),
    )))
}

impl Args {
    /// How to find the config.
    pub fn config(&self) -> ConfigChoice {
        self.reports.config()
    }
}

/// Grades and prints. Lost points are not a failure: the exit status is 0 unless a report could not be graded.
///
/// # Errors
/// If no report can be graded or the result cannot be written.
pub fn run(args: &Args, languages: Languages, colour: ColorChoice) -> Result<Exit, Arc<Failure>> {
    let progress = Arc::new(Progress::default());
    let outcome = {
        let _display = Display::start(Arc::clone(&progress), false, languages.people());
        engine::run(&Options { progress: Some(progress), complete: true, ..args.reports.options() })?
    };
    let languages = languages.or(outcome.language);
    let failed = (!outcome.failures.is_empty()).then(|| fail(&outcome.failures, colour, languages.people()));
    if let Some(exit) = failed.filter(|_| outcome.files.is_empty()) {
        return Ok(exit);
    }
    let sink = Sink::new(args.output.as_deref(), colour);
    let style = sink.style(false, languages.of(args.format.meta().reader));
    let rendered = output::render_grades(&outcome, &Grades::new(&outcome), args.format, &style);
    sink.put(&rendered.stdout)?;
    put(io::stderr(), &rendered.stderr)?;
    Ok(failed.unwrap_or(Exit::Clean))
}
