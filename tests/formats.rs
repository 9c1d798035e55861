//! What a format must be beside written: known to the command line in both languages, to shells and to the docs.

#[path = "support/program.rs"]
mod program;
#[path = "support/reading.rs"]
mod reading;
#[path = "support/shapes.rs"]
mod shapes;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use program::Run;
use reading::read;
use regex::Regex;
use reportlint::inside::{FORMATS, FormatMeta, GRADE_FORMATS, Reader};
use reportlint::{Language, Words};
use shapes::SHAPES;
use tempfile::TempDir;

/// What an argument of the command line needs of a row.
struct Known {
    command: &'static str,
    name: &'static str,
    about: Words,
    option: Option<&'static str>,
    suffix: &'static str,
    media_type: &'static str,
}

fn known() -> Vec<Known> {
    fn of<W>(command: &'static str, metas: &[FormatMeta<W>]) -> impl Iterator<Item = Known> {
        metas.iter().map(move |meta| {
            let FormatMeta { name, about, option, suffix, media_type, .. } = *meta;
            Known { command, name, about, option, suffix, media_type }
        })
    }
    of("check", FORMATS).chain(of("grade", GRADE_FORMATS)).collect()
}

fn desk() -> TempDir {
    let desk = tempfile::tempdir().unwrap();
    fs::write(desk.path().join("tiny.yaml"), "name: tiny\ntitle: { required: true }\n").unwrap();
    fs::write(desk.path().join("bad.md"), "Buổi tham quan rất vui.\n").unwrap();
    desk
}

fn run(desk: &TempDir, language: Language, arguments: &[&str]) -> Run {
    Run::of(program::command().current_dir(desk.path()).args(["--language", language.code()]).args(arguments))
}

#[test]
fn help_and_manual_pages_name_every_format_in_each_language() {
    let desk = desk();
    for language in Language::ALL {
        for command in ["check", "grade"] {
            for arguments in [[command, "--help"], ["man", command]] {
                let text = run(&desk, language, &arguments).stdout.replace('\\', "");
                let words: BTreeSet<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).collect();
                for known in known().iter().filter(|known| known.command == command) {
                    let is_there = match known.option {
                        Some(option) => text.contains(option),
                        None => words.contains(known.name),
                    };
                    assert!(is_there, "{arguments:?} {}: {text}", known.name);
                }
            }
        }
    }
}

#[test]
fn shells_are_told_of_every_format_and_what_it_is_in_each_language() {
    let desk = desk();
    for language in Language::ALL {
        for shell in ["bash", "zsh", "fish"] {
            let script = run(&desk, language, &["completions", shell]).stdout.replace('\\', "");
            for Known { name, about, .. } in known() {
                assert!(script.contains(name), "{shell} {name}");
                // Bash shows no more than names.
                assert!(shell == "bash" || script.contains(about.text(language)), "{shell} {name}: {script}");
            }
        }
    }
}

#[test]
fn every_format_goes_to_standard_output_or_into_a_file_which_is_what_its_name_says() {
    let desk = desk();
    for Known { command, name, suffix, media_type, .. } in known() {
        let file = format!("{command}-{name}.{suffix}");
        let common = [command, "--schema", "tiny.yaml", "bad.md", "--format", name];
        let printed = run(&desk, Language::En, &common);
        let written = run(&desk, Language::En, &[&common[..], &["-o", &file]].concat());
        assert_eq!((printed.code, written.code), if command == "check" { (1, 1) } else { (0, 0) }, "{name}");
        let text = fs::read_to_string(desk.path().join(&file)).unwrap();
        assert_eq!(text, printed.stdout, "{name}");
        assert_eq!(read(media_type, &text), Ok(()), "{name}");
        if command == "check" {
            let named = format!("--format={name}={file}");
            let run = run(&desk, Language::En, &[command, "--schema", "tiny.yaml", "bad.md", "--quiet", &named]);
            assert_eq!((run.code, &*run.stderr), (1, ""), "{name}");
        }
    }
}

#[test]
fn a_step_of_a_workflow_gets_a_summary_from_the_formats_that_say_so() {
    for meta in FORMATS {
        let desk = desk();
        let summary = desk.path().join("summary.md");
        let mut command = program::command();
        command.current_dir(desk.path()).env("GITHUB_STEP_SUMMARY", &summary);
        Run::of(command.args(["--schema", "tiny.yaml", "bad.md", "--format", meta.name]));
        assert_eq!(summary.exists(), meta.has_summary, "{}", meta.name);
    }
}

#[test]
fn what_every_format_takes_is_measured() {
    for known in known().iter().filter(|known| known.command == "check") {
        let asks = |arguments: &&[&str]| match known.option {
            Some(option) => arguments.contains(&option),
            None => arguments.windows(2).any(|pair| pair == ["--format", known.name]),
        };
        let measured = SHAPES.iter().any(|shape| asks(&shape.arguments));
        assert!(measured, "give `{}` a shape below `Every way to say it` in tests/support/shapes.rs", known.name);
    }
}

/// The text of a file of the repository.
fn repository(name: impl AsRef<Path>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_readme_has_a_row_for_each_format_of_a_service() {
    let readme = repository("README.md");
    let (_, table) = readme.split_once("| `--format` | for |\n|---|---|\n").expect("the table of formats");
    let rows = table.lines().take_while(|line| line.starts_with('|'));
    let rows: Vec<&str> = rows.map(|row| row.split('`').nth(1).unwrap()).collect();
    let services = FORMATS.iter().filter(|meta| meta.reader == Reader::Services);
    let same = services.map(|meta| meta.name).collect::<BTreeSet<_>>() == rows.iter().copied().collect();
    assert!(same, "README.md has rows for {rows:?}");
}

#[test]
fn no_format_is_named_that_there_is_not() {
    let docs = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")).unwrap();
    let mut texts: Vec<(String, String)> =
        ["README.md", "CONTRIBUTING.md", "action.yml"].map(|name| (name.to_owned(), repository(name))).to_vec();
    texts.extend(
        docs.map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file())
            .map(|path| (path.display().to_string(), repository(path))),
    );
    let desk = desk();
    for arguments in [&["init", "--dry-run", "--from", "pip"][..], &["--help"], &["grade", "--help"]] {
        texts.push((arguments.join(" "), run(&desk, Language::En, arguments).stdout));
    }
    assert!(texts.iter().any(|(name, text)| name.starts_with("init") && text.contains("--format ")), "init");
    let asked = Regex::new("--format[ =]`?([a-z]+)").unwrap();
    for (name, text) in texts {
        // Of a variable: what it stands for.
        let text = text.replace("as --format of check", "");
        for found in asked.captures_iter(&text) {
            assert!(known().iter().any(|known| known.name == &found[1]), "{name}: {}", &found[0]);
        }
    }
}
