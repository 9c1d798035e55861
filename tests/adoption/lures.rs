//! A repository under check may be a stranger's: nothing that its configuration, its hooks or its folders name is run.
//! Each lure is first shown to work on git itself.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use super::Desk;
use super::changes::{THREE, git};
use super::program::{self, Run};

/// A repository with a changed report, and a program that leaves a mark when it is run.
struct Trap {
    desk: Desk,
    /// Where the repository keeps what it knows, and where its reports lie.
    folder: PathBuf,
    outside: tempfile::TempDir,
    lure: String,
}

/// What a stranger does to a repository.
struct Lure {
    name: &'static str,
    set: fn(&Trap),
    /// What makes git run it.
    tried: &'static [&'static str],
}

const FILTERED: &str = "*.md filter=f diff=w\n";

const LURES: [Lure; 16] = [
    Lure { name: "filter.clean", set: |trap| trap.config("filter.f.clean"), tried: &["diff", "HEAD", "--"] },
    Lure { name: "filter.process", set: |trap| trap.config("filter.f.process"), tried: &["diff", "HEAD", "--"] },
    Lure { name: "core.fsmonitor", set: |trap| trap.config("core.fsmonitor"), tried: &["status"] },
    Lure { name: "textconv", set: |trap| trap.config("diff.w.textconv"), tried: &["diff", "HEAD", "--"] },
    Lure { name: "diff.external", set: |trap| trap.config("diff.external"), tried: &["diff", "HEAD", "--"] },
    Lure { name: "diff.command", set: |trap| trap.config("diff.w.command"), tried: &["diff", "HEAD", "--"] },
    Lure {
        name: "alias",
        set: |trap| {
            for name in ["x", "rev-parse", "ls-files", "ls-tree", "cat-file", "check-attr", "merge-base"] {
                trap.git(&["config", &format!("alias.{name}"), &format!("!{}", trap.lure)]);
            }
        },
        tried: &["x"],
    },
    Lure {
        name: "core.hooksPath",
        set: |trap| {
            trap.hooks(&trap.outside.path().join("hooks"));
            trap.git(&["config", "core.hooksPath", trap.outside.path().join("hooks").to_str().unwrap()]);
        },
        tried: &["update-index", "--refresh", "--really-refresh"],
    },
    Lure {
        name: "hooks",
        set: |trap| trap.hooks(&trap.kept().join("hooks")),
        tried: &["update-index", "--refresh", "--really-refresh"],
    },
    Lure {
        name: "core.sshCommand",
        set: |trap| {
            trap.config("core.sshCommand");
            trap.promise("ssh://example.invalid/x");
        },
        tried: &["cat-file", "-p", "HEAD:a.md"],
    },
    Lure {
        name: "core.gitProxy",
        set: |trap| {
            trap.config("core.gitProxy");
            trap.promise("git://example.invalid/x");
        },
        tried: &["cat-file", "-p", "HEAD:a.md"],
    },
    Lure {
        name: "an ext:: remote",
        set: |trap| {
            trap.git(&["config", "protocol.ext.allow", "always"]);
            trap.promise(&format!("ext::{}", trap.lure));
        },
        tried: &["cat-file", "-p", "HEAD:a.md"],
    },
    Lure {
        name: "uploadpack",
        set: |trap| {
            trap.config("remote.origin.uploadpack");
            trap.git(&["config", "protocol.file.allow", "always"]);
            trap.promise(trap.outside.path().to_str().unwrap());
        },
        tried: &["cat-file", "-p", "HEAD:a.md"],
    },
    Lure {
        name: "gpg.program",
        set: |trap| {
            trap.config("gpg.program");
            trap.git(&["config", "log.showSignature", "true"]);
            let commit = trap.git(&["cat-file", "commit", "HEAD"]);
            let signed = "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n";
            let file = trap.outside.path().join("commit");
            fs::write(&file, commit.replacen("\n\n", signed, 1)).unwrap();
            let id = trap.git(&["hash-object", "-t", "commit", "-w", file.to_str().unwrap()]);
            trap.git(&["update-ref", "HEAD", id.trim()]);
        },
        tried: &["log", "-1"],
    },
    Lure {
        name: "include.path",
        set: |trap| {
            let text = format!("[filter \"f\"]\n\tclean = {}\n[core]\n\tfsmonitor = {0}\n", trap.lure);
            let file = trap.outside.path().join("more");
            fs::write(&file, text).unwrap();
            trap.git(&["config", "include.path", file.to_str().unwrap()]);
        },
        tried: &["diff", "HEAD", "--"],
    },
    Lure {
        name: "submodule.update",
        set: |trap| {
            let head = trap.git(&["rev-parse", "HEAD"]);
            trap.git(&["clone", "--quiet", "--no-checkout", ".", "part"]);
            trap.git(&["update-index", "--add", "--cacheinfo", &format!("160000,{},part", head.trim())]);
            fs::write(trap.folder.join(".gitmodules"), "[submodule \"part\"]\n\tpath = part\n\turl = ./part\n")
                .unwrap();
            trap.git(&["config", "submodule.part.url", "./part"]);
            trap.git(&["config", "submodule.part.update", &format!("!{}", trap.lure)]);
            trap.git(&["config", "submodule.recurse", "true"]);
            trap.git(&["config", "diff.submodule", "diff"]);
        },
        tried: &["submodule", "update", "--force"],
    },
];

impl Trap {
    fn new(below: &str) -> Self {
        let desk = Desk::new();
        let outside = tempfile::tempdir().unwrap();
        let lure = outside.path().join("lure");
        fs::write(&lure, format!("#!/bin/sh\n: > '{}'\n", outside.path().join("mark").display())).unwrap();
        fs::set_permissions(&lure, fs::Permissions::from_mode(0o755)).unwrap();
        let folder = desk.path().join(below);
        fs::create_dir_all(&folder).unwrap();
        let trap = Self { desk, folder, lure: lure.to_str().unwrap().to_owned(), outside };
        trap.git(&["init", "--quiet", "--initial-branch=main"]);
        fs::write(trap.folder.join("a.md"), THREE).unwrap();
        fs::write(trap.folder.join(".gitattributes"), FILTERED).unwrap();
        trap.git(&["add", "a.md", ".gitattributes"]);
        trap.git(&["commit", "--quiet", "--message", "A step"]);
        fs::write(trap.folder.join("a.md"), THREE.replace("b.png", "d.png")).unwrap();
        trap
    }

    fn git(&self, arguments: &[&str]) -> String {
        let run = Run::of(git(&self.folder).args(arguments));
        assert_eq!(run.code, 0, "{arguments:?}: {run:?}");
        run.stdout
    }

    fn config(&self, key: &str) {
        self.git(&["config", key, &self.lure]);
    }

    fn kept(&self) -> PathBuf {
        self.folder.join(".git")
    }

    /// Hooks of every kind that a command which only looks could run.
    fn hooks(&self, folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        for name in ["post-index-change", "reference-transaction", "pre-commit", "post-checkout", "fsmonitor-watchman"]
        {
            fs::copy(&self.lure, folder.join(name)).unwrap();
        }
    }

    /// Takes the old report away, which `remote` promises to give.
    fn promise(&self, remote: &str) {
        for (key, value) in [
            ("core.repositoryFormatVersion", "1"),
            ("extensions.partialClone", "origin"),
            ("remote.origin.url", remote),
            ("remote.origin.promisor", "true"),
            ("remote.origin.partialCloneFilter", "blob:none"),
        ] {
            self.git(&["config", key, value]);
        }
        let id = self.git(&["rev-parse", "HEAD:a.md"]);
        let (folder, name) = id.trim().split_at(2);
        fs::remove_file(self.kept().join("objects").join(folder).join(name)).unwrap();
    }

    /// Puts what git keeps beside the reports, as files like any others.
    fn embed(&self) {
        self.git(&["config", "core.worktree", self.folder.to_str().unwrap()]);
        for entry in fs::read_dir(self.kept()).unwrap() {
            let entry = entry.unwrap();
            fs::rename(entry.path(), self.folder.join(entry.file_name())).unwrap();
        }
        fs::remove_dir(self.kept()).unwrap();
    }

    /// Whether the lure was run since the last call.
    fn caught(&self) -> bool {
        fs::remove_file(self.outside.path().join("mark")).is_ok()
    }

    fn catches_git(&self, lure: &Lure) -> bool {
        // What the configuration of this very folder names may not be trusted at all there.
        Run::of(git(&self.folder).args(lure.tried));
        self.caught()
    }

    fn checked(&self) -> Run {
        let mut command = program::command();
        command.current_dir(&self.folder).args(["--changed", "--format", "json"]);
        let run = Run::of(&mut command);
        assert!(!self.caught(), "{run:?}");
        run
    }
}

#[test]
fn nothing_that_a_repository_names_is_run() {
    let mut missed = Vec::new();
    for lure in &LURES {
        let trap = Trap::new("");
        (lure.set)(&trap);
        trap.caught();
        let run = trap.checked();
        // Of a report whose old text is not there, all is told.
        let there = !trap.desk.read(".git/config").contains("partialClone");
        let found = super::found(&run);
        assert_eq!(found.len(), if there { 1 } else { 3 }, "{}: {found:?}", lure.name);
        if !trap.catches_git(lure) {
            missed.push(lure.name);
        }
    }
    assert!(missed.is_empty(), "git itself is not caught by {missed:?}");
}

#[test]
fn a_folder_that_looks_like_a_repository_is_none() {
    let mut missed = Vec::new();
    for lure in &LURES {
        let trap = Trap::new("content/4-Events/4.1-Port");
        (lure.set)(&trap);
        trap.embed();
        trap.caught();
        let alone = trap.checked();
        assert_eq!((alone.code, &*alone.stdout), (2, ""), "{}: {alone:?}", lure.name);
        assert!(alone.stderr.contains("is not in a git work tree"), "{}: {alone:?}", lure.name);
        // The repository around it is asked.
        trap.desk.git(&["init", "--quiet"]);
        trap.desk.git(&["-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--allow-empty", "--message", "A step"]);
        let run = trap.checked();
        assert_eq!(super::found(&run).len(), 3, "{}: {run:?}", lure.name);
        if !trap.catches_git(lure) {
            missed.push(lure.name);
        }
    }
    // Parts of a repository are looked for in a work tree.
    assert!(missed.iter().all(|name| *name == "submodule.update"), "git itself is not caught by {missed:?}");
}

#[test]
fn a_pager_is_not_asked_for() {
    let trap = Trap::new("");
    for key in ["core.pager", "pager.rev-parse", "pager.ls-files", "pager.ls-tree", "pager.cat-file", "pager.diff"] {
        trap.config(key);
    }
    assert_eq!(super::found(&trap.checked()).len(), 1);
    // It is run on a terminal only, which `script` makes.
    let mut terminal = std::process::Command::new("script");
    program::alone(&mut terminal).current_dir(&trap.folder).args(["-qec", "git diff HEAD", "/dev/null"]);
    let tried = Run::if_installed(&mut terminal);
    assert!(tried.is_none() || trap.caught(), "{tried:?}");
    let line = format!("{} --changed", program::FILE);
    let mut terminal = std::process::Command::new("script");
    program::alone(&mut terminal).current_dir(&trap.folder).args(["-qec", &line, "/dev/null"]);
    let tried = Run::if_installed(&mut terminal);
    assert!(!trap.caught(), "{tried:?}");
}

#[test]
fn a_program_of_the_repository_is_not_taken_for_git() {
    let trap = Trap::new("");
    fs::copy(&trap.lure, trap.folder.join("git")).unwrap();
    for first in ["", ".", "./"] {
        let path = format!("{first}:{}", std::env::var("PATH").unwrap());
        let mut shell = std::process::Command::new("sh");
        program::alone(&mut shell).current_dir(&trap.folder).env("PATH", &path).args(["-c", "git status"]);
        Run::of(&mut shell);
        assert!(trap.caught(), "{path}");
        let mut command = trap.desk.command();
        let run = Run::of(command.args(["--changed", "--format", "json"]).env("PATH", &path));
        assert!(!trap.caught(), "{path}");
        assert_eq!(super::found(&run), ["a.md:5 warning image-alt"], "{path}");
    }
}

#[test]
fn what_a_hook_inherits_leads_nowhere_else() {
    let trap = Trap::new("");
    let elsewhere = trap.outside.path().join("gone");
    let elsewhere = elsewhere.to_str().unwrap();
    for name in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_COMMON_DIR",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE",
        "GIT_PREFIX",
        "GIT_SHALLOW_FILE",
        "GIT_GRAFT_FILE",
        "GIT_REPLACE_REF_BASE",
        "GIT_ATTR_SOURCE",
    ] {
        let mut command = trap.desk.command();
        command.args(["--changed", "--format", "json"]).env(name, elsewhere);
        assert_eq!(super::found(&Run::of(&mut command)), ["a.md:5 warning image-alt"], "{name}");
    }
}

#[test]
fn what_the_user_says_of_whom_to_trust_counts() {
    let trap = Trap::new("");
    let mut command = trap.desk.command();
    command.arg("--changed").env("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    let run = Run::of(&mut command);
    assert_eq!((run.code, &*run.stdout), (2, ""), "{run:?}");
    let said = run.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("belongs to another user") && !said.contains("no git work tree"), "{said}");
    assert!(said.contains("`git config --global --add safe.directory /"), "{said}");
    command.env("GIT_CONFIG_COUNT", "1").env("GIT_CONFIG_KEY_0", "safe.directory").env("GIT_CONFIG_VALUE_0", "*");
    assert!(Run::of(&mut command).stdout.contains("a.md:5:1"));
}
