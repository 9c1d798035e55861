//! Completion of links, anchors, shortcodes, fields and sections.

use serde_json::{Value, json};

use crate::client::{Editor, PNG, Site};
use crate::reports::{PORT, report};

fn labels(result: &Value) -> Vec<&str> {
    result["items"].as_array().unwrap().iter().map(|item| item["label"].as_str().unwrap()).collect()
}

/// The line before the cursor once the item `label` is taken.
fn taken(line: &str, result: &Value, label: &str) -> String {
    let items = result["items"].as_array().unwrap();
    let item =
        items.iter().find(|item| item["label"] == label).unwrap_or_else(|| panic!("{label}: {:?}", labels(result)));
    let edit = &item["textEdit"];
    let start = edit["range"]["start"]["character"].as_u64().unwrap() as usize;
    let units: Vec<u16> = line.encode_utf16().collect();
    String::from_utf16(&units[..start]).unwrap() + edit["newText"].as_str().unwrap()
}

/// What is completed at the end of `line`, as the last line of a report.
fn at_end(editor: &mut Editor, site: &Site, line: &str) -> Value {
    let text = report("Port", 1) + "\n" + line;
    editor.show(site, PORT, &text);
    let column = line.encode_utf16().count() as u64;
    let result = editor.at(site, PORT, "textDocument/completion", 16, column);
    editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": site.uri(PORT) } }));
    result
}

fn site() -> Site {
    let site = Site::new();
    site.write("content/4-Visits/4.1-Port/plan b.pdf", "%PDF-1.7");
    site.write("content/4-Visits/4.2-Farm/_index.md", "# Farm\n\n## The cows 🐄\n\n## Own {#own}\n");
    site.write("content/1-About/_index.md", "---\ndraft: true\n---\n");
    site.write("content/1-About/_index.vi.md", "# Giới thiệu\n");
    site.write("static/files/map.pdf", "%PDF-1.7");
    site.write("layouts/shortcodes/photo.html", "<img src=\"{{ .Get \"file\" }}\" alt=\"{{ .Get \"alt\" }}\">");
    site.write("layouts/shortcodes/box.html", "<div class=\"{{ .Get 0 }}\">{{ .Inner | markdownify }}</div>");
    site
}

#[test]
fn links_are_completed_as_the_writer_began() {
    let site = site();
    let mut editor = Editor::start(&site);
    let absolute = at_end(&mut editor, &site, "🎉 [x](/");
    for address in ["/4-visits/4.2-farm/", "/vi/1-about/", "/files/map.pdf", "/images/quay.png"] {
        assert!(labels(&absolute).contains(&address), "{address}: {:?}", labels(&absolute));
    }
    assert!(!labels(&absolute).iter().any(|label| label.starts_with('.') || *label == "/1-about/"), "{absolute}");
    assert_eq!(taken("🎉 [x](/", &absolute, "/files/map.pdf"), "🎉 [x](/files/map.pdf");
    let relative = at_end(&mut editor, &site, "[x](../");
    assert!(labels(&relative).contains(&"../4.2-farm/"), "{relative}");
    assert!(
        labels(&relative).contains(&"../../files/map.pdf")
            && !labels(&relative).iter().any(|label| label.starts_with('/'))
    );
    // Both ways where nothing is written yet, in each place for an address.
    for line in ["[x](", "[x]: ", "<a href=\"", "[![q](/images/quay.png)]("] {
        let both = at_end(&mut editor, &site, line);
        for address in ["../4.2-farm/", "/4-visits/4.2-farm/", "plan%20b.pdf"] {
            assert!(labels(&both).contains(&address), "{line} {address}: {:?}", labels(&both));
        }
    }
    let references = at_end(&mut editor, &site, "{{< relref \"");
    assert!(labels(&references).contains(&"/4-Visits/4.2-Farm") && !labels(&references).contains(&"/1-About"));
    // Each leads somewhere.
    let links: String =
        labels(&at_end(&mut editor, &site, "[x](")).iter().map(|address| format!("[x]({address})\n")).collect();
    let tags: String = labels(&references).iter().map(|address| format!("{{{{< ref \"{address}\" >}}}}\n")).collect();
    // Anew, as what was found on the way has not been read.
    let mut editor = Editor::start(&site);
    let found = editor.open(&site, PORT, &(report("Port", 1) + "\n" + &links + &tags));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn anchors_of_this_and_of_the_linked_page_are_completed() {
    let site = site();
    let mut editor = Editor::start(&site);
    let own = at_end(&mut editor, &site, "[x](#p");
    assert_eq!(labels(&own), ["#port", "#people", "#the-place"]);
    assert_eq!(taken("[x](#p", &own, "#people"), "[x](#people");
    assert_eq!(own["items"][1]["detail"], "People");
    for line in
        ["[x](../4.2-farm/#", "[x](/4-visits/4.2-farm/#c", "[x]: /4-visits/4.2-farm/#", "{{< ref \"/4-Visits/4.2-Farm#"]
    {
        let other = at_end(&mut editor, &site, line);
        assert_eq!(labels(&other), ["#farm", "#the-cows-", "#own"], "{line}");
    }
    assert_eq!(labels(&at_end(&mut editor, &site, "[x](/nowhere/#")), [""; 0]);
}

#[test]
fn shortcodes_are_completed_with_what_they_read() {
    let site = site();
    let mut editor = Editor::start(&site);
    let names = at_end(&mut editor, &site, "a {{< ");
    for name in ["photo", "box", "figure", "relref", "youtube"] {
        assert!(labels(&names).contains(&name), "{name}");
    }
    assert_eq!(taken("a {{< ", &names, "photo"), "a {{< photo");
    let photo = names["items"].as_array().unwrap().iter().find(|item| item["label"] == "photo").unwrap();
    assert_eq!(photo["detail"], "of this site · file, alt");
    let parameters = at_end(&mut editor, &site, "{{< photo file=\"a b.png\" ");
    assert_eq!(labels(&parameters), ["alt"]);
    assert!(labels(&at_end(&mut editor, &site, "{{< figure src=\"a\" c")).contains(&"caption"));
    assert!(labels(&at_end(&mut editor, &site, "{{< figure src=\"")).contains(&"/images/quay.png"));
    assert_eq!(labels(&at_end(&mut editor, &site, "{{< photo alt=\"")), [""; 0]);
    let snippets = json!({ "capabilities": { "textDocument": { "completion": { "completionItem": { "snippetSupport": true } } } } });
    let mut editor = Editor::start_with(&site, snippets);
    let names = at_end(&mut editor, &site, "{{< ");
    assert_eq!(taken("{{< ", &names, "photo"), "{{< photo file=\"$1\" alt=\"$2\" >\\}\\}$0");
    assert_eq!(taken("{{< ", &names, "box"), "{{< box \"$1\" >\\}\\}\n$2\n{{< /box >\\}\\}$0");
}

#[test]
fn fields_have_the_number_of_the_folder_while_a_line_is_half_typed() {
    let site = Site::new();
    let schema = include_str!("visit.yaml").replace("  fields:", "  numbers-agree: [folder, pre]\n  fields:").replace(
        "    draft: { type: boolean }",
        "    pre: { type: string, example: \"<b>1.1. </b>\" }\n    author: { type: map, fields: { name: { required: true }, role: { values: [guide, guest] } } }\n    draft: { type: boolean }",
    );
    site.write("visit.yaml", schema);
    let name = "content/4-Visits/4.7-Port/_index.md";
    let mut editor = Editor::start(&site);
    let mut ask = |text: &str, line: u64, column: u64| {
        editor.show(&site, name, text);
        let result = editor.at(&site, name, "textDocument/completion", line, column);
        editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": site.uri(name) } }));
        result
    };
    // Readable, half typed, empty, and with another line half typed.
    for (text, line, column) in [
        ("---\ntitle: x\n\n---\n\n# x\n", 2, 0),
        ("---\ntitle: x\nwe\n---\n\n# x\n", 2, 2),
        ("---\nwe\n---\n\n# x\n", 1, 2),
        ("---\n\n---\n\n# x\n", 1, 0),
        ("---\ntitle: \"x\nwe\n---\n\n# x\n", 2, 2),
        ("---\ndat\nwe\n---\n\n# x\n", 2, 2),
    ] {
        let fields = ask(text, line, column);
        let typed = text.lines().nth(line as usize).unwrap();
        assert_eq!(taken(typed, &fields, "weight"), "weight: 7", "{text}");
        assert_eq!(taken(typed, &fields, "pre"), "pre: \"<b>4.7. </b>\"", "{text}");
    }
    assert_eq!(taken("weight:", &ask("---\ntit\nweight:\n---\n\n# x\n", 2, 7), "7"), "weight: 7");
    assert_eq!(taken("weight = ", &ask("+++\ntit\nweight = \n+++\n\n# x\n", 2, 9), "7"), "weight = 7");
    // Within a group, its own fields.
    let inner = ask("---\nauthor:\n  na\ntitle: x\n---\n\n# x\n", 2, 4);
    assert_eq!(labels(&inner), ["name", "role"]);
    let roles = ask("---\nauthor:\n  name: Lan\n  role: g\n---\n\n# x\n", 3, 9);
    assert_eq!(labels(&roles), ["guide", "guest"]);
    // What a group has is not what the front matter has.
    let outer = ask("---\nauthor:\n  title: x\nti\n---\n\n# x\n", 3, 2);
    assert!(labels(&outer).contains(&"title") && !labels(&outer).contains(&"author"), "{outer}");
}

#[test]
fn sections_come_with_their_guidance_where_the_editor_can_fill_it_in() {
    let site = Site::new();
    let name = "content/4-Visits/4.1-Port/_index.vi.md";
    let text = "---\ntitle: Cảng\n---\n\n# Chuyến đi đến cảng\n\n## Địa điểm\n\nMọi người gặp nhau ở bến tàu.\n\n## \n";
    let snippets = json!({ "capabilities": { "textDocument": { "completion": { "completionItem": { "snippetSupport": true } } } } });
    let mut editor = Editor::start_with(&site, snippets);
    editor.show(&site, name, text);
    let all = editor.at(&site, name, "textDocument/completion", 10, 3);
    assert_eq!(labels(&all), ["## Người"], "only what is missing");
    let item = &all["items"][0];
    assert_eq!(item["insertTextFormat"], 2);
    assert_eq!(item["textEdit"]["newText"], "## Người\n\n${1:- **Tên** – công việc}\n$0");
    let mut simple = Editor::start(&site);
    simple.show(&site, name, text);
    let all = simple.at(&site, name, "textDocument/completion", 10, 3);
    assert_eq!(
        (&all["items"][0]["insertTextFormat"], &all["items"][0]["textEdit"]["newText"]),
        (&Value::Null, &json!("## Người"))
    );
}

#[test]
fn long_lists_are_cut_and_asked_for_again() {
    let site = Site::new();
    for number in 0..2100 {
        site.write(&format!("static/images/many/{number:04}.png"), PNG);
    }
    let mut editor = Editor::start(&site);
    let all = at_end(&mut editor, &site, "![x](/");
    assert_eq!((all["isIncomplete"].as_bool(), labels(&all).len()), (Some(true), 2000));
    let few = at_end(&mut editor, &site, "![x](/images/many/209");
    assert!(labels(&few).contains(&"/images/many/2099.png") && few["isIncomplete"] == false, "{few}");
}
