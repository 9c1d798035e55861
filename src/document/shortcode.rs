//! A Hugo shortcode tag.

use crate::text::source::Span;

/// One Hugo shortcode tag.
#[derive(Clone, Debug)]
pub struct Shortcode {
    /// `figure`, `notice` …
    pub name: String,
    /// The tag with its braces; if it is not closed, up to where Hugo stops parsing.
    pub span: Span,
    /// `{{% … %}}`: its content is Markdown.
    pub markdown: bool,
    /// `{{< /notice >}}`.
    pub closing: bool,
    /// `{{< figure … />}}`.
    pub self_closing: bool,
    /// `{{</* … */>}}`: displayed, not executed.
    pub escaped: bool,
    /// An opening tag that has a closing one.
    pub paired: bool,
    /// The arguments in order.
    pub arguments: Vec<Argument>,
    /// Why Hugo cannot parse it, and where.
    pub fault: Option<(TagFault, Span)>,
}

/// One argument of a shortcode.
#[derive(Clone, Debug)]
pub struct Argument {
    /// Its name; empty for a positional argument.
    pub name: String,
    /// Its value, escapes resolved.
    pub value: String,
    /// The value as written, without quotes.
    pub span: Span,
}

/// Why Hugo cannot parse a tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TagFault {
    /// Its end is missing.
    EndMissing,
    /// Its closing delimiter does not match the opening one.
    EndWrong,
    /// `{{</*` without `*/>}}`.
    CommentOpen,
    /// A quotation mark without a closing one on the same line.
    QuoteOpen,
    /// There is no name.
    NameMissing,
    /// A character that must be inside quotation marks.
    Sign(char),
}

/// The shortcode tags of a text.
#[derive(Clone, Debug, Default)]
pub struct Tags {
    /// The tags with a closing delimiter, in order, even if Hugo cannot parse them.
    pub complete: Vec<Shortcode>,
    /// The tags without one, in order: these are plain text.
    pub open: Vec<Shortcode>,
}
