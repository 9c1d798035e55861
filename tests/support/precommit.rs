//! A real pre-commit in a repository of its own.

// Each test program that includes this file uses a different part of it.
#![allow(dead_code)]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::program::{self, Run};

/// A good and a faulty report in [`repository`].
pub const GOOD: &str = "content/4-EventParticipated/4.1-Event1/_index.md";
pub const FAULTY: &str = "content/4-EventParticipated/4.9-Event9/_index.md";

/// A repository without a config: a page about it, a good report and a faulty one.
pub fn repository() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    let class = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/class/ngoc-anh");
    copy(&class, home.path());
    fs::write(home.path().join("README.md"), "# My internship\n\nWhere my reports are kept.\n").unwrap();
    let good = fs::read_to_string(home.path().join(GOOD)).unwrap();
    fs::create_dir_all(home.path().join(FAULTY).parent().unwrap()).unwrap();
    fs::write(home.path().join(FAULTY), good.replace("# ", "")).unwrap();
    home
}

pub fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// `program`, at work in `folder` for somebody whom git knows.
pub fn of_lan(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    program::alone(&mut command).current_dir(folder);
    for (of, value) in [("NAME", "Lan"), ("EMAIL", "lan@example.org")] {
        command.env(format!("GIT_AUTHOR_{of}"), value).env(format!("GIT_COMMITTER_{of}"), value);
    }
    command
}

/// A repository with pre-commit, and a cache that its calls share.
pub struct PreCommit {
    pub home: TempDir,
    pub cache: TempDir,
    /// Variables of every call.
    pub variables: Vec<(String, String)>,
    /// A folder that programs are looked for in first.
    pub first: Option<std::path::PathBuf>,
}

impl PreCommit {
    /// `None` unless it is asked for, as it installs something, which takes time.
    pub fn new() -> Option<Self> {
        let there = Command::new("pre-commit").arg("--version").output().is_ok();
        if std::env::var_os("REPORTLINT_INSTALL_TESTS").is_none() || !there {
            eprintln!("REPORTLINT_INSTALL_TESTS is not set, or no pre-commit is there: not tried");
            return None;
        }
        let cache = tempfile::tempdir().unwrap();
        let tried = Self { home: repository(), cache, variables: Vec::new(), first: None };
        tried.git(&["init", "--quiet"]);
        Some(tried)
    }

    pub fn run(&self, program: &str, arguments: &[&str]) -> (i32, String) {
        let mut command = of_lan(program, self.home.path());
        command.env("PRE_COMMIT_HOME", self.cache.path().join("pre-commit"));
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        if let Some(folder) = &self.first {
            program::find_first(&mut command, folder);
        }
        let run = Run::of(command.args(arguments));
        (run.code, run.said())
    }

    pub fn git(&self, arguments: &[&str]) -> (i32, String) {
        self.run("git", arguments)
    }

    /// A commit of a faulty report is stopped and one of a good report passes, with the hooks that `config` names.
    pub fn commits(&self, config: &str) {
        fs::write(self.home.path().join(".pre-commit-config.yaml"), config).unwrap();
        assert_eq!(self.run("pre-commit", &["install"]).0, 0);
        self.git(&["add", "."]);
        let (code, output) = self.git(&["commit", "--message", "Hand in"]);
        assert_eq!(code, 1, "{output}");
        assert!(output.contains("title-missing") && output.contains(FAULTY), "{output}");
        self.git(&["rm", "--quiet", "--cached", FAULTY]);
        let (code, output) = self.git(&["commit", "--message", "Hand in"]);
        assert_eq!(code, 0, "{output}");
    }
}
