//! What Cargo.toml says once, its version and where the project is, is the same wherever people and programs read it, and
//! the tables of the release fit its workflow and its action.
//!
//! `UPDATE_DOCS=1 cargo test --test packaging` writes what Cargo.toml says into every such place.

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use program::Run;
use regex::Regex;
use repository::{hold, path, read};
use serde_yaml::Value as Yaml;

const VERSION: &str = env!("CARGO_PKG_VERSION");
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// The value of `key` in a section of Cargo.toml.
fn of_manifest(section: &str, key: &str) -> String {
    let manifest = read("Cargo.toml");
    let (_, rest) = manifest.split_once(&format!("[{section}]\n")).unwrap();
    let section = rest.split("\n[").next().unwrap();
    let line = section.lines().find_map(|line| line.strip_prefix(&format!("{key} = \""))).unwrap();
    line.trim_end_matches('"').to_owned()
}

/// `OWNER/NAME` of the repository.
fn slug() -> String {
    let parts: Vec<&str> = REPOSITORY.trim_end_matches('/').rsplit('/').take(2).collect();
    format!("{}/{}", parts[1], parts[0])
}

/// Every place where a version, an owner or an address can be told, with what is to be there. The first group is replaced.
fn places() -> Vec<(Regex, String)> {
    let version = r"(\d+\.\d+\.\d+(?:-(?:alpha|beta|dev|rc)[0-9A-Za-z.]*)?)";
    let slug = slug();
    let owner = slug.split('/').next().unwrap().to_owned();
    let image = of_manifest("package.metadata.release", "image");
    let places = [
        (format!(r"\breportlint==?{version}"), VERSION),
        (format!(r"\breportlint@v?{version}"), VERSION),
        (format!(r"\brev: v{version}"), VERSION),
        (format!(r"\breportlint:{version}"), VERSION),
        (format!(r"/check@{version}"), VERSION),
        (format!(r"\breportlint-{version}-"), VERSION),
        (r"uses: ([\w.-]+/reportlint)@".to_owned(), &*slug),
        (r"\b([\w.-]+/reportlint):\d".to_owned(), &*image),
        (r"--repo ([\w.-]+/[\w.-]+)".to_owned(), &*slug),
        (r#"PWD:/work" ([\w.-]+/[\w.-]+)"#.to_owned(), &*image),
        (r"CI_SERVER_FQDN/([\w.-]+)/".to_owned(), &*owner),
        // The repository, and what lies beside it.
        (r#"(https?://[^\s)>"'`]*/reportlint)(?:[-.#/?\s)>"'`]|$)"#.to_owned(), REPOSITORY),
    ];
    places.into_iter().map(|(regex, value)| (Regex::new(&regex).unwrap(), value.to_owned())).collect()
}

/// The files that git knows, but fixtures, lists of packages, and the changelog, which tells of the past.
fn files() -> Option<Vec<String>> {
    let mut git = Command::new("git");
    program::alone(&mut git).current_dir(path("")).args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    let run = Run::if_installed(&mut git)?;
    let left_out = |name: &str| {
        ["fixtures/", "tests/", "src/", "rules/", "CHANGELOG.md"].iter().any(|start| name.starts_with(start))
            || name.ends_with(".lock")
            || name.ends_with("package-lock.json")
    };
    (run.code == 0)
        .then(|| run.stdout.lines().filter(|name| !left_out(name) && path(name).is_file()).map(str::to_owned).collect())
}

/// Manifests of other tools, and how many of the versions in each, from its beginning, are ours.
const MANIFESTS: [(&str, usize); 5] = [
    ("editors/vscode/package.json", 1),
    ("editors/vscode/package-lock.json", 2),
    ("editors/zed/Cargo.toml", 1),
    ("editors/zed/extension.toml", 1),
    ("packaging/pre-commit-mirror/pyproject.toml", 1),
];

/// `text` with `value` in the place of the first group of `regex`, `count` times at most.
fn replaced(text: &str, regex: &Regex, value: &str, count: usize) -> String {
    let mut out = String::new();
    let mut end = 0;
    for found in regex.captures_iter(text).take(count) {
        let group = found.get(1).unwrap();
        out.push_str(&text[end..group.start()]);
        out.push_str(value);
        end = group.end();
    }
    out + &text[end..]
}

/// `text` with what Cargo.toml says in all its places.
fn as_the_manifest_says(text: &str) -> String {
    places().iter().fold(text.to_owned(), |text, (regex, value)| replaced(&text, regex, value, usize::MAX))
}

#[test]
fn manifests_of_other_tools_have_the_version() {
    let version = Regex::new(r#"(?m)^\s*"?version"?\s*[:=]\s*"([^"]*)""#).unwrap();
    for (name, count) in MANIFESTS {
        let text = read(name);
        assert!(version.find_iter(&text).count() >= count, "{name}");
        hold(name, &text, &replaced(&text, &version, VERSION, count));
    }
    // The others take it from Cargo.toml when they are made.
    assert!(read("pyproject.toml").contains("dynamic = [\"version\""));
}

#[test]
fn every_file_says_what_cargo_toml_says() {
    let Some(files) = files() else { return };
    for name in [
        "README.md",
        "docs/ci.md",
        "docs/hooks.md",
        "packaging/pre-commit-mirror/README.md",
        "editors/zed/extension.toml",
    ] {
        assert!(files.iter().any(|file| file == name), "{name}");
    }
    for name in files {
        let Ok(text) = std::fs::read_to_string(path(&name)) else { continue };
        let text = text.replace("\r\n", "\n");
        hold(&name, &text, &as_the_manifest_says(&text));
        assert!(!text.contains("OWNER/"), "{name} leaves the owner open");
    }
}

#[test]
fn a_place_is_known_in_every_way_to_write_it() {
    let repository = REPOSITORY;
    for (stale, slug) in [
        ("pip install reportlint==9.9.9", "pip install reportlint==VERSION"),
        ("uses: somebody/reportlint@v9.9.9-rc.1", "uses: SLUG@vVERSION"),
        ("rev: v9.9.9", "rev: vVERSION"),
        ("[\"reportlint@9.9.9\"]", "[\"reportlint@VERSION\"]"),
        ("repo: https://github.com/somebody/reportlint\n", "repo: REPOSITORY\n"),
        ("(https://github.com/somebody/reportlint/releases)", "(REPOSITORY/releases)"),
        ("https://x.org/y/reportlint-pre-commit", "REPOSITORY-pre-commit"),
        ("reportlint-9.9.9-x86_64-unknown-linux-musl.tar.gz", "reportlint-VERSION-x86_64-unknown-linux-musl.tar.gz"),
        ("python 3.12.0, https://example.net/other", "python 3.12.0, https://example.net/other"),
    ] {
        let expected =
            slug.replace("VERSION", VERSION).replace("REPOSITORY", repository).replace("SLUG", &self::slug());
        assert_eq!(as_the_manifest_says(stale), expected);
    }
}

#[test]
fn cargo_toml_agrees_with_itself_and_names_the_oldest_rust() {
    for key in ["homepage", "documentation"] {
        let address = of_manifest("package", key);
        assert!(
            address == REPOSITORY || address.starts_with(&format!("{REPOSITORY}/")),
            "{key} of Cargo.toml: {address}"
        );
    }
    let rust = of_manifest("package", "rust-version");
    assert!(read("Dockerfile").contains(&format!("FROM rust:{rust}-alpine AS build\n")), "Dockerfile: not Rust {rust}");
    assert!(read("README.md").contains(&format!("Rust {rust}")), "README.md: not Rust {rust}");
}

#[test]
fn repositories_beside_this_one_have_its_licences() {
    for folder in ["packaging/pre-commit-mirror", "packaging/gitlab-component"] {
        for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
            assert_eq!(read(&format!("{folder}/{licence}")), read(licence), "{folder}");
        }
    }
}

/// What `packaging/release` says with `arguments`; `None` where there is no Python that can run it.
fn release(arguments: &[&str]) -> Option<Run> {
    let mut python = Command::new("python3");
    let version = Run::if_installed(python.args(["-c", "import tomllib"]))?;
    if version.code != 0 {
        eprintln!("python3 is older than 3.11: packaging/release was not tried");
        return None;
    }
    let mut release = Command::new("python3");
    Some(Run::of(program::alone(&mut release).arg(path("packaging/release")).args(arguments)))
}

#[test]
fn the_action_and_the_image_know_the_platforms_of_the_release() {
    let Some(plan) = release(&["plan"]) else { return };
    let plan = plan.json();
    let targets: BTreeSet<&str> =
        plan["include"].as_array().unwrap().iter().map(|row| row["target"].as_str().unwrap()).collect();
    let action = read("action.yml");
    let asked: Vec<&str> = action
        .lines()
        .filter_map(|line| line.split_once(" target=")?.1.strip_suffix(" ;;"))
        .filter(|target| !target.is_empty())
        .collect();
    assert_eq!(asked.len(), 5, "{asked:?}");
    for target in asked {
        assert!(targets.contains(target), "the action asks for {target}, which no release has");
    }
    for needed in ["x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu"] {
        assert!(targets.contains(needed), "{needed}");
    }
}

#[test]
fn the_workflow_makes_nothing_but_by_steps_that_can_be_tried() {
    let workflow: Yaml = serde_yaml::from_str(&read(".github/workflows/release.yml")).unwrap();
    let mut used = BTreeSet::new();
    for (_, job) in workflow["jobs"].as_mapping().unwrap() {
        for step in job["steps"].as_sequence().unwrap() {
            let script = step["run"].as_str().unwrap_or_default();
            assert!(!script.contains("${{"), "words from outside are in a script: {script}");
            for line in script.lines().filter(|line| line.contains("packaging/release")) {
                let (_, words) = line.split_once("packaging/release").unwrap();
                let step = words
                    .split_whitespace()
                    .map(|word| word.trim_end_matches([')', '"']))
                    .find(|word| word.chars().all(|letter| letter.is_ascii_lowercase()));
                used.insert(step.unwrap_or_else(|| panic!("{line}")).to_owned());
            }
        }
    }
    assert!(used.len() >= 6, "{used:?}");
    let Some(help) = release(&["--help"]) else { return };
    for step in used {
        assert!(help.stdout.contains(&format!("\n    {step} ")), "packaging/release has no step {step}");
    }
}

#[test]
fn what_must_not_be_released_is_refused() {
    for (tag, said) in [("v0.0.0", "the tag is v0.0.0"), (VERSION, "the tag is"), ("", "the tag is")] {
        let Some(run) = release(&["check", tag]) else { return };
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.stderr.contains(said), "{run:?}");
    }
    let Some(run) = release(&["check", &format!("v{VERSION}")]) else { return };
    if REPOSITORY.starts_with("https://example.") {
        assert!(run.code == 1 && run.stderr.contains("names no repository"), "{run:?}");
    }
    // A program of another version, or none at all, is not packed.
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    for program in ["/bin/echo", "gone"] {
        let run = release(&["pack", "x86_64-unknown-linux-gnu", "--program", program, "--out", out]).unwrap();
        assert_eq!(run.code, 1, "{run:?}");
        assert!(std::fs::read_dir(folder.path()).unwrap().next().is_none());
    }
    assert_eq!(release(&["pack", "riscv64gc-unknown-linux-gnu"]).unwrap().code, 1);
}

/// What keeps GitLab's job from taking what it is given for a part of its script.
#[test]
fn the_component_for_gitlab_gives_what_it_is_given_as_variables() {
    let text = read("packaging/gitlab-component/templates/check.yml");
    let (spec, job) = text.split_once("\n---\n").unwrap();
    let spec: Yaml = serde_yaml::from_str(spec).unwrap();
    let job: Yaml = serde_yaml::from_str(job).unwrap();
    let job = &job["reportlint"];
    let inputs: BTreeSet<&str> =
        spec["spec"]["inputs"].as_mapping().unwrap().keys().map(|name| name.as_str().unwrap()).collect();
    for line in job["script"].as_sequence().unwrap() {
        assert!(!line.as_str().unwrap().contains("$[["), "{line:?}");
    }
    let asked = Regex::new(r"\$\[\[ inputs\.([a-z-]+) \]\]").unwrap();
    let asked: BTreeSet<&str> = asked.captures_iter(&text).map(|found| found.get(1).unwrap().as_str()).collect();
    assert_eq!(asked, inputs);
    let manual = read("packaging/gitlab-component/README.md");
    assert!(inputs.iter().all(|name| manual.contains(&format!("| `{name}` |"))));
    // What the job does, done here.
    let home = tempfile::tempdir().unwrap();
    let class = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/class");
    let line = job["script"][1].as_str().unwrap().replace("gl-code", &format!("{}/gl-code", home.path().display()));
    let line = line.replace("junit=", &format!("junit={}/", home.path().display()));
    for (paths, code) in [("ngoc-anh", 0), ("ngoc-anh thu-trang", 1), ("* gone", 2), ("--fix", 2)] {
        let mut shell = Command::new("sh");
        program::alone(&mut shell).args(["-c", &format!("set -f\n{line}")]).current_dir(&class);
        program::find_first(&mut shell, program::folder());
        shell.env("REPORTLINT_PATHS", paths).env("REPORTLINT_CONFIG", "").env("REPORTLINT_LANGUAGE", "");
        let Some(run) = Run::if_installed(&mut shell) else { return };
        assert_eq!(run.code, code, "{paths}: {run:?}");
    }
    assert!(home.path().join("gl-code-quality-report.json").exists() && home.path().join("reportlint.xml").exists());
}

#[test]
fn what_init_writes_is_what_the_manual_shows() {
    let desk = program::Desk::empty();
    desk.write(".gitlab/CODEOWNERS", "");
    let run = desk.run(&["init", "--from", "pip"]);
    assert_eq!(run.code, 0, "{run:?}");
    for (manual, heading, name) in [
        ("docs/ci.md", "## GitLab\n", ".gitlab-ci.yml"),
        ("docs/hooks.md", "## pre-commit\n", ".pre-commit-config.yaml"),
    ] {
        let text = desk.read(name);
        let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        let manual = read(manual);
        let (_, section) = manual.split_once(heading).unwrap();
        let section = section.split("\n## ").next().unwrap();
        assert!(section.contains(&format!("{}\n```\n", lines.join("\n"))), "{name}: {text}");
    }
}
