//! Input as Windows has it, tried on every system: `\` between folders, drives, `\r\n`, long paths, capitals.

#[path = "support/program.rs"]
mod program;

use program::{Desk, Run};

const REPORT: &str = "---\ntitle: A visit\n---\n\n# A visit\n\n## Crew\n\nThe port at night.\n\n## Catch\n\nLittle: ![](C:\\Users\\lan\\dam.png)\n";
const SCHEMA: &str = "languages: { en: \"\" }\nimages: { alt: required }\nsections:\n  - { id: crew, headings: [Crew], required: true }\n  - { id: weather, headings: [Weather], required: true }\n";
const CONFIG: &str =
    "schemas:\n  - files: [\"trips/*.md\"]\n    schema: schemas/trip.yaml\nexclude: [\"trips/old*\"]\n";

/// A desk with the report, its schema and its config, each as `write` makes it.
fn desk(write: impl Fn(&str) -> String) -> Desk {
    let desk = Desk::empty();
    for (name, text) in [
        (".reportlint.yaml", CONFIG),
        ("schemas/trip.yaml", SCHEMA),
        ("trips/one.md", REPORT),
        ("trips/old.md", "# Nothing\n"),
    ] {
        desk.write(name, write(text));
    }
    desk
}

#[test]
fn line_ends_and_marks_of_windows_change_nothing_that_is_found() {
    let found = |write: &dyn Fn(&str) -> String| {
        let run = desk(write).run(&["--format", "compact"]);
        assert_eq!(run.code, 1, "{run:?}");
        run.stdout
    };
    let plain = found(&str::to_owned);
    assert!(plain.contains("section-missing") && plain.contains("trips/one.md:"), "{plain}");
    assert_eq!(found(&|text| text.replace('\n', "\r\n")), plain);
    assert_eq!(found(&|text| format!("\u{feff}{}", text.replace('\n', "\r\n"))), plain);
}

#[test]
fn what_is_fixed_keeps_the_line_ends_of_its_file() {
    let windows = desk(|text| text.replace('\n', "\r\n"));
    windows.run(&["--fix", "--unsafe-fixes"]);
    let text = windows.read("trips/one.md");
    assert!(text.contains("Weather"), "{text}");
    assert_eq!(text.replace("\r\n", "").find(['\r', '\n']), None, "{text:?}");
}

#[test]
fn paths_of_windows_in_a_config_are_faults_with_what_to_write() {
    for (config, help, vietnamese) in [
        (r"exclude: [drafts\**]", "write `drafts/**`", "hãy viết `drafts/**`"),
        (r"exclude: ['trips\\old\\*.md']", "write `trips/old/*.md`", "hãy viết `trips/old/*.md`"),
        (r"exclude: ['C:\lan\**']", "leave out the drive", "hãy bỏ tên ổ đĩa"),
        (
            r"schemas: [{ files: ['trips\*.md'], schema: schemas/trip.yaml }]",
            "write `trips/*.md`",
            "hãy viết `trips/*.md`",
        ),
    ] {
        let desk = desk(str::to_owned);
        desk.write(".reportlint.yaml", format!("{config}\r\n"));
        for (language, expected) in [("en", help), ("vi", vietnamese)] {
            let run = desk.run(&["--language", language]);
            assert_eq!(run.code, 2, "{config}: {run:?}");
            assert!(run.stderr.contains(expected), "{config}: {run:?}");
        }
    }
    let desk = desk(str::to_owned);
    desk.write("schemas/trip.yaml", format!("files: ['trips\\*.md']\n{SCHEMA}"));
    let run = desk.run(&["schema", "check", "schemas/trip.yaml"]);
    assert!(run.code != 0 && run.said().contains("write `trips/*.md`"), "{run:?}");
}

#[test]
#[cfg(unix)]
fn a_schema_behind_backslashes_is_named_as_every_system_finds_it() {
    let desk = desk(str::to_owned);
    desk.write(".reportlint.yaml", CONFIG.replace("schemas/trip.yaml", "schemas\\trip.yaml"));
    let run = desk.run(&[]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.stderr.contains("`schemas/trip.yaml`"), "{run:?}");
}

/// Longer than the 260 characters that Windows allows without being asked for more.
#[test]
fn a_long_path_is_checked_and_fixed() {
    let desk = Desk::empty();
    let folder = "tuần thực tập ở cảng/".repeat(20);
    let name = format!("{folder}content/4-EventParticipated/4.1-Port/_index.md");
    assert!(name.chars().count() > 260);
    desk.write(&name, "---\ntitle: A visit: the port\n---\n\n# A visit\n");
    let run = desk.run(&["--format", "json"]);
    assert_eq!(run.json()["summary"]["files"], 1);
    desk.run(&["--fix", &name]);
    assert!(desk.read(&name).contains("title: \"A visit: the port\""), "{}", desk.read(&name));
}

/// A disk that does not tell capitals apart finds the picture, and the published site does not.
#[test]
fn capitals_count_as_on_the_published_site() {
    let site = Desk::empty();
    site.write("hugo.toml", "");
    let picture = include_bytes!("../fixtures/class/ngoc-anh/static/images/4.2-Event2/bieu-do.png");
    site.write("static/images/Dam.PNG", picture);
    let folder = "content/4-EventParticipated/4.1-Port";
    site.write(
        &format!("{folder}/_index.md"),
        "---\ntitle: A visit\n---\n\n# A visit\n\n![The dam](/images/dam.png)\n",
    );
    let run = Run::of(site.command().args(["--select", "image-not-found"]));
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stdout.contains("/images/Dam.PNG"), "{run:?}");
}
