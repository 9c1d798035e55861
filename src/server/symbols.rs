//! The outline of a report: its front matter and headings, each with its section.

use lsp_types::{DocumentSymbol, DocumentSymbolResponse, SymbolInformation, SymbolKind, Uri};

use super::client::Client;
use crate::binding::reading::Reading;
use crate::message::Words;
use crate::output::safe_line;
use crate::text::source::Span;

/// The name of the front matter.
const FRONT_MATTER: Words = Words { en: "front matter", vi: "front matter" };

/// The name of a heading without words.
const NO_WORDS: Words = Words { en: "(no words)", vi: "(không có chữ)" };

/// An item of the outline, with its depth.
struct Item {
    depth: usize,
    name: String,
    detail: Option<String>,
    kind: SymbolKind,
    span: Span,
    /// The span of its name in the text.
    head: Span,
}

/// The outline of the report `uri`.
pub fn symbols(cx: &Reading<'_>, uri: &Uri, client: &Client) -> DocumentSymbolResponse {
    let items = items(cx, client);
    let range = |span| client.encoding.range(cx.document.source, span);
    if client.nested_symbols {
        let symbols = items.iter().map(|item| (item.depth, symbol(item, range(item.span), range(item.head))));
        return DocumentSymbolResponse::Nested(tree(symbols));
    }
    let flat = |item: Item| {
        #[expect(deprecated, reason = "the structure has the field")]
        let symbol = SymbolInformation {
            name: item.name,
            kind: item.kind,
            tags: None,
            deprecated: None,
            location: lsp_types::Location { uri: uri.clone(), range: range(item.span) },
            container_name: item.detail,
        };
        symbol
    };
    DocumentSymbolResponse::Flat(items.into_iter().map(flat).collect())
}

/// All items of the outline, in the order of the text.
fn items(cx: &Reading<'_>, client: &Client) -> Vec<Item> {
    let document = cx.document;
    let front = &document.front_matter;
    let mut items = Vec::new();
    if front.kind.is_some() {
        let name = FRONT_MATTER.text(client.language).to_owned();
        let (kind, head) = (SymbolKind::OBJECT, front.opening());
        items.push(Item { depth: 0, name, detail: None, kind, span: front.span, head });
        for entry in front.fields.iter().flat_map(|fields| fields.entries()) {
            let value = entry.value.span;
            let head = entry.key_span;
            let span = Span::new(head.start, value.end.max(head.end));
            items.push(Item {
                depth: 1,
                name: safe_line(&entry.key).into_owned(),
                detail: None,
                kind: SymbolKind::FIELD,
                span,
                head,
            });
        }
    }
    let mut depths: Vec<usize> = Vec::with_capacity(document.headings.len());
    for (index, heading) in document.headings.iter().enumerate() {
        let depth = heading.parent.map_or(0, |parent| depths[parent] + 1);
        depths.push(depth);
        let section = cx.binding.serves[index].map(|section| cx.schema.sections[section].id.clone());
        let words = heading.text.split_whitespace().collect::<Vec<_>>().join(" ");
        items.push(Item {
            depth,
            name: if words.is_empty() {
                NO_WORDS.text(client.language).to_owned()
            } else {
                safe_line(&words).into_owned()
            },
            detail: section,
            kind: SymbolKind::STRING,
            span: Span::new(heading.span.start, heading.content.end.max(heading.span.end)),
            head: heading.span,
        });
    }
    items.retain(|item| !item.name.trim().is_empty());
    items
}

fn symbol(item: &Item, range: lsp_types::Range, selection_range: lsp_types::Range) -> DocumentSymbol {
    #[expect(deprecated, reason = "the structure has the field")]
    let symbol = DocumentSymbol {
        name: item.name.clone(),
        detail: item.detail.clone(),
        kind: item.kind,
        tags: None,
        deprecated: None,
        range,
        selection_range,
        children: None,
    };
    symbol
}

/// Nests each symbol in the last one before it with a smaller depth. Heading levels limit the depth.
fn tree(symbols: impl Iterator<Item = (usize, DocumentSymbol)>) -> Vec<DocumentSymbol> {
    let mut roots = Vec::new();
    let mut branch: Vec<DocumentSymbol> = Vec::new();
    let close = |branch: &mut Vec<DocumentSymbol>, roots: &mut Vec<DocumentSymbol>| {
        if let Some(done) = branch.pop() {
            match branch.last_mut() {
                Some(outer) => outer.children.get_or_insert_default().push(done),
                None => roots.push(done),
            }
        }
    };
    for (depth, symbol) in symbols {
        while branch.len() > depth {
            close(&mut branch, &mut roots);
        }
        branch.push(symbol);
    }
    while !branch.is_empty() {
        close(&mut branch, &mut roots);
    }
    roots
}
