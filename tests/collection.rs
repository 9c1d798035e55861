//! Copies, as the program finds them: what it is told to compare with, and what of that cannot be read.

#[path = "support/class.rs"]
mod class;
#[path = "support/program.rs"]
mod program;

use std::fs;

use class::{class, text};
use program::Run;

#[test]
fn every_text_to_compare_with_that_cannot_be_read_is_told_and_the_others_are_compared_with() {
    let class = class(&[("an", &text("fern")), ("binh", &text("moss"))]);
    let inside = |name: &str| class.path().join(name);
    fs::write(inside("sample.md"), text("moss")).unwrap();
    fs::write(inside(".reportlint.yaml"), "copies: { templates: [gone.md, sample.md, lost.md] }\n").unwrap();
    fs::write(inside("broken.idx"), "no index").unwrap();
    let mut command = program::command();
    command.current_dir(class.path()).args(["an", "binh", "--format", "compact"]);
    let run = Run::of(command.args(["--index", "gone.idx", "--index", "broken.idx"]));
    let (out, errors) = (run.stdout, run.stderr);
    for unread in ["`gone.idx` cannot be read", "`broken.idx`: ", "`gone.md`, which", "`lost.md`, which"] {
        assert!(errors.contains(unread), "{unread}: {errors}");
    }
    assert!(out.contains("this page is still the template"), "{out}");
    assert_eq!(run.code, 2, "{errors}");
}

#[test]
fn a_class_is_kept_in_an_index_and_compared_with() {
    let index = tempfile::tempdir().unwrap();
    let file = index.path().join("class.idx");
    let reportlint = |arguments: &[&str]| {
        Run::of(program::command().current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments).arg(&file))
    };
    let built = reportlint(&["index", "build", "fixtures/class/minh-khoi", "fixtures/class/ngoc-anh", "-o"]);
    assert!(built.stdout.starts_with("12 reports of 2 sites and 1 template in "), "{}", built.stdout);
    assert_eq!(built.code, 0);
    let compared = reportlint(&["fixtures/class/vu-ha-my", "--format", "compact", "--index"]);
    let said = compared.stdout;
    assert!(said.contains("is also in `minh-khoi: content/4-EventParticipated/4.1-Event1/_index.md`"), "{said}");
}
