//! What an editor can ask about a report: hovers, outline, completion, definitions.

use serde_json::{Value, json};

use crate::client::{Editor, Site};
use crate::reports::{PORT, report};

fn labels(result: &Value) -> Vec<&str> {
    result["items"].as_array().unwrap().iter().map(|item| item["label"].as_str().unwrap()).collect()
}

/// What the text is once the item `label` is taken.
fn taken(text: &str, result: &Value, label: &str) -> String {
    let item = result["items"].as_array().unwrap().iter().find(|item| item["label"] == label).unwrap();
    let edit = &item["textEdit"];
    let place =
        |place: &Value| (place["line"].as_u64().unwrap() as usize, place["character"].as_u64().unwrap() as usize);
    let (start, end) = (place(&edit["range"]["start"]), place(&edit["range"]["end"]));
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let line = &mut lines[start.0];
    assert_eq!(start.0, end.0);
    let units: Vec<u16> = line.encode_utf16().collect();
    *line = String::from_utf16(&units[..start.1]).unwrap()
        + edit["newText"].as_str().unwrap()
        + &String::from_utf16(&units[end.1..]).unwrap();
    lines[start.0].clone()
}

#[test]
fn a_hover_says_what_the_schema_asks_for() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let text = report("Port", 1).replace("- **Hà** – pilot", "Hà, a pilot.") + "\n## Weather\n\nFog till ten.\n";
    editor.open(&site, PORT, &text);
    let mut hover = |line, character| {
        editor.at(&site, PORT, "textDocument/hover", line, character)["contents"]["value"]
            .as_str()
            .unwrap_or("")
            .to_owned()
    };
    let heading = hover(8, 5);
    // What the rule's manual says is the rule's affair.
    let (asked, manual) = heading.split_once("\n\n---\n\n").unwrap();
    insta::assert_snapshot!("hover_on_a_heading", asked);
    assert!(manual.starts_with("**content-count**: "), "{manual}");
    insta::assert_snapshot!("hover_on_a_field", hover(2, 1));
    assert!(hover(3, 8).starts_with("**weight**"), "{}", hover(3, 8));
    assert_eq!(hover(6, 2), "the title of the report");
    assert_eq!(hover(16, 4), "no section of `visit`");
    assert_eq!(hover(14, 3), "");
}

#[test]
fn a_hover_on_a_diagnostic_explains_its_rule() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let text = report("Port", 1).replace("By the river.", "![Quay](/images/quai.png)");
    editor.open(&site, PORT, &text);
    let hover = editor.at(&site, PORT, "textDocument/hover", 14, 10);
    let value = hover["contents"]["value"].as_str().unwrap();
    assert!(value.starts_with("**image-not-found**: "), "{value}");
    assert!(value.ends_with("more: `reportlint rule image-not-found`"), "{value}");
}

#[test]
fn the_outline_has_the_ids_of_sections() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let text = report("Port", 1) + "\n### The 🌉 bridge\n\nHigh.\n\n#\n\n##\n";
    editor.open(&site, PORT, &text);
    let outline = editor.request("textDocument/documentSymbol", json!({ "textDocument": { "uri": site.uri(PORT) } }));
    fn drawn(symbols: &Value, depth: usize, out: &mut String) {
        for symbol in symbols.as_array().into_iter().flatten() {
            let range = |key: &str| crate::client::range(&symbol[key]);
            let detail = symbol["detail"].as_str().map(|detail| format!(" = {detail}")).unwrap_or_default();
            let name = symbol["name"].as_str().unwrap();
            *out += &format!("{}{name}{detail} {} ({})\n", "  ".repeat(depth), range("range"), range("selectionRange"));
            drawn(&symbol["children"], depth + 1, out);
        }
    }
    let mut out = String::new();
    drawn(&outline["result"], 0, &mut out);
    insta::assert_snapshot!("outline", out);
    let mut simple = Editor::silent();
    simple.request("initialize", json!({ "capabilities": {} }));
    simple.show(&site, PORT, &text);
    let flat = simple.request("textDocument/documentSymbol", json!({ "textDocument": { "uri": site.uri(PORT) } }));
    assert_eq!(flat["result"][5]["containerName"], "people", "{flat}");
}

#[test]
fn missing_fields_and_their_values_are_completed() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let text = "---\ntitle: \"Cảng\"\nda\nkind: f\ndraft:\nweight:\n---\n\n# x\n";
    editor.open(&site, PORT, text);
    let fields = editor.at(&site, PORT, "textDocument/completion", 2, 2);
    assert_eq!(labels(&fields), ["date"]);
    assert_eq!(taken(text, &fields, "date"), "date: 2025-03-04");
    let kinds = editor.at(&site, PORT, "textDocument/completion", 3, 7);
    assert_eq!(labels(&kinds), ["harbour", "factory", "farm"]);
    assert_eq!(taken(text, &kinds, "farm"), "kind: farm");
    let drafts = editor.at(&site, PORT, "textDocument/completion", 4, 6);
    assert_eq!(taken(text, &drafts, "true"), "draft: true");
    assert_eq!(labels(&editor.at(&site, PORT, "textDocument/completion", 5, 7)), ["1"]);
    assert_eq!(labels(&editor.at(&site, PORT, "textDocument/completion", 1, 9)), Vec::<&str>::new());
    let toml = "+++\ntitle = 'x'\n\nkind = \n+++\n\n# x\n";
    editor.change(&site, PORT, 2, json!([{ "text": toml }]));
    let fields = editor.at(&site, PORT, "textDocument/completion", 2, 0);
    assert_eq!(labels(&fields), ["date", "weight", "draft"]);
    assert_eq!(taken(toml, &fields, "weight"), "weight = 1");
    let kinds = editor.at(&site, PORT, "textDocument/completion", 3, 7);
    assert_eq!(taken(toml, &kinds, "\"farm\""), "kind = \"farm\"");
}

#[test]
fn headings_of_missing_sections_are_completed() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let text = "---\ntitle: Cảng\n---\n\n# Chuyến đi 🎉 đến cảng\n\n## \n\nMọi người gặp nhau ở đây và nói chuyện rất lâu về những con tàu.\n\n```\n## \n```\n\n#### Ng\n";
    editor.open(&site, "content/4-Visits/4.1-Port/_index.vi.md", text);
    let mut at = |line, character| {
        editor.at(&site, "content/4-Visits/4.1-Port/_index.vi.md", "textDocument/completion", line, character)
    };
    let all = at(6, 3);
    assert_eq!(labels(&all), ["## Người", "## Địa điểm"]);
    assert_eq!(taken(text, &all, "## Địa điểm"), "## Địa điểm");
    assert_eq!(all["items"][0]["detail"], "people · required");
    assert_eq!(all["items"][0]["documentation"], "- **Tên** – công việc");
    assert_eq!(labels(&at(7, 0)), ["## Người", "## Địa điểm"], "on a blank line");
    assert_eq!(labels(&at(8, 5)), Vec::<&str>::new(), "not in a paragraph");
    assert_eq!(labels(&at(11, 3)), Vec::<&str>::new(), "not in code");
    let deeper = at(14, 7);
    assert_eq!(deeper["items"][0]["filterText"], "#### Người");
    assert_eq!(taken(text, &deeper, "## Người"), "## Người");
}

#[test]
fn addresses_of_pictures_are_completed() {
    let site = Site::new();
    site.write("content/4-Visits/4.1-Port/own.png", crate::client::PNG);
    let mut editor = Editor::start(&site);
    let text =
        report("Port", 1) + "\n🎉 ![Cảng](/images/B\n\n<img alt=\"x\" src=\"\n\n![Quay](/images/quay.png)\n\n[link](\n";
    editor.open(&site, PORT, &text);
    let pictures = editor.at(&site, PORT, "textDocument/completion", 16, 20);
    assert!(
        labels(&pictures).contains(&"/images/B%E1%BA%BFn%20c%E1%BA%A3ng.png")
            || labels(&pictures).contains(&"/images/Bến%20cảng.png"),
        "{pictures}"
    );
    assert!(labels(&pictures).contains(&"/images/quay.png"));
    let label = labels(&pictures).into_iter().find(|label| label.contains("ng.png")).unwrap().to_owned();
    assert_eq!(taken(&text, &pictures, &label), format!("🎉 ![Cảng]({label}"));
    let used = pictures["items"].as_array().unwrap().iter().find(|item| item["label"] == "/images/quay.png").unwrap();
    assert!(used["sortText"].as_str().unwrap().starts_with('1'), "what is shown already comes last");
    assert!(labels(&editor.at(&site, PORT, "textDocument/completion", 18, 18)).contains(&"/images/quay.png"));
    assert!(
        labels(&editor.at(&site, PORT, "textDocument/completion", 22, 7)).contains(&"/images/quay.png"),
        "of a link, too"
    );
}

#[test]
fn definitions_are_the_files_on_the_disk() {
    let site = Site::new();
    site.write("content/1-About/_index.md", "---\ntitle: About\n---\n");
    site.write("static/files/plan.pdf", "%PDF-1.7");
    site.write("static/images/Hall.png", crate::client::PNG);
    let mut editor = Editor::start(&site);
    let text = "---\ntitle: Port\n---\n\n🎉 ![Quay](/images/quay.png) [About](/1-about/)\n\n[Plan](/files/plan.pdf) ![x](/images/hall.png)\n\n\
                {{< relref \"1-About\" >}} <https://example.org> [![q](/images/quay.png)](/1-about/) [no](/nowhere/)\n";
    editor.open(&site, PORT, text);
    let lines: Vec<&str> = text.lines().collect();
    let mut to = |line: usize, what: &str| {
        let at = lines[line].find(what).unwrap_or_else(|| panic!("{what}"));
        let column = lines[line][..at].encode_utf16().count() as u64 + 1;
        let result = editor.at(&site, PORT, "textDocument/definition", line as u64, column);
        result["uri"].as_str().map(str::to_owned)
    };
    assert_eq!(to(4, "/images/quay").unwrap(), site.uri("static/images/quay.png"));
    assert_eq!(to(4, "![Quay").unwrap(), site.uri("static/images/quay.png"));
    assert_eq!(to(4, "/1-about").unwrap(), site.uri("content/1-About/_index.md"));
    assert_eq!(to(6, "/files/plan").unwrap(), site.uri("static/files/plan.pdf"));
    assert_eq!(to(6, "/images/hall").unwrap(), site.uri("static/images/Hall.png"), "what is meant");
    assert_eq!(to(8, "1-About").unwrap(), site.uri("content/1-About/_index.md"));
    assert_eq!(to(8, "![q]").unwrap(), site.uri("static/images/quay.png"));
    assert_eq!(to(8, "](/1-about").unwrap(), site.uri("content/1-About/_index.md"));
    assert_eq!(to(8, "https"), None);
    assert_eq!(to(8, "/nowhere"), None);
}

#[test]
fn addresses_in_a_report_that_is_no_page_lead_to_the_files_of_its_folder() {
    let site = Site::new();
    site.write(".git/HEAD", "ref: refs/heads/main\n");
    site.write("record.yaml", "name: record\n");
    site.write(".reportlint.yaml", "schemas: [{ files: ['notes/*.md'], schema: record.yaml }]\n");
    site.write("notes/tide.md", "# Tide\n");
    let mut editor = Editor::start(&site);
    let text = "# Port\n\n[Tide](tide.md) [Again](/notes/tide.md) ![Quay](../static/images/quay.png)\n";
    editor.open(&site, "notes/port.md", text);
    let mut to = |what: &str| {
        let column = text.lines().nth(2).unwrap().find(what).unwrap_or_else(|| panic!("{what}")) as u64 + 1;
        let result = editor.at(&site, "notes/port.md", "textDocument/definition", 2, column);
        result["uri"].as_str().map(str::to_owned)
    };
    assert_eq!(to("(tide.md").unwrap(), site.uri("notes/tide.md"));
    assert_eq!(to("(/notes/tide").unwrap(), site.uri("notes/tide.md"));
    assert_eq!(to("(../static").unwrap(), site.uri("static/images/quay.png"));
}

#[test]
fn there_are_no_fixes_where_no_rule_offers_one() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    editor.open(&site, PORT, "# Port\n");
    let whole = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 9, "character": 0 } });
    let params = json!({ "textDocument": { "uri": site.uri(PORT) }, "range": whole, "context": { "diagnostics": [] } });
    assert!(editor.request("textDocument/codeAction", params)["result"].is_array());
}

#[test]
fn all_that_is_safe_to_fix_is_fixed_at_once_when_that_is_asked_for() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let text = "---\ntitle: x\ndate: 18/9/2025\nweight: 08\n---\n\n# Port\n";
    editor.open(&site, PORT, text);
    let start = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 0 } });
    let mut asked = |only: &[&str]| {
        let context = json!({ "diagnostics": [], "only": only });
        let params = json!({ "textDocument": { "uri": site.uri(PORT) }, "range": start, "context": context });
        editor.request("textDocument/codeAction", params)["result"].as_array().unwrap().clone()
    };
    for only in ["source", "source.fixAll", "source.fixAll.reportlint", ""] {
        let actions = asked(&[only]);
        let all = actions.iter().find(|action| action["kind"] == "source.fixAll.reportlint").expect(only);
        let edits = all["edit"]["changes"][site.uri(PORT)].as_array().unwrap();
        assert_eq!(edits.len(), 2, "{all}");
        assert!(crate::client::edited(text, edits).contains("date: 2025-09-18\nweight: 8\n"), "{all}");
    }
    for only in ["quickfix", "refactor", "sourceless"] {
        assert!(asked(&[only]).iter().all(|action| action["kind"] != "source.fixAll.reportlint"), "{only}");
    }
}

#[test]
fn what_a_report_says_steers_no_editor() {
    let site = Site::new();
    site.write("static/images/a\u{1b}[31m\u{202e}.png", crate::client::PNG);
    let mut editor = Editor::start(&site);
    let text = "---\ntitle: x\n---\n\n# Cảng \u{1b}[31m \u{202e}gnảc\n\n![](/images/\u{1b}[2J\u{202e}.png)\n\n![x](\n";
    let found = editor.open(&site, PORT, text);
    let outline = editor.request("textDocument/documentSymbol", json!({ "textDocument": { "uri": site.uri(PORT) } }));
    let pictures = editor.at(&site, PORT, "textDocument/completion", 8, 5);
    let details: Vec<Value> = pictures["items"].as_array().unwrap().iter().map(|item| item["detail"].clone()).collect();
    assert!(found.len() > 2 && details.len() > 2, "{found:?} {details:?}");
    for said in [Value::from(found), outline, Value::from(details)] {
        let said = said.to_string();
        assert!(!said.contains("\\u001b") && !said.contains('\u{202e}'), "{said}");
    }
}
