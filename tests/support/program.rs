//! The program itself, run as a user runs it, and the same on every machine.

// Each of the test programs that share this file needs another part of it.
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

/// The file that Cargo built.
pub const FILE: &str = env!("CARGO_BIN_EXE_reportlint");

/// Variables by which a machine, its user or its CI could change what is printed or found. Each group is named by how
/// its variables begin, so that none which is new is forgotten.
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
    // Whose log it is, and where the repository lies: that of this very run is not that of the tests.
    "GITHUB_",
    "GITLAB_",
    "CI_",
    // Another repository, index or configuration than those of the folder, as git gives its hooks.
    "GIT_",
    // Whether a panic has a trace.
    "RUST_BACKTRACE",
];

/// More of them whose names say all: where somebody may watch, and which hooks pre-commit leaves out.
const NAMES: [&str; 3] = ["CI", "TERM", "SKIP"];

/// What of them stays: where git has its parts, whom it trusts and how it gets through to others.
const KEPT: [&str; 4] = ["GIT_EXEC_PATH", "GIT_SSL_", "GIT_SSH", "GIT_PROXY_"];

/// The program, without an argument yet.
pub fn command() -> Command {
    let mut command = Command::new(FILE);
    alone(&mut command);
    command
}

/// Keeps from `command` what this machine has set, for another program that runs ours: git, pre-commit, a shell, an
/// editor. Variables that a test wants are set after it.
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

/// Lets `command` find what lies in `folder` before all else.
pub fn find_first(command: &mut Command, folder: impl AsRef<Path>) -> &mut Command {
    let others = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.as_ref().to_path_buf()).chain(env::split_paths(&others));
    command.env("PATH", env::join_paths(folders).unwrap())
}

/// The folder that the program lies in.
pub fn folder() -> &'static Path {
    Path::new(FILE).parent().unwrap()
}

impl Desk {
    /// The program in this folder, without an argument yet.
    pub fn command(&self) -> Command {
        let mut command = command();
        command.current_dir(self.path());
        command
    }

    /// What it says to `arguments`.
    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command().args(arguments))
    }

    /// The same with these variables set.
    pub fn run_with(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Run {
        Run::of(self.command().envs(variables.iter().copied()).args(arguments))
    }
}

/// How a run ended, and all that it said.
#[derive(Debug, PartialEq)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Runs `command` with nothing to read.
    pub fn of(command: &mut Command) -> Self {
        Self::ended(command.stdin(Stdio::null()).output().unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }

    /// The same; `None`, said aloud, where there is no such program.
    pub fn if_installed(command: &mut Command) -> Option<Self> {
        match command.stdin(Stdio::null()).output() {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                eprintln!("no {} on PATH: what needs it was not tried", command.get_program().display());
                None
            }
            run => Some(Self::ended(run.unwrap_or_else(|error| panic!("{command:?}: {error}")))),
        }
    }

    /// Runs `command` with `input` to read.
    pub fn reading(command: &mut Command, input: &[u8]) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // Beside each other, as either may wait for the other; who refuses the command line reads nothing.
        Self::ended(thread::scope(|scope| {
            scope.spawn(move || drop(stdin.write_all(input)));
            child.wait_with_output().unwrap()
        }))
    }

    /// What a run left that was waited for elsewhere. One that a signal ended, or that wrote what is no text, is no
    /// result for any test.
    pub fn ended(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap_or_else(|error| panic!("{error}: {error:?}"));
        let code = output.status.code().unwrap_or_else(|| panic!("{output:?}"));
        Self { code, stdout: text(output.stdout), stderr: text(output.stderr) }
    }

    /// Both streams, that for results first.
    pub fn said(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }

    /// The result, as a program reads it.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}
