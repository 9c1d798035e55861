//! Parses arguments and environment variables. An option overrides its variable; an empty variable counts as unset.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{ArgMatches, Command};

use crate::cli::help::wrong;
use crate::cli::other_words::instead_of;
use crate::cli::rule;
use crate::diagnostic::Failure;
use crate::message::suggest::nearest;
use crate::say;

/// Why the arguments cannot be used.
pub enum Refusal {
    /// An error from clap, or its help text.
    Arguments(Box<clap::Error>),
    /// A failure in our own words.
    Failure(Failure),
}

impl From<clap::Error> for Refusal {
    fn from(error: clap::Error) -> Self {
        Self::Arguments(Box::new(error))
    }
}

/// Parses `arguments`, with the program's name first, and the environment variables of the options of `command`.
///
/// # Errors
/// If they are invalid, or ask for help.
pub fn parse(mut command: Command, arguments: &[OsString]) -> Result<ArgMatches, Refusal> {
    if is_any_set(&command) {
        return parse_with_variables(&command, arguments);
    }
    let matches = command.try_get_matches_from_mut(arguments)?;
    reject_misplaced(&command, &matches).map_err(Refusal::Failure)?;
    Ok(matches)
}

/// The same where variables are set, empty ones included: they are read after the arguments.
fn parse_with_variables(command: &Command, arguments: &[OsString]) -> Result<ArgMatches, Refusal> {
    let with = |command: &Command, variables: &[OsString]| {
        let is_used = |name: &OsStr| variables.iter().any(|variable| variable == name);
        with_variables(command.clone(), &is_used).try_get_matches_from(arguments)
    };
    let written = with(command, &[])?;
    let mut built = command.clone();
    built.build();
    reject_misplaced(&built, &written).map_err(Refusal::Failure)?;
    // Options of `check` can be given without its name, and other commands ignore them.
    let own =
        |argument: clap::Arg| if argument.is_global_set() { argument } else { argument.env(None::<&'static str>) };
    let command = match written.subcommand_name() {
        Some(_) => command.clone().mut_args(own),
        None => command.clone(),
    };
    let mut variables = variables(&command);
    if let Ok(matches) = with(&command, &variables) {
        return Ok(matches);
    }
    let mut wrong = None;
    variables.retain(|variable| match with(&command, std::slice::from_ref(variable)) {
        Ok(_) => true,
        // An option contradicts the variable.
        Err(error) if error.kind() == ErrorKind::ArgumentConflict => false,
        Err(error) => {
            wrong.get_or_insert_with(|| unusable(variable, &error));
            false
        }
    });
    match wrong {
        Some(failure) => Err(Refusal::Failure(failure)),
        None => Ok(with(&command, &variables)?),
    }
}

/// The error that parsing `arguments` alone gives, for help.
pub fn refused(command: Command, arguments: &[OsString]) -> Option<clap::Error> {
    with_variables(command, &|_| false).try_get_matches_from(arguments).err()
}

/// The variables of all options, and with them those of subcommands.
fn known_variables(command: &Command) -> Vec<&OsStr> {
    let mut found: Vec<&OsStr> = Vec::new();
    let mut commands = vec![command];
    while let Some(command) = commands.pop() {
        for name in command.get_arguments().filter_map(|argument| argument.get_env()) {
            if !found.contains(&name) {
                found.push(name);
            }
        }
        commands.extend(command.get_subcommands());
    }
    found.sort();
    found
}

/// Whether a variable of any option is set. Otherwise, only the arguments count.
fn is_any_set(command: &Command) -> bool {
    known_variables(command).into_iter().any(|name| std::env::var_os(name).is_some())
}

/// The non-empty environment variables of all options.
fn variables(command: &Command) -> Vec<OsString> {
    let is_given = |name: &&OsStr| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    known_variables(command).into_iter().filter(is_given).map(OsStr::to_owned).collect()
}

/// `command` that reads only the variables that are `is_used`. Recurses into subcommands.
fn with_variables(command: Command, is_used: &impl Fn(&OsStr) -> bool) -> Command {
    let limit = |argument: clap::Arg| match argument.get_env() {
        Some(name) if !is_used(name) => argument.env(None::<&'static str>),
        _ => argument,
    };
    command.mut_args(limit).mut_subcommands(|command| with_variables(command, is_used))
}

/// Rejects options of `check` before another command, which would ignore them. `command` is built.
fn reject_misplaced(command: &Command, matches: &ArgMatches) -> Result<(), Failure> {
    let Some(name) = matches.subcommand_name() else { return Ok(()) };
    let given = |argument: &&clap::Arg| {
        let id = argument.get_id().as_str();
        !argument.is_global_set() && matches.value_source(id) == Some(ValueSource::CommandLine)
    };
    let Some(argument) = command.get_arguments().find(given).map(ToString::to_string) else { return Ok(()) };
    Err(Failure::new(say!(
        en("`{argument}` cannot come before the command `{name}`"),
        vi("`{argument}` không thể đứng trước lệnh `{name}`"),
    ))
    .with_help(say!(
        en("write options after the command; a file or folder of that name is `./{name}`"),
        vi("hãy viết tùy chọn sau lệnh; tệp hoặc thư mục trùng tên thì viết là `./{name}`"),
    )))
}

/// The failure if one of `paths` does not exist and is similar to the name of a subcommand of `command`, which is built
/// only for such a path, or the first is a command of other programs.
pub fn misspelt<'p>(command: impl FnOnce() -> Command, paths: impl IntoIterator<Item = &'p Path>) -> Option<Failure> {
    let paths: Vec<&Path> = paths.into_iter().collect();
    let words = paths.iter().enumerate().filter_map(|(index, path)| Some((index, path.to_str()?)));
    let words = words.filter(|(_, word)| word.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let mut words = words.filter(|(_, word)| Path::new(word).symlink_metadata().is_err()).peekable();
    words.peek()?;
    let command = command();
    let names: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
    // `explain image-alt` is answered with the rule.
    let rule = paths.get(1).and_then(|path| rule::find(path.to_str()?).ok()).map_or("ID", |rule| rule.id);
    words.find_map(|(index, word)| {
        let other = instead_of(&word.to_lowercase()).filter(|_| index == 0);
        let help = match other {
            Some((line, does)) => {
                let line = line.replace("ID", rule);
                say!(en("`{line}` {}", does.en), vi("`{line}` {}", does.vi))
            }
            None => {
                let meant = nearest(word, names.iter().copied())?;
                say!(en("did you mean the command `{meant}`?"), vi("có phải bạn muốn viết lệnh `{meant}`?"))
            }
        };
        let failure = Failure::new(say!(
            en("there is no command and no file `{word}`"),
            vi("không có lệnh hay tệp nào tên là `{word}`"),
        ));
        Some(failure.with_help(help))
    })
}

/// Clap's message on the value of a variable, with the variable's name.
fn unusable(variable: &OsStr, error: &clap::Error) -> Failure {
    let name = variable.to_string_lossy();
    let text = error.to_string();
    let reason = text.split("\n\n").next().unwrap_or(&text).trim_start_matches("error: ");
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    let translated = wrong::failure(error).map_or_else(|| reason.clone(), |failure| failure.message.vi);
    Failure::new(say!(
        en("the environment variable `{name}` cannot be used: {reason}"),
        vi("không dùng được biến môi trường `{name}`: {translated}"),
    ))
    .with_help(say!(
        en("give it another value, or none: an empty variable counts as not set"),
        vi("hãy đặt giá trị khác hoặc để trống: biến trống được coi như không có"),
    ))
}
