//! Shortcode tags as Hugo's own reader takes them, letter by letter: it stops at the first that it cannot read,
//! and builds no site. It looks everywhere in the body, in code and comments, too.

use crate::text::source::{Span, floor_char_boundary};

/// One tag, read or not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tag {
    /// `notice`; empty when it was not come to.
    pub name: String,
    /// From its `{{` to its end, or to where Hugo gives up.
    pub span: Span,
    /// `{{% … %}}`.
    pub markdown: bool,
    /// `{{< /notice >}}`.
    pub closing: bool,
    /// `{{< notice />}}`.
    pub self_closing: bool,
    /// Nothing stands after its name.
    pub bare: bool,
    /// Why Hugo cannot read it, and where.
    pub fault: Option<(TagFault, Span)>,
}

/// Why Hugo cannot read a tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TagFault {
    /// Its end is missing.
    EndMissing,
    /// It ends in other signs than it began with.
    EndWrong,
    /// `{{</*` without `*/>}}`.
    CommentOpen,
    /// A quotation mark without its twin on the same line.
    QuoteOpen,
    /// There is no name.
    NameMissing,
    /// A sign that must stand in quotation marks.
    Sign(char),
}

/// Every tag in `text`, which begins at byte `base` of its file; those that are only shown (`{{</* … */>}}`) are
/// left out.
pub fn tags(text: &str, base: usize) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut from = 0;
    // Whether a comment of each kind of tag can still end: looked for in vain once, not again.
    let mut ends = [true; 2];
    while let Some(at) = memchr::memmem::find(&text.as_bytes()[from..], b"{{") {
        let start = from + at;
        from = start + 2;
        let markdown = match text.as_bytes().get(from) {
            Some(b'<') => false,
            Some(b'%') => true,
            _ => continue,
        };
        from += 1;
        let mut reader = Reader { text, at: from, end: if markdown { "%}}" } else { ">}}" }, unread: 0 };
        if reader.rest().starts_with("/*") {
            let close = if markdown { "*/%}}" } else { "*/>}}" };
            let can_end = &mut ends[usize::from(markdown)];
            match can_end.then(|| reader.rest().find(close)).flatten() {
                Some(length) => from += length + close.len(),
                None => {
                    *can_end = false;
                    let span = Span::new(start, reader.line_end());
                    found.push(Tag::unread(span, markdown, TagFault::CommentOpen, span).shifted(base));
                }
            }
            continue;
        }
        let tag = reader.tag(start, markdown);
        // What Hugo has taken for a part of this tag is none of another.
        from = if tag.fault.is_none() { reader.at } else { tag.span.end.max(reader.at) };
        found.push(tag.shifted(base));
    }
    found
}

impl Tag {
    fn unread(span: Span, markdown: bool, fault: TagFault, place: Span) -> Self {
        let name = String::new();
        Self { name, span, markdown, closing: false, self_closing: false, bare: false, fault: Some((fault, place)) }
    }

    fn shifted(mut self, by: usize) -> Self {
        self.span = self.span.shifted(by);
        self.fault = self.fault.map(|(fault, place)| (fault, place.shifted(by)));
        self
    }
}

/// Reads one tag.
struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// What ends the tag.
    end: &'static str,
    /// Where an open quotation has been read to.
    unread: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// What is left of the line, or its beginning where that is too much to be shown.
    fn line(&self) -> &str {
        const MAX_BYTES: usize = 300;
        let rest = self.rest();
        let shown = &rest[..floor_char_boundary(rest, MAX_BYTES)];
        shown.split(['\n', '\r']).next().unwrap_or("").trim_end()
    }

    /// Where the words of the line end.
    fn line_end(&self) -> usize {
        self.at + self.line().len()
    }

    fn tag(&mut self, start: usize, markdown: bool) -> Tag {
        // Shown if the tag has no end; cheap, as a line is only looked at so far.
        let first_line = Span::new(start, self.line_end());
        let mut tag = Tag::unread(first_line, markdown, TagFault::EndMissing, first_line);
        tag.bare = true;
        loop {
            if self.rest().starts_with(self.end) {
                self.at += self.end.len();
                tag.span = Span::new(start, self.at);
                tag.fault = (tag.name.is_empty() && !tag.closing).then_some((TagFault::NameMissing, tag.span));
                return tag;
            }
            let Some(character) = self.rest().chars().next() else { return tag };
            let read = match character {
                ' ' | '\t' | '\n' | '\r' => {
                    self.at += 1;
                    Ok(())
                }
                _ if tag.closing && !tag.name.is_empty() => Err(TagFault::Sign(character)),
                '=' => self.value(),
                '/' => {
                    self.at += 1;
                    if tag.name.is_empty() {
                        tag.closing = true;
                    } else {
                        tag.self_closing = true;
                    }
                    Ok(())
                }
                '\\' => {
                    self.at += 1;
                    if self.rest().starts_with('"') { self.quoted() } else { Ok(()) }
                }
                '"' if !tag.name.is_empty() => self.quoted(),
                '`' if !tag.name.is_empty() => self.raw(),
                '-' if !tag.name.is_empty() => self.word(&['.']),
                _ if is_letter(character) => {
                    let begin = self.at;
                    let read = self.word(if tag.name.is_empty() { &['/'] } else { &['.'] });
                    if tag.name.is_empty() {
                        // `{{<notice/>}}` is one word to Hugo, as `a/b` is.
                        tag.name = self.text[begin..self.at].to_owned();
                    } else {
                        tag.bare = false;
                    }
                    read
                }
                other => Err(TagFault::Sign(other)),
            };
            tag.bare &= !matches!(character, '=' | '"' | '`' | '\\' | '-');
            if let Err(fault) = read {
                let (fault, place) = self.place(fault, start);
                if fault == TagFault::QuoteOpen {
                    self.at = self.unread;
                }
                tag.span = Span::new(start, place.end);
                tag.fault = Some((fault, place));
                return tag;
            }
        }
    }

    /// Where a fault is to be seen, and whether the sign is meant as the tag's end.
    fn place(&self, fault: TagFault, start: usize) -> (TagFault, Span) {
        match fault {
            TagFault::Sign('>' | '}' | '%') => {
                let line = self.line();
                let signs = line.find(|c| !matches!(c, '>' | '}' | '%' | ' ')).unwrap_or(line.len());
                let signs = line[..signs].trim_end();
                // `a>b` is no end; `>`, `}}`, `% }}` are.
                let ends = signs.ends_with(self.end);
                if !ends && (signs.contains('}') || self.at + signs.len() == self.line_end()) {
                    let span = Span::new(start, self.at + signs.len());
                    return (TagFault::EndWrong, span);
                }
                (fault, self.written())
            }
            // The next tag begins before this one ends.
            TagFault::Sign('{') if self.rest().starts_with("{{") => {
                let line = self.text[start..self.at].split(['\n', '\r']).next().unwrap_or("").trim_end();
                (fault, Span::new(start, start + line.len()))
            }
            TagFault::Sign(_) => (fault, self.written()),
            _ => (fault, Span::new(self.at, self.line_end())),
        }
    }

    /// From here to the next blank, or to the tag's end.
    fn written(&self) -> Span {
        let line = self.line();
        let length = line.find(|c: char| c.is_ascii_whitespace()).unwrap_or(line.len());
        let length = line.find(self.end).map_or(length, |end| end.min(length));
        let first = self.rest().chars().next().map_or(0, char::len_utf8);
        Span::new(self.at, self.at + length.max(first))
    }

    /// A word: letters, digits, `_`, `-` and those `more`.
    fn word(&mut self, more: &[char]) -> Result<(), TagFault> {
        let inside = |c: char| is_letter(c) || c == '-' || more.contains(&c);
        let length = self.rest().find(|c| !inside(c)).unwrap_or(self.rest().len());
        self.at += length;
        Ok(())
    }

    /// What stands after a `=`.
    fn value(&mut self) -> Result<(), TagFault> {
        self.at += 1;
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\t']).len();
        match self.rest().as_bytes().first() {
            Some(b'"') => self.quoted(),
            Some(b'\\') if self.rest().starts_with("\\\"") => {
                self.at += 1;
                self.quoted()
            }
            Some(b'`') => self.raw(),
            _ => {
                let length = self.rest().find(|c: char| c.is_ascii_whitespace()).unwrap_or(self.rest().len());
                self.at += length;
                Ok(())
            }
        }
    }

    /// `"…"` on one line; a quotation mark inside stands after a backslash.
    fn quoted(&mut self) -> Result<(), TagFault> {
        let bytes = self.text.as_bytes();
        let mut at = self.at + 1;
        loop {
            match bytes.get(at) {
                None | Some(b'\n') => {
                    self.unread = at;
                    return Err(TagFault::QuoteOpen);
                }
                Some(b'"') => break,
                Some(b'\\') if bytes.get(at + 1) == Some(&b'"') => at += 2,
                Some(_) => at += 1,
            }
        }
        self.at = at + 1;
        Ok(())
    }

    fn raw(&mut self) -> Result<(), TagFault> {
        match self.rest()[1..].find('`') {
            Some(length) => self.at += length + 2,
            None => {
                self.unread = self.text.len();
                return Err(TagFault::QuoteOpen);
            }
        }
        Ok(())
    }
}

fn is_letter(character: char) -> bool {
    character == '_' || character.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The name of the fault of the only tag, and what it is seen in.
    fn fault(text: &str) -> (Option<TagFault>, &str) {
        let tags = tags(text, 0);
        match &tags[..] {
            [] => (None, ""),
            [tag, ..] => match tag.fault {
                Some((fault, place)) => (Some(fault), &text[place.start..place.end]),
                None => (None, &text[tag.span.start..tag.span.end]),
            },
        }
    }

    #[test]
    fn what_hugo_reads_has_no_fault() {
        for text in [
            "{{< figure src=\"a\" >}}",
            "{{< figure src = \"a\" >}}",
            "{{< figure src=“a” >}}",
            "{{< figure src=a/b.png >}}",
            "{{< figure src >}}",
            "{{< figure src=\"a\"alt=\"b\" >}}",
            "{{< figure src=\"a\"\n  alt=\"b\"\r\n>}}",
            "{{<notice>}}",
            "{{%notice%}}",
            "{{% notice tip%}}",
            "{{% notice a=\"b\"%}}",
            "{{< / notice >}}",
            "{{% /notice%}}",
            "{{< notice / >}}",
            "{{< notice a/>}}",
            "{{< notice \"a\\\"b\" >}}",
            "{{< notice `a\"\nb` >}}",
            "{{< notice \">}}\" >}}",
            "{{< notice title=\"{{< single >}}\" >}}",
            "{{< notice 1.5 -a _b >}}",
            "{{< Ảnh ảnh=Ảnh >}}",
            "{{< a/b >}}",
        ] {
            assert_eq!(fault(text), (None, text));
        }
        for text in [
            "{{ notice }}",
            "{ {% notice %}}",
            "{{ % notice % }}",
            "{% notice %}",
            "{{</* notice */>}}",
            "{{%/* a >}} */%}}",
        ] {
            assert_eq!(tags(text, 0), [], "{text}");
        }
    }

    #[test]
    fn what_hugo_refuses_is_told_apart() {
        use TagFault::{CommentOpen, EndMissing, EndWrong, NameMissing, QuoteOpen, Sign};
        for (text, expected, seen) in [
            ("a {{< notice\n", EndMissing, "{{< notice"),
            ("{{%", EndMissing, "{{%"),
            ("{{< figure src=\"a\" \nx y\n", EndMissing, "{{< figure src=\"a\""),
            ("{{< figure src=a>}} b", EndMissing, "{{< figure src=a>}} b"),
            ("{{< figure src=\"a\" >", EndWrong, "{{< figure src=\"a\" >"),
            ("{{< figure src=\"a\" >} b", EndWrong, "{{< figure src=\"a\" >}"),
            ("{{< figure src=\"a\" }} b", EndWrong, "{{< figure src=\"a\" }}"),
            ("{{% notice >}}x", EndWrong, "{{% notice >}}"),
            ("{{% notice % }}x", EndWrong, "{{% notice % }}"),
            ("{{< notice %}}x", EndWrong, "{{< notice %}}"),
            ("{{% notice tip }}%}}x", Sign('}'), "}}"),
            ("{{< figure src=\"a >}}\nb\"", QuoteOpen, "\"a >}}"),
            ("{{< notice `a >}}", QuoteOpen, "`a >}}"),
            ("{{</* notice >}} b\nc", CommentOpen, "{{</* notice >}} b"),
            ("{{< >}}", NameMissing, "{{< >}}"),
            ("{{< youtube “abc” >}}", Sign('“'), "“abc”"),
            ("{{< youtube https://x.org/a >}}", Sign(':'), "://x.org/a"),
            ("{{% notice **tip** %}}", Sign('*'), "**tip**"),
            ("{{< notice a, b >}}", Sign(','), ","),
            ("{{% notice 5% %}}", Sign('%'), "%"),
            ("{{<\u{a0}notice >}}", Sign('\u{a0}'), "\u{a0}notice"),
            ("{{< notice {{< single >}} >}}", Sign('{'), "{{< notice"),
            ("{{< /notice extra >}}", Sign('e'), "extra"),
        ] {
            assert_eq!(fault(text), (Some(expected), seen), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_tag_lies_on_character_borders(text in "(\\{\\{[<%]|[<%>]\\}\\}|/|\\*|\"|`|=|\\\\|\n| |a|Ả|“){0,30}") {
            for tag in tags(&text, 0) {
                prop_assert!(text.get(tag.span.start..tag.span.end).is_some_and(|tag| !tag.is_empty()));
                if let Some((_, place)) = tag.fault {
                    prop_assert!(text.get(place.start..place.end).is_some_and(|place| !place.is_empty()));
                }
            }
        }
    }
}
