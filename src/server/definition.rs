//! Go to definition: the file that an image or link resolves to, at the heading that a link names.

use std::path::PathBuf;

use lsp_types::{Location, Position, Range};

use super::target::{anchor_of, start_of_line};
use super::uri;
use crate::binding::reading::Reading;
use crate::document::Image;
use crate::document::address::{self, Target};
use crate::files::boundary::Boundary;
use crate::site::{Linked, Resolution};

/// The file of the image or link at byte `offset`.
pub fn definition(cx: &Reading<'_>, offset: usize) -> Option<Location> {
    let images = &cx.document.images;
    // An image inside a link takes precedence.
    if let Some(image) = images.iter().find(|image| image.address_span.touches(offset) || image.span.touches(offset)) {
        return location(image_file(cx, image)?);
    }
    let Some(site) = cx.resolver() else {
        let link =
            cx.document.links.iter().find(|link| link.span.touches(offset) || link.address_span.touches(offset))?;
        return location(beside(cx, &link.address)?);
    };
    let reference =
        cx.links().iter().find(|reference| reference.address_span.touches(offset) || reference.span.touches(offset))?;
    let file = match &reference.linked {
        Linked::Page(file) | Linked::File(file) => site.root().join(file),
        Linked::Itself => cx.path().to_path_buf(),
        // The file that was probably meant, although the link does not resolve to it.
        Linked::Missing(missing) => site.root().join(missing.file.as_ref()?),
        Linked::Elsewhere | Linked::Unknown => return None,
    };
    let anchor = reference.fragment.and_then(|(fragment, _)| anchor_of(cx, &reference.linked, fragment));
    let range = anchor.map(|(_, line)| start_of_line(line));
    let place = location(file)?;
    Some(Location { range: range.unwrap_or(place.range), ..place })
}

fn image_file(cx: &Reading<'_>, image: &Image) -> Option<PathBuf> {
    if image.dynamic {
        return None;
    }
    let Some(site) = cx.resolver() else { return beside(cx, &image.address) };
    match site.view(cx.path()).image(&image.address, image.kind.into(), true) {
        Resolution::Found(found) => Some(site.root().join(found.file)),
        Resolution::Missing(missing) => Some(site.root().join(missing.file?)),
        Resolution::Remote | Resolution::Data | Resolution::Empty | Resolution::Unknown => None,
    }
}

/// Without a site, an address counts from the report's folder.
fn beside(cx: &Reading<'_>, address: &str) -> Option<PathBuf> {
    let Target::Path(path) = address::target(address) else { return None };
    let path = address::decode(path);
    let folder = cx.path().parent().filter(|_| !path.starts_with('/'))?;
    Boundary::around(folder).follow(&folder.join(&*path)).ok()
}

/// The start of `file`, if it exists.
fn location(file: PathBuf) -> Option<Location> {
    let start = Position::new(0, 0);
    file.is_file().then(|| Some(Location { uri: uri::of(&file)?, range: Range::new(start, start) }))?
}
