//! Errors in YAML.

use crate::message::Message;
use crate::text::source::Span;

/// An error in a YAML text: it is not valid, or not what was expected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// What is wrong, in one line.
    pub message: Message,
    /// Where it is, in bytes of the whole file.
    pub span: Span,
    /// What to write.
    pub help: Option<Message>,
    /// The edit that the help describes, if it is a replacement of text.
    pub write: Option<Box<Replacement>>,
}

/// A replacement of text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Replacement {
    /// The bytes to replace, as offsets in the whole file.
    pub span: Span,
    /// The new text.
    pub text: String,
    /// The help to show if the replacement does not fix the error.
    pub otherwise: Message,
}

impl Fault {
    /// A fault at `span`. Line breaks in quoted text become spaces.
    pub fn new(span: Span, message: impl Into<Message>) -> Self {
        let mut message = message.into();
        for text in message.texts_mut() {
            if text.contains(['\n', '\r']) {
                *text = text.replace(['\n', '\r'], " ");
            }
        }
        Self { message, span, help: None, write: None }
    }

    /// The edit of `text` that the help describes: a replacement, or the line to write in place of a value or key. It may
    /// not be enough.
    pub fn edit(&self, text: &str) -> Option<(Span, String)> {
        if let Some(write) = &self.write {
            return Some((write.span, write.text.clone()));
        }
        let line = self.help.as_ref()?.en.strip_prefix("write `")?.strip_suffix('`')?;
        let own = text.get(self.span.start..self.span.end)?;
        if own.is_empty() || own.contains(['\n', '\r']) || line.contains('`') {
            return None;
        }
        let before = text[..self.span.start].rsplit(['\n', '\r']).next().unwrap_or_default().trim_end();
        let written = match line.split_once(": ") {
            // The key is there already.
            Some((key, value)) if before.ends_with(&format!("{key}:")) => value,
            Some(_) if !line.starts_with(['{', '[', '"', '\'']) => return None,
            _ => line,
        };
        Some((self.span, written.to_owned()))
    }

    /// The same with this help.
    pub fn with_help(mut self, help: impl Into<Message>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with this help and, if there is one, the replacement that it describes.
    pub(super) fn with_line(self, (help, write): (Message, Option<Replacement>)) -> Self {
        Self { help: Some(help), write: write.map(Box::new), ..self }
    }

    /// The same with a replacement of `span` by `text`; `otherwise` is the help if that does not fix the error.
    pub(super) fn with_replacement(mut self, span: Span, text: String, otherwise: impl Into<Message>) -> Self {
        self.write = Some(Box::new(Replacement { span, text, otherwise: otherwise.into() }));
        self
    }

    pub(super) fn shifted(mut self, by: usize) -> Self {
        self.span = self.span.shifted(by);
        if let Some(write) = &mut self.write {
            write.span = write.span.shifted(by);
        }
        self
    }
}
