//! The anchors of a report, as goldmark (Hugo's Markdown parser) generates them.
//!
//! Computed only if a link needs them, because the text is parsed again.

use comrak::Arena;
use comrak::nodes::{AstNode, NodeValue};

use super::shortcode::Shortcode;
use super::shortcodes::{self, MASK_OF_TWO, Templates};
use super::{front_matter, html, parse};
use crate::document::heading_ids::{Anchors, HeadingIds};
use crate::text::fold::MASK;
use crate::text::source::{Source, Span, line_starts};

/// Shortcodes that generate no anchor worth linking to.
const WITHOUT_ANCHORS: [&str; 21] = [
    "figure",
    "img",
    "image",
    "youtube",
    "vimeo",
    "gist",
    "x",
    "tweet",
    "instagram",
    "qr",
    "ref",
    "relref",
    "param",
    "highlight",
    "details",
    "notice",
    "expand",
    "button",
    "icon",
    "badge",
    "mermaid",
];

/// The anchors of the page `source` on a site with these `templates` and this `style` of heading ids.
pub fn anchors(source: &Source, style: HeadingIds, templates: &dyn Templates) -> Anchors {
    let (_, body) = front_matter::parse(source.text());
    let text = source.slice(body);
    // Shortcodes exist only in Hugo.
    let tags = match style {
        HeadingIds::Repository => Vec::new(),
        _ => shortcodes::find(text, body.start).complete,
    };
    let contents = shortcodes::contents(text, &tags, body.start, templates);
    let masked = shortcodes::mask(text, &tags, &contents, body.start);
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, &masked, &parse::options());
    let mut anchors = Anchors::new(style);
    anchors.open = tags.iter().any(|tag| may_add_anchors(tag, templates));
    let lines = lines(&masked);
    let mut footnotes = 0;
    // A tag of several lines is one line of `masked`, at the same bytes.
    let starts = line_starts(&masked);
    for node in root.descendants() {
        let line = node.data().sourcepos.start.line;
        let start = line.checked_sub(1).and_then(|line| starts.get(line)).copied().unwrap_or_default();
        let first_line = source.line_of(body.start + start);
        anchors.at_line(first_line);
        match &node.data().value {
            NodeValue::Heading(heading) => {
                let line = last_line(&lines, node, heading.setext);
                add_heading(node, line, &mut anchors);
            }
            NodeValue::FootnoteDefinition(_) => footnotes += 1,
            NodeValue::HtmlBlock(html) => add_elements(&html.literal, first_line, &mut anchors),
            NodeValue::HtmlInline(html) => add_elements(html, first_line, &mut anchors),
            _ => {}
        }
    }
    for number in 1..=footnotes {
        let mark = if style == HeadingIds::Repository { '-' } else { ':' };
        anchors.add(&format!("fn{mark}{number}"));
        anchors.add(&format!("fnref{mark}{number}"));
    }
    anchors
}

/// Whether a shortcode may generate anchors of its own.
fn may_add_anchors(tag: &Shortcode, templates: &dyn Templates) -> bool {
    let may = || templates.template(&tag.name).is_none_or(|template| template.anchors);
    !tag.escaped && !WITHOUT_ANCHORS.contains(&tag.name.as_str()) && may()
}

/// The lines of `masked`, split as comrak counts them.
fn lines(masked: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = masked;
    while let Some(end) = memchr::memchr2(b'\n', b'\r', rest.as_bytes()) {
        lines.push(&rest[..end]);
        let length = if rest[end..].starts_with("\r\n") { 2 } else { 1 };
        rest = &rest[end + length..];
    }
    lines.push(rest);
    lines
}

/// The last source line of a heading's text (not its underline).
fn last_line<'t>(lines: &[&'t str], heading: &AstNode<'_>, setext: bool) -> &'t str {
    let position = heading.data().sourcepos;
    let line = if setext { position.end.line.saturating_sub(1) } else { position.start.line };
    line.checked_sub(1).and_then(|line| lines.get(line)).copied().unwrap_or_default()
}

fn add_heading<'n>(heading: &'n AstNode<'n>, line: &str, anchors: &mut Anchors) {
    let attributes = attributes(line);
    if anchors.style() == HeadingIds::Repository {
        let words = text_of(heading);
        anchors.add_heading(&words, &words);
        // Other renderers of the same file support `{#id}`.
        if let Some((_, Some(id))) = attributes {
            anchors.add(id);
        }
        return;
    }
    let (mut words, mut full) = (String::new(), String::new());
    for child in heading.children() {
        // The id of a heading with several lines is made from the last one.
        if matches!(child.data().value, NodeValue::SoftBreak | NodeValue::LineBreak) {
            words.clear();
            full.clear();
            continue;
        }
        push_words(child, &mut words);
        push_full_text(child, &mut full);
    }
    if attributes.is_some() {
        for text in [&mut words, &mut full] {
            text.truncate(text.rfind('{').unwrap_or(text.len()));
        }
    }
    if full.contains([MASK, MASK_OF_TWO]) {
        // The shortcode's output becomes part of the id.
        anchors.open = true;
        return;
    }
    match attributes {
        Some((_, Some(id))) => anchors.add_named(id, full.trim()),
        _ => anchors.add_heading(words.trim(), full.trim()),
    }
}

/// The text that Hugo makes the id from: all text directly in the heading, but only the first text segment of emphasis,
/// links and images.
fn push_words<'n>(node: &'n AstNode<'n>, out: &mut String) {
    if let NodeValue::Text(text) = &node.data().value {
        push_typeset(text, out);
        return;
    }
    let mut inner = Some(node);
    while let Some(node) = inner {
        match &node.data().value {
            NodeValue::Text(text) => return push_typeset(first_piece(text), out),
            NodeValue::Code(code) => return out.push_str(&code.literal),
            // A bare URL has no text of its own.
            NodeValue::Link(link) if is_bare(node, &link.url) => return,
            NodeValue::HtmlInline(_) | NodeValue::FootnoteReference(_) => return,
            _ => inner = node.first_child(),
        }
    }
}

/// All text of a heading, as older versions of Hugo and other renderers use it.
fn push_full_text<'n>(node: &'n AstNode<'n>, out: &mut String) {
    for node in node.descendants() {
        match &node.data().value {
            NodeValue::Text(text) => push_typeset(text, out),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
            _ => {}
        }
    }
}

/// The displayed text of a heading.
fn text_of<'n>(heading: &'n AstNode<'n>) -> String {
    let mut words = String::new();
    for node in heading.descendants() {
        match &node.data().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

/// Whether a link is a bare URL: its text is its address.
fn is_bare<'n>(node: &'n AstNode<'n>, url: &str) -> bool {
    let Some(only) = node.first_child().filter(|child| child.next_sibling().is_none()) else { return false };
    matches!(&only.data().value, NodeValue::Text(text) if url.ends_with(text.as_ref()))
}

/// goldmark starts a new text segment at every character that could have been markup.
fn first_piece(text: &str) -> &str {
    let cut = |marks: &str| text.find(|c| marks.contains(c));
    let after_run = cut("_*").map(|at| at + text[at..].chars().take_while(|c| "_*".contains(*c)).count());
    let ends = [after_run, cut("~'\"["), text.find("--"), text.find("..."), text.find("<<"), text.find(">>")];
    &text[..ends.into_iter().flatten().min().unwrap_or(text.len())]
}

/// Appends text with `--` and `---` replaced by one dash, which ids drop.
fn push_typeset(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find("--") {
        out.push_str(&rest[..at]);
        let length = if rest[at..].starts_with("---") { 3 } else { 2 };
        out.push('–');
        rest = &rest[at + length..];
    }
    out.push_str(rest);
}

/// The attributes at the end of a heading line (`## Title {#id .class}`): their offset, and the id if there is one.
pub fn attributes(line: &str) -> Option<(usize, Option<&str>)> {
    let line = line.trim_end();
    let start = line.strip_suffix('}')?.rfind('{')?;
    if line[..start].ends_with('\\') {
        return None;
    }
    let mut id = None;
    let mut any = false;
    let mut rest = line[start + 1..line.len() - 1].trim();
    while !rest.is_empty() {
        any = true;
        let blank = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let end = match rest[..blank].find("=\"") {
            Some(at) => at + 2 + rest[at + 2..].find('"')? + 1,
            None => blank,
        };
        let (word, tail) = rest.split_at(end);
        match word.split_once('=') {
            Some(("id", value)) => id = Some(value.trim_matches('"')),
            Some((name, _)) if !name.is_empty() && !name.contains(char::is_whitespace) => {}
            None if word.len() > 1 && word.starts_with('#') => id = Some(&word[1..]),
            None if word.len() > 1 && word.starts_with('.') => {}
            _ => return None,
        }
        rest = tail.trim_start();
    }
    any.then_some((start, id))
}

/// Adds the `id` of every HTML element and the `name` of `<a>`. The markup begins at `first_line` of the source.
fn add_elements(markup: &str, first_line: usize, anchors: &mut Anchors) {
    let source = Source::new("", "", markup);
    html::tags(
        &source,
        Span::new(0, markup.len()),
        &[],
        |_| true,
        |tag| {
            let name = if tag.name == b"a" { tag.get(b"name") } else { None };
            anchors.at_line(first_line + source.line_of(tag.span.start) - 1);
            for (id, _) in tag.get(b"id").into_iter().chain(name) {
                anchors.add(id.trim());
            }
        },
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> String {
        anchors(&Source::new("a.md", "a.md", text), HeadingIds::Github, &shortcodes::NoTemplates)
            .ids()
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn headings_have_the_ids_that_hugo_gives_them() {
        for (text, expected) in [
            ("---\ntitle: T\n---\n# Mục đích\n## Mục đích\n", "mục-đích mục-đích-1"),
            ("### **1. Bold** text\n", "1-bold-text"),
            ("## A `code` b\n", "a-code-b"),
            ("## [link](/x) z\n", "link-z"),
            ("## ![alt](/i.png)\n", "alt"),
            ("## ![a *b*](/x.png) c\n", "a--c"),
            ("## [![d](/y.png)](/z) e\n", "d-e"),
            ("## a--b\n## a----b\n", "ab a-b"),
            ("## a -- b\n", "a--b"),
            ("## `--x`\n", "--x"),
            ("## (x) [y] {z}\n", "x-y-z"),
            ("## Custom {#my-id}\n## x{#nospace}\n", "my-id nospace"),
            ("## A {#x .cls}\n## X\n## B {#x}\n## C {#x-1}\n", "x x-1"),
            ("## Cls {.cls}\n", "cls"),
            ("## Foo {id=\"quoted\"}\n## Foo {id=bare}\n## Foo {#a b=\"c d\"}\n", "quoted bare a"),
            ("## tail {#id} ##\n", "tail-id"),
            ("## a\\{#esc}\n", "aesc"),
            ("## foo `{#x}`\n", "foo-x"),
            ("##\n## !!!\n", "heading"),
            ("Setext one\ntwo\n---\n\nA\nB  \nC\n===\n\n**x**\ny {#s}\n---\n", "two c s"),
            ("- # L\n  - ## M\n\n> # Q\n\n1. a\n\n   ### deep\n", "l m q deep"),
            ("```\n## no\n```\n\n    ## no2\n\n## yes\n", "yes"),
            ("## <b>x</b> y\n## a <!-- c --> b\n## a<br>b\n", "x-y a--b ab"),
            ("## caf&eacute; &amp; b\n", "café--b"),
            ("## a \\* b\n", "a--b"),
            ("## http://x.org/a\n\n## https://x.org/a y\n", "y"),
            ("## **a's b**\n## **Mục: \"đích\" x**\n## **a -- b** c\n## **a_b c**\n", "a mục a--c a_"),
            ("## **a *b* c**\n## *x **y***\n## ~~s~~ x\n", "a x s-x"),
            ("## **a & b: c, (d) - e. f!**\n", "a--b-c-d---e-f"),
            ("## a\r\n\r\n## b {#c}\r\n", "a c"),
            ("\u{feff}## a\n", "a"),
        ] {
            assert_eq!(ids(text), expected, "{text}");
        }
    }

    #[test]
    fn anchors_know_their_lines() {
        let text = "---\ntitle: T\n---\n{{< figure\nsrc=\"a\" >}}\n\n## A\n\nTwo\nlines\n---\n\n<div>\n<a id=x></a>\n</div>\n\n\
                    ## A\r\n\r\n> # Q {#own}\n";
        let found = anchors(&Source::new("a.md", "a.md", text), HeadingIds::Github, &shortcodes::NoTemplates);
        let lines: Vec<_> = found.entries().map(|(id, _, line)| (id, line)).collect();
        assert_eq!(lines, [("a", 7), ("lines", 9), ("x", 14), ("a-1", 17), ("own", 19)]);
        assert_eq!((found.line_of("a-1"), found.line_of("b")), (Some(17), None));
    }

    #[test]
    fn elements_and_footnotes_are_anchors() {
        let text = "<a id=\"Anh\"></a>\n\n<a name=neo>x</a>\n\ntext <span id='In'>y</span>\n\n<div id=\"blk\">\n\n## In div\n\n\
                    </div>\n\n<!-- <a id=\"com\"></a> -->\n\n`<a id=\"code\">`\n\n## <a id=\"z\"></a>Title\n";
        assert_eq!(ids(text), "Anh neo In blk in-div title z");
        assert_eq!(ids("a[^1] b[^n]\n\n[^1]: one\n[^n]: two\n[^unused]: no\n"), "fn:1 fnref:1 fn:2 fnref:2");
    }

    #[test]
    fn a_shortcode_may_offer_anything() {
        let open =
            |text: &str| anchors(&Source::new("a.md", "a.md", text), HeadingIds::Github, &shortcodes::NoTemplates).open;
        for text in ["{{< anchor \"x\" >}}\n", "## {{% param \"x\" %}} y\n", "{{% include \"a.md\" %}}\n"] {
            assert!(open(text), "{text}");
        }
        for text in ["{{< figure src=\"a.png\" >}}\n", "{{% notice tip %}}\n\n## x\n{{% /notice %}}\n", "## x\n"] {
            assert!(!open(text), "{text}");
        }
    }

    #[test]
    fn in_a_repository_ids_are_those_of_github() {
        let anchors =
            |text: &str| anchors(&Source::new("a.md", "a.md", text), HeadingIds::Repository, &shortcodes::NoTemplates);
        for (text, id) in [
            ("## Bối cảnh và vấn đề\n", "bối-cảnh-và-vấn-đề"),
            ("## Nguye\u{302}\u{303}n nhân\n", "nguye\u{302}\u{303}n-nhân"),
            ("## 3. What's next?\n", "3-whats-next"),
            ("## a -- b & c\n", "a----b--c"),
            ("## :rocket: Start\n", "rocket-start"),
            ("## \u{1f680} Start\n", "-start"),
            ("## \u{2699}\u{fe0f} Set up\n", "-set-up"),
            ("## `--changed` and *more*\n", "--changed-and-more"),
            ("## See [the plan](x.md)\n", "see-the-plan"),
            ("Two\n===\n", "two"),
            ("## A\n## A\n", "a-1"),
            ("## A\n## A-1\n## A\n", "a-2"),
            ("## A & B\n", "a-b"),
            ("## Named {#own}\n", "own"),
            ("<a name=\"here\"></a>\n", "here"),
            ("x <span id=\"there\">y</span>\n", "user-content-there"),
            ("a[^n]\n\n[^n]: b\n", "fn-1"),
            ("x\n", "L10"),
            ("x\n", "L10C3-L12C4"),
            ("x\n", "top"),
        ] {
            assert!(anchors(text).offers(id), "{text} {:?}", anchors(text));
        }
        for (text, id) in [("## A\n", "A"), ("## A\n", "a-1"), ("{{< x >}}\n", "b"), ("## A.B\n", "a-b"), ("x\n", "L")]
        {
            assert!(!anchors(text).offers(id), "{text} {id}");
        }
    }

    #[test]
    fn any_text_has_anchors_or_none() {
        for text in [
            "",
            "\r",
            "## {\n",
            "## {#}\n",
            "## {=}\n",
            "## x {a=\"}\n",
            "x\n=",
            "## ễ {#ễ}\r",
            ">".repeat(20_000).as_str(),
        ] {
            ids(text);
        }
    }
}
