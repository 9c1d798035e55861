//! Translates `--help` to Vietnamese. The English texts are doc comments of the commands and options, from which clap
//! takes them. Here, each one is replaced.

mod messages;
pub mod wrong;

use clap::builder::{PossibleValue, PossibleValuesParser, StyledStr};
use clap::{Arg, ArgAction, Command};

use crate::cli::format_arg;
use crate::message::{Language, Message, Words};
use crate::output::{FORMATS, GRADE_FORMATS};

/// Translates all help texts of the English `command` to Vietnamese.
pub fn in_vietnamese(command: Command) -> Command {
    let style = *command.get_styles().get_usage();
    // Several usage lines are indented for the width of the English word.
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{style}Cách dùng:{style:#}\n       {{usage}}\n\n{{all-args}}{{after-help}}"
    );
    let mut command = command.help_template(template).subcommand_help_heading("Lệnh").subcommand_value_name("LỆNH");
    if let Some(text) = translated(command.get_about()) {
        command = command.about(text);
    }
    if let Some(text) = translated(command.get_long_about()) {
        command = command.long_about(text);
    }
    if let Some(text) = translated(command.get_after_help()) {
        command = command.after_help(text);
    }
    if let Some(text) = translated(command.get_after_long_help()) {
        command = command.after_long_help(text);
    }
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("In phần trợ giúp này");
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help("In số phiên bản");
    if command.get_version().is_some() {
        command = command.disable_version_flag(true).arg(version);
    }
    command.disable_help_flag(true).arg(help).mut_args(argument).mut_subcommands(in_vietnamese)
}

fn argument(argument: Arg) -> Arg {
    let heading = match argument.get_help_heading() {
        Some(heading) => vietnamese(heading),
        None if argument.is_positional() => Some("Đối số"),
        None => Some("Tùy chọn"),
    };
    // Flags have value names and defaults, too, which are not displayed.
    let takes = argument.get_action().takes_values();
    let names: Option<Vec<&'static str>> =
        argument.get_value_names().and_then(|names| names.iter().map(|name| vietnamese(name)).collect());
    let default = match argument.get_default_values() {
        [default] if takes && !argument.is_hide_default_value_set() => {
            format!(" [mặc định: {}]", default.to_string_lossy())
        }
        _ => String::new(),
    };
    let (help, long) = (translated(argument.get_help()), translated(argument.get_long_help()));
    let mut argument = argument.help_heading(heading);
    if !default.is_empty() {
        argument = argument.hide_default_value(true);
    }
    if let Some(names) = names.filter(|_| takes) {
        argument = argument.value_names(names);
    }
    if let Some(text) = help {
        argument = argument.help(format!("{text}{default}"));
    }
    if let Some(text) = long {
        argument = argument.long_help(format!("{text}{default}"));
    }
    argument
}

/// Adds the meanings of the values in `language` to `command`. Only for display: the result no longer parses values.
pub fn with_values(command: Command, language: Language) -> Command {
    match language {
        Language::En => command,
        Language::Vi => command.mut_args(values).mut_subcommands(|command| with_values(command, language)),
    }
}

fn values(argument: Arg) -> Arg {
    let translate = |value: PossibleValue| match translated(value.get_help()) {
        Some(help) => value.help(help),
        None => value,
    };
    let values: Vec<PossibleValue> = argument.get_possible_values().into_iter().map(translate).collect();
    if values.is_empty() { argument } else { argument.value_parser(PossibleValuesParser::new(values)) }
}

fn translated(text: Option<&StyledStr>) -> Option<String> {
    let text = text?.to_string();
    let fixed = vietnamese(&text).map(str::to_owned);
    fixed.or_else(|| of_formats().into_iter().find(|message| message.en == text).map(|message| message.vi))
}

/// The help texts on formats, which are built from their tables.
fn of_formats() -> Vec<Message> {
    let lists = [format_arg::help(), format_arg::help_of_grade()];
    let about = FORMATS.iter().map(|meta| meta.about).chain(GRADE_FORMATS.iter().map(|meta| meta.about));
    lists.into_iter().chain(about.map(Message::from)).collect()
}

/// The Vietnamese text for `text`. `None` if there is none, which a test rules out.
fn vietnamese(text: &str) -> Option<&'static str> {
    let same = |words: &&Words| words.en == text;
    messages::HELP.iter().flat_map(|words| words.iter()).find(same).map(|words| words.vi)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    /// All help texts of all commands.
    fn texts() -> BTreeSet<String> {
        let mut texts = BTreeSet::new();
        let mut open = vec![Cli::command()];
        while let Some(command) = open.pop() {
            let own = [
                command.get_about(),
                command.get_long_about(),
                command.get_before_help(),
                command.get_before_long_help(),
                command.get_after_help(),
                command.get_after_long_help(),
            ];
            texts.extend(own.into_iter().flatten().map(ToString::to_string));
            for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
                texts.extend(
                    [argument.get_help(), argument.get_long_help()].into_iter().flatten().map(ToString::to_string),
                );
                texts.extend(argument.get_help_heading().map(str::to_owned));
                let values = argument.get_possible_values();
                texts.extend(values.iter().filter_map(|value| Some(value.get_help()?.to_string())));
                let names = argument.get_value_names().filter(|_| argument.get_action().takes_values());
                texts.extend(names.into_iter().flatten().map(ToString::to_string));
            }
            open.extend(command.get_subcommands().filter(|command| !command.is_hide_set()).cloned());
        }
        texts
    }

    #[test]
    fn all_of_help_is_there_in_vietnamese_and_nothing_else_is() {
        let used = texts();
        let missing: Vec<&String> = used.iter().filter(|text| translated(Some(&(*text).into())).is_none()).collect();
        assert!(missing.is_empty(), "put these into src/cli/help/messages.rs, in Vietnamese too: {missing:#?}");
        let known = messages::HELP.iter().flat_map(|words| words.iter());
        let unused: Vec<&str> = known.map(|words| words.en).filter(|&en| !used.contains(en)).collect();
        assert!(unused.is_empty(), "help says these no more: {unused:#?}");
    }

    #[test]
    fn help_in_vietnamese_is_whole() {
        in_vietnamese(Cli::command()).debug_assert();
        let help = crate::cli::program(crate::message::Language::Vi).render_long_help().to_string();
        for english in ["Usage:", "Options:", "Commands:", "Arguments:", "Examples:", "default:", "Print "] {
            assert!(!help.contains(english), "{english}: {help}");
        }
        for vietnamese in ["Cách dùng:", "Tùy chọn:", "Lệnh:", "Đối số:", "Ví dụ:", "[mặc định: error]", "--language"]
        {
            assert!(help.contains(vietnamese), "{vietnamese}: {help}");
        }
    }
}
