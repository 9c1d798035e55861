//! Constructs that are never closed, or closed only by the end of another one, and so swallow the text after them.

use comrak::nodes::{NodeCodeBlock, NodeHtmlBlock};

use super::false_heading::FalseHeading;
use super::false_headings;
use super::markup::{Event, tokens};
use crate::text::source::{Source, Span};

/// A construct that swallows the text after it.
#[derive(Clone, Debug)]
pub struct Swallowed {
    /// The kind of construct.
    pub opening: Opening,
    /// The opening line or tag.
    pub span: Span,
    /// The swallowed text.
    pub taken: Span,
    /// The text that would close it.
    pub close: String,
    /// What happens to the swallowed text.
    pub extent: Extent,
    /// Set if it is closed, but by a delimiter that was intended to close or open another construct: where that one is
    /// opened. The author may have intended it after all.
    pub again: Option<Span>,
    /// Whether it was certainly not intended: a program does not contain the fence of another one.
    pub certain: bool,
    /// Set if it was intended to close a code block in a list or quote, but is outside of that: where the block is
    /// opened.
    pub outside_of: Option<Span>,
    /// Whether it is in a list or quote, and ends with that.
    nested: bool,
}

/// The kinds of constructs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opening {
    /// A fenced code block.
    Fence,
    /// `<!--`.
    Comment,
    /// An HTML tag with this name.
    Tag(&'static str),
    /// `<?`, `<![CDATA[` and `<!DOCTYPE`.
    Declaration,
}

/// What happens to the swallowed text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extent {
    /// It is not parsed as Markdown.
    Unread,
    /// It is parsed as Markdown, but browsers do not show it.
    Hidden,
    /// Browsers show it only after a click.
    Folded,
}

/// Tags that hide or fold their content, with the effect of each.
const TAGS: [(&str, Extent); 8] = [
    ("details", Extent::Folded),
    ("dialog", Extent::Hidden),
    ("script", Extent::Hidden),
    ("style", Extent::Hidden),
    ("template", Extent::Hidden),
    ("textarea", Extent::Hidden),
    ("title", Extent::Hidden),
    ("xmp", Extent::Hidden),
];

/// Tags of HTML blocks that end only at a closing tag.
const RAW_TAGS: [&str; 4] = ["pre", "script", "style", "textarea"];

/// Collects swallowing constructs during the walk, in document order.
#[derive(Default)]
pub struct Swallowing {
    found: Vec<Swallowed>,
    /// The open tags, outermost first.
    open: Vec<(&'static str, Extent, Span)>,
    /// An unclosed comment in HTML after which Markdown is parsed again.
    comment: Option<Span>,
}

impl Swallowing {
    /// Processes the fenced code block `text` at `span`.
    pub fn code(&mut self, code: &NodeCodeBlock, text: &str, span: Span, nested: bool) {
        let close = char::from(code.fence_char).to_string().repeat(code.fence_length);
        let opening = self.opening(Opening::Fence, text, span, close, nested);
        if !code.closed {
            self.found.push(opening);
            return;
        }
        let language = code.info.split_whitespace().next().unwrap_or_default();
        let shows_markdown =
            ["md", "markdown", "mdx", "text", "txt"].iter().any(|md| language.eq_ignore_ascii_case(md));
        if nested || shows_markdown {
            return;
        }
        // There is a heading inside, and below it a fence that names its language; or such a fence alone, which is no code.
        let body = &text[opening.taken.start - span.start..];
        let heading = false_headings::first_swallowed(body, 2);
        let mark = char::from(code.fence_char);
        let again = lines(body).find(|(start, line)| {
            let line = line.trim_start();
            let info = line.trim_start_matches(mark);
            heading.is_none_or(|heading| *start > heading)
                && line.len() - info.len() > 2
                && info.trim().starts_with(char::is_alphabetic)
        });
        if heading.is_none() && again.is_none() {
            return;
        }
        let place = |(start, line): (usize, &str)| Span::new(start, start + line.len()).shifted(opening.taken.start);
        // A script may write a page of its own, with headings and code.
        let certain = !language.is_empty() && again.is_some() && heading.is_none() && !body.contains("<<");
        self.found.push(Swallowed { again: Some(again.map_or(UNKNOWN_PLACE, place)), certain, ..opening });
    }

    /// Processes the HTML block `text` at `span`.
    pub fn html(&mut self, block: &NodeHtmlBlock, text: &str, span: Span, nested: bool) {
        let (opening, ends, close): (_, &[&str], _) = match block.block_type {
            1 => {
                let name = text.trim_start_matches([' ', '<']);
                let is = |tag: &&&str| name.get(..tag.len()).is_some_and(|name| name.eq_ignore_ascii_case(tag));
                let tag = RAW_TAGS.iter().find(is).copied().unwrap_or("pre");
                (Opening::Tag(tag), &["</script>", "</pre>", "</style>", "</textarea>"], format!("</{tag}>"))
            }
            2 => (Opening::Comment, &["-->"], "-->".to_owned()),
            3 => (Opening::Declaration, &["?>"], "?>".to_owned()),
            4 => (Opening::Declaration, &[">"], ">".to_owned()),
            5 => (Opening::Declaration, &["]]>"], "]]>".to_owned()),
            _ => return self.tags(text, span),
        };
        let literal = &block.literal;
        let lower = (block.block_type == 1).then(|| literal.to_ascii_lowercase());
        let literal = lower.as_deref().unwrap_or(literal);
        let opening = self.opening(opening, text, span, close, nested);
        if !ends.iter().any(|end| literal.contains(end)) {
            self.found.push(opening);
        } else if block.block_type == 2 && !nested {
            self.comment_twice(text, opening);
        }
    }

    /// Processes a tag within a paragraph.
    pub fn inline(&mut self, tag: &str, span: Span) {
        if !tag.starts_with("<!--") {
            self.tags(tag, span);
        }
    }

    fn opening(&self, opening: Opening, text: &str, span: Span, close: String, nested: bool) -> Swallowed {
        let line = text.split(['\n', '\r']).next().unwrap_or_default();
        let end = span.start + line.len();
        let (span, taken) =
            (Span::new(span.start, span.start + line.trim_end().len()), Span::new(end, span.end.max(end)));
        Swallowed {
            opening,
            span,
            taken,
            close,
            extent: Extent::Unread,
            again: None,
            certain: false,
            outside_of: None,
            nested,
        }
    }

    /// Adds a comment that contains a heading and, below it, the start of another comment.
    fn comment_twice(&mut self, text: &str, opening: Swallowed) {
        let inside = &text[..text.find("-->").unwrap_or(text.len())];
        let body = inside.get(opening.span.len()..).unwrap_or_default();
        let again =
            body.rfind("<!--").filter(|&at| false_headings::first_swallowed(body, 1).is_some_and(|first| first < at));
        if let Some(at) = again {
            let again = Span::new(at, at + "<!--".len()).shifted(opening.span.end);
            let taken = Span::new(opening.taken.start, again.start.max(opening.taken.start));
            self.found.push(Swallowed { again: Some(again), taken, ..opening });
        }
    }

    /// Records the tags in `text`, at `span`, that hide their content.
    fn tags(&mut self, text: &str, span: Span) {
        let comment = text.rfind("<!--").filter(|&at| !text[at..].contains("-->"));
        if text.contains("-->") {
            self.comment = None;
        }
        if self.comment.is_none() {
            self.comment = comment.map(|at| Span::new(at, text.len()).shifted(span.start));
        }
        // Most HTML has none of those tags, and need not be split into tokens.
        let bytes = text.as_bytes();
        let is_tag = |at: usize| {
            let begins = |tag: &str| {
                bytes.get(at + 1..).is_some_and(|rest| {
                    rest.len() >= tag.len() && rest[..tag.len()].eq_ignore_ascii_case(tag.as_bytes())
                })
            };
            TAGS.iter().any(|(tag, _)| begins(tag))
        };
        if self.open.is_empty() && !memchr::memchr_iter(b'<', bytes).any(is_tag) {
            return;
        }
        let mut begun = None;
        tokens(text, |event, place| match event {
            Event::OpenStartTag { name } => {
                let tag = TAGS.into_iter().find(|(tag, _)| tag.as_bytes() == *name);
                begun = tag.map(|(tag, extent)| (tag, extent, place.start));
            }
            Event::CloseStartTag { self_closing: _ } => {
                if let Some((tag, extent, start)) = begun.take() {
                    self.open.push((tag, extent, Span::new(start, place.end).shifted(span.start)));
                }
            }
            Event::EndTag { name } => {
                if let Some(last) = self.open.iter().rposition(|(tag, ..)| tag.as_bytes() == *name) {
                    self.open.truncate(last);
                }
            }
            _ => {}
        });
    }

    /// All constructs found, in document order. Adds the headings that they swallow to `out`.
    pub fn finish(mut self, source: &Source, body: Span, out: &mut Vec<FalseHeading>) -> Vec<Swallowed> {
        let last = self.found.iter().rfind(|found| found.again.is_none() && !found.nested).map(|found| found.span);
        let mut closed_late = 0;
        let mut inner: Option<(Span, usize)> = None;
        let found = std::mem::take(&mut self.found);
        for mut found in found {
            let marks = source.slice(found.span).bytes().all(|byte| found.close.as_bytes().contains(&byte));
            found.outside_of = inner
                .filter(|&(_, end)| {
                    marks && !found.nested && source.slice(Span::new(end, found.span.start)).trim().is_empty()
                })
                .map(|(span, _)| span);
            inner = (found.nested && found.again.is_none()).then_some((found.span, found.taken.end));
            if let Some(again) = found.again {
                closed_late += 1;
                // Fences come in pairs: if the last one is not closed, an earlier one may be the extra one.
                let later = last.filter(|last| last.start >= found.taken.end);
                found.again = if again == UNKNOWN_PLACE { later } else { Some(again) };
                if found.again.is_none() || closed_late > MAX_CLOSED_LATE {
                    continue;
                }
            }
            if found.again.is_none() && !found.nested {
                // Report nothing else about text that is not parsed.
                out.retain(|heading| !found.taken.contains(heading.span));
            }
            let before = out.len();
            let min_level = if found.opening == Opening::Fence { 2 } else { 1 };
            false_headings::swallowed(source.slice(found.taken), found.taken.start, min_level, found.nested, out);
            // A construct that ends with its list or quote does no harm unless it swallows headings.
            if !found.nested || out.len() > before {
                self.found.push(found);
            }
        }
        self.add_tags(source, body);
        self.found.sort_by_key(|found| found.span);
        self.found
    }

    /// Adds the outermost tag or comment that only hides the text after it. If its end was swallowed by another
    /// construct, that one is reported instead.
    fn add_tags(&mut self, source: &Source, body: Span) {
        let tag = self.open.first().map(|&(tag, extent, span)| (Opening::Tag(tag), extent, span, format!("</{tag}>")));
        let comment = self.comment.map(|span| (Opening::Comment, Extent::Hidden, span, "-->".to_owned()));
        let Some((opening, extent, span, close)) = comment.or(tag) else { return };
        let taken = Span::new(span.end, body.end.max(span.end));
        let swallowed =
            self.found.iter().any(|found| found.again.is_none() && source.slice(found.taken).contains(&close));
        if !swallowed {
            self.found.push(Swallowed {
                opening,
                span,
                taken,
                close,
                extent,
                again: None,
                certain: false,
                outside_of: None,
                nested: false,
            });
        }
    }
}

/// Maximum number of closed constructs to consider: more of them are no accident.
const MAX_CLOSED_LATE: usize = 20;

/// Placeholder: the place where it was reopened is unknown.
const UNKNOWN_PLACE: Span = Span::at(0);

/// The lines of `text` with the offset of each.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |start, line| {
        let from = *start;
        *start += line.len();
        Some((from, line.trim_end_matches(['\n', '\r'])))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    /// The kind of construct, its line, and the headings that it swallows.
    fn found(text: &str) -> Vec<(Opening, usize, Vec<String>, bool)> {
        let source = Source::new("a.md", "a.md", text);
        let document = parse(&source);
        let headings = |swallowed| {
            let spans: Vec<Span> = document.headings_taken_by(swallowed);
            spans.into_iter().map(|span| source.slice(span).to_owned()).collect()
        };
        let all = document.swallowed.iter();
        all.map(|one| (one.opening, source.line_of(one.span.start), headings(one), one.again.is_some())).collect()
    }

    #[test]
    fn what_is_never_closed_takes_in_the_rest() {
        let rest = "\n\n## Bells\n\n### Lan\n\n#no\n";
        let taken = vec!["## Bells".to_owned(), "### Lan".to_owned()];
        for (opening, kind) in [
            ("```sh", Opening::Fence),
            ("~~~~", Opening::Fence),
            ("```\na\n``", Opening::Fence),
            ("```\na\n~~~", Opening::Fence),
            ("```\na\n``` end", Opening::Fence),
            ("<!-- later", Opening::Comment),
            ("<!-- later ->", Opening::Comment),
            ("<pre>", Opening::Tag("pre")),
            ("<SCRIPT src=\"a.js\">", Opening::Tag("script")),
            ("<style>", Opening::Tag("style")),
            ("<textarea rows=3>", Opening::Tag("textarea")),
            ("<![CDATA[", Opening::Declaration),
            ("<?php", Opening::Declaration),
            ("<details><summary>a</summary>", Opening::Tag("details")),
            ("Lan <template> Minh", Opening::Tag("template")),
            ("<div><!-- later", Opening::Comment),
            ("- ```sh\n  a\n```", Opening::Fence),
        ] {
            let line = if opening.starts_with('-') { 5 } else { 3 };
            assert_eq!(found(&format!("Lan\n\n{opening}{rest}")), [(kind, line, taken.clone(), false)], "{opening}");
        }
    }

    #[test]
    fn what_is_closed_takes_in_nothing() {
        for text in [
            "```sh\na\n```\n",
            "````md\n```sh\n## a\n```\n````\n",
            "<!-- a\n\n## b\n\n-->\n",
            "<pre>\n\n## a\n</pre>\n",
            "<details>\n\n## a\n\n</details>\n",
            "<p><details> a </details></p>\n",
            "`<details>` and `<!--`\n",
            "<!-- <details> -->\n",
            "<div><!-- a\n--></div>\n",
            "- ```sh\n  a\n\nLan\n",
            "```sh\n# a\n```\n\n```\n## b\n```\n",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn what_is_closed_late_may_be_meant() {
        let bells = vec!["## Bells".to_owned()];
        let twice = "```sh\nls\n\n## Bells\n\n```sh\nls\n```\n";
        assert_eq!(found(twice), [(Opening::Fence, 1, bells.clone(), true)]);
        let odd = "```\nls\n\n## Bells\n\n```\nls\n```\n";
        assert_eq!(found(odd), [(Opening::Fence, 1, bells.clone(), true), (Opening::Fence, 8, vec![], false)]);
        let comments = "<!-- a\n\n## Bells\n\n<!-- b -->\n";
        assert_eq!(found(comments), [(Opening::Comment, 1, bells, true)]);
    }

    #[test]
    fn one_cause_is_found_once() {
        let text = "<details>\n\n```\n\n## Bells\n\n</details>\n";
        assert_eq!(found(text), [(Opening::Fence, 3, vec!["## Bells".to_owned()], false)]);
    }
}
