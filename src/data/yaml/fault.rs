//! Why a text is not the YAML that was wanted.

use crate::message::Message;
use crate::text::source::Span;

/// Why a text is not the YAML that was wanted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// What is wrong, in one line.
    pub message: Message,
    /// The thing itself, in bytes of the whole file.
    pub span: Span,
    /// What to write.
    pub help: Option<Message>,
}

impl Fault {
    /// A fault at `span`; line breaks in what the message quotes become blanks.
    pub fn new(span: Span, message: impl Into<Message>) -> Self {
        let mut message = message.into();
        for text in message.texts_mut() {
            if text.contains(['\n', '\r']) {
                *text = text.replace(['\n', '\r'], " ");
            }
        }
        Self { message, span, help: None }
    }

    /// The same, saying what to write.
    pub fn with_help(mut self, help: impl Into<Message>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn shifted(mut self, by: usize) -> Self {
        self.span = self.span.shifted(by);
        self
    }
}
