//! What the README shows is what the program does.
//!
//! `UPDATE_FIXTURES=1 cargo test` renews the output that it shows.

#[path = "support/program.rs"]
mod program;

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use program::Run;

#[test]
fn the_output_shown_is_what_the_command_above_it_prints() {
    let readme = readme();
    let block = between(&readme, "```console\n", "```\n");
    let (command, shown) = block.split_once('\n').expect("a line with the command");
    let arguments = command.strip_prefix("$ reportlint ").expect("a call of reportlint");
    let printed = Run::of(reportlint().args(arguments.split(' '))).stdout;
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(readme_path(), readme.replace(block, &format!("{command}\n{printed}"))).unwrap();
        return;
    }
    assert_eq!(shown, printed, "run `UPDATE_FIXTURES=1 cargo test --test readme` and read the difference");
}

#[test]
fn the_schema_shown_is_a_schema() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("weekly-log.yaml");
    fs::write(&file, block_named("# weekly-log.yaml")).unwrap();
    let run = Run::of(reportlint().args(["schema", "check"]).arg(&file));
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn the_config_shown_sends_reports_to_their_schemas() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("weekly-log.yaml", block_named("# weekly-log.yaml"));
    write(".reportlint.yaml", block_named("schemas:"));
    write("content/1-Worklog/1.1-Week1/_index.md", "---\ntitle: Week 1\n---\n");
    write("content/4-EventParticipated/4.1-Event1/_index.md", "---\ntitle: Event 1\n---\n");
    write("drafts/4-EventParticipated/4.1-Event1/_index.md", "");
    let found = Run::of(reportlint().args(["--format", "json"]).current_dir(folder.path())).json();
    assert_eq!(found["summary"]["files"], 2);
    let schemas: Vec<_> =
        found["diagnostics"].as_array().unwrap().iter().map(|it| &it["requirement"]["schema"]).collect();
    assert!(schemas.iter().any(|name| *name == "weekly-log"), "{schemas:?}");
    assert!(schemas.iter().any(|name| *name == "event-report"), "{schemas:?}");
}

#[test]
fn the_map_of_the_house_names_every_module_and_no_other() {
    let readme = readme();
    let map = between(&readme, "```text\n", "```\n");
    let mut named: Vec<_> = map
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("src/"))
        .flat_map(|line| line.split("  ").next().unwrap_or_default().split(", "))
        .map(|name| name.trim_end_matches('/').trim_end_matches(".rs").to_owned())
        .collect();
    named.sort();
    let mut there: Vec<_> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap().trim_end_matches(".rs").to_owned())
        .collect();
    there.sort();
    // A module may be a file and a folder of the same name.
    there.dedup();
    assert_eq!(named, there);
}

fn reportlint() -> Command {
    let mut command = program::command();
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn readme_path() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

fn readme() -> String {
    fs::read_to_string(readme_path()).unwrap()
}

/// The block of YAML in the README that begins with `line`.
fn block_named(line: &str) -> &'static str {
    let readme: &'static str = include_str!("../README.md");
    readme
        .split("```yaml\n")
        .skip(1)
        .filter_map(|rest| rest.split_once("```\n").map(|(block, _)| block))
        .find(|block| block.starts_with(line))
        .unwrap_or_else(|| panic!("the README shows no block that begins with {line}"))
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start:?} in the README"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end:?} after {start:?} in the README")).0
}
