//! A tag of Hugo's shortcodes.

use crate::text::source::Span;

/// One Hugo shortcode tag.
#[derive(Clone, Debug)]
pub struct Shortcode {
    /// `figure`, `notice` …
    pub name: String,
    /// The tag with its braces, or to where Hugo gives up where they do not close.
    pub span: Span,
    /// `{{% … %}}`: its content is Markdown.
    pub markdown: bool,
    /// `{{< /notice >}}`.
    pub closing: bool,
    /// `{{< figure … />}}`.
    pub self_closing: bool,
    /// `{{</* … */>}}`: shown, not run.
    pub escaped: bool,
    /// An opening tag that has a closing one.
    pub paired: bool,
    /// The arguments: name (empty for one by position), value, bytes of the value without quotes.
    pub arguments: Vec<Argument>,
    /// Why Hugo cannot read it, and where.
    pub fault: Option<(TagFault, Span)>,
}

/// One argument of a shortcode.
#[derive(Clone, Debug)]
pub struct Argument {
    /// Its name; empty for one that is given by position.
    pub name: String,
    /// Its value, escapes resolved.
    pub value: String,
    /// The value as written, without quotes.
    pub span: Span,
}

/// Why Hugo cannot read a tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TagFault {
    /// Its end is missing.
    EndMissing,
    /// It ends in other signs than it began with.
    EndWrong,
    /// `{{</*` without `*/>}}`.
    CommentOpen,
    /// A quotation mark without its twin on the same line.
    QuoteOpen,
    /// There is no name.
    NameMissing,
    /// A sign that must stand in quotation marks.
    Sign(char),
}

/// The tags of a text.
#[derive(Clone, Debug, Default)]
pub struct Tags {
    /// Those that end, in order, though Hugo may not be able to read them.
    pub whole: Vec<Shortcode>,
    /// Those that do not, in order: these are text.
    pub open: Vec<Shortcode>,
}
