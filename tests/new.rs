//! `reportlint new`: where it puts a report, what is in it, and what a check then says of it.

#[path = "support/hugo.rs"]
#[allow(dead_code)]
mod hugo;
#[path = "support/program.rs"]
mod program;

use std::collections::BTreeSet;
use std::fs;

use program::Desk;

/// The built-in schemas, each with a place for its first report.
const SCHEMAS: [(&str, &str); 10] = [
    ("event-report", "content/4-EventParticipated/4.1-Event1"),
    ("worklog-week", "content/1-Worklog/1.1-Week1"),
    ("proposal", "content/2-Proposal"),
    ("blog", "content/3-BlogsTranslated/3.1-Blog1"),
    ("workshop", "content/5-Workshop/5.1-Introduction"),
    ("self-evaluation", "content/6-Self-evaluation"),
    ("feedback", "content/7-Feedback"),
    ("meeting-minutes", "minutes/2026-01-05.md"),
    ("postmortem", "postmortems/2026-01-05-sign-in.md"),
    ("adr", "docs/decisions/0001-sessions.md"),
];

/// Rules that name a place to fill in.
const UNFILLED: [&str; 3] = ["field-placeholder", "image-alt", "place-unfilled"];

const TWO_LANGUAGES: &str = "baseURL = \"https://x.test/\"\ndefaultContentLanguage = \"en\"\n\
    [languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n";
const TWO_FOLDERS: &str = "baseURL = \"https://x.test/\"\ndefaultContentLanguage = \"vi\"\n\
    [languages.vi]\nweight = 1\ncontentDir = \"content/vi\"\n[languages.en]\nweight = 2\ncontentDir = \"content/en\"\n";

/// A folder with a site of this configuration.
fn site(config: &str) -> Desk {
    let desk = Desk::empty();
    desk.write("hugo.toml", config);
    desk
}

fn event(front: &str) -> String {
    format!(
        "{front}\n# Summary report: “An evening at the mill”\n\n## Speakers\n\n- **Nora Whitby** – miller, Harwich\n\n\
         ## Key Highlights\n\n- **Wind** – why the sails turn\n"
    )
}

/// Runs `new` and returns the files that it says it wrote.
#[track_caller]
fn written(desk: &Desk, arguments: &[&str]) -> Vec<String> {
    let run = desk.run(&[&["new"], arguments].concat());
    assert_eq!((run.code, &*run.stderr), (0, ""), "{run:?}");
    let names = run.stdout.lines().filter_map(|line| line.strip_prefix("wrote ").or(line.strip_prefix("đã ghi ")));
    names.map(str::to_owned).collect()
}

#[track_caller]
fn refused(desk: &Desk, arguments: &[&str], why: &str) {
    let run = desk.run(&[&["new"], arguments].concat());
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.stderr.contains(why), "{why}: {run:?}");
}

/// The rules that a check of `files` names, and how often.
fn rules(desk: &Desk, files: &[String]) -> Vec<String> {
    let files = files.iter().map(String::as_str);
    let run = desk.run(&["--format", "json"].into_iter().chain(files).collect::<Vec<_>>());
    let found = run.json()["diagnostics"].as_array().unwrap().clone();
    found.iter().map(|one| one["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn whatever_is_to_be_filled_in_is_reported_and_nothing_else() {
    for (schema, place) in SCHEMAS {
        for language in ["en", "vi"] {
            let desk = if place.starts_with("content") { site(TWO_LANGUAGES) } else { Desk::empty() };
            let mut arguments = vec![schema, place, "--language", language];
            if place.starts_with("content") {
                arguments.push("--translations");
            }
            let files = written(&desk, &arguments);
            assert_eq!(files.len(), if place.starts_with("content") { 2 } else { 1 }, "{schema} {language}: {files:?}");
            let rules = rules(&desk, &files);
            assert!(!rules.is_empty(), "{schema} {language}");
            for rule in &rules {
                assert!(UNFILLED.contains(&&**rule), "{schema} {language}: {rule}\n{}", desk.read(&files[0]));
            }
            if place.starts_with("content") {
                hugo::layouts(desk.path());
                hugo::build(desk.path());
            }
        }
    }
}

#[test]
fn a_report_of_examples_earns_nothing_for_its_sections() {
    let desk = site("");
    let files = written(&desk, &["event-report", "content/4-Events/4.1-Event1"]);
    let run = desk.run(&["grade", "--format", "json", &files[0]]);
    let report = &run.json()["sites"][0]["reports"][0];
    let lost: BTreeSet<&str> = report["missing"]
        .as_array()
        .unwrap()
        .iter()
        .map(|lost| lost["id"].as_str().unwrap_or(lost["kind"].as_str().unwrap()))
        .collect();
    for part in ["title", "purpose", "speakers", "highlights", "takeaways", "action-plan", "images"] {
        assert!(lost.contains(part), "{part}: {report}");
    }
    let text = desk
        .read(&files[0])
        .replace("**Name of the speaker** – role, organisation", "**Nora Whitby** – miller, Harwich");
    desk.write(&files[0], text);
    let run = desk.run(&["grade", "--format", "json", &files[0]]);
    let lost = run.json()["sites"][0]["reports"][0]["missing"].to_string();
    assert!(!lost.contains("speakers") && lost.contains("purpose"), "{lost}");
}

#[test]
fn the_next_report_is_like_those_beside_it() {
    for (front, opening, fields) in [
        (
            "---\ndate: 2025-09-18\nweight: 2\ntitle: \"The mill\"\nchapter: false\npre: \" <b> 4.2. </b> \"\n---\n",
            "---\ndate: 20",
            &["title: \"…\"\n", "weight: 3\n", "chapter: false\n", "pre: \" <b> 4.3. </b> \"\n---\n\n# "][..],
        ),
        (
            "+++\ntitle = \"The mill\"\ndate = 2025-09-18T19:30:00+07:00\nweight = 2\npre = '<i>4.2</i>'\n+++\n",
            "+++\ntitle = \"…\"\ndate = 20",
            &["T00:00:00+07:00\n", "weight = 3\n", "pre = '<i>4.3</i>'\n+++\n\n# "],
        ),
        (
            "{\n  \"title\": \"The mill\",\n  \"date\": \"2025-09-18\",\n  \"weight\": 2,\n  \"pre\": \"4.2\"\n}\n",
            "{\n  \"title\": \"…\",\n  \"date\": \"20",
            &["\"weight\": 3,\n", "\"pre\": \"4.3\"\n}\n\n# "],
        ),
    ] {
        let desk = site("");
        desk.write("content/4-Events/4.2-Event2/_index.md", event(front));
        let files = written(&desk, &["event-report"]);
        assert_eq!(files, ["content/4-Events/4.3-Event3/_index.md"]);
        let text = desk.read(&files[0]);
        assert!(text.starts_with(opening), "{text}");
        for field in fields {
            assert!(text.contains(field), "{field}: {text}");
        }
        // The headings stand where those of the neighbours do.
        assert!(text.contains("\n## Speakers\n"), "{text}");
        let rules = rules(&desk, &files);
        assert!(rules.iter().all(|rule| UNFILLED.contains(&&**rule)), "{rules:?}");
        // And once more, beside the one that was made.
        assert_eq!(written(&desk, &["event-report"]), ["content/4-Events/4.4-Event4/_index.md"]);
    }
}

#[test]
fn headings_stand_on_the_level_of_the_neighbours() {
    let desk = site("");
    let text = event("---\ntitle: The mill\ndate: 2025-09-18\nweight: 1\n---\n").replace("\n## ", "\n### ");
    desk.write("content/4-Events/4.1-Event1/_index.md", text);
    let files = written(&desk, &["event-report"]);
    assert!(desk.read(&files[0]).contains("\n### Event Objectives\n"));
}

#[test]
fn a_title_is_written_and_names_the_folder() {
    let desk = site("");
    let front = "---\ntitle: x\ndate: 2025-09-18\nweight: 1\n---\n";
    desk.write("content/4-Events/4.1-mill/_index.md", event(front));
    let title = "title=Một buổi tối ở cảng: \"Sao Mai\"";
    let files = written(&desk, &["event-report", "--set", title, "--set", "author=Hà"]);
    assert_eq!(files, ["content/4-Events/4.2-mot-buoi-toi-o-cang-sao-mai/_index.md"]);
    let text = desk.read(&files[0]);
    assert!(text.contains("title: 'Một buổi tối ở cảng: \"Sao Mai\"'\n"), "{text}");
    assert!(text.contains("\nauthor: \"Hà\"\n"), "{text}");
    assert!(text.contains("\n# Một buổi tối ở cảng: \"Sao Mai\"\n"), "{text}");
}

#[test]
fn languages_are_told_by_file_name_or_by_folder_as_the_site_does() {
    let desk = site(TWO_LANGUAGES);
    let front = "---\ntitle: x\ndate: 2025-09-18\nweight: 1\n---\n";
    desk.write("content/4-Events/4.1-Event1/_index.md", event(front));
    assert_eq!(
        written(&desk, &["event-report", "--translations"]),
        ["content/4-Events/4.2-Event2/_index.md", "content/4-Events/4.2-Event2/_index.vi.md"]
    );
    assert!(desk.read("content/4-Events/4.2-Event2/_index.vi.md").contains("## Danh Sách Diễn Giả\n"));
    assert_eq!(written(&desk, &["event-report", "--language", "vi"]), ["content/4-Events/4.3-Event3/_index.vi.md"]);

    let desk = site(TWO_FOLDERS);
    desk.write("content/vi/4-Events/4.1-Event1/_index.md", event(front));
    assert_eq!(
        written(&desk, &["event-report", "--translations"]),
        ["content/vi/4-Events/4.2-Event2/_index.md", "content/en/4-Events/4.2-Event2/_index.md"]
    );
    assert!(desk.read("content/vi/4-Events/4.2-Event2/_index.md").contains("## Danh Sách Diễn Giả\n"));
    assert!(desk.read("content/en/4-Events/4.2-Event2/_index.md").contains("## Speakers\n"));

    // A site of one language knows no suffix.
    let desk = site("baseURL = \"https://x.test/\"\n");
    let files = written(&desk, &["event-report", "content/4-Events/4.1-Event1", "--language", "vi"]);
    assert_eq!(files, ["content/4-Events/4.1-Event1/_index.md"]);
    let rules = rules(&desk, &files);
    assert!(rules.iter().all(|rule| UNFILLED.contains(&&**rule)), "{rules:?}");
    refused(&desk, &["event-report", "--translations"], "has no other language");
}

#[test]
fn files_in_a_plain_folder_are_numbered_or_dated() {
    let desk = Desk::empty();
    desk.write("docs/decisions/0001-which-clock.md", "# Use one clock\n");
    desk.write("docs/decisions/0002-where-to-keep-it.md", "# Keep it in the hall\n");
    assert_eq!(written(&desk, &["adr", "--set", "title=Wind it daily"]), ["docs/decisions/0003-wind-it-daily.md"]);
    desk.write("minutes/2025-10-06.md", "# Minutes\n");
    desk.write("minutes/2025-10-13.md", "# Minutes\n");
    let files = written(&desk, &["meeting-minutes"]);
    assert!(files[0].starts_with("minutes/20") && files[0].len() == "minutes/2025-10-06.md".len(), "{files:?}");
    let again = written(&desk, &["meeting-minutes"]);
    assert_eq!(again, [files[0].replace(".md", "-2.md")]);
}

#[test]
fn a_list_without_reports_gets_its_first_and_a_folder_its_next() {
    let desk = site("");
    desk.write("content/4-Events/_index.md", "---\ntitle: Events\n---\n");
    assert_eq!(written(&desk, &["event-report"]), ["content/4-Events/4.1-event-report/_index.md"]);
    assert_eq!(written(&desk, &["event-report", "content/4-Events"]), ["content/4-Events/4.2-event-report/_index.md"]);
}

#[test]
fn a_schema_file_does_as_well() {
    let desk = Desk::empty();
    desk.write(
        "class.yaml",
        "name: visit\nfiles: [\"visits/*.md\"]\nfront-matter: { fields: { author: { type: string, required: true }, \
         tags: { type: list, required: true } } }\ntitle: { required: true }\nsections:\n\
         - { id: way, headings: { en: [The Way], vi: [Đường đi] }, required: true, requires: { items: { min: 3 }, list: ordered, text: [bus] } }\n\
         - { id: costs, headings: { en: [Costs] }, required: true, example: { en: \"- Done\" }, within: way }\n",
    );
    let run = desk.run(&["new", "class.yaml", "visits/port.md"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.contains("reportlint --schema class.yaml visits/port.md\n"), "{run:?}");
    let text = desk.read("visits/port.md");
    assert!(text.contains("\n## The Way\n\n1. ") && text.contains("\n### Costs\n\n"), "{text}");
    let run = desk.run(&["--schema", "class.yaml", "--format", "json", "visits/port.md"]);
    let found = run.json()["diagnostics"].as_array().unwrap().clone();
    let rules: Vec<&str> = found.iter().map(|one| one["rule"].as_str().unwrap()).collect();
    assert!(rules.iter().all(|rule| UNFILLED.contains(rule)), "{rules:?}\n{text}");
    assert!(rules.contains(&"field-placeholder") && rules.contains(&"place-unfilled"), "{rules:?}");
}

#[test]
fn what_is_there_is_never_overwritten() {
    let desk = site("");
    desk.write("content/4-Events/4.1-Event1/_index.md", "mine");
    refused(&desk, &["event-report", "content/4-Events/4.1-Event1/_index.md"], "already exists");
    refused(&desk, &["event-report", "content/4-Events/4.1-Event1"], "already exists");
    assert_eq!(desk.read("content/4-Events/4.1-Event1/_index.md"), "mine");
    let run = desk.run(&["new", "event-report", "--dry-run"]);
    assert!(run.code == 0 && run.stdout.starts_with("# content/4-Events/4.2-Event2/_index.md:\n---\n"), "{run:?}");
    assert!(!desk.path().join("content/4-Events/4.2-Event2").exists());
}

#[test]
fn what_cannot_be_done_is_said_and_leaves_nothing() {
    let desk = site("");
    refused(&desk, &["event-reprot"], "event-report");
    refused(&desk, &["event-report"], "name the file or folder");
    refused(&desk, &["event-report", "a.md", "--set", "title"], "does not give a field a value");
    desk.write("content/2-Proposal/_index.md", "---\ntitle: x\n---\n");
    refused(&desk, &["proposal"], "already exists: `content/2-Proposal/_index.md`");
    let run = desk.run(&["new", "event-report", "--language", "vi"]);
    assert!(run.code == 2 && run.stderr.contains("chưa có báo cáo nào"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_read_only_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let desk = site("");
    let folder = desk.path().join("locked");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    // Nothing is read-only to root.
    if fs::write(folder.join("probe"), "").is_err() {
        refused(&desk, &["event-report", "locked/a.md"], "locked/a.md");
        refused(&desk, &["event-report", "locked/b/a.md"], "locked/b/a.md");
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_hostile_repository_leads_nowhere_else() {
    use std::os::unix::fs::symlink;
    let desk = Desk::empty();
    desk.write("private/secret/_index.md", "---\ntitle: SECRET\nkind: SECRET\n---\n");
    fs::create_dir_all(desk.path().join("site/.git")).unwrap();
    desk.write("site/hugo.toml", "");
    let events = desk.path().join("site/content/4-Events");
    desk.write(
        "site/content/4-Events/4.1-Event1/_index.md",
        event("---\ntitle: x\ndate: 2025-09-18\nweight: 1\n---\n"),
    );
    // Links to files and folders elsewhere, a report of two megabytes, and names that say more than they should.
    symlink("../../../private/secret", events.join("4.2-Event2")).unwrap();
    fs::create_dir(events.join("4.3-Event3")).unwrap();
    symlink("../../../../private/secret/_index.md", events.join("4.3-Event3/_index.md")).unwrap();
    desk.write("site/content/4-Events/4.4-\u{1b}[31mEvent4/_index.md", event("---\ntitle: x\n---\n"));
    desk.write("site/content/4-Events/4.5-Event5/_index.md", "x\n\n".repeat(700_000));
    desk.write(
        "site/content/4-Events/4.6-$(touch x)/_index.md",
        event("---\ntitle: x\nlayout: \"a\\u001b[31m\"\n---\n"),
    );
    let mut command = program::command();
    let run = program::Run::of(command.current_dir(desk.path().join("site")).args(["new", "event-report"]));
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.starts_with("wrote content/4-Events/4.7-event-report/_index.md\n"), "{run:?}");
    assert!(!run.said().contains('\u{1b}'), "{run:?}");
    let text = desk.read("site/content/4-Events/4.7-event-report/_index.md");
    assert!(!text.contains("SECRET") && !text.contains('\u{1b}'), "{text}");
    // A place behind a link out of the repository.
    for place in ["content/4-Events/4.2-Event2/new", "content/4-Events/4.2-Event2/a.md"] {
        let mut command = program::command();
        let run = program::Run::of(command.current_dir(desk.path().join("site")).args(["new", "event-report", place]));
        assert!(run.code == 2 && run.stderr.contains("outside the repository"), "{run:?}");
    }
    assert_eq!(fs::read_dir(desk.path().join("private/secret")).unwrap().count(), 1);
}
