//! Checks that suggestions work: whoever follows the help of a diagnostic resolves it, and causes no other.
//!
//! Uses every report of the fixtures, and valid reports with faults put into them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::fix::{Applicability, edited};
use crate::diagnostic::{Diagnostic, Group};
use crate::text::source::Source;
use crate::{Config, Schema, check};

use super::reports;

/// The findings in `text` as the content of `path`.
fn found(path: &Path, text: &str, schema: &Schema, config: &Config) -> Vec<Diagnostic> {
    let source = Source::new(path.to_string_lossy(), path, text);
    check(&source, schema, config).diagnostics().to_vec()
}

/// The number of diagnostics per rule.
fn counts(found: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    found.iter().fold(BTreeMap::new(), |mut counts, one| {
        *counts.entry(one.rule.id).or_default() += 1;
        counts
    })
}

/// Tries each fix in `text` by itself. Adds what is wrong to `wrong`, and returns the number of fixes.
fn try_fixes(path: &Path, text: &str, schema: &Schema, config: &Config, wrong: &mut Vec<String>) -> usize {
    let before = found(path, text, schema, config);
    let had = counts(&before);
    let mut tried = 0;
    for diagnostic in &before {
        let help = diagnostic.help.as_ref().map_or("", |help| help.en.as_str());
        let Some(fix) = &diagnostic.fix else {
            if EXACT.is_match(help)
                && !help.contains("if ")
                && !WITHOUT_FIX.contains(&diagnostic.rule.id)
                && !of_others(help)
            {
                wrong.push(format!("{}: {}: no fix: {help}", path.display(), diagnostic.rule.id));
            }
            continue;
        };
        tried += 1;
        let mended = edited(text, &fix.edits);
        let after = found(path, &mended, schema, config);
        let has = counts(&after);
        let alike = |found: &[Diagnostic]| {
            found.iter().filter(|one| one.rule == diagnostic.rule && one.message == diagnostic.message).count()
        };
        // An image that is not rendered has no other findings.
        let same_line = |one: &Diagnostic| {
            let line = |text: &str, at: usize| text[..at].matches('\n').count();
            fix.edits.iter().any(|edit| line(text, edit.span.start) == line(&mended, one.span.start))
        };
        let hidden = |one: &&Diagnostic| ["image-alt", "image-format"].contains(&one.rule.id) && same_line(one);
        let new = |one: &&Diagnostic| has[one.rule.id] > had.get(one.rule.id).copied().unwrap_or(0);
        let all_new: Vec<_> = after.iter().filter(new).collect();
        let shown: Vec<_> = all_new.iter().copied().filter(hidden).map(|one| one.rule).collect();
        // Front matter that cannot be parsed has no other findings.
        let unread = diagnostic.rule.id == "front-matter-syntax";
        let told = |one: &Diagnostic| {
            one.rule.group == Group::FrontMatter || ["suppression-unused", "report-empty"].contains(&one.rule.id)
        };
        let all_new: Vec<_> = all_new.into_iter().filter(|one| !(unread && told(one))).collect();
        // Only the writer knows the content of a new section or field.
        let for_the_writer = |one: &Diagnostic| {
            let pair = (diagnostic.rule.id, one.rule.id);
            let left = [("section-missing", "section-empty"), ("field-missing", "field-placeholder")].contains(&pair);
            left && fix.applicability == Applicability::Unsafe
        };
        let all_new: Vec<_> = all_new.into_iter().filter(|one| !for_the_writer(one)).collect();
        let more: Vec<_> = all_new.into_iter().filter(|one| !shown.contains(&one.rule)).collect();
        let stays = alike(&after) >= alike(&before);
        if stays || !more.is_empty() {
            let more: Vec<String> = more.iter().map(|one| format!("{}: {}", one.rule.id, one.message)).collect();
            wrong.push(format!(
                "{}: {}: {}\n  help: {help}\n  edits: {:?}\n  stays: {stays}, new: {more:?}",
                path.display(),
                diagnostic.rule.id,
                diagnostic.message,
                fix.edits
            ));
        }
        // Both languages must suggest the same text.
        if let Some(help) = &diagnostic.help {
            let quoted = |text: &str| {
                let mut all: Vec<String> = QUOTED.captures_iter(text).map(|quoted| quoted[1].to_owned()).collect();
                all.sort();
                all
            };
            if quoted(&help.en) != quoted(&help.vi) {
                wrong.push(format!("{}: {}: not the same: {help:?}", path.display(), diagnostic.rule.id));
            }
        }
        // The text quoted in the help must be what the edit writes.
        if fix.applicability == Applicability::Unsafe && EXACT.is_match(help) {
            let said = EXACT.captures_iter(help).any(|exact| exact[1].contains('…') || mended.contains(&exact[1]));
            if !said {
                wrong.push(format!("{}: {}: says another thing: {help}", path.display(), diagnostic.rule.id));
            }
        }
    }
    tried
}

/// Rules whose help quotes text to write, but needs more than that: several cells, or the writer's own alternative
/// text.
const WITHOUT_FIX: &[&str] = &["image-malformed", "table-cell"];

/// Text to be written exactly.
static EXACT: LazyLock<Regex> = LazyLock::new(|| Regex::new("(?:^|, |: |; |Then )write `([^`]+)`$").unwrap());

/// Help for a heading above the title, which has two parts.
fn of_others(help: &str) -> bool {
    help.contains("; write")
}

static QUOTED: LazyLock<Regex> = LazyLock::new(|| Regex::new("`([^`]+)`").unwrap());

/// The reports of the fixtures, each with its schema.
fn fixtures() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut all = Vec::new();
    let mut cases: Vec<PathBuf> = folders(&root.join("rules")).iter().flat_map(|rule| folders(rule)).collect();
    cases.push(root.join("class"));
    for case in cases {
        let own = case.join("schema.yaml");
        let schema = if own.exists() { own.to_string_lossy().into_owned() } else { "event-report".into() };
        let files = walkdir(&case).into_iter().filter(|file| file.extension().is_some_and(|kind| kind == "md"));
        all.extend(files.filter(|file| !file.ends_with("README.md")).map(|file| (file, schema.clone())));
    }
    all
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn walkdir(folder: &Path) -> Vec<PathBuf> {
    let (mut files, mut waiting) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { waiting.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

/// Schemas, each loaded once.
#[derive(Default)]
struct Schemas(BTreeMap<String, Option<Schema>>);

impl Schemas {
    fn get(&mut self, name: &str) -> Option<&Schema> {
        self.0.entry(name.to_owned()).or_insert_with(|| Schema::load(name).ok()).as_ref()
    }
}

#[test]
fn what_the_fixtures_are_told_to_write_mends_them() {
    let (mut schemas, config) = (Schemas::default(), Config::default());
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for (path, schema) in fixtures() {
        let (Ok(text), Some(schema)) = (fs::read_to_string(&path), schemas.get(&schema)) else { continue };
        if text.len() < 100_000 {
            tried += try_fixes(&path, &text, schema, &config, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried > 100, "only {tried} fixes were tried");
}

/// Faults: a pattern in the report, and its replacement.
const FAULTS: &[(&str, &str)] = &[
    (r"(?m)^(#+) ", "$1"),
    (r"(?m)^(##+) ", "#$1 "),
    (r"(?m)^#(#+) ", "$1 "),
    (r"(?m)^(##+) ", "####$1 "),
    (r"(?m)^##+ (.*)$", "**$1**"),
    (r"(?m)^##+ (.*)$", "**$1:**"),
    (r"(?m)^##+ (.*)$", "<h3>$1</h3>"),
    (r"(?m)^(##+ .*)$", "\\$1"),
    (r"(?m)^##+ (.*)$", "### *$1* & [more](/x_y_z)"),
    (r"(?m)^##+ .*\n", ""),
    (r"(?m)^# .*\n", ""),
    (r"(?m)^# ", "## "),
    (r"(?m)^## ", "# "),
    (r"(?m)^### ", "# "),
    (r"(?m)^date:.*$", "date: 18/9/2025"),
    (r"(?m)^date:.*$", "date: 29 tháng 11 năm 2025"),
    (r"(?m)^date:.*$", "date: 20250918"),
    (r"(?m)^date:.*$", "date: 05/06/2025"),
    (r"(?m)^date:.*$", "date: 2025-02-30"),
    (r"(?m)^date:.*$", "date:"),
    (r"(?m)^date:.*$", "dates: 2025-09-18"),
    (r"(?m)^date:.*\n", ""),
    (r"(?m)^weight:.*$", "weight: 08"),
    (r"(?m)^weight:.*$", "weight: \"2 \""),
    (r"(?m)^weight:.*$", "weihgt: 2"),
    (r"(?m)^weight:.*$", "weight: 77"),
    (r"(?m)^chapter:.*$", "chapter: \"no\""),
    (r"(?m)^title:.*$", "title: 007"),
    (r"(?m)^title:.*$", "title: [Ánh]"),
    (r"(?m)^title:.*$", "title: #1: \"Vườn\""),
    (r"(?m)^title:.*$", "title:Vườn"),
    (r"(?m)^title:.*$", "title: a: b"),
    (r"(?m)^title:.*$", "title: \"a\" b"),
    (r"(?m)^(title:.*)$", "$1\n$1"),
    (r"(?m)^pre:.*$", "pre: 4.7"),
    (r"!\[[^\]]*\]\(", "![]("),
    (r"!\[", "! ["),
    (r"!\[([^\]]*)\]\(", "![$1] ("),
    (r"!\[([^\]]*)\]\((\S+)\)", "!($1)[$2]"),
    (r"!\[([^\]]*)\]\((\S+)\)", "![$1($2)"),
    (r"!\[([^\]]*)\]\((\S+)\)", "![$1]($2 a hall)"),
    (r"!\[([^\]]*)\]\((\S+)\.(\w+)\)", "![$1]($2.JPG)"),
    (r"!\[([^\]]*)\]\((\S+)\.(\w+)\)", "![$1]($2)"),
    (r"!\[([^\]]*)\]\(/(\S+)\)", "![$1](/static/$2)"),
    (r"!\[([^\]]*)\]\(/(\S+)\)", "![a [b] ]c $1]($2)"),
    (r"!\[([^\]]*)\]\(/(\S+)/", "![$1](\\$2\\"),
    (r"\]\(/images/", "](/Images/"),
    (r"\]\(#(\w)", "](#x$1"),
    (r"!\[([^\]]*)\]\((\S+)\.(\w+)\)", "<img src=\"$2.PNG\" alt=\"$1\">"),
    (r"!\[([^\]]*)\]\((\S+)\.(\w+)\)", "{{< figure src=\"$2.PNG\" alt=\"$1\" >}}"),
    (r"!\[([^\]]*)\]\((\S+)\.(\w+)\)", "![$1](<$2.PNG>)"),
    (r"!\[([^\]]*)\]\((\S+)\.(\w+)\)", "![$1][pic]\n\n[pic]: $2.PNG"),
    (r"!\[([^\]]*)\]\((\S+)\.(\w+)\)", "![$1]($2.$3){width=400}"),
    (r"!\[([^\]]*)\]\((\S+)\.(\w+)\)", "![[$2.$3]]"),
    (r"!\[([^\]]*)\]\((\S+)\.(\w+)\)", "[Sân khấu]($2.PNG#x)"),
    (r"(?m)^##+ (.*)$", "$1\n-----"),
    (r"(?m)^##+ (.*)$", "$1\n====="),
    (r"(?m)^# (.*)$", "$1\n-----"),
    (r"(?s)^---\ntitle: ([^\n]*)\n.*?\n---", "+++\ntitle = $1\ndate = 2025-09-18\nweight = \"2\"\npre = '4.2'\n+++"),
    (r"(?s)^---\n.*?\n---", "{\"title\": \"Ánh\", \"date\": \"18/9/2025\", \"weight\": \"02\", \"pre\": \"4.2\"}"),
    (
        r"(?s)^---\n.*?\n---",
        "+++\ntitle = [\"C:\\\\ 'x' \\\"y\\\"\"]\ndate = \"18/9/2025\"\nweight = 1.5\npre = '4.2'\n+++",
    ),
    (r"(?s)^---\n.*?\n---", "---\n{title: [Ánh], date: 20250918, weight: 0x2, chapter: 'no', pre: <b>4.2</b>}\n---"),
    (r"(?m)^(##+) (\w+)", "$1 $2 [a] *b* \\# `c` &amp; "),
    // Errors for the parsers of TOML and Org.
    (r"(?s)^---\n.*?\n---", "+++\ntitle = Vườn \"C:\\cây\"\ndate = 2025-09-18\n+++"),
    (r"(?s)^---\n.*?\n---", "+++\ntitle: Vườn\ndate = 2025-09-18\n+++"),
    (r"(?s)^---\n.*?\n---", "+++\ntitle = “Vườn”\ndate = 2025-09-18\n+++"),
    (r"(?s)^---\n.*?\n---", "+++\ntitle = 'Vườn'\ntags = [cây, \"lá\"]\nngười viết = \"An\"\n+++"),
    (r"(?s)^---\n.*?\n---", "+++\ntitle = 'Vườn'\nngười viết = \"An\"\nweight = 02\n+++"),
    (r"(?s)^---\n.*?\n---", "+++\ntitle = 'Vườn'\ndate = 29/11/2025\nweight = 2\n+++"),
    (r"(?s)^---\n.*?\n---", "+++\ntitle = 'Vườn'\ndate = 05/06/2025\nweight = 02\n+++"),
    (r"(?s)^---\n.*?\n---", "+++\ntitle = \"Vườn\ndate = 2025-09-18\n+++"),
    (r"(?s)^---\n.*?\n---", "#+title:Vườn\n#+date: 2025-09-18"),
    (r"(?s)^---\n.*?\n---", "#+title Vườn cây\n#+date: 2025-09-18"),
    (r"(?s)^---\n.*?\n---", "#+title = Vườn\n#+date: 2025-09-18"),
    (r"(?s)^---\n.*?\n---", "#+tiêu đề: Vườn\n#+date: 2025-09-18"),
    // Reasons not to publish a report.
    (r"(?m)^(date:.*)$", "$1\ndraft: true"),
    (r"(?m)^(date:.*)$", "draft: true # chưa xong\n$1"),
    (r"(?m)^(date:.*)$", "$1\nbuild:\n  render: never"),
    (r"(?m)^(date:.*)$", "$1\nheadless: true"),
    (r"(?m)^(date:.*)$", "$1\nexpiryDate: 2020-01-01"),
    (r"\A", "\u{feff}"),
    (r"\A", "\n\n"),
    // Tags, comments and addresses.
    (r"(?m)^(##+ .*)$", "$1\n\n{{% notice note %}}\nMang máy theo.\n{{% notice %}}\n"),
    (r"(?m)^(##+ .*)$", "$1\n\n{{< figure src=“/images/4.1-Event1/hall.jpg” >}}\n"),
    (r"(?m)^(##+ .*)$", "$1\n\n{{< figure src=/images/4.1-Event1/hall.jpg alt='Hội trường' >}}\n"),
    (r"(?m)^(##+ .*)$", "$1\n\n{{% notice note %}}\nMang máy theo.\n{{% /notice note %}}\n"),
    (r"(?m)^(##+ .*)$", "$1\n\n{{% notice note >}}\nMang máy theo.\n{{% /notice %}}\n"),
    (r"(?m)^(##+ .*)$", "$1\n\n{{< youtube w7Ft2ymGmfc />}}\n"),
    (r"(?m)^(##+ .*)$", "$1\n\nXem {{< youtub w7Ft2ymGmfc >}} này.\n"),
    (r"(?m)^(##+ .*)$", "$1\n\n{{< youtube\u{a0}w7Ft2ymGmfc >}}\n"),
    (r"(?m)^(##+ .*)$", "$1\n\n<!-- reportlint-disable-next-line image-atl -->\n"),
    (r"(?m)^(##+ .*)$", "$1\n\n<!-- reportlint-disable image-alt -->\n"),
    (r"(?m)^(##+ .*)$", "$1\nMột dòng.\n<!-- reportlint-disable image-alt -->\nHai dòng.\n"),
    (r"(?m)^(##+ .*)$", "$1\n\n<!-- reportlint-disable-file image-alt, heading-unmeant -- có lý do -->\n"),
    (r"(?m)^(##+ .*)$", "$1\n\n<!-- reportlint-disabel image-alt -->\n"),
    (r"(?m)^(##+ .*)$", "$1\n\nXem [bảng tin](localhost:1313/bang-tin) hay <example.test:8080/b>.\n"),
    (r"(?m)^(##+ .*)$", "$1\n\nXem [bảng tin](/100%/a.png) và ![Hội trường](/images/100%.png).\n"),
    (r"(?m)^(##+ .*)$", "$1\n\n<img src=\"/images/4.1-Event1/hall.jpg\" alt=\"Hội trường\n"),
];

/// The text as other editors save it: with Windows line breaks, a byte order mark, or decomposed letters.
fn as_saved(text: &str, way: usize) -> String {
    match way % 4 {
        1 => text.replace('\n', "\r\n"),
        2 => format!("\u{feff}{}", text.trim_start_matches('\u{feff}')),
        3 => text.nfd().collect(),
        _ => text.to_owned(),
    }
}

#[test]
fn what_a_report_with_a_fault_is_told_to_write_mends_it() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let paths = reports::write_sites(&root, 36).unwrap();
    let schema = Schema::load("event-report").unwrap();
    let config = Config::default();
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for (number, (fault, with)) in FAULTS.iter().enumerate() {
        let fault = Regex::new(fault).unwrap();
        for (at, path) in paths.iter().enumerate().filter(|(at, _)| (at + number) % 6 == 0) {
            let text = fs::read_to_string(path).unwrap();
            let all = fault.find_iter(&text).count();
            if all == 0 {
                continue;
            }
            let one = fault.find_iter(&text).nth((at / 6 + number) % all).unwrap();
            let spoilt = [&text[..one.start()], &fault.replace(one.as_str(), *with), &text[one.end()..]].concat();
            tried += try_fixes(path, &as_saved(&spoilt, at / 6), &schema, &config, &mut wrong);
            if at % 12 == 0 {
                tried += try_fixes(path, &fault.replace_all(&text, *with), &schema, &config, &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried > 100, "only {tried} fixes were tried");
}

#[test]
fn a_long_report_is_told_what_a_short_one_is() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let paths = reports::write_sites(&root, 6).unwrap();
    let (schema, config) = (Schema::load("event-report").unwrap(), Config::default());
    let exact = |path: &Path, text: &str| {
        let mut exact: Vec<(&str, String)> = found(path, text, &schema, &config)
            .iter()
            .filter(|one| one.fix.is_some() && matches!(one.rule.group, Group::Structure))
            .map(|one| (one.rule.id, one.help.as_ref().map_or_else(String::new, |help| help.en.clone())))
            .collect();
        exact.sort();
        exact
    };
    let mut compared = 0;
    let pairs = FAULTS.iter().take(14).flat_map(|fault| paths.iter().map(move |path| (fault, path)));
    for (number, ((fault, with), path)) in pairs.enumerate() {
        let short = fs::read_to_string(path).unwrap();
        let more = match path.to_string_lossy().contains(".vi.") {
            true => "Buổi tối chúng em đọc lại ghi chép và thử từng bước trên máy của mình.\n\n",
            false => "In the evening we read our notes again and tried each step on our own machines.\n\n",
        };
        let fault = Regex::new(fault).unwrap();
        let all = fault.find_iter(&short).count();
        let Some(one) = fault.find_iter(&short).nth(number % all.max(1)) else { continue };
        let spoilt = [&short[..one.start()], &fault.replace(one.as_str(), *with), &short[one.end()..]].concat();
        // The first section ends with a paragraph, and more of them follow.
        let end = spoilt.rfind("\n#").unwrap() + 1;
        let long = [&spoilt[..end], &more.repeat(900), &spoilt[end..]].concat();
        assert!(long.len() > 50_000);
        assert_eq!(exact(path, &long), exact(path, &spoilt), "{with}");
        compared += exact(path, &spoilt).len();
    }
    assert!(compared > 5, "only {compared} were compared");
}
