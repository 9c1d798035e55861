//! What a user does with fixes, end to end: what is written, what is printed, and how the program ends.

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use program::{Desk, Run};

/// A report with one thing that is fixed unasked, one that is not, and one that nobody can fix.
const BAD: &str = "---\ntitle: Night on the pier\ndate: 18/9/2025\n---\n\n# Night on the pier\n\n![](/images/pier-at-night.jpg)\n\n## Plan\n\nGo again.\n";
const FIXED: &str = "---\ntitle: Night on the pier\ndate: 18/9/2025\n---\n";

impl Desk {
    /// A folder with a report, and a schema that asks for a day, alternative texts and a section that is not there.
    fn new() -> Self {
        let desk = Self::empty();
        desk.write(
            "tiny.yaml",
            "name: tiny\n\
             front-matter: { fields: { date: { type: date, required: true }, lastmod: { type: date } } }\n\
             images: { alt: required }\n\
             sections: [{ id: fish, headings: { en: [Fish] }, required: true, requires: { words: { min: 40 } } }]\n",
        );
        desk.write(".reportlint.yaml", "schemas: [{ files: [\"**/*.md\"], schema: tiny.yaml }]\n");
        desk.write("a/report.md", BAD);
        desk
    }

    fn report(&self) -> String {
        self.read("a/report.md")
    }

    fn with_stdin(&self, arguments: &[&str], text: &[u8]) -> Run {
        Run::reading(program::command().current_dir(self.path()).args(arguments), text)
    }
}

/// The same report once what is safe is fixed.
fn safely() -> String {
    BAD.replace("18/9/2025", "2025-09-18")
}

#[test]
fn what_is_safe_is_fixed_and_the_rest_is_told_and_decides() {
    let desk = Desk::new();
    assert!(BAD.starts_with(FIXED));
    let plain = desk.run(&["a"]);
    let last =
        "1 report checked: 3 errors, 1 warning; 1 can be fixed with `--fix`, 2 more with `--fix --unsafe-fixes`\n";
    assert_eq!(plain.code, 1, "{}", plain.said());
    assert!(plain.stdout.ends_with(last), "{}", plain.stdout);
    assert_eq!(desk.report(), BAD);
    let counted = desk.run(&["a", "--unsafe-fixes"]);
    assert!(counted.stdout.ends_with("; 3 can be fixed with `--fix --unsafe-fixes`\n"), "{}", counted.stdout);
    assert_eq!(desk.report(), BAD);

    let run = desk.run(&["a", "--fix"]);
    let last = "1 report checked: 2 errors, 1 warning; 1 problem fixed in 1 report, 2 can be fixed with `--fix --unsafe-fixes`\n";
    assert_eq!(run.code, 1, "{}", run.said());
    assert!(run.stdout.ends_with(last), "{}", run.stdout);
    assert_eq!(desk.report(), safely());

    let run = desk.run(&["a", "--fix", "--unsafe-fixes"]);
    assert_eq!(run.code, 1, "a section that says nothing is not enough: {}", run.said());
    assert!(run.stdout.ends_with("; 2 problems fixed in 1 report\n"), "{}", run.stdout);
    let report = desk.report();
    assert!(
        report.contains("![Pier at night](/images/pier-at-night.jpg)") && report.contains("\n## Fish\n"),
        "{report}"
    );
    let again = desk.run(&["a", "--fix", "--unsafe-fixes"]);
    assert!(!again.stdout.contains("fixed"), "{}", again.stdout);
    assert_eq!(desk.report(), report);
}

#[test]
fn it_is_said_in_vietnamese_too() {
    let desk = Desk::new();
    let run = desk.run(&["a", "--language=vi"]);
    assert!(
        run.stdout.contains("`--fix` sửa được 1 vấn đề, `--fix --unsafe-fixes` sửa thêm được 2 vấn đề"),
        "{}",
        run.stdout
    );
    let run = desk.run(&["a", "--language=vi", "--diff"]);
    assert!(run.stderr.contains("`--fix` sẽ sửa 1 vấn đề trong 1 báo cáo"), "{}", run.stderr);
    let run = desk.run(&["a", "--language=vi", "--fix"]);
    assert!(run.stdout.contains("đã sửa 1 vấn đề trong 1 báo cáo"), "{}", run.stdout);
}

#[test]
fn a_diff_shows_what_would_change_and_writes_nothing() {
    let desk = Desk::new();
    let run = desk.run(&["a", "--diff"]);
    assert_eq!(run.code, 1, "{}", run.said());
    let expected = "--- a/report.md\n+++ a/report.md\n@@ -1,6 +1,6 @@\n ---\n title: Night on the pier\n-date: 18/9/2025\n\
                    +date: 2025-09-18\n ---\n \n # Night on the pier\n";
    assert_eq!(run.stdout, expected);
    assert_eq!(run.stderr, "`--fix` would fix 1 problem in 1 report, 2 can be fixed with `--fix --unsafe-fixes`\n");
    assert_eq!(desk.report(), BAD);
    // Another program takes it.
    desk.write("p", &run.stdout);
    let patched = Command::new("patch").args(["-p0", "-i", "p"]).current_dir(desk.path()).output();
    if patched.is_ok_and(|patched| patched.status.success()) {
        assert_eq!(desk.report(), safely());
    }
    assert_eq!(desk.run(&["a", "--fix-only"]).code, 0);
    let run = desk.run(&["a", "--diff"]);
    assert_eq!((run.code, &*run.stdout), (0, ""));
    let run = desk.run(&["a", "--diff", "--unsafe-fixes", "-o", "all.diff", "--quiet"]);
    assert_eq!((run.code, &*run.said()), (1, ""));
    assert!(desk.read("all.diff").contains("+## Fish\n"), "{}", desk.read("all.diff"));
}

#[test]
fn only_fixing_says_how_much_and_ends_well() {
    let desk = Desk::new();
    let run = desk.run(&["a", "--fix-only"]);
    assert_eq!((run.code, &*run.stdout), (0, ""));
    assert_eq!(run.stderr, "1 problem fixed in 1 report, 2 can be fixed with `--fix --unsafe-fixes`\n");
    assert_eq!(desk.report(), safely());
    let run = desk.run(&["a", "--fix-only", "--quiet"]);
    assert_eq!((run.code, &*run.said()), (0, ""));
}

#[test]
fn rules_that_are_not_asked_fix_nothing() {
    let desk = Desk::new();
    for arguments in [&["--ignore=field-type"][..], &["--rule=field-type=off"], &["--select=image-alt"]] {
        desk.run(&[&["a", "--fix"], arguments].concat());
        assert_eq!(desk.report(), BAD, "{arguments:?}");
    }
    desk.run(&["a", "--fix", "--unsafe-fixes", "--select=image-alt"]);
    assert_eq!(desk.report(), BAD.replace("![]", "![Pier at night]"));
}

#[test]
fn what_is_known_silenced_or_not_touched_is_not_fixed() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["a", "--write-baseline=known.json"]).code, 0);
    let run = desk.run(&["a", "--fix", "--baseline=known.json"]);
    assert_eq!(run.code, 0, "{}", run.said());
    assert_eq!(desk.report(), BAD);
    desk.write("a/other.md", BAD);
    desk.run(&["a", "--fix", "--baseline=known.json"]);
    assert_eq!((desk.report(), desk.read("a/other.md")), (BAD.to_owned(), safely()));

    let silent = BAD.replace("# Night", "<!-- reportlint-disable-file field-type -- as the pier has it -->\n\n# Night");
    desk.write("a/report.md", &silent);
    desk.run(&["a", "--fix"]);
    assert_eq!(desk.report(), silent);

    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        program::alone(&mut git).current_dir(desk.path()).args(["-c", "user.name=a", "-c", "user.email=a@b.test"]);
        assert!(git.args(arguments).output().unwrap().status.success(), "{arguments:?}");
    };
    let two = BAD.replace("date:", "lastmod: 17/9/2025\ndate:");
    desk.write("a/report.md", BAD);
    desk.write("a/other.md", BAD);
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "begin"]);
    desk.write("a/report.md", two.replace("Go again.", "Go again soon."));
    let run = desk.run(&["a", "--fix", "--changed"]);
    assert!(run.stdout.contains("fixed"), "{}", run.said());
    assert_eq!(desk.read("a/other.md"), BAD);
    assert!(desk.report().contains("lastmod: 2025-09-17\ndate: 18/9/2025\n"), "{}", desk.report());
}

#[test]
fn standard_input_is_printed_as_it_should_be() {
    let desk = Desk::new();
    let run = desk.with_stdin(&["--fix", "--stdin-filename=a/report.md", "-"], BAD.as_bytes());
    assert_eq!((run.code, &*run.stdout), (1, &*safely()));
    assert!(run.stderr.contains("section-missing") && run.stderr.contains("1 problem fixed"), "{}", run.stderr);
    assert_eq!(desk.report(), BAD, "the file is not written");
    // An editor puts what is printed in the place of what it has: it is all there, whatever was found.
    let good = "---\ndate: 2025-09-18\n---\n\n# Pier\n";
    for (text, expected) in [(good, good), ("", ""), ("\r\n# Pier\r\n", "\r\n# Pier\r\n")] {
        let run = desk.with_stdin(&["--fix-only", "--stdin-filename=a/new.md"], text.as_bytes());
        assert_eq!((run.code, &*run.stdout), (0, expected));
    }
    let run = desk.with_stdin(&["--diff", "--stdin-filename=a/report.md"], BAD.as_bytes());
    assert!(run.code == 1 && run.stdout.starts_with("--- a/report.md\n"), "{}", run.said());
    let output = {
        let mut command = program::command();
        command.current_dir(desk.path()).args(["--fix", "--stdin-filename=a/report.md"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"# caf\xe9\n").unwrap();
        child.wait_with_output().unwrap()
    };
    assert_eq!(output.stdout, b"# caf\xe9\n", "what is no text stays what it is");
}

#[test]
fn options_that_go_together_with_nothing_are_refused() {
    let desk = Desk::new();
    for arguments in [
        &["--diff", "--fix"][..],
        &["--diff", "--fix-only"],
        &["--fix", "--write-baseline"],
        &["--fix", "--list-files"],
        &["--diff", "--explain-config=a/report.md"],
    ] {
        let run = desk.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}\n{}", run.said());
        assert_eq!(desk.report(), BAD);
    }
    let run = desk.run(&["none", "--fix"]);
    assert_eq!(run.code, 2, "{}", run.said());
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_told_and_the_others_are_fixed() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.write("a/other.md", BAD);
    let path = desk.path().join("a/report.md");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    for arguments in [&["a", "--fix"][..], &["a", "--fix-only"]] {
        let run = desk.run(arguments);
        assert_eq!(run.code, 2, "{}", run.said());
        let told = "`a/report.md` could not be written and stays as it is: it is protected against writing";
        assert!(run.stderr.contains(told), "{}", run.said());
        assert_eq!((desk.report(), desk.read("a/other.md")), (BAD.to_owned(), safely()));
    }
    let run = desk.run(&["a", "--fix"]);
    assert!(run.stdout.contains("field-type"), "what is not fixed is told: {}", run.stdout);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o444);
    assert_eq!(fs::read_dir(desk.path().join("a")).unwrap().count(), 2, "nothing is left beside it");
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay_and_what_lies_outside_is_not_written() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new();
    fs::create_dir(desk.path().join(".git")).unwrap();
    let path = desk.path().join("a/report.md");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    symlink("a/report.md", desk.path().join("link.md")).unwrap();
    let outside = tempfile::tempdir().unwrap();
    let private = outside.path().join("private.md");
    fs::write(&private, BAD).unwrap();
    symlink(&private, desk.path().join("out.md")).unwrap();
    symlink(outside.path(), desk.path().join("away")).unwrap();

    let run = desk.run(&["link.md", "--fix"]);
    assert_eq!(run.code, 1, "{}", run.said());
    assert_eq!(desk.report(), safely());
    assert!(fs::symlink_metadata(desk.path().join("link.md")).unwrap().is_symlink());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);

    for named in ["out.md", "away/private.md", "away", "."] {
        let run = desk.run(&[named, "--fix"]);
        assert!(named == "." || run.code == 2, "{named}: {}", run.said());
        assert_eq!(fs::read_to_string(&private).unwrap(), BAD, "{named}");
    }
}

/// Thousand reports are being written when the program is killed: each is the old one or the new one, whole.
#[cfg(unix)]
#[test]
fn whoever_kills_it_finds_every_report_whole() {
    const REPORTS: usize = 1000;
    let desk = Desk::new();
    fs::remove_dir_all(desk.path().join("a")).unwrap();
    let name = |number: usize| format!("many/{number}.md");
    let old = |number: usize| BAD.replace("Go again.", &format!("Go again {number}."));
    let fill = || (0..REPORTS).for_each(|number| desk.write(&name(number), old(number)));
    let mut partly = 0;
    // Most of the time goes by before the first is written.
    for pause in 0..6 {
        if partly > 1 {
            break;
        }
        fill();
        let mut command = program::command();
        command.current_dir(desk.path()).args(["many", "--fix-only", "--select=field-type"]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // Until the first is there; then a little longer each time.
        let first = |text: String| text.contains("2025-09-18");
        let begun = Instant::now();
        let some: Vec<PathBuf> = (0..REPORTS).step_by(50).map(|number| desk.path().join(name(number))).collect();
        while begun.elapsed() < Duration::from_secs(300) && child.try_wait().unwrap().is_none() {
            if some.iter().any(|path| fs::read_to_string(path).is_ok_and(first)) {
                break;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(pause * 5));
        child.kill().unwrap();
        child.wait().unwrap();
        let mut new = 0;
        for number in 0..REPORTS {
            let text = desk.read(&name(number));
            let (old, fixed) = (old(number), old(number).replace("18/9/2025", "2025-09-18"));
            assert!(text == old || text == fixed, "{number}: {text}");
            new += usize::from(text == fixed);
        }
        partly += usize::from(0 < new && new < REPORTS);
    }
    assert!(partly > 0, "it was never killed in the middle");
    // The next run does the rest.
    assert_eq!(desk.run(&["many", "--fix-only", "--quiet", "--select=field-type"]).code, 0);
    assert!((0..REPORTS).all(|number| desk.read(&name(number)).contains("2025-09-18")));
}
