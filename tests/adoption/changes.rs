//! Only what a git change touches is told of, in real repositories.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::program::{self, Run};
use super::{Desk, found};

/// A desk that is a git repository with one commit of `files`, schema and config.
fn repository(files: &[(&str, &str)]) -> Desk {
    let desk = Desk::new();
    desk.git(&["init", "--quiet", "--initial-branch=main"]);
    for (name, text) in files {
        desk.write(name, text);
    }
    desk.commit();
    desk
}

impl Desk {
    pub fn git(&self, arguments: &[&str]) {
        let run = Run::of(git(self.path()).args(arguments));
        assert!(run.code == 0, "{arguments:?}: {run:?}");
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", "A step"]);
    }

    /// What is told of the change since the last commit.
    fn changed(&self) -> Vec<String> {
        self.found(&["--changed"])
    }
}

pub fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    program::alone(&mut git).current_dir(folder).args([
        "-c",
        "user.name=An",
        "-c",
        "user.email=an@example.org",
        "-c",
        "commit.gpgSign=false",
    ]);
    git.env("GIT_CONFIG_GLOBAL", folder.join("no-config")).env("GIT_CONFIG_NOSYSTEM", "1");
    git
}

/// A title, then images on lines 3, 5, 7, none with an alternative text.
pub const THREE: &str = "# Chuyến đi\n\n![](a.png)\n\n![](b.png)\n\n![](c.png)\n";

#[test]
fn only_lines_that_the_change_touches_are_told_of() {
    let desk = repository(&[("a.md", THREE), ("b.md", THREE)]);
    assert_eq!(desk.changed(), [""; 0]);
    desk.write("a.md", THREE.replace("b.png", "d.png").replace("c.png)\n", "c.png)\n\nHết.\n"));
    assert_eq!(desk.changed(), ["a.md:5 warning image-alt"]);
    // Staged or not is the same.
    desk.git(&["add", "a.md"]);
    assert_eq!(desk.changed(), ["a.md:5 warning image-alt"]);
    let run = desk.run(&["--changed", "--fail-on", "warning"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("note: 1 report was left out: unchanged since HEAD"), "{}", run.stdout);
    desk.commit();
    assert_eq!(desk.changed(), [""; 0]);
    assert_eq!(desk.found(&["--changed=HEAD~1"]), ["a.md:5 warning image-alt"]);
    let clean = desk.run(&["--changed"]);
    assert!(clean.code == 0 && clean.stdout.ends_with("0 reports checked: no problems found\n"), "{clean:?}");
}

#[test]
fn of_a_new_file_everything_is_told() {
    let desk = repository(&[("a.md", THREE)]);
    desk.write("new.md", THREE);
    desk.write("staged.md", THREE);
    desk.git(&["add", "staged.md"]);
    assert_eq!(desk.changed().len(), 6);
    desk.write(".gitignore", "ignored.md\n");
    desk.write("ignored.md", THREE);
    assert_eq!(desk.changed().len(), 6, "what git ignores is no report unless it is named");
    assert_eq!(desk.found(&["--changed", "ignored.md"]).len(), 3);
}

#[test]
fn what_is_missing_from_a_touched_file_is_told_wherever_it_was() {
    let lost = THREE.replace("# Chuyến đi", "Chuyến đi");
    let desk = repository(&[("a.md", THREE), ("b.md", &lost)]);
    desk.write("a.md", &lost);
    assert_eq!(desk.changed(), ["a.md:1 error title-missing"]);
    desk.commit();
    desk.write("a.md", format!("{lost}\nHết.\n"));
    assert_eq!(desk.changed(), ["a.md:1 error title-missing"]);
}

#[test]
#[cfg(unix)]
fn names_of_every_kind_are_found() {
    let names = ["a b.md", "Sự kiện \u{1f389}/báo cáo.md", "tab\tand \"quotes\".md", "-dash.md", "x'y/$z.md"];
    let files: Vec<_> = names.iter().map(|name| (*name, THREE)).collect();
    let desk = repository(&files);
    for name in names {
        desk.write(name, THREE.replace("b.png", "d.png"));
    }
    let found: Vec<String> = desk.changed().iter().map(|line| line.replace(":5 warning image-alt", "")).collect();
    let mut names = names.to_vec();
    names.sort_unstable();
    assert_eq!(found, names);
}

#[test]
fn a_file_that_moves_is_not_new() {
    let long = format!("{THREE}{}", "Một dòng dài cho git nhận ra tệp.\n\n".repeat(20));
    let desk = repository(&[("a b.md", &long), ("c.md", &long.replace("Một", "Hai"))]);
    fs::create_dir(desk.path().join("thư mục")).unwrap();
    desk.git(&["mv", "a b.md", "thư mục/a b.md"]);
    desk.git(&["mv", "c.md", "d.md"]);
    assert_eq!(desk.changed(), [""; 0]);
    desk.write("d.md", long.replace("Một", "Hai").replace("b.png", "d.png"));
    assert_eq!(desk.changed(), ["d.md:5 warning image-alt"]);
}

#[test]
fn every_kind_of_line_end_is_counted_right() {
    let windows = THREE.replace('\n', "\r\n");
    let old = THREE.replace('\n', "\r");
    let desk = repository(&[("windows.md", &windows), ("old.md", &format!("{old}\n{THREE}"))]);
    desk.write("windows.md", windows.replace("b.png", "d.png"));
    desk.write("old.md", format!("{old}\n{}", THREE.replace("c.png", "d.png")));
    assert_eq!(desk.changed(), ["old.md:14 warning image-alt", "windows.md:5 warning image-alt"]);
    // A checkout with other line ends is no change.
    let desk = repository(&[("a.md", THREE)]);
    desk.git(&["config", "core.autocrlf", "true"]);
    desk.write("a.md", &windows);
    assert_eq!(desk.changed(), [""; 0]);
    desk.write("a.md", windows.replace("b.png", "d.png"));
    assert_eq!(desk.changed(), ["a.md:5 warning image-alt"]);
}

#[test]
fn settings_of_git_change_nothing() {
    let desk = repository(&[("a.md", THREE), (".gitattributes", "*.md diff=words\n")]);
    for (key, value) in [
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.context", "9"),
        ("diff.interHunkContext", "9"),
        ("diff.external", "false"),
        ("diff.words.textconv", "false"),
        ("diff.renames", "false"),
        ("diff.relative", "true"),
        ("color.ui", "always"),
        ("color.diff", "always"),
        ("core.quotePath", "true"),
    ] {
        desk.git(&["config", key, value]);
    }
    desk.write("a.md", THREE.replace("a.png", "d.png").replace("c.png", "e.png"));
    assert_eq!(desk.changed(), ["a.md:3 warning image-alt", "a.md:7 warning image-alt"]);
}

#[test]
fn it_does_not_matter_where_it_is_started() {
    let desk = repository(&[("an/a.md", THREE), ("an/deep/b.md", THREE), ("bình/c.md", THREE)]);
    for name in ["an/a.md", "an/deep/b.md", "bình/c.md"] {
        desk.write(name, THREE.replace("b.png", "d.png"));
    }
    let of = |folder: &str, arguments: &[&str]| {
        found(&desk.run_in(folder, &[&["--changed", "--format", "json"], arguments].concat()))
    };
    assert_eq!(of("an", &[]), ["a.md:5 warning image-alt", "deep/b.md:5 warning image-alt"]);
    assert_eq!(of("an/deep", &["../a.md"]), ["../a.md:5 warning image-alt"]);
    // As a hook, which git gives places of its own.
    let mut hook = desk.command_in("an");
    hook.args(["--changed", "--format", "compact", "deep"]);
    hook.env("GIT_DIR", ".git").env("GIT_INDEX_FILE", ".git/index").env("GIT_PREFIX", "an/");
    assert!(Run::of(&mut hook).stdout.starts_with("deep/b.md:5:1: "));
    // From outside, and through a link.
    let outside = tempfile::tempdir().unwrap();
    let mut command = desk.command();
    command.current_dir(outside.path()).arg("--changed").args(["--format", "compact"]).arg(desk.path().join("bình"));
    assert!(Run::of(&mut command).stdout.contains("bình/c.md:5:1: "));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(desk.path().join("an"), outside.path().join("link")).unwrap();
        let mut command = desk.command();
        command.current_dir(outside.path()).args(["--changed", "--format", "compact", "link/"]);
        command.arg("--schema").arg(desk.path().join("diary.yaml"));
        assert!(Run::of(&mut command).stdout.starts_with("link/a.md:5:1: "));
    }
}

#[test]
fn before_the_first_commit_everything_is_new() {
    let desk = Desk::new();
    desk.git(&["init", "--quiet"]);
    desk.write("a.md", THREE);
    assert_eq!(desk.changed().len(), 3);
    desk.git(&["add", "a.md"]);
    assert_eq!(desk.changed().len(), 3);
    let run = desk.run(&["--changed=main"]);
    assert_eq!((run.code, &*run.stdout), (2, ""));
}

#[test]
fn a_branch_is_compared_with_where_it_began() {
    let desk = repository(&[("a.md", THREE), ("b.md", THREE)]);
    desk.git(&["switch", "--quiet", "--create", "mine"]);
    desk.write("a.md", THREE.replace("b.png", "d.png"));
    desk.commit();
    desk.git(&["switch", "--quiet", "main"]);
    desk.write("b.md", THREE.replace("c.png", "e.png"));
    desk.commit();
    desk.git(&["switch", "--quiet", "mine"]);
    assert_eq!(desk.found(&["--changed=main"]), ["a.md:5 warning image-alt", "b.md:7 warning image-alt"]);
    for since in ["--changed=main...", "--changed=main...HEAD"] {
        assert_eq!(desk.found(&[since]), ["a.md:5 warning image-alt"]);
    }
}

#[test]
fn a_conflict_is_a_change_and_a_file_without_lines_is_told_of_whole() {
    let desk = repository(&[("a.md", THREE)]);
    desk.git(&["switch", "--quiet", "--create", "mine"]);
    desk.write("a.md", THREE.replace("b.png", "d.png"));
    desk.commit();
    desk.git(&["switch", "--quiet", "main"]);
    desk.write("a.md", THREE.replace("b.png", "e.png"));
    desk.commit();
    assert_ne!(Run::of(git(desk.path()).args(["merge", "--quiet", "mine"])).code, 0);
    assert_eq!(desk.changed(), ["a.md:5 error conflict-unresolved"]);

    let desk = repository(&[("a.md", THREE), (".gitattributes", "*.md -diff\n")]);
    assert_eq!(desk.changed(), [""; 0]);
    desk.write("a.md", THREE.replace("b.png", "d.png"));
    assert_eq!(desk.changed().len(), 3);
}

#[test]
fn a_repository_within_another_is_asked_itself() {
    let desk = repository(&[("a.md", THREE)]);
    desk.write("inner/b.md", THREE);
    let inner = desk.path().join("inner");
    for arguments in [&["init", "--quiet"][..], &["add", "b.md"], &["commit", "--quiet", "--message", "A step"]] {
        assert_eq!(Run::of(git(&inner).args(arguments)).code, 0);
    }
    assert_eq!(desk.changed(), [""; 0]);
    desk.write("inner/b.md", THREE.replace("b.png", "d.png"));
    assert_eq!(desk.changed(), ["inner/b.md:5 warning image-alt"]);
}

#[test]
fn without_git_or_a_repository_the_work_cannot_be_done() {
    let desk = Desk::new();
    desk.write("a.md", THREE);
    let said = |run: &Run, said: &str| {
        assert_eq!((run.code, &*run.stdout), (2, ""), "{run:?}");
        assert!(run.stderr.starts_with(said), "{}", run.stderr);
    };
    let mut command = desk.command();
    command.arg("--changed").env("GIT_CEILING_DIRECTORIES", desk.path().parent().unwrap());
    said(&Run::of(&mut command), "error: `.` is not in a git work tree: fatal: not a git repository");

    let desk = repository(&[("a.md", THREE)]);
    said(&desk.run(&["--changed=no-such-branch"]), "error: git knows no commit `no-such-branch` in ");
    said(&desk.run(&["--changed=--output=x"]), "error: git knows no commit `--output=x` in ");
    said(&desk.run(&["--changed=gone..."]), "error: git knows no commit `gone` in ");
    said(&desk.run(&["--changed", "--write-baseline"]), "error: the argument");
    let mut command = desk.command();
    command.arg("--changed").env("PATH", desk.path());
    said(&Run::of(&mut command), "error: there is no program `git` here\n");
}

#[test]
fn no_report_at_all_is_still_a_failure() {
    let desk = repository(&[("notes.txt", "x\n")]);
    let run = desk.run(&["--changed"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.starts_with("error: no report was found"), "{}", run.stderr);
}

#[test]
fn files_that_did_not_change_are_not_read() {
    let huge = "x".repeat(17 << 20);
    let desk = repository(&[("a.md", THREE), ("huge.md", &huge)]);
    desk.write("a.md", THREE.replace("b.png", "d.png"));
    let run = desk.run(&["--changed", "--format", "json"]);
    let json = run.json();
    assert_eq!(json["summary"]["files"], 1);
}

#[test]
fn a_baseline_and_a_change_go_together() {
    let desk = repository(&[("a.md", THREE)]);
    desk.run(&["--write-baseline=known.json"]);
    desk.write("a.md", THREE.replace("b.png", "d.png").replace("![](c.png)", "Hết."));
    assert_eq!(desk.found(&["--baseline=known.json", "--changed"]), ["a.md:5 warning image-alt"]);
    let run = desk.run(&["--baseline=known.json", "--changed"]);
    assert!(run.stdout.contains("1 problem is known") && run.stdout.contains("lists 2 problems"), "{}", run.stdout);
}

#[test]
fn lines_taken_out_touch_both_neighbours() {
    let desk = repository(&[("a.md", "# Chuyến đi\n\n![](a.png)\nMột\n![](b.png)\n![](c.png)\n")]);
    desk.write("a.md", "# Chuyến đi\n\n![](a.png)\n![](b.png)\n![](c.png)\n");
    assert_eq!(desk.changed(), ["a.md:3 warning image-alt", "a.md:4 warning image-alt"]);
}

#[test]
fn a_new_file_is_an_old_one_if_they_share_half() {
    let lines = |from: usize, to: usize| (from..to).map(|number| format!("Dòng số {number}.\n\n")).collect::<String>();
    let half = format!("{THREE}\n{}", lines(0, 20));
    let desk = repository(&[("a.md", &half), ("b.md", &format!("{THREE}\n{}", lines(100, 120)))]);
    desk.git(&["mv", "a.md", "new.md"]);
    desk.write("new.md", format!("{}\n{}", THREE.replace("c.png", "d.png"), lines(6, 26)));
    desk.git(&["mv", "b.md", "other.md"]);
    desk.write("other.md", format!("{THREE}\n{}", lines(200, 230)));
    desk.git(&["add", "--all"]);
    let other = ["other.md:3", "other.md:5", "other.md:7"].map(|place| format!("{place} warning image-alt"));
    assert_eq!(desk.changed(), [&["new.md:7 warning image-alt".to_owned()], &other[..]].concat());
    // What git has not been told of is new.
    desk.git(&["reset", "--quiet"]);
    assert_eq!(desk.changed().len(), 6);
    // A copy is new, as the old one is still there.
    desk.git(&["reset", "--quiet", "--hard"]);
    desk.write("copy.md", &half);
    desk.git(&["add", "copy.md"]);
    assert_eq!(desk.found(&["--changed", "copy.md"]).len(), 3);
}

#[test]
#[cfg(unix)]
fn another_kind_of_file_is_another_file() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = repository(&[("a.md", THREE), ("b.md", THREE), ("c.md", THREE)]);
    for name in ["link.md", "other.md"] {
        symlink("a.md", desk.path().join(name)).unwrap();
    }
    desk.commit();
    assert_eq!(desk.changed(), [""; 0]);
    // A link is what it says, wherever it leads.
    fs::remove_file(desk.path().join("link.md")).unwrap();
    desk.write("link.md", THREE);
    fs::remove_file(desk.path().join("b.md")).unwrap();
    symlink("a.md", desk.path().join("b.md")).unwrap();
    fs::set_permissions(desk.path().join("c.md"), fs::Permissions::from_mode(0o755)).unwrap();
    let places = |name: &str| [3, 5, 7].map(|line| format!("{name}:{line} warning image-alt"));
    assert_eq!(desk.changed(), places("link.md"));
    assert_eq!(desk.found(&["--changed", "b.md", "c.md"]), places("b.md"));
    assert_eq!(desk.found(&["--changed", "other.md"]), [""; 0]);
}

#[test]
fn it_does_not_matter_how_git_names_what_it_keeps() {
    let desk = Desk::new();
    desk.git(&["init", "--quiet", "--object-format=sha256"]);
    // The same letters, written apart.
    desk.write("Chuye\u{302}\u{301}n đi.md", THREE);
    desk.commit();
    assert_eq!(desk.changed(), [""; 0]);
    fs::rename(desk.path().join("Chuye\u{302}\u{301}n đi.md"), desk.path().join("Chuyến đi.md")).unwrap();
    assert_eq!(desk.changed(), [""; 0]);
    desk.write("Chuyến đi.md", THREE.replace("b.png", "d.png"));
    assert_eq!(desk.changed(), ["Chuyến đi.md:5 warning image-alt"]);
    // Another name for the commit, and another content in its place.
    desk.commit();
    let ids: Vec<String> = ["HEAD", "HEAD~1"]
        .map(|revision| Run::of(git(desk.path()).args(["rev-parse", revision])).stdout.trim().to_owned())
        .to_vec();
    desk.git(&["replace", &ids[0], &ids[1]]);
    assert_eq!(desk.changed(), [""; 0]);
}

#[test]
fn what_is_in_the_index_alone_counts_as_it_lies_on_the_disk() {
    let desk = repository(&[("a.md", THREE), ("b.md", THREE)]);
    desk.write("a.md", THREE.replace("b.png", "d.png"));
    desk.git(&["add", "a.md"]);
    desk.write("a.md", THREE);
    assert_eq!(desk.changed(), [""; 0]);
    // Taken out of the index, it is new to git.
    desk.git(&["rm", "--quiet", "--cached", "b.md"]);
    assert_eq!(desk.changed().len(), 3);
    // What is not on the disk is no report.
    desk.write("gone.md", THREE);
    desk.git(&["add", "gone.md"]);
    fs::remove_file(desk.path().join("gone.md")).unwrap();
    assert_eq!(desk.found(&["--changed", "."]).len(), 3);
}

#[test]
fn what_is_too_large_for_a_report_is_not_read_from_git_either() {
    let huge = format!("{THREE}{}", "Một dòng.\n".repeat(500_000));
    let desk = repository(&[("a.md", &huge)]);
    desk.write("a.md", THREE);
    assert_eq!(desk.changed().len(), 3);
    desk.write("a.md", huge.replacen('M', "H", 1));
    assert_eq!(desk.changed(), ["a.md:1 error file-unreadable"]);
}
