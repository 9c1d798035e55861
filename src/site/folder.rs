//! A plain folder: no site, but files that readers see where they lie, as GitHub and GitLab show them.
//!
//! It is a site whose every file is published as it is, at its own path below the root of the repository. A relative
//! address counts from the file that it stands in, one that begins with `/` from the root; capitals count.

use std::path::{Path, PathBuf};

use super::answer::Why;
use super::files::Case;
use super::lookup::{Hit, Lookup, flatten};
use crate::document::address;

/// How many hexadecimal digits GitLab calls the folder of an uploaded file by.
const UPLOAD_LENGTH: usize = 32;

/// Whether what is `asked` for lies in the folder: `../../issues` is a page of GitHub, and GitLab keeps what was uploaded.
pub(super) fn is_judged(asked: &Lookup<'_>) -> bool {
    let start = if asked.absolute { 0 } else { asked.page.address.as_ref().map_or(0, Vec::len) };
    let inside = asked.names.iter().try_fold(start, |depth, name| match name.as_str() {
        "." => Some(depth),
        ".." => depth.checked_sub(1),
        _ => Some(depth + 1),
    });
    let is_upload = |id: &String| id.len() == UPLOAD_LENGTH && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let uploaded = asked.absolute && matches!(&asked.names[..], [first, id, _] if first == "uploads" && is_upload(id));
    inside.is_some() && !uploaded
}

/// The file is there, but not where the address looks: from the root instead of here, or the other way round.
pub(super) fn elsewhere(asked: &Lookup<'_>) -> Option<(Why, PathBuf)> {
    let own = asked.page.address.as_deref().unwrap_or_default();
    let start = if asked.absolute { own } else { &[] };
    let Some(Hit::File(file)) = asked.published(&flatten(start, &asked.names), Case::Ignored) else { return None };
    let wanted = asked.wanted.as_deref().unwrap_or_default().join("/");
    let why = if asked.absolute { Why::OtherFolder } else { Why::Relative(wanted) };
    Some((why, file))
}

/// The address to write for `file` on the page that asks: as it was asked, from the root or from the page.
pub(super) fn address_of(asked: &Lookup<'_>, file: &Path) -> Option<String> {
    let below = file.strip_prefix(asked.site.root()).ok()?;
    let names: Vec<&str> = below.iter().map(|name| name.to_str()).collect::<Option<_>>()?;
    if asked.absolute {
        return Some(address::encode(&format!("/{}", names.join("/"))));
    }
    let own = asked.page.address.as_deref().unwrap_or_default();
    let folders = names.len().saturating_sub(1);
    let same = own.iter().zip(&names[..folders]).take_while(|(own, name)| own == *name).count();
    let way = std::iter::repeat_n("..", own.len() - same).chain(names[same..].iter().copied());
    Some(address::encode(&way.collect::<Vec<_>>().join("/")))
}
