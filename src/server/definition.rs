//! The file on the disk that an image shows or a link leads to.

use std::path::PathBuf;

use lsp_types::{Location, Position, Range};

use super::uri;
use crate::binding::references;
use crate::document::address::{self, Target};
use crate::document::{Image, ImageKind};
use crate::files::boundary::Boundary;
use crate::rules::Context;
use crate::site::{Linked, Reader, Resolution};
use crate::text::source::Span;

/// Where the image or link at byte `offset` leads.
pub fn definition(cx: &Context<'_>, offset: usize) -> Option<Location> {
    let at = |span: Span| span.start <= offset && offset <= span.end;
    let images = &cx.document.images;
    // An image may stand in a link, and is what is pointed at then.
    if let Some(image) = images.iter().find(|image| at(image.address_span) || at(image.span)) {
        return location(image_file(cx, image)?);
    }
    let Some(site) = cx.site else {
        let link = cx.document.links.iter().find(|link| at(link.span) || at(link.address_span))?;
        return location(beside(cx, &link.address)?);
    };
    let references = references::references(cx.document, site);
    let reference = references.iter().find(|reference| at(reference.address_span) || at(reference.span))?;
    let file = match &reference.linked {
        Linked::Page(file) | Linked::File(file) => site.root().join(file),
        Linked::Itself => cx.path().to_path_buf(),
        // It is not published, but what is meant can be looked at.
        Linked::Missing(missing) => site.root().join(missing.file.as_ref()?),
        Linked::Elsewhere | Linked::Unknown => return None,
    };
    location(file)
}

fn image_file(cx: &Context<'_>, image: &Image) -> Option<PathBuf> {
    if image.dynamic {
        return None;
    }
    let Some(site) = cx.site else { return beside(cx, &image.address) };
    let reader = match image.kind {
        ImageKind::Inline | ImageKind::Reference => Reader::Markdown,
        ImageKind::Html | ImageKind::Shortcode => Reader::Html,
        ImageKind::Figure => Reader::Figure,
    };
    match site.view(cx.path()).image(&image.address, reader, true) {
        Resolution::Found(found) => Some(site.root().join(found.file)),
        Resolution::Missing(missing) => Some(site.root().join(missing.file?)),
        Resolution::Remote | Resolution::Data | Resolution::Empty | Resolution::Unknown => None,
    }
}

/// Where there is no site, an address counts from the report's folder.
fn beside(cx: &Context<'_>, address: &str) -> Option<PathBuf> {
    let Target::Path(path) = address::target(address) else { return None };
    let path = address::decode(path);
    let folder = cx.path().parent().filter(|_| !path.starts_with('/'))?;
    Boundary::around(folder).follow(&folder.join(&*path)).ok()
}

/// The beginning of `file`, if it is there.
fn location(file: PathBuf) -> Option<Location> {
    let start = Position::new(0, 0);
    file.is_file().then(|| Some(Location { uri: uri::of(&file)?, range: Range::new(start, start) }))?
}
