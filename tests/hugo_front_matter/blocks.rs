//! Whole blocks of YAML and TOML: what Hugo refuses is an error, what it reads otherwise than it looks a warning.

use std::fs;

use rayon::prelude::*;
use serde_json::Value;

use super::hugo;
use super::program::{self, Run};

/// What is to be said of a block.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Said {
    /// Nothing: Hugo reads this title.
    Nothing(&'static str),
    /// A warning: Hugo reads this title.
    Warning(&'static str),
    /// An error: Hugo refuses it.
    Error,
}
use Said::{Error, Nothing, Warning};

#[rustfmt::skip]
const BLOCKS: &[(&str, Said)] = &[
    ("title: Evening of databases #2", Warning("Evening of databases")),
    ("title: Day #1: C# and #2", Warning("Day")),
    ("title: C #", Warning("C")),
    ("title: #1", Warning("")),
    ("title: a\ntags:\n- b #1\n- c", Warning("a")),
    ("title: a\ntags: [b #1\n]", Warning("a")),
    ("title: a\t#2", Warning("a")),
    ("title: a # a comment", Nothing("a")),
    ("title: a ## b", Nothing("a")),
    ("title: \"a\" #2", Nothing("a")),
    ("title: 'a #2'", Nothing("a #2")),
    ("title: C#", Nothing("C#")),
    ("title: a#b", Nothing("a#b")),
    ("title: a\nweight: 2 #3", Nothing("a")),
    ("title: a\ndate: 2025-09-18 #day", Nothing("a")),
    ("title: #", Warning("")),
    ("title: # none", Nothing("")),
    ("title:\nA Saturday", Warning("A Saturday")),
    ("title:\nA Saturday\nweight: 1", Warning("A Saturday")),
    ("weight: 1\ntitle:\n\n# c\nA b\n\ndate: 2025-01-01", Warning("A b")),
    ("title:\n\"a: b\"\nweight: 1", Warning("a: b")),
    ("title:\n>-\n  A\n  b\nweight: 2", Warning("A b")),
    ("title:\nA\n  more", Warning("A more")),
    ("title:\nhttps://x.test", Warning("https://x.test")),
    ("title:\n-a", Warning("-a")),
    ("title: T\nx:\n  y:\n  A b", Warning("T")),
    ("title:\r\nA Saturday\r\nweight: 1\r", Warning("A Saturday")),
    ("x: &a b\ntitle:\n*a", Warning("b")),
    ("title:\n&a b", Warning("b")),
    ("title:\n  A Saturday", Nothing("A Saturday")),
    ("title: \"A\nb\"", Nothing("A b")),
    ("title:\nA\nB", Error),
    ("title: A\nB", Error),
    ("title:\n\"a\"\n\"b\"", Error),
    ("title:\n{a: b}", Error),
    ("title:\n!!str 2", Error),
    ("title:\n\tA", Error),
    ("title:\n*a", Error),
    ("title:\n@a", Error),
    ("x:\n  title:\n A b", Error),
    ("title: >\nA b\nweight: 1", Error),
    ("title: a #2\n  b", Error),
    ("title: &a", Error),
    ("title: &a\nweight: 1", Warning("")),
    ("title: &a b", Nothing("b")),
    ("title: *nope", Error),
    ("x: &a b\ntitle: *a", Nothing("b")),
    ("<<: [{title: b}, {weight: 2}]", Nothing("b")),
    ("\ttitle: a", Error),
    ("title: a\n\tweight: 1", Error),
    ("title:\ta\t", Nothing("a")),
    ("title: a\ntitle: b", Error),
    ("title: a\nx:\n  a: 1\n  a: 2", Error),
    ("\u{a0}title: a", Warning("")),
    ("title: a\n\u{200b}weight: 2", Warning("a")),
    ("title:\u{a0}a", Error),
    ("title: a\nweight:\u{a0}\u{200b}1", Error),
    ("title: a\nweight:1", Error),
    ("title: \"a\nweight: 1", Error),
    ("title: \"a\" b", Error),
    ("title: 'it's'", Error),
    ("title: a: b", Error),
    ("title: |a", Error),
    ("title: ? a", Error),
    ("title: - a", Error),
    ("title: %a", Error),
    ("title: [a", Error),
    ("[a]: b", Error),
    ("a", Error),
    ("title = a", Error),
    ("title： a", Error),
    ("title: a\n_build:\n  render: never", Error),
    ("title: a\n_Build: {list: never}", Error),
    ("title: a\ncascade:\n- {_build: {list: never}}", Error),
    ("title: a\ncascade:\n  _target: {kind: page}\n  x: 1", Warning("a")),
    ("title: a\nbuild: {list: never}", Nothing("a")),
    ("title: a\nbuild: never", Error),
    ("title: a\nparams: x", Error),
    ("title: a\nparams: [x]", Error),
    ("title: a\nparams:", Nothing("a")),
    ("title: a\nsites: x", Error),
    ("title: a\ncascade: x", Error),
    ("title: a\ncascade:\n- x: 1", Nothing("a")),
    ("title: a\nmarkup: nope", Error),
    ("title: a\nmarkup: markdown", Nothing("a")),
    ("title: a\nurl: https://x.test/b/", Error),
    ("title: a\naliases: [/c, \"http://x.test/b\"]", Error),
    ("title: a\nlastmod: yesterday", Error),
    ("title: a\nexpiryDate: 29/11/2035", Error),
    ("title: a\npublished: true", Error),
    ("title: a\nlastmod:", Nothing("a")),
    // Signs of lists and maps where none is open.
    ("title: }", Nothing("}")),
    ("title: }x", Nothing("}x")),
    ("title: }á", Nothing("}á")),
    ("title: a }", Nothing("a }")),
    ("title: } # c", Nothing("}")),
    ("title: }\n  x", Nothing("} x")),
    ("title:\n  }", Nothing("}")),
    ("title: &a }", Nothing("}")),
    ("title: !!str }", Nothing("}")),
    ("title: }{", Nothing("}{")),
    ("title: },b", Nothing("},b")),
    ("title: ,", Nothing(",")),
    ("title: ,x", Nothing(",x")),
    ("title: ,,", Nothing(",,")),
    ("title: ,\n  b", Nothing(", b")),
    ("title: a }\nx: ,\nlist:\n- }\n- ,\n- }a: }\n}: x\n}y: z\n,: x", Nothing("a }")),
    ("title: a\nlist: [ } ]", Nothing("a")),
    ("title: a\nlist: [b}c, {d: e}, d}, \"}\", }]", Nothing("a")),
    ("title: a\nlist: [[}], {b: c}, }: d]", Nothing("a")),
    ("title: a ]", Nothing("a ]")),
    ("title: a\n  ]", Nothing("a ]")),
    ("title: >\n  ]", Nothing("]\n")),
    ("title: ]", Error),
    ("title: ]x", Error),
    ("title: ]}", Error),
    ("title: ][", Error),
    ("title:\n  ]x", Error),
    ("title: a\nlist:\n- ]", Error),
    ("]: x\ntitle: a", Error),
    ("title: }\nx: ]", Error),
    ("title: }\nx: \"y", Error),
    ("title: }: x", Error),
    ("title: a\n}", Error),
    ("title: a\n,", Error),
    ("title: 'a' }", Error),
    ("title: \"a\" ,", Error),
    ("title: a\nmap: {a: b}}", Error),
    ("title: a\nmap: {a: [ } ]}", Error),
    ("title: a\nlist: [{b: }}]", Error),
    ("title: a\nlist: [b}", Error),
    ("title: a\nlist: [,b]", Error),
    ("title: a\nlist: [b,,c]", Error),
    ("}", Error),
    ("- }", Error),
];

/// What we say of one page with each of the blocks, which stand between such fences: the worst severity, and what helps.
fn said<'b>(blocks: impl Iterator<Item = (&'b str, &'b str)>) -> Vec<(Option<String>, Vec<String>)> {
    let folder = tempfile::tempdir().unwrap();
    let schema = "name: any\nfiles: [\"**/*.md\"]\nfront-matter: { fields: { date: { type: date }, weight: { type: integer } } }\n";
    fs::write(folder.path().join("any.yaml"), schema).unwrap();
    fs::write(folder.path().join("hugo.toml"), "").unwrap();
    fs::create_dir(folder.path().join("content")).unwrap();
    let mut count = 0;
    for (number, (fences, block)) in blocks.enumerate() {
        fs::write(folder.path().join(format!("content/p{number:04}.md")), page(fences, block)).unwrap();
        count = number + 1;
    }
    let arguments =
        ["check", ".", "--schema", "any.yaml", "--ignore", "report-not-published,number-duplicate", "--format", "json"];
    let run = Run::of(program::command().current_dir(folder.path()).args(arguments)).json();
    let all = run["diagnostics"].as_array().unwrap();
    let of = |number: usize| {
        let name = format!("p{number:04}.md");
        let found: Vec<&Value> = all.iter().filter(|one| one["path"].as_str().unwrap().ends_with(&name)).collect();
        let has = |severity: &str| found.iter().any(|one| one["severity"] == severity);
        let worst = ["error", "warning", "info"].into_iter().find(|severity| has(severity)).map(str::to_owned);
        (worst, found.iter().filter_map(|one| Some(one["help"].as_str()?.to_owned())).collect())
    };
    (0..count).map(of).collect()
}

fn page(fences: &str, block: &str) -> String {
    format!("{fences}\n{block}\n{fences}\n\nSome words.\n")
}

#[test]
fn what_hugo_refuses_is_an_error_and_what_it_changes_a_warning() {
    let mut wrong = Vec::new();
    for (&(block, wanted), (worst, _)) in BLOCKS.iter().zip(said(BLOCKS.iter().map(|row| ("---", row.0)))) {
        let severity = match wanted {
            Nothing(_) => None,
            Warning(_) => Some("warning"),
            Error => Some("error"),
        };
        if worst.as_deref() != severity {
            wrong.push(format!("{block:?}: {worst:?}, wanted {wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn hugo_still_reads_blocks_so() {
    let read: Vec<_> = BLOCKS.iter().filter(|row| row.1 != Error).collect();
    let pages: Vec<_> = read.iter().map(|row| page("---", row.0)).collect();
    let Some(answers) = hugo::build(&pages) else { return };
    let mut wrong = Vec::new();
    for (&&(block, wanted), answer) in read.iter().zip(answers) {
        let (Nothing(title) | Warning(title)) = wanted else { continue };
        if answer.failed || answer.title != title {
            wrong.push(format!("{block:?}: {wanted:?}, now {answer:?}"));
        }
    }
    // Each of these stops a build: one for each.
    wrong.par_extend(BLOCKS.par_iter().filter(|row| row.1 == Error).filter_map(|&(block, _)| {
        let answers = hugo::build(&[page("---", block)])?;
        (!answers[0].failed).then(|| format!("{block:?}: refused, now {answers:?}"))
    }));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Blocks of TOML that Hugo refuses.
const TOML: &[&str] = &[
    "date = 04-10-2025",
    "date = 29/11/2025",
    "date = 2025-9-18",
    "date = 18 Sep 2025",
    "date = 2025-02-30",
    "weight = 02",
    "title = a",
    "title = a \"b\" c",
    "title = \"a\" b",
    "title: a",
    "title = C:\\x",
    "title = “a”",
    "my title = \"a\"",
    "title = 'it's'",
];

#[test]
fn what_is_to_be_written_is_read_again() {
    let blocks = || {
        let yaml = BLOCKS.iter().map(|row| ("---", row.0));
        yaml.chain(TOML.iter().map(|block| ("+++", *block)))
    };
    let mut lines = Vec::new();
    for ((fences, block), (worst, helps)) in blocks().zip(said(blocks())) {
        assert!(fences == "---" || worst.as_deref() == Some("error"), "{block}: {worst:?}");
        let written = helps.iter().flat_map(|help| help.split('`').skip(1).step_by(2).map(str::to_owned));
        let sign = if fences == "---" { ": " } else { " = " };
        // The words `key` and `value` stand for any.
        lines.extend(
            written.filter(|line| line.contains(sign) && !line.starts_with("key")).map(|line| (fences, block, line)),
        );
    }
    assert!(lines.len() > 30, "{lines:?}");
    let again = said(lines.iter().map(|(fences, _, line)| (*fences, line.as_str())));
    let wrong: Vec<_> = lines.iter().zip(again).filter(|(_, (worst, _))| worst.is_some()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let pages: Vec<_> = lines.iter().map(|(fences, _, line)| page(fences, line)).collect();
    for (page, answer) in pages.iter().zip(hugo::build(&pages).unwrap_or_default()) {
        assert!(!answer.refused && !answer.failed, "{page}");
    }
}

#[test]
fn both_readings_of_a_date_in_toml_are_days_that_hugo_reads() {
    let said = said([("+++", "date = 04-10-2025")].into_iter());
    let (worst, helps) = &said[0];
    assert_eq!(worst.as_deref(), Some("error"));
    assert!(helps[0].contains("`date = 2025-10-04`") && helps[0].contains("`date = 2025-04-10`"), "{helps:?}");
}
