//! Reports in a folder that no Hugo builds: their links, images and anchors are those that GitHub and GitLab show.

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::Path;
use std::process::Command;

use program::Run;
use tempfile::TempDir;

/// A schema that asks for nothing.
const OWN: &str = "name: notes\nfiles: [\"**/notes/*.md\"]\n";

const RECORD: &str = "\
# Which clock counts

## Context and Problem Statement

The ferry's log and the harbour's differ by minutes.

## Decision Outcome

The clock of the gauge counts.

";

struct Folder(TempDir);

impl Folder {
    /// A repository.
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self::bare(files);
        fs::create_dir(folder.0.path().join(".git")).unwrap();
        folder
    }

    /// A folder in no repository.
    fn bare(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        files.iter().for_each(|(name, text)| folder.write(name, text));
        folder
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Run {
        Run::of(program::command().current_dir(self.0.path()).args(["check", "--no-config"]).args(arguments))
    }

    /// Each finding: its line, its rule and its message with its help.
    fn found(&self, arguments: &[&str]) -> Vec<(u64, String, String)> {
        let run = self.run(&[&["--format", "json"], arguments].concat());
        let json = run.json();
        let all = json["diagnostics"].as_array().unwrap().iter();
        let text = |found: &serde_json::Value, key: &str| found[key].as_str().unwrap_or_default().to_owned();
        all.map(|found| {
            let said = format!("{} | {}", text(found, "message"), text(found, "help"));
            (found["line"].as_u64().unwrap_or_default(), text(found, "rule"), said)
        })
        .collect()
    }
}

fn rules(found: &[(u64, String, String)]) -> Vec<&str> {
    found.iter().map(|(_, rule, _)| rule.as_str()).collect()
}

#[test]
fn every_schema_that_is_not_for_hugo_has_its_addresses_checked() {
    let body = "[x](none.md) ![A bell](none.png) [y](#nowhere)\n";
    for (schema, file, text) in [
        ("adr", "docs/adr/0001-clock.md", format!("{RECORD}{body}")),
        ("postmortem", "incidents/2025-01.md", format!("# A\n\n{body}")),
        ("meeting-minutes", "minutes/2025-01.md", format!("# A\n\n{body}")),
        ("notes.yaml", "notes/a.md", format!("# A\n\n{body}")),
    ] {
        let folder = Folder::new(&[(file, &text), ("notes.yaml", OWN)]);
        let found = folder.found(&["--schema", schema, file]);
        for rule in ["link-not-found", "image-not-found", "anchor-not-found"] {
            assert!(rules(&found).contains(&rule), "{schema} {rule}: {found:?}");
        }
    }
    // A page of Hugo's has addresses of a site that is not here.
    let folder = Folder::new(&[("a.md", body)]);
    let found = folder.found(&["--schema", "event-report", "a.md"]);
    assert!(!rules(&found).iter().any(|rule| rule.ends_with("not-found")), "{found:?}");
    assert!(folder.run(&["--schema", "event-report", "a.md"]).said().contains("no Hugo site"));
}

#[test]
fn a_schema_may_ask_for_none_of_it() {
    let schema = "name: notes\nimages: { exist: false }\nlinks: { files: false, anchors: false }\n";
    let text = "# A\n\n[x](none.md) ![A bell](none.png) [y](#nowhere)\n";
    let folder = Folder::new(&[("notes/a.md", text), ("notes.yaml", schema)]);
    assert_eq!(folder.found(&["--schema", "notes.yaml", "notes/a.md"]), []);
}

#[test]
fn nothing_that_is_said_there_names_hugo() {
    let text = "---\ndate: 29/11/2025\nstatus: accepted\nstatus: rejected\n---\n\n[x](none.md) ![A](none.png) [y](#b)\n\
                [z](C:\\\\a.md) [w](A.MD) ![b](C:/b.png)\n\n{{< figure >}}\n{{% notice %}}\n";
    for language in ["en", "vi"] {
        let folder = Folder::new(&[
            ("notes/a.md", text),
            ("notes.yaml", "name: n\nfront-matter: { fields: { date: { type: date } } }\n"),
        ]);
        let said = folder.run(&["--schema", "notes.yaml", "notes/a.md", "--language", language]).said();
        assert!(said.contains("field-type") && said.contains("link-not-found"), "{said}");
        assert!(!said.contains("Hugo") && !said.contains("published") && !said.contains("xuất bản"), "{said}");
    }
}

#[test]
fn what_is_silenced_there_is_never_said_to_be_silenced_for_nothing() {
    let text = "# A\n\n<!-- reportlint-disable-file image-not-found anchor-not-found -->\n\n\
                <!-- reportlint-disable-next-line link-not-found -->\n[x](none.md) [y](#z) ![b](none.png)\n\n\
                <!-- reportlint-disable-next-line link-not-found -->\n[x](../../../issues/5)\n";
    let folder = Folder::new(&[("notes/a.md", text), ("notes.yaml", OWN)]);
    assert_eq!(folder.found(&["--schema", "notes.yaml", "notes/a.md"]), []);
    folder.write("notes/a.md", "# A\n\n<!-- reportlint-disable-file link-not-found image-not-found -->\n\nA word.\n");
    assert_eq!(folder.found(&["--schema", "notes.yaml", "notes/a.md"]), []);
}

#[test]
fn without_a_repository_the_current_folder_is_all_there_is() {
    let folder = Folder::bare(&[
        ("docs/notes/a.md", "# A\n\n[b](../b.md) [c](../c.md) [d](../../../d.md)\n"),
        ("docs/b.md", ""),
    ]);
    folder.write("notes.yaml", OWN);
    let found = folder.found(&["--schema", "notes.yaml", "docs/notes/a.md"]);
    assert_eq!(rules(&found), ["link-not-found"], "{found:?}");
    assert!(found[0].2.contains("../c.md"), "{found:?}");
}

#[test]
fn a_record_beside_the_pages_of_a_site_is_no_page_of_it() {
    let folder = Folder::new(&[
        ("hugo.toml", "baseURL = \"https://example.org/\"\n"),
        ("content/a.md", "---\ntitle: A\n---\n"),
        ("docs/adr/0001-clock.md", &format!("{RECORD}[a](../../content/a.md) [b](../plan.md)\n")),
    ]);
    let found = folder.found(&["docs/adr/0001-clock.md", "--schema", "adr"]);
    assert_eq!(rules(&found), ["link-not-found"], "{found:?}");
    assert!(found[0].2.contains("../plan.md leads to no file"), "{found:?}");
}

#[test]
fn one_record_is_enough_to_see_that_its_number_is_taken() {
    let folder = Folder::new(&[
        ("docs/adr/0003-clock.md", RECORD),
        ("docs/adr/0003-bell.md", RECORD),
        ("docs/adr/0004-rope.md", RECORD),
        ("docs/adr/README.md", "# Records\n"),
        ("other/adr/0004-rope.md", RECORD),
    ]);
    for arguments in [&["docs/adr/0003-clock.md"][..], &["docs"], &["docs/adr/0003-bell.md", "docs/adr/0003-clock.md"]]
    {
        let found = folder.found(arguments);
        assert_eq!(rules(&found), ["number-duplicate"], "{arguments:?} {found:?}");
        assert!(found[0].2.contains("0005-"), "{found:?}");
    }
    assert_eq!(folder.found(&["docs/adr/0004-rope.md"]), []);
}

#[test]
fn a_repository_of_somebody_else_is_told_with_what_makes_git_read_it() {
    let is_there = |command: &mut Command| command.output().is_ok_and(|ran| ran.status.success());
    let folder = Folder::bare(&[("notes/a.md", "# A\n"), ("notes.yaml", OWN)]);
    let mut init = Command::new("git");
    if !is_there(program::alone(&mut init).args(["init", "-q"]).arg(folder.0.path())) {
        return;
    }
    let run = |language: &str| {
        let mut command = program::command();
        command.current_dir(folder.0.path()).env("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
        let arguments = ["check", "--changed", "--schema", "notes.yaml", "notes/a.md", "--language", language];
        Run::of(command.args(arguments))
    };
    let (english, vietnamese) = (run("en"), run("vi"));
    for ran in [&english, &vietnamese] {
        assert_eq!(ran.code, 2, "{ran:?}");
        let said = ran.said().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("git config --global --add safe.directory"), "{said}");
    }
    assert!(english.said().contains("another user") && vietnamese.said().contains("người dùng khác"), "{english:?}");
    assert!(Path::new(program::FILE).exists());
}
