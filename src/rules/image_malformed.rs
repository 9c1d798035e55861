//! `image-malformed`.

mod write;

use super::rule::{Reading, Sink, declare_rule};
use super::wording::is_placeholder;
use crate::diagnostic::Severity;
use crate::diagnostic::fix::{Edit, Fix};
use crate::document::image::{AddressFault, QUOTES};
use crate::document::{self, address, picture_pages};
use crate::document::{Image, ImageKind, Malformation, MalformedImage};
use crate::message::{Message, Words};
use crate::say;
use crate::site::{MAX_EXPLAINED, Reader};
use crate::text::source::{Source, Span};
use write::{Given, html, picture_in, put, words_in};

declare_rule! {
    /// ## What it does
    ///
    /// Finds images that are written wrongly and are not shown on the published page: spaces in the address, a bracket too few or
    /// in the wrong place, a space after the `!`, a title without quotation marks, Markdown within a block of HTML,
    /// notations of other programs, an address that no site can serve (none at all, backslashes, `C:\…`, `http://localhost:1313/…`),
    /// and the address of a page that shows the picture (`https://github.com/…/blob/…`, a file of a shared drive).
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
    /// Encode the space, or better, rename the file:
    ///
    /// ```markdown
    /// ![The hall](/images/event/main%20hall.jpg)
    /// ```
    pub static IMAGE_MALFORMED = {
        id: "image-malformed",
        summary: {
            en: "an image is written wrongly and is not shown on the published page",
            vi: "ảnh chèn sai cú pháp nên không hiện trên trang web",
        },
        group: Images,
        severity: Error,
        fix: Both,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    for (number, image) in cx.document.malformed_images.iter().enumerate() {
        let severity = if image.why == Malformation::Attributes { Severity::Warning } else { Severity::Error };
        // If there are many, stop searching for the intended picture.
        let (message, help) = explain(cx, image, number < MAX_EXPLAINED);
        report(cx, out, severity, image.span, message, help);
    }
    for image in &cx.document.images {
        let Some(fault) = image.fault() else { continue };
        let (message, help) = explain_address(cx, image, fault);
        let span = if image.address_span.is_empty() { image.span } else { image.address_span };
        report(cx, out, Severity::Error, span, message, help);
    }
}

/// The help, and a fix unless the help text suggests something else.
type Help = (Message, Option<Fix>);

fn report(cx: &Reading<'_>, out: &mut Sink<'_>, severity: Severity, span: Span, message: Message, (help, fix): Help) {
    let diagnostic = out.report_as(severity, "/images", span, message);
    diagnostic.help(help);
    if let Some(fix) = fix {
        diagnostic.fix(fix);
    }
    cx.name_section(diagnostic, span.start);
}

/// The message on text that should be an image, and what to write.
fn explain(cx: &Reading<'_>, image: &MalformedImage, search: bool) -> (Message, Help) {
    let written = cx.document.source.slice(image.span);
    let words = words_in(written).filter(|words| !is_placeholder(cx, words));
    // The image with the picture of `address` if it exists, otherwise where to put it.
    let worded = |words: Option<&str>, address: Option<String>, title: &str| -> Help {
        let given = Given { words, address: address.as_deref(), title };
        match given.image(cx, search) {
            Some(line) => (Message::to_write(&line), words.map(|_| Fix::write(image.span, line))),
            None => (put(cx, given).0, None),
        }
    };
    let with = |address: Option<String>, title: &str| worded(words, address, title);
    let whole = || with(picture_in(written), "");
    let (what, help) = match &image.why {
        Malformation::BlankInAddress(address) => {
            let (path, title) = address.split_once(" \"").unwrap_or((address, ""));
            let path = path.trim_end();
            let (help, fix) = with(Some(path.to_owned()), title.strip_suffix('"').unwrap_or(title));
            // The picture with this name exists.
            let there = cx.resolver().is_some() && cx.picture_for(path, Reader::Markdown, false).is_some();
            let fix = fix.map(|fix| fix.safe_if(there));
            let help = match fix {
                Some(_) => say!(
                    en("{}, or rename the file so that its name has no spaces", help.en),
                    vi("{}, hoặc đổi tên tệp cho không còn dấu cách", help.vi),
                ),
                None => help,
            };
            let what = Words {
                en: "the address has a space in it", vi: "dấu cách làm địa chỉ bị ngắt giữa chừng"
            };
            (what, (help, fix))
        }
        Malformation::BlankAfterMark => {
            (Words { en: "there is a space after the `!`", vi: "sau `!` có dấu cách" }, whole())
        }
        Malformation::BracketsSwapped => {
            (Words { en: "its brackets are swapped", vi: "hai cặp ngoặc bị đổi chỗ" }, whole())
        }
        Malformation::BlankBetween => {
            (Words { en: "there is a space between its brackets", vi: "giữa hai cặp ngoặc có dấu cách" }, whole())
        }
        Malformation::BracketMissing => (
            Words {
                en: "a bracket is missing, or there is one too many", vi: "thiếu hoặc thừa một dấu ngoặc"
            },
            whole(),
        ),
        Malformation::TitleUnquoted(title) if title.starts_with('=') => {
            let what = Words {
                en: "a size is not allowed after the address",
                vi: "sau địa chỉ không được ghi kích thước",
            };
            (what, whole())
        }
        Malformation::TitleUnquoted(title) if title.is_empty() => {
            (Words { en: "there is something after the address", vi: "sau địa chỉ có chữ thừa" }, whole())
        }
        Malformation::TitleUnquoted(title) => {
            let what = Words {
                en: "the title after the address is not in straight quotation marks",
                vi: "lời ghi sau địa chỉ không nằm trong dấu nháy thẳng",
            };
            (what, with(picture_in(written), title))
        }
        Malformation::AddressMissing => (Words { en: "it has no address", vi: "ảnh không có địa chỉ" }, with(None, "")),
        Malformation::Undefined(name) if address::names_picture(name) => {
            let what = Words { en: "the address is in square brackets", vi: "địa chỉ nằm trong ngoặc vuông" };
            (what, with(Some(address::reencode(name)), ""))
        }
        Malformation::Undefined(name) => {
            let (help, address) = put(cx, Given { words, address: None, title: "" });
            return (
                say!(
                    en("the image is not shown: nothing defines “{name}”"),
                    vi("ảnh không hiện ra: không có chỗ nào định nghĩa “{name}”"),
                ),
                (
                    say!(
                        en("{}, or define it: `[{name}]: {address}`", help.en),
                        vi("{}, hoặc định nghĩa nó: `[{name}]: {address}`", help.vi),
                    ),
                    None,
                ),
            );
        }
        Malformation::WikiEmbed(file) => (
            Words {
                en: "`![[…]]` is a notation of another program",
                vi: "`![[…]]` là cách viết của chương trình khác",
            },
            worded(None, Some(embedded(file)), ""),
        ),
        Malformation::InsideHtml => {
            let picture = picture_in(written).and_then(|address| cx.picture_for(&address, Reader::Html, search));
            let what = Words {
                en: "Markdown is not read within a block of HTML",
                vi: "Markdown không được đọc bên trong khối HTML",
            };
            let help = match picture.map(|address| html(cx, &address, words)) {
                Some(tag) => say!(
                    en("leave a blank line before and after it, or write `{tag}`"),
                    vi("hãy để một dòng trống trước và sau nó, hoặc viết `{tag}`"),
                ),
                None => {
                    say!(en("leave a blank line before and after it"), vi("hãy để một dòng trống trước và sau nó"),)
                }
            };
            (what, (help, None))
        }
        Malformation::TagBroken => {
            let picture = picture_in(written).and_then(|address| cx.picture_for(&address, Reader::Html, search));
            let (help, fix) = match picture.map(|address| html(cx, &address, words)) {
                Some(tag) => {
                    let edit = Edit { span: image.span, replacement: tag.clone() };
                    let alone = Source::new("", "", tag.clone());
                    let read = document::parse(&alone);
                    let whole = read.malformed_images.is_empty() && read.images.len() == 1;
                    let fix = (whole && words.is_some()).then(|| Fix::of(vec![edit]));
                    (Message::to_write(tag), fix)
                }
                None => (
                    say!(en("close it: `<img src=\"…\" alt=\"…\">`"), vi("hãy đóng thẻ: `<img src=\"…\" alt=\"…\">`")),
                    None,
                ),
            };
            let what = Words {
                en: "its tag is not closed, or a quotation mark is missing",
                vi: "thẻ chưa đóng, hoặc thiếu dấu nháy",
            };
            (what, (help, fix))
        }
        Malformation::Attributes => {
            let written = one_line(written);
            let images = &cx.document.images;
            let behind = images.partition_point(|other| other.span.start < image.span.start);
            let omitted = cx.site.is_some_and(|site| site.omits_html(cx.path()));
            let before = behind.checked_sub(1).map(|index| &images[index]).filter(|_| !omitted);
            let help = match before.filter(|before| before.span.end <= image.span.start) {
                Some(before) => {
                    let tag = html(cx, &before.address, before.alt.as_deref());
                    let tag = format!("{} width=\"400\">", tag.trim_end_matches('>'));
                    say!(
                        en("delete it, or write the image as HTML, such as `{tag}`"),
                        vi("hãy bỏ đi, hoặc viết ảnh bằng HTML, ví dụ `{tag}`"),
                    )
                }
                None => say!(en("delete it"), vi("hãy bỏ đi")),
            };
            let fix = Fix::write(image.span, "");
            return (
                say!(en("`{written}` is shown as text after the image"), vi("`{written}` hiện thành chữ sau ảnh")),
                (help, Some(fix)),
            );
        }
    };
    (say!(en("the image is not shown: {}", what.en), vi("ảnh không hiện ra: {}", what.vi)), help)
}

/// The message on an image with an address that no site can serve, and what to write.
fn explain_address(cx: &Reading<'_>, image: &Image, fault: AddressFault) -> (Message, Help) {
    let address = &image.address;
    let write = |address: &str| match image.kind {
        ImageKind::Inline | ImageKind::Reference => {
            say!(en("write the address `{address}`"), vi("hãy viết địa chỉ `{address}`"))
        }
        ImageKind::Html | ImageKind::Figure => Message::to_write(format_args!("src=\"{address}\"")),
        ImageKind::Shortcode | ImageKind::Resource => Message::to_write(format_args!("\"{address}\"")),
    };
    // The folders of the writer's own computer are irrelevant.
    let placed = |address: &str| -> Help {
        let (place, new) = cx.place_of(address, fault != AddressFault::OwnDisk);
        let write = write(&new).continued();
        let help =
            say!(en("put the picture at `{place}` and {}", write.en), vi("hãy đặt ảnh vào `{place}` và {}", write.vi));
        (help, None)
    };
    // The intended address if the site has it, otherwise where to put the picture.
    let meant = |address: &str| -> Help {
        let meant = address::reencode(address);
        match cx.picture_for(&meant, image.kind.into(), true) {
            Some(address) => {
                let before = cx.document.source.text()[..image.address_span.start].chars().next_back();
                let bare = matches!(image.kind, ImageKind::Inline | ImageKind::Reference);
                let quoted = bare || matches!(before, Some('"' | '\'' | '`'));
                let written = if quoted { address.clone() } else { format!("\"{address}\"") };
                // Only slashes or surrounding punctuation differ.
                let same = address == meant;
                (write(&address), Some(Fix::write(image.address_span, written).safe_if(same)))
            }
            None => placed(&meant),
        }
    };
    match fault {
        AddressFault::Empty => {
            // Some programs keep the address in another attribute: `data-src`.
            let named = picture_in(cx.document.source.slice(image.span));
            let named = named.and_then(|address| cx.picture_for(&address, image.kind.into(), true));
            let help = match (image.kind, named) {
                (_, Some(named)) => write(&named),
                (ImageKind::Inline, None) => {
                    let (place, new) = cx.place_of(address, true);
                    say!(
                        en("put the picture at `{place}` and its address between the round brackets: `({new})`"),
                        vi("hãy đặt ảnh vào `{place}` và ghi địa chỉ giữa hai ngoặc tròn: `({new})`"),
                    )
                }
                _ => placed(address).0,
            };
            (say!(en("the image has no address"), vi("ảnh không có địa chỉ")), (help, None))
        }
        AddressFault::Backslash => (
            say!(
                en("{address} has backslashes; addresses have slashes"),
                vi("{address} có dấu gạch chéo ngược; địa chỉ phải dùng dấu gạch chéo xuôi"),
            ),
            meant(&address.replace('\\', "/")),
        ),
        AddressFault::OwnDisk => (
            say!(
                en("{address} is a file on your own computer, which readers do not have"),
                vi("{address} là tệp trên máy của bạn; người đọc không có tệp đó"),
            ),
            placed(address),
        ),
        AddressFault::OwnServer => (
            say!(
                en("{address} is on your own computer, where readers cannot see it"),
                vi("{address} nằm trên máy của bạn; người đọc không có ảnh đó"),
            ),
            meant(address::on_own_server(address).unwrap_or_default()),
        ),
        AddressFault::Quoted => (
            say!(
                en("{address} is read with its quotation marks, and no file has that name"),
                vi("{address} được đọc kèm cả dấu nháy, mà không có tệp nào tên như vậy"),
            ),
            meant(address.trim_matches(QUOTES)),
        ),
        AddressFault::Page => {
            // A copy on the site outlives a change of the other one.
            let name = address.rsplit(['/', ':']).next().unwrap_or_default();
            let (place, new) = cx.place_of(name, false);
            let copy = write(&new).continued();
            let copy = say!(
                en("save the picture itself at `{place}` and {}", copy.en),
                vi("hãy lưu chính tấm ảnh vào `{place}` và {}", copy.vi),
            );
            let help = match picture_pages::raw(address) {
                Some(raw) => say!(en("{}, or write `{raw}`", copy.en), vi("{}, hoặc viết `{raw}`", copy.vi)),
                None => copy,
            };
            let message = say!(
                en("the image is not shown: {address} is a page about it, and no picture"),
                vi("ảnh không hiện ra: {address} là một trang có ảnh, không phải tệp ảnh"),
            );
            (message, (help, None))
        }
    }
}

/// The address of a file that other programs find in any folder.
fn embedded(file: &str) -> String {
    let file = address::reencode(file.trim_start_matches(['/', '.']));
    if file.contains('/') { format!("/{file}") } else { format!("/images/{file}") }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
