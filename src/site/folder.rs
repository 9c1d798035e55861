//! A plain folder: not a Hugo site, but files that readers see in place, as GitHub and GitLab show them.
//!
//! It is modelled as a site that publishes every file unchanged, at its own path below the root of the repository. A
//! relative address counts from the file that contains it, an address that begins with `/` from the root. Case matters.

use std::path::{Path, PathBuf};

use super::answer::Why;
use super::files::Case;
use super::lookup::{Hit, Lookup};
use super::page::flatten;
use crate::document::address;

/// Length of the folder name that GitLab gives an uploaded file, in hexadecimal digits.
const UPLOAD_LENGTH: usize = 32;

/// Whether the address points inside the folder. `../../issues` is a page of GitHub, and GitLab stores uploads
/// elsewhere.
pub(super) fn is_checkable(lookup: &Lookup<'_>) -> bool {
    let start = if lookup.absolute { 0 } else { lookup.page.address.as_ref().map_or(0, Vec::len) };
    let inside = lookup.names.iter().try_fold(start, |depth, name| match name.as_str() {
        "." => Some(depth),
        ".." => depth.checked_sub(1),
        _ => Some(depth + 1),
    });
    let is_upload = |id: &String| id.len() == UPLOAD_LENGTH && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let uploaded =
        lookup.absolute && matches!(&lookup.names[..], [first, id, _] if first == "uploads" && is_upload(id));
    inside.is_some() && !uploaded
}

/// Finds a file that exists, but in the other place: at the root instead of beside the page, or the other way round.
pub(super) fn misplaced(lookup: &Lookup<'_>) -> Option<(Why, PathBuf)> {
    let own = lookup.page.address.as_deref().unwrap_or_default();
    let start = if lookup.absolute { own } else { &[] };
    let Some(Hit::File(file)) = lookup.published(&flatten(start, &lookup.names), Case::Ignored) else { return None };
    let requested = lookup.requested.as_deref().unwrap_or_default().join("/");
    let why = if lookup.absolute { Why::OtherFolder } else { Why::Relative(requested) };
    Some((why, file))
}

/// The address to write for `file`: absolute if the written address is absolute, else relative to the page.
pub(super) fn address_of(lookup: &Lookup<'_>, file: &Path) -> Option<String> {
    let below = file.strip_prefix(lookup.site.root()).ok()?;
    let names: Vec<&str> = below.iter().map(|name| name.to_str()).collect::<Option<_>>()?;
    if lookup.absolute {
        return Some(address::encode(&format!("/{}", names.join("/"))));
    }
    let own = lookup.page.address.as_deref().unwrap_or_default();
    let folders = names.len().saturating_sub(1);
    let same = own.iter().zip(&names[..folders]).take_while(|(own, name)| own == *name).count();
    let way = std::iter::repeat_n("..", own.len() - same).chain(names[same..].iter().copied());
    Some(address::encode(&way.collect::<Vec<_>>().join("/")))
}
