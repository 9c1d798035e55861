//! What is found, and that it is what is true of the texts as they are.

use std::fs;

use serde_json::{Value, json};

use crate::client::{Editor, Site, range, rules};
use crate::program::{self, Run};

pub const PORT: &str = "content/4-Visits/4.1-Port/_index.md";
const FARM: &str = "content/4-Visits/4.2-Farm/_index.md";

pub fn report(title: &str, weight: u32) -> String {
    format!(
        "---\ntitle: {title}\ndate: 2025-03-04\nweight: {weight}\n---\n\n# {title}\n\n## People\n\n- **Hà** – pilot\n\n\
         ## The Place\n\nBy the river.\n"
    )
}

fn edit(line: u32, start: u32, end: u32, text: &str) -> Value {
    json!({
        "range": { "start": { "line": line, "character": start }, "end": { "line": line, "character": end } },
        "text": text,
    })
}

#[test]
fn a_report_is_checked_when_it_is_opened_changed_and_saved() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let text = report("Port", 1).replace("By the river.", "![Quay](/images/quai.png)");
    let found = editor.open(&site, PORT, &text);
    assert_eq!(rules(&found), ["image-not-found"]);
    assert_eq!(found[0]["severity"], 1);
    assert_eq!(found[0]["source"], "reportlint");
    assert!(found[0].get("codeDescription").is_none());
    assert_eq!(range(&found[0]["range"]), "14:8-14:24");
    assert!(editor.change(&site, PORT, 2, json!([edit(14, 18, 20, "ay")])).is_empty());
    let found = editor.change(&site, PORT, 3, json!([{ "text": "# Port\n" }]));
    assert_eq!(rules(&found), ["front-matter-missing", "section-missing", "section-missing"]);
    editor.change(&site, PORT, 4, json!([{ "text": text }]));
    site.write("static/images/quai.png", crate::client::PNG);
    editor.notify("textDocument/didSave", json!({ "textDocument": { "uri": site.uri(PORT) } }));
    assert!(editor.found(&site, PORT, 4).is_empty(), "what was saved is looked at anew");
    assert_eq!(editor.leave(), 0);
}

#[test]
fn columns_count_units_of_utf_16_unless_bytes_are_agreed_on() {
    let site = Site::new();
    let text = report("Cảng 🎉", 1).replace("By the river.", "Bến 🛶 cảng: ![Cầu tàu](/images/khong-co.png)");
    for (encodings, agreed, expected) in [
        (json!(["utf-8", "utf-16"]), "utf-8", "14:33-14:53"),
        (json!(["utf-32", "utf-16"]), "utf-16", "14:24-14:44"),
        (json!(null), "utf-16", "14:24-14:44"),
    ] {
        let mut editor = Editor::silent();
        let capabilities = json!({ "general": { "positionEncodings": encodings } });
        let answer = editor.request("initialize", json!({ "capabilities": capabilities, "rootUri": site.uri("") }));
        assert_eq!(answer["result"]["capabilities"]["positionEncoding"], agreed);
        let found = editor.open(&site, PORT, &text);
        assert_eq!(
            (rules(&found), range(&found[0]["range"]).as_str()),
            (vec!["image-not-found"], expected),
            "{agreed}"
        );
    }
}

#[test]
fn changes_after_vietnamese_and_emoji_land_where_the_editor_means_them() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    // `ễ` as three characters, an emoji of two units, a family of eleven.
    let line = "Nguye\u{302}\u{303}n 🎉 👨‍👩‍👧‍👦 ![Bến](/images/quay.png)";
    let text = report("Bến", 1).replace("By the river.", line);
    assert!(editor.open(&site, PORT, &text).is_empty());
    let at = line.find("quay").unwrap();
    let column = u32::try_from(line[..at].encode_utf16().count()).unwrap();
    let changes = json!([edit(14, 9, 11, "🚢🚢"), edit(14, column + 2, column + 6, "kay"), edit(14, 0, 0, "Ồ ")]);
    let found = editor.change(&site, PORT, 2, changes);
    assert_eq!(rules(&found), ["image-not-found"]);
    let start = column + 2 + 2 - 8;
    assert_eq!(range(&found[0]["range"]), format!("14:{start}-14:{}", start + 15));
    assert!(found[0]["message"].as_str().unwrap().contains("/images/kay.png"), "{found:?}");
}

#[test]
fn every_kind_of_line_end_and_a_byte_order_mark_keep_their_places() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let text = report("Port", 1).replace("By the river.", "![Quay](/images/no.png)").replace('\n', "\r\n");
    assert_eq!(range(&editor.open(&site, PORT, &text)[0]["range"]), "14:8-14:22");
    let found = editor.change(&site, PORT, 2, json!([{ "text": text.replace("\r\n", "\r") }]));
    assert!(found.iter().any(|one| range(&one["range"]) == "14:8-14:22"), "{found:?}");
    let found = editor.change(&site, PORT, 3, json!([{ "text": format!("\u{feff}{text}") }]));
    assert!(found.iter().any(|one| range(&one["range"]) == "14:8-14:22"), "{found:?}");
}

#[test]
fn what_no_schema_claims_is_left_alone() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    for name in ["README.md", "content/_index.md", "content/1-Worklog/_index.md"] {
        editor.show(&site, name, "Nothing that any report has.\n");
        assert_eq!(editor.pull(&site, name, None)["items"], json!([]), "{name}");
        assert_eq!(editor.at(&site, name, "textDocument/hover", 0, 0), Value::Null);
        assert_eq!(editor.at(&site, name, "textDocument/completion", 0, 0), Value::Null);
    }
    site.write(".reportlint.yaml", "schemas: [{ files: ['README.md'], schema: visit.yaml }]\n");
    let changes = json!([{ "uri": site.uri(".reportlint.yaml"), "type": 2 }]);
    editor.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    assert_eq!(editor.found(&site, "README.md", 1)[0]["code"], "front-matter-missing");
}

#[test]
fn a_change_in_one_report_changes_what_is_said_of_the_other() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    site.write(PORT, report("Port", 1));
    site.write(FARM, report("Farm", 2));
    assert!(editor.open(&site, PORT, &report("Port", 1)).is_empty());
    assert!(editor.open(&site, FARM, &report("Farm", 2)).is_empty());
    // The first report takes the number of the second, which is told of it.
    assert!(editor.change(&site, PORT, 2, json!([edit(3, 8, 9, "2")])).is_empty());
    let found = editor.found(&site, FARM, 1);
    assert_eq!(rules(&found), ["number-duplicate"]);
    let related = &found[0]["relatedInformation"];
    assert_eq!(related[0]["location"]["uri"], site.uri(PORT), "{related}");
    assert_eq!(range(&related[0]["location"]["range"]), "3:8-3:9", "the place is that in the text which is open");
    assert!(editor.change(&site, PORT, 3, json!([edit(3, 8, 9, "3")])).is_empty());
    assert!(editor.found(&site, FARM, 1).is_empty());
}

#[test]
fn reports_that_are_not_open_are_read_from_the_disk_and_open_ones_are_not() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    site.write(PORT, report("Port", 2));
    let found = editor.open(&site, FARM, &report("Farm", 2));
    assert_eq!(rules(&found), ["number-duplicate"], "{found:?}");
    editor.show(&site, PORT, &report("Port", 1));
    assert!(editor.found(&site, FARM, 1).is_empty());
    editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": site.uri(PORT) } }));
    assert_eq!(rules(&editor.found(&site, FARM, 1)), ["number-duplicate"], "the disk counts again");
    fs::remove_file(site.path(PORT)).unwrap();
    let changes = json!([{ "uri": site.uri(PORT), "type": 3 }]);
    editor.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    assert!(editor.found(&site, FARM, 1).is_empty());
}

#[test]
fn the_files_around_a_report_are_watched() {
    let site = Site::new();
    let watching = json!({ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } });
    let mut editor = Editor::start_with(&site, json!({ "capabilities": watching }));
    let asked = editor.received("client/registerCapability");
    assert_eq!(asked["registrations"][0]["method"], "workspace/didChangeWatchedFiles");
    let text = report("Port", 1).replace("By the river.", "![Quay](/images/new.png)");
    let changed = |editor: &mut Editor, name: &str| {
        let changes = json!([{ "uri": site.uri(name), "type": 2 }]);
        editor.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
        editor.found(&site, PORT, 1)
    };
    assert_eq!(rules(&editor.open(&site, PORT, &text)), ["image-not-found"]);
    site.write("static/images/new.png", crate::client::PNG);
    assert!(changed(&mut editor, "static/images/new.png").is_empty());
    fs::remove_dir_all(site.path("static")).unwrap();
    assert_eq!(rules(&changed(&mut editor, "static")), ["image-not-found"]);
    let schema = fs::read_to_string(site.path("visit.yaml")).unwrap();
    site.write("visit.yaml", schema.replace("exist: true", "exist: false"));
    assert!(changed(&mut editor, "visit.yaml").is_empty());
    // What is built from the site says nothing of it.
    let changes = json!([{ "uri": site.uri("public/index.html"), "type": 1 }]);
    editor.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    assert_eq!(editor.leave(), 0);
}

#[test]
fn a_config_or_schema_that_is_wrong_is_shown_where_it_is_wrong() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    site.write(
        ".reportlint.yaml",
        "schemas: [{ files: ['content/4-Visits/*/_index*.md'], schema: visit.yaml }]\nrulez: {}\n",
    );
    editor.show(&site, PORT, "# Port\n");
    let received = editor.received("textDocument/publishDiagnostics");
    assert_eq!(received["uri"], site.uri(".reportlint.yaml"));
    assert_eq!(range(&received["diagnostics"][0]["range"]), "1:0-1:5");
    site.write(".reportlint.yaml", "schemas: [{ files: ['content/4-Visits/*/_index*.md'], schema: visit.yaml }]\n");
    let changes = json!([{ "uri": site.uri(".reportlint.yaml"), "type": 2 }]);
    editor.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    assert_eq!(editor.found(&site, PORT, 1)[0]["code"], "front-matter-missing");
    let mended = editor.hear(|message| message["params"]["uri"] == site.uri(".reportlint.yaml").as_str());
    assert_eq!(mended["params"]["diagnostics"], json!([]));
}

#[test]
fn who_asks_for_diagnostics_is_answered_and_not_told_unasked() {
    let site = Site::new();
    site.write(FARM, report("Farm", 1));
    let pulls = json!({
        "textDocument": { "diagnostic": {} },
        "workspace": { "diagnostics": { "refreshSupport": true } },
    });
    let mut editor = Editor::start_with(&site, json!({ "capabilities": pulls }));
    editor.show(&site, PORT, &report("Port", 1));
    let pulled = editor.pull(&site, PORT, None);
    assert_eq!(pulled["kind"], "full");
    assert_eq!(rules(pulled["items"].as_array().unwrap()), ["number-duplicate"]);
    let id = pulled["resultId"].as_str().unwrap().to_owned();
    assert_eq!(editor.pull(&site, PORT, Some(&id))["kind"], "unchanged");
    // What another file changes is announced: of two open reports, the later one is told of the number.
    editor.show(&site, FARM, &report("Farm", 1));
    editor.hear(|message| message["method"] == "workspace/diagnostic/refresh");
    assert_eq!(editor.pull(&site, PORT, Some(&id))["items"], json!([]));
    let pulled = editor.pull(&site, FARM, None);
    assert_eq!(rules(pulled["items"].as_array().unwrap()), ["number-duplicate"]);
    // An answer that comes at once is of the text as it is then.
    let document = json!({ "uri": site.uri(PORT), "version": 2 });
    editor
        .notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [edit(3, 8, 9, "7")] }));
    assert_eq!(editor.pull(&site, FARM, None)["items"], json!([]));
    assert!(!editor.kept("textDocument/publishDiagnostics"));
    assert_eq!(editor.leave(), 0);
}

#[test]
fn the_whole_workspace_can_be_asked_for() {
    let site = Site::new();
    site.write(PORT, report("Port", 1));
    site.write(FARM, report("Farm", 2).replace("## People", "## Dogs"));
    let mut editor = Editor::start(&site);
    let ask = |before: Value| json!({ "previousResultIds": before });
    let all = editor.request("workspace/diagnostic", ask(json!([])))["result"].take();
    let farm = all["items"].as_array().unwrap().iter().find(|item| item["uri"] == site.uri(FARM)).unwrap();
    assert_eq!(rules(farm["items"].as_array().unwrap()), ["section-missing"]);
    // Asked again, it waits for something new.
    let known = json!([{ "uri": site.uri(FARM), "value": farm["resultId"] }]);
    let id = editor.ask("workspace/diagnostic", ask(known));
    editor.open(&site, PORT, &report("Port", 3));
    let items = editor.answer(id)["result"]["items"].take();
    assert_eq!(items.as_array().unwrap().len(), 1, "what is open is left to the other request: {items}");
    assert_eq!((&items[0]["uri"], &items[0]["kind"]), (&json!(site.uri(FARM)), &json!("unchanged")));
    // And is let go when it is called off, or the server ends.
    let id = editor.ask("workspace/diagnostic", ask(json!([])));
    editor.notify("$/cancelRequest", json!({ "id": id }));
    assert_eq!(editor.answer(id)["error"]["code"], -32800);
    let id = editor.ask("workspace/diagnostic", ask(json!([])));
    editor.request("shutdown", Value::Null);
    assert_eq!(editor.answer(id)["error"]["code"], -32800);
}

#[test]
fn folders_come_and_go() {
    let (site, other) = (Site::new(), Site::new());
    other.write(PORT, "# Nothing else\n");
    let mut editor = Editor::start(&site);
    let count = |answer: &Value| answer["result"]["items"].as_array().unwrap().len();
    assert_eq!(count(&editor.request("workspace/diagnostic", json!({ "previousResultIds": [] }))), 0);
    let folder = json!([{ "uri": other.uri(""), "name": "other" }]);
    editor.notify("workspace/didChangeWorkspaceFolders", json!({ "event": { "added": folder, "removed": [] } }));
    assert_eq!(count(&editor.request("workspace/diagnostic", json!({ "previousResultIds": [] }))), 1);
    editor.notify("workspace/didChangeWorkspaceFolders", json!({ "event": { "added": [], "removed": folder } }));
    assert_eq!(count(&editor.request("workspace/diagnostic", json!({ "previousResultIds": [] }))), 0);
}

#[test]
fn what_is_said_of_open_reports_is_what_the_command_says_of_them() {
    let class = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/class");
    let names: Vec<String> = ["thu-trang", "quoc-bao", "vu-ha-my", "minh-khoi", "ngoc-anh"]
        .iter()
        .flat_map(|student| walk(&class.join(student)))
        .collect();
    assert!(names.len() > 10, "{names:?}");
    let json = Run::of(program::command().args(["--format", "json"]).args(&names).current_dir(&class)).json();
    let mut editor = Editor::silent_in(&class);
    editor.request("initialize", json!({ "capabilities": {}, "rootUri": crate::client::uri(&class) }));
    for name in &names {
        let text = fs::read_to_string(class.join(name)).unwrap();
        let item = json!({ "uri": crate::client::uri(&class.join(name)), "languageId": "markdown", "version": 1, "text": text });
        editor.notify("textDocument/didOpen", json!({ "textDocument": item }));
    }
    let mut compared = 0;
    for name in &names {
        let uri = crate::client::uri(&class.join(name));
        let pulled = editor.request("textDocument/diagnostic", json!({ "textDocument": { "uri": uri } }));
        let shown: Vec<String> = pulled["result"]["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                format!(
                    "{}:{} {}",
                    one["range"]["start"]["line"].as_u64().unwrap() + 1,
                    one["code"],
                    one["message"].as_str().unwrap().lines().next().unwrap()
                )
            })
            .collect();
        let expected: Vec<String> = json["diagnostics"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["path"] == name.as_str())
            .map(|one| format!("{}:{} {}", one["start"]["line"], one["rule"], one["message"].as_str().unwrap()))
            .collect();
        compared += expected.len();
        assert_eq!(shown, expected, "{name}");
    }
    assert!(compared > 20, "{compared}");
}

/// The reports below `folder` that the event schema claims, named from the class.
fn walk(folder: &std::path::Path) -> Vec<String> {
    let mut folders = vec![folder.to_path_buf()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "md") && path.to_str().unwrap().contains("Event") {
                let class = path.ancestors().find(|above| above.ends_with("fixtures/class")).unwrap().to_path_buf();
                let parent = path.parent().unwrap().parent().unwrap();
                if parent.file_name().is_some_and(|name| name.to_str().unwrap().contains("Event")) {
                    found.push(path.strip_prefix(class).unwrap().to_str().unwrap().to_owned());
                }
            }
        }
    }
    found.sort();
    found
}

#[test]
fn a_report_that_is_mended_in_the_editor_is_compared_as_it_is_now() {
    let vietnamese = "content/4-Visits/4.1-Port/_index.vi.md";
    let other = report("Port", 1).replace("2025-03-04", "2025-03-05");
    for broken in [report("Port", 1) + "\0\n", report("Port", 1) + &"x".repeat(4 << 20)] {
        let site = Site::new();
        site.write(".reportlint.yaml", "schemas: [{ files: ['content/**/*.md'], schema: visit.yaml }]\n");
        let visit = include_str!("visit.yaml").to_owned() + "translations: { compare: [date] }\n";
        site.write("visit.yaml", visit);
        // On the disk the two are of different days.
        site.write(PORT, &other);
        let mut editor = Editor::start(&site);
        editor.show(&site, vietnamese, &report("Port", 1));
        let mismatches = |editor: &mut Editor| {
            let items = editor.pull(&site, vietnamese, None)["items"].take();
            rules(items.as_array().unwrap()).iter().filter(|rule| **rule == "translation-mismatch").count()
        };
        assert_eq!(mismatches(&mut editor), 1);
        editor.show(&site, PORT, &broken);
        assert_eq!(mismatches(&mut editor), 0);
        let whole = |text: &str| json!([{ "text": text }]);
        editor.change(&site, PORT, 2, whole(&report("Port", 1)));
        assert_eq!(mismatches(&mut editor), 0, "the two agree");
        editor.change(&site, PORT, 3, whole(&other));
        assert_eq!(mismatches(&mut editor), 1);
        editor.change(&site, PORT, 4, whole(&broken));
        assert_eq!(mismatches(&mut editor), 0);
        editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": site.uri(PORT) } }));
        assert_eq!(mismatches(&mut editor), 1, "the disk counts again");
    }
}

#[test]
fn what_a_report_silences_is_not_shown_unless_the_config_says_otherwise() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let silent = report("Port", 1) + "\n<!-- reportlint-disable-file image-alt -->\n\n![](https://example.org/a.png)\n";
    assert!(editor.open(&site, PORT, &silent).is_empty());
    for (mode, shown) in [("ignore", &["image-alt"][..]), ("warn", &["suppression-used"]), ("allow", &[])] {
        site.write(
            ".reportlint.yaml",
            format!("schemas: [{{ files: ['content/4-Visits/**'], schema: visit.yaml }}]\nsuppressions: {mode}\n"),
        );
        let changes = json!([{ "uri": site.uri(".reportlint.yaml"), "type": 2 }]);
        editor.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
        let items = editor.pull(&site, PORT, None)["items"].take();
        assert_eq!(rules(items.as_array().unwrap()), shown, "{mode}");
    }
}
