//! The hooks that pre-commit offers: what they call, on file lists whole and in parts.

#[path = "support/precommit.rs"]
mod precommit;
#[path = "support/program.rs"]
mod program;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use precommit::{FAULTY, GOOD, PreCommit, of_lan, repository};
use program::Run;
use reportlint::{Group, rules};
use serde_yaml::Value as Yaml;

const HOOKS: &str = include_str!("../.pre-commit-hooks.yaml");

/// What the hook `id` is said to be.
fn hook(id: &str) -> Yaml {
    let hooks: Vec<Yaml> = serde_yaml::from_str(HOOKS).unwrap();
    hooks.into_iter().find(|hook| hook["id"] == id).unwrap()
}

/// Calls the hook `id` as pre-commit would in `folder`: its entry, its arguments, the files.
fn call(id: &str, folder: &Path, options: &[&str], files: &[&str]) -> Run {
    let hook = hook(id);
    let mut words = hook["entry"].as_str().unwrap().split(' ');
    assert_eq!(words.next(), Some("reportlint"));
    let arguments = hook["args"].as_sequence().into_iter().flatten().map(|word| word.as_str().unwrap());
    let mut command = program::command();
    command.current_dir(folder).args(words).args(options).args(arguments);
    let run = Run::of(command.args(files));
    assert_ne!(run.code, 101, "{run:?}");
    run
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
        let run = call("reportlint", home.path(), &[], files);
        assert_eq!(run.code, exit, "{files:?}: {run:?}");
    }
    let said = call("reportlint", home.path(), &[], &["README.md"]).stdout;
    assert!(said.starts_with("note: 1 file was skipped, because no schema claims it (`--skip-unclaimed`)"), "{said}");
}

#[test]
fn a_config_claims_and_leaves_out() {
    let home = repository();
    let config = |text: &str| fs::write(home.path().join(".reportlint.yaml"), text).unwrap();
    config("schemas: [{ files: [\"README.md\"], schema: event-report }]\n");
    assert_eq!(call("reportlint", home.path(), &[], &["README.md"]).code, 1);
    config("exclude: [\"**/4.9-*/**\"]\n");
    assert_eq!(call("reportlint", home.path(), &[], &[FAULTY]).code, 0);
    config("exclud: []\n");
    assert_eq!(call("reportlint", home.path(), &[], &[GOOD]).code, 2);
}

#[test]
fn a_name_that_looks_like_an_option_is_a_file() {
    let home = repository();
    for name in ["--output=stolen.md", "-ostolen.md", "--config=a.md", "-.md", "--.md", "--fail-on=never.md"] {
        fs::write(home.path().join(name), "# Notes\n").unwrap();
        let run = call("reportlint", home.path(), &[], &[name, GOOD]);
        assert_eq!(run.code, 0, "{name}: {run:?}");
        assert!(!home.path().join("stolen.md").exists());
    }
}

#[test]
fn the_hook_for_all_looks_at_everything() {
    let home = repository();
    assert_eq!(call("reportlint-all", home.path(), &[], &[]).code, 1);
    fs::remove_file(home.path().join(FAULTY)).unwrap();
    assert_eq!(call("reportlint-all", home.path(), &[], &[]).code, 0);
    fs::remove_dir_all(home.path().join("content")).unwrap();
    // To find no report at all is a mistake in a hook that is asked to find them.
    assert_eq!(call("reportlint-all", home.path(), &[], &[]).code, 2);
}

/// The problems told: file, rule, line.
fn problems(run: &Run) -> BTreeSet<String> {
    let json = run.json();
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
    let whole = (whole.code, problems(&whole));
    for size in [1, 8] {
        let mut parts = BTreeSet::new();
        let mut codes = BTreeSet::new();
        for part in files.chunks(size) {
            let run = call("reportlint", &class, &json, part);
            codes.insert(run.code);
            // Nothing is told of a file that was not named.
            assert!(
                problems(&run)
                    .iter()
                    .all(|problems| part.iter().any(|file| problems.starts_with(&format!("\"{file}\""))))
            );
            parts.extend(problems(&run));
        }
        assert_eq!(codes.into_iter().max(), Some(whole.0));
        // Whether one student copied from another shows only where both are looked at.
        let missed: Vec<_> =
            whole.1.difference(&parts).filter(|problems| !problems.contains("report-copied")).collect();
        assert!(missed.is_empty(), "{size}: {missed:#?}");
        // Reports that disagree are told of on one of them; where each is alone in its part, on each.
        let of_several =
            |problems: &str| rules().any(|rule| rule.group == Group::Collection && problems.contains(rule.id));
        let more: Vec<_> = parts.difference(&whole.1).filter(|problems| !of_several(problems)).collect();
        assert!(more.is_empty(), "{size}: {more:#?}");
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

/// The hook that the manual gives for git alone.
#[test]
#[cfg(unix)]
fn git_alone_lets_good_reports_pass_and_stops_faulty_ones() {
    use std::os::unix::fs::PermissionsExt;
    let manual = include_str!("../docs/hooks.md");
    let (_, hook) = manual.split_once("```sh\n").unwrap();
    let (hook, _) = hook.split_once("```").unwrap();
    let home = repository();
    let git = |arguments: &[&str]| {
        let mut command = of_lan("git", home.path());
        program::find_first(&mut command, program::folder());
        let run = Run::of(command.args(arguments));
        (run.code == 0, run.said())
    };
    git(&["init", "--quiet"]);
    let file = home.path().join(".git/hooks/pre-commit");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, hook).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    fs::write(home.path().join("Những điều cần biết.md"), "# Notes\n").unwrap();
    for (added, passes, said) in [
        (&["hugo.toml"][..], true, ""),
        (&["README.md", "Những điều cần biết.md"], true, "2 files were skipped"),
        (&[GOOD], true, "1 report checked: no problems found"),
        (&[FAULTY], false, "title-missing"),
    ] {
        git(&[&["add"], added].concat());
        let (passed, output) = git(&["commit", "--message", "Hand in"]);
        assert_eq!(passed, passes, "{added:?}: {output}");
        assert!(output.contains(said), "{added:?}: {output}");
    }
    // What is taken away is not checked.
    git(&["reset", "--quiet"]);
    git(&["rm", "--quiet", "README.md"]);
    let (passed, output) = git(&["commit", "--message", "Hand in"]);
    assert!(passed, "{output}");
}

/// The hooks for those who build: pre-commit asks cargo for the program. Cargo builds it as the tests are built, so that
/// what they depend on is not compiled a second time.
#[test]
#[cfg(unix)]
fn a_real_pre_commit_builds_the_program_and_stops_faulty_reports() {
    use std::os::unix::fs::PermissionsExt;
    let Some(mut tried) = PreCommit::new() else { return };
    let tools = tried.cache.path().join("tools");
    fs::create_dir(&tools).unwrap();
    let target = program::folder().parent().unwrap();
    let cargo = format!(
        "#!/bin/sh\nif [ \"$1\" = install ]; then shift; set -- install --debug --target-dir '{}' \"$@\"; fi\nexec '{}' \"$@\"\n",
        target.display(),
        env!("CARGO")
    );
    fs::write(tools.join("cargo"), cargo).unwrap();
    fs::set_permissions(tools.join("cargo"), fs::Permissions::from_mode(0o755)).unwrap();
    tried.first = Some(tools);
    // What is committed, whatever somebody is at work on beside it.
    let sources = tried.cache.path().join("sources");
    let sources = sources.to_str().unwrap();
    let (code, output) = tried.git(&["clone", "--quiet", env!("CARGO_MANIFEST_DIR"), sources]);
    assert_eq!(code, 0, "{output}");
    let (_, head) = tried.run("git", &["-C", sources, "rev-parse", "HEAD"]);
    tried.commits(&format!("repos: [{{ repo: '{sources}', rev: {}, hooks: [{{ id: reportlint }}] }}]\n", head.trim()));
}

#[test]
fn the_mirror_for_pip_offers_the_same_hooks() {
    let mirror: Vec<Yaml> =
        serde_yaml::from_str(include_str!("../packaging/pre-commit-mirror/.pre-commit-hooks.yaml")).unwrap();
    let mut built: Vec<Yaml> = serde_yaml::from_str(HOOKS).unwrap();
    let package = format!("reportlint=={}", env!("CARGO_PKG_VERSION"));
    for hook in &mut built {
        let hook = hook.as_mapping_mut().unwrap();
        hook.insert("language".into(), "python".into());
        hook.insert("additional_dependencies".into(), vec![Yaml::from(package.as_str())].into());
    }
    assert_eq!(mirror, built);
}
