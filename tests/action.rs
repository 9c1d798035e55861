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
    /// Where the action lies.
    source: PathBuf,
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
        let source = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let runner = Self { home: tempfile::tempdir().unwrap(), action, inputs, source };
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

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// A program that does nothing but leave a mark, see [`Self::was_lured`], and `more`.
    fn lure(&self, name: &str, more: &str) -> PathBuf {
        let mark = self.path("mark");
        let lure = self.write(name, &format!("#!/bin/sh\n: > '{}'\n{more}\n", mark.display()));
        fs::set_permissions(&lure, fs::Permissions::from_mode(0o755)).unwrap();
        lure
    }

    /// Whether a lure was run since the last call.
    fn was_lured(&self) -> bool {
        fs::remove_file(self.path("mark")).is_ok()
    }

    /// The least that can be built, in the place of `folder`.
    fn with_crate(&self, folder: &str) {
        let manifest = "[package]\nname = \"reportlint\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[workspace]\n";
        self.write(&format!("{folder}/Cargo.toml"), manifest);
        let lock = "version = 3\n\n[[package]]\nname = \"reportlint\"\nversion = \"0.1.0\"\n";
        self.write(&format!("{folder}/Cargo.lock"), lock);
        self.write(&format!("{folder}/src/main.rs"), "fn main() {}\n");
        self.write(&format!("{folder}/rules/one.yaml"), "name: one\n");
    }

    /// Whether cargo, asked for a build in the repository under check, runs what lies there.
    fn cargo_is_lured(&self) -> bool {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--offline"]).current_dir(self.path("work")).env_remove("RUSTUP_TOOLCHAIN");
        cargo.env("CARGO_TARGET_DIR", self.path("built"));
        // Cargo gives its own wishes to the tests that it runs.
        cargo.env_remove("RUSTC_WRAPPER").env_remove("RUSTC");
        Run::of(&mut cargo);
        self.was_lured()
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
            "github.action_path" => self.source.to_str().unwrap().to_owned(),
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
        // As it is where cargo has not been asked for anything yet.
        command.env_remove("RUSTUP_TOOLCHAIN");
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

#[test]
fn the_repository_under_check_has_no_say_in_the_build() {
    let mut runner = Runner::new();
    runner.with_crate("action");
    runner.source = runner.path("action");
    runner.with_crate("work");
    let toolchain = "work/tools";
    for tool in ["cargo", "rustc"] {
        runner.lure(&format!("{toolchain}/bin/{tool}"), "exit 1");
    }
    fs::create_dir_all(runner.path(toolchain).join("lib")).unwrap();
    let wrapper = runner.lure("work/wrapper", "exec \"$@\"");
    let toolchain = format!("[toolchain]\npath = {:?}\n", runner.path(toolchain));
    let config = format!("[build]\nrustc-wrapper = {wrapper:?}\n");
    for (file, text) in [(".cargo/config.toml", &config), ("rust-toolchain.toml", &toolchain)] {
        let file = runner.write(&format!("work/{file}"), text);
        if !runner.cargo_is_lured() {
            eprintln!("{}: the cargo at hand does not look at it", file.display());
        }
        let ended = runner.run("Build reportlint", None);
        assert!(!runner.was_lured(), "{}: {}", file.display(), ended.out);
        assert_eq!(ended.code, 0, "{}", ended.out);
        assert!(runner.path("temp/reportlint/bin/reportlint").exists());
    }
}

#[test]
fn what_was_built_is_known_without_running_a_filter() {
    let mut runner = Runner::new();
    runner.with_crate("action");
    runner.source = runner.path("action");
    let lure = runner.lure("lure", "cat");
    runner.write("action/.gitattributes", "* filter=lure\n");
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        Run::of(program::alone(&mut git).current_dir(runner.path("action")).args(arguments))
    };
    git(&["init", "--quiet"]);
    git(&["config", "filter.lure.clean", lure.to_str().unwrap()]);
    git(&["hash-object", "Cargo.toml"]);
    assert!(runner.was_lured(), "git itself runs the filter");
    let ended = runner.run("source", None);
    assert_eq!(ended.code, 0, "{}", ended.out);
    assert!(!runner.was_lured());
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
