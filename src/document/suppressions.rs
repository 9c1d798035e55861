//! Suppression directives: comments that begin with `reportlint-`, and the front matter field `reportlint`. Whether a
//! name is really a rule id is checked elsewhere.

use super::markup::mark;
use crate::data::value::{Node, Value};
use crate::text::source::{Source, Span};

/// The front matter field.
pub const FIELD: &str = "reportlint";

/// The key in that field.
pub const KEY: &str = "disable";

/// The words with which a comment directive may begin.
pub const DIRECTIVES: [&str; 4] =
    ["reportlint-disable", "reportlint-enable", "reportlint-disable-next-line", "reportlint-disable-file"];

/// All suppression directives of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suppressions {
    /// The valid directives: those of the front matter first, then comments in document order.
    pub directives: Vec<Directive>,
    /// The invalid directives, in document order.
    pub invalid: Vec<InvalidDirective>,
}

impl Suppressions {
    /// The directive that suppresses the rule `id` for the whole file.
    pub fn file_directive(&self, id: &str) -> Option<&Directive> {
        let for_file = || self.directives.iter().rev().filter(|directive| directive.scope == Scope::File);
        let named = for_file().find(|directive| directive.rules.iter().any(|name| name.id == id));
        named.or_else(|| for_file().find(|directive| directive.rules.is_empty()))
    }
}

/// One suppression directive: a comment, or the front matter field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// The part of the report that it applies to.
    pub scope: Scope,
    /// The directive itself: `reportlint-disable`; in front matter the value.
    pub span: Span,
    /// The named rules; empty for all rules.
    pub rules: Vec<Name>,
    /// Whether it is in the front matter.
    pub in_front_matter: bool,
    /// The text after the two dashes, on one line.
    pub reason: Option<String>,
}

/// The part of a report that a [`Directive`] applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole file.
    File,
    /// Disables rules from here on.
    Disable,
    /// Enables rules again from here on.
    Enable,
    /// This 1-based line: the next one that is neither blank nor a directive itself.
    Line(usize),
}

/// A word that should be a rule id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The word.
    pub id: String,
    /// Where it is in the source.
    pub span: Span,
}

/// An invalid directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidDirective {
    /// Where it is in the source.
    pub span: Span,
    /// Why it is invalid.
    pub why: DirectiveError,
}

/// Why a directive is invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DirectiveError {
    /// The comment begins with this word, which is not in [`DIRECTIVES`].
    Directive(String),
    /// The field has this key, which is not [`KEY`].
    Key(String),
    /// The value is not a list of rule names.
    Value,
}

/// Adds the directives in the front matter `fields` to `out`.
pub fn in_front_matter(source: &Source, fields: &Node, out: &mut Suppressions) {
    let Some(field) = fields.entries().iter().find(|entry| entry.key.eq_ignore_ascii_case(FIELD)) else { return };
    if field.value.entries().is_empty() {
        if !field.value.is_blank() {
            out.invalid.push(InvalidDirective { span: field.value.span, why: DirectiveError::Value });
        }
        return;
    }
    for entry in field.value.entries() {
        if !entry.key.eq_ignore_ascii_case(KEY) {
            out.invalid.push(InvalidDirective { span: entry.key_span, why: DirectiveError::Key(entry.key.clone()) });
            continue;
        }
        let mut rules = Vec::new();
        let all = match &entry.value.value {
            Value::Bool(all) => *all,
            Value::Sequence(items) => {
                for item in items {
                    names_of(source, item, &mut rules, &mut out.invalid);
                }
                false
            }
            _ => {
                names_of(source, &entry.value, &mut rules, &mut out.invalid);
                false
            }
        };
        if all || !rules.is_empty() {
            out.directives.push(Directive {
                scope: Scope::File,
                span: entry.value.span,
                rules,
                in_front_matter: true,
                reason: None,
            });
        }
    }
}

/// Adds the names in one front matter value.
fn names_of(source: &Source, node: &Node, names: &mut Vec<Name>, invalid: &mut Vec<InvalidDirective>) {
    if node.is_blank() {
        return;
    }
    let Some(text) = node.as_str() else {
        invalid.push(InvalidDirective { span: node.span, why: DirectiveError::Value });
        return;
    };
    // The words are in the source as they are, unless the value contains escapes or folded lines.
    match source.slice(node.span).find(text) {
        Some(at) => names.extend(words(text, node.span.start + at).map(|(id, span)| Name { id: id.to_owned(), span })),
        None => names.extend(words(text, 0).map(|(id, _)| Name { id: id.to_owned(), span: node.span })),
    }
}

/// Whether `text` may contain a directive. Most reports do not, and skip that search.
pub fn may_be_in(text: &str) -> bool {
    // The first letter is left out, because a keyboard may have capitalized it.
    [b"eportlint", b"EPORTLINT"].iter().any(|word| memchr::memmem::find(text.as_bytes(), *word).is_some())
}

/// Adds the directives in `comments` to `out`. Each span contains only comments; the spans are in document order and
/// not in code.
pub fn in_comments(source: &Source, comments: impl Iterator<Item = Span>, out: &mut Suppressions) {
    let first = out.directives.len();
    let mut ends = Vec::new();
    for region in comments {
        let text = source.slice(region);
        let mut from = 0;
        while let Some(start) = text[from..].find("<!--").map(|at| from + at) {
            let inner = start + "<!--".len();
            let Some(length) = text[inner..].find("-->") else { break };
            from = inner + length + "-->".len();
            let before = out.directives.len();
            comment(&text[inner..inner + length], region.start + inner, out);
            if out.directives.len() > before {
                ends.push((source.line_of(region.start + start), source.line_of(region.start + from - 1)));
            }
        }
    }
    set_next_lines(source, &mut out.directives[first..], &ends);
}

/// Whether an HTML block has text content instead of markup.
pub fn is_raw_text(html: &str) -> bool {
    let html = html.trim_start();
    let name = mark(html).filter(|_| !html.starts_with("</")).and_then(|mark| mark.name);
    name.is_some_and(|name| matches!(&name[..], b"script" | b"style" | b"textarea" | b"pre"))
}

/// Parses the content of one comment, which begins at byte `base`.
fn comment(text: &str, base: usize, out: &mut Suppressions) {
    let mut words = words(text, base);
    let Some((word, span)) = words.next() else { return };
    if !word.get(..FIELD.len()).is_some_and(|start| start.eq_ignore_ascii_case(FIELD)) {
        return;
    }
    let bare = word.trim_end_matches(':');
    let scope = match bare {
        "reportlint-disable" => Scope::Disable,
        "reportlint-enable" => Scope::Enable,
        "reportlint-disable-file" => Scope::File,
        "reportlint-disable-next-line" => Scope::Line(0),
        _ => {
            out.invalid.extend(invalid_directive(bare, span, words.next()));
            return;
        }
    };
    let rules = words.map(|(id, span)| Name { id: id.to_owned(), span }).collect();
    let span = Span::new(span.start, span.start + bare.len());
    out.directives.push(Directive { scope, span, rules, in_front_matter: false, reason: reason(text) });
}

/// `reportlint-ignore`, `reportlint disable`. A comment that merely mentions the program is not a directive.
fn invalid_directive(word: &str, span: Span, next: Option<(&str, Span)>) -> Option<InvalidDirective> {
    let word_span = Span::new(span.start, span.start + word.len());
    if word.len() > FIELD.len() {
        let follows = word[FIELD.len()..].starts_with(['-', '_', ':', '.']);
        return follows.then(|| InvalidDirective { span: word_span, why: DirectiveError::Directive(word.to_owned()) });
    }
    let (next, next_span) = next?;
    let directive = next.trim_end_matches(':').to_ascii_lowercase();
    let is_directive = ["disable", "enable", "ignore", "off", "skip"].iter().any(|start| directive.starts_with(start));
    is_directive.then(|| InvalidDirective {
        span: Span::new(word_span.start, next_span.end),
        why: DirectiveError::Directive(format!("{word}-{directive}")),
    })
}

/// The words of `text` with their spans, up to ` -- `, which may begin a reason.
///
/// A `>` is the marker of an enclosing block quote.
fn words(text: &str, base: usize) -> impl Iterator<Item = (&str, Span)> {
    let separates = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '>');
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].find(|c| !separates(c))?;
        let length = text[at..].find(separates).unwrap_or(text.len() - at);
        let (word, start) = (&text[at..at + length], base + at);
        at += length;
        Some((word, Span::new(start, start + length)))
    })
    .take_while(|(word, _)| !is_dashes(word))
}

/// Whether `word` introduces a reason.
fn is_dashes(word: &str) -> bool {
    matches!(word, "--" | "–" | "—")
}

/// The reason in a comment.
fn reason(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().skip_while(|word| !is_dashes(word)).skip(1).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Sets the line of each `-disable-next-line`; `places` are the first and last lines of the comments of `directives`.
///
/// Works from last to first, so that each of several stacked comments needs to look only at the next one.
fn set_next_lines(source: &Source, directives: &mut [Directive], places: &[(usize, usize)]) {
    // The comment below: its first line, its last line, and the line that it applies to.
    let mut below: Option<(usize, usize, usize)> = None;
    for (directive, &(first, last)) in directives.iter_mut().zip(places).rev() {
        if !matches!(directive.scope, Scope::Line(_)) {
            below = None;
            continue;
        }
        let line = match below {
            Some((_, end, line)) if end == last => line,
            _ => {
                let is_blank = |line: &usize| source.slice(source.line_span(*line)).trim().is_empty();
                let next = (last + 1..=source.line_count()).find(|line| !is_blank(line)).unwrap_or(last + 1);
                below.filter(|&(start, ..)| start == next).map_or(next, |(.., line)| line)
            }
        };
        directive.scope = Scope::Line(line);
        below = Some((first, last, line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    /// Every directive as `word|scope|rules`, then every fault.
    fn read(text: &str) -> Vec<String> {
        let source = Source::new("a.md", "a.md", text);
        let found = parse(&source).suppressions;
        let directives = found.directives.iter().map(|directive| {
            let rules: Vec<_> = directive.rules.iter().map(|name| source.slice(name.span)).collect();
            assert!(directive.rules.iter().all(|name| source.slice(name.span) == name.id));
            format!("{}|{:?}|{}", source.slice(directive.span), directive.scope, rules.join(" "))
        });
        let invalid = found.invalid.iter().map(|fault| format!("{}: {:?}", source.slice(fault.span), fault.why));
        directives.chain(invalid).collect()
    }

    #[test]
    fn blocks_of_raw_text_are_known_by_their_first_tag() {
        for raw in ["<pre>", " <PRE class=\"a > b\">\nx", "<script\r\nsrc=a>", "<style/>", "<textarea"] {
            assert!(is_raw_text(raw), "{raw}");
        }
        for other in ["", "<preface>", "</pre>", "<div title=\"<pre>\">", "<!-- a > --><pre>", "pre"] {
            assert!(!is_raw_text(other), "{other}");
        }
    }

    #[test]
    fn comments_of_every_kind_are_read() {
        for (text, expected) in [
            ("<!-- reportlint-disable image-alt -->\n", "reportlint-disable|Disable|image-alt"),
            ("<!--reportlint-disable-->\n", "reportlint-disable|Disable|"),
            ("a <!-- reportlint-enable a-b, c-d;e-f --> b\n", "reportlint-enable|Enable|a-b c-d e-f"),
            ("<!-- reportlint-disable-file\n  a-b\r\n  c-d\n-->\n", "reportlint-disable-file|File|a-b c-d"),
            ("<!-- reportlint-disable: a-b -- ảnh trang trí -->\n", "reportlint-disable|Disable|a-b"),
            ("<!-- reportlint-disable -- everything -->\n", "reportlint-disable|Disable|"),
            ("> <!-- reportlint-disable a-b\n> c-d -->\n", "reportlint-disable|Disable|a-b c-d"),
            ("- x\n\n  <!-- reportlint-disable a-b -->\n", "reportlint-disable|Disable|a-b"),
            ("<div><!-- reportlint-disable a-b --></div>\n", "reportlint-disable|Disable|a-b"),
            ("\u{feff}<!-- reportlint-disable-file ảnh -->\r", "reportlint-disable-file|File|ảnh"),
            ("| a \\| <!-- reportlint-disable x --> |\n|---|\n", "reportlint-disable|Disable|x"),
        ] {
            assert_eq!(read(text), [expected], "{text:?}");
        }
    }

    #[test]
    fn nothing_in_code_silences_anything() {
        for text in [
            "`<!-- reportlint-disable -->`\n",
            "```html\n<!-- reportlint-disable -->\n```\n",
            "    <!-- reportlint-disable -->\n",
            "{{< highlight html >}}\n<!-- reportlint-disable -->\n{{< /highlight >}}\n",
            "<script>\n<!-- reportlint-disable -->\n</script>\n",
            "<pre>\n<!-- reportlint-disable -->\n</pre>\n",
            "\\<!-- reportlint-disable -->\n",
            "reportlint-disable\n",
            "<!-- reportlint-disable\n",
            "{{< note \"<!-- reportlint-disable -->\" >}}\n",
            "<!-- reportlint is what checks this; disable nothing -->\n<!-- reportlinter-disable -->\n",
        ] {
            assert!(read(text).is_empty(), "{text:?}: {:?}", read(text));
        }
    }

    #[test]
    fn the_next_line_is_the_next_that_shows_something() {
        let lines = |text: &str| {
            let source = Source::new("a.md", "a.md", text);
            parse(&source).suppressions.directives.into_iter().map(|directive| directive.scope).collect::<Vec<_>>()
        };
        let next = "<!-- reportlint-disable-next-line a-b -->";
        assert_eq!(lines(&format!("{next}\nx\n")), [Scope::Line(2)]);
        assert_eq!(lines(&format!("{next}\r\n\r\n \r\nx\r\n")), [Scope::Line(4)]);
        assert_eq!(lines(&format!("{next}\n\n{next}\nx\n")), [Scope::Line(4); 2]);
        assert_eq!(lines(&format!("{next} {next}\n\nx\n")), [Scope::Line(3); 2]);
        assert_eq!(lines(&format!("{next}\n<!-- other -->\nx\n")), [Scope::Line(2)]);
        assert_eq!(lines("<!-- reportlint-disable-next-line\na-b\n-->\nx\n"), [Scope::Line(4)]);
        assert_eq!(lines(next), [Scope::Line(2)]);
    }

    #[test]
    fn front_matter_silences_the_whole_file() {
        for (fields, expected) in [
            ("reportlint: { disable: [a-b, 'c-d'] }", &["[a-b, 'c-d']|File|a-b c-d"][..]),
            ("reportlint:\n  disable:\n    - a-b\n    - c-d", &["- a-b\n    - c-d|File|a-b c-d"]),
            ("ReportLint: { Disable: \"a-b, c-d\" }", &["\"a-b, c-d\"|File|a-b c-d"]),
            ("reportlint: { disable: true }", &["true|File|"]),
            ("reportlint: { disable: false }", &[]),
            ("reportlint: { disable: [] }", &[]),
            ("reportlint:", &[]),
            ("reportlint: { disable: [a-b, 3] }", &["[a-b, 3]|File|a-b", "3: Value"]),
            ("reportlint: [a-b]", &["[a-b]: Value"]),
            ("reportlint: { disabel: [a-b] }", &["disabel: Key(\"disabel\")"]),
        ] {
            assert_eq!(read(&format!("---\n{fields}\n---\nx\n")), expected, "{fields}");
        }
        assert_eq!(
            read("+++\n[reportlint]\ndisable = [\"a-b\"]\n+++\nx\n"),
            ["[\"a-b\"]|File|a-b"],
            "other notations do as well"
        );
    }

    #[test]
    fn a_word_that_is_no_order_is_told_from_prose() {
        for (text, expected) in [
            ("<!-- reportlint-ignore a-b -->\n", "reportlint-ignore: Directive(\"reportlint-ignore\")"),
            ("<!-- Reportlint-Disable -->\n", "Reportlint-Disable: Directive(\"Reportlint-Disable\")"),
            ("<!-- REPORTLINT-DISABLE -->\n", "REPORTLINT-DISABLE: Directive(\"REPORTLINT-DISABLE\")"),
            ("<!-- reportlint disable a-b -->\n", "reportlint disable: Directive(\"reportlint-disable\")"),
            ("<!-- reportlint: Disable a-b -->\n", "reportlint: Disable: Directive(\"reportlint-disable\")"),
        ] {
            assert_eq!(read(text), [expected], "{text:?}");
        }
    }

    #[test]
    fn many_comments_are_read_in_linear_time() {
        let text = "<!-- reportlint-disable-next-line a-b -->\n\n".repeat(20_000);
        let source = Source::new("a.md", "a.md", text);
        let directives = parse(&source).suppressions.directives;
        assert_eq!(directives.len(), 20_000);
        assert!(directives.iter().all(|directive| directive.scope == directives[0].scope));
    }
}
