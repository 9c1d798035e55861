use proptest::prelude::*;

use super::*;
use crate::data::value::Value;
use crate::text::source::Span;

/// Every key and value with the text of its span: `key=value`, nested ones indented.
fn drawn(text: &str) -> String {
    fn draw(text: &str, node: &Node, depth: usize, out: &mut String) {
        let slice = &text[node.span.start..node.span.end];
        let indent = "  ".repeat(depth);
        match &node.value {
            Value::Sequence(items) => {
                out.push_str(&format!("list {slice:?}\n"));
                for item in items {
                    out.push_str(&format!("{indent}- "));
                    draw(text, item, depth + 1, out);
                }
            }
            Value::Mapping(entries) => {
                out.push_str(&format!("map {slice:?}\n"));
                for entry in entries {
                    out.push_str(&format!("{indent}{:?} ", &text[entry.key_span.start..entry.key_span.end]));
                    draw(text, &entry.value, depth + 1, out);
                }
            }
            value => out.push_str(&format!("{value:?} {slice:?}\n")),
        }
    }
    let mut out = String::new();
    draw(text, &parse(text, 0).unwrap(), 0, &mut out);
    out
}

/// The fault: the text of the span, the message, the help.
fn fault(text: &str) -> (String, String, String) {
    let fault = parse(text, 0).expect_err(text);
    (text[fault.span.start..fault.span.end].to_owned(), fault.message.en, fault.help.unwrap_or_default().en)
}

#[test]
fn keys_and_values_stand_where_they_were_written() {
    insta::assert_snapshot!(drawn(
        "title: \"Sự kiện 2\"\ndate: 2025-09-18 # ngày\nweight: 2\nchapter: false\npre: ' <b>4.2.</b> '\nđiểm: tốt\nauthor:\nlast: ~\n"
    ));
}

#[test]
fn lists_and_maps_reach_from_their_first_to_their_last_byte() {
    insta::assert_snapshot!(drawn(
        "a:\n- x\n- - y\n  - -1\nb:\n    - k: 1\n      l:\n    - z\nc: [1, {d: e}, ]\nf: {g: , h}\n# end\n"
    ));
}

#[test]
fn a_block_scalar_reaches_from_its_sign_to_its_last_line() {
    insta::assert_snapshot!(drawn(
        "a: |\n  x\n\n  y\n\nb: >- # c\n  z\nc:\n  - |2\n    w\n  - &n !!str |\n    v\n  - |\nd: &a|b >\n  u\ne: |\n"
    ));
}

#[test]
fn windows_and_old_mac_line_ends_and_a_byte_order_mark_move_nothing() {
    insta::assert_snapshot!(drawn("\u{feff}a: 1\r\nb: 'x'\r\nc:\r\n  - |\r\n    d\r\n"));
    insta::assert_snapshot!(drawn("a: 1\rb:\r  - x\r"));
}

#[test]
fn spans_count_from_the_start_of_the_file() {
    let node = parse("a:\n  b: [x]\n", 100).unwrap();
    let inner = node.get("a").unwrap().value.get("b").unwrap();
    assert_eq!(inner.key_span, Span::new(105, 106));
    assert_eq!(inner.value.span, Span::new(108, 111));
    assert_eq!(inner.value.items()[0].span, Span::new(109, 110));
    assert_eq!(parse("a: @", 100).unwrap_err().span, Span::new(103, 104));
}

#[test]
fn repeated_keys_are_kept_in_order() {
    let node = parse("a: 1\nb: 2\na: 3\n", 0).unwrap();
    let keys: Vec<_> = node.entries().iter().map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys, ["a", "b", "a"]);
}

#[test]
fn aliases_and_merges_are_put_in() {
    let node =
        parse("b: &b {title: a, weight: 1}\n<<: *b\nweight: 2\nc: *b\nd:\n  <<: [*b, {e: 5}]\n\"<<\": 1\n", 0).unwrap();
    let text = |key: &str| node.get(key).map(|entry| entry.value.value.clone());
    assert_eq!(text("title"), Some(Value::String { text: "a".to_owned(), plain: true }));
    assert_eq!(text("weight"), Some(Value::Integer(2)));
    assert_eq!(text("<<"), Some(Value::Integer(1)));
    assert_eq!(node.get("c").unwrap().value.entries().len(), 2);
    assert_eq!(node.get("d").unwrap().value.entries().len(), 3);
}

#[test]
fn an_alias_has_the_place_of_the_alias() {
    insta::assert_snapshot!(drawn("a: &x 1\ntitle: *x\n*x : 2\n"));
}

#[test]
fn aliases_cannot_blow_a_document_up() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let before = format!("*a{}, ", level - 1).repeat(10);
        text.push_str(&format!("a{level}: &a{level} [{}]\n", before.trim_end_matches(", ")));
    }
    assert_eq!(fault(&text).1, "the aliases of this document repeat too much");
    let chain: String = (1..200).map(|level| format!("a{level}: &a{level} [*a{}]\n", level - 1)).collect();
    assert_eq!(fault(&format!("a0: &a0 x\n{chain}")).1, "the aliases of this document repeat too much");
    assert_eq!(fault("a: &a [*a]").1, "`*a` is inside the value that it refers to");
}

#[test]
fn an_explicit_type_counts() {
    let node = parse("a: !!str 12\nb: !!int \"3\"\nc: ! x\nd: !own y\n", 0).unwrap();
    let values: Vec<_> = node.entries().iter().map(|entry| &entry.value.value).collect();
    assert_eq!(values[0], &Value::String { text: "12".to_owned(), plain: false });
    assert_eq!(values[1], &Value::Integer(3));
    assert_eq!(values[3], &Value::String { text: "y".to_owned(), plain: true });
}

#[test]
fn nothing_is_nothing() {
    for text in ["", "\n", "# only a comment\n", "---\n", "~"] {
        assert_eq!(parse(text, 0).unwrap().value, Value::Null, "{text:?}");
    }
}

#[test]
fn a_colon_in_a_value_asks_for_quotes() {
    for (text, key, help) in [
        ("title: a: b\nx: 1\n", "title", "put the value in quotes: `title: \"a: b\"`"),
        ("x: 1\nĐiểm: Nội dung: chính\n", "Điểm", "put the value in quotes: `Điểm: \"Nội dung: chính\"`"),
        ("title: “a: b”\n", "title", "put the value in quotes: `title: \"a: b\"`"),
        ("a:\n  - b: c: \"d\"\n", "b", "put the value in quotes: `b: 'c: \"d\"'`"),
        ("title: Buổi 1:\n", "title", "put the value in quotes: `title: \"Buổi 1:\"`"),
    ] {
        let (span, message, given) = fault(text);
        assert_eq!(span, ":", "{text}");
        assert_eq!(message, format!("`{key}` has a colon followed by a space in its value, so the value needs quotes"));
        assert_eq!(given, help);
    }
}

#[test]
fn a_key_without_blank_or_colon_is_named_where_it_stands() {
    for (text, span, help) in [
        ("title:a\nx: 1\n", ":", "write `title: a`"),
        ("x: 1\ntitle:a\n", ":", "write `title: a`"),
        ("x: 1\ntitle:a\ny: 2\n", ":", "write `title: a`"),
        ("x: 1\nchỉ là chữ\ny: 2\n", "chỉ là chữ", "write `key: value`, or `# ` before it if it is a comment"),
        ("a b c\nd: 1\n", "a b c", "write `key: value`, or `# ` before it if it is a comment"),
    ] {
        let (found, _, given) = fault(text);
        assert_eq!((found.as_str(), given.as_str()), (span, help), "{text}");
    }
}

#[test]
fn tabs_at_the_beginning_of_a_line_are_pointed_at() {
    for text in ["title: a\nx:\n\ty: 1\n", "title: a\n\tx: 1\n", "a: |\n\tx\n", "a:\n  b: 1\n \tc: 2\n"] {
        let (span, message, _) = fault(text);
        assert_eq!(span, "\t", "{text:?} {message}");
    }
}

#[test]
fn quotation_marks_that_do_not_fit_are_pointed_at() {
    for (text, span, help) in [
        ("title: \"a\nx: 1\n", "\"", "close it at the end of the value: `title: \"a\"`"),
        ("title: 'a b\n", "'", "close it at the end of the value: `title: \"a b\"`"),
        ("a: 'it's'\n", "s'", "put the whole value between one pair of quotation marks: `a: \"it's\"`"),
        ("a: \"x\" và y\n", "và", "put the whole value between one pair of quotation marks: `a: '\"x\" và y'`"),
        ("a: \"x\\qy\"\n", "\\q", "write `\\\\` for a backslash, or put the value between single quotation marks"),
        ("a: \"C:\\Users\"\n", "\\U", "write `\\\\` for a backslash, or put the value between single quotation marks"),
    ] {
        let (found, _, given) = fault(text);
        assert_eq!((found.as_str(), given.as_str()), (span, help), "{text}");
    }
}

#[test]
fn signs_that_mean_something_in_yaml_ask_for_quotes() {
    for (text, span, help) in [
        ("a: @x\n", "@", "put the value in quotes: `a: \"@x\"`"),
        ("a: `r Sys.Date()`\n", "`", "put the value in quotes: `a: \"`r Sys.Date()`\"`"),
        ("a: %x\n", "%", "put the value in quotes: `a: \"%x\"`"),
        ("a: **bold** x\n", "**bold**", "put the value in quotes: `a: \"**bold** x\"`"),
        ("a: & b\n", "&", "put the value in quotes: `a: \"& b\"`"),
        ("a: - b\n", "-", "put each item in a line of its own; if it is text, put it in quotes: `a: \"- b\"`"),
        ("a: {{ .Name }}\n", "{", "put the value in quotes: `a: \"{{ .Name }}\"`"),
        ("a: ]\n", "]", "delete it, or put the value in quotes if it is text: `a: \"]\"`"),
        ("a: \u{7}b\n", "\u{7}", "delete it"),
    ] {
        let (found, _, given) = fault(text);
        assert_eq!((found.as_str(), given.as_str()), (span, help), "{text}");
    }
}

#[test]
fn a_bracket_left_open_is_pointed_at() {
    for text in ["a: [1, 2\nb: 3\n", "a: [1, 2", "a: [1,\n  [2, 3],\nb: 4\nc: 5\n"] {
        assert_eq!(fault(text).0, "[", "{text:?}");
    }
    for text in ["a: {x: 1\nb: 3\n", "a: {x: 1"] {
        assert_eq!(fault(text).0, "{", "{text:?}");
    }
    assert_eq!(fault("a: [1,,2]\n").0, ",2]");
}

#[test]
fn text_after_a_bracket_asks_for_quotes() {
    for (text, help) in [
        ("title: [Event] Ngày hội\nx: 1\n", "if the value is text, put it in quotes: `title: \"[Event] Ngày hội\"`"),
        ("x: 1\ntitle: {a}b\n", "if the value is text, put it in quotes: `title: \"{a}b\"`"),
    ] {
        assert_eq!(fault(text).2, help);
    }
}

#[test]
fn lines_in_the_wrong_column_are_pointed_at() {
    for (text, span) in [
        ("a: 1\n  b: 2\n", "b"),
        ("a:\n  b: 1\n c: 2\n", "c"),
        ("  a: 1\n b: 2\n", "b"),
        ("a: b\n- c\n", "-"),
        ("- a\nx: 1\n", "x:"),
    ] {
        assert_eq!(fault(text).0, span, "{text:?}");
    }
}

#[test]
fn a_second_document_is_refused() {
    assert_eq!(fault("---\na: 1\n---\nb: 2\n").0, "---");
    assert_eq!(fault("a: 1\n...\nb: 2\n").0, "b:");
}

#[test]
fn nesting_has_a_limit() {
    assert!(parse(&format!("{}1{}", "[".repeat(16), "]".repeat(16)), 0).is_ok());
    let (_, message, _) = fault(&"[".repeat(40_000));
    assert_eq!(message, "lists and groups are nested more than 16 deep");
    let blocks: String = (0..40).map(|depth| format!("{}a:\n", "  ".repeat(depth))).collect();
    assert_eq!(fault(&blocks).1, "lists and groups are nested more than 16 deep");
}

fn well_placed(text: &str, node: &Node, outer: Span) -> bool {
    let fits = |span: Span| outer.contains(span) && text.get(span.start..span.end).is_some();
    fits(node.span)
        && node.items().iter().all(|item| well_placed(text, item, outer))
        && node.entries().iter().all(|entry| fits(entry.key_span) && well_placed(text, &entry.value, outer))
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_with_spans_on_character_borders(
        text in prop_oneof![
            "[a-c:\\-\\[\\]{},'\"|>&*!#%@`?~ \t\n\rễ\u{301}\u{feff}\\\\<]{0,40}",
            "([a-c](:|: |:\n  ?|- |\n- )[ễ\"'|>&*!a-c{}\\[\\], ]{0,6}(\r\n|\n|\r| #|\n\t|\n  )){0,8}",
            any::<String>(),
        ],
        base in 0..50usize,
    ) {
        let outer = Span::new(0, text.len());
        match parse(&text, 0) {
            Ok(node) => {
                prop_assert!(well_placed(&text, &node, outer), "{node:?}");
                prop_assert_eq!(parse(&text, base).unwrap().span, node.span.shifted(base));
            }
            Err(fault) => {
                prop_assert!(outer.contains(fault.span) && text.get(fault.span.start..fault.span.end).is_some(), "{fault:?}");
                prop_assert!(!fault.message.en.contains(['\n', '\r']), "{fault:?}");
            }
        }
    }
}
