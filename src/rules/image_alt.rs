//! `image-alt`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::is_placeholder;
use crate::document::address;
use crate::document::{Image, ImageKind};
use crate::message::Message;
use crate::say;
use crate::text::fold::fold;

declare_rule! {
    /// ## What it does
    ///
    /// Finds images without an alternative text: none, an empty one, the template's (“Enter image alt description”),
    /// or one that only says that it is an image. The caption of a `figure` counts.
    ///
    /// ## Why
    ///
    /// It is what people hear who do not see the image, and what everybody reads when it does not load.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![](/images/event/hall.jpg)
    /// ```
    ///
    /// Say what is to be seen:
    ///
    /// ```markdown
    /// ![The hall before the first talk](/images/event/hall.jpg)
    /// ```
    ///
    /// ## Settings
    ///
    /// `images.alt: required` in the schema turns it on; `images.alt-placeholders` lists further texts that say
    /// nothing.
    pub static IMAGE_ALT = {
        id: "image-alt",
        summary: {
            en: "an image has no alternative text",
            vi: "ảnh không có văn bản thay thế",
        },
        group: Images,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if !cx.schema.images.alt_required {
        return out.rest();
    }
    for image in &cx.document.images {
        // Words of the template are told by the rule on them.
        if cx.has_residue(image.span) || image.fault().is_some() {
            continue;
        }
        let (span, message) = match &image.alt {
            Some(alt) if !alt.trim().is_empty() => {
                let shown = one_line(alt);
                if is_placeholder(cx, alt) {
                    let message = say!(
                        en("the alternative text “{shown}” is a placeholder"),
                        vi("văn bản thay thế “{shown}” chỉ là chữ mẫu"),
                    );
                    (image.alt_span, message)
                } else if is_file_name(alt, &image.address) {
                    let message = say!(
                        en("the alternative text “{shown}” is only the file's name"),
                        vi("văn bản thay thế “{shown}” chỉ là tên tệp"),
                    );
                    (image.alt_span, message)
                } else {
                    continue;
                }
            }
            _ => (image.span, say!(en("the image has no alternative text"), vi("ảnh không có văn bản thay thế"))),
        };
        let diagnostic = out.report("/images/alt", span, message);
        diagnostic.help(help(cx, image));
        cx.name_section(diagnostic, image.span.start);
    }
}

/// `hall.jpg` for `/images/hall.jpg`.
fn is_file_name(alt: &str, address: &str) -> bool {
    let path = address::decode(address::without_suffix(address));
    let name = path.rsplit('/').next().unwrap_or_default();
    address::names_picture(alt) && fold(alt) == fold(name)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn help(cx: &Reading<'_>, image: &Image) -> Message {
    let example = match cx.language {
        "vi" => "Toàn cảnh hội trường trước phiên đầu tiên",
        _ => "The hall before the first talk",
    };
    let line = match image.kind {
        ImageKind::Html | ImageKind::Figure => format!("alt=\"{example}\""),
        ImageKind::Inline if !image.dynamic && !image.address.contains(char::is_whitespace) => {
            format!("![{example}]({})", cx.document.source.slice(image.address_span))
        }
        _ => format!("![{example}]"),
    };
    say!(en("say what is to be seen, for example `{line}`"), vi("hãy mô tả những gì thấy trong ảnh, ví dụ `{line}`"),)
}
