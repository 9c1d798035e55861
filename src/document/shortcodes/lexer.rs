//! A lexer for shortcode tags that follows Hugo's own character by character. Hugo stops the build at the first invalid
//! tag; this lexer records the reason, and continues where the tag was most likely intended to end.

use crate::document::shortcode::{Argument, Shortcode, TagFault, Tags};
use crate::text::source::{Span, floor_char_boundary};

/// The suffix of shortcodes whose template is defined in the page itself.
pub(super) const INLINE: &str = ".inline";

/// Lexes the tags of `text` one after the other.
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
    /// The two kinds of tag: `{{< … >}}` and `{{% … %}}`.
    kinds: [Kind; 2],
    /// For `"` and backtick: the offset up to which an opened quotation is known to have no end.
    open: [usize; 2],
    /// The pieces of the current tag after its name.
    pieces: Vec<Piece>,
}

/// The closing delimiters of one kind of tag.
struct Kind {
    end: &'static str,
    /// The closing delimiter of an escaped tag.
    escaped_end: &'static str,
    /// Offset of the next `end`, cached so that many unclosed tags do not cause many searches.
    next: Option<usize>,
    /// Whether an escaped tag may still be closed; `false` after one search has failed.
    may_end_escaped: bool,
}

/// A piece of a tag after its name.
struct Piece {
    /// The name before its `=`; empty for a positional argument.
    name: Span,
    /// The value without quotes.
    value: Span,
    quoting: Quoting,
}

#[derive(PartialEq)]
enum Quoting {
    Bare,
    /// `"…"`, with `\"` as an escape.
    Quoted,
    /// Between backticks.
    Raw,
}

impl Piece {
    /// Whether it is a positional argument without quotes.
    fn is_word(&self) -> bool {
        self.quoting == Quoting::Bare && self.name.is_empty()
    }
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let kind = |end, escaped_end| Kind { end, escaped_end, next: Some(0), may_end_escaped: true };
        Self { text, at: 0, kinds: [kind(">}}", "*/>}}"), kind("%}}", "*/%}}")], open: [0; 2], pieces: Vec::new() }
    }

    /// Lexes all tags. Spans are relative to the text.
    pub(super) fn run(mut self) -> Tags {
        let mut tags = Tags::default();
        while let Some(at) = memchr::memmem::find(&self.text.as_bytes()[self.at..], b"{{") {
            let start = self.at + at;
            self.at = start + 2;
            let markdown = match self.text.as_bytes().get(self.at) {
                Some(b'<') => false,
                Some(b'%') => true,
                _ => continue,
            };
            self.at += 1;
            let mut tag = Shortcode {
                name: String::new(),
                // The span if the tag has no end. The line is searched only up to a limit.
                span: Span::new(start, self.line_end()),
                markdown,
                closing: false,
                self_closing: false,
                escaped: false,
                paired: false,
                arguments: Vec::new(),
                fault: None,
            };
            let ended = match self.rest().starts_with("/*") {
                true => self.escaped_tag(&mut tag),
                false => self.tag(&mut tag),
            };
            if ended { tags.complete.push(tag) } else { tags.open.push(tag) }
        }
        tags
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn kind(&mut self, tag: &Shortcode) -> &mut Kind {
        &mut self.kinds[usize::from(tag.markdown)]
    }

    /// The rest of the line, truncated if it is too long for a message.
    fn line(&self) -> &'t str {
        const MAX_BYTES: usize = 300;
        let rest = self.rest();
        let short = &rest[..floor_char_boundary(rest, MAX_BYTES)];
        short.split(['\n', '\r']).next().unwrap_or("").trim_end()
    }

    /// The offset of the end of the line, without trailing whitespace.
    fn line_end(&self) -> usize {
        self.at + self.line().len()
    }

    /// Lexes an escaped tag. Returns whether it is closed.
    fn escaped_tag(&mut self, tag: &mut Shortcode) -> bool {
        let rest = self.rest();
        let kind = self.kind(tag);
        if let Some(length) = kind.may_end_escaped.then(|| rest.find(kind.escaped_end)).flatten() {
            self.at += length + kind.escaped_end.len();
            tag.span.end = self.at;
            tag.escaped = true;
            return true;
        }
        kind.may_end_escaped = false;
        tag.fault = Some((TagFault::CommentOpen, tag.span));
        self.at += 2;
        let ended = self.tag(tag);
        // It is unknown whether it was intended as an opening or a closing tag.
        tag.name.clear();
        ended
    }

    /// Lexes a tag after its opening delimiter. Returns whether it is closed, properly or where that was most likely
    /// intended.
    fn tag(&mut self, tag: &mut Shortcode) -> bool {
        let (start, end) = (tag.span.start, self.kind(tag).end);
        self.pieces.clear();
        // The offset of a closing delimiter that Hugo reads as part of a value.
        let mut swallowed = None;
        let ended = loop {
            if self.rest().starts_with(end) {
                let inner = self.at;
                self.at += end.len();
                if tag.name.is_empty() && !tag.closing {
                    tag.fault.get_or_insert((TagFault::NameMissing, Span::new(start, self.at)));
                }
                break Some(inner);
            }
            let Some(character) = self.rest().chars().next() else {
                tag.fault.get_or_insert((TagFault::EndMissing, tag.span));
                break swallowed;
            };
            let begin = self.at;
            let read = self.step(tag, character);
            if character == '=' && swallowed.is_none() {
                swallowed = self.text[begin..self.at].find(end).map(|at| begin + at).filter(|_| self.is_bare());
            }
            let Err(fault) = read else { continue };
            if tag.fault.is_none() {
                let (fault, place) = self.locate(fault, start, end);
                tag.span.end = place.end;
                tag.fault = Some((fault, place));
            }
            // A new tag begins inside: this one was never closed.
            let rest = self.rest();
            if swallowed.is_some() || rest.starts_with("{{<") || rest.starts_with("{{%") {
                break swallowed;
            }
            match fault {
                TagFault::Sign(sign) => {
                    self.at += sign.len_utf8();
                    if !tag.name.is_empty() {
                        self.push_bare(begin);
                    }
                }
                _ => self.leave_quote(tag),
            }
        };
        if let Some(inner) = ended {
            tag.span.end = inner + end.len();
            tag.arguments = self.arguments(tag.self_closing, inner);
        }
        ended.is_some()
    }

    /// Lexes the piece that begins with `character`.
    fn step(&mut self, tag: &mut Shortcode, character: char) -> Result<(), TagFault> {
        let begin = self.at;
        let named = !tag.name.is_empty();
        match character {
            ' ' | '\t' | '\n' | '\r' => self.at += 1,
            _ if tag.closing && named => return Err(TagFault::Sign(character)),
            '=' => return self.value(),
            '/' if named => {
                self.at += 1;
                self.push_bare(begin);
                // After a fault, a slash in an unquoted address does not make the tag self-closing.
                tag.self_closing |= tag.fault.is_none() || self.rest().starts_with(self.kind(tag).end);
            }
            '/' => {
                self.at += 1;
                tag.closing = true;
            }
            '\\' => {
                self.at += 1;
                match self.rest().starts_with('"') {
                    true => return self.quoted(Span::at(begin)),
                    false => self.push_bare(begin),
                }
            }
            '"' | '`' if named => return self.quoted(Span::at(begin)),
            '-' if named => self.word(&['.']),
            _ if !is_letter(character) => return Err(TagFault::Sign(character)),
            _ if named => self.word(&['.']),
            _ => {
                // Hugo reads `{{<notice/>}}` as one word, like `a/b`.
                self.at += letters(self.rest(), &['/']);
                // A shortcode whose template is defined in the page itself.
                let inline = self.rest().strip_prefix(INLINE).is_some_and(|rest| letters(rest, &['.', '/']) == 0);
                self.at += if inline { INLINE.len() } else { 0 };
                tag.name = self.text[begin..self.at].to_owned();
            }
        }
        Ok(())
    }

    /// The span of a fault, which is `EndWrong` if the character was intended as the tag's end.
    fn locate(&self, fault: TagFault, start: usize, end: &str) -> (TagFault, Span) {
        match fault {
            TagFault::Sign('>' | '}' | '%') => {
                let line = self.line();
                let signs = line.find(|c| !matches!(c, '>' | '}' | '%' | ' ')).unwrap_or(line.len());
                let signs = line[..signs].trim_end();
                // `a>b` is not an end; `>`, `}}`, `% }}` are.
                if !signs.ends_with(end) && (signs.contains('}') || self.at + signs.len() == self.line_end()) {
                    return (TagFault::EndWrong, Span::new(start, self.at + signs.len()));
                }
                (fault, self.word_span(end))
            }
            // The next tag begins before this one is closed.
            TagFault::Sign('{') if self.rest().starts_with("{{") => {
                let line = self.text[start..self.at].split(['\n', '\r']).next().unwrap_or("").trim_end();
                (fault, Span::new(start, start + line.len()))
            }
            TagFault::Sign(_) => (fault, self.word_span(end)),
            _ => (fault, Span::new(self.at, self.line_end())),
        }
    }

    /// The span from the current offset to the next whitespace, or to the tag's end.
    fn word_span(&self, end: &str) -> Span {
        let line = self.line();
        let length = line.find(|c: char| c.is_ascii_whitespace()).unwrap_or(line.len());
        let length = line.find(end).map_or(length, |end| end.min(length));
        let first = self.rest().chars().next().map_or(0, char::len_utf8);
        Span::new(self.at, self.at + length.max(first))
    }

    /// Lexes a positional word.
    fn word(&mut self, more: &[char]) {
        let begin = self.at;
        self.at += letters(self.rest(), more);
        self.push_bare(begin);
    }

    /// Appends the text since `begin` to the word that ends there, or begins a new word.
    fn push_bare(&mut self, begin: usize) {
        match self.pieces.last_mut() {
            Some(last) if last.is_word() && last.value.end == begin => {
                last.value.end = self.at;
            }
            _ => self.push(Span::at(begin), Span::new(begin, self.at), Quoting::Bare),
        }
    }

    fn push(&mut self, name: Span, value: Span, quoting: Quoting) {
        self.pieces.push(Piece { name, value, quoting });
    }

    fn is_bare(&self) -> bool {
        self.pieces.last().is_some_and(|last| last.quoting == Quoting::Bare)
    }

    /// Lexes the value after a `=`; the word before it is the name.
    fn value(&mut self) -> Result<(), TagFault> {
        let word = self.pieces.pop_if(|last| last.is_word());
        let name = word.map_or(Span::at(self.at), |word| word.value);
        self.at += 1;
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\t']).len();
        self.at += usize::from(self.rest().starts_with("\\\""));
        if self.rest().starts_with(['"', '`']) {
            return self.quoted(name);
        }
        let begin = self.at;
        self.at += self.rest().find(|c: char| c.is_ascii_whitespace()).unwrap_or(self.rest().len());
        self.push(name, Span::new(begin, self.at), Quoting::Bare);
        Ok(())
    }

    /// Lexes `"…"` on one line, with `\"` as an escape, or text between backticks.
    fn quoted(&mut self, name: Span) -> Result<(), TagFault> {
        let begin = self.at + 1;
        let raw = self.rest().starts_with('`');
        let bytes = self.text.as_bytes();
        let mut at = if self.at < self.open[usize::from(raw)] { bytes.len() } else { begin };
        let quoting = if raw { Quoting::Raw } else { Quoting::Quoted };
        loop {
            match bytes.get(at) {
                Some(b'`') if raw => break,
                Some(_) if raw => at += memchr::memchr(b'`', &bytes[at..]).unwrap_or(bytes.len() - at),
                Some(b'"') => break,
                Some(b'\\') if bytes.get(at + 1) == Some(&b'"') => at += 2,
                None | Some(b'\n') => {
                    let open = &mut self.open[usize::from(raw)];
                    if self.at >= *open {
                        *open = at;
                    }
                    self.push(name, Span::new(begin, begin.max(self.line_end())), quoting);
                    return Err(TagFault::QuoteOpen);
                }
                Some(_) => at += 1,
            }
        }
        self.at = at + 1;
        self.push(name, Span::new(begin, at), quoting);
        Ok(())
    }

    /// Recovers from an unclosed quotation mark: continues at the tag's end inside the quoted text, or after the mark.
    fn leave_quote(&mut self, tag: &Shortcode) {
        let (at, open) = (self.at, self.open[usize::from(self.rest().starts_with('`'))]);
        let bytes = self.text.as_bytes();
        let kind = self.kind(tag);
        if kind.next.is_some_and(|next| next < at) {
            kind.next = memchr::memmem::find(&bytes[at..], kind.end.as_bytes()).map(|length| at + length);
        }
        self.at = kind.next.filter(|&end| end < open).unwrap_or(at + 1);
    }

    /// The arguments of a tag that ends at `end`.
    fn arguments(&mut self, self_closing: bool, end: usize) -> Vec<Argument> {
        let text = self.text;
        // The slash of a self-closing tag is not part of an argument.
        if let Some(last) = self.pieces.last_mut().filter(|last| self_closing && last.is_word())
            && text[last.value.start..last.value.end].ends_with('/')
        {
            last.value.end -= 1;
        }
        let kept = self
            .pieces
            .drain(..)
            .filter(|piece| piece.value.start <= end && !(piece.is_word() && piece.value.is_empty()));
        let read = kept.map(|Piece { name, value, quoting }| {
            let raw = match value.end <= end {
                true => &text[value.start..value.end],
                false => text[value.start..end].trim_end(),
            };
            Argument {
                name: text[name.start..name.end].to_owned(),
                value: if quoting == Quoting::Quoted { raw.replace("\\\"", "\"") } else { raw.to_owned() },
                span: Span::new(value.start, value.start + raw.len()),
            }
        });
        read.collect()
    }
}

fn letters(text: &str, more: &[char]) -> usize {
    let inside = |c: char| is_letter(c) || c == '-' || more.contains(&c);
    text.find(|c| !inside(c)).unwrap_or(text.len())
}

fn is_letter(character: char) -> bool {
    character == '_' || character.is_alphanumeric()
}
