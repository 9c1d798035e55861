//! What lets a class begin today with reports that are not right yet: silencing, conditions, a baseline, and looking at
//! changed lines only.

mod baseline;
mod changes;
mod lures;
#[path = "../support/program.rs"]
mod program;

use std::process::Command;

use program::{Desk, Run};
use serde_json::Value;

/// A schema that finds an error without a title, a warning for each image without alternative text.
const SCHEMA: &str = "name: diary\nsite: required\ntitle: { required: true }\nimages: { alt: required }\n";

impl Desk {
    /// With a schema.
    fn new() -> Self {
        let desk = Self::empty();
        desk.write("diary.yaml", SCHEMA);
        desk.write(".reportlint.yaml", "schemas: [{ files: [\"**/*.md\"], schema: diary.yaml }]\n");
        desk
    }

    fn command_in(&self, folder: &str) -> Command {
        let mut command = program::command();
        command.current_dir(self.path().join(folder));
        command
    }

    fn run_in(&self, folder: &str, arguments: &[&str]) -> Run {
        Run::of(self.command_in(folder).args(arguments))
    }

    /// What is found, as `path:line severity rule`.
    fn found(&self, arguments: &[&str]) -> Vec<String> {
        found(&self.run(&[arguments, &["--format", "json"]].concat()))
    }
}

fn found(run: &Run) -> Vec<String> {
    let json = run.json();
    let findings = json["diagnostics"].as_array().unwrap();
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    findings
        .iter()
        .map(|it| {
            format!("{}:{} {} {}", word(&it["path"]), it["start"]["line"], word(&it["severity"]), word(&it["rule"]))
        })
        .collect()
}

#[test]
fn a_condition_caps_what_the_schema_and_the_config_say_but_not_the_command_line() {
    let desk = Desk::new();
    let when = "when:\n  - { field: draft, equals: true, severity: warning, rules: { image-alt: info } }\n";
    desk.write("diary.yaml", format!("{SCHEMA}{when}"));
    let draft = "---\ndraft: true\n---\n![](a.png)\n";
    desk.write("draft.md", draft);
    desk.write("final.md", draft.replace("true", "false"));
    let of_final = ["final.md:4 warning image-alt", "final.md:4 error title-missing"];
    let with_draft = |of_draft: [&'static str; 2]| [of_draft, of_final].concat();
    assert_eq!(desk.found(&[]), with_draft(["draft.md:4 info image-alt", "draft.md:4 warning title-missing"]));
    assert_eq!(desk.run(&["draft.md"]).code, 0);
    assert_eq!(
        desk.found(&["--rule", "title-missing=error", "draft.md"]),
        ["draft.md:4 info image-alt", "draft.md:4 error title-missing"]
    );
    let config = desk.read(".reportlint.yaml");
    desk.write(".reportlint.yaml", format!("{config}rules: {{ image-alt: error, title-missing: info }}\n"));
    assert_eq!(desk.found(&["draft.md"]), ["draft.md:4 warning image-alt", "draft.md:4 info title-missing"]);
}

#[test]
fn what_is_silenced_fails_no_run_and_what_silences_nothing_is_told() {
    let desk = Desk::new();
    desk.write("a.md", "<!-- reportlint-disable-file -->\n![](a.png)\n");
    desk.write(
        "b.md",
        "---\nreportlint: { disable: [title-missing] }\n---\n<!-- reportlint-disable image-alt -->\n![](a.png)\n",
    );
    assert_eq!(desk.found(&[]), [""; 0]);
    desk.write("c.md", "# Chuyến đi\n\n<!-- reportlint-disable image-atl -->\n");
    assert_eq!(desk.found(&["c.md"]), ["c.md:3 warning suppression-unused"]);
    assert_eq!(desk.run(&["c.md", "--fail-on", "warning"]).code, 1);
    assert_eq!(desk.found(&["c.md", "--rule", "suppression-unused=off"]), [""; 0]);
    // A rule that is off this time says nothing of what silences it.
    assert_eq!(desk.found(&["b.md", "--rule", "image-alt=off"]), [""; 0]);
}

#[test]
fn the_field_that_silences_is_no_unknown_field() {
    let desk = Desk::new();
    desk.write("diary.yaml", format!("{SCHEMA}front-matter: {{ other-fields: error }}\n"));
    desk.write("a.md", "---\nReportlint: { disable: image-alt }\n---\n# Chuyến đi\n\n![](a.png)\n");
    assert_eq!(desk.found(&[]), [""; 0]);
}

/// A page without title and with as many images without alternative text as there are names.
fn page(images: &[&str]) -> String {
    images.iter().map(|name| format!("Ảnh:\n\n![]({name}.png)\n\n")).collect()
}

#[test]
fn nothing_is_drawn_where_nobody_looks() {
    let desk = Desk::new();
    for number in 0..400 {
        desk.write(&format!("many/{number}.md"), page(&["a"; 40]));
    }
    let run = desk.run(&["--format", "json"]);
    assert_eq!(run.stderr, "");
    assert!(!run.stdout.contains('\u{1b}'));
}
