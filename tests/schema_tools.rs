//! `reportlint schema diff` and `schema test`: what authors of a schema are told.

#[path = "support/program.rs"]
mod program;

use program::{Desk, Run};

const OLD: &str = "\
languages: { en: \"\" }
front-matter:
  fields:
    date: { type: date, required: true, min: 2020-01-01 }
    place: { values: [port, mill, dam] }
title: { required: true }
sections:
  - { id: aim, headings: [Aim], required: recommended, requires: { words: { min: 20 } } }
  - { id: photos, headings: [Photos], required: true, requires: { images: { min: 1 } } }
order: listed
rules: { image-alt: warning }
";

const NEW: &str = "\
extends: old.yaml
name: new
front-matter:
  fields:
    date: { min: 2021-01-01, checks: [{ max: 2021-12-31, severity: warning }] }
    place: { values: [port, mill] }
    team: { type: string, required: true }
sections:
  - { id: aim, required: true, requires: { words: { min: 10 }, text: [why] } }
  - { id: thanks, headings: [Thanks] }
order: any
rules: { image-alt: error }
";

fn desk() -> Desk {
    let desk = Desk::empty();
    desk.write("old.yaml", OLD);
    desk.write("new.yaml", NEW);
    desk
}

fn run(desk: &Desk, arguments: &[&str]) -> Run {
    Run::of(program::command().current_dir(desk.path()).arg("schema").args(arguments))
}

#[test]
fn what_a_schema_asks_more_or_less_is_told_part_by_part() {
    let told = run(&desk(), &["diff", "old.yaml", "new.yaml"]);
    assert_eq!(told.code, 1, "{told:?}");
    assert_eq!(
        told.stdout,
        "new.yaml, compared with old.yaml:

field `date`
  requires more: `min` is `2021-01-01`, was `2020-01-01`
  requires more: `checks` is new: `[{ max: 2021-12-31, severity: warning }]`

field `place`
  requires more: `values` is `[port, mill]`, was `[port, mill, dam]`

field `team`
  requires more: is new: `{ type: string, required: true }`

section `aim`
  requires more: `required` is `true`, was `recommended`
  requires less: `requires.words.min` is `10`, was `20`
  requires more: `requires.text` is new: `[why]`

section `thanks`
  differs: is new: `{ id: thanks, headings: [Thanks] }`

`order`
  requires less: is removed, was `listed`

`rules`
  requires more: `image-alt` is `error`, was `warning`
"
    );
    let back = run(&desk(), &["diff", "new.yaml", "old.yaml", "--language", "vi"]);
    for part in [
        "old.yaml so với new.yaml:",
        "phần `aim`\n  yêu cầu ít hơn: `required` là `recommended`, trước là `true`",
        "trường `team`\n  yêu cầu ít hơn: đã bỏ, trước là",
        "`order`\n  yêu cầu nhiều hơn: mới có: `listed`",
    ] {
        assert!(back.stdout.contains(part), "{part}: {}", back.stdout);
    }
}

#[test]
fn schemas_that_ask_for_the_same_are_no_difference() {
    let desk = desk();
    desk.write("same.yaml", "extends: old.yaml\nsummary: The same\nown-headings: false\nphrases: []\n");
    let told = run(&desk, &["diff", "old.yaml", "same.yaml"]);
    assert_eq!((told.code, &*told.stdout), (0, "old.yaml and same.yaml require the same\n"));
    assert_eq!(run(&desk, &["diff", "event-report", "event-report"]).code, 0);
    assert_eq!(run(&desk, &["diff", "event-report", "proposal"]).code, 1);
    assert_eq!(run(&desk, &["diff", "old.yaml", "nowhere.yaml"]).code, 2);
}

#[test]
fn programs_get_a_list_of_changes() {
    let told = run(&desk(), &["diff", "old.yaml", "new.yaml", "--format", "json"]);
    let list = told.json();
    let first = &list[0];
    assert_eq!(first["pointer"], "/front-matter/fields/date/min");
    assert_eq!((&first["change"], &first["before"]), (&"more".into(), &"2020-01-01".into()));
    let same = run(&desk(), &["diff", "adr", "adr", "--format", "json"]);
    assert_eq!((same.code, &*same.stdout), (0, "[]\n"));
}

const REPORT: &str = "# A day at the port\n\n## Aim\n\nWe went to the port to see how the cranes are steered, \
                      and how so few people load so many ships a day without an accident in years.\n";

fn samples() -> Desk {
    let desk = Desk::empty();
    desk.write(
        "class/schema.yaml",
        "languages: { en: \"\", vi: .vi }\nfront-matter: { fields: { date: { type: date } } }\ntitle: { required: true }\n\
         sections: [{ id: aim, headings: { en: [Aim], vi: [Mục đích] }, required: true, requires: { words: { min: 5 } } }]\n",
    );
    desk.write("class/pass/port.md", REPORT);
    desk.write("class/fail/section-missing.aim.md", "# A day at the port\n\n## Thanks\n\nTo all who came with us.\n");
    desk.write(
        "class/fail/section-missing.aim.vi.md",
        "# Một ngày ở cảng\n\n## Cảm ơn\n\nCảm ơn mọi người đã đi cùng.\n",
    );
    desk.write("class/fail/field-type.date two.md", format!("---\ndate: yesterday\n---\n\n{REPORT}"));
    desk.write(
        "class/fail/short.md",
        "<!-- expect: content-count.aim -->\n\n# A day at the port\n\n## Aim\n\nCranes.\n",
    );
    desk.write("class/fail/title-missing/index.md", REPORT.replace("# A day at the port\n", ""));
    desk.write("class/fail/README.md", "# What is wrong here\n");
    desk
}

#[test]
fn samples_that_are_as_they_should_be_are_counted() {
    let told = run(&samples(), &["test", "class"]);
    assert_eq!((told.code, &*told.stdout), (0, "6 samples: all as expected\n"), "{told:?}");
}

#[test]
fn each_sample_that_differs_is_told_with_what_was_found() {
    let desk = samples();
    desk.write("class/pass/bare.md", "# A day at the port\n\n## Thanks\n\nTo all who came with us.\n");
    desk.write("class/fail/section-missing.aim right.md", REPORT);
    desk.write("class/fail/anything.md", REPORT);
    desk.write("class/fail/image-alt.md", "# A day at the port\n\n## Thanks\n\nTo all who came.\n");
    desk.write("class/fail/section-mising.aim.md", REPORT);
    let told = run(&desk, &["test", "class"]);
    assert_eq!(told.code, 1);
    for line in [
        "class/pass/bare.md: must pass, but has section-missing.aim (",
        "class/fail/section-missing.aim right.md: must have section-missing.aim, but nothing was found",
        "class/fail/anything.md: must fail, but has no error",
        "class/fail/image-alt.md: must have image-alt, but has section-missing.aim (",
        "class/fail/section-mising.aim.md: there is no rule `section-mising`: write `section-missing`",
        "11 samples: 5 not as expected",
    ] {
        assert!(told.stdout.contains(line), "{line}: {}", told.stdout);
    }
    let vi = run(&desk, &["test", "class", "--language", "vi"]);
    assert!(vi.stdout.contains("anything.md: phải có lỗi, nhưng không có lỗi nào"), "{}", vi.stdout);
}

#[test]
fn without_samples_or_schema_nothing_is_tested() {
    let desk = samples();
    desk.write("empty/schema.yaml", OLD);
    assert_eq!(run(&desk, &["test", "empty"]).code, 2);
    assert_eq!(run(&desk, &["test", "class/pass"]).code, 2);
    let other = run(&desk, &["test", "class", "--schema", "event-report"]);
    assert_eq!(other.code, 1, "{other:?}");
}
