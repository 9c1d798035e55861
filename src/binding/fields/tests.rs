mod judged;

use super::*;
use crate::document;
use crate::schema::FieldSpec;
use FrontMatterKind::{Json, Org, Toml, Yaml};

/// Front matter of notation `kind` with this one `line`.
fn page(kind: FrontMatterKind, line: &str) -> String {
    match kind {
        Yaml => format!("---\n{line}\n---\n# T\n"),
        Toml => format!("+++\n{line}\n+++\n# T\n"),
        Json => format!("{{\n{line}\n}}\n# T\n"),
        Org => format!("{line}\n\n# T\n"),
    }
}

/// The verdict on `line` if the schema requires the field `name` of type `kind`, in a site or in a plain folder.
fn verdict(name: &str, kind: FieldKind, line: &str, hugo: bool) -> Verdict {
    let spec = FrontMatterSpec {
        fields: vec![FieldSpec { required: true, ..FieldSpec::of(name, kind) }],
        ..FrontMatterSpec::default()
    };
    let source = Source::new("r.md", "r.md", page(Yaml, line));
    let document = document::parse(&source);
    let fields = if hugo { fields(&spec, &document) } else { in_folder(&spec, &document) };
    fields[0].verdict.clone()
}

#[test]
fn quoted_text_reads_back_as_it_was() {
    for (kind, text, expected) in [
        (Yaml, "a river", "\"a river\""),
        (Yaml, "the \"old\" mill", "'the \"old\" mill'"),
        (Yaml, "it's \"old\"", "'it''s \"old\"'"),
        (Yaml, "a\\b", "'a\\b'"),
        (Yaml, "a\tb", "\"a\\tb\""),
        (Yaml, "a\t\"b\"", "\"a\\t\\\"b\\\"\""),
        (Toml, "a river", "\"a river\""),
        (Toml, "the \"old\" mill", "'the \"old\" mill'"),
        (Toml, "it's \"old\"", "\"it's \\\"old\\\"\""),
        (Toml, "a\\b", "'a\\b'"),
        (Toml, "a\t\"b\"", "\"a\\t\\\"b\\\"\""),
        (Json, "the \"old\" mill", "\"the \\\"old\\\" mill\""),
        (Json, "it's", "\"it's\""),
    ] {
        assert_eq!(quoted(kind, text), expected, "{kind:?}: {text}");
        let page = page(kind, &assignment(kind, "title", text, true));
        let (front, _) = front_matter::parse(&page);
        let fields = front.readable().unwrap_or_else(|| panic!("{page}"));
        assert_eq!(fields.get("title").and_then(|entry| entry.value.as_str()), Some(text), "{page}");
    }
}

#[test]
fn keys_are_quoted_only_where_they_would_be_read_otherwise() {
    for (kind, name, expected) in [
        (Yaml, "title", "title"),
        (Yaml, "học-phần_2", "học-phần_2"),
        (Yaml, "2nd", "\"2nd\""),
        (Yaml, "-a", "\"-a\""),
        (Yaml, "a b", "\"a b\""),
        (Yaml, "True", "\"True\""),
        (Yaml, "null", "\"null\""),
        (Yaml, "nullable", "nullable"),
        (Toml, "2nd", "2nd"),
        (Toml, "học", "\"học\""),
        (Toml, "a.b", "\"a.b\""),
        (Toml, "", "\"\""),
        (Json, "title", "\"title\""),
        (Org, "a b", "a b"),
    ] {
        assert_eq!(key(kind, name), expected, "{kind:?}: {name}");
    }
}

#[test]
fn values_that_are_no_text_stay_bare_where_the_notation_has_them() {
    for (kind, value, text, expected) in [
        (Yaml, "2", false, "a: 2"),
        (Yaml, "2", true, "a: \"2\""),
        (Toml, "2025-11-29", false, "a = 2025-11-29"),
        (Json, "2", false, "\"a\": 2"),
        (Json, "true", false, "\"a\": true"),
        (Json, "[\"…\"]", false, "\"a\": [\"…\"]"),
        (Json, "{ }", false, "\"a\": { }"),
        (Json, "2025-11-29", false, "\"a\": \"2025-11-29\""),
        (Org, "2", true, "#+a: 2"),
    ] {
        assert_eq!(assignment(kind, "a", value, text), expected);
    }
}

#[test]
fn a_value_in_a_message_is_one_line_of_at_most_60_characters() {
    let sixty = "ề".repeat(60);
    assert_eq!(shown(&sixty), sixty);
    assert_eq!(shown(&format!("{sixty}ề")), format!("{sixty}…"));
    assert_eq!(shown("  a river  "), "a river");
    assert_eq!(shown("a river\nand a mill"), "a river…");
    assert_eq!(shown("a river \r\nand a mill"), "a river…");
    assert_eq!(shown(""), "");
}

#[test]
fn an_alias_has_the_value_of_its_anchor() {
    let weight = |value: &str| verdict("weight", FieldKind::Integer, &format!("other: &x {value}\nweight: *x"), true);
    assert_eq!(weight("7"), Verdict::Fine);
    assert_eq!(verdict("size", FieldKind::Number, "other: &x 7.5\nsize: *x", true), Verdict::Fine);
    assert_eq!(verdict("size", FieldKind::Integer, "other: &x 7.0\nsize: *x", false), Verdict::Fine);
    assert!(matches!(
        verdict("size", FieldKind::Integer, "other: &x 7.5\nsize: *x", false),
        Verdict::Type(Mismatch::NoWhole { .. })
    ));
}

#[test]
fn in_a_plain_folder_people_read_what_is_written() {
    for (kind, line, right) in [
        (FieldKind::Integer, "f: 010", true),
        (FieldKind::Integer, "f: 7.0", true),
        (FieldKind::Integer, "f: 7.5", false),
        (FieldKind::Integer, "f: seven", false),
        (FieldKind::Number, "f: 010", true),
        (FieldKind::Number, "f: seven", false),
        (FieldKind::String, "f: 010", true),
        (FieldKind::String, "f: [a]", false),
        (FieldKind::String, "f: { a: b }", false),
        (FieldKind::Date, "f: 2025-11-29", true),
        (FieldKind::Date, "f: \" 2025-11-29 \"", true),
        (FieldKind::Date, "f: 29 Nov 2025", false),
        (FieldKind::Datetime, "f: 2025-11-29", false),
        (FieldKind::Datetime, "f: 2025-11-29T08:00:00+07:00", true),
        (FieldKind::List, "f: [a]", true),
        (FieldKind::List, "f: a", false),
        (FieldKind::Map, "f: { a: b }", true),
        (FieldKind::Map, "f: [a]", false),
        (FieldKind::Boolean, "f: true", true),
        (FieldKind::Boolean, "f: yes please", false),
    ] {
        let verdict = verdict("f", kind, line, false);
        assert_eq!(verdict == Verdict::Fine, right, "{kind:?}, {line}: {verdict:?}");
        assert!(right || matches!(verdict, Verdict::Type(_)), "{kind:?}, {line}: {verdict:?}");
    }
}

#[test]
fn only_dots_are_a_gap() {
    let gap = |line: &str| {
        let page = page(Yaml, line);
        let (front, _) = front_matter::parse(&page);
        is_gap(&front.readable().unwrap().get("f").unwrap().value)
    };
    for line in ["f: …", "f: \"...\"", "f: \" …… \"", "f: [\"…\"]", "f: [\"…\", \"...\"]", "f: { … }"] {
        assert!(gap(line), "{line}");
    }
    for line in ["f: ..", "f: a …", "f: \"…a\"", "f: []", "f: [\"…\", a]", "f: {}", "f: { …: 1, a: 2 }", "f: 3"]
    {
        assert!(!gap(line), "{line}");
    }
}
