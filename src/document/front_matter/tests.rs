use proptest::prelude::*;

use super::messages::LIMIT;
use super::*;
use crate::data::value::{Node, Value};
use crate::text::source::Source;

fn parsed(text: &str) -> (Source, FrontMatter) {
    let source = Source::new("r.md", "r.md", text);
    let (front, _) = parse(source.text());
    (source, front)
}

/// Every key and value with the text of its span.
fn drawn(text: &str) -> Vec<String> {
    let (source, front) = parsed(text);
    let root = front.readable().unwrap_or_else(|| panic!("{:?}", front.fault));
    let mut out = Vec::new();
    let mut waiting: Vec<(&Node, String)> = vec![(root, String::new())];
    while let Some((node, key)) = waiting.pop() {
        if !key.is_empty() {
            out.push(format!("{key}={}", source.slice(node.span)));
        }
        waiting.extend(node.items().iter().rev().map(|item| (item, "-".to_owned())));
        let entries = node.entries().iter().rev();
        waiting.extend(entries.map(|entry| (&entry.value, source.slice(entry.key_span).to_owned())));
    }
    out
}

fn fault(text: &str) -> (String, String, String) {
    let (source, front) = parsed(text);
    let fault = front.fault.unwrap_or_else(|| panic!("no fault in {text:?}"));
    (source.slice(fault.span).to_owned(), fault.message.en, fault.help.unwrap_or_default().en)
}

#[test]
fn keys_and_values_have_their_places_in_every_notation() {
    let yaml = "\u{feff}---\r\ntiêu đề: \"Vườn\"\r\ntác giả:\r\n  tên: Hà # x\r\n---\r\n";
    assert_eq!(drawn(yaml), ["tiêu đề=\"Vườn\"", "tác giả=tên: Hà", "tên=Hà"]);
    let toml = "+++\ntitle = \"Vườn\"\ntags = ['a', \"b\"]\n[params]\nx.y = 2025-09-18\n[[r]]\nsrc = 'ễ'\n+++\n";
    assert_eq!(
        drawn(toml),
        [
            "title=\"Vườn\"",
            "tags=['a', \"b\"]",
            "-='a'",
            "-=\"b\"",
            "params=[params]",
            "x=x",
            "y=2025-09-18",
            "r=[[r]]",
            "-=[[r]]",
            "src='ễ'"
        ]
    );
    let json = "{\n\t\"title\": \"V\\u01b0ờn\",\r\n\t\"a\": {\"b\": [1, true, null]}\n}\nx";
    assert_eq!(
        drawn(json),
        [
            "\"title\"=\"V\\u01b0ờn\"",
            "\"a\"={\"b\": [1, true, null]}",
            "\"b\"=[1, true, null]",
            "-=1",
            "-=true",
            "-=null"
        ]
    );
    assert_eq!(drawn("#+title:  Vườn \n#+tags[]: a  bễ\nx"), ["title=Vườn", "tags[]=a  bễ", "-=a", "-=bễ"]);
}

#[test]
fn json_is_decoded() {
    let (_, front) = parsed("{\"title\": \"V\\u01b0\\u1eddn \\ud83c\\udf31 \\/ \\\" \", \"n\": -2.5e3}\n");
    let root = front.readable().unwrap();
    assert_eq!(root.get("title").unwrap().value.as_str(), Some("Vườn 🌱 / \" "));
    assert_eq!(root.get("n").unwrap().value.value, Value::Float(-2500.0));
}

#[test]
fn keys_given_twice_in_toml_are_kept() {
    let (source, front) = parsed("+++\ntitle = 1\nx = {a = 1, a = 2}\n[p]\nb = 1\ntitle = 3\nb = 2\n+++\n");
    let root = front.readable().unwrap();
    let keys = |node: &Node| node.entries().iter().map(|entry| entry.key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(root), ["title", "x", "p"]);
    assert_eq!(keys(&root.get("x").unwrap().value), ["a", "a"]);
    assert_eq!(keys(&root.get("p").unwrap().value), ["b", "title", "b"]);
    let again = &root.get("p").unwrap().value.entries()[2];
    assert_eq!(source.line_of(again.key_span.start), 7);
}

#[test]
fn toml_faults_are_at_the_thing() {
    for (text, span, help) in [
        ("title = a b", "a b", "write `title = \"a b\"`"),
        ("title: Vườn", "title: Vườn", "write `title = \"Vườn\"`"),
        ("title = “a”", "“a”", "write `title = \"a\"`"),
        ("date = 29/11/2025", "29/11/2025", "write `date = 2025-11-29`"),
        ("date = 2025-02-30", "2025-02-30", "write a date and time that exist, such as `date = 2025-09-18`"),
        ("weight = 02", "02", "write `weight = 2`"),
        ("title", "title", "write `key = \"value\"` on each line"),
    ] {
        let (found, message, given) = fault(&format!("+++\n{text}\n+++\nx"));
        assert_eq!((found.as_str(), given.as_str()), (span, help), "{text}: {message}");
    }
}

#[test]
fn hugo_gives_up_on_long_front_matter_and_so_do_we() {
    let long = format!("---\ntitle: {}\n---\nx", "a".repeat(LIMIT));
    assert_eq!(fault(&long).0, "---");
    let long = format!("{{\"title\": \"{}\"}}\nx", "a".repeat(LIMIT));
    assert_eq!(fault(&long).0, "{");
}

#[test]
fn the_help_says_what_to_write() {
    for (text, help) in [
        ("---\ntitle: Vườn: mùa đầu\n---\n", "put the value in quotes: `title: \"Vườn: mùa đầu\"`"),
        ("---\ntitle:Vườn\n---\n", "write `title: Vườn`"),
        ("---\ntitle = Vườn\n---\n", "write `title: Vườn`"),
        ("---\n- title: Vườn\n---\n", "write `title: Vườn`, without `- ` before it"),
        ("---\nVườn\n---\n", "write the key before it: `title: Vườn`"),
        ("---\ntitle: Vườn\n...\n\nx", "write `---` at the very beginning of the line"),
        ("---\ntitle: Vườn\ndate: 2025-09-18\n\n# T", "write `---` on a line of its own after `date: 2025-09-18`"),
        ("-----\ntitle: Vườn\n-----\n", "write `---`"),
        ("{\"title\": \"Vườn\",}\n", "delete the comma before it"),
        ("{\n\"date\": 2025-09-18,\n\"a\": 1}\n", "put the value in quotes: `\"date\": \"2025-09-18\"`"),
        ("{\"title\": Vườn}\n", "put the value in quotes: `\"title\": \"Vườn\"`"),
        ("#+title:Vườn\n", "write `#+title: Vườn`"),
        ("title: Vườn\n---\n", "write `---` on a line of its own above `title: Vườn`"),
    ] {
        assert_eq!(fault(text).2, help, "{text}");
    }
}

fn well_placed(source: &Source, root: &Node) -> bool {
    let mut waiting = vec![root];
    let fits = |span: Span| source.text().get(span.start..span.end).is_some();
    while let Some(node) = waiting.pop() {
        if !fits(node.span) || !node.entries().iter().all(|entry| fits(entry.key_span)) {
            return false;
        }
        waiting.extend(node.items());
        waiting.extend(node.entries().iter().map(|entry| &entry.value));
    }
    true
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_text_is_split_with_spans_on_character_borders(
        text in prop_oneof![
            "(\u{feff}|\u{200b}|<!-- -->|```|—|x)?[ \n]{0,2}(---|\\+\\+\\+|----|--|\\{|#\\+|\\{\\{<|–––)[ \u{a0}]?(\r\n|\n|\r)((title|date|ễ|a-b)(: |:| = |=|：)[ễ\"'\\[\\]{},:#a|>&*\\\\]{0,5}(\r\n|\n|\r)|[ \t]+x|# y\n|- z\n){0,5}(---|\\+\\+\\+|\\}|\\.\\.\\.|  ---|----|—)?[ ễ-]{0,2}(\r\n|\n|\r)?[ễ\n#-]{0,8}",
            "[-+{}#\" \t\r\n:=ễa\\\\\\[\\].\u{feff}]{0,40}",
            any::<String>(),
        ],
    ) {
        let source = Source::new("r.md", "r.md", text.as_str());
        let (front, body) = parse(source.text());
        prop_assert!(text.get(body.start..body.end).is_some(), "body {body:?}");
        prop_assert_eq!(body.end, text.len());
        prop_assert!(text.get(front.span.start..front.span.end).is_some(), "block {:?}", front.span);
        prop_assert!(text.get(front.opening().start..front.opening().end).is_some());
        if let Some(fault) = &front.fault {
            prop_assert!(text.get(fault.span.start..fault.span.end).is_some(), "{fault:?}");
            prop_assert!(!fault.message.en.contains(['\n', '\r']), "{fault:?}");
            prop_assert!(!fault.span.is_empty(), "{fault:?}");
        }
        if let Some(root) = &front.fields {
            prop_assert!(well_placed(&source, root), "{root:?}");
        }
    }
}
