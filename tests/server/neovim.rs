//! A real editor: Neovim without a screen, where one is installed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::client::Site;
use crate::program::{self, Run};

const REPORT: &str = "content/4-Visits/4.1-Port/_index.vi.md";

/// Faults after words with marks, composed and not, and after emoji of several code points.
const TEXT: &str = "---\ntitle: \"🚢 Bến cảng\"\ndate: \"🎉 hôm qua\"\nweight: 1\n---\n\n# 🚢 Chuyến đi bến cảng\n\n\
    ## Người\n\n- **Nguye\u{302}\u{303}n Hà** – hoa tiêu\n\nẢnh 📷 chụp ở mũi tàu 🇻🇳: ![Cầu tàu](/images/cau-tau.png) và \
    ![](/images/quay.png), 👨‍👩‍👧‍👦 [lịch](/khong-co/) [họ](#người)\n\n## Địa điểm\n\nỞ te\u{302}n 🎏 ![Bến](</images/bến.png>)\n";

/// What the command says of the file as it is, in the shape of what the script writes.
fn said(site: &Site) -> Vec<Value> {
    let arguments = ["--format", "json", "--language", "en", REPORT];
    let run = Run::of(program::command().args(arguments).current_dir(site.path(""))).json();
    let severity = |word: &Value| match word.as_str() {
        Some("error") => 1,
        Some("warning") => 2,
        _ => 3,
    };
    let place = |place: &Value| json!({ "line": place["line"], "column": place["column"] });
    let found = run["diagnostics"].as_array().unwrap().iter().map(|one| {
        // An editor shows each place for itself.
        let message = one["message"].as_str().unwrap();
        let alone = message.find(" more like it: ").and_then(|at| message[..at].rfind(", and "));
        let message = &message[..alone.unwrap_or(message.len())];
        let help = one["help"].as_str().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
        json!({
            "rule": one["rule"],
            "severity": severity(&one["severity"]),
            "message": format!("{message}{help}"),
            "start": place(&one["start"]),
            "end": place(&one["end"]),
        })
    });
    found.collect()
}

fn sorted(mut found: Vec<Value>) -> Vec<Value> {
    let key = |one: &Value| (one["start"]["line"].as_u64(), one["start"]["column"].as_u64(), one["rule"].to_string());
    found.sort_by_key(key);
    found
}

/// The settings that the documentation gives, a file for each of the versions that they are for.
fn settings(site: &Site) -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/editors.md");
    let page = fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    let mut versions = Vec::new();
    for block in page.split("```lua\n-- Neovim ").skip(1) {
        let (first, lua) = block.split("```").next().unwrap().split_once('\n').unwrap();
        let version = first.split(' ').next().unwrap();
        site.write(&format!("settings/{version}.lua"), lua);
        versions.push(version);
    }
    assert_eq!(versions, ["0.11", "0.8", "0.7"]);
    site.path("settings")
}

#[test]
fn neovim_shows_what_the_command_prints_at_the_same_columns() {
    if Command::new("nvim").arg("--version").stdout(Stdio::null()).status().is_err() {
        eprintln!("no nvim on PATH: left out");
        return;
    }
    for line_end in ["\n", "\r\n"] {
        let site = Site::new();
        site.write(REPORT, TEXT.replace('\n', line_end));
        let before = said(&site);
        let out = site.path("out.json");
        let heading = TEXT.lines().position(|line| line.starts_with("## Người")).unwrap();
        let mut nvim = Command::new("nvim");
        program::alone(&mut nvim).args(["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c"]);
        nvim.arg(format!("luafile {}/tests/server/neovim.lua", env!("CARGO_MANIFEST_DIR")));
        nvim.env("PROGRAM", program::folder());
        nvim.env("REPORT", site.path(REPORT)).env("OUT", &out).env("HEADING", heading.to_string());
        nvim.env("SETTINGS", settings(&site));
        // Its own files go there.
        nvim.env("XDG_STATE_HOME", site.path("state")).env("XDG_CACHE_HOME", site.path("cache"));
        let run = Run::of(nvim.env("LC_ALL", "C.UTF-8").current_dir(site.path("")));
        let written = fs::read_to_string(&out);
        let result: Value = serde_json::from_str(&written.unwrap_or_else(|_| panic!("{run:?}"))).unwrap();
        assert_eq!(result["failed"], Value::Null, "{run:?}");
        let shown = |key: &str| sorted(result[key].as_array().unwrap().clone());
        assert!(before.len() > 4, "{before:#?}");
        assert_eq!(shown("opened"), sorted(before), "{line_end:?}");
        let after = said(&site);
        assert_eq!(shown("edited"), sorted(after), "{line_end:?}");
        assert!(result["hover"].as_str().unwrap().starts_with("**Người**"), "{result}");
        // What the editor itself makes of the server's edits.
        assert_eq!(result["references"], 1, "{result}");
        let renamed = result["renamed"].as_str().unwrap();
        assert!(renamed.contains("\n## Thuyền viên\n") && renamed.contains("[họ](#thuyền-viên)"), "{renamed}");
        if let Some(silenced) = result["silenced"].as_str() {
            assert!(silenced.contains("<!-- reportlint-disable-next-line link-not-found -->"), "{silenced}");
        }
    }
}
