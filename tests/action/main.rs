//! The GitHub Action: its own shell steps, run here as a runner runs them.
#![cfg(unix)]

mod install;
#[path = "../support/packed.rs"]
mod packed;
#[path = "../support/program.rs"]
mod program;
#[path = "../support/runner.rs"]
mod runner;

use std::fs;

use runner::Runner;

#[test]
fn no_script_has_words_from_outside_in_it() {
    let runner = Runner::new();
    let mut scripts = 0;
    for step in runner.action["runs"]["steps"].as_sequence().unwrap() {
        if let Some(script) = step["run"].as_str() {
            assert!(!script.contains("${{"), "{script}");
            assert!(script.starts_with("set -euo pipefail\n"), "{script}");
            scripts += 1;
        } else {
            // Others' actions are named by what they promise to keep.
            assert!(step["uses"].as_str().unwrap().contains("@v"), "{step:?}");
        }
    }
    assert_eq!(scripts, 4);
}

#[test]
fn the_step_ends_as_the_check_does() {
    let good = "content/4-Events/4.1-Port";
    for (inputs, code) in [
        (&[][..], 1),
        (&[("paths", good)], 0),
        (&[("paths", "content/4-Events/4.2-Mill")], 1),
        (&[("paths", "\ncontent/4-Events/4.1-Port\r\n\ncontent/4-Events/4.2-Mill\n")], 1),
        (&[("paths", "")], 1),
        (&[("fail-on", "never")], 0),
        (&[("config", "mild.yaml")], 0),
        (&[("config", "mild.yaml"), ("fail-on", "warning")], 1),
        (&[("paths", "gone")], 2),
        (&[("paths", good), ("config", "gone.yaml")], 2),
        (&[("paths", good), ("fail-on", "sometimes")], 2),
        (&[("paths", good), ("language", "tlh")], 2),
    ] {
        let ended = Runner::with_program().check(inputs);
        assert_eq!(ended.code, code, "{inputs:?}: {}", ended.out);
        assert_eq!(ended.outputs, "");
    }
}

#[test]
fn problems_stand_at_their_lines_in_the_language_asked_for() {
    let ended = Runner::with_program().check(&[]);
    let annotation = "::error file=content/4-Events/4.2-Mill/_index.md,line=5,";
    assert!(ended.out.lines().any(|line| line.starts_with(annotation)), "{}", ended.out);
    let ended = Runner::with_program().check(&[("language", "vi")]);
    assert!(ended.out.contains("báo cáo"), "{}", ended.out);
}

#[test]
fn a_result_in_sarif_is_written_and_named_for_the_upload() {
    let mut runner = Runner::with_program();
    for name in ["result.sarif", "a name with blanks.sarif"] {
        let ended = runner.check(&[("sarif", name)]);
        assert_eq!(ended.code, 1, "{}", ended.out);
        let mut lines = ended.outputs.lines();
        let delimiter = lines.next().unwrap().strip_prefix("sarif<<").unwrap();
        assert_eq!(lines.collect::<Vec<_>>(), [name, delimiter]);
        let sarif = fs::read(runner.path("work").join(name)).unwrap();
        let sarif: serde_json::Value = serde_json::from_slice(&sarif).unwrap();
        assert_eq!(sarif["version"], "2.1.0");
        assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "title-missing");
    }
    // What an earlier run left is not uploaded as this one's.
    let ended = runner.check(&[("fail-on", "sometimes")]);
    assert_eq!((ended.code, ended.outputs.as_str()), (2, ""), "{}", ended.out);
}

#[test]
fn what_is_given_is_never_taken_for_a_command() {
    for hostile in
        ["$(touch owned)", "`touch owned`", "\"; touch owned; \"", "'; touch owned #", "x\ntouch owned", "-o owned"]
    {
        for input in ["paths", "config", "fail-on", "language"] {
            let mut runner = Runner::with_program();
            let ended = runner.check(&[(input, hostile)]);
            assert_eq!(ended.code, 2, "{input}: {hostile}: {}", ended.out);
            assert!(!runner.path("work/owned").exists(), "{input}: {hostile}");
        }
        let mut runner = Runner::with_program();
        runner.check(&[("sarif", hostile)]);
        assert!(!runner.path("work/owned").exists(), "{hostile}");
    }
}
