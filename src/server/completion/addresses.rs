//! Addresses: of images, of pages and files, and of the anchors on a page.

use lsp_types::{CompletionItem, CompletionItemKind};

use super::item::{MAX_ITEMS, Place};
use crate::document::address;
use crate::output::safe_line;
use crate::site::{LinkTarget, Linked, Reader, Usage};
use crate::text::source::Span;

/// The pictures of the site.
pub fn images(place: &Place<'_, '_>, typed: Span) -> Vec<CompletionItem> {
    let cx = place.cx;
    let Some(site) = cx.site else { return Vec::new() };
    let used: Vec<&str> = cx.document.images.iter().map(|image| image.address.as_str()).collect();
    let pictures = site.view(cx.path()).pictures();
    let targets = pictures.into_iter().map(|(file, write)| LinkTarget { file, write });
    let again = |write: &str| used.contains(&write);
    items(place, typed, targets, &again)
}

/// The pages and files of the site, relative to the page or from the root as the writer began; behind a `#`, anchors.
pub fn links(place: &Place<'_, '_>, typed: Span) -> Vec<CompletionItem> {
    let cx = place.cx;
    let Some(site) = cx.resolver() else { return Vec::new() };
    let text = cx.document.source.slice(typed);
    if text.contains('#') {
        return anchors(place, typed, &Usage::Link(Reader::Markdown));
    }
    let view = site.view(cx.path());
    // Where nothing is written yet, both ways are.
    let mut targets = if text.starts_with('/') { Vec::new() } else { view.targets(true) };
    if !text.starts_with('.') {
        targets.extend(view.targets(false));
    }
    // `./a` is `a`.
    let prefix = if text.starts_with("./") { "./" } else { "" };
    let relative = |target: &LinkTarget| prefix.is_empty() || !target.write.starts_with(['.', '/']);
    let targets = targets.into_iter().filter(relative);
    let targets = targets.map(|target| LinkTarget { write: format!("{prefix}{}", target.write), ..target });
    items(place, typed, targets, &|_| false)
}

/// The pages that `ref` may name; behind a `#`, the anchors of one.
pub fn references(place: &Place<'_, '_>, typed: Span) -> Vec<CompletionItem> {
    let cx = place.cx;
    let Some(site) = cx.site else { return Vec::new() };
    let text = cx.document.source.slice(typed);
    if text.contains('#') {
        return anchors(place, typed, &Usage::Reference(None));
    }
    items(place, typed, site.view(cx.path()).references().into_iter(), &|_| false)
}

/// One item for each of `targets`. Those that are used `again` come last.
fn items(
    place: &Place<'_, '_>,
    typed: Span,
    targets: impl Iterator<Item = LinkTarget>,
    again: &dyn Fn(&str) -> bool,
) -> Vec<CompletionItem> {
    let cx = place.cx;
    let Some(site) = cx.resolver() else { return Vec::new() };
    let text = cx.document.source.slice(typed).to_lowercase();
    let mut targets: Vec<LinkTarget> = targets.collect();
    if targets.len() > MAX_ITEMS {
        // The editor will ask again when more is typed.
        targets.retain(|target| target.write.to_lowercase().contains(&text));
    }
    let own = site.file_of(cx.path());
    let near = |target: &LinkTarget| target.file.parent().is_some_and(|folder| own.starts_with(folder));
    let item = |(order, target): (usize, LinkTarget)| {
        let LinkTarget { write, file } = &target;
        let below = file.strip_prefix(site.root()).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let rank = u8::from(again(write));
        CompletionItem {
            kind: Some(CompletionItemKind::FILE),
            sort_text: Some(format!("{rank}{}{order:05}", u8::from(!near(&target)))),
            filter_text: Some(write.clone()),
            detail: Some(safe_line(&below).into_owned()),
            ..place.item(write, typed, write.clone())
        }
    };
    targets.into_iter().take(MAX_ITEMS + 1).enumerate().map(item).collect()
}

/// The anchors of the page that is named before the `#`.
fn anchors(place: &Place<'_, '_>, typed: Span, usage: &Usage) -> Vec<CompletionItem> {
    let cx = place.cx;
    let (Some(site), Some((page, _))) = (cx.resolver(), cx.document.source.slice(typed).split_once('#')) else {
        return Vec::new();
    };
    let linked = match page.trim() {
        "" => Linked::Itself,
        page => site.view(cx.path()).leads_to(page, usage, false),
    };
    let Some((anchors, _)) = cx.anchors(&linked) else { return Vec::new() };
    let span = Span::new(typed.start + page.len(), typed.end);
    let item = |(order, (id, words, _)): (usize, (&str, &str, usize))| {
        let write = format!("#{}", address::encode(id));
        CompletionItem {
            kind: Some(CompletionItemKind::REFERENCE),
            sort_text: Some(format!("{order:05}")),
            filter_text: Some(write.clone()),
            detail: Some(safe_line(words).into_owned()).filter(|words| !words.is_empty()),
            ..place.item(&write, span, write.clone())
        }
    };
    anchors.entries().take(MAX_ITEMS + 1).enumerate().map(item).collect()
}
