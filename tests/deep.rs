//! What stands in itself, tens of thousands of times over, and what goes on without end: nothing is read by calls in each
//! other, so that no input takes all of the stack, on which the whole run would end.
#![cfg(unix)]

#[path = "support/program.rs"]
mod program;

use std::process::Command;

use program::{Desk, Run};
use serde_json::json;

const REPORT: &str = "content/4-EventParticipated/4.2-Event2/_index.md";

/// So deep.
const DEPTH: usize = 30_000;

impl Desk {
    /// A site with this report.
    fn with(report: &str) -> Self {
        let desk = Self::empty();
        desk.write(REPORT, report);
        desk.write("hugo.toml", "");
        desk
    }

    /// The program, with a stack of half a megabyte for its main thread, as no system gives less.
    fn run_reading(&self, arguments: &[&str], input: &str) -> Run {
        let mut command = Command::new("sh");
        program::alone(&mut command).args(["-c", "ulimit -s 512; exec \"$@\"", "sh", program::FILE]);
        Run::reading(command.args(arguments).current_dir(self.path()), input.as_bytes())
    }

    /// The same for a check, which must be able to do its work.
    fn check(&self) -> Run {
        let run = self.run_reading(&["--quiet", "--format", "compact", "."], "");
        assert!(run.code < 2, "{}", run.stderr);
        run
    }
}

fn page(body: &str) -> String {
    format!("---\ntitle: Hội thảo\ndate: 2025-09-18\nweight: 2\n---\n\n# Hội thảo\n\n{body}")
}

/// `open` so often, `middle`, `close` as often.
fn nested(open: &str, middle: &str, close: &str) -> String {
    format!("{}{middle}{}", open.repeat(DEPTH), close.repeat(DEPTH))
}

#[test]
fn a_tag_with_any_number_of_attributes_is_checked_like_any_other() {
    for attribute in
        ["data-a=\"b\" ", "data-a=\"b\"\n", "data-a='b' ", "data-a=b ", "data-a ", "a=\"&amp;\" ", "src=\"/b.png\" "]
    {
        let attributes = attribute.repeat(DEPTH);
        let tag = format!("<img src=\"/images/hall.png\" alt=\"\" {attributes}data-z>");
        for body in [tag.clone(), format!("Text {tag}\n"), format!("<div>\n{tag}\n</div>\n")] {
            let run = Desk::with(&page(&body)).check();
            let found_once = |rule: &str| run.stdout.matches(rule).count() == 1;
            assert!(found_once("[image-not-found]") && run.stdout.contains("hall.png"), "{attribute}: {}", run.stdout);
            assert!(found_once("[image-alt]"), "{attribute}: {}", run.stdout);
        }
    }
}

#[test]
fn tags_of_other_kinds_may_be_as_long() {
    let attributes = "a=\"b\" ".repeat(DEPTH);
    for body in [
        format!("<h3 {attributes}>Speakers</h3>\n"),
        format!("<div>\n</h3 {attributes}>\n</div>\n"),
        format!("<!DOCTYPE html PUBLIC {attributes}>\n"),
        format!("<a {attributes}>x</a> [y](#z)\n"),
        format!("<img {attributes}"),
        format!("{{{{< figure {attributes}>}}}}\n"),
        format!("## T {{ {attributes}}}\n\n[y](#z)\n"),
        format!("<!-- reportlint-disable {attributes} -->\n"),
    ] {
        Desk::with(&page(&body)).check();
    }
}

#[test]
fn markdown_may_stand_in_itself_at_any_depth() {
    for body in [
        nested(">", "a", ""),
        nested("- ", "a", ""),
        nested("1. ", "a", "\n"),
        nested("> - ", "![a](b.png)", ""),
        nested("![", "a", "](b.png)"),
        nested("[", "a", "](b)"),
        nested("[^", "a", "]"),
        nested("[^a]: ", "a", ""),
        nested("[a]: ", "a", ""),
        nested("*", "a", "*"),
        nested("**a ", "b", "**"),
        nested("~~", "a", "~~"),
        nested("<div>\n", "<img src=\"a.png\">", "</div>\n"),
        nested("<b>", "a", "</b>"),
        nested("<!--", "a", "-->"),
        nested("{{< a >}}", "b", "{{< /a >}}"),
        nested("{{< a \"", "b", "\" >}}"),
        nested("`", "a", "`"),
        nested("(", "[a](b", ")"),
        nested("|", "a", "|"),
        nested("#", " Speakers", ""),
    ] {
        Desk::with(&page(&(body.clone() + "\n\n[y](#z)\n"))).check();
        Desk::with(&page(&format!("## {body}\n\n[y](#z)\n"))).check();
    }
}

#[test]
fn front_matter_may_stand_in_itself_at_any_depth() {
    for front in [
        format!("---\na: {}\n---\n", nested("[", "", "]")),
        format!("---\na: {}\n---\n", nested("{a: ", "b", "}")),
        format!("---\n{}a\n---\n", "- ".repeat(DEPTH)),
        format!("---\n{}a\n---\n", "? ".repeat(DEPTH)),
        format!("+++\na = {}\n+++\n", nested("[", "", "]")),
        format!("+++\na = {}\n+++\n", nested("{a = ", "1", "}")),
        format!("+++\na{} = 1\n+++\n", ".a".repeat(DEPTH / 2)),
        format!("+++\n[a{}]\nb = 1\n+++\n", ".a".repeat(DEPTH / 2)),
        format!("+++\n[[a{}]]\nb = 1\n+++\n", ".a".repeat(DEPTH / 2)),
        format!("{}\n# T\n", nested("{\"a\":", "1", "}")),
        format!("{{\"a\": {}}}\n# T\n", nested("[", "", "]")),
    ] {
        Desk::with(&format!("{front}\n# T\n")).check();
    }
}

#[test]
fn the_settings_of_a_site_may_stand_in_themselves_at_any_depth() {
    for (name, text) in [
        ("hugo.toml", format!("a = {}\n", nested("[", "", "]"))),
        ("hugo.toml", format!("a = {}\n", nested("{a = ", "1", "}"))),
        ("hugo.toml", format!("a{} = 1\n", ".a".repeat(DEPTH))),
        ("hugo.yaml", format!("a: {}\n", nested("[", "", "]"))),
        ("config/_default/params.yaml", format!("a: {}\n", nested("{a: ", "1", "}"))),
        ("hugo.json", nested("{\"a\":", "1", "}")),
        (".gitignore", format!("{}\n", nested("{a,", "b", "}"))),
        (".gitignore", format!("{}\nb/{}c\n", "[".repeat(DEPTH), "**/".repeat(DEPTH))),
        (".ignore", format!("{}\n", nested("!(", "b", ")"))),
    ] {
        let desk = Desk::with(&page("![a](/a.png)\n"));
        desk.write(name, &text);
        let run = desk.check();
        assert!(run.stdout.contains("a.png"), "{name}: {}", run.stdout);
    }
}

#[test]
fn schemas_configs_and_lists_of_problems_may_not_and_that_is_said() {
    let braces = nested("{a,", "b", "}");
    for (name, text, arguments) in [
        ("s.yaml", format!("files: ['{braces}']\n"), vec!["--schema", "s.yaml"]),
        ("s.yaml", format!("a: {}\n", nested("[", "", "]")), vec!["--schema", "s.yaml"]),
        ("s.yaml", format!("phrases: [{{ text: '/{}/' }}]\n", nested("(", "a", ")")), vec!["--schema", "s.yaml"]),
        ("s.yaml", format!("phrases: [{{ text: '/{}/' }}]\n", nested("[", "a", "]")), vec!["--schema", "s.yaml"]),
        ("s.yaml", format!("phrases: [{{ text: '/a{}/' }}]\n", "*".repeat(DEPTH)), vec!["--schema", "s.yaml"]),
        (".reportlint.yaml", format!("schemas: [{{ files: ['{braces}'], schema: event-report }}]\n"), vec![]),
        (".reportlint.yaml", format!("exclude: ['{braces}']\n"), vec![]),
        ("known.json", nested("[", "", "]"), vec!["--baseline", "known.json"]),
        ("known.json", nested("{\"a\":", "1", "}"), vec!["--baseline", "known.json"]),
        ("class.json", nested("{\"a\":", "1", "}"), vec!["--index", "class.json"]),
    ] {
        let desk = Desk::with(&page("x\n"));
        desk.write(name, &text);
        let run = desk.run_reading(&[&["--quiet"], &arguments[..], &["."]].concat(), "");
        assert_eq!(run.code, 2, "{name}: {} {}", run.stdout, run.stderr);
        assert!(run.stderr.contains("error: "), "{name}: {}", run.stderr);
    }
}

#[test]
fn what_an_editor_says_may_stand_in_itself_at_any_depth() {
    let frame = |text: &str| format!("Content-Length: {}\r\n\r\n{text}", text.len());
    let hello = json!({ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "capabilities": {} } });
    let deep = [nested("[", "", "]"), nested("{\"a\":", "1", "}")];
    let deep = deep.map(|value| {
        frame(&format!("{{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"textDocument/hover\",\"params\":{value}}}"))
    });
    let bye =
        [json!({ "jsonrpc": "2.0", "id": 3, "method": "shutdown" }), json!({ "jsonrpc": "2.0", "method": "exit" })];
    let bye = bye.map(|message| frame(&message.to_string())).concat();
    let desk = Desk::with(&page("x\n"));
    let run = desk.run_reading(&["server"], &(frame(&hello.to_string()) + &deep.concat() + &bye));
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(run.stdout.matches("recursion limit").count(), 2, "{}", run.stdout);
}
