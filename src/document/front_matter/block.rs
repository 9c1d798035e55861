//! The block of data at the top of a report, and what is wrong with it.

use crate::data::value::Node;
use crate::data::yaml::Fault;
use crate::diagnostic::fix::Edit;
use crate::message::Message;
use crate::text::source::Span;

/// The block of data at the top of a report.
#[derive(Debug)]
pub struct FrontMatter {
    /// Its notation; `None` when the report has none that Hugo reads.
    pub kind: Option<FrontMatterKind>,
    /// The whole block with its fences; where one would stand when there is none.
    pub span: Span,
    /// The fields; `None` when there is no block or it cannot be read.
    pub fields: Option<Node>,
    /// What keeps Hugo from reading it, or makes it read something else; at most one, the first.
    pub fault: Option<FrontMatterFault>,
    /// What Hugo reads without a word and otherwise than it looks, in order.
    pub notes: Vec<FrontMatterFault>,
}

impl FrontMatter {
    /// The fields, when Hugo reads the block as it was meant; blanks before it do no harm.
    pub fn readable(&self) -> Option<&Node> {
        match &self.fault {
            Some(fault) if fault.kind != FaultKind::NotFirst => None,
            _ => self.fields.as_ref(),
        }
    }

    /// The mark that opens the block: its fence, brace or `#+`.
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

/// The notations of front matter.
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

/// What is wrong with a block of front matter as a whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrontMatterFault {
    /// Which class of fault.
    pub kind: FaultKind,
    /// The thing itself.
    pub span: Span,
    /// What is wrong, in one line.
    pub message: Message,
    /// What to write.
    pub help: Option<Message>,
    /// What does so, where the help says no other.
    pub write: Option<Edit>,
}

/// Classes of faults of front matter, each reported by the rule of that name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// Hugo cannot read it, or reads its fences otherwise than meant.
    Syntax,
    /// It stands where Hugo does not look, or there are two.
    Position,
    /// Hugo reads it, but blanks or a byte order mark stand before it.
    NotFirst,
}

impl FrontMatterFault {
    pub(super) fn syntax(span: Span, message: impl Into<Message>, help: impl Into<Message>) -> Self {
        Self { kind: FaultKind::Syntax, span, message: message.into(), help: Some(help.into()), write: None }
    }

    /// One that writing `text` in place of `span` mends.
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
