//! Resolves the links of a report, once.

use crate::document::address::{self, Target};
use crate::document::{Argument, Document, Shortcode};
use crate::site::{Linked, MAX_EXPLAINED, Site, Usage};
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

/// A link as written, before anybody looks where it leads.
#[derive(Debug)]
pub struct WrittenLink<'d> {
    /// How Hugo reads the address.
    pub usage: Usage,
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
}

/// Every link of `document` as written, in document order. Leaves out links in shortcodes other than `ref` and `relref`,
/// which only Hugo can resolve. Only Hugo knows shortcodes, so a plain folder has none.
pub fn written<'d>(document: &'d Document<'_>, in_folder: bool) -> Vec<WrittenLink<'d>> {
    let source = document.source;
    let links = document.links.iter().filter(|link| !link.dynamic).map(|link| WrittenLink {
        usage: Usage::Link(link.kind.into()),
        shortcode: None,
        span: link.span,
        address: &link.address,
        address_span: link.address_span,
        fragment: fragment(source, &link.address, link.address_span),
    });
    let tags = document.shortcodes.iter().filter(|_| !in_folder).filter_map(|tag| reference(tag, source));
    let mut found: Vec<WrittenLink<'d>> = links.chain(tags).collect();
    found.sort_by_key(|link| (link.span, link.address_span));
    // Several links may share one address definition: `[a][x]`, `[b][x]`.
    found.dedup_by_key(|link| link.address_span);
    found
}

/// Every link of `document`, with what it leads to, in document order.
pub fn references<'d>(document: &'d Document<'_>, site: &Site) -> Vec<Reference<'d>> {
    let view = site.view(document.source.path());
    // After many broken links, stop searching for what was meant.
    let mut missing = 0;
    let resolved = written(document, site.is_folder()).into_iter().map(|link| {
        let linked = view.leads_to(link.address, &link.usage, missing < MAX_EXPLAINED);
        missing += usize::from(matches!(linked, Linked::Missing(_)));
        let WrittenLink { shortcode, span, address, address_span, fragment, .. } = link;
        Reference { shortcode, span, address, address_span, fragment, linked }
    });
    resolved.collect()
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

/// The address in a `ref` or `relref` shortcode.
fn reference<'d>(tag: &'d Shortcode, source: &'d Source) -> Option<WrittenLink<'d>> {
    let target = target(tag)?;
    let language = tag.arguments.iter().find(|argument| argument.name == "lang");
    let inside = fragment(source, &target.value, target.span);
    Some(WrittenLink {
        usage: Usage::Reference(language.map(|language| language.value.clone())),
        shortcode: Some(&tag.name),
        span: tag.span,
        address: &target.value,
        address_span: target.span,
        fragment: inside.or_else(|| after(source, tag.span)),
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

#[cfg(test)]
mod tests;
