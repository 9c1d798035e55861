//! A site as seen from one of its reports.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::answer::{Linked, Reader, Resolution};
use super::hugo::Site;
use super::page::Page;
use super::{images, links, missing};
use crate::data::urls;

/// For how many images, and for how many links, of one report is looked for what was meant, where they get nothing:
/// each is compared with every picture, or page and file, of the site.
pub const MAX_EXPLAINED: usize = 200;

/// A site as seen from one of its reports: what the addresses in it get.
#[derive(Debug)]
pub struct View<'s> {
    pub(super) site: &'s Site,
    pub(super) page: Arc<Page>,
}

impl View<'_> {
    /// What the `address` of an image (escapes and entities resolved) gets on the published site; where that is nothing,
    /// `explain` says whether to look for what was meant.
    pub fn image(&self, address: &str, reader: Reader, explain: bool) -> Resolution {
        let (site, page) = (self.site, &*self.page);
        let parsed = match reader {
            Reader::Markdown => site.settings.addresses.images_are_parsed,
            Reader::Figure => site.settings.addresses.figures_are_parsed,
            Reader::Html => false,
        };
        if parsed && urls::fault(address).is_some() {
            // Hugo stops there, which is told as such.
            return Resolution::Unknown;
        }
        let own_files_first = page.bundle && (reader == Reader::Figure || site.settings.hook.ways().own_files);
        if !address.starts_with('/') || own_files_first {
            return images::resolve(site, page, address, reader, explain);
        }
        let known = &site.known[reader as usize];
        if let Some(known) = known.get(address) {
            return known;
        }
        let found = images::resolve(site, page, address, reader, explain);
        // What to write in place of an address that gets nothing depends on the page.
        if let Resolution::Found(_) = found {
            known.keep(address.to_owned(), found.clone());
        }
        found
    }

    /// What each of `addresses` of images gets, in order; what was meant is looked for a few hundred times, not in a
    /// flood.
    pub fn images<'a>(&self, addresses: impl Iterator<Item = (&'a str, Reader)>) -> Vec<Resolution> {
        let mut missing = 0;
        addresses
            .map(|(address, reader)| {
                let resolution = self.image(address, reader, missing < MAX_EXPLAINED);
                missing += usize::from(matches!(resolution, Resolution::Missing(_)));
                resolution
            })
            .collect()
    }

    /// The pictures that the site publishes: each with the address to write for it, sorted by their files.
    pub fn pictures(&self) -> Vec<(PathBuf, String)> {
        missing::pictures(self.site, &self.page)
    }

    /// What a link to `address` (escapes and entities resolved), written in Markdown or HTML, gets on the published site;
    /// where that is nothing, `explain` says whether to look for what was meant.
    pub fn link(&self, address: &str, reader: Reader, explain: bool) -> Linked {
        links::resolve(self.site, &self.page, (address, reader), explain)
    }

    /// What `{{< ref "target" >}}` gets; `language` where the shortcode names one.
    pub fn reference(&self, target: &str, language: Option<&str>, explain: bool) -> Linked {
        links::refer(self.site, &self.page, (target, language), explain)
    }
}

impl Site {
    /// The site as seen from `report`.
    pub fn view(&self, report: &Path) -> View<'_> {
        View { site: self, page: self.page(report) }
    }
}
