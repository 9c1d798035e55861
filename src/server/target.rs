//! What is under the cursor that other places may refer to: a heading, a page, or a file.

use std::path::{Path, PathBuf};

use lsp_types::{Position, Range};

use crate::binding::reading::Reading;
use crate::document::heading_ids::Anchors;
use crate::document::{Heading, address};
use crate::site::{Linked, Resolution, Site};
use crate::text::source::Source;

/// What may be referred to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Target {
    /// A heading with this anchor, on the page `file`. If it is the title of the page, links to the page belong to it.
    Heading {
        /// The page.
        file: PathBuf,
        /// The anchor.
        id: String,
        /// Whether it is the title of the page.
        title: bool,
    },
    /// A page or file.
    File(PathBuf),
}

/// What is at byte `offset`.
pub fn at(cx: &Reading<'_>, offset: usize) -> Option<Target> {
    let site = cx.resolver()?;
    let own = || site.file_of(cx.path());
    if let Some((image, resolution)) =
        cx.images().find(|(image, _)| image.address_span.touches(offset) || image.span.touches(offset))
    {
        return match resolution {
            Some(Resolution::Found(found)) if !image.dynamic => Some(Target::File(site.root().join(&found.file))),
            _ => None,
        };
    }
    if let Some(link) = cx.links().iter().find(|link| link.address_span.touches(offset) || link.span.touches(offset)) {
        let file = match &link.linked {
            Linked::Page(file) | Linked::File(file) => site.root().join(file),
            Linked::Itself => own(),
            Linked::Elsewhere | Linked::Unknown | Linked::Missing(_) => return None,
        };
        let anchor = link.fragment.and_then(|(fragment, _)| anchor_of(cx, &link.linked, fragment));
        return Some(anchor.map_or(Target::File(file.clone()), |(id, _)| Target::Heading { file, id, title: false }));
    }
    if cx.document.front_matter.kind.is_some() && cx.document.front_matter.span.touches(offset) {
        return Some(Target::File(own()));
    }
    let index = cx.document.headings.iter().position(|heading| heading.span.touches(offset))?;
    let title = cx.binding.title == Some(index);
    let id = id_of(cx, &cx.document.headings[index]);
    match id {
        Some(id) => Some(Target::Heading { file: own(), id, title }),
        None => title.then(|| Target::File(own())),
    }
}

/// The anchor of a heading of this page.
pub fn id_of(cx: &Reading<'_>, heading: &Heading) -> Option<String> {
    let (anchors, _) = cx.anchors(&Linked::Itself)?;
    id_in(&anchors, cx.document.source, heading)
}

/// The anchor of `heading`, which is in `source` and one of the headings in `anchors`.
fn id_in(anchors: &Anchors, source: &Source, heading: &Heading) -> Option<String> {
    let lines = source.line_of(heading.span.start)..=source.line_of(heading.span.end);
    let mut own = anchors.entries().filter(|(_, words, line)| !words.is_empty() && lines.contains(line));
    own.next().map(|(id, ..)| id.to_owned())
}

/// The anchor that `fragment` names on the page that a link leads to, with its 1-based line.
pub fn anchor_of(cx: &Reading<'_>, linked: &Linked, fragment: &str) -> Option<(String, usize)> {
    let (anchors, _) = cx.anchors(linked)?;
    let decoded = address::decode(fragment);
    let known = |id: &str| Some((id.to_owned(), anchors.line_of(id)?));
    known(fragment).or_else(|| known(&decoded))
}

/// The heading of `file` with the anchor `id`: the start of its line.
pub fn place_of(site: &Site, file: &Path, id: &str) -> Option<Range> {
    let line = site.anchors(&site.below(file)?)?.line_of(id)?;
    Some(start_of_line(line))
}

/// The start of a 1-based line.
pub fn start_of_line(line: usize) -> Range {
    let start = Position::new(u32::try_from(line.saturating_sub(1)).unwrap_or(u32::MAX), 0);
    Range::new(start, start)
}
