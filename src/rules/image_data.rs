//! `image-data`.

use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::document::address::{self, Target};
use crate::document::{Image, ImageKind};
use crate::say;
use crate::text::source::{Span, floor_char_boundary};

declare_rule! {
    /// ## What it does
    ///
    /// Finds images whose address is the picture itself (`data:image/png;base64,…`), as word processors paste them, where
    /// that does harm: on a site in several languages Hugo's own hook writes `#ZgotmplZ` in place of such an address, and
    /// no reader sees the picture; anywhere, one of more than 32 KiB makes the report too heavy to be read and edited,
    /// which is a warning.
    ///
    /// ## Why
    ///
    /// The picture is missing on the page, or every editor and every diff has to bear its letters.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![The hall](data:image/png;base64,iVBORw0KGgoAAAANSUhEUg…)
    /// ```
    ///
    /// Save the picture as a file:
    ///
    /// ```markdown
    /// ![The hall](/images/event/hall.png)
    /// ```
    pub static IMAGE_DATA = {
        id: "image-data",
        summary: {
            en: "a picture is embedded in the text, where it is not shown or too large",
            vi: "ảnh nằm ngay trong văn bản nên không hiện ra hoặc làm tệp quá nặng",
        },
        group: Images,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// From this size, in bytes, an embedded image is too large.
const MAX_EMBEDDED: usize = 32 << 10;

/// The part of such an image to quote, in bytes.
const MAX_SHOWN: usize = 60;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let dropped = cx.site.is_some_and(|site| site.addresses().images_are_filtered);
    for image in cx.document.images.iter().filter(|image| !image.dynamic && is_data(image)) {
        let by_hook = dropped && matches!(image.kind, ImageKind::Inline | ImageKind::Reference);
        let size = image.address_span.len();
        let (severity, message) = if by_hook {
            let message = say!(
                en("the picture is embedded in the text, and Hugo leaves it out on a site in several languages"),
                vi("ảnh nằm ngay trong văn bản, mà Hugo bỏ ảnh như vậy trên trang web có nhiều ngôn ngữ"),
            );
            (Severity::Error, message)
        } else if size > MAX_EMBEDDED {
            let size = size >> 10;
            let message = say!(
                en("the picture is embedded in the text and takes up {size} KiB"),
                vi("ảnh nằm ngay trong văn bản và chiếm {size} KiB"),
            );
            (Severity::Warning, message)
        } else {
            continue;
        };
        let text = cx.document.source.slice(image.span);
        let span = Span::new(image.span.start, image.span.start + floor_char_boundary(text, MAX_SHOWN));
        let (place, write) = cx.place_for(file_name(&image.address));
        out.report_as(severity, "/images", span, message).help(say!(
            en("save the picture at `{place}` and write its address, `{write}`"),
            vi("hãy lưu ảnh vào `{place}` rồi viết địa chỉ `{write}`"),
        ));
    }
}

fn is_data(image: &Image) -> bool {
    address::target(&image.address) == Target::Data
}

/// A file name for the image.
fn file_name(address: &str) -> &'static str {
    let kind = address.get("data:image/".len()..).unwrap_or_default().to_ascii_lowercase();
    match () {
        () if kind.starts_with("png") => "hall.png",
        () if kind.starts_with("svg") => "hall.svg",
        () if kind.starts_with("webp") => "hall.webp",
        () if kind.starts_with("gif") => "hall.gif",
        () => "hall.jpg",
    }
}
