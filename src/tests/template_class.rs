//! A class of twelve with a template: unchanged copies of the template are reported, filled-in ones are not, and of
//! similar reports only those copied from each other are reported as copies.

use std::fs;
use std::path::Path;

use crate::collection::copies::index;
use crate::diagnostic::{Outcome, Severity};
use crate::engine::{self, Options};
use crate::grade::Grades;
use crate::rules::report_copied::REPORT_COPIED;
use crate::rules::report_is_template::REPORT_IS_TEMPLATE;

const STUDENTS: [&str; 12] = ["an", "binh", "chi", "dung", "em", "giang", "hoa", "khoi", "lan", "minh", "nga", "phuc"];

/// Sentences on `topic` that differ from those of every other topic.
fn sentences(topic: &str, count: usize) -> String {
    let parts = ["was carried up the slip", "came back wet and was hung out", "we measured it twice"];
    let sentence = |n: usize| format!("{topic}{n} {} before {topic}{} could be seen. ", parts[n % 3], n * 7 + 1);
    (0..count).map(sentence).collect()
}

fn page(title: &str, text: &str) -> String {
    format!("---\ntitle: \"{title}\"\ndate: 2025-09-18\nweight: 1\n---\n\n{text}\n")
}

/// The text of the form, with its blanks filled in.
fn form(company: &str, skill: &str, own: &str) -> String {
    let (first, rest) = (sentences("form", 12), sentences("criteria", 20));
    format!("{first}I was at {company} and have learned {skill} there.\n\n{rest}\n\n### Needs Improvement\n\n{own}\n")
}

const WEEK: &str = "content/1-Worklog/1.1-Week1/_index.md";
const FORM: &str = "content/6-Self-evaluation/_index.md";
const PROPOSAL: &str = "content/2-Proposal/_index.md";
const BLOG: &str = "content/3-Blogs/3.1-Blog1/_index.md";

/// The class, with its template in `mau`. The weeks of the first six are unchanged, and so is one form. Teams of three
/// share a proposal. minh has copied nga's blog.
fn class() -> tempfile::TempDir {
    let class = tempfile::tempdir().unwrap();
    let write = |site: &str, below: &str, text: &str| {
        let file = class.path().join(site).join(below);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    let week =
        format!("### Objectives\n\n{}\n\n### Achievements\n\n{}\n", sentences("aim", 15), sentences("result", 15));
    write("mau", "hugo.toml", "baseURL = \"https://example.org/\"\n");
    write("mau", WEEK, &page("Week 1", &week));
    write("mau", FORM, &page("Self-evaluation", &form("[company]", "[skills]", "* Write what you would do better")));
    for (number, name) in STUDENTS.into_iter().enumerate() {
        write(name, "hugo.toml", "baseURL = \"https://example.org/\"\n");
        let own = sentences(name, 12);
        write(name, WEEK, &page("My week", &if number < 6 { week.clone() } else { own.clone() }));
        let filled = match number {
            0 => form("[company]", "[skills]", "* Write what you would do better"),
            // Two students at one company use the same words.
            1 | 2 => form("the harbour office of Bến Ninh", "to read the tide tables", "* Ask earlier"),
            _ => form(&format!("{name} and sons"), &format!("{name}ing boats"), &sentences(&format!("{name}x"), 2)),
        };
        write(name, FORM, &page("Self-evaluation", &filled));
        write(name, PROPOSAL, &page("Proposal", &sentences(&format!("team{}", number / 3), 25)));
        let blog = if name == "minh" { "nga" } else { name };
        write(name, BLOG, &page("Blog", &sentences(&format!("{blog}blog"), 25)));
    }
    class
}

fn run(class: &Path, config: &str) -> Outcome {
    fs::write(class.join(".reportlint.yaml"), config).unwrap();
    let paths = STUDENTS.iter().map(|name| class.join(name)).collect();
    let outcome = engine::run(&Options { paths, ..Options::default() }).unwrap();
    assert!(outcome.failures.is_empty(), "{:?}", outcome.failures);
    outcome
}

/// The reports with a finding of the rule `id`, relative to the class.
fn told(class: &Path, outcome: &Outcome, id: &str) -> Vec<String> {
    let of = |file: &&crate::diagnostic::Checked| file.diagnostics.iter().any(|found| found.rule.id == id);
    let name = |path: &Path| path.strip_prefix(class).unwrap().to_string_lossy().into_owned();
    outcome.files.iter().filter(of).map(|file| name(file.source.path())).collect()
}

/// The blogs that are alike.
const BLOGS: [&str; 2] = ["minh/content/3-Blogs/3.1-Blog1/_index.md", "nga/content/3-Blogs/3.1-Blog1/_index.md"];

const TEMPLATES: &str = "templates: [course.idx]";
const TEAMS: &str = "teams: [[an, binh, chi], [dung, em, giang], [hoa, khoi, lan], [minh, nga, phuc]]";

fn build_templates(class: &Path) {
    let made = engine::fingerprints(&Options { paths: vec![class.join("mau")], ..Options::default() }, true).unwrap();
    assert_eq!((made.all.len(), made.failures.len()), (2, 0));
    assert!(made.all.iter().all(|one| one.template && one.site.is_empty()));
    fs::write(class.join("course.idx"), index::write(&made.all)).unwrap();
}

#[test]
fn untouched_pages_are_named_and_only_the_real_copy_is_one() {
    let class = class();
    let class = class.path();
    build_templates(class);
    let files = "files: [\"content/2-Proposal/**\"]";
    let shared = [
        format!("copies: {{ {TEMPLATES}, {TEAMS} }}\n"),
        format!("copies: {{ {TEMPLATES}, teams: {{ {files} }} }}\n"),
        format!("copies: {{ {TEMPLATES}, teams: {{ groups: {}, {files} }} }}\n", TEAMS.trim_start_matches("teams: ")),
    ];
    for config in shared {
        let outcome = run(class, &config);
        // Teams may share a blog, too, unless the config says otherwise.
        let copies: &[&str] = if config.contains(TEAMS) { &[] } else { &BLOGS };
        assert_eq!(told(class, &outcome, REPORT_COPIED.id), copies, "{config}");
        let mut untouched: Vec<String> = STUDENTS[..6].iter().map(|name| format!("{name}/{WEEK}")).collect();
        untouched.insert(1, format!("an/{FORM}"));
        assert_eq!(told(class, &outcome, REPORT_IS_TEMPLATE.id), untouched);
        for file in outcome.files.iter().filter(|file| file.diagnostics.iter().any(|d| d.rule == &REPORT_IS_TEMPLATE)) {
            assert_eq!(file.diagnostics.len(), 1, "{:?}", file.diagnostics);
            assert!(!file.implied.is_empty(), "a missing table goes without saying");
        }
    }
}

#[test]
fn without_a_template_what_most_have_is_nobodys_all_the_same() {
    let class = class();
    let class = class.path();
    let outcome = run(class, "copies: { teams: { files: [\"content/2-Proposal/**\"] } }\n");
    let copied = told(class, &outcome, REPORT_COPIED.id);
    // Half of the class left the week unchanged: without a template, that is not a majority.
    let (weeks, others): (Vec<_>, Vec<_>) = copied.iter().partition(|name| name.contains("Worklog"));
    assert_eq!(others, BLOGS);
    assert_eq!(weeks.len(), 6);
    let outcome = run(class, "rules: { image-alt: warning }\n");
    let proposals = told(class, &outcome, REPORT_COPIED.id).iter().filter(|name| name.contains("Proposal")).count();
    assert_eq!(proposals, 12, "all of each team");
}

#[test]
fn whoever_silences_the_one_finding_hears_the_others() {
    let class = class();
    let class = class.path();
    build_templates(class);
    let week = class.join("an").join(WEEK);
    let text = fs::read_to_string(&week).unwrap();
    fs::write(
        &week,
        text.replace("### Objectives", "<!-- reportlint-disable-file report-is-template -->\n\n### Objectives"),
    )
    .unwrap();
    let outcome = run(class, &format!("copies: {{ {TEMPLATES} }}\n"));
    let file = outcome.files.iter().find(|file| file.source.path() == week).unwrap();
    assert!(file.diagnostics.iter().any(|found| found.rule.id == "section-missing"), "{:?}", file.diagnostics);
    assert!(file.silenced.iter().any(|silenced| silenced.diagnostic.rule == &REPORT_IS_TEMPLATE));
    // If the rule is disabled, all other rules report.
    let outcome = run(class, &format!("copies: {{ {TEMPLATES} }}\nrules: {{ report-is-template: off }}\n"));
    assert_eq!(told(class, &outcome, REPORT_IS_TEMPLATE.id), Vec::<String>::new());
    let weeks = outcome.files.iter().filter(|file| file.source.path().ends_with(WEEK));
    assert!(
        weeks.clone().count() == 12
            && weeks.flat_map(|file| &file.diagnostics).any(|found| found.severity == Severity::Error)
    );
}

#[test]
fn a_page_that_is_still_the_template_earns_nothing() {
    let class = class();
    let class = class.path();
    build_templates(class);
    let outcome = run(class, &format!("copies: {{ {TEMPLATES} }}\n"));
    let grades = Grades::new(&outcome);
    let of = |name: &str| {
        let mut reports = grades.sites.iter().flat_map(|site| &site.reports);
        reports.find(|report| report.checked.source.path() == class.join(name)).unwrap().score.got
    };
    assert_eq!(of(&format!("an/{FORM}")), crate::diagnostic::points::Points::ZERO);
    assert_ne!(of(&format!("binh/{FORM}")), crate::diagnostic::points::Points::ZERO);
}

#[test]
fn an_index_without_templates_is_no_template() {
    let class = class();
    let class = class.path();
    let made = engine::fingerprints(&Options { paths: vec![class.join("mau")], ..Options::default() }, false).unwrap();
    fs::write(class.join("course.idx"), index::write(&made.all)).unwrap();
    fs::write(class.join(".reportlint.yaml"), format!("copies: {{ {TEMPLATES} }}\n")).unwrap();
    let outcome = engine::run(&Options { paths: vec![class.join("an")], ..Options::default() }).unwrap();
    let [failure] = &outcome.failures[..] else { panic!("{:?}", outcome.failures) };
    assert!(failure.message.en.ends_with("which `copies.templates` names, contains no templates"), "{failure}");
}
