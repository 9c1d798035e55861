//! The GitHub Action: its own shell steps, run here as a runner runs them.
#![cfg(unix)]

#[path = "support/packed.rs"]
mod packed;
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
    /// What the runner calls its system and its processor.
    system: (&'static str, &'static str),
    /// What the first step told the others.
    facts: BTreeMap<String, String>,
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
        let apart = include_str!("../packaging/action/apart.sh");
        self.write(&format!("{folder}/packaging/action/apart.sh"), apart);
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
    fn run(&self, name: &str, folder: Option<&Path>) -> Ended {
        self.run_with_path(name, folder.map_or("".as_ref(), Path::as_os_str))
    }

    /// The same with several folders, as a PATH has them.
    fn run_with_path(&self, name: &str, folders: &std::ffi::OsStr) -> Ended {
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
    fn find_out(&mut self) -> Ended {
        let ended = self.run("source", None);
        let facts = ended.outputs.lines().filter_map(|line| line.split_once('='));
        self.facts = facts.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        ended
    }

    /// A release, of which a `curl` in the folder that this returns finds what is in `temp/release`.
    fn with_release(&self, program: &str) -> PathBuf {
        let folder = format!("reportlint-{}-{}", self.facts["version"], self.facts["target"]);
        let tool = self.write(&format!("release/{folder}/reportlint"), program);
        fs::set_permissions(&tool, fs::Permissions::from_mode(0o755)).unwrap();
        let pack = format!("tar -czf {folder}.tar.gz {folder} && sha256sum {folder}.tar.gz > SHA256SUMS");
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
    assert_eq!(scripts, 4);
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
    let key = one.outputs.lines().next().unwrap().strip_prefix("key=").unwrap();
    assert!(key.len() == 40 && key.chars().all(|digit| digit.is_ascii_hexdigit()), "{key}");
}

#[test]
fn building_asks_cargo_for_this_very_source_or_says_that_there_is_none() {
    let runner = Runner::new();
    let tools = runner.path("tools");
    fs::create_dir(&tools).unwrap();
    let cargo = "#!/bin/sh\nif [ \"$1\" = --version ]; then echo cargo 1.99.0; else printf '%s\\n' \"$@\"; fi\n";
    fs::write(tools.join("cargo"), cargo).unwrap();
    fs::set_permissions(tools.join("cargo"), fs::Permissions::from_mode(0o755)).unwrap();
    let ended = runner.run("Build reportlint", Some(&tools));
    assert_eq!(ended.code, 0, "{}", ended.out);
    let words: Vec<&str> = ended.out.lines().collect();
    assert_eq!(words[..4], ["install", "--locked", "--path", env!("CARGO_MANIFEST_DIR")]);
    let root = runner.path("temp/reportlint");
    assert!(words.windows(2).any(|pair| pair == ["--root", root.to_str().unwrap()]), "{words:?}");
}

#[test]
fn a_rust_that_is_too_old_is_not_built_with() {
    for (version, asked) in [("1.60.0", true), ("1.9.0", true), ("1.89.0", false), ("1.100.0", false), ("2.0.0", false)]
    {
        let mut runner = Runner::new();
        runner.find_out();
        runner.facts.insert("rust".to_owned(), "1.89".to_owned());
        let tools = runner.path("tools");
        for (tool, script) in [
            (
                "cargo",
                format!(
                    "if [ \"$1\" = --version ]; then echo cargo {version} '(abc)'; else echo \"by $RUSTUP_TOOLCHAIN\"; fi"
                ),
            ),
            ("rustup", "echo rustup \"$@\"".to_owned()),
        ] {
            let file = runner.write(&format!("tools/{tool}"), &format!("#!/bin/sh\n{script}\n"));
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let ended = runner.run("Build reportlint", Some(&tools));
        let expected = match asked {
            true => "rustup toolchain install 1.89 --profile minimal --no-self-update\nby 1.89\n",
            false => "by \n",
        };
        assert_eq!((ended.code, &*ended.out), (0, expected), "{version}");
    }
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

#[test]
fn the_first_step_says_what_to_download() {
    for (system, target) in [
        (("Linux", "X64"), "x86_64-unknown-linux-musl"),
        (("Linux", "ARM64"), "aarch64-unknown-linux-musl"),
        (("macOS", "ARM64"), "aarch64-apple-darwin"),
        (("Windows", "X64"), "x86_64-pc-windows-msvc"),
        (("Linux", "ARM"), ""),
    ] {
        let mut runner = Runner::new();
        runner.system = system;
        assert_eq!(runner.find_out().code, 0);
        assert_eq!(runner.facts["target"], target);
        assert_eq!(runner.facts["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(runner.facts["rust"], env!("CARGO_PKG_RUST_VERSION"));
        assert_eq!(runner.facts["repository"], env!("CARGO_PKG_REPOSITORY"));
    }
    let mut runner = Runner::new();
    runner.inputs.insert("install".to_owned(), "sometimes".to_owned());
    assert_eq!(runner.find_out().code, 2);
}

#[test]
fn the_archive_of_the_release_is_downloaded_and_run() {
    let mut runner = Runner::new();
    runner.find_out();
    let tools = runner.with_release("#!/bin/sh\necho \"the release: $1\"\n");
    let ended = runner.run("download", Some(&tools));
    assert_eq!((ended.code, &*ended.outputs), (0, "found=true\n"), "{}", ended.out);
    assert!(!runner.path("temp/reportlint-download").exists());
    assert_eq!(runner.check(&[]).out, "the release: check\n");
    let asked = fs::read_to_string(runner.path("asked")).unwrap();
    let (repository, version) = (env!("CARGO_PKG_REPOSITORY"), env!("CARGO_PKG_VERSION"));
    let address =
        format!("{repository}/releases/download/v{version}/reportlint-{version}-x86_64-unknown-linux-musl.tar.gz");
    assert!(asked.lines().any(|word| word == address), "{asked}");
    // No settings of whoever owns the machine, and no other way than https.
    assert!(asked.starts_with("--disable\n") && asked.contains("\n--proto\n=https\n"), "{asked}");
}

#[test]
fn an_archive_with_another_checksum_is_neither_run_nor_built_over() {
    for spoil in [
        "printf x >> reportlint-*.tar.gz",
        "sed -i 's/^./0/; s/^00/01/' SHA256SUMS",
        ": > SHA256SUMS",
        "sed -i 's/reportlint/xreportlint/' SHA256SUMS",
    ] {
        for install in ["auto", "release"] {
            let mut runner = Runner::new();
            runner.find_out();
            let tools = runner.with_release("#!/bin/sh\n");
            let mut shell = Command::new("sh");
            Run::of(shell.args(["-c", spoil]).current_dir(runner.path("release")));
            runner.inputs.insert("install".to_owned(), install.to_owned());
            let ended = runner.run("download", Some(&tools));
            assert_eq!((ended.code, &*ended.outputs), (2, ""), "{spoil}: {}", ended.out);
            assert!(!runner.path("temp/reportlint/bin/reportlint").exists(), "{spoil}");
        }
    }
}

#[test]
fn without_an_archive_it_is_built_unless_the_release_is_asked_for() {
    for (install, code) in [("auto", 0), ("release", 2)] {
        for gone in ["SHA256SUMS", "reportlint-*.tar.gz"] {
            let mut runner = Runner::new();
            runner.find_out();
            let tools = runner.with_release("#!/bin/sh\n");
            let mut shell = Command::new("sh");
            Run::of(shell.args(["-c", &format!("rm {gone}")]).current_dir(runner.path("release")));
            runner.inputs.insert("install".to_owned(), install.to_owned());
            let ended = runner.run("download", Some(&tools));
            assert_eq!((ended.code, &*ended.outputs), (code, ""), "{gone}: {}", ended.out);
        }
    }
    // For a processor that no release has, nothing is asked.
    let mut runner = Runner::new();
    runner.find_out();
    let tools = runner.with_release("#!/bin/sh\n");
    runner.facts.insert("target".to_owned(), String::new());
    assert_eq!(runner.run("download", Some(&tools)).code, 0);
    assert!(!runner.path("asked").exists());
}

#[test]
fn nothing_on_the_path_within_the_repository_is_run() {
    let mut runner = Runner::with_program();
    let names =
        ["curl", "tar", "sha256sum", "grep", "cargo", "cut", "sort", "mkdir", "rm", "git", "find", "sed", "reportlint"];
    for name in names {
        runner.lure(&format!("work/bin/{name}"), "exit 1");
        runner.lure(&format!("work/{name}"), "exit 1");
    }
    // A folder of the repository, and `.`, which is where a step runs.
    let lures = std::env::join_paths([runner.path("work/bin"), runner.path("work"), PathBuf::from(".")]).unwrap();
    let lures = PathBuf::from(lures);
    for step in ["source", "download", "check"] {
        let folder = lures.clone();
        let ended = runner.run_with_path(step, folder.as_os_str());
        assert!(!runner.was_lured(), "{step}: {}", ended.out);
        if step == "source" {
            assert_eq!(runner.find_out().code, 0);
        }
    }
}

/// Builds the program as the action does and runs it. Where a release build lies in cargo's folder, cargo finds it there, and
/// one from elsewhere is taken for what was built.
#[test]
fn what_the_action_builds_is_what_it_runs() {
    if std::env::var_os("REPORTLINT_INSTALL_TESTS").is_none() {
        eprintln!("REPORTLINT_INSTALL_TESTS is not set: nothing is built anew");
        return;
    }
    let mut runner = Runner::new();
    runner.find_out();
    let mut tools = None;
    if let Some(given) = packed::program_to_pack() {
        let target = program::folder().parent().unwrap();
        if given == target.join("release/reportlint") {
            symlink(target, runner.path("temp/reportlint-build")).unwrap();
        } else {
            let root = runner.path("temp/reportlint/bin");
            let cargo = format!(
                "#!/bin/sh\ncase \"$1\" in\n--version) echo cargo 1.99.0 ;;\ninstall) cp '{}' '{}' ;;\nesac\n",
                given.display(),
                root.display()
            );
            let cargo = runner.write("tools/cargo", &cargo);
            fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).unwrap();
            tools = Some(runner.path("tools"));
        }
    }
    let ended = runner.run("Build reportlint", tools.as_deref());
    assert_eq!(ended.code, 0, "{}", ended.out);
    assert!(!runner.path("temp/reportlint-build").exists());
    let built = runner.path("temp/reportlint/bin");
    if tools.is_some() {
        fs::rename(built.join(packed::program_to_pack().unwrap().file_name().unwrap()), built.join("reportlint"))
            .unwrap();
    }
    assert_eq!(runner.check(&[]).code, 1);
    assert_eq!(runner.check(&[("paths", "content/4-Events/4.1-Port")]).code, 0);
}
