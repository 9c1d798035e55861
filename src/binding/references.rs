//! Resolves the links of a report, once.

use crate::document::address::{self, Target};
use crate::document::{Argument, Document, Shortcode};
use crate::site::{Linked, MAX_EXPLAINED, Site, View};
use crate::text::source::{Source, Span};

/// An address that leads to a page or a file.
#[derive(Debug)]
pub struct Reference<'d> {
    /// The shortcode that contains it, `ref` or `relref`. `None` for a link in Markdown or HTML.
    pub shortcode: Option<&'d str>,
    /// The whole link or shortcode tag.
    pub span: Span,
    /// The address, with escapes and entities resolved.
    pub address: &'d str,
    /// The span of the address as written.
    pub address_span: Span,
    /// The text after its `#`, as written, and its span, including the `#`.
    pub fragment: Option<(&'d str, Span)>,
    /// What it leads to.
    pub linked: Linked,
}

/// Every link of `document`, in document order. Leaves out links in shortcodes other than `ref` and `relref`, which
/// only Hugo can resolve.
pub fn references<'d>(document: &'d Document<'_>, site: &Site) -> Vec<Reference<'d>> {
    let source = document.source;
    let view = site.view(source.path());
    let mut found: Vec<Reference<'d>> = Vec::new();
    // After many broken links, stop searching for what was meant.
    let mut missing = 0;
    for link in document.links.iter().filter(|link| !link.dynamic) {
        let linked = view.link(&link.address, link.kind.into(), missing < MAX_EXPLAINED);
        missing += usize::from(matches!(linked, Linked::Missing(_)));
        found.push(Reference {
            shortcode: None,
            span: link.span,
            address: &link.address,
            address_span: link.address_span,
            fragment: fragment(source, &link.address, link.address_span),
            linked,
        });
    }
    // Only Hugo resolves shortcodes.
    for tag in document.shortcodes.iter().filter(|_| !site.is_folder()) {
        let Some(reference) = reference(tag, source, &view, missing < MAX_EXPLAINED) else { continue };
        missing += usize::from(matches!(reference.linked, Linked::Missing(_)));
        found.push(reference);
    }
    found.sort_by_key(|reference| (reference.span, reference.address_span));
    // Several links may share one address definition: `[a][x]`, `[b][x]`.
    found.dedup_by_key(|reference| reference.address_span);
    found
}

/// Whether `document` links to a page or file of its own site.
pub fn any(document: &Document<'_>) -> bool {
    let local = |address: &str| matches!(address::target(address), Target::Path(_));
    document.links.iter().any(|link| !link.dynamic && local(&link.address))
        || document.shortcodes.iter().any(|tag| target(tag).is_some_and(|target| local(&target.value)))
}

/// The argument of a `ref` or `relref` shortcode that names the page.
fn target(tag: &Shortcode) -> Option<&Argument> {
    if tag.escaped || tag.closing || !matches!(tag.name.as_str(), "ref" | "relref") {
        return None;
    }
    let by_name = tag.arguments.iter().find(|argument| argument.name == "path");
    by_name.or_else(|| tag.arguments.first().filter(|first| first.name.is_empty()))
}

/// Resolves the address in a `ref` or `relref` shortcode.
fn reference<'d>(tag: &'d Shortcode, source: &'d Source, view: &View<'_>, explain: bool) -> Option<Reference<'d>> {
    let target = target(tag)?;
    let language = tag.arguments.iter().find(|argument| argument.name == "lang");
    let language = language.map(|language| language.value.as_str());
    let inside = fragment(source, &target.value, target.span);
    Some(Reference {
        shortcode: Some(&tag.name),
        span: tag.span,
        address: &target.value,
        address_span: target.span,
        fragment: inside.or_else(|| after(source, tag.span)),
        linked: view.reference(&target.value, language, explain),
    })
}

/// The text after the `#` of an address.
fn fragment<'d>(source: &Source, address: &'d str, span: Span) -> Option<(&'d str, Span)> {
    let (_, fragment) = address.split_once('#')?;
    let start = source.slice(span).find('#').map_or(span.start, |at| span.start + at);
    Some((fragment, Span::new(start, span.end)))
}

/// `{{< relref "page" >}}#anchor`: the anchor follows the tag.
fn after(source: &Source, tag: Span) -> Option<(&str, Span)> {
    let rest = source.text().get(tag.end..)?;
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, ')' | '"' | '\'' | '>' | '<')).unwrap_or(rest.len());
    let fragment = rest[..end].strip_prefix('#')?;
    Some((fragment, Span::new(tag.end, tag.end + end)))
}
