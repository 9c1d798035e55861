//! The command line as people expect it of a program: help, completions, manual pages, variables, near misses.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// Where the tests of the program itself run: a folder with a report that has a title and one that has none.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.write("tiny.yaml", "name: tiny\ntitle: { required: true }\n");
        desk.write("strict.yaml", "name: strict\nsummary: strict\nfront-matter: { required: true }\n");
        desk.write("good.md", "# Buổi giao lưu\n\nRất vui.\n");
        desk.write("bad.md", "Rất vui.\n");
        desk
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(&[], arguments)
    }

    /// Runs it with these variables set.
    fn run_with(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Run {
        Run::of(command(self.0.path()).envs(variables.iter().copied()).args(arguments).output().unwrap())
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reportlint"));
    command.current_dir(folder).stdin(Stdio::null()).env("COLUMNS", "100");
    let ours = std::env::vars_os().map(|(name, _)| name);
    for name in ours.filter(|name| name.to_string_lossy().starts_with("REPORTLINT_")) {
        command.env_remove(name);
    }
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command
}

#[derive(Debug)]
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Run {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// What `shell` prints when it runs `script`; `None`, said aloud, where it is not installed.
fn shell(shell: &str, arguments: &[&str], script: &str) -> Option<String> {
    let run = Command::new(shell).args(arguments).arg("-c").arg(script).stdin(Stdio::null()).output();
    let Ok(run) = run else {
        eprintln!("no {shell} on PATH: its completions were not tried");
        return None;
    };
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.success() && said.is_empty(), "{shell}: {said}");
    Some(String::from_utf8(run.stdout).unwrap())
}

/// The file with the completions for `shell`.
fn completions(desk: &Desk, shell: &str) -> String {
    let run = desk.run(&["completions", shell]);
    assert_eq!((run.code, &*run.err), (0, ""));
    desk.write(shell, &run.out);
    desk.0.path().join(shell).to_str().unwrap().to_owned()
}

const COMMANDS: [&str; 7] = ["check", "grade", "index", "rule", "schema", "completions", "man"];

#[test]
fn short_help_fits_a_screen_and_long_help_has_examples() {
    let desk = Desk::new();
    for name in [&[][..], &["check"]] {
        let help = |option: &str| desk.run(&[name, &[option]].concat());
        let (short, long) = (help("-h"), help("--help"));
        assert_eq!((short.code, long.code, &*short.err, &*long.err), (0, 0, "", ""));
        assert!(short.out.lines().count() <= 55, "{}", short.out);
        assert!(short.out.lines().all(|line| line.chars().count() <= 100), "{}", short.out);
        assert!(!short.out.contains("Examples:") && short.out.contains("--help"), "{}", short.out);
        for part in ["\nExamples:\n", "\nExit status:\n  0 ", "\nEnvironment:\n", "REPORTLINT_FAIL_ON"] {
            assert!(long.out.contains(part), "{part}: {}", long.out);
        }
        for group in ["What is asked:", "What is left out:", "What is printed:"] {
            assert!(short.out.contains(group) && long.out.contains(group), "{group}");
        }
    }
    for name in COMMANDS {
        let help = desk.run(&[name, "--help"]);
        assert_eq!((help.code, &*help.err), (0, ""), "{name}");
        assert!(help.out.contains("\nExamples:\n  reportlint"), "{name}: {}", help.out);
    }
    let help = desk.run(&["grade", "--help", "--language", "vi"]);
    assert!(help.out.contains("\nVí dụ:\n"), "{}", help.out);
}

#[test]
fn every_variable_that_help_tells_of_is_there_and_every_other_is_told_of() {
    let desk = Desk::new();
    let help = desk.run(&["--help"]).out;
    let (_, told) = help.split_once("\nEnvironment:\n").unwrap();
    let told: Vec<&str> = told.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let text = |name: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    let code: String = ["asked", "check", "grade", "index", "language", "mod", "schema"]
        .iter()
        .map(|name| text(&format!("src/cli/{name}.rs")))
        .collect();
    let mut there: Vec<&str> =
        code.split('"').filter(|word| word.starts_with("REPORTLINT_") && !word.contains(' ')).collect();
    there.sort_unstable();
    there.dedup();
    let mut sorted = told.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, there);
}

#[test]
fn bash_completes_commands_options_and_names() {
    let desk = Desk::new();
    let file = completions(&desk, "bash");
    let complete = |words: &str| {
        let script = format!(
            "source '{file}'; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             _reportlint reportlint \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\"; \
             printf '%s\\n' \"${{COMPREPLY[@]}}\"; complete -p reportlint > /dev/null"
        );
        shell("bash", &["--noprofile", "--norc"], &script)
    };
    let Some(commands) = complete("reportlint sc") else { return };
    assert_eq!(commands, "schema\n");
    assert_eq!(complete("reportlint --fail-on ''").unwrap(), "error\nwarning\nnever\n");
    assert_eq!(complete("reportlint rule title-m").unwrap(), "title-missing\n");
    assert!(complete("reportlint schema show ev").unwrap().contains("event-report\n"));
    assert!(complete("reportlint grade --co").unwrap().contains("--color"));
}

#[test]
fn fish_completes_commands_options_and_names() {
    let desk = Desk::new();
    let file = completions(&desk, "fish");
    let complete = |line: &str| {
        let script = format!("source '{file}'; complete -C '{line}'");
        shell("fish", &["--no-config"], &script)
    };
    let Some(commands) = complete("reportlint sch") else { return };
    assert!(commands.starts_with("schema\t"), "{commands}");
    assert!(complete("reportlint --fail-on=n").unwrap().contains("never"));
    assert!(complete("reportlint rule title-m").unwrap().starts_with("title-missing"));
    assert!(complete("reportlint schema show ev").unwrap().starts_with("event-report"));
}

#[test]
fn zsh_takes_the_completions() {
    let desk = Desk::new();
    let file = completions(&desk, "zsh");
    let script = format!(
        "autoload -Uz compinit && compinit -D -u && source '{file}' && whence -w _reportlint && print $_comps[reportlint]"
    );
    let Some(taken) = shell("zsh", &["-f"], &script) else { return };
    assert_eq!(taken, "_reportlint: function\n_reportlint\n");
}

#[test]
fn powershell_and_elvish_get_scripts_too_and_other_shells_are_refused() {
    let desk = Desk::new();
    let power = desk.run(&["completions", "powershell"]);
    assert!(power.out.contains("Register-ArgumentCompleter") && power.out.contains("'--fail-on'"), "{}", power.out);
    assert!(desk.run(&["completions", "elvish"]).out.contains("edit:completion"));
    let other = desk.run(&["completions", "bsh"]);
    assert_eq!((other.code, &*other.out), (2, ""));
    assert!(other.err.contains("bash"), "{}", other.err);
}

#[test]
fn the_manual_has_a_page_for_the_program_and_each_command() {
    let desk = Desk::new();
    let page = desk.run(&["man"]);
    assert_eq!((page.code, &*page.err), (0, ""));
    for part in [".TH \"REPORTLINT\" 1 ", ".SH SYNOPSIS", ".SH \"EXIT STATUS\"", ".SH ENVIRONMENT", "\\-\\-fail\\-on"] {
        assert!(page.out.contains(part), "{part}: {}", page.out);
    }
    for name in COMMANDS {
        let page = desk.run(&["man", name]);
        assert!(page.out.starts_with(&format!(".TH \"REPORTLINT-{}\" 1 ", name.to_uppercase())), "{}", page.out);
    }
    assert!(desk.run(&["man", "schema", "show"]).out.starts_with(".TH \"REPORTLINT-SCHEMA-SHOW\" 1 "));
    let near = desk.run(&["man", "gade"]);
    assert_eq!((near.code, &*near.out), (2, ""));
    assert!(near.err.contains("did you mean `grade`?"), "{}", near.err);
    let lint = Command::new("mandoc").args(["-T", "lint", "-W", "error"]).arg(desk.0.path().join("page")).output();
    match lint.map(drop) {
        Err(_) => eprintln!("no mandoc on PATH: the pages were not read by it"),
        Ok(()) => {
            for name in std::iter::once(None).chain(COMMANDS.map(Some)) {
                let page = desk.run(&["man"].into_iter().chain(name).collect::<Vec<_>>());
                desk.write("page", &page.out);
                let file = desk.0.path().join("page");
                let lint = Command::new("mandoc").args(["-T", "lint", "-W", "error"]).arg(file).output().unwrap();
                assert!(lint.status.success(), "{name:?}: {}", String::from_utf8_lossy(&lint.stdout));
            }
        }
    }
}

#[test]
fn colour_can_be_asked_of_every_command_on_either_side_of_its_name() {
    let desk = Desk::new();
    for arguments in [
        &["--color", "always", "rule", "nothing-of-this"][..],
        &["rule", "nothing-of-this", "--color", "always"],
        &["schema", "show", "nothing-of-this", "--color=always"],
        &["grade", "nowhere", "--color=always"],
        &["index", "build", "-o", "x", "nowhere", "--color=always"],
        &["check", "nowhere", "--color=always"],
        &["man", "nothing-of-this", "--color=always"],
    ] {
        let run = desk.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.err.contains("\u{1b}[1;31merror:"), "{arguments:?}: {}", run.err);
        let plain: Vec<&str> =
            arguments.iter().map(|word| if word.contains("always") { "--color=never" } else { word }).collect();
        let plain: Vec<&str> = plain.into_iter().filter(|word| *word != "--color").collect();
        assert!(!desk.run(&plain).err.contains('\u{1b}'), "{plain:?}");
    }
}

#[test]
fn variables_stand_in_for_options_and_options_count_more() {
    let desk = Desk::new();
    desk.write(".reportlint.yaml", "schemas: [{ files: ['*.md'], schema: strict.yaml }]\n");
    desk.write("other.yaml", "schemas: [{ files: ['*.md'], schema: tiny.yaml }]\n");
    let check =
        |variables: &[(&str, &str)], arguments: &[&str]| desk.run_with(variables, &[&["good.md"], arguments].concat());
    assert_eq!(check(&[], &[]).code, 1);
    assert_eq!(check(&[("REPORTLINT_CONFIG", "other.yaml")], &[]).code, 0);
    assert_eq!(check(&[("REPORTLINT_CONFIG", "other.yaml")], &["--config", ".reportlint.yaml"]).code, 1);
    assert_eq!(check(&[("REPORTLINT_SCHEMA", "tiny.yaml")], &[]).code, 0);
    assert_eq!(check(&[("REPORTLINT_SCHEMA", "tiny.yaml")], &["--schema", "strict.yaml"]).code, 1);
    assert_eq!(check(&[("REPORTLINT_FAIL_ON", "never")], &[]).code, 0);
    assert_eq!(check(&[("REPORTLINT_FAIL_ON", "never")], &["--fail-on", "error"]).code, 1);
    assert!(check(&[("REPORTLINT_FORMAT", "json")], &[]).out.starts_with('{'));
    assert!(!check(&[("REPORTLINT_FORMAT", "json")], &["--format", "compact"]).out.starts_with('{'));
    assert!(check(&[("REPORTLINT_COLOR", "always")], &[]).out.contains('\u{1b}'));
    assert!(!check(&[("REPORTLINT_COLOR", "always")], &["--color", "never"]).out.contains('\u{1b}'));
    let vietnamese = desk.run_with(&[("REPORTLINT_LANGUAGE", "vi")], &["--help"]);
    assert!(vietnamese.out.contains("Ví dụ"), "{}", vietnamese.out);
    let english = desk.run_with(&[("REPORTLINT_LANGUAGE", "vi")], &["--help", "--language", "en"]);
    assert!(english.out.contains("Examples"), "{}", english.out);
}

#[test]
fn an_option_that_says_the_opposite_of_a_variable_wins() {
    let desk = Desk::new();
    let run = desk.run_with(
        &[("REPORTLINT_CONFIG", "nowhere.yaml"), ("REPORTLINT_SCHEMA", "tiny.yaml"), ("REPORTLINT_FORMAT", "json")],
        &["--no-config", "good.md"],
    );
    assert_eq!((run.code, &*run.err), (0, ""));
    assert!(run.out.starts_with('{'), "what is no contradiction still counts: {}", run.out);
    // Between two options it is one.
    assert_eq!(desk.run(&["--no-config", "--config", "x.yaml", "good.md"]).code, 2);
}

#[test]
fn an_empty_variable_is_none() {
    let desk = Desk::new();
    let empty = ["CONFIG", "SCHEMA", "FORMAT", "FAIL_ON", "LANGUAGE", "COLOR"].map(|name| format!("REPORTLINT_{name}"));
    let variables: Vec<(&str, &str)> = empty.iter().map(|name| (name.as_str(), "")).collect();
    let run = desk.run_with(&variables, &["--schema", "tiny.yaml", "good.md"]);
    assert_eq!((run.code, &*run.out, &*run.err), (0, "1 report checked: no problems found\n", ""));
}

#[test]
fn a_wrong_variable_is_named_unless_an_option_stands_in_its_place() {
    let desk = Desk::new();
    for (name, value) in [
        ("REPORTLINT_FORMAT", "xml"),
        ("REPORTLINT_FAIL_ON", "info"),
        ("REPORTLINT_COLOR", "yes"),
        ("REPORTLINT_LANGUAGE", "fr"),
        ("REPORTLINT_COLOR", "\u{1b}[2J"),
    ] {
        for command in [&[][..], &["check"]] {
            let run = desk.run_with(&[(name, value)], &[command, &["good.md"]].concat());
            assert_eq!((run.code, &*run.out), (2, ""), "{name}");
            assert!(run.err.contains(&format!("the environment variable `{name}`")), "{}", run.err);
            assert!(!run.err.contains("\u{1b}[2J"), "{}", run.err);
        }
    }
    // The first is named when there are two, and the others do not hide it.
    let two = desk.run_with(&[("REPORTLINT_FAIL_ON", "info"), ("REPORTLINT_COLOR", "yes")], &["good.md"]);
    assert!(two.err.contains("`REPORTLINT_COLOR`"), "{}", two.err);
    let wrong = [("REPORTLINT_FAIL_ON", "info")];
    for command in [&[][..], &["check"]] {
        let arguments = [command, &["--fail-on", "never", "--schema", "tiny.yaml", "good.md"]].concat();
        assert_eq!(desk.run_with(&wrong, &arguments).code, 0);
    }
    // Help can be had, and commands that it is not for do their work.
    assert_eq!(desk.run_with(&wrong, &["--help"]).code, 0);
    assert_eq!(desk.run_with(&wrong, &["rule"]).code, 0);
    assert_eq!(desk.run_with(&[("REPORTLINT_FORMAT", "json")], &["grade", "--help"]).code, 0);
}

#[test]
fn options_of_check_do_not_stand_before_another_command() {
    let desk = Desk::new();
    for arguments in
        [&["--format", "json", "rule"][..], &["-q", "grade"], &["--rule", "image-alt=off", "schema", "list"]]
    {
        let run = desk.run(arguments);
        assert_eq!((run.code, &*run.out), (2, ""), "{arguments:?}");
        assert!(run.err.contains("cannot stand before the command"), "{}", run.err);
    }
}

#[test]
fn a_near_miss_is_answered_with_what_was_meant() {
    let desk = Desk::new();
    desk.write("extends.yaml", "name: x\nextends: event-reprot\n");
    desk.write(
        "rules.yaml",
        "name: x\nrules: { image-atl: off }\nwhen: [{ field: a, exists: true, rules: { image-alt-: off } }]\n",
    );
    desk.write("config.yaml", "rules: { image-atl: off }\nschemas: [{ files: [a], schema: event-reprot }]\n");
    desk.write(
        "silent.md",
        "---\nreportlint: { disable: [title-mising] }\n---\n# T\n\n<!-- reportlint-disable image-atl -->\n\nx\n",
    );
    for (arguments, code, meant) in [
        (&["rul"][..], 2, "the command `rule`"),
        (&["scheme"], 2, "the command `schema`"),
        (&["--fail-no", "never"], 2, "--fail-on"),
        (&["--fail-on", "errors"], 2, "error"),
        (&["rule", "image-atl"], 2, "`image-alt`"),
        (&["--rule", "image-atl=off", "good.md"], 2, "`image-alt`"),
        (&["grade", "--rule", "image-atl=off", "good.md"], 2, "`image-alt`"),
        (&["--schema", "event-reprot", "good.md"], 2, "`event-report`"),
        (&["grade", "--schema", "event-reprot", "good.md"], 2, "`event-report`"),
        (&["index", "build", "-o", "x", "--schema", "event-reprot", "good.md"], 2, "`event-report`"),
        (&["schema", "show", "event-reprot"], 2, "`event-report`"),
        (&["schema", "check", "event-reprot"], 2, "`event-report`"),
        (&["schema", "shwo", "event-report"], 2, "'show'"),
        (&["schema", "check", "extends.yaml"], 1, "`event-report`"),
        (&["schema", "check", "rules.yaml"], 1, "`image-alt`"),
        (&["--config", "config.yaml", "good.md"], 2, "`image-alt`"),
        (&["--config", "config.yaml", "good.md"], 2, "`event-report`"),
        (&["--schema", "tiny.yaml", "silent.md"], 0, "`image-alt`"),
        (&["--schema", "tiny.yaml", "silent.md"], 0, "`title-missing`"),
    ] {
        let run = desk.run(arguments);
        assert_eq!(run.code, code, "{arguments:?}: {}{}", run.out, run.err);
        assert!(run.out.contains(meant) || run.err.contains(meant), "{arguments:?}: {}{}", run.out, run.err);
    }
    // A file of that name is a file.
    desk.write("rul", "# T\n");
    assert_eq!(desk.run(&["--schema", "tiny.yaml", "rul"]).code, 0);
}
