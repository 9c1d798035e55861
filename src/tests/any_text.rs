//! Properties of the findings in arbitrary text: reports composed of every construct of Markdown, HTML, Hugo and front
//! matter, in both forms of Unicode, with every kind of line break, truncated anywhere.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use crate::binding::Matcher;
use crate::binding::reading::Location;
use crate::diagnostic::Diagnostic;
use crate::engine::check::{Standard, check};
use crate::message::Language;
use crate::rules::METAS;
use crate::schema::{self, Schema};
use crate::text::source::{Source, Span};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// The built-in schema, a schema with every key, and one with all section rules enabled.
static SCHEMAS: LazyLock<Vec<(Arc<Schema>, Matcher)>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["event-report", "fixtures/schemas/good/full.yaml", "tests/support/strict.yaml"]
        .map(|name| {
            let schema = schema::load(name, root, &METAS).unwrap_or_else(|failure| panic!("{name}: {failure}"));
            let matcher = Matcher::new(&schema);
            (schema, matcher)
        })
        .into()
});

/// Words of headings: those of the schemas, and others.
const HEADINGS: &[&str] = &[
    "Speakers",
    "Danh Sách Diễn Giả",
    "Dien gia",
    "Diển giả",
    "Key Highlights",
    "5. Những Gì Học Được (Key Takeaways)",
    "🎯 Mục Đích Của Sự Kiện",
    "**Action Plan:**",
    "Kế hoạch & trải nghiệm",
    "Speekers",
    "Event Photos",
    "Some *event* photos",
    "IV. [Cảm nhận](https://example.org/a_b)",
    "Agenda",
    "Hình ảnh",
    "![Hội trường](/images/a.png)",
    "![]()",
    "",
    "#",
    "…",
    "🎉",
    "Speaker 1: AWS",
    "Speaker 2: GCP",
    "A heading that goes on for so long that nobody reads it to its end, which nobody ought to have to do anyway",
    "Speakers {#speakers}",
    "`code` &amp; \\# more",
    "{{< param x >}} Speakers",
];

/// Lines and blocks of the body.
const BLOCKS: &[&str] = &[
    "Một buổi chiều nói về lịch phà và con nước, có ba người lập lịch kể chuyện.",
    "Three planners talked about tides.\nAnd fog.",
    "**Speakers:**",
    "**Diễn giả**: Lan, Minh",
    "###Speakers",
    "##\u{a0}Nội dung nổi bật",
    "<h3>Key <b>Takeaways</b></h3>",
    "<h1 align=center>Report",
    "<div>\n### Action Plan\n![a](/b.png)\n</div>",
    "<div align=\"center\">\n  <img src=\"/images/a.png\" alt=\"\">\n</div>",
    "<img src='/images/á b.png' alt=\"alt text\"",
    "- one\n- two\n  - three\n    1. four\n\n       five\n- [ ] six\n- [x] **seven** – eight",
    "1. một\n2) hai\n\n* ba\n+",
    "- \n- [ ]\n1.",
    "> quote\n> > # Speakers\n> - ## Agenda\n>   text",
    "| a \\| b | ![x](/i/a.png) |\n|---|:-:|\n| [c](d) \\| e | Add your event photos here |",
    "|a|\n|-|\n| |",
    "| Who | Due Date | Cost |\n|---|---|---|\n| Ánh 🎉 | 31/02/2025 | a \\| b |\n|| soon<br>**30/2/2025** | -\nƯớt",
    "Người | Hạn\n:- | -:\n *name* | dd/mm \n{{< rel \"a|b\" >}} | [18/9/2025](/x|y)\n |\n",
    "![Enter image alt description](/images/hall.jpg)",
    "![a][r] và ![r] [r][]\n\n[r]: /i/ả.png \"t\"",
    "![a](my pic.png) ! [b](c.png) !(d)[e.png] ![f(g.png)",
    "![[h.png]] ![i] (j.png)",
    "[l](/very\n'title\nwrapped') ![x](/i/a.png)",
    "```md\n# Speakers\n![a](/b.png)\n```",
    "~~~\nno end",
    "    # indented",
    "<!-- Add your photos here -->",
    "<!--",
    "x <!-- do not copy verbatim --> y",
    "{{% notice warning %}}\nPlease **do not\n> copy verbatim**.\n{{% /notice %}}",
    "{{< figure src=\"/i/a.png\" alt=\"không sao chép nguyên văn\" >}}",
    "{{< rel \"_a_b_\" >}} {{</* figure */>}} {{< youtube x />}}",
    "{{< highlight go >}}\n# no\n{{< /highlight >}}",
    "{{< figure src=`a",
    "*Thêm các hình ảnh của các bạn tại đây*",
    "lorem ipsum, write here: to be written; vui lòng viết sau",
    "Speakers\n---",
    "Bài thu\nhoạch\n===",
    "---",
    "text[^1]\n\n[^1]: # Speakers\n    more",
    "https://example.org/%20?a=b#c <mailto:a@b.c>",
    "\\![a](b) \\# \\[c] &nbsp; &#x1f600; &bogus;",
    "\t- tab\n \t# tab",
    "<pre>\n# a\n</pre>\n<script>\n<h2>b</h2>\n</script>",
    "👩‍👩‍👧 \u{202e}abc\u{202c} \u{200b} e\u{301}\u{301} \u{fffd} 𝛑",
];

/// The content of table cells, and the text around them.
const CELLS: &[&str] = &[
    "",
    " ",
    "\t",
    "Ước",
    "ở",
    "Ánh 🎉",
    "18/9/2025",
    "18/9/2025<br>…",
    "31/02/2025 — mai",
    "ngày mai ạ",
    "a \\| b",
    "ế\\",
    "\\ớ",
    "`x|ỹ`",
    "**ỷ**<br/>ọ",
    "{{< rel \"a|ể\" >}}",
    "{{< rel \"ễ\" >}}ỗ",
    "e\u{301}",
    "👩‍👩‍👧",
    "\u{a0}ừ\u{3000}",
    "—",
    "&nbsp;",
    "<u>ữ",
    "![ự](/i/ả.png)",
    "name",
    "12 đ",
];

/// The first lines of tables that a schema requires, and of others.
const TABLES: &[&str] = &[
    "| Who | Due | Cost |\n|---|---|---|",
    "## Agenda\n\n| Who | Due | Cost |\n|---|---|---|",
    "## Chương trình\n\nNgười phụ trách | Hạn\n--- | :-:",
    "## Agenda\n\n| Cost | Người phụ trách | Hạn | Ô |\n|-|-|-|-|",
    "|Biểu quyết|\n|-|",
    "| Biểu quyết | Ở |\n|---|---|",
];

const FRONT_MATTER: &[&str] = &[
    "",
    "---\ntitle: \"Sự kiện 1\"\ndate: 2024-01-01\nweight: 1\nchapter: false\npre: \" <b> 4.1. </b> \"\n---\n\n",
    "---\ntitle: Event\ndate: 29/11/2025\nweight: 08\nWeight: 2\ntags: [a, 'b', {c: d}]\nnumber: -1\nhost: { name: }\n---\n",
    "--- \r\ntitle: |\n  a\n  b\ndate: \"`r Sys.Date()`\"\n---\t\n",
    "\n\n---\ntitle: &a 'x'\nb: *a\n---\n",
    "---\ntitle: [unclosed\n---\n",
    "---\ntitle: no end\n\n",
    "-----\ntitle: x\n-----\n",
    "+++\ntitle = \"Sự kiện\"\ndate = 2025-02-30\nweight = 1_000\n[host]\nname = ''\n+++\n",
    "+++\ntitle = \n+++\n",
    "{\n  \"title\": \"Sự kiện\", \"date\": \"2025-1205\",\n  \"weight\": 1.0\n}\n\n",
    "{ \"title\": }\n",
    "#+title: Sự kiện\n#+date: 2025-09-18\n\n",
];

fn heading() -> impl Strategy<Value = String> {
    (1..=7usize, prop::sample::select(HEADINGS), 0..4u8).prop_map(|(level, words, form)| match form {
        0 => format!("{words}\n{}", if level % 2 == 0 { "===" } else { "---" }),
        1 => format!("{} {words} {}", "#".repeat(level), "#".repeat(level % 3)),
        _ => format!("{} {words}", "#".repeat(level)),
    })
}

/// A table whose rows have too few or too many cells, with outer pipes or without.
fn table() -> impl Strategy<Value = String> {
    let cells = prop::collection::vec(prop::sample::select(CELLS), 0..5);
    let row = (cells, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(cells, before, after, wide)| {
        let (start, end) = (if before { "|" } else { "" }, if after { "|" } else { "" });
        format!("{start}{}{end}", cells.join(if wide { " | " } else { "|" }))
    });
    (prop::sample::select(TABLES), prop::collection::vec(row, 0..5))
        .prop_map(|(head, rows)| format!("{head}\n{}", rows.join("\n")))
}

fn block() -> impl Strategy<Value = String> {
    let plain = prop_oneof![
        2 => table(),
        3 => heading(),
        4 => prop::sample::select(BLOCKS).prop_map(str::to_owned),
        1 => "\\PC{0,20}",
        1 => "[-#>*`!\\[\\](){}<>|:=~_\"'&\\\\% \t\n0-9aếđ]{0,30}",
    ];
    // Sometimes, a block is nested in a list or block quote.
    (plain, 0..10u8).prop_map(|(block, within)| match within {
        0 => prefixed(&block, "> ", "> "),
        1 => prefixed(&block, "- ", "  "),
        2 => prefixed(&block, "3. > ", "   > "),
        _ => block,
    })
}

fn prefixed(block: &str, first: &str, rest: &str) -> String {
    let mut lines = block.split('\n');
    let mut text = format!("{first}{}", lines.next().unwrap_or(""));
    for line in lines {
        text.push('\n');
        text.push_str(rest);
        text.push_str(line);
    }
    text
}

pub(super) fn text() -> impl Strategy<Value = String> {
    let blocks = prop::collection::vec((block(), 0..3usize), 0..14);
    let head = (any::<bool>(), prop::sample::select(FRONT_MATTER));
    (head, blocks, any::<bool>(), 0..5u8, prop::option::weighted(0.3, any::<prop::sample::Index>())).prop_map(
        |((mark, front_matter), blocks, decomposed, line_ends, cut)| {
            let mut text = String::from(if mark { "\u{feff}" } else { "" });
            text.push_str(front_matter);
            for (block, blanks) in blocks {
                text.push_str(&block);
                text.push_str(&"\n".repeat(blanks + usize::from(blanks < 2)));
            }
            if decomposed {
                text = text.nfd().collect();
            }
            text = match line_ends {
                0 => text.replace('\n', "\r\n"),
                1 => text.replace('\n', "\r"),
                2 => text.replacen('\n', "\r\n", 3).replacen("\n\n", "\n\r", 1),
                _ => text,
            };
            if let Some(cut) = cut {
                let mut end = cut.index(text.len() + 1);
                while !text.is_char_boundary(end) {
                    end -= 1;
                }
                text.truncate(end);
            }
            text
        },
    )
}

fn findings(source: &Source, schema: &Schema, matcher: &Matcher) -> Vec<Diagnostic> {
    check(source, &Standard::of_schema(schema, matcher), Location::default()).diagnostics
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn findings_are_exact_in_order_and_the_same_each_time(text in text(), vietnamese in any::<bool>()) {
        let name = if vietnamese { "4.1-Event1/_index.vi.md" } else { "4.1-Event1/_index.md" };
        let source = Source::new(name, name, text);
        for (schema, matcher) in SCHEMAS.iter() {
            let found = findings(&source, schema, matcher);
            for diagnostic in &found {
                hold(&source, diagnostic)?;
            }
            hold_together(&found)?;
            prop_assert_eq!(format!("{found:?}"), format!("{:?}", findings(&source, schema, matcher)));
        }
    }
}

/// Texts that once broke a property, as chance composed them.
#[test]
fn what_once_went_wrong_holds() -> Result<(), TestCaseError> {
    let texts = [
        // The heading that may be the section has no words.
        "#\r\n---\r\n> Hình ảnh\r\n> ---\r\n",
        "#\n\n> ### Chương trình\n",
        "## ![](/a.png)\n\n## Speakers\n",
        // A table goes on with a quotation.
        "> [r]: /i/ả.png \"t\"\r\n| Who | Due | Cost |\r\n|---|---|---|\r\n31/02/2025 — mai|Ước\r\nÁnh 🎉|\r\n",
    ];
    for text in texts {
        for name in ["4.1-Event1/_index.vi.md", "4.1-Event1/_index.md"] {
            let source = Source::new(name, name, text);
            for (schema, matcher) in SCHEMAS.iter() {
                let found = findings(&source, schema, matcher);
                found.iter().try_for_each(|found| hold(&source, found))?;
                hold_together(&found)?;
            }
        }
    }
    Ok(())
}

/// Checks the properties of all findings of a text together.
fn hold_together(found: &[Diagnostic]) -> Result<(), TestCaseError> {
    let keys: Vec<_> = found.iter().map(|found| (found.span, found.rule.id)).collect();
    prop_assert!(keys.is_sorted(), "not sorted: {keys:?}");
    for (index, diagnostic) in found.iter().enumerate() {
        let same = |other: &&Diagnostic| {
            (other.span, &other.message) == (diagnostic.span, &diagnostic.message) && other.rule == diagnostic.rule
        };
        prop_assert!(!found[..index].iter().any(|other| same(&other)), "told twice: {diagnostic:?}");
    }
    Ok(())
}

/// Checks the properties of one finding.
fn hold(source: &Source, diagnostic: &Diagnostic) -> Result<(), TestCaseError> {
    let text = source.text();
    for span in std::iter::once(diagnostic.span).chain(diagnostic.labels.iter().map(|label| label.span)) {
        let inside = span.start <= span.end && text.is_char_boundary(span.start) && text.is_char_boundary(span.end);
        prop_assert!(inside, "{span:?} of {} bytes: {diagnostic:?}", text.len());
    }
    let labels = diagnostic.labels.iter().map(|label| &label.message);
    let said = std::iter::once(&diagnostic.message).chain(&diagnostic.label).chain(&diagnostic.help).chain(labels);
    for words in said.flat_map(|said| Language::ALL.map(|language| said.text(language))) {
        prop_assert!(!words.trim().is_empty(), "nothing said: {diagnostic:?}");
        prop_assert!(!words.contains(['\n', '\r']), "more than a line: {words:?} in {diagnostic:?}");
        prop_assert!(!words.contains("“”"), "an empty quotation: {words:?} in {diagnostic:?}");
    }
    prop_assert!(diagnostic.help.is_some(), "no help: {diagnostic:?}");
    let place = source.slice(diagnostic.span);
    match diagnostic.rule.id {
        // The text quoted first begins at the span, apart from blanks, up to where it was shortened.
        "template-text" | "text-forbidden" | "heading-spelling" => {
            if let Some(quoted) = quoted(&diagnostic.message.en) {
                let shown = place.split_whitespace().collect::<Vec<_>>().join(" ");
                prop_assert!(shown.starts_with(quoted.trim_end_matches('…')), "{quoted:?} is not {shown:?}");
            }
        }
        "table-cell" if diagnostic.message.en.starts_with('`') => {
            let value = diagnostic.message.en.split('`').nth(1).unwrap_or_default();
            let shown = place.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert!(shown.starts_with(value.trim_end_matches('…')), "{value:?} is not {shown:?}");
        }
        // The text of a heading: the span contains each of its words.
        "section-empty" | "section-level" | "section-order" | "section-unknown" | "section-duplicate" => {
            if let Some(quoted) = quoted(&diagnostic.message.en) {
                holds_words(source, diagnostic.span, quoted)?;
            }
        }
        "content-count" | "text-missing" | "list-kind" => {
            let heading = diagnostic.labels.first().filter(|label| label.message.en == "in this section");
            // A finding about the whole report names no heading.
            let of_section = diagnostic.message.en.contains("the section “");
            if let Some(quoted) = quoted(&diagnostic.message.en).filter(|_| of_section) {
                holds_words(source, heading.map_or(diagnostic.span, |label| label.span), quoted)?;
            }
        }
        "field-unknown" | "field-duplicate" => {
            let key = diagnostic.message.en.split('`').nth(1).unwrap_or_default();
            prop_assert!(place.to_lowercase().contains(&key.to_lowercase()), "{key:?} is not {place:?}");
        }
        _ => {}
    }
    Ok(())
}

/// The first text in “…”.
fn quoted(message: &str) -> Option<&str> {
    let (_, rest) = message.split_once('“')?;
    Some(rest.split_once('”')?.0)
}

/// Checks that the heading at `span` has the letters of `quoted` in order, apart from markup and addresses between
/// them. Character references are not resolved.
fn holds_words(source: &Source, span: Span, quoted: &str) -> Result<(), TestCaseError> {
    let place = source.slice(span);
    let mut letters = place.chars();
    let in_order = quoted.chars().filter(|letter| letter.is_alphanumeric()).all(|letter| letters.any(|l| l == letter));
    prop_assert!(in_order || place.contains('&'), "{quoted:?} is not in {place:?}");
    Ok(())
}
