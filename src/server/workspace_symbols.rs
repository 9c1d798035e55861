//! Workspace symbols: the headings of all pages in the open folders.

use std::path::Path;
use std::sync::Arc;

use lsp_types::{Location, SymbolInformation, SymbolKind};

use super::documents::Documents;
use super::pages::{Heading, Page};
use crate::text::fold;

/// Maximum number of symbols in one answer.
const MAX_SYMBOLS: usize = 1000;

/// The headings in `pages` that contain the letters of `query` in order, ignoring case and accents. `name` returns the
/// name of a page in messages.
pub fn symbols(
    pages: &[Arc<Page>],
    query: &str,
    documents: &Documents,
    name: impl Fn(&Path) -> String,
) -> Vec<SymbolInformation> {
    let wanted = plain(query);
    let headings = pages.iter().flat_map(|page| page.headings.iter().map(move |heading| (page, heading)));
    let found = headings.filter(|(_, heading)| !heading.name.trim().is_empty() && has(&heading.name, &wanted));
    let symbol = |(page, heading): (&Arc<Page>, &Heading)| {
        let location = Location { uri: documents.uri_of(&page.file)?, range: heading.range };
        #[expect(deprecated, reason = "the structure has the field")]
        let symbol = SymbolInformation {
            name: heading.name.clone(),
            kind: SymbolKind::STRING,
            tags: None,
            deprecated: None,
            location,
            container_name: Some(name(&page.file)),
        };
        Some(symbol)
    };
    found.filter_map(symbol).take(MAX_SYMBOLS).collect()
}

fn plain(text: &str) -> String {
    fold::strip_marks(&fold::fold(text)).chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether `name` has the letters of `wanted` in order.
fn has(name: &str, wanted: &str) -> bool {
    let name = plain(name);
    let mut letters = name.chars();
    wanted.chars().all(|letter| letters.any(|other| other == letter))
}
