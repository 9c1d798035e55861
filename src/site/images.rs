//! Resolves the address of an image to a file of the published site.

use std::path::Path;

use super::answer::{Found, Missing, Reader, Resolution, Why, in_any_form};
use super::folder;
use super::hugo::Site;
use super::lookup::{Certainty, Hit, Lookup, own_path};
use super::missing;
use super::page::Page;
use super::picture::Picture;
use crate::document::address::{self, Target};
use crate::document::shortcodes::template::Form;

/// Resolves `address`. If nothing is found, `explain` decides whether to search for the file that was probably meant.
pub(super) fn resolve(site: &Site, page: &Page, address: &str, reader: Reader, explain: bool) -> Resolution {
    let forms: &[Form] = if reader == Reader::Markdown { &site.settings.forms } else { &[] };
    if forms.is_empty() || matches!(address::target(address.trim()), Target::Remote | Target::Data) {
        return resolve_as_is(site, page, address, reader, explain);
    }
    in_any_form(forms, address, explain, |address, explain| resolve_as_is(site, page, address, reader, explain))
}

/// The same for an address that nothing changes.
fn resolve_as_is(site: &Site, page: &Page, address: &str, reader: Reader, explain: bool) -> Resolution {
    let mut written = address.trim();
    let settings = &site.settings;
    let own = own_path(settings, written);
    if let Some(own) = own {
        written = own;
    }
    let path = match address::target(written) {
        Target::Nothing => return Resolution::Empty,
        Target::Data => return Resolution::Data,
        Target::Remote => return Resolution::Remote,
        Target::OwnDisk => {
            let name = written.rsplit(['/', '\\']).next().unwrap_or_default();
            return Resolution::Missing(missing::by_name(site, Why::OwnDisk, &address::decode(name)));
        }
        Target::Path(path) => address::decode(path).into_owned(),
    };
    let backslashes = path.contains('\\');
    let lookup = Lookup::new(site, page, written, &path.replace('\\', "/"), reader);
    // In a plain folder, shortcodes are plain text.
    if settings.folder && (matches!(reader, Reader::Figure | Reader::Resource) || !folder::is_checkable(&lookup)) {
        return Resolution::Unknown;
    }
    let hit = lookup.hit();
    if backslashes && (reader != Reader::Html || settings.folder) {
        // Markdown encodes a backslash as `%5C`. In HTML, a browser reads it as a slash.
        let found = match &hit {
            Some((Hit::File(file), _)) => Missing::for_file(&lookup, Why::Backslash, file),
            _ => missing::by_name(site, Why::Backslash, lookup.last()),
        };
        return Resolution::Missing(found);
    }
    match hit {
        Some((Hit::File(file), Certainty::Sure)) => found(&lookup, &file),
        Some((Hit::File(file), Certainty::WithoutBase)) => {
            let base = format!("/{}", settings.base.join("/"));
            Resolution::Missing(Missing::for_file(&lookup, Why::BasePath(base), &file))
        }
        Some((Hit::Outside, _)) => Resolution::Unknown,
        Some((Hit::Slashed(file), _)) => Resolution::Missing(Missing::for_file(&lookup, Why::SlashAfterFile, &file)),
        Some((Hit::Cut(file, sign), _)) => Resolution::Missing(Missing::renamed(site, sign, &file)),
        Some((Hit::Folder(folder), _)) if explain => Resolution::Missing(missing::of_folder(&lookup, &folder)),
        Some((Hit::Folder(_), _)) => Resolution::Missing(Missing::bare(Why::Folder)),
        None if page.address.is_none() && !lookup.absolute => Resolution::Unknown,
        None if !settings.folder && lookup.may_be_templated(&site.listed()) => Resolution::Unknown,
        None if site.publishes_from_outside() => Resolution::Unknown,
        // A hook that is not understood may put anything before an address.
        None if lookup.is_by_unknown_hook(reader) && site.has_picture_ending_with(&lookup.plain()) => {
            Resolution::Unknown
        }
        // The host that has the file is not determined.
        None if own.is_some() && settings.several_hosts => Resolution::Unknown,
        None if explain => Resolution::Missing(missing::explain_image(&lookup, reader)),
        None => Resolution::Missing(Missing::bare(Why::Nothing)),
    }
}

fn found(lookup: &Lookup<'_>, file: &Path) -> Resolution {
    if let Some(other) = missing::other_letters(lookup, file) {
        return Resolution::Missing(other);
    }
    let site = lookup.site;
    let why = match site.files.picture(file) {
        Picture::Empty => Why::EmptyFile,
        // GitHub and GitLab resolve the pointer and show the picture. A built site does not.
        Picture::LfsPointer if !site.settings.folder => Why::LfsPointer,
        Picture::LinkText if !site.settings.folder => Why::Symlink,
        picture => return Resolution::Found(Found { file: site.files.below(file), picture }),
    };
    Resolution::Missing(Missing { why, file: Some(site.files.below(file)), write: None, others: false })
}
