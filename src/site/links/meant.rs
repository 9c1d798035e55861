//! Why a link gets nothing, and which page its writer most likely meant.

use super::search::{Search, best, forms, key, reference, speaks};
use crate::document::address;
use crate::message::suggest::likeness;
use crate::site::answer::{Missing, Why};
use crate::site::lookup::flatten;
use crate::site::pages::{Listed, logical, split_name};
use crate::site::{missing, page};

/// How alike two pages' names in one folder must be, from 0 to 1.
const NEAR_IN_FOLDER: f64 = 0.6;
/// How alike two pages' names anywhere on the site must be.
const NEAR_ANYWHERE: f64 = 0.8;

/// Why `page` is not published, when it is held back.
fn held(page: &Listed) -> Option<Why> {
    page.kept.clone().map(Why::Held)
}

impl<'a> Search<'a> {
    /// Why there is nothing, and which page or file is meant.
    pub fn explain(&self) -> Missing {
        let asked = self.asked;
        if let Some((why, page)) = self.same_page() {
            return self.meant(why, page);
        }
        if let Some(link) = missing::symlink(asked) {
            return link;
        }
        let first = missing::explain(asked);
        let names_file = asked.names.last().is_some_and(|last| address::is_document(last) && !page::is_page(last));
        if names_file || !matches!(first.why, Why::Nothing | Why::OutOfSite | Why::NearName | Why::OtherFolder) {
            return first;
        }
        match self.alike() {
            Some((why, page)) => self.meant(why, page),
            None => first,
        }
    }

    /// The page that the address names, though not as it is published.
    fn same_page(&self) -> Option<(Why, &'a Listed)> {
        let (asked, settings) = (self.asked, &self.site.settings);
        let language = self.language();
        let wanted = asked.wanted.as_deref().unwrap_or_default();
        let lower = key(wanted).to_lowercase();
        let same_address = Some(&lower).filter(|lower| !lower.is_empty());
        if let Some(page) = same_address.and_then(|lower| best(self.pages.at_lower_address(lower), language)) {
            let is_case = page.address.join("/") != key(wanted);
            return Some((held(page).unwrap_or(if is_case { Why::Case } else { Why::SlashAfterFile }), page));
        }
        let path = self.asked.plain().join("/");
        let source: &[String] = &[];
        let mut places = vec![wanted.to_vec(), flatten(source, &asked.names)];
        if let Some(own) = self.own {
            for start in [own.folder(), own.base()] {
                let start: Vec<String> = start.split('/').filter(|name| !name.is_empty()).map(String::from).collect();
                places.push(flatten(&start, &asked.names));
            }
        }
        // Seen from the repository, the folder of pages comes first.
        for mount in &settings.contents {
            let folder: Vec<String> = mount.folder.iter().map(|name| name.to_string_lossy().into_owned()).collect();
            let below = places.iter().filter_map(|place| place.strip_prefix(folder.as_slice())).map(<[String]>::to_vec);
            let below: Vec<Vec<String>> = below.collect();
            places.extend(below);
        }
        if path.split('/').all(|name| matches!(name, "" | "..")) {
            return None;
        }
        let found = places.iter().filter(|place| !place.is_empty()).flat_map(|place| forms(self.site, place));
        let page = found.filter_map(|form| best(self.pages.at_path(&form), language)).next()?;
        let is_file = path.rsplit('/').next().is_some_and(page::is_page);
        Some((held(page).unwrap_or(if is_file { Why::PageFile } else { Why::PageAddress }), page))
    }

    /// The page of that name in another folder, or one of nearly the same name.
    fn alike(&self) -> Option<(Why, &'a Listed)> {
        let names = self.asked.plain();
        let names: Vec<String> = names.iter().filter(|name| *name != "..").cloned().collect();
        let last = logical(&self.site.settings, &[&split_name(&self.site.settings, names.last()?).0]);
        let wanted = self.asked.wanted.as_deref().unwrap_or(&names);
        let parents = wanted.split_last().map_or(String::new(), |(_, parents)| parents.join("/").to_lowercase());
        let published = |page: &&Listed| page.is_published() && speaks(page, self.language());
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
            .map(|page| (Why::NearName, page))
    }

    /// The page that is called `name` but for the number before it: in the folder that the address names, below the page
    /// that the link stands on, beside that, or anywhere; if there are several, the likest, and nobody knows.
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
            page.is_published() && speaks(page, self.language()) && !itself
        };
        let all: Vec<(i32, &Listed)> =
            self.pages.renumbered(name).filter(fits).map(|page| (place(page), page)).collect();
        let nearest = all.iter().map(|(place, _)| *place).min()?;
        let mut there = all.iter().filter(|(place, _)| *place == nearest).map(|(_, page)| *page);
        let first = there.next()?;
        let rest: Vec<&Listed> = there.collect();
        let why = if rest.is_empty() { Why::NearName } else { Why::Several };
        // Where a whole chapter got another number, its pages did.
        let like = |page: &Listed| likeness(&format!("{parents}/{name}"), &page.address.join("/").to_lowercase());
        let likest = rest.into_iter().fold(first, |best, page| if like(page) > like(best) { page } else { best });
        Some((why, likest))
    }

    /// Why Hugo finds no page for `ref`, and which one is meant.
    pub fn explain_reference(&self, path: &str, language: Option<&str>) -> Missing {
        if let Some(link) = missing::symlink(self.asked) {
            return link;
        }
        let write = |why: Why, page: &Listed| {
            let own = self.pages.at_path(&page.path).filter(|twin| twin.is_published());
            let page = if matches!(why, Why::Held(_)) { page } else { best(own, language).unwrap_or(page) };
            let file = page.file.as_deref().map(|file| self.site.files.below(file));
            Missing { why, file, write: page.is_published().then(|| reference(page)), others: false }
        };
        let settings = &self.site.settings;
        let name = logical(settings, &[&split_name(settings, path).0]);
        let in_path = if self.asked.doubled { Vec::new() } else { self.hugos(path, None) };
        let mut in_any = in_path.into_iter().chain(self.pages.called(&name));
        if let Some(page) = in_any.find(|page| page.kept.is_some() || !speaks(page, language)) {
            let other = || Why::OtherLanguage(page.language.clone().unwrap_or_default());
            return write(held(page).unwrap_or_else(other), page);
        }
        match self.same_page() {
            Some((_, page)) => write(held(page).unwrap_or(Why::OtherFolder), page),
            None => self.alike().map_or(Missing::bare(Why::Nothing), |(why, page)| write(why, page)),
        }
    }
}
