//! Input for the language server: messages in any order, with any content.

use std::collections::HashSet;
use std::io::{self, Cursor, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};

use crate::engine::Options;
use crate::server::{LanguageChoice, serve};
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use serde_json::{Value, json};

use super::runner::{Food, fuzz};

/// Collects the server's output, to be read after it has ended.
#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A conversation, one message per line.
fn conversation(folder: &Path) -> Vec<u8> {
    let uri = |name: &str| format!("file://{}/{name}", folder.display());
    let report = uri("content/4-Event/4.1-Ben/_index.md");
    let other = uri("content/4-Event/4.1-Ben/_index.vi.md");
    let text = "---\ntitle: Bến 🚢\ndate: soon\n---\n\n# Bến\n\n### Speakers\n\n![](ben.png) [a](b.md#c)\n<!-- reportlint-disable image-alt -->\n";
    let document = json!({ "uri": report });
    let place = json!({ "line": 9, "character": 5 });
    let at = json!({ "textDocument": document, "position": place });
    let all = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 20, "character": 0 } });
    let open = |uri: &str| json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
    let change = json!({ "range": { "start": { "line": 1, "character": 7 }, "end": { "line": 2, "character": 11 } }, "text": "Cảng\ndate: 2025-09-18" });
    let messages = [
        json!({ "id": 1, "method": "initialize", "params": { "processId": null, "rootUri": uri(""), "capabilities": { "textDocument": { "publishDiagnostics": { "relatedInformation": true } } } } }),
        json!({ "method": "initialized", "params": {} }),
        json!({ "method": "textDocument/didOpen", "params": { "textDocument": open(&report) } }),
        json!({ "method": "textDocument/didOpen", "params": { "textDocument": open(&other) } }),
        json!({ "method": "textDocument/didChange", "params": { "textDocument": { "uri": report, "version": 2 }, "contentChanges": [change] } }),
        json!({ "id": 2, "method": "textDocument/hover", "params": at }),
        json!({ "id": 3, "method": "textDocument/completion", "params": at }),
        json!({ "id": 4, "method": "textDocument/definition", "params": at }),
        json!({ "id": 5, "method": "textDocument/documentSymbol", "params": { "textDocument": document } }),
        json!({ "id": 6, "method": "textDocument/codeAction", "params": { "textDocument": document, "range": all, "context": { "diagnostics": [] } } }),
        json!({ "id": 7, "method": "textDocument/diagnostic", "params": { "textDocument": document } }),
        json!({ "method": "$/cancelRequest", "params": { "id": 7 } }),
        json!({ "id": 8, "method": "workspace/diagnostic", "params": { "previousResultIds": [] } }),
        json!({ "method": "textDocument/didChange", "params": { "textDocument": { "uri": report, "version": 3 }, "contentChanges": [{ "text": "# Bến\n" }] } }),
        json!({ "method": "textDocument/didSave", "params": { "textDocument": document } }),
        json!({ "method": "workspace/didChangeWatchedFiles", "params": { "changes": [{ "uri": uri(".reportlint.yaml"), "type": 2 }] } }),
        json!({ "method": "textDocument/didClose", "params": { "textDocument": { "uri": other } } }),
        json!({ "id": 10, "method": "textDocument/references", "params": { "textDocument": document, "position": place, "context": { "includeDeclaration": true } } }),
        json!({ "id": 11, "method": "textDocument/prepareRename", "params": at }),
        json!({ "id": 12, "method": "textDocument/rename", "params": { "textDocument": document, "position": { "line": 0, "character": 3 }, "newName": "Cảng {#b}" } }),
        json!({ "id": 13, "method": "workspace/willRenameFiles", "params": { "files": [{ "oldUri": report, "newUri": other }] } }),
        json!({ "id": 14, "method": "workspace/symbol", "params": { "query": "bến" } }),
        json!({ "id": 15, "method": "textDocument/foldingRange", "params": { "textDocument": document } }),
        json!({ "id": 16, "method": "textDocument/documentLink", "params": { "textDocument": document } }),
        json!({ "id": 17, "method": "workspace/executeCommand", "params": { "command": "reportlint.showRule", "arguments": ["image-alt"] } }),
        json!({ "id": 18, "method": "codeAction/resolve", "params": { "title": "", "data": { "uri": report } } }),
        json!({ "method": "textDocument/didOpen", "params": { "textDocument": { "uri": uri("visit.yaml"), "languageId": "yaml", "version": 1, "text": "name: a\nsections: [{ id: b }]\nimages: 7\n" } } }),
        json!({ "id": 19, "method": "textDocument/codeAction", "params": { "textDocument": { "uri": uri("visit.yaml") }, "range": all, "context": { "diagnostics": [] } } }),
        json!({ "id": 9, "method": "shutdown", "params": null }),
        json!({ "method": "exit", "params": null }),
    ];
    messages.map(|message| format!("{message}\n")).concat().into_bytes()
}

/// Adds frames to valid JSON, so that its content is tested and not only the framing. Leaves other input unchanged.
fn framed(input: &[u8]) -> Vec<u8> {
    let mut frames = Vec::new();
    for line in input.split_inclusive(|&byte| byte == b'\n') {
        let body = match serde_json::from_slice::<Value>(line) {
            Ok(Value::Object(mut message)) => {
                message.insert("jsonrpc".to_owned(), json!("2.0"));
                Value::Object(message).to_string().into_bytes()
            }
            _ => line.to_vec(),
        };
        frames.extend_from_slice(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
        frames.extend_from_slice(&body);
    }
    frames
}

/// The messages in `written`. Each must be framed correctly.
fn unframed(mut written: &[u8]) -> Result<Vec<Value>, TestCaseError> {
    let mut messages = Vec::new();
    while !written.is_empty() {
        let head = written.windows(4).position(|four| four == b"\r\n\r\n");
        let length = head.and_then(|head| {
            std::str::from_utf8(&written[..head]).ok()?.strip_prefix("Content-Length: ")?.parse::<usize>().ok()
        });
        let (Some(head), Some(length)) = (head, length) else {
            return Err(TestCaseError::fail(format!("no frame: {:?}", String::from_utf8_lossy(written))));
        };
        let body = written.get(head + 4..head + 4 + length);
        prop_assert!(body.is_some(), "a frame that is cut off");
        let body = body.unwrap_or_default();
        messages.push(serde_json::from_slice(body).map_err(|error| TestCaseError::fail(error.to_string()))?);
        written = &written[head + 4 + length..];
    }
    Ok(messages)
}

fn holds(input: &[u8]) -> TestCaseResult {
    let paper = Paper::default();
    let served = serve(Cursor::new(framed(input)), paper.clone(), Options::default(), LanguageChoice::default());
    prop_assert!(served.is_ok());
    let written = paper.0.lock().unwrap().clone();
    let mut answered = HashSet::new();
    for message in unframed(&written)? {
        prop_assert_eq!(&message["jsonrpc"], "2.0");
        let said = message.to_string();
        prop_assert!(!said.contains("reportlint itself failed"), "{said}");
        if message["method"].is_null() && !message["id"].is_null() && message["error"]["code"] != -32600 {
            let again = answered.insert(message["id"].to_string());
            // An id used twice by the editor is answered twice.
            let asked = String::from_utf8_lossy(input).matches(&format!("\"id\":{}", message["id"])).count();
            prop_assert!(again || asked > 1, "answered twice: {said}");
        }
    }
    Ok(())
}

#[test]
fn an_editor_may_say_anything() {
    let words = &[
        "{\"id\":1,\"method\":\"",
        "\",\"params\":{",
        "}}\n",
        "\"textDocument\":{\"uri\":\"",
        "file:///",
        "untitled:a",
        "\"line\":4294967295",
        "\"line\":-1",
        "\"character\":1",
        "\"character\":99999",
        "\"range\":{",
        "null",
        "[]",
        "{}",
        "\"version\":0",
        "\"text\":\"",
        "\\ud800",
        "\\u0000",
        "\\n",
        "\\r\\n",
        "🚢",
        "e\u{301}",
        "textDocument/hover",
        "textDocument/completion",
        "textDocument/didChange",
        "textDocument/rename",
        "textDocument/references",
        "workspace/willRenameFiles",
        "\"newName\":\"",
        "\"oldUri\":\"",
        "workspace/diagnostic",
        "$/cancelRequest",
        "shutdown",
        "exit",
        "initialize",
        "%00",
        "%2F..%2F",
        "\n",
    ];
    let folder = tempfile::tempdir().unwrap();
    let seeds = vec![conversation(folder.path())];
    fuzz(Food { target: "editor", seeds, words }, holds);
}
