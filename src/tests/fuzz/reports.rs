//! Input from a report: front matter, Markdown, HTML, shortcodes, suppression comments, and its name.

use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use crate::binding::Matcher;
use crate::binding::reading::Location;
use crate::diagnostic::Outcome;
use crate::engine::check::{Standard, check};
use crate::rules::METAS;
use crate::schema::{self, Schema};
use crate::text::source::Source;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use super::holds::{answer, formats, on_borders, report};
use super::runner::{Food, fuzz};

/// A path that the built-in schema claims.
const NAME: &str = "content/4-EventParticipated/4.1-Event1/_index.md";
const VIETNAMESE: &str = "content/4-EventParticipated/4.1-Event1/_index.vi.md";

/// The schemas to check a text against, in turn: a built-in one, one with every key, and one with every rule enabled.
const SCHEMAS: [&str; 3] = ["event-report", "fixtures/schemas/good/full.yaml", "tests/support/strict.yaml"];

/// The text of every report in the fixtures of rules that begin with one of `groups`.
fn fixtures(groups: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rules");
    let mut found = Vec::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let of_group = |rule: &str| groups.iter().any(|group| rule.starts_with(group));
            let rule = path.strip_prefix(&root).unwrap().iter().next().unwrap().to_string_lossy();
            if path.is_dir() {
                open.push(path);
            } else if of_group(&rule) && path.extension().is_some_and(|end| end == "md") {
                found.push(path);
            }
        }
    }
    found.sort();
    found.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// The schemas, each with its vocabulary.
static PREPARED: LazyLock<Vec<(Arc<Schema>, Matcher)>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    SCHEMAS
        .map(|name| {
            let schema = schema::load(name, root, &METAS).unwrap_or_else(|failure| panic!("{name}: {failure}"));
            let matcher = Matcher::new(&schema);
            (schema, matcher)
        })
        .into()
});

/// A name in one of the two languages.
fn name_for(input: &[u8]) -> &'static str {
    if input.len().is_multiple_of(2) { NAME } else { VIETNAMESE }
}

/// Checks that findings are inside the text, and equal when it is checked again.
fn holds(input: &[u8]) -> TestCaseResult {
    let name = name_for(input);
    let text = String::from_utf8_lossy(input);
    let source = Source::new(name, name, text);
    for (schema, matcher) in PREPARED.iter() {
        let standard = Standard::of_schema(schema, matcher);
        let found = || check(&source, &standard.when(Vec::new()), Location::default()).diagnostics;
        let first = found();
        for diagnostic in &first {
            on_borders(&source, diagnostic)?;
        }
        prop_assert_eq!(format!("{first:?}"), format!("{:?}", found()));
    }
    Ok(())
}

/// Checks the same for a whole run, with suppressions.
fn runs(input: &[u8]) -> TestCaseResult {
    let options = report(name_for(input), input, Some("event-report"));
    let shown = |outcome: &Outcome| format!("{:?} {:?}", outcome.files[0].diagnostics, outcome.files[0].silenced);
    let first = answer(&options)?;
    let again = answer(&options)?;
    prop_assert_eq!(shown(&first), shown(&again));
    Ok(())
}

#[test]
fn a_report_of_any_bytes_gets_an_answer() {
    let words = &[
        "# ",
        "## ",
        "### Speakers\n",
        "### Danh Sách Diễn Giả\n",
        "#### ",
        "###",
        "---\n",
        "===\n",
        "- ",
        "1. ",
        "> ",
        "```\n",
        "~~~\n",
        "    ",
        "**",
        "__",
        "*",
        "_",
        "![",
        "](",
        "[",
        "]",
        "[^1]",
        "[^1]: ",
        "[a]: /b\n",
        "![a][b]",
        "|",
        "|-|\n",
        "\\|",
        "https://",
        "<!--",
        "{{<",
        "&nbsp;",
        "\\",
        "- [ ] ",
        "Speaker 1: ",
        "5. ",
        "IV. ",
        "(/images/a.png)",
    ];
    fuzz(
        Food { target: "report", seeds: fixtures(&["section", "content", "list", "item", "image", "link"]), words },
        holds,
    );
}

#[test]
fn front_matter_in_any_syntax_gets_an_answer() {
    let words = &[
        "---\n",
        "---",
        "----\n",
        "...\n",
        "+++\n",
        "{",
        "}",
        "[",
        "]",
        ": ",
        ":",
        ", ",
        "\"",
        "'",
        "|\n",
        ">-\n",
        "&a ",
        "*a",
        "<<: *a\n",
        "!!str ",
        "? ",
        "# ",
        "title: ",
        "date: ",
        "weight: ",
        "pre: ",
        "2025-09-18",
        "2025-02-30",
        "29/11/2025",
        "0x1F",
        "1_000",
        "08",
        "true",
        "null",
        "~",
        "title = ",
        "date = ",
        "[host]\n",
        "[[a]]\n",
        "\"\"\"",
        "'''",
        "\\u0000",
        "\\ud800",
        "#+title: ",
        "\t",
        "reportlint: { disable: [image-alt] }\n",
        "draft: true\n",
        "1979-05-27T07:32:00Z",
    ];
    fuzz(Food { target: "front-matter", seeds: fixtures(&["front", "field", "numbers"]), words }, holds);
}

#[test]
fn comments_to_the_linter_get_an_answer() {
    let words = &[
        "<!-- reportlint-disable -->",
        "<!-- reportlint-enable -->",
        "<!-- reportlint-disable-file ",
        "<!-- reportlint-disable-line ",
        "<!-- reportlint-disable-next-line ",
        "image-alt",
        "section-missing",
        "suppression-unused",
        ", ",
        " -- ",
        " -->",
        "-->",
        "<!--",
        "--!>",
        "{{/* reportlint-disable */}}",
        "reportlint",
        "reportlint: { disable: true }\n",
        "image-atl",
    ];
    fuzz(Food { target: "suppressions", seeds: fixtures(&["suppression"]), words }, runs);
}

#[test]
fn shortcodes_get_an_answer() {
    let words = &[
        "{{<",
        ">}}",
        "{{%",
        "%}}",
        "{{< figure src=\"",
        "\" >}}",
        "{{</",
        "{{% /",
        "/>}}",
        "{{</*",
        "*/>}}",
        "{{< ref \"",
        "{{< relref ",
        "notice",
        "highlight go",
        "tabs",
        "youtube x",
        "`",
        "\"",
        "=",
        " alt=",
        "{{% notice warning %}}\n",
        "{{% /notice %}}\n",
        "{{",
        "}}",
        "{{- ",
        " -}}",
        ".Get 0",
        "_a_b_",
    ];
    fuzz(Food { target: "shortcodes", seeds: fixtures(&["shortcode", "link", "template"]), words }, holds);
}

#[test]
fn html_gets_an_answer() {
    let words = &[
        "<img ",
        "src=",
        "src=\"/images/a.png\"",
        "alt=\"\"",
        "srcset=\"a.png 1x, b.png 2x\"",
        ">",
        "/>",
        "<div>\n",
        "</div>\n",
        "<p",
        "<a href=",
        "<!--",
        "-->",
        "<!",
        "<?",
        "<![CDATA[",
        "]]>",
        "<script>",
        "</script>",
        "<style>",
        "<pre>",
        "</pre>",
        "<h1>",
        "</h1>",
        "<table>",
        "<details>",
        "<summary>",
        "<picture>",
        "<source ",
        "<iframe",
        "&#x1f600;",
        "&bogus;",
        "a=b ",
        "a='",
        "\"",
        "<br>",
        "<svg>",
        "</",
    ];
    fuzz(Food { target: "html", seeds: fixtures(&["image", "text", "table"]), words }, holds);
}

#[test]
fn a_report_of_any_name_is_written_down_well_in_every_format() {
    let words = &[
        "\u{1b}]0;x\u{7}",
        "\u{1b}[31m",
        "<script>alert(1)</script>",
        "</script>",
        "<![CDATA[",
        "]]>",
        "&",
        "<b>",
        "'",
        "\"",
        "%0A::error::",
        "::set-output ",
        "##[error]",
        ",",
        ";",
        "=1+1",
        "|",
        "`",
        "``",
        "${{ x }}",
        "..",
        "/",
        "\\",
        ":",
        "#",
        "?",
        "%2e",
        "\u{202e}gpj",
        "\u{2028}",
        "\u{feff}",
        ".md",
        "-->",
        "\u{85}",
        "\u{e0041}",
        "\u{fffe}",
        "\u{10ffff}",
    ];
    let body = b"---\ntitle: \xe1\xba\xbf\x1b[2J<b>\ndate: soon\n---\n# A\n# B\n![](x.png) [l](y.md)\n";
    let seeds =
        [&b"Reports/a.md\n"[..], "Hội thảo <1>/báo cáo “cuối”.md\n".as_bytes(), b"a\"b'c&d.md\n", b"::error::%0a.md\n"];
    let seeds = seeds.iter().map(|name| [name, &body[..]].concat()).collect();
    fuzz(Food { target: "formats", seeds, words }, |input| {
        let (name, body) = input.split_at(input.iter().position(|&byte| byte == b'\n').unwrap_or(input.len()));
        let name: String = String::from_utf8_lossy(name).chars().filter(|&c| c != '\0').take(300).collect();
        // The folder exists, so that the rest of the name is unchanged.
        let name = format!("{}.md", name.replace('/', "∕"));
        let outcome = answer(&report(&name, body, Some("event-report")))?;
        let first = formats(&outcome)?;
        prop_assert_eq!(first, formats(&outcome)?);
        Ok(())
    });
}
