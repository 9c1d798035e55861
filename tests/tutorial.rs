//! The commands of the tutorial print what it shows. Each is run in one temporary folder, in order; `UPDATE_DOCS=1 cargo test
//! --test tutorial` writes their output anew.
//!
//! A fenced block `console` has commands after `$ `, each followed by its output. A block that names a file after its language,
//! as `yaml lab.yaml` does, is that file.

#![cfg(unix)]

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use std::fmt::Write;
use std::fs;
use std::process::Command;

use program::{Desk, Run};
use repository::{hold, read};

/// Separates the outputs of commands.
const SEPARATOR: char = '\u{1e}';

/// A part of the tutorial.
#[derive(Debug)]
enum Part {
    /// Lines to keep as they are.
    Text(String),
    /// A file to write: its name and text. The lines around it are [`Part::Text`].
    File(String, String),
    /// A command.
    Command(String),
}

/// The parts of a page, without the outputs that it shows.
fn parts(page: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        parts.push(Part::Text(format!("{line}\n")));
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        match info.split_once(' ') {
            Some((_, file)) => {
                let text = block.iter().map(|line| format!("{line}\n")).collect::<String>();
                parts.extend([Part::File(file.to_owned(), text.clone()), Part::Text(text)]);
            }
            None => {
                assert_eq!(info, "console", "a block without a file is for commands");
                let commands = block.iter().filter_map(|line| line.strip_prefix("$ "));
                parts.extend(commands.map(|command| Part::Command(command.to_owned())));
            }
        }
        parts.push(Part::Text("```\n".to_owned()));
    }
    parts
}

/// A script that writes the files and runs the commands, with a separator after the output of each command.
fn script(parts: &[Part]) -> String {
    const END: &str = "END_OF_THE_FILE_OF_THE_TUTORIAL";
    let mut script = "exec 2>&1\n".to_owned();
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::File(name, text) => {
                writeln!(script, "mkdir -p \"$(dirname '{name}')\"\ncat > '{name}' <<'{END}'\n{text}{END}").unwrap();
            }
            // The next command may ask for the status of this one.
            Part::Command(command) => {
                writeln!(script, "{command}\nstatus=$?\nprintf '{SEPARATOR}'\n(exit $status)").unwrap();
            }
        }
    }
    script
}

/// The page with the outputs of its commands; `None` if git is not installed.
fn renewed(page: &str) -> Option<String> {
    let parts = parts(page);
    let (desk, outside) = (Desk::empty(), Desk::empty());
    Run::if_installed(Command::new("git").arg("--version"))?;
    fs::write(outside.path().join("tutorial.sh"), script(&parts)).unwrap();
    let mut command = Command::new("sh");
    program::find_first(program::alone(&mut command), program::folder());
    let who = [("NAME", "Lan"), ("EMAIL", "lan@example.org")];
    for (key, value) in who {
        command.env(format!("GIT_AUTHOR_{key}"), value).env(format!("GIT_COMMITTER_{key}"), value);
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").env("HOME", outside.path());
    let run = Run::of(command.arg(outside.path().join("tutorial.sh")).current_dir(desk.path()));
    let mut outputs = run.stdout.split(SEPARATOR);
    let mut out = String::new();
    for part in &parts {
        match part {
            Part::Text(text) => out += text,
            Part::File(..) => {}
            Part::Command(command) => {
                let output = outputs.next().unwrap_or_else(|| panic!("`{command}` was not run: {run:?}"));
                assert!(!output.contains("not found"), "`{command}`: {output}");
                let path = desk.path().display().to_string();
                assert!(!output.contains(&path), "`{command}` prints a path of this machine: {output}");
                writeln!(out, "$ {command}\n{}", output.trim_end()).unwrap();
                if output.trim().is_empty() {
                    out.pop();
                }
            }
        }
    }
    Some(out)
}

#[test]
fn the_commands_of_the_tutorial_print_what_it_shows() {
    for file in ["docs/tutorial.md", "docs/tutorial.vi.md"] {
        let page = read(file);
        let Some(renewed) = renewed(&page) else { return };
        hold(file, &page, &renewed);
    }
}

#[test]
fn the_two_languages_have_the_same_steps() {
    let steps = |file: &str| -> Vec<String> {
        let page = read(file);
        let of = |part: &Part| match part {
            Part::Text(line) => line.starts_with("## ").then(|| line.split(' ').take(2).collect::<Vec<_>>().join(" ")),
            // The names of files differ, their number and kinds do not.
            Part::File(name, _) => Some(name.rsplit('.').next().unwrap().to_owned()),
            Part::Command(command) => {
                (!command.starts_with("export ")).then(|| command.split(' ').next().unwrap().to_owned())
            }
        };
        parts(&page).iter().filter_map(of).collect()
    };
    let english = steps("docs/tutorial.md");
    assert!(english.len() > 30, "{english:?}");
    assert_eq!(english, steps("docs/tutorial.vi.md"));
}
