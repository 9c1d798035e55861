//! `reportlint help`: the help of a command, as `reportlint COMMAND --help` prints it.

use std::io;

use clap::Command;

use crate::cli::man;
use crate::cli::write::put_as_it_is;
use crate::diagnostic::Failure;

/// Which command.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The command to explain, as `schema show` [default: the program]
    command: Vec<String>,
}

/// Prints the help of `program`, or of one of its commands.
///
/// # Errors
/// If there is no such command, or the help cannot be printed.
pub fn run(args: &Args, program: Command, colour: bool) -> Result<(), Failure> {
    let help = man::find(program, &args.command)?.render_long_help();
    put_as_it_is(io::stdout(), &if colour { help.ansi().to_string() } else { help.to_string() })
}
