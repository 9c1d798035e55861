//! Open configs and schemas: what is wrong in them is shown as they are typed.

use serde_json::{Value, json};

use crate::client::{Editor, Site, edited, range};
use crate::program::{self, Run};
use crate::reports::{PORT, report};

fn messages(found: &[Value]) -> Vec<String> {
    let first = |one: &Value| one["message"].as_str().unwrap().lines().next().unwrap().to_owned();
    found.iter().map(|one| format!("{} {}", range(&one["range"]), first(one))).collect()
}

#[test]
fn a_schema_is_checked_while_it_is_typed() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let wrong = include_str!("visit.yaml").replace("summary:", "summry:").replace("min: 1 }, list", "min: few }, list");
    let found = editor.open(&site, "visit.yaml", &wrong);
    // The same as the command says of the file, at the same places.
    site.write("visit.yaml", &wrong);
    let told = Run::of(program::command().args(["schema", "check", "visit.yaml"]).current_dir(site.path(""))).stdout;
    assert!(found.len() >= 2, "{found:?}");
    for one in &found {
        let message = one["message"].as_str().unwrap().lines().next().unwrap();
        let start = &one["range"]["start"];
        let place =
            format!("visit.yaml:{}:{}", start["line"].as_u64().unwrap() + 1, start["character"].as_u64().unwrap() + 1);
        assert!(told.contains(message) && told.contains(&place), "{message} {place}: {told}");
    }
    let key = found.iter().find(|one| one["message"].as_str().unwrap().contains("summry")).unwrap();
    assert_eq!(range(&key["range"]), "1:0-1:6");
    // It is right again as soon as it is typed, whatever is on the disk.
    assert!(editor.change(&site, "visit.yaml", 2, json!([{ "text": include_str!("visit.yaml") }])).is_empty());
    // Half typed.
    let half = include_str!("visit.yaml").replace("title: { required: true }", "title: { req");
    assert!(!editor.change(&site, "visit.yaml", 3, json!([{ "text": half }])).is_empty());
    editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": site.uri("visit.yaml") } }));
    let gone = editor.hear(|message| {
        message["method"] == "textDocument/publishDiagnostics" && message["params"]["diagnostics"] == json!([])
    });
    assert_eq!(gone["params"]["uri"], site.uri("visit.yaml"));
}

#[test]
fn a_config_is_checked_while_it_is_typed() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let name = ".reportlint.yaml";
    let found = editor.open(&site, name, "schemas: [{ files: ['**'], schema: vist.yaml }]\nrulez: {}\n");
    let said = messages(&found);
    assert!(said.iter().any(|one| one.starts_with("1:0-1:5 ") && one.contains("rulez")), "{said:?}");
    assert!(editor.change(&site, name, 2, json!([{ "text": "rules: {}\n" }])).is_empty());
    let found = editor.change(&site, name, 3, json!([{ "text": "rules: { image-atl: error }\n" }]));
    assert!(found[0]["message"].as_str().unwrap().contains("image-alt"), "{found:?}");
    // Saved, it counts for the reports; what is wrong in it is shown once.
    site.write(name, "rules: { image-atl: error }\n");
    editor.notify("textDocument/didSave", json!({ "textDocument": { "uri": site.uri(name) } }));
    assert_eq!(editor.found(&site, name, 3).len(), 1);
    editor.show(&site, PORT, &report("Port", 1));
    editor.at(&site, PORT, "textDocument/hover", 0, 0);
    assert!(!editor.kept("textDocument/publishDiagnostics"), "it is not published again");
}

#[test]
fn the_line_to_write_is_a_quick_fix() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let wrong = include_str!("visit.yaml").replace("required: recommended", "required: \"yes\"");
    let found = editor.open(&site, "visit.yaml", &wrong);
    let context = json!({ "diagnostics": [] });
    let params =
        json!({ "textDocument": { "uri": site.uri("visit.yaml") }, "range": found[0]["range"], "context": context });
    let actions = editor.request("textDocument/codeAction", params)["result"].take();
    let action = &actions[0];
    assert_eq!(
        (&action["kind"], &action["isPreferred"], &action["diagnostics"][0]),
        (&json!("quickfix"), &json!(true), &found[0])
    );
    let edits = action["edit"]["changes"][site.uri("visit.yaml")].as_array().unwrap();
    let fixed = edited(&wrong, edits);
    assert!(editor.change(&site, "visit.yaml", 2, json!([{ "text": fixed }])).is_empty(), "{fixed}");
}

#[test]
fn other_yaml_is_left_alone() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    for (name, text) in [
        ("data/menu.yaml", "sections: [a, b]\n"),
        (".github/workflows/ci.yml", "name: CI\non: push\njobs: {}\n"),
        ("mkdocs.yml", "site_name: x\nnav: []\nsections: {}\nname: x\ntheme: y\n"),
        ("broken.yaml", ": : :\n- ["),
    ] {
        editor.show(&site, name, text);
        let pulled = editor.pull(&site, name, None);
        assert_eq!(pulled["items"], json!([]), "{name}");
        assert!(!editor.kept("textDocument/publishDiagnostics"), "{name}");
    }
    // A schema that no config names is known by its keys.
    let found = editor.open(
        &site,
        "rules/own.yaml",
        "name: own\nlanguages: { en: \"\" }\nsections: [{ id: a, headings: [A] }]\norder: sometimes\n",
    );
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn an_editor_that_asks_for_diagnostics_gets_those_of_configs_too() {
    let site = Site::new();
    site.write(".reportlint.yaml", "rulez: {}\n");
    let mut editor = Editor::start_with(&site, json!({ "capabilities": { "textDocument": { "diagnostic": {} } } }));
    editor.show(&site, PORT, &report("Port", 1));
    // Not open, it is shown where reports need it.
    let pushed = editor.received("textDocument/publishDiagnostics");
    assert_eq!(
        (pushed["uri"].as_str(), pushed["diagnostics"].as_array().unwrap().len()),
        (Some(&*site.uri(".reportlint.yaml")), 1)
    );
    // Open, it is asked for.
    editor.show(&site, ".reportlint.yaml", "rulez: {}\n");
    assert_eq!(editor.pull(&site, ".reportlint.yaml", None)["items"].as_array().unwrap().len(), 1);
    assert_eq!(editor.received("textDocument/publishDiagnostics")["diagnostics"], json!([]));
}
