//! Links between the pages of a site: references, renames of headings and files, definitions, symbols, folding.

use serde_json::{Value, json};

use crate::client::{Editor, PNG, Site, range};
use crate::reports::{PORT, report};

const VIETNAMESE: &str = "content/4-Visits/4.1-Port/_index.vi.md";
const FARM: &str = "content/4-Visits/4.2-Farm/_index.md";
const ABOUT: &str = "content/1-About/_index.md";
const ABOUT_VI: &str = "content/1-About/_index.vi.md";

/// The report on the port links to itself; the farm and the list page, and their translations, link to it.
fn site() -> (Site, String) {
    let site = Site::new();
    let port = report("Port", 1)
        + "\n[people](#people) ![q](own.png) ![q](/images/quay.png)\n\n[farm](/4-visits/4.2-farm/#people)\n";
    site.write(PORT, &port);
    site.write("content/4-Visits/4.1-Port/own.png", PNG);
    site.write(
        VIETNAMESE,
        "# Cảng\n\n## Người\n\n[ở đây](#người) [farm]({{< ref path=\"/4-Visits/4.2-Farm\" lang=\"en\" >}}#people)\n",
    );
    let farm = "# Farm\n\n## People\n\n🎉 [port](/4-visits/4.1-port/#people), [again](../4.1-port/#people \"t\") and \
                [page](../4.1-port/)\n\n[x]: {{< ref y >}}\n\n[r]\n\n[r]: ../4.1-port/#people\n\n![q](/images/quay.png)\n";
    site.write(FARM, farm);
    site.write(ABOUT, "# About\n\n{{< relref \"/4-Visits/4.1-Port#people\" >}} {{< ref \"/4-Visits/4.1-Port\" >}} <a href=\"/4-visits/4.1-port/#People\">no</a>\n");
    site.write(ABOUT_VI, "# Giới thiệu\n\n[cảng](/vi/4-visits/4.1-port/#người) [port](/4-visits/4.1-port/#người) [port]({{< ref path=\"/4-Visits/4.1-Port\" lang=\"en\" >}}#people)\n");
    (site, port)
}

/// `name line:column-line:column` of each location, names from the site's folder.
fn shown(site: &Site, locations: &Value) -> Vec<String> {
    let root = site.uri("");
    let one = |one: &Value| {
        let name = one["uri"].as_str().unwrap().strip_prefix(&root).unwrap().to_owned();
        format!("{name} {}", range(&one["range"]))
    };
    let mut all: Vec<String> = locations.as_array().map(|all| all.iter().map(one).collect()).unwrap_or_default();
    all.sort();
    all
}

fn references(editor: &mut Editor, site: &Site, name: &str, place: (u64, u64), declared: bool) -> Vec<String> {
    let params = json!({
        "textDocument": { "uri": site.uri(name) },
        "position": { "line": place.0, "character": place.1 },
        "context": { "includeDeclaration": declared },
    });
    shown(site, &editor.request("textDocument/references", params)["result"])
}

#[test]
fn a_heading_is_referred_to_by_its_anchor_from_every_page() {
    let (site, port) = site();
    let mut editor = Editor::start(&site);
    editor.open(&site, PORT, &port);
    let expected = [
        format!("{ABOUT} 2:12-2:37"),
        format!("{ABOUT_VI} 2:92-2:110"),
        format!("{PORT} 16:9-16:16"),
        format!("{FARM} 10:5-10:24"),
        format!("{FARM} 4:10-4:36"),
        format!("{FARM} 4:47-4:66"),
    ];
    assert_eq!(references(&mut editor, &site, PORT, (8, 5), false), expected);
    // From a link to it, with the heading itself.
    let all = references(&mut editor, &site, PORT, (16, 11), true);
    assert_eq!(all.len(), expected.len() + 1);
    assert!(all.contains(&format!("{PORT} 8:0-8:0")), "{all:?}");
    // The title is the page: with links to any of its places left to the headings.
    let page = references(&mut editor, &site, PORT, (6, 3), false);
    assert_eq!(page, [format!("{ABOUT} 2:52-2:70"), format!("{FARM} 4:83-4:95")]);
    let whole = references(&mut editor, &site, PORT, (1, 3), false);
    assert_eq!(whole.len(), expected.len() + page.len() + 1, "{whole:?}");
    // A picture.
    let picture = references(&mut editor, &site, PORT, (16, 40), false);
    assert_eq!(picture, [format!("{PORT} 16:37-16:53"), format!("{FARM} 12:5-12:21")]);
    assert_eq!(references(&mut editor, &site, PORT, (10, 3), false), [""; 0]);
    // What is on the screen counts, also on a page that no schema claims.
    editor.show(&site, ABOUT, "# About\n");
    assert_eq!(references(&mut editor, &site, PORT, (8, 5), false).len(), expected.len() - 1);
    editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": site.uri(ABOUT) } }));
    assert_eq!(references(&mut editor, &site, PORT, (8, 5), false), expected);
}

/// The text of each changed file once `edit` is applied, by name; `read` are the texts before.
fn applied(site: &Site, edit: &Value) -> Vec<(String, String)> {
    let root = site.uri("");
    let changes: Vec<(String, Vec<Value>)> = match edit["documentChanges"].as_array() {
        Some(all) => all
            .iter()
            .filter(|one| one["kind"].is_null())
            .map(|one| {
                (one["textDocument"]["uri"].as_str().unwrap().to_owned(), one["edits"].as_array().unwrap().clone())
            })
            .collect(),
        None => {
            let all = edit["changes"].as_object().into_iter().flatten();
            all.map(|(uri, edits)| (uri.clone(), edits.as_array().unwrap().clone())).collect()
        }
    };
    let mut texts: Vec<(String, String)> = changes
        .into_iter()
        .map(|(uri, edits)| {
            let name = uri.strip_prefix(&root).unwrap().to_owned();
            let text = std::fs::read_to_string(site.path(&name)).unwrap();
            (name, crate::client::edited(&text, &edits))
        })
        .collect();
    texts.sort();
    texts
}

fn rename(editor: &mut Editor, site: &Site, place: (u64, u64), name: &str) -> Value {
    let params = json!({
        "textDocument": { "uri": site.uri(PORT) },
        "position": { "line": place.0, "character": place.1 },
        "newName": name,
    });
    editor.request("textDocument/rename", params)
}

fn prepare(editor: &mut Editor, site: &Site, line: u64, character: u64) -> Value {
    editor.at(site, PORT, "textDocument/prepareRename", line, character)
}

#[test]
fn links_follow_a_heading_that_is_renamed() {
    let (site, port) = site();
    let mut editor = Editor::start(&site);
    editor.open(&site, PORT, &port);
    let prepared = prepare(&mut editor, &site, 8, 4);
    assert_eq!((range(&prepared["range"]), prepared["placeholder"].as_str()), ("8:3-8:9".to_owned(), Some("People")));
    let answer = rename(&mut editor, &site, (8, 4), "Who We Met");
    let texts = applied(&site, &answer["result"]);
    let names: Vec<&str> = texts.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, [ABOUT, ABOUT_VI, PORT, FARM]);
    let text = |name: &str| &texts.iter().find(|(own, _)| own == name).unwrap().1;
    assert!(text(PORT).contains("\n## Who We Met\n") && text(PORT).contains("[people](#who-we-met)"), "{}", text(PORT));
    assert!(text(PORT).contains("/4-visits/4.2-farm/#people"), "the farm keeps its own heading");
    assert!(text(FARM).contains("[port](/4-visits/4.1-port/#who-we-met), [again](../4.1-port/#who-we-met \"t\")"));
    assert!(text(FARM).contains("[r]: ../4.1-port/#who-we-met\n") && text(FARM).contains("\n## People\n"));
    assert!(
        text(ABOUT).contains("{{< relref \"/4-Visits/4.1-Port#who-we-met\" >}}")
            && text(ABOUT).contains("#People\">no</a>")
    );
    assert!(text(ABOUT_VI).contains(">}}#who-we-met)"));
    // From a link on the page itself, too; and nothing where there is nothing.
    assert_eq!(prepare(&mut editor, &site, 16, 12)["placeholder"], "People");
    for (line, character) in [(10, 3), (1, 2), (7, 0), (16, 25), (18, 20), (99, 0)] {
        assert_eq!(prepare(&mut editor, &site, line, character), Value::Null, "{line}:{character}");
    }
    for (place, name) in [((8, 4), ""), ((8, 4), "a\nb"), ((8, 4), "  "), ((10, 3), "x")] {
        let refused = rename(&mut editor, &site, place, name);
        assert_eq!(refused["error"]["code"], -32803, "{place:?} {name:?}: {refused}");
    }
}

#[test]
fn numbered_and_explicit_anchors_stay_right() {
    let (site, _) = site();
    let text = "# Port\n\n## Notes\n\n## Notes\n\n## People {#folk .x}\n\nMany\nlines\n-----\n\n[1](#notes) [2](#notes-1) [3](#folk) [4](#lines)\n";
    site.write(PORT, text);
    let mut editor = Editor::start(&site);
    editor.show(&site, PORT, text);
    let mut after = |place, name: &str| {
        let answer = rename(&mut editor, &site, place, name);
        let texts = applied(&site, &answer["result"]);
        texts.into_iter().find(|(name, _)| name == PORT).unwrap().1
    };
    // The second takes the anchor of the first.
    assert!(after((2, 5), "Ghi chú").contains("[1](#ghi-chú) [2](#notes) [3]"));
    assert!(after((6, 5), "Crowd").contains("## Crowd {#folk .x}") && after((6, 5), "Crowd").contains("[3](#folk)"));
    let own = after((6, 13), "crew");
    assert!(own.contains("## People {#crew .x}") && own.contains("[3](#crew)"), "{own}");
    let lines = after((8, 1), "One line");
    assert!(lines.contains("\nOne line\n-----\n") && lines.contains("[4](#one-line)"), "{lines}");
}

fn will_rename(editor: &mut Editor, site: &Site, moves: &[(&str, &str)]) -> Value {
    let files: Vec<Value> =
        moves.iter().map(|(old, new)| json!({ "oldUri": site.uri(old), "newUri": site.uri(new) })).collect();
    editor.request("workspace/willRenameFiles", json!({ "files": files }))["result"].take()
}

#[test]
fn links_follow_files_that_are_moved() {
    let (site, port) = site();
    let mut editor = Editor::start(&site);
    editor.open(&site, PORT, &port);
    // A folder with its pages in both languages.
    let edit = will_rename(&mut editor, &site, &[("content/4-Visits/4.1-Port", "content/4-Visits/4.3-Harbour")]);
    let texts = applied(&site, &edit);
    let text = |name: &str| texts.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_str()).unwrap_or("");
    assert!(
        text(FARM).contains(
            "(/4-visits/4.3-harbour/#people), [again](../4.3-harbour/#people \"t\") and [page](../4.3-harbour/)"
        ),
        "{texts:#?}"
    );
    assert!(text(FARM).contains("[r]: ../4.3-harbour/#people"));
    assert!(
        text(ABOUT).contains("{{< relref \"/4-Visits/4.3-Harbour#people\" >}} {{< ref \"/4-Visits/4.3-Harbour\" >}}"),
        "{}",
        text(ABOUT)
    );
    assert!(text(ABOUT_VI).contains("(/vi/4-visits/4.3-harbour/#người) [port](/4-visits/4.3-harbour/#người) [port]({{< ref path=\"/4-Visits/4.3-Harbour\" lang=\"en\" >}}#people)"));
    assert_eq!(text(PORT), "", "what moves with its page stays as it is");
    // A picture.
    let edit = will_rename(&mut editor, &site, &[("static/images/quay.png", "static/images/old/the quay.png")]);
    let texts = applied(&site, &edit);
    assert_eq!(texts.len(), 2, "{texts:#?}");
    assert!(texts.iter().all(|(_, text)| text.contains("![q](/images/old/the%20quay.png)")), "{texts:#?}");
    // A picture of the page's own folder.
    let edit =
        will_rename(&mut editor, &site, &[("content/4-Visits/4.1-Port/own.png", "content/4-Visits/4.1-Port/a/b.png")]);
    assert!(applied(&site, &edit)[0].1.contains("![q](a/b.png)"), "{edit}");
    // A page that goes deeper: its own relative links, and those to it.
    let edit = will_rename(&mut editor, &site, &[("content/4-Visits/4.2-Farm", "content/4-Visits/more/4.2-Farm")]);
    let texts = applied(&site, &edit);
    let text = |name: &str| texts.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_str()).unwrap_or("");
    assert!(text(FARM).contains("(/4-visits/4.1-port/#people), [again](../../4.1-port/#people \"t\")"), "{texts:#?}");
    assert!(text(PORT).contains("[farm](/4-visits/more/4.2-farm/#people)"), "{}", text(PORT));
    // Nothing leads there, or it is no file of the site.
    for moves in [("hugo.toml", "config.toml"), ("content/4-Visits/none", "content/x"), ("", "../elsewhere")] {
        assert_eq!(will_rename(&mut editor, &site, &[moves]), Value::Null, "{moves:?}");
    }
    let odd =
        editor.request("workspace/willRenameFiles", json!({ "files": [{ "oldUri": "untitled:a", "newUri": "%%" }] }));
    assert_eq!(odd["result"], Value::Null);
}

#[test]
fn translations_are_renamed_together_where_the_editor_can() {
    let (site, port) = site();
    site.write("content/2-Plan/plan.md", "# Plan\n");
    site.write("content/2-Plan/plan.vi.md", "# Kế hoạch\n");
    site.write("content/2-Plan/other.md", "[a](../plan/) [b](/vi/2-plan/plan/)\n");
    let capabilities = json!({ "workspace": { "workspaceEdit": {
        "documentChanges": true, "resourceOperations": ["create", "rename", "delete"],
    } } });
    let mut editor = Editor::start_with(&site, json!({ "capabilities": capabilities }));
    editor.show(&site, PORT, &port);
    let edit = will_rename(&mut editor, &site, &[("content/2-Plan/plan.md", "content/2-Plan/route.md")]);
    let renamed = edit["documentChanges"].as_array().unwrap().iter().find(|one| one["kind"] == "rename").unwrap();
    assert_eq!(renamed["oldUri"], site.uri("content/2-Plan/plan.vi.md"));
    assert_eq!(renamed["newUri"], site.uri("content/2-Plan/route.vi.md"));
    let texts = applied(&site, &edit);
    assert!(texts[0].1.contains("[a](../route/) [b](/vi/2-plan/route/)"), "{texts:?}");
    // Another editor leaves it, and the links to it.
    let mut simple = Editor::start(&site);
    simple.show(&site, PORT, &port);
    let edit = will_rename(&mut simple, &site, &[("content/2-Plan/plan.md", "content/2-Plan/route.md")]);
    assert!(applied(&site, &edit)[0].1.contains("[a](../route/) [b](/vi/2-plan/plan/)"), "{edit}");
}

#[test]
fn definitions_open_at_the_heading() {
    let (site, port) = site();
    let mut editor = Editor::start(&site);
    editor.open(&site, PORT, &port);
    let mut to = |line, character| {
        let found = editor.at(&site, PORT, "textDocument/definition", line, character);
        shown(&site, &json!([found]))
    };
    assert_eq!(to(16, 12), [format!("{PORT} 8:0-8:0")]);
    assert_eq!(to(18, 15), [format!("{FARM} 2:0-2:0")]);
}

#[test]
fn pages_and_pictures_are_links() {
    let (site, port) = site();
    let mut editor = Editor::start(&site);
    editor.open(&site, PORT, &port);
    let links = editor.request("textDocument/documentLink", json!({ "textDocument": { "uri": site.uri(PORT) } }));
    let links: Vec<(String, String)> = links["result"]
        .as_array()
        .unwrap()
        .iter()
        .map(|link| (range(&link["range"]), link["target"].as_str().unwrap().replace(&site.uri(""), "")))
        .collect();
    let expected = [
        ("16:23-16:30", "content/4-Visits/4.1-Port/own.png"),
        ("16:37-16:53", "static/images/quay.png"),
        ("18:7-18:33", FARM),
    ];
    assert_eq!(links, expected.map(|(range, target)| (range.to_owned(), target.to_owned())));
}

#[test]
fn headings_of_all_pages_are_symbols_of_the_workspace() {
    let (site, port) = site();
    site.write("node_modules/x/README.md", "# People of nowhere\n");
    let mut editor = Editor::start(&site);
    editor.show(&site, PORT, &(port + "\n## The bridge\n"));
    let mut ask = |query: &str| {
        let found = editor.request("workspace/symbol", json!({ "query": query }))["result"].take();
        let mut names: Vec<String> = found
            .as_array()
            .unwrap()
            .iter()
            .map(|one| format!("{} in {}", one["name"].as_str().unwrap(), one["containerName"].as_str().unwrap()))
            .collect();
        names.sort();
        names
    };
    assert_eq!(ask("people"), [format!("People in {PORT}"), format!("People in {FARM}")]);
    assert_eq!(ask("nguoi"), [format!("Người in {VIETNAMESE}")], "marks need not be typed");
    assert_eq!(ask("brdg"), [format!("The bridge in {PORT}")], "what is on the screen counts");
    assert_eq!(ask("zzz"), [""; 0]);
    assert!(ask("").len() > 8);
}

#[test]
fn everything_of_several_lines_can_be_folded() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let text = "---\ntitle: x\n---\n\n# Port\n\n## People\n\n- a\n\n### Deep\n\nx\n\n```js\na\n```\n\n{{% notice %}}\nb\n{{% /notice %}}\n\n\
                <!-- one\ntwo -->\n\n## The Place\n\nx <!-- one line -->\n\n{{< figure src=\"a\" >}}\n";
    editor.show(&site, PORT, text);
    let found = editor.request("textDocument/foldingRange", json!({ "textDocument": { "uri": site.uri(PORT) } }));
    let found: Vec<String> = found["result"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{}-{} {}", one["startLine"], one["endLine"], one["kind"].as_str().unwrap()))
        .collect();
    let expected = [
        "0-2 region",
        "4-29 region",
        "6-23 region",
        "10-23 region",
        "14-16 region",
        "18-20 region",
        "22-23 comment",
        "25-29 region",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_picture_is_seen_in_its_hover() {
    let (site, port) = site();
    let mut editor = Editor::start(&site);
    editor.open(&site, PORT, &port);
    let hover = editor.at(&site, PORT, "textDocument/hover", 16, 40);
    let value = hover["contents"]["value"].as_str().unwrap();
    let size = PNG.len();
    let expected = format!(
        "![]({}|width=1)\n\n`static/images/quay.png`: 1 × 1 pixels, {size} B",
        site.uri("static/images/quay.png")
    );
    assert_eq!(value, expected);
    let mut plain =
        Editor::start_with(&site, json!({ "capabilities": {}, "initializationOptions": { "language": "vi" } }));
    plain.show(&site, PORT, &port);
    let hover = plain.at(&site, PORT, "textDocument/hover", 16, 40);
    assert_eq!(hover["contents"]["kind"], "plaintext");
    assert_eq!(hover["contents"]["value"], format!("`static/images/quay.png`: 1 × 1 điểm ảnh, {size} B"));
}

#[test]
fn nothing_outside_of_the_site_is_read_or_changed() {
    let (site, port) = site();
    let outside = Site::new();
    outside.write("secret.md", "# Secret\n\n[x](/4-visits/4.1-port/#people)\n");
    #[cfg(unix)]
    std::os::unix::fs::symlink(outside.path("secret.md"), site.path("content/secret.md")).unwrap();
    let mut editor = Editor::start(&site);
    editor.open(&site, PORT, &port);
    let found = references(&mut editor, &site, PORT, (8, 5), false);
    assert!(found.iter().all(|place| !place.contains("secret")), "{found:?}");
    let symbols = editor.request("workspace/symbol", json!({ "query": "secret" }));
    assert_eq!(symbols["result"], json!([]));
}

#[test]
fn places_on_other_pages_count_bytes_where_that_is_agreed_on() {
    let (site, port) = site();
    let capabilities = json!({ "general": { "positionEncodings": ["utf-8"] } });
    let mut editor = Editor::start_with(&site, json!({ "capabilities": capabilities }));
    editor.show(&site, PORT, &port);
    let found = references(&mut editor, &site, PORT, (8, 5), false);
    // The emoji before it takes four bytes, and two units of UTF-16.
    assert!(found.contains(&format!("{FARM} 4:12-4:38")), "{found:?}");
}

#[test]
fn wild_questions_have_answers() {
    let (site, port) = site();
    let mut editor = Editor::start(&site);
    editor.show(&site, PORT, &port);
    let far = json!({ "line": u32::MAX, "character": u32::MAX });
    let back = json!({ "start": far, "end": { "line": 0, "character": 0 } });
    for uri in [site.uri(PORT), site.uri("nowhere.md"), "untitled:a".to_owned(), site.uri("content")] {
        let document = json!({ "uri": uri });
        for (method, more) in [
            ("references", json!({ "position": far, "context": { "includeDeclaration": true } })),
            ("prepareRename", json!({ "position": far })),
            ("rename", json!({ "position": far, "newName": "\u{0}\n\u{202e}" })),
            ("completion", json!({ "position": far })),
            ("definition", json!({ "position": far })),
            ("foldingRange", json!({})),
            ("documentLink", json!({})),
            ("codeAction", json!({ "range": back, "context": { "diagnostics": [] } })),
        ] {
            let mut params = more;
            params["textDocument"] = document.clone();
            let answer = editor.request(&format!("textDocument/{method}"), params);
            let refused = answer["error"]["code"] == -32803;
            assert!(answer.get("result").is_some() || refused, "{method} {uri}: {answer}");
        }
    }
    let query = "ế🎉\u{202e}".repeat(1000);
    assert_eq!(editor.request("workspace/symbol", json!({ "query": query }))["result"], json!([]));
    let resolve = json!({ "title": "x", "data": { "uri": site.uri("nowhere.md") } });
    assert!(editor.request("codeAction/resolve", resolve)["result"].is_object());
    assert_eq!(editor.leave(), 0);
}
