//! `reportlint check`: checks reports and prints what is wrong with them.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{ColorChoice, ValueEnum, ValueHint};

use crate::cli::exit::Exit;
use crate::cli::fix::{self, FixArgs};
use crate::cli::format_arg::{self, FormatArg};
use crate::cli::language::Languages;
use crate::cli::page_args::PageArgs;
use crate::cli::progress::Display;
use crate::cli::report_args::{ReportArgs, selector};
use crate::cli::results::Results;
use crate::cli::stdin;
use crate::cli::watch::{self, Watched};
use crate::cli::write::{Sink, fail, put};
use crate::cli::{explain, list};
use crate::diagnostic::selection::Selector;
use crate::diagnostic::{Checked, Failure, Outcome, Severity};
use crate::engine::baseline::Baseline;
use crate::engine::{self, ConfigChoice, Fixing, Options, Progress, Run};
use crate::message::{Language, Noun};
use crate::output;
use crate::say;

/// The default file for known problems.
const BASELINE: &str = ".reportlint-baseline.json";

/// What to check, against what, and how to show it.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    reports: ReportArgs,

    /// Apply only these rules: ids and groups, separated by commas
    #[arg(long, value_name = "RULES", value_parser = selector, value_delimiter = ',')]
    #[arg(env = "REPORTLINT_SELECT", hide_env = true, help_heading = "What is checked")]
    select: Option<Vec<Selector>>,

    /// Do not apply these rules: ids and groups
    #[arg(long, value_name = "RULES", value_parser = selector, value_delimiter = ',')]
    #[arg(env = "REPORTLINT_IGNORE", hide_env = true, help_heading = "What is left out")]
    ignore: Vec<Selector>,

    /// Check standard input as if it were the file NAME, which need not exist
    #[arg(long, value_name = "NAME", value_hint = ValueHint::FilePath, help_heading = "What is checked")]
    #[arg(hide_short_help = true)]
    #[arg(conflicts_with_all = ["changed", "write_baseline"])]
    stdin_filename: Option<PathBuf>,

    #[command(flatten)]
    fixes: FixArgs,

    /// Report only what changed in git since REV [default: HEAD]
    #[arg(long, value_name = "REV", num_args = 0..=1, require_equals = true, default_missing_value = "HEAD")]
    #[arg(help_heading = "What is left out", conflicts_with = "write_baseline")]
    changed: Option<String>,

    /// Hide the problems listed in this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "What is left out")]
    baseline: Option<PathBuf>,

    /// Write a list of all problems to hide [default: the --baseline file]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, num_args = 0..=1, require_equals = true)]
    #[arg(help_heading = "What is left out")]
    write_baseline: Option<Option<PathBuf>>,

    /// From which severity on problems make the exit status 1
    #[arg(long, value_name = "SEVERITY", value_enum, default_value_t, hide_possible_values = true)]
    #[arg(env = "REPORTLINT_FAIL_ON", hide_env = true)]
    #[arg(help = "Exit with 1 for problems of this severity or worse: error, warning or never")]
    #[arg(help_heading = "What is printed")]
    fail_on: FailOn,

    /// How to print; with =FILE into a file, and may be given again
    #[arg(long = "format", value_name = "FORMAT[=FILE]", value_parser = format_arg::Parser, hide_possible_values = true)]
    #[arg(help_heading = "What is printed")]
    #[arg(env = "REPORTLINT_FORMAT", hide_env = true, help = format_arg::help().en)]
    formats: Vec<FormatArg>,

    /// Write the result into this file; if it is for programs, the problems are printed as well
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "What is printed")]
    output: Option<PathBuf>,

    #[command(flatten)]
    page: PageArgs,

    /// Count the problems by rule instead of showing each
    #[arg(long, help_heading = "What is printed")]
    statistics: bool,

    /// Say with each problem which line of which schema requires it
    #[arg(long, help_heading = "What is printed", hide_short_help = true)]
    explain_schema: bool,

    /// Print problems and nothing else: no notes, no summary
    #[arg(short, long, help_heading = "What is printed")]
    quiet: bool,

    /// Check again whenever a file changes, until Ctrl-C
    #[arg(long, help_heading = "What is printed")]
    #[arg(conflicts_with_all = ["stdin_filename", "write_baseline", "list_files", "explain_config", "diff"])]
    watch: bool,

    /// List the files that would be checked, each with its schema
    #[arg(long, help_heading = "Instead of checking", conflicts_with = "write_baseline")]
    list_files: bool,

    /// Explain how a file is checked: which config, schema and severities
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Instead of checking")]
    #[arg(conflicts_with_all = ["paths", "list_files", "stdin_filename", "write_baseline"])]
    explain_config: Option<PathBuf>,
}

impl Args {
    /// The paths to check, as given.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.reports.paths()
    }

    /// How to find the config.
    pub fn config(&self) -> ConfigChoice {
        self.reports.config()
    }

    /// The options for the engine. Reads standard input if it is to be checked.
    fn options(&self) -> Result<Options, Failure> {
        let mut options = self.reports.options();
        options.selection.select = self.select.clone();
        options.selection.ignore = self.ignore.clone();
        stdin::take(self.stdin_filename.as_deref(), &mut options)?;
        // A baseline that is written anew must contain the known problems, too.
        options.baseline = self.baseline.clone().filter(|_| self.write_baseline.is_none());
        options.changed = self.changed.clone();
        options.pictures = self.page.with_images();
        Ok(options)
    }
}

/// From which severity on a run fails.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
enum FailOn {
    #[default]
    Error,
    Warning,
    Never,
}

impl FailOn {
    fn exit(self, outcome: &Outcome) -> Exit {
        let least = match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Never => return Exit::Clean,
        };
        let found = outcome.severities().any(|severity| severity >= least);
        if found { Exit::Found } else { Exit::Clean }
    }
}

/// Checks and prints. Returns whether anything was found.
///
/// # Errors
/// If the reports cannot be checked or the result cannot be written.
pub fn run(args: &Args, languages: Languages, colour: ColorChoice) -> Result<Exit, Arc<Failure>> {
    if let Some(file) = &args.explain_config {
        return explained(args, file, languages, colour);
    }
    if args.list_files {
        return listed(args, languages, colour);
    }
    let results = Results::new(&args.formats, args.output.as_deref(), args.quiet, colour)?
        .with_counts(args.statistics)
        .with_requirements(args.explain_schema)
        .with_page(&args.page);
    // The fixed text of standard input goes to standard output.
    let results = results.on_stderr(args.fixes.is_enabled() && args.stdin_filename.is_some());
    if !args.watch {
        return once(args, &results, languages, colour);
    }
    let named = [args.reports.files(), args.baseline.as_deref().into_iter().collect()].concat();
    let watched = Watched::new(args.paths(), named.into_iter(), results.files());
    let people = languages.people();
    let check = || {
        if let Err(failure) = once(args, &results, languages, colour) {
            fail(&[failure], colour, people);
        }
    };
    Ok(watch::run(&watched, args.quiet, people, check)?)
}

/// Checks once.
fn once(args: &Args, results: &Results, languages: Languages, colour: ColorChoice) -> Result<Exit, Arc<Failure>> {
    let fixes = &args.fixes;
    let done = match fixes.is_enabled() {
        true => fix(args, languages.people()),
        false => find(args, languages.people()).map(|outcome| Fixing { outcome, ..Fixing::default() }),
    };
    let failed = |failure| Outcome { failures: vec![failure], ..Outcome::default() };
    let mut fixing = done.unwrap_or_else(|failure| Fixing { outcome: failed(failure), ..Fixing::default() });
    fixing.outcome.fixes.with_unsafe = fixes.with_unsafe();
    if fixes.only_diffs() || fixes.only_fixes() {
        return fixed(args, &fixing, languages, colour);
    }
    let mut outcome = fixing.outcome;
    let languages = languages.or(outcome.language);
    // Failures come first, because the end of a long list of problems is their count.
    let failed = (!outcome.failures.is_empty()).then(|| fail(&outcome.failures, colour, languages.people()));
    let checked = failed.is_none() || !outcome.files.is_empty();
    if let Some(file) = &args.write_baseline {
        let file = file.as_deref().or(args.baseline.as_deref()).unwrap_or(Path::new(BASELINE));
        return match failed {
            Some(exit) if !checked => Ok(exit),
            // With half a baseline, known problems would count as new.
            Some(_) => Err(Failure::new(say!(
                en("no baseline was written, as not everything could be checked"),
                vi("chưa ghi tệp các vấn đề đã biết, vì không kiểm tra được tất cả"),
            ))
            .into()),
            None => write_baseline(file, &outcome, args.quiet, languages.people()),
        };
    }
    engine::on_each(outcome.files.iter_mut().collect(), Checked::group);
    if results.has_requirements() {
        engine::locate(&mut outcome.files);
    }
    if let Err(failures) = results.write(&outcome, checked, languages) {
        let failures: Vec<_> = failures.into_iter().map(Arc::new).collect();
        return Ok(fail(&failures, colour, languages.people()));
    }
    let exit = failed.unwrap_or_else(|| args.fail_on.exit(&outcome));
    if !args.watch {
        // The process ends here, and freeing the memory piece by piece would only delay that.
        std::mem::forget(outcome);
    }
    Ok(exit)
}

/// Reports what was fixed, or would be, without the remaining problems.
fn fixed(args: &Args, fixing: &Fixing, languages: Languages, colour: ColorChoice) -> Result<Exit, Arc<Failure>> {
    let outcome = &fixing.outcome;
    let people = languages.or(outcome.language).people();
    let failed = (!outcome.failures.is_empty()).then(|| fail(&outcome.failures, colour, people));
    let nothing = failed.is_some() && outcome.files.is_empty();
    let exit = if nothing {
        Exit::Failed
    } else if args.fixes.only_diffs() {
        fix::show(fixing, &Sink::new(args.output.as_deref(), colour), args.quiet, people)?
    } else {
        if !args.quiet {
            put(io::stderr(), &fix::summary(fixing, people))?;
        }
        Exit::Clean
    };
    Ok(failed.unwrap_or(exit))
}

/// Explains which config, schema and severities apply to `file`.
fn explained(args: &Args, file: &Path, languages: Languages, colour: ColorChoice) -> Result<Exit, Arc<Failure>> {
    let explanation = engine::explain::explain(&args.options()?, file)?;
    let language = languages.or(explanation.language).people();
    Sink::new(args.output.as_deref(), colour).put(&explain::render(&explanation, language))?;
    Ok(Exit::Clean)
}

/// Lists the files that would be checked.
fn listed(args: &Args, languages: Languages, colour: ColorChoice) -> Result<Exit, Arc<Failure>> {
    let options = args.options()?;
    let run = Run::new(&options)?;
    if let Some(nothing) = run.without_reports() {
        return Err(nothing.clone());
    }
    let Outcome { failures, language, .. } = &run.outcome;
    let language = languages.or(*language).people();
    let failed = (!failures.is_empty()).then(|| fail(failures, colour, language));
    Sink::new(args.output.as_deref(), colour).put(&list::render(&run))?;
    if !args.quiet {
        put(io::stderr(), &list::closing(&run, language))?;
    }
    Ok(failed.unwrap_or(Exit::Clean))
}

/// Checks, and returns the outcome to print.
fn find(args: &Args, language: Language) -> Result<Outcome, Arc<Failure>> {
    let options = args.options()?;
    let progress = Arc::new(Progress::default());
    // The progress line is removed before anything else is printed.
    let _display = Display::start(Arc::clone(&progress), args.quiet, language);
    engine::run(&Options { progress: Some(progress), ..options })
}

/// Fixes what can be fixed, and returns the remaining problems to print.
fn fix(args: &Args, language: Language) -> Result<Fixing, Arc<Failure>> {
    let options = args.options()?;
    let progress = Arc::new(Progress::default());
    let display = Display::start(Arc::clone(&progress), args.quiet, language);
    let options = Options { progress: Some(progress), ..options };
    let mut fixing = engine::fix(&options, args.fixes.max_applicability())?;
    drop(display);
    match (args.fixes.only_diffs(), &args.stdin_filename) {
        (true, _) => {}
        (false, Some(_)) => fix::print_fixed(&fixing, &options)?,
        (false, None) => fixing.write(),
    }
    Ok(fixing)
}

fn write_baseline(file: &Path, outcome: &Outcome, quiet: bool, language: Language) -> Result<Exit, Arc<Failure>> {
    let problems = Noun::PROBLEM.counted(Baseline::write(file, &outcome.files)?);
    if !quiet {
        let name = output::safe_line(&file.display().to_string()).into_owned();
        let message = say!(
            en("{} written to {name}: `--baseline={name}` hides them from now on\n", problems.en),
            vi("đã ghi {} vào {name}: `--baseline={name}` sẽ ẩn các vấn đề này từ nay về sau\n", problems.vi),
        );
        put(io::stdout(), message.text(language))?;
    }
    Ok(Exit::Clean)
}
