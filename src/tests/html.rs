//! The HTML page: it is complete, displays everything once, and escapes all text of reports.

use std::collections::BTreeSet;

use crate::diagnostic::points::{Criterion, CriterionTarget, Points};
use crate::diagnostic::{Checked, Diagnostic, Failure, Label, Outcome, Requirement, Severity};
use crate::grade::Grades;
use crate::message::{Language, Message};
use crate::output::{Format, GradeFormat, Style, render, render_grades};
use crate::rules::image_alt::IMAGE_ALT;
use crate::rules::section_missing::SECTION_MISSING;
use crate::text::source::{Source, Span};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use regex::Regex;
use sha2::{Digest, Sha256};

const HOSTILE: &str = "</script><script>alert(1)</script>\"' onload=x <img src=x> &amp; \u{202e}\u{1b}[31m\0 `<b>`";

fn page(outcome: &Outcome) -> String {
    render(outcome, Format::Html, &Style::default()).stdout
}

fn graded(outcome: &Outcome) -> String {
    render_grades(outcome, &Grades::new(outcome), GradeFormat::Html, &Style::default()).stdout
}

/// A report of the student `site` with a missing section and an image without alternative text.
fn report(site: &str, path: &str) -> Checked {
    let text = "# Báo cáo\n\n## Điểm nổi bật\n\n![](a.png)\n";
    let span = |part: &str| text.find(part).map(|at| Span::new(at, at + part.len())).unwrap();
    let mut missing = Diagnostic::new(
        &SECTION_MISSING,
        Severity::Error,
        span("## Điểm nổi bật"),
        Message::same("the section “Diễn giả” is missing"),
    );
    missing
        .here(Message::same("expected before this"))
        .label(span("# Báo cáo"), Message::same("the title"))
        .help(Message::same("write `## Diễn giả`"));
    missing.section("speakers");
    missing.requirement =
        Some(Requirement { schema: "tiny".into(), pointer: "/sections/speakers".into(), written: None, place: None });
    let alt =
        Diagnostic::new(&IMAGE_ALT, Severity::Warning, span("![](a.png)"), Message::same("the image has no text"));
    let mut checked = Checked::new(Source::new(format!("{site}/{path}"), path, text), vec![missing, alt]);
    checked.about.site = Some(site.to_owned());
    checked.about.report = path.to_owned();
    checked.about.title = Some("Báo cáo".to_owned());
    checked.about.criteria = [("speakers", 2.5), ("lessons", 1.0)]
        .map(|(id, points)| Criterion {
            target: CriterionTarget::Section(id.to_owned()),
            pointer: format!("/sections/{id}"),
            points: Points::new(points).unwrap(),
        })
        .to_vec()
        .into();
    checked
}

fn clean(site: &str, path: &str) -> Checked {
    let mut checked = report(site, path);
    checked.diagnostics.clear();
    checked
}

fn class() -> Outcome {
    let files = vec![
        report("lan", "4.1-Event1/_index.md"),
        clean("lan", "4.1-Event1/_index.vi.md"),
        report("minh", "4.1-Event1/_index.md"),
        report("minh", "4.10-Event10/_index.md"),
        report("minh", "4.2-Event2/_index.md"),
    ];
    Outcome { files, ..Outcome::default() }
}

fn all<'p>(page: &'p str, pattern: &str) -> Vec<&'p str> {
    Regex::new(pattern).unwrap().captures_iter(page).map(|found| found.get(1).unwrap().as_str()).collect()
}

/// The page without its style and script.
fn body(page: &str) -> String {
    Regex::new("(?s)<style>.*?</style>|<script>.*?</script>").unwrap().replace_all(page, "").into_owned()
}

#[test]
fn the_policy_names_the_style_and_the_script_and_nothing_else() {
    let page = page(&class());
    let policy = all(&page, "Content-Security-Policy\" content=\"([^\"]*)\"")[0];
    for (what, pattern) in [("script", "(?s)<script>(.*?)</script>"), ("style", "(?s)<style>(.*?)</style>")] {
        let texts = all(&page, pattern);
        assert_eq!(texts.len(), 1, "{what}");
        let named = format!("{what}-src 'sha256-{}';", STANDARD.encode(Sha256::digest(texts[0])));
        assert!(policy.contains(&named), "src/output/html/frame.rs must say: {named}\nand says: {policy}");
    }
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    // The page loads nothing, so it needs no permissions.
    assert_eq!(all(&body(&page), "\\s((?:src|action|srcset|style|xlink:href|on[a-z]+)=)"), [""; 0]);
    assert!(all(&body(&page), "href=\"([^\"]*)\"").iter().all(|link| link.starts_with('#')));
}

#[test]
fn every_link_leads_somewhere_and_every_id_is_there_once() {
    for page in [page(&class()), graded(&class())] {
        let page = body(&page);
        let ids = all(&page, " id=\"([^\"]*)\"");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len());
        let links = all(&page, "href=\"#([^\"]*)\"").into_iter().chain(all(&page, "aria-labelledby=\"([^\"]*)\""));
        for link in links {
            assert!(known.contains(link), "{link}");
        }
    }
}

#[test]
fn each_element_is_closed_and_has_each_attribute_once() {
    let tag = Regex::new(r#"<(/?)([a-z0-9]+)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*>"#).unwrap();
    for page in [page(&class()), graded(&class())] {
        let page = body(&page);
        let mut open: Vec<&str> = Vec::new();
        for found in tag.captures_iter(&page) {
            let name = found.get(2).unwrap().as_str();
            let attributes = all(found.get(3).unwrap().as_str(), r#"\s([a-zA-Z-]+)(?:="[^"]*")?"#);
            assert_eq!(attributes.iter().collect::<BTreeSet<_>>().len(), attributes.len(), "{}", &found[0]);
            match &found[1] {
                "/" => assert_eq!(open.pop(), Some(name), "{}", &page[..found.get(0).unwrap().end()]),
                _ if ["meta", "input"].contains(&name) => {}
                _ => open.push(name),
            }
        }
        assert_eq!(open, [""; 0]);
    }
}

#[test]
fn nothing_of_a_report_is_more_than_text() {
    let mut checked = report(HOSTILE, &format!("{HOSTILE}/_index.md"));
    let text = format!("# {HOSTILE}\n");
    checked.source = Source::new(HOSTILE, HOSTILE, text.clone()).into();
    checked.about.title = Some(HOSTILE.to_owned());
    checked.about.schema = HOSTILE.into();
    let mut found =
        Diagnostic::new(&SECTION_MISSING, Severity::Error, Span::new(0, text.len()), Message::same(HOSTILE));
    found.labels.push(Label {
        span: Span::new(2, 9),
        message: Message::same(HOSTILE),
        source: Some(Source::new(HOSTILE, "other.md", text.clone()).into()),
    });
    let hostile = Message::same(HOSTILE);
    found.here(hostile.clone()).label(Span::new(2, 9), hostile.clone()).help(hostile).section(HOSTILE);
    found.requirement = Some(Requirement {
        schema: HOSTILE.into(),
        pointer: format!("/sections/{HOSTILE}"),
        written: None,
        place: None,
    });
    checked.diagnostics = vec![found];
    checked.about.criteria = [Criterion {
        target: CriterionTarget::Section(HOSTILE.to_owned()),
        pointer: format!("/sections/{HOSTILE}"),
        points: Points::ONE,
    }]
    .into();
    let mut outcome = Outcome { files: vec![checked, clean("x", HOSTILE)], ..Outcome::default() };
    outcome.notes.push(Message::same(HOSTILE));
    outcome.fail(Failure::new(Message::same(HOSTILE)).with_help(Message::same(HOSTILE)));
    for page in [page(&outcome), graded(&outcome)] {
        assert_eq!(page.matches("<script").count(), 1);
        assert_eq!(page.matches("</script").count(), 1);
        let page = body(&page);
        assert!(!page.contains("<img"), "{page}");
        assert!(!page.contains("<b>"), "{page}");
        assert!(!page.contains(['\u{202e}', '\u{1b}', '\0']), "{page}");
        assert!(page.contains("<p class=\"file\">in &lt;/script&gt;"));
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        // Every quotation mark in an attribute is escaped.
        assert_eq!(all(&page, "(\"'? onload)"), [""; 0]);
    }
}

#[test]
fn each_problem_is_shown_with_its_lines_and_what_to_write() {
    let page = page(&class());
    assert_eq!(page.matches("<li class=\"error\" data-rule=\"section-missing\">").count(), 4);
    assert_eq!(page.matches("<li class=\"warning\" data-rule=\"image-alt\">").count(), 4);
    for part in [
        "<span class=\"line\" data-n=\"3\"><mark>## Điểm nổi bật</mark>\n</span>",
        "<span class=\"says\">expected before this</span>",
        "<span class=\"line\" data-n=\"1\"><mark class=\"also\"># Báo cáo</mark>\n</span>",
        "<span class=\"says also\">the title</span>",
        "<p class=\"help\">write <code>## Diễn giả</code></p>",
        "<code>section-missing</code> required by tiny, sections/speakers",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn the_matrix_says_in_words_what_it_shows() {
    let page = page(&class());
    assert_eq!(all(&page, "<th scope=\"col\">(4[^<]*)</th>"), ["4.1", "4.1 vi", "4.2", "4.10"]);
    assert_eq!(
        all(&page, "<th scope=\"row\"><a href=\"#s[0-9]+\">([^<]*)</a>"),
        ["minh", "lan"],
        "who needs most help is on top"
    );
    assert!(page.contains("aria-label=\"lan, 4.1-Event1/_index.md: 1 error, 1 warning\""));
    assert!(page.contains("aria-label=\"lan, 4.1-Event1/_index.vi.md: no problems\""));
    let graded = graded(&class());
    assert!(graded.contains("aria-label=\"lan, 4.1-Event1/_index.md: 1 error, 1 warning, 1 of 3.5 points\""));
    assert!(graded.contains("<td class=\"number\">4.5 of 7</td><td class=\"number\">64.29</td>"), "{graded}");
    let head =
        "<th scope=\"col\">Not earned</th><th class=\"number\" scope=\"col\">Points</th><th scope=\"col\">Because</th>";
    assert!(graded.contains(head), "{graded}");
}

#[test]
fn names_that_everybody_chose_apart_make_no_column_each() {
    let names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"];
    let files = names.iter().map(|name| clean(name, &format!("{name}/_index.md"))).collect();
    assert_eq!(all(&page(&Outcome { files, ..Outcome::default() }), "<th scope=\"col\">([0-9a-z]+)</th>"), ["1"]);
}

#[test]
fn a_partial_result_does_not_look_whole() {
    let mut outcome = class();
    outcome.fail(Failure::new(Message::same("`x.md` cannot be read")));
    assert!(page(&outcome).contains("This is not everything: 1 failure"));
    assert!(!page(&class()).contains("This is not everything"));
}

#[test]
fn the_same_outcome_gives_the_same_page() {
    assert_eq!(graded(&class()), graded(&class()));
}

#[test]
fn a_run_without_problems_and_one_of_nothing_are_pages_too() {
    let one = Outcome { files: vec![clean("lan", "a.md")], ..Outcome::default() };
    assert!(page(&one).contains("1 of 1"));
    assert!(page(&Outcome::default()).contains("<h1>0 reports</h1>"));
}

#[test]
fn the_page_speaks_the_language_that_is_asked_for() {
    let mut outcome = Outcome { files: vec![report("an", "content/a/_index.md")], ..Outcome::default() };
    outcome.fail(Failure::new(Message::same("x.md")));
    let style = Style { language: Language::Vi, ..Style::default() };
    let unseen = Regex::new("(?s)<(style|script|pre)\\b.*?</(style|script|pre)>").unwrap();
    let tag = Regex::new("<[^>]*>").unwrap();
    for page in [
        render(&outcome, Format::Html, &style).stdout,
        render_grades(&outcome, &Grades::new(&outcome), GradeFormat::Html, &style).stdout,
    ] {
        assert!(page.contains("<html lang=\"vi\">"), "{page}");
        // Our own text. The rest is text of the report and names of rules and styles.
        let page = unseen.replace_all(&page, "").replace("the section “Diễn giả” is missing", "");
        for word in
            ["report", "problem", "error<", "Rule", "Filter", "Open", "Show", "Skip", "points", "Student", "line "]
        {
            let own = page.replace("reportlint", "").replace("class=\"report", "").replace("\"#problems\"", "");
            let texts: String = tag.replace_all(&own, " ").into_owned();
            assert!(!texts.contains(word), "{word}: {texts}");
        }
        for word in ["data-words=\"đang hiện {shown}/{reports} báo cáo", "Bộ lọc", "dòng 3", "1 lỗi", "mọi quy tắc"]
        {
            assert!(page.contains(word), "{word}: {page}");
        }
    }
}
