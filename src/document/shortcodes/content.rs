//! What stands between shortcode tags and is no Markdown, since the template puts it out as it is.

use super::lexer::INLINE;
use super::template::Content;
use super::templates::Templates;
use crate::document::shortcode::Shortcode;
use crate::text::source::Span;

/// Shortcodes whose content is shown letter by letter, where their templates are not known.
const CODE: [&str; 8] = ["highlight", "code", "mermaid", "math", "katex", "raw", "qr", "comment"];

/// Content that is not read as Markdown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shown {
    /// Where it stands, between two tags.
    pub span: Span,
    /// It is put into the page as HTML; otherwise it is shown letter by letter.
    pub html: bool,
    /// It goes over several lines.
    pub lines: bool,
}

/// What is between `tags` of `text`, which begins at byte `base` of its file, and not read as Markdown, in order.
pub fn contents(text: &str, tags: &[Shortcode], base: usize, templates: &dyn Templates) -> Vec<Shown> {
    let mut shown = Vec::new();
    // The names of the tags that are open, each with what becomes of the text in it.
    let mut open: Vec<(&str, Content)> = Vec::new();
    let mut start = 0;
    for tag in tags.iter().filter(|tag| !tag.escaped) {
        if let Some(&(_, content)) = open.last()
            && content != Content::Markdown
            && start < tag.span.start
        {
            let span = Span::new(start, tag.span.start);
            let lines = text[start - base..tag.span.start - base].contains(['\n', '\r']);
            shown.push(Shown { span, html: content == Content::Html, lines });
        }
        start = tag.span.end;
        if tag.closing {
            // Hugo closes one after the other; another one stops it.
            open.pop_if(|(name, _)| *name == tag.name);
        } else if tag.paired && !tag.self_closing {
            open.push((&tag.name, content(tag, open.last().map(|&(_, content)| content), templates)));
        }
    }
    shown
}

/// What becomes of the text in `tag`, which stands where `around` becomes of it; nowhere if `None`.
fn content(tag: &Shortcode, around: Option<Content>, templates: &dyn Templates) -> Content {
    let own = match templates.template(&tag.name) {
        Some(template) => template.content,
        None if CODE.contains(&tag.name.as_str()) || tag.name.ends_with(INLINE) => Content::Code,
        None => Content::Markdown,
    };
    match (own, around) {
        (Content::Html, _) if tag.markdown => Content::Markdown,
        // What it puts out is read by the one around it.
        (Content::Html, Some(around)) => around,
        _ => own,
    }
}
