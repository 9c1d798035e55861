//! What is wrong with a text that is no YAML, in words for people who never heard of YAML.

use granit_parser::{ErrorKind, ScanError};

use super::Fault;
use crate::source::{Span, floor_char_boundary};

/// Escapes that double quotes know.
const ESCAPES: &str = "0abtnvfre \"/\\N_LPxuU\n\r\t";

/// Turns what the parser says into a fault at the token that causes it. `unclosed` is the innermost open bracket.
pub(super) fn fault(text: &str, error: &ScanError, unclosed: Option<Span>) -> Fault {
    use ErrorKind as Kind;

    let at = floor_char_boundary(text, error.marker().byte_offset().unwrap_or(text.len()));
    let line = Line::at(text, at);
    match error.kind() {
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabInPlainScalar
        | Kind::TabAtBlockScalarStart => tab(text, &line, at),
        Kind::MappingValueNotAllowed | Kind::InvalidMappingValueWhitespace if unclosed.is_none() => {
            colon(text, &line, at)
        }
        Kind::SimpleKeyExpected | Kind::InvalidSimpleKey if unclosed.is_none() => no_colon(&line),
        Kind::ExpectedBlockMappingKey | Kind::ExpectedDocumentStart | Kind::InvalidIndentation => {
            indentation(text, &line, at)
        }
        Kind::ExpectedBlockSequenceEntry => {
            Fault::new(line.first_word(), "this line stands in a list and does not begin with `- `")
                .with_help("begin each item with `- `, or leave a key and its list in lines of their own")
        }
        Kind::UnclosedQuotedScalar | Kind::DocumentIndicatorInQuotedScalar | Kind::InvalidQuotedScalarIndent => {
            let quote = &text[at..next_char(text, at)];
            Fault::new(Span::new(at, next_char(text, at)), format!("the quotation mark `{quote}` is never closed"))
                .with_help(line.quoted_help("close it at the end of the value", "close it"))
        }
        Kind::InvalidTrailingDoubleQuotedScalar | Kind::InvalidTrailingSingleQuotedScalar => {
            Fault::new(token(text, at), "there is text after the closing quotation mark").with_help(line.quoted_help(
                "put the whole value between one pair of quotation marks",
                "put the whole value in quotes",
            ))
        }
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidUnicodeEscape
        | Kind::InvalidLowSurrogate
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::MissingLowSurrogate
        | Kind::UnpairedLowSurrogate => escape(text, at),
        Kind::UnknownAnchor | Kind::MissingAnchorOrAliasName => {
            let sign = &text[at..next_char(text, at)];
            let meaning = if sign == "&" { "a name for a value" } else { "a reference to another value" };
            Fault::new(token(text, at), format!("a value that begins with `{sign}` is {meaning}, not text"))
                .with_help(line.quoted_help("put the value in quotes", "put the value in quotes"))
        }
        Kind::UnexpectedCharacter { character } if character.is_control() => {
            let code = u32::from(*character);
            Fault::new(
                Span::new(at, next_char(text, at)),
                format!("there is an invisible character (U+{code:04X}) here"),
            )
            .with_help("delete it")
        }
        Kind::UnexpectedCharacter { character } => {
            Fault::new(Span::new(at, next_char(text, at)), format!("a value cannot begin with `{character}`"))
                .with_help(line.quoted_help("put the value in quotes", "put the value in quotes"))
        }
        Kind::BomInsideDocument => {
            Fault::new(Span::new(at, next_char(text, at)), "there is an invisible character (U+FEFF) here")
                .with_help("delete it")
        }
        Kind::MisplacedFlowCollectionEnd | Kind::MismatchedFlowCollectionEnd { .. } => {
            let bracket = &text[at..next_char(text, at)];
            Fault::new(Span::new(at, next_char(text, at)), format!("`{bracket}` closes nothing that is open here"))
                .with_help(line.quoted_help("delete it, or put the value in quotes if it is text", "delete it"))
        }
        Kind::BlockSequenceEntryNotAllowed => {
            Fault::new(Span::new(at, next_char(text, at)), "a list item cannot stand on the line of its key").with_help(
                match line.value {
                    Some(_) => line.quoted_help(
                        "put each item in a line of its own; if it is text, put it in quotes",
                        "put each item in a line of its own",
                    ),
                    None => "put each item in a line of its own".to_owned(),
                },
            )
        }
        Kind::RecursionLimitExceeded => Fault::new(
            token(text, at),
            format!("lists and groups stand more than {} deep in each other", super::NESTING_LIMIT),
        )
        .with_help("write it flatter"),
        Kind::CommentNotSeparated => Fault::new(Span::new(at, next_char(text, at)), "there is no blank before `#`")
            .with_help("put a blank before `#` if it begins a comment; put the value in quotes if it belongs to it"),
        kind => match unclosed {
            Some(bracket) => open_bracket(text, bracket, at),
            None => Fault::new(token(text, at), format!("this is not YAML: {kind}"))
                .with_help("write one `key: value` a line, with text in quotes"),
        },
    }
}

/// A document after the first, which begins at `span`.
pub(super) fn second_document(text: &str, span: Span) -> Fault {
    let span = if span.is_empty() { token(text, span.start) } else { span };
    Fault::new(span, "a second document begins here, and only one is read")
        .with_help("delete this line, or what follows it")
}

/// A list or a group of fields where a key should be, as in `[a]: b` or `{{ x }}`.
pub(super) fn collection_as_key(text: &str, span: Span) -> Fault {
    let line = Line::at(text, span.start);
    let span = if span.is_empty() { token(text, span.start) } else { span };
    let sign = &text[span.start..span.end];
    Fault::new(span, format!("`{sign}` cannot be a key: a key is a word"))
        .with_help(line.quoted_help("put the value in quotes", "write a word, or put the value in quotes"))
}

fn tab(text: &str, line: &Line<'_>, at: usize) -> Fault {
    // The parser's mark may be on the line before the tab.
    let mut start = line.start;
    let span = loop {
        let rest = &text[start..];
        let indent = &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()];
        if let Some(first) = indent.find('\t') {
            let run = indent[first..].len() - indent[first..].trim_start_matches('\t').len();
            break Span::new(start + first, start + first + run);
        }
        match rest.find(['\n', '\r']) {
            Some(end) => start += end + 1,
            None => break token(text, at),
        }
    };
    Fault::new(span, "there is a tab at the beginning of this line; YAML knows only blanks there")
        .with_help("replace each tab with two blanks")
}

/// A colon where none may be.
fn colon(text: &str, line: &Line<'_>, at: usize) -> Fault {
    let here = Span::new(at, next_char(text, at));
    let before = text[line.start..at].trim_start();
    // A second colon on the line belongs to the value.
    if line.value.is_some_and(|value| value.start < at) {
        let key = line.key().unwrap_or_default();
        return Fault::new(
            here,
            format!("a colon and a blank cannot stand inside the value of `{key}` unless it is in quotes"),
        )
        .with_help(line.quoted_help("put the value in quotes", "put the value in quotes"));
    }
    // The first colon of a line: then the line above was read as the beginning of the same text.
    match line.previous() {
        Some(above) if above.value.is_some() => {
            let word = Span::new(at - before.len(), at);
            let key = above.key().unwrap_or_default();
            Fault::new(
                word,
                format!("`{before}` is indented further than `{key}` above it, so it is read as part of its value"),
            )
            .with_help(format!("begin `{before}:` in the same column as `{key}:`"))
        }
        Some(above) => no_colon(&above),
        None => Fault::new(here, "a colon cannot stand here").with_help("put text that holds a colon in quotes"),
    }
}

/// A line without `key: value`.
fn no_colon(line: &Line<'_>) -> Fault {
    let content = line.content();
    let words = &line.text[content.start..content.end];
    match words.split_once(':') {
        Some((key, value)) if !key.is_empty() && !value.is_empty() && !value.starts_with([' ', '\t']) => {
            let colon = content.start + key.len();
            Fault::new(Span::new(colon, colon + 1), format!("there is no blank after the colon of `{key}`"))
                .with_help(format!("write `{key}: {value}`"))
        }
        _ => Fault::new(content, format!("there is no colon in `{words}`"))
            .with_help("write `key: value`, or `# ` before it if it is a comment"),
    }
}

/// A line that begins in a column where nothing can.
fn indentation(text: &str, line: &Line<'_>, at: usize) -> Fault {
    let after = text[..at].trim_end_matches([' ', '\t']);
    if let (Some(value), Some(bracket)) = (line.value, after.chars().next_back().filter(|sign| "]}".contains(*sign)))
        && at > value.start
    {
        return Fault::new(token(text, at), format!("there is text after the closing `{bracket}`"))
            .with_help(line.quoted_help("if the value is text, put it in quotes", "delete it"));
    }
    let content = &line.text[line.content_start()..];
    if content.starts_with("- ") || content.starts_with("-\n") {
        return Fault::new(
            Span::new(line.content_start(), line.content_start() + 1),
            "a list item cannot stand here: no key above it waits for a list",
        )
        .with_help("put `key:` without a value on the line above the first item");
    }
    let word = line.key_span.unwrap_or_else(|| line.first_word());
    let name = &line.text[word.start..word.end];
    Fault::new(word, format!("`{name}` begins in another column than the lines that it belongs to"))
        .with_help("begin the keys of one group in the same column")
}

fn escape(text: &str, at: usize) -> Fault {
    let mut from = at + 1;
    let mut span = Span::new(at, next_char(text, at));
    while let Some(found) = text.get(from..).and_then(|rest| rest.find(['\\', '"'])) {
        let backslash = from + found;
        if text[backslash..].starts_with('"') {
            break;
        }
        let end = next_char(text, backslash + 1);
        let sign = text[backslash + 1..].chars().next();
        if sign.is_none_or(|sign| !ESCAPES.contains(sign) || matches!(sign, 'x' | 'u' | 'U')) {
            span = Span::new(backslash, end);
            break;
        }
        from = end;
    }
    let sequence = &text[span.start..span.end];
    Fault::new(span, format!("`{sequence}` has no meaning between double quotation marks"))
        .with_help("write `\\\\` for a backslash, or put the value between single quotation marks")
}

fn open_bracket(text: &str, bracket: Span, at: usize) -> Fault {
    let sign = &text[bracket.start..bracket.end];
    let closing = if sign == "[" { "]" } else { "}" };
    let on_same_line = !text[bracket.start..at.max(bracket.start)].contains(['\n', '\r']) && at < text.len();
    let line = Line::at(text, bracket.start);
    if on_same_line && text[at..].split(['\n', '\r']).next().is_some_and(|rest| rest.contains(closing)) {
        return Fault::new(token(text, at), format!("this cannot stand between `{sign}` and `{closing}`")).with_help(
            line.quoted_help(
                "separate values with one comma each; put text in quotes",
                "separate values with one comma each",
            ),
        );
    }
    Fault::new(bracket, format!("`{sign}` is never closed")).with_help(line.quoted_help(
        &format!("write `{closing}` at the end; if the value is text, put it in quotes"),
        &format!("write `{closing}` at the end"),
    ))
}

fn next_char(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |next| at + next.len_utf8())
}

/// The word at `at`, or the last one before it when only blanks follow.
fn token(text: &str, at: usize) -> Span {
    let rest = text[at..].trim_start();
    if rest.is_empty() {
        let end = text[..at].trim_end().len();
        let start = text[..end].rfind(char::is_whitespace).map_or(0, |blank| next_char(text, blank));
        return Span::new(start, end);
    }
    let start = text.len() - rest.len();
    Span::new(start, start + rest.find(char::is_whitespace).unwrap_or(rest.len()))
}

/// One line taken apart as `key: value`.
struct Line<'t> {
    text: &'t str,
    start: usize,
    end: usize,
    key_span: Option<Span>,
    value: Option<Span>,
}

impl<'t> Line<'t> {
    fn at(text: &'t str, at: usize) -> Self {
        let start = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let end = text[start..].find(['\n', '\r']).map_or(text.len(), |length| start + length);
        let mut line = Self { text, start, end, key_span: None, value: None };
        let content = line.content();
        let words = &text[content.start..content.end];
        // Items of a list may hold keys: `- a: b`.
        let inner = words.trim_start_matches(['-', ' ']);
        let from = content.end - inner.len();
        let colon = inner
            .match_indices(':')
            .map(|(at, _)| at)
            .find(|&at| inner[at + 1..].is_empty() || inner[at + 1..].starts_with([' ', '\t']));
        if let Some(colon) = colon {
            line.key_span = Some(Span::new(from, from + inner[..colon].trim_end().len()));
            let value = inner[colon + 1..].trim_start();
            if !value.is_empty() {
                line.value = Some(Span::new(content.end - value.len(), content.end));
            }
        }
        line
    }

    /// The nearest line above that holds something.
    fn previous(&self) -> Option<Line<'t>> {
        let above = self.text[..self.start].trim_end();
        (!above.is_empty()).then(|| Line::at(self.text, above.len()))
    }

    fn content_start(&self) -> usize {
        self.content().start
    }

    /// The line without the blanks around it.
    fn content(&self) -> Span {
        let line = &self.text[self.start..self.end];
        let end = self.start + line.trim_end().len();
        Span::new((self.end - line.trim_start().len()).min(end), end)
    }

    fn first_word(&self) -> Span {
        token(self.text, self.content_start())
    }

    fn key(&self) -> Option<&'t str> {
        self.key_span.map(|span| &self.text[span.start..span.end])
    }

    /// `advice` with the line as it would be in quotes, or `otherwise` when it has no key and value.
    fn quoted_help(&self, advice: &str, otherwise: &str) -> String {
        match (self.key(), self.value) {
            (Some(key), Some(value)) => format!("{advice}: `{key}: {}`", quoted(&self.text[value.start..value.end])),
            _ => otherwise.to_owned(),
        }
    }
}

/// `value` between quotation marks that suit what it holds, instead of those it may have in part.
fn quoted(value: &str) -> String {
    let bare = strip_pair(value);
    if !bare.contains(['"', '\\']) { format!("\"{bare}\"") } else { format!("'{}'", bare.replace('\'', "''")) }
}

/// `value` without the pair of quotation marks, straight or curly, around it, or without one that is never closed.
fn strip_pair(value: &str) -> &str {
    for (open, close) in [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’')] {
        if let Some(rest) = value.strip_prefix(open) {
            return match rest.strip_suffix(close) {
                Some(inner) => inner,
                None if rest.contains(close) => value,
                None => rest,
            };
        }
    }
    value
}
