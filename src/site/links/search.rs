//! Searches the pages of a site for one address.

use crate::document::address;
use crate::document::shortcodes::template::Ways;
use crate::site::answer::{Linked, Missing, Why};
use crate::site::files::{Case, Kind};
use crate::site::front::Front;
use crate::site::hugo::Site;
use crate::site::lookup::{Certainty, Hit, Lookup};
use crate::site::missing::{adds_base, other_letters};
use crate::site::page::{self, flatten};
use crate::site::page_context::Role;
use crate::site::pages::{Listed, Pages, logical, split_name};

/// Whether `page` is in `language`.
pub(super) fn is_in_language(page: &Listed, language: Option<&str>) -> bool {
    language.is_none() || page.language.as_deref() == language
}

/// What to write between the quotes of `ref` for `page`.
pub fn reference(page: &Listed) -> String {
    format!("/{}", page.shown)
}

/// The search for one address among the pages of a site.
pub(super) struct Search<'a> {
    pub site: &'a Site,
    pub pages: &'a Pages,
    /// The page that contains the link.
    pub own: Option<&'a Listed>,
    pub lookup: &'a Lookup<'a>,
}

impl<'a> Search<'a> {
    /// What the address resolves to, by any interpretation that may be right.
    pub fn find(&self) -> Option<Linked> {
        let (site, lookup) = (self.site, self.lookup);
        if lookup.ways.pages && !lookup.double_slash {
            let path = lookup.names.join("/");
            let path = if lookup.absolute { format!("/{path}") } else { path };
            let found = self.hugo_pages(path.strip_prefix("./").unwrap_or(&path), self.language());
            if let Some(page) = best(found.into_iter(), self.language()).filter(|page| page.is_published()) {
                return Some(self.page(page));
            }
            if self.is_list_to_hugo() {
                return Some(Linked::Elsewhere);
            }
        }
        match lookup.hit() {
            Some((Hit::File(file), Certainty::Sure)) => {
                let other = other_letters(lookup, &file).map(Linked::Missing);
                return other.or_else(|| Some(Linked::File(site.files.below(&file))));
            }
            Some((Hit::File(file), Certainty::WithoutBase)) => {
                return Some(Linked::Missing(Missing::for_file(lookup, self.without_base(), &file)));
            }
            Some((Hit::Slashed(file), _)) => {
                return Some(Linked::Missing(Missing::for_file(lookup, Why::SlashAfterFile, &file)));
            }
            Some((Hit::Cut(file, sign), _)) => return Some(Linked::Missing(Missing::renamed(site, sign, &file))),
            Some((Hit::Folder(folder), reading)) => {
                if let Some((page, _)) = site.files.entry(&folder, "index.html", Case::Matters) {
                    let file = site.files.below(&folder.join(page));
                    return Some(self.sure_or(reading, Linked::File(file)));
                }
            }
            Some((Hit::Outside, _)) | None => {}
        }
        for (names, reading) in lookup.readings() {
            if let Some(found) = self.published(&names) {
                return Some(self.sure_or(reading, found));
            }
        }
        if lookup.page.address.is_none() && !lookup.absolute {
            // A page that Hugo does not publish is read in the repository.
            let (path, kind) = site.files.find(&lookup.page.folder, &self.lookup.plain(), Case::Matters)?;
            return (!matches!(kind, Kind::Outside | Kind::Nowhere)).then(|| Linked::File(site.files.below(&path)));
        }
        self.by_own_address()
    }

    /// `found`, unless it requires the site to be at the root of its host.
    fn sure_or(&self, reading: Certainty, found: Linked) -> Linked {
        if reading == Certainty::Sure || matches!(found, Linked::Missing(_)) {
            return found;
        }
        let file = match found {
            Linked::Page(file) | Linked::File(file) => Some(file),
            _ => None,
        };
        let path = address::without_suffix(self.lookup.written).trim_start_matches('/');
        let write = address::reencode(&format!("/{}/{path}", self.site.settings.base.join("/")));
        Linked::Missing(Missing { why: self.without_base(), file, write: Some(write), others: false })
    }

    /// A page whose front matter sets its address: its relative addresses count from there.
    fn by_own_address(&self) -> Option<Linked> {
        let own = self
            .own
            .filter(|own| !self.lookup.absolute && self.lookup.ways.written && own.front != Front::default())?;
        let base = &self.site.settings.base;
        let whole: Vec<String> = base.iter().chain(&own.address).cloned().collect();
        self.published(flatten(&whole, &self.lookup.names).strip_prefix(base.as_slice())?)
    }

    /// What the published site serves at `names`, except plain files.
    fn published(&self, names: &[String]) -> Option<Linked> {
        if self.lookup.trailing_slash && names.last().is_some_and(|last| last.ends_with(".html")) {
            return None;
        }
        if let Some(page) = best(self.pages.at_address(&address_key(names)), self.language()) {
            return Some(self.page(page));
        }
        // Hugo redirects from the root to the folder of the default language, or from that folder to the root.
        let names = match names {
            [folders @ .., last] if last == "index.html" => folders,
            all => all,
        };
        let is_generated = match names {
            [] => true,
            [only] if self.site.settings.languages.contains(only) => true,
            [list @ .., last] => self.is_generated_file(list, last) || self.is_generated_list(names),
        };
        is_generated.then_some(Linked::Elsewhere)
    }

    /// Whether Hugo generates a file called `name` in the folder at `list`, for the site or beside the list there.
    fn is_generated_file(&self, list: &[String], name: &str) -> bool {
        let settings = &self.site.settings;
        let language = list.first().filter(|first| settings.languages.contains(first));
        let rules = settings.publishing.rules(language.map(String::as_str).or_else(|| settings.default_language()));
        if list.len() == usize::from(language.is_some()) && settings.generated.is_of_site(name, rules) {
            return true;
        }
        let is_list = |page: &Listed| page.role == Role::Section || page.front.chooses_formats();
        settings.generated.is_of_list(name, rules)
            && (self.pages.at_address(&address_key(list)).any(is_list) || self.is_generated_list(list))
    }

    /// Lists that Hugo generates from front matter: pages of a taxonomy, and further pages of a long list.
    fn is_generated_list(&self, names: &[String]) -> bool {
        let settings = &self.site.settings;
        let (language, names) = match names {
            [first, rest @ ..] if settings.languages.contains(first) => (Some(first.as_str()), rest),
            all => (settings.default_language(), all),
        };
        let has_folder = names.len() != self.lookup.names.len() || page::language_folder(settings, language).is_none();
        match names {
            [first, terms @ ..] if settings.taxonomies.iter().any(|own| page::in_address(settings, own) == *first) => {
                let is_page = !settings.ugly || terms.last().is_none_or(|last| last.ends_with(".html"));
                has_folder && is_page && terms.iter().all(|name| page::in_address(settings, name) == *name)
            }
            [.., page, number] => page == "page" && number.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        }
    }

    /// The same for Hugo's own lookup, which ignores case and language folders.
    pub fn is_list_to_hugo(&self) -> bool {
        let settings = &self.site.settings;
        let mut names = self.lookup.names.iter().filter(|name| !matches!(name.as_str(), "." | ".."));
        let first = names.next().map(|name| page::in_address(settings, name).to_lowercase());
        first.is_some_and(|first| settings.taxonomies.contains(&first))
    }

    /// The pages that Hugo's own lookup finds for `path`, as in `ref` and in its link render hook.
    pub fn hugo_pages(&self, path: &str, language: Option<&str>) -> Vec<&'a Listed> {
        let names: Vec<String> = path.split('/').filter(|name| !name.is_empty()).map(String::from).collect();
        let mut starts: Vec<Vec<String>> = Vec::new();
        let split = |path: &str| path.split('/').filter(|name| !name.is_empty()).map(String::from).collect();
        if !path.starts_with('/') {
            if let Some(own) = self.own {
                // Hugo tries the folder of the page's file first if the path names a file, then the page's logical
                // path.
                let by_file = own.folder();
                let named = names.last().is_some_and(|last| page::is_page(last));
                starts.extend(named.then(|| split(by_file)));
                starts.push(split(own.base()));
            }
            if path.starts_with('.') && starts.is_empty() {
                return Vec::new();
            }
        }
        if !path.starts_with('.') {
            starts.push(Vec::new());
        }
        for start in starts {
            let flat = flatten(&start, &names);
            for candidate in logical_paths(self.site, &flat) {
                let found: Vec<&Listed> =
                    self.pages.at_path(&candidate).filter(|page| is_in_language(page, language)).collect();
                if !found.is_empty() {
                    return found;
                }
            }
        }
        Vec::new()
    }

    pub fn language(&self) -> Option<&'a str> {
        self.lookup.page.language.as_deref().or_else(|| self.site.settings.default_language())
    }

    pub fn page(&self, page: &Listed) -> Linked {
        if let Some(excluded_by) = &page.excluded_by {
            return self.missing(Why::Excluded(excluded_by.clone()), page);
        }
        match &page.file {
            Some(file) => Linked::Page(self.site.files.below(file)),
            None => Linked::Elsewhere,
        }
    }

    fn without_base(&self) -> Why {
        Why::BasePath(format!("/{}", self.site.settings.base.join("/")))
    }

    fn missing(&self, why: Why, page: &Listed) -> Linked {
        Linked::Missing(self.suggest(why, page))
    }

    /// The suggestion to link to `page`.
    pub fn suggest(&self, why: Why, page: &Listed) -> Missing {
        let file = page.file.as_deref().map(|file| self.site.files.below(file));
        let write = page.is_published().then(|| self.address_of(page));
        Missing { why, file, write, others: false }
    }

    /// The address to write for `page`: relative if the written address is relative.
    pub fn address_of(&self, page: &Listed) -> String {
        let own = self.own.map(|own| &own.address).or(self.lookup.page.address.as_ref());
        // If a render hook of Hugo looks addresses up, relative ones do not count from the page's address.
        let own = own.filter(|_| !self.lookup.absolute && self.lookup.counts_from_page());
        page_address(self.site, self.lookup.ways, own.map(Vec::as_slice), page, self.lookup.has_base)
    }
}

/// The address to write for `page` on a page whose own address is `own`, or from the site's root if that is `None`. The
/// base path belongs to the latter if `based`, or where neither Hugo nor a hook, which looks addresses up in these `ways`, adds it.
pub fn page_address(site: &Site, ways: Ways, own: Option<&[String]>, page: &Listed, based: bool) -> String {
    let settings = &site.settings;
    let slash = if page.address.last().is_none_or(|last| !last.ends_with(".html")) { "/" } else { "" };
    if let Some(own) = own.filter(|own| !settings.ugly && *own != page.address) {
        return address::encode(&page::steps(own, &page.address)) + slash;
    }
    let base = settings.base.iter().filter(|_| based || !adds_base(site, ways));
    let path: Vec<&str> = base.chain(&page.address).map(String::as_str).collect();
    if path.is_empty() { "/".to_owned() } else { address::encode(&format!("/{}", path.join("/"))) + slash }
}

/// The page among `pages` that readers get: prefers a published one, then one in the language of the linking page.
pub(super) fn best<'p>(pages: impl Iterator<Item = &'p Listed>, language: Option<&str>) -> Option<&'p Listed> {
    pages.min_by_key(|page| (!page.is_published(), !is_in_language(page, language)))
}

/// The path segments of an address as a key of the page index.
pub(super) fn address_key(names: &[String]) -> String {
    match names {
        [folders @ .., last] if last == "index.html" => folders.join("/"),
        all => all.join("/"),
    }
}

/// The logical paths that Hugo may give the page at `names`: with and without the extension, and without `index` and
/// `_index`.
pub(super) fn logical_paths(site: &Site, names: &[String]) -> Vec<String> {
    let settings = &site.settings;
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    let Some(last) = names.pop() else { return vec![String::new()] };
    let (stem, _) = split_name(settings, last);
    let mut logical_paths = Vec::new();
    for last in [last, &stem] {
        if ["index", "_index"].iter().any(|index| last.eq_ignore_ascii_case(index)) {
            logical_paths.push(logical(settings, &names));
        } else {
            let whole: Vec<&str> = names.iter().copied().chain([last]).collect();
            logical_paths.push(logical(settings, &whole));
        }
    }
    logical_paths.dedup();
    logical_paths
}
