//! Every case of `fixtures/rules/<rule>/<case>/`, and the class repository, through the program itself.
//!
//! A case holds `input.md`, or a folder `input/`; `schema.yaml` unless the built-in event report is meant; and
//! `expected.txt`, what is printed, or `valid.txt`, which says why the rule is silent. With `valid.txt` alone
//! nothing at all may be found; with both, other rules speak, and what they say is in `expected.txt`. A case that is
//! about several rules at once names the others in `also.txt`, one a line. Where the rule offers fixes, `fixed.md` is
//! the report once they are all made, or `fixed.diff` how the folder changes. For each kind of fix that a rule has, safe and
//! unsafe, one case at least is clean once it is made: no rule finds anything.
//! `UPDATE_FIXTURES=1` writes `expected.txt`, `fixed.md` and `fixed.diff` anew: read what changed before it is committed.

#[path = "support/program.rs"]
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use program::{Desk, Run};
use reportlint::{Applicability, Fixable, Schema, rules};

fn update() -> bool {
    std::env::var_os("UPDATE_FIXTURES").is_some()
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// Runs the program in `folder`; what it prints, and its exit code.
fn reportlint(folder: &Path, arguments: &[&str]) -> (String, i32) {
    // What git knows of the fixtures differs from checkout to checkout, so that nobody finds git here.
    let run = Run::of(program::command().env("PATH", "").current_dir(folder).args(arguments));
    (run.said(), run.code)
}

/// Compares `printed` with the file `expected`, or writes it.
fn compare(expected: &Path, printed: &str, wrong: &mut Vec<String>) {
    if update() {
        fs::write(expected, printed).unwrap();
        return;
    }
    let wanted = fs::read_to_string(expected).unwrap_or_default();
    if wanted != printed {
        wrong.push(format!("{}:\n--- wanted\n{wanted}\n--- printed\n{printed}", expected.display()));
    }
}

/// Which kinds of fixes the rule `id` offers where this was `printed`.
fn offered(printed: &str, id: &str) -> BTreeSet<Applicability> {
    let own = printed.lines().filter(|line| line.contains(&format!("`reportlint rule {id}`")));
    own.filter_map(|line| match line {
        _ if line.contains("`--fix` fixes it") => Some(Applicability::Safe),
        _ if line.contains("`--fix --unsafe-fixes` fixes it") => Some(Applicability::Unsafe),
        _ => None,
    })
    .collect()
}

/// What the fixes of one case make of it.
struct FixedCase {
    /// The file of the case that shows it.
    file: &'static str,
    /// The content of that file.
    text: String,
    /// Whether the fixes leave nothing for any rule to find.
    is_clean: bool,
}

/// Makes all fixes of the rule `id` in a copy of `case`, with `unsafe_fixes` if they need that. `None` if nothing changes.
/// What was fixed is not fixed again.
fn fixed(case: &Path, arguments: &[&str], id: &str, unsafe_fixes: &[&str]) -> Option<FixedCase> {
    let desk = Desk::empty();
    copy(case, desk.path());
    let run = |more: &[&str]| reportlint(desk.path(), &[arguments, &["--select", id], unsafe_fixes, more].concat());
    let (diff, code) = run(&["--diff", "--quiet"]);
    assert!(code <= 1, "{}: {diff}", case.display());
    assert_eq!(run(&["--fix-only"]).1, 0, "{}", case.display());
    assert_eq!(run(&["--diff", "--quiet"]), (String::new(), 0), "{}: fixed again", case.display());
    if diff.is_empty() {
        return None;
    }
    // A rule that is off by default must be selected to be asked at all.
    let (left, _) = reportlint(desk.path(), &[arguments, &["--extend-select", id]].concat());
    let is_clean = !left.contains("reportlint rule ");
    let (file, text) = match case.join("input.md").exists() {
        true => ("fixed.md", desk.read("input.md")),
        false => ("fixed.diff", diff),
    };
    Some(FixedCase { file, text, is_clean })
}

/// Copies the folder `from` into `to`, which is there.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let (entry, path) = entry.map(|entry| (entry.file_type().unwrap(), entry.path())).unwrap();
        let to = to.join(path.file_name().unwrap());
        if entry.is_dir() {
            fs::create_dir(&to).unwrap();
            copy(&path, &to);
        } else {
            #[cfg(unix)]
            if entry.is_symlink() {
                std::os::unix::fs::symlink(fs::read_link(&path).unwrap(), &to).unwrap();
                continue;
            }
            fs::copy(&path, &to).unwrap();
        }
    }
}

#[test]
fn every_case_prints_what_it_should() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rules");
    let mut wrong = Vec::new();
    // The kinds of fixes of each rule, and those for which a case is clean afterwards.
    let mut fixes: BTreeMap<String, [BTreeSet<Applicability>; 2]> = BTreeMap::new();
    let mut counts: BTreeMap<String, (usize, usize)> = rules().map(|meta| (meta.id.to_owned(), (0, 0))).collect();
    for rule in folders(&root) {
        let id = name(&rule);
        let Some(count) = counts.get_mut(&id) else {
            wrong.push(format!("fixtures/rules/{id}: there is no such rule"));
            continue;
        };
        for case in folders(&rule) {
            let at = format!("fixtures/rules/{id}/{}", name(&case));
            let mut arguments = vec![if case.join("input.md").exists() { "input.md" } else { "input" }];
            if case.join("schema.yaml").exists() {
                arguments.extend(["--schema", "schema.yaml"]);
            }
            let (printed, code) = reportlint(&case, &arguments);
            if case.join("valid.txt").exists() {
                count.1 += 1;
                let others_speak = case.join("expected.txt").exists();
                let found = printed.contains(&if others_speak {
                    format!("`reportlint rule {id}`")
                } else {
                    "reportlint rule ".into()
                });
                if found || code > 1 || code != 0 && !others_speak {
                    wrong.push(format!("{at}: should be clean, but exit code {code}:\n{printed}"));
                }
                if others_speak {
                    compare(&case.join("expected.txt"), &printed, &mut wrong);
                }
                continue;
            }
            count.0 += 1;
            let also = fs::read_to_string(case.join("also.txt")).unwrap_or_default();
            let others: Vec<&str> = printed
                .lines()
                .filter_map(|line| line.split_once("`reportlint rule ")?.1.split('`').next())
                .filter(|rule| *rule != id && !also.lines().any(|also| also == *rule))
                .collect();
            if code > 1 || !others.is_empty() || !printed.contains(&format!("`reportlint rule {id}`")) {
                wrong.push(format!("{at}: should show {id} alone, but exit code {code}, and {others:?}:\n{printed}"));
            }
            compare(&case.join("expected.txt"), &printed, &mut wrong);
            let kinds = offered(&printed, &id);
            // A case with safe fixes only is fixed without `--unsafe-fixes`.
            let unsafe_fixes = if kinds.contains(&Applicability::Unsafe) { &["--unsafe-fixes"][..] } else { &[] };
            let fixed = (!kinds.is_empty()).then(|| fixed(&case, &arguments, &id, unsafe_fixes)).flatten();
            for file in ["fixed.md", "fixed.diff"] {
                let path = case.join(file);
                match &fixed {
                    Some(fixed) if fixed.file == file => compare(&path, &fixed.text, &mut wrong),
                    _ if path.exists() && update() => fs::remove_file(path).unwrap(),
                    _ if path.exists() => wrong.push(format!("{at}/{file}: nothing is fixed")),
                    _ => {}
                }
            }
            let [known, clean] = fixes.entry(id.clone()).or_default();
            if fixed.is_some_and(|fixed| fixed.is_clean) {
                let is_unsafe = kinds.contains(&Applicability::Unsafe);
                clean.insert(if is_unsafe { Applicability::Unsafe } else { Applicability::Safe });
            }
            known.extend(kinds);
        }
    }
    for (id, (failing, passing)) in counts {
        if failing < 2 || passing < 1 {
            wrong.push(format!("fixtures/rules/{id}: {failing} failing and {passing} passing cases are too few"));
        }
    }
    for meta in rules() {
        let [kinds, clean] = fixes.remove(meta.id).unwrap_or_default();
        let said: &[Applicability] = match meta.fix {
            Fixable::No => &[],
            Fixable::Safe => &[Applicability::Safe],
            Fixable::Unsafe => &[Applicability::Unsafe],
            Fixable::Both => &[Applicability::Safe, Applicability::Unsafe],
        };
        if !kinds.iter().eq(said) {
            wrong.push(format!("{}: it says that its fixes are {said:?}, and they are {kinds:?}", meta.id));
        }
        for kind in said.iter().filter(|kind| !clean.contains(*kind)) {
            wrong.push(format!("fixtures/rules/{}: no case with {kind:?} fixes is clean afterwards", meta.id));
        }
    }
    assert!(wrong.is_empty(), "{} cases are wrong:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

/// `fixtures/reports/<schema>/<case>/input.md`, checked against the built-in schema of that name: with `valid.txt` nothing is
/// found, otherwise what `expected.txt` says.
#[test]
fn every_built_in_schema_knows_a_good_report_and_a_bad_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/reports");
    let mut wrong = Vec::new();
    for schema in Schema::built_in().filter(|name| *name != "event-report") {
        let (mut good, mut bad) = (0, 0);
        for case in folders(&root.join(schema)) {
            let (printed, code) = reportlint(&case, &["input.md", "--schema", schema]);
            if case.join("valid.txt").exists() {
                good += 1;
                if code != 0 || printed.contains("reportlint rule ") {
                    wrong.push(format!("{}: should be clean, but exit code {code}:\n{printed}", case.display()));
                }
            } else {
                bad += 1;
                // What is only a warning does not fail a run.
                assert!(code <= 1 && printed.contains("reportlint rule "), "{}: {printed}", case.display());
                compare(&case.join("expected.txt"), &printed, &mut wrong);
            }
        }
        assert!(good > 0 && bad > 0, "{schema} has {good} good reports and {bad} bad ones");
    }
    assert!(wrong.is_empty(), "{} cases are wrong:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn the_class_repository_shows_its_faults_and_nothing_else() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let (printed, code) = reportlint(&fixtures, &["class"]);
    let mut wrong = Vec::new();
    compare(&fixtures.join("class/expected.txt"), &printed, &mut wrong);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(code, 1);
}

/// What is left for people once the program has done its part, in few words, and then once it has done what it may not
/// do unasked.
#[test]
fn what_is_left_of_the_class_repository_needs_people() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let desk = Desk::empty();
    fs::create_dir(desk.path().join("class")).unwrap();
    copy(&fixtures.join("class"), &desk.path().join("class"));
    let mut wrong = Vec::new();
    for (file, more) in [("fixed.txt", &[][..]), ("fixed-unsafely.txt", &["--unsafe-fixes"])] {
        let arguments = [&["class", "--fix", "--format=compact"][..], more].concat();
        compare(&fixtures.join("class").join(file), &reportlint(desk.path(), &arguments).0, &mut wrong);
        let again = [&["class", "--diff", "--quiet"][..], more].concat();
        assert_eq!(reportlint(desk.path(), &again), (String::new(), 0));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
