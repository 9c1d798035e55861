//! `image-malformed`.

use super::rule::{Reading, Sink, declare_rule};
use crate::diagnostic::Severity;
use crate::document::address;
use crate::document::images::{AddressFault, QUOTES};
use crate::document::{Image, ImageKind, Malformation, MalformedImage};
use crate::message::{Message, Words};
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds what is meant as an image and is none on the published page: blanks in the address, a bracket too few or
    /// in the wrong place, a blank after the `!`, a title without quotation marks, Markdown within a block of HTML,
    /// notations of other programs, an address that no site can serve (none at all, backslashes, `C:\…`).
    ///
    /// ## Why
    ///
    /// Readers see the brackets, or nothing, in place of the photograph.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![The hall](/images/event/main hall.jpg)
    /// ```
    ///
    /// Encode the blank, or better, rename the file:
    ///
    /// ```markdown
    /// ![The hall](/images/event/main%20hall.jpg)
    /// ```
    pub static IMAGE_MALFORMED = {
        id: "image-malformed",
        summary: {
            en: "what is meant as an image is none on the published page",
            vi: "chỗ định chèn ảnh không thành ảnh trên trang đã xuất bản",
        },
        group: Images,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    for image in &cx.document.malformed_images {
        let severity = if image.why == Malformation::Attributes { Severity::Warning } else { Severity::Error };
        let (message, help) = explain(cx, image);
        report(cx, out, severity, image.span, message, help);
    }
    for image in &cx.document.images {
        let Some(fault) = image.fault() else { continue };
        let (message, help) = explain_address(cx, image, fault);
        let span = if image.address_span.is_empty() { image.span } else { image.address_span };
        report(cx, out, Severity::Error, span, message, help);
    }
}

fn report(cx: &Reading<'_>, out: &mut Sink<'_>, severity: Severity, span: Span, message: Message, help: Message) {
    let diagnostic = out.report_as(severity, "/images", span, message);
    diagnostic.help(help);
    cx.name_section(diagnostic, span.start);
}

/// What is wrong with text that should be an image, and what to write.
fn explain(cx: &Reading<'_>, image: &MalformedImage) -> (Message, Message) {
    let written = cx.document.source.slice(image.span);
    let words = words(written).unwrap_or("The hall");
    let whole = |address: &str| Message::to_write(format_args!("![{words}]({address})"));
    let (what, help) = match &image.why {
        Malformation::BlankInAddress(address) => {
            let whole = whole(address);
            let help = say!(
                en("{}, or rename the file without blanks", whole.en),
                vi("{}, hoặc đổi tên tệp cho không còn dấu cách", whole.vi),
            );
            (
                Words {
                    en: "a blank ends the address", vi: "dấu cách làm địa chỉ bị ngắt giữa chừng"
                },
                help,
            )
        }
        Malformation::BlankAfterMark => {
            let line = written[1..].trim_start();
            (
                Words { en: "a blank stands after the `!`", vi: "sau `!` có dấu cách" },
                Message::to_write(format_args!("!{line}")),
            )
        }
        Malformation::BracketsSwapped => {
            (Words { en: "its brackets are swapped", vi: "hai cặp ngoặc bị đổi chỗ" }, whole(&picture_in(written)))
        }
        Malformation::BlankBetween => (
            Words { en: "a blank stands between its brackets", vi: "giữa hai cặp ngoặc có dấu cách" },
            whole(&picture_in(written)),
        ),
        Malformation::BracketMissing => (
            Words { en: "a bracket is missing or one too many", vi: "thiếu hoặc thừa một dấu ngoặc" },
            whole(&picture_in(written)),
        ),
        Malformation::TitleUnquoted(title) if title.starts_with('=') => {
            let what = Words {
                en: "a size cannot stand after the address",
                vi: "sau địa chỉ không được ghi kích thước",
            };
            (what, whole(&picture_in(written)))
        }
        Malformation::TitleUnquoted(title) if title.is_empty() => {
            let what = Words { en: "something stands after the address", vi: "sau địa chỉ có chữ thừa" };
            (what, whole(&picture_in(written)))
        }
        Malformation::TitleUnquoted(title) => {
            let address = picture_in(written);
            let what = Words {
                en: "the title after the address is not in straight quotation marks",
                vi: "lời ghi sau địa chỉ không nằm trong dấu nháy thẳng",
            };
            (what, whole(&format!("{address} \"{title}\"")))
        }
        Malformation::AddressMissing => {
            (Words { en: "it has no address", vi: "ảnh không có địa chỉ" }, whole("/images/hall.jpg"))
        }
        Malformation::Undefined(name) if address::names_picture(name) => {
            let what =
                Words { en: "the address stands in square brackets", vi: "địa chỉ nằm trong ngoặc vuông" };
            (what, whole(&address::reencode(name)))
        }
        Malformation::Undefined(name) => {
            let whole = whole("/images/hall.jpg");
            return (
                say!(
                    en("the image is not shown: nothing defines “{name}”"),
                    vi("ảnh không hiện ra: không có chỗ nào định nghĩa “{name}”"),
                ),
                say!(
                    en("{}, or define it: `[{name}]: /images/hall.jpg`", whole.en),
                    vi("{}, hoặc định nghĩa nó: `[{name}]: /images/hall.jpg`", whole.vi),
                ),
            );
        }
        Malformation::WikiEmbed(file) => (
            Words {
                en: "`![[…]]` is a notation of another program",
                vi: "`![[…]]` là cách viết của chương trình khác",
            },
            Message::to_write(format_args!("![The hall](/images/{})", address::reencode(file))),
        ),
        Malformation::InsideHtml => {
            let picture = picture_in(written);
            let help = say!(
                en("leave a blank line before and after it, or write `<img src=\"{picture}\" alt=\"{words}\">`"),
                vi("hãy để một dòng trống trước và sau nó, hoặc viết `<img src=\"{picture}\" alt=\"{words}\">`"),
            );
            let what = Words {
                en: "Markdown is not read within a block of HTML",
                vi: "Markdown không được đọc bên trong khối HTML",
            };
            (what, help)
        }
        Malformation::TagBroken => (
            Words {
                en: "its tag is not closed, or a quotation mark is missing",
                vi: "thẻ chưa đóng, hoặc thiếu dấu nháy",
            },
            Message::to_write(format_args!("<img src=\"{}\" alt=\"The hall\">", picture_in(written))),
        ),
        Malformation::Attributes => {
            let written = one_line(written);
            return (
                say!(en("`{written}` is shown as text after the image"), vi("`{written}` hiện thành chữ sau ảnh")),
                say!(
                    en(
                        "take it out, or write the image as `<img src=\"/images/hall.jpg\" alt=\"The hall\" width=\"400\">`"
                    ),
                    vi(
                        "hãy bỏ đi, hoặc viết ảnh thành `<img src=\"/images/hall.jpg\" alt=\"The hall\" width=\"400\">`"
                    ),
                ),
            );
        }
    };
    (say!(en("the image is not shown: {}", what.en), vi("ảnh không hiện ra: {}", what.vi)), help)
}

/// The alternative text in what was written, in whichever brackets.
fn words(written: &str) -> Option<&str> {
    let mut parts = written.split(['[', ']', '(', ')', '\n', '\r']).skip(1).map(str::trim);
    parts.find(|words| !words.is_empty() && !address::names_picture(words))
}

/// The address in what was written, fit to be written again.
fn picture_in(written: &str) -> String {
    let from = written.rfind("](").map(|at| at + 2).or_else(|| written.rfind("] (").map(|at| at + 3));
    let tail = &written[from.unwrap_or(0)..];
    let tail = tail.trim_start_matches(['!', '<']);
    let tail = if from.is_some() && address::names_picture(tail.trim_end_matches([')', '>'])) {
        tail.trim_end_matches('>').strip_suffix(')').unwrap_or(tail)
    } else {
        let cut = |character: char| character.is_whitespace() || "[]()<>\"'=".contains(character);
        tail.split(cut).find(|part| address::names_picture(part)).unwrap_or("/images/hall.jpg")
    };
    address::reencode(tail.trim_matches(['<', '>', ' ']))
}

/// What is wrong with an image that no site can serve, and what to write.
fn explain_address(cx: &Reading<'_>, image: &Image, fault: AddressFault) -> (Message, Message) {
    let address = &image.address;
    let write = |address: &str| match image.kind {
        ImageKind::Inline | ImageKind::Reference => {
            say!(en("write the address `{address}`"), vi("hãy viết địa chỉ `{address}`"))
        }
        ImageKind::Html | ImageKind::Figure => Message::to_write(format_args!("src=\"{address}\"")),
        ImageKind::Shortcode => Message::to_write(format_args!("\"{address}\"")),
    };
    match fault {
        AddressFault::Empty => {
            let named = picture_in(cx.document.source.slice(image.span));
            let help = match image.kind {
                ImageKind::Inline => say!(
                    en("write the address between the round brackets: `({named})`"),
                    vi("hãy viết địa chỉ vào giữa hai ngoặc tròn: `({named})`"),
                ),
                _ => write(&named),
            };
            (say!(en("the image has no address"), vi("ảnh không có địa chỉ")), help)
        }
        AddressFault::Backslash => (
            say!(
                en("{address} has backslashes; addresses have slashes"),
                vi("{address} có dấu gạch chéo ngược; địa chỉ phải dùng dấu gạch chéo xuôi"),
            ),
            write(&address::reencode(&address.replace('\\', "/"))),
        ),
        AddressFault::OwnDisk => {
            // Folders of the writer's own disk say nothing.
            let (place, new) = cx.place_of(address, false);
            let (message, write) = (
                say!(
                    en("{address} is a file on your own computer; no reader has it"),
                    vi("{address} là tệp trên máy của bạn; người đọc không có tệp đó"),
                ),
                write(&new).continued(),
            );
            let help = say!(
                en("put the picture at `{place}` and {}", write.en),
                vi("hãy đặt ảnh vào `{place}` và {}", write.vi),
            );
            (message, help)
        }
        AddressFault::Quoted => (
            say!(
                en("{address} is read with its quotation marks, and no file is called so"),
                vi("{address} được đọc kèm cả dấu nháy, mà không có tệp nào tên như vậy"),
            ),
            write(&address::reencode(address.trim_matches(QUOTES))),
        ),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
