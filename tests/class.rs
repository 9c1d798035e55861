//! A class, end to end: who has handed in what, whose texts are alike, and what each gets.

#[path = "support/program.rs"]
mod program;

use std::process::Command;

use program::{Desk, Run, alone};
use serde_json::Value;

const SCHEMA: &str = "\
name: visit
files: [\"**/reports/*.md\"]
title: { required: true, points: 4 }
sections: [{ id: lessons, headings: { en: [Lessons], vi: [Bài học] }, required: true, points: 6 }]
";

const CLAIM: &str = "schemas: [{ files: [\"**/reports/*.md\"], schema: visit.yaml }]\n";

/// Sentences on `topic` that differ from those of every other topic.
fn sentences(topic: &str, count: usize) -> String {
    let parts = ["was carried up the slip", "came back wet and was hung out", "was measured twice"];
    (0..count).map(|n| format!("{topic}{n} {} before {topic}{} arrived. ", parts[n % 3], n * 7 + 1)).collect()
}

fn report(topic: &str) -> String {
    format!("# A visit to {topic}\n\n## Lessons\n\n{}\n", sentences(topic, 12))
}

/// A folder with the schema, this config, and these reports below `students`.
fn class(config: &str, reports: &[(&str, &str)]) -> Desk {
    let desk = Desk::empty();
    desk.write("visit.yaml", SCHEMA);
    desk.write(".reportlint.yaml", format!("{CLAIM}{config}"));
    for (path, topic) in reports {
        desk.write(&format!("students/{path}.md"), report(topic));
    }
    desk
}

const TWO: &str = "class: { students: 'students/*', expect: [{ schema: visit.yaml, count: 2 }] }\n";

/// An has two reports, Bình one, and Chi an empty folder.
fn three() -> Desk {
    let desk = class(TWO, &[("an/reports/a", "an1"), ("an/reports/b", "an2"), ("binh/reports/a", "binh1")]);
    desk.write("students/chi/notes.txt", "nothing yet");
    desk
}

fn git(desk: &Desk, day: &str, arguments: &[&str]) {
    let mut command = Command::new("git");
    let time = format!("{day}T12:00:00+07:00");
    let command = alone(&mut command).current_dir(desk.path()).env("GIT_COMMITTER_DATE", time);
    command.args(["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]).args(arguments);
    let run = Run::if_installed(command).unwrap();
    assert_eq!(run.code, 0, "{arguments:?}: {run:?}");
}

/// Commits all that there is.
fn commit(desk: &Desk, day: &str) {
    git(desk, day, &["init", "-q", "."]);
    git(desk, day, &["add", "."]);
    git(desk, day, &["commit", "-q", "-m", "x"]);
}

fn students(json: &Value) -> Vec<(&str, u64, bool)> {
    json["class"]["students"]
        .as_array()
        .unwrap()
        .iter()
        .map(|student| {
            let missing =
                student["missing"].as_array().unwrap().iter().map(|missing| missing["files"].as_u64().unwrap());
            (student["name"].as_str().unwrap(), missing.sum(), student["present"].as_bool().unwrap())
        })
        .collect()
}

#[test]
fn what_is_missing_is_told_in_every_format_and_fails_the_run() {
    let desk = three();
    for format in ["human", "compact", "json", "html", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"] {
        let run = desk.run(&["--format", format]);
        assert_eq!(run.code, 1, "{format}: {run:?}");
        for student in ["binh", "chi"] {
            assert!(
                run.stdout.contains(&format!("students/{student}")),
                "{format} does not tell of {student}: {run:?}"
            );
        }
        assert!(run.stdout.contains("report-missing") || format == "html", "{format}: {run:?}");
    }
    let json = desk.run(&["--format", "json"]).json();
    assert_eq!(students(&json), [("an", 0, true), ("binh", 1, true), ("chi", 2, true)]);
    assert_eq!(json["summary"]["files"], 3, "a folder is no report");
    let run = desk.run(&["--format", "compact"]);
    assert!(
        run.stdout
            .contains("students/chi:1:1: error[report-missing] no report was handed in for `visit`: 2 are expected\n"),
        "{run:?}"
    );
    let run = desk.run(&["--format", "compact", "--language", "vi"]);
    assert!(run.stdout.contains("mới nộp 1/2 báo cáo `visit`"), "{run:?}");
    assert_eq!(desk.run(&["--rule", "report-missing=off"]).code, 0);
    assert_eq!(desk.run(&["--ignore", "report-missing"]).code, 0);
    let run = desk.run(&["--select", "report-missing", "--statistics"]);
    assert!(run.said().contains("\n       2        2  report-missing"), "{run:?}");
}

#[test]
fn a_run_over_a_part_says_nothing_of_the_rest() {
    let desk = three();
    let clean = |arguments: &[&str]| {
        let run = desk.run(arguments);
        assert_eq!((run.code, run.said().contains("report-missing")), (0, false), "{arguments:?}: {run:?}");
    };
    clean(&["students/an/reports/a.md", "students/binh/reports/a.md"]);
    clean(&["students/an"]);
    clean(&["students/binh/reports"]);
    clean(&["students", "--schema", "visit.yaml"]);
    let one = desk.run(&["students/binh", "--format", "compact"]);
    assert_eq!((one.code, one.stdout.matches("report-missing").count()), (1, 1), "{one:?}");
    let nothing = desk.run(&["students/chi", "--format", "compact"]);
    assert_eq!((nothing.code, nothing.stdout.matches("report-missing").count()), (1, 1), "{nothing:?}");
    let all = desk.run(&["students/an", "students/binh", "students/chi", "--format", "compact"]);
    assert_eq!((all.code, all.stdout.matches("report-missing").count()), (1, 2), "{all:?}");
    let mut command = desk.command();
    let stdin =
        Run::reading(command.args(["-", "--stdin-filename", "students/binh/reports/a.md"]), report("x").as_bytes());
    assert!(!stdin.said().contains("report-missing"), "{stdin:?}");
    commit(&desk, "2026-11-01");
    desk.write("students/binh/reports/a.md", report("binh9"));
    clean(&["--changed"]);
}

#[test]
fn a_list_says_who_is_in_the_class() {
    let list =
        "\u{feff}Họ và tên;Thư mục\r\n\"Lê \"\"Tí\"\" An; lớp trưởng\";students/an\r\nTrần Bình;students/binh/\r\n";
    let config = "class: { name: K18, students: class.csv, expect: [{ schema: visit.yaml, count: 1 }] }\n";
    let desk = class(config, &[("an/reports/a", "an1"), ("chi/reports/a", "chi1")]);
    desk.write("class.csv", list);
    let run = desk.run(&["--format", "json"]);
    assert_eq!(run.code, 1);
    let json = run.json();
    assert_eq!(json["class"]["name"], "K18");
    assert_eq!(students(&json), [("Lê \"Tí\" An; lớp trưởng", 0, true), ("Trần Bình", 1, false), ("chi", 0, true)]);
    assert_eq!(json["summary"]["notes"][0], "1 folder with reports is not in the list of the class: `students/chi`");
    let found = &json["diagnostics"][0];
    assert_eq!((&found["path"], &found["start"]["line"]), (&"class.csv".into(), &3.into()));
    let csv = desk.run(&["grade", "--by", "student", "--format", "csv", "--bom"]);
    assert!(csv.stdout.starts_with("\u{feff}row,student,folder,"), "{csv:?}");
    assert!(csv.stdout.contains("student,Trần Bình,students/binh,0,1,0,10,0,"), "{csv:?}");
    assert!(csv.stdout.contains("\"Lê \"\"Tí\"\" An; lớp trưởng\",students/an,1,0,10,10,100,"), "{csv:?}");
}

#[test]
fn a_hostile_list_or_config_reads_nothing_elsewhere_and_is_told() {
    let config = "class: { students: class.csv, expect: [{ schema: visit.yaml }] }\n";
    let desk = class(config, &[("an/reports/a", "an1")]);
    desk.write("class.csv", "folder,name\nstudents/an,An\n../../etc,Up\n/etc,Root\nC:/x,Drive\n.,Here\n,Nobody\nstudents/an,Twice\n\"students/\0\",Nul\n");
    let run = desk.run(&["--format", "compact"]);
    assert_eq!(run.code, 2, "{run:?}");
    for told in [
        "`../../etc` leads out",
        "`/etc` leads out",
        "`C:/x` begins with a drive",
        "`.` is not the name of a folder",
        "has no folder",
        "already the folder in line 2",
    ] {
        assert!(run.stderr.contains(told), "{told}: {run:?}");
    }
    assert!(run.stdout.is_empty(), "{run:?}");
    for (students, told) in [
        ("../other", "leads out of the config's folder"),
        ("/etc/*", "leads out of the config's folder"),
        ("students/**", "at any depth"),
        ("students/[", "`students/[` is not a pattern of folders: the `]` after `[` is missing"),
        (" ", "is not the name of a folder"),
        ("''", "is not the name of a folder"),
        ("./", "is not the name of a folder"),
        ("studnets/*", "no folder matches `studnets/*`"),
        (r"students\*", "write `students/*`"),
        (r"students\an", "write `students/an`"),
        (r"C:\class\*", "begins with a drive"),
    ] {
        desk.write(".reportlint.yaml", format!("{CLAIM}class: {{ students: [{students:?}], expect: [] }}\n"));
        let run = desk.run(&[]);
        assert_eq!(run.code, 2, "{students}: {run:?}");
        assert!(run.stderr.contains(told), "{students}: {run:?}");
    }
    for students in ["\"''\"", "\"\"", "' '", "[]", "'students/*/'"] {
        desk.write(".reportlint.yaml", format!("{CLAIM}class:\n  students: {students}\n  expect: []\n"));
        let run = desk.run(&[]);
        let is_right = students.contains('*');
        assert_eq!(run.code, if is_right { 0 } else { 2 }, "{students}: {run:?}");
        assert!(is_right || run.stderr.contains(".reportlint.yaml:3:"), "{students}: {run:?}");
    }
    desk.write(".reportlint.yaml", format!("{CLAIM}{config}"));
    desk.write("class.csv", "folder,name\nstudents\\an,An\n");
    let run = desk.run(&["--language", "vi"]);
    assert!(run.code == 2 && run.stderr.contains("hãy viết `students/an`"), "{run:?}");
    desk.write(".reportlint.yaml", format!("{CLAIM}class: {{ students: ['students/[']  }}\n"));
    let run = desk.run(&["--language", "vi"]);
    assert!(run.stderr.contains("không phải là mẫu tên thư mục: thiếu `]` sau `[`"), "{run:?}");
    for (expect, told) in [
        ("{ schema: visit.yaml, count: 0 }", "are not expected of anybody"),
        ("{ schema: visit.yaml, count: 4000000000 }", "are not expected of anybody"),
        ("{ schema: visit.yaml, due: tomorrow }", "is not a day"),
        ("{ schema: evnt-report }", "evnt-report"),
        ("{ schema: visit.yaml, languages: [xx] }", "does not have"),
    ] {
        desk.write(".reportlint.yaml", format!("{CLAIM}class: {{ students: 'students/*', expect: [{expect}] }}\n"));
        let run = desk.run(&[]);
        assert!(run.code == 2 && run.stderr.contains(told), "{expect}: {run:?}");
    }
}

#[test]
#[cfg(unix)]
fn links_that_lead_out_are_nobody() {
    use std::os::unix::fs::symlink;
    let outside = Desk::empty();
    outside.write("reports/a.md", report("secret"));
    let desk = class(TWO, &[("an/reports/a", "an1"), ("an/reports/b", "an2")]);
    symlink(outside.path(), desk.path().join("students/eve")).unwrap();
    let json = desk.run(&["--format", "json"]).json();
    assert_eq!(students(&json), [("an", 0, true)]);
    desk.write(".reportlint.yaml", format!("{CLAIM}class: {{ students: list.csv, expect: [] }}\n"));
    desk.write("list.csv", "students/eve,Eve\n");
    let run = desk.run(&[]);
    assert_eq!(run.code, 2, "{run:?}");
    std::fs::remove_file(desk.path().join("list.csv")).unwrap();
    symlink("/etc/passwd", desk.path().join("list.csv")).unwrap();
    let run = desk.run(&[]);
    assert!(run.code == 2 && !run.said().contains("root:"), "{run:?}");
}

#[test]
fn without_a_config_most_sites_say_what_is_expected() {
    let desk = Desk::empty();
    let event =
        std::fs::read_to_string("fixtures/class/gia-linh/content/4-EventParticipated/4.1-Event1/_index.md").unwrap();
    for (number, student) in ["an", "binh", "chi", "dung"].into_iter().enumerate() {
        desk.write(&format!("{student}/hugo.toml"), "");
        if number < 3 {
            let own = event.replace("kiln", &format!("{student}kiln"));
            desk.write(&format!("{student}/content/4-EventParticipated/4.1-Event1/_index.md"), own);
        }
    }
    let run = desk.run(&["--select", "report-missing", "--format", "compact"]);
    assert_eq!(
        run.stdout,
        "dung:1:1: error[report-missing] no report was handed in for `event-report`: 1 is expected; 3 of 4 students have it\n"
    );
    assert_eq!(run.code, 1);
    let one = desk.run(&["an", "--select", "report-missing"]);
    assert_eq!(one.code, 0, "one site is no class: {one:?}");
    desk.write(".reportlint.yaml", "class: { expect: [] }\n");
    assert_eq!(desk.run(&["--select", "report-missing"]).code, 0);
}

#[test]
fn what_is_missing_is_an_info_as_long_as_there_is_time() {
    for (due, severity, code, told) in [
        (", due: 2190-06-30", "info", 0, "; there is time until 2190-06-30\n"),
        (", due: 2021-06-30", "error", 1, "; the last day was 2021-06-30\n"),
        ("", "error", 1, "handed in for `visit`\n"),
    ] {
        let config = TWO.replace("count: 2", &format!("count: 2{due}"));
        let desk = class(&config, &[("an/reports/a", "an1"), ("an/reports/b", "an2"), ("binh/reports/a", "binh1")]);
        let run = desk.run(&["--format", "compact"]);
        assert_eq!(run.code, code, "{due}: {run:?}");
        assert!(run.stdout.contains(&format!("students/binh:1:1: {severity}[report-missing] only 1 of 2")), "{run:?}");
        assert!(run.stdout.contains(told), "{run:?}");
        let warned = desk.run(&["--rule", "report-missing=warning", "--fail-on", "warning"]);
        assert_eq!(warned.code, code, "what there is time for is no warning either: {warned:?}");
        assert!(!desk.run(&["--rule", "report-missing=off"]).said().contains("report-missing"));
    }
}

#[test]
fn who_is_left_out_on_the_command_line_is_not_asked_about() {
    let missing = |desk: &Desk, arguments: &[&str]| {
        let run = desk.run(&[arguments, &["--format", "compact", "--select", "report-missing"]].concat());
        let lines = run.stdout.lines().filter_map(|line| line.split(':').next());
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let desk = three();
    assert_eq!(missing(&desk, &[]), ["students/binh", "students/chi"]);
    for exclude in ["chi", "students/chi", "**/chi"] {
        assert_eq!(missing(&desk, &["--exclude", exclude]), ["students/binh"], "{exclude}");
    }
    assert_eq!(missing(&desk, &["--exclude", "binh", "--exclude", "chi"]), [""; 0]);
    desk.write(".reportlint.yaml", format!("{CLAIM}{}", TWO.replace("students/*", "list.csv")));
    desk.write("list.csv", "students/an,An\nstudents/chi,Chi\nstudents/dung,Dung\n");
    assert_eq!(missing(&desk, &[]), ["list.csv", "students/chi"]);
    assert_eq!(missing(&desk, &["--exclude", "dung"]), ["students/chi"]);
    // Without a class in the config, sites are students.
    let sites = class("", &[]);
    for student in ["an", "binh", "chi", "dung"] {
        sites.write(&format!("{student}/hugo.toml"), "");
        if student != "dung" {
            sites.write(&format!("{student}/content/reports/a.md"), report(student));
        }
    }
    assert_eq!(missing(&sites, &[]), ["dung"]);
    assert_eq!(missing(&sites, &["--exclude", "dung"]), [""; 0]);
}

#[test]
fn who_has_no_folder_is_on_the_page_with_what_is_missing() {
    let desk = class(&TWO.replace("'students/*'", "list.csv"), &[("an/reports/a", "an1"), ("an/reports/b", "an2")]);
    desk.write("list.csv", "students/an,An\nstudents/chi,Lê Chi\nstudents/dung,Dung\n");
    let page = desk.run(&["--format", "html"]).stdout;
    assert!(page.contains("2 reports of 3 students"), "{page}");
    for student in ["Lê Chi", "Dung"] {
        let row = page.split("<tr ").find(|row| row.contains(&format!(">{student}</a>"))).unwrap();
        assert!(row.contains("data-absent=\"report-missing:1:0:0\"") && row.contains("data-total=\"0\">1<"), "{row}");
        let told = page.split("<section class=\"student").find(|told| told.contains(&format!("{student}<span"))).unwrap();
        assert_eq!(told.matches("data-rule=\"report-missing\"").count(), 1, "{told}");
    }
    assert!(!page.contains(">list.csv</a>"), "{page}");
    assert_eq!(desk.run(&["--format", "html=class/"]).code, 1);
    assert_eq!(std::fs::read_dir(desk.path().join("class")).unwrap().count(), 4, "a sheet for each");
}

/// What git does is what costs time in a class with a long history.
#[test]
#[cfg(unix)]
fn git_is_asked_once_whatever_is_fixed() {
    use std::os::unix::fs::PermissionsExt;
    let desk = class(&TWO.replace("count: 2", "count: 2, due: 2026-11-10"), &[]);
    for student in ["an", "binh"] {
        desk.write(
            &format!("students/{student}/reports/a.md"),
            report("fern").replace("# A visit", "\u{feff}#A visit"),
        );
        desk.write(&format!("students/{student}/reports/b.md"), report(student));
    }
    commit(&desk, "2026-11-12");
    let tools = Desk::empty();
    let log = tools.path().join("log");
    let real = String::from_utf8(Command::new("sh").args(["-c", "command -v git"]).output().unwrap().stdout).unwrap();
    tools.write("git", format!("#!/bin/sh\necho \"$@\" >> {}\nexec {} \"$@\"\n", log.display(), real.trim()));
    std::fs::set_permissions(tools.path().join("git"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", tools.path().display(), std::env::var("PATH").unwrap_or_default());
    for arguments in [&["--format", "json"][..], &["--fix", "--unsafe-fixes", "--format", "json"]] {
        let run = Run::of(desk.command().env("PATH", &path).args(arguments));
        assert_eq!(run.json()["class"]["copies"][0]["reports"][0]["first_commit"], "2026-11-12", "{run:?}");
        let asked = std::fs::read_to_string(&log).unwrap();
        assert_eq!(asked.matches("rev-list").count(), 1, "{arguments:?}: {asked}");
        std::fs::remove_file(&log).unwrap();
    }
}

#[test]
fn a_students_own_config_has_no_say() {
    let desk = three();
    desk.write(
        "students/binh/.reportlint.yaml",
        "rules: { report-missing: off }\nclass: { students: '*', expect: [] }\n",
    );
    let run = desk.run(&["--format", "compact", "--select", "report-missing"]);
    assert!(run.stdout.contains("students/binh:1:1: error[report-missing]"), "{run:?}");
}

#[test]
fn what_is_missing_costs_points_and_fail_under_is_an_exit_status() {
    let desk = three();
    let run = desk.run(&["grade", "--by", "student"]);
    assert_eq!(run.code, 0);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(lines[1].starts_with("binh") && lines[1].contains("10 of 20"), "{run:?}");
    assert!(
        lines[2].starts_with("chi")
            && lines[2].contains("0 of 20")
            && lines[2].contains("2 of 2 reports not handed in"),
        "{run:?}"
    );
    for (least, code) in [("0", 0), ("0.01", 1), ("50%", 1), ("101", 2), ("half", 2)] {
        assert_eq!(desk.run(&["grade", "--fail-under", least]).code, code, "{least}");
    }
    assert_eq!(desk.run(&["grade", "students/an", "--fail-under", "100"]).code, 0);
    let json = desk.run(&["grade", "--format", "json"]).json();
    let chi = &json["sites"][2];
    assert_eq!(
        (&chi["site"], &chi["possible"], &chi["not_handed_in"][0]["files"]),
        (&"chi".into(), &20.into(), &2.into())
    );
    let csv = desk.run(&["grade", "--format", "csv"]).stdout;
    assert!(csv.contains("\r\nmissing,chi,,,visit,0,20,0,2 of 2 reports not handed in,0,students/chi,"), "{csv}");
    for arguments in [["--format", "csv"], ["--format", "text"]] {
        let run = desk.run(&arguments);
        assert!(
            run.code == 2 && run.stderr.contains(&format!("reportlint grade --format {}", arguments[1])),
            "{run:?}"
        );
    }
}

#[test]
fn days_late_are_those_after_the_last_commit() {
    let config = TWO.replace("count: 2", "count: 2, due: 2026-11-10");
    let desk = class(&config, &[("an/reports/a", "an1")]);
    let late = |desk: &Desk| {
        let json = desk.run(&["grade", "--format", "json"]).json();
        let reports: Vec<Value> = json["sites"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|site| site["reports"].as_array().unwrap().clone())
            .collect();
        let days: Vec<Value> = reports.iter().map(|report| report["late_days"].clone()).collect();
        (days, json["summary"]["notes"].as_array().unwrap().len())
    };
    assert_eq!(late(&desk), (vec![Value::Null], 1), "without git, a note says that nobody knows");
    commit(&desk, "2026-11-10");
    assert_eq!(late(&desk), (vec![0.into()], 0));
    desk.write("students/an/reports/b.md", report("an2"));
    git(&desk, "2026-11-13", &["add", "."]);
    git(&desk, "2026-11-13", &["commit", "-q", "-m", "late"]);
    assert_eq!(late(&desk), (vec![0.into(), 3.into()], 0));
    let csv = desk.run(&["grade", "--by", "student", "--format", "csv"]).stdout;
    assert!(csv.contains("student,an,students/an,2,0,20,20,100,1,3,0,0,0,0,"), "{csv}");
    let text = desk.run(&["grade"]).stdout;
    assert!(text.contains("3 days late"), "{text}");
}

#[test]
fn both_writers_are_told_with_the_days_that_git_knows() {
    let desk = class("", &[]);
    for (student, topic) in [("an", "fern"), ("binh", "moss"), ("cam", "fern")] {
        desk.write(&format!("{student}/hugo.toml"), "");
        desk.write(&format!("{student}/content/reports/a.md"), report(topic));
        commit(&desk, if student == "cam" { "2026-11-09" } else { "2026-11-02" });
    }
    let json = desk.run(&["--format", "json", "--select", "report-copied"]).json();
    let told = json["diagnostics"].as_array().unwrap();
    assert_eq!(told.len(), 2, "{told:#?}");
    assert_eq!(told[0]["path"], "an/content/reports/a.md");
    assert_eq!(told[0]["labels"][1]["message"], "the same words; first committed on 2026-11-09");
    let group = &json["class"]["copies"][0];
    assert_eq!(
        (&group["reports"][0]["first_commit"], &group["reports"][0]["student"]),
        (&"2026-11-02".into(), &"an".into())
    );
    let passage = &group["pairs"][0]["passages"][0];
    assert_eq!(passage["a"]["text"], passage["b"]["text"]);
    let csv = desk.run(&["grade", "--format", "csv"]).stdout;
    assert!(csv.contains(",1,cam/content/reports/a.md,100,2026-11-02\r\n"), "{csv}");
    let shallow = Desk::empty();
    let from = format!("file://{}", desk.path().display());
    git(&shallow, "2026-11-10", &["clone", "-q", "--depth", "1", &from, "class"]);
    let run = shallow.run(&["class", "--format", "json", "--select", "report-copied"]);
    assert!(
        run.json()["class"]["copies"][0]["reports"][0]["first_commit"].is_null(),
        "a cut history knows no first day"
    );
}

#[test]
fn a_key_in_text_that_is_alike_is_shown_to_nobody() {
    let key = ["AKIA", "Q7ZP3M2XK5LWV6TB"].concat();
    let text = format!("# A visit\n\n## Lessons\n\n{}The key {key} was on the quay.\n", sentences("quay", 12));
    let desk = class("", &[]);
    for student in ["an", "binh"] {
        desk.write(&format!("{student}/hugo.toml"), "");
        desk.write(&format!("{student}/content/reports/a.md"), &text);
    }
    for format in ["json", "html", "human"] {
        let run = desk.run(&["--format", format]);
        assert!(run.stdout.contains("was on the quay") && !run.stdout.contains(&key), "{format}: {}", run.stdout);
    }
}

#[test]
fn a_handout_is_told_once_and_is_no_report_once_it_is_named() {
    let handout = sentences("handout", 12);
    let desk = class("", &[]);
    for student in ["an", "binh", "chi", "dung", "em"] {
        desk.write(&format!("{student}/hugo.toml"), "");
        desk.write(&format!("{student}/content/reports/a.md"), format!("{}\n{handout}\n", report(student)));
    }
    let json = desk.run(&["--format", "json"]).json();
    assert_eq!(json["class"]["shared"].as_array().unwrap().len(), 1, "{json:#}");
    assert!(!json["diagnostics"].to_string().contains("report-copied"), "{json:#}");
    let notes = json["summary"]["notes"].to_string();
    assert_eq!(notes.matches("5 of 5 students have the same text").count(), 1, "{notes}");
    desk.write("reports/handout.md", format!("# Handout\n\n{handout}\n"));
    desk.write(".reportlint.yaml", format!("{CLAIM}copies: {{ templates: [reports/handout.md] }}\n"));
    let json = desk.run(&["--format", "json"]).json();
    assert_eq!((json["summary"]["files"].as_u64(), json["class"]["shared"].as_array().unwrap().len()), (Some(5), 0));
    let named = desk.run(&["reports/handout.md"]);
    assert_ne!(named.code, 0, "who names it has it checked: {named:?}");
}

#[test]
fn a_class_of_thousands_takes_no_longer_for_each() {
    let desk = Desk::empty();
    desk.write("visit.yaml", SCHEMA);
    desk.write(
        ".reportlint.yaml",
        format!("{CLAIM}class: {{ students: class.csv, expect: [{{ schema: visit.yaml }}] }}\n"),
    );
    let list: String = (0..4000).map(|number| format!("students/s{number},Student {number}\n")).collect();
    desk.write("class.csv", list);
    desk.write("students/s7/reports/a.md", report("only"));
    let start = std::time::Instant::now();
    let json = desk.run(&["--format", "json"]).json();
    assert_eq!(
        (json["summary"]["errors"].as_u64(), json["class"]["students"].as_array().unwrap().len()),
        (Some(3999), 4000)
    );
    assert_eq!(json["summary"]["omitted"][0]["diagnostics"], 3899);
    assert!(start.elapsed().as_secs() < 60);
}

/// The class of the fixtures as programs and spreadsheets are given it. Nobody finds git here: what it knows of the fixtures
/// differs from checkout to checkout.
#[test]
fn the_class_of_the_fixtures_is_told_to_programs_and_spreadsheets() {
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let printed = |arguments: &[&str]| {
        Run::of(program::command().env("PATH", "").current_dir(&fixtures).args(arguments)).stdout.replace("\r\n", "\n")
    };
    let json: Value = serde_json::from_str(&printed(&["class", "--format", "json"])).unwrap();
    insta::assert_snapshot!("class_json", format!("{:#}\n", json["class"]));
    insta::assert_snapshot!("class_csv", printed(&["grade", "class", "--format", "csv"]));
    insta::assert_snapshot!("class_by_student", printed(&["grade", "class", "--by", "student", "--format", "csv"]));
    insta::assert_snapshot!("class_by_student_vi", printed(&["grade", "class", "--by", "student", "--language", "vi"]));
    insta::assert_snapshot!("class_grade", printed(&["grade", "class"]));
    let of_the_class = ["--select", "report-missing,report-copied", "--format", "compact"];
    insta::assert_snapshot!("class_compact", printed(&[&["class"][..], &of_the_class].concat()));
    insta::assert_snapshot!("class_compact_vi", printed(&[&["class", "--language", "vi"][..], &of_the_class].concat()));
    insta::assert_snapshot!("class_page", overview(&printed(&["class", "--format", "html"])));
    insta::assert_snapshot!(
        "class_page_vi",
        overview(&printed(&["grade", "class", "--format", "html", "--language", "vi"]))
    );
    for format in ["junit", "sarif", "github", "html"] {
        let told = printed(&["class", "--format", format]);
        for student in ["an-nhien", "duc-huy"] {
            assert!(told.contains(student), "{format} says nothing of {student}");
        }
    }
}

/// The words of a page above its problems, a line for each row and paragraph.
fn overview(page: &str) -> String {
    let start = page.find("<header>").unwrap();
    let end = page.find("<section aria-labelledby=\"rules\"").unwrap();
    let mut out = String::new();
    for piece in page[start..end].split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        match tag.split_whitespace().next().unwrap_or_default() {
            "/tr" | "/p" | "/h1" | "/h2" | "/h3" | "/div" | "/summary" | "/li" => out.push('\n'),
            "/td" | "/th" => out.push_str(" | "),
            _ => {}
        }
        out.push_str(text);
    }
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}
