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
