//! A runner of GitHub that runs the steps of the action.

// Each test program that includes this file uses a different part of it.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_yaml::Value as Yaml;

use crate::program::{self, Run};

const ACTION: &str = include_str!("../../action.yml");

/// A runner with a checked out repository: reports of one student, and a page that is none.
pub struct Runner {
    pub home: tempfile::TempDir,
    pub action: Yaml,
    pub inputs: BTreeMap<String, String>,
    /// Where the action lies.
    pub source: PathBuf,
    /// What the runner calls its system and its processor.
    pub system: (&'static str, &'static str),
    /// What the first step told the others.
    pub facts: BTreeMap<String, String>,
}

/// How a step ended.
pub struct Ended {
    pub code: i32,
    pub out: String,
    /// What the step wrote to `$GITHUB_OUTPUT`.
    pub outputs: String,
}

impl Runner {
    pub fn new() -> Self {
        let action: Yaml = serde_yaml::from_str(ACTION).unwrap();
        let inputs = action["inputs"].as_mapping().unwrap().iter();
        let inputs = inputs.map(|(name, input)| (text(name), text(&input["default"]))).collect();
        let source = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let runner = Self {
            home: tempfile::tempdir().unwrap(),
            action,
            inputs,
            source,
            system: ("Linux", "X64"),
            facts: BTreeMap::new(),
        };
        let reports = runner.path("work/content/4-Events");
        for (name, report) in [("4.1-Port", GOOD), ("4.2-Mill", FAULTY)] {
            fs::create_dir_all(reports.join(name)).unwrap();
            fs::write(reports.join(name).join("_index.md"), report).unwrap();
        }
        fs::write(runner.path("work/visit.yaml"), "title: { required: true }\nlanguages: { en: \"\" }\n").unwrap();
        let config = |level: &str| {
            let claim = "schemas: [{ files: [\"content/4-Events/*/_index.md\"], schema: visit.yaml }]";
            format!("{claim}\nrules: {{ title-missing: {level} }}\n")
        };
        fs::write(runner.path("work/.reportlint.yaml"), config("error")).unwrap();
        fs::write(runner.path("work/mild.yaml"), config("warning")).unwrap();
        fs::create_dir_all(runner.path("temp/reportlint/bin")).unwrap();
        runner
    }

    /// With the program in the place where the action puts it.
    pub fn with_program() -> Self {
        let runner = Self::new();
        symlink(program::FILE, runner.path("temp/reportlint/bin/reportlint")).unwrap();
        runner
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// A program that does nothing but leave a mark, see [`Self::was_lured`], and `more`.
    pub fn lure(&self, name: &str, more: &str) -> PathBuf {
        let mark = self.path("mark");
        let lure = self.write(name, &format!("#!/bin/sh\n: > '{}'\n{more}\n", mark.display()));
        fs::set_permissions(&lure, fs::Permissions::from_mode(0o755)).unwrap();
        lure
    }

    /// Whether a lure was run since the last call.
    pub fn was_lured(&self) -> bool {
        fs::remove_file(self.path("mark")).is_ok()
    }

    /// The least that can be built, in the place of `folder`.
    pub fn with_crate(&self, folder: &str) {
        let manifest = "[package]\nname = \"reportlint\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[workspace]\n";
        self.write(&format!("{folder}/Cargo.toml"), manifest);
        let lock = "version = 3\n\n[[package]]\nname = \"reportlint\"\nversion = \"0.1.0\"\n";
        self.write(&format!("{folder}/Cargo.lock"), lock);
        self.write(&format!("{folder}/src/main.rs"), "fn main() {}\n");
        self.write(&format!("{folder}/rules/one.yaml"), "name: one\n");
        let apart = include_str!("../../packaging/action/apart.sh");
        self.write(&format!("{folder}/packaging/action/apart.sh"), apart);
    }

    /// Whether cargo, asked for a build in the repository under check, runs what lies there.
    pub fn cargo_is_lured(&self) -> bool {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--offline"]).current_dir(self.path("work")).env_remove("RUSTUP_TOOLCHAIN");
        cargo.env("CARGO_TARGET_DIR", self.path("built"));
        // Cargo gives its own wishes to the tests that it runs.
        cargo.env_remove("RUSTC_WRAPPER").env_remove("RUSTC");
        Run::of(&mut cargo);
        self.was_lured()
    }

    /// The step whose name or id is `name`.
    pub fn step(&self, name: &str) -> &Yaml {
        let mut steps = self.action["runs"]["steps"].as_sequence().unwrap().iter();
        steps.find(|step| step["id"] == name || step["name"] == name).unwrap()
    }

    /// What a runner puts in place of `${{ … }}`.
    pub fn filled(&self, value: &str) -> String {
        if let Some((before, after)) = value.split_once("}}-${{") {
            return format!("{}-{}", self.filled(&format!("{before}}}}}")), self.filled(&format!("${{{{{after}")));
        }
        let Some(inside) = value.strip_prefix("${{").and_then(|value| value.strip_suffix("}}")) else {
            assert!(!value.contains("${{"), "{value}");
            return value.to_owned();
        };
        if let Some(name) = inside.trim().strip_prefix("steps.source.outputs.") {
            return self.facts.get(name).cloned().unwrap_or_default();
        }
        match inside.trim() {
            "runner.os" => self.system.0.to_owned(),
            "runner.arch" => self.system.1.to_owned(),
            "runner.temp" => self.path("temp").to_str().unwrap().to_owned(),
            "github.workspace" => self.path("work").to_str().unwrap().to_owned(),
            "github.action_path" => self.source.to_str().unwrap().to_owned(),
            input => self.inputs[input.strip_prefix("inputs.").unwrap()].clone(),
        }
    }

    /// Runs a step as a runner does, with `folder` before all others on the path.
    pub fn run(&self, name: &str, folder: Option<&Path>) -> Ended {
        self.run_with_path(name, folder.map_or(OsStr::new(""), Path::as_os_str))
    }

    /// The same with several folders, as a PATH has them.
    pub fn run_with_path(&self, name: &str, folders: &OsStr) -> Ended {
        let step = self.step(name);
        assert_eq!(step["shell"], "bash");
        let script = self.path("script.sh");
        fs::write(&script, text(&step["run"])).unwrap();
        let output = self.path("output");
        fs::write(&output, "").unwrap();
        let mut command = Command::new("bash");
        program::alone(&mut command).args(["--noprofile", "--norc", "-e", "-o", "pipefail"]).arg(&script);
        command.current_dir(self.path("work")).env("GITHUB_OUTPUT", &output).env("GITHUB_WORKSPACE", self.path("work"));
        for (key, value) in step["env"].as_mapping().into_iter().flatten() {
            command.env(text(key), self.filled(&text(value)));
        }
        if !folders.is_empty() {
            let mut path = folders.to_owned();
            path.push(":");
            path.push(std::env::var_os("PATH").unwrap_or_default());
            command.env("PATH", path);
        }
        // As it is where cargo has not been asked for anything yet.
        command.env_remove("RUSTUP_TOOLCHAIN");
        let run = Run::of(&mut command);
        Ended { code: run.code, out: run.said(), outputs: fs::read_to_string(output).unwrap() }
    }

    /// Runs the first step, and keeps what it tells the others.
    pub fn find_out(&mut self) -> Ended {
        let ended = self.run("source", None);
        let facts = ended.outputs.lines().filter_map(|line| line.split_once('='));
        self.facts = facts.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        ended
    }

    /// A release, of which a `curl` in the folder that this returns finds what is in `release`.
    pub fn with_release(&self, program: &str) -> PathBuf {
        let folder = format!("reportlint-{}-{}", self.facts["version"], self.facts["target"]);
        let tool = self.write(&format!("release/{folder}/reportlint"), program);
        fs::set_permissions(&tool, fs::Permissions::from_mode(0o755)).unwrap();
        let pack = format!(
            "tar -czf {folder}.tar.gz {folder} && (sha256sum {folder}.tar.gz || shasum -a 256 {folder}.tar.gz) > SHA256SUMS"
        );
        let mut shell = Command::new("sh");
        assert_eq!(Run::of(shell.args(["-c", &pack]).current_dir(self.path("release"))).code, 0);
        // It takes the first of the addresses for a name in the folder of the release, and notes all that it was asked.
        let curl = format!(
            "#!/bin/bash\nprintf '%s\\n' \"$@\" >> '{home}/asked'\nwhile [ \"$1\" != --output ]; do shift; done\n\
             cp \"{home}/release/${{3##*/}}\" \"$2\"\n",
            home = self.home.path().display()
        );
        let curl = self.write("tools/curl", &curl);
        fs::set_permissions(&curl, fs::Permissions::from_mode(0o755)).unwrap();
        self.path("tools")
    }

    pub fn check(&mut self, inputs: &[(&str, &str)]) -> Ended {
        for (name, value) in inputs {
            assert!(self.inputs.insert((*name).to_owned(), (*value).to_owned()).is_some(), "{name}");
        }
        self.run("check", None)
    }
}

const GOOD: &str = "---\ntitle: A visit\n---\n\n# A visit\n\nThe port at night.\n";
const FAULTY: &str = "---\ntitle: A visit\n---\n\nThe mill by day.\n";

pub fn text(value: &Yaml) -> String {
    value.as_str().unwrap().to_owned()
}
