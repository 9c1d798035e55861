//! The GitHub Action: its own shell steps, run here as a runner runs them.
#![cfg(unix)]

#[path = "support/program.rs"]
mod program;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use program::Run;
use serde_yaml::Value as Yaml;

const ACTION: &str = include_str!("../action.yml");

/// A runner with a checked out repository: reports of one student, and a page that is none.
struct Runner {
    home: tempfile::TempDir,
    action: Yaml,
    inputs: BTreeMap<String, String>,
}

/// How a step ended.
struct Ended {
    code: i32,
    out: String,
    /// What the step wrote to `$GITHUB_OUTPUT`.
    outputs: String,
}

impl Runner {
    fn new() -> Self {
        let action: Yaml = serde_yaml::from_str(ACTION).unwrap();
        let inputs = action["inputs"].as_mapping().unwrap().iter();
        let inputs = inputs.map(|(name, input)| (text(name), text(&input["default"]))).collect();
        let runner = Self { home: tempfile::tempdir().unwrap(), action, inputs };
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
    fn with_program() -> Self {
        let runner = Self::new();
        symlink(program::FILE, runner.path("temp/reportlint/bin/reportlint")).unwrap();
        runner
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The step whose name or id is `name`.
    fn step(&self, name: &str) -> &Yaml {
        let mut steps = self.action["runs"]["steps"].as_sequence().unwrap().iter();
        steps.find(|step| step["id"] == name || step["name"] == name).unwrap()
    }

    /// What a runner puts in place of `${{ … }}`.
    fn filled(&self, value: &str) -> String {
        let Some(inside) = value.strip_prefix("${{").and_then(|value| value.strip_suffix("}}")) else {
            assert!(!value.contains("${{"), "{value}");
            return value.to_owned();
        };
        match inside.trim() {
            "runner.temp" => self.path("temp").to_str().unwrap().to_owned(),
            "github.action_path" => env!("CARGO_MANIFEST_DIR").to_owned(),
            input => self.inputs[input.strip_prefix("inputs.").unwrap()].clone(),
        }
    }

    /// Runs a step as a runner does, with `folder` before all others on the path.
    fn run(&self, name: &str, folder: Option<&Path>) -> Ended {
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
        if let Some(folder) = folder {
            program::find_first(&mut command, folder);
        }
        let run = Run::of(&mut command);
        Ended { code: run.code, out: run.said(), outputs: fs::read_to_string(output).unwrap() }
    }

    fn check(&mut self, inputs: &[(&str, &str)]) -> Ended {
        for (name, value) in inputs {
            assert!(self.inputs.insert((*name).to_owned(), (*value).to_owned()).is_some(), "{name}");
        }
        self.run("check", None)
    }
}

const GOOD: &str = "---\ntitle: A visit\n---\n\n# A visit\n\nThe port at night.\n";
const FAULTY: &str = "---\ntitle: A visit\n---\n\nThe mill by day.\n";

fn text(value: &Yaml) -> String {
    value.as_str().unwrap().to_owned()
}

#[test]
fn no_script_has_words_from_outside_in_it() {
    let runner = Runner::new();
    let mut scripts = 0;
    for step in runner.action["runs"]["steps"].as_sequence().unwrap() {
        if let Some(script) = step["run"].as_str() {
            assert!(!script.contains("${{"), "{script}");
            assert!(script.starts_with("set -euo pipefail\n"), "{script}");
            scripts += 1;
        } else {
            // Others' actions are named by what they promise to keep.
            assert!(step["uses"].as_str().unwrap().contains("@v"), "{step:?}");
        }
    }
    assert_eq!(scripts, 3);
}

#[test]
fn the_step_ends_as_the_check_does() {
    let good = "content/4-Events/4.1-Port";
    for (inputs, code) in [
        (&[][..], 1),
        (&[("paths", good)], 0),
        (&[("paths", "content/4-Events/4.2-Mill")], 1),
        (&[("paths", "\ncontent/4-Events/4.1-Port\r\n\ncontent/4-Events/4.2-Mill\n")], 1),
        (&[("paths", "")], 1),
        (&[("fail-on", "never")], 0),
        (&[("config", "mild.yaml")], 0),
        (&[("config", "mild.yaml"), ("fail-on", "warning")], 1),
        (&[("paths", "gone")], 2),
        (&[("paths", good), ("config", "gone.yaml")], 2),
        (&[("paths", good), ("fail-on", "sometimes")], 2),
        (&[("paths", good), ("language", "tlh")], 2),
    ] {
        let ended = Runner::with_program().check(inputs);
        assert_eq!(ended.code, code, "{inputs:?}: {}", ended.out);
        assert_eq!(ended.outputs, "");
    }
}

#[test]
fn problems_stand_at_their_lines_in_the_language_asked_for() {
    let ended = Runner::with_program().check(&[]);
    let annotation = "::error file=content/4-Events/4.2-Mill/_index.md,line=5,";
    assert!(ended.out.lines().any(|line| line.starts_with(annotation)), "{}", ended.out);
    let ended = Runner::with_program().check(&[("language", "vi")]);
    assert!(ended.out.contains("báo cáo"), "{}", ended.out);
}

#[test]
fn a_result_in_sarif_is_written_and_named_for_the_upload() {
    let mut runner = Runner::with_program();
    for name in ["result.sarif", "a name with blanks.sarif"] {
        let ended = runner.check(&[("sarif", name)]);
        assert_eq!(ended.code, 1, "{}", ended.out);
        let mut lines = ended.outputs.lines();
        let delimiter = lines.next().unwrap().strip_prefix("sarif<<").unwrap();
        assert_eq!(lines.collect::<Vec<_>>(), [name, delimiter]);
        let sarif = fs::read(runner.path("work").join(name)).unwrap();
        let sarif: serde_json::Value = serde_json::from_slice(&sarif).unwrap();
        assert_eq!(sarif["version"], "2.1.0");
        assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "title-missing");
    }
    // What an earlier run left is not uploaded as this one's.
    let ended = runner.check(&[("fail-on", "sometimes")]);
    assert_eq!((ended.code, ended.outputs.as_str()), (2, ""), "{}", ended.out);
}

#[test]
fn what_is_given_is_never_taken_for_a_command() {
    for hostile in
        ["$(touch owned)", "`touch owned`", "\"; touch owned; \"", "'; touch owned #", "x\ntouch owned", "-o owned"]
    {
        for input in ["paths", "config", "fail-on", "language"] {
            let mut runner = Runner::with_program();
            let ended = runner.check(&[(input, hostile)]);
            assert_eq!(ended.code, 2, "{input}: {hostile}: {}", ended.out);
            assert!(!runner.path("work/owned").exists(), "{input}: {hostile}");
        }
        let mut runner = Runner::with_program();
        runner.check(&[("sarif", hostile)]);
        assert!(!runner.path("work/owned").exists(), "{hostile}");
    }
}

#[test]
fn what_was_built_is_known_again_by_its_source() {
    let (one, other) = (Runner::new().run("source", None), Runner::new().run("source", None));
    assert_eq!((one.code, &one.outputs), (0, &other.outputs), "{}", one.out);
    let key = one.outputs.strip_prefix("key=").unwrap().trim_end();
    assert!(key.len() == 40 && key.chars().all(|digit| digit.is_ascii_hexdigit()), "{key}");
}

#[test]
fn building_asks_cargo_for_this_very_source_or_says_that_there_is_none() {
    let runner = Runner::new();
    let tools = runner.path("tools");
    fs::create_dir(&tools).unwrap();
    fs::write(tools.join("cargo"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n").unwrap();
    fs::set_permissions(tools.join("cargo"), fs::Permissions::from_mode(0o755)).unwrap();
    let ended = runner.run("Build reportlint", Some(&tools));
    assert_eq!(ended.code, 0, "{}", ended.out);
    let words: Vec<&str> = ended.out.lines().collect();
    assert_eq!(words[..4], ["install", "--locked", "--path", env!("CARGO_MANIFEST_DIR")]);
    let root = runner.path("temp/reportlint");
    assert!(words.windows(2).any(|pair| pair == ["--root", root.to_str().unwrap()]), "{words:?}");
}

/// Builds the program as the action does, which takes minutes, and runs what was built.
#[test]
fn what_the_action_builds_is_what_it_runs() {
    if std::env::var_os("REPORTLINT_INSTALL_TESTS").is_none() {
        eprintln!("REPORTLINT_INSTALL_TESTS is not set: nothing is built anew");
        return;
    }
    let mut runner = Runner::new();
    let ended = runner.run("Build reportlint", None);
    assert_eq!(ended.code, 0, "{}", ended.out);
    assert!(!runner.path("temp/reportlint-build").exists());
    assert_eq!(runner.check(&[]).code, 1);
    assert_eq!(runner.check(&[("paths", "content/4-Events/4.1-Port")]).code, 0);
}
