//! The pages and files of a site that an address on one of its pages may name, each with the address to write.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::answer::Reader;
use super::hugo::Site;
use super::links::{page_address, reference};
use super::lookup::Lookup;
use super::missing::{from_root, published_names, relative_address};
use super::page::{names_below, steps};
use super::pages::Listed;
use super::view::View;
use crate::document::shortcodes::template::Template;
use crate::document::{Templates, address};
use crate::files::is_markdown;

/// A page or file, with the address to write for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct LinkTarget {
    /// The address, ready to paste.
    pub write: String,
    /// The file.
    pub file: PathBuf,
}

impl View<'_> {
    /// What a link may lead to: published pages, and files that are not pages. Addresses count from the page if
    /// `relative`, otherwise from the site's root. Sorted by address.
    pub fn targets(&self, relative: bool) -> Vec<LinkTarget> {
        let mut targets = if self.site.is_folder() { self.in_folder(relative) } else { self.on_site(relative) };
        targets.sort();
        targets.dedup_by(|one, other| one.write == other.write);
        targets
    }

    fn on_site(&self, relative: bool) -> Vec<LinkTarget> {
        let (site, settings) = (self.site, &self.site.settings);
        let lookup = Lookup::for_link(site, &self.page, "", "", Reader::Markdown);
        let pages = site.listed();
        let listed = pages.of_file(&self.page.file);
        let own = listed.map(|own| &own.address).or(self.page.address.as_ref());
        let own = own.filter(|_| relative && !settings.ugly);
        // What Hugo does not find itself, a browser looks for from the address of the page.
        let by_browser = own.filter(|_| lookup.ways.written);
        let own = own.filter(|_| lookup.counts_from_page());
        // Hugo's own lookup finds pages from the logical path of this one, in its language.
        let base = listed.filter(|_| relative && lookup.ways.pages);
        let page = |page: &Listed| {
            let file = page.file.clone().filter(|file| page.is_published() && *file != self.page.file)?;
            let write = match base {
                Some(own) if own.language == page.language => address::encode(&own.steps_to(page)) + "/",
                _ => page_address(site, lookup.ways, own.map(Vec::as_slice), page, false),
            };
            let fits = relative != write.starts_with('/');
            fits.then_some(LinkTarget { write, file })
        };
        let file = |file: &PathBuf| {
            let write = match relative {
                false => from_root(site, lookup.ways, false, file),
                true => relative_address(&lookup, file)
                    .or_else(|| Some(address::encode(&steps(by_browser?, &published_names(site, file)?)))),
            };
            Some(LinkTarget { write: write?, file: file.clone() })
        };
        let files = site.index(false).published.iter().filter_map(|published| file(&published.file));
        pages.all().iter().filter_map(page).chain(files).collect()
    }

    fn in_folder(&self, relative: bool) -> Vec<LinkTarget> {
        let names = |path: &Path| names_below(self.site.root(), path);
        let Some(own) = names(&self.page.folder) else { return Vec::new() };
        let target = |file: &PathBuf| {
            let to = names(file).filter(|_| *file != self.page.file)?;
            let path = if relative { steps(&own, &to) } else { format!("/{}", to.join("/")) };
            Some(LinkTarget { write: address::encode(&path), file: file.clone() })
        };
        self.site.index(false).published.iter().filter_map(|published| target(&published.file)).collect()
    }

    /// What `ref` and `relref` may name: the pages in this page's language.
    pub fn references(&self) -> Vec<LinkTarget> {
        let pages = self.site.listed();
        let language = self.page.language.as_deref().or_else(|| self.site.settings.default_language());
        let own = pages.all().iter().filter(|page| language.is_none() || page.language.as_deref() == language);
        let target = |page: &Listed| {
            let file = page.file.clone().filter(|_| page.is_published())?;
            Some(LinkTarget { write: reference(page), file })
        };
        own.filter_map(target).collect()
    }
}

impl Site {
    /// The file of `report`, with symbolic links of its folder resolved.
    pub fn file_of(&self, report: &Path) -> PathBuf {
        self.page(report).file.clone()
    }

    /// The Markdown files that are its pages; in a plain folder, all Markdown files. Sorted.
    pub fn page_files(&self) -> Vec<PathBuf> {
        if !self.settings.folder {
            let pages = self.listed();
            let files = pages.all().iter().filter_map(|page| page.file.clone());
            let mut files: Vec<PathBuf> = files.filter(|file| is_markdown(file)).collect();
            files.sort();
            files.dedup();
            return files;
        }
        let mut files = Vec::new();
        self.files.walk(self.root(), |folder, name| {
            let file = folder.join(name);
            if is_markdown(&file) {
                files.push(file);
            }
        });
        let buffers = self.buffers();
        let unsaved = buffers.below(self.root()).map(|below| self.root().join(below));
        files.extend(unsaved.filter(|file| is_markdown(file)));
        files.sort();
        files.dedup();
        files
    }

    /// The shortcodes of the site and its themes, with their templates, sorted by name. There may be more in themes that
    /// are absent.
    pub fn own_shortcodes(&self) -> Vec<(String, Option<Arc<Template>>)> {
        let names = self.settings.layouts.own_names().into_iter();
        names.map(|name| (name.clone(), self.template(&name))).collect()
    }
}
