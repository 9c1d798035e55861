//! `image-remote`.

use super::picture_format;
use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::say;
use crate::schema::Others;

declare_rule! {
    /// ## What it does
    ///
    /// Finds images that are loaded from another site.
    ///
    /// ## Why
    ///
    /// Other sites move and delete their files, and links to shared drives or chats expire: the report loses its
    /// photographs without anybody having touched it.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![The hall before the first talk](https://example.org/uploads/hall.jpg)
    /// ```
    ///
    /// Put a copy into the site, here as `static/images/event/hall.jpg`:
    ///
    /// ```markdown
    /// ![The hall before the first talk](/images/event/hall.jpg)
    /// ```
    ///
    /// ## Settings
    ///
    /// `images.remote` in the schema: `allow`, `warn` or `error`.
    pub static IMAGE_REMOTE = {
        id: "image-remote",
        summary: {
            en: "an image is loaded from another site",
            vi: "ảnh được tải từ một trang web khác",
        },
        group: Images,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let severity = match cx.schema.images.remote {
        Others::Allow => return out.no_input(),
        Others::Warn => Severity::Warning,
        Others::Error => Severity::Error,
    };
    for (image, resolution) in cx.images() {
        if image.dynamic || !picture_format::is_remote(image, resolution) {
            continue;
        }
        let message = say!(
            en("the image is loaded from another site: {}", image.address),
            vi("ảnh được tải từ trang web khác: {}", image.address),
        );
        let is_refused = picture_format::refused(cx.schema, image).is_some() && out.is_on("image-format");
        if is_refused || image.fault().is_some() && out.is_on("image-malformed") {
            // The help of these says where to put the copy.
            out.imply("/images/remote", image.address_span, message);
            continue;
        }
        // The folders of another site are irrelevant.
        let (place, write) = cx.place_of(&image.address, false);
        let diagnostic = out.report_as(severity, "/images/remote", image.address_span, message);
        diagnostic.cause("remote").help(say!(
            en("put a copy at `{place}` and write `{write}`"),
            vi("hãy chép ảnh vào `{place}` và viết `{write}`"),
        ));
        cx.name_section(diagnostic, image.span.start);
    }
}
