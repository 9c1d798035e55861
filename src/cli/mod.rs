//! The command line, one command per file. It knows nothing about checks or output formats.

mod actions;
mod arguments;
mod check;
mod closing;
mod completions;
mod exit;
mod explain;
mod fix;
mod format_arg;
mod grade;
mod help;
mod help_command;
mod index;
mod init;
mod language;
mod lines;
mod list;
mod man;
mod new;
mod other_words;
mod page_args;
mod progress;
mod report_args;
mod results;
mod rule;
mod schema;
mod sections;
mod server;
mod stdin;
mod thumbnails;
mod watch;
mod write;

use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::{catch_unwind, set_hook};
use std::process::ExitCode;

use clap::error::ErrorKind as Kind;
use clap::{ColorChoice, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::diagnostic::Failure;
use crate::engine::ConfigChoice;
use crate::message::Language;
use crate::output::{is_safe, safe_line};
use crate::say;
use arguments::Refusal;
use exit::Exit;
use language::Languages;
use write::{fail, print, style, unwritten};

/// Check structured Markdown reports: what is missing or wrong, where, and what to write
#[derive(Debug, Parser)]
#[command(
    name = "reportlint",
    version,
    override_usage = "reportlint [OPTIONS] [PATHS]...\n       reportlint <COMMAND>",
    disable_help_subcommand = true
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    check: check::Args,

    #[command(flatten)]
    voice: Voice,
}

/// How every command speaks.
#[derive(Debug, clap::Args)]
struct Voice {
    /// When to use colour: auto, always or never
    #[arg(long, value_name = "WHEN", value_enum, default_value_t, hide_possible_values = true, global = true)]
    #[arg(env = "REPORTLINT_COLOR", hide_env = true, help_heading = "What is printed")]
    color: ColorChoice,

    /// The language of messages: en or vi [default: by config, then locale]
    #[arg(long, value_name = "LANGUAGE", value_enum, ignore_case = true, hide_possible_values = true, global = true)]
    #[arg(env = language::VARIABLE, hide_env = true, help_heading = "What is printed")]
    language: Option<Language>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check reports (what happens when no command is given)
    Check(check::Args),
    /// Give points: what each report earns, and what is missing in it
    Grade(grade::Args),
    /// Keep fingerprints of a class in a file, to find copies without its reports
    Index(index::Args),
    /// Set up a repository: write a config, a hook and a pipeline
    Init(init::Args),
    /// Write a new report to fill in, beside the others
    New(new::Args),
    /// List the rules, or print the manual page of one, or of a group
    Rule(rule::Args),
    /// List, print and check schemas: what reports must contain
    Schema(schema::Args),
    /// Print what a shell needs to complete the command line
    Completions(completions::Args),
    /// Print a manual page, for `man`
    Man(man::Args),
    /// Explain a command, as its --help does
    Help(help_command::Args),
    /// Serve an editor, by the Language Server Protocol on standard input and output
    Server(server::Args),
}

/// The entry point, with the arguments and environment of the process.
pub fn main() -> ExitCode {
    // With RUST_BACKTRACE set, the default panic message with its trace is kept. Others get a short message.
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        set_hook(Box::new(|_| {}));
    }
    catch_unwind(|| run(std::env::args_os())).unwrap_or_else(|_| broken())
}

/// Runs the program with `arguments`, its own name first, and returns the exit code.
fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let variable = |name: &str| std::env::var_os(name);
    // Used before the arguments are known to be valid.
    let nearest = || language::configured(&ConfigChoice::Nearest);
    let language_of_errors = || Languages::new(language::requested_in(&arguments), nearest, variable).people();
    // Without the texts of help, which hardly anybody asks for.
    let matches = arguments::parse(Cli::command(), &arguments);
    let cli = match matches.and_then(|matches| Ok(Cli::from_arg_matches(&matches)?)) {
        Ok(cli) => cli,
        Err(Refusal::Arguments(error)) => return refuse(*error, &arguments, language_of_errors()).into(),
        Err(Refusal::Failure(failure)) => {
            return fail(&[failure.into()], ColorChoice::Auto, language_of_errors()).into();
        }
    };
    let config = match &cli.command {
        None => cli.check.config(),
        Some(Command::Check(args)) => args.config(),
        Some(Command::Grade(args)) => args.config(),
        Some(Command::Index(args)) => args.config(),
        Some(_) => ConfigChoice::Nearest,
    };
    let Voice { color: colour, language } = cli.voice;
    let languages = Languages::new(language, || language::configured(&config), variable);
    let people = languages.people();
    let done = match cli.command {
        None => match arguments::misspelt(Cli::command, cli.check.paths()) {
            Some(failure) => Err(failure.into()),
            None => check::run(&cli.check, languages, colour),
        },
        Some(Command::Check(args)) => check::run(&args, languages, colour),
        Some(Command::Grade(args)) => grade::run(&args, languages, colour),
        Some(Command::Index(args)) => index::run(&args, colour, people),
        Some(Command::Init(args)) => init::run(&args, people),
        Some(Command::New(args)) => new::run(&args, language::requested_in(&arguments), people),
        Some(Command::Rule(args)) => print(|out| rule::run(&args, out, people).map(|()| Exit::Clean)),
        Some(Command::Server(args)) => server::run(&args, language, people),
        Some(Command::Schema(args)) => {
            print(|out| schema::run(&args, out, &style(&io::stdout(), colour, false, people)))
        }
        Some(Command::Completions(args)) => {
            let program = help::with_values(program(people), people);
            print(|out| completions::run(&args, program, out).map(|()| Exit::Clean))
        }
        Some(Command::Help(args)) => {
            let colour = style(&io::stdout(), colour, false, people).colour;
            help_command::run(&args, program(people), colour).map(|()| Exit::Clean).map_err(Into::into)
        }
        Some(Command::Man(args)) => print(|out| man::run(&args, program(people), people, out).map(|()| Exit::Clean)),
    };
    done.unwrap_or_else(|failure| fail(&[failure], colour, people)).into()
}

/// The commands and options, with help in `language`.
fn program(language: Language) -> clap::Command {
    let program = closing::with_sections(Cli::command(), language);
    match language {
        Language::En => program,
        Language::Vi => help::in_vietnamese(program),
    }
}

/// Prints the error about the arguments. Also prints help, in `language`, and the version.
fn refuse(error: clap::Error, arguments: &[OsString], language: Language) -> Exit {
    let asks = matches!(error.kind(), Kind::DisplayHelp | Kind::DisplayHelpOnMissingArgumentOrSubcommand);
    let error = match asks {
        true => arguments::refused(program(language), arguments).unwrap_or(error),
        false => error,
    };
    if let Some(failure) = help::wrong::failure(&error).filter(|_| language == Language::Vi && error.use_stderr()) {
        return fail(&[failure.into()], ColorChoice::Auto, language);
    }
    let text = error.to_string();
    let done = match error.use_stderr() && !is_safe(&text) {
        // A file name that the shell substituted for `*` may contain anything.
        true => writeln!(io::stderr(), "{}", safe_line(&text)),
        false => error.print().and_then(|()| io::stdout().flush()),
    };
    match done {
        Err(error) => fail(&[unwritten(error).into()], ColorChoice::Auto, language),
        Ok(()) if error.use_stderr() => Exit::Failed,
        Ok(()) => Exit::Clean,
    }
}

/// Reports a bug in the program itself, which no report should be able to cause.
fn broken() -> ExitCode {
    let failure = Failure::new(say!(en("reportlint itself failed"), vi("chính reportlint bị hỏng"))).with_help(say!(
        en("this is a fault of the program: please report it"),
        vi("đây là lỗi của chương trình: xin hãy báo lại"),
    ));
    let languages = Languages::new(None, || None, |name: &str| std::env::var_os(name));
    fail(&[failure.into()], ColorChoice::Auto, languages.people()).into()
}
