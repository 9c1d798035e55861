//! A report that an editor holds is checked as the file that it will be.

#[path = "support/program.rs"]
mod program;

use std::path::Path;

use program::{Desk, Run};
use serde_json::Value;

/// A site with one report in both languages, an image and a config.
struct Site(Desk);

const SCHEMA: &str = "name: visit\nfront-matter: { fields: { date: { type: date }, weight: { type: integer } } }\n\
    title: { required: true }\nlanguages: { en: \"\", vi: \".vi\" }\n\
    sections: [{ id: people, headings: { en: [People], vi: [Người] }, required: true }]\n\
    images: { exist: true }\nlinks: { files: true, anchors: true }\n\
    translations: { required: true, compare: [date] }\n";

const CONFIG: &str = "schemas: [{ files: [\"content/4-Events/*/_index*.md\"], schema: visit.yaml }]\n";

const GOOD: &str = "---\ndate: 2025-03-04\nweight: 1\n---\n\n# Visit\n\n## People\n\n![Quay](/images/quay.png)\n";
const GOOD_VI: &str =
    "---\ndate: 2025-03-04\nweight: 1\n---\n\n# Chuyến thăm\n\n## Người\n\n![Cảng](/images/quay.png)\n";

const REPORT: &str = "content/4-Events/4.1-Port/_index.md";
const REPORT_VI: &str = "content/4-Events/4.1-Port/_index.vi.md";

/// The smallest picture that is one.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

impl Site {
    fn new() -> Self {
        let site = Self(Desk::empty());
        site.write("hugo.toml", "defaultContentLanguage = \"en\"\n[languages.en]\n[languages.vi]\n");
        site.write("visit.yaml", SCHEMA);
        site.write(".reportlint.yaml", CONFIG);
        site.write("static/images/quay.png", PNG);
        site.write(REPORT, GOOD);
        site.write(REPORT_VI, GOOD_VI);
        site
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        self.0.write(name, bytes);
    }

    /// Runs `reportlint` in the folder `folder` of the site, with `text` on its standard input.
    fn run_in(&self, folder: &str, arguments: &[&str], text: &[u8]) -> Run {
        Run::reading(program::command().current_dir(self.0.path().join(folder)).args(arguments), text)
    }

    fn json(&self, arguments: &[&str], text: &[u8]) -> Value {
        self.run_in(".", &[&["--format", "json"], arguments].concat(), text).json()
    }

    /// The rules that find something in `text` in place of the file `name`.
    fn found(&self, name: &str, text: impl AsRef<[u8]>) -> Vec<String> {
        rules(&self.json(&["--stdin-filename", name], text.as_ref()))
    }
}

fn rules(json: &Value) -> Vec<String> {
    let found = json["diagnostics"].as_array().unwrap().iter();
    found.map(|found| format!("{}: {}", found["path"].as_str().unwrap(), found["rule"].as_str().unwrap())).collect()
}

#[test]
fn what_is_found_is_what_would_be_found_in_the_file_saved() {
    for text in [
        GOOD.to_owned(),
        String::new(),
        GOOD.replace("quay", "pier"),
        GOOD.replace("## People", "**People**"),
        GOOD.replace("2025-03-04", "2025-03-05"),
        format!("\u{feff}{}", GOOD.replace('\n', "\r\n")),
        GOOD.replace("# Visit", "🚢 Cảng, [tàu](/khong-co/) và [bến](#ben)\n\n# Visit"),
    ] {
        let site = Site::new();
        let buffered = site.json(&["--stdin-filename", REPORT], text.as_bytes());
        site.write(REPORT, &text);
        let saved = site.json(&[REPORT], b"");
        assert_eq!(buffered["diagnostics"], saved["diagnostics"], "{text}");
    }
}

#[test]
fn the_name_is_told_as_it_was_given_and_the_dash_may_be_left_out() {
    let site = Site::new();
    let absolute = site.0.path().join(REPORT);
    let faulty = GOOD.replace("# Visit\n", "");
    for name in [REPORT, "./content/../content/4-Events/4.1-Port/_index.md", absolute.to_str().unwrap()] {
        let shown = name.strip_prefix("./").unwrap_or(name);
        for arguments in [&["--stdin-filename", name][..], &["--stdin-filename", name, "-"]] {
            assert_eq!(rules(&site.json(arguments, faulty.as_bytes())), [format!("{shown}: title-missing")]);
        }
    }
    let run = site.run_in(
        "content/4-Events/4.1-Port",
        &["--format", "compact", "--stdin-filename", "_index.md"],
        faulty.as_bytes(),
    );
    assert_eq!(run.code, 1);
    assert!(run.stdout.starts_with("_index.md:"), "{run:?}");
}

#[test]
fn the_file_need_not_be_there_yet() {
    let site = Site::new();
    let (new, new_vi) = ("content/4-Events/4.2-Mill/_index.md", "content/4-Events/4.2-Mill/_index.vi.md");
    let second = |text: &str| text.replace("weight: 1", "weight: 2");
    assert_eq!(site.found(new, second(GOOD)), [format!("{new}: translation-missing")]);
    site.write(new_vi, second(GOOD_VI));
    assert_eq!(site.found(new, second(GOOD)), Vec::<String>::new());
    // No folder of it appears either, and yet it lies in the site.
    assert_eq!(
        site.found("content/4-Events/4.3-Dam/_index.md", GOOD.replace("quay", "dam").replace("weight: 1", "weight: 3")),
        [
            "content/4-Events/4.3-Dam/_index.md: translation-missing",
            "content/4-Events/4.3-Dam/_index.md: image-not-found"
        ]
    );
}

#[test]
fn neighbours_are_compared_with_the_buffer_not_with_the_file() {
    let site = Site::new();
    site.write(REPORT, GOOD.replace("2025-03-04", "2024-01-01"));
    assert_eq!(site.found(REPORT, GOOD), Vec::<String>::new());
    assert_eq!(rules(&site.json(&[REPORT], b"")), [format!("{REPORT}: translation-mismatch")]);
    assert_eq!(
        site.found(REPORT_VI, GOOD_VI.replace("2025-03-04", "2024-01-02")),
        [format!("{REPORT_VI}: translation-mismatch")]
    );
}

#[test]
fn the_config_and_what_it_leaves_out_hold_for_the_name() {
    let site = Site::new();
    site.write(".reportlint.yaml", format!("{CONFIG}exclude: [\"**/4.9-*/**\"]\nrules: {{ title-missing: off }}\n"));
    assert_eq!(site.found(REPORT, GOOD.replace("# Visit\n", "")), Vec::<String>::new());
    let run = site.run_in(".", &["--stdin-filename", "content/4-Events/4.9-Draft/_index.md"], b"");
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn what_is_no_text_is_said_to_be_none() {
    let site = Site::new();
    for bytes in [&b"\xff\xfe#\0"[..], b"caf\xe9\n", b"a\0b", b"\x89PNG\r\n\x1a\n\0\0\xff", &vec![b'a'; (4 << 20) + 1]]
    {
        assert_eq!(site.found(REPORT, bytes), [format!("{REPORT}: file-unreadable")]);
    }
}

#[test]
fn what_cannot_go_together_is_refused() {
    let site = Site::new();
    for (arguments, said) in [
        (&["--stdin-filename", REPORT, REPORT_VI][..], "no other can be named"),
        (&["--stdin-filename", REPORT, "-", "content"], "no other can be named"),
        (&["--stdin-filename", REPORT, "--changed"], "'--changed[=<REV>]'"),
        (&["--stdin-filename", REPORT, "--write-baseline"], "'--write-baseline[=<FILE>]'"),
        (&["--stdin-filename", "content"], "`content` is not one"),
        (&["--stdin-filename", "content/new/"], "`content/new/` is not one"),
        (&["--stdin-filename", ".."], "`..` is not one"),
        (&["-"], "--stdin-filename"),
    ] {
        let run = site.run_in(".", arguments, GOOD.as_bytes());
        assert_eq!((run.code, &*run.stdout), (2, ""), "{arguments:?}: {run:?}");
        assert!(run.stderr.contains(said), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn a_file_whose_name_is_a_dash_can_still_be_checked() {
    let site = Site::new();
    site.write("-", GOOD);
    assert!(Path::new(&site.0.path().join("-")).is_file());
    let json = site.json(&["--schema", "visit.yaml", "./-"], b"");
    assert_eq!(json["summary"]["files"], 1);
}
