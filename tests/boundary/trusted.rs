//! What is inside, and what the command line names, goes on being read.

use super::{Machine, NAME, REPORT, page};

const SCHEMA: &str = "front-matter: { fields: { mentor: { required: true } } }\n";

fn config(schema: &str) -> String {
    format!("schemas: [{{ files: ['**/_index.md'], schema: '{schema}' }}]\n")
}

#[track_caller]
fn asks_for_mentor(machine: &Machine, arguments: &[&str]) {
    let run = machine.run(arguments);
    assert!(run.code == 1 && run.stdout.contains("`mentor`"), "{arguments:?}: {run:?}");
}

#[test]
fn a_teachers_config_outside_names_schemas_and_templates_beside_itself() {
    for repository in [false, true] {
        let machine = Machine::new();
        machine.write("term/rules/visit.yaml", SCHEMA);
        machine.write("term/template.md", page("Mẫu.\n"));
        machine.write("term/class.yaml", config("rules/visit.yaml") + "copies: { templates: [template.md] }\n");
        machine.write(&format!("term/class/{REPORT}"), page("x\n"));
        machine.write("term/class/.git/HEAD", "");
        if repository {
            machine.write("term/.git/HEAD", "");
        }
        asks_for_mentor(&machine, &["--config", "../term/class.yaml", "../term/class"]);
        let whole = machine.path("term/class.yaml");
        asks_for_mentor(&machine, &["--config", whole.to_str().unwrap(), &format!("../term/class/{REPORT}")]);
        // What it names is judged from where it stands, though the command line names the config.
        machine.write("term/class.yaml", config("../class/own.yaml"));
        machine.write("class/own.yaml", SCHEMA);
        machine.refused(&["check", "--config", "../term/class.yaml", "../term/class"], "`../class/own.yaml`");
    }
}

#[test]
fn the_command_line_names_any_schema_baseline_or_report() {
    let machine = Machine::new();
    machine.write("teacher/visit.yaml", "extends: ./base.yaml\n");
    machine.write("teacher/base.yaml", SCHEMA);
    asks_for_mentor(&machine, &["--schema", "../teacher/visit.yaml", "."]);
    machine.link("desk.yaml", machine.path("teacher/visit.yaml"));
    machine.link("base.yaml", "teacher/base.yaml");
    asks_for_mentor(&machine, &["--schema", "../desk.yaml", "."]);
    machine.link("short.yaml", "teacher/base.yaml");
    asks_for_mentor(&machine, &["--schema", "../short.yaml", "."]);
    let known = "--write-baseline=../teacher/known.json";
    assert_eq!(machine.run(&["--schema", "../teacher/visit.yaml", known, "."]).code, 0);
    let known = "--baseline=../teacher/known.json";
    assert_eq!(machine.run(&["--schema", "../teacher/visit.yaml", known, "."]).code, 0);
    machine.write("elsewhere/a.md", page("x\n"));
    asks_for_mentor(&machine, &["--schema", "../teacher/base.yaml", "../elsewhere/a.md"]);
    machine.link("by-link.md", "elsewhere/a.md");
    asks_for_mentor(&machine, &["--schema", "../teacher/base.yaml", "../by-link.md"]);
}

#[test]
fn a_repository_that_is_reached_over_a_link_is_one() {
    let machine = Machine::new();
    machine.write("class/rules/visit.yaml", SCHEMA);
    machine.write("class/.reportlint.yaml", config("rules/visit.yaml"));
    machine.write("class/.gitignore", "drafts\n");
    machine.link("desk", "class");
    let named = machine.path("desk");
    asks_for_mentor(&machine, &[named.to_str().unwrap()]);
    asks_for_mentor(&machine, &[named.join(REPORT).to_str().unwrap()]);
    machine.write("class/.reportlint.yaml", config(named.join("rules/visit.yaml").to_str().unwrap()));
    asks_for_mentor(&machine, &[named.to_str().unwrap()]);
    machine.write("class/.reportlint.yaml", config(&format!("../private/{NAME}.yaml")));
    machine.refused(&["check", named.to_str().unwrap()], "private");
}

#[test]
fn links_within_the_repository_are_followed() {
    let machine = Machine::new();
    machine.write("class/shared/visit.yaml", SCHEMA);
    machine.write("class/shared/config.yaml", config("shared/visit.yaml"));
    machine.write("class/shared/ignored", "drafts\n");
    machine.link("class/.reportlint.yaml", "shared/config.yaml");
    machine.link("class/.gitignore", "shared/ignored");
    machine.write("class/drafts/_index.md", "x\n");
    asks_for_mentor(&machine, &["."]);
    assert!(!machine.run(&["."]).said().contains("drafts"));
    machine.link("class/latest.md", REPORT);
    asks_for_mentor(&machine, &["--schema", "shared/visit.yaml", "latest.md"]);
    // A repository whose `.git` is a file: a work tree beside another, or a submodule.
    std::fs::remove_dir(machine.path("class/.git")).unwrap();
    machine.write("class/.git", "gitdir: ../elsewhere\n");
    asks_for_mentor(&machine, &["."]);
}

#[test]
fn a_class_with_its_students_as_submodules_keeps_one_config() {
    let machine = Machine::new();
    machine.write("class/rules/visit.yaml", "extends: ../base.yaml\n");
    machine.write("class/base.yaml", SCHEMA);
    machine.write("class/an/template.md", page("Mẫu.\n"));
    machine.write("class/.reportlint.yaml", config("rules/visit.yaml") + "copies: { templates: [an/template.md] }\n");
    machine.write("class/an/.git", "gitdir: ../.git/modules/an\n");
    machine.write("class/an/content/4-Events/_index.md", page("x\n"));
    asks_for_mentor(&machine, &["an"]);
    asks_for_mentor(&machine, &["an/content/4-Events/_index.md"]);
    // The student's own config reaches no further than the student's repository.
    machine.write("class/an/.reportlint.yaml", config("../rules/visit.yaml"));
    machine.refused(&["check", "an"], "`../rules/visit.yaml`");
    // And a student's link is the student's.
    machine.link("class/an/by-link.yaml", "../rules/visit.yaml");
    machine.write("class/.reportlint.yaml", config("an/by-link.yaml"));
    machine.refused(&["check", REPORT], "`an/by-link.yaml`");
}

#[test]
fn a_theme_that_is_a_link_within_the_repository_is_looked_at() {
    let machine = Machine::new();
    machine.write("class/shared/book/layouts/shortcodes/note.html", "{{ .Inner }}");
    machine.write("class/site/hugo.toml", "theme = 'book'\n");
    machine.link("class/site/themes/book", "../../shared/book");
    machine.write(&format!("class/site/{REPORT}"), page("{{< note >}}\n\nMột dòng.\n"));
    let run = machine.run(&["--format", "compact", "site"]);
    assert!(run.stdout.contains("[shortcode-unclosed]"), "{run:?}");
}

#[test]
fn windows_into_the_system_are_no_reports() {
    let machine = Machine::new();
    if std::path::Path::new("/proc/self/environ").exists() {
        for option in ["", "--schema", "--config", "--baseline", "--index"] {
            let mut command = super::program::command();
            command.env("TOKEN", super::SECRET).current_dir(machine.path("class"));
            if option.is_empty() { &mut command } else { command.arg(option) }.arg("/proc/self/environ");
            let run = super::Run::of(&mut command);
            assert!(run.code != 0 && !run.said().contains(super::SECRET), "{option}: {run:?}");
        }
    }
}
