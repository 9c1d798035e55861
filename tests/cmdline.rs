//! The command line as people expect it of a program: help, completions, manual pages, variables, near misses.

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::Path;
use std::process::Command;

use program::{Desk, Run};

impl Desk {
    /// With a report that has a title and one that has none.
    fn new() -> Self {
        let desk = Self::empty();
        desk.write("tiny.yaml", "name: tiny\ntitle: { required: true }\n");
        desk.write("strict.yaml", "name: strict\nsummary: strict\nfront-matter: { required: true }\n");
        desk.write("good.md", "# Buổi giao lưu\n\nRất vui.\n");
        desk.write("bad.md", "Rất vui.\n");
        desk
    }
}

/// What `shell` prints when it runs `script`; `None`, said aloud, where it is not installed.
fn shell(shell: &str, arguments: &[&str], script: &str) -> Option<String> {
    let run = Run::if_installed(program::alone(&mut Command::new(shell)).args(arguments).arg("-c").arg(script))?;
    assert_eq!((run.code, &*run.stderr), (0, ""), "{shell}");
    Some(run.stdout)
}

/// The file with the completions for `shell`.
fn completions(desk: &Desk, shell: &str) -> String {
    let run = desk.run(&["completions", shell]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    desk.write(shell, &run.stdout);
    desk.path().join(shell).to_str().unwrap().to_owned()
}

const COMMANDS: [&str; 8] = ["check", "grade", "index", "rule", "schema", "completions", "man", "help"];

#[test]
fn short_help_fits_a_screen_and_long_help_has_examples() {
    let desk = Desk::new();
    for name in [&[][..], &["check"]] {
        let help = |option: &str| desk.run(&[name, &[option]].concat());
        let (short, long) = (help("-h"), help("--help"));
        assert_eq!((short.code, long.code, &*short.stderr, &*long.stderr), (0, 0, "", ""));
        assert!(short.stdout.lines().count() <= 65, "{}", short.stdout);
        assert!(short.stdout.lines().all(|line| line.chars().count() <= 100), "{}", short.stdout);
        assert!(!short.stdout.contains("Examples:") && short.stdout.contains("--help"), "{}", short.stdout);
        for part in ["\nExamples:\n", "\nExit status:\n  0 ", "\nEnvironment:\n", "REPORTLINT_FAIL_ON"] {
            assert!(long.stdout.contains(part), "{part}: {}", long.stdout);
        }
        for group in ["What is checked:", "What is left out:", "What is printed:"] {
            assert!(short.stdout.contains(group) && long.stdout.contains(group), "{group}");
        }
    }
    for name in COMMANDS {
        let help = desk.run(&[name, "--help"]);
        assert_eq!((help.code, &*help.stderr), (0, ""), "{name}");
        assert!(help.stdout.contains("\nExamples:\n  reportlint"), "{name}: {}", help.stdout);
    }
    for (name, words) in [("init", "See first what would be written"), ("check", "A page about the whole class")] {
        let help = desk.run(&[name, "--help"]).stdout;
        assert!(help.contains(words), "{words}: {help}");
    }
    let help = desk.run(&["grade", "--help", "--language", "vi"]);
    assert!(help.stdout.contains("\nVí dụ:\n"), "{}", help.stdout);
}

#[test]
fn every_command_says_what_its_exit_status_means_and_help_says_the_same() {
    fn names_of(names: &[String]) -> Vec<&str> {
        names.iter().map(String::as_str).collect()
    }
    let desk = Desk::new();
    let mut commands: Vec<Vec<String>> = vec![Vec::new()];
    let mut tried = 0;
    while let Some(names) = commands.pop() {
        let help = desk.run(&[names_of(&names), vec!["--help"]].concat());
        assert_eq!((help.code, &*help.stderr), (0, ""), "{names:?}");
        assert!(
            help.stdout.contains("\nExit status:\n  0 ") && help.stdout.contains("\n  2 "),
            "{names:?}: {}",
            help.stdout
        );
        assert_eq!(desk.run(&[vec!["help"], names_of(&names)].concat()).stdout, help.stdout, "{names:?}");
        let vietnamese = desk.run(&[names_of(&names), vec!["--help", "--language", "vi"]].concat());
        assert!(vietnamese.stdout.contains("\nMã thoát:\n"), "{names:?}");
        let listed = help.stdout.split("\nCommands:\n").nth(1).map(|rest| rest.split("\n\n").next().unwrap());
        for line in listed.unwrap_or_default().lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        {
            let name = line.split_whitespace().next().unwrap().to_owned();
            commands.push([names.clone(), vec![name]].concat());
        }
        tried += 1;
    }
    assert!(tried >= 19, "{tried}");
    let unknown = desk.run(&["help", "schema", "shwo"]);
    assert!(unknown.code == 2 && unknown.stderr.contains("`show`"), "{}", unknown.stderr);
    let rule = desk.run(&["help", "image-alt"]);
    assert!(rule.code == 2 && rule.stderr.contains("`reportlint rule image-alt`"), "{}", rule.stderr);
}

#[test]
fn commands_of_other_programs_are_not_read_as_files() {
    let desk = Desk::new();
    for (words, written) in [
        (&["explain"][..], "`reportlint rule ID`"),
        (&["explain", "image-alt"], "`reportlint rule image-alt`"),
        (&["version"], "`reportlint --version`"),
        (&["fix"], "`reportlint --fix`"),
        (&["Fix", "good.md"], "`reportlint --fix`"),
        (&["lint", "."], "`reportlint check`"),
        (&["watch"], "`reportlint --watch`"),
        (&["statistics"], "`reportlint --statistics`"),
    ] {
        let run = desk.run(words);
        assert_eq!((run.code, &*run.stdout), (2, ""), "{words:?}");
        assert!(run.stderr.contains("no command and no file") && run.stderr.contains(written), "{}", run.stderr);
    }
    // Only the first word can be a command, and a file of that name is a file.
    let run = desk.run(&["--schema", "tiny.yaml", "good.md", "version"]);
    assert!(run.stderr.contains("`version` does not exist"), "{}", run.stderr);
    desk.write("fix", "# T\n");
    assert_eq!(desk.run(&["--schema", "tiny.yaml", "fix"]).code, 0);
    for command in [&["-"][..], &["grade", "-"], &["index", "build", "-o", "x", "-"]] {
        let run = desk.run(command);
        assert!(run.code == 2 && run.stderr.contains("`reportlint --stdin-filename "), "{}", run.stderr);
    }
}

#[test]
fn files_are_left_out_by_patterns() {
    let desk = Desk::new();
    for name in ["a/drafts/one.md", "a/two.md", "a/two.vi.md", "drafts/three.md"] {
        desk.write(name, "# T\n");
    }
    let listed = |arguments: &[&str]| {
        let run = desk.run(&[&["--schema", "tiny.yaml", "--list-files"], arguments].concat());
        let names: Vec<String> = run.stdout.lines().map(|line| line.split('\t').next().unwrap().to_owned()).collect();
        (names, run.stderr)
    };
    let (all, _) = listed(&[]);
    assert_eq!(all, ["a/drafts/one.md", "a/two.md", "a/two.vi.md", "bad.md", "drafts/three.md", "good.md"]);
    for (arguments, left) in [
        (&["--exclude", "drafts"][..], &["a/two.md", "a/two.vi.md", "bad.md", "good.md"][..]),
        (&["--exclude", "/drafts,*.vi.md"], &["a/drafts/one.md", "a/two.md", "bad.md", "good.md"]),
        (&["--exclude", "a", "--exclude", "bad.md"], &["drafts/three.md", "good.md"]),
        (&["--exclude", "a/**", "a", "good.md"], &["good.md"]),
        (&["--exclude", "good.md", "good.md", "bad.md"], &["bad.md"]),
    ] {
        let (names, said) = listed(arguments);
        assert_eq!(names, left, "{arguments:?}");
        assert!(said.contains("left out by the command line (`--exclude`)"), "{said}");
    }
    for command in [&["grade"][..], &["check"]] {
        let run = desk.run(&[command, &["--exclude", "bad.md", "--schema", "tiny.yaml", "good.md", "bad.md"]].concat());
        assert_eq!(run.code, 0, "{command:?}: {}", run.said());
    }
    let run = desk.run(&["--exclude", "a[b"]);
    assert!(run.code == 2 && run.stderr.contains("`--exclude drafts`"), "{}", run.stderr);
}

#[test]
fn grade_is_quiet_when_asked() {
    let desk = Desk::new();
    let run = desk.run(&["grade", "--quiet", "--schema", "tiny.yaml", "good.md", "--exclude", "bad.md"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    assert!(!run.stdout.contains("checked") && !run.stdout.contains("note:"), "{}", run.stdout);
}

#[test]
fn every_variable_that_help_tells_of_is_there_and_every_other_is_told_of() {
    let desk = Desk::new();
    let help = desk.run(&["--help"]).stdout;
    let (_, named) = help.split_once("\nEnvironment:\n").unwrap();
    let named: Vec<&str> = named.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let text = |name: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    let code: String = ["check", "grade", "index", "language", "mod", "report_args", "schema"]
        .iter()
        .map(|name| text(&format!("src/cli/{name}.rs")))
        .collect();
    let mut there: Vec<&str> =
        code.split('"').filter(|word| word.starts_with("REPORTLINT_") && !word.contains(' ')).collect();
    there.sort_unstable();
    there.dedup();
    let mut sorted = named.clone();
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
    assert!(
        power.stdout.contains("Register-ArgumentCompleter") && power.stdout.contains("'--fail-on'"),
        "{}",
        power.stdout
    );
    assert!(desk.run(&["completions", "elvish"]).stdout.contains("edit:completion"));
    let other = desk.run(&["completions", "bsh"]);
    assert_eq!((other.code, &*other.stdout), (2, ""));
    assert!(other.stderr.contains("bash"), "{}", other.stderr);
}

#[test]
fn the_manual_has_a_page_for_the_program_and_each_command() {
    let desk = Desk::new();
    let page = desk.run(&["man"]);
    assert_eq!((page.code, &*page.stderr), (0, ""));
    for part in [".TH \"REPORTLINT\" 1 ", ".SH SYNOPSIS", ".SH \"EXIT STATUS\"", ".SH ENVIRONMENT", "\\-\\-fail\\-on"] {
        assert!(page.stdout.contains(part), "{part}: {}", page.stdout);
    }
    for name in COMMANDS {
        let page = desk.run(&["man", name]);
        assert!(page.stdout.starts_with(&format!(".TH \"REPORTLINT-{}\" 1 ", name.to_uppercase())), "{}", page.stdout);
    }
    assert!(desk.run(&["man", "schema", "show"]).stdout.starts_with(".TH \"REPORTLINT-SCHEMA-SHOW\" 1 "));
    let near = desk.run(&["man", "gade"]);
    assert_eq!((near.code, &*near.stdout), (2, ""));
    assert!(near.stderr.contains("did you mean `grade`?"), "{}", near.stderr);
    let lint = Command::new("mandoc").args(["-T", "lint", "-W", "error"]).arg(desk.path().join("page")).output();
    match lint.map(drop) {
        Err(_) => eprintln!("no mandoc on PATH: the pages were not read by it"),
        Ok(()) => {
            for name in std::iter::once(None).chain(COMMANDS.map(Some)) {
                let page = desk.run(&["man"].into_iter().chain(name).collect::<Vec<_>>());
                desk.write("page", &page.stdout);
                let file = desk.path().join("page");
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
        assert!(run.stderr.contains("\u{1b}[1;31merror:"), "{arguments:?}: {}", run.stderr);
        let plain: Vec<&str> =
            arguments.iter().map(|word| if word.contains("always") { "--color=never" } else { word }).collect();
        let plain: Vec<&str> = plain.into_iter().filter(|word| *word != "--color").collect();
        assert!(!desk.run(&plain).stderr.contains('\u{1b}'), "{plain:?}");
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
    assert!(check(&[("REPORTLINT_FORMAT", "json")], &[]).stdout.starts_with('{'));
    assert!(!check(&[("REPORTLINT_FORMAT", "json")], &["--format", "compact"]).stdout.starts_with('{'));
    assert!(check(&[("REPORTLINT_COLOR", "always")], &[]).stdout.contains('\u{1b}'));
    assert!(!check(&[("REPORTLINT_COLOR", "always")], &["--color", "never"]).stdout.contains('\u{1b}'));
    let vietnamese = desk.run_with(&[("REPORTLINT_LANGUAGE", "vi")], &["--help"]);
    assert!(vietnamese.stdout.contains("Ví dụ"), "{}", vietnamese.stdout);
    let english = desk.run_with(&[("REPORTLINT_LANGUAGE", "vi")], &["--help", "--language", "en"]);
    assert!(english.stdout.contains("Examples"), "{}", english.stdout);
}

#[test]
fn an_option_that_says_the_opposite_of_a_variable_wins() {
    let desk = Desk::new();
    let run = desk.run_with(
        &[("REPORTLINT_CONFIG", "nowhere.yaml"), ("REPORTLINT_SCHEMA", "tiny.yaml"), ("REPORTLINT_FORMAT", "json")],
        &["--no-config", "good.md"],
    );
    assert_eq!((run.code, &*run.stderr), (0, ""));
    assert!(run.stdout.starts_with('{'), "what is no contradiction still counts: {}", run.stdout);
    // Between two options it is one.
    assert_eq!(desk.run(&["--no-config", "--config", "x.yaml", "good.md"]).code, 2);
}

#[test]
fn an_empty_variable_is_none() {
    let desk = Desk::new();
    let empty = ["CONFIG", "SCHEMA", "FORMAT", "FAIL_ON", "LANGUAGE", "COLOR"].map(|name| format!("REPORTLINT_{name}"));
    let variables: Vec<(&str, &str)> = empty.iter().map(|name| (name.as_str(), "")).collect();
    let run = desk.run_with(&variables, &["--schema", "tiny.yaml", "good.md"]);
    assert_eq!((run.code, &*run.stdout, &*run.stderr), (0, "1 report checked: no problems found\n", ""));
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
            assert_eq!((run.code, &*run.stdout), (2, ""), "{name}");
            assert!(run.stderr.contains(&format!("the environment variable `{name}`")), "{}", run.stderr);
            assert!(!run.stderr.contains("\u{1b}[2J"), "{}", run.stderr);
        }
    }
    // The first is named when there are two, and the others do not hide it.
    let two = desk.run_with(&[("REPORTLINT_FAIL_ON", "info"), ("REPORTLINT_COLOR", "yes")], &["good.md"]);
    assert!(two.stderr.contains("`REPORTLINT_COLOR`"), "{}", two.stderr);
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
        assert_eq!((run.code, &*run.stdout), (2, ""), "{arguments:?}");
        assert!(run.stderr.contains("cannot come before the command"), "{}", run.stderr);
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
        assert_eq!(run.code, code, "{arguments:?}: {}{}", run.stdout, run.stderr);
        assert!(
            run.stdout.contains(meant) || run.stderr.contains(meant),
            "{arguments:?}: {}{}",
            run.stdout,
            run.stderr
        );
    }
    // A file of that name is a file.
    desk.write("rul", "# T\n");
    assert_eq!(desk.run(&["--schema", "tiny.yaml", "rul"]).code, 0);
}

/// A desk with a config, a schema of its own with a condition, drafts that are left out, and another folder.
fn class() -> Desk {
    let desk = Desk::new();
    desk.write(
        ".reportlint.yaml",
        "schemas:\n  - files: [x, 'week/*.md']\n    schema: mine.yaml\nexclude: [old, 'drafts/**']\nrules:\n  image-remote: off\n",
    );
    desk.write(
        "mine.yaml",
        "name: mine\nsummary: Weeks\nrules: { image-alt: error }\nwhen:\n- { field: draft, equals: true, severity: warning, rules: \
         { title-missing: info } }\n- { field: week, exists: false, severity: info }\n",
    );
    desk.write("week/1.md", "---\nweek: 1\ndraft: true\n---\n# T\n");
    desk.write("week/2.md", "---\nweek: 2\n---\n# T\n");
    desk.write("drafts/3.md", "# T\n");
    desk.write("4-Events/4.1-Event1/_index.md", "# T\n");
    desk
}

#[test]
fn files_are_listed_with_their_schemas_and_none_is_checked() {
    let desk = class();
    let list = desk.run(&["--list-files"]);
    assert_eq!(list.code, 0, "whatever is in them: {}", list.stderr);
    assert_eq!(list.stdout, "4-Events/4.1-Event1/_index.md\tevent-report\nweek/1.md\tmine\nweek/2.md\tmine\n");
    assert!(
        list.stderr.contains("1 file was left out") && list.stderr.ends_with("3 reports to be checked\n"),
        "{}",
        list.stderr
    );
    let quiet = desk.run(&["-q", "--list-files", "bad.md"]);
    assert_eq!((quiet.code, &*quiet.stdout, &*quiet.stderr), (0, "bad.md\tevent-report\n", ""));
    assert_eq!(
        desk.run(&["--list-files", "--schema", "tiny.yaml", "week"]).stdout,
        "week/1.md\ttiny\nweek/2.md\ttiny\n"
    );
    let none = desk.run(&["--list-files", "drafts", "gone.md"]);
    assert_eq!((none.code, &*none.stdout), (2, ""));
    assert!(none.stderr.contains("`gone.md` does not exist"), "{}", none.stderr);
    let vietnamese = desk.run(&["--list-files", "--language", "vi", "week"]);
    assert!(vietnamese.stderr.ends_with("2 báo cáo sẽ được kiểm tra\n"), "{}", vietnamese.stderr);
    desk.run(&["--list-files", "-o", "list.txt", "week"]);
    assert_eq!(fs::read_to_string(desk.path().join("list.txt")).unwrap(), "week/1.md\tmine\nweek/2.md\tmine\n");
}

#[test]
#[cfg(unix)]
fn hostile_names_are_listed_on_one_line_each() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::new();
    for name in [&b"a\nb\tc.md"[..], b"\x1b[2J.md", b"\xff.md", "\u{202e}x.md".as_bytes()] {
        fs::write(desk.path().join(std::ffi::OsStr::from_bytes(name)), "# T\n").unwrap();
    }
    let list = desk.run(&["--list-files", "-q", "--schema", "tiny.yaml", "."]);
    assert_eq!((list.code, list.stdout.lines().count()), (0, 6), "{}", list.stdout);
    assert!(list.stdout.lines().all(|line| line.split('\t').count() == 2), "{}", list.stdout);
    assert!(!list.stdout.contains(['\u{1b}', '\u{202e}']), "{:?}", list.stdout);
}

#[test]
fn a_file_is_explained_with_whose_word_everything_is() {
    let desk = class();
    let explain = |file: &str, arguments: &[&str]| {
        let run = desk.run(&[&["--explain-config", file], arguments].concat());
        assert_eq!((run.code, &*run.stderr), (0, ""), "{file}");
        run.stdout
    };
    let of = |text: &str, rule: &str| {
        let line = text.lines().find(|line| line.trim_start().starts_with(&format!("{rule} "))).unwrap();
        line.split_whitespace().skip(1).collect::<Vec<_>>().join(" ")
    };
    let plain = explain("week/2.md", &[]);
    assert!(plain.starts_with("week/2.md\n\nconfig  .reportlint.yaml, the nearest above the file\n"), "{plain}");
    assert!(plain.contains("schema  mine, by `week/*.md`, .reportlint.yaml:2\n        Weeks\n\n"), "{plain}");
    assert_eq!(of(&plain, "image-remote"), "off .reportlint.yaml:6");
    assert_eq!(of(&plain, "image-alt"), "error mine, `rules`");
    assert_eq!(of(&plain, "title-missing"), "error default");
    let draft = explain("week/1.md", &["--rule", "image-alt=info", "--rule", "title-duplicate=error"]);
    assert!(draft.contains("condition 1  holds: field: draft, equals: true\n"), "{draft}");
    assert_eq!(of(&draft, "title-missing"), "info condition 1");
    assert_eq!(of(&draft, "section-missing"), "warning default; at most warning, condition 1");
    assert_eq!(of(&draft, "image-alt"), "info command line");
    assert_eq!(of(&draft, "title-duplicate"), "error command line");
    let out = explain("drafts/3.md", &[]);
    assert!(out.contains("left out  by `drafts/**` of `exclude`, .reportlint.yaml:4\n"), "{out}");
    let event = explain("4-Events/4.1-Event1/_index.md", &["--no-config"]);
    assert!(event.contains(
        "config  not read (--no-config)\nschema  event-report, built in: it claims `**/*{event,event*[!0-9],"
    ));
    assert_eq!(of(&event, "image-alt"), "warning default");
    let named = explain("bad.md", &["--config", ".reportlint.yaml"]);
    assert!(named.contains("config  .reportlint.yaml, as given\nschema  event-report, as no schema claims the file"));
    let passed = explain("bad.md", &["--skip-unclaimed"]);
    assert!(passed.contains("schema  no schema claims the file"), "{passed}");
    assert!(explain("bad.md", &["--schema", "tiny.yaml"]).contains("schema  tiny, as given\n"));
    let vietnamese = explain("week/1.md", &["--language", "vi"]);
    assert!(vietnamese.contains("điều kiện 1  đúng: field: draft") && vietnamese.contains("mặc định"), "{vietnamese}");
    for (arguments, said) in [
        (&["--explain-config", "week"][..], "is a folder"),
        (&["--explain-config", "gone.md"], "`gone.md` does not exist"),
        (&["--explain-config", "bad.md", "--config", "gone.yaml"], "gone.yaml"),
        (&["--explain-config", "bad.md", "good.md"], "cannot be used with"),
        (&["--explain-config", "bad.md", "--list-files"], "cannot be used with"),
    ] {
        let run = desk.run(arguments);
        assert_eq!((run.code, &*run.stdout), (2, ""), "{arguments:?}");
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
}

#[test]
fn what_is_explained_is_what_a_run_does() {
    let desk = class();
    desk.write("week/5.md", "---\nweek: 5\n---\n![](https://example.org/a.png)\n");
    desk.write("week/6.md", "---\nweek: 6\ndraft: true\n---\n![](https://example.org/a.png)\n");
    for file in ["week/1.md", "week/2.md", "week/5.md", "week/6.md"] {
        let explained = desk.run(&["--explain-config", file]).stdout;
        let run = desk.run(&["--format", "json", file]);
        let json = run.json();
        for found in json["diagnostics"].as_array().unwrap() {
            let (rule, severity) = (found["rule"].as_str().unwrap(), found["severity"].as_str().unwrap());
            let line = explained.lines().find(|line| line.trim_start().starts_with(&format!("{rule} "))).unwrap();
            assert_eq!(line.split_whitespace().nth(1), Some(severity), "{file}: {line}");
        }
    }
}

#[test]
fn problems_are_counted_by_rule() {
    let desk = Desk::new();
    desk.write(
        "s.yaml",
        "name: s\nsite: required\ntitle: { required: true }\nimages: { alt: required }\nphrases: [{ text: write here }, { text: put it there }]\n",
    );
    desk.write("a.md", "![](a.png)\n\nwrite here\n\n![|500](b.png)\n");
    desk.write("b.md", "# T\n\n![](a.png)\n\nwrite here\n\nput it there\n");
    let count =
        |arguments: &[&str]| desk.run(&[&["--no-config", "--schema", "s.yaml", "a.md", "b.md"], arguments].concat());
    // Of two that found the same number, the one with the lesser name is first.
    let table = "problems  reports  rule\n       3        2  image-alt      an image has no alternative text\n\
                 \x20      3        2  template-text  words of the template were left in the report\n\
                 \x20      1        1  title-missing  the report has no title, a line that begins with one `#`\n\n";
    let counted = count(&["--statistics"]);
    assert_eq!((counted.code, &*counted.stderr), (1, ""));
    let closing = "2 reports checked: 4 errors, 3 warnings; 3 can be fixed with `--fix`\n";
    assert_eq!(counted.stdout, format!("{table}{closing}"));
    assert_eq!(count(&["--statistics", "-q"]).stdout, table);
    assert_eq!(count(&["--statistics", "--fail-on", "never"]).code, 0);
    // Programs get the numbers with the problems, whether they ask or not.
    let json = count(&["--format", "json", "--statistics"]).json();
    let first = serde_json::json!({ "rule": "image-alt", "diagnostics": 3, "files": 2 });
    assert_eq!(json["summary"]["rules"][0], first);
    assert_eq!(json["diagnostics"].as_array().unwrap().len(), 7);
    let clean = desk.run(&["--statistics", "--schema", "tiny.yaml", "good.md"]);
    assert_eq!((clean.code, &*clean.stdout), (0, "1 report checked: no problems found\n"));
    let vietnamese = count(&["--statistics", "--language", "vi"]).stdout;
    assert!(vietnamese.starts_with("vấn đề  báo cáo  quy tắc\n     3        2  image-alt"), "{vietnamese}");
}

#[test]
fn what_a_translation_says_of_a_section_is_explained() {
    let desk = Desk::new();
    let folder = "content/4-EventParticipated/4.1-Event1";
    let english = "# Report: “Tin toys”\n\n### Event Objectives\n\nx\n\n### Speakers\n\nx\n\n### Key Takeaways\n\nx\n";
    let vietnamese = "# Bài thu hoạch\n\n### Mục đích\n\nx\n\n### Thợ thiếc\n\nx\n\n### Bài học rút ra\n\nx\n";
    desk.write("hugo.toml", "");
    desk.write(&format!("{folder}/_index.md"), english);
    desk.write(&format!("{folder}/_index.vi.md"), vietnamese);
    let explain = |language: &str| {
        let file = format!("{folder}/_index.vi.md");
        desk.run(&["schema", "explain", &file, "--language", language]).stdout
    };
    let said = "  line 7, `### Thợ thiếc`: as its English version, which has “Speakers” in this place\n";
    assert!(explain("en").contains(said), "{}", explain("en"));
    let said = "  dòng 7, `### Thợ thiếc`: như bản tiếng Anh, có “Speakers” ở cùng vị trí\n";
    assert!(explain("vi").contains(said), "{}", explain("vi"));
    let check = || desk.run(&["check", "content", "--format", "compact", "--rule", "translation-mismatch=off"]).stdout;
    assert!(!check().contains("“Danh Sách Diễn Giả”"), "{}", check());
    // Where the headings are others, their places say nothing.
    desk.write(&format!("{folder}/_index.md"), english.replace("### Key Takeaways", "## Key Takeaways"));
    assert!(explain("en").contains("\nspeakers (required)\n  no heading"), "{}", explain("en"));
    assert!(check().contains("“Danh Sách Diễn Giả”"), "{}", check());
}

#[test]
fn what_serves_each_section_is_explained() {
    let desk = Desk::new();
    desk.write(
        "log.yaml",
        "name: log\nsections:\n- { id: goals, headings: { en: [Goals], vi: [Mục tiêu] }, required: true }\n- { id: tasks, headings: \
         { en: [Tasks] }, terms: { en: [task] }, required: recommended }\n- { id: next, headings: { en: [Next Week] } }\n",
    );
    desk.write(
        "log.md",
        "# Tuần 3\n\n## Muc tieu\n\nx\n\n## My task\n\nx\n\n**Next Week:**\n\nx\n\n## Khác\u{1b}[2J\n\nx\n",
    );
    let run = desk.run(&["schema", "explain", "log.md", "--schema", "log.yaml"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    for part in [
        "log.md, checked against log\n\ngoals (required)\n  line 3, `## Muc tieu`: “muc tieu” is listed, and is the whole heading, once ",
        "\ntasks (recommended)\n  line 7, `## My task`: it has the term “task”",
        "\nnext (may be left out)\n  no heading\n",
        "\nheadings that serve no section\n  line 15, `## Khác␛[2J`\n",
    ] {
        assert!(run.stdout.contains(part), "{part}: {}", run.stdout);
    }
    let vietnamese = desk.run(&["schema", "explain", "log.md", "--schema", "log.yaml", "--language", "vi"]);
    assert!(vietnamese.stdout.contains("goals (bắt buộc)\n  dòng 3, "), "{}", vietnamese.stdout);
    for (arguments, said) in
        [(&["gone.md"][..], "does not exist"), (&["log.md", "--schema", "lgo"], "there is no schema `lgo`")]
    {
        let run = desk.run(&[&["schema", "explain"], arguments].concat());
        assert_eq!((run.code, &*run.stdout), (2, ""), "{arguments:?}");
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
}
