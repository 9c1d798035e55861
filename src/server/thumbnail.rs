//! The hover on an image: the picture in a small size, with its measures.

use std::fs;
use std::path::Path;

use super::client::Client;
use super::uri;
use crate::binding::reading::Reading;
use crate::document::address::is_picture;
use crate::message::Message;
use crate::output::safe_line;
use crate::say;
use crate::site::{Linked, Picture, Resolution};
use crate::text::source::Span;

/// The greatest width of a picture in a hover, in pixels.
const MAX_WIDTH: usize = 320;

/// Larger pictures are not shown, in bytes: the editor would read them.
const MAX_SHOWN: u64 = 20 << 20;

/// The picture at byte `offset`, and the text about it.
pub fn thumbnail(cx: &Reading<'_>, offset: usize, client: &Client) -> Option<(Span, String)> {
    let site = cx.resolver()?;
    let image = cx
        .images()
        .chain(cx.sources())
        .find(|(image, _)| image.span.touches(offset) || image.address_span.touches(offset));
    let (span, below) = match image {
        Some((image, Some(Resolution::Found(found)))) if !image.dynamic => (image.span, &found.file),
        Some(_) => return None,
        // A link to a picture.
        None => cx.links().iter().find(|link| link.span.touches(offset)).and_then(|link| match &link.linked {
            Linked::File(file) if is_picture(file) => Some((link.span, file)),
            _ => None,
        })?,
    };
    let file = site.root().join(below);
    let bytes = fs::metadata(&file).ok().filter(|metadata| metadata.is_file())?.len();
    let pixels = Picture::pixels(&file);
    let text = measures(&below.replace('`', "'"), pixels, bytes);
    let text = safe_line(text.text(client.language)).into_owned();
    let shown = client.markdown && bytes <= MAX_SHOWN && matches!(Picture::of_file(&file), Picture::Format(_));
    let picture = if shown { markdown(&file, pixels) } else { None };
    Some((span, picture.map_or(text.clone(), |picture| format!("{picture}\n\n{text}"))))
}

/// The picture in Markdown. Visual Studio Code reads the width after the bar.
fn markdown(file: &Path, pixels: Option<(usize, usize)>) -> Option<String> {
    let uri = uri::of(file)?;
    let width = pixels.map_or(MAX_WIDTH, |(width, _)| width.clamp(1, MAX_WIDTH));
    Some(format!("![]({}|width={width})", uri.as_str()))
}

/// `/static/a.png: 800 × 600 pixels, 120 kB`.
fn measures(name: &str, pixels: Option<(usize, usize)>, bytes: u64) -> Message {
    let size = match bytes {
        0..1000 => format!("{bytes} B"),
        1000..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    };
    match pixels {
        Some((width, height)) => {
            say!(en("`{name}`: {width} × {height} pixels, {size}"), vi("`{name}`: {width} × {height} điểm ảnh, {size}"),)
        }
        None => say!(en("`{name}`: {size}"), vi("`{name}`: {size}")),
    }
}

#[cfg(test)]
mod tests {
    use super::measures;

    #[test]
    fn sizes_are_told_in_round_numbers() {
        for (bytes, size) in [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (120_400, "121 kB"), (2_450_000, "2.4 MB")] {
            assert_eq!(measures("a.png", None, bytes).en, format!("`a.png`: {size}"));
        }
        assert_eq!(measures("a.png", Some((2, 3)), 5).vi, "`a.png`: 2 × 3 điểm ảnh, 5 B");
    }
}
