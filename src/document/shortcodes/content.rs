//! Content between shortcode tags that is not Markdown, because the template outputs it unchanged.

use super::lexer::INLINE;
use super::template::Content;
use super::templates::Templates;
use crate::document::shortcode::Shortcode;
use crate::text::source::Span;

/// Shortcodes that show their content verbatim, used if their templates are unknown.
const CODE: [&str; 8] = ["highlight", "code", "mermaid", "math", "katex", "raw", "qr", "comment"];

/// Shortcode content that is not parsed as Markdown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RawContent {
    /// Its span, between two tags.
    pub span: Span,
    /// Whether it is output as HTML; otherwise it is shown verbatim.
    pub html: bool,
    /// Whether it contains a line break.
    pub multiline: bool,
}

/// The raw content between `tags` of `text`, which begins at byte `base` of its file, in order.
pub fn contents(text: &str, tags: &[Shortcode], base: usize, templates: &dyn Templates) -> Vec<RawContent> {
    let mut raw = Vec::new();
    // The open tags, each with the kind of its content.
    let mut open: Vec<(&str, Content)> = Vec::new();
    let mut start = 0;
    for tag in tags.iter().filter(|tag| !tag.escaped) {
        if let Some(&(_, content)) = open.last()
            && content != Content::Markdown
            && start < tag.span.start
        {
            let span = Span::new(start, tag.span.start);
            let multiline = text[start - base..tag.span.start - base].contains(['\n', '\r']);
            raw.push(RawContent { span, html: content == Content::Html, multiline });
        }
        start = tag.span.end;
        if tag.closing {
            // Hugo requires proper nesting: a mismatched closing tag stops the build.
            open.pop_if(|(name, _)| *name == tag.name);
        } else if tag.paired && !tag.self_closing {
            open.push((&tag.name, content(tag, open.last().map(|&(_, content)| content), templates)));
        }
    }
    raw
}

/// The kind of content of `tag`, which is nested in content of the kind `around`, or in the page itself if `None`.
fn content(tag: &Shortcode, around: Option<Content>, templates: &dyn Templates) -> Content {
    let own = match templates.template(&tag.name) {
        Some(template) => template.content,
        None if CODE.contains(&tag.name.as_str()) || tag.name.ends_with(INLINE) => Content::Code,
        None => Content::Markdown,
    };
    match (own, around) {
        (Content::Html, _) if tag.markdown => Content::Markdown,
        // The enclosing shortcode processes the output.
        (Content::Html, Some(around)) => around,
        _ => own,
    }
}
