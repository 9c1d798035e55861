//! In which language the program speaks: to people in theirs, to programs in English unless told otherwise.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What the config of the notes says, in each language.
const EN: &str = "1 file was left out, as the config says (`exclude`)";
const VI: &str = "đã bỏ qua 1 tệp theo cấu hình (`exclude`)";

/// A folder with a report and one that its config leaves out, so that there is something to say.
fn desk(language: &str) -> TempDir {
    let desk = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = desk.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("tiny.yaml", "title: { required: true }\n");
    write("a/good.md", "# Chuyến tham quan\n\nRất vui.\n");
    write("a/old.md", "# Cũ\n");
    write("a/.reportlint.yaml", &format!("exclude: [old.md]\n{language}"));
    desk
}

/// Both streams of a run in `folder` without any locale but `environment`.
fn run(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reportlint"));
    command.current_dir(folder).stdin(Stdio::null()).env("NO_COLOR", "1");
    for name in ["REPORTLINT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"] {
        command.env_remove(name);
    }
    let output = command.envs(environment.iter().copied()).args(arguments).output().unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

#[test]
fn people_are_spoken_to_as_asked_then_as_the_config_says_then_in_their_own_language() {
    for (config, arguments, environment, vietnamese) in [
        ("", &[][..] as &[&str], &[][..] as &[(&str, &str)], false),
        ("", &["--language", "vi"], &[], true),
        ("", &["--language=VI"], &[], true),
        ("", &[], &[("LANG", "vi_VN.UTF-8")], true),
        ("", &[], &[("LANG", "vi_VN.UTF-8"), ("LC_ALL", "C")], false),
        ("", &[], &[("LANG", "C.UTF-8"), ("LC_MESSAGES", "vi_VN.UTF-8")], true),
        ("", &["--language", "en"], &[("LANG", "vi_VN.UTF-8")], false),
        ("", &[], &[("REPORTLINT_LANGUAGE", "vi")], true),
        ("language: vi", &[], &[], true),
        ("language: en", &[], &[("LANG", "vi_VN.UTF-8")], false),
        ("language: en", &[], &[("REPORTLINT_LANGUAGE", "vi")], true),
        ("language: vi", &["--language", "en"], &[("REPORTLINT_LANGUAGE", "vi")], false),
    ] {
        for format in ["human", "compact"] {
            let desk = desk(config);
            let said = run(
                desk.path(),
                &[&["--schema", "tiny.yaml", "--format", format, "a"], arguments].concat(),
                environment,
            );
            let expected = if vietnamese { format!("lưu ý: {VI}\n") } else { format!("note: {EN}\n") };
            assert!(said.starts_with(&expected), "{config} {arguments:?} {environment:?}: {said}");
        }
    }
}

#[test]
fn programs_are_spoken_to_in_english_whatever_the_locale() {
    let notes = |config: &str, arguments: &[&str], environment: &[(&str, &str)]| {
        let desk = desk(config);
        let said =
            run(desk.path(), &[&["--schema", "tiny.yaml", "--format", "json", "a"], arguments].concat(), environment);
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        said["summary"]["notes"][0].as_str().unwrap().to_owned()
    };
    assert_eq!(notes("", &[], &[("LANG", "vi_VN.UTF-8"), ("LC_ALL", "vi_VN.UTF-8")]), EN);
    assert_eq!(notes("", &["--language", "vi"], &[]), VI);
    assert_eq!(notes("", &[], &[("REPORTLINT_LANGUAGE", "vi")]), VI);
    assert_eq!(notes("language: vi", &[], &[]), VI);
}

#[test]
fn the_config_of_the_folder_that_one_stands_in_goes_before_that_of_the_reports() {
    let desk = desk("language: vi");
    fs::write(desk.path().join(".reportlint.yaml"), "language: en\n").unwrap();
    assert!(run(desk.path(), &["--schema", "tiny.yaml", "a"], &[]).contains(EN));
    assert!(run(&desk.path().join("a"), &["--schema", "../tiny.yaml"], &[]).contains(VI));
    let given = ["--schema", "tiny.yaml", "--config", "a/.reportlint.yaml", "a"];
    assert!(run(desk.path(), &given, &[]).contains(VI));
}

#[test]
fn help_is_there_in_vietnamese() {
    let here = Path::new(".");
    for (arguments, environment) in [
        (&["--help", "--language", "vi"][..], &[][..] as &[(&str, &str)]),
        (&["-h"], &[("LANG", "vi_VN.UTF-8")]),
        (&["check", "--help"], &[("REPORTLINT_LANGUAGE", "vi")]),
        (&["grade", "--help"], &[("LC_ALL", "vi_VN.UTF-8")]),
        (&["rule", "--help"], &[("LC_ALL", "vi_VN.UTF-8")]),
        (&["schema", "check", "--help"], &[("LC_ALL", "vi_VN.UTF-8")]),
        (&["index"], &[("LC_ALL", "vi_VN.UTF-8")]),
    ] {
        let help = run(here, arguments, environment);
        assert!(help.contains("Cách dùng:") && !help.contains("Usage:"), "{arguments:?}: {help}");
    }
    assert!(run(here, &["--help"], &[("LANG", "C")]).contains("Usage:"));
}

#[test]
fn rules_are_listed_and_headed_in_vietnamese() {
    let list = run(Path::new("."), &["rule", "--language", "vi"], &[]);
    assert!(list.contains("\n  title-missing "), "{list}");
    assert!(list.contains("  lỗi       báo cáo không có tiêu đề cấp 1\n"), "{list}");
    let page = run(Path::new("."), &["rule", "title-missing"], &[("LANG", "vi_VN")]);
    assert!(
        page.starts_with("title-missing: báo cáo không có tiêu đề cấp 1\nBố cục · mặc định: lỗi · có từ 0."),
        "{page}"
    );
}
