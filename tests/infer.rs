//! `reportlint schema infer`: what it prints and writes, and what does not stop it.

#[path = "support/program.rs"]
mod program;

use std::fs;

use program::{Desk, Run};

fn infer(desk: &Desk, arguments: &[&str]) -> Run {
    Run::of(program::command().current_dir(desk.path()).args(["schema", "infer"]).args(arguments))
}

fn check(desk: &Desk, file: &str) -> Run {
    Run::of(program::command().current_dir(desk.path()).args(["schema", "check", file]))
}

/// Minutes of a choir, of which the last has no plan.
fn choir() -> Desk {
    let desk = Desk::empty();
    for number in 0..6 {
        let plan = format!("## Plan for the concert\n\nSing it {number} more times.\n\n");
        let plan = if number == 5 { "" } else { &plan };
        let text = format!(
            "---\ntitle: Rehearsal {number}\ndate: 2025-03-0{}\n---\n\n# Rehearsal {number}\n\n## Who came\n\n- Lan\n- Minh {number}\n\n\
             ## Songs\n\nThe one about the ferry, {number} times.\n\n{plan}",
            number + 1
        );
        desk.write(&format!("minutes/{number}.md"), text);
    }
    desk
}

#[test]
fn the_schema_is_printed_and_is_right() {
    let desk = choir();
    let run = infer(&desk, &["minutes"]);
    assert_eq!(run.code, 0, "{run:?}");
    for line in [
        "name: minutes\n",
        "  - id: came  # in 6 of 6\n",
        "  - id: songs  # in 6 of 6\n",
        "  - id: plan-concert  # in 5 of 6\n",
        "      en: [Plan for the concert]  # 5\n",
        "    date: { type: date, required: true }  # in 6 of 6\n",
    ] {
        assert!(run.stdout.contains(line), "{line}: {}", run.stdout);
    }
    assert!(run.stderr.contains("3 sections from 6 samples; 5 of 6 pass\n"), "{run:?}");
    assert!(run.stderr.contains("5.md does not pass: the section “Plan for the concert” is missing"), "{run:?}");
    desk.write("own.yaml", &run.stdout);
    assert_eq!(check(&desk, "own.yaml").code, 0);
    let reports = Run::of(program::command().current_dir(desk.path()).args(["--schema", "own.yaml", "minutes/0.md"]));
    assert_eq!(reports.code, 0, "{reports:?}");
}

#[test]
fn how_many_must_pass_decides_what_is_required() {
    let desk = choir();
    let all = infer(&desk, &["minutes", "--strictness", "100%"]);
    assert!(all.stderr.contains("6 of 6 pass"), "{all:?}");
    let (_, plan) = all.stdout.split_once("- id: plan-concert").unwrap();
    assert!(plan.contains("required: recommended"), "{plan}");
    let wrong = infer(&desk, &["minutes", "--strictness", "most"]);
    assert_eq!(wrong.code, 2, "{wrong:?}");
    assert!(wrong.stderr.contains("lenient, usual or strict"), "{wrong:?}");
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_that_is_said() {
    let desk = choir();
    desk.write("choir.yaml", "mine");
    let refused = infer(&desk, &["minutes", "-o", "choir.yaml"]);
    assert_eq!((refused.code, desk.read("choir.yaml").as_str()), (2, "mine"), "{refused:?}");
    assert!(refused.stderr.contains("--force"), "{refused:?}");
    let written = infer(&desk, &["minutes", "-o", "choir.yaml", "--force"]);
    assert_eq!((written.code, written.stdout.as_str()), (0, ""), "{written:?}");
    assert!(desk.read("choir.yaml").contains("name: choir\n"));
    let new = infer(&desk, &["minutes", "-o", "new.yaml", "--name", "concerts"]);
    assert_eq!(new.code, 0, "{new:?}");
    assert!(desk.read("new.yaml").contains("name: concerts\n"));
    assert_eq!(check(&desk, "new.yaml").code, 0);
}

#[test]
fn a_file_that_cannot_be_read_does_not_stop_the_others() {
    let desk = choir();
    desk.write("minutes/bad.md", b"# Caf\xe9\n");
    fs::write(desk.path().join("minutes/list.md"), "No heading here.\n").unwrap();
    let run = infer(&desk, &["minutes", "nowhere"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.stdout.contains("- id: songs  # in 6 of 6"), "{run:?}");
    for part in ["bad.md` is skipped", "`nowhere` does not exist", "1 file without headings skipped"] {
        assert!(run.stderr.contains(part), "{part}: {run:?}");
    }
}

#[test]
fn where_there_is_no_markdown_nothing_is_inferred() {
    let desk = Desk::empty();
    desk.write("notes/a.txt", "# Not Markdown\n");
    let run = infer(&desk, &["notes"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:?}");
    assert!(run.stderr.contains("there are no Markdown files here"), "{run:?}");
    let vietnamese = infer(&desk, &["notes", "--language", "vi"]);
    assert!(vietnamese.stderr.contains("không có tệp Markdown nào"), "{vietnamese:?}");
    desk.write("notes/b.md", "only words\n");
    assert!(infer(&desk, &["notes"]).stderr.contains("no Markdown file here has a heading"));
}

#[test]
fn comments_and_messages_are_in_vietnamese_as_well() {
    let desk = choir();
    let run = infer(&desk, &["minutes", "--language", "vi"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.contains("# có ở 6 trên 6"), "{run:?}");
    assert!(run.stderr.contains("3 phần từ 6 bài mẫu; 5 trên 6 bài đạt"), "{run:?}");
}
