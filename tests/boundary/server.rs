//! The language server in a folder that others wrote: what it says to the editor shows as little as what is printed.

use std::io::Write;
use std::process::Stdio;

use serde_json::{Value, json};

use super::{Machine, NAME, REPORT, SECRET, page, program};

/// All that the server says to an editor that opens the folder `class` and these files of it with these texts, asks for
/// the whole workspace, and asks where what stands at each of `places` in the first leads.
fn said(machine: &Machine, files: &[(&str, &str)], places: &[(u32, u32)]) -> String {
    let uri = |name: &str| format!("file://{}", machine.path(name).display());
    let folder = json!({ "uri": uri("class"), "name": "class" });
    let parameters = json!({ "processId": null, "capabilities": {}, "workspaceFolders": [folder] });
    let mut messages = vec![
        json!({ "id": 1, "method": "initialize", "params": parameters }),
        json!({ "method": "initialized", "params": {} }),
    ];
    for (name, text) in files {
        let document =
            json!({ "uri": uri(&format!("class/{name}")), "languageId": "markdown", "version": 1, "text": text });
        messages.push(json!({ "method": "textDocument/didOpen", "params": { "textDocument": document } }));
    }
    let first = json!({ "uri": uri(&format!("class/{}", files[0].0)) });
    for (line, character) in places {
        let place = json!({ "textDocument": first, "position": { "line": line, "character": character } });
        for method in ["textDocument/definition", "textDocument/hover", "textDocument/completion"] {
            messages.push(json!({ "id": messages.len() + 10, "method": method, "params": place }));
        }
    }
    messages.push(json!({ "id": 2, "method": "workspace/diagnostic", "params": { "previousResultIds": [] } }));
    messages.push(json!({ "id": 3, "method": "shutdown" }));
    messages.push(json!({ "method": "exit" }));
    let mut input = Vec::new();
    for mut message in messages {
        message["jsonrpc"] = Value::from("2.0");
        let text = message.to_string();
        write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
    }
    let mut command = program::command();
    command.current_dir(machine.path("class")).args(["server", "--stdio"]).stderr(Stdio::piped());
    let run = program::Run::reading(&mut command, &input);
    assert_eq!(run.code, 0, "{run:?}");
    let said = run.said();
    assert!(!said.contains(SECRET), "{said}");
    said
}

#[test]
fn schemas_and_configs_outside_are_refused_to_an_editor_too() {
    let text = page("x\n");
    let outside = |machine: &Machine| {
        let said = said(machine, &[(REPORT, &text)], &[(9, 3)]);
        assert!(said.contains("is outside"), "{said}");
    };
    let machine = Machine::new();
    machine.link("class/way", "../private");
    let whole = machine.path(&format!("private/{NAME}.yaml")).display().to_string();
    for schema in [format!("../private/{NAME}.yaml"), whole, format!("way/{NAME}.yaml")] {
        machine.write("class/.reportlint.yaml", format!("schemas: [{{ files: ['**/*.md'], schema: '{schema}' }}]\n"));
        outside(&machine);
    }
    machine.write("class/.reportlint.yaml", format!("copies: {{ templates: [way/{NAME}.md] }}\n"));
    outside(&machine);
    let machine = Machine::new();
    machine.link("class/.reportlint.yaml", format!("../private/{NAME}.yaml"));
    outside(&machine);
}

#[test]
fn reports_that_links_lead_to_are_not_read_for_an_editor() {
    let machine = Machine::new();
    machine.write("class/hugo.toml", "defaultContentLanguage = 'en'\n[languages.en]\n[languages.vi]\n");
    let folder = "content/4-EventParticipated/4.2-Event2";
    machine.link(&format!("class/{folder}/_index.vi.md"), machine.path(&format!("private/{NAME}.md")));
    machine.link("class/content/4-EventParticipated/4.3-Event3", machine.path("private"));
    machine.write("private/_index.md", page(&format!("### {SECRET}\n")));
    let text = page("x\n");
    said(&machine, &[(REPORT, &text)], &[(9, 3)]);
    // One that is open is told to be elsewhere, whatever the editor holds of it.
    let said = said(&machine, &[("content/4-EventParticipated/4.3-Event3/_index.md", &text)], &[(9, 3)]);
    assert!(said.contains("is outside"), "{said}");
}

#[test]
fn no_address_leads_an_editor_to_a_file_outside() {
    for site in [true, false] {
        let machine = Machine::new();
        if site {
            machine.write("class/hugo.toml", "baseURL = 'https://lop.example.vn/'\n");
            machine.link("class/static/way", machine.path("private"));
        }
        machine.link("class/content/4-EventParticipated/4.2-Event2/way", machine.path("private"));
        let addresses = [
            format!("../../../../private/{NAME}.png"),
            format!("/../private/{NAME}.png"),
            format!("..%2F..%2F..%2F..%2Fprivate%2F{NAME}.png"),
            format!("way/{NAME}.png"),
            format!("/way/{NAME}.png"),
            machine.path(&format!("private/{NAME}.png")).display().to_string(),
        ];
        let body: String = addresses.iter().map(|at| format!("![Ảnh]({at})\n\n[Xem]({at})\n\n")).collect();
        let places: Vec<(u32, u32)> = (0..2 * addresses.len() as u32).map(|index| (10 + 2 * index, 10)).collect();
        let text = page(&body);
        let said = said(&machine, &[(REPORT, &text)], &places);
        let private = format!("file://{}", machine.path("private").display());
        assert!(!said.contains(&private), "{said}");
        assert!(!said.contains(&format!("way/{NAME}.png\",\"range\"")), "{said}");
    }
}
