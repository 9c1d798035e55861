//! `image-format`.

use super::picture_format::{family, is_allowed, refused};
use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::document::Image;
use crate::document::address::{self, Target};
use crate::message::Message;
use crate::say;
use crate::schema::Others;
use crate::site::{Picture, Resolution};

declare_rule! {
    /// ## What it does
    ///
    /// Finds images of a format that the schema does not allow, and files that hold something else than their name
    /// says: a HEIC photograph called `.jpg`, a web page saved as `.png`.
    ///
    /// ## Why
    ///
    /// Browsers show few formats. A photograph straight from a phone (`.heic`) or a scan (`.tiff`) stays blank for
    /// most readers.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![The hall before the first talk](/images/event/IMG_0042.heic)
    /// ```
    ///
    /// Save the photograph as JPEG, WebP or PNG:
    ///
    /// ```markdown
    /// ![The hall before the first talk](/images/event/hall.jpg)
    /// ```
    ///
    /// ## Settings
    ///
    /// `images.formats` in the schema: the extensions allowed; any, when it is left out. A file that browsers show
    /// although its name says another format is an info.
    pub static IMAGE_FORMAT = {
        id: "image-format",
        summary: {
            en: "an image is of a format that is not allowed, or not of the one that its name says",
            vi: "ảnh có định dạng không được phép, hoặc khác với định dạng mà tên tệp cho biết",
        },
        group: Images,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// The formats that browsers render, whatever the file name.
const SHOWN: [&str; 6] = ["png", "jpg", "gif", "webp", "svg", "avif"];

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    // Without a site or folder, image files cannot be read.
    if cx.resolver().is_none() {
        out.no_input();
    }
    for (image, resolution) in cx.images() {
        if image.dynamic || image.fault().is_some() || address::target(&image.address) == Target::Data {
            continue;
        }
        let Some((cause, severity, message, help)) = judge(cx, image, resolution) else { continue };
        let diagnostic = out.report_as(severity, "/images/formats", image.address_span, message);
        diagnostic.cause(cause).help(help);
        cx.name_section(diagnostic, image.span.start);
    }
}

/// The help on a format that is not allowed. A `remote` image also needs a place on this site, unless the schema allows
/// images on others.
fn how_to_save(cx: &Reading<'_>, image: &Image, remote: bool) -> Message {
    let formats = &cx.schema.images.formats;
    let here = formats.first().filter(|_| remote && cx.schema.images.remote != Others::Allow);
    let path = image.address.split(['?', '#']).next().and_then(|path| path.rsplit_once('.'));
    if let (Some(format), Some((stem, _))) = (here, path) {
        let (place, write) = cx.place_of(&format!("{stem}.{format}"), false);
        return say!(
            en("save a copy as {format} at `{place}` and write `{write}`"),
            vi("hãy lưu một bản ảnh dạng {format} vào `{place}` và viết `{write}`"),
        );
    }
    let list = formats.join(", ");
    say!(
        en("save the picture in one of these formats and name it so: {list}"),
        vi("hãy lưu ảnh theo một trong các định dạng sau và đặt phần mở rộng tương ứng: {list}"),
    )
}

/// A cause, its severity, the message and the help.
type Judged = (&'static str, Severity, Message, Message);

fn judge(cx: &Reading<'_>, image: &Image, resolution: Option<&Resolution>) -> Option<Judged> {
    let found = match resolution {
        Some(Resolution::Found(found)) => Some(found),
        // A missing image is reported by its own rule.
        Some(Resolution::Missing(_)) => return None,
        _ => None,
    };
    let address = &image.address;
    let refused = match found {
        Some(found) => Some(address::extension_of(&found.file))
            .filter(|extension| !extension.is_empty() && !is_allowed(cx.schema, extension)),
        None => refused(cx.schema, image),
    };
    if let Some(extension) = refused {
        let message = say!(
            en("the format of {address} is not allowed: {extension}"),
            vi("{address} có định dạng không được phép: {extension}"),
        );
        return Some(("not allowed", Severity::Error, message, how_to_save(cx, image, found.is_none())));
    }
    let (found, extension) = (found?, address::extension_of(&found?.file));
    match found.picture {
        Picture::Format(format) if family(format) != family(&extension) => {
            let shown = SHOWN.contains(&format);
            // If the image is rendered anyway, readers do not notice.
            let severity = if shown { Severity::Info } else { Severity::Error };
            let help = match (shown, found.file.rsplit_once('.')) {
                (true, Some((stem, _)))
                    if cx.resolver().is_none_or(|site| !site.has_file(&format!("{stem}.{format}"))) =>
                {
                    say!(
                        en("rename the file to `{stem}.{format}` and the address with it"),
                        vi("hãy đổi tên tệp thành `{stem}.{format}` và sửa địa chỉ theo"),
                    )
                }
                (true, _) => say!(
                    en("save the picture again as {extension}, or give the file a name that ends in `.{format}`"),
                    vi("hãy lưu lại ảnh dưới dạng {extension}, hoặc đặt cho tệp một tên có đuôi `.{format}`"),
                ),
                _ => say!(
                    en("most browsers do not show {format}: open the picture and export it as JPEG or PNG"),
                    vi("phần lớn trình duyệt không hiện được {format}: hãy mở ảnh và xuất ra JPEG hoặc PNG"),
                ),
            };
            let message = say!(
                en("{address} is not what its name says: it contains {format}"),
                vi("{address} không đúng như tên gọi: bên trong là {format}"),
            );
            let cause = if shown { "named otherwise" } else { "not shown" };
            Some((cause, severity, message, help))
        }
        Picture::Other(what) => Some((
            "no picture",
            Severity::Error,
            say!(
                en("{address} is not a picture: its file contains {}", what.en),
                vi("{address} không phải ảnh: tệp này là {}", what.vi),
            ),
            say!(
                en(
                    "put the picture itself at `{}`: open it, save it as an image, and copy that file there",
                    found.file
                ),
                vi("hãy đặt đúng tệp ảnh vào `{}`: mở ảnh, lưu lại thành tệp ảnh, rồi chép tệp đó vào đây", found.file),
            ),
        )),
        _ => None,
    }
}
