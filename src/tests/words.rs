//! The messages of every case in `fixtures/rules/` and of the class repository, in both languages.
//!
//! `fixtures/words.txt` has one finding per wording, sorted by rule, for people to read: first in English, then in
//! Vietnamese. `UPDATE_FIXTURES=1` rewrites it. Every finding is also checked for the properties of all messages, and
//! the source for words that readers stumbled over.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Checked, Diagnostic};
use crate::document;
use crate::engine::{self, ConfigChoice, Options};
use crate::message::{Language, Message};
use crate::rules::METAS;
use crate::schema;
use crate::text::source::Source;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

fn folders(path: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// All findings of the fixtures, reported or not, without paths of this machine.
fn findings() -> Vec<Diagnostic> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let cases = folders(&fixtures.join("rules")).iter().flat_map(|rule| folders(rule)).collect::<Vec<_>>();
    let mut findings = Vec::new();
    for case in cases.into_iter().chain([fixtures.join("class")]) {
        let input = ["input.md", "input", ""].map(|name| case.join(name)).into_iter().find(|path| path.exists());
        let schema = Some(case.join("schema.yaml")).filter(|path| path.exists());
        let options = Options {
            paths: Vec::from_iter(input),
            schema: schema.map(|path| path.to_str().unwrap().to_owned()),
            config: ConfigChoice::Nearest,
            ..Options::default()
        };
        // A case may be about a file that is not a report.
        let Ok(outcome) = engine::run(&options) else { continue };
        let machine = format!("{}/", case.display());
        for Checked { diagnostics, implied, .. } in outcome.files {
            for mut found in diagnostics.into_iter().chain(implied) {
                let labels = found.labels.iter_mut().map(|label| &mut label.message);
                let words = [&mut found.message].into_iter().chain(&mut found.label).chain(&mut found.help);
                for text in words.chain(labels).flat_map(Message::texts_mut) {
                    *text = text.replace(&machine, "");
                }
                findings.push(found);
            }
        }
    }
    findings
}

/// Every message of a finding, with its kind.
fn said(found: &Diagnostic) -> Vec<(&'static str, &Message)> {
    let mut said = vec![("message", &found.message)];
    said.extend(found.label.iter().map(|words| ("here", words)));
    said.extend(found.labels.iter().map(|label| ("label", &label.message)));
    said.extend(found.help.iter().map(|words| ("help", words)));
    said
}

/// Splits `text` into our own words and the texts quoted in backticks or quotation marks.
fn taken_apart(text: &str) -> (String, Vec<&str>) {
    let (mut own, mut quoted) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some(start) = rest.find(['`', '“']) {
        own.push_str(&rest[..start]);
        let close = if rest[start..].starts_with('`') { '`' } else { '”' };
        let inside = start + rest[start..].chars().next().map_or(0, char::len_utf8);
        let Some(end) = rest[inside..].find(close) else { break };
        quoted.push(&rest[inside..inside + end]);
        own.push('…');
        rest = &rest[inside + end + close.len_utf8()..];
    }
    own.push_str(rest);
    quoted.sort_unstable();
    (own, quoted)
}

/// Whether `text` has a letter that only Vietnamese has.
fn has_vietnamese_letters(text: &str) -> bool {
    text.nfd().any(|letter| is_combining_mark(letter) || matches!(letter, 'đ' | 'Đ'))
}

/// `text` without numbers, addresses and quoted text, which vary between findings of one wording.
fn wording(text: &str) -> String {
    let (own, _) = taken_apart(text);
    let is_address = |word: &str| word.contains(['/', '\\', '.']) || word.starts_with('#');
    let number = |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | ':');
    let words = own.split(' ').map(|word| if is_address(word) { "…" } else { word.trim_matches(number) });
    words.collect::<Vec<_>>().join(" ").replace("…, …", "…").replace("…, …", "…")
}

#[test]
fn every_wording_is_in_the_list_that_people_read() {
    let mut rules: BTreeMap<&str, (BTreeSet<String>, Vec<String>)> = BTreeMap::new();
    for found in findings() {
        let (known, messages) = rules.entry(found.rule.id).or_default();
        let mut lines = String::new();
        let mut news = false;
        for (kind, words) in said(&found) {
            news |= known.insert(format!("{kind} {}", wording(&words.vi)));
        }
        for language in [Language::En, Language::Vi] {
            for (kind, words) in said(&found) {
                let text = words.text(language);
                let line = if kind == "message" { format!("{text}\n") } else { format!("  {kind}: {text}\n") };
                // One label of a kind is enough.
                if !lines.contains(&line) {
                    lines.push_str(&line);
                }
            }
        }
        if news {
            lines.push('\n');
            messages.push(lines);
        }
    }
    let mut all = String::new();
    for rule in METAS.iter() {
        let Some((_, messages)) = rules.get(rule.id) else { continue };
        let _ = write!(all, "# {}\n\n{}", rule.id, messages.concat());
    }
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/words.txt");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&list, &all).unwrap();
        return;
    }
    let wanted = fs::read_to_string(&list).unwrap_or_default().replace("\r\n", "\n");
    let news: Vec<&str> = all.lines().filter(|line| !wanted.lines().any(|known| known == *line)).collect();
    let gone: Vec<&str> = wanted.lines().filter(|line| !all.lines().any(|known| known == *line)).collect();
    assert_eq!((news, gone), (vec![], vec![]), "UPDATE_FIXTURES=1 writes {} anew", list.display());
}

/// What is wrong with the message in one language compared with the other.
fn faults(words: &Message) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let ((en, en_quotes), (vi, vi_quotes)) = (taken_apart(&words.en), taken_apart(&words.vi));
    if words.vi.contains(['\n', '\r']) || words.vi.trim() != words.vi || words.vi.is_empty() {
        faults.push("is not one line");
    }
    if en_quotes != vi_quotes {
        faults.push("quotes something else");
    }
    // Lines to copy need no translation.
    if en.chars().any(char::is_alphabetic) {
        if en == vi || !has_vietnamese_letters(&vi) {
            faults.push("is not Vietnamese");
        }
        // Text from reports and other programs comes after a colon.
        let own = vi.split(": ").next().unwrap_or_default();
        let english = [" the ", " is ", " are ", " and ", " or ", " of ", " write ", " not "];
        if english.iter().any(|word| format!(" {own} ").contains(word)) {
            faults.push("is half English");
        }
    }
    faults
}

#[test]
fn vietnamese_says_what_english_says_in_vietnamese() {
    let mut wrong = BTreeSet::new();
    for found in findings() {
        for (kind, words) in said(&found) {
            for fault in faults(words) {
                wrong.insert(format!("{} {kind} {fault}:\n  {}\n  {}", found.rule.id, words.en, words.vi));
            }
        }
    }
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{} are wrong:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn whatever_is_wrong_with_front_matter_is_told_in_vietnamese() {
    let mut messages = BTreeSet::new();
    for fields in [
        "a:\n  - b\nc",
        "a: 'b",
        "a: \"b\" c",
        "a: 'b' c",
        "a: \"\\q\"",
        "a: &",
        "a: *b",
        "a: @b",
        "a: \u{7}b",
        "a: b]",
        "a: ]",
        "a: - b",
        "a: - ",
        "a: b #c: d",
        "a: [b]#c",
        "a: %b",
        "[a]: b",
        "{{ x }}",
        "a\tb: c",
        "\ta: b",
        "a:\n\tb: c",
        "a: b: c",
        "a: b\n  c: d",
        ": b",
        "a: b\nc",
        "a:b",
        "a: [b] c",
        "a:\n- b\n- c\n d",
        "- a",
        "a: b\n- c",
        "a: b\n c: d",
        "  a: b\nc: d",
        "a: [b",
        "a: {b",
        "a: [b, , c]",
        "a: [b c: ]d]",
        "a: `b",
        "a: |\n\tb",
        "a: &b [*b]",
        "? a",
        "a: !b",
        "một dòng chữ",
        "title = Vườn",
        "a: \u{feff}b",
        "<<: a",
        "a: 'b\n---",
        "a: >x\nb",
        "a: b\n...\nc: d",
        "a: [[[[[[[[[[[[[[[[[[",
    ] {
        for text in [
            format!("---\n{fields}\n---\n\nx\n"),
            format!("--- \u{a0}\n{fields}\n---\nx\n"),
            format!("--- x\n{fields}\n---\nx\n"),
            format!("--\n{fields}\n--\nx\n"),
            format!("---\n{fields}\n\nx\n"),
            format!("---\n{fields}\n- --\n"),
            format!("+++\n{fields}\n+++\nx\n"),
            format!("++\n{fields}\n"),
            format!("{{ \"title\": {fields} }}\nx\n"),
            format!("{{ {fields}\nx\n"),
            format!("#+{fields}\n\nx\n"),
            format!("\u{feff} \n---\ntitle: x\n---\n{fields}\n---\n"),
            format!("---\n---\ntitle: x\n{fields}\n---\n"),
            format!("---\n---\n---\ntitle: x\n{fields}\n---\n"),
            format!("---\ntitle: {}\n{fields}\n---\n", "x".repeat(70_000)),
        ] {
            let source = Source::new("a.md", "a.md", text);
            let Some(fault) = document::parse(&source).front_matter.fault else { continue };
            messages.insert((fault.message.en.clone(), fault.message.vi.clone()));
            messages.extend(fault.help.map(|help| (help.en, help.vi)));
        }
    }
    assert!(messages.len() > 100, "{}", messages.len());
    let messages = messages.into_iter().map(|(en, vi)| Message { en, vi });
    let wrong: Vec<String> = messages
        .filter(|words| !faults(words).is_empty())
        .map(|words| format!("{:?}:\n  {}\n  {}", faults(&words), words.en, words.vi))
        .collect();
    assert!(wrong.is_empty(), "{} are wrong:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn what_shipped_schemas_say_they_say_in_vietnamese_too() {
    for name in schema::names() {
        let schema = schema::load(name, Path::new("."), &METAS).unwrap();
        for message in schema.phrases.iter().filter_map(|phrase| phrase.message.as_ref()) {
            assert!(has_vietnamese_letters(&message.vi) && message.en != message.vi, "{name}: {message:?}");
        }
    }
}

/// The texts after `mark` in the source, each with its file: `en("…")`, `vi: "…"`.
fn written(marks: [&str; 2]) -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut waiting, mut texts) = (vec![src.clone()], Vec::new());
    while let Some(folder) = waiting.pop() {
        waiting.extend(folders(&folder));
        for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if file.extension().is_none_or(|end| end != "rs") || file.starts_with(src.join("tests")) {
                continue;
            }
            let code = fs::read_to_string(&file).unwrap();
            for mark in marks {
                for (_, rest) in code.match_indices(mark).map(|(at, _)| code[at..].split_at(mark.len())) {
                    let Some(text) = rest.trim_start().strip_prefix('"') else { continue };
                    let escaped =
                        |at: usize| text[..at].bytes().rev().take_while(|&byte| byte == b'\\').count() % 2 == 1;
                    let end = text.match_indices('"').map(|(at, _)| at).find(|&at| !escaped(at)).unwrap_or(text.len());
                    let lines = text[..end].split("\\\n").map(str::trim_start);
                    texts.push((file.display().to_string(), lines.collect()));
                }
            }
        }
    }
    texts
}

#[test]
fn no_message_has_words_that_readers_stumbled_over() {
    let english = [
        (" blank", "space"),
        (" stands ", "is"),
        (" stand ", "be"),
        (" grave", "severe"),
        (" is none", "is not"),
        ("is there twice", "appears twice"),
        ("to be seen", "shows"),
        ("take it out", "delete it"),
        ("take away", "delete"),
        ("asked for by", "required by"),
        (" lacks ", "does not have"),
    ];
    let vietnamese = [("lược đồ", "mẫu yêu cầu"), ("học viên", "sinh viên"), ("bỏ trọn", "xóa cả"), ("xoá", "xóa")];
    let mut wrong = Vec::new();
    let found = |texts: Vec<(String, String)>, words: &[(&str, &str)], wrong: &mut Vec<String>| {
        assert!(texts.len() > 1000, "{}", texts.len());
        for (file, text) in texts {
            let plain = format!(" {}", text.replace("blank line", "empty line"));
            let bad = words.iter().filter(|(word, _)| plain.contains(word));
            wrong.extend(bad.map(|(word, instead)| format!("{file}: write “{instead}”, not “{word}”: {text}")));
        }
    };
    found(written(["en(", "en:"]), &english, &mut wrong);
    found(written(["vi(", "vi:"]), &vietnamese, &mut wrong);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_written_in_the_source_is_composed_and_has_vietnamese_quotation_marks() {
    let mut waiting = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut wrong = Vec::new();
    while let Some(folder) = waiting.pop() {
        waiting.extend(folders(&folder));
        for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if file.extension().is_none_or(|end| end != "rs") {
                continue;
            }
            let text = fs::read_to_string(&file).unwrap();
            let said = text.lines().filter(|line| line.contains("vi(\"") || line.contains("vi: \""));
            wrong.extend(
                said.filter(|line| line.nfc().ne(line.chars())).map(|line| format!("{}: {line}", file.display())),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
