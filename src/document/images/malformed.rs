//! Text that looks like an image, but is plain text to CommonMark.
//!
//! A `!` alone is never reported: there must be the brackets of an image, or an address that ends like a picture file
//! name. Sentences with exclamation marks, links, footnotes and escapes are left alone.

use crate::document::address;
use crate::document::image::{Malformation, MalformedImage, QUOTES};
use crate::document::inline;
use crate::document::markup::{Event, tokens};
use crate::text::source::{Source, Span, floor_char_boundary};

/// Longest image that is considered, in bytes: longer text was not intended as one.
const LIMIT: usize = 1000;

/// Elements whose content is not Markdown.
const VERBATIM: [&[u8]; 5] = [b"code", b"pre", b"script", b"style", b"textarea"];

/// Adds the malformed images in `region` to `out`, in source order.
///
/// `skip` (sorted) are the spans to ignore: code, comments, shortcode tags, and valid images. `html_blocks` (sorted)
/// are the HTML blocks; `defined` tells whether a reference has a definition.
pub fn malformed(
    source: &Source,
    region: Span,
    skip: &[Span],
    html_blocks: &[Span],
    defined: &dyn Fn(&str) -> bool,
    out: &mut Vec<MalformedImage>,
) {
    let region = source.clamp(region);
    let scan = Scan { text: &source.text()[..region.end], start: region.start, html_blocks, defined };
    let first = out.len();
    let mut from = region.start;
    let mut skipped = SkippedSpans::new(skip);
    let mut html_text = HtmlBlockText::default();
    for at in memchr::memchr_iter(b'!', &scan.bytes()[region.start..]).map(|at| region.start + at) {
        if at < from || skipped.covers(at) || scan.escaped(at) {
            continue;
        }
        if let Some(found) = scan.mark(at, &mut html_text) {
            from = found.span.end;
            out.push(found);
        }
    }
    let images = skip.iter().filter(|span| {
        region.contains(**span) && scan.text.get(span.start..).is_some_and(|rest| rest.starts_with("!["))
    });
    out.extend(images.filter_map(|image| scan.attributes(image.end)));
    let mut skipped = SkippedSpans::new(skip);
    for at in memchr::memchr_iter(b'<', &scan.bytes()[region.start..]).map(|at| region.start + at) {
        if scan.is_tag(at) && !skipped.covers(at) && !scan.escaped(at) {
            out.extend(scan.broken_tag(at));
        }
    }
    out[first..].sort_by_key(|found| found.span);
}

/// Sorted spans, queried at increasing offsets.
struct SkippedSpans<'s> {
    spans: std::slice::Iter<'s, Span>,
    next: Option<Span>,
    end: usize,
}

impl<'s> SkippedSpans<'s> {
    fn new(spans: &'s [Span]) -> Self {
        let mut spans = spans.iter();
        let next = spans.next().copied();
        Self { spans, next, end: 0 }
    }

    fn covers(&mut self, at: usize) -> bool {
        while let Some(span) = self.next.filter(|span| span.start <= at) {
            self.end = self.end.max(span.end);
            self.next = self.spans.next().copied();
        }
        at < self.end
    }
}

/// The text of the HTML block that was queried last.
#[derive(Default)]
struct HtmlBlockText {
    block: Span,
    /// Its visible text, without that in elements of [`VERBATIM`].
    texts: Vec<Span>,
}

impl HtmlBlockText {
    /// Whether `at` is in a tag, in a comment or in an element of [`VERBATIM`].
    fn is_verbatim(&mut self, text: &str, block: Span, at: usize) -> bool {
        if self.block != block {
            *self = Self { block, texts: Vec::new() };
            let mut open = [false; VERBATIM.len()];
            let place = |name: &[u8]| VERBATIM.iter().position(|verbatim| *verbatim == name);
            tokens(&text[block.start..block.end], |event, span| match event {
                Event::OpenStartTag { name } => _ = place(name).map(|index| open[index] = true),
                Event::EndTag { name } => _ = place(name).map(|index| open[index] = false),
                Event::String { .. } if !open.contains(&true) => self.texts.push(span.shifted(block.start)),
                _ => {}
            });
        }
        let after = self.texts.partition_point(|text| text.start <= at);
        after.checked_sub(1).is_none_or(|before| self.texts[before].end <= at)
    }
}

struct Scan<'s> {
    /// The file, up to the end of the scanned region.
    text: &'s str,
    start: usize,
    html_blocks: &'s [Span],
    defined: &'s dyn Fn(&str) -> bool,
}

impl<'s> Scan<'s> {
    fn bytes(&self) -> &'s [u8] {
        self.text.as_bytes()
    }

    fn escaped(&self, at: usize) -> bool {
        let before = &self.bytes()[self.start..at];
        before.iter().rev().take_while(|&&byte| byte == b'\\').count() % 2 == 1
    }

    /// The text from byte `at`, as far as an image may extend.
    fn ahead(&self, at: usize) -> &'s str {
        &self.text[at..floor_char_boundary(self.text, at + LIMIT)]
    }

    /// The rest of the line after byte `at`, as far as an image may extend.
    fn rest(&self, at: usize) -> &'s str {
        let ahead = self.ahead(at);
        memchr::memchr2(b'\n', b'\r', ahead.as_bytes()).map_or(ahead, |end| &ahead[..end])
    }

    fn html_block(&self, at: usize) -> Option<Span> {
        let before = self.html_blocks.partition_point(|block| block.start <= at);
        self.html_blocks[..before].last().copied().filter(|block| at < block.end)
    }

    /// The malformed image that begins with the `!` at `at`, if there is one.
    fn mark(&self, at: usize, html_text: &mut HtmlBlockText) -> Option<MalformedImage> {
        if let Some(block) = self.html_block(at) {
            return self.inside_html(at, block, html_text);
        }
        match self.bytes().get(at + 1)? {
            b'[' => self.bracketed(at),
            b'(' => self.swapped(at),
            b' ' | b'\t' => self.blank_after_mark(at),
            _ => None,
        }
    }

    /// `![a](b.png)` in an HTML block.
    fn inside_html(&self, at: usize, block: Span, html_text: &mut HtmlBlockText) -> Option<MalformedImage> {
        let close = self.matching(at + 1, b'[', b']')?;
        let end = self.matching(close + 1, b'(', b')').filter(|&end| end <= block.end)?;
        (!html_text.is_verbatim(self.text, block, at)).then(|| found(at, end + 1, Malformation::InsideHtml))
    }

    /// Any form that begins with `![`.
    fn bracketed(&self, at: usize) -> Option<MalformedImage> {
        let rest = self.rest(at + 2);
        if rest.starts_with('^') {
            return None;
        }
        if let Some(wiki) = self.wiki(at, rest) {
            return Some(wiki);
        }
        let Some(close) = self.matching(at + 1, b'[', b']') else { return self.text_unclosed(at) };
        let after = close + 1;
        match self.bytes().get(after) {
            Some(b'(') => self.destination(at, after),
            Some(b'[') => self.reference(at, close),
            Some(b':') => None,
            next => self
                .apart(at, close)
                .or_else(|| self.no_brackets(at, after))
                .or_else(|| self.alone(at, close, next.copied())),
        }
    }

    /// `![[b.png]]`.
    fn wiki(&self, at: usize, rest: &str) -> Option<MalformedImage> {
        let inner = rest.strip_prefix('[')?;
        let end = inner.find("]]")?;
        let file = inner[..end].split(['|', '#', '[']).next()?.trim();
        address::names_picture(file).then(|| found(at, at + 3 + end + 2, Malformation::WikiEmbed(file.to_owned())))
    }

    /// `![a(b.png)`.
    fn text_unclosed(&self, at: usize) -> Option<MalformedImage> {
        let open = at + 2 + self.rest(at + 2).find('(')?;
        let end = open + 1 + self.rest(open + 1).rfind(')')?;
        let address = self.text[open + 1..end].split_whitespace().next()?;
        address::names_picture(address).then(|| found(at, end + 1, Malformation::BracketMissing))
    }

    /// `![a] (b.png)`, also with one line break in between.
    fn apart(&self, at: usize, close: usize) -> Option<MalformedImage> {
        let bytes = self.bytes();
        let blanks = bytes[close + 1..].iter().take_while(|byte| byte.is_ascii_whitespace()).take(100);
        let (mut breaks, mut open) = (0, close + 1);
        for byte in blanks {
            breaks += usize::from(*byte == b'\n');
            open += 1;
        }
        if breaks > 1 || (self.defined)(&self.text[at + 2..close]) {
            return None;
        }
        let end = self.matching(open, b'(', b')')?;
        let address = self.text[open + 1..end].trim();
        let named = address.split_whitespace().next().is_some_and(address::names_picture);
        (named || address::names_picture(address)).then(|| found(at, end + 1, Malformation::BlankBetween))
    }

    /// `![a]b.png`, `![a]b.png)`.
    fn no_brackets(&self, at: usize, after: usize) -> Option<MalformedImage> {
        let word = self.rest(after).split_whitespace().next().filter(|word| self.rest(after).starts_with(word))?;
        let word = word.trim_end_matches([',', ';']);
        address::names_picture(word.trim_end_matches([')', '.']))
            .then(|| found(at, after + word.len(), Malformation::BracketMissing))
    }

    /// `![a]` with nothing else on its line.
    fn alone(&self, at: usize, close: usize, next: Option<u8>) -> Option<MalformedImage> {
        // Only markers of lists and block quotes may precede it, and these are short.
        let before = &self.text[floor_char_boundary(self.text, at.saturating_sub(100)).max(self.start)..at];
        let before = before.rsplit(['\n', '\r']).next().unwrap_or(before);
        let words = &self.text[at + 2..close];
        let only = before.trim_matches([' ', '\t', '>', '-', '*', '+']).is_empty()
            && (next.is_none() || self.rest(close + 1).trim().is_empty());
        let named = words.contains(char::is_alphabetic) && !(self.defined)(words);
        (only && named).then(|| found(at, close + 1, Malformation::AddressMissing))
    }

    /// `![a][name]`.
    fn reference(&self, at: usize, close: usize) -> Option<MalformedImage> {
        let end = self.matching(close + 1, b'[', b']')?;
        let (words, name) = (&self.text[at + 2..close], &self.text[close + 2..end]);
        let name = if name.trim().is_empty() { words } else { name };
        // `wow![1][2]` is a citation.
        let cites = |text: &str| text.chars().all(|character| character.is_ascii_digit());
        if (self.defined)(name) || cites(words) || name.starts_with('^') || name.trim().is_empty() {
            return None;
        }
        Some(found(at, end + 1, Malformation::Undefined(name.trim().to_owned())))
    }

    /// `![a](…` without a valid address: the reason.
    fn destination(&self, at: usize, open: usize) -> Option<MalformedImage> {
        let rest = self.rest(open + 1);
        if rest.contains("{{") {
            return None;
        }
        // A valid image after all, whose place is unknown.
        if inline::parts(self.ahead(at), 0).is_some_and(|parts| parts.address.is_some()) {
            return None;
        }
        let missing = |end: usize| Some(found(at, end, Malformation::BracketMissing));
        let Some(end) = self.matching(open, b'(', b')').filter(|&end| end <= open + 1 + rest.len()) else {
            let inner = rest.rfind(')').map(|end| &rest[..end]).filter(|inner| address::names_picture(inner));
            if let Some(inner) = inner {
                return missing(open + 1 + inner.len() + 1);
            }
            let full = rest.trim_end();
            let word = full.split_whitespace().next()?;
            let likely = |text: &str| address::names_picture(text.trim_end_matches(['.', ',', ';']));
            let text = if likely(full) { full } else { word };
            let plausible = likely(text) || word.starts_with(['/', '.']) || word.contains("://");
            return if plausible { missing(open + 1 + text.len()) } else { None };
        };
        let inner = &self.text[open + 1..end];
        if inner.trim_start().starts_with('<') && !inner.contains('>') {
            return missing(end + 1);
        }
        let (address, title) = split_title(inner);
        let why = if address.contains(char::is_whitespace) {
            let title = title.trim_matches(QUOTES).trim();
            let address = address::reencode(address);
            Malformation::BlankInAddress(if title.is_empty() { address } else { format!("{address} \"{title}\"") })
        } else {
            Malformation::TitleUnquoted(title.trim_matches(QUOTES).trim().to_owned())
        };
        Some(found(at, end + 1, why))
    }

    /// `! [a](b.png)`.
    fn blank_after_mark(&self, at: usize) -> Option<MalformedImage> {
        let before = self.text[self.start..at].chars().next_back();
        if before.is_some_and(|before| !before.is_whitespace() && !"([{*_|>\"'“‘~-".contains(before)) {
            return None;
        }
        let open = at + 1 + self.rest(at + 1).find(|character: char| !matches!(character, ' ' | '\t'))?;
        let close = self.matching(open, b'[', b']')?;
        let end = self.matching(close + 1, b'(', b')')?;
        let (address, _) = split_title(&self.text[close + 2..end]);
        let address = address.trim_matches(['<', '>']);
        address::names_picture(address).then(|| found(at, end + 1, Malformation::BlankAfterMark))
    }

    /// `!(a)[b.png]`, `!(b.png)[a]`.
    fn swapped(&self, at: usize) -> Option<MalformedImage> {
        let close = self.matching(at + 1, b'(', b')')?;
        let end = self.matching(close + 1, b'[', b']')?;
        let named = |text: &str| address::names_picture(text.trim());
        (named(&self.text[at + 2..close]) || named(&self.text[close + 2..end]))
            .then(|| found(at, end + 1, Malformation::BracketsSwapped))
    }

    /// `{width=50}` at `at`, right after an image.
    fn attributes(&self, at: usize) -> Option<MalformedImage> {
        let rest = if self.text.is_char_boundary(at) { self.rest(at) } else { return None };
        let inner = rest.strip_prefix('{').filter(|inner| !inner.starts_with('{'))?;
        let end = inner.find('}')?;
        let inner = inner[..end].trim_start();
        (inner.contains('=') || inner.starts_with(['.', '#', ':']))
            .then(|| found(at, at + end + 2, Malformation::Attributes))
    }

    fn is_tag(&self, at: usize) -> bool {
        let name = self.bytes().get(at + 1..at + 5);
        name.is_some_and(|name| name[..3].eq_ignore_ascii_case(b"img") && name[3].is_ascii_whitespace())
    }

    /// `<img src="b.png"` that is not a tag, mostly because of a missing `>` or quotation mark.
    fn broken_tag(&self, at: usize) -> Option<MalformedImage> {
        if self.html_block(at).is_some() {
            return None;
        }
        let line = self.rest(at);
        let tag = line.find('>').map_or(line.trim_end(), |end| &line[..=end]);
        tag.to_ascii_lowercase().contains("src").then(|| found(at, at + tag.len(), Malformation::TagBroken))
    }

    /// The bracket that closes the one at `open`, in the same paragraph and within [`LIMIT`].
    fn matching(&self, open: usize, opening: u8, closing: u8) -> Option<usize> {
        let bytes = self.bytes();
        if bytes.get(open) != Some(&opening) {
            return None;
        }
        let limit = bytes.len().min(open + LIMIT);
        // Fast exit: mostly there is none.
        memchr::memchr(closing, &bytes[open..limit])?;
        let (mut depth, mut at, mut blank_line) = (0_usize, open, false);
        while at < limit {
            match bytes[at] {
                b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at += 1,
                b'\n' if blank_line => return None,
                b'\n' => blank_line = true,
                b' ' | b'\t' | b'\r' => {}
                byte => {
                    blank_line = false;
                    if byte == opening {
                        depth += 1;
                    } else if byte == closing {
                        depth -= 1;
                        if depth == 0 {
                            return Some(at);
                        }
                    }
                }
            }
            at += 1;
        }
        None
    }
}

/// Splits the content of the parentheses into the likely address and the text after it.
fn split_title(inner: &str) -> (&str, &str) {
    let inner = inner.trim();
    // A title in quotation marks, straight or curly, ends the address.
    let quoted = inner
        .char_indices()
        .filter(|&(at, character)| QUOTES.contains(&character) && inner[..at].ends_with(char::is_whitespace));
    if inner.ends_with(QUOTES)
        && let Some((at, _)) = quoted.into_iter().next()
    {
        return (inner[..at].trim_end(), &inner[at..]);
    }
    // Otherwise the address ends at the last word that ends like a picture file name.
    let ends = inner.char_indices().filter(|(_, character)| character.is_whitespace()).map(|(at, _)| at);
    let end = ends.chain([inner.len()]).rfind(|&end| address::names_picture(&inner[..end]));
    let (address, title) = inner.split_at(end.unwrap_or(inner.len()));
    (address.trim_end(), title.trim_start())
}

fn found(start: usize, end: usize, why: Malformation) -> MalformedImage {
    MalformedImage { span: Span::new(start, end), why }
}
