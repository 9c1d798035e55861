//! Explains why a link resolves to nothing, and finds the page that its writer probably meant.

use super::search::{Search, address_key, best, is_in_language, logical_paths, reference};
use crate::document::address;
use crate::message::suggest::likeness;
use crate::site::answer::{Missing, Why};
use crate::site::missing;
use crate::site::page::{self, flatten};
use crate::site::pages::{Listed, logical, split_name};

/// Minimum similarity of the names of two pages in one folder, from 0 to 1.
const NEAR_IN_FOLDER: f64 = 0.6;
/// Minimum similarity of the names of two pages anywhere on the site.
const NEAR_ANYWHERE: f64 = 0.8;

/// Why `page` is not published, if it is not.
fn exclusion(page: &Listed) -> Option<Why> {
    page.excluded_by.clone().map(Why::Excluded)
}

impl<'a> Search<'a> {
    /// Why the link resolves to nothing, and which page or file was probably meant.
    pub fn explain(&self) -> Missing {
        let lookup = self.lookup;
        if let Some((why, page)) = self.same_page() {
            return self.suggest(why, page);
        }
        if let Some(link) = missing::symlink(lookup) {
            return link;
        }
        let first = missing::explain(lookup);
        let names_file = lookup.names.last().is_some_and(|last| address::is_document(last) && !page::is_page(last));
        if names_file || !matches!(first.why, Why::Nothing | Why::OutOfSite | Why::NearName | Why::OtherFolder) {
            return first;
        }
        match self.alike() {
            Some((why, page)) => self.suggest(why, page),
            None => first,
        }
    }

    /// The page that the address names in another form than the published address.
    fn same_page(&self) -> Option<(Why, &'a Listed)> {
        let (lookup, settings) = (self.lookup, &self.site.settings);
        let language = self.language();
        let requested = lookup.requested.as_deref().unwrap_or_default();
        let lower = address_key(requested).to_lowercase();
        let same_address = Some(&lower).filter(|lower| !lower.is_empty());
        if let Some(page) = same_address.and_then(|lower| best(self.pages.at_lower_address(lower), language)) {
            let is_case = page.address.join("/") != address_key(requested);
            return Some((exclusion(page).unwrap_or(if is_case { Why::Case } else { Why::SlashAfterFile }), page));
        }
        let path = self.lookup.plain().join("/");
        let source: &[String] = &[];
        let mut places = vec![requested.to_vec(), flatten(source, &lookup.names)];
        if let Some(own) = self.own {
            for start in [own.folder(), own.base()] {
                let start: Vec<String> = start.split('/').filter(|name| !name.is_empty()).map(String::from).collect();
                places.push(flatten(&start, &lookup.names));
            }
        }
        // Seen from the repository, the path begins with the content folder.
        for mount in &settings.contents {
            let folder: Vec<String> = mount.folder.iter().map(|name| name.to_string_lossy().into_owned()).collect();
            let below = places.iter().filter_map(|place| place.strip_prefix(folder.as_slice())).map(<[String]>::to_vec);
            let below: Vec<Vec<String>> = below.collect();
            places.extend(below);
        }
        if path.split('/').all(|name| matches!(name, "" | "..")) {
            return None;
        }
        let found = places.iter().filter(|place| !place.is_empty()).flat_map(|place| logical_paths(self.site, place));
        let page = found.filter_map(|form| best(self.pages.at_path(&form), language)).next()?;
        let is_file = path.rsplit('/').next().is_some_and(page::is_page);
        Some((exclusion(page).unwrap_or(if is_file { Why::PageFile } else { Why::PageAddress }), page))
    }

    /// The page of that name in another folder, or one of a similar name.
    fn alike(&self) -> Option<(Why, &'a Listed)> {
        let names = self.lookup.plain();
        let names: Vec<String> = names.iter().filter(|name| *name != "..").cloned().collect();
        let last = logical(&self.site.settings, &[&split_name(&self.site.settings, names.last()?).0]);
        let requested = self.lookup.requested.as_deref().unwrap_or(&names);
        let parents = requested.split_last().map_or(String::new(), |(_, parents)| parents.join("/").to_lowercase());
        let published = |page: &&Listed| page.is_published() && is_in_language(page, self.language());
        let nearest = |least: f64, folder: Option<&str>| {
            let pages = self.pages.alike(&last, folder).filter(published);
            let measured = pages.map(|page| (likeness(&last, page.last()), page)).filter(|(like, _)| *like >= least);
            measured.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.path.cmp(&a.1.path))).map(|(_, page)| page)
        };
        if let Some(page) = self.pages.ending_with(&last).filter(|_| !last.is_empty()).find(published) {
            return Some((Why::OtherFolder, page));
        }
        let own = self.own.map(|own| own.address.join("/").to_lowercase());
        if let Some(renumbered) = self.renumbered(&last, &parents, own.as_deref()) {
            return Some(renumbered);
        }
        nearest(NEAR_IN_FOLDER, Some(&parents))
            .or_else(|| nearest(NEAR_IN_FOLDER, own.as_deref()))
            .or_else(|| nearest(NEAR_ANYWHERE, None))
            .or_else(|| {
                // Another name behind the number that one page alone has.
                let mut numbered = self.pages.numbered(&last).filter(published);
                numbered.next().filter(|_| numbered.next().is_none())
            })
            .map(|page| (Why::NearName, page))
    }

    /// The page whose name equals `name` except for the leading number. Looks in the folder that the address names,
    /// below the page that contains the link, beside that page, then anywhere. Of several in one place, the most
    /// similar is returned with `Why::Several`.
    fn renumbered(&self, name: &str, parents: &str, own: Option<&str>) -> Option<(Why, &'a Listed)> {
        let beside = self.own.map(Listed::parents);
        let place = |page: &Listed| match page.parents() {
            folder if folder == parents => 0,
            folder if Some(folder.as_str()) == own => 1,
            folder if Some(&folder) == beside.as_ref() => 2,
            _ => 3,
        };
        let fits = |page: &&Listed| {
            let itself = self.own.is_some_and(|own| own.path == page.path);
            page.is_published() && is_in_language(page, self.language()) && !itself
        };
        let all: Vec<(i32, &Listed)> =
            self.pages.renumbered(name).filter(fits).map(|page| (place(page), page)).collect();
        let nearest = all.iter().map(|(place, _)| *place).min()?;
        let mut there = all.iter().filter(|(place, _)| *place == nearest).map(|(_, page)| *page);
        let first = there.next()?;
        let rest: Vec<&Listed> = there.collect();
        let why = if rest.is_empty() { Why::NearName } else { Why::Several };
        // If a whole chapter was renumbered, its pages were, too.
        let like = |page: &Listed| likeness(&format!("{parents}/{name}"), &page.address.join("/").to_lowercase());
        let likest = rest.into_iter().fold(first, |best, page| if like(page) > like(best) { page } else { best });
        Some((why, likest))
    }

    /// Why Hugo finds no page for `ref`, and which page was probably meant.
    pub fn explain_reference(&self, path: &str, language: Option<&str>) -> Missing {
        if let Some(link) = missing::symlink(self.lookup) {
            return link;
        }
        let write = |why: Why, page: &Listed| {
            let own = self.pages.at_path(&page.path).filter(|twin| twin.is_published());
            let page = if matches!(why, Why::Excluded(_)) { page } else { best(own, language).unwrap_or(page) };
            let file = page.file.as_deref().map(|file| self.site.files.below(file));
            Missing { why, file, write: page.is_published().then(|| reference(page)), others: false }
        };
        let settings = &self.site.settings;
        let name = logical(settings, &[&split_name(settings, path).0]);
        let in_path = if self.lookup.double_slash { Vec::new() } else { self.hugo_pages(path, None) };
        let mut candidates = in_path.into_iter().chain(self.pages.called(&name));
        if let Some(page) = candidates.find(|page| page.excluded_by.is_some() || !is_in_language(page, language)) {
            let other = || Why::OtherLanguage(page.language.clone().unwrap_or_default());
            return write(exclusion(page).unwrap_or_else(other), page);
        }
        match self.same_page() {
            Some((_, page)) => write(exclusion(page).unwrap_or(Why::OtherFolder), page),
            None => self.alike().map_or(Missing::bare(Why::Nothing), |(why, page)| write(why, page)),
        }
    }
}
