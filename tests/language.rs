//! In which language the program speaks: to people in theirs, to programs in English unless told otherwise.

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::Path;

use program::Run;
use tempfile::TempDir;

/// What the config of the notes says, in each language.
const EN: &str = "1 file was left out by the config (`exclude`)";
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
    let mut command = program::command();
    command.current_dir(folder).envs(environment.iter().copied());
    Run::of(command.args(arguments)).said()
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
    assert!(list.contains("  lỗi       báo cáo chưa có tiêu đề chính, dòng bắt đầu bằng một dấu `#`\n"), "{list}");
    let page = run(Path::new("."), &["rule", "title-missing"], &[("LANG", "vi_VN")]);
    assert!(
        page.starts_with("title-missing: báo cáo chưa có tiêu đề chính, dòng bắt đầu bằng một dấu `#`\nBố cục · mặc định: lỗi · có từ 0."),
        "{page}"
    );
    assert!(page.contains("\n\n## Kiểm tra gì\n\nTìm báo cáo") && page.contains("\n## Thiết lập\n"), "{page}");
    assert!(!page.contains("## What it does"), "{page}");
    let group = run(Path::new("."), &["rule", "front-matter"], &[("LANG", "vi_VN")]);
    assert!(group.starts_with("front-matter: Phần khai báo đầu tệp\n"), "{group}");
    assert!(group.contains("\nCác trường nằm giữa hai dòng `---` ở đầu tệp"), "{group}");
}

#[test]
fn what_cannot_be_done_is_said_in_vietnamese() {
    let desk = desk("");
    let write = |name: &str, text: &str| fs::write(desk.path().join(name), text).unwrap();
    write("wrong.yaml", "name: x\nsection: []\ntitle: { required: ye }\nimages: { min: 3, max: 1 }\n");
    write("circle.yaml", "extends: ./circle.yaml\n");
    write("config.yaml", "rules: { image-alt: loud }\nlanguage: vi\n");
    write("meaning.yaml", "sections: [{ id: a, headings: { en: ['/(/'] }, level: 9 }]\nimages: { min: 3, max: 1 }\n");
    for (arguments, said) in [
        (&["gone.md"][..], &["lỗi: không có `gone.md`", "gợi ý: "][..]),
        (
            &["--schema", "gone.yaml", "a"],
            &["lỗi: không có tệp gone.yaml", "gợi ý: hãy ghi tên một tệp mẫu yêu cầu có thật"],
        ),
        (
            &["--schema", "event-reprot", "a"],
            &["lỗi: không có mẫu yêu cầu `event-reprot`", "hãy viết `event-report`, hoặc"],
        ),
        (&["--schema", "a", "a"], &["lỗi: không có mẫu yêu cầu `a`"]),
        (&["--config", "gone.yaml", "a"], &["lỗi: không đọc được tệp cấu hình gone.yaml: không có tệp này"]),
        (
            &["--schema", "wrong.yaml", "a"],
            &[
                "lỗi: mẫu yêu cầu wrong.yaml viết sai",
                "không có khóa `section`",
                "gợi ý: hãy viết `sections`",
                "`required` phải là `true` hoặc `false`, không phải `ye`",
            ],
        ),
        (
            &["--schema", "meaning.yaml", "a"],
            &[
                "đây không phải biểu thức chính quy: ",
                "`9` không phải là cấp: tiêu đề có các cấp từ 1 đến 6",
                "`min` 3 lớn hơn `max` 1",
            ],
        ),
        (
            &["--schema", "circle.yaml", "a"],
            &["mẫu yêu cầu không thể mở rộng chính nó: circle.yaml mở rộng circle.yaml"],
        ),
        (
            &["--config", "config.yaml", "a"],
            &["lỗi: tệp cấu hình config.yaml viết sai", "`image-alt` không thể là `loud`", "hãy viết một trong các từ"],
        ),
        (&["rule", "image-al"], &["lỗi: không có quy tắc `image-al`", "gợi ý: có phải bạn muốn viết `image-alt`?"]),
        (&["schema", "show", "nonsense"], &["chương trình không có sẵn mẫu yêu cầu nào tên `nonsense`"]),
        (&["--write-baseline=gone/known.json", "--schema", "tiny.yaml", "a"], &["gợi ý: "]),
        (&["--baseline=gone.json", "a"], &["lỗi: "]),
        (&["--index", "gone.idx", "a"], &["lỗi: "]),
        (&["--changed", "--schema", "tiny.yaml", "a"], &["lỗi: "]),
        (
            &["-o", "gone/page.html", "--format", "html", "--schema", "tiny.yaml", "a"],
            &["lỗi: không ghi được kết quả vào"],
        ),
    ] {
        let printed = run(desk.path(), arguments, &[("LC_ALL", "vi_VN.UTF-8")]);
        for part in said {
            assert!(printed.contains(part), "{arguments:?}: {part}: {printed}");
        }
        let english = [" is ", " cannot ", "help:", "error:", "write "];
        assert!(!english.iter().any(|word| printed.contains(word)), "{arguments:?}: {printed}");
    }
}

#[test]
fn a_student_s_reports_are_told_of_in_vietnamese() {
    let class = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/class");
    let printed = |arguments: &[&str]| run(&class, arguments, &[("LANG", "vi_VN.UTF-8"), ("COLUMNS", "100")]);
    let events = ["thu-trang", "quoc-bao"].map(|student| format!("{student}/content/4-EventParticipated"));
    insta::assert_snapshot!("human_in_vietnamese", printed(&[&events[0], &events[1]]));
    insta::assert_snapshot!("grades_in_vietnamese", printed(&["grade", &events[0]]));
    let compact = printed(&["--format", "compact", "thu-trang"]);
    assert!(compact.contains(": error[section-missing] "), "editors know these words: {compact}");
}

#[test]
fn what_is_wrong_with_the_arguments_is_said_in_vietnamese() {
    for (arguments, said) in [
        (&["--statistic-of-all"][..], "lỗi: không có tùy chọn `--statistic-of-all`"),
        (&["--languag", "vi"], "gợi ý: có phải bạn muốn viết `--language`?"),
        (&["--format", "xml"], "lỗi: `xml` không phải là giá trị của `--format "),
        (&["--fail-on"], "lỗi: `--fail-on <SEVERITY>` cần một giá trị"),
        (&["--fail-on", "wraning"], "gợi ý: có phải bạn muốn viết `warning`?"),
        (&["--fail-on", "x"], "gợi ý: hãy viết một trong các từ `error`, `warning`, `never`"),
        (&["--rule", "title-missing"], "hãy viết tên quy tắc, dấu bằng và mức, như `image-remote=off`"),
        (&["--rule", "titel-missing=off"], "không có quy tắc `titel-missing`; có phải bạn muốn viết `title-missing`?"),
        (&["--rule", "title-missing=loud"], "`loud` không phải là mức; các mức là off, info, warning và error"),
        (&["--config", "a.yaml", "--no-config"], "lỗi: không dùng `--config <FILE>` cùng với `--no-config`"),
        (&["schema", "shwo"], "lỗi: không có lệnh `shwo`"),
        (&["schema", "check"], "lỗi: còn thiếu `<FILE>...`"),
    ] {
        let printed = run(Path::new("."), arguments, &[("LANG", "vi_VN.UTF-8")]);
        assert!(printed.starts_with("lỗi: ") && printed.contains(said), "{arguments:?}: {printed}");
        let printed = run(Path::new("."), arguments, &[("LANG", "C")]);
        assert!(printed.starts_with("error: "), "{arguments:?}: {printed}");
    }
}
