//! The pages of a site with their headings and addresses: what references, renames and symbols search. A page is read
//! when it is first asked for, and again after it changed.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::Range;
use rayon::prelude::*;

use super::positions::Encoding;
use crate::binding::references::written;
use crate::document::{self, Document, address};
use crate::engine::read;
use crate::files::buffers::{self, Buffers};
use crate::files::is_markdown;
use crate::output::safe_line;
use crate::site::{Linked, Site, Sites, Usage, View};
use crate::text::source::{Source, Span};

/// Maximum number of pages that are read.
const MAX_PAGES: usize = 10_000;

/// Maximum size of all pages that are read at once, in bytes.
const MAX_BYTES: u64 = 64 << 20;

/// One page.
#[derive(Debug)]
pub struct Page {
    /// Its file, with symbolic links of its folder resolved.
    pub file: PathBuf,
    /// Its headings, in document order.
    pub headings: Vec<Heading>,
    /// The addresses in it: of links, images, and `ref` and `relref`.
    pub addresses: Vec<Address>,
}

/// A heading of a page.
#[derive(Debug)]
pub struct Heading {
    /// Its text, on one line.
    pub name: String,
    /// Where it is.
    pub range: Range,
}

/// An address in a page.
#[derive(Debug)]
pub struct Address {
    /// How the page uses it.
    pub usage: Usage,
    /// The address, with escapes and entities resolved.
    pub text: String,
    /// Where it is written.
    pub range: Range,
    /// Where its path is written, without query and fragment. `None` if it is written with escapes or entities, so that
    /// no part of it can be replaced alone.
    pub path: Option<Range>,
    /// The text after its `#` and where that is written.
    pub fragment: Option<(String, Range)>,
}

impl Address {
    /// The file that it leads to from `page` of `site`, which `view` looks from.
    pub fn leads_to(&self, page: &Page, site: &Site, view: &View<'_>) -> Option<PathBuf> {
        match view.leads_to(&self.text, &self.usage, false) {
            Linked::Page(file) | Linked::File(file) => Some(site.root().join(file)),
            Linked::Itself => Some(page.file.clone()),
            Linked::Elsewhere | Linked::Unknown | Linked::Missing(_) => None,
        }
    }

    /// Whether its fragment names the anchor `id`.
    pub fn names(&self, id: &str) -> bool {
        self.fragment.as_ref().is_some_and(|(fragment, _)| fragment == id || address::decode(fragment) == id)
    }
}

/// The pages that were read.
#[derive(Debug, Default)]
pub struct PageIndex {
    by_file: HashMap<PathBuf, Arc<Page>>,
    /// The pages of the open folders, once they were listed.
    listed: Option<Arc<Vec<PathBuf>>>,
}

impl PageIndex {
    /// Forgets the page at `path`, whose text changed.
    pub fn forget(&mut self, path: &Path) {
        if !self.by_file.is_empty()
            && let Some(file) = buffers::place(path)
        {
            self.by_file.remove(&file);
        }
    }

    /// Forgets which pages there are.
    pub fn forget_list(&mut self) {
        self.listed = None;
    }

    /// Forgets all pages.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// The pages of the open folders; `list` is called unless that is known.
    pub fn listed(&mut self, list: impl FnOnce() -> Vec<PathBuf>) -> Arc<Vec<PathBuf>> {
        self.listed.get_or_insert_with(|| Arc::new(list())).clone()
    }

    /// The pages of `site`, and `own`, in order of their files.
    pub fn of_site(&mut self, site: &Site, own: &Path, buffers: &Buffers, encoding: Encoding) -> Vec<Arc<Page>> {
        let mut files = site.page_files();
        if let Err(index) = files.binary_search_by(|file| file.as_path().cmp(own))
            && is_markdown(own)
        {
            files.insert(index, own.to_path_buf());
        }
        self.of(files, buffers, encoding, &|_| Some(site).filter(|site| !site.is_folder()))
    }

    /// The pages `files`, each in its own site.
    pub fn of_sites(
        &mut self,
        files: &[PathBuf],
        sites: &Sites,
        buffers: &Buffers,
        encoding: Encoding,
    ) -> Vec<Arc<Page>> {
        // Sites are shared, so a page is read the same way as in `of_site`.
        let known: HashMap<PathBuf, Option<Arc<Site>>> =
            files.iter().map(|file| (file.clone(), sites.site_of(file).filter(|site| site.has_page(file)))).collect();
        self.of(files.to_vec(), buffers, encoding, &|file| known.get(file)?.as_deref())
    }

    fn of<'s>(
        &mut self,
        files: Vec<PathBuf>,
        buffers: &Buffers,
        encoding: Encoding,
        site_of: &(dyn Fn(&Path) -> Option<&'s Site> + Sync),
    ) -> Vec<Arc<Page>> {
        let files: Vec<PathBuf> = files.into_iter().take(MAX_PAGES).collect();
        let mut left = MAX_BYTES;
        let mut fits = |file: &&PathBuf| {
            let size = fs::metadata(file).map_or(0, |metadata| metadata.len());
            left = left.saturating_sub(size);
            left > 0
        };
        let unread: Vec<&PathBuf> = files.iter().filter(|file| !self.by_file.contains_key(*file)).collect();
        let unread: Vec<&PathBuf> = unread.into_iter().take_while(|file| fits(file)).collect();
        let read = |file: &&PathBuf| Some(((*file).clone(), Arc::new(page(file, buffers, encoding, site_of(file))?)));
        let new: Vec<(PathBuf, Arc<Page>)> = unread.par_iter().filter_map(read).collect();
        self.by_file.extend(new);
        files.iter().filter_map(|file| self.by_file.get(file).cloned()).collect()
    }
}

/// Reads the page `file`.
fn page(file: &Path, buffers: &Buffers, encoding: Encoding, site: Option<&Site>) -> Option<Page> {
    let loaded = read::read("", file, buffers);
    if loaded.fault.is_some() {
        return None;
    }
    let source = &loaded.source;
    let document = document::parse_in(source, site);
    let headings = document.headings.iter().map(|heading| Heading {
        name: safe_line(&heading.text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned(),
        range: encoding.range(source, heading.span),
    });
    let headings = headings.collect();
    Some(Page { file: file.to_path_buf(), headings, addresses: addresses(&document, site.is_none(), encoding) })
}

fn addresses(document: &Document<'_>, in_folder: bool, encoding: Encoding) -> Vec<Address> {
    let source = document.source;
    let links = written(document, in_folder).into_iter().map(|link| {
        let fragment = link.fragment.map(|(text, span)| {
            let after_sign = Span::new((span.start + 1).min(span.end), span.end);
            (text.to_owned(), encoding.range(source, after_sign))
        });
        Address {
            usage: link.usage,
            text: link.address.to_owned(),
            range: encoding.range(source, link.address_span),
            path: path_of(source, link.address, link.address_span).map(|span| encoding.range(source, span)),
            fragment,
        }
    });
    let images = document.images.iter().chain(&document.sources).filter(|image| !image.dynamic);
    let images = images.map(|image| Address {
        usage: Usage::Image(image.kind.into()),
        text: image.address.clone(),
        range: encoding.range(source, image.address_span),
        path: path_of(source, &image.address, image.address_span).map(|span| encoding.range(source, span)),
        fragment: None,
    });
    links.chain(images).collect()
}

/// Where the path of `address`, which is written at `span`, ends up in the source.
fn path_of(source: &Source, address: &str, span: Span) -> Option<Span> {
    let raw = source.slice(span);
    let start = raw.len() - raw.trim_start().len();
    let path = address::without_suffix(address.trim());
    let is_it = raw.trim() == address.trim() && !path.is_empty();
    is_it.then(|| Span::new(span.start + start, span.start + start + path.len()))
}
