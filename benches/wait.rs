//! What a writer waits for: a run on one report, as a hook makes it, and an edit, as an editor tells of it.
//!
//! `cargo bench --bench wait`. Both are measured from outside, with the program as it is installed. Times mean little on a
//! machine that has other work; what a run does before it reads anything is shown beside it.

use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;

#[path = "../tests/server/client.rs"]
#[allow(dead_code, reason = "the tests ask for more")]
mod client;
#[path = "../tests/support/program.rs"]
mod program;

use client::{Editor, Site};

/// Runs, and edits, of which the middle one is told.
const TIMES: usize = 200;

fn main() {
    let name = "content/4-Visits/4.999-Port/_index.md";
    let site = Site::new();
    site.write(name, report(1));
    let said = middle(|_| run(program::command().arg("--version")));
    let checked = middle(|_| run(program::command().arg("--fail-on=never").arg(site.path(name))));
    println!("a run that says its version  {said:>10.2?}\na run on one report          {checked:>10.2?}");
    for neighbours in [0, 20, 200, 999, 3_999] {
        let site = Site::new();
        for number in 0..neighbours {
            site.write(&format!("content/4-Visits/4.{number}-Farm/_index.md"), report(number + 2));
        }
        let mut editor = Editor::start(&site);
        editor.open(&site, name, &report(1));
        let edit = middle(|time| {
            let place = json!({ "line": 16, "character": 0 });
            let change = json!([{ "range": { "start": place, "end": place }, "text": "ễ" }]);
            editor.change(&site, name, time as i64 + 2, change);
        });
        println!("an edit beside {neighbours:>4} reports  {edit:>10.2?}");
    }
}

/// How long `work` takes, the middle one of many times; it is told which time it is.
fn middle(mut work: impl FnMut(usize)) -> Duration {
    let mut taken: Vec<Duration> = (0..TIMES)
        .map(|time| {
            let before = Instant::now();
            work(time);
            before.elapsed()
        })
        .collect();
    taken.sort();
    taken[TIMES / 2]
}

fn run(command: &mut Command) {
    let run = program::Run::of(command);
    assert_eq!(run.code, 0, "{run:?}");
}

/// A report of about 8 KB.
fn report(weight: u32) -> String {
    let paragraph =
        "Chúng mình đi dọc bến cảng 🚢, hỏi từng người và **ghi lại** những gì họ kể về con nước, mùa gió và nghề.\n\n";
    let mut text = format!(
        "---\ntitle: Port\ndate: 2025-03-04\nweight: {weight}\n---\n\n# Port\n\n## People\n\n- **Hà** – pilot\n\n\
         ## The Place\n\nBy the river.\n"
    );
    for number in 0..12 {
        text.push_str(&format!("\n### Stop {number}\n\n- one\n- two\n\n![Quay](/images/quay.png)\n\n"));
        text.push_str(&paragraph.repeat(4));
    }
    text
}
