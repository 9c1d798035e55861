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
        run.stdout.contains("students/chi:1:1: error[report-missing] no report of `visit` is handed in: 2 expected\n"),
        "{run:?}"
    );
    let run = desk.run(&["--format", "compact", "--language", "vi"]);
    assert!(run.stdout.contains("mới nộp 1/2 báo cáo `visit`: còn thiếu 1"), "{run:?}");
    assert_eq!(desk.run(&["--rule", "report-missing=off"]).code, 0);
    assert_eq!(desk.run(&["--ignore", "report-missing"]).code, 0);
    let run = desk.run(&["--select", "report-missing", "--statistics"]);
    assert!(run.said().contains("2"), "{run:?}");
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
        "`C:/x` leads out",
        "no student's folder",
        "has no folder",
        "of line 2, too",
    ] {
        assert!(run.stderr.contains(told), "{told}: {run:?}");
    }
    assert!(run.stdout.is_empty(), "{run:?}");
    for (students, told) in [
        ("../other", "leads out of the config's folder"),
        ("/etc/*", "leads out of the config's folder"),
        ("students/**", "at any depth"),
        ("students/[", "is no pattern of folders"),
    ] {
        desk.write(".reportlint.yaml", format!("{CLAIM}class: {{ students: [{students:?}], expect: [] }}\n"));
        let run = desk.run(&[]);
        assert_eq!(run.code, 2, "{students}: {run:?}");
        assert!(run.stderr.contains(told), "{students}: {run:?}");
    }
    for (expect, told) in [
        ("{ schema: visit.yaml, count: 0 }", "are not expected of anybody"),
        ("{ schema: visit.yaml, count: 4000000000 }", "are not expected of anybody"),
        ("{ schema: visit.yaml, due: tomorrow }", "is no day"),
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
        "dung:1:1: error[report-missing] no report of `event-report` is handed in: 1 expected, as 3 of 4 students have it\n"
    );
    assert_eq!(run.code, 1);
    let one = desk.run(&["an", "--select", "report-missing"]);
    assert_eq!(one.code, 0, "one site is no class: {one:?}");
    desk.write(".reportlint.yaml", "class: { expect: [] }\n");
    assert_eq!(desk.run(&["--select", "report-missing"]).code, 0);
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
fn a_handout_is_told_once_and_is_no_report_once_it_is_named() {
    let handout = sentences("handout", 12);
    let desk = class("", &[]);
    for student in ["an", "binh", "chi", "dung", "em"] {
        desk.write(&format!("{student}/hugo.toml"), "");
        desk.write(&format!("{student}/content/reports/a.md"), format!("{}\n{handout}\n", report(student)));
    }
    desk.write("reports/handout.md", format!("# Handout\n\n{handout}\n"));
    let json = desk.run(&["--format", "json"]).json();
    assert_eq!(json["class"]["shared"].as_array().unwrap().len(), 1, "{json:#}");
    assert!(!json["diagnostics"].to_string().contains("report-copied"), "{json:#}");
    let notes = json["summary"]["notes"].to_string();
    assert_eq!(notes.matches("students have the same text").count(), 1, "{notes}");
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
