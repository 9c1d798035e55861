//! Hostile text that could take very long or much memory: the check must be fast, on a small stack.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use cpu_time::ThreadTime;

use crate::binding::Matcher;
use crate::binding::reading::Location;
use crate::diagnostic::{Checked, Outcome};
use crate::engine::check::{Standard, check};
use crate::output::{self, Format, Style};
use crate::rules::METAS;
use crate::schema::{self, Schema};
use crate::text::source::Source;

/// A page with front matter and `body`.
fn page(body: &str) -> String {
    let front = "title: \"Hội thảo\"\ndate: 2025-09-18\nweight: 2\nchapter: false\npre: \" <b> 4.2. </b> \"";
    format!("---\n{front}\n---\n\n# Hội thảo\n\n{body}")
}

/// `line` for every number below `count`.
fn numbered(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

/// A report with about this many pieces.
type Growing = fn(usize) -> String;

/// Reports that grow with a number. Each kind was once, or could easily be, scanned repeatedly.
const GROWING: &[(&str, Growing)] = &[
    ("quotes in each other", |n| page(&">".repeat(n))),
    ("lists in each other", |n| page(&format!("## Speakers\n\n{}a\n", "- > ".repeat(n / 8)))),
    ("open brackets", |n| page(&"[".repeat(n))),
    ("open images", |n| page(&"![".repeat(n))),
    ("links shown as text", |n| page(&"(a)[/b] [c] (/d) [e](/f ".repeat(n / 8))),
    ("images without an end", |n| page(&"![a](".repeat(n))),
    ("images in angle brackets without an end", |n| page(&"![a](<b\n\n".repeat(n))),
    ("images with open titles", |n| page(&"![a](b.png \"".repeat(n))),
    ("images in each other", |n| page(&format!("{}a{}", "![".repeat(n / 4), "](b.png)".repeat(n / 4)))),
    ("images with open code", |n| page(&numbered(n / 16, |ticks| format!("![{}a](b.png) ", "`".repeat(ticks))))),
    ("images on one line", |n| page(&"![](/images/b.png) ".repeat(n))),
    ("images beside words of the template", |n| page(&"![](a.png) Add your event photos here\n\n".repeat(n / 2))),
    ("images gone wrong on one line", |n| page(&"![a](/images/b c.png) ".repeat(n))),
    ("references to definitions", |n| {
        let used = numbered(n, |number| format!("![a][r{number}]\n\n"));
        page(&(used + &numbered(n, |number| format!("[r{number}]: /a{number}.png\n"))))
    }),
    ("references to nothing", |n| {
        let defined = numbered(n, |number| format!("[r{number}]: /a{number}.png\n"));
        page(&(defined + "\n" + &numbered(n, |number| format!("![a][q{number}]\n\n"))))
    }),
    ("definitions on one line", |n| page(&"x]:".repeat(n))),
    ("Markdown in a block of HTML", |n| page(&format!("<div>\n{}</div>\n", "![a](b.png)\n".repeat(n)))),
    ("shortcodes in a block of HTML", |n| page(&format!("<div>\n{}</div>\n", "<img src=\"{{< a >}}\">\n".repeat(n)))),
    ("tags with open quotes", |n| page(&"{{< a \\\" >}}".repeat(n))),
    ("tags in a quote", |n| page(&format!("{}\" {{{{< b\n", "{{< a \\\"".repeat(n)))),
    ("tags in each other", |n| page(&format!("{}{}", "{{< a >}}".repeat(n), "{{< /a >}}".repeat(n)))),
    ("tags that are never closed", |n| page(&numbered(n, |number| format!("{{{{< notice {number} >}}}}")))),
    ("closing tags of nothing", |n| {
        page(&format!("{}{}", "{{< notice >}}".repeat(n), numbered(n, |number| format!("{{{{< /b{number} >}}}}"))))
    }),
    ("tags that end wrong", |n| page(&"{{< notice }} ".repeat(n))),
    ("tags without an end", |n| page(&"{{< notice ".repeat(n))),
    ("tags to be shown without an end", |n| page(&"{{</* notice ".repeat(n))),
    ("links in tags", |n| page(&"<a href=\"/x/{{< a >}}\">b</a> ".repeat(n))),
    ("comments", |n| page(&"<!-- reportlint-disable-next-line image-alt -->\n\n![](a.png)\n\n".repeat(n / 4))),
    ("cells with escapes", |n| page(&format!("|a|\n|-|\n|{}|\n", "a\\|b![x](/a.png)".repeat(n)))),
    ("columns", |n| page(&format!("{}|\n{}|\n", "|a".repeat(n), "|-".repeat(n)))),
    ("one heading in pieces", |n| page(&format!("## {}\n", "speakers / ".repeat(n)))),
    ("headings that are the same", |n| page(&"## Speakers\n\nx\n\n".repeat(n / 2))),
    ("headings nearly right", |n| page(&numbered(n / 4, |number| format!("## Speekers {number}\n\n")))),
    ("titles", |n| page(&"# T\n\n".repeat(n / 2))),
    ("bold lines", |n| page(&numbered(n / 2, |number| format!("**Speakerz {number}:**\n\n")))),
    ("items", |n| page(&format!("## Speakers\n\n{}", "- **A** – b\n  - c\n".repeat(n)))),
    ("footnotes", |n| page(&numbered(n / 2, |number| format!("[^{number}]\n\n[^{number}]: a\n\n")))),
    ("words on one line", |n| page(&"sự kiện ".repeat(n * 4))),
    ("marks on one letter", |n| page(&format!("## a{}\n", "\u{301}".repeat(n * 4)))),
    ("fences", |n| format!("---\ntitle: a\n---\n{}", "---\ntitle: b\n---\n".repeat(n / 2))),
    ("front matter that comes late", |n| format!("{}---\ntitle: a\n---\n", "x\n".repeat(n))),
    ("front matter in Org's notation", |n| "#+a: b\n".repeat(n)),
    ("braces", |n| "{".repeat(n * 4)),
    ("keys", |n| format!("---\n{}---\n# T\n", numbered(n, |number| format!("k{number}: 1\n")))),
    ("keys given again", |n| format!("+++\n{}+++\n# T\n", "a=1\n".repeat(n))),
];

/// Checks `text`, and renders the findings for programs.
fn check_and_print(text: &str, schema: &Schema, matcher: &Matcher) {
    let standard = Standard::of_schema(schema, matcher);
    let source = Source::new("a.md", "a.md", text);
    let diagnostics = check(&source, &standard, Location::default()).diagnostics;
    let outcome = Outcome { files: vec![Checked::new(source, diagnostics)], ..Outcome::default() };
    for format in [Format::Compact, Format::Json] {
        output::render(&outcome, format, &Style::default());
    }
}

fn event_report() -> (Arc<Schema>, Matcher) {
    let schema = schema::load("event-report", Path::new(""), &METAS).unwrap();
    let matcher = Matcher::new(&schema);
    (schema, matcher)
}

#[test]
fn time_grows_with_the_text_and_not_with_its_square() {
    const START: usize = 400;
    let (schema, matcher) = event_report();
    let spent = |text: &str| {
        let start = ThreadTime::now();
        check_and_print(text, &schema, &matcher);
        start.elapsed().as_secs_f64()
    };
    for (name, text) in GROWING {
        let (small, large) = (text(START), text(START * 4));
        // The machine may be busy, so one fast run out of five is enough.
        let fast = (0..5).any(|_| spent(&large) < spent(&small).max(0.001) * 9.0);
        assert!(fast, "{name}: four times the text takes more than nine times the time");
    }
}

#[test]
fn no_text_needs_much_of_a_stack() {
    // Normal threads have four times as much.
    let checked = std::thread::Builder::new().stack_size(512 << 10).spawn(|| {
        let (schema, matcher) = event_report();
        let deep: [Growing; 14] = [
            |n| page(&">".repeat(n)),
            |n| page(&"- ".repeat(n / 4)),
            |n| page(&format!("{}a{}", "![".repeat(n / 4), "](b.png)".repeat(n / 4))),
            |n| page(&"[![a](".repeat(n / 4)),
            |n| page(&"<div>\n".repeat(n)),
            |n| page(&"*a **b ".repeat(n / 4)),
            |n| page(&format!("{}a{}", "**a _b ".repeat(n / 8), "_ c**".repeat(n / 8))),
            |n| page(&format!("{}{}", "{{< a >}}".repeat(n / 8), "{{< /a >}}".repeat(n / 8))),
            |n| format!("---\na: {}\n---\n", "[".repeat(n)),
            |n| format!("---\n{}---\n", numbered(n / 100, |depth| " ".repeat(depth) + "a:\n")),
            |n| format!("+++\na = {}{}\n+++\n", "[".repeat(n), "]".repeat(n)),
            |n| format!("+++\n[{}a]\nb = 1\n+++\n", "a.".repeat(n)),
            |n| format!("+++\na = {}\n+++\n", "{a=".repeat(n)),
            |n| format!("{}1{}\n", "{\"a\":".repeat(n / 2), "}".repeat(n / 2)),
        ];
        for text in deep {
            check_and_print(&text(20_000), &schema, &matcher);
        }
    });
    checked.unwrap().join().unwrap();
}

#[test]
fn as_many_sections_as_may_be_meet_a_flood_of_headings() {
    let desk = tempfile::tempdir().unwrap();
    let sections = numbered(500, |number| {
        format!("- {{id: s{number}, required: true, headings: {{en: [Wording {number}]}}, terms: {{en: [talk]}}}}\n")
    });
    fs::write(desk.path().join("many.yaml"), format!("sections:\n{sections}other-sections: error\n")).unwrap();
    let schema = schema::load("many.yaml", desk.path(), &METAS).unwrap();
    let matcher = Matcher::new(&schema);
    let start = ThreadTime::now();
    let headings = numbered(500, |number| format!("## A talk on {number}\n\nx\n\n"));
    check_and_print(&page(&headings), &schema, &matcher);
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}

#[test]
fn a_pattern_that_looks_at_all_of_the_text_for_each_place_does_so_a_few_hundred_times() {
    let desk = tempfile::tempdir().unwrap();
    fs::write(desk.path().join("far.yaml"), "title: { required: true }\nphrases: [{ text: '/x.*y|x/' }]\n").unwrap();
    let schema = schema::load("far.yaml", desk.path(), &METAS).unwrap();
    let matcher = Matcher::new(&schema);
    let start = ThreadTime::now();
    check_and_print(&page(&"xa".repeat(50_000)), &schema, &matcher);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}
