//! `reportlint man`: manual pages for `man`.

use std::io::{self, Write};

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::cli::closing::{self, Section};
use crate::cli::rule;
use crate::diagnostic::Failure;
use crate::message::suggest::nearest;
use crate::message::{Language, Message};
use crate::say;

/// Which page.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The command to describe, as `schema show` [default: the program]
    command: Vec<String>,
}

/// Prints the manual page of `program`, or of one of its commands, into `out`.
///
/// # Errors
/// If there is no such command, or `out` cannot be written to.
pub fn run(args: &Args, program: Command, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let sections = closing::sections(&args.command.join(" "));
    let page = find(program, &args.command)?;
    write(page, &sections, language, out).map_err(super::write::unwritten)
}

/// The command of `program` with these `names`, as it is when it runs.
///
/// # Errors
/// If there is none.
pub fn find(mut program: Command, names: &[String]) -> Result<Command, Failure> {
    // Sets the full names of commands, and adds the global options.
    program.build();
    names.iter().try_fold(program, |page, name| page.find_subcommand(name).cloned().ok_or_else(|| unknown(name, &page)))
}

fn unknown(name: &str, program: &Command) -> Failure {
    let names: Vec<&str> = program.get_subcommands().map(Command::get_name).collect();
    if let Ok(rule) = rule::find(name) {
        let id = rule.id;
        let failure =
            Failure::new(say!(en("`{name}` is a rule, no command"), vi("`{name}` là một quy tắc, không phải lệnh")));
        return failure.with_help(Message::to_write(format_args!("reportlint rule {id}")));
    }
    let failure = Failure::new(say!(en("there is no command `{name}`"), vi("không có lệnh `{name}`")));
    match nearest(name, names.iter().copied()) {
        Some(known) => failure.with_help(say!(en("did you mean `{known}`?"), vi("có phải bạn muốn viết `{known}`?"))),
        None => {
            let all = names.join("`, `");
            failure.with_help(say!(en("write one of `{all}`"), vi("hãy viết một trong `{all}`")))
        }
    }
}

/// Writes the page of one command.
fn write(command: Command, sections: &[Section], language: Language, out: &mut dyn Write) -> io::Result<()> {
    let commands = command.has_subcommands();
    let title = command.get_display_name().unwrap_or(command.get_name()).to_uppercase();
    let man = Man::new(command);
    writeln!(out, ".TH \"{title}\" 1 \"\" \"reportlint {}\" \"\"", env!("CARGO_PKG_VERSION"))?;
    man.render_name_section(out)?;
    man.render_synopsis_section(out)?;
    man.render_description_section(out)?;
    man.render_options_section(out)?;
    if commands {
        man.render_subcommands_section(out)?;
    }
    let mut roff = Roff::new();
    for section in sections {
        roff.control("SH", [section.title.text(language).to_uppercase().as_str()]);
        for (left, words) in section.lines {
            match words.text(language) {
                "" => {
                    roff.control("PP", []);
                    roff.text([bold(*left)]);
                }
                words => {
                    roff.control("TP", []);
                    roff.text([bold(*left)]);
                    roff.text([roman(words)]);
                }
            }
        }
    }
    roff.to_writer(out)
}
