//! `reportlint grade`: the points of each report, and what is missing in it.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{ColorChoice, ValueEnum, ValueHint};

use crate::cli::exit::Exit;
use crate::cli::format_arg;
use crate::cli::language::Languages;
use crate::cli::page_args::{PageArgs, is_folder};
use crate::cli::progress::Display;
use crate::cli::report_args::{ReportArgs, Wrong};
use crate::cli::results::write_pages;
use crate::cli::write::{Sink, fail, put};
use crate::diagnostic::Failure;
use crate::engine::{self, ConfigChoice, Options, Progress};
use crate::grade::{Grades, SiteGrade};
use crate::output::{self, GradeFormat, Style, html};
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

    /// One line for each student instead of each report: text and csv
    #[arg(long, value_name = "WHAT", value_enum, hide_possible_values = true, help_heading = "What is printed")]
    #[arg(help = "With `student`: one line for each student instead of each report (text, csv)")]
    by: Option<By>,

    /// Begin CSV with a byte order mark, so that spreadsheets read Vietnamese right
    #[arg(long, help_heading = "What is printed")]
    bom: bool,

    /// Exit with 1 when a student has less than this share of the points, in per cent
    #[arg(long, value_name = "PERCENT", value_parser = percent, help_heading = "What is printed")]
    fail_under: Option<f64>,

    /// Write the result into this file
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "What is printed")]
    output: Option<PathBuf>,

    #[command(flatten)]
    page: PageArgs,

    /// Print the points and nothing else: no notes, no summary
    #[arg(short, long, help_heading = "What is printed")]
    quiet: bool,
}

/// What a line of a table is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum By {
    /// Each report, and the sums.
    Report,
    /// Each student.
    Student,
}

/// Parses a share of the points: `50`, `66.7`, `80%`.
fn percent(text: &str) -> Result<f64, Wrong> {
    let number = text.trim().trim_end_matches('%').trim_end().parse::<f64>().ok();
    number.filter(|share| (0.0..=100.0).contains(share)).ok_or_else(|| {
        Wrong(say!(en("write a number from 0 to 100, as in `50`"), vi("hãy viết một số từ 0 đến 100, như `50`")))
    })
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

/// Grades and prints. Lost points are not a failure: the exit status is 0 unless a report could not be graded, or a student
/// has fewer than `--fail-under` asks.
///
/// # Errors
/// If no report can be graded or the result cannot be written.
pub fn run(args: &Args, languages: Languages, colour: ColorChoice) -> Result<Exit, Arc<Failure>> {
    let progress = Arc::new(Progress::default());
    let outcome = {
        let _display = Display::start(Arc::clone(&progress), args.quiet, languages.people());
        engine::run(&Options {
            progress: Some(progress),
            complete: true,
            pictures: args.page.with_images(),
            ..args.reports.options()
        })?
    };
    let languages = languages.or(outcome.language);
    let failed = (!outcome.failures.is_empty()).then(|| fail(&outcome.failures, colour, languages.people()));
    if let Some(exit) = failed.filter(|_| outcome.files.is_empty()) {
        return Ok(exit);
    }
    let sink = Sink::new(args.output.as_deref(), colour);
    let style = sink.style(args.quiet, languages.of(args.format.meta().reader));
    let style = Style { by_student: args.by == Some(By::Student), ..style };
    let grades = Grades::new(&outcome);
    let under = args.fail_under.is_some_and(|least| {
        let is_under = |site: &SiteGrade<'_>| site.score.share().is_some_and(|share| share.is_under(least));
        grades.sites.iter().any(is_under)
    });
    let exit = failed.unwrap_or(if under { Exit::Found } else { Exit::Clean });
    if args.format == GradeFormat::Html {
        let page = args.page.page(&outcome);
        match args.output.as_deref().filter(|output| is_folder(output)) {
            Some(folder) => write_pages(folder, &html::render_folder(&outcome, Some(&grades), &page, style.language))?,
            None => sink.put(&html::render(&outcome, Some(&grades), &page, style.language))?,
        }
        return Ok(exit);
    }
    let rendered = output::render_grades(&outcome, &grades, args.format, &style);
    match args.bom && args.format == GradeFormat::Csv {
        true => sink.put(&format!("\u{feff}{}", rendered.stdout))?,
        false => sink.put(&rendered.stdout)?,
    }
    put(io::stderr(), &rendered.stderr)?;
    Ok(exit)
}
