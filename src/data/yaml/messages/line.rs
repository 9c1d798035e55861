//! One line of invalid YAML, split into key and value as far as possible.

use crate::data::yaml::fault::Replacement;
use crate::data::yaml::lines;
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

/// The offset after the character at `at`.
pub(super) fn next_char(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |next| at + next.len_utf8())
}

/// The word at `at`, or the previous one if only whitespace follows.
pub(super) fn token(text: &str, at: usize) -> Span {
    let rest = text[at..].trim_start();
    if rest.is_empty() {
        let end = text[..at].trim_end().len();
        let start = text[..end].rfind(char::is_whitespace).map_or(0, |blank| next_char(text, blank));
        return Span::new(start, end);
    }
    let start = text.len() - rest.len();
    Span::new(start, start + rest.find(char::is_whitespace).unwrap_or(rest.len()))
}

/// A line split as `key: value`.
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) key_span: Option<Span>,
    pub(super) value: Option<Span>,
}

impl<'t> Line<'t> {
    pub(super) fn at(text: &'t str, at: usize) -> Self {
        let start = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let end = text[start..].find(['\n', '\r']).map_or(text.len(), |length| start + length);
        let mut line = Self { text, start, end, key_span: None, value: None };
        let content = line.content();
        let words = &text[content.start..content.end];
        // List items may contain keys: `- a: b`.
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

    /// The nearest line above that is not blank.
    pub(super) fn previous(&self) -> Option<Line<'t>> {
        let above = self.text[..self.start].trim_end();
        (!above.is_empty()).then(|| Line::at(self.text, above.len()))
    }

    pub(super) fn content_start(&self) -> usize {
        self.content().start
    }

    /// The line without surrounding whitespace.
    pub(super) fn content(&self) -> Span {
        let line = &self.text[self.start..self.end];
        let end = self.start + line.trim_end().len();
        Span::new((self.end - line.trim_start().len()).min(end), end)
    }

    pub(super) fn first_word(&self) -> Span {
        token(self.text, self.content_start())
    }

    pub(super) fn key(&self) -> Option<&'t str> {
        self.key_span.map(|span| &self.text[span.start..span.end])
    }

    /// `advice` followed by the line with its value quoted, or `otherwise` if it has no key and value.
    pub(super) fn quoted_help(
        &self,
        advice: impl Into<Message>,
        otherwise: impl Into<Message>,
    ) -> (Message, Option<Replacement>) {
        match (self.key(), self.value) {
            (Some(key), Some(span)) => {
                let value = &self.text[span.start..span.end];
                let Some(line) = lines::quoted_line(key, value) else { return (otherwise.into(), None) };
                let advice = advice.into();
                let help = say!(en("{}: `{line}`", advice.en), vi("{}: `{line}`", advice.vi));
                let text = lines::quoted(value);
                (help, Some(Replacement { span, text, otherwise: otherwise.into() }))
            }
            _ => (otherwise.into(), None),
        }
    }
}
