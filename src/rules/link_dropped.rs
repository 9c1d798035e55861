//! `link-dropped`.

use super::addresses;
use super::rule::{Reading, Sink, declare_rule};
use crate::data::urls;
use crate::diagnostic::fix::Fix;
use crate::document::address::{self, Target};
use crate::document::{Image, ImageKind, Link, LinkKind};
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds links and images whose address Hugo leaves out. In a site of several languages its own templates write them,
    /// and these know the schemes `http`, `https` and `mailto` only: of `tel:`, `ftp:`, `s3:` or `data:` nothing is left
    /// but `#ZgotmplZ`.
    ///
    /// ## Why
    ///
    /// The link leads nowhere, the picture is not shown, and Hugo says nothing.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// Ring [the office](tel:+84240000000).
    /// ```
    ///
    /// Write what it says as text:
    ///
    /// ```markdown
    /// Ring the office: +84 24 0000 0000.
    /// ```
    pub static LINK_DROPPED = {
        id: "link-dropped",
        summary: {
            en: "Hugo leaves the address of a link or image out",
            vi: "Hugo bỏ mất địa chỉ của một liên kết hoặc ảnh",
        },
        group: Links,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// The schemes that Go's templates accept.
const KEPT: [&str; 3] = ["http", "https", "mailto"];

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some(dropped) = cx.site.map(|site| site.addresses()) else { return out.no_input() };
    let is_link = |link: &Link| dropped.links_are_filtered && link.kind != LinkKind::Html && is_dropped(&link.address);
    let is_image = |image: &Image| {
        let of_markdown = matches!(image.kind, ImageKind::Inline | ImageKind::Reference);
        // An image embedded as data is reported by its own rule.
        let shown = of_markdown && address::target(&image.address) != Target::Data;
        dropped.images_are_filtered && shown && is_dropped(&image.address)
    };
    let found = addresses::of(cx, is_link, is_image);
    for (span, address, image) in found {
        let Some(scheme) = urls::scheme(address) else { continue };
        let message = match image {
            true => say!(
                en("the picture is not shown: Hugo on this site leaves out addresses that begin with `{scheme}:`"),
                vi("ảnh không hiện ra: Hugo của trang web này bỏ mất các địa chỉ `{scheme}:`"),
            ),
            false => say!(
                en("the link leads nowhere: Hugo on this site leaves out addresses that begin with `{scheme}:`"),
                vi("liên kết không dẫn đến đâu: Hugo của trang web này bỏ mất các địa chỉ `{scheme}:`"),
            ),
        };
        let diagnostic = out.report_without_schema(cut(span), message);
        diagnostic.help(help(cx, address, &scheme, image));
        // A bare address is in `<` and `>`, and characters of any address may be escaped.
        let at = cx.document.source.slice(span).find(address).map(|at| span.start + at);
        if let Some((write, start)) = on_own_machine(address, &scheme).filter(|_| !image).zip(at) {
            diagnostic.fix(Fix::write(Span::new(start, start + address.len()), write));
        }
        cx.name_section(diagnostic, span.start);
    }
}

/// Whether `address` has a scheme that is not accepted. A path on the writer's computer is reported by another rule.
fn is_dropped(address: &str) -> bool {
    let scheme = urls::scheme(address).filter(|scheme| !KEPT.contains(&scheme.as_str()));
    scheme.is_some() && urls::fault(address).is_none() && address::target(address) != Target::OwnDisk
}

fn help(cx: &Reading<'_>, address: &str, scheme: &str, image: bool) -> Message {
    let after = address.get(scheme.len() + 1..).unwrap_or_default();
    if image {
        let (file, address) = cx.place_for(cx.schema.images.example_in(cx.language).1);
        return say!(
            en("put the picture into a file, `{file}`, and write `{address}`"),
            vi("hãy lưu ảnh thành tệp `{file}` và viết `{address}`"),
        );
    }
    if let Some(write) = on_own_machine(address, scheme) {
        return Message::to_write(write);
    }
    let text = after.trim_start_matches('/');
    match scheme {
        "tel" | "sms" | "callto" => {
            say!(en("write the number as text: {text}"), vi("hãy viết số đó thành chữ: {text}"))
        }
        _ => say!(
            en("write it as code, `` `{address}` ``, or link to a page that has it"),
            vi("hãy viết dưới dạng mã, `` `{address}` ``, hoặc dẫn đến một trang có nó"),
        ),
    }
}

/// `example.test:8080` with a scheme. What looks like its scheme is a host. Nobody else can open `localhost:1313`, with
/// a scheme or without.
fn on_own_machine(address: &str, scheme: &str) -> Option<String> {
    let after = address.get(scheme.len() + 1..).unwrap_or_default();
    let port = after.starts_with(|c: char| c.is_ascii_digit());
    (port && scheme.contains('.')).then(|| format!("http://{address}"))
}

/// Shortens the span: a `data:` address may contain a whole file.
fn cut(span: Span) -> Span {
    const MAX_BYTES: usize = 60;
    Span::new(span.start, span.end.min(span.start + MAX_BYTES))
}
