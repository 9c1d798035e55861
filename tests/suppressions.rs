//! What reports silence is told: in every format, in both languages, and not beyond what the config allows.

#[path = "support/program.rs"]
mod program;

use std::fs;

use program::{Desk, Run};
use reportlint::inside::{FORMATS, FormatMeta};
use serde_json::Value;

const SCHEMA: &str = "\
name: visit
site: required
front-matter: { fields: { date: { type: date } } }
title: { required: true }
images: { alt: required, remote: warn }
";

/// Two problems, one silenced by a comment with a reason, one told.
const SOME: &str = "\
---
title: Một buổi ở xưởng giấy
---

# Một buổi ở xưởng giấy

<!-- reportlint-disable-next-line image-alt -- ảnh để trang trí -->
![](/images/giay.png)

![](/images/khuon.png)
";

/// Everything is silenced.
const ALL: &str = "\
---
title: Giấy dó
reportlint: { disable: true }
---

![](/images/a.png) ![](/images/b.png)
";

const CLEAN: &str = "---\ntitle: Mực\n---\n\n# Mực\n\n![Lọ mực](/images/muc.png)\n";

const STOPS: &str = "\
---
title: Giấy dó
date: soon
---

# Giấy dó

<!-- reportlint-disable-file -->

![](/images/a.png)

{{% notice %}}
";

impl Desk {
    fn new(files: &[(&str, &str)]) -> Self {
        let desk = Self::empty();
        desk.write("visit.yaml", SCHEMA);
        files.iter().for_each(|(name, text)| desk.write(name, text));
        desk
    }

    /// A class of three reports, two of which silence something.
    fn class() -> Self {
        Self::new(&[("some.md", SOME), ("all.md", ALL), ("clean.md", CLEAN)])
    }

    /// Checks every Markdown file against the schema.
    fn check(&self, arguments: &[&str]) -> Run {
        let mut all = vec!["--schema", "visit.yaml"];
        all.extend(arguments);
        let mut files: Vec<String> = fs::read_dir(self.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".md"))
            .collect();
        files.sort();
        all.extend(files.iter().map(String::as_str));
        self.run(&all)
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let run = self.check(&[&["--format", "json"], arguments].concat());
        run.json()
    }

    /// The rules of what is told, and of what is silenced.
    fn rules(&self, arguments: &[&str]) -> (Vec<String>, Vec<String>) {
        let json = self.json(arguments);
        let rules = |key: &str| {
            let all = json[key].as_array().unwrap().iter();
            all.map(|found| found["rule"].as_str().unwrap().to_owned()).collect()
        };
        (rules("diagnostics"), rules("suppressed"))
    }
}

#[test]
fn the_closing_line_says_how_much_is_silenced() {
    let desk = Desk::class();
    for (arguments, reported) in [
        (&["--format", "human"][..], "4 problems silenced in 2 reports"),
        (&["--format", "compact"], "4 problems silenced in 2 reports"),
        (&["--format", "github"], "4 problems silenced in 2 reports"),
        (&["--format", "gitlab"], "4 problems silenced in 2 reports"),
        (&["--format", "rdjson"], "4 problems silenced in 2 reports"),
        (&["--format", "checkstyle"], "4 problems silenced in 2 reports"),
        (&["--statistics"], "4 problems silenced in 2 reports"),
        (&["--language", "vi"], "4 vấn đề bị ẩn trong 2 báo cáo"),
        (&["--language", "vi", "--format", "compact"], "4 vấn đề bị ẩn trong 2 báo cáo"),
    ] {
        let run = desk.check(arguments);
        let said = run.said();
        assert_eq!(said.matches(reported).count(), 1, "{arguments:?}\n{said}");
        let quiet = desk.check(&[&["--quiet"], arguments].concat());
        assert!(!quiet.said().contains(reported), "{arguments:?}");
    }
}

#[test]
fn one_is_told_as_one_and_none_not_at_all() {
    let one = Desk::new(&[("some.md", SOME), ("clean.md", CLEAN)]);
    for (language, reported) in
        [("en", "; 1 problem silenced in 1 report\n"), ("vi", "; 1 vấn đề bị ẩn trong 1 báo cáo\n")]
    {
        let run = one.check(&["--language", language]);
        assert!(run.stdout.ends_with(reported), "{}", run.stdout);
    }
    let none = Desk::new(&[("clean.md", CLEAN)]);
    // One has a number for them whatever it is.
    for format in FORMATS.iter().map(|meta| meta.name).filter(|&name| name != "json") {
        let run = none.check(&["--format", format]);
        let said = run.said();
        let style = said.find("<style>").zip(said.find("</style>"));
        let said = style.map_or(said.clone(), |(from, to)| said[..from].to_owned() + &said[to..]);
        assert!(!said.contains("silenced") && !said.contains("suppressions"), "{format}: {said}");
    }
}

#[test]
fn json_lists_what_is_silenced_and_by_what() {
    let json = Desk::class().json(&[]);
    assert_eq!(json["summary"]["suppressed"], serde_json::json!({ "diagnostics": 4, "files": 2 }));
    assert_eq!(json["summary"]["errors"], 0);
    assert_eq!(json["diagnostics"].as_array().unwrap().len(), 1);
    let suppressed = json["suppressed"].as_array().unwrap();
    let said: Vec<_> = suppressed
        .iter()
        .map(|found| {
            let by = &found["suppression"];
            let line = |place: &Value| place["start"]["line"].as_u64().unwrap();
            (
                found["path"].as_str().unwrap(),
                found["rule"].as_str().unwrap(),
                line(found),
                by["kind"].as_str().unwrap(),
                line(by),
                by["reason"].as_str(),
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            ("all.md", "image-alt", 6, "front-matter", 3, None),
            ("all.md", "title-missing", 6, "front-matter", 3, None),
            ("all.md", "image-alt", 6, "front-matter", 3, None),
            ("some.md", "image-alt", 8, "comment", 7, Some("ảnh để trang trí")),
        ]
    );
    assert_eq!(suppressed[0]["suppression"]["path"], Value::Null);
}

#[test]
fn sarif_has_suppressed_results() {
    let run = Desk::class().check(&["--format", "sarif"]);
    let sarif = run.json();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 5);
    // Said of every result or of none.
    assert!(results.iter().all(|result| result["suppressions"].is_array()));
    let suppressed: Vec<&Value> =
        results.iter().flat_map(|result| result["suppressions"].as_array().unwrap()).collect();
    assert_eq!(suppressed.len(), 4);
    assert!(suppressed.iter().all(|suppression| suppression["kind"] == "inSource"));
    let last = suppressed.last().unwrap();
    assert_eq!(last["justification"], "ảnh để trang trí");
    let place = &last["location"]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "some.md");
    assert_eq!(place["region"]["startLine"], 7);
    let fingerprints: std::collections::BTreeSet<String> = results
        .iter()
        .map(|result| {
            let uri = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
            format!("{uri} {} {}", result["ruleId"], result["partialFingerprints"])
        })
        .collect();
    assert_eq!(fingerprints.len(), 5);
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
    }
}

#[test]
fn junit_tells_it_beside_the_tests() {
    let run = Desk::class().check(&["--format", "junit"]);
    let document = roxmltree::Document::parse(&run.stdout).unwrap();
    let suite = |name: &str| {
        let mut suites = document.descendants().filter(|node| node.has_tag_name("testsuite"));
        suites.find(|node| node.attribute("name") == Some(name)).unwrap()
    };
    let out = |name: &str| {
        let mut children = suite(name).children();
        children
            .find(|node| node.has_tag_name("system-out"))
            .and_then(|node| node.text())
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(suite("all.md").attribute("failures"), Some("0"));
    assert_eq!(out("all.md").lines().count(), 3);
    assert!(out("some.md").contains(
        "some.md:8:1: image-alt: the image has no alternative text (silenced by the comment in line 7: ảnh để trang trí)"
    ));
    assert_eq!(out("clean.md"), "");
}

#[test]
fn the_page_lists_it_in_grey_and_counts_it_apart() {
    let desk = Desk::class();
    for (language, total, heading, by) in [
        ("en", "silenced", "⊘ Silenced in the report: 3", "silenced by the front matter in line 3"),
        ("vi", "bị ẩn", "⊘ Bị ẩn trong báo cáo: 3", "bị ẩn bởi front matter ở dòng 3"),
    ] {
        let page = desk.check(&["--format", "html", "--language", language]).stdout;
        assert!(page.contains(&format!("<dt>{total}</dt><dd><span data-of=\"silenced\">⊘ 4</span></dd>")), "{page}");
        assert!(page.contains(heading) && page.contains(by), "{page}");
        assert!(page.contains("<ul class=\"silenced\">"));
        // What is found is counted without it.
        let listed = |element: &str| page.matches(&format!("<{element} data-rule=")).count();
        assert_eq!((page.matches("data-rule=").count(), listed("li class=\"warning\""), listed("tr")), (2, 1, 1));
    }
}

#[test]
fn grades_count_it_and_lose_as_many_points() {
    let desk = Desk::new(&[("all.md", ALL)]);
    let cell = |run: &Run, name: &str| {
        let mut lines = run.stdout.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let (names, row) = (lines.next().unwrap(), lines.next_back().unwrap());
        row[names.iter().position(|column| *column == name).unwrap()].to_owned()
    };
    let grade = |more: &[&str]| desk.run(&[&["grade", "--schema", "visit.yaml", "all.md"], more].concat());
    let csv = grade(&["--format", "csv"]);
    let reported = grade(&["--format", "csv", "--no-suppressions"]);
    assert_eq!((&*cell(&csv, "points"), &*cell(&reported, "points")), ("0", "0"));
    assert_eq!((&*cell(&csv, "silenced"), &*cell(&reported, "silenced")), ("3", "0"));
    let json = grade(&["--format", "json"]).json();
    assert_eq!((&json["summary"]["silenced"], &json["sites"][0]["reports"][0]["silenced"]), (&3.into(), &3.into()));
    assert!(grade(&[]).stdout.trim_end().ends_with("; 3 problems silenced in 1 report"));
}

#[test]
fn the_step_summary_of_github_says_it() {
    let desk = Desk::class();
    let summary = desk.path().join("summary");
    let file = summary.to_str().unwrap();
    desk.run_with(
        &[("GITHUB_STEP_SUMMARY", file)],
        &["--schema", "visit.yaml", "--format", "github", "all.md", "some.md", "clean.md"],
    );
    let said = fs::read_to_string(&summary).unwrap();
    assert!(said.contains("reports checked: 3 · errors: 0 · warnings: 1 · silenced: 4\n"), "{said}");
}

#[test]
fn files_for_programs_leave_the_line_to_people() {
    let desk = Desk::class();
    let run = desk.check(&["--format", "gitlab=out.json", "--format", "compact"]);
    assert_eq!(run.stderr, "3 reports checked: 0 errors, 1 warning; 4 problems silenced in 2 reports\n");
    let run = desk.check(&["--format", "gitlab=out.json"]);
    assert_eq!((run.stdout.matches("silenced").count(), &*run.stderr), (1, ""));
}

#[test]
fn the_config_decides_what_comments_may_do_and_the_command_line_has_the_last_word() {
    let desk = Desk::new(&[("all.md", ALL)]);
    let unused = "<!-- reportlint-disable-file list-kind -->\n\n";
    desk.write("all.md", ALL.replace("![](/images/a", &format!("{unused}![](/images/a")));
    let (image, title, used) = ("image-alt", "title-missing", "suppression-used");
    let hidden = [title, image, image].map(str::to_owned);
    // `list-kind` is not asked for, so that its comment is never said to be of no use.
    for (config, arguments, variable, reported, silenced) in [
        ("", &[][..], None, &[][..], &hidden[..]),
        ("suppressions: allow\n", &[], None, &[], &hidden),
        ("suppressions: warn\n", &[], None, &[used], &hidden),
        ("suppressions: ignore\n", &[], None, &[title, image, image], &[]),
        ("suppressions: allow-all\n", &[], None, &[], &hidden),
        ("suppressions: ignore\n", &["--suppressions", "allow"], None, &[], &hidden),
        ("suppressions: warn\n", &["--no-suppressions"], None, &[title, image, image], &[]),
        ("", &["--suppressions=warn"], None, &[used], &hidden),
        ("suppressions: allow\n", &[], Some("ignore"), &[title, image, image], &[]),
        ("", &["--suppressions=warn"], Some("ignore"), &[used], &hidden),
        ("", &["--no-suppressions"], Some("warn"), &[title, image, image], &[]),
        ("suppressions: warn\nrules: { suppression-used: off }\n", &[], None, &[], &hidden),
    ] {
        desk.write(".reportlint.yaml", config);
        let variables: Vec<_> = variable.map(|mode| ("REPORTLINT_SUPPRESSIONS", mode)).into_iter().collect();
        let run =
            desk.run_with(&variables, &[&["--schema", "visit.yaml", "--format", "json", "all.md"], arguments].concat());
        let json = run.json();
        let rules = |key: &str| -> Vec<String> {
            json[key].as_array().unwrap().iter().map(|found| found["rule"].as_str().unwrap().to_owned()).collect()
        };
        let case = format!("{config:?} {arguments:?} {variable:?}");
        assert_eq!(rules("diagnostics"), reported, "{case}");
        assert_eq!(rules("suppressed"), silenced, "{case}");
    }
}

#[test]
fn warnings_of_suppressions_count_for_the_exit_status() {
    let desk = Desk::new(&[("all.md", ALL)]);
    assert_eq!(desk.check(&["--fail-on", "warning"]).code, 0);
    assert_eq!(desk.check(&["--fail-on", "warning", "--suppressions=warn"]).code, 1);
    assert_eq!(desk.check(&["--suppressions=warn", "--rule", "suppression-used=error"]).code, 1);
    assert_eq!(desk.check(&["--no-suppressions"]).code, 1);
}

#[test]
fn a_mode_that_is_none_is_refused_with_those_there_are() {
    let desk = Desk::new(&[("all.md", ALL)]);
    desk.write(".reportlint.yaml", "suppressions: deny\n");
    let run = desk.run(&["--schema", "visit.yaml", "all.md"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("allow-all"), "{}", run.stderr);
    assert!(run.stderr.contains(".reportlint.yaml:1:15"), "{}", run.stderr);
    let run = desk.run(&["--suppressions=deny", "all.md"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("allow-all"), "{}", run.stderr);
}

#[test]
fn what_stops_the_build_is_told_whatever_the_report_says() {
    let desk = Desk::new(&[("stops.md", STOPS)]);
    let (reported, silenced) = desk.rules(&[]);
    assert_eq!(reported, ["field-type", "shortcode-unclosed"]);
    assert_eq!(silenced, ["image-alt"]);
    for (language, note) in [
        ("en", "the comment in line 8 cannot silence what stops the build"),
        ("vi", "chú thích ở dòng 8 không ẩn được lỗi khiến Hugo không dựng được trang web"),
    ] {
        let run = desk.check(&["--format", "github", "--language", language]);
        assert_eq!((run.code, run.stdout.matches(note).count()), (1, 2), "{}", run.stdout);
    }
    let (reported, silenced) = desk.rules(&["--suppressions=allow-all"]);
    assert_eq!((reported.len(), silenced.len()), (0, 3));
    // Without effect, there is no attempt either.
    let run = desk.check(&["--no-suppressions"]);
    assert!(!run.stdout.contains("cannot silence"), "{}", run.stdout);
}

#[test]
fn every_fault_that_hugo_gives_up_over_stays() {
    for (front_matter, body, rule) in [
        ("title: a: b", "", "front-matter-syntax"),
        ("title: [a", "", "front-matter-syntax"),
        ("date: 2025-02-30", "", "field-type"),
        ("title: a\ntitle: b", "", "field-duplicate"),
        ("title: a", "{{< param \"a >}}", "shortcode-unclosed"),
        ("title: a", "{{% /notice %}}", "shortcode-unclosed"),
    ] {
        let comment = format!("<!-- reportlint-disable-file {rule} -->");
        let desk = Desk::new(&[("a.md", &format!("---\n{front_matter}\n---\n\n# A\n\n{comment}\n\n{body}\n"))]);
        assert_eq!(desk.rules(&[]).0, [rule], "{front_matter:?} {body:?}");
    }
    // Others of the same rules do not stop it.
    for (front_matter, rule) in [("title: a\nTitle: b", "field-duplicate"), ("date: 20250918", "field-type")] {
        let comment = format!("<!-- reportlint-disable-file {rule} -->");
        let desk = Desk::new(&[("a.md", &format!("---\n{front_matter}\n---\n\n# A\n\n{comment}\n\nText.\n"))]);
        assert_eq!(desk.rules(&[]), (vec![], vec![rule.to_owned()]), "{front_matter:?}");
    }
}

#[test]
fn a_reference_that_stops_the_build_stays_and_a_dead_link_does_not() {
    let desk = Desk::new(&[("site/hugo.toml", "baseURL = \"https://example.org/\"\n")]);
    desk.write("visit.yaml", "name: visit\nlinks: { files: true }\n");
    desk.write(
        "site/content/a.md",
        "---\ntitle: A\nreportlint: { disable: [link-not-found] }\n---\n\n[one]({{< ref \"none.md\" >}}) [two](/none/)\n",
    );
    let run = desk.run(&["--schema", "visit.yaml", "--format", "json", "site/content/a.md"]);
    let json = run.json();
    assert_eq!(json["diagnostics"].as_array().unwrap().len(), 1, "{json:#}");
    assert!(json["diagnostics"][0]["help"].as_str().unwrap().contains("the front matter in line 3 cannot silence"));
    assert_eq!(json["suppressed"].as_array().unwrap().len(), 1);
}

#[test]
fn what_another_page_of_the_site_silences_is_told_with_that_page() {
    let desk = Desk::new(&[("site/hugo.toml", "defaultContentLanguage = \"en\"\n[languages.en]\n[languages.vi]\n")]);
    desk.write(
        "visit.yaml",
        "name: visit\nfiles: [\"**/*.md\"]\nlanguages: { en: \"\", vi: \".vi\" }\n\
         front-matter: { fields: { date: { type: date } } }\ntranslations: { compare: [date] }\n",
    );
    let english = "---\ntitle: Paper\ndate: 2025-09-18\nreportlint: { disable: [translation-mismatch] }\n---\n\n# Paper\n\nSome.\n";
    desk.write("site/content/4.1/_index.md", english);
    desk.write("site/content/4.1/_index.vi.md", "---\ntitle: Giấy\ndate: 2025-09-19\n---\n\n# Giấy\n\nÍt.\n");
    let pages = ["site/content/4.1/_index.md", "site/content/4.1/_index.vi.md"];
    let check = |files: &[&str], more: &[&str]| -> Value {
        let run = desk.run(&[&["--schema", "visit.yaml", "--format", "json"], more, files].concat());
        run.json()
    };
    for files in [&pages[..], &pages[1..]] {
        let json = check(files, &[]);
        assert_eq!(json["diagnostics"].as_array().unwrap().len(), 0, "{json:#}");
        let silenced = &json["suppressed"][0];
        assert_eq!(silenced["path"], pages[1]);
        assert_eq!(silenced["suppression"]["path"], pages[0]);
        assert_eq!(silenced["suppression"]["start"]["line"], 4);
        assert_eq!(check(files, &["--no-suppressions"])["diagnostics"].as_array().unwrap().len(), 1);
    }
    let warned = check(&pages, &["--suppressions=warn"]);
    assert_eq!(warned["diagnostics"][0]["rule"], "suppression-used");
    assert_eq!(warned["diagnostics"][0]["path"], pages[0]);
}

#[test]
fn no_advice_is_given_to_silence_that_a_report_is_a_copy() {
    let run = program::command().args(["rule", "report-copied"]).output().unwrap();
    assert!(!String::from_utf8(run.stdout).unwrap().contains("reportlint-disable"));
    let desk = Desk::new(&[("a.md", "# A\n\n<!-- reportlint-disable-file report-copid -->\n")]);
    let run = desk.check(&[]);
    assert!(run.stdout.contains("there is no rule `report-copid`"), "{}", run.stdout);
    assert!(!run.stdout.contains("write `report-copied`"), "{}", run.stdout);
}

#[test]
fn a_reason_from_a_report_is_safe_wherever_it_is_shown() {
    let text =
        "# A\n\n<!-- reportlint-disable-file image-alt -- \u{1b}[2J<b>::error::x ]]> \u{202e}& -->\n\n![](a.png)\n";
    let desk = Desk::new(&[("a.md", text)]);
    for FormatMeta { name: format, media_type, .. } in FORMATS {
        for mode in ["allow", "warn"] {
            let run = desk.check(&["--format", format, "--suppressions", mode]);
            let said = run.said();
            assert!(!said.contains(['\u{1b}', '\u{202e}']), "{format}: {said}");
            assert!(
                !said.contains("<b>") || !matches!(*media_type, "text/html" | "application/xml"),
                "{format}: {said}"
            );
        }
    }
}

#[test]
fn a_change_that_silences_is_told_where_only_changes_are() {
    let desk = Desk::new(&[("a.md", "# A\n\n![](a.png)\n\n![](b.png)\n")]);
    let git = |arguments: &[&str]| {
        let mut command = std::process::Command::new("git");
        program::alone(&mut command).current_dir(desk.path()).args(arguments);
        Run::if_installed(&mut command)
    };
    if git(&["init", "-q"]).is_none() {
        return;
    }
    git(&["add", "."]);
    git(&["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "a"]);
    desk.write("a.md", "# A\n\n![](a.png)\n\n![](b.png)\n\n<!-- reportlint-disable-file image-alt -->\n");
    let run = desk.run(&["--schema", "visit.yaml", "--changed", "a.md"]);
    assert!(run.stdout.contains("; 2 problems silenced in 1 report\n"), "{run:?}");
    git(&["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qam", "b"]);
    desk.write("a.md", "# A\n\n![](a.png)\n\n![](c.png)\n\n<!-- reportlint-disable-file image-alt -->\n");
    let run = desk.run(&["--schema", "visit.yaml", "--changed", "a.md"]);
    assert!(run.stdout.contains("; 1 problem silenced in 1 report\n"), "{run:?}");
}

#[test]
fn only_a_rule_that_was_asked_is_said_to_be_silenced_for_nothing() {
    const VISIT: &str = "\
name: visit
files: [\"**/*.md\"]
languages: { en: \"\", vi: \".vi\" }
front-matter: { fields: { date: { type: date }, weight: { type: integer } } }
title: { required: true }
images: { exist: true }
translations: { required: true, compare: [date] }
";
    let page = |weight: u32, rule: &str| {
        format!(
            "---\ntitle: T\ndate: 2025-09-18\nweight: {weight}\n---\n\n# T\n\n<!-- reportlint-disable-file {rule} -->\n\nA word.\n"
        )
    };
    let unused = |desk: &Desk, file: &str, more: &[&str]| {
        let run = desk.run(&[&["--schema", "visit.yaml", "--format", "json", file], more].concat());
        let found = run.json()["diagnostics"].clone();
        found.as_array().unwrap().iter().filter(|found| found["rule"] == "suppression-unused").count()
    };
    for rule in ["image-not-found", "translation-mismatch", "number-duplicate", "title-missing", "title-duplicate"] {
        let desk = Desk::new(&[("visit.yaml", VISIT), ("lone.md", &page(1, rule))]);
        // Others are beside it, or a site around it, only here.
        desk.write("site/hugo.toml", "baseURL = \"https://example.org/\"\n");
        desk.write("site/content/4.1/_index.md", page(1, rule));
        desk.write("site/content/4.1/_index.vi.md", page(1, rule));
        desk.write("site/content/4.2/_index.md", page(2, rule));
        let asked_anywhere = rule.starts_with("title");
        assert_eq!(unused(&desk, "lone.md", &[]), usize::from(asked_anywhere), "{rule}");
        assert_eq!(unused(&desk, "site/content/4.1/_index.md", &[]), 1, "{rule}");
        assert_eq!(unused(&desk, "site/content/4.1/_index.md", &["--rule", &format!("{rule}=off")]), 0, "{rule}");
    }
    let desk = Desk::new(&[("visit.yaml", VISIT)]);
    desk.write("site/hugo.toml", "baseURL = \"https://example.org/\"\n");
    desk.write("site/content/4.1/_index.md", page(1, "translation-mismatch"));
    desk.write("site/content/4.1/_index.vi.md", "\0");
    assert_eq!(unused(&desk, "site/content/4.1/_index.md", &[]), 0, "the other page cannot be read");
}
