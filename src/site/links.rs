//! Resolves the address of a link to a page or file of the published site.

mod explain;
mod search;

use super::answer::{Linked, Missing, Reader, Why, in_any_form};
use super::folder_links;
use super::hugo::Site;
use super::lookup::{Lookup, own_path};
use super::page::Page;
use super::pages::{logical, split_name};
use crate::data::urls;
use crate::document::address::{self, Target};
use crate::document::shortcodes::template::Form;
use search::{Search, is_in_language};
pub(super) use search::{page_address, reference};

/// Resolves `address`, written in Markdown or HTML on `page`.
pub(super) fn resolve(site: &Site, page: &Page, (address, reader): (&str, Reader), explain: bool) -> Linked {
    let forms: &[Form] = if reader == Reader::Markdown { &site.settings.link_forms } else { &[] };
    if forms.is_empty() || !matches!(address::target(address.trim()), Target::Path(_)) {
        return resolve_as_is(site, page, (address, reader), explain);
    }
    in_any_form(forms, address, explain, |address, explain| resolve_as_is(site, page, (address, reader), explain))
}

/// The same for an address that nothing changes.
fn resolve_as_is(site: &Site, page: &Page, (address, reader): (&str, Reader), explain: bool) -> Linked {
    if site.settings.folder {
        return folder_links::resolve(site, page, address, explain);
    }
    let parsed = reader == Reader::Markdown && site.settings.addresses.links_are_parsed;
    if parsed && urls::fault(address).is_some() {
        // Hugo stops at this address. A rule reports that.
        return Linked::Unknown;
    }
    let own_path = own_path(&site.settings, address.trim());
    let written = own_path.unwrap_or(address.trim());
    // Hugo writes full URLs unchanged.
    let reader = if own_path.is_some() { Reader::Html } else { reader };
    let path = match address::target(written) {
        Target::Nothing => return Linked::Itself,
        Target::Data | Target::Remote => return Linked::Elsewhere,
        Target::OwnDisk => return Linked::Missing(Missing::bare(Why::OwnDisk)),
        Target::Path(path) => address::decode(path).into_owned(),
    };
    let backslashes = path.contains('\\');
    let lookup = Lookup::for_link(site, page, written, &path.replace('\\', "/"), reader);
    let pages = site.listed();
    let search = Search { site, pages: &pages, own: pages.of_file(&page.file), lookup: &lookup };
    let found = search.find();
    if backslashes && reader != Reader::Html {
        // Markdown encodes a backslash as `%5C`. In HTML, a browser reads it as a slash.
        let write = matches!(found, Some(Linked::Page(_) | Linked::File(_)));
        let write = write.then(|| address::reencode(&written.replace('\\', "/")));
        return Linked::Missing(Missing { why: Why::Backslash, file: None, write, others: false });
    }
    if let Some(found) = found {
        return found;
    }
    let unknown = page.address.is_none() && !lookup.absolute
        || lookup.may_be_templated(&pages)
        || own_path.is_some() && site.settings.several_hosts
        || site.publishes_from_outside();
    match explain {
        _ if unknown => Linked::Unknown,
        true => Linked::Missing(search.explain()),
        false => Linked::Missing(Missing::bare(Why::Nothing)),
    }
}

/// Resolves `{{< ref "target" >}}` on `page`; `language` is the one that the shortcode names, if any.
pub(super) fn refer(site: &Site, page: &Page, (target, language): (&str, Option<&str>), explain: bool) -> Linked {
    let written = target.trim();
    let path = match address::target(written) {
        Target::Nothing => return Linked::Itself,
        // Hugo takes the path of a full address for the name of a page, whatever its host.
        Target::Remote => address::decode(urls::path(written)).into_owned(),
        Target::Data | Target::OwnDisk => return Linked::Unknown,
        Target::Path(path) => address::decode(path).replace('\\', "/"),
    };
    let lookup = Lookup::for_link(site, page, written, &path, Reader::Html);
    let pages = site.listed();
    let search = Search { site, pages: &pages, own: pages.of_file(&page.file), lookup: &lookup };
    let language = language.or(page.language.as_deref()).or_else(|| site.settings.default_language());
    if search.is_list_to_hugo() {
        return Linked::Elsewhere;
    }
    let mut found = if lookup.double_slash { Vec::new() } else { search.hugo_pages(&path, language) };
    if address::target(written) == Target::Remote {
        let is_page = found.iter().any(|page| page.excluded_by.is_none());
        let is_own = site.settings.origins.iter().any(|origin| origin.is_host_of(written));
        if !is_page || !is_own {
            let builds = is_page || path.trim_matches('/').is_empty();
            return Linked::Missing(Missing::bare(Why::FullAddress { builds }));
        }
    }
    let name = path.trim_end_matches('/');
    if found.is_empty() && !name.contains('/') {
        let (name, _) = split_name(&site.settings, name);
        found =
            pages.called(&logical(&site.settings, &[&name])).filter(|page| is_in_language(page, language)).collect();
        if found.len() > 1 {
            let file = found[0].file.as_deref().map(|file| site.files.below(file));
            return Linked::Missing(Missing {
                why: Why::Ambiguous,
                file,
                write: Some(reference(found[0])),
                others: false,
            });
        }
    }
    match found.iter().find(|page| page.excluded_by.is_none()) {
        Some(page) => search.page(page),
        None if explain => Linked::Missing(search.explain_reference(&path, language)),
        None => Linked::Missing(Missing::bare(Why::Nothing)),
    }
}
