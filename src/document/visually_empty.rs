//! Whether a part of the page shows anything to a reader.

use super::block::{Block, BlockKind};
use super::heading::{Accidental, Heading};
use super::markup::mark;
use super::report::{Document, within};
use crate::text::source::Span;

/// Tags with visible content other than text.
const VISIBLE_TAGS: [&str; 11] =
    ["audio", "canvas", "embed", "iframe", "img", "input", "math", "object", "picture", "svg", "video"];

/// Character references for whitespace.
const BLANKS: [&str; 6] = ["&nbsp;", "&#160;", "&#xa0;", "&ensp;", "&emsp;", "&thinsp;"];

impl Document<'_> {
    /// Whether `span` has no visible content. Headings, comments, thematic breaks, empty items and tags do not count.
    pub fn is_visually_empty(&self, span: Span) -> bool {
        let sentence = |heading: &Heading| heading.accidental == Some(Accidental::Sentence);
        self.images_in(span).is_empty()
            && !self.blocks_in(span).iter().any(|block| self.shows(block))
            && !within(&self.headings, span, |heading| heading.span.start).iter().any(sentence)
    }

    fn shows(&self, block: &Block) -> bool {
        match block.kind {
            BlockKind::Paragraph | BlockKind::Table => self.says_something(block.span),
            BlockKind::Html => html_shows(self.source.slice(block.span), has_words),
            BlockKind::Code | BlockKind::Footnote => true,
            _ => false,
        }
    }

    /// Whether `span` has text, or a shortcode with output of its own.
    fn says_something(&self, span: Span) -> bool {
        self.texts_in(span).iter().any(|&text| has_words(self.source.slice(text)))
            || !self.links_in(span).is_empty()
            || self.shortcodes_in(span).iter().any(|tag| !tag.closing && !tag.paired)
            || self.contents_in(span).iter().any(|raw| html_shows(self.source.slice(raw.span), has_words))
            || html_shows(self.source.slice(span), |_| false)
    }
}

fn has_words(text: &str) -> bool {
    if !text.contains('&') {
        return text.contains(char::is_alphanumeric);
    }
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let blank = BLANKS.iter().find(|blank| {
            rest.get(..blank.len()).is_some_and(|reference| first == '&' && reference.eq_ignore_ascii_case(blank))
        });
        if first.is_alphanumeric() {
            return true;
        }
        rest = &rest[blank.map_or(first.len_utf8(), |blank| blank.len())..];
    }
    false
}

/// The spans of text in `html`, outside its tags and comments.
pub fn words(html: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < html.len() {
            let start = at;
            if let Some(mark) = mark(&html[at..]) {
                at = mark.length.map_or(html.len(), |length| at + length);
                continue;
            }
            let after = at + html[at..].chars().next().map_or(1, char::len_utf8);
            at = html[after..].find('<').map_or(html.len(), |next| after + next);
            if has_words(&html[start..at]) {
                return Some(Span::new(start, at));
            }
        }
        None
    })
}

/// Whether `html` has a visible tag, or text outside its tags and comments that satisfies `shows`.
fn html_shows(html: &str, shows: fn(&str) -> bool) -> bool {
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        if shows(&rest[..open]) {
            return true;
        }
        rest = &rest[open..];
        let Some(mark) = mark(rest) else {
            rest = &rest[1..];
            continue;
        };
        let Some(length) = mark.length else { return shows(rest) && !rest.starts_with("<!--") };
        if mark.name.is_some_and(|name| VISIBLE_TAGS.iter().any(|tag| tag.as_bytes() == name)) {
            return true;
        }
        rest = &rest[length..];
    }
    shows(rest)
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::document::parse;
    use crate::text::source::Source;

    fn is_visually_empty(text: &str) -> bool {
        let source = Source::new("a.md", "a.md", text);
        let document = parse(&source);
        document.is_visually_empty(document.body)
    }

    #[test]
    fn what_shows_nothing_is_hollow() {
        for text in [
            "",
            "# Title\n\n## Section\n",
            "<!-- a comment\n\nof two paragraphs -->\n",
            "> <!-- a -->\n",
            "---\n\n***\n",
            "- \n- [ ]\n1.\n",
            "…\n\n**…**\n\n> - …\n",
            "<br>\n\n<div align=\"center\">\n\n</div>\n\n<p>&nbsp;</p>\n",
            "&nbsp;\n\n&NBSP; &#160;\n",
            "| | |\n|-|-|\n| | |\n",
            "<div>\n<!-- put it here -->\n</div>\n",
            "<p title=\"1 > 0\">\n</p>\n",
            "<p\r\n  title='a > b'\r\n></p>\r\n<br/>\r\n",
            "<div title=\"<img>\">\n</div>\n",
            "<!-- a > b -->\n",
            "{{% notice tip %}}\n{{% /notice %}}\n",
        ] {
            assert!(is_visually_empty(text), "{text:?}");
        }
    }

    #[test]
    fn whatever_a_reader_sees_is_not() {
        for text in [
            "a\n",
            "ể\n",
            "&nbsp;a\n",
            "- ![](/a.png)\n",
            "[…](https://example.org)\n",
            "<https://example.org>\n",
            "<p>a</p>\n",
            "<p title=\"1 > 0\">a</p>\n",
            "<div title='\"'><IMG\r\nsrc=a></div>\n",
            "<iframe src=\"https://example.org\"></iframe>\n",
            "<Video controls></Video>\n",
            "| a | |\n|-|-|\n| | |\n",
            "```\ncode\n```\n",
            "{{< youtube abc >}}\n",
            "<!-- a --> b\n",
            "&amp;a\n",
        ] {
            assert!(!is_visually_empty(text), "{text:?}");
        }
    }

    #[test]
    fn words_of_html_may_begin_with_any_character() {
        for (html, expected) in [
            ("<td>✅ tốt</td><td>Ổn</td>", vec!["✅ tốt", "Ổn"]),
            ("Ổn<b>é</b>", vec!["Ổn", "é"]),
            ("✅<br>", vec![]),
            ("<", vec![]),
        ] {
            let found: Vec<&str> = words(html).map(|span| &html[span.start..span.end]).collect();
            assert_eq!(found, expected, "{html}");
        }
    }
}
