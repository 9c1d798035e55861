//! Properties of fixes in any report: nothing else changes, nothing gets worse, and fixed reports stay fixed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use proptest::prelude::*;
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{any_text, hugo, reports};
use crate::diagnostic::fix::Applicability;
use crate::diagnostic::{Outcome, Severity};
use crate::engine::{self, ConfigChoice, Fixing, Options};
use crate::files::buffers::Buffers;

const BOTH: [Applicability; 2] = [Applicability::Safe, Applicability::Unsafe];

/// The options for a check of `path` with the content `text`.
pub(super) fn options(path: &Path, schema: Option<PathBuf>, text: &str) -> Options {
    let mut buffers = Buffers::default();
    buffers.insert(path, text.as_bytes());
    Options {
        paths: vec![path.to_path_buf()],
        schema: schema.map(|schema| schema.to_string_lossy().into_owned()),
        config: ConfigChoice::Ignored,
        buffers: Arc::new(buffers),
        ..Options::default()
    }
}

fn errors(outcome: &Outcome) -> usize {
    outcome.count(Severity::Error)
}

/// The fixed `text`. Checks that a second run changes nothing, and that every file is still text.
fn fixed(path: &Path, schema: Option<&Path>, text: &str, most: Applicability) -> String {
    let run = |text: &str| {
        let options = options(path, schema.map(Path::to_path_buf), text);
        engine::fix(&options, most).unwrap_or_else(|failure| panic!("{}: {failure}", path.display()))
    };
    let first = run(text);
    let Some(new) = first.files.get(path).map(|fixed| fixed.new.clone()) else { return text.to_owned() };
    let second = run(&new);
    assert!(second.files.is_empty(), "{} is fixed twice:\n{new}\n--- then\n{:?}", path.display(), second.files);
    assert_eq!(errors(&second.outcome), errors(&first.outcome), "{}:\n{new}", path.display());
    assert!(!first.outcome.rules().contains_key("file-unreadable"), "{}:\n{new}", path.display());
    new
}

/// Every single-file report of the fixtures, with its schema.
pub(super) fn fixtures() -> Vec<(PathBuf, Option<PathBuf>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let below = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let cases = ["rules", "reports"].into_iter().flat_map(|kind| below(root.join(kind))).filter(|path| path.is_dir());
    let mut found: Vec<_> = cases
        .flat_map(below)
        .map(|case| (case.join("input.md"), Some(case.join("schema.yaml")).filter(|schema| schema.exists())))
        .filter(|(report, _)| fs::read_to_string(report).is_ok())
        .collect();
    found.sort();
    assert!(found.len() > 300, "{}", found.len());
    found
}

#[test]
fn what_is_fixed_stays_so_and_lines_end_as_they_did() {
    fixtures().par_iter().for_each(|(path, schema)| {
        let text = fs::read_to_string(path).unwrap();
        for most in BOTH {
            let new = fixed(path, schema.as_deref(), &text, most);
            // Unsafe fixes are applied together with safe ones.
            if most == Applicability::Safe {
                continue;
            }
            if !text.contains('\r') {
                let windows = fixed(path, schema.as_deref(), &text.replace('\n', "\r\n"), most);
                assert_eq!(windows, new.replace('\n', "\r\n"), "{}", path.display());
            }
            // Blanks before the front matter, such as a byte order mark, are fixed as well.
            let begins = text.starts_with(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
            if !begins {
                let marked = fixed(path, schema.as_deref(), &format!("\u{feff}{text}"), most);
                assert_eq!(marked.trim_start_matches('\u{feff}'), new, "{}", path.display());
            }
        }
    });
}

#[test]
fn letters_of_several_parts_stay_what_they_are() {
    fixtures().par_iter().for_each(|(path, schema)| {
        let text: String = fs::read_to_string(path).unwrap().nfd().collect();
        let new = fixed(path, schema.as_deref(), &text, Applicability::Safe);
        let known: Vec<&str> = text.lines().collect();
        let changed = new.lines().filter(|line| !known.contains(line));
        let of = fixed(path, schema.as_deref(), &text.nfc().collect::<String>(), Applicability::Safe);
        let of: Vec<String> = of.lines().map(|line| line.nfd().collect()).collect();
        for line in changed {
            let plain: String = line.nfd().collect();
            assert!(of.contains(&plain), "{}: {line}", path.display());
        }
    });
}

#[test]
fn generated_reports_have_fewer_errors_and_build_the_same_text_again() {
    let folder = tempfile::tempdir().unwrap();
    reports::write_sites(folder.path(), 80).unwrap();
    let options =
        Options { paths: vec![folder.path().to_path_buf()], config: ConfigChoice::Ignored, ..Options::default() };
    for most in BOTH {
        let before = engine::run(&options).unwrap();
        let mut fixing = engine::fix(&options, most).unwrap();
        assert!(!fixing.files.is_empty());
        // An unsafe fix may replace a missing section by an empty one.
        let most_left = errors(&before) - usize::from(most == Applicability::Safe);
        assert!(errors(&fixing.outcome) <= most_left, "{most:?}");
        fixing.write();
        assert!(fixing.outcome.failures.is_empty(), "{:?}", fixing.outcome.failures);
        let again = engine::fix(&options, most).unwrap();
        assert!(again.files.is_empty(), "{:?}", again.files);
        let told = |outcome: &Outcome| outcome.diagnostics().map(|found| format!("{found:?}")).collect::<Vec<_>>();
        assert_eq!(told(&again.outcome), told(&fixing.outcome), "{most:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_fixed_once(text in any_text::text(), vietnamese in any::<bool>()) {
        let name = if vietnamese { "4.1-Event1/_index.vi.md" } else { "4.1-Event1/_index.md" };
        for most in BOTH {
            fixed(Path::new(name), None, &text, most);
        }
    }
}

/// A folder with one report, whose front matter can be parsed after the fix.
fn report(text: &str) -> (tempfile::TempDir, PathBuf, Fixing) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("content/4-EventParticipated/4.1-Event1/_index.md");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    let options = Options { paths: vec![path.clone()], config: ConfigChoice::Ignored, ..Options::default() };
    let fixing = engine::fix(&options, Applicability::Safe).unwrap();
    (folder, path, fixing)
}

#[test]
fn what_was_changed_meanwhile_is_told_and_kept() {
    let text = "---\ntitle: Đêm: hội\ndate: 2025-09-18\nweight: 1\n---\n\n# Đêm hội\n";
    let (_folder, path, mut fixing) = report(text);
    assert_eq!(fixing.files.len(), 1);
    fs::write(&path, "# Another text\n").unwrap();
    let left = fixing.outcome.diagnostics().count();
    fixing.write();
    assert_eq!(fs::read_to_string(&path).unwrap(), "# Another text\n");
    let [failure] = &fixing.outcome.failures[..] else { panic!("{:?}", fixing.outcome.failures) };
    assert!(failure.message.en.contains("was changed meanwhile"), "{failure}");
    assert!(fixing.files.is_empty());
    assert_eq!(fixing.outcome.fixes.applied.unwrap().problems, 0);
    assert_ne!(fixing.outcome.diagnostics().count(), left, "what was found before is told");
}

#[test]
fn what_is_no_file_any_more_is_not_written() {
    let (_folder, path, mut fixing) = report("---\ntitle: Đêm: hội\n---\n\n# Đêm hội\n");
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    fixing.write();
    assert!(path.is_dir());
    assert_eq!(fixing.outcome.failures.len(), 1);
}

#[test]
fn hugo_builds_what_its_front_matter_kept_it_from() {
    for front in [
        "---\ntitle: Đêm: hội\ndate: 2025-09-18\n---\n",
        "---\ntitle: \"Đêm hội\ndate: 2025-09-18\n---\n",
        "---\ntitle: \"Đêm \"hội\" làng\"\ndate: 2025-09-18\n---\n",
        "---\ntitle: Đêm hội\ndate: 29/11/2025\n---\n",
        "---\ntitle: Đêm hội\ndate: 2025-1205\n---\n",
        "---\ntitle: Đêm hội\nauthor:\n\tname: Hà\ndate: 2025-09-18\n---\n",
        "---\ntitle: Đêm hội\ndate:2025-09-18\n---\n",
        "---\ntitle: Đêm hội\n_build:\n  list: never\n---\n",
        "--- \u{a0}\ntitle: Đêm hội\n---\n",
        "---\r\ntitle: Đêm: hội\r\ndate: 18.9.2025\r\n---\r\n",
        "+++\ntitle = Đêm hội\n+++\n",
    ] {
        let (folder, path, mut fixing) = report(&format!("{front}\n# Đêm hội\n\n### Speakers\n\n- **Hà** – pilot\n"));
        hugo::write(folder.path(), "hugo.toml", "baseURL = \"https://a.test/\"\n");
        hugo::layouts(folder.path());
        let Some(before) = hugo::try_build(folder.path()) else { return };
        assert!(before.is_err(), "{front}");
        fixing.write();
        let after = hugo::try_build(folder.path()).unwrap();
        assert!(after.is_ok(), "{}\n{after:?}", fs::read_to_string(path).unwrap());
    }
}
