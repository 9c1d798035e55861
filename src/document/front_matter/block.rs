//! A parsed front matter block, and the faults in it.

use crate::data::value::Node;
use crate::data::yaml::Fault;
use crate::diagnostic::fix::Edit;
use crate::message::Message;
use crate::text::source::Span;

/// The front matter of a report.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// Its format; `None` if the report has no front matter that Hugo reads.
    pub kind: Option<FrontMatterKind>,
    /// The whole block with its fences; if there is none, the place where it would be.
    pub span: Span,
    /// The fields; `None` if there is no block or it cannot be parsed.
    pub fields: Option<Node>,
    /// The first fault because of which Hugo rejects or misreads the block.
    pub fault: Option<FrontMatterFault>,
    /// Values that Hugo reads silently, but differently from how they look, in source order.
    pub notes: Vec<FrontMatterFault>,
}

impl FrontMatter {
    /// The fields, if Hugo reads the block as intended; whitespace before it is harmless.
    pub fn readable(&self) -> Option<&Node> {
        match &self.fault {
            Some(fault) if fault.kind != FaultKind::NotFirst => None,
            _ => self.fields.as_ref(),
        }
    }

    /// The opening delimiter of the block: its fence, brace or `#+`.
    pub fn opening(&self) -> Span {
        let length = match self.kind {
            Some(FrontMatterKind::Yaml | FrontMatterKind::Toml) => 3,
            Some(FrontMatterKind::Org) => 2,
            Some(FrontMatterKind::Json) => 1,
            None => 0,
        };
        Span::new(self.span.start, self.span.start + length)
    }
}

/// The formats of front matter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrontMatterKind {
    /// Between `---`.
    Yaml,
    /// Between `+++`.
    Toml,
    /// `{` … `}`.
    Json,
    /// `#+key: value`.
    Org,
}

/// A fault in a front matter block as a whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrontMatterFault {
    /// The class of fault.
    pub kind: FaultKind,
    /// Where it is in the source.
    pub span: Span,
    /// What is wrong, in one line.
    pub message: Message,
    /// What to write.
    pub help: Option<Message>,
    /// The edit that fixes it, if the help describes exactly one.
    pub write: Option<Edit>,
}

/// Classes of front matter faults. Each is reported by the rule of that name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// Hugo cannot parse it, or reads its fences differently from what was intended.
    Syntax,
    /// It is in a place where Hugo does not look, or there are two blocks.
    Position,
    /// Hugo reads it, but there is whitespace or a byte order mark before it.
    NotFirst,
}

impl FrontMatterFault {
    pub(super) fn syntax(span: Span, message: impl Into<Message>, help: impl Into<Message>) -> Self {
        Self { kind: FaultKind::Syntax, span, message: message.into(), help: Some(help.into()), write: None }
    }

    /// A syntax fault that is fixed by replacing `span` with `text`.
    pub(super) fn instead(span: Span, message: impl Into<Message>, text: &str) -> Self {
        let write = Some(Edit { span, replacement: text.to_owned() });
        Self { write, ..Self::syntax(span, message, Message::to_write(text)) }
    }

    /// The same, which writing `text` in place of `span` mends.
    pub(super) fn writing(self, span: Span, text: impl Into<String>) -> Self {
        Self { write: Some(Edit { span, replacement: text.into() }), ..self }
    }

    pub(super) fn position(span: Span, message: impl Into<Message>, help: impl Into<Message>) -> Self {
        Self { kind: FaultKind::Position, span, message: message.into(), help: Some(help.into()), write: None }
    }
}

impl From<Fault> for FrontMatterFault {
    fn from(fault: Fault) -> Self {
        let write = fault.write.map(|write| Edit { span: write.span, replacement: write.text });
        Self { kind: FaultKind::Syntax, span: fault.span, message: fault.message, help: fault.help, write }
    }
}
