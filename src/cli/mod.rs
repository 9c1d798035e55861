//! The command line: one command a file. Nothing here knows how a report is checked or drawn.

mod asked;
mod check;
mod grade;
mod help;
mod index;
mod language;
mod progress;
mod rule;
mod schema;
mod stdin;

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anstream::AutoStream;
use anstream::stream::{AsLockedWrite, RawStream};
use clap::error::ErrorKind as Refusal;
use clap::{ColorChoice, CommandFactory, Parser, Subcommand};

use crate::diagnostic::Failure;
use crate::engine::ConfigChoice;
use crate::message::Language;
use crate::output::{Look, is_safe, render_failure, safe_line};
use crate::say;
use language::Languages;

/// What the process says when it ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Exit {
    /// The work is done and nothing as grave as asked for was found.
    Clean = 0,
    /// Something as grave as asked for was found.
    Found = 1,
    /// The work could not be done.
    Failed = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

const EXAMPLES: &str = "\
Examples:
  reportlint                                       Check the reports below this folder
  reportlint content/4-EventParticipated           Check those below another one
  reportlint my-report.md                          Check one file, wherever it lies
  reportlint --schema class.yaml reports/          Hold them to a schema of your own
  reportlint --rule image-remote=off --fail-on warning
  reportlint --changed                             Only lines changed since the last commit
  reportlint --format json > problems.json
  reportlint --format html -o overview.html        A page to look through a class with
  reportlint grade students/                       What each report earns
  reportlint rule section-missing                  What a rule asks for, why, and examples

Exit status:
  0  nothing wrong, or nothing as grave as --fail-on
  1  problems as grave as --fail-on
  2  the work could not be done: no report found, a faulty schema, a wrong option";

/// Check structured Markdown reports: what is missing or wrong, where, and what to write
#[derive(Debug, Parser)]
#[command(
    name = "reportlint",
    version,
    after_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    check: check::Args,

    /// The language of messages: en or vi [default: that of the config, then for people that of the locale]
    #[arg(long, value_name = "LANGUAGE", value_enum, ignore_case = true, hide_possible_values = true, global = true)]
    #[arg(env = language::VARIABLE, hide_env = true, help_heading = "What is printed")]
    language: Option<Language>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check reports (what happens when no command is given)
    #[command(after_help = EXAMPLES)]
    Check(check::Args),
    /// Give points: what each report earns, and what is missing in it
    Grade(grade::Args),
    /// Keep what copies are found by in a file, to compare with a class that is not here
    Index(index::Args),
    /// List the rules, or print the manual page of one
    Rule(rule::Args),
    /// List, print and check schemas: what reports must contain
    Schema(schema::Args),
}

/// Does what `arguments`, the program's name first, ask for, and returns the process's exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let variable = |name: &str| std::env::var_os(name);
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let asked = language::asked_in(&arguments);
            let config = language::configured(&ConfigChoice::Nearest);
            let error = match Languages::new(asked, config, variable).people() {
                Language::En => error,
                Language::Vi => help_in_vietnamese(error, &arguments),
            };
            // Help and version come here too; who closed the pipe has read enough.
            let _ = match error.use_stderr() && !is_safe(&error.to_string()) {
                // A name that a shell put in for `*` may be anybody's.
                true => writeln!(io::stderr(), "{}", safe_line(&error.to_string())),
                false => error.print(),
            };
            return if error.use_stderr() { Exit::Failed.into() } else { Exit::Clean.into() };
        }
    };
    let (colour, config) = match &cli.command {
        None => (cli.check.color, cli.check.config()),
        Some(Command::Check(args)) => (args.color, args.config()),
        Some(Command::Grade(args)) => (args.color, args.config()),
        Some(Command::Index(args)) => (ColorChoice::Auto, args.config()),
        Some(_) => (ColorChoice::Auto, ConfigChoice::Nearest),
    };
    let languages = Languages::new(cli.language, language::configured(&config), variable);
    let people = languages.people();
    let done = match cli.command {
        None => check::run(&cli.check, languages),
        Some(Command::Check(args)) => check::run(&args, languages),
        Some(Command::Grade(args)) => grade::run(&args, languages),
        Some(Command::Index(args)) => index::run(&args, colour, people),
        Some(Command::Rule(args)) => print(|out| rule::run(&args, out, people).map(|()| Exit::Clean)),
        Some(Command::Schema(args)) => {
            print(|out| schema::run(&args, out, &look(&io::stdout(), colour, false, people)))
        }
    };
    done.unwrap_or_else(|failure| fail(&[failure], colour, people)).into()
}

/// The same help in Vietnamese, when `error` is one that asks for help.
fn help_in_vietnamese(error: clap::Error, arguments: &[OsString]) -> clap::Error {
    match error.kind() {
        Refusal::DisplayHelp | Refusal::DisplayHelpOnMissingArgumentOrSubcommand => {
            help::in_vietnamese(Cli::command()).try_get_matches_from(arguments).err().unwrap_or(error)
        }
        _ => error,
    }
}

/// Says on standard error why the work, or some of it, could not be done.
fn fail(failures: &[Arc<Failure>], colour: ColorChoice, language: Language) -> Exit {
    let look = look(&io::stderr(), colour, false, language);
    let text: Vec<String> = failures.iter().map(|failure| render_failure(failure, &look)).collect();
    // When not even this can be written, the exit code has to say it.
    let _ = put(io::stderr(), &text.join("\n"));
    Exit::Failed
}

/// Runs a command that prints text, and writes what it printed at once.
fn print(command: impl FnOnce(&mut dyn Write) -> Result<Exit, Failure>) -> Result<Exit, Arc<Failure>> {
    let mut text = Vec::new();
    let exit = command(&mut text)?;
    put(io::stdout(), &String::from_utf8_lossy(&text))?;
    Ok(exit)
}

/// That a result could not be written.
fn unwritten(error: io::Error) -> Failure {
    Failure::new(say!(en("the result could not be written: {error}"), vi("không ghi được kết quả: {error}")))
}

/// Writes `text` in one go. A closed pipe (`| head`) is no failure: its reader has read enough.
fn put<S: RawStream + AsLockedWrite>(stream: S, text: &str) -> Result<(), Failure> {
    // Whether there is colour in the text was decided before; this makes old Windows consoles show it.
    let mut stream = AutoStream::always(stream);
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(unwritten(error)),
        _ => Ok(()),
    }
}

/// Where a result goes: into a file, or to standard output.
struct Sink<'a> {
    file: Option<&'a Path>,
    colour: ColorChoice,
}

impl<'a> Sink<'a> {
    fn new(file: Option<&'a Path>, colour: ColorChoice) -> Self {
        Self { file, colour }
    }

    /// How to draw there; a file is no terminal, and gets colour only when that is asked for.
    fn look(&self, quiet: bool, language: Language) -> Look {
        match self.file {
            Some(_) => Look { colour: self.colour == ColorChoice::Always, quiet, language, ..Look::default() },
            None => look(&io::stdout(), self.colour, quiet, language),
        }
    }

    fn put(&self, text: &str) -> Result<(), Failure> {
        let Some(file) = self.file else { return put(io::stdout(), text) };
        fs::write(file, text)
            .map_err(|error| Failure::new(format!("the result could not be written to `{}`: {error}", file.display())))
    }
}

/// How to draw on `stream`: `--color`, then NO_COLOR, CLICOLOR_FORCE and the like, then whether it is a terminal;
/// as wide as COLUMNS says or the terminal is, within reason.
fn look<S: RawStream>(stream: &S, colour: ColorChoice, quiet: bool, language: Language) -> Look {
    let colour = match colour {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => AutoStream::choice(stream) != anstream::ColorChoice::Never,
    };
    let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let terminal = || {
        let (width, _) = terminal_size::terminal_size().filter(|_| stream.is_terminal())?;
        Some(usize::from(width.0))
    };
    let width = asked.filter(|&columns| columns > 0).or_else(terminal).unwrap_or(Look::default().width);
    Look { colour, width: width.clamp(40, 160), quiet, language }
}
