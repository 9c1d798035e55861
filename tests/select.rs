//! Which rules apply: by default, by level, and by what the command line, variables and configs select and ignore.

#[path = "support/program.rs"]
mod program;

use std::fs;

use program::Desk;
use serde_json::{Value, json};

/// Something to say for several groups: no title, a heading that ends with a colon, an image without words that is not
/// there, and a link into nowhere.
const REPORT: &str = "### Diễn giả:\n\nAnh Khoa.\n\n![](/images/san-khau.jpg)\n\n[Chương trình](/khong-co/)\n";

const SCHEMA: &str =
    "name: visit\ntitle: { required: true }\nimages: { min: 1, exist: true, alt: required }\nlinks: { files: true }\n";

/// All that [`REPORT`] is told when nothing else is said.
const USUAL: [&str; 4] = ["image-alt", "image-not-found", "link-not-found", "title-missing"];

impl Desk {
    /// A site with one report.
    fn new() -> Self {
        let desk = Self::empty();
        desk.write("hugo.toml", "baseURL = 'https://example.org/'\n");
        desk.write("visit.yaml", SCHEMA);
        desk.write("content/a.md", REPORT);
        desk
    }

    fn with(config: &str) -> Self {
        let desk = Self::new();
        desk.write(".reportlint.yaml", config);
        desk
    }

    fn json(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Value {
        let common = ["--schema", "visit.yaml", "--format", "json", "content"];
        let run = self.run_with(variables, &[&common[..], arguments].concat());
        assert_eq!(run.stderr, "", "{arguments:?}");
        serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}", run.said()))
    }

    /// The rules that speak, sorted.
    fn rules(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Vec<String> {
        let found = self.json(variables, arguments);
        let rule = |found: &Value| found["rule"].as_str().unwrap().to_owned();
        let mut rules: Vec<String> = found["diagnostics"].as_array().unwrap().iter().map(rule).collect();
        rules.sort();
        rules
    }

    /// The points of the report.
    fn points(&self, arguments: &[&str]) -> Value {
        let run = self.run(&[&["grade", "--schema", "visit.yaml", "--format", "json", "content"], arguments].concat());
        assert_eq!(run.code, 0, "{}", run.said());
        let grades: Value = serde_json::from_str(&run.stdout).unwrap();
        json!([grades["summary"]["points"], grades["summary"]["possible"]])
    }
}

#[test]
fn rules_are_chosen_by_id_and_by_group_in_one_or_several_options() {
    let desk = Desk::new();
    let all = ["heading-punctuation", "image-alt", "image-not-found", "link-not-found", "title-missing"];
    for (arguments, expected) in [
        (&[][..] as &[&str], &USUAL[..]),
        (&["--select", "image-alt"], &["image-alt"]),
        (&["--select", "images"], &["image-alt", "image-not-found"]),
        (&["--select", "images,links"], &["image-alt", "image-not-found", "link-not-found"]),
        (&["--select", "images", "--select", " links"], &["image-alt", "image-not-found", "link-not-found"]),
        (&["--select=all"], &all),
        (&["--select", "structure"], &["heading-punctuation", "title-missing"]),
        (&["--select", "images", "--ignore", "image-alt"], &["image-not-found"]),
        (&["--select", "image-alt", "--ignore", "images"], &["image-alt"]),
        (&["--select", "front-matter"], &[]),
        (&["--ignore", "images"], &["link-not-found", "title-missing"]),
        (&["--ignore", "images,title-missing", "--ignore", "links"], &[]),
        (&["--extend-select", "heading-punctuation"], &all),
        (&["--extend-select", "structure"], &all),
        (&["--select", "links", "--extend-select", "image-alt"], &["image-alt", "link-not-found"]),
        (&["--ignore", "images", "--rule", "image-alt=error"], &["image-alt", "link-not-found", "title-missing"]),
        (&["--select", "images", "--rule", "image-alt=off"], &["image-not-found"]),
        (&["--select", "links", "--rule", "heading-punctuation=info"], &["heading-punctuation", "link-not-found"]),
    ] {
        assert_eq!(desk.rules(&[], arguments), expected, "{arguments:?}");
    }
}

#[test]
fn a_rule_that_is_off_by_default_is_switched_on_by_everyone_who_sets_severities() {
    let rule = "heading-punctuation";
    let severity = |desk: &Desk, arguments: &[&str]| {
        let found = desk.json(&[], arguments);
        let found = found["diagnostics"].as_array().unwrap().iter().find(|found| found["rule"] == rule).cloned();
        found.map(|found| found["severity"].as_str().unwrap().to_owned())
    };
    let level = |level: &str| format!("rules: {{ {rule}: {level} }}\n");
    let schema = |level: &str| {
        let desk = Desk::new();
        desk.write("visit.yaml", format!("{SCHEMA}rules: {{ {rule}: {level} }}\n"));
        desk
    };
    assert_eq!(severity(&Desk::new(), &[]), None);
    assert_eq!(severity(&Desk::new(), &["--rule", "heading-punctuation=error"]).as_deref(), Some("error"));
    assert_eq!(severity(&Desk::new(), &["--extend-select", rule]).as_deref(), Some("warning"));
    assert_eq!(severity(&Desk::with(&level("info")), &[]).as_deref(), Some("info"));
    assert_eq!(severity(&Desk::with(&format!("extend-select: [{rule}]\n")), &[]).as_deref(), Some("warning"));
    assert_eq!(severity(&schema("error"), &[]).as_deref(), Some("error"));
    assert_eq!(severity(&schema("error"), &["--select", rule]).as_deref(), Some("error"), "selecting keeps the level");
    assert_eq!(severity(&schema("off"), &["--select", "structure"]), None, "a group is not the rule's own name");
    assert_eq!(severity(&schema("off"), &["--select", rule]).as_deref(), Some("warning"));
    assert_eq!(severity(&Desk::with(&level("error")), &["--rule", "heading-punctuation=off"]), None);
    assert_eq!(severity(&Desk::with(&level("error")), &["--ignore", "structure"]), None);
}

#[test]
fn what_is_silenced_is_told_by_anyone_who_selects_that_rule() {
    let used = |config: &str, arguments: &[&str]| {
        let desk = Desk::with(config);
        desk.write("content/a.md", format!("<!-- reportlint-disable-file image-alt -->\n\n{REPORT}"));
        desk.rules(&[], arguments).contains(&"suppression-used".to_owned())
    };
    assert!(!used("", &[]));
    assert!(used("suppressions: warn\n", &[]));
    assert!(used("", &["--suppressions", "warn"]));
    assert!(used("rules: { suppression-used: error }\n", &[]));
    assert!(used("", &["--extend-select", "suppression-used"]));
    assert!(!used("suppressions: warn\n", &["--ignore", "suppression-used"]));
    assert!(!used("suppressions: ignore\nrules: { suppression-used: error }\n", &[]));
}

#[test]
fn configs_and_variables_select_as_options_do() {
    let config = "select: [images, title-missing]\nignore: [image-alt]\nextend-select: [heading-punctuation]\n";
    let desk = Desk::with(config);
    assert_eq!(desk.rules(&[], &[]), ["heading-punctuation", "image-not-found", "title-missing"]);
    assert_eq!(desk.rules(&[], &["--select", "links"]), ["link-not-found"]);
    assert_eq!(desk.rules(&[], &["--ignore", "structure"]), ["image-not-found"]);
    assert_eq!(desk.rules(&[], &["--no-config"]), USUAL);
    for empty in [
        "select:\nignore:\nextend-select:\n",
        "select: # nothing yet\n",
        "select: [all]\nignore: [heading-punctuation]\n",
    ] {
        assert_eq!(Desk::with(empty).rules(&[], &[]), USUAL, "{empty}");
    }
    assert_eq!(Desk::with("select: []\n").rules(&[], &[]), [""; 0], "none of them");
    let desk = Desk::new();
    for (variables, arguments, expected) in [
        (&[("REPORTLINT_SELECT", "images,links")][..], &[][..] as &[&str], &USUAL[..3]),
        (&[("REPORTLINT_SELECT", "images,links"), ("REPORTLINT_IGNORE", "links")], &[], &USUAL[..2]),
        (&[("REPORTLINT_SELECT", "images")], &["--select", "links"], &USUAL[2..3]),
        (&[("REPORTLINT_SELECT", ""), ("REPORTLINT_IGNORE", "")], &[], &USUAL),
        (
            &[("REPORTLINT_SELECT", "links"), ("REPORTLINT_EXTEND_SELECT", "image-alt")],
            &[],
            &["image-alt", "link-not-found"],
        ),
    ] {
        assert_eq!(desk.rules(variables, arguments), expected, "{variables:?} {arguments:?}");
    }
    let run = desk.run_with(&[("REPORTLINT_IGNORE", "imagse")], &["content"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("REPORTLINT_IGNORE") && run.stderr.contains("`images`"), "{}", run.stderr);
}

#[test]
fn unknown_names_are_refused_with_the_one_that_was_meant() {
    let desk = Desk::new();
    for (name, meant) in
        [("imagse", "images"), ("image-atl", "image-alt"), ("front_matter", "front-matter"), ("al", "all")]
    {
        for option in ["--select", "--ignore", "--extend-select"] {
            for (language, question) in [("en", "did you mean"), ("vi", "có phải bạn muốn viết")] {
                let run = desk.run(&["content", option, &format!("links,{name}"), "--language", language]);
                assert_eq!(run.code, 2, "{option} {name}");
                let reported = run.stderr.contains(&format!("{question} `{meant}`?"));
                assert!(reported && run.stderr.contains(&format!("`{name}`")), "{option} {name}: {}", run.stderr);
            }
        }
        for key in ["select", "ignore", "extend-select"] {
            desk.write("wrong.yaml", format!("{key}: [links, {name}]\n"));
            let run = desk.run(&["content", "--config", "wrong.yaml"]);
            assert_eq!(run.code, 2, "{key} {name}");
            assert!(run.stderr.contains(&format!("did you mean `{meant}`?")), "{key} {name}: {}", run.stderr);
            assert!(run.stderr.contains("wrong.yaml:1:"), "{}", run.stderr);
        }
        let run = desk.run(&["rule", name]);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains(&format!("did you mean `{meant}`?")), "{}", run.stderr);
    }
    for none in ["", "images,,links", "quite-another-thing"] {
        assert_eq!(desk.run(&["content", "--select", none]).code, 2, "{none:?}");
    }
}

#[test]
fn what_cannot_be_read_is_told_whatever_is_selected() {
    let desk = Desk::new();
    desk.write("content/a.md", "");
    fs::write(desk.path().join("content/a.md"), b"# \xff\xfe\n").unwrap();
    for arguments in [&["--select", "images"][..], &["--ignore", "file"], &["--ignore", "all"]] {
        assert_eq!(desk.rules(&[], arguments), ["file-unreadable"], "{arguments:?}");
    }
    assert_eq!(desk.rules(&[], &["--ignore", "file-unreadable"]), [""; 0]);
}

#[test]
fn a_comment_that_silences_a_rule_that_was_not_asked_is_not_called_unused() {
    let reported = |comment: &str, arguments: &[&str]| {
        let desk = Desk::new();
        let report = "# Chuyến thăm trại ong\n\nRất vui.\n";
        desk.write("visit.yaml", "title: { required: true }\n");
        desk.write("content/a.md", format!("<!-- reportlint-disable-file{comment} -->\n\n{report}"));
        desk.rules(&[], arguments).contains(&"suppression-unused".to_owned())
    };
    // Every rule was asked, and found nothing.
    assert!(reported(" title-missing", &[]));
    assert!(reported("", &[]));
    for arguments in [
        &["--ignore", "structure"][..],
        &["--select", "images,suppression-unused"],
        &["--rule", "title-missing=off"],
        &["--ignore", "title-missing", "--extend-select", "heading-punctuation"],
    ] {
        assert!(!reported(" title-missing", arguments), "{arguments:?}");
        assert!(!reported("", arguments), "what silences all may silence one that was not asked: {arguments:?}");
    }
    assert!(!reported(" heading-punctuation", &[]), "it is off by default");
    assert!(reported(" heading-punctuation", &["--extend-select", "heading-punctuation"]));
    assert!(reported(" title-missing", &["--select", "structure,suppression-unused"]));
}

#[test]
fn points_are_not_to_be_had_by_leaving_rules_out() {
    let desk = Desk::new();
    let usual = desk.points(&[]);
    assert_ne!(usual[0], usual[1], "something is lost");
    for config in ["select: [links]\n", "ignore: [structure, images]\n", "ignore: [all]\n", "select: []\n"] {
        assert_eq!(Desk::with(config).points(&[]), usual, "{config}");
    }
    for option in ["--select", "--ignore"] {
        for (language, why) in
            [("en", "points count everything that the schema requires"), ("vi", "điểm được tính cho mọi yêu cầu")]
        {
            let run = desk.run(&["grade", "content", option, "links", "--language", language]);
            assert_eq!(run.code, 2, "{option}");
            assert!(run.stderr.contains(why), "{}", run.stderr);
        }
    }
    let variables = [("REPORTLINT_IGNORE", "structure"), ("REPORTLINT_SELECT", "links")];
    let run = desk.run_with(&variables, &["grade", "--schema", "visit.yaml", "--format", "json", "content"]);
    let grades: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(grades["summary"]["points"], usual[0], "variables of check say nothing to grade");
    assert_eq!(desk.points(&["--extend-select", "heading-punctuation"]), usual, "a warning costs nothing");
}

#[test]
fn what_a_baseline_knows_of_rules_that_are_not_asked_stays_known() {
    let desk = Desk::new();
    let check = |arguments: &[&str]| desk.run(&[&["content", "--schema", "visit.yaml"], arguments].concat());
    assert_eq!(check(&["--write-baseline=known.json"]).code, 0);
    let whole = fs::read_to_string(desk.path().join("known.json")).unwrap();
    for arguments in [&["--select", "images"][..], &["--ignore", "structure"], &["--rule", "title-missing=off"]] {
        let known = check(&[&["--baseline=known.json"], arguments].concat());
        assert_eq!(known.code, 0, "{}", known.said());
        assert!(!known.said().contains("no longer"), "nothing is gone: {}", known.said());
        assert_eq!(check(&[&["--write-baseline=known.json"], arguments].concat()).code, 0);
        assert_eq!(fs::read_to_string(desk.path().join("known.json")).unwrap(), whole, "{arguments:?}");
    }
    // What is checked and found no more is.
    desk.write("content/a.md", REPORT.replace("![](", "![Sân khấu]("));
    assert_eq!(check(&["--select", "images", "--write-baseline=known.json"]).code, 0);
    let left = fs::read_to_string(desk.path().join("known.json")).unwrap();
    assert!(!left.contains("image-alt") && left.contains("title-missing"), "{left}");
}

#[test]
fn it_is_explained_who_switched_a_rule_on_or_off() {
    let line = |config: &str, arguments: &[&str], rule: &str| {
        let desk = Desk::with(config);
        let run = desk.run(&[&["--explain-config", "content/a.md"], arguments].concat());
        let line = run.stdout.lines().find(|line| line.trim_start().starts_with(&format!("{rule} "))).unwrap();
        line.split_whitespace().skip(1).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(line("", &[], "heading-punctuation"), "off default");
    assert_eq!(line("", &["--select", "structure"], "heading-punctuation"), "warning command line, what it selects");
    assert_eq!(line("", &["--ignore", "images"], "image-alt"), "off command line, what it selects");
    assert_eq!(line("language: en\nignore: [images]\n", &[], "image-alt"), "off .reportlint.yaml:2, what it selects");
    assert_eq!(line("suppressions: warn\n", &[], "suppression-used"), "warning `suppressions: warn`");
    assert_eq!(line("suppressions: allow\n", &[], "suppression-used"), "off default");
}

#[test]
fn the_list_of_rules_and_the_page_of_a_group_say_what_is_off_by_default() {
    let desk = Desk::new();
    let list = desk.run(&["rule"]).stdout;
    for (text, language, off) in
        [(list.clone(), "en", "off"), (desk.run(&["rule", "--language", "vi"]).stdout, "vi", "tắt")]
    {
        let all = ["brackets-kept", "heading-punctuation", "suppression-used", "template-kept"];
        for rule in all {
            let line = text.lines().find(|line| line.trim_start().starts_with(rule)).unwrap();
            assert_eq!(line.split_whitespace().nth(1), Some(off), "{language}: {line}");
        }
        assert_eq!(text.lines().filter(|line| line.split_whitespace().nth(1) == Some(off)).count(), all.len());
    }
    let groups = ["file", "front-matter", "structure", "content", "images", "links", "residue", "collection"];
    assert!(list.contains(&format!("{}.\n", groups.join(", "))), "{list}");
    for (group, listed) in groups.iter().zip(list.split("\n\n")) {
        let run = desk.run(&["rule", group]);
        assert_eq!((run.code, &*run.stderr), (0, ""), "{group}");
        assert!(run.stdout.contains(&format!("--select {group}")), "{}", run.stdout);
        // Its rules as they stand in the list, below a title.
        let rules: Vec<&str> = run.stdout.lines().filter(|line| line.starts_with("  ")).collect();
        assert_eq!(rules, listed.lines().skip(1).collect::<Vec<_>>(), "{group}");
    }
    let page = desk.run(&["rule", "heading-punctuation"]).stdout;
    assert!(page.contains("off by default, warning when selected"), "{page}");
}

#[test]
fn results_for_programs_name_the_default_of_each_rule() {
    let desk = Desk::new();
    let found = desk.json(&[], &["--select", "structure"]);
    let default = |rule: &str| {
        let rules = found["rules"].as_array().unwrap();
        rules.iter().find(|by| by["rule"] == rule).unwrap()["default"].clone()
    };
    assert_eq!((default("heading-punctuation"), default("title-missing")), (json!("off"), json!("error")));
    assert_eq!(found["rules"].as_array().unwrap().len(), 2, "those that found something");
    let run = desk.run(&["content", "--schema", "visit.yaml", "--format", "sarif", "--select", "structure"]);
    let log: Value = serde_json::from_str(&run.stdout).unwrap();
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    let of = |id: &str| rules.iter().find(|rule| rule["id"] == id).unwrap()["defaultConfiguration"].clone();
    assert_eq!(of("heading-punctuation"), json!({ "enabled": false, "level": "warning" }));
    assert_eq!(of("title-missing"), json!({ "enabled": true, "level": "error" }));
}

#[test]
fn a_finding_that_no_schema_asks_for_has_no_place_in_one() {
    let found = Desk::new().json(&[], &["--select", "heading-punctuation"]);
    assert_eq!(found["diagnostics"][0]["requirement"], Value::Null);
    assert_eq!(found["diagnostics"][0]["fixable"], true);
}

#[test]
fn shells_are_told_the_ids_and_groups() {
    let desk = Desk::new();
    for (shell, option) in [("bash", "--extend-select"), ("zsh", "--extend-select"), ("fish", "-l extend-select")] {
        let script = desk.run(&["completions", shell]).stdout;
        for name in [option, "heading-punctuation", "front-matter", "residue"] {
            assert!(script.contains(name), "{shell}: {name}");
        }
    }
}
