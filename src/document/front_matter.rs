//! The block of data at the top of a report, told from its body exactly as Hugo tells them apart.
//!
//! Hugo passes over a byte order mark and ASCII blanks; a `-`, `+`, `{` or `#+` that comes next begins
//! front matter, whatever was meant. A fence is closed by the next line that begins with its three
//! characters, and what follows them on that line is the page again.

mod elsewhere;
mod json;
mod org;
#[cfg(test)]
mod tests;
mod toml;

use super::{FaultKind, FrontMatter, FrontMatterFault, FrontMatterKind};
use crate::message::Message;
use crate::source::{Source, Span};
use crate::value::{Node, Value};
use crate::yaml::{self, Fault};

/// Longest front matter read, in bytes.
const LIMIT: usize = 64 * 1024;

/// Splits a report into its front matter and the bytes after it.
pub fn parse(source: &Source) -> (FrontMatter, Span) {
    let text = source.text();
    let top = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let start = top + blanks(&text[top..]);
    let split = match text.as_bytes().get(start) {
        Some(b'-') => Fence::YAML.split(text, start),
        Some(b'+') => Fence::TOML.split(text, start),
        Some(b'{') => json::split(text, start),
        Some(b'#') if text[start..].starts_with("#+") => org::split(text, start),
        _ => elsewhere::find(text, start),
    };
    let mut split = split.unwrap_or_else(|| Split::none(top));
    if split.front.kind.is_some() && split.front.fault.is_none() && start > 0 {
        split.front.fault = Some(not_first(text, start));
    }
    (split.front, Span::new(split.body, text.len()))
}

/// Front matter with the offset at which the body begins.
struct Split {
    front: FrontMatter,
    body: usize,
}

impl Split {
    /// A report without front matter whose body begins at `at`.
    fn none(at: usize) -> Self {
        Self { front: FrontMatter { kind: None, span: Span::at(at), fields: None, fault: None }, body: at }
    }

    /// A report whose front matter cannot be read.
    fn fault(kind: Option<FrontMatterKind>, span: Span, body: usize, fault: FrontMatterFault) -> Self {
        Self { front: FrontMatter { kind, span, fields: None, fault: Some(fault) }, body }
    }

    /// A block of `kind` in `span`, read or refused.
    fn read(kind: FrontMatterKind, span: Span, body: usize, read: Result<Node, FrontMatterFault>) -> Self {
        let (fields, fault) = match read {
            Ok(fields) => (Some(fields), None),
            Err(fault) => (None, Some(fault)),
        };
        Self { front: FrontMatter { kind: Some(kind), span, fields, fault }, body }
    }
}

impl FrontMatterFault {
    fn syntax(span: Span, message: impl Into<Message>, help: impl Into<Message>) -> Self {
        Self { kind: FaultKind::Syntax, span, message: message.into(), help: Some(help.into()) }
    }

    fn position(span: Span, message: impl Into<Message>, help: impl Into<Message>) -> Self {
        Self { kind: FaultKind::Position, span, message: message.into(), help: Some(help.into()) }
    }
}

impl From<Fault> for FrontMatterFault {
    fn from(fault: Fault) -> Self {
        Self { kind: FaultKind::Syntax, span: fault.span, message: fault.message, help: fault.help }
    }
}

/// A notation between two equal fences.
struct Fence {
    kind: FrontMatterKind,
    mark: &'static str,
    /// What people call the mark's characters.
    signs: &'static str,
    example: &'static str,
}

impl Fence {
    const YAML: Self = Self { kind: FrontMatterKind::Yaml, mark: "---", signs: "hyphens", example: "title: \"…\"" };
    const TOML: Self =
        Self { kind: FrontMatterKind::Toml, mark: "+++", signs: "plus signs", example: "title = \"…\"" };

    fn split(&self, text: &str, start: usize) -> Option<Split> {
        if !text[start..].starts_with(self.mark) {
            return Some(self.invalid(text, start));
        }
        let after = start + self.mark.len();
        let from = after + line_break(&text[after..]);
        let Some(close) = self.closing(text, from, from > after) else { return Some(self.unclosed(text, start, from)) };
        let end = close + self.mark.len();
        let body = end + line_break(&text[end..]);
        let read = self.checked(text, start, Span::new(from, close));
        let mut split = Split::read(self.kind, Span::new(start, end), body, read);
        if split.front.fault.is_none() {
            split.front.fault = self.long_closing(text, close).or_else(|| elsewhere::second(text, body, &split.front));
        }
        Some(split)
    }

    /// The offset of the line at or after `from` that closes the block.
    fn closing(&self, text: &str, from: usize, at_line_start: bool) -> Option<usize> {
        if at_line_start && text[from..].starts_with(self.mark) {
            return Some(from);
        }
        memchr::memchr2_iter(b'\n', b'\r', &text.as_bytes()[from..])
            .map(|at| from + at + 1)
            .find(|&line| text[line..].starts_with(self.mark))
    }

    /// The fields in `content`, or what is wrong with the opening fence or with them.
    fn checked(&self, text: &str, start: usize, content: Span) -> Result<Node, FrontMatterFault> {
        let opening = Span::new(start, start + self.mark.len());
        if content.len() > LIMIT {
            return Err(too_long(opening));
        }
        let words = &text[content.start..content.end];
        let read = match self.kind {
            FrontMatterKind::Toml => toml::read(words, content.start),
            _ => read_yaml(words, content.start),
        };
        read.map_err(|fault| self.bad_opening(text, opening).unwrap_or(fault))
    }

    /// What stands after the opening fence on its line and spoils it.
    fn bad_opening(&self, text: &str, opening: Span) -> Option<FrontMatterFault> {
        let rest = line(text, opening.end);
        let word = rest.trim();
        let first = word.chars().next().or_else(|| rest.chars().find(|c| !c.is_ascii()))?;
        let at = opening.end + rest.find(|c: char| c == first || (!c.is_ascii() && c.is_whitespace()))?;
        let sign = text[at..].chars().next()?;
        if is_invisible(sign) {
            return Some(FrontMatterFault::syntax(
                Span::new(at, at + sign.len_utf8()),
                format!(
                    "there is an invisible character (U+{:04X}) after the opening `{}`",
                    u32::from(sign),
                    self.mark
                ),
                "delete it",
            ));
        }
        if word.chars().all(|c| self.mark.starts_with(c)) {
            let span = Span::new(opening.start, at + word.len());
            return Some(FrontMatterFault::syntax(
                span,
                format!("the front matter opens with {} {}, not with three", span.len(), self.signs),
                format!("write `{}`", self.mark),
            ));
        }
        (sign != '#').then(|| {
            FrontMatterFault::syntax(
                Span::new(at, at + word.len()),
                format!("`{word}` stands on the line of the opening `{}`", self.mark),
                format!("leave `{}` alone on its line", self.mark),
            )
        })
    }

    /// A closing fence with too many characters: Hugo takes three, and the rest becomes part of the page.
    fn long_closing(&self, text: &str, close: usize) -> Option<FrontMatterFault> {
        let sign = self.mark.chars().next()?;
        let run = text[close..].len() - text[close..].trim_start_matches(sign).len();
        (run > self.mark.len()).then(|| {
            FrontMatterFault::syntax(
                Span::new(close, close + run),
                format!(
                    "the front matter is closed with {run} {}: Hugo closes it after three, and the rest is shown on the page",
                    self.signs
                ),
                format!("write `{}`", self.mark),
            )
        })
    }

    /// A page that begins with the fence's character but not with the fence: Hugo refuses it.
    fn invalid(&self, text: &str, start: usize) -> Split {
        let first = line(text, start).trim_end();
        let sign = &self.mark[..1];
        if first == &self.mark[..2] {
            let fault = FrontMatterFault::syntax(
                Span::new(start, start + first.len()),
                format!("the front matter opens with two {}, not with three", self.signs),
                format!("write `{}`", self.mark),
            );
            let from = start + first.len();
            let body = self.almost_closed(text, from).map_or_else(|at| at, |near| near.end);
            return Split::fault(None, Span::new(start, body), body, fault);
        }
        let fault = FrontMatterFault::syntax(
            Span::new(start, start + 1),
            format!("the page begins with `{sign}`, which Hugo takes for the beginning of front matter and refuses"),
            "put front matter above it: `---`, then the fields, such as `title: \"…\"`, then `---`",
        );
        Split::fault(None, Span::at(start), start, fault)
    }

    /// A block that is never closed, or closed with something else.
    fn unclosed(&self, text: &str, start: usize, from: usize) -> Split {
        let opening = Span::new(start, start + self.mark.len());
        let (mark, example) = (self.mark, self.example);
        let (fault, body) = match self.almost_closed(text, from) {
            Ok(near) => {
                let written = &text[near.start..near.end];
                let message = if written == mark {
                    format!("`{mark}` is indented here, so that it does not close the front matter")
                } else {
                    format!("`{written}` does not close the front matter for Hugo, which waits for `{mark}`")
                };
                let help = format!("write `{mark}` at the very beginning of the line");
                (FrontMatterFault::syntax(near, message, help), near.end)
            }
            Err(body) if text[from..body].trim().is_empty() => {
                let message = format!(
                    "Hugo takes the `{mark}` that the page begins with for front matter, but no second `{mark}` closes it"
                );
                let help = format!(
                    "write the fields under it, such as `{example}`, and then `{mark}`; a line across the page can be written `***`"
                );
                (FrontMatterFault::syntax(opening, message, help), body)
            }
            Err(body) => {
                let last = text[from..body].trim_end().rsplit(['\n', '\r']).next().unwrap_or_default().trim();
                let message = format!("the front matter that begins here is never closed with `{mark}`");
                let help = format!("write `{mark}` on a line of its own after `{last}`");
                (FrontMatterFault::syntax(opening, message, help), body)
            }
        };
        Split::fault(Some(self.kind), Span::new(start, body.max(opening.end)), body, fault)
    }

    /// The line after the fields from `from` on that was meant to close them; else the offset at which they end.
    fn almost_closed(&self, text: &str, from: usize) -> Result<Span, usize> {
        let mut end = None;
        for (at, line) in lines(text, from) {
            let word = line.trim();
            if word == self.mark || is_rule(word) {
                let start = at + line.find(word).unwrap_or(0);
                return Ok(Span::new(start, start + word.len()));
            }
            if word.starts_with('#') {
                end = end.or(Some(at));
            } else if !elsewhere::is_field(line) && !word.is_empty() {
                return Err(end.unwrap_or(at));
            }
        }
        Err(end.unwrap_or(text.len()))
    }
}

/// Reads the fields of a YAML block.
fn read_yaml(content: &str, base: usize) -> Result<Node, FrontMatterFault> {
    let node = yaml::parse(content, base)?;
    match &node.value {
        Value::Mapping(entries) => {
            // Between braces, blanks of every kind are free.
            let braces = content.trim_start().starts_with('{');
            let mut keys = entries.iter().filter(|_| !braces).map(|entry| entry.key_span.start - base);
            match keys.find_map(|key| tab_before(content, key)) {
                // YAML's reader lets one pass here, Hugo does not.
                Some(tab) => Err(FrontMatterFault::syntax(
                    tab.shifted(base),
                    "there is a tab at the beginning of this line; YAML knows only blanks there",
                    "delete it",
                )),
                None => Ok(node),
            }
        }
        Value::Null if node.span.is_empty() => Ok(Node { value: Value::Mapping(Vec::new()), span: Span::at(base) }),
        Value::Sequence(items) => {
            let dash = Span::new(node.span.start, node.span.start + 1);
            let first = items.first().map(|item| &content[item.span.start - base..item.span.end - base]);
            let example = first.map(|item| line(item, 0)).filter(|item| item.contains(':'));
            Err(FrontMatterFault::syntax(
                dash,
                "the front matter is a list, but Hugo wants a field on each line",
                format!("write `{}`, without `- ` before it", example.unwrap_or("title: …")),
            ))
        }
        _ => Err(not_a_field(content, base, node.span)),
    }
}

/// The tabs with which the line of the key at `at` begins.
fn tab_before(content: &str, at: usize) -> Option<Span> {
    let start = content[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let indent = &content[start..at];
    let from = indent.find('\t').filter(|_| indent.trim().is_empty())?;
    Some(Span::new(start + from, at))
}

/// A block that holds only text.
fn not_a_field(content: &str, base: usize, span: Span) -> FrontMatterFault {
    let words = line(&content[span.start - base..span.end - base], 0).trim_end();
    let span = Span::new(span.start, span.start + words.len());
    let divided = words.split_once(['：', '=']).or_else(|| words.split_once(':'));
    match divided.map(|(key, value)| (key.trim(), value.trim())) {
        Some((key, value)) if !key.is_empty() => FrontMatterFault::syntax(
            span,
            format!("`{words}` is not a field: after the key stand a colon and a blank"),
            format!("write `{key}: {value}`"),
        ),
        _ => FrontMatterFault::syntax(
            span,
            format!("`{words}` is not a field: it has no key and no colon"),
            format!("write the key before it: `title: {words}`"),
        ),
    }
}

fn too_long(opening: Span) -> FrontMatterFault {
    FrontMatterFault::syntax(
        opening,
        format!("the front matter is longer than {} KiB, so it was not read", LIMIT / 1024),
        "keep the fields here and move the text into the page",
    )
}

/// Something stands before the block that Hugo passes over.
fn not_first(text: &str, start: usize) -> FrontMatterFault {
    let (what, help) = match text[..start].strip_prefix('\u{feff}') {
        Some("") => ("a byte order mark stands", "save the file as UTF-8 without a byte order mark"),
        Some(_) => ("a byte order mark and blanks stand", "delete the blanks, and save without a byte order mark"),
        None if text[..start].contains(['\n', '\r']) => ("blank lines stand", "delete the lines before it"),
        None => ("blanks stand", "delete the blanks before it"),
    };
    FrontMatterFault {
        kind: FaultKind::NotFirst,
        span: Span::new(0, start),
        message: format!("{what} before the front matter").into(),
        help: Some(help.into()),
    }
}

/// How many bytes of ASCII blanks `text` begins with.
fn blanks(text: &str) -> usize {
    text.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)).count()
}

/// How many bytes the line break takes that `text` begins with.
fn line_break(text: &str) -> usize {
    let after_return = usize::from(text.starts_with('\r'));
    after_return + usize::from(text[after_return..].starts_with('\n'))
}

/// The text from `at` to the end of its line.
fn line(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    &rest[..memchr::memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len())]
}

/// The lines from `from` on with their offsets, without their breaks.
fn lines(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut next = from;
    std::iter::from_fn(move || {
        if next >= text.len() {
            return None;
        }
        let (at, found) = (next, line(text, next));
        next = at + found.len() + line_break(&text[at + found.len()..]);
        Some((at, found))
    })
}

/// Whether `word` looks like a line drawn across the page: dashes of any kind, dots, stars …
fn is_rule(word: &str) -> bool {
    let solid = |c: char| is_dash(c) || matches!(c, '.' | '*' | '_' | '=' | '~' | '`' | '+');
    let mut signs = word.chars().filter(|c| !c.is_whitespace());
    let Some(first) = signs.next() else { return false };
    let alone = word.chars().count() == 1;
    let same = |c: char| c == first || (is_dash(c) && is_dash(first));
    solid(first) && signs.all(same) && (!alone || (is_dash(first) && first != '-'))
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether `c` takes no ink and is no ASCII blank.
fn is_invisible(c: char) -> bool {
    !c.is_ascii() && (c.is_whitespace() || c.is_control() || is_format(c))
}

fn is_format(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}
