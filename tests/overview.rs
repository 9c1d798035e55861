//! The page about a class: its numbers are those of the JSON, its lines are linked, its pictures are small copies of what
//! lies in the sites, and each student has a sheet. The browser has tests of its own.

#[path = "support/program.rs"]
mod program;
#[path = "support/students.rs"]
mod students;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use program::Desk;
use regex::Regex;
use serde_json::Value;
use students::{PIXEL, STUDENTS, class};

/// What the first group of `pattern` matches in `page`.
fn all<'p>(page: &'p str, pattern: &str) -> Vec<&'p str> {
    Regex::new(pattern).unwrap().captures_iter(page).map(|found| found.get(1).unwrap().as_str()).collect()
}

/// The number behind `pattern`.
#[track_caller]
fn number(page: &str, pattern: &str) -> usize {
    let found = all(page, pattern);
    assert_eq!(found.len(), 1, "{pattern}: {found:?}");
    found[0].parse().unwrap()
}

/// The page and the JSON of the same run.
fn both(desk: &Desk, arguments: &[&str]) -> (String, Value) {
    let run =
        desk.run(&[&["--format=html=page.html", "--format=json=run.json", "--fail-on=never"], arguments].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    (desk.read("page.html"), desk.read_json("run.json"))
}

/// The errors and warnings of each student, by the name in the JSON's paths.
fn of_students(json: &Value) -> BTreeMap<String, [usize; 2]> {
    let mut found: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for student in json["class"]["students"].as_array().unwrap() {
        found.insert(student["name"].as_str().unwrap().to_owned(), [0, 0]);
    }
    for diagnostic in json["diagnostics"].as_array().unwrap().iter().filter(|found| found["repeats"] == false) {
        let path = diagnostic["path"].as_str().unwrap();
        let student = path.split('/').next().unwrap();
        let counts = found.get_mut(student).unwrap_or_else(|| panic!("{path}"));
        counts[usize::from(diagnostic["severity"] != "error")] += 1;
    }
    found
}

/// The first row of each student in `page`: name, errors, warnings, missing.
fn rows(page: &str) -> Vec<(String, [usize; 3])> {
    let row = Regex::new(
        "<tr data-student=\"\\d+\"(?: data-(?:absent|kind)=\"[^\"]*\")?><th scope=\"row\"><a href=\"[^\"]*\">([^<]*)</a></th>\
         .*?data-total=\"0\">(\\d+)</td><td class=\"number\" data-total=\"1\">(\\d+)</td>(?:<td class=\"number\" data-total=\"2\">\\d+</td>)?\
         (?:<td class=\"number lacks\">(\\d+)</td>)?",
    );
    row.unwrap()
        .captures_iter(page)
        .map(|found| {
            let count = |group: usize| found.get(group).map_or(0, |text| text.as_str().parse().unwrap());
            (found[1].to_owned(), [count(2), count(3), count(4)])
        })
        .collect()
}

/// What the cells of `page` say that each rule found: problems and reports.
fn of_cells(page: &str) -> BTreeMap<String, (usize, usize)> {
    let mut found: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for counts in all(page, "data-(?:counts|absent)=\"([^\"]*)\"") {
        for part in counts.split(' ').filter(|part| !part.is_empty()) {
            let mut parts = part.split(':');
            let entry = found.entry(parts.next().unwrap().to_owned()).or_default();
            entry.0 += parts.map(|count| count.parse::<usize>().unwrap()).sum::<usize>();
            entry.1 += 1;
        }
    }
    found
}

#[test]
fn every_number_is_that_of_the_json() {
    let desk = class();
    let (page, json) = both(&desk, &[]);
    let summary = &json["summary"];
    let says = |key: &str| usize::try_from(summary[key].as_u64().unwrap()).unwrap();
    assert!(says("errors") > 20 && says("warnings") > 5, "{summary}");

    // In the head.
    assert_eq!(number(&page, "data-of=\"0\">(\\d+)</span>"), says("errors"));
    assert_eq!(number(&page, "data-of=\"1\">(\\d+)</span>"), says("warnings"));
    assert_eq!(number(&page, "data-of=\"clean\">\\d+ of (\\d+)</span>"), says("files"));
    let paths = json["diagnostics"].as_array().unwrap().iter().filter(|found| found["rule"] != "report-missing");
    let with_problems: BTreeSet<&str> = paths.map(|found| found["path"].as_str().unwrap()).collect();
    assert_eq!(number(&page, "data-of=\"clean\">(\\d+) of"), says("files") - with_problems.len());
    let missing =
        json["class"]["students"].as_array().unwrap().iter().flat_map(|student| student["missing"].as_array().unwrap());
    let missing: u64 = missing.map(|missing| missing["files"].as_u64().unwrap()).sum();
    assert_eq!(number(&page, "data-of=\"missing\">∅ (\\d+)</span>") as u64, missing);
    assert!(page.contains(&format!("{} reports of {} students", says("files"), STUDENTS.len())));

    // In the first row of each student, who has the most severe problems on top.
    let rows = rows(&page);
    let names: Vec<&str> = rows.iter().take(4).map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, STUDENTS);
    let of_students = of_students(&json);
    for (name, [errors, warnings, _]) in &rows[..4] {
        assert_eq!(of_students[name], [*errors, *warnings], "{name}");
    }
    assert_eq!(rows[..4].iter().map(|(_, counts)| counts[2]).sum::<usize>() as u64, missing);
    // The matrices of the kinds have the same sums, but for what was not handed in.
    let absent = all(&page, "data-absent=\"report-missing:(\\d+)")
        .iter()
        .map(|count| count.parse::<usize>().unwrap())
        .sum::<usize>();
    let sums = |part: usize| rows[4..].iter().map(|(_, counts)| counts[part]).sum::<usize>();
    assert_eq!((sums(0) + absent, sums(1)), (says("errors"), says("warnings")));

    // In the cells, in the table of rules, and in what is told.
    let told = |rule: &Value| {
        let count = |key: &str| usize::try_from(rule[key].as_u64().unwrap()).unwrap();
        (rule["rule"].as_str().unwrap().to_owned(), (count("diagnostics"), count("files")))
    };
    let rules: BTreeMap<String, (usize, usize)> = summary["rules"].as_array().unwrap().iter().map(told).collect();
    assert_eq!(of_cells(&page), rules);
    for (rule, (problems, reports)) in &rules {
        let row = format!(
            "(?s)<tr data-rule=\"{rule}\".*?<td class=\"number all\">(\\d+)</td><td class=\"number files\">{reports}</td>"
        );
        assert_eq!(number(&page, &row), *problems, "{rule}");
        assert_eq!(
            page.matches(&format!("\" data-rule=\"{rule}\"><p class=\"message\">")).count(),
            *problems,
            "{rule}"
        );
    }
    // Every report has one cell.
    let cells = all(&page, " data-report=\"(\\d+)\" data-kind");
    assert_eq!(cells.len(), says("files"));
    assert_eq!(cells.iter().collect::<BTreeSet<_>>().len(), cells.len());
}

#[test]
fn points_are_those_of_the_json() {
    let desk = class();
    let page = desk.run(&["grade", "--format", "html"]);
    let json = desk.run(&["grade", "--format", "json"]).json();
    for site in json["sites"].as_array().unwrap() {
        let (name, points, possible) = (site["site"].as_str().unwrap(), &site["points"], &site["possible"]);
        let row = format!(">{name}</a></th><td class=\"number\">{points} of {possible}</td>");
        assert!(page.stdout.contains(&row), "{row}");
    }
    let (points, possible) = (&json["summary"]["points"], &json["summary"]["possible"]);
    assert!(page.stdout.contains(&format!("data-of=\"points\">{points} of {possible}</span>")));
}

#[test]
fn what_was_not_handed_in_and_what_nobody_asked_for_look_different() {
    let desk = class();
    let (page, _) = both(&desk, &[]);
    // An event less in two languages, and one translation.
    assert_eq!(
        all(&page, "aria-label=\"((?:\\d )?not handed in)\""),
        ["not handed in", "2 not handed in", "not handed in", "not handed in", "not handed in"]
    );
    assert!(page.contains("<span class=\"none\">– not required</span>"));
    desk.write(".reportlint.yaml", "");
    fs::remove_dir_all(desk.path().join(STUDENTS[3]).join("content/1-Worklog")).unwrap();
    let (page, _) = both(&desk, &["--rule", "report-missing=off"]);
    assert!(page.contains("– not there"), "what is asked for is not known");
}

#[test]
fn a_student_without_problems_is_one_line() {
    let desk = class();
    let (page, _) = both(&desk, &["--select", "section-missing", STUDENTS[0], STUDENTS[3]]);
    let (_, section) = page.split_once("<section class=\"student well\"").unwrap();
    let (section, _) = section.split_once("</section>").unwrap();
    assert!(
        section.contains(STUDENTS[3]) && section.contains("12 reports, <span class=\"found\">no problems</span>"),
        "{section}"
    );
    assert!(!section.contains("<details") && !section.contains("<li"), "{section}");
}

#[test]
fn the_head_says_what_the_caller_says_and_nothing_of_this_machine() {
    let desk = class();
    let (page, _) = both(&desk, &[]);
    assert!(page.contains("<h1>Cloud interns</h1>"));
    assert_eq!(page, both(&desk, &[]).0, "the same run gives the same page");
    let facts = ["--title", "Khóa <25>", "--date", "30/11/2025", "--commit", "1a2b3c4"];
    let (page, _) = both(&desk, &facts);
    for part in ["<h1>Khóa &lt;25&gt;</h1>", "<span>30/11/2025</span>", "commit <code>1a2b3c4</code>"] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn each_student_has_a_sheet_to_print() {
    let desk = class();
    for arguments in
        [&["--format=html=out/"][..], &["--format", "html", "--output", "out/"], &["--format", "html", "-o", "out"]]
    {
        let run = desk.run(&[arguments, &["--fail-on=never", "--title=Course"]].concat());
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
        let mut names: Vec<String> = fs::read_dir(desk.path().join("out"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort_unstable();
        let expected =
            ["index.html", "le-minh-khoi.html", "nguyen-thi-anh.html", "pham-ha-my.html", "tran-van-duc.html"];
        assert_eq!(names, expected, "{arguments:?}");
    }
    let (page, json) = both(&desk, &[]);
    let index = desk.read("out/index.html");
    assert_eq!(rows(&index), rows(&page), "the numbers are the same");
    assert!(!index.contains("<p class=\"message\">"), "the problems are on the sheets");
    for address in all(&index, "href=\"([a-z][^\"]*)\"") {
        let (file, id) = address.split_once('#').unwrap_or((address, ""));
        let sheet = desk.read(&format!("out/{file}"));
        assert!(id.is_empty() || sheet.contains(&format!(" id=\"{id}\"")), "{address}");
    }
    let of_students = of_students(&json);
    for (name, file) in [(STUDENTS[0], "tran-van-duc"), (STUDENTS[2], "nguyen-thi-anh")] {
        let sheet = desk.read(&format!("out/{file}.html"));
        let errors = sheet.matches("<li class=\"error\"").count();
        assert_eq!([errors, sheet.matches("<li class=\"warning\"").count()], of_students[name]);
        assert!(
            sheet.contains(&format!("<h1>{name}</h1>")) && sheet.matches("<section class=\"student").count() == 1,
            "{file}"
        );
        assert!(!sheet.contains("<script") && sheet.contains("<a href=\"index.html\">"), "{file}");
    }
    // Points, too; and into a folder that cannot be, nothing.
    assert_eq!(desk.run(&["grade", "--format=html", "-o", "points/"]).code, 0);
    assert!(desk.read("points/tran-van-duc.html").contains("Not earned"));
    let refused = desk.run(&["--format=html=no/such/"]);
    assert!(refused.code == 2 && refused.stderr.contains("there is no folder"), "{}", refused.stderr);
    let refused = desk.run(&["--format=json=out/"]);
    assert!(refused.code == 2 && refused.stderr.contains("which is a folder"), "{}", refused.stderr);
}

/// Makes `folder` look like a repository with this origin.
fn repository(desk: &Desk, folder: &str, origin: &str) {
    desk.write(&format!("{folder}/.git/HEAD"), "ref: refs/heads/main\n");
    desk.write(&format!("{folder}/.git/packed-refs"), format!("# pack-refs\n{} refs/heads/main\n", "0a".repeat(20)));
    desk.write(&format!("{folder}/.git/config"), format!("[remote \"origin\"]\n\turl = {origin}\n"));
}

#[test]
fn a_problem_links_to_its_line() {
    let desk = class();
    repository(&desk, STUDENTS[0], "git@github.com:duc/interns.git");
    repository(&desk, STUDENTS[1], "https://x:token@gitlab.example.edu/khoi/interns.git");
    repository(&desk, STUDENTS[2], "javascript:alert(1)//github.com/a/b");
    let addresses = |arguments: &[&str]| {
        let (page, _) = both(&desk, arguments);
        assert!(!page.contains("token"), "what is in an address for git is not told");
        let found: Vec<String> =
            all(&page, "<span class=\"place\"><a href=\"([^\"]*)\"").into_iter().map(str::to_owned).collect();
        found
    };
    let found = addresses(&["--select=section-missing"]);
    let commit = "0a".repeat(20);
    for begins in [
        format!("https://github.com/duc/interns/blob/{commit}/content/4-Events/4.1-Event1/_index.md?plain=1#L"),
        format!(
            "https://gitlab.example.edu/khoi/interns/-/blob/{commit}/content/4-Events/4.1-Event1/_index.vi.md?plain=1#L"
        ),
    ] {
        assert!(found.iter().any(|address| address.starts_with(&begins)), "{begins}: {found:?}");
    }
    assert!(found.iter().all(|address| address.starts_with("https://git")), "{found:?}");
    let found = addresses(&["--select=section-missing", "--link-template", "https://example.org/{file}#{line}"]);
    assert!(
        found.iter().any(|address| address.starts_with("https://example.org/content/4-Events/4.1-Event1/_index.md#")),
        "{found:?}"
    );
    let found = addresses(&["--link-template=vscode", STUDENTS[3]]);
    assert!(found.iter().all(|address| address.starts_with("vscode://file/")), "{found:?}");
    assert_eq!(addresses(&["--link-template=none"]), [""; 0]);
    for wrong in ["javascript:alert({line})//{file}", "https://example.org/", "files"] {
        let run = desk.run(&["--link-template", wrong]);
        assert!(run.code == 2 && run.stderr.contains("--link-template"), "{wrong}: {}", run.stderr);
    }
}

#[test]
#[cfg(unix)]
fn pictures_are_small_copies_of_what_lies_in_the_site() {
    let desk = class();
    let site = format!("{}/static/images", STUDENTS[0]);
    let place = format!("{}/content/4-Events/4.1-Event1/_index.md", STUDENTS[0]);
    let secret = desk.path().join("secret.png");
    fs::write(&secret, PIXEL).unwrap();
    std::os::unix::fs::symlink(&secret, desk.path().join(&site).join("linked.png")).unwrap();
    desk.write(&format!("{site}/broken.png"), &PIXEL[..40]);
    desk.write(&format!("{site}/drawing.svg"), "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
    // A header that promises more pixels than anybody has memory for.
    let mut huge = PIXEL.to_vec();
    huge[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
    desk.write(&format!("{site}/huge.png"), huge);
    let names = ["linked.png", "broken.png", "drawing.svg", "huge.png", "hall.png", "../../../secret.png"];
    let images: String = names.iter().map(|name| format!("![a hall](/images/{name})\n\n")).collect();
    desk.write(&place, format!("{}\n{images}", desk.read(&place)));
    let (page, _) = both(&desk, &["--embed-images", STUDENTS[0]]);
    let shown =
        all(&page, "<img src=\"data:image/jpeg;base64,[A-Za-z0-9+/=]+\" width=\"1\" height=\"1\" alt=\"([^\"]*)\"");
    assert!(!shown.is_empty() && shown.iter().all(|name| *name == "hall.png"), "{shown:?}");
    assert_eq!(page.matches("<img").count(), shown.len(), "and nothing else is shown");
    assert!(!page.contains("onload") && !page.contains("alt=\"linked.png\""));
    assert!(page.contains("form-action 'none'; img-src data:\""), "the policy lets in these and no others");
    // Without the option there are none, and the policy lets none in.
    let (page, _) = both(&desk, &[STUDENTS[0]]);
    assert!(!page.contains("<img") && !page.contains("img-src"));
}
