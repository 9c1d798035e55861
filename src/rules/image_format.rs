//! `image-format`.

use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::document::Image;
use crate::document::address::{self, Target};
use crate::message::Message;
use crate::say;
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

/// A cause, its severity, the message and the help.
type Judged = (&'static str, Severity, Message, Message);

fn judge(cx: &Reading<'_>, image: &Image, resolution: Option<&Resolution>) -> Option<Judged> {
    let found = match resolution {
        Some(Resolution::Found(found)) => Some(found),
        // A missing image is reported by its own rule.
        Some(Resolution::Missing(_)) => return None,
        _ => None,
    };
    let extension = match found {
        Some(found) => address::extension_of(&found.file),
        None => address::extension(&image.address),
    };
    let (formats, address) = (&cx.schema.images.formats, &image.address);
    let allowed = |format: &str| formats.iter().any(|allowed| family(allowed) == family(format));
    // `Image_5.2` on another site has no extension, and the format that the site serves is unknown.
    let known = address::is_picture_extension(&extension) || found.is_some() && !extension.is_empty();
    if known && !formats.is_empty() && !allowed(&extension) {
        let list = formats.join(", ");
        return Some((
            "not allowed",
            Severity::Error,
            say!(
                en("the format of {address} is not allowed: {extension}"),
                vi("{address} có định dạng không được phép: {extension}"),
            ),
            say!(
                en("save the picture in one of these formats and name it so: {list}"),
                vi("hãy lưu ảnh theo một trong các định dạng sau và đặt phần mở rộng tương ứng: {list}"),
            ),
        ));
    }
    let found = found?;
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
                    en("save the picture anew as {extension}, or give the file a name that ends in `.{format}`"),
                    vi("hãy lưu lại ảnh dưới dạng {extension}, hoặc đặt cho tệp một tên có đuôi `.{format}`"),
                ),
                _ => say!(
                    en("most browsers do not show {format}: open the picture and export it as JPEG or PNG"),
                    vi("phần lớn trình duyệt không hiện được {format}: hãy mở ảnh và xuất ra JPEG hoặc PNG"),
                ),
            };
            let message = say!(
                en("{address} is not what its name says: it holds {format}"),
                vi("{address} không đúng như tên gọi: bên trong là {format}"),
            );
            let cause = if shown { "named otherwise" } else { "not shown" };
            Some((cause, severity, message, help))
        }
        Picture::Other(what) => Some((
            "no picture",
            Severity::Error,
            say!(
                en("{address} is no picture: its file holds {}", what.en),
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

/// The canonical extension of a format.
fn family(extension: &str) -> &str {
    match extension {
        "jpeg" | "jfif" => "jpg",
        "tif" => "tiff",
        "heif" => "heic",
        "apng" => "png",
        other => other,
    }
}
