//! `reportlint completions`: scripts that complete the command line in shells.

use std::io::Write;

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command};
use clap_complete::Shell;

use crate::diagnostic::{Failure, selection};
use crate::rules::METAS;
use crate::schema;

/// For which shell.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell: bash, zsh, fish, powershell or elvish
    #[arg(value_enum, hide_possible_values = true)]
    shell: Shell,
}

/// Prints the completion script for `command` into `out`.
///
/// # Errors
/// If `out` cannot be written to.
pub fn run(args: &Args, command: Command, out: &mut dyn Write) -> Result<(), Failure> {
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut with_names(command), name, &mut script);
    if args.shell == Shell::Fish {
        script.extend(names_for_fish().into_bytes());
    }
    out.write_all(&script).map_err(super::write::unwritten)
}

/// The names for fish, whose generated script completes only options.
fn names_for_fish() -> String {
    let offer = |condition: &str, names: Vec<&str>| {
        format!("complete -c reportlint -n \"{condition}\" -f -a \"{}\"\n", names.join(" "))
    };
    offer("__fish_reportlint_using_subcommand rule", selection::names(&METAS).collect())
        + &offer(
            "__fish_reportlint_using_subcommand schema; and __fish_seen_subcommand_from show",
            schema::names().collect(),
        )
}

/// Adds the names of rules, groups and schemas to `command` for completion. They are not set otherwise, because our
/// message on a wrong name is better than clap's.
fn with_names(command: Command) -> Command {
    let rules = |argument: Arg| argument.value_parser(PossibleValuesParser::new(selection::names(&METAS)));
    let schemas = |argument: Arg| argument.value_parser(PossibleValuesParser::new(schema::names()));
    let selecting = |command: Command| {
        command.mut_args(|argument| match argument.get_id().as_str() {
            "select" | "extend_select" | "ignore" => rules(argument),
            _ => argument,
        })
    };
    selecting(command)
        .mut_subcommands(selecting)
        .mut_subcommand("rule", |command| command.mut_arg("id", rules))
        .mut_subcommand("schema", |command| command.mut_subcommand("show", |show| show.mut_arg("name", schemas)))
}
