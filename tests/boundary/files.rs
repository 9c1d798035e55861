//! Files of reportlint's own: schemas, configs, templates, baselines, indexes, ignore files.

use super::{Machine, NAME, REPORT, SECRET};

/// The ways out of the repository, each written from its root, after `machine` is prepared for it.
fn ways(machine: &Machine, end: &str) -> Vec<String> {
    machine.link(&format!("class/link.{end}"), format!("../private/{NAME}.{end}"));
    machine.link(&format!("class/again.{end}"), format!("link.{end}"));
    machine.link("class/way", "../private");
    machine.link("class/up", "..");
    machine.link(&format!("class/gone.{end}"), format!("../private/nothing.{end}"));
    let whole = machine.path(&format!("private/{NAME}.{end}"));
    vec![
        format!("../private/{NAME}.{end}"),
        format!("content/../../private/{NAME}.{end}"),
        format!("../private/nothing.{end}"),
        whole.to_str().unwrap().to_owned(),
        format!("./link.{end}"),
        format!("./again.{end}"),
        format!("way/{NAME}.{end}"),
        format!("up/private/{NAME}.{end}"),
        format!("./gone.{end}"),
    ]
}

fn config(schema: &str) -> String {
    format!("schemas: [{{ files: ['**/_index.md'], schema: '{schema}' }}]\n")
}

#[test]
fn a_schema_outside_is_refused_however_a_config_names_it() {
    let machine = Machine::new();
    for way in ways(&machine, "yaml") {
        machine.write("class/.reportlint.yaml", config(&way));
        machine.refused(&["check", "."], &format!("`{way}`"));
    }
}

#[test]
fn a_schema_outside_is_refused_however_another_extends_it() {
    let machine = Machine::new();
    for way in ways(&machine, "yaml") {
        machine.write("class/own.yaml", format!("extends: '{way}'\n"));
        machine.write("class/.reportlint.yaml", config("./own.yaml"));
        machine.refused(&["check", "."], &format!("`{way}`"));
        machine.refused(&["check", "--no-config", "--schema", "own.yaml", "."], &format!("`{way}`"));
        machine.write("class/middle.yaml", "extends: ./own.yaml\n");
        machine.write("class/.reportlint.yaml", config("./middle.yaml"));
        machine.refused(&["check", "."], &format!("`{way}`"));
    }
}

#[test]
fn without_a_repository_the_folder_of_the_config_is_the_border() {
    let machine = Machine::without_repository();
    for way in ways(&machine, "yaml") {
        machine.write("class/.reportlint.yaml", config(&way));
        machine.refused(&["check", "."], &format!("`{way}`"));
    }
    machine.write("class/schemas/deep/own.yaml", "extends: ../base.yaml\n");
    machine.write("class/schemas/base.yaml", "title: { required: true }\n");
    machine.write("class/.reportlint.yaml", config("schemas/deep/own.yaml"));
    assert_eq!(machine.run(&["."]).code, 0);
}

#[test]
fn a_config_that_is_a_link_to_the_outside_is_refused() {
    for name in [".reportlint.yaml", ".reportlint.yml", "reportlint.yaml", "content/.reportlint.yaml"] {
        for to in ["private/hidden-by-its-owner.yaml", "private/nothing.yaml", "private", "class/by-way"] {
            let machine = Machine::new();
            machine.link("class/by-way", "../private/hidden-by-its-owner.yaml");
            machine.link(&format!("class/{name}"), machine.path(to));
            machine.refused(&["check", "."], name);
            machine.refused(&["check", "--list-files", "."], name);
            machine.refused(&["check", REPORT], name);
            machine.refused(&["check", "--config", name, "."], name);
            machine.quiet(&["--explain-config", REPORT]);
            machine.quiet(&["schema", "explain", REPORT]);
            machine.quiet(&["grade", "."]);
            machine.quiet(&["index", "build", "-o", "class.idx", "."]);
            machine.quiet(&["init", "--dry-run"]);
            machine.quiet(&["--help"]);
        }
    }
}

#[test]
fn a_template_outside_is_refused() {
    let machine = Machine::new();
    for way in ways(&machine, "md") {
        machine.write("class/.reportlint.yaml", format!("copies: {{ templates: ['{way}'] }}\n"));
        machine.refused(&["check", "."], &format!("`{way}`"));
        machine.write("class/own.yaml", format!("copies: {{ templates: ['{way}'] }}\n"));
        machine.write("class/.reportlint.yaml", config("./own.yaml"));
        machine.refused(&["check", "."], &format!("`{way}`"));
    }
}

#[test]
fn a_baseline_or_index_that_is_a_link_to_the_outside_is_refused() {
    for (end, option) in [("json", "--baseline"), ("json", "--write-baseline"), ("idx", "--index")] {
        for to in [format!("private/{NAME}.{end}"), format!("private/nothing.{end}"), "private".to_owned()] {
            let machine = Machine::new();
            let name = format!("known.{end}");
            machine.link(&format!("class/{name}"), machine.path(&to));
            if option == "--write-baseline" && !machine.path(&to).is_file() {
                continue;
            }
            let arguments = ["check", "--no-config", &format!("{option}={name}"), "."];
            if option == "--write-baseline" {
                // Nothing is written through any link, wherever it leads.
                let run = machine.quiet_in_all(&arguments);
                assert_eq!(run.code, 2, "{run:?}");
                assert!(run.stderr.contains(&name) && run.stderr.contains("symbolic link"), "{run:?}");
                continue;
            }
            machine.refused(&arguments, &name);
        }
    }
}

#[test]
fn what_is_no_baseline_or_index_is_refused_without_a_line_of_it() {
    let machine = Machine::new();
    for text in [
        format!("{SECRET}\n"),
        format!("\"{SECRET}\""),
        format!("{{\"version\": 1, \"{SECRET}\": 2}}"),
        format!("{{\"version\": 1, \"problems\": \"{SECRET}\"}}"),
        format!("{{\"version\": \"{SECRET}\"}}"),
        format!("{{\"version\": 1, \"problems\": [{{\"{SECRET}\": 1}}]}}"),
        format!("{{\n\n\"version\": 1, é{SECRET}"),
    ] {
        machine.write("private/known", &text);
        for option in ["--baseline", "--write-baseline", "--index"] {
            let option = format!("{option}={}", machine.path("private/known").display());
            let run = machine.quiet_in_all(&["check", "--no-config", &option, "."]);
            assert_eq!(run.code, 2, "{option} {text}: {run:?}");
        }
        assert_eq!(std::fs::read_to_string(machine.path("private/known")).unwrap(), text);
    }
}

#[test]
fn a_baseline_does_not_ask_whether_files_outside_are_there() {
    let said = |file: &str| {
        let machine = Machine::new();
        let problem = |path: &str| {
            format!("{{\"path\": \"{path}\", \"rule\": \"image-alt\", \"fingerprint\": \"0123456789abcdef\"}}")
        };
        let problems = [problem(file), problem(machine.path(file).to_str().unwrap())].join(", ");
        machine.write("class/known.json", format!("{{\"version\": 1, \"problems\": [{problems}]}}"));
        machine.run(&["--baseline=known.json", "."]).said()
    };
    assert_eq!(said("../private/hidden-by-its-owner.md"), said("../private/nothing.md"));
}

#[test]
fn an_ignore_file_that_is_a_link_to_the_outside_is_refused() {
    for name in [".gitignore", ".ignore", "content/.gitignore"] {
        for machine in [Machine::new(), Machine::without_repository()] {
            machine.link(&format!("class/{name}"), machine.path(&format!("private/{NAME}.txt")));
            machine.refused(&["check", "."], name);
        }
        let machine = Machine::new();
        machine.link(&format!("class/{name}"), machine.path("private/nothing"));
        machine.refused(&["check", "content"], name);
    }
}
