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
    /// What the help says to write, where that can be put in place of something.
    pub write: Option<Box<Replacement>>,
}

/// Text to be put in place of what stands at a span.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Replacement {
    /// What goes, in bytes of the whole file.
    pub span: Span,
    /// What comes.
    pub text: String,
    /// What to say instead where it mends nothing.
    pub otherwise: Message,
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
        Self { message, span, help: None, write: None }
    }

    /// The same, saying what to write.
    pub fn with_help(mut self, help: impl Into<Message>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with help that may name a line to write.
    pub(super) fn with_line(self, (help, write): (Message, Option<Replacement>)) -> Self {
        Self { help: Some(help), write: write.map(Box::new), ..self }
    }

    /// The same, where the help says to write `text` at `span`; `otherwise` is said where that mends nothing.
    pub(super) fn writing(mut self, span: Span, text: String, otherwise: impl Into<Message>) -> Self {
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
