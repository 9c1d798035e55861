//! Find all references: the links that lead to a heading, a page, or a file.

use std::path::Path;
use std::sync::Arc;

use lsp_types::{Location, Position, Range};
use rayon::prelude::*;

use super::documents::Documents;
use super::pages::{Address, Page};
use super::target::{self, Target};
use crate::site::Site;

/// The places in `pages` of `site` that lead to `target`, and the target itself if `declared`.
pub fn references(
    target: &Target,
    site: &Site,
    pages: &[Arc<Page>],
    declared: bool,
    documents: &Documents,
) -> Vec<Location> {
    let found: Vec<(&Page, Range)> = pages.par_iter().flat_map_iter(|page| in_page(page, site, target)).collect();
    let place = declared.then(|| place_of(target, site)).flatten();
    let own = place.and_then(|(file, range)| Some(Location { uri: documents.uri_of(file)?, range }));
    let links =
        found.into_iter().filter_map(|(page, range)| Some(Location { uri: documents.uri_of(&page.file)?, range }));
    own.into_iter().chain(links).collect()
}

/// The places in `page` that lead to `target`.
fn in_page<'p>(page: &'p Page, site: &Site, target: &Target) -> Vec<(&'p Page, Range)> {
    let is_candidate = |address: &&Address| match target {
        Target::Heading { id, title, .. } => address.names(id) || *title && address.fragment.is_none(),
        Target::File(_) => true,
    };
    let file = match target {
        Target::Heading { file, .. } | Target::File(file) => file,
    };
    let view = site.view(&page.file);
    let own = page.addresses.iter().filter(is_candidate);
    own.filter(|address| address.leads_to(page, site, &view).is_some_and(|found| found == *file))
        .map(|address| (page, address.range))
        .collect()
}

/// Where the target itself is.
fn place_of<'t>(target: &'t Target, site: &Site) -> Option<(&'t Path, Range)> {
    match target {
        Target::Heading { file, id, .. } => Some((file, target::place_of(site, file, id)?)),
        Target::File(file) => {
            let start = Position::new(0, 0);
            file.is_file().then_some((file.as_path(), Range::new(start, start)))
        }
    }
}
