//! `reportlint init`: what it proposes, what it writes, and what it leaves alone.

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::{Path, PathBuf};

use program::{Desk, Run};
use reportlint::{Config, Language};
use serde_yaml::Value as Yaml;

struct Repository(Desk);

const WRITTEN: [&str; 3] = [".reportlint.yaml", ".pre-commit-config.yaml", ".github/workflows/reportlint.yml"];

/// Where CI is to get reportlint from: what is built for tests is no release.
const FROM: [&str; 2] = ["--from", "pip"];

impl Repository {
    fn empty() -> Self {
        Self(Desk::empty())
    }

    /// A class of two students, and pages that are no reports.
    fn class() -> Self {
        let class = Self::empty();
        let report = class_report();
        for student in ["lan", "minh"] {
            class.write(&format!("{student}/hugo.toml"), "");
            class.write(&format!("{student}/content/_index.md"), "# Trang của tôi\n");
            for event in ["4.1-Port", "4.2-Mill"] {
                class.write(&format!("{student}/content/4-EventParticipated/{event}/_index.md"), &report);
            }
        }
        class.write("README.md", "# The class\n");
        class
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        self.0.write(name, text);
    }

    fn read(&self, name: &str) -> String {
        self.0.read(name)
    }

    fn run(&self, folder: &str, arguments: &[&str]) -> Run {
        Run::of(program::command().current_dir(self.path(folder)).args(arguments))
    }

    /// Runs `init` and returns what it said.
    fn init(&self, arguments: &[&str]) -> String {
        let run = self.run(".", &[&["init"], arguments].concat());
        assert_eq!((run.code, &*run.stderr), (0, ""), "{run:?}");
        run.stdout
    }

    fn config(&self) -> Config {
        Config::load(&self.path(".reportlint.yaml")).unwrap_or_else(|failure| panic!("{failure:?}"))
    }

    /// What the config holds the file `name` to.
    fn schema_of(&self, name: &str) -> Option<String> {
        self.config().schema_for(&self.path(name)).unwrap().map(|schema| schema.name().to_owned())
    }
}

/// A report without faults of a student who does not exist.
fn class_report() -> String {
    let class = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/class/ngoc-anh");
    fs::read_to_string(class.join("content/4-EventParticipated/4.1-Event1/_index.md")).unwrap()
}

#[test]
fn a_class_gets_a_config_that_names_its_reports() {
    let class = Repository::class();
    let said = class.init(&FROM);
    assert!(said.starts_with("looked at 7 Markdown files; reports among them: event-report (4)\n"), "{said}");
    for name in WRITTEN {
        assert!(said.contains(&format!("wrote {name}\n")), "{said}");
    }
    let text = class.read(".reportlint.yaml");
    assert!(
        text.contains("{ files: [\"*/content/4-EventParticipated/*/_index*.md\"], schema: event-report }"),
        "{text}"
    );
    for (name, schema) in [
        ("an/content/4-EventParticipated/4.3-Dam/_index.vi.md", Some("event-report")),
        ("lan/content/_index.md", None),
        ("README.md", None),
    ] {
        assert_eq!(class.schema_of(name).as_deref(), schema, "{name}");
    }
    let checked = class.run(".", &["--format", "json"]);
    assert_eq!(checked.json()["summary"]["files"], 4);
}

#[test]
fn reports_in_places_that_no_schema_claims_are_known_by_their_headings() {
    let repository = Repository::empty();
    let report = class_report();
    for name in ["Chuyến đi/cảng.md", "Chuyến đi/nhà máy.md", "Chuyến đi/đập.md"] {
        repository.write(name, &report);
    }
    repository.write("Chuyến đi/README.md", "# Về các chuyến đi\n\n## Diễn giả\n\nKhông có ai.\n");
    repository.write("docs/guide.md", "# Guide\n\n## Overview\n\n## Goals\n\n## Install\n\n## Use\n");
    repository.init(&["--yes"]);
    for name in ["cảng", "nhà máy", "đập"] {
        assert_eq!(repository.schema_of(&format!("Chuyến đi/{name}.md")).as_deref(), Some("event-report"), "{name}");
    }
    for name in ["Chuyến đi/README.md", "docs/guide.md", "docs/other.md"] {
        assert_eq!(repository.schema_of(name), None, "{name}");
    }
}

#[test]
fn where_nothing_looks_like_a_report_the_config_says_how_to_name_them() {
    let repository = Repository::empty();
    repository.write("README.md", "# Notes\n");
    let said = repository.init(&[]);
    assert!(said.contains("none looks like a report of a built-in schema"), "{said}");
    assert!(said.contains("write there which files are reports"), "{said}");
    assert!(repository.schema_of("README.md").is_none());
    let text = repository.read(".reportlint.yaml");
    assert!(text.contains("# schemas:\n#   - { files: ["), "{text}");
    // What is commented out is right, once it is not.
    repository.write(".reportlint.yaml", &text.replace("# schemas:\n#   -", "schemas:\n  -"));
    assert_eq!(repository.schema_of("reports/a.md").as_deref(), Some("event-report"));
}

#[test]
fn nothing_that_is_there_is_touched() {
    for there in [
        ".reportlint.yaml",
        ".reportlint.yml",
        "reportlint.yaml",
        ".pre-commit-config.yaml",
        ".github/workflows/reportlint.yml",
        ".github/workflows/reportlint.yaml",
    ] {
        let class = Repository::class();
        class.write(there, "language: en\n");
        let said = class.init(&["--yes", "--from", "pip"]);
        assert!(said.contains(&format!("left {there} as it is\n")), "{there}: {said}");
        assert_eq!(class.read(there), "language: en\n");
        assert_eq!(said.lines().filter(|line| line.starts_with("wrote ")).count(), 2, "{there}: {said}");
        assert_eq!(said.contains("add the hook to it"), there == ".pre-commit-config.yaml", "{said}");
    }
    let class = Repository::class();
    class.init(&FROM);
    let before: Vec<String> = WRITTEN.iter().map(|name| class.read(name)).collect();
    class.write("lan/content/4-EventParticipated/4.9-New/_index.md", "");
    let said = class.init(&FROM).replace("what `--from pip` wrote", "");
    assert!(!said.contains("wrote") && !said.contains("add the hook"), "{said}");
    assert_eq!(WRITTEN.iter().map(|name| class.read(name)).collect::<Vec<_>>(), before);
}

#[test]
#[cfg(unix)]
fn a_link_is_left_alone_even_if_it_leads_nowhere() {
    let class = Repository::class();
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join("target"), class.path(".pre-commit-config.yaml")).unwrap();
    assert!(class.init(&[]).contains("left .pre-commit-config.yaml as it is"));
    assert!(!elsewhere.path().join("target").exists());
}

#[test]
fn a_dry_run_prints_and_writes_nothing() {
    let class = Repository::class();
    class.write(".pre-commit-config.yaml", "repos: []\n");
    let said = class.init(&["--dry-run", "--from", "pip"]);
    assert!(said.contains("# .reportlint.yaml:\n") && said.contains("# .pre-commit-config.yaml: =\n"), "{said}");
    assert!(said.contains("Written by `reportlint init` after a look at "), "{said}");
    assert!(said.contains("schema: event-report") && said.contains("runs-on: ubuntu-latest"), "{said}");
    assert!(!class.path(".reportlint.yaml").exists() && !class.path(".github").exists());
}

#[test]
fn from_a_folder_within_it_the_whole_repository_is_meant() {
    let class = Repository::class();
    fs::create_dir(class.path(".git")).unwrap();
    let said = class.run("lan/content", &["init"]).stdout;
    assert!(said.contains("reports among them: event-report (4)"), "{said}");
    assert!(said.contains("wrote ../../.reportlint.yaml\n"), "{said}");
    assert_eq!(class.schema_of("minh/content/4-EventParticipated/4.1-Port/_index.md").as_deref(), Some("event-report"));
    let run = class.run(".", &["init", "lan"]);
    assert!(run.stdout.contains("left lan/../.reportlint.yaml as it is"));
}

#[test]
fn folders_of_others_are_left_out_where_there_are_any() {
    let class = Repository::class();
    for folder in ["node_modules", "lan/themes", "themes", "minh/public"] {
        class.write(&format!("{folder}/x/content/events/e/index.md"), &class_report());
    }
    let said = class.init(&[]);
    assert!(said.contains("looked at 7 Markdown files"), "{said}");
    let text = class.read(".reportlint.yaml");
    assert!(text.contains("exclude: [\"node_modules/**\", \"**/themes/**\", \"**/public/**\"]\n"), "{text}");
    let config = class.config();
    for name in ["themes/x/README.md", "lan/themes/x/README.md", "node_modules/a.md", "minh/public/a.md"] {
        assert!(config.excludes(&class.path(name)), "{name}");
    }
    assert!(!config.excludes(&class.path("lan/content/a.md")));
}

/// Runs `line`, which calls reportlint, as a shell would in `class`.
fn call(class: &Repository, line: &str) -> Run {
    let words: Vec<&str> = line.split(' ').collect();
    assert_eq!(words[0], "reportlint", "{line}");
    class.run(".", &words[1..])
}

#[test]
fn what_is_written_is_what_pre_commit_and_github_read() {
    let version = env!("CARGO_PKG_VERSION");
    for (from, language, package, install) in [
        ("pip", "python", "reportlint==", "pip install reportlint=="),
        ("npm", "node", "reportlint@", "npm install --global reportlint@"),
        ("cargo", "rust", "cli:reportlint:", "command -v reportlint || cargo install --locked reportlint@"),
    ] {
        let class = Repository::class();
        class.init(&["--from", from]);
        let hooks: Yaml = serde_yaml::from_str(&class.read(".pre-commit-config.yaml")).unwrap();
        let hook = &hooks["repos"][0]["hooks"][0];
        assert_eq!(hook["language"], language);
        assert_eq!(hook["additional_dependencies"][0], format!("{package}{version}").as_str());
        let run = call(&class, &format!("{} README.md", hook["entry"].as_str().unwrap()));
        assert_eq!(run.code, 0, "{run:?}");
        let workflow: Yaml = serde_yaml::from_str(&class.read(".github/workflows/reportlint.yml")).unwrap();
        let steps = workflow["jobs"]["reportlint"]["steps"].as_sequence().unwrap();
        let lines: Vec<&str> = steps.iter().filter_map(|step| step["run"].as_str()).collect();
        assert_eq!(lines[0], format!("{install}{version}"));
        let run = call(&class, lines[1]);
        assert!(lines.len() == 2 && matches!(run.code, 0 | 1), "{run:?}");
    }
}

#[test]
fn what_is_not_released_is_not_installed_by_anything_that_is_written() {
    let class = Repository::class();
    let said = class.init(&[]);
    let released = !env!("CARGO_PKG_REPOSITORY").starts_with("https://example.");
    assert_eq!(class.path(".github").exists(), released, "{said}");
    assert_eq!(said.contains("check them on GitHub, too"), released, "{said}");
    assert_eq!(said.contains("once it is: `reportlint init --from pip`\n"), !released, "{said}");
    let hooks: Yaml = serde_yaml::from_str(&class.read(".pre-commit-config.yaml")).unwrap();
    let hook = &hooks["repos"][0]["hooks"][0];
    assert_eq!(hook["language"] == "system", !released, "{hooks:?}");
    // Who says where from is taken at his word, and told.
    let said = class.init(&["--from", "npm"]);
    assert_eq!(said.contains("works once it is"), !released, "{said}");
    assert!(class.path(".github/workflows/reportlint.yml").exists());
    if !released {
        let said = Repository::class().init(&["--language", "vi"]);
        assert!(said.contains("chưa được phát hành"), "{said}");
    }
}

#[test]
fn a_repository_on_gitlab_gets_its_pipeline() {
    let remote = |url: &str| format!("[core]\n\tbare = false\n[remote \"origin\"]\n\turl = {url}\n");
    for (name, text, gitlab, github) in [
        (".git/config", remote("git@gitlab.com:lan/reports.git"), true, false),
        (".git/config", remote("https://gitlab.example.edu/lan/reports.git"), true, false),
        (".git/config", remote("https://github.com/lan/gitlab.git"), false, true),
        (".git/config", remote("git@gitlab.com:a/b\n\tpushurl = git@github.com:a/b"), true, true),
        (".git/HEAD", String::new(), false, true),
        (".gitlab/CODEOWNERS", String::new(), true, false),
    ] {
        let class = Repository::class();
        class.write(name, &text);
        let said = class.init(&FROM);
        assert_eq!(class.path(".gitlab-ci.yml").exists(), gitlab, "{text}: {said}");
        assert_eq!(class.path(".github").exists(), github, "{text}: {said}");
    }
    for from in ["pip", "npm", "cargo"] {
        let class = Repository::class();
        class.write(".git/config", &remote("git@gitlab.com:lan/reports.git"));
        let said = class.init(&["--from", from]);
        assert!(said.contains("check them on GitLab, too"), "{said}");
        let pipeline: Yaml = serde_yaml::from_str(&class.read(".gitlab-ci.yml")).unwrap();
        let script = pipeline["reportlint"]["script"].as_sequence().unwrap();
        assert!(script[0].as_str().unwrap().contains(env!("CARGO_PKG_VERSION")), "{script:?}");
        let run = call(&class, script[1].as_str().unwrap());
        assert!(matches!(run.code, 0 | 1), "{run:?}");
        for report in pipeline["reportlint"]["artifacts"]["reports"].as_mapping().unwrap().values() {
            assert!(class.path(report.as_str().unwrap()).exists(), "{report:?}");
        }
    }
    let class = Repository::class();
    class.write(".gitlab-ci.yml", "stages: []\n");
    let said = class.init(&FROM);
    assert!(said.contains("left .gitlab-ci.yml as it is\n  add the job to it: "), "{said}");
}

#[test]
#[cfg(unix)]
fn a_git_config_elsewhere_is_not_read() {
    let elsewhere = tempfile::tempdir().unwrap();
    let config = elsewhere.path().join("config");
    fs::write(&config, "[remote \"origin\"]\n\turl = https://gitlab.com/a/b\n").unwrap();
    let class = Repository::class();
    fs::create_dir(class.path(".git")).unwrap();
    std::os::unix::fs::symlink(config, class.path(".git/config")).unwrap();
    class.init(&FROM);
    assert!(!class.path(".gitlab-ci.yml").exists());
}

#[test]
fn an_action_is_not_named_where_there_is_none() {
    let class = Repository::class();
    let run = class.run(".", &["init", "--from", "action"]);
    if env!("CARGO_PKG_REPOSITORY").starts_with("https://github.com/") {
        assert_eq!(run.code, 0, "{run:?}");
    } else {
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.stderr.contains("--from pip") && !class.path(".reportlint.yaml").exists(), "{run:?}");
    }
    let class = Repository::class();
    class.write(".gitlab/CODEOWNERS", "");
    let run = class.run(".", &["init", "--from", "action"]);
    assert!(run.code == 2 && run.stderr.contains("this repository is on GitLab"), "{run:?}");
}

#[test]
fn it_speaks_vietnamese_and_so_does_what_it_writes() {
    let class = Repository::class();
    let said = class.init(&["--language", "vi"]);
    assert!(said.contains("đã ghi .reportlint.yaml") && said.contains("Tiếp theo:"), "{said}");
    let text = class.read(".reportlint.yaml");
    assert!(text.contains("# 4 tệp, ví dụ lan/content/") && text.ends_with("language: vi\n"), "{text}");
    assert_eq!(class.config().language(), Language::of("vi"));
}

#[test]
#[cfg(unix)]
fn names_of_strangers_neither_break_the_config_nor_reach_the_terminal() {
    let class = Repository::empty();
    let report = class_report();
    for folder in ["a\"b", "x: [y]", "\u{1b}[31m", "new\nline # z", "*", "\u{202e}gnp"] {
        class.write(&format!("{folder}/events/e/index.md"), &report);
        class.write(&format!("{folder}/other.md"), "# Nothing\n");
        class.write(&format!("{folder}/visit.md"), &report);
    }
    let said = class.init(&[]);
    let text = class.read(".reportlint.yaml");
    for written in [&said, &text] {
        assert!(!written.contains(['\u{1b}', '\u{202e}']), "{written:?}");
    }
    for folder in ["a\"b", "x: [y]", "\u{1b}[31m", "new\nline # z", "*", "\u{202e}gnp"] {
        assert_eq!(
            class.schema_of(&format!("{folder}/visit.md")).as_deref(),
            Some("event-report"),
            "{folder:?} {text}"
        );
    }
}

#[test]
fn what_cannot_be_done_is_said() {
    let class = Repository::class();
    class.write(".github", "a file\n");
    for arguments in
        [&["init", "--from", "pip"][..], &["init", "gone"], &["init", "README.md"], &["init", "--yes", "--dry-run"]]
    {
        let run = class.run(".", arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.stderr.starts_with("error: "), "{run:?}");
    }
}

#[test]
fn a_schema_that_lies_in_the_repository_is_named() {
    let repository = Repository::empty();
    let own = "languages: { en: \"\" }\nsections:\n\
               \x20 - { id: crew, headings: [Crew], required: true }\n\
               \x20 - { id: weather, headings: [Weather], required: true }\n\
               \x20 - { id: catch, headings: [Catch], required: true }\n";
    repository.write("schemas/trip log.yaml", own);
    repository.write("schemas/claims.yml", &format!("files: [\"harbour/**/*.md\"]\n{own}"));
    repository.write("schemas/wrong.yaml", "sections: [Crew]\n");
    repository.write("data/list.yaml", "- boat\n- net\n");
    repository.write("mkdocs.yml", "site_name: Boats\n");
    let trip = "# Out\n\n## Crew\n\nTwo.\n\n## Weather\n\nFair.\n\n## Catch\n\nLittle.\n";
    repository.write("harbour/one.md", trip);
    repository.init(&["--yes"]);
    let text = repository.read(".reportlint.yaml");
    assert!(text.contains("schema: schemas/claims.yml") || text.contains("schema: \"schemas/claims.yml\""), "{text}");
    assert!(text.contains("schemas/trip log.yaml"), "{text}");
    assert!(!text.contains("wrong.yaml") && !text.contains("list.yaml") && !text.contains("mkdocs"), "{text}");
    assert_eq!(repository.schema_of("harbour/one.md").as_deref(), Some("claims"));
}
