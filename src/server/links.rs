//! Document links: the files that the links and images of a report lead to.

use std::path::PathBuf;

use lsp_types::DocumentLink;

use super::client::Client;
use super::documents::Documents;
use crate::binding::reading::Reading;
use crate::output::safe_line;
use crate::site::{Linked, Resolution};
use crate::text::source::Span;

/// The links and images that lead to files, in document order. Editors find addresses on other hosts themselves.
pub fn links(cx: &Reading<'_>, documents: &Documents, client: &Client) -> Vec<DocumentLink> {
    let Some(site) = cx.resolver() else { return Vec::new() };
    let links = cx.links().iter().filter_map(|link| match &link.linked {
        Linked::Page(file) | Linked::File(file) => Some((link.address_span, file)),
        _ => None,
    });
    let images = cx.images().chain(cx.sources()).filter(|(image, _)| !image.dynamic);
    let images = images.filter_map(|(image, resolution)| match resolution {
        Some(Resolution::Found(found)) => Some((image.address_span, &found.file)),
        _ => None,
    });
    let mut all: Vec<(Span, &String)> = links.chain(images).collect();
    all.sort();
    all.dedup_by_key(|(span, _)| *span);
    let link = |(span, below): (Span, &String)| {
        let file: PathBuf = site.root().join(below);
        let target = file.is_file().then(|| documents.uri_of(&file))??;
        let range = client.encoding.range(cx.document.source, span);
        let tooltip = Some(safe_line(below).into_owned());
        Some(DocumentLink { range, target: Some(target), tooltip, data: None })
    };
    all.into_iter().filter_map(link).collect()
}
