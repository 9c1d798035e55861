//! Inputs that grow: folders of every shape that a report, a site, a schema or an editor session can have, with a size
//! parameter. For each of them, ten times the size must take about ten times the work.

// Each test program that includes this file uses a different part of it.
#![allow(dead_code)]

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// The factor between the compared sizes.
pub const TIMES: usize = 10;
/// The maximum factor between the amounts of work.
const MAX_FACTOR: f64 = 12.0;
/// The same for the server. A message that is cancelled or superseded before it is handled costs nothing, and the share
/// of those in the smaller run depends on the machine: up to 34 times the work was measured. Quadratic work would be a
/// hundred times.
const MAX_SERVER_FACTOR: f64 = 45.0;

/// The path of the single report.
pub const REPORT: &str = "content/4-EventParticipated/4.2-Event2/_index.md";

/// One shape.
pub struct Shape {
    /// What it has many of.
    pub name: &'static str,
    /// The files for a size: name and text.
    pub files: fn(usize) -> Vec<(String, String)>,
    /// The command line arguments.
    pub arguments: &'static [&'static str],
    /// The input.
    pub input: fn(usize) -> String,
}

impl Shape {
    /// The maximum factor for this shape.
    pub fn most(&self) -> f64 {
        match self.arguments == SERVER {
            // The machine decides whether any of this work is done, so only termination is tested.
            true if self.name.contains("called off") => f64::INFINITY,
            true => MAX_SERVER_FACTOR,
            false => MAX_FACTOR,
        }
    }

    /// Writes the files for this size into `folder`.
    pub fn write(&self, folder: &Path, size: usize) {
        for (name, text) in (self.files)(size) {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }

    /// The output format, if the shape only checks files.
    pub fn format(&self) -> Option<&'static str> {
        let at = self.arguments.iter().position(|argument| *argument == "--format")?;
        self.arguments.get(at + 1).copied()
    }
}

/// The default arguments.
const CHECK: &[&str] = &["--quiet", "--format", "compact", "."];
/// The arguments for the server.
const SERVER: &[&str] = &["server"];

const fn checked(name: &'static str, files: fn(usize) -> Vec<(String, String)>) -> Shape {
    Shape { name, files, arguments: CHECK, input: |_| String::new() }
}

const fn called(shape: Shape, arguments: &'static [&'static str]) -> Shape {
    Shape { arguments, ..shape }
}

const fn asked(name: &'static str, input: fn(usize) -> String) -> Shape {
    Shape { name, files: |_| report("## Speakers\n\n- An\n"), arguments: SERVER, input }
}

/// All shapes. A new one is one entry.
pub const SHAPES: &[Shape] = &[
    // The content of a report.
    checked("headings", |n| report(&numbered(n, |i| format!("### Topic {i}\n\nText.\n\n")))),
    checked("headings of one wording", |n| report(&"#### Item\n\n".repeat(n))),
    checked("headings that are asked for", |n| report(&"## Speakers\n\n- An\n\n".repeat(n))),
    checked("headings that are asked for on a wrong level", |n| report(&"###### Speakers\n\n- An\n\n".repeat(n))),
    checked("headings one below the other", |n| {
        report(&numbered(n, |i| format!("{} Part {i}\n\n", "#".repeat(i % 5 + 2))))
    }),
    checked("headings of several lines", |n| report(&numbered(n, |i| format!("Topic\n{i}\n===\n\n")))),
    checked("titles", |n| report(&numbered(n, |i| format!("# Title {i}\n\n")))),
    checked("bold lines", |n| report(&numbered(n, |i| format!("**Speakers {i}:**\n\nText.\n\n")))),
    checked("marks without a blank", |n| report(&numbered(n, |i| format!("###Speakers {i}\n\nText.\n\n")))),
    checked("headings in HTML", |n| report(&numbered(n, |i| format!("<h3>Speakers {i}</h3>\n\nText.\n\n")))),
    checked("headings in one block of HTML", |n| {
        report(&format!("<div>\n{}</div>\n", numbered(n, |i| format!("<h3>Speakers {i}</h3>\n## Topic {i}\n"))))
    }),
    checked("links to headings of one wording", |n| {
        report(&numbered(n, |i| format!("#### Item\n\n[see](#item-{i})\n\n")))
    }),
    checked("links to headings that are not there", |n| {
        report(&numbered(n, |i| format!("#### Item {i}\n\n[see](#itm-{i}-x)\n\n")))
    }),
    checked("links to headings that are not there, nothing like them", |n| {
        report(&numbered(n, |i| format!("#### Về {i} điều\n\n[see](#xuwq-{i})\n\n")))
    }),
    checked("links to headings with markup", |n| {
        report(&numbered(n, |i| format!("#### *Item* **of {i}** b\n\n[see](#it-{i})\n\n")))
    }),
    checked("links to headings of several lines", |n| {
        report(&numbered(n, |i| format!("Item\nof {i}\n---\n\n[see](#of-{i})\n\n")))
    }),
    checked("links to ids in HTML", |n| report(&numbered(n, |i| format!("<a id=\"a{i}\">x</a> [see](#b{i})\n\n")))),
    checked("links to headings with ids", |n| report(&numbered(n, |i| format!("## T {{#a{i}}}\n\n[s](#a{i}x)\n\n")))),
    checked("footnotes", |n| report(&numbered(n, |i| format!("Text[^{i}].\n\n[^{i}]: Note {i}.\n\n")))),
    checked("footnotes that are linked to", |n| {
        report(&numbered(n, |i| format!("Text[^{i}] [see](#fn:{i}).\n\n[^{i}]: Note {i}.\n\n")))
    }),
    checked("marks of footnotes that are not there", |n| report(&numbered(n, |_| "Text[^7] and [^8].\n\n".to_owned()))),
    checked("footnotes used again", |n| report(&format!("{}\n\n[^1]: Note.\n", "Text[^1].\n\n".repeat(n)))),
    checked("links that lead nowhere", |n| report(&numbered(n, |i| format!("[a](/plan-{i}.pdf)\n\n")))),
    checked("links to other sites", |n| report(&numbered(n, |i| format!("[a](https://example.org/{i})\n\n")))),
    checked("bare addresses", |n| report(&numbered(n, |i| format!("https://example.org/{i}\n\n")))),
    checked("references that lead nowhere", |n| {
        report(&numbered(n, |i| format!("[a]({{{{< ref \"plan-{i}\" >}}}})\n\n")))
    }),
    checked("definitions and what refers to them", |n| {
        report(&numbered(n, |i| format!("![a][r{i}]\n\n[r{i}]: /images/a{i}.png\n\n")))
    }),
    checked("definitions that nothing refers to", |n| report(&numbered(n, |i| format!("[r{i}]: /a{i}.png\n")))),
    checked("one definition and what refers to it", |n| {
        report(&format!("{}[r]: /images/a.png\n", "![a][r]\n\n".repeat(n)))
    }),
    checked("images that are there", |n| {
        let mut files = report(&numbered(n, |i| format!("![a](/images/hall-{i}.png)\n\n")));
        files.extend((0..n).map(|i| (format!("static/images/hall-{i}.png"), PICTURE.to_owned())));
        files
    }),
    checked("images that are not there", |n| report(&numbered(n, |i| format!("![a](/images/hall-{i}.png)\n\n")))),
    checked("images nearly there", |n| {
        let mut files = report(&numbered(n, |i| format!("![a](/images/hal-{i}.png)\n\n")));
        files.extend((0..n).map(|i| (format!("static/images/hall-{i}.png"), PICTURE.to_owned())));
        files
    }),
    checked("images with other capitals", |n| {
        let mut files = report(&numbered(n, |i| format!("![a](/images/Hall-{i}.png)\n\n")));
        files.extend((0..n).map(|i| (format!("static/images/hall-{i}.png"), PICTURE.to_owned())));
        files
    }),
    checked("images with another extension", |n| {
        let mut files = report(&numbered(n, |i| format!("![a](/images/hall-{i}.jpg)\n\n")));
        files.extend((0..n).map(|i| (format!("static/images/hall-{i}.png"), PICTURE.to_owned())));
        files
    }),
    checked("images in another folder", |n| {
        let mut files = report(&numbered(n, |i| format!("![a](/hall-{i}.png)\n\n")));
        files.extend((0..n).map(|i| (format!("static/images/d{i}/hall-{i}.png"), PICTURE.to_owned())));
        files
    }),
    checked("images with blanks in their addresses", |n| {
        report(&numbered(n, |i| format!("![a](/images/hall {i}.png)\n\n")))
    }),
    checked("images without words", |n| report(&numbered(n, |i| format!("![](/images/hall-{i}.png)\n\n")))),
    checked("images elsewhere", |n| report(&numbered(n, |i| format!("![a](https://example.org/{i}.png)\n\n")))),
    checked("images in HTML", |n| report(&numbered(n, |i| format!("<img src=\"/images/{i}.png\" alt=\"\">\n\n")))),
    checked("images on one line", |n| report(&numbered(n, |i| format!("![a](/images/hall-{i}.png) ")))),
    checked("attributes of one tag", |n| {
        report(&format!("<img src=\"/a.png\" alt=\"a\" {}>\n", numbered(n, |i| format!("a{i}=\"b\" "))))
    }),
    checked("one attribute of one tag", |n| report(&format!("<img {}>\n", "src=\"/a.png\" ".repeat(n)))),
    checked("tags in a block of HTML", |n| report(&format!("<div>\n{}</div>\n", "<img src=\"a.png\">\n".repeat(n)))),
    checked("tags in text", |n| report(&"a <b>b</b> <br>\n".repeat(n))),
    checked("open comments", |n| report(&"<!-- a\n\n".repeat(n))),
    checked("shortcodes", |n| report(&numbered(n, |i| format!("{{{{< s{i} >}}}}\n\n")))),
    checked("shortcodes on one line", |n| report(&numbered(n, |i| format!("{{{{< s{i} >}}}} ")))),
    checked("shortcodes and layouts", |n| {
        let mut files = report(&numbered(n, |i| format!("{{{{< s{i} >}}}}x{{{{< /s{i} >}}}}\n\n")));
        files.extend((0..n).map(|i| (format!("layouts/_shortcodes/s{i}.html"), "<i>{{ .Inner }}</i>".to_owned())));
        files
    }),
    checked("shortcodes in folders, and layouts", |n| {
        let mut files = report(&numbered(n, |i| format!("{{{{< a/s{i} >}}}}x{{{{< /a/s{i} >}}}}\n\n")));
        files.extend((0..n).map(|i| (format!("layouts/shortcodes/a/s{i}.html"), "<i>{{ .Inner }}</i>".to_owned())));
        files
    }),
    checked("shortcodes that are never closed", |n| {
        report(&numbered(n, |i| format!("{{{{% notice tip{i} %}}}}\n\nText.\n\n")))
    }),
    checked("shortcodes of many names that are never closed", |n| {
        let mut files = report(&numbered(n, |i| format!("{{{{< s{i} >}}}}\n\nText.\n\n")));
        files.extend((0..n).map(|i| (format!("layouts/shortcodes/s{i}.html"), "{{ .Inner }}".to_owned())));
        files
    }),
    checked("shortcodes that end otherwise than they begin", |n| report(&"{{< notice %}}\n\nText.\n\n".repeat(n))),
    checked("shortcodes in values of shortcodes", |n| report(&"{{<a b=>}}".repeat(n))),
    checked("shortcodes with open quotations on one line", |n| report(&"{{< a \\\" ".repeat(n))),
    checked("shortcodes that end in open quotations", |n| report(&"{{< a \\\">}} ".repeat(n))),
    checked("shortcodes to be shown that are left open", |n| report(&"{{</* a ".repeat(n))),
    checked("closing shortcodes of nothing", |n| report(&numbered(n, |i| format!("{{{{< /s{i} >}}}}\n\n")))),
    checked("parameters of one shortcode", |n| {
        report(&format!("{{{{< figure src=\"/a.png\" {}>}}}}\n", numbered(n, |i| format!("a{i}=\"b\" "))))
    }),
    checked("rows", |n| report(&format!("| a | b |\n|---|---|\n{}", numbered(n, |i| format!("| {i} | x |\n"))))),
    checked("columns", |n| report(&format!("{}|\n{}|\n{}|\n", "| a ".repeat(n), "|---".repeat(n), "| b ".repeat(n)))),
    checked("cells with escapes", |n| report(&format!("| a |\n|---|\n{}", "| a\\|b ![x](/a.png) |\n".repeat(n)))),
    checked("notes on one line", |n| report(&"It works. TODO: a picture. ".repeat(n))),
    checked("notes in one paragraph each", |n| report(&"TODO: a picture\n\n".repeat(n))),
    checked("words of an assistant in one paragraph", |n| report(&"Would you like me to shorten it? ".repeat(n))),
    checked("paragraphs of an assistant", |n| report(&"Here is a polished version of your report:\n\n".repeat(n))),
    checked("marks of an assistant's sources", |n| report(&"So it is [oaicite:1] ".repeat(n))),
    checked("marks of a conflict", |n| report(&"<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n".repeat(n))),
    checked("lines that are no items", |n| report(&"• a\n• b\n-c\n1.d\n2.e\n".repeat(n))),
    checked("stars that mark nothing", |n| report(&"**Tên:**Lan ".repeat(n))),
    checked("stars without the others", |n| report(&"- **a b\n- ab** x\n- ((**\n".repeat(n))),
    checked("stars in cells of one line", |n| report(&format!("{}\n", "| ** ab ** ".repeat(n)))),
    checked("daggers and brackets that mark nothing", |n| report(&"1† [oaicite: ".repeat(n))),
    checked("paragraphs that are there again", |n| {
        report(&"The mill has two stones, one for rye and one for wheat, and each wears the other down.\n\n".repeat(n))
    }),
    checked("tables with days that run backwards", |n| {
        report(&"| From | To |\n|---|---|\n| 22/01 | 21/01 |\n\n".repeat(n))
    }),
    checked("tables with a total", |n| {
        report(&numbered(n, |i| format!("| a | b |\n|---|---|\n| x | {i}.5 |\n| y | 4 |\n| Total | 3 |\n\n")))
    }),
    checked("headings with nothing below, between numbers", |n| {
        report(&numbered(n, |i| format!("## {i}. Goal\n\n### A\n\nText.\n\n## {i}. Wish\n\n")))
    }),
    checked("words for passwords", |n| {
        report(&numbered(n, |i| format!("password = \"Weir@{i}mill\", password: `\n\n")))
    }),
    checked("tables with a row that is cut off", |n| {
        report(&"| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 1 | 2 | 3 |\n| 1 | 2\n\n".repeat(n))
    }),
    checked("headings that only group others", |n| report(&"## A\n\n### Aim\n\nx\n\n### Photos\n\nx\n\n".repeat(n))),
    checked("tables", |n| report(&"| a | b |\n|---|---|\n| 1 | 2 |\n\n".repeat(n))),
    checked("items", |n| report(&format!("## Speakers\n\n{}", numbered(n, |i| format!("- An {i}\n"))))),
    checked("numbered items", |n| report(&format!("## Speakers\n\n{}", "1. An\n".repeat(n)))),
    checked("items below items", |n| report(&format!("## Speakers\n\n{}", "- An\n  - Bình\n    - Chi\n".repeat(n)))),
    checked("lists", |n| report(&format!("## Speakers\n\n{}", "- An\n\n1. Bình\n\n".repeat(n)))),
    checked("paragraphs", |n| report(&numbered(n, |i| format!("Words of paragraph {i}.\n\n")))),
    checked("one paragraph", |n| report(&numbered(n, |i| format!("Words of line {i}.\n")))),
    checked("one line", |n| report(&numbered(n, |i| format!("word{i} sự kiện ")))),
    checked("one word", |n| report(&"sự".repeat(n))),
    checked("words of the template", |n| report(&"Add your event photos here\n\n".repeat(n))),
    checked("words of the template on one line", |n| report(&"Add your event photos here ".repeat(n))),
    checked("places to be filled in", |n| report(&"- [Name of speaker]\n- ...\n- TODO\n\n".repeat(n))),
    checked("code", |n| report(&"```sh\n<img src=\"a.png\">\n```\n\n".repeat(n))),
    checked("code in text", |n| report(&"`a` ".repeat(n))),
    checked("emphasis", |n| report(&"*a* **b** ".repeat(n))),
    checked("open emphasis", |n| report(&"*a **b ".repeat(n))),
    checked("open brackets", |n| report(&"[".repeat(n))),
    checked("closing brackets", |n| report(&"a](".repeat(n))),
    checked("open images", |n| report(&"![a](".repeat(n))),
    checked("quotes", |n| report(&"> Text\n\nText\n\n".repeat(n))),
    checked("rules", |n| report(&"---\n\n".repeat(n))),
    checked("addresses", |n| report(&"an@example.org ".repeat(n))),
    checked("comments that silence", |n| {
        report(&"<!-- reportlint-disable-next-line image-alt -->\n![](/a.png)\n\n".repeat(n))
    }),
    checked("comments that silence nothing", |n| {
        report(&"<!-- reportlint-disable-next-line image-alt -->\nText\n\n".repeat(n))
    }),
    checked("comments that silence from here to there", |n| {
        report(
            &"<!-- reportlint-disable image-alt -->\n![](/a.png)\n\n<!-- reportlint-enable image-alt -->\n\n".repeat(n),
        )
    }),
    checked("comments that silence all that follows", |n| {
        report(&"<!-- reportlint-disable -->\n\n![](/a.png)\n\n".repeat(n))
    }),
    checked("links shown as text", |n| report(&"(a)[/b] [c] (/d) [e](/f ".repeat(n))),
    checked("open brackets beside code", |n| report(&"`[a](/b c) ".repeat(n))),
    checked("comments with unknown rules", |n| {
        report(&numbered(n, |i| format!("<!-- reportlint-disable image-al{i:05} -->\n\n")))
    }),
    checked("one comment with many rules", |n| {
        report(&format!("<!-- reportlint-disable {} -->\n", numbered(n, |i| format!("image-al{i:05} "))))
    }),
    checked("blank lines", |n| report(&"\n".repeat(n))),
    checked("line ends of every kind", |n| report(&"a\r\nb\rc\n".repeat(n))),
    checked("NUL", |n| report(&"\0".repeat(n))),
    // The content of its front matter.
    checked("fields", |n| fronted(&numbered(n, |i| format!("field{i}: {i}\n")))),
    checked("fields nearly known", |n| fronted(&numbered(n, |i| format!("titl{i}: {i}\n")))),
    checked("fields given again", |n| fronted(&"weight: 2\n".repeat(n))),
    checked("many fields given again", |n| fronted(&numbered(n, |i| format!("field{i}: 1\n")).repeat(2))),
    checked("values of one field", |n| fronted(&format!("tags: [{}]\n", numbered(n, |i| format!("t{i}, "))))),
    checked("one long value", |n| fronted(&format!("description: {}\n", "sự kiện ".repeat(n)))),
    checked("aliases", |n| fronted(&format!("aliases:\n{}", numbered(n, |i| format!("- /old/{i}\n"))))),
    checked("fields of TOML", |n| {
        one(&format!("+++\ntitle = \"a\"\n{}+++\n# T\n", numbered(n, |i| format!("f{i} = {i}\n"))))
    }),
    checked("tables of TOML", |n| {
        one(&format!("+++\ntitle = \"a\"\n{}+++\n# T\n", numbered(n, |i| format!("[f{i}]\na = {i}\n"))))
    }),
    checked("fields of JSON", |n| {
        one(&format!("{{\n\"title\": \"a\"{}\n}}\n# T\n", numbered(n, |i| format!(",\n\"f{i}\": {i}"))))
    }),
    checked("fields of Org", |n| one(&format!("{}* T\n", numbered(n, |i| format!("#+f{i}: {i}\n"))))),
    checked("front matter that comes late", |n| one(&format!("{}---\ntitle: a\n---\n", "x\n".repeat(n)))),
    checked("fences", |n| one(&format!("---\ntitle: a\n---\n{}", "---\ntitle: b\n---\n".repeat(n)))),
    checked("front matter without an end", |n| one(&format!("---\n{}", numbered(n, |i| format!("f{i}: a\n"))))),
    // Sites and classes with many reports.
    checked("reports", |n| reports(n, |i| (format!("4.{i}-Event{i}"), event(i, "## Speakers\n\n- An\n")))),
    checked("reports with one number", |n| reports(n, |i| (format!("event-{i}"), event(7, "## Speakers\n\n- An\n")))),
    checked("reports that are the same", |n| reports(n, |i| (format!("event-{i}"), event(i, &prose(1))))),
    checked("reports of other words", |n| reports(n, |i| (format!("event-{i}"), event(i, &prose(i * 7 + 1))))),
    checked("sites", |n| {
        let mut files = one(&event(0, "x\n"));
        for i in 0..n {
            files.push((format!("student{i}/hugo.toml"), String::new()));
            files.push((format!("student{i}/{REPORT}"), event(2, &prose(i * 7 + 1))));
        }
        files
    }),
    checked("sites of one text", |n| {
        let mut files = one(&event(0, "x\n"));
        for i in 0..n {
            files.push((format!("student{i}/hugo.toml"), String::new()));
            files.push((format!("student{i}/{REPORT}"), event(2, &prose(1))));
        }
        files
    }),
    checked("folders without a site", |n| {
        let mut files = one(&event(0, "x\n"));
        files.remove(1);
        files.extend((0..n).map(|i| (format!("s{i}/events/a/_index.md"), event(2, &prose(i * 7 + 1)))));
        files
    }),
    checked("reports with relative images", |n| {
        reports(n, |i| {
            let images = (0..5).map(|k| format!("![a](hall-{}.png)\n\n", i + k)).collect::<String>();
            (format!("event-{i}"), event(i, &images))
        })
    }),
    checked("reports with images that are nearly there", |n| {
        let mut files = reports(n, |i| (format!("event-{i}"), event(i, &format!("![a](/images/hal-{i}.png)\n"))));
        files.extend((0..n).map(|i| (format!("static/images/hall-{i}.png"), PICTURE.to_owned())));
        files
    }),
    checked("reports with images of one name elsewhere", |n| {
        reports_with(n, |i| (format!("event-{i}"), event(i, "![a](/hall.png)\n")), |i| format!("event-{i}/hall.png"))
    }),
    checked("reports with images beside them", |n| {
        reports_with(n, |i| (format!("event-{i}"), event(i, "![a](hal.png)\n")), |i| format!("event-{i}/hall.png"))
    }),
    checked("reports with links that lead nowhere", |n| {
        reports(n, |i| (format!("event-{i}"), event(i, &format!("[a](/4-eventparticipated/evnt-{i}/)\n"))))
    }),
    checked("reports with links to each other", |n| {
        reports(n, |i| (format!("event-{i}"), event(i, &format!("[a](../event-{}/#speakers)\n", i + 1))))
    }),
    checked("a list that links to each page twice", |n| {
        let mut files = report(&numbered(n, |i| format!("[a](/4-eventparticipated/event-{i}/)\n\n").repeat(2)));
        files.extend(reports(n, |i| (format!("event-{i}"), event(i, "Text.\n"))));
        files
    }),
    checked("reports with references that lead nowhere", |n| {
        reports(n, |i| (format!("event-{i}"), event(i, &format!("[a]({{{{< ref \"evnt-{i}\" >}}}})\n"))))
    }),
    checked("reports at the top of a site", |n| {
        let mut files = one(&event(0, "x\n"));
        files.extend((0..n).map(|i| (format!("content/event-{i}/a/_index.md"), event(i, "x\n"))));
        files
    }),
    checked("reports in one folder", |n| {
        let mut files = one(&event(0, "x\n"));
        files.extend((0..n).map(|i| (format!("content/events/e{i}.md"), event(i, "[a](../b)\n"))));
        files
    }),
    checked("reports without translations", |n| reports(n, |i| (format!("event-{i}"), event(i, "x\n")))),
    checked("translations with many images", |n| {
        let images = numbered(n, |i| format!("![a](/images/{i}.png)\n\n"));
        let others = numbered(n, |i| format!("![a](/images/b{i}.png)\n\n"));
        let mut files = report(&images);
        files.push((REPORT.replace(".md", ".vi.md"), event(2, &others)));
        files
    }),
    checked("translations with many sections", |n| {
        let sections = numbered(n, |i| format!("## Topic {i}\n\n"));
        let mut files = report(&sections);
        files.push((REPORT.replace(".md", ".vi.md"), event(2, &numbered(n, |i| format!("## Chủ đề {i}\n\n")))));
        files
    }),
    checked("folders beside each other", |n| {
        let mut files = report("x\n");
        files.extend((0..n).map(|i| (format!("content/d{i}/a.txt"), String::new())));
        files
    }),
    checked("files that are no reports", |n| {
        let mut files = report("## Speakers\n\n- An\n");
        files.extend((0..n).map(|i| (format!("static/f{i}.txt"), String::new())));
        files
    }),
    // The content of schemas and configs.
    checked("phrases", |n| {
        let n = n / 5;
        schema(&format!("phrases:\n{}", numbered(n, |i| format!("- {{ text: \"lời số {i} x\" }}\n"))), "lời số\n\n", n)
    }),
    checked("sections of a schema", |n| {
        let n = n / 5;
        let sections =
            numbered(n, |i| format!("- {{ id: s{i}, required: true, headings: {{ en: [\"Part {i}\"] }} }}\n"));
        schema(&format!("sections:\n{sections}"), "## Part x\n\n", 1)
    }),
    checked("wordings of a section", |n| {
        let wordings = numbered(n, |i| format!("\"Part {i}\", "));
        schema(&format!("sections:\n- {{ id: s, required: true, headings: {{ en: [{wordings}] }} }}\n"), "## P\n\n", 1)
    }),
    checked("terms of a section", |n| {
        let terms = numbered(n, |i| format!("\"part {i}\", "));
        schema(
            &format!("sections:\n- {{ id: s, headings: {{ en: [A] }}, terms: {{ en: [{terms}] }} }}\n"),
            "## P\n\n",
            1,
        )
    }),
    checked("fields of a schema", |n| {
        let fields = numbered(n, |i| format!("    f{i}: {{ type: string, required: true }}\n"));
        schema(&format!("front-matter:\n  fields:\n{fields}"), "x\n", 1)
    }),
    checked("allowed values of a field", |n| {
        let values = numbered(n, |i| format!("v{i}, "));
        schema(&format!("front-matter:\n  fields:\n    weight: {{ values: [{values}] }}\n"), "x\n", 1)
    }),
    checked("patterns of paths", |n| {
        let patterns = numbered(n, |i| format!("\"a{i}/**\", "));
        schema(&format!("files: [{patterns}]\n"), "x\n", 1)
    }),
    checked("unknown keys of a schema", |n| schema(&numbered(n + 1, |i| format!("titl{i}: 1\n")), "x\n", 1)),
    checked("languages of a schema", |n| {
        let languages = numbered(n + 1, |i| format!("l{i}: .l{i}, "));
        schema(&format!("languages: {{ {languages} }}\n"), "x\n", 1)
    }),
    checked("rules of a config", |n| {
        configured(&format!("rules:\n{}", numbered(n + 1, |i| format!("  image-al{i}: off\n"))))
    }),
    checked("schemas of a config", |n| {
        let schemas = numbered(n, |i| format!("- {{ files: [\"a{i}/**\"], schema: event-report }}\n"));
        configured(&format!("schemas:\n{schemas}"))
    }),
    checked("paths that a config leaves out", |n| {
        configured(&format!("exclude:\n{}", numbered(n, |i| format!("- a{i}/**\n"))))
    }),
    checked("paths that git leaves out", |n| {
        let mut files = report("x\n");
        files.push((".gitignore".to_owned(), numbered(n, |i| format!("a{i}/**\n"))));
        files
    }),
    checked("settings of Hugo", |n| {
        let mut files = report("x\n");
        files[1].1 = format!("[params]\n{}", numbered(n, |i| format!("p{i} = {i}\n")));
        files
    }),
    checked("languages of Hugo", |n| {
        let mut files = report("x\n");
        files[1].1 = numbered(n, |i| format!("[languages.l{i}]\nweight = {i}\n"));
        files
    }),
    checked("folders that Hugo mounts", |n| {
        let mut files = report("![a](/images/a.png)\n");
        files[1].1 = numbered(n, |i| format!("[[module.mounts]]\nsource = \"static{i}\"\ntarget = \"static\"\n"));
        files
    }),
    checked("themes of Hugo", |n| {
        let mut files = report("{{< a >}}\n");
        files[1].1 = format!("theme = [{}]\n", numbered(n, |i| format!("\"t{i}\", ")));
        files
    }),
    // Every way to say it.
    called(checked("for people", faulty), &["--quiet", "--format", "human", "."]),
    called(checked("in Vietnamese", faulty), &["--quiet", "--format", "human", "--language", "vi", "."]),
    called(checked("as JSON", faulty), &["--quiet", "--format", "json", "."]),
    called(checked("as SARIF", faulty), &["--quiet", "--format", "sarif", "."]),
    called(checked("as HTML", faulty), &["--quiet", "--format", "html", "."]),
    called(checked("for GitHub", faulty), &["--quiet", "--format", "github", "."]),
    called(checked("for GitLab", faulty), &["--quiet", "--format", "gitlab", "."]),
    called(checked("as JUnit", faulty), &["--quiet", "--format", "junit", "."]),
    called(checked("as rdjson", faulty), &["--quiet", "--format", "rdjson", "."]),
    called(checked("as Checkstyle", faulty), &["--quiet", "--format", "checkstyle", "."]),
    called(checked("counted", faulty), &["--quiet", "--statistics", "."]),
    called(checked("for people, all on one line", faulty_line), &["--quiet", "--format", "human", "."]),
    called(checked("as JSON, all on one line", faulty_line), &["--quiet", "--format", "json", "."]),
    called(checked("as SARIF, all on one line", faulty_line), &["--quiet", "--format", "sarif", "."]),
    called(checked("as HTML, all on one line", faulty_line), &["--quiet", "--format", "html", "."]),
    called(checked("written down", faulty), &["--quiet", "--write-baseline=known.json", "."]),
    called(checked("graded", faulty), &["grade", "."]),
    called(checked("many reports graded", |n| reports(n, |i| (format!("e{i}"), event(i, "x\n")))), &["grade", "."]),
    called(
        checked("many reports as HTML", |n| reports(n, |i| (format!("e{i}"), event(i, "x\n")))),
        &["--quiet", "--format", "html", "."],
    ),
    // Requests of an editor.
    asked("edits", |n| talk((0..n).map(change))),
    asked("edits in one message", |n| {
        let there = json!({ "start": { "line": 12, "character": 0 }, "end": { "line": 13, "character": 0 } });
        let changes: Vec<Value> = (0..n).map(|i| json!({ "range": there, "text": format!("- Bình {i}\n") })).collect();
        talk(std::iter::once(edit(1, json!(changes))))
    }),
    asked("questions", |n| talk((0..n).map(hover))),
    asked("questions that are called off", |n| talk((0..n).map(hover).chain((0..n).map(cancel)))),
    asked("edits and questions that are called off", |n| talk((0..n).flat_map(|i| [change(i), hover(i), cancel(i)]))),
    asked("everything of a long report", everything),
    asked("edits and questions", |n| talk((0..n / 4).flat_map(|i| [change(i), hover(i)]))),
    asked("open reports", |n| {
        let open = |i: usize| {
            let uri = format!("file:///nowhere/events/e{i}/_index.md");
            let document = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": event(i, "x\n") });
            json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": document } })
        };
        talk((0..n).map(open))
    }),
];

/// A small picture, whatever its file name.
const PICTURE: &str = "GIF89a\u{1}\0\u{1}\0\0\0\0;";

/// `line` for each number below `count`.
fn numbered(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

/// The page of the event with this number.
fn event(number: usize, body: &str) -> String {
    format!(
        "---\ntitle: \"Hội thảo {number}\"\ndate: 2025-09-18\nweight: {number}\nchapter: false\npre: \" <b> 4.{number}. </b> \"\n---\n\n\
         # Hội thảo {number}\n\n{body}"
    )
}

/// The built-in schema with its optional parts enabled.
const CONFIG: &str = "schemas: [{ files: [\"**\"], schema: ./all.yaml }]\n";
const SCHEMA: &str = "extends: event-report\nlinks: { files: true, anchors: true }\nother-sections: warn\n";

fn one(text: &str) -> Vec<(String, String)> {
    vec![
        (REPORT.to_owned(), text.to_owned()),
        ("hugo.toml".to_owned(), String::new()),
        (".reportlint.yaml".to_owned(), CONFIG.to_owned()),
        ("all.yaml".to_owned(), SCHEMA.to_owned()),
    ]
}

/// A site with one report with this body.
fn report(body: &str) -> Vec<(String, String)> {
    one(&event(2, body))
}

/// A site with one report whose front matter also has these lines.
fn fronted(lines: &str) -> Vec<(String, String)> {
    one(&format!("---\ntitle: \"Hội thảo\"\ndate: 2025-09-18\n{lines}---\n\n# Hội thảo\n"))
}

/// A site with `count` reports, each in its own folder.
fn reports(count: usize, report: impl Fn(usize) -> (String, String)) -> Vec<(String, String)> {
    let mut files = one(&event(0, "x\n"));
    files.extend((1..=count).map(|i| {
        let (folder, text) = report(i);
        (format!("content/4-EventParticipated/{folder}/_index.md"), text)
    }));
    files
}

/// The same with a picture for each.
fn reports_with(
    count: usize,
    report: impl Fn(usize) -> (String, String),
    picture: impl Fn(usize) -> String,
) -> Vec<(String, String)> {
    let mut files = reports(count, report);
    files.extend((1..=count).map(|i| (format!("content/4-EventParticipated/{}", picture(i)), PICTURE.to_owned())));
    files
}

/// A report with a schema of these lines; its body repeats `line` `count` times.
fn schema(lines: &str, line: &str, count: usize) -> Vec<(String, String)> {
    let mut files = report(&line.repeat(count));
    files[3].1 = lines.to_owned();
    files
}

/// A report beside a config of these lines.
fn configured(lines: &str) -> Vec<(String, String)> {
    let mut files = report("x\n");
    files[2].1 = lines.to_owned();
    files
}

/// Two hundred words determined by a number.
fn prose(seed: usize) -> String {
    const WORDS: [&str; 16] = [
        "sự kiện",
        "diễn giả",
        "đám mây",
        "chi phí",
        "nhóm",
        "bài học",
        "thử nghiệm",
        "câu hỏi",
        "dữ liệu",
        "kết quả",
        "buổi sáng",
        "phòng họp",
        "công cụ",
        "kiến trúc",
        "an toàn",
        "kế hoạch",
    ];
    let mut state = seed;
    let word = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // With some thousand words, no five of them are adjacent twice by chance.
        format!("{}{}", WORDS[state >> 40 & 15], state >> 48 & 255)
    };
    let words: Vec<String> = (0..200).map(word).collect();
    format!("## Speakers\n\n{}.\n", words.join(" "))
}

/// A report with many problems of several kinds.
fn faulty(count: usize) -> Vec<(String, String)> {
    report(&numbered(count / 2, |i| {
        format!("### Topic {i}\n\n![](/images/hall-{i}.png)\n\nAdd your event photos here\n\n")
    }))
}

/// The same on one line.
fn faulty_line(count: usize) -> Vec<(String, String)> {
    report(&numbered(count, |i| format!("![](/images/hall-{i}.png) Add your event photos here ")))
}

/// The messages of an editor: `initialize`, one open report, `messages`, and the shutdown.
fn talk(messages: impl Iterator<Item = Value>) -> String {
    let text = event(2, "## Speakers\n\n- An\n");
    let document = json!({ "uri": URI, "languageId": "markdown", "version": 0, "text": text });
    let before = [
        json!({ "jsonrpc": "2.0", "id": "hello", "method": "initialize", "params": { "capabilities": {} } }),
        json!({ "jsonrpc": "2.0", "method": "initialized", "params": {} }),
        json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": document } }),
    ];
    let after =
        [json!({ "jsonrpc": "2.0", "id": "bye", "method": "shutdown" }), json!({ "jsonrpc": "2.0", "method": "exit" })];
    let frame = |message: Value| {
        let text = message.to_string();
        format!("Content-Length: {}\r\n\r\n{text}", text.len())
    };
    before.into_iter().chain(messages).chain(after).map(frame).collect()
}

const URI: &str = "file:///nowhere/events/a/_index.md";

fn edit(version: usize, changes: Value) -> Value {
    let document = json!({ "uri": URI, "version": version + 1 });
    let params = json!({ "textDocument": document, "contentChanges": changes });
    json!({ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": params })
}

fn change(number: usize) -> Value {
    edit(number, json!([{ "text": event(number, "## Speakers\n\n- An\n") }]))
}

fn hover(number: usize) -> Value {
    let params = json!({ "textDocument": { "uri": URI }, "position": { "line": 2, "character": 1 } });
    json!({ "jsonrpc": "2.0", "id": number, "method": "textDocument/hover", "params": params })
}

/// Each request that looks at a whole report or site, once, of a report with many headings and links.
fn everything(count: usize) -> String {
    let text = event(2, &numbered(count, |i| format!("## Part {i}\n\n[x](#part-{}) ![](/a{i}.png)\n\n", i / 2)));
    let (document, place) = (json!({ "uri": URI }), json!({ "line": 10, "character": 4 }));
    let all = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 4 * count + 12, "character": 0 } });
    let asked = [
        ("references", json!({ "position": place, "context": { "includeDeclaration": true } })),
        ("prepareRename", json!({ "position": place })),
        ("rename", json!({ "position": place, "newName": "Other" })),
        ("foldingRange", json!({})),
        ("documentLink", json!({})),
        ("documentSymbol", json!({})),
        ("codeAction", json!({ "range": all, "context": { "diagnostics": [] } })),
        ("completion", json!({ "position": { "line": 12, "character": 5 } })),
    ];
    let questions = asked.into_iter().enumerate().map(|(id, (method, mut params))| {
        params["textDocument"] = document.clone();
        json!({ "jsonrpc": "2.0", "id": id, "method": format!("textDocument/{method}"), "params": params })
    });
    talk(std::iter::once(edit(0, json!([{ "text": text }]))).chain(questions))
}

fn cancel(number: usize) -> Value {
    json!({ "jsonrpc": "2.0", "method": "$/cancelRequest", "params": { "id": number } })
}
