//! What a key stroke costs, from the editor's side.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::client::{Editor, Site};
use crate::reports::report;

/// `cargo test --release --test server -- --ignored --nocapture speed`
#[test]
#[ignore = "measures: a release build says something, and a machine without other work"]
fn an_edit_of_a_report_of_8_kb() {
    for neighbours in [0, 20, 200] {
        let site = Site::new();
        for number in 0..neighbours {
            site.write(&format!("content/4-Visits/4.{number}-Farm/_index.md"), long(number + 2));
        }
        let name = "content/4-Visits/4.999-Port/_index.md";
        let mut editor = Editor::start(&site);
        editor.open(&site, name, &long(1));
        let mut taken: Vec<Duration> = (2..202)
            .map(|version| {
                let place = json!({ "line": 16, "character": 0 });
                let change = json!([{ "range": { "start": place, "end": place }, "text": "ễ" }]);
                let before = Instant::now();
                editor.change(&site, name, version, change);
                before.elapsed()
            })
            .collect();
        taken.sort();
        let [middle, worst] = [taken[taken.len() / 2], taken[taken.len() * 99 / 100]];
        eprintln!("beside {neighbours} reports: {middle:.2?}, the slowest of a hundred {worst:.2?}");
    }
}

/// A report of about 8 KB.
fn long(weight: u32) -> String {
    let paragraph =
        "Chúng mình đi dọc bến cảng 🚢, hỏi từng người và **ghi lại** những gì họ kể về con nước, mùa gió và nghề.\n\n";
    let mut text = report("Port", weight);
    for number in 0..12 {
        text.push_str(&format!("\n### Stop {number}\n\n- one\n- two\n\n![Quay](/images/quay.png)\n\n"));
        text.push_str(&paragraph.repeat(4));
    }
    text
}
