//! Code actions: fixes, comments that silence, pages of rules.

use std::fs;

use serde_json::{Value, json};

use crate::client::{Editor, Site, edited, range, rules};
use crate::program::{self, Run};
use crate::reports::{PORT, report};

fn everything() -> Value {
    json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 9999, "character": 0 } })
}

fn actions(editor: &mut Editor, site: &Site, range: &Value, only: Option<&[&str]>) -> Vec<Value> {
    let mut context = json!({ "diagnostics": [] });
    if let Some(only) = only {
        context["only"] = json!(only);
    }
    let params = json!({ "textDocument": { "uri": site.uri(PORT) }, "range": range, "context": context });
    editor.request("textDocument/codeAction", params)["result"].as_array().unwrap().clone()
}

fn edits(site: &Site, action: &Value) -> Vec<Value> {
    action["edit"]["changes"][site.uri(PORT)].as_array().unwrap().clone()
}

/// A report with many things to fix, safe and not.
const FAULTY: &str = "---\ntitle: x\ndate: 18/9/2025\nweight: 08\nkind: fram\n---\n\n# Port 🎉\n\n**People**\n\n- **Hà** – pilot\n\n\
    ## The Place\n\n![](/images/quai.png) [about](/nowhere/)\n\n![Quay](images\\quay.png)\n";

#[test]
fn every_fix_is_a_quick_fix_and_the_preferred_one_of_its_finding() {
    let site = Site::new();
    site.write(PORT, FAULTY);
    let json = Run::of(program::command().args(["--format", "json", PORT]).current_dir(site.path(""))).json();
    let mut expected: Vec<String> = json["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["fixable"] == true)
        .map(|one| one["rule"].as_str().unwrap().to_owned())
        .collect();
    let mut editor = Editor::start(&site);
    let found = editor.open(&site, PORT, FAULTY);
    let all = actions(&mut editor, &site, &everything(), Some(&["quickfix"]));
    let fixes: Vec<&Value> =
        all.iter().filter(|action| action["title"].as_str().unwrap().starts_with("Fix: ")).collect();
    let mut fixed: Vec<String> =
        fixes.iter().map(|action| action["diagnostics"][0]["code"].as_str().unwrap().to_owned()).collect();
    expected.sort();
    fixed.sort();
    assert!(expected.len() > 3, "{expected:?}");
    assert_eq!(fixed, expected);
    for fix in fixes {
        assert_eq!(fix["isPreferred"], true, "{fix}");
        assert!(found.contains(&fix["diagnostics"][0]), "{fix}");
    }
    // Each can be applied.
    for fix in all.iter().filter(|action| action["edit"].is_object()) {
        assert_ne!(edited(FAULTY, &edits(&site, fix)), FAULTY, "{fix}");
    }
}

#[test]
fn all_at_once_is_what_the_command_writes() {
    for text in [FAULTY.to_owned(), FAULTY.replace('\n', "\r\n"), report("Port", 1).replace("2025-03-04", "18/3/2025")]
    {
        let site = Site::new();
        site.write(PORT, &text);
        let mut editor = Editor::start(&site);
        editor.show(&site, PORT, &text);
        let all = actions(&mut editor, &site, &everything(), Some(&["source.fixAll"]));
        let changed = edited(&text, &edits(&site, all.last().unwrap()));
        Run::of(program::command().args(["--fix", "--quiet", PORT]).current_dir(site.path("")));
        let written = fs::read_to_string(site.path(PORT)).unwrap();
        assert_ne!(written, text);
        assert_eq!(changed, written);
        // An editor that asks later gets the same.
        let resolves = json!({ "capabilities": { "textDocument": { "codeAction": { "resolveSupport": { "properties": ["edit"] } } } } });
        let mut editor = Editor::start_with(&site, resolves);
        editor.show(&site, PORT, &text);
        let all = actions(&mut editor, &site, &everything(), None);
        let later = all.into_iter().find(|action| action["kind"] == "source.fixAll.reportlint").unwrap();
        assert_eq!(later["edit"], Value::Null);
        let resolved = editor.request("codeAction/resolve", later)["result"].take();
        assert_eq!(edited(&text, &edits(&site, &resolved)), written);
    }
}

/// Takes the action with this title at each finding of `rule`, one after the other, and returns the texts and what is
/// found then.
fn silenced(text: &str, rule: &str, title: &str) -> Vec<Option<(String, Vec<String>)>> {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let found = editor.open(&site, PORT, text);
    let here: Vec<Value> = found.iter().filter(|one| one["code"] == rule).cloned().collect();
    assert!(!here.is_empty(), "{rule}: {found:#?}");
    let title = title.replace("RULE", &format!("`{rule}`"));
    let mut version = 1;
    let mut after = Vec::new();
    for one in here {
        let all = actions(&mut editor, &site, &one["range"], None);
        let action = all.iter().find(|action| action["title"] == title.as_str() && action["diagnostics"][0] == one);
        after.push(action.map(|action| {
            assert_eq!(action["isPreferred"], Value::Null);
            let changed = edited(text, &edits(&site, action));
            version += 1;
            let left = editor.change(&site, PORT, version, json!([{ "text": changed }]));
            let left = rules(&left).iter().map(|&rule| rule.to_owned()).collect();
            version += 1;
            editor.change(&site, PORT, version, json!([{ "text": text }]));
            (changed, left)
        }));
    }
    after
}

#[test]
fn a_finding_is_silenced_where_it_is_and_the_page_stays_the_same() {
    let image = "![](/images/quay.png)";
    for (body, comment) in [
        // In a paragraph of its own, and within one.
        (format!("{image}\n"), "\n<!-- reportlint-disable-next-line image-alt -->\n![]"),
        (format!("First line\nthen {image}\n"), "First line <!-- reportlint-disable-next-line image-alt -->\nthen !["),
        (
            format!("First line  \nthen {image}\n"),
            "First line <!-- reportlint-disable-next-line image-alt -->  \nthen ![",
        ),
        // In lists.
        (format!("- a\n- {image}\n- c\n"), "- a <!-- reportlint-disable-next-line image-alt -->\n- !["),
        (format!("- {image}\n- c\n"), "\n<!-- reportlint-disable-next-line image-alt -->\n- !["),
        (format!("1. a\n\n   b\n\n   {image}\n2. c\n"), "\n   <!-- reportlint-disable-next-line image-alt -->\n   !["),
        (format!("- a\n  - {image}\n"), "- a\n  <!-- reportlint-disable-next-line image-alt -->\n  - !["),
        // In tables: below another row, and right below the head.
        (
            format!("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | {image} |\n"),
            "| 1 | 2 <!-- reportlint-disable-next-line image-alt --> |\n| 3 | ![",
        ),
        (
            format!("x\n\n| a | b |\n|---|---|\n| 3 | {image} |\n\ny\n"),
            "<!-- reportlint-disable image-alt -->\n| a | b |\n|---|---|\n| 3 | ![](/images/quay.png) |\n\n<!-- reportlint-enable image-alt -->\n\ny",
        ),
        (format!("> a\n> {image}\n"), "> a <!-- reportlint-disable-next-line image-alt -->\n> !["),
    ] {
        let text = report("Port", 1) + "\n" + &body;
        for (text, comment) in
            [(text.clone(), comment.to_owned()), (text.replace('\n', "\r\n"), comment.replace('\n', "\r\n"))]
        {
            let after = silenced(&text, "image-alt", "Silence RULE here");
            let [Some((changed, left))] = &after[..] else { panic!("{text}: {after:?}") };
            assert!(changed.contains(&comment), "{changed}");
            assert_eq!(left, &[""; 0], "{changed}");
        }
    }
}

#[test]
fn in_front_matter_only_the_page_can_be_silenced() {
    let text = report("Port", 1).replace("date: 2025-03-04\n", "");
    assert_eq!(silenced(&text, "field-missing", "Silence RULE here"), [None]);
    let page = silenced(&text, "field-missing", "Silence RULE on this page");
    let [Some((changed, left))] = &page[..] else { panic!("{page:?}") };
    assert!(changed.contains("---\n<!-- reportlint-disable-file field-missing -->\n\n# Port"), "{changed}");
    assert_eq!(left, &[""; 0]);
    // Without front matter, at the top; a byte order mark stays first.
    let bare = "\u{feff}# Port\n\n## People\n\n- a\n\n## The Place\n\nx\n";
    let page = silenced(bare, "front-matter-missing", "Silence RULE on this page");
    let [Some((changed, left))] = &page[..] else { panic!("{page:?}") };
    assert!(changed.starts_with("\u{feff}<!-- reportlint-disable-file front-matter-missing -->\n# Port"), "{changed}");
    assert_eq!(left, &[""; 0]);
    // What stops the build cannot be silenced.
    let stops = report("Port", 1).replace("2025-03-04", "soon");
    assert_eq!(silenced(&stops, "field-type", "Silence RULE on this page"), [None]);
}

#[test]
fn nothing_is_silenced_where_the_config_forbids_it() {
    let site = Site::new();
    site.write(
        ".reportlint.yaml",
        "schemas: [{ files: ['content/4-Visits/**'], schema: visit.yaml }]\nsuppressions: ignore\n",
    );
    let mut editor = Editor::start(&site);
    editor.open(&site, PORT, FAULTY);
    let all = actions(&mut editor, &site, &everything(), None);
    assert!(!all.is_empty() && all.iter().all(|action| !action["title"].as_str().unwrap().starts_with("Silence")));
}

#[test]
fn the_page_of_a_rule_is_read_without_a_network() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let found = editor.open(&site, PORT, &report("Port", 1).replace("By the river.", "![](/images/quay.png)"));
    let all = actions(&mut editor, &site, &found[0]["range"], Some(&["quickfix"]));
    let shows: Vec<&Value> = all.iter().filter(|action| action["command"].is_object()).collect();
    assert_eq!(shows.len(), 1);
    assert_eq!(shows[0]["title"], "Show what `image-alt` is about");
    assert_eq!(shows[0]["command"]["command"], "reportlint.showRule");
    // An editor that has no such command is told the first part, and gets the page.
    let answer = editor.request("workspace/executeCommand", shows[0]["command"].clone())["result"].take();
    let text = answer["text"].as_str().unwrap();
    assert!(text.starts_with("# image-alt\n") && text.contains("## Example"), "{text}");
    let message = editor.received("window/showMessage");
    assert!(message["message"].as_str().unwrap().ends_with("more: `reportlint rule image-alt`"), "{message}");
    let asked = editor.request("reportlint/rule", json!({ "id": "image-alt" }))["result"].take();
    assert_eq!(asked["text"], answer["text"]);
    assert_eq!(editor.request("reportlint/rule", json!({ "id": "no-rule" }))["result"], Value::Null);
    for wrong in [
        json!({ "command": "reportlint.showRule", "arguments": ["no-rule"] }),
        json!({ "command": "rm", "arguments": [] }),
    ] {
        assert_eq!(editor.request("workspace/executeCommand", wrong)["error"]["code"], -32602);
    }
    // One that has it does not get it from the server.
    for (commands, listed) in [(json!(["reportlint.showRule"]), false), (json!([]), true), (json!(7), true)] {
        let mut editor = Editor::silent();
        let params = json!({ "capabilities": {}, "initializationOptions": { "commands": commands } });
        let answer = editor.request("initialize", params);
        assert_eq!(answer["result"]["capabilities"]["executeCommandProvider"].is_object(), listed, "{commands}");
    }
}

#[test]
fn a_bold_line_that_is_meant_for_a_heading_has_the_squiggle_itself() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    for line in ["**People**", "**People:**", "__People__", "- **People**", "People:"] {
        let text = report("Port", 1).replace("## People\n\n- **Hà** – pilot", &format!("{line}\n\n- **Hà** – pilot"));
        let found = editor.open(&site, PORT, &text);
        let missing =
            found.iter().find(|one| one["code"] == "section-missing").unwrap_or_else(|| panic!("{line}: {found:?}"));
        assert!(range(&missing["range"]).starts_with("8:"), "{line}: {missing}");
        editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": site.uri(PORT) } }));
    }
}
