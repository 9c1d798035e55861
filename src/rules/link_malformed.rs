//! `link-malformed`.

use super::addresses;
use super::rule::{Reading, Sink, declare_rule};
use crate::data::urls::{self, UrlFault};
use crate::diagnostic::fix::Fix;
use crate::document::{FalseLink, FalseLinkKind, Image, ImageKind, Link, LinkKind};
use crate::message::Message;
use crate::say;
use crate::site::{Linked, Reader, Resolution};

declare_rule! {
    /// ## What it does
    ///
    /// Finds links that Markdown does not read, so that their brackets are shown as text: `(text)[address]`,
    /// `[text] (address)`, an address with a space in it, or without the bracket at its end; and marks of footnotes, such as
    /// `[^3]`, that the page does not have.
    ///
    /// Finds addresses of links and images that Hugo cannot read where it has to, too: in a site of several languages, with a
    /// theme whose templates for links or images take addresses apart, and in the shortcode `figure`. Such are a port that
    /// is no number, a `%` without two hexadecimal digits behind it, a colon at the beginning or in the first name of a
    /// path, and characters that no host can have.
    ///
    /// ## Why
    ///
    /// Readers see brackets and an address. Where Hugo cannot read the address, it stops, and no page of the site is built.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Then open [the board](http://localhost:PORT/board).
    /// ```
    ///
    /// Write it as code, or with a number:
    ///
    /// ```markdown
    /// Then open `http://localhost:PORT/board`.
    /// ```
    pub static LINK_MALFORMED = {
        id: "link-malformed",
        summary: {
            en: "a link is shown as text, or its address stops Hugo",
            vi: "liên kết bị hiện thành chữ, hoặc địa chỉ của nó làm Hugo dừng lại",
        },
        group: Links,
        severity: Error,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    for link in cx.document.false_links() {
        shown_as_text(cx, &link, out);
    }
    let Some(read) = cx.site.map(|site| site.addresses()) else { return };
    let is_read = |link: &Link| match link.kind {
        LinkKind::Inline | LinkKind::Reference => true,
        // Goldmark recognizes fewer bare addresses as links than comrak does.
        LinkKind::Bare => {
            let bracketed = || cx.document.source.slice(link.span).starts_with('<');
            bracketed() || matches!(urls::fault(&link.address), Some(UrlFault::Escape(_)))
        }
        LinkKind::Html => false,
    };
    let is_shown = |image: &Image| match image.kind {
        ImageKind::Inline | ImageKind::Reference => read.images_are_parsed,
        ImageKind::Figure => read.figures_are_parsed,
        ImageKind::Html | ImageKind::Shortcode | ImageKind::Resource => false,
    };
    let found = addresses::of(cx, |link| read.links_are_parsed && is_read(link), is_shown);
    for (span, address, image) in found {
        let Some(fault) = urls::fault(address) else { continue };
        let diagnostic = out.report_without_schema(span, message(address, &fault));
        diagnostic.stops_build(true).help(help(address, &fault, image));
        if let Some(write) = written(address, &fault).filter(|_| image || matches!(fault, UrlFault::Escape(_))) {
            // A valid address may still lead nowhere.
            let view = cx.site.map(|site| site.view(cx.path()));
            let leads = view.is_none_or(|view| match image {
                true => !matches!(view.image(&write, Reader::Markdown, false), Resolution::Missing(_)),
                false => !matches!(view.link(&write, Reader::Markdown, false), Linked::Missing(_)),
            });
            match leads {
                true => diagnostic.fix(Fix::write(span, write)),
                false => diagnostic.help(say!(
                    en("correct the address: written as `{write}` it can be read, but leads nowhere"),
                    vi("hãy sửa lại địa chỉ: viết là `{write}` thì đọc được, nhưng không dẫn đến đâu"),
                )),
            };
        }
        cx.name_section(diagnostic, span.start);
    }
}

/// Reports a link that Markdown does not read.
fn shown_as_text(cx: &Reading<'_>, link: &FalseLink, out: &mut Sink<'_>) {
    let (why, help) = match link.kind {
        FalseLinkKind::Swapped => (
            say!(en("the two kinds of brackets are swapped"), vi("hai loại ngoặc bị đổi chỗ")),
            say!(
                en("put the text in square brackets and the address in round ones"),
                vi("hãy đặt chữ trong ngoặc vuông và địa chỉ trong ngoặc tròn"),
            ),
        ),
        FalseLinkKind::Apart => (
            say!(en("there is a space between the brackets"), vi("có dấu cách giữa hai cặp ngoặc")),
            say!(en("delete the space"), vi("hãy bỏ dấu cách đó")),
        ),
        FalseLinkKind::Blank => (
            say!(en("the address has a space in it"), vi("trong địa chỉ có dấu cách")),
            say!(en("write `%20` for each space"), vi("hãy viết `%20` thay cho mỗi dấu cách")),
        ),
        FalseLinkKind::Unclosed => (
            say!(en("the bracket after the address is missing"), vi("thiếu dấu ngoặc sau địa chỉ")),
            say!(en("put a `)` after the address"), vi("hãy thêm `)` sau địa chỉ")),
        ),
        FalseLinkKind::Footnote => {
            let mark = cx.document.source.slice(link.span);
            (
                say!(en("the page has no footnote of this number"), vi("trang không có chú thích nào mang số này")),
                say!(
                    en("write the footnote on a line of its own, `{mark}: …`, or delete the mark"),
                    vi("hãy viết chú thích trên một dòng riêng, `{mark}: …`, hoặc bỏ dấu này đi"),
                ),
            )
        }
    };
    let message = match link.kind {
        FalseLinkKind::Footnote => {
            say!(en("this mark is shown as text: {}", why.en), vi("dấu này bị hiện thành chữ: {}", why.vi))
        }
        _ => say!(en("this link is shown as text: {}", why.en), vi("liên kết này bị hiện thành chữ: {}", why.vi)),
    };
    let diagnostic = out.report_without_schema(link.span, message);
    match &link.write {
        Some(write) => diagnostic.help(Message::to_write(write)).fix(Fix::write(link.span, write.clone())),
        None => diagnostic.help(help),
    };
    cx.name_section(diagnostic, link.span.start);
}

fn message(address: &str, fault: &UrlFault) -> Message {
    let why = match fault {
        UrlFault::Control => {
            say!(en("it has a character that cannot be seen"), vi("có một ký tự không nhìn thấy được"))
        }
        UrlFault::SchemeMissing => say!(en("it begins with a colon"), vi("nó bắt đầu bằng dấu hai chấm")),
        UrlFault::ColonFirst => {
            say!(en("it has a colon before any slash"), vi("có dấu hai chấm trước mọi dấu gạch chéo"))
        }
        UrlFault::Escape(text) => {
            say!(en("`{text}` is not an encoded character"), vi("`{text}` không phải một ký tự được mã hóa"),)
        }
        UrlFault::Port(port) => say!(en("`{port}` is not a port"), vi("`{port}` không phải số cổng")),
        UrlFault::HostCharacter(character) => {
            say!(en("a host name cannot have a `{character}`"), vi("tên máy chủ không thể có `{character}`"),)
        }
        UrlFault::Brackets => say!(
            en("the part in square brackets is not the address of a host"),
            vi("phần trong ngoặc vuông không phải địa chỉ máy chủ"),
        ),
        UrlFault::User => {
            say!(en("the part before the `@` is not a user name"), vi("phần trước `@` không phải tên người dùng"),)
        }
    };
    say!(
        en("Hugo cannot read the address {address}, so it does not build the site: {}", why.en),
        vi("Hugo không đọc được địa chỉ {address} và không dựng được trang web: {}", why.vi),
    )
}

/// The address as Hugo can parse it.
fn written(address: &str, fault: &UrlFault) -> Option<String> {
    let write = match fault {
        UrlFault::Escape(_) => Some(encoded(address)),
        UrlFault::Port(port) => Some(address.replacen(port.as_str(), ":8080", 1)),
        UrlFault::ColonFirst if !address.contains('@') => Some(format!("./{address}")),
        _ => None,
    };
    write.filter(|write| urls::fault(write).is_none())
}

fn help(address: &str, fault: &UrlFault, image: bool) -> Message {
    match written(address, fault) {
        Some(write) if matches!(fault, UrlFault::Escape(_)) || image => Message::to_write(write),
        Some(write) if matches!(fault, UrlFault::Port(_)) => say!(
            en("write it as code, `` `{address}` ``, or with a number: `{write}`"),
            vi("hãy viết dưới dạng mã, `` `{address}` ``, hoặc kèm một số: `{write}`"),
        ),
        Some(write) => say!(
            en("write it as code, `` `{address}` ``; if it is a file, write `{write}`"),
            vi("hãy viết dưới dạng mã, `` `{address}` ``; nếu đó là một tệp, hãy viết `{write}`"),
        ),
        None if image => say!(en("correct the address"), vi("hãy sửa lại địa chỉ")),
        None => say!(
            en("correct the address, or write it as code: `` `{address}` ``"),
            vi("hãy sửa lại địa chỉ, hoặc viết dưới dạng mã: `` `{address}` ``"),
        ),
    }
}

/// `address` with each `%` encoded that does not begin an escape.
fn encoded(address: &str) -> String {
    let bytes = address.as_bytes();
    let mut encoded = String::with_capacity(address.len() + 4);
    for (at, character) in address.char_indices() {
        encoded.push(character);
        let digits = bytes.get(at + 1..at + 3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        if character == '%' && !digits {
            encoded.push_str("25");
        }
    }
    encoded
}
