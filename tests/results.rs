//! Where results go, end to end: several formats in one run, files, and what is different in the CI of a service.

#[path = "support/program.rs"]
mod program;

use std::fs;

use program::{Desk, Run};
use reportlint::inside::FORMATS;
use serde_json::Value;

impl Desk {
    /// With a config that asks for a title only, a report that has one and a report that has none.
    fn new() -> Self {
        let desk = Self::empty();
        desk.write("tiny.yaml", "name: tiny\ntitle: { required: true }\n");
        desk.write(".reportlint.yaml", "schemas: [{ files: [\"**/*.md\"], schema: tiny.yaml }]\n");
        desk.write("reports/good.md", "# Chuyến tham quan\n\nRất vui.\n");
        desk.write("reports/bad.md", "Rất vui.\n");
        desk
    }
}

#[test]
fn one_run_writes_several_formats() {
    let desk = Desk::new();
    let run = desk.run(&["--format", "human", "--format", "sarif=a.sarif", "--format", "json=b.json", "reports"]);
    assert_eq!((run.code, &*run.stderr), (1, ""));
    assert!(
        run.stdout.contains("× title-missing: ") && run.stdout.ends_with("1 error, 0 warnings\n"),
        "{}",
        run.stdout
    );
    assert_eq!(desk.read_json("a.sarif")["runs"][0]["results"].as_array().unwrap().len(), 1);
    assert_eq!(desk.read_json("b.json")["summary"]["files"], 2);
}

#[test]
fn problems_are_printed_beside_files_for_programs() {
    let desk = Desk::new();
    for arguments in
        [&["--format", "sarif", "-o", "a"][..], &["--format=sarif=a"], &["--format=sarif=a", "--format=junit=b"]]
    {
        let run = desk.run(&[arguments, &["reports"]].concat());
        assert_eq!((run.code, &*run.stderr), (1, ""));
        assert!(run.stdout.contains("× title-missing: "), "{}", run.stdout);
        assert_eq!(desk.read_json("a")["version"], "2.1.0");
        let run = desk.run(&[arguments, &["reports", "--quiet"]].concat());
        assert_eq!((run.code, &*run.stdout, &*run.stderr), (1, "", ""));
    }
}

#[test]
fn what_is_for_people_is_not_printed_twice() {
    let desk = Desk::new();
    let run = desk.run(&["--format", "html", "-o", "page.html", "reports"]);
    assert_eq!((run.code, &*run.stdout, &*run.stderr), (1, "", "2 reports checked: 1 error, 0 warnings\n"));
    let run = desk.run(&["-o", "a.txt", "reports"]);
    assert_eq!((run.code, &*run.stdout, &*run.stderr), (1, "", ""));
    assert!(desk.read("a.txt").ends_with("2 reports checked: 1 error, 0 warnings\n"));
    let run = desk.run(&["--format=compact", "--format=html=page.html", "--format=github=c", "reports"]);
    assert_eq!((run.stdout.lines().count(), &*run.stderr), (1, "2 reports checked: 1 error, 0 warnings\n"));
}

#[test]
fn places_that_cannot_be_are_refused_before_any_work() {
    let desk = Desk::new();
    for (arguments, said) in [
        (&["--format=json", "--format=sarif"][..], "two formats are to go to one place"),
        (&["--format=json=a", "--format=sarif=reports/../a"], "two results would be written to"),
        (&["--format=json=a", "--format=sarif", "-o", "a"], "two results would be written to"),
        (&["--format=json=no/such/a.json"], "there is no folder `no/such`"),
        (&["-o", "no/a.txt"], "there is no folder `no`"),
        (&["--format=json=reports"], "which is a folder"),
        (&["--format=json="], "no file is named after"),
        (&["--format=xml=a"], "invalid value 'xml'"),
    ] {
        let run = desk.run(&[arguments, &["reports"]].concat());
        assert_eq!((run.code, &*run.stdout), (2, ""), "{arguments:?}");
        assert!(run.stderr.starts_with("error: ") && run.stderr.contains(said), "{arguments:?}: {}", run.stderr);
        assert!(!desk.path().join("a").exists());
    }
}

#[test]
fn a_file_is_replaced_whole_and_nothing_else_is_left() {
    let desk = Desk::new();
    desk.write("out/a.json", "x".repeat(100_000));
    desk.run(&["--format", "json=out/a.json", "reports"]);
    assert_eq!(desk.read_json("out/a.json")["version"], 1);
    assert_eq!(fs::read_dir(desk.path().join("out")).unwrap().count(), 1);
}

#[test]
#[cfg(target_os = "linux")]
fn standard_output_and_other_devices_are_places_like_files() {
    let desk = Desk::new();
    for arguments in [&["--format=json", "-o", "/dev/stdout"][..], &["--format=json=-"], &["--format=json", "-o", "-"]]
    {
        let run = desk.run(&[arguments, &["reports"]].concat());
        let json = run.json();
        assert_eq!(json["summary"]["errors"], 1, "{arguments:?}");
    }
    let run = desk.run(&["--format=sarif=/dev/stderr", "reports"]);
    assert_eq!(serde_json::from_str::<Value>(&run.stderr).unwrap()["version"], "2.1.0");
    let run = desk.run(&["--format=sarif=/dev/full", "--format=json", "reports"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("could not be written to `/dev/full`"), "{}", run.stderr);
    assert!(run.stdout.contains("\"errors\": 1"), "the other one is written: {}", run.stdout);
}

#[test]
#[cfg(unix)]
fn a_file_may_have_any_name() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::new();
    let name = std::ffi::OsStr::from_bytes(b"a=\xff\n.json");
    let mut argument = std::ffi::OsString::from("json=");
    argument.push(name);
    let run = Run::of(desk.command().arg("--format").arg(argument).arg("reports"));
    assert_eq!((run.code, &*run.stderr), (1, ""));
    assert!(desk.path().join(name).exists());
}

#[test]
fn services_are_told_when_nothing_could_be_checked() {
    let desk = Desk::new();
    desk.write("faulty.yaml", "name: faulty\ntitel: { required: true }\n");
    for (arguments, said) in [
        (&["gone.md"][..], "`gone.md` does not exist"),
        (&["--schema", "faulty.yaml", "reports"], "there is no key `titel`"),
    ] {
        for format in FORMATS.iter().filter(|meta| meta.reports_failures()).map(|meta| meta.name) {
            let run = desk.run(&[&["--format", format], arguments].concat());
            assert_eq!(run.code, 2, "{format}");
            assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
            assert!(run.stdout.contains(said), "{format}: {}", run.stdout);
        }
        let run = desk.run(&[&["--format=json=a.json", "--format=sarif=b.sarif"], arguments].concat());
        assert_eq!((run.code, &*run.stdout), (2, ""));
        assert!(!desk.path().join("a.json").exists());
        assert_eq!(desk.read_json("b.sarif")["runs"][0]["invocations"][0]["executionSuccessful"], false);
    }
}

#[test]
fn messages_are_in_the_language_that_is_asked_for() {
    let desk = Desk::new();
    let missing = |arguments: &[&str]| desk.run(&[arguments, &["--format=junit", "reports/bad.md"]].concat()).stdout;
    assert_ne!(missing(&[]), missing(&["--language", "vi"]));
    desk.run(&["--language", "vi", "--format=sarif=a.sarif", "reports"]);
    assert_eq!(desk.read_json("a.sarif")["runs"][0]["language"], "vi");
}

#[test]
fn services_are_told_of_files_from_their_repository_on() {
    let desk = Desk::new();
    for variable in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
        let below = desk.path().join("reports");
        let mut command = desk.command();
        command.current_dir(&below).env(variable, desk.path()).arg("bad.md");
        let run = Run::of(command.args(["--format", "gitlab"]));
        let problems = run.json();
        assert_eq!(problems[0]["location"]["path"], "reports/bad.md", "{variable}");
    }
    let mut command = desk.command();
    command.env("GITHUB_WORKSPACE", "/elsewhere").args(["--format", "gitlab", "reports"]);
    assert!(Run::of(&mut command).stdout.contains("\"reports/bad.md\""));
}

#[test]
fn a_step_of_github_gets_a_summary_once_and_within_its_limit() {
    let desk = Desk::new();
    let summary = |arguments: &[&str]| {
        let mut command = desk.command();
        command.env("GITHUB_STEP_SUMMARY", desk.path().join("summary.md")).args(arguments);
        Run::of(&mut command)
    };
    summary(&["--format", "json", "reports"]);
    assert!(!desk.path().join("summary.md").exists(), "nobody asked for it");
    desk.write("summary.md", "before\n");
    desk.write("reports/a|b`<b>.md", "no title\n");
    summary(&["--format", "github", "reports"]);
    let text = desk.read("summary.md");
    assert!(text.starts_with("before\n### reportlint\n\nreports checked: 3 · errors: 2 · warnings: 0\n"), "{text}");
    assert!(text.contains("| ❌ | reports\\/bad\\.md:1 | **title-missing**: "), "{text}");
    assert!(text.contains("reports\\/a\\|b\\`&lt;b&gt;\\.md:1"), "{text}");
    for number in 0..700 {
        desk.write(&format!("many/{number}.md"), "no title\n");
    }
    let begun = "x".repeat((1 << 20) - 50_000);
    desk.write("summary.md", &begun);
    summary(&["--format", "github", "many"]);
    let text = desk.read("summary.md");
    assert!(text.len() <= 1 << 20 && text.len() > begun.len() + 40_000, "{}", text.len());
    assert!(text.trim_end().ends_with(" more."), "{}", &text[text.len() - 200..]);
    desk.write("summary.md", "x".repeat(1 << 20));
    summary(&["--format", "github", "many"]);
    assert_eq!(desk.read("summary.md").len(), 1 << 20);
    let mut command = desk.command();
    command.env("GITHUB_STEP_SUMMARY", desk.path().join("no/summary.md")).args(["--format", "github", "reports"]);
    let run = Run::of(&mut command);
    assert_eq!(run.code, 1, "a summary decides about nothing");
    assert!(run.stderr.contains("note: the summary could not be written to "), "{}", run.stderr);
}

#[test]
#[cfg(unix)]
fn a_log_of_github_holds_no_commands_but_the_program_s() {
    let desk = Desk::new();
    let names = ["::error::x.md", "##[add-mask]x.md", "a ::stop-commands::x.md"];
    for name in names {
        desk.write(name, "::error::no title ##[error]x\n");
    }
    let formats = FORMATS.iter().filter(|meta| !meta.is_commands);
    let mut ways: Vec<Vec<&str>> = formats.map(|meta| vec!["--format", meta.name]).collect();
    let commands: [&[&str]; 5] =
        [&["grade"], &["grade", "--format", "csv"], &["--list-files"], &["--explain-config"], &["init", "--dry-run"]];
    ways.extend(commands.map(<[&str]>::to_vec));
    for way in ways {
        let one_at_a_time = way[0] == "--explain-config";
        let files = if one_at_a_time {
            &names[..1]
        } else if way[0] == "init" {
            &[]
        } else {
            &names[..]
        };
        let mut command = desk.command();
        command.env("GITHUB_ACTIONS", "true").args(&way).args(files);
        let run = Run::of(&mut command);
        assert!(!run.stdout.is_empty(), "{way:?}: {}", run.stderr);
        for line in run.stdout.lines().chain(run.stderr.lines()) {
            assert!(!line.trim_start().starts_with("::") && !line.contains("##["), "{way:?}: {line}");
        }
    }
    let run = desk.run(&["--format=compact", "::error::x.md"]);
    assert!(run.stdout.starts_with("::error::x.md:1:1: "), "elsewhere it is a name like any other: {}", run.stdout);
}
