//! Runs the program as a user does, with the same environment on every machine.

// Each test program that includes this file uses a different part of it.
#![allow(dead_code)]

#[path = "desk.rs"]
mod desk;

use std::env;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;

use serde_json::Value;

pub use desk::Desk;

/// The binary that Cargo built.
pub const FILE: &str = env!("CARGO_BIN_EXE_reportlint");

/// Prefixes of environment variables by which a machine, its user or its CI could change the output or the findings.
/// Prefixes also cover new variables of a group.
const BEGINNINGS: [&str; 14] = [
    // Options, language, colour, width.
    "REPORTLINT_",
    "LANG",
    "LC_",
    "NO_COLOR",
    "CLICOLOR",
    "FORCE_COLOR",
    "COLORTERM",
    "COLUMNS",
    "LINES",
    // The log and the repository of the CI run. They belong to this test run, not to the tests.
    "GITHUB_",
    "GITLAB_",
    "CI_",
    // Another repository, index or configuration, which git sets for its hooks.
    "GIT_",
    // Whether a panic prints a backtrace.
    "RUST_BACKTRACE",
];

/// Further variables by full name: interactive terminals, and the hooks that pre-commit skips.
const NAMES: [&str; 3] = ["CI", "TERM", "SKIP"];

/// Exceptions that are kept: where git's parts are, whom it trusts, and how it reaches the network.
const KEPT: [&str; 4] = ["GIT_EXEC_PATH", "GIT_SSL_", "GIT_SSH", "GIT_PROXY_"];

/// The program without arguments.
pub fn command() -> Command {
    let mut command = Command::new(FILE);
    alone(&mut command);
    command
}

/// Removes this machine's settings from `command`, for another program that runs ours: git, pre-commit, a shell, an
/// editor. Set the variables that a test needs after it.
pub fn alone(command: &mut Command) -> &mut Command {
    let begins = |name: &str, with: &[&str]| with.iter().any(|start| name.starts_with(start));
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if NAMES.contains(&&*text) || begins(&text, &BEGINNINGS) && !begins(&text, &KEPT) {
            command.env_remove(&name);
        }
    }
    command
}

/// Puts `folder` first in the `PATH` of `command`.
pub fn find_first(command: &mut Command, folder: impl AsRef<Path>) -> &mut Command {
    let others = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.as_ref().to_path_buf()).chain(env::split_paths(&others));
    command.env("PATH", env::join_paths(folders).unwrap())
}

/// The folder of the program.
pub fn folder() -> &'static Path {
    Path::new(FILE).parent().unwrap()
}

impl Desk {
    /// The program in this folder, without arguments.
    pub fn command(&self) -> Command {
        let mut command = command();
        command.current_dir(self.path());
        command
    }

    /// Runs it with `arguments`.
    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command().args(arguments))
    }

    /// The same with these environment variables.
    pub fn run_with(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Run {
        Run::of(self.command().envs(variables.iter().copied()).args(arguments))
    }
}

/// The result of a run.
#[derive(Debug, PartialEq)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Runs `command` without input.
    pub fn of(command: &mut Command) -> Self {
        Self::ended(command.stdin(Stdio::null()).output().unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }

    /// The same; `None`, with a message, if the program is not installed.
    pub fn if_installed(command: &mut Command) -> Option<Self> {
        match command.stdin(Stdio::null()).output() {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                eprintln!("no {} on PATH: what needs it was not tried", command.get_program().display());
                None
            }
            run => Some(Self::ended(run.unwrap_or_else(|error| panic!("{command:?}: {error}")))),
        }
    }

    /// Runs `command` with `input`.
    pub fn reading(command: &mut Command, input: &[u8]) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // In parallel, because each may wait for the other. A program that refuses its arguments reads nothing.
        Self::ended(thread::scope(|scope| {
            scope.spawn(move || drop(stdin.write_all(input)));
            child.wait_with_output().unwrap()
        }))
    }

    /// Converts the output of a finished run. Panics if a signal ended it, or if its output is not UTF-8.
    pub fn ended(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap_or_else(|error| panic!("{error}: {error:?}"));
        let code = output.status.code().unwrap_or_else(|| panic!("{output:?}"));
        Self { code, stdout: text(output.stdout), stderr: text(output.stderr) }
    }

    /// Both streams, stdout first.
    pub fn said(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }

    /// The output, parsed as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}
