//! `reportlint grade`, end to end: who earns what, and how it is written down.

#[path = "support/program.rs"]
mod program;

use std::path::Path;

use program::{Desk, Run};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

/// A class: folders with sites in them.
struct Class(Desk);

const SCHEMA: &str = "\
name: visit
site: required
files: [\"**/*.md\"]
front-matter:
  required: true
  fields:
    date: { type: date, required: true, points: 0.5 }
    weight: { type: integer, required: true }
title: { required: true, points: 0.1 }
sections:
  - { id: people, headings: { en: [People], vi: [Mọi người] }, required: true, points: 2 }
  - { id: lessons, headings: { en: [Lessons], vi: [Bài học] }, required: recommended, points: 1.05 }
  - { id: thanks, headings: { en: [Thanks] } }
images: { min: 1, points: 0.35 }
phrases: [{ text: write here }]
";

const GOOD: &str = "\
---
date: 2025-09-18
weight: 1
---
# A visit to the harbour

## People

- Lan

## Lessons

![A crane](a.png)
";

impl Class {
    fn new(schema: &str) -> Self {
        let class = Self(Desk::empty());
        class.write("visit.yaml", schema);
        class
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        self.0.write(name, text);
        self
    }

    /// A report in a site of its own.
    fn report(&self, site: &str, text: impl AsRef<[u8]>) -> &Self {
        self.write(&format!("{site}/hugo.toml"), "").write(&format!("{site}/content/a.md"), text)
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.0.run_with(&[("COLUMNS", "120")], &[arguments, &["--schema", "visit.yaml"]].concat())
    }

    fn printed(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!((&*run.stderr, run.code), ("", 0));
        run.stdout
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.printed(&["grade", "--format", "json"])).unwrap()
    }

    /// Points, possible, and what is missing of the one report.
    fn of_one(text: impl AsRef<[u8]>) -> (f64, f64, Vec<String>) {
        Self::of_one_by(SCHEMA, text)
    }

    fn of_one_by(schema: &str, text: impl AsRef<[u8]>) -> (f64, f64, Vec<String>) {
        let class = Self::new(schema);
        class.report("lan", text);
        let json = class.json();
        let report = &json["sites"][0]["reports"][0];
        let name = |missing: &Value| {
            let name = missing["id"].as_str().or(missing["kind"].as_str()).unwrap();
            name.to_owned()
        };
        (
            report["points"].as_f64().unwrap(),
            report["possible"].as_f64().unwrap(),
            report["missing"].as_array().unwrap().iter().map(name).collect(),
        )
    }
}

fn got(points: f64, missing: &[&str]) -> (f64, f64, Vec<String>) {
    (points, 4.0, missing.iter().map(|&name| name.to_owned()).collect())
}

#[test]
fn a_report_with_everything_earns_everything() {
    assert_eq!(Class::of_one(GOOD), got(4.0, &[]));
}

#[test]
fn each_thing_loses_its_own_points() {
    for (old, new, points, missing) in [
        ("date: 2025-09-18", "date: 18/09/2025", 3.5, "date"),
        ("date: 2025-09-18", "date:", 3.5, "date"),
        ("date: 2025-09-18\n", "", 3.5, "date"),
        ("date: 2025-09-18", "date: 2025-09-18\ndate: 2025-09-18", 3.5, "date"),
        ("# A visit to the harbour", "A visit to the harbour", 3.9, "title"),
        ("## People", "**People**", 2.0, "people"),
        ("- Lan", "", 2.0, "people"),
        ("- Lan", "- Lan, write here", 2.0, "people"),
        // A recommended section that is missing is a warning, but what is not there earns nothing.
        ("## Lessons", "More of it.", 2.95, "lessons"),
        ("![A crane](a.png)", "No picture was taken.", 3.65, "images"),
        ("![A crane](a.png)", "![A crane](a crane.png)", 3.65, "images"),
    ] {
        assert_eq!(Class::of_one(GOOD.replace(old, new)), got(points, &[missing]), "{new}");
    }
}

#[test]
fn what_has_no_points_costs_none() {
    assert_eq!(Class::of_one(GOOD.replace("weight: 1", "weight: first")), got(4.0, &[]));
    assert_eq!(Class::of_one(GOOD.replace("# A visit", "# A visit (write here)")), got(4.0, &[]));
}

#[test]
fn what_one_finding_tells_of_many_costs_each_of_them() {
    let bold = GOOD.replace("## People", "**People**").replace("## Lessons", "**Lessons**");
    assert_eq!(Class::of_one(bold), got(0.95, &["people", "lessons"]));
    // The phrase is told once, and left in two sections.
    let unfilled = GOOD.replace("- Lan", "write here").replace("![A", "write here ![A");
    assert_eq!(Class::of_one(unfilled), got(0.95, &["people", "lessons"]));
    let broken = GOOD.replace("weight: 1", "weight: [1");
    assert_eq!(Class::of_one(broken), got(3.5, &["date"]));
    assert_eq!(Class::of_one(GOOD.split_once("---\n#").unwrap().1.replacen(" A", "# A", 1)), got(3.5, &["date"]));
}

#[test]
fn many_empty_sections_are_told_together_and_lose_apart() {
    let sections = ["one", "two", "three", "four"]
        .map(|id| format!("  - {{ id: {id}, headings: {{ en: [{id}] }}, required: true }}\n"))
        .concat();
    let schema = format!("name: visit\nsections:\n{sections}");
    let report = "## one\n\n## two\n\nText.\n\n## three\n\n## four\n";
    let missing = ["one", "three", "four"].map(str::to_owned).to_vec();
    assert_eq!(Class::of_one_by(&schema, report), (1.0, 4.0, missing));
}

#[test]
fn images_that_a_section_lacks_are_lacking_in_the_report_too() {
    let schema = "name: visit\nsections:\n  - { id: photos, headings: { en: [Photos] }, required: true, \
                  requires: { images: { min: 1 } } }\nimages: { min: 1 }\nphrases: [{ text: put them here }]\n";
    for photos in ["No picture.", "put them here", "![a](a b.png)", ""] {
        let (points, possible, _) = Class::of_one_by(schema, format!("## Photos\n\n{photos}\n\n## More\n\nText.\n"));
        assert_eq!((points, possible), (0.0, 2.0), "{photos}");
    }
}

#[test]
fn a_field_loses_its_points_whatever_its_name_is_made_of() {
    for name in ["weight", "a/b", "a~b", "a~1b", "phần/số"] {
        let schema = SCHEMA.replace("weight: { type: integer,", &format!("'{name}': {{ type: integer, points: 0.5,"));
        let full = GOOD.replace("weight: 1", &format!("{name}: 1"));
        let of = |text: &str| Class::of_one_by(&schema, text);
        assert_eq!(of(&full), (4.5, 4.5, vec![]), "{name}");
        let lost = (4.0, 4.5, vec![name.to_owned()]);
        assert_eq!(of(&full.replace(&format!("{name}: 1\n"), "")), lost, "{name} is missing");
        assert_eq!(of(&full.replace(&format!("{name}: 1"), &format!("{name}: 1\n{name}: 1"))), lost, "{name} twice");
    }
}

#[test]
fn without_points_each_required_thing_is_worth_one() {
    let schema = SCHEMA.lines().map(|line| {
        let cut = line.find(", points").map_or(line.len(), |at| at);
        let rest = line[cut..].find('}').map_or("", |end| &line[cut + end..]);
        format!("{}{}\n", &line[..cut], if rest.is_empty() { "" } else { " " }.to_owned() + rest)
    });
    let schema: String = schema.collect();
    assert!(!schema.contains("points"), "{schema}");
    // date, weight, title, people, images; lessons are only recommended.
    assert_eq!(Class::of_one_by(&schema, GOOD), (5.0, 5.0, vec![]));
    let without = GOOD.replace("## Lessons\n", "").replace("weight: 1\n", "");
    assert_eq!(Class::of_one_by(&schema, without), (4.0, 5.0, vec!["weight".to_owned()]));
}

#[test]
fn an_empty_or_unreadable_report_earns_nothing_and_says_why() {
    let class = Class::new(SCHEMA);
    class.report("an", "").report("binh", b"caf\xe9\n").report("chi", b"\x89PNG\0\xff").report("dung", GOOD);
    for arguments in
        [&["grade"][..], &["grade", "--rule", "file-unreadable=off"], &["grade", "--rule", "report-empty=info"]]
    {
        let table = class.printed(arguments);
        for row in [
            "0 of 4    0 %  the file is empty",
            "0 of 4    0 %  byte 3 (0xE9) is not UTF-8",
            "0 of 4    0 %  the file is not text",
            "4 of 4  100 %\n",
        ] {
            assert!(table.contains(row), "{row}\n{table}");
        }
    }
}

#[test]
fn nobody_earns_points_by_silencing_a_rule() {
    for silence in ["<!-- reportlint-disable-file -->", "<!-- reportlint-disable-file section-missing -->"] {
        let silenced = GOOD.replace("## People", silence);
        assert_eq!(Class::of_one(silenced), got(2.0, &["people"]));
    }
    let class = Class::new(SCHEMA);
    class.report("lan", GOOD.replace("## People", "The people"));
    // The teacher may.
    assert!(class.printed(&["grade", "--rule", "section-missing=off"]).contains("4 of 4  100 %"));
}

#[test]
fn sums_are_exact() {
    let class = Class::new("name: visit\ntitle: { required: true, points: 0.1 }\n");
    for index in 0..30 {
        class.write(&format!("lan/content/{index:02}.md"), "# Đi thăm bến cảng\n\nVui.\n");
    }
    class.write("lan/hugo.toml", "").report("minh", "Vui.\n");
    let json = class.json();
    assert_eq!(json["sites"][0]["points"].to_string(), "3");
    assert_eq!(json["summary"]["possible"].to_string(), "3.1");
    assert_eq!(json["summary"]["percent"].to_string(), "96.77");
}

#[test]
fn sites_come_by_name_and_reports_without_one_last() {
    let class = Class::new(SCHEMA);
    class.write("0.md", GOOD).report("minh/site", GOOD).report("lan/site", GOOD).report("hoa", GOOD);
    let json = class.json();
    let names: Vec<&Value> = json["sites"].as_array().unwrap().iter().map(|site| &site["site"]).collect();
    assert_eq!(names, ["hoa".into(), "lan/site".into(), "minh/site".into(), Value::Null].iter().collect::<Vec<_>>());
    let site = &json["sites"][1]["reports"][0];
    assert_eq!((&site["path"], &site["report"]), (&"lan/site/content/a.md".into(), &"content/a.md".into()));
    assert_eq!(site["title"], "A visit to the harbour");
}

#[test]
fn reports_stand_in_the_order_in_which_people_count() {
    let class = Class::new(SCHEMA);
    class.write("hoa/hugo.toml", "");
    for name in ["4.10-Fair", "4.2-Talk", "4.1-Visit"] {
        class.write(&format!("hoa/content/{name}/_index.md"), GOOD);
    }
    let numbers_after = |begin: &str, text: &str| {
        let found = text.match_indices(begin).map(|(at, begun)| text[at + begun.len()..].split('-').next());
        let mut numbers: Vec<_> = found.flatten().map(String::from).collect();
        numbers.dedup();
        numbers
    };
    for format in ["text", "csv", "json"] {
        let printed = class.printed(&["grade", "--format", format]);
        assert_eq!(numbers_after("content/4.", &printed), ["1", "2", "10"], "{printed}");
    }
    let page = class.printed(&["grade", "--format", "html"]);
    assert!(["2", "10"].iter().eq(numbers_after("class=\"path\">content/4.", &page).iter().filter(|n| *n != "1")));
}

#[test]
fn columns_stand_straight_whatever_the_names_are_written_in() {
    let class = Class::new(SCHEMA);
    let names = ["nguyễn-thị-ánh", "nguye\u{302}\u{303}n-thi\u{323}-a\u{301}nh", "日本", "👩‍💻-lan", "a"];
    for name in names {
        class.report(name, GOOD);
    }
    let table = class.printed(&["grade"]);
    let widths: Vec<usize> = table.lines().filter(|line| line.contains(" of 4 ")).map(UnicodeWidthStr::width).collect();
    assert_eq!(widths.len(), names.len() * 2, "{table}");
    assert!(widths.iter().all(|&width| width == widths[0]), "{table}");
}

#[test]
fn csv_has_a_line_for_each_report_and_site_and_no_formula() {
    let class = Class::new(SCHEMA);
    class
        .report("=HYPERLINK(\"x\")", GOOD.replace("# A visit", "# @SUM(1), +1"))
        .report("lan", GOOD.replace("- Lan", ""));
    assert_eq!(
        class.printed(&["grade", "--format", "csv"]),
        "row,site,report,title,schema,points,possible,percent,missing,silenced,folder,late_days,copy_group,copy_of,copy_percent,first_commit\r\n\
         report,\"'=HYPERLINK(\"\"x\"\")\",content/a.md,\"'@SUM(1), +1 to the harbour\",visit,4,4,100,,0,\"'=HYPERLINK(\"\"x\"\")\",,,,,\r\n\
         site,\"'=HYPERLINK(\"\"x\"\")\",,,,4,4,100,,0,\"'=HYPERLINK(\"\"x\"\")\",,,,,\r\n\
         report,lan,content/a.md,A visit to the harbour,visit,2,4,50,people,0,lan,,,,,\r\n\
         site,lan,,,,2,4,50,,0,lan,,,,,\r\n\
         total,,,,,6,8,75,,0,,,,,,\r\n"
    );
}

#[test]
fn the_result_goes_into_the_file_that_is_named() {
    let class = Class::new(SCHEMA);
    class.report("lan", GOOD);
    let printed = class.printed(&["grade", "--format", "csv"]);
    assert_eq!(class.printed(&["grade", "--format", "csv", "-o", "grades.csv"]), "");
    assert_eq!(class.0.read("grades.csv"), printed);
    let run = class.run(&["grade", "-o", "nowhere/grades.csv"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("could not be written to `nowhere/grades.csv`"));
}

#[test]
fn what_cannot_be_graded_is_no_grade() {
    let class = Class::new(SCHEMA);
    assert_eq!(class.run(&["grade", "nothing"]).code, 2);
    class.report("lan", GOOD);
    let run = class.run(&["grade", "lan", "nothing"]);
    assert_eq!(run.code, 2);
    let table = run.stdout;
    assert!(table.ends_with("1 report of 1 site: 4 of 4 points, 100 %; 1 failure, see above\n"), "{table}");
}

#[test]
fn points_that_mean_nothing_are_refused() {
    let printed = |points: &str| {
        let class = Class::new(&format!("name: visit\n{points}\n"));
        class.report("lan", GOOD);
        let run = class.run(&["grade"]);
        assert_eq!(run.code, 2, "{points}");
        run.stderr
    };
    let section = |rest: &str| format!("sections: [{{ id: a, headings: {{ en: [A] }}, {rest} }}]");
    assert!(printed(&section("required: true, points: -1")).contains("`-1` is not a number of points"));
    assert!(printed(&section("required: true, points: 0.125")).contains("`0.125` is not a number of points"));
    assert!(printed(&section("required: true, points: two")).contains("points"));
    assert!(printed(&section("points: 1")).contains("earned by leaving it out"));
    assert!(printed("images: { points: 1 }").contains("earned by leaving it out"));
    assert!(printed("title: { points: 1 }").contains("earned by leaving it out"));
    assert!(
        printed("front-matter: { fields: { a: { type: map, fields: { b: { required: true, points: 1 } } } } }")
            .contains("as a whole")
    );
}

#[test]
fn the_class_of_the_fixtures_is_graded_as_it_is_checked() {
    let mut command = program::command();
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    let run = Run::of(command.args(["grade", "--format", "json", "fixtures/class/ngoc-anh"]));
    assert_eq!(run.json()["summary"]["percent"], 100);
    assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/grade.md").is_file());
}
