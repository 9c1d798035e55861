//! An editor in a script: it says what it is told to, and keeps what it hears.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use std::{fs, thread};

use serde_json::{Value, json};

use crate::program;

/// How long an answer may take, on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(20);

/// The smallest picture that is one.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

/// A folder with a site in it.
pub struct Site(program::Desk);

impl Site {
    /// A site in two languages with a schema of its own.
    pub fn new() -> Self {
        let site = Self(program::Desk::empty());
        site.write("hugo.toml", "defaultContentLanguage = \"en\"\n[languages.en]\n[languages.vi]\n");
        site.write("visit.yaml", include_str!("visit.yaml"));
        site.write(".reportlint.yaml", "schemas: [{ files: ['content/4-Visits/*/_index*.md'], schema: visit.yaml }]\n");
        site.write("static/images/quay.png", PNG);
        site.write("static/images/Bến cảng.png", PNG);
        site
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        self.0.write(name, bytes);
    }

    pub fn path(&self, name: &str) -> PathBuf {
        // As the program itself finds it, where the folder for temporary files is a link.
        fs::canonicalize(self.0.path()).unwrap().join(name)
    }

    pub fn uri(&self, name: &str) -> String {
        uri(&self.path(name))
    }
}

/// The name of a file as editors have it.
pub fn uri(path: &Path) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(byte);
    let text = path.to_str().unwrap().bytes();
    let written = text.map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") });
    format!("file://{}", written.collect::<String>())
}

/// The editor.
pub struct Editor {
    child: Child,
    input: Option<ChildStdin>,
    heard: Receiver<Value>,
    /// Heard and not asked for yet.
    kept: VecDeque<Value>,
    next: i64,
}

impl Editor {
    /// Starts the server, and says nothing yet.
    pub fn silent() -> Self {
        Self::silent_in(Path::new("."))
    }

    /// The same from this folder.
    pub fn silent_in(folder: &Path) -> Self {
        let mut command = program::command();
        command.current_dir(folder).args(["server", "--stdio"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut child = command.spawn().unwrap();
        let output = child.stdout.take().unwrap();
        let (sender, heard) = channel();
        thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(message) = frame(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        Self { input: child.stdin.take(), child, heard, kept: VecDeque::new(), next: 0 }
    }

    /// Starts the server in the folder of `site`, with the capabilities of a simple editor.
    pub fn start(site: &Site) -> Self {
        Self::start_with(site, json!({}))
    }

    /// The same with `more` parameters.
    pub fn start_with(site: &Site, more: Value) -> Self {
        let mut editor = Self::silent();
        let mut params = json!({
            "processId": null,
            "rootUri": site.uri(""),
            "workspaceFolders": [{ "uri": site.uri("").trim_end_matches('/'), "name": "site" }],
            "capabilities": {
                "textDocument": {
                    "publishDiagnostics": { "relatedInformation": true },
                    "hover": { "contentFormat": ["markdown"] },
                    "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
                },
            },
        });
        for (key, value) in more.as_object().unwrap() {
            params[key] = value.clone();
        }
        let answer = editor.request("initialize", params);
        assert!(answer["result"]["capabilities"].is_object(), "{answer}");
        editor.notify("initialized", json!({}));
        editor
    }

    /// Sends these bytes as they are.
    pub fn raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().unwrap();
        input.write_all(bytes).unwrap();
        input.flush().unwrap();
    }

    /// Hangs up.
    pub fn hang_up(&mut self) {
        self.input = None;
    }

    pub fn send(&mut self, message: &Value) {
        self.raw(&framed(message));
    }

    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Asks, and waits for the answer: the whole message.
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        self.answer(id)
    }

    /// Asks, and returns the id of the question.
    pub fn ask(&mut self, method: &str, params: Value) -> i64 {
        self.next += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": self.next, "method": method, "params": params }));
        self.next
    }

    /// The answer to a question.
    pub fn answer(&mut self, id: i64) -> Value {
        self.hear(|message| message["id"] == id && message["method"].is_null())
    }

    /// What the server tells or asks next by `method`: the parameters.
    pub fn received(&mut self, method: &str) -> Value {
        self.hear(|message| message["method"] == method)["params"].take()
    }

    /// The first message that is `wanted`; others are kept.
    pub fn hear(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.kept.iter().position(&wanted) {
            return self.kept.remove(at).unwrap();
        }
        loop {
            let message = self.heard.recv_timeout(PATIENCE).expect("the server says something");
            if wanted(&message) {
                return message;
            }
            self.kept.push_back(message);
        }
    }

    /// Whether the server has told something by `method` that nobody has asked for.
    pub fn kept(&self, method: &str) -> bool {
        self.kept.iter().any(|message| message["method"] == method)
    }

    /// Opens the file of that name in `site` with `text`, and waits for what is found in it.
    pub fn open(&mut self, site: &Site, name: &str, text: &str) -> Vec<Value> {
        self.show(site, name, text);
        self.found(site, name, 1)
    }

    /// Opens it, and does not wait.
    pub fn show(&mut self, site: &Site, name: &str, text: &str) {
        let document = json!({ "uri": site.uri(name), "languageId": "markdown", "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Makes changes, and waits for what is found then.
    pub fn change(&mut self, site: &Site, name: &str, version: i64, changes: Value) -> Vec<Value> {
        let document = json!({ "uri": site.uri(name), "version": version });
        self.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
        self.found(site, name, version)
    }

    /// The next diagnostics of the file in this version.
    pub fn found(&mut self, site: &Site, name: &str, version: i64) -> Vec<Value> {
        let uri = site.uri(name);
        let mut message = self.hear(|message| {
            let params = &message["params"];
            message["method"] == "textDocument/publishDiagnostics"
                && params["uri"] == uri.as_str()
                && params["version"] == version
        });
        match message["params"]["diagnostics"].take() {
            Value::Array(found) => found,
            other => panic!("{other}"),
        }
    }

    /// Asks for the diagnostics of the file.
    pub fn pull(&mut self, site: &Site, name: &str, before: Option<&str>) -> Value {
        let document = json!({ "uri": site.uri(name) });
        let params = json!({ "textDocument": document, "previousResultId": before });
        self.request("textDocument/diagnostic", params)["result"].take()
    }

    /// Asks about a place in the file.
    pub fn at(&mut self, site: &Site, name: &str, method: &str, line: u64, character: u64) -> Value {
        let place = json!({ "line": line, "character": character });
        let params = json!({ "textDocument": { "uri": site.uri(name) }, "position": place });
        self.request(method, params)["result"].take()
    }

    /// Takes its leave as the protocol has it, and returns the exit code.
    pub fn leave(mut self) -> i32 {
        assert_eq!(self.request("shutdown", Value::Null)["result"], Value::Null);
        self.notify("exit", Value::Null);
        self.end()
    }

    /// Whether the server has not ended.
    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// The exit code.
    pub fn end(mut self) -> i32 {
        self.child.wait().unwrap().code().unwrap()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A message in its frame.
pub fn framed(message: &Value) -> Vec<u8> {
    let text = message.to_string();
    format!("Content-Length: {}\r\n\r\n{text}", text.len()).into_bytes()
}

fn frame(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().strip_prefix("Content-Length: ") {
            Some(number) => length = number.parse().unwrap(),
            None if line.trim_end().is_empty() => break,
            None => {}
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).unwrap())
}

/// The rules that found something, in order.
pub fn rules(found: &[Value]) -> Vec<&str> {
    found.iter().map(|diagnostic| diagnostic["code"].as_str().unwrap()).collect()
}

/// Lines and columns of a range: `2:4-2:9`.
pub fn range(value: &Value) -> String {
    let place = |place: &Value| format!("{}:{}", place["line"], place["character"]);
    format!("{}-{}", place(&value["start"]), place(&value["end"]))
}

/// `text` with these edits of the protocol, whose columns count UTF-16. No two overlap.
pub fn edited(text: &str, edits: &[Value]) -> String {
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let offset = |place: &Value| {
        let (line, column) = (place["line"].as_u64().unwrap() as usize, place["character"].as_u64().unwrap() as usize);
        let Some(&start) = starts.get(line) else { return text.len() };
        let mut units = 0;
        let within = text[start..].char_indices().find(|(_, character)| {
            let here = units >= column || *character == '\n';
            units += character.len_utf16();
            here
        });
        within.map_or(text.len(), |(at, _)| start + at)
    };
    let mut spans: Vec<(usize, usize, &str)> = edits
        .iter()
        .map(|edit| (offset(&edit["range"]["start"]), offset(&edit["range"]["end"]), edit["newText"].as_str().unwrap()))
        .collect();
    spans.sort_by_key(|&(start, end, _)| (start, end));
    let (mut out, mut from) = (String::new(), 0);
    for (start, end, new) in spans {
        assert!(start >= from, "edits overlap: {edits:?}");
        out += &text[from..start];
        out += new;
        from = end;
    }
    out + &text[from..]
}
