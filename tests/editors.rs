//! What the manual gives editors to read problems with, tried on what is printed.
#![cfg(unix)]

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::Path;
use std::process::Command;

use program::Run;
use regex::Regex;
use serde_json::Value;

const MANUAL: &str = include_str!("../README.md");

/// The block of code in `language` of the manual that speaks of `what`.
fn block(language: &str, what: &str) -> &'static str {
    let opening = format!("```{language}\n");
    let mut blocks = MANUAL.split(&opening).skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.find(|block| block.contains(what)).unwrap()
}

/// A report with problems behind letters of several bytes, letters of several characters, and emoji; in a folder with a
/// name that is no trouble to anybody but shells.
fn report() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let schema = "title: { required: true }\nimages: { alt: required, remote: warn }\nlanguages: { vi: \"\" }\n\
        sections: [{ id: people, headings: { vi: [Diễn giả] }, required: true }]\nrules: { image-remote: info, image-alt: warning }\n";
    fs::write(home.path().join("visit.yaml"), schema).unwrap();
    fs::write(home.path().join(".reportlint.yaml"), "schemas: [{ files: [\"**\"], schema: visit.yaml }]\n").unwrap();
    fs::create_dir(home.path().join("Tuần 1")).unwrap();
    let nfd = "Buo\u{302}\u{309}i tha\u{306}m ca\u{309}ng";
    let text = format!(
        "# Chuyến thăm cảng\n\nRất vui 🎉👩‍💻 được gặp: ![](a.png)\n\n{nfd}: ![](b.png)\n\n🚢\t**Ảnh** ![x](https://example.org/c.png) ![](d.png)\n"
    );
    fs::write(home.path().join(NAME), text).unwrap();
    home
}

const NAME: &str = "Tuần 1/bao-cao.md";

fn reportlint(home: &Path, format: &str) -> String {
    Run::of(program::command().current_dir(home).args(["check", "--format", format, NAME])).stdout
}

/// Line, column, severity, rule and message of each problem.
type Problems = Vec<(u64, u64, String, String, String)>;

fn problems(home: &Path) -> Problems {
    let json: Value = serde_json::from_str(&reportlint(home, "json")).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let number = |value: &Value| value.as_u64().unwrap();
    let problems = json["diagnostics"].as_array().unwrap().iter();
    let problems: Problems = problems
        // What is said again is one line for people.
        .filter(|it| it["repeats"] == false)
        .map(|it| {
            let (line, column) = (number(&it["start"]["line"]), number(&it["start"]["column"]));
            (line, column, text(&it["severity"]), text(&it["rule"]), text(&it["message"]))
        })
        .collect();
    let severities: Vec<&str> = problems.iter().map(|problem| &*problem.2).collect();
    assert!(["error", "warning", "info"].iter().all(|severity| severities.contains(severity)), "{problems:?}");
    problems
}

#[test]
fn a_problem_matcher_reads_every_line() {
    let home = report();
    let tasks: Value = serde_json::from_str(block("json", "problemMatcher")).unwrap();
    let pattern = &tasks["tasks"][0]["problemMatcher"]["pattern"];
    let regex = Regex::new(pattern["regexp"].as_str().unwrap()).unwrap();
    let part = |captures: &regex::Captures<'_>, name: &str| {
        captures[usize::try_from(pattern[name].as_u64().unwrap()).unwrap()].to_owned()
    };
    let read: Problems = reportlint(home.path(), "compact")
        .lines()
        .map(|line| {
            let found = regex.captures(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(part(&found, "file"), NAME);
            let number = |name| part(&found, name).parse().unwrap();
            (number("line"), number("column"), part(&found, "severity"), part(&found, "code"), part(&found, "message"))
        })
        .collect();
    assert_eq!(read, problems(home.path()));
}

/// What `program` has in its list of problems after `:make`; `None` where it is not installed.
fn quickfix(home: &Path, program: &str, arguments: &[&str]) -> Option<Value> {
    fs::write(home.join("settings.vim"), block("vim", "errorformat")).unwrap();
    let ask = "call writefile([json_encode(map(getqflist(), \
        {_, it -> extend(it, {'name': bufname(it.bufnr), 'line': getbufline(it.bufnr, it.lnum)[0]})}))], 'problems.json')";
    let mut command = Command::new(program);
    program::alone(&mut command).current_dir(home).args(arguments).args(["-n", "-i", "NONE", "-u", "NONE"]);
    command.args(["-c", "set encoding=utf-8", "-c", "edit Tuần\\ 1/bao-cao.md", "-c", "source settings.vim"]);
    command.args(["-c", "silent make!", "-c", ask, "-c", "qall!"]);
    program::find_first(&mut command, program::folder());
    let run = Run::if_installed(command.env("LC_ALL", "C.UTF-8").env("REPORTLINT_LANGUAGE", "en"))?;
    let list = fs::read_to_string(home.join("problems.json")).unwrap_or_else(|_| panic!("{run:?}"));
    Some(serde_json::from_str(&list).unwrap())
}

#[test]
fn vim_and_neovim_list_the_problems_at_their_places() {
    for (program, arguments) in [("nvim", &["--headless"][..]), ("vim", &["-N", "-e", "-s"])] {
        let home = report();
        let Some(list) = quickfix(home.path(), program, arguments) else { continue };
        let read: Problems = list
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["valid"] == 1)
            .map(|it| {
                assert_eq!(it["name"], NAME, "{program}: {it}");
                let line = it["line"].as_str().unwrap();
                let before = line.get(..usize::try_from(it["col"].as_u64().unwrap()).unwrap() - 1);
                // On the border of a character, as many of them from the start as reportlint counts.
                let column = before.unwrap_or_else(|| panic!("{program}: {it}")).chars().count() as u64 + 1;
                let severity = match it["type"].as_str().unwrap() {
                    "e" => "error",
                    "w" => "warning",
                    "i" => "info",
                    other => panic!("{program}: {other}"),
                };
                let (rule, message) = it["text"].as_str().unwrap().split_once(": ").unwrap();
                let line = it["lnum"].as_u64().unwrap();
                (line, column, severity.to_owned(), rule.to_owned(), message.to_owned())
            })
            .collect();
        assert_eq!(read, problems(home.path()), "{program}");
    }
}
