//! Shortcode tags as Hugo's own reader takes them, letter by letter. It stops at the first that it cannot read,
//! and builds no site; this one says why, and reads on to where the tag was most likely meant to end.

use crate::document::shortcode::{Argument, Shortcode, TagFault, Tags};
use crate::text::source::{Span, floor_char_boundary};

/// What the name of a shortcode ends in that has no template of its own.
pub(super) const INLINE: &str = ".inline";

/// Reads the tags of `text`, one after the other.
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
    /// The two kinds of tag, `{{< … >}}` and `{{% … %}}`.
    kinds: [Kind; 2],
    /// Up to where no quotation of `"` and of a backtick that begins before it is closed.
    open: [usize; 2],
    /// What has been read of the tag behind its name.
    pieces: Vec<Piece>,
}

/// What ends a kind of tag.
struct Kind {
    end: &'static str,
    /// What ends one that is only shown.
    shown: &'static str,
    /// Where the next `end` stands: looked for once, however many tags are left open.
    next: Option<usize>,
    /// Whether one that is only shown can still end: looked for in vain once, not again.
    shows: bool,
}

/// A piece of a tag behind its name.
struct Piece {
    /// What stands before its `=`; empty for one that is given by position.
    name: Span,
    /// The value without quotes.
    value: Span,
    written: Written,
}

#[derive(PartialEq)]
enum Written {
    Bare,
    /// `"…"`, which knows `\"`.
    Quoted,
    /// Between backticks.
    Raw,
}

impl Piece {
    /// Whether it is given by position and without quotes.
    fn is_word(&self) -> bool {
        self.written == Written::Bare && self.name.is_empty()
    }
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let kind = |end, shown| Kind { end, shown, next: Some(0), shows: true };
        Self { text, at: 0, kinds: [kind(">}}", "*/>}}"), kind("%}}", "*/%}}")], open: [0; 2], pieces: Vec::new() }
    }

    /// Reads every tag; places are those in the text.
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
                // Shown if the tag has no end; cheap, as a line is only looked at so far.
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
                true => self.shown(&mut tag),
                false => self.tag(&mut tag),
            };
            if ended { tags.whole.push(tag) } else { tags.open.push(tag) }
        }
        tags
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn kind(&mut self, tag: &Shortcode) -> &mut Kind {
        &mut self.kinds[usize::from(tag.markdown)]
    }

    /// What is left of the line, or its beginning where that is too much to be shown.
    fn line(&self) -> &'t str {
        const MAX_BYTES: usize = 300;
        let rest = self.rest();
        let shown = &rest[..floor_char_boundary(rest, MAX_BYTES)];
        shown.split(['\n', '\r']).next().unwrap_or("").trim_end()
    }

    /// Where the words of the line end.
    fn line_end(&self) -> usize {
        self.at + self.line().len()
    }

    /// Reads a tag that is only shown; whether it ends.
    fn shown(&mut self, tag: &mut Shortcode) -> bool {
        let rest = self.rest();
        let kind = self.kind(tag);
        if let Some(length) = kind.shows.then(|| rest.find(kind.shown)).flatten() {
            self.at += length + kind.shown.len();
            tag.span.end = self.at;
            tag.escaped = true;
            return true;
        }
        kind.shows = false;
        tag.fault = Some((TagFault::CommentOpen, tag.span));
        self.at += 2;
        let ended = self.tag(tag);
        // Nobody knows whether it was meant to open or to close anything.
        tag.name.clear();
        ended
    }

    /// Reads a tag whose beginning has been read; whether it ends, as it should or where it was meant to.
    fn tag(&mut self, tag: &mut Shortcode) -> bool {
        let (start, end) = (tag.span.start, self.kind(tag).end);
        self.pieces.clear();
        // An end that Hugo takes for a part of a value.
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
                let (fault, place) = self.place(fault, start, end);
                tag.span.end = place.end;
                tag.fault = Some((fault, place));
            }
            // A new tag inside: this one was never closed.
            let rest = self.rest();
            if swallowed.is_some() || rest.starts_with("{{<") || rest.starts_with("{{%") {
                break swallowed;
            }
            match fault {
                TagFault::Sign(sign) => {
                    self.at += sign.len_utf8();
                    if !tag.name.is_empty() {
                        self.bare(begin);
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

    /// Reads what begins with `character`.
    fn step(&mut self, tag: &mut Shortcode, character: char) -> Result<(), TagFault> {
        let begin = self.at;
        let named = !tag.name.is_empty();
        match character {
            ' ' | '\t' | '\n' | '\r' => self.at += 1,
            _ if tag.closing && named => return Err(TagFault::Sign(character)),
            '=' => return self.value(),
            '/' if named => {
                self.at += 1;
                self.bare(begin);
                // Behind a fault, an address in no quotation marks closes nothing.
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
                    false => self.bare(begin),
                }
            }
            '"' | '`' if named => return self.quoted(Span::at(begin)),
            '-' if named => self.word(&['.']),
            _ if !is_letter(character) => return Err(TagFault::Sign(character)),
            _ if named => self.word(&['.']),
            _ => {
                // `{{<notice/>}}` is one word to Hugo, as `a/b` is.
                self.at += letters(self.rest(), &['/']);
                // One whose template stands in the page itself.
                let inline = self.rest().strip_prefix(INLINE).is_some_and(|rest| letters(rest, &['.', '/']) == 0);
                self.at += if inline { INLINE.len() } else { 0 };
                tag.name = self.text[begin..self.at].to_owned();
            }
        }
        Ok(())
    }

    /// Where a fault is to be seen, and whether the sign is meant as the tag's end.
    fn place(&self, fault: TagFault, start: usize, end: &str) -> (TagFault, Span) {
        match fault {
            TagFault::Sign('>' | '}' | '%') => {
                let line = self.line();
                let signs = line.find(|c| !matches!(c, '>' | '}' | '%' | ' ')).unwrap_or(line.len());
                let signs = line[..signs].trim_end();
                // `a>b` is no end; `>`, `}}`, `% }}` are.
                if !signs.ends_with(end) && (signs.contains('}') || self.at + signs.len() == self.line_end()) {
                    return (TagFault::EndWrong, Span::new(start, self.at + signs.len()));
                }
                (fault, self.written(end))
            }
            // The next tag begins before this one ends.
            TagFault::Sign('{') if self.rest().starts_with("{{") => {
                let line = self.text[start..self.at].split(['\n', '\r']).next().unwrap_or("").trim_end();
                (fault, Span::new(start, start + line.len()))
            }
            TagFault::Sign(_) => (fault, self.written(end)),
            _ => (fault, Span::new(self.at, self.line_end())),
        }
    }

    /// From here to the next blank, or to the tag's end.
    fn written(&self, end: &str) -> Span {
        let line = self.line();
        let length = line.find(|c: char| c.is_ascii_whitespace()).unwrap_or(line.len());
        let length = line.find(end).map_or(length, |end| end.min(length));
        let first = self.rest().chars().next().map_or(0, char::len_utf8);
        Span::new(self.at, self.at + length.max(first))
    }

    /// A word that is given by position.
    fn word(&mut self, more: &[char]) {
        let begin = self.at;
        self.at += letters(self.rest(), more);
        self.bare(begin);
    }

    /// Adds what was read since `begin` to the word that ends there, if one does.
    fn bare(&mut self, begin: usize) {
        match self.pieces.last_mut() {
            Some(last) if last.is_word() && last.value.end == begin => {
                last.value.end = self.at;
            }
            _ => self.push(Span::at(begin), Span::new(begin, self.at), Written::Bare),
        }
    }

    fn push(&mut self, name: Span, value: Span, written: Written) {
        self.pieces.push(Piece { name, value, written });
    }

    fn is_bare(&self) -> bool {
        self.pieces.last().is_some_and(|last| last.written == Written::Bare)
    }

    /// What stands after a `=`; the word before it is the name.
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
        self.push(name, Span::new(begin, self.at), Written::Bare);
        Ok(())
    }

    /// `"…"` on one line, where a quotation mark inside stands after a backslash; or what stands between backticks.
    fn quoted(&mut self, name: Span) -> Result<(), TagFault> {
        let begin = self.at + 1;
        let raw = self.rest().starts_with('`');
        let bytes = self.text.as_bytes();
        let mut at = if self.at < self.open[usize::from(raw)] { bytes.len() } else { begin };
        let written = if raw { Written::Raw } else { Written::Quoted };
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
                    self.push(name, Span::new(begin, begin.max(self.line_end())), written);
                    return Err(TagFault::QuoteOpen);
                }
                Some(_) => at += 1,
            }
        }
        self.at = at + 1;
        self.push(name, Span::new(begin, at), written);
        Ok(())
    }

    /// Steps over a quotation mark without its twin: to the end that stands in what it quotes, if one does.
    fn leave_quote(&mut self, tag: &Shortcode) {
        let (at, open) = (self.at, self.open[usize::from(self.rest().starts_with('`'))]);
        let bytes = self.text.as_bytes();
        let kind = self.kind(tag);
        if kind.next.is_some_and(|next| next < at) {
            kind.next = memchr::memmem::find(&bytes[at..], kind.end.as_bytes()).map(|length| at + length);
        }
        self.at = kind.next.filter(|&end| end < open).unwrap_or(at + 1);
    }

    /// The arguments that have been read of a tag that ends at `end`.
    fn arguments(&mut self, self_closing: bool, end: usize) -> Vec<Argument> {
        let text = self.text;
        // The slash before its end is none.
        if let Some(last) = self.pieces.last_mut().filter(|last| self_closing && last.is_word())
            && text[last.value.start..last.value.end].ends_with('/')
        {
            last.value.end -= 1;
        }
        let kept = self
            .pieces
            .drain(..)
            .filter(|piece| piece.value.start <= end && !(piece.is_word() && piece.value.is_empty()));
        let read = kept.map(|Piece { name, value, written }| {
            let raw = match value.end <= end {
                true => &text[value.start..value.end],
                false => text[value.start..end].trim_end(),
            };
            Argument {
                name: text[name.start..name.end].to_owned(),
                value: if written == Written::Quoted { raw.replace("\\\"", "\"") } else { raw.to_owned() },
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
