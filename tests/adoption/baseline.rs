//! Known problems are told no more, wherever they move; new ones are.

use std::fs;

use serde_json::Value;

use super::program::Run;
use super::{Desk, found, page};

#[test]
fn known_problems_are_told_no_more_wherever_they_move() {
    let desk = Desk::new();
    desk.write("an/a.md", page(&["a", "b"]));
    desk.write("bình/b c.md", page(&["a"]));
    let written = desk.run(&["--write-baseline"]);
    assert_eq!((written.code, &*written.stderr), (0, ""));
    assert_eq!(
        written.stdout,
        "5 problems written to .reportlint-baseline.json: `--baseline=.reportlint-baseline.json` hides them from now on\n"
    );
    let known = &["--baseline", ".reportlint-baseline.json"];
    let clean = desk.run(known);
    assert_eq!(clean.code, 0);
    assert!(clean.stdout.starts_with("note: 5 problems are known and not shown: . lists themreportlint"), "{clean:?}");

    // Lines move, and what comes new is told.
    desk.write("an/a.md", format!("Mở đầu.\r\n\r\n{}", page(&["new", "b", "a"])));
    assert_eq!(desk.found(known), ["an/a.md:5 warning image-alt"]);
    // From another folder too.
    let inner = desk.run_in("an", &["--baseline", "../.reportlint-baseline.json", "--format", "json"]);
    assert_eq!(found(&inner), ["a.md:5 warning image-alt"]);
}

#[test]
fn a_baseline_is_sorted_has_a_version_and_stays_the_same() {
    let desk = Desk::new();
    desk.write("b.md", page(&["z", "a", "a"]));
    desk.write("a.md", "x\n");
    desk.run(&["--write-baseline=known.json"]);
    let text = desk.read("known.json");
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["version"], 1);
    let problems = json["problems"].as_array().unwrap();
    let paths: Vec<_> = problems.iter().map(|it| it["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["a.md", "b.md", "b.md", "b.md"]);
    assert!(problems.iter().any(|it| it["count"] == 2));
    assert_eq!(text.lines().count(), 4 + 4 + 1, "one line for each problem: {text}");
    desk.run(&["--write-baseline=known.json", "b.md", "a.md"]);
    assert_eq!(desk.read("known.json"), text);
}

#[test]
fn what_is_mended_is_gone_and_a_baseline_shrinks() {
    let desk = Desk::new();
    for name in ["a.md", "b.md", "c.md"] {
        desk.write(name, page(&["a", "b"]));
    }
    let known = &["--baseline=known.json"];
    desk.run(&["--write-baseline=known.json"]);
    desk.write("a.md", format!("# Chuyến đi\n\n{}", page(&["a"])));
    fs::remove_file(desk.path().join("c.md")).unwrap();
    let check = |run: &Run, gone: usize| {
        let note = format!("holds {gone} problem");
        assert!(run.code == 0 && run.stdout.contains(&note), "{run:?}");
    };
    check(&desk.run(known), 5);
    // A hook that is given one file says nothing of the others that are there.
    check(&desk.run(&["--baseline=known.json", "b.md"]), 3);
    // Nor does it take them out.
    desk.run(&["--baseline=known.json", "--write-baseline", "a.md"]);
    assert_eq!(desk.found(known), [""; 0]);
    let quiet = desk.run(known);
    assert!(!quiet.stdout.contains("no more"), "{quiet:?}");
    let json: Value = serde_json::from_str(&desk.read("known.json")).unwrap();
    assert_eq!(json["problems"].as_array().unwrap().len(), 4);
}

#[test]
fn what_is_no_baseline_is_refused_and_never_written_over() {
    let desk = Desk::new();
    desk.write("a.md", "x\n");
    for (text, said) in [
        ("# Chuyến đi\n", "expected value"),
        ("", "EOF"),
        ("{\"version\": 9, \"problems\": [], \"new\": {}}", "this is version 9, and this reportlint reads version 1"),
        ("{\"version\": 1, \"problems\": [{}]}", "missing field `path`"),
        ("\u{0}\u{1}", "expected value"),
    ] {
        desk.write("known.json", text);
        for option in ["--baseline=known.json", "--write-baseline=known.json"] {
            let run = desk.run(&[option]);
            assert_eq!((run.code, &*run.stdout), (2, ""), "{text:?}");
            assert!(
                run.stderr.starts_with("error: known.json is no baseline") && run.stderr.contains(said),
                "{}",
                run.stderr
            );
        }
        assert_eq!(desk.read("known.json"), text);
    }
    for (option, said) in [
        ("--baseline=nowhere.json", "error: cannot read the baseline nowhere.json: there is no such file"),
        ("--baseline=an", "error: cannot read the baseline an: it is no file"),
        ("--write-baseline=nowhere/known.json", "error: the baseline nowhere/known.json could not be written"),
    ] {
        fs::create_dir_all(desk.path().join("an")).unwrap();
        let run = desk.run(&[option]);
        assert_eq!((run.code, &*run.stdout), (2, ""), "{option}");
        assert!(run.stderr.starts_with(said), "{}", run.stderr);
    }
}

#[test]
fn half_a_baseline_is_not_written() {
    let desk = Desk::new();
    desk.write("a.md", "x\n");
    let run = desk.run(&["--write-baseline=known.json", "a.md", "gone.md"]);
    assert_eq!((run.code, &*run.stdout), (2, ""));
    assert!(run.stderr.contains("`gone.md`") && run.stderr.contains("no baseline was written"), "{}", run.stderr);
    assert!(!desk.path().join("known.json").exists());
}
