//! `image-malformed`.

use super::{Context, Sink, declare_rule};
use crate::address;
use crate::diagnostic::Severity;
use crate::document::images::{AddressFault, QUOTES};
use crate::document::{Image, ImageKind, Malformation, MalformedImage};
use crate::source::Span;

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
pub fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
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

fn report(cx: &Context<'_>, out: &mut Sink<'_>, severity: Severity, span: Span, message: String, help: String) {
    let diagnostic = out.report_as(severity, "/images", span, message);
    diagnostic.help(help);
    cx.name_section(diagnostic, span.start);
}

/// What is wrong with text that should be an image, and what to write.
fn explain(cx: &Context<'_>, image: &MalformedImage) -> (String, String) {
    let written = cx.document.source.slice(image.span);
    let words = words(written).unwrap_or("The hall");
    let whole = |address: &str| format!("write `![{words}]({address})`");
    let (what, help) = match &image.why {
        Malformation::BlankInAddress(address) => {
            ("a blank ends the address", format!("{}, or rename the file without blanks", whole(address)))
        }
        Malformation::BlankAfterMark => {
            ("a blank stands after the `!`", format!("write `!{}`", written[1..].trim_start()))
        }
        Malformation::BracketsSwapped => ("its brackets are swapped", whole(&picture_in(written))),
        Malformation::BlankBetween => ("a blank stands between its brackets", whole(&picture_in(written))),
        Malformation::BracketMissing => ("a bracket is missing or one too many", whole(&picture_in(written))),
        Malformation::TitleUnquoted(title) if title.starts_with('=') => {
            ("a size cannot stand after the address", whole(&picture_in(written)))
        }
        Malformation::TitleUnquoted(title) if title.is_empty() => {
            ("something stands after the address", whole(&picture_in(written)))
        }
        Malformation::TitleUnquoted(title) => {
            let address = picture_in(written);
            ("the title after the address is not in straight quotation marks", whole(&format!("{address} \"{title}\"")))
        }
        Malformation::AddressMissing => ("it has no address", whole("/images/hall.jpg")),
        Malformation::Undefined(name) if address::names_picture(name) => {
            ("the address stands in square brackets", whole(&address::reencode(name)))
        }
        Malformation::Undefined(name) => {
            return (
                format!("the image is not shown: nothing defines “{name}”"),
                format!("{}, or define it: `[{name}]: /images/hall.jpg`", whole("/images/hall.jpg")),
            );
        }
        Malformation::WikiEmbed(file) => (
            "`![[…]]` is a notation of another program",
            format!("write `![The hall](/images/{})`", address::reencode(file)),
        ),
        Malformation::InsideHtml => (
            "Markdown is not read within a block of HTML",
            format!(
                "leave a blank line before and after it, or write `<img src=\"{}\" alt=\"{words}\">`",
                picture_in(written)
            ),
        ),
        Malformation::TagBroken => (
            "its tag is not closed, or a quotation mark is missing",
            format!("write `<img src=\"{}\" alt=\"The hall\">`", picture_in(written)),
        ),
        Malformation::Attributes => {
            return (
                format!("`{}` is shown as text after the image", one_line(written)),
                "take it out, or write the image as `<img src=\"/images/hall.jpg\" alt=\"The hall\" width=\"400\">`"
                    .to_owned(),
            );
        }
    };
    (format!("the image is not shown: {what}"), help)
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
fn explain_address(cx: &Context<'_>, image: &Image, fault: AddressFault) -> (String, String) {
    let address = &image.address;
    let name = address.rsplit(['/', '\\']).next().filter(|name| address::names_picture(name)).unwrap_or("hall.jpg");
    let write = |address: &str| match image.kind {
        ImageKind::Inline | ImageKind::Reference => format!("write the address `{address}`"),
        ImageKind::Html | ImageKind::Figure => format!("write `src=\"{address}\"`"),
    };
    match fault {
        AddressFault::Empty => {
            let named = picture_in(cx.document.source.slice(image.span));
            let help = match image.kind {
                ImageKind::Inline => format!("write the address between the round brackets: `({named})`"),
                _ => write(&named),
            };
            ("the image has no address".to_owned(), help)
        }
        AddressFault::Backslash => (
            format!("{address} has backslashes; addresses have slashes"),
            write(&address::reencode(&address.replace('\\', "/"))),
        ),
        AddressFault::OwnDisk => (format!("{address} is a file on your own computer; no reader has it"), {
            let (place, address) = cx.place_for(name);
            format!("put the picture at `{place}` and {}", write(&address))
        }),
        AddressFault::Quoted => (
            format!("{address} is read with its quotation marks, and no file is called so"),
            write(&address::reencode(address.trim_matches(QUOTES))),
        ),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
