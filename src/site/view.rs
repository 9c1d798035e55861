//! A site as seen from one of its reports.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::answer::{Linked, Reader, Resolution, Usage};
use super::hugo::Site;
use super::page::Page;
use super::{images, links, missing};
use crate::data::urls;

/// How many unresolved images, and how many unresolved links, of one report get a suggestion. Each is compared with
/// every picture, or page and file, of the site.
pub const MAX_EXPLAINED: usize = 200;

/// A site as seen from one of its reports. It resolves the addresses in that report.
#[derive(Debug)]
pub struct View<'s> {
    pub(super) site: &'s Site,
    pub(super) page: Arc<Page>,
}

impl View<'_> {
    /// Resolves the `address` of an image (escapes and entities already decoded). If nothing is found, `explain`
    /// decides whether to search for the file that was probably meant.
    pub fn image(&self, address: &str, reader: Reader, explain: bool) -> Resolution {
        let (site, page) = (self.site, &*self.page);
        let parsed = match reader {
            Reader::Markdown => site.settings.addresses.images_are_parsed,
            Reader::Figure => site.settings.addresses.figures_are_parsed,
            Reader::Html | Reader::Resource => false,
        };
        if parsed && urls::fault(address).is_some() {
            // Hugo stops at this address. A rule reports that.
            return Resolution::Unknown;
        }
        let own_files_first =
            page.bundle && (matches!(reader, Reader::Figure | Reader::Resource) || site.settings.hook.ways().own_files);
        // A hook may have such an address count from the page.
        let changed = reader == Reader::Markdown && !site.settings.forms.is_empty();
        if !address.starts_with('/') || own_files_first || changed {
            return images::resolve(site, page, address, reader, explain);
        }
        let cache = &site.resolutions[reader as usize];
        if let Some(cached) = cache.get(address) {
            return cached;
        }
        let found = images::resolve(site, page, address, reader, explain);
        // The suggestion for an unresolved address depends on the page, so only found files are cached.
        if let Resolution::Found(_) = found {
            cache.insert(address.to_owned(), found.clone());
        }
        found
    }

    /// Resolves all image `addresses`, in order. Only the first `MAX_EXPLAINED` unresolved ones get a suggestion.
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

    /// The pictures that the site publishes, each with the address to write for it, sorted by file.
    pub fn pictures(&self) -> Vec<(PathBuf, String)> {
        missing::pictures(self.site, &self.page)
    }

    /// Resolves a link to `address` (escapes and entities already decoded), written in Markdown or HTML. If nothing is
    /// found, `explain` decides whether to search for the page or file that was probably meant.
    pub fn link(&self, address: &str, reader: Reader, explain: bool) -> Linked {
        links::resolve(self.site, &self.page, (address, reader), explain)
    }

    /// Resolves `address`, however the page uses it.
    pub fn leads_to(&self, address: &str, usage: &Usage, explain: bool) -> Linked {
        match usage {
            Usage::Link(reader) => self.link(address, *reader, explain),
            Usage::Reference(language) => self.reference(address, language.as_deref(), explain),
            Usage::Image(reader) => match self.image(address, *reader, explain) {
                Resolution::Found(found) => Linked::File(found.file),
                Resolution::Missing(missing) => Linked::Missing(missing),
                Resolution::Remote | Resolution::Data => Linked::Elsewhere,
                Resolution::Empty | Resolution::Unknown => Linked::Unknown,
            },
        }
    }

    /// Resolves `{{< ref "target" >}}`; `language` is the one that the shortcode names, if any.
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
