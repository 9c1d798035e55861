//! What a user does, end to end: the binary, its streams and its exit status.

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::process::Stdio;

use program::{Desk, Run};

impl Desk {
    /// A folder with a schema that asks for a title only, a report that has one and a report that has none.
    fn new() -> Self {
        let desk = Self::empty();
        desk.write("tiny.yaml", "name: tiny\ntitle: { required: true }\n");
        desk.write("reports/good.md", "# Chuyến tham quan\n\nRất vui.\n");
        desk.write("reports/bad.md", "Rất vui.\n");
        desk
    }

    /// Checks `reports/bad.md` against the tiny schema.
    fn check_bad(&self, arguments: &[&str]) -> Run {
        self.run(&[&["--schema", "tiny.yaml", "reports/bad.md"], arguments].concat())
    }
}

fn run(arguments: &[&str]) -> Run {
    Run::of(program::command().args(arguments))
}

#[test]
fn help_says_what_it_is_for_first_and_shows_examples_last() {
    for arguments in [&["--help"][..], &["check", "--help"]] {
        let run = run(arguments);
        assert_eq!((run.code, &*run.stderr), (0, ""));
        assert!(run.stdout.starts_with("Check "), "{}", run.stdout);
        let examples = run.stdout.find("\nExamples:\n").unwrap();
        assert!(run.stdout.find("Options:").unwrap() < examples);
        assert!(run.stdout.contains("Exit status:"));
    }
    assert!(run(&["--version"]).stdout.starts_with("reportlint 0."));
}

#[test]
fn a_wrong_option_is_no_finding() {
    for arguments in [
        &["--nonsense"][..],
        &["--format", "xml"],
        &["--fail-on", "info"],
        &["--config", "a.yaml", "--no-config"],
        &["--rule", "title-missing"],
        &["--rule", "title-missing=loud"],
        &["--rule", "no-such-rule=off"],
        &["rule", "a", "b"],
    ] {
        let run = run(arguments);
        assert_eq!((run.code, &*run.stdout), (2, ""), "{arguments:?}");
        assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
    }
}

#[test]
fn a_rule_written_nearly_right_is_suggested() {
    for arguments in [&["rule", "title-mising"][..], &["--rule", "titel-missing=off"], &["--rule", "Title_Missing=off"]]
    {
        let run = run(arguments);
        assert_eq!((run.code, &*run.stdout), (2, ""), "{arguments:?}");
        assert!(run.stderr.contains("did you mean `title-missing`?"), "{}", run.stderr);
    }
}

#[test]
fn rules_are_listed_in_groups_and_explained_one_by_one() {
    let list = run(&["rule"]);
    assert_eq!((list.code, &*list.stderr), (0, ""));
    assert!(list.stdout.contains("\nStructure\n  title-missing"), "{}", list.stdout);
    let page = run(&["rule", "title-missing"]);
    assert_eq!((page.code, &*page.stderr), (0, ""));
    assert!(page.stdout.starts_with("title-missing: "), "{}", page.stdout);
    assert!(page.stdout.contains("\n## What it does\n"), "no blank before it: {}", page.stdout);
}

#[test]
fn schemas_are_listed_shown_and_checked() {
    let desk = Desk::new();
    desk.write("faulty.yaml", "name: faulty\ntitel: { required: true }\n");
    assert!(desk.run(&["schema", "list"]).stdout.starts_with("event-report "));
    let shown = desk.run(&["schema", "show", "event-report"]);
    desk.write("mine.yaml", &shown.stdout);
    assert_eq!(desk.run(&["schema", "check", "tiny.yaml", "mine.yaml"]).code, 0);
    let faulty = desk.run(&["schema", "check", "faulty.yaml"]);
    assert_eq!((faulty.code, &*faulty.stderr), (1, ""));
    assert!(faulty.stdout.contains("[faulty.yaml:2:1]"), "{}", faulty.stdout);
    for arguments in [&["schema", "show", "event-reprot"][..], &["schema", "check", "gone.yaml"], &["schema"]] {
        let run = desk.run(arguments);
        assert_eq!((run.code, &*run.stdout), (2, ""), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn a_clean_run_says_what_was_checked() {
    let run = Desk::new().run(&["--schema", "tiny.yaml", "reports/good.md"]);
    assert_eq!(run, Run { code: 0, stdout: "1 report checked: no problems found\n".into(), stderr: String::new() });
}

#[test]
fn check_is_what_happens_without_a_command() {
    let desk = Desk::new();
    assert_eq!(desk.check_bad(&[]), desk.run(&["check", "--schema", "tiny.yaml", "reports/bad.md"]));
}

#[test]
fn a_problem_is_shown_with_its_place_and_counted() {
    let run = Desk::new().check_bad(&[]);
    assert_eq!((run.code, &*run.stderr), (1, ""));
    assert!(run.stdout.contains("× title-missing: "), "{}", run.stdout);
    assert!(run.stdout.contains("[reports/bad.md:1:1]"), "{}", run.stdout);
    assert!(run.stdout.contains("more: `reportlint rule title-missing`"), "{}", run.stdout);
    assert!(run.stdout.ends_with("\n1 report checked: 1 error, 0 warnings\n"), "{}", run.stdout);
    let explained = Desk::new().check_bad(&["--explain-schema"]);
    assert!(explained.stdout.contains("required by tiny, title/required, line 2 of tiny.yaml"), "{}", explained.stdout);
}

#[test]
fn the_exit_status_follows_severity_and_fail_on() {
    let desk = Desk::new();
    for (arguments, code) in [
        (&[][..], 1),
        (&["--fail-on", "error"], 1),
        (&["--fail-on", "never"], 0),
        (&["--rule", "title-missing=warning"], 0),
        (&["--rule", "title-missing=warning", "--fail-on", "warning"], 1),
        (&["--rule", "title-missing=info", "--fail-on", "warning"], 0),
        (&["--rule", "title-missing=off"], 0),
        (&["--rule", "title-missing=off", "--rule", "title-missing=error"], 1),
        (&["--language", "vi"], 1),
    ] {
        assert_eq!(desk.check_bad(arguments).code, code, "{arguments:?}");
    }
}

#[test]
fn compact_keeps_standard_output_for_problems() {
    let desk = Desk::new();
    let run = desk.check_bad(&["--format", "compact"]);
    assert_eq!(run.stdout.lines().count(), 1);
    assert!(run.stdout.starts_with("reports/bad.md:1:1: error[title-missing] "), "{}", run.stdout);
    assert_eq!(run.stderr.lines().last(), Some("1 report checked: 1 error, 0 warnings"));
    assert_eq!(desk.check_bad(&["--format", "compact", "--quiet"]).stderr, "");
}

#[test]
fn quiet_prints_problems_and_nothing_else() {
    let desk = Desk::new();
    let run = desk.check_bad(&["-q"]);
    assert!(run.stdout.contains("× title-missing: ") && !run.stdout.contains("checked"), "{}", run.stdout);
    assert_eq!(run.code, 1);
    assert_eq!(desk.run(&["-q", "--schema", "tiny.yaml", "reports/good.md"]).stdout, "");
}

#[test]
fn json_is_all_there_is_on_standard_output() {
    let desk = Desk::new();
    let run = desk.run(&["--schema", "tiny.yaml", "--format", "json", "reports"]);
    assert_eq!((run.code, &*run.stderr), (1, ""));
    let json = run.json();
    assert_eq!(json["version"], 1);
    assert_eq!(json["summary"]["files"], 2);
    assert_eq!(json["summary"]["errors"], 1);
    assert_eq!(json["diagnostics"][0]["path"], "reports/bad.md");
    assert_eq!(json["diagnostics"][0]["requirement"]["schema"], "tiny");
}

#[test]
fn what_cannot_be_done_is_no_finding() {
    let desk = Desk::new();
    desk.write("faulty.yaml", "name: faulty\ntitel: { required: true }\n");
    desk.write("empty/notes.txt", "nothing\n");
    for format in ["human", "compact", "json"] {
        for (arguments, said) in [
            (&["no-such-file.md"][..], "no-such-file.md"),
            (&["empty"], "empty"),
            (&["--schema", "faulty.yaml", "reports"], "[faulty.yaml:2:1]"),
            (&["--schema", "no-such-schema.yaml", "reports"], "no-such-schema.yaml"),
        ] {
            let run = desk.run(&[&["--format", format], arguments].concat());
            assert_eq!((run.code, &*run.stdout), (2, ""), "{arguments:?}");
            assert!(run.stderr.starts_with("error: ") && run.stderr.contains(said), "{arguments:?}: {}", run.stderr);
        }
    }
}

#[test]
fn the_config_is_the_nearest_unless_another_or_none_is_asked_for() {
    let desk = Desk::new();
    let config =
        |level| format!("schemas: [{{ files: [\"*.md\"], schema: tiny.yaml }}]\nrules: {{ title-missing: {level} }}\n");
    desk.write(".reportlint.yaml", config("warning"));
    desk.write("other.yaml", config("off"));
    desk.write("faulty-config.yaml", "rulez: {}\n");
    let check = |arguments: &[&str]| desk.run(&[&["reports/bad.md", "--schema", "tiny.yaml"], arguments].concat());
    assert!(check(&[]).stdout.ends_with("0 errors, 1 warning\n"));
    assert!(check(&["--rule", "title-missing=error"]).stdout.ends_with("1 error, 0 warnings\n"));
    assert!(check(&["--no-config"]).stdout.ends_with("1 error, 0 warnings\n"));
    assert!(check(&["--config", "other.yaml"]).stdout.ends_with("no problems found\n"));
    for (name, said) in
        [("no-such-config.yaml", "no-such-config.yaml"), ("faulty-config.yaml", "[faulty-config.yaml:1:1]")]
    {
        let run = check(&["--config", name]);
        assert_eq!((run.code, &*run.stdout), (2, ""));
        assert!(run.stderr.starts_with("error: ") && run.stderr.contains(said), "{}", run.stderr);
    }
}

#[test]
fn a_partial_result_never_looks_clean() {
    let desk = Desk::new();
    for format in ["human", "compact", "json"] {
        let run =
            desk.run(&["--schema", "tiny.yaml", "--format", format, "reports/good.md", "no-such-file.md", "gone"]);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains("`no-such-file.md`") && run.stderr.contains("`gone`"), "{}", run.stderr);
        let said = match format {
            "human" => run.stdout.ends_with("1 report checked: no problems found; 2 failures, see above\n"),
            "compact" => run.stderr.ends_with("1 report checked: no problems found; 2 failures, see above\n"),
            _ => run.stdout.contains("\"failures\": [\n"),
        };
        assert!(said, "{run:?}");
    }
}

#[test]
fn colour_follows_the_option_then_the_environment() {
    let desk = Desk::new();
    for (option, environment, coloured) in [
        ("auto", &[][..], false),
        ("always", &[], true),
        ("always", &[("NO_COLOR", "1")], true),
        ("auto", &[("CLICOLOR_FORCE", "1")], true),
        ("never", &[("CLICOLOR_FORCE", "1")], false),
        ("auto", &[("NO_COLOR", "1")], false),
    ] {
        let mut command = desk.command();
        command.args(["--schema", "tiny.yaml", "reports/bad.md", "--color", option]);
        command.envs(environment.iter().copied());
        let run = Run::of(&mut command);
        assert_eq!(run.stdout.contains('\u{1b}'), coloured, "{option} {environment:?}");
    }
}

#[test]
fn lines_are_as_wide_as_asked_within_reason() {
    let desk = Desk::new();
    desk.write("reports/bad.md", "không có tiêu đề ".repeat(40));
    for (columns, least, most) in [("60", 50, 60), ("1", 30, 40), ("100000", 140, 160), ("wide", 80, 100)] {
        let mut command = desk.command();
        command.args(["--schema", "tiny.yaml", "reports/bad.md"]).env("COLUMNS", columns);
        let out = Run::of(&mut command).stdout;
        let line = out.lines().find(|line| line.starts_with(" 1 │")).unwrap();
        let width = line.chars().count();
        assert!((least..=most).contains(&width), "{columns}: {width}");
    }
}

#[test]
#[cfg(unix)]
fn a_closed_pipe_is_told_though_much_was_read() {
    let desk = Desk::new();
    for number in 0..500 {
        desk.write(&format!("many/{number}.md"), "no title\n");
    }
    for format in ["human", "compact", "json"] {
        let mut command = desk.command();
        command.args(["--schema", "tiny.yaml", "many", "--quiet", "--format", format]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let run = Run::ended(child.wait_with_output().unwrap());
        assert_eq!(run.code, 2, "{format}");
        assert!(run.stderr.contains("the result could not be written: Broken pipe"), "{format}: {}", run.stderr);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_a_failure() {
    let full = || fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let desk = Desk::new();
    for arguments in [&["--schema", "tiny.yaml", "reports/good.md"][..], &["rule"]] {
        let run = Run::of(desk.command().args(arguments).stdout(full()));
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.stderr.starts_with("error: the result could not be written"), "{}", run.stderr);
    }
}

#[test]
#[cfg(unix)]
fn nothing_hostile_reaches_the_terminal() {
    let desk = Desk::new();
    let name = "reports/evil\u{1b}]0;title\u{7}\u{202e}.md";
    desk.write(name, "\u{1b}[2J no title \u{9b}31m\n");
    for format in ["human", "compact", "json"] {
        let run = desk.run(&["--schema", "tiny.yaml", "--color", "never", "--format", format, name]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        for stream in [run.stdout, run.stderr] {
            assert!(!stream.contains(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}']), "{stream:?}");
        }
    }
}

#[test]
fn only_what_a_site_would_hold_counts_as_unchecked_where_there_is_none() {
    let desk = Desk::new();
    desk.write("seen.yaml", "name: seen\nsite: required\nimages: { exist: true }\n");
    let note = |address: &str| {
        desk.write("reports/seen.md", format!("# Ảnh\n\n![bến thuyền]({address})\n"));
        desk.run(&["--schema", "seen.yaml", "reports/seen.md"]).stdout.contains("were not checked")
    };
    for address in
        ["data:image/gif;base64,R0lGODlhAQABAAAAACw=", "https://example.org/a.png", "//example.org/a.png", ""]
    {
        assert!(!note(address), "{address}");
    }
    for address in ["/images/a.png", "a.png", "go/a.png?next=https://example.org/", "C:/anh/a.png"] {
        assert!(note(address), "{address}");
    }
}
