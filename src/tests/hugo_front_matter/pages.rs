//! Whole pages: where the front matter ends, and what is wrong with it.

use crate::data::value::Value;
use crate::document::{FaultKind, FrontMatterKind, front_matter};
use crate::text::source::Source;
use rayon::prelude::*;

use super::hugo;

/// What Hugo does with a page.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Hugo {
    /// Uses this title.
    Title(&'static str),
    /// Uses no title.
    NoTitle,
    /// Stops the build.
    Refused,
}

/// Our result.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Ours {
    /// Fields without a fault.
    Read,
    /// A block without fields.
    Empty,
    /// No block and nothing like one.
    None,
    /// A fault, with the text of its span.
    Fault(FaultKind, &'static str),
}

use FaultKind::{NotFirst, Position, Syntax};
use Hugo::{NoTitle, Refused, Title};
use Ours::Fault;

/// Name, page, Hugo's result, our result, and the body.
#[rustfmt::skip]
const PAGES: &[(&str, &str, Hugo, Ours, &str)] = &[
    ("plain", "---\ntitle: a\n---\n# T\n", Title("a"), Ours::Read, "# T\n"),
    ("crlf", "---\r\ntitle: a\r\n---\r\n# T\r\n", Title("a"), Ours::Read, "# T\r\n"),
    ("bom", "\u{feff}---\ntitle: a\n---\n# T\n", Title("a"), Fault(NotFirst, "\u{feff}"), "# T\n"),
    ("bom crlf", "\u{feff}---\r\ntitle: a\r\n---\r\n# T\r\n", Title("a"), Fault(NotFirst, "\u{feff}"), "# T\r\n"),
    ("bom and blank lines", "\u{feff}\n\n \t---\ntitle: a\n---\nT", Title("a"), Fault(NotFirst, "\u{feff}\n\n \t"), "T"),
    ("blank line before", "\n---\ntitle: a\n---\n# T\n", Title("a"), Fault(NotFirst, "\n"), "# T\n"),
    ("spaces before", "  ---\ntitle: a\n---\n# T\n", Title("a"), Fault(NotFirst, "  "), "# T\n"),
    ("tab before", "\t---\ntitle: a\n---\nT", Title("a"), Fault(NotFirst, "\t"), "T"),
    ("form feed before", "\u{c}---\ntitle: a\n---\nT", Title("a"), Fault(NotFirst, "\u{c}"), "T"),
    ("two blank lines before", "\n\n---\ntitle: a\n---\n# T\n", Title("a"), Fault(NotFirst, "\n\n"), "# T\n"),
    ("comment before", "<!-- c -->\n---\ntitle: a\n---\n# T\n", NoTitle, Fault(Position, "---"), "\n# T\n"),
    ("text before", "x\n---\ntitle: a\n---\n# T\n", NoTitle, Fault(Position, "---"), "\n# T\n"),
    ("heading before", "# T\n\n---\ntitle: a\n---\nx", NoTitle, Fault(Position, "---"), "# T\n\n---\ntitle: a\n---\nx"),
    ("in a code block", "```yaml\n---\ntitle: a\n---\n```\nx", NoTitle, Fault(Position, "---"), "\nx"),
    ("no-break space before", "\u{a0}---\ntitle: a\n---\nT", NoTitle, Fault(Position, "---"), "\nT"),
    ("zero-width space before", "\u{200b}---\ntitle: a\n---\nT", NoTitle, Fault(Position, "---"), "\nT"),
    ("two marks before", "\u{feff}\u{feff}---\ntitle: a\n---\nT", NoTitle, Fault(Position, "---"), "\nT"),
    ("mark after a line", "\n\u{feff}---\ntitle: a\n---\nT", NoTitle, Fault(Position, "---"), "\nT"),
    ("ideographic space before", "\u{3000}---\ntitle: a\n---\nT", NoTitle, Fault(Position, "---"), "\nT"),
    ("em dashes open", "———\ntitle: a\n---\nT", NoTitle, Fault(Syntax, "———"), "\nT"),
    ("en dashes", "–––\ntitle: a\n–––\nT", NoTitle, Fault(Syntax, "–––"), "\nT"),
    ("one em dash", "—\ntitle: a\n—\nT", NoTitle, Fault(Syntax, "—"), "\nT"),
    ("no opening", "title: a\ndate: 2025-09-18\n---\n# T\n", NoTitle, Fault(Syntax, "title: a"), "\n# T\n"),
    ("trailing blanks after opening", "---  \ntitle: a\n---\n# T\n", Title("a"), Ours::Read, "# T\n"),
    ("trailing blanks after closing", "---\ntitle: a\n---  \n# T\n", Title("a"), Ours::Read, "  \n# T\n"),
    ("tab after closing", "---\ntitle: a\n---\t\n# T\n", Title("a"), Ours::Read, "\t\n# T\n"),
    ("four dashes close", "---\ntitle: a\n----\n# T\n", Title("a"), Ours::Read, "-\n# T\n"),
    ("long dashes close", "---\ntitle: a\n-----------\n# T\n", Title("a"), Ours::Read, "--------\n# T\n"),
    ("four dashes open", "----\ntitle: a\n----\n# T\n", Refused, Fault(Syntax, "----"), "-\n# T\n"),
    ("six dashes open", "------\ntitle: a\n---\nT", Title("a"), Ours::Read, "T"),
    ("two dashes open", "--\ntitle: a\n--\n# T\n", Refused, Fault(Syntax, "--"), "\n# T\n"),
    ("text after opening", "--- x\ntitle: a\n---\nT\n", Refused, Fault(Syntax, "x"), "T\n"),
    ("field after opening", "---title: a\n---\nT", Title("a"), Ours::Read, "T"),
    ("comment after opening", "--- # c\ntitle: a\n---\nT", Title("a"), Ours::Read, "T"),
    ("dots close", "---\ntitle: a\n...\n# T\n", Refused, Fault(Syntax, "..."), "\n# T\n"),
    ("dots and dashes close", "---\ntitle: a\n...\n---\nT", Title("a"), Ours::Read, "T"),
    ("dots amid", "---\ntitle: a\n...\nb: 1\n---\nT", Title("a"), Fault(Syntax, "b:"), "T"),
    ("text after closing", "---\ntitle: a\n--- # T\n", Title("a"), Ours::Read, " # T\n"),
    ("heading on closing", "---\ntitle: a\n---# T\n", Title("a"), Ours::Read, "# T\n"),
    ("indented closing", "---\ntitle: a\n  ---\n# T\n", Refused, Fault(Syntax, "---"), "\n# T\n"),
    ("tab before closing", "---\ntitle: a\n\t---\n# T\n", Refused, Fault(Syntax, "---"), "\n# T\n"),
    ("no-break space before closing", "---\ntitle: a\n\u{a0}---\n# T\n", Refused, Fault(Syntax, "---"), "\n# T\n"),
    ("two dashes close", "---\ntitle: a\n--\n# T\n", Refused, Fault(Syntax, "--"), "\n# T\n"),
    ("spaced dashes close", "---\ntitle: a\n- - -\n# T\n", Refused, Fault(Syntax, "- - -"), "\n# T\n"),
    ("em dash closes", "---\ntitle: a\n—\n# T\n", Refused, Fault(Syntax, "—"), "\n# T\n"),
    ("stars close", "---\ntitle: a\n***\n# T\n", Refused, Fault(Syntax, "***"), "\n# T\n"),
    ("code fence closes", "---\ntitle: a\n```\n# T\n", Refused, Fault(Syntax, "```"), "\n# T\n"),
    ("plus signs close", "---\ntitle: a\n+++\n# T\n", Refused, Fault(Syntax, "+++"), "\n# T\n"),
    ("unclosed", "---\ntitle: a\n# T\n", Refused, Fault(Syntax, "---"), "# T\n"),
    ("unclosed before text", "---\ntitle: a\n\nXin chào\n", Refused, Fault(Syntax, "---"), "Xin chào\n"),
    ("line across first", "---\n\nXin chào\n", Refused, Fault(Syntax, "---"), "Xin chào\n"),
    ("fence alone", "---", Refused, Fault(Syntax, "---"), ""),
    ("list first", "- item\n- b\n", Refused, Fault(Syntax, "-"), "- item\n- b\n"),
    ("plus list first", "+ item\n", Refused, Fault(Syntax, "+"), "+ item\n"),
    ("number first", "-5 độ\n", Refused, Fault(Syntax, "-"), "-5 độ\n"),
    ("shortcode first", "{{% notice warning %}}\nx\n{{% /notice %}}\n", Refused, Fault(Syntax, "{{% notice warning %}}"), "{{% notice warning %}}\nx\n{{% /notice %}}\n"),
    ("figure first", "\n{{< figure src=\"a.png\" >}} x\n", Refused, Fault(Syntax, "{{< figure src=\"a.png\" >}}"), "{{< figure src=\"a.png\" >}} x\n"),
    ("stars first", "***\nx\n", NoTitle, Ours::None, "***\nx\n"),
    ("nothing but text", "# T\n\nx: y\n", NoTitle, Ours::None, "# T\n\nx: y\n"),
    ("lines across a text", "# T\n\n---\nNote: x\n---\n", NoTitle, Ours::None, "# T\n\n---\nNote: x\n---\n"),
    ("empty", "---\n---\n# T\n", NoTitle, Ours::Empty, "# T\n"),
    ("empty with blank", "---\n\n---\n# T\n", NoTitle, Ours::Empty, "# T\n"),
    ("only comment", "---\n# c\n---\n# T\n", NoTitle, Ours::Empty, "# T\n"),
    ("no newline at end", "---\ntitle: a\n---", Title("a"), Ours::Read, ""),
    ("dashes in a value", "---\ntitle: a --- b\n---\n# T\n", Title("a --- b"), Ours::Read, "# T\n"),
    ("dashes in a block scalar", "---\ntitle: a\nd: |\n  x\n  ---\n  y\n---\n# T\n", Title("a"), Ours::Read, "# T\n"),
    ("dashes in a quoted value", "---\ntitle: 'a\n---\nb'\n---\nT\n", Refused, Fault(Syntax, "'"), "b'\n---\nT\n"),
    ("yaml list", "---\n- a\n---\n# T\n", Refused, Fault(Syntax, "-"), "# T\n"),
    ("yaml list of fields", "---\n- title: a\n- date: b\n---\n# T\n", Refused, Fault(Syntax, "-"), "# T\n"),
    ("yaml scalar", "---\nhello\n---\n# T\n", Refused, Fault(Syntax, "hello"), "# T\n"),
    ("key without space", "---\ntitle:a\n---\n# T\n", Refused, Fault(Syntax, "title:a"), "# T\n"),
    ("equals sign", "---\ntitle = a\n---\n# T\n", Refused, Fault(Syntax, "title = a"), "# T\n"),
    ("full-width colon", "---\ntitle： a\n---\n# T\n", Refused, Fault(Syntax, "title： a"), "# T\n"),
    ("tab indent", "---\ntitle: a\nx:\n\ty: 1\n---\n# T\n", Refused, Fault(Syntax, "\t"), "# T\n"),
    ("colon in value", "---\ntitle: a: b\n---\n# T\n", Refused, Fault(Syntax, ":"), "# T\n"),
    ("unclosed quote", "---\ntitle: \"a\n---\n# T\n", Refused, Fault(Syntax, "\""), "# T\n"),
    ("quotes in quotes", "---\ntitle: \"AWS \"Cloud\" Day\"\n---\nT\n", Refused, Fault(Syntax, "Cloud\""), "T\n"),
    ("smart quotes", "---\ntitle: “a”\n---\n# T\n", Title("“a”"), Ours::Read, "# T\n"),
    ("upper key", "---\nTitle: a\n---\n# T\n", Title("a"), Ours::Read, "# T\n"),
    ("second block", "---\ntitle: a\n---\n\n---\ntitle: b\n---\n# T\n", Title("a"), Fault(Position, "---"), "\n---\ntitle: b\n---\n# T\n"),
    ("second block at once", "---\ntitle: a\n---\n---\ntitle: b\n---\nT", Title("a"), Fault(Position, "---"), "---\ntitle: b\n---\nT"),
    ("second block in toml", "---\ntitle: a\n---\n+++\ntitle='b'\n+++\nT", Title("a"), Fault(Position, "+++"), "+++\ntitle='b'\n+++\nT"),
    ("fields after an empty block", "---\n\n---\ntitle: b\n---\nT", NoTitle, Fault(Position, "title: b"), "title: b\n---\nT"),
    ("block after an empty block", "---\n---\n\n---\ntitle: b\n---\nT", NoTitle, Fault(Position, "---"), "\n---\ntitle: b\n---\nT"),
    ("lines across after it", "---\ntitle: a\n---\n\n---\nChú ý: x\n---\nT", Title("a"), Ours::Read, "\n---\nChú ý: x\n---\nT"),
    ("block at the end", "---\ntitle: a\n---\nT\n\n---\nx: 1\n---\n", Title("a"), Ours::Read, "T\n\n---\nx: 1\n---\n"),
    ("nbsp after dashes", "---\u{a0}\ntitle: a\n---\n# T\n", Refused, Fault(Syntax, "\u{a0}"), "# T\n"),
    ("zero-width space after dashes", "---\u{200b}\ntitle: a\n---\n# T\n", Refused, Fault(Syntax, "\u{200b}"), "# T\n"),
    ("cr only", "---\rtitle: a\r---\r# T\r", Title("a"), Ours::Read, "# T\r"),
    ("lone cr before the closing", "---\r\ntitle: a\r---\nx", Title("a"), Ours::Read, "x"),
    ("nul", "---\ntitle: a\0\n---\n# T\n", Title("a\0"), Fault(Syntax, "\0"), "# T\n"),
    ("alias", "---\na: &x 1\ntitle: *x\n---\n# T\n", Title("1"), Ours::Read, "# T\n"),
    ("merge", "---\nb: &b {title: a}\n<<: *b\n---\n# T\n", Title("a"), Ours::Read, "# T\n"),
    ("toml", "+++\ntitle = \"a\"\n+++\n# T\n", Title("a"), Ours::Read, "# T\n"),
    ("toml blanks", "+++ \ntitle = \"a\"\n+++ \n# T\n", Title("a"), Ours::Read, " \n# T\n"),
    ("toml indented opening", "\n +++\ntitle='a'\n+++\nx", Title("a"), Fault(NotFirst, "\n "), "x"),
    ("toml empty", "+++\n+++\nx", NoTitle, Ours::Empty, "x"),
    ("toml four close", "+++\ntitle='a'\n++++\n# T\n", Title("a"), Ours::Read, "+\n# T\n"),
    ("toml four open", "++++\ntitle='a'\n++++\n# T\n", Refused, Fault(Syntax, "++++"), "+\n# T\n"),
    ("toml unclosed", "+++\ntitle='a'\n\n# T\n", Refused, Fault(Syntax, "+++"), "# T\n"),
    ("toml dashes close", "+++\ntitle='a'\n---\n# T\n", Refused, Fault(Syntax, "---"), "\n# T\n"),
    ("toml no-break space", "+++\u{a0}\ntitle='a'\n+++\nx", Refused, Fault(Syntax, "\u{a0}"), "x"),
    ("toml colon", "+++\ntitle: a\n+++\nx", Refused, Fault(Syntax, "title: a"), "x"),
    ("toml bare text", "+++\ntitle = a\n+++\nx", Refused, Fault(Syntax, "a"), "x"),
    ("json", "{\n\"title\": \"a\"\n}\n# T\n", Title("a"), Ours::Read, "# T\n"),
    ("json one line", "{\"title\": \"a\"}# T\n", Title("a"), Ours::Read, "# T\n"),
    ("json with tabs", "{\n\t\"title\": \"a\",\n\t\"b\": [1,\n\t\t2]\n}\nx", Title("a"), Ours::Read, "x"),
    ("json escapes", "{\"title\":\"\\u0041\\ud83d\\ude00\\/\"}\nx", Title("A😀/"), Ours::Read, "x"),
    ("json brace in a string", "{\"a\":\"}\",\"title\":\"b\"}\nx", Title("b"), Ours::Read, "x"),
    ("json quote in a string", "{\"a\":\"\\\"}\",\"title\":\"b\"}\nx", Title("b"), Ours::Read, "x"),
    ("json empty", "{}\n# T\n", NoTitle, Ours::Empty, "# T\n"),
    ("json last comma", "{\"title\":\"a\",}\nx", Refused, Fault(Syntax, "}"), "x"),
    ("json bare key", "{title:\"a\"}\nx", Refused, Fault(Syntax, "title"), "x"),
    ("json single quotes", "{'title':'a'}\nx", Refused, Fault(Syntax, "'"), "x"),
    ("json comment", "{\"title\":\"a\" /*c*/}\nx", Refused, Fault(Syntax, "/"), "x"),
    ("json unclosed", "{\"title\":\"a\"\n# T\n", Refused, Fault(Syntax, "{"), "# T\n"),
    ("a brace first", "{ a }\nx", Refused, Fault(Syntax, "a"), "x"),
    ("org", "#+title: a\n# T\n", Title("a"), Ours::Read, "# T\n"),
    ("org upper case", "#+TITLE: a\n\n# T\n", Title("a"), Ours::Read, "\n# T\n"),
    ("org list", "#+title: a\n#+tags[]: b c\nx", Title("a"), Ours::Read, "x"),
    ("org without blank", "#+title:a\nx", NoTitle, Fault(Syntax, "#+title:a"), "x"),
];

fn read(page: &str) -> (Ours, String, Option<String>) {
    let source = Source::new("r.md", "r.md", page);
    let (front, body) = front_matter::parse(source.text());
    let ours = match (&front.fault, &front.fields) {
        (Some(fault), _) => Fault(fault.kind, Box::leak(source.slice(fault.span).to_owned().into_boxed_str())),
        (None, Some(fields)) if fields.entries().is_empty() => Ours::Empty,
        (None, Some(_)) => Ours::Read,
        (None, None) => Ours::None,
    };
    let title = front.fields.as_ref().and_then(|fields| {
        let entry = fields.entries().iter().find(|entry| entry.key.eq_ignore_ascii_case("title"))?;
        match &entry.value.value {
            Value::String { text, .. } => Some(text.clone()),
            Value::Integer(number) => Some(number.to_string()),
            _ => None,
        }
    });
    (ours, source.slice(body).to_owned(), title)
}

#[test]
fn pages_are_split_as_hugo_splits_them() {
    let mut wrong = Vec::new();
    for &(name, page, hugo, ours, body) in PAGES {
        let (found, rest, title) = read(page);
        if found != ours || rest != body {
            wrong.push(format!("{name}: {found:?}, body {rest:?}; wanted {ours:?}, body {body:?}"));
        }
        match hugo {
            Title(wanted) if matches!(ours, Ours::Read | Fault(NotFirst, _)) && title.as_deref() != Some(wanted) => {
                wrong.push(format!("{name}: title {title:?}"));
            }
            Refused if !matches!(ours, Fault(Syntax, _)) => wrong.push(format!("{name}: refused by Hugo, not by us")),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_notation_is_known() {
    for (page, kind) in [
        ("---\na: 1\n---\n", FrontMatterKind::Yaml),
        ("+++\na = 1\n+++\n", FrontMatterKind::Toml),
        ("{\"a\": 1}\n", FrontMatterKind::Json),
        ("#+a: 1\n", FrontMatterKind::Org),
    ] {
        assert_eq!(front_matter::parse(page).0.kind, Some(kind), "{page}");
    }
}

#[test]
fn hugo_still_splits_pages_so() {
    let readable: Vec<_> = PAGES.iter().filter(|row| row.2 != Refused).collect();
    let pages: Vec<_> = readable.iter().map(|row| row.1.to_owned()).collect();
    let Some(answers) = hugo::build(&pages) else { return };
    let mut wrong = Vec::new();
    for (&&(name, _, hugo, ..), answer) in readable.iter().zip(answers) {
        let wanted = if let Title(title) = hugo { title } else { "" };
        if answer.refused || answer.title != wanted {
            wrong.push(format!("{name}: {hugo:?}, now {answer:?}"));
        }
    }
    // Each of these stops the build, so each gets its own.
    let refused: Vec<_> = PAGES.iter().filter(|row| row.2 == Refused).collect();
    wrong.par_extend(refused.par_iter().filter_map(|&&(name, page, ..)| {
        let answers = hugo::build(&[page.to_owned()]).unwrap_or_default();
        answers.iter().any(|answer| !answer.refused).then(|| format!("{name}: refused, now read"))
    }));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
