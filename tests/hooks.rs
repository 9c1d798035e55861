//! The hooks that pre-commit offers: what they call, on file lists whole and in parts.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use serde_yaml::Value as Yaml;

const HOOKS: &str = include_str!("../.pre-commit-hooks.yaml");

/// What the hook `id` is said to be.
fn hook(id: &str) -> Yaml {
    let hooks: Vec<Yaml> = serde_yaml::from_str(HOOKS).unwrap();
    hooks.into_iter().find(|hook| hook["id"] == id).unwrap()
}

/// Calls the hook `id` as pre-commit would in `folder`: its entry, its arguments, the files.
fn call(id: &str, folder: &Path, options: &[&str], files: &[&str]) -> Output {
    let hook = hook(id);
    let mut words = hook["entry"].as_str().unwrap().split(' ');
    assert_eq!(words.next(), Some("reportlint"));
    let arguments = hook["args"].as_sequence().into_iter().flatten().map(|word| word.as_str().unwrap());
    let mut command = Command::new(env!("CARGO_BIN_EXE_reportlint"));
    command.current_dir(folder).args(words).args(options).args(arguments);
    command.args(files).env("NO_COLOR", "1").env("LC_ALL", "C");
    command.output().unwrap()
}

fn code(output: &Output) -> Option<i32> {
    assert!(output.status.code() != Some(101), "{output:?}");
    output.status.code()
}

/// A repository without a config: a page about it, a good report and a faulty one.
fn repository() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let class = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/class/ngoc-anh");
    copy(&class, home.path());
    fs::write(home.path().join("README.md"), "# My internship\n\nWhere my reports are kept.\n").unwrap();
    let good = fs::read_to_string(home.path().join(GOOD)).unwrap();
    fs::create_dir_all(home.path().join(FAULTY).parent().unwrap()).unwrap();
    fs::write(home.path().join(FAULTY), good.replace("# ", "")).unwrap();
    home
}

const GOOD: &str = "content/4-EventParticipated/4.1-Event1/_index.md";
const FAULTY: &str = "content/4-EventParticipated/4.9-Event9/_index.md";

fn copy(from: &Path, to: &Path) {
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

#[test]
fn only_what_a_schema_claims_is_checked() {
    let home = repository();
    for (files, exit) in [
        (&["README.md"][..], 0),
        (&[GOOD], 0),
        (&[FAULTY], 1),
        (&["README.md", GOOD], 0),
        (&["README.md", FAULTY, GOOD], 1),
        (&["gone.md"], 2),
    ] {
        let output = call("reportlint", home.path(), &[], files);
        assert_eq!(code(&output), Some(exit), "{files:?}: {output:?}");
    }
    let said = String::from_utf8(call("reportlint", home.path(), &[], &["README.md"]).stdout).unwrap();
    assert!(said.starts_with("note: 1 file was passed over, as no schema claims them (`--skip-unclaimed`)"), "{said}");
}

#[test]
fn a_config_claims_and_leaves_out() {
    let home = repository();
    let config = |text: &str| fs::write(home.path().join(".reportlint.yaml"), text).unwrap();
    config("schemas: [{ files: [\"README.md\"], schema: event-report }]\n");
    assert_eq!(code(&call("reportlint", home.path(), &[], &["README.md"])), Some(1));
    config("exclude: [\"**/4.9-*/**\"]\n");
    assert_eq!(code(&call("reportlint", home.path(), &[], &[FAULTY])), Some(0));
    config("exclud: []\n");
    assert_eq!(code(&call("reportlint", home.path(), &[], &[GOOD])), Some(2));
}

#[test]
fn a_name_that_looks_like_an_option_is_a_file() {
    let home = repository();
    for name in ["--output=stolen.md", "-ostolen.md", "--config=a.md", "-.md", "--.md", "--fail-on=never.md"] {
        fs::write(home.path().join(name), "# Notes\n").unwrap();
        let output = call("reportlint", home.path(), &[], &[name, GOOD]);
        assert_eq!(code(&output), Some(0), "{name}: {output:?}");
        assert!(!home.path().join("stolen.md").exists());
    }
}

#[test]
fn the_hook_for_all_looks_at_everything() {
    let home = repository();
    assert_eq!(code(&call("reportlint-all", home.path(), &[], &[])), Some(1));
    fs::remove_file(home.path().join(FAULTY)).unwrap();
    assert_eq!(code(&call("reportlint-all", home.path(), &[], &[])), Some(0));
    fs::remove_dir_all(home.path().join("content")).unwrap();
    // To find no report at all is a mistake in a hook that is asked to find them.
    assert_eq!(code(&call("reportlint-all", home.path(), &[], &[])), Some(2));
}

/// The problems told: file, rule, line.
fn told(output: &Output) -> BTreeSet<String> {
    let json: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
    let found = json["diagnostics"].as_array().unwrap().iter();
    found.map(|found| format!("{} {} {}", found["path"], found["rule"], found["start"]["line"])).collect()
}

#[test]
fn a_list_in_parts_tells_what_the_whole_list_tells() {
    let class = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/class");
    let mut files = Vec::new();
    list(&class, &class, &mut files);
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    assert!(files.contains(&"README.md") && files.len() > 10);
    let json = ["--format", "json"];
    let whole = call("reportlint", &class, &json, &files);
    let whole = (code(&whole), told(&whole));
    for size in [1, 4] {
        let mut parts = BTreeSet::new();
        let mut codes = BTreeSet::new();
        for part in files.chunks(size) {
            let output = call("reportlint", &class, &json, part);
            codes.insert(code(&output).unwrap());
            // Nothing is told of a file that was not named.
            assert!(told(&output).iter().all(|told| part.iter().any(|file| told.starts_with(&format!("\"{file}\"")))));
            parts.extend(told(&output));
        }
        assert_eq!(codes.into_iter().max(), whole.0);
        // Whether one student copied from another shows only where both are looked at.
        let missed: Vec<_> = whole.1.difference(&parts).filter(|told| !told.contains("report-copied")).collect();
        assert!(missed.is_empty(), "{size}: {missed:#?}");
        // Two reports that disagree are told of on one of them, and where each is alone in its part on both.
        let more: Vec<_> = parts.difference(&whole.1).collect();
        assert!(more.iter().all(|told| told.contains("translation-m")), "{size}: {more:#?}");
    }
}

fn list(folder: &Path, root: &Path, files: &mut Vec<String>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            list(&path, root, files);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"));
        }
    }
}
