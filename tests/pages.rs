//! Pages of a site that are no reports: what keeps Hugo from building it is said at its place, of a list of reports also that it is
//! still the template, or which of its links, pictures and numbers are wrong, and nothing else. A real Hugo, where one is installed,
//! is asked whether it builds.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

#[path = "support/hugo.rs"]
#[allow(dead_code, reason = "other tests ask for more")]
mod hugo;

const REPORT: &str = "content/4-EventParticipated/4.1-Event1/_index.md";

/// A site with one report and the page `text` at `place`.
fn site(place: &str, text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    hugo::layouts(root);
    hugo::write(root, "hugo.toml", "baseURL = 'https://x.test/'\n");
    hugo::write(root, "layouts/shortcodes/notice.html", "<div>{{ .Inner }}</div>");
    hugo::write(
        root,
        "layouts/_default/_markup/render-link.html",
        "{{ $u := urls.Parse .Destination }}<a href=\"{{ $u }}\">x</a>",
    );
    hugo::write(root, REPORT, "---\ntitle: \"A day of talks\"\ndate: 2025-09-18\nweight: 1\n---\n# A day of talks\n");
    hugo::write(root, place, text);
    folder
}

fn run(root: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reportlint")).current_dir(root).args(arguments).output().unwrap()
}

fn said(root: &Path, arguments: &[&str]) -> String {
    String::from_utf8(run(root, &[arguments, &["--format", "compact", "--quiet"]].concat()).stdout).unwrap()
}

/// A page, what is said of it, by rule, and whether Hugo refuses the site for it.
const PAGES: &[(&str, &str, &[&str])] = &[
    ("content/1-Worklog/_index.md", "---\ntitle: \"Worklog\nweight: 1\n---\n", &["front-matter-syntax"]),
    ("content/1-Worklog/_index.md", "---\ntitle: Worklog: mine\n---\nText\n", &["front-matter-syntax"]),
    ("content/1-Worklog/_index.md", "---\ntitle: W\n\tweight: 1\n---\n", &["front-matter-syntax"]),
    ("content/_index.md", "---\ntitle: Home\ndate: 18/09/2025\n---\n", &["field-refused"]),
    ("content/about.md", "+++\ntitle = 'A'\ntitle = 'B'\n+++\n", &["field-duplicate"]),
    ("content/about.md", "---\ntitle: A\ntitle: B\n---\n", &["field-duplicate"]),
    ("content/about.md", "---\ntitle: A\n_build:\n  list: never\n---\n", &["field-refused"]),
    ("content/about.md", "---\ntitle: A\nurl: https://x.test/about/\n---\n", &["field-refused"]),
    ("content/about.md", "---\ntitle: A\n---\n{{< notice >}}\nText\n", &["shortcode-unclosed"]),
    ("content/about.md", "---\ntitle: A\n---\n{{< youtub x >}}\n", &["shortcode-unknown"]),
    ("content/about.md", "---\ntitle: A\n---\n[a]({{< ref \"none\" >}})\n", &["link-not-found"]),
    ("content/about.md", "---\ntitle: A\n---\n[a](50%-off)\n", &["link-malformed"]),
    // In a draft only what is read stops the build, not what would be put out.
    ("content/about.md", "---\ntitle: A\ndraft: true\n---\n{{< ref \"none\" >}} [a](50%-off)\n", &[]),
    ("content/about.md", "---\ntitle: A\ndraft: true\n---\n{{< youtub x >}}\n", &["shortcode-unknown"]),
    ("content/about.md", "---\ntitle: A\ndraft: true\ndate: 18/09/2025\n---\n", &["field-refused"]),
    // Whatever else is wrong with it is nobody's affair.
    ("content/about.md", "# No title\n\n![](none.png) [a](none/) <b>\n\n{{</* youtub */>}}\n", &[]),
    ("content/about.md", "", &[]),
    ("content/.hidden.md", "---\ntitle: A: b\n---\n", &[]),
    ("notes/todo.md", "---\ntitle: A: b\n---\n", &[]),
];

#[test]
fn what_stops_the_build_is_said_of_any_page_and_nothing_else() {
    for &(place, text, rules) in PAGES {
        let folder = site(place, text);
        let found = said(folder.path(), &["."]);
        let about: Vec<&str> = found.lines().filter(|line| line.starts_with(place)).collect();
        let told = |rule: &&str| about.iter().any(|line| line.contains(&format!("error[{rule}]")));
        assert!(about.len() == rules.len() && rules.iter().all(told), "{place} {text:?}: {about:?}");
        // A hook names the files that changed, reports or not.
        let alone = said(folder.path(), &["--skip-unclaimed", place]);
        assert_eq!(alone.lines().collect::<Vec<_>>(), about, "{place} {text:?}");
        if let Some(built) = hugo::try_build(folder.path()) {
            assert_eq!(built.is_err(), !rules.is_empty(), "{place} {text:?}: {built:?}");
        }
    }
}

#[test]
fn pages_are_counted_as_pages_and_neither_listed_nor_graded() {
    let (place, text, _) = PAGES[0];
    let folder = site(place, text);
    let root = folder.path();
    let closing = |arguments: &[&str]| {
        let output = run(root, &[arguments, &["--format", "compact"]].concat());
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap()
    };
    let english = closing(&["."]);
    assert!(english.contains("1 report checked, and 1 other page with a problem: "), "{english}");
    let vietnamese = closing(&["--language", "vi", "."]);
    assert!(vietnamese.contains("đã kiểm tra 1 báo cáo, thêm 1 trang khác"), "{vietnamese}");
    let hook = closing(&["--skip-unclaimed", place]);
    assert!(hook.contains("0 reports checked, and 1 other page with a problem: 1 error"), "{hook}");
    assert!(!hook.contains("skipped"), "{hook}");
    let listed = String::from_utf8(run(root, &["--list-files", "."]).stdout).unwrap();
    assert_eq!(listed.lines().count(), 1, "{listed}");
    let graded = String::from_utf8(run(root, &["grade", "."]).stdout).unwrap();
    assert!(graded.contains("1 report of 1 site") && !graded.contains("Worklog"), "{graded}");
    let off = said(root, &["--rule", "front-matter-syntax=off", "."]);
    assert!(!off.contains(place), "{off}");
    fs::write(root.join(".reportlint.yaml"), "exclude: ['content/1-Worklog/**']\n").unwrap();
    assert!(!said(root, &["."]).contains(place));
}

#[test]
fn a_site_that_is_well_has_no_other_page_in_its_summary() {
    let folder = site("content/1-Worklog/_index.md", "---\ntitle: Worklog\n---\n");
    let output = run(folder.path(), &["--format", "compact", "."]);
    let closing = String::from_utf8(output.stderr).unwrap();
    assert!(closing.contains("1 report checked: "), "{closing}");
}

/// The text of a template's list page.
const LIST: &str = "Here you introduce your weeks: how long did they take, and what did you do in each of them?\n\n\
    **Week 1:** [getting to know the harbour and its cranes](1.1-week1/)\n\n**Week 2:** [drawing up the tide tables](1.2-week2/)\n";

/// A site whose config names [`LIST`] as a template.
fn listing(place: &str, body: &str) -> tempfile::TempDir {
    let folder = site(place, &format!("---\ntitle: Worklog\n---\n\n{body}"));
    hugo::write(folder.path(), "template/list.md", LIST);
    hugo::write(folder.path(), ".reportlint.yaml", "copies: { templates: [template/list.md] }\n");
    folder
}

#[test]
fn a_list_of_reports_that_is_still_the_template_is_named_and_nothing_else_on_it() {
    let own = "In these two weeks I moved the tide tables to the new server, and learned how cranes are booked by hand.\n\n![](no.png)\n";
    let fault = "---\ntitle: Worklog\ndate: 2025-13-45\n---\n\n";
    for (place, body, rules) in [
        ("content/1-Worklog/_index.md", LIST, &["report-is-template"][..]),
        ("content/4-EventParticipated/_index.md", LIST, &["report-is-template"]),
        ("content/1-Worklog/_index.md", &format!("{LIST}\n![](no.png)\n"), &["report-is-template"]),
        ("content/1-Worklog/_index.md", own, &["image-not-found"]),
        (
            "content/1-Worklog/_index.md",
            &format!("{LIST}{own}"),
            &["link-not-found", "link-not-found", "image-not-found"],
        ),
        // A page that lists no reports, and a page of another name, have no template.
        ("content/9-About/_index.md", LIST, &[]),
        ("content/_index.md", LIST, &[]),
        ("content/1-Worklog/about.md", LIST, &[]),
    ] {
        let folder = listing(place, body);
        for arguments in [&["."][..], &["--skip-unclaimed", place]] {
            let found = said(folder.path(), arguments);
            let about: Vec<&str> = found.lines().filter(|line| line.starts_with(place)).collect();
            let told = |rule: &&str| about.iter().any(|line| line.contains(&format!("error[{rule}]")));
            assert!(about.len() == rules.len() && rules.iter().all(told), "{place} {body:?}: {about:?}");
        }
    }
    let folder = site("content/1-Worklog/_index.md", &format!("{fault}{LIST}"));
    hugo::write(folder.path(), "template/list.md", LIST);
    hugo::write(folder.path(), ".reportlint.yaml", "copies: { templates: [template/list.md] }\n");
    let found = said(folder.path(), &["content/1-Worklog"]);
    assert_eq!(found.lines().count(), 2, "what stops the build is named besides: {found}");
}

#[test]
fn of_a_list_of_reports_wrong_links_pictures_and_numbers_are_told_and_of_other_pages_none() {
    let body = "- [The tides](1.1-tides/)\n- [The cranes](1.1-tides/)\n- [The ropes](1.3-ropes/)\n- [The nets](1.9-nets/)\n\n![A crane](crane.png)\n";
    let text = format!("---\ntitle: Worklog\npre: <b>2.</b>\n---\n\n{body}");
    for (place, rules) in [
        (
            "content/1-Worklog/_index.md",
            &["numbers-disagree", "link-repeated", "link-not-found", "image-not-found"][..],
        ),
        ("content/9-About/_index.md", &[]),
    ] {
        let folder = site(place, &text);
        for week in ["1.1-Tides", "1.2-Cranes", "1.3-Ropes"] {
            let week_place = place.replace("_index.md", &format!("{week}/_index.md"));
            hugo::write(folder.path(), &week_place, "---\ntitle: \"A week\"\n---\n\nTides and cranes.\n");
        }
        let found = said(folder.path(), &["."]);
        let about: Vec<&str> = found.lines().filter(|line| line.starts_with(&format!("{place}:"))).collect();
        let told = |rule: &&str| about.iter().any(|line| line.contains(&format!("[{rule}]")));
        assert!(about.len() == rules.len() && rules.iter().all(told), "{place}: {about:?}");
    }
}

#[test]
fn a_list_page_or_home_page_that_is_named_is_not_held_to_the_event_report() {
    for place in ["content/1-Worklog/_index.md", "content/4-EventParticipated/_index.md", "content/_index.md"] {
        let folder = site(place, "---\ntitle: My pages\n---\n\nWelcome.\n");
        assert_eq!(said(folder.path(), &[place]), "", "{place}");
    }
    // Any other page that is named is meant as a report, and so is the list of events where it lists none.
    for place in ["content/about/_index.md", "content/5-Events/_index.md", "content/4-EventParticipated/notes.md"] {
        let folder = site(place, "---\ntitle: My pages\n---\n\nWelcome.\n");
        assert!(said(folder.path(), &[place]).contains("section-missing"), "{place}");
    }
}

#[test]
fn where_no_report_is_found_other_pages_are_looked_at_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    hugo::write(folder.path(), "hugo.toml", "baseURL = 'https://x.test/'\n");
    hugo::write(folder.path(), "content/about.md", "---\ntitle: A: b\n---\n");
    let output = run(folder.path(), &["--format", "compact"]);
    let (found, why) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(found.starts_with("content/about.md:2:9: error[front-matter-syntax]"), "{found}");
    assert!(why.contains("no report was found"), "{why}");
    assert_eq!(output.status.code(), Some(2));
    let list = run(folder.path(), &["--list-files"]);
    assert_eq!(list.status.code(), Some(2));
    hugo::write(folder.path(), "content/about.md", "---\ntitle: A\n---\n");
    let output = run(folder.path(), &["--format", "compact"]);
    assert!(output.stdout.is_empty() && output.status.code() == Some(2));
}
