//! Beginning, end, and what must not end it.

use serde_json::{Value, json};

use crate::client::{Editor, Site, framed};

const CODE: &str = "/error/code";

#[test]
fn shutdown_then_exit_is_a_clean_end() {
    let site = Site::new();
    assert_eq!(Editor::start(&site).leave(), 0);
}

#[test]
fn an_end_without_a_word_is_told_by_the_exit_code() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    editor.notify("exit", Value::Null);
    assert_eq!(editor.end(), 1);
    let mut editor = Editor::start(&site);
    editor.hang_up();
    assert_eq!(editor.end(), 1);
    let mut editor = Editor::silent();
    editor.hang_up();
    assert_eq!(editor.end(), 1);
    let mut editor = Editor::start(&site);
    editor.request("shutdown", Value::Null);
    editor.hang_up();
    assert_eq!(editor.end(), 0, "who has said goodbye may hang up");
}

#[cfg(unix)]
#[test]
fn a_server_whose_editor_has_died_ends_though_its_input_is_held_open() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    // It stands for an editor; this test holds its end of the pipe.
    let mut host = Command::new("cat").stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    let mut editor = Editor::silent();
    editor.request("initialize", json!({ "capabilities": {}, "processId": host.id() }));
    editor.notify("initialized", json!({}));
    assert!(editor.is_running());
    drop(host.stdin.take());
    host.wait().unwrap();
    let end = Instant::now() + Duration::from_secs(20);
    while editor.is_running() {
        assert!(Instant::now() < end, "the server outlives its editor");
        std::thread::sleep(Duration::from_millis(100));
    }
    // One whose number means nothing here, as it runs outside of a container, is not missed.
    let mut editor = Editor::silent();
    editor.request("initialize", json!({ "capabilities": {}, "processId": host.id() }));
    std::thread::sleep(Duration::from_millis(200));
    editor.request("shutdown", Value::Null);
    editor.notify("exit", Value::Null);
    assert_eq!(editor.end(), 0);
}

#[test]
fn nothing_is_answered_before_the_beginning_or_after_the_end() {
    let site = Site::new();
    let mut editor = Editor::silent();
    let early = editor.request("textDocument/hover", json!({}));
    assert_eq!(early.pointer(CODE), Some(&json!(-32002)));
    editor.notify("textDocument/didOpen", json!({ "nonsense": 1 }));
    let wrong = editor.request("initialize", json!({ "capabilities": 7 }));
    assert_eq!(wrong.pointer(CODE), Some(&json!(-32602)));
    let right = editor.request("initialize", json!({ "capabilities": {}, "rootUri": site.uri("") }));
    assert_eq!(right["result"]["serverInfo"]["name"], "reportlint");
    let again = editor.request("initialize", json!({ "capabilities": {} }));
    assert_eq!(again.pointer(CODE), Some(&json!(-32600)));
    editor.request("shutdown", Value::Null);
    let late = editor.request("textDocument/hover", json!({}));
    assert_eq!(late.pointer(CODE), Some(&json!(-32600)));
    editor.notify("exit", Value::Null);
    assert_eq!(editor.end(), 0);
}

#[test]
fn what_is_no_message_is_answered_or_passed_over() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    for (bytes, code) in [
        (&b"Content-Length: 5\r\n\r\n{oops"[..], -32700),
        (b"Content-Length: 2\r\n\r\n[]", -32600),
        (b"Content-Length: many\r\n\r\n", -32700),
        (b"Content-Length: -7\r\n\r\n", -32700),
        (b"Content-Length: 18446744073709551616\r\n\r\n", -32700),
        (b"Content-Length: 987654321987\r\n\r\n", -32700),
        (b"X-Nothing: 1\r\n\r\n", -32700),
        (b"Content-Length: 4\r\n\r\n\xff\xfe\x00\xc3", -32700),
    ] {
        editor.raw(bytes);
        let answer = editor.hear(|message| message["error"].is_object());
        assert_eq!((answer.pointer(CODE), &answer["id"]), (Some(&json!(code)), &Value::Null), "{bytes:?}");
    }
    editor.send(&json!({ "jsonrpc": "2.0", "id": 2.5, "method": "shutdown" }));
    assert_eq!(editor.hear(|message| message["id"] == 2.5).pointer(CODE), Some(&json!(-32600)));
    assert_eq!(editor.leave(), 0);
}

#[test]
fn what_the_server_does_not_know_or_cannot_read_gets_the_right_error() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let mut code = |method: &str, params: Value| editor.request(method, params)["error"]["code"].take();
    assert_eq!(code("textDocument/teleport", json!({})), -32601);
    assert_eq!(code("$/unknown", json!({})), -32601);
    assert_eq!(code("textDocument/hover", json!({ "textDocument": 3 })), -32602);
    assert_eq!(code("textDocument/hover", Value::Null), -32602);
    assert_eq!(
        code(
            "textDocument/hover",
            json!({ "textDocument": { "uri": "file:///a.md" }, "position": { "line": -1, "character": 0 } })
        ),
        -32602
    );
    assert_eq!(code("textDocument/completion", json!([1, 2])), -32602);
    for (method, params) in [
        ("textDocument/didOpen", json!({})),
        ("textDocument/didChange", json!({ "textDocument": { "uri": "::", "version": 1 }, "contentChanges": [] })),
        ("textDocument/didClose", json!(null)),
        ("workspace/didChangeWatchedFiles", json!({ "changes": [{ "uri": 1 }] })),
        ("$/cancelRequest", json!({})),
        ("$/setTrace", json!({ "value": "off" })),
        ("no/such", json!("x")),
    ] {
        editor.notify(method, params);
    }
    assert_eq!(editor.leave(), 0);
}

#[test]
fn absurd_places_and_files_are_survived() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let name = "content/4-Visits/4.1-Port/_index.md";
    editor.open(&site, name, "---\ntitle: 🎉\n---\n\n# Ôi\n");
    let huge = u64::from(u32::MAX);
    for method in ["textDocument/hover", "textDocument/completion", "textDocument/definition"] {
        for (line, character) in [(huge, huge), (0, huge), (4, 1), (1, 8)] {
            editor.at(&site, name, method, line, character);
            editor.at(&site, "content/not-open.md", method, line, character);
        }
    }
    let change = |a: u64, b: u64, c: u64, d: u64, text: &str| json!({ "range": { "start": { "line": a, "character": b }, "end": { "line": c, "character": d } }, "text": text });
    let changes = json!([change(huge, huge, huge, huge, "\nx"), change(3, 0, 1, 0, ""), change(1, 8, 1, 8, "y")]);
    editor.change(&site, name, 2, changes);
    for uri in ["untitled:Untitled-1", "git:/a.md", "file:relative.md", "file://host/share/a.md", "file:///%FF.md"] {
        let item = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": "# x" });
        editor.notify("textDocument/didOpen", json!({ "textDocument": item }));
        let pulled = editor.request("textDocument/diagnostic", json!({ "textDocument": { "uri": uri } }));
        assert_eq!(pulled["result"]["items"], json!([]), "{uri}");
        editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
    }
    editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": site.uri("never-opened.md") } }));
    assert_eq!(editor.leave(), 0);
}

#[test]
fn a_request_that_is_cancelled_while_it_waits_is_not_worked_on() {
    let site = Site::new();
    let mut editor = Editor::start(&site);
    let name = "content/4-Visits/4.1-Port/_index.md";
    // Long enough that the rest appears before it is read.
    let long = format!("---\ntitle: x\n---\n\n# x\n\n{}", "[a](b) *c* ![d](e.png)\n\n".repeat(4000));
    editor.open(&site, name, "");
    let document = json!({ "uri": site.uri(name), "version": 2 });
    let place = json!({ "textDocument": { "uri": site.uri(name) }, "position": { "line": 0, "character": 0 } });
    let mut burst = Vec::new();
    for message in [
        json!({ "method": "textDocument/didChange", "params": { "textDocument": document, "contentChanges": [{ "text": long }] } }),
        json!({ "id": 900, "method": "textDocument/diagnostic", "params": place }),
        json!({ "id": 901, "method": "textDocument/hover", "params": place }),
        json!({ "id": "eins", "method": "textDocument/hover", "params": place }),
        json!({ "id": 902, "method": "textDocument/hover", "params": place }),
        json!({ "method": "$/cancelRequest", "params": { "id": 901 } }),
        json!({ "method": "$/cancelRequest", "params": { "id": "eins" } }),
        json!({ "method": "$/cancelRequest", "params": { "id": 12345 } }),
    ] {
        burst.extend(framed(&message));
    }
    editor.raw(&burst);
    assert!(editor.answer(900)["result"].is_object());
    assert_eq!(editor.answer(901).pointer(CODE), Some(&json!(-32800)));
    assert_eq!(editor.hear(|message| message["id"] == "eins").pointer(CODE), Some(&json!(-32800)));
    assert!(editor.answer(902).get("result").is_some());
    assert_eq!(editor.leave(), 0);
}

#[test]
fn the_language_is_that_of_the_settings_then_of_the_editor() {
    let site = Site::new();
    let text =
        "---\ntitle: x\ndate: 2025-01-02\nweight: 1\n---\n\n# x\n\n## People\n\nNobody.\n\n## The Place\n\nThere.\n";
    for (more, help) in [
        (json!({ "initializationOptions": { "language": "vi" }, "locale": "en" }), "gợi ý: "),
        (json!({ "initializationOptions": { "reportlint": { "language": "vi" } } }), "gợi ý: "),
        (json!({ "locale": "vi-VN" }), "gợi ý: "),
        (json!({ "initializationOptions": { "language": "en" }, "locale": "vi" }), "help: "),
        (json!({ "initializationOptions": { "language": 7 }, "locale": "fr" }), "help: "),
    ] {
        let mut editor = Editor::start_with(&site, more.clone());
        let found = editor.open(&site, "content/4-Visits/4.1-Port/_index.md", text);
        let message = found[0]["message"].as_str().unwrap();
        assert!(message.contains(&format!("\n{help}")), "{more}: {message}");
    }
    let mut editor = Editor::start(&site);
    editor.open(&site, "content/4-Visits/4.1-Port/_index.md", text);
    editor.notify("workspace/didChangeConfiguration", json!({ "settings": { "reportlint": { "language": "vi" } } }));
    let found = editor.found(&site, "content/4-Visits/4.1-Port/_index.md", 1);
    assert!(found[0]["message"].as_str().unwrap().contains("gợi ý: "), "{found:?}");
}
