//! What is written appears whole, where it was told to be and nowhere else; what cannot be written is said.

#![cfg(target_os = "linux")]

#[path = "support/program.rs"]
mod program;

use std::fs::{self, File, OpenOptions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Command, Stdio};

use program::{Desk, Run};
use reportlint::inside::{FORMATS, GRADE_FORMATS};

/// What stands in the way of a result.
const OLD: &str = "what stood here before\n";

/// Every way to have something written to a file.
const WRITERS: [&[&str]; 9] = [
    &["check", "--fail-on=never", "-o", "FILE"],
    &["check", "--fail-on=never", "--format=json=FILE"],
    &["check", "--fail-on=never", "--format=sarif=FILE", "--format=compact"],
    &["check", "--list-files", "-o", "FILE"],
    &["check", "--explain-config=reports/bad.md", "-o", "FILE"],
    &["check", "--write-baseline=FILE"],
    &["grade", "-o", "FILE"],
    &["grade", "--format=html", "-o", "FILE"],
    &["index", "build", "-o", "FILE", "reports"],
];

impl Desk {
    /// With a report that does not have its title; `private` lies beside it.
    fn new() -> Self {
        let desk = Self::empty();
        fs::create_dir_all(desk.path().join("class/reports")).unwrap();
        fs::create_dir(desk.path().join("private")).unwrap();
        desk.write("class/tiny.yaml", "name: tiny\ntitle: { required: true }\n");
        desk.write("class/.reportlint.yaml", "schemas: [{ files: [\"**/*.md\"], schema: tiny.yaml }]\n");
        desk.write("class/reports/bad.md", "Buổi tham quan nhà máy rất vui.\n");
        desk
    }

    /// The program in the folder of the class.
    fn in_class(&self, arguments: &[&str]) -> Command {
        let mut command = program::command();
        command.current_dir(self.path().join("class")).args(arguments);
        command
    }

    fn write_with(&self, writer: &[&str], file: &str) -> Run {
        let arguments: Vec<String> = writer.iter().map(|part| part.replace("FILE", file)).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        Run::of(&mut self.in_class(&arguments))
    }

    /// The same where no file may get a single byte; what the system would kill a program for is told to it.
    fn run_without_room(&self, arguments: &[&str]) -> Run {
        let mut shell = Command::new("sh");
        program::alone(&mut shell).current_dir(self.path().join("class"));
        shell.args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh", program::FILE]).args(arguments);
        Run::of(&mut shell)
    }

    /// What appears in the folder of the class.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path().join("class")).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// What stands at the place of a result: for known problems only a list of them is replaced.
fn old(writer: &[&str]) -> &'static str {
    if writer.iter().any(|part| part.contains("baseline")) { "{\"version\": 1, \"problems\": []}\n" } else { OLD }
}

#[test]
fn what_is_interrupted_leaves_the_old_file_and_nothing_else() {
    let desk = Desk::new();
    for writer in WRITERS {
        desk.write("class/result", old(writer));
        let names = desk.names();
        let arguments: Vec<String> = writer.iter().map(|part| part.replace("FILE", "result")).collect();
        let run = desk.run_without_room(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(run.code, 2, "{writer:?}\n{}", run.said());
        assert!(run.stderr.contains("File too large"), "{writer:?}\n{}", run.said());
        assert_eq!(desk.read("class/result"), old(writer), "{writer:?}");
        assert_eq!(desk.names(), names, "{writer:?}");
        let run = desk.write_with(writer, "result");
        assert_eq!(run.code, 0, "{writer:?}\n{}", run.said());
        assert_ne!(desk.read("class/result"), old(writer), "{writer:?}");
        assert_eq!(desk.names(), names, "{writer:?}");
    }
}

#[test]
fn fixing_removes_what_killed_runs_left_in_the_same_folder() {
    let desk = Desk::new();
    desk.write("class/tiny.yaml", "name: tiny\nfront-matter: { fields: { date: { type: date } } }\n");
    desk.write("class/reports/bad.md", "---\ndate: 29/11/2025\n---\n\nBuổi tham quan nhà máy rất vui.\n");
    desk.write("class/other/fine.md", "Không có gì để sửa.\n");
    let hours = |hours: u64| std::time::SystemTime::now() - std::time::Duration::from_secs(3600 * hours);
    let leave = |name: &str, age: u64| {
        desk.write(name, "half a rep");
        let file = File::options().write(true).open(desk.path().join(name)).unwrap();
        file.set_modified(hours(age)).unwrap();
    };
    leave("class/reports/.reportlint-aB3dE6.tmp", 2);
    leave("class/reports/.reportlint-young1.tmp", 0);
    leave("class/reports/.reportlint-notes.md", 2);
    leave("class/other/.reportlint-aB3dE6.tmp", 2);
    let there = |name: &str| desk.path().join(name).exists();
    for looks in [&["check", "--diff"][..], &["check"]] {
        Run::of(&mut desk.in_class(looks));
        assert!(there("class/reports/.reportlint-aB3dE6.tmp"), "{looks:?}");
    }
    let run = Run::of(&mut desk.in_class(&["check", "--fix"]));
    assert_eq!(run.code, 0, "{run:?}");
    assert!(desk.read("class/reports/bad.md").contains("date: 2025-11-29"), "{run:?}");
    assert!(!there("class/reports/.reportlint-aB3dE6.tmp"));
    // Another run may still write it, it is nobody's temporary file, or nothing was written beside it.
    for kept in ["reports/.reportlint-young1.tmp", "reports/.reportlint-notes.md", "other/.reportlint-aB3dE6.tmp"] {
        assert!(there(&format!("class/{kept}")), "{kept}");
    }
}

#[test]
fn what_init_cannot_write_whole_is_not_there() {
    let desk = Desk::new();
    fs::remove_file(desk.path().join("class/.reportlint.yaml")).unwrap();
    let names = desk.names();
    let run = desk.run_without_room(&["init", "--yes"]);
    assert_eq!(run.code, 2, "{}", run.said());
    assert_eq!(desk.names(), names);
    let run = Run::of(&mut desk.in_class(&["init", "--yes"]));
    assert_eq!(run.code, 0, "{}", run.said());
    assert!(desk.names().contains(&".reportlint.yaml".to_owned()));
}

#[test]
fn init_follows_no_link_that_stands_in_the_repository() {
    let desk = Desk::new();
    symlink("../private", desk.path().join("class/.github")).unwrap();
    let run = Run::of(&mut desk.in_class(&["init", "--yes", "--from", "pip"]));
    assert_eq!(run.code, 2, "{}", run.said());
    assert!(run.stderr.contains(".github is a symbolic link"), "{}", run.said());
    assert_eq!(fs::read_dir(desk.path().join("private")).unwrap().count(), 0);
}

#[test]
fn no_result_goes_through_a_link() {
    let desk = Desk::new();
    symlink("../private/profile", desk.path().join("class/file")).unwrap();
    symlink("../private/none", desk.path().join("class/dangling")).unwrap();
    symlink("file", desk.path().join("class/chain")).unwrap();
    symlink("../private", desk.path().join("class/folder")).unwrap();
    symlink("loop", desk.path().join("class/loop")).unwrap();
    symlink("/dev/null", desk.path().join("class/device")).unwrap();
    for writer in WRITERS {
        for link in ["file", "dangling", "chain", "folder", "loop", "device", "./file", "../class/chain"] {
            desk.write("private/profile", old(writer));
            let run = desk.write_with(writer, link);
            assert_eq!(run.code, 2, "{writer:?} {link}\n{}", run.said());
            let expected = ["is a symbolic link", "is a folder"].iter().any(|expected| run.stderr.contains(expected));
            assert!(expected && run.stderr.contains(link), "{writer:?} {link}\n{}", run.said());
            assert_eq!(desk.read("private/profile"), old(writer), "{writer:?} {link}");
            assert_eq!(fs::read_dir(desk.path().join("private")).unwrap().count(), 1, "{writer:?} {link}");
            let path = desk.path().join("class").join(link);
            assert!(fs::symlink_metadata(path).unwrap().is_symlink(), "{writer:?} {link}");
        }
        // A folder on the way is as the command line names it.
        let run = desk.write_with(writer, "folder/new");
        assert_eq!(run.code, 0, "{writer:?}\n{}", run.said());
        fs::remove_file(desk.path().join("private/new")).unwrap();
    }
}

#[test]
fn what_a_file_holds_that_is_no_baseline_is_not_shown() {
    let desk = Desk::new();
    desk.write("private/profile", "export TOKEN=geheim\n");
    symlink("../private/profile", desk.path().join("class/known.json")).unwrap();
    for arguments in
        [["--write-baseline=known.json"], ["--baseline=known.json"], ["--write-baseline=../private/profile"]]
    {
        let run = Run::of(&mut desk.in_class(&arguments));
        assert_eq!(run.code, 2, "{arguments:?}\n{}", run.said());
        assert!(!run.said().contains("geheim") && !run.said().contains("TOKEN"), "{arguments:?}\n{}", run.said());
        assert_eq!(desk.read("private/profile"), "export TOKEN=geheim\n", "{arguments:?}");
    }
}

#[test]
fn permissions_stay_and_new_files_are_as_any_other() {
    let desk = Desk::new();
    for writer in WRITERS {
        desk.write("class/result", old(writer));
        desk.write("class/other", "");
        let path = desk.path().join("class/result");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o604)).unwrap();
        assert_eq!(desk.write_with(writer, "result").code, 0, "{writer:?}");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o7777, 0o604, "{writer:?}");
        fs::remove_file(&path).unwrap();
        assert_eq!(desk.write_with(writer, "result").code, 0, "{writer:?}");
        let usual = fs::metadata(desk.path().join("class/other")).unwrap().permissions();
        assert_eq!(fs::metadata(&path).unwrap().permissions(), usual, "{writer:?}");
        fs::remove_file(&path).unwrap();
        fs::remove_file(desk.path().join("class/other")).unwrap();
    }
}

#[test]
fn devices_and_open_files_get_the_result() {
    let desk = Desk::new();
    for writer in WRITERS.iter().filter(|writer| !writer.iter().any(|part| part.contains("baseline"))) {
        assert_eq!(desk.write_with(writer, "/dev/null").code, 0, "{writer:?}");
        let run = desk.write_with(writer, "/dev/full");
        assert_eq!(run.code, 2, "{writer:?}\n{}", run.said());
        assert!(run.stderr.contains("No space left"), "{writer:?}\n{}", run.said());
        // As a shell has it for `3>>log` and `>(…)`.
        desk.write("class/log", OLD);
        let line: String = writer.iter().map(|part| format!(" {}", part.replace("FILE", "/dev/fd/3"))).collect();
        let mut shell = Command::new("sh");
        program::alone(&mut shell).current_dir(desk.path().join("class"));
        let run = Run::of(shell.args(["-c", &format!("exec \"$0\"{line} 3>>log"), program::FILE]));
        assert_eq!(run.code, 0, "{writer:?}\n{}", run.said());
        let log = desk.read("class/log");
        assert!(log.starts_with(OLD) && log.len() > OLD.len(), "{writer:?}: {log}");
    }
}

#[test]
fn the_summary_of_a_step_is_added_whole_or_not_at_all() {
    let desk = Desk::new();
    let summary = desk.path().join("summary.md");
    let command = |desk: &Desk, limit: &str| {
        fs::write(&summary, OLD).unwrap();
        let mut shell = Command::new("sh");
        program::alone(&mut shell).current_dir(desk.path().join("class")).env("GITHUB_STEP_SUMMARY", &summary);
        let script = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$@\"");
        shell.args(["-c", &script, "sh", program::FILE, "--format=github", "--fail-on=never"]);
        Run::of(&mut shell)
    };
    let run = command(&desk, "unlimited");
    assert_eq!(run.code, 0, "{}", run.said());
    let whole = fs::read_to_string(&summary).unwrap();
    assert!(whole.starts_with(OLD) && whole.contains("title\\-missing") | whole.contains("title-missing"), "{whole}");
    // Room for the beginning of it only.
    for number in 0..40 {
        desk.write(&format!("class/reports/bad{number}.md"), "Buổi tham quan nhà máy rất vui.\n");
    }
    let run = command(&desk, "2");
    assert_eq!(run.code, 0, "the problems are told all the same\n{}", run.said());
    assert!(run.stderr.contains("the summary could not be written"), "{}", run.said());
    assert_eq!(fs::read_to_string(&summary).unwrap(), OLD);
    fs::remove_file(&summary).unwrap();
    symlink(desk.path().join("private/profile"), &summary).unwrap();
    desk.write("private/profile", OLD);
    let run = Run::of(desk.in_class(&["--format=github", "--fail-on=never"]).env("GITHUB_STEP_SUMMARY", &summary));
    assert!(run.stderr.contains("is a symbolic link"), "{}", run.said());
    assert_eq!(desk.read("private/profile"), OLD);
}

#[test]
fn two_results_in_one_place_are_refused_by_whatever_name() {
    let desk = Desk::new();
    symlink("reports", desk.path().join("class/same")).unwrap();
    for other in ["reports/out", "./reports/out", "same/out", "reports/../same/out"] {
        let run = Run::of(&mut desk.in_class(&["--format=json=reports/out", &format!("--format=sarif={other}")]));
        assert_eq!(run.code, 2, "{other}\n{}", run.said());
        assert!(run.stderr.contains("two results would be written"), "{other}\n{}", run.said());
        assert!(!desk.path().join("class/reports/out").exists(), "{other}");
    }
}

/// Everything that prints.
fn printers() -> Vec<Vec<String>> {
    let mut all: Vec<String> = [
        "--help",
        "-h",
        "--version",
        "check --help",
        "grade --help",
        "index build --help",
        "schema check --help",
        "rule",
        "rule image-alt",
        "schema list",
        "schema show event-report",
        "schema json",
        "schema check tiny.yaml",
        "schema explain reports/bad.md",
        "man",
        "init --dry-run",
        "init --yes",
        "index build -o class.idx reports",
        "check --list-files",
        "check --explain-config=reports/bad.md",
        "check --statistics",
        "check --write-baseline=known.json",
    ]
    .map(str::to_owned)
    .to_vec();
    all.extend(FORMATS.iter().map(|meta| format!("check --fail-on=never --format={}", meta.name)));
    all.extend(GRADE_FORMATS.iter().map(|meta| format!("grade --format={}", meta.name)));
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        all.push(format!("completions {shell}"));
    }
    all.iter().map(|line| line.split(' ').map(str::to_owned).collect()).collect()
}

/// Holds that whatever prints says so when that is not possible, for the reason `why`, and ends with 2.
fn all_say(why: &str, stdout: impl Fn() -> Stdio) {
    let desk = Desk::new();
    for arguments in printers() {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        for language in ["en", "vi"] {
            let mut command = desk.in_class(&arguments);
            let output = command.env("REPORTLINT_LANGUAGE", language).stdout(stdout()).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            let expected =
                if language == "en" { "the result could not be written" } else { "không ghi được kết quả" };
            assert_eq!(output.status.code(), Some(2), "{arguments:?}\n{said}");
            assert!(said.contains(expected) && said.contains(why), "{arguments:?}\n{said}");
        }
    }
}

#[test]
fn a_full_disk_is_told_by_whatever_prints() {
    all_say("No space left", || OpenOptions::new().write(true).open("/dev/full").unwrap().into());
}

#[test]
fn a_closed_pipe_is_told_by_whatever_prints() {
    all_say("Broken pipe", || {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        writer.into()
    });
}

#[test]
fn a_folder_that_may_not_be_written_to_is_named() {
    let desk = Desk::new();
    let folder = desk.path().join("class/locked");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    // The superuser may write anywhere: then there is nothing to be seen here.
    if File::create(folder.join("probe")).is_ok() {
        return;
    }
    for writer in WRITERS {
        let run = desk.write_with(writer, "locked/result");
        assert_eq!(run.code, 2, "{writer:?}\n{}", run.said());
        assert!(run.stderr.contains("locked/result") && run.stderr.contains("denied"), "{writer:?}\n{}", run.said());
    }
}
