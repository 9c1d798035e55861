//! Files are about to be renamed or moved: the links to them, and their own relative links, follow.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use lsp_types::{FileRename, TextEdit, Uri};
use rayon::prelude::*;

use super::client::Client;
use super::edits::Edits;
use super::pages::{Address, Page, PageIndex};
use super::uri;
use crate::document::address::without_suffix;
use crate::files::buffers::{self, Buffers};
use crate::site::{Moves, Site, Sites};

/// The old and the new path of a file or folder.
type Rename = (PathBuf, PathBuf);

/// The edits that go with the renaming of `files`.
pub fn moved(
    files: &[FileRename],
    sites: &Sites,
    (pages, buffers): (&mut PageIndex, &Buffers),
    client: &Client,
) -> Edits {
    let path = |text: &str| buffers::place(&uri::path(&text.parse::<Uri>().ok()?)?);
    let renames = files.iter().filter_map(|rename| Some((path(&rename.old_uri)?, path(&rename.new_uri)?)));
    let mut by_site: BTreeMap<PathBuf, (Arc<Site>, Vec<Rename>)> = BTreeMap::new();
    for (old, new) in renames.filter(|(old, new)| old != new) {
        // Of a folder, the site is that of its files.
        let inside = if old.is_dir() { old.join("_") } else { old.clone() };
        let Some(site) = sites.site_of(&inside).or_else(|| sites.folder_of(&inside)) else { continue };
        if !site.root().starts_with(&old) {
            by_site.entry(site.root().to_path_buf()).or_insert_with(|| (site, Vec::new())).1.push((old, new));
        }
    }
    let mut edits = Edits::default();
    for (site, mut renames) in by_site.into_values() {
        if client.renames_files {
            translations(&site, &mut renames, &mut edits);
        }
        let own = renames[0].0.clone();
        let moves = Moves::new(renames);
        let pages = pages.of_site(&site, &own, buffers, client.encoding);
        let found: Vec<(&Page, TextEdit)> =
            pages.par_iter().flat_map_iter(|page| in_page(page, &site, &moves)).collect();
        found.into_iter().for_each(|(page, edit)| edits.add(&page.file, edit));
    }
    edits
}

/// Renames the translations of renamed pages with them: Hugo knows them by their names.
fn translations(site: &Site, renames: &mut Vec<Rename>, edits: &mut Edits) {
    for (old, new) in renames.clone() {
        let (Some(name), Some(folder)) = (new.file_name().and_then(|name| name.to_str()), new.parent()) else {
            continue;
        };
        if !old.is_file() {
            continue;
        }
        for (file, name) in site.translations_beside(&old, name) {
            let to = folder.join(name);
            let free = file != to && to != new && !to.exists() && renames.iter().all(|(known, _)| *known != file);
            if let (true, Some(from), Some(into)) = (free, uri::of(&file), uri::of(&to)) {
                edits.rename(from, into);
                renames.push((file, to));
            }
        }
    }
}

/// The edits in `page`, under its present name.
fn in_page<'p>(page: &'p Page, site: &Site, moves: &Moves) -> Vec<(&'p Page, TextEdit)> {
    let view = site.view(&page.file);
    let moves_itself = moves.of(&page.file) != page.file;
    let edit = |address: &Address| {
        let target = address.leads_to(page, site, &view)?;
        if !moves_itself && moves.of(&target) == target {
            return None;
        }
        let path = view.moved_address(moves, (&address.text, &address.usage), &target)?;
        let edit = match address.path {
            Some(range) => TextEdit { range, new_text: path },
            None => TextEdit { range: address.range, new_text: path + suffix(&address.text) },
        };
        Some((page, edit))
    };
    page.addresses.iter().filter_map(edit).collect()
}

/// The query and fragment of an address.
fn suffix(address: &str) -> &str {
    let address = address.trim();
    &address[without_suffix(address).len()..]
}
